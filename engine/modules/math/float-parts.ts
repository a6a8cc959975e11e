// The functions of math that take a double apart or put one together, and its neighbours. All are exact or rounded
// once, and none needs libm. A Python error comes back as a NumericFailure.

import { exponentOf, isSignBitSet, significandOf } from '../../objects/numeric/double-parts.js';
import { failure, type NumericFailure } from '../../objects/numeric/failure.js';
import { bitLength } from '../../objects/numeric/int-bits.js';
import type { Int } from '../../objects/numeric/int-value.js';

const RANGE_ERROR = failure('OverflowError', 'math range error');
const DOMAIN_ERROR = failure('ValueError', 'math domain error');

const TINIEST = 5e-324;

/** math.frexp(x): m and e with x = m * 2 ** e and 0.5 <= |m| < 1; zero, infinity and NaN are themselves with e = 0. */
export function frexp(value: number): readonly [number, number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  const significand = significandOf(value);
  const bits = bitLength(significand);
  const mantissa = significand / 2 ** bits;
  return [value < 0 ? -mantissa : mantissa, exponentOf(value) + bits];
}

/** As frexp for a positive int of any size, rounded half to even: what logarithms of large ints start from. */
export function frexpOfInt(value: bigint): readonly [number, number] {
  const bits = bitLength(value);
  const shift = Math.max(0, bits - 64);
  const cut = BigInt(shift);
  const upper = value >> cut;
  // The last of the 64 bits stands for all that are cut off.
  const sticky = upper << cut === value ? upper : upper | 1n;
  const mantissa = Number(sticky) / 2 ** Math.min(bits, 64);
  return mantissa === 1 ? [0.5, bits + 1] : [mantissa, bits];
}

/** math.ldexp(x, exponent): x * 2 ** exponent, rounded once. OverflowError. */
export function ldexp(value: number, exponent: Int): number | NumericFailure {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa, own] = frexp(value);
  // Beyond these bounds every value overflows or vanishes.
  const clamped = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : Number(exponent);
  const top = own + clamped;
  if (top > 1024) return RANGE_ERROR;
  if (top < -1075) return value < 0 ? -0 : 0;
  if (top >= -1021) return mantissa * 2 * 2 ** (top - 1);
  return mantissa * 2 ** (top + 1074) * TINIEST;
}

/** math.modf(x): the fraction and the whole part, both with the sign of x. */
export function modf(value: number): readonly [number, number] {
  const whole = Math.trunc(value);
  if (!Number.isFinite(value)) return [Number.isNaN(value) ? value : copySign(0, value), value];
  return [copySign(value - whole, value), whole];
}

/** math.copysign(x, y): the size of x with the sign of y, also if either is zero or NaN. */
export function copySign(size: number, sign: number): number {
  return isSignBitSet(size) === isSignBitSet(sign) ? size : -size;
}

/** math.fmod(x, y): the remainder with the sign of x. ValueError. */
export function fmod(x: number, y: number): number | NumericFailure {
  const rest = x % y;
  return Number.isNaN(rest) && !Number.isNaN(x) && !Number.isNaN(y) ? DOMAIN_ERROR : rest;
}

/** math.remainder(x, y): x - n * y exactly, for the integer n nearest to x / y, ties to even. ValueError. */
export function remainder(x: number, y: number): number | NumericFailure {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) return DOMAIN_ERROR;
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(x);
  const divisor = Math.abs(y);
  const below = size % divisor;
  const above = divisor - below;
  let rest = below < above ? below : -above;
  // Half way: the quotient below is size - below over the divisor; its parity is that of half of it modulo the divisor.
  if (below === above) rest = below - 2 * ((0.5 * (size - below)) % divisor);
  return isSignBitSet(x) ? -rest : rest;
}

/** math.nextafter(x, y): the neighbour of x on the way to y. */
export function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? TINIEST : -TINIEST;
  return x < y === x > 0 ? stepAway(x) : stepTowardsZero(x);
}

/** math.ulp(x): the value of the last bit of x. */
export function ulp(value: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return size;
  return size === Number.MAX_VALUE ? 2 ** 971 : stepAway(size) - size;
}

/** The neighbour of a nonzero value that is further from zero; infinity beyond the largest. */
function stepAway(value: number): number {
  if (!Number.isFinite(value)) return value;
  const unit = 2 ** exponentOf(value);
  return value + (value < 0 ? -unit : unit);
}

/** The neighbour of a nonzero value that is nearer to zero. */
function stepTowardsZero(value: number): number {
  if (!Number.isFinite(value)) return value < 0 ? -Number.MAX_VALUE : Number.MAX_VALUE;
  // Below a power of two the neighbours are twice as dense.
  const isPower = significandOf(value) === 2 ** 52 && exponentOf(value) > -1074;
  const unit = 2 ** (exponentOf(value) - (isPower ? 1 : 0));
  return copySign(value - (value < 0 ? -unit : unit), value);
}
