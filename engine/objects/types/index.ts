/**
 * All built-in types. Bases come before the types that derive from them: `object` first, `int` before `bool`.
 */
import { linkHashPort } from '../protocol/hash.js';
import { defineBool } from './bool.js';
import { defineBuiltinFunction } from './builtin-function.js';
import { defineByteArray } from './bytes/bytearray.js';
import { defineBytes } from './bytes/bytes.js';
import { defineBytesIterators } from './bytes/bytes-iterators.js';
import { defineCell } from './cell.js';
import { defineComplex } from './complex.js';
import { defineDict } from './dict.js';
import { defineEllipsis } from './ellipsis.js';
import { defineExceptions } from './exceptions/index.js';
import { defineFloat } from './float.js';
import { defineFunction } from './function.js';
import { defineGenerators } from './generators/index.js';
import { defineGetSets } from './getset.js';
import { defineInt } from './int.js';
import { defineIterators } from './iterators.js';
import { defineList } from './list.js';
import { defineMethod } from './method.js';
import { defineMethodDescriptors } from './method-descriptor.js';
import { defineNone } from './none.js';
import { defineNotImplemented } from './not-implemented.js';
import { defineObject } from './object.js';
import { defineProperty } from './property.js';
import { defineRange } from './range.js';
import { defineSets } from './set.js';
import { defineSlice } from './slice.js';
import { defineSlotWrappers } from './slot-wrapper.js';
import { defineStaticAndClassMethods, linkStatic } from './static-and-class-methods.js';
import { defineStr } from './str/str.js';
import { defineStrIterator } from './str/str-iterator.js';
import { defineSuper } from './super.js';
import { defineTuple } from './tuple.js';
import { defineTypeType } from './type.js';

let defined = false;

/** Gives all built-in types their behaviour; further calls do nothing. */
export function defineBuiltinTypes(): void {
  if (defined) return;
  defined = true;
  linkHashPort();
  linkStatic();
  defineObject();
  defineTypeType();
  defineInt();
  defineBool();
  defineFloat();
  defineComplex();
  defineBuiltinFunction();
  defineMethodDescriptors();
  defineSlotWrappers();
  defineGetSets();
  defineStaticAndClassMethods();
  defineProperty();
  defineSuper();
  defineFunction();
  defineMethod();
  defineCell();
  defineNone();
  defineNotImplemented();
  defineEllipsis();
  defineExceptions();
  defineGenerators();
  defineStr();
  defineStrIterator();
  defineBytes();
  defineByteArray();
  defineBytesIterators();
  defineList();
  defineTuple();
  defineDict();
  defineSets();
  defineRange();
  defineSlice();
  defineIterators();
}
