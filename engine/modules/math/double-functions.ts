/**
 * The functions of math that take one or two real numbers. Where a finite argument gives no number it is a ValueError; where
 * it gives infinity, an OverflowError, or a ValueError if the function has a pole there.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { type Libm, libm } from '../../native/libm.js';
import type { LibmName } from '../../native/libm-functions.table.js';
import { asInt, PyFloat, PyIntInstance } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import type { NumericFailure } from '../../objects/numeric/failure.js';
import type { MethodDeclaration } from '../../objects/protocol/define-type.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { orThrow } from '../../objects/protocol/failures.js';
import { toDouble } from '../../objects/protocol/numbers.js';
import { binary } from '../../objects/protocol/operators.js';
import { copySign, fmod, frexp, ldexp, modf, nextAfter, remainder, ulp } from './float-parts.js';
import { gamma, logGamma } from './gamma.js';
import { logOfDouble, logOfInt } from './logarithms.js';

/** The C library's functions of one argument. */
type UnaryName = {
  [Name in LibmName]: Libm[Name] extends (x: number) => number ? Name : never;
}[LibmName];

export const doubleFunctions: FunctionDeclarations = {
  acos: fromLibm(
    'acos',
    'Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.',
  ),
  acosh: fromLibm('acosh', 'Return the inverse hyperbolic cosine of x.'),
  asin: fromLibm(
    'asin',
    'Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.',
  ),
  asinh: fromLibm('asinh', 'Return the inverse hyperbolic sine of x.'),
  atan: fromLibm(
    'atan',
    'Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.',
  ),
  atan2: [
    '(y, x, /)',
    (y: Value, x: Value) => ofTwo((a, b) => libm().atan2(a, b), y, x),
    'Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.',
  ],
  atanh: fromLibm('atanh', 'Return the inverse hyperbolic tangent of x.'),
  cbrt: fromLibm('cbrt', 'Return the cube root of x.'),
  copysign: [
    '(x, y, /)',
    (x: Value, y: Value) => ofTwo(copySign, x, y),
    'Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n',
  ],
  cos: fromLibm('cos', 'Return the cosine of x (measured in radians).'),
  cosh: fromLibm('cosh', 'Return the hyperbolic cosine of x.', 'range'),
  degrees: ofOne((x) => x * (180 / Math.PI), 'Convert angle x from radians to degrees.'),
  erf: fromLibm('erf', 'Error function at x.'),
  erfc: fromLibm('erfc', 'Complementary error function at x.'),
  exp: fromLibm('exp', 'Return e raised to the power of x.', 'range'),
  exp2: fromLibm('exp2', 'Return 2 raised to the power of x.', 'range'),
  expm1: fromLibm(
    'expm1',
    'Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.',
    'range',
  ),
  fabs: ofOne(Math.abs, 'Return the absolute value of the float x.'),
  fmod: [
    '(x, y, /)',
    (x: Value, y: Value) => ofTwo(fmod, x, y),
    'Return fmod(x, y), according to platform C.\n\nx % y may differ.',
  ],
  frexp: [
    '(x, /)',
    (x: Value) => {
      const [mantissa, exponent] = frexp(toDouble(x));
      return new PyTuple([new PyFloat(mantissa), exponent]);
    },
    'Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.',
  ],
  gamma: ofOne(gamma, 'Gamma function at x.'),
  isclose: [
    '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    isClose,
    'Determine whether two floating point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered "close", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered "close", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.',
  ],
  isfinite: [
    '(x, /)',
    (x: Value) => Number.isFinite(toDouble(x)),
    'Return True if x is neither an infinity nor a NaN, and False otherwise.',
  ],
  isinf: [
    '(x, /)',
    (x: Value) => Math.abs(toDouble(x)) === Number.POSITIVE_INFINITY,
    'Return True if x is a positive or negative infinity, and False otherwise.',
  ],
  isnan: [
    '(x, /)',
    (x: Value) => Number.isNaN(toDouble(x)),
    'Return True if x is a NaN (not a number), and False otherwise.',
  ],
  ldexp: [
    '(x, i, /)',
    (x: Value, exponent: Value) => {
      const double = toDouble(x);
      const int = asInt(exponent);
      if (int === undefined) throw typeError('Expected an int as second argument to ldexp.');
      return new PyFloat(orThrow(ldexp(double, int)));
    },
    'Return x * (2**i).\n\nThis is essentially the inverse of frexp().',
  ],
  lgamma: ofOne(logGamma, 'Natural logarithm of absolute value of Gamma function at x.'),
  log: [
    '(*args)',
    logarithmToBase,
    'log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.',
  ],
  log10: ['(x, /)', (x: Value) => logarithm('log10', x), 'Return the base 10 logarithm of x.'],
  log1p: fromLibm(
    'log1p',
    'Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.',
  ),
  log2: ['(x, /)', (x: Value) => logarithm('log2', x), 'Return the base 2 logarithm of x.'],
  modf: [
    '(x, /)',
    (x: Value) => {
      const [fraction, whole] = modf(toDouble(x));
      return new PyTuple([new PyFloat(fraction), new PyFloat(whole)]);
    },
    'Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.',
  ],
  nextafter: [
    '(x, y, /)',
    (x: Value, y: Value) => ofTwo(nextAfter, x, y),
    'Return the next floating-point value after x towards y.',
  ],
  pow: ['(x, y, /)', power, 'Return x**y (x to the power of y).'],
  radians: ofOne((x) => x * (Math.PI / 180), 'Convert angle x from degrees to radians.'),
  remainder: [
    '(x, y, /)',
    (x: Value, y: Value) => ofTwo(remainder, x, y),
    'Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.',
  ],
  sin: fromLibm('sin', 'Return the sine of x (measured in radians).'),
  sinh: fromLibm('sinh', 'Return the hyperbolic sine of x.', 'range'),
  sqrt: [
    '(x, /)',
    (x: Value) => {
      const double = toDouble(x);
      if (double < 0) throw valueError('math domain error');
      return new PyFloat(Math.sqrt(double));
    },
    'Return the square root of x.',
  ],
  tan: fromLibm('tan', 'Return the tangent of x (measured in radians).'),
  tanh: fromLibm('tanh', 'Return the hyperbolic tangent of x.'),
  ulp: ofOne(ulp, 'Return the value of the least significant bit of the float x.'),
};

