// gcd, integer square root, and rounding to powers of ten, of Python ints.
// Takes and gives Int (see int-value.ts); a Python error comes back as a NumericFailure.

import { longWork } from '../../core/long-work.js';
import { exponentOf } from './double-parts.js';
import { failure, type NumericFailure } from './failure.js';
import { bitLength } from './int-bits.js';
import { type Int, normalizeInt } from './int-value.js';
import { divideLong } from './long-division.js';
import { multiplyLong } from './long-products.js';

const NEGATIVE_ROOT = failure('ValueError', 'isqrt() argument must be nonnegative');

/** The greatest common divisor, never negative; gcd(0, 0) is 0. */
export function gcdInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') return gcdNumbers(Math.abs(a), Math.abs(b));
  let large = BigInt(a);
  let small = BigInt(b);
  if (large < 0n) large = -large;
  if (small < 0n) small = -small;
  if (large < small) [large, small] = [small, large];
  while (small > LARGEST_NUMBER) {
    longWork.poll?.();
    [large, small] = reduceTogether(large, small);
  }
  if (small === 0n) return normalizeInt(large);
  return gcdNumbers(Number(small), Number(large % small));
}

const LARGEST_NUMBER = BigInt(Number.MAX_SAFE_INTEGER);

/** Few enough that quotients of such numbers are exact as doubles when they are rounded down. */
const LEADING_BITS = 50;

/**
 * Many steps of Euclid's algorithm at once, as Lehmer found: as long as the leading bits alone tell the quotients, the steps are done
 * on them, and what they amount to is then done to the long numbers. Takes and gives the larger one first.
 */
function reduceTogether(large: bigint, small: bigint): [bigint, bigint] {
  const size = Number(large);
  const shift = BigInt(
    Math.max(0, (Number.isFinite(size) ? exponentOf(size) + 53 : bitLength(large)) - LEADING_BITS),
  );
  let x = Number(large >> shift);
  let y = Number(small >> shift);
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  if (b === 0) return [small, large % small];
  return [BigInt(a) * large + BigInt(b) * small, BigInt(c) * large + BigInt(d) * small];
}

/** The least common multiple, never negative; 0 if either is 0. */
export function lcmInts(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  const product = (BigInt(a) / BigInt(gcdInts(a, b))) * BigInt(b);
  return normalizeInt(product < 0n ? -product : product);
}

/** The largest root with root * root <= value. ValueError for a negative value. */
export function isqrtInt(value: Int): Int | NumericFailure {
  if (value < 0) return NEGATIVE_ROOT;
  if (typeof value === 'number') return Math.floor(Math.sqrt(value));
  return normalizeInt(isqrtNatural(value));
}

/**
 * The multiple of 10 ** digits nearest to value, a tie going to the even multiple: `round(value, -digits)`.
 * digits is not negative.
 */
export function roundToPowerOfTen(value: Int, digits: Int): Int {
  if (digits === 0 || value === 0) return value;
  // 10 ** digits is more than twice the value: no need to compute a power that large.
  if (digits > bitLength(value) * 0.302 + 2) return 0;
  const unit = 10n ** BigInt(digits);
  const whole = BigInt(value);
  const size = whole < 0n ? -whole : whole;
  const rest = size % unit;
  const below = size - rest;
  const twice = rest * 2n;
  const up = twice > unit || (twice === unit && ((size / unit) & 1n) === 1n);
  const rounded = up ? below + unit : below;
  return normalizeInt(whole < 0n ? -rounded : rounded);
}

function gcdNumbers(a: number, b: number): number {
  let large = a;
  let small = b;
  while (small !== 0) {
    const rest = large % small;
    large = small;
    small = rest;
  }
  return large;
}

/** Newton's step on the root of the upper half of the bits: precision doubles, the last step is off by at most one. */
function isqrtNatural(value: bigint): bigint {
  const bits = bitLength(value);
  if (bits <= 52) return BigInt(Math.floor(Math.sqrt(Number(value))));
  const half = BigInt((bits - 1) >> 2);
  const estimate = isqrtNatural(value >> (2n * half)) << half;
  let root = (estimate + divideLong(value, estimate)) >> 1n;
  while (multiplyLong(root, root) > value) root -= 1n;
  while (multiplyLong(root + 1n, root + 1n) <= value) root += 1n;
  return root;
}
