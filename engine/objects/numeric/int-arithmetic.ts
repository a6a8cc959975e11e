// Arithmetic of Python ints on raw values: two safe integers are combined as doubles, and only when the
// result leaves the safe range does bigint take over. A sum or product of safe integers that is outside the safe
// range never rounds back into it, so testing the rounded result is enough.
// Takes and gives Int (see int-value.ts); a Python error comes back as a NumericFailure.

import { longWork, tickLong } from '../../core/long-work.js';
import { failure, type NumericFailure } from './failure.js';
import { bitLength } from './int-bits.js';
import { type Int, normalizeInt } from './int-value.js';
import { divmodLong } from './long-division.js';
import { multiplyLong, powerLong } from './long-products.js';

const MAX = Number.MAX_SAFE_INTEGER;

/** Below this magnitude a quotient times its divisor is exact as a double. */
const EXACT_PRODUCT_LIMIT = 2 ** 52;

/** The most bits a result may have unless the caller says otherwise; V8's own limit is 2 ** 30. */
export const MAX_INT_BITS = 2 ** 30 - 64;

const FLOOR_DIVISION_BY_ZERO = failure('ZeroDivisionError', 'integer division or modulo by zero');
const MODULO_BY_ZERO = failure('ZeroDivisionError', 'integer modulo by zero');
const DIVISION_BY_ZERO = failure('ZeroDivisionError', 'division by zero');
const QUOTIENT_TOO_LARGE = failure('OverflowError', 'integer division result too large for a float');
const ZERO_MODULUS = failure('ValueError', 'pow() 3rd argument cannot be 0');
const NOT_INVERTIBLE = failure('ValueError', 'base is not invertible for the given modulus');
const OUT_OF_MEMORY = failure('MemoryError', '');

/** a + b. */
export function addInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    return sum <= MAX && sum >= -MAX ? sum : BigInt(a) + BigInt(b);
  }
  return normalizeInt(BigInt(a) + BigInt(b));
}

/** a - b. */
export function subtractInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    return difference <= MAX && difference >= -MAX ? difference : BigInt(a) - BigInt(b);
  }
  return normalizeInt(BigInt(a) - BigInt(b));
}

/** a * b. MemoryError when the product would have more bits than the machine can hold. */
export function multiplyInts(a: Int, b: Int): Int | NumericFailure {
  if (typeof a === 'number' && typeof b === 'number') {
    // Adding zero turns -0 into 0.
    const product = a * b + 0;
    return product <= MAX && product >= -MAX ? product : BigInt(a) * BigInt(b);
  }
  try {
    return normalizeInt(multiplyLong(BigInt(a), BigInt(b)));
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return OUT_OF_MEMORY;
  }
}

/** -a. */
export function negateInt(a: Int): Int {
  return typeof a === 'number' ? 0 - a : -a;
}

/** abs(a). */
export function absInt(a: Int): Int {
  return a < 0 ? negateInt(a) : a;
}

/** a // b, rounded towards minus infinity. ZeroDivisionError. */
export function floorDivideInts(a: Int, b: Int): Int | NumericFailure {
  if (typeof b === 'number') {
    if (b === 0) return FLOOR_DIVISION_BY_ZERO;
    // The rounded quotient of safe integers never crosses an integer: 1/|b| is more than half a unit in
    // the last place of the quotient. So its floor is exact.
    if (typeof a === 'number') return Math.floor(a / b) + 0;
  }
  const divisor = BigInt(b);
  const dividend = BigInt(a);
  const [quotient, rest] = divmodLong(dividend, divisor);
  return normalizeInt(rest !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient);
}

/** a % b, with the sign of b. ZeroDivisionError. */
export function moduloInts(a: Int, b: Int): Int | NumericFailure {
  if (typeof b === 'number') {
    if (b === 0) return MODULO_BY_ZERO;
    if (typeof a === 'number') return moduloNumbers(a, b);
  }
  const divisor = BigInt(b);
  const rest = divmodLong(BigInt(a), divisor)[1];
  return normalizeInt(rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest);
}

/** The pair a // b and a % b. ZeroDivisionError. */
export function divmodInts(a: Int, b: Int): readonly [Int, Int] | NumericFailure {
  if (typeof b === 'number') {
    if (b === 0) return FLOOR_DIVISION_BY_ZERO;
    if (typeof a === 'number') return [Math.floor(a / b) + 0, moduloNumbers(a, b)];
  }
  const divisor = BigInt(b);
  const dividend = BigInt(a);
  const [quotient, rest] = divmodLong(dividend, divisor);
  return rest !== 0n && rest < 0n !== divisor < 0n
    ? [normalizeInt(quotient - 1n), normalizeInt(rest + divisor)]
    : [normalizeInt(quotient), normalizeInt(rest)];
}

/** a / b as the correctly rounded double, however large the ints. ZeroDivisionError, OverflowError. */
export function trueDivideInts(a: Int, b: Int): number | NumericFailure {
  if (b === 0) return DIVISION_BY_ZERO;
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const quotient = ratioToDouble(BigInt(a), BigInt(b));
  return Number.isFinite(quotient) ? quotient : QUOTIENT_TOO_LARGE;
}

/** The double nearest to numerator / denominator, ties to even; infinite when out of range. */
export function ratioToDouble(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  if (n === 0n) return negative ? -0 : 0;
  // Scale so that the integer quotient has 64 or 65 bits, fewer where the result is subnormal: the last bit kept
  // is that of the result, two guard bits and a sticky bit follow.
  const exponent = bitLength(n) - bitLength(d);
  const shift = Math.min(64 - exponent, 1074 + 2);
  if (exponent > 1025) return negative ? -Infinity : Infinity;
  if (exponent < -1080) return negative ? -0 : 0;
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  let quotient = scaled / divisor;
  if (quotient * divisor !== scaled) quotient |= 1n;
  return (negative ? -1 : 1) * scaleRounded(quotient, shift);
}