/** A function of the C library; `infinite` says what an infinite result of a finite argument is. */
function fromLibm(name: UnaryName, doc: string, infinite: 'range' | 'domain' = 'domain'): MethodDeclaration {
  const call = (x: Value) => {
    const double = toDouble(x);
    const result = libm()[name](double);
    if (!Number.isFinite(result)) checkResult(result, double, infinite);
    return new PyFloat(result);
  };
  return ['(x, /)', call, doc];
}

function checkResult(result: number, argument: number, infinite: 'range' | 'domain'): void {
  if (Number.isNaN(result)) {
    if (!Number.isNaN(argument)) throw valueError('math domain error');
  } else if (Number.isFinite(argument)) {
    throw infinite === 'range' ? overflowError('math range error') : valueError('math domain error');
  }
}

function ofOne(operation: (x: number) => number | NumericFailure, doc: string): MethodDeclaration {
  return ['(x, /)', (x: Value) => new PyFloat(orThrow(operation(toDouble(x)))), doc];
}

function ofTwo(operation: (x: number, y: number) => number | NumericFailure, x: Value, y: Value): PyFloat {
  const first = toDouble(x);
  return new PyFloat(orThrow(operation(first, toDouble(y))));
}

function logarithm(name: 'log' | 'log2' | 'log10', x: Value): PyFloat {
  const log = libm()[name];
  if (typeof x === 'number' || typeof x === 'bigint' || typeof x === 'boolean' || x instanceof PyIntInstance)
    return new PyFloat(orThrow(logOfInt(log, asInt(x) ?? 0)));
  return new PyFloat(orThrow(logOfDouble(log, toDouble(x))));
}

function logarithmToBase(args: readonly Value[]): Value {
  const [x, base] = args;
  if (x === undefined || args.length > 2) throw typeError('math.log requires 1 to 2 arguments');
  const numerator = logarithm('log', x);
  return base === undefined ? numerator : binary('truediv', numerator, logarithm('log', base));
}

/** IEEE 754's pow, but for errors where finite arguments give no finite result. */
function power(base: Value, exponent: Value): PyFloat {
  const x = toDouble(base);
  const y = toDouble(exponent);
  const result = libm().pow(x, y);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result) || x === 0) throw valueError('math domain error');
    throw overflowError('math range error');
  }
  return new PyFloat(result);
}

function isClose(a: Value, b: Value, relative: Value | undefined, absolute: Value | undefined): boolean {
  const x = toDouble(a);
  const y = toDouble(b);
  const relativeTolerance = relative === undefined ? 1e-9 : toDouble(relative);
  const absoluteTolerance = absolute === undefined ? 0 : toDouble(absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) throw valueError('tolerances must be non-negative');
  if (x === y) return true;
  const difference = Math.abs(y - x);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  return (
    difference <= Math.abs(relativeTolerance * y) ||
    difference <= Math.abs(relativeTolerance * x) ||
    difference <= absoluteTolerance
  );
}
