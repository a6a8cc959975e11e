/**
 * Comparisons out of line: what the loop's own cases for two ints leave over. Floats, strings and mixed numbers are
 * decided here, everything else goes through the operators' slots.
 */
import { PyFloat } from '../objects/model/numbers.js';
import { PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import {
  type Comparison,
  compare,
  comparePlainTuples,
  orderPlainTuples,
} from '../objects/protocol/compare.js';
import { isTrue } from '../objects/protocol/truth.js';

/** `left OP right`. */
export function compareValues(operator: Comparison, left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (right instanceof PyFloat) return compareDoubles(operator, left.value, right.value);
    if (typeof right === 'number') return compareDoubles(operator, left.value, right);
  } else if (typeof left === 'number') {
    if (right instanceof PyFloat) return compareDoubles(operator, left, right.value);
  } else if (typeof left === 'string' && typeof right === 'string') {
    if (operator === 'eq') return left === right;
    if (operator === 'ne') return left !== right;
  } else if (left instanceof PyTuple && right instanceof PyTuple) {
    const plain =
      operator === 'eq'
        ? comparePlainTuples(left, right, 2)
        : operator === 'ne'
          ? undefined
          : orderPlainTuples(operator, left, right);
    if (plain !== undefined) return plain;
  }
  return compare(operator, left, right);
}

/** The truth of `left OP right`. */
export function testComparison(operator: Comparison, left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === 'eq') return left === right;
    if (operator === 'ne') return left !== right;
  }
  const result = compareValues(operator, left, right);
  return typeof result === 'boolean' ? result : isTrue(result);
}

/** Ints in the safe range are doubles without loss, so one comparison serves both. */
function compareDoubles(operator: Comparison, left: number, right: number): boolean {
  switch (operator) {
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
  }
}
