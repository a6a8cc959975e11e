/**
 * `type(x)`.
 *
 * One `typeof` a question: V8 answers `typeof value === 'string'` by a look at the value's map, but for a `switch` over `typeof value` it makes the
 * text first, by a call, and then compares texts.
 */
import type { PyType } from './type.js';
import { boolType, intType, noneType, strType } from './type-objects.js';
import type { Value } from './value.js';

/** The Python class of a value. */
export function typeOf(value: Value): PyType {
  if (typeof value === 'object') return value === null ? noneType : value.type;
  if (typeof value === 'string') return strType;
  return typeof value === 'boolean' ? boolType : intType;
}