/**
 * base ** exponent for an exponent that is not negative (a negative one gives a float: the caller's case).
 * MemoryError when the result would exceed maxBits bits.
 */
export function powInts(base: Int, exponent: Int, maxBits: number = MAX_INT_BITS): Int | NumericFailure {
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return 0;
  if (base === -1) return isEven(exponent) ? 1 : -1;
  if (typeof exponent === 'bigint') return OUT_OF_MEMORY;
  if (typeof base === 'number') {
    const small = powNumbers(base, exponent);
    if (small !== 0) return small;
  }
  // |base| is at least 2 ** (bitLength - 1): a lower bound on the bits of the result.
  if ((bitLength(base) - 1) * exponent > maxBits) return OUT_OF_MEMORY;
  try {
    return normalizeInt(powerLong(BigInt(base), exponent));
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return OUT_OF_MEMORY;
  }
}

/**
 * pow(base, exponent, modulus), the result with the sign of modulus. A negative exponent raises the modular
 * inverse. ValueError for a modulus of zero or a base that has no inverse.
 */
export function powModInts(base: Int, exponent: Int, modulus: Int): Int | NumericFailure {
  if (modulus === 0) return ZERO_MODULUS;
  const size = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let factor = BigInt(base);
  let remaining = BigInt(exponent);
  if (remaining < 0n) {
    const inverse = invertModulo(factor, size);
    if (inverse === null) return NOT_INVERTIBLE;
    factor = inverse;
    remaining = -remaining;
  }
  const power = powModNatural(((factor % size) + size) % size, remaining, size);
  return normalizeInt(power !== 0n && modulus < 0 ? power - size : power);
}

/** a % b of safe integers, b not zero, with the sign of b. */
function moduloNumbers(a: number, b: number): number {
  if (a >= 0 && b > 0 && a <= 0x7fffffff && b <= 0x7fffffff) return a % b;
  if (
    a < EXACT_PRODUCT_LIMIT &&
    a > -EXACT_PRODUCT_LIMIT &&
    b < EXACT_PRODUCT_LIMIT &&
    b > -EXACT_PRODUCT_LIMIT
  )
    return a - b * Math.floor(a / b) + 0;
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
}

/** base ** exponent while every product stays a safe integer, else 0 (no power of these bases is 0). */
function powNumbers(base: number, exponent: number): number {
  if (exponent > 53) return 0;
  let result = 1;
  let square = base;
  let remaining = exponent;
  for (;;) {
    if ((remaining & 1) === 1) {
      result *= square;
      if (result > MAX || result < -MAX) return 0;
    }
    remaining >>= 1;
    if (remaining === 0) return result;
    square *= square;
    if (square > MAX) return 0;
  }
}

/** base ** exponent % modulus by sliding over the exponent four bits at a time. */
function powModNatural(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 1n) return 0n;
  const digits = exponent.toString(16);
  const powers: bigint[] = [1n];
  // A short exponent is not worth a table of sixteen powers: its digits are raised one bit at a time.
  if (digits.length < 4) return powModBinary(base, Number(exponent), modulus);
  for (let i = 1; i < 16; i++) powers.push(((powers[i - 1] ?? 1n) * base) % modulus);
  let result = 1n;
  for (let i = 0; i < digits.length; i++) {
    longWork.poll?.();
    for (let square = 0; square < 4 && result !== 1n; square++) result = (result * result) % modulus;
    const digit = Number.parseInt(digits.charAt(i), 16);
    if (digit !== 0) result = (result * (powers[digit] ?? 1n)) % modulus;
  }
  return result;
}

function powModBinary(base: bigint, exponent: number, modulus: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let remaining = exponent; remaining > 0; remaining >>= 1) {
    if ((remaining & 1) === 1) result = (result * square) % modulus;
    if (remaining > 1) square = (square * square) % modulus;
  }
  return result;
}

/** The x with value * x ≡ 1 modulo modulus by the extended Euclidean algorithm, or null if there is none. */
function invertModulo(value: bigint, modulus: bigint): bigint | null {
  let [high, low] = [modulus, ((value % modulus) + modulus) % modulus];
  let [highFactor, lowFactor] = [0n, 1n];
  while (low !== 0n) {
    tickLong();
    const quotient = high / low;
    [high, low] = [low, high - quotient * low];
    [highFactor, lowFactor] = [lowFactor, highFactor - quotient * lowFactor];
  }
  return high === 1n ? ((highFactor % modulus) + modulus) % modulus : null;
}

/** significand / 2 ** shift, rounded once: the significand already ends in a sticky bit. */
function scaleRounded(significand: bigint, shift: number): number {
  if (shift <= 0) return Number(significand << BigInt(-shift));
  // Below the normal range the result has fewer bits than Number() keeps: round to a multiple of the smallest
  // double by hand, then scale exactly.
  if (shift === 1076 && bitLength(significand) <= 55) {
    const kept = significand >> 2n;
    const cut = significand & 3n;
    const up = cut === 3n || (cut === 2n && (kept & 1n) === 1n);
    return Number(up ? kept + 1n : kept) * 2 ** -1074;
  }
  return Number(significand) * 2 ** -Math.min(shift, 1000) * 2 ** -(shift - Math.min(shift, 1000));
}

function isEven(value: Int): boolean {
  return typeof value === 'number' ? value % 2 === 0 : (value & 1n) === 0n;
}
