// Text of a double as CPython's repr(), hex() and back from hex(). The shortest digits that read back as the same double
// are JavaScript's; only the layout differs: an exponent below -4 or from 16 on, two exponent digits,
// and `.0` after a whole number.

import { exponentOf, isSignBitSet, significandOf } from './double-parts.js';
import { failure, type NumericFailure } from './failure.js';
import { ratioToDouble } from './int-arithmetic.js';
import { bitLength } from './int-bits.js';

const INVALID_HEX = failure('ValueError', 'invalid hexadecimal floating-point string');
const HEX_TOO_LARGE = failure('OverflowError', 'hexadecimal value too large to represent as a float');

/** repr(x): `1.0`, `1e+16`, `1e-05`, `inf`, `nan`, `-0.0`. */
export function reprDouble(value: number): string {
  const size = Math.abs(value);
  if (size < 1e16) {
    if (Number.isInteger(value)) return value === 0 && 1 / value < 0 ? '-0.0' : `${value}.0`;
    if (size >= 1e-4) return `${value}`;
  } else if (!(size < Number.POSITIVE_INFINITY)) {
    return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  }
  return padExponent(value.toExponential());
}

/** A JavaScript exponent form with at least two exponent digits: `1e-5` → `1e-05`. */
export function padExponent(text: string): string {
  const sign = text.indexOf('e') + 1;
  return text.length - sign === 2 ? `${text.slice(0, sign + 1)}0${text.charAt(sign + 1)}` : text;
}

/** x.hex(): `0x1.8000000000000p+0`. */
export function hexDouble(value: number): string {
  if (!Number.isFinite(value)) return reprDouble(value);
  const sign = isSignBitSet(value) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  const significand = significandOf(value);
  const lead = significand >= 2 ** 52 ? 1 : 0;
  const fraction = (significand - lead * 2 ** 52).toString(16).padStart(13, '0');
  const exponent = exponentOf(value) + 52;
  return `${sign}0x${lead}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

const TRAILING_SPACE = /^[\t-\r ]*$/;
const HEX_FORM =
  /^[\t-\r ]*([+-]?)(?:(inf(?:inity)?)|(nan)|(?:0x)?(?:([0-9a-f]+)(?:\.([0-9a-f]*))?|\.([0-9a-f]+))(?:p([+-]?[0-9]+))?)/i;

/** float.fromhex(text), rounded once, ties to even. ValueError, OverflowError. */
export function parseHexDouble(text: string): number | NumericFailure {
  const match = HEX_FORM.exec(text);
  if (match === null) return INVALID_HEX;
  const isComplete = TRAILING_SPACE.test(text.slice(match[0].length));
  const sign = match[1] === '-' ? -1 : 1;
  if (match[2] !== undefined && isComplete) return sign * Number.POSITIVE_INFINITY;
  if (match[3] !== undefined && isComplete) return Number.NaN;
  const size = readHexSize(match[4] ?? '', match[5] ?? match[6] ?? '', Number(match[7] ?? '0'));
  // As in CPython, a number that is too large is reported before what stands behind it is looked at.
  if (!Number.isFinite(size)) return HEX_TOO_LARGE;
  return isComplete ? sign * size : INVALID_HEX;
}

/** whole.fraction in hexadecimal digits times 2 ** power, rounded once; infinite when out of range. */
function readHexSize(whole: string, fraction: string, power: number): number {
  const coefficient = BigInt(`0x0${whole}${fraction}`);
  if (coefficient === 0n) return 0;
  const exponent = power - 4 * fraction.length;
  const top = bitLength(coefficient) + exponent;
  if (top > 1024) return Number.POSITIVE_INFINITY;
  if (top < -1080) return 0;
  return exponent >= 0
    ? ratioToDouble(coefficient << BigInt(exponent), 1n)
    : ratioToDouble(coefficient, 1n << BigInt(-exponent));
}
