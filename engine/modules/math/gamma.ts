// math.gamma and math.lgamma: Lanczos' approximation with N = 13 and g = 6.02468004…, the coefficients that Boost
// computed for 53 bits of precision, in CPython's order of operations, so that the bits agree.
// Exact at the integers that have an exact factorial; negative arguments by reflection. Poles are ValueErrors.

import { libm } from '../../native/libm.js';
import { failure, type NumericFailure } from '../../objects/numeric/failure.js';
import { copySign } from './float-parts.js';

const DOMAIN_ERROR = failure('ValueError', 'math domain error');
const RANGE_ERROR = failure('OverflowError', 'math range error');

const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const LOG_PI = 1.1447298858494002;

const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];

/** The coefficients of x (x + 1) … (x + 11). */
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** Up to this argument the factorial is an exact double. */
const LAST_EXACT = 23;

/** Beyond this size the function overflows, or vanishes left of zero. */
const LARGEST = 200;

/** From here on y ** x overflows before the whole product does. */
const SPLIT_POWER = 140;

/** math.gamma(x). ValueError, OverflowError. */
export function gamma(x: number): number | NumericFailure {
  if (!Number.isFinite(x)) return x < 0 ? DOMAIN_ERROR : x;
  if (x === 0) return DOMAIN_ERROR;
  if (Number.isInteger(x)) {
    if (x < 0) return DOMAIN_ERROR;
    if (x <= LAST_EXACT) return factorialOf(x - 1);
  }
  const size = Math.abs(x);
  if (size < 1e-20) return orOverflow(1 / x);
  if (size > LARGEST) return x < 0 ? 0 / sinPi(x) : RANGE_ERROR;
  return orOverflow(lanczosGamma(x, size));
}

/** math.lgamma(x): the logarithm of the absolute value of gamma(x). ValueError, OverflowError. */
export function logGamma(x: number): number | NumericFailure {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? DOMAIN_ERROR : 0;
  const { log } = libm();
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - G;
  result += (size - 0.5) * (log(size + G - 0.5) - 1);
  if (x < 0) result = LOG_PI - log(Math.abs(sinPi(size))) - log(size) - result;
  return orOverflow(result);
}

function orOverflow(value: number): number | NumericFailure {
  return Number.isFinite(value) || Number.isNaN(value) ? value : RANGE_ERROR;
}

function factorialOf(count: number): number {
  let product = 1;
  for (let factor = 2; factor <= count; factor++) product *= factor;
  return product;
}

function lanczosGamma(x: number, size: number): number {
  const { exp, pow } = libm();
  const y = size + G_MINUS_HALF;
  // What the rounding of y lost, as a relative correction of the result.
  const lost = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
  const correction = (lost * G) / y;
  const half = size < SPLIT_POWER ? 0 : pow(y, size / 2 - 0.25);
  if (x < 0) {
    let result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= correction * result;
    return half === 0 ? result / pow(y, size - 0.5) : result / half / half;
  }
  let result = lanczosSum(size) / exp(y);
  result += correction * result;
  return half === 0 ? result * pow(y, size - 0.5) : result * half * half;
}

/** The quotient of the two polynomials; for large x as polynomials of 1 / x, which do not overflow. */
function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let index = NUMERATOR.length - 1; index >= 0; index--) {
      numerator = numerator * x + (NUMERATOR[index] ?? 0);
      denominator = denominator * x + (DENOMINATOR[index] ?? 0);
    }
  } else {
    for (let index = 0; index < NUMERATOR.length; index++) {
      numerator = numerator / x + (NUMERATOR[index] ?? 0);
      denominator = denominator / x + (DENOMINATOR[index] ?? 0);
    }
  }
  return numerator / denominator;
}

/** sin(pi * x), exact at the multiples of a half: the argument is brought near zero before pi comes in. */
function sinPi(x: number): number {
  const { sin, cos } = libm();
  const y = Math.abs(x) % 2;
  const sign = copySign(1, x);
  switch (Math.floor(2 * y + 0.5)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}
