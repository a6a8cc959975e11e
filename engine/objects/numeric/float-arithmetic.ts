// What Python's float does beyond the machine's operations: floor division and modulo with the sign of the
// divisor, rounding to digits, the exact integer ratio. None needs libm.
// Takes and gives doubles; a Python error comes back as a NumericFailure.

import { fixedDigits, scaleByPowerOfTen } from './decimal-digits.js';
import { exponentOf, significandOf } from './double-parts.js';
import { failure, type NumericFailure } from './failure.js';
import { doubleToInt, type Int, normalizeInt } from './int-value.js';

const DIVISION_BY_ZERO = failure('ZeroDivisionError', 'float division by zero');
const FLOOR_DIVISION_BY_ZERO = failure('ZeroDivisionError', 'float floor division by zero');
const MODULO_BY_ZERO = failure('ZeroDivisionError', 'float modulo');
const DIVMOD_BY_ZERO = failure('ZeroDivisionError', 'float divmod()');
const ROUNDED_TOO_LARGE = failure('OverflowError', 'rounded value too large to represent');
const INFINITE_RATIO = failure('OverflowError', 'cannot convert Infinity to integer ratio');
const NAN_RATIO = failure('ValueError', 'cannot convert NaN to integer ratio');

/** a / b. ZeroDivisionError. */
export function divideDoubles(a: number, b: number): number | NumericFailure {
  return b === 0 ? DIVISION_BY_ZERO : a / b;
}

/** a // b. ZeroDivisionError. */
export function floorDivideDoubles(a: number, b: number): number | NumericFailure {
  return b === 0 ? FLOOR_DIVISION_BY_ZERO : floorQuotient(a, b, signedRest(a, b));
}

/** a % b. ZeroDivisionError. */
export function moduloDoubles(a: number, b: number): number | NumericFailure {
  return b === 0 ? MODULO_BY_ZERO : signedRest(a, b);
}

/** The pair a // b and a % b. ZeroDivisionError. */
export function divmodDoubles(a: number, b: number): readonly [number, number] | NumericFailure {
  if (b === 0) return DIVMOD_BY_ZERO;
  const rest = signedRest(a, b);
  return [floorQuotient(a, b, rest), rest];
}

/** round(x): the nearest integer, ties to even. OverflowError for infinity, ValueError for NaN. */
export function roundDoubleToInt(value: number): Int | NumericFailure {
  return doubleToInt(roundToEven(value));
}

/** round(x, digits): the double nearest to the decimal that x rounds to, ties to even. OverflowError. */
export function roundDouble(value: number, digits: Int): number | NumericFailure {
  // No double has a digit beyond the 323rd place that rounding could change, none is above 10 ** 309.
  if (!Number.isFinite(value) || value === 0 || digits > 323) return value;
  if (digits < -308) return 0 * value;
  const places = Number(digits);
  const size = Math.abs(value);
  const rounded =
    places >= 0 ? Number(fixedDigits(size, places)) : Number(`${scaleByPowerOfTen(size, places)}e${-places}`);
  if (!Number.isFinite(rounded)) return ROUNDED_TOO_LARGE;
  return value < 0 ? -rounded : rounded;
}

/** x.as_integer_ratio(): the fraction in lowest terms with a positive denominator. OverflowError, ValueError. */
export function integerRatio(value: number): readonly [Int, Int] | NumericFailure {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? NAN_RATIO : INFINITE_RATIO;
  if (Number.isInteger(value)) return [normalizeInt(BigInt(value)), 1];
  let significand = significandOf(value);
  let exponent = exponentOf(value);
  while (significand % 2 === 0) {
    significand /= 2;
    exponent++;
  }
  return [value < 0 ? -significand : significand, normalizeInt(1n << BigInt(-exponent))];
}

/** The nearest whole double, ties to even. */
export function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const above = value - floor;
  if (above < 0.5) return floor;
  return above > 0.5 || floor % 2 !== 0 ? floor + 1 : floor;
}

/** The remainder with the sign of the divisor; a zero remainder takes that sign too. */
function signedRest(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/**
 * The whole quotient from the remainder: (a - rest) / b is near an integer, which is the nearest one. For a remainder that
 * had b added, the truncated quotient is one less; the subtraction here has that already.
 */
function floorQuotient(a: number, b: number, rest: number): number {
  const truncatedRest = a % b;
  const moved = truncatedRest !== 0 && rest !== truncatedRest;
  const quotient = (a - truncatedRest) / b - (moved ? 1 : 0);
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}
