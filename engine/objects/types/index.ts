/**
 * All built-in types. Bases come before the types that derive from them: `object` first, `int` before `bool`.
 */
import { linkHashPort } from '../protocol/hash.js';
import { defineIterators } from './iterators.js';
import { defineList } from './list.js';
import { defineObject } from './object.js';
import { defineRange } from './range.js';
import { defineSlice } from './slice.js';
import { defineTuple } from './tuple.js';
import { defineTypeType } from './type.js';

let defined = false;

/** Gives all built-in types their behaviour; further calls do nothing. */
export function defineBuiltinTypes(): void {
  if (defined) return;
  defined = true;
  linkHashPort();
  defineObject();
  defineTypeType();
  defineList();
  defineTuple();
  defineRange();
  defineSlice();
  defineIterators();
}
