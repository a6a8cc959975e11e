// Logarithms of numbers of any size: an int too large for a double is taken apart into a double and a power of two.
// A Python error comes back as a NumericFailure.

import { failure, isFailure, type NumericFailure } from '../../objects/numeric/failure.js';
import { type Int, intToDouble } from '../../objects/numeric/int-value.js';
import { frexpOfInt } from './float-parts.js';

const DOMAIN_ERROR = failure('ValueError', 'math domain error');

/** The logarithm of a double to the base that `log` stands for. ValueError unless it is positive. */
export function logOfDouble(log: (x: number) => number, x: number): number | NumericFailure {
  return x <= 0 ? DOMAIN_ERROR : log(x);
}

/** The logarithm of an int to the base that `log` stands for. ValueError unless it is positive. */
export function logOfInt(log: (x: number) => number, x: Int): number | NumericFailure {
  if (x <= 0) return DOMAIN_ERROR;
  const double = intToDouble(x);
  if (!isFailure(double)) return log(double);
  const [mantissa, exponent] = frexpOfInt(BigInt(x));
  return log(mantissa) + log(2) * exponent;
}
