// Arithmetic of complex numbers on their parts, in CPython's order of operations, so that the bits agree.
// A result is a pair of parts or a Python error as a NumericFailure.

import { libm } from '../../native/libm.js';
import { failure, type NumericFailure } from './failure.js';

/** Real and imaginary part. */
export type Parts = readonly [real: number, imaginary: number];

const DIVISION_BY_ZERO = failure('ZeroDivisionError', 'complex division by zero');
const ZERO_BASE = failure('ZeroDivisionError', '0.0 to a negative or complex power');
const POWER_TOO_LARGE = failure('OverflowError', 'complex exponentiation');
const SIZE_TOO_LARGE = failure('OverflowError', 'absolute value too large');

/** The largest exponent that is raised by repeated multiplication. */
const MAX_MULTIPLIED = 100;

/** a * b. */
export function multiplyComplex(a: Parts, b: Parts): Parts {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
}

/** a / b by Smith's method: the larger part of b divides first, so that nothing overflows early. ZeroDivisionError. */
export function divideComplex(a: Parts, b: Parts): Parts | NumericFailure {
  const realSize = Math.abs(b[0]);
  const imaginarySize = Math.abs(b[1]);
  if (realSize >= imaginarySize) {
    if (realSize === 0) return DIVISION_BY_ZERO;
    const ratio = b[1] / b[0];
    const divisor = b[0] + b[1] * ratio;
    return [(a[0] + a[1] * ratio) / divisor, (a[1] - a[0] * ratio) / divisor];
  }
  if (!(imaginarySize >= realSize)) return [Number.NaN, Number.NaN];
  const ratio = b[0] / b[1];
  const divisor = b[0] * ratio + b[1];
  return [(a[0] * ratio + a[1]) / divisor, (a[1] * ratio - a[0]) / divisor];
}

/** base ** exponent: small whole exponents by multiplication, others in polar form. ZeroDivisionError, OverflowError. */
export function raiseComplex(base: Parts, exponent: Parts): Parts | NumericFailure {
  const isWhole = exponent[1] === 0 && Number.isInteger(exponent[0]);
  const result =
    isWhole && Math.abs(exponent[0]) <= MAX_MULTIPLIED
      ? raiseToWhole(base, exponent[0])
      : raisePolar(base, exponent);
  if ('exception' in result) return result;
  return isInfinite(result[0]) || isInfinite(result[1]) ? POWER_TOO_LARGE : result;
}

/** abs(z). OverflowError. */
export function sizeOfComplex(real: number, imaginary: number): number | NumericFailure {
  if (isInfinite(real) || isInfinite(imaginary)) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(real) || Number.isNaN(imaginary)) return Number.NaN;
  const size = libm().hypot(real, imaginary);
  return Number.isFinite(size) ? size : SIZE_TOO_LARGE;
}

function raiseToWhole(base: Parts, exponent: number): Parts | NumericFailure {
  if (exponent > 0) return multiplyRepeatedly(base, exponent);
  const result = divideComplex([1, 0], multiplyRepeatedly(base, -exponent));
  return 'exception' in result ? ZERO_BASE : result;
}

function multiplyRepeatedly(base: Parts, count: number): Parts {
  let result: Parts = [1, 0];
  let square = base;
  for (let remaining = count; remaining > 0; remaining >>= 1) {
    if ((remaining & 1) === 1) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return result;
}

function raisePolar(base: Parts, exponent: Parts): Parts | NumericFailure {
  const [real, imaginary] = exponent;
  if (real === 0 && imaginary === 0) return [1, 0];
  if (base[0] === 0 && base[1] === 0) return imaginary !== 0 || real < 0 ? ZERO_BASE : [0, 0];
  const { hypot, pow, atan2, exp, log, cos, sin } = libm();
  const size = hypot(base[0], base[1]);
  const angle = atan2(base[1], base[0]);
  let length = pow(size, real);
  let phase = angle * real;
  if (imaginary !== 0) {
    length /= exp(angle * imaginary);
    phase += imaginary * log(size);
  }
  // CPython takes the C library's complaint about the cosine of infinity for one about a zero base.
  if (isInfinite(phase)) return ZERO_BASE;
  return [length * cos(phase), length * sin(phase)];
}

function isInfinite(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}
