/**
 * The namespace of the builtins module: functions, types, exceptions and constants.
 */
import { classMethodType, propertyType, staticMethodType, superType } from '../objects/model/descriptors.js';
import type { PyDict } from '../objects/model/dict.js';
import { dictOf } from '../objects/model/dicts.js';
import { exceptionTypes } from '../objects/model/exceptions.js';
import {
  enumerateType,
  filterType,
  mapType,
  reversedType,
  zipType,
} from '../objects/model/iterator-types.js';
import { memoryviewType } from '../objects/model/memoryview.js';
import { complexType } from '../objects/model/numbers.js';
import { listType, rangeType, sliceType, tupleType } from '../objects/model/sequences.js';
import { frozensetType, setType } from '../objects/model/sets.js';
import { Ellipsis, NotImplemented } from '../objects/model/singletons.js';
import { bytearrayType, bytesType } from '../objects/model/text.js';
import {
  boolType,
  dictType,
  floatType,
  intType,
  objectType,
  strType,
  typeType,
} from '../objects/model/type-objects.js';
import type { Value } from '../objects/model/value.js';
import { declareFunctions } from './declare-functions.js';
import { evaluationFunctions } from './evaluation.js';
import { inspectionFunctions } from './inspection.js';
import { iterationFunctions } from './iteration.js';
import { numberFunctions } from './numbers.js';
import { printingFunctions } from './printing.js';
import { makeQuitters } from './quitter.js';
import { makeSiteTexts } from './site-texts.js';
import { textFunctions } from './text.js';

/** A new builtins namespace. The built-in types must have been defined. */
export function createBuiltins(): PyDict {
  const functions = declareFunctions('builtins', {
    ...evaluationFunctions,
    ...inspectionFunctions,
    ...iterationFunctions,
    ...numberFunctions,
    ...printingFunctions,
    ...textFunctions,
  });
  const types = builtinTypes.map((type): [string, Value] => [type.name, type]);
  return dictOf([
    ['__name__', 'builtins'],
    [
      '__doc__',
      "Built-in functions, exceptions, and other objects.\n\nNoteworthy: None is the `nil' object; Ellipsis represents `...' in slices.",
    ],
    ['__package__', ''],
    ...functions,
    ['None', null],
    ['Ellipsis', Ellipsis],
    ['NotImplemented', NotImplemented],
    ['False', false],
    ['True', true],
    ...types,
    ['__debug__', true],
    ...Object.entries(exceptionTypes),
    ['EnvironmentError', exceptionTypes.OSError],
    ['IOError', exceptionTypes.OSError],
    ...makeQuitters(),
    ...makeSiteTexts(),
  ]);
}

const builtinTypes = [
  boolType,
  bytearrayType,
  bytesType,
  classMethodType,
  complexType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozensetType,
  intType,
  listType,
  mapType,
  memoryviewType,
  objectType,
  propertyType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
  zipType,
];
