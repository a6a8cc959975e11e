/**
 * float ** float with Python's special cases: what the C library leaves to the platform is decided here, the rest is
 * its pow. A negative base to a broken exponent gives a complex number.
 */

import { libm } from '../../../native/libm.js';
import { exceptionTypes, PyException } from '../../model/exceptions.js';
import { PyComplex, PyFloat } from '../../model/numbers.js';
import { PyTuple } from '../../model/sequences.js';
import { raiseComplex } from '../../numeric/complex-arithmetic.js';
import { zeroDivisionError } from '../../protocol/errors.js';
import { orThrow } from '../../protocol/failures.js';

/** `base ** exponent`: a float, or a complex number. Throws ZeroDivisionError, OverflowError. */
export function raiseDoubles(base: number, exponent: number): PyFloat | PyComplex {
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    const [real, imaginary] = orThrow(raiseComplex([base, 0], [exponent, 0]));
    return new PyComplex(real, imaginary);
  }
  return new PyFloat(raise(base, exponent));
}

function raise(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  if (base === 0 && exponent < 0 && Number.isFinite(exponent))
    throw zeroDivisionError('0.0 cannot be raised to a negative power');
  const power = libm().pow(base, exponent);
  if (!Number.isFinite(power) && Number.isFinite(base) && Number.isFinite(exponent)) throw outOfRange();
  return power;
}

/** OverflowError as the C library's error number gives it. */
function outOfRange(): PyException {
  return new PyException(
    exceptionTypes.OverflowError,
    new PyTuple([ERANGE, 'Numerical result out of range']),
  );
}

const ERANGE = 34;
