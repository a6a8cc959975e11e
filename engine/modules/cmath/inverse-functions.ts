// Square root, logarithm and the inverse trigonometric and hyperbolic functions of complex numbers, after Kahan, "Branch
// Cuts for Complex Elementary Functions" (1987), in CPython's order of operations, so that the bits agree.
// Parts so large that a square would overflow are halved first. Functions give parts or a Python error.

import { libm } from '../../native/libm.js';
import { isFailure, type NumericFailure } from '../../objects/numeric/failure.js';
import { copySign } from '../math/float-parts.js';
import { DOMAIN_ERROR, findSpecial, type Parts } from './special-values.js';

type Result = Parts | NumericFailure;

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const SMALLEST_NORMAL = 2 ** -1022;
const SQRT_SMALLEST = 2 ** -511;

/** The principal square root. Both parts are scaled away from overflow and from subnormal numbers. */
export function squareRoot(real: number, imaginary: number): Result {
  const special = findSpecial('sqrt', real, imaginary);
  if (special !== null) return special;
  return finiteSquareRoot(real, imaginary);
}

function finiteSquareRoot(real: number, imaginary: number): Parts {
  if (real === 0 && imaginary === 0) return [0, imaginary];
  const { hypot } = libm();
  const x = Math.abs(real);
  const y = Math.abs(imaginary);
  let root: number;
  if (x < SMALLEST_NORMAL && y < SMALLEST_NORMAL) {
    const scaled = x * 2 ** 53;
    root = Math.sqrt(scaled + hypot(scaled, y * 2 ** 53)) * 2 ** -27;
  } else {
    const eighth = x / 8;
    root = 2 * Math.sqrt(eighth + hypot(eighth, y / 8));
  }
  const other = y / (2 * root);
  return real >= 0 ? [root, copySign(other, imaginary)] : [other, copySign(root, imaginary)];
}

/** The natural logarithm. ValueError at zero. */
export function logarithm(real: number, imaginary: number): Result {
  const special = findSpecial('log', real, imaginary);
  if (special !== null) return special;
  const size = logOfSize(Math.abs(real), Math.abs(imaginary));
  return Number.isFinite(size) ? [size, libm().atan2(imaginary, real)] : DOMAIN_ERROR;
}

/** The logarithm of the hypotenuse, by log1p where that is near 1. */
function logOfSize(x: number, y: number): number {
  const { hypot, log, log1p } = libm();
  if (x > LARGE || y > LARGE) return log(hypot(x / 2, y / 2)) + Math.LN2;
  if (x < SMALLEST_NORMAL && y < SMALLEST_NORMAL) {
    if (x === 0 && y === 0) return Number.NEGATIVE_INFINITY;
    return log(hypot(x * 2 ** 53, y * 2 ** 53)) - 53 * Math.LN2;
  }
  const size = hypot(x, y);
  if (size < 0.71 || size > 1.73) return log(size);
  const larger = Math.max(x, y);
  const smaller = Math.min(x, y);
  return log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
}

export function arcCosine(real: number, imaginary: number): Result {
  const special = findSpecial('acos', real, imaginary);
  if (special !== null) return special;
  const { atan2, asinh } = libm();
  if (isLarge(real, imaginary)) {
    const size = logOfLarge(real, imaginary);
    return [
      atan2(Math.abs(imaginary), real),
      real < 0 ? -copySign(size, imaginary) : copySign(size, -imaginary),
    ];
  }
  const [leftReal, leftImaginary] = finiteSquareRoot(1 - real, -imaginary);
  const [rightReal, rightImaginary] = finiteSquareRoot(1 + real, imaginary);
  return [2 * atan2(leftReal, rightReal), asinh(rightReal * leftImaginary - rightImaginary * leftReal)];
}

export function hyperbolicArcCosine(real: number, imaginary: number): Result {
  const special = findSpecial('acosh', real, imaginary);
  if (special !== null) return special;
  const { atan2, asinh } = libm();
  if (isLarge(real, imaginary)) return [logOfLarge(real, imaginary), atan2(imaginary, real)];
  const [leftReal, leftImaginary] = finiteSquareRoot(real - 1, imaginary);
  const [rightReal, rightImaginary] = finiteSquareRoot(real + 1, imaginary);
  return [asinh(leftReal * rightReal + leftImaginary * rightImaginary), 2 * atan2(leftImaginary, rightReal)];
}

export function hyperbolicArcSine(real: number, imaginary: number): Result {
  const special = findSpecial('asinh', real, imaginary);
  if (special !== null) return special;
  const { atan2, asinh } = libm();
  if (isLarge(real, imaginary)) {
    const size = logOfLarge(real, imaginary);
    return [imaginary >= 0 ? copySign(size, real) : -copySign(size, -real), atan2(imaginary, Math.abs(real))];
  }
  const [leftReal, leftImaginary] = finiteSquareRoot(1 + imaginary, -real);
  const [rightReal, rightImaginary] = finiteSquareRoot(1 - imaginary, real);
  return [
    asinh(leftReal * rightImaginary - rightReal * leftImaginary),
    atan2(imaginary, leftReal * rightReal - leftImaginary * rightImaginary),
  ];
}

/** asin(z) = -i asinh(iz). */
export function arcSine(real: number, imaginary: number): Result {
  return turnBack(hyperbolicArcSine(-imaginary, real));
}

/** ValueError at 1 and -1. */
export function hyperbolicArcTangent(real: number, imaginary: number): Result {
  const special = findSpecial('atanh', real, imaginary);
  if (special !== null) return special;
  if (real < 0 || Object.is(real, -0)) {
    const mirrored = hyperbolicArcTangent(-real, -imaginary);
    return isFailure(mirrored) ? mirrored : [-mirrored[0], -mirrored[1]];
  }
  const { hypot, log, log1p, atan2 } = libm();
  const y = Math.abs(imaginary);
  if (real > SQRT_LARGE || y > SQRT_LARGE) {
    const half = hypot(real / 2, imaginary / 2);
    return [real / 4 / half / half, -copySign(Math.PI / 2, -imaginary)];
  }
  if (real === 1 && y < SQRT_SMALLEST) {
    if (y === 0) return DOMAIN_ERROR;
    return [-log(Math.sqrt(y) / Math.sqrt(hypot(y, 2))), copySign(atan2(2, -y) / 2, imaginary)];
  }
  return [
    log1p((4 * real) / ((1 - real) * (1 - real) + y * y)) / 4,
    -atan2(-2 * imaginary, (1 - real) * (1 + real) - y * y) / 2,
  ];
}

/** atan(z) = -i atanh(iz). ValueError at i and -i. */
export function arcTangent(real: number, imaginary: number): Result {
  return turnBack(hyperbolicArcTangent(-imaginary, real));
}

/** Times -i. */
function turnBack(result: Result): Result {
  return isFailure(result) ? result : [result[1], -result[0]];
}

function isLarge(real: number, imaginary: number): boolean {
  return Math.abs(real) > LARGE || Math.abs(imaginary) > LARGE;
}

/** log(2 |z|). */
function logOfLarge(real: number, imaginary: number): number {
  const { hypot, log } = libm();
  return log(hypot(real / 2, imaginary / 2)) + Math.LN2 * 2;
}
