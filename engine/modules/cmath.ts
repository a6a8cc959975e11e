/**
 * The module cmath, as of Python 3.11.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import { libm } from '../native/libm.js';
import { PyComplex, PyFloat } from '../objects/model/numbers.js';
import { PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { divideComplex, sizeOfComplex } from '../objects/numeric/complex-arithmetic.js';
import { isFailure, type NumericFailure } from '../objects/numeric/failure.js';
import type { MethodDeclaration } from '../objects/protocol/define-type.js';
import { overflowError, valueError } from '../objects/protocol/errors.js';
import { raisedBy } from '../objects/protocol/failures.js';
import { toDouble } from '../objects/protocol/numbers.js';
import { convertByMethod } from '../objects/types/complex/construct.js';
import {
  cosine,
  exponential,
  hyperbolicCosine,
  hyperbolicSine,
  hyperbolicTangent,
  rectangular,
  sine,
  tangent,
} from './cmath/functions.js';
import {
  arcCosine,
  arcSine,
  arcTangent,
  hyperbolicArcCosine,
  hyperbolicArcSine,
  hyperbolicArcTangent,
  logarithm,
  squareRoot,
} from './cmath/inverse-functions.js';
import type { Parts } from './cmath/special-values.js';
import type { BuiltinModule } from './module-declaration.js';

export const cmathModule: BuiltinModule = {
  name: 'cmath',
  doc: 'This module provides access to mathematical functions for complex\nnumbers.',
  create() {
    return [...declareFunctions('cmath', functions), ...constants()];
  },
};

const functions: FunctionDeclarations = {
  acos: ofOne(arcCosine, 'Return the arc cosine of z.'),
  acosh: ofOne(hyperbolicArcCosine, 'Return the inverse hyperbolic cosine of z.'),
  asin: ofOne(arcSine, 'Return the arc sine of z.'),
  asinh: ofOne(hyperbolicArcSine, 'Return the inverse hyperbolic sine of z.'),
  atan: ofOne(arcTangent, 'Return the arc tangent of z.'),
  atanh: ofOne(hyperbolicArcTangent, 'Return the inverse hyperbolic tangent of z.'),
  cos: ofOne(cosine, 'Return the cosine of z.'),
  cosh: ofOne(hyperbolicCosine, 'Return the hyperbolic cosine of z.'),
  exp: ofOne(exponential, 'Return the exponential value e**z.'),
  isclose: [
    '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    isClose,
    'Determine whether two complex numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered "close", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered "close", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard. That is, NaN is\nnot close to anything, even itself. inf and -inf are only close to themselves.',
  ],
  isfinite: [
    '(z, /)',
    (z: Value) => toParts(z).every(Number.isFinite),
    'Return True if both the real and imaginary parts of z are finite, else False.',
  ],
  isinf: [
    '(z, /)',
    (z: Value) => toParts(z).some(isInfinite),
    'Checks if the real or imaginary part of z is infinite.',
  ],
  isnan: [
    '(z, /)',
    (z: Value) => toParts(z).some(Number.isNaN),
    'Checks if the real or imaginary part of z not a number (NaN).',
  ],
  log: [
    '(z, base=<unrepresentable>, /)',
    logarithmToBase,
    'log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of z.',
  ],
  log10: ofOne((real, imaginary) => {
    const result = logarithm(real, imaginary);
    return isFailure(result) ? result : [result[0] / Math.LN10, result[1] / Math.LN10];
  }, 'Return the base-10 logarithm of z.'),
  phase: ['(z, /)', phaseOf, 'Return argument, also known as the phase angle, of a complex.'],
  polar: [
    '(z, /)',
    toPolar,
    'Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle.',
  ],
  rect: [
    '(r, phi, /)',
    (length: Value, angle: Value) => {
      const double = toDouble(length);
      return complexOf(rectangular(double, toDouble(angle)));
    },
    'Convert from polar coordinates to rectangular coordinates.',
  ],
  sin: ofOne(sine, 'Return the sine of z.'),
  sinh: ofOne(hyperbolicSine, 'Return the hyperbolic sine of z.'),
  sqrt: ofOne(squareRoot, 'Return the square root of z.'),
  tan: ofOne(tangent, 'Return the tangent of z.'),
  tanh: ofOne(hyperbolicTangent, 'Return the hyperbolic tangent of z.'),
};

function constants(): [string, Value][] {
  return [
    ['pi', new PyFloat(Math.PI)],
    ['e', new PyFloat(Math.E)],
    ['tau', new PyFloat(2 * Math.PI)],
    ['inf', new PyFloat(Number.POSITIVE_INFINITY)],
    ['infj', new PyComplex(0, Number.POSITIVE_INFINITY)],
    ['nan', new PyFloat(Number.NaN)],
    ['nanj', new PyComplex(0, Number.NaN)],
  ];
}

function ofOne(
  operation: (real: number, imaginary: number) => Parts | NumericFailure,
  doc: string,
): MethodDeclaration {
  const call = (z: Value) => {
    const [real, imaginary] = toParts(z);
    return complexOf(operation(real, imaginary));
  };
  return ['(z, /)', call, doc];
}

function complexOf(result: Parts | NumericFailure): PyComplex {
  if (isFailure(result)) throw raisedBy(result);
  return new PyComplex(result[0], result[1]);
}

/** The parts of an argument: a complex, what `__complex__` gives, or a real number. */
function toParts(value: Value): Parts {
  const complex = value instanceof PyComplex ? value : convertByMethod(value);
  return complex === undefined ? [toDouble(value), 0] : [complex.real, complex.imag];
}

