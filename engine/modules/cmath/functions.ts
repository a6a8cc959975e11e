// The exponential function and the trigonometric and hyperbolic functions of complex numbers, and polar coordinates, in
// CPython's order of operations, so that the bits agree. Functions give parts or a Python error.

import { libm } from '../../native/libm.js';
import { isFailure, type NumericFailure } from '../../objects/numeric/failure.js';
import { copySign } from '../math/float-parts.js';
import { findSpecial, type Parts, RANGE_ERROR } from './special-values.js';

type Result = Parts | NumericFailure;

/** Beyond this size exp overflows, though the function's result may not: then e is taken out as a factor. */
const LOG_LARGE = Math.log(Number.MAX_VALUE / 4);

/** OverflowError. */
export function exponential(real: number, imaginary: number): Result {
  const special = findSpecial('exp', real, imaginary);
  if (special !== null) return special;
  const { exp, cos, sin } = libm();
  if (!Number.isFinite(real)) {
    const size = real > 0 ? real : 0;
    return [copySign(size, cos(imaginary)), copySign(size, sin(imaginary))];
  }
  if (real > LOG_LARGE) {
    const length = exp(real - 1);
    return checkRange(length * cos(imaginary) * Math.E, length * sin(imaginary) * Math.E);
  }
  const length = exp(real);
  return checkRange(length * cos(imaginary), length * sin(imaginary));
}

/** OverflowError. */
export function hyperbolicCosine(real: number, imaginary: number): Result {
  const special = findSpecial('cosh', real, imaginary);
  if (special !== null) return special;
  const { cosh, sinh, cos, sin } = libm();
  if (!Number.isFinite(real)) {
    const size = Number.POSITIVE_INFINITY;
    const second = copySign(size, sin(imaginary));
    return [copySign(size, cos(imaginary)), real > 0 ? second : -second];
  }
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return checkRange(cos(imaginary) * cosh(less) * Math.E, sin(imaginary) * sinh(less) * Math.E);
  }
  return checkRange(cos(imaginary) * cosh(real), sin(imaginary) * sinh(real));
}

/** OverflowError. */
export function hyperbolicSine(real: number, imaginary: number): Result {
  const special = findSpecial('sinh', real, imaginary);
  if (special !== null) return special;
  const { cosh, sinh, cos, sin } = libm();
  if (!Number.isFinite(real)) {
    const size = Number.POSITIVE_INFINITY;
    const first = copySign(size, cos(imaginary));
    return [real > 0 ? first : -first, copySign(size, sin(imaginary))];
  }
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return checkRange(cos(imaginary) * sinh(less) * Math.E, sin(imaginary) * cosh(less) * Math.E);
  }
  return checkRange(cos(imaginary) * sinh(real), sin(imaginary) * cosh(real));
}

export function hyperbolicTangent(real: number, imaginary: number): Result {
  const special = findSpecial('tanh', real, imaginary);
  if (special !== null) return special;
  const { cosh, tanh, cos, sin, tan, exp } = libm();
  if (!Number.isFinite(real)) return [real > 0 ? 1 : -1, copySign(0, 2 * sin(imaginary) * cos(imaginary))];
  if (Math.abs(real) > LOG_LARGE)
    return [copySign(1, real), 4 * sin(imaginary) * cos(imaginary) * exp(-2 * Math.abs(real))];
  const x = tanh(real);
  const y = tan(imaginary);
  const inverse = 1 / cosh(real);
  const product = x * y;
  const divisor = 1 + product * product;
  return [(x * (1 + y * y)) / divisor, (y / divisor) * inverse * inverse];
}

/** cos(z) = cosh(iz). */
export function cosine(real: number, imaginary: number): Result {
  return hyperbolicCosine(-imaginary, real);
}

/** sin(z) = -i sinh(iz). */
export function sine(real: number, imaginary: number): Result {
  const result = hyperbolicSine(-imaginary, real);
  return isFailure(result) ? result : [result[1], -result[0]];
}

/** tan(z) = -i tanh(iz). */
export function tangent(real: number, imaginary: number): Result {
  const result = hyperbolicTangent(-imaginary, real);
  return isFailure(result) ? result : [result[1], -result[0]];
}

/** From polar to rectangular coordinates. ValueError for an infinite angle. */
export function rectangular(length: number, angle: number): Result {
  const special = findSpecial('rect', length, angle);
  if (special !== null) return special;
  const { cos, sin } = libm();
  if (!Number.isFinite(length)) {
    const size = Number.POSITIVE_INFINITY;
    const first = copySign(size, cos(angle));
    const second = copySign(size, sin(angle));
    return length > 0 ? [first, second] : [-first, -second];
  }
  return angle === 0 ? [length, length * angle] : [length * cos(angle), length * sin(angle)];
}

function checkRange(real: number, imaginary: number): Result {
  const isInfinite = Math.abs(real) === Number.POSITIVE_INFINITY;
  return isInfinite || Math.abs(imaginary) === Number.POSITIVE_INFINITY ? RANGE_ERROR : [real, imaginary];
}
