/**
 * Comparing sequences item by item, as list and tuple do: the first pair that differs decides, else the lengths do.
 */
import type { Value } from '../model/value.js';
import { type Comparison, compare, compareTrue, isEqual } from './compare.js';

/** A sequence to compare. Its length may change while items are compared. */
export interface ComparableItems {
  length(): number;
  get(index: number): Value;
}

/** `left OP right` of two arrays that do not change. */
export function compareArrays(operator: Comparison, left: readonly Value[], right: readonly Value[]): Value {
  const shared = Math.min(left.length, right.length);
  if (operator === 'eq' || operator === 'ne') {
    if (left.length !== right.length) return operator === 'ne';
    for (let index = 0; index < shared; index++)
      if (!isEqual(left[index] as Value, right[index] as Value)) return operator === 'ne';
    return operator === 'eq';
  }
  for (let index = 0; index < shared; index++) {
    const a = left[index] as Value;
    const b = right[index] as Value;
    if (!isEqual(a, b)) return compare(operator, a, b);
  }
  return compareLengths(operator, left.length, right.length);
}

/** `left OP right` of two sequences that Python code may change meanwhile. */
export function compareItems(operator: Comparison, left: ComparableItems, right: ComparableItems): Value {
  if ((operator === 'eq' || operator === 'ne') && left.length() !== right.length()) return operator === 'ne';
  for (let index = 0; index < left.length() && index < right.length(); index++) {
    const a = left.get(index);
    const b = right.get(index);
    if (isEqual(a, b)) continue;
    if (operator === 'eq') return false;
    return operator === 'ne' ? true : compare(operator, a, b);
  }
  return compareLengths(operator, left.length(), right.length());
}

function compareLengths(operator: Comparison, left: number, right: number): Value {
  return compareTrue(operator, left, right);
}