function logarithmToBase(z: Value, base: Value | undefined): PyComplex {
  const [real, imaginary] = toParts(z);
  if (base === undefined) return complexOf(logarithm(real, imaginary));
  const divisor = toParts(base);
  const numerator = logarithm(real, imaginary);
  const denominator = logarithm(divisor[0], divisor[1]);
  if (isFailure(denominator)) throw raisedBy(denominator);
  // As in CPython, a zero is an error only where its logarithm is the last one taken.
  const log: Parts = isFailure(numerator)
    ? [Number.NEGATIVE_INFINITY, libm().atan2(imaginary, real)]
    : numerator;
  const quotient = divideComplex(log, denominator);
  if (isFailure(quotient)) throw valueError('math domain error');
  return complexOf(quotient);
}

function phaseOf(z: Value): PyFloat {
  const [real, imaginary] = toParts(z);
  const angle = libm().atan2(imaginary, real);
  // The C library reports an angle too small for a double, and CPython takes that for an overflow.
  if (angle === 0 && imaginary !== 0 && Number.isFinite(real)) throw overflowError('math range error');
  return new PyFloat(angle);
}

function toPolar(z: Value): PyTuple {
  const [real, imaginary] = toParts(z);
  const size = sizeOfComplex(real, imaginary);
  if (isFailure(size)) throw overflowError('math range error');
  return new PyTuple([new PyFloat(size), new PyFloat(libm().atan2(imaginary, real))]);
}

function isClose(a: Value, b: Value, relative: Value | undefined, absolute: Value | undefined): boolean {
  const left = toParts(a);
  const right = toParts(b);
  const relativeTolerance = relative === undefined ? 1e-9 : toDouble(relative);
  const absoluteTolerance = absolute === undefined ? 0 : toDouble(absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) throw valueError('tolerances must be non-negative');
  if (left[0] === right[0] && left[1] === right[1]) return true;
  if (left.some(isInfinite) || right.some(isInfinite)) return false;
  const { hypot } = libm();
  const difference = hypot(left[0] - right[0], left[1] - right[1]);
  return (
    difference <= relativeTolerance * hypot(right[0], right[1]) ||
    difference <= relativeTolerance * hypot(left[0], left[1]) ||
    difference <= absoluteTolerance
  );
}

function isInfinite(part: number): boolean {
  return Math.abs(part) === Number.POSITIVE_INFINITY;
}
