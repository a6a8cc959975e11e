/**
 * `left < right` as sorts, heaps and bisections ask it, with short ways for values whose order needs no Python code.
 */
import { PyFloat } from '../../model/numbers.js';
import { PyTuple, tupleType } from '../../model/sequences.js';
import type { Value } from '../../model/value.js';
import { compareTrue, isEqual } from '../../protocol/compare.js';

/** The truth of `left < right`. */
export function isLess(left: Value, right: Value): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  if (left instanceof PyTuple && right instanceof PyTuple) {
    if (left.type === tupleType && right.type === tupleType) return isTupleLess(left, right);
  } else if (left instanceof PyFloat && right instanceof PyFloat) return left.value < right.value;
  return compareTrue('lt', left, right);
}

/** The same for two plain tuples: by the first items that differ, by length where none does. */
export function isTupleLess(left: PyTuple, right: PyTuple): boolean {
  const a = left.items;
  const b = right.items;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const x = a[index] as Value;
    const y = b[index] as Value;
    if (!isEqual(x, y)) return isLess(x, y);
  }
  return a.length < b.length;
}
