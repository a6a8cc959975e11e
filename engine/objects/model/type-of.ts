/**
 * `type(x)`.
 */
import type { PyType } from './type.js';
import { boolType, intType, noneType, strType } from './type-objects.js';
import type { Value } from './value.js';

/** The Python class of a value. */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType;
    case 'string':
      return strType;
    case 'boolean':
      return boolType;
    default:
      return value === null ? noneType : value.type;
  }
}
