/**
 * Comparing sequences item by item, as list and tuple do: the first pair that differs decides, else the lengths do.
 */
import { tick, tickAt } from '../model/resources.js';
import type { Value } from '../model/value.js';
import { type Comparison, compare, compareTrue, isEqual } from './compare.js';
import { rewordOverflow } from './recursion.js';

/** `left OP right` of two arrays, which Python code may change meanwhile. */
export function compareArrays(operator: Comparison, left: readonly Value[], right: readonly Value[]): Value {
  try {
    return compareInOrder(operator, left, right);
  } catch (thrown) {
    throw rewordOverflow(thrown, 'in comparison');
  }
}

function compareInOrder(operator: Comparison, left: readonly Value[], right: readonly Value[]): Value {
  // Short sequences of short sequences may take long too.
  tick();
  if (operator === 'eq' || operator === 'ne') {
    if (left.length !== right.length) return operator === 'ne';
    for (let index = 0; index < left.length && index < right.length; index++) {
      tickAt(index);
      if (!isEqual(left[index] as Value, right[index] as Value)) return operator === 'ne';
    }
    return operator === 'eq';
  }
  for (let index = 0; index < left.length && index < right.length; index++) {
    tickAt(index);
    const a = left[index] as Value;
    const b = right[index] as Value;
    if (!isEqual(a, b)) return compare(operator, a, b);
  }
  return compareLengths(operator, left.length, right.length);
}

function compareLengths(operator: Comparison, left: number, right: number): Value {
  return compareTrue(operator, left, right);
}
