// How a Python int is held: a number when it is a safe integer, else a bigint; never a bigint inside the
// safe range and never -0. Every function of this folder that gives an Int keeps that invariant.
// Also the exact passages between ints and doubles, and exact comparison of the two.

import { failure, type NumericFailure } from './failure.js';

/** A Python int: a safe integer as number (never -0), anything beyond as bigint. */
export type Int = number | bigint;

const SAFE_LIMIT = 2n ** 53n;

const TOO_LARGE_FOR_FLOAT = failure('OverflowError', 'int too large to convert to float');
const INFINITY_TO_INT = failure('OverflowError', 'cannot convert float infinity to integer');
const NAN_TO_INT = failure('ValueError', 'cannot convert float NaN to integer');

/** The Int of a bigint: a number when it is a safe integer. */
export function normalizeInt(value: bigint): Int {
  return value < SAFE_LIMIT && value > -SAFE_LIMIT ? Number(value) : value;
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compareInts(a: Int, b: Int): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * -1, 0 or 1 by exact comparison of the values, or NaN when the double is not a number.
 * JavaScript compares bigint with number without rounding, and safe integers are exact doubles.
 */
export function compareIntWithDouble(a: Int, b: number): number {
  return a < b ? -1 : a > b ? 1 : Number.isNaN(b) ? Number.NaN : 0;
}

/** The nearest double, ties to even. OverflowError as `float(10**400)`. */
export function intToDouble(value: Int): number | NumericFailure {
  if (typeof value === 'number') return value;
  const nearest = Number(value);
  return Number.isFinite(nearest) ? nearest : TOO_LARGE_FOR_FLOAT;
}

/** The double truncated towards zero, as `int(x)`. OverflowError for infinity, ValueError for NaN. */
export function doubleToInt(value: number): Int | NumericFailure {
  const whole = Math.trunc(value);
  if (Number.isSafeInteger(whole)) return whole + 0;
  if (Number.isFinite(whole)) return BigInt(whole);
  return Number.isNaN(value) ? NAN_TO_INT : INFINITY_TO_INT;
}
