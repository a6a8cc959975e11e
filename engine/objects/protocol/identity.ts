/**
 * `is`. Numbers and strings have no identity of their own here: equal ones are identical, floats when their bits are.
 */
import { PyFloat } from '../model/numbers.js';
import { PyAstralStr } from '../model/text.js';
import type { Value } from '../model/value.js';

/** `left is right`. */
export function isIdentical(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left instanceof PyFloat) {
    // NaNs are told apart as objects.
    return right instanceof PyFloat && Object.is(left.value, right.value) && !Number.isNaN(left.value);
  }
  return left instanceof PyAstralStr && right instanceof PyAstralStr && left.toString() === right.toString();
}
