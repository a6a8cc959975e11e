// Text of a double in the printf forms e, f, g and in the form of repr, for any precision and with the alternate
// form: the common ground of format(), the % operator and complex. Digits are exact (see decimal-digits.ts).

import { fixedDigits, significantDigits } from './decimal-digits.js';
import { padExponent, reprDouble } from './float-repr.js';

/** printf's forms; `r` is repr's shortest digits. Capitals give `E`, `INF` and `NAN`. */
export type FloatForm = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r';

/** What besides form and precision shapes the text. */
export interface FloatLayout {
  /** The `#` flag: always a decimal point, and `g` keeps its trailing zeros. */
  readonly alternate?: boolean;
  /** `.0` after a whole number without exponent, and one digit less before `g` takes an exponent. */
  readonly pointZero?: boolean;
  /** The `z` flag: no minus sign on what rounds to zero. */
  readonly noNegativeZero?: boolean;
}

const PLAIN: FloatLayout = {};

/** The text of a double, with a leading `-` for a negative one (-0 too). The precision of `r` is ignored. */
export function formatDouble(
  value: number,
  form: FloatForm,
  precision: number,
  layout: FloatLayout = PLAIN,
): string {
  if (!Number.isFinite(value)) {
    const text = reprDouble(value);
    return form < 'a' ? text.toUpperCase() : text;
  }
  const size = Math.abs(value);
  const text = formatSize(size, form, precision, layout);
  const negative = value < 0 || (value === 0 && 1 / value < 0);
  if (!negative || (layout.noNegativeZero === true && !/[1-9]/.test(significandText(text)))) return text;
  return `-${text}`;
}

function formatSize(size: number, form: FloatForm, precision: number, layout: FloatLayout): string {
  switch (form) {
    case 'f':
    case 'F': {
      const digits = fixedDigits(size, precision);
      return layout.alternate === true && precision === 0 ? `${digits}.` : digits;
    }
    case 'e':
      return formatExponent(size, precision, layout);
    case 'E':
      return formatExponent(size, precision, layout).toUpperCase();
    case 'g':
      return formatGeneral(size, precision, layout);
    case 'G':
      return formatGeneral(size, precision, layout).toUpperCase();
    case 'r':
      return formatShortest(size, layout);
  }
}

function formatExponent(size: number, precision: number, layout: FloatLayout): string {
  const { digits, exponent } = significantDigits(size, precision + 1);
  return joinExponent(digits, exponent, layout);
}

/** printf's g: fixed while the exponent is from -4 to below the precision; trailing zeros dropped. */
function formatGeneral(size: number, precision: number, layout: FloatLayout): string {
  const count = Math.max(precision, 1);
  const rounded = significantDigits(size, count);
  const exponent = rounded.exponent;
  const digits = layout.alternate === true ? rounded.digits : stripZeros(rounded.digits);
  if (exponent < -4 || exponent >= (layout.pointZero === true ? count - 1 : count))
    return joinExponent(digits, exponent, layout);
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  if (fraction !== '') return `${whole}.${fraction}`;
  return layout.pointZero === true ? `${whole}.0` : layout.alternate === true ? `${whole}.` : whole;
}

function formatShortest(size: number, layout: FloatLayout): string {
  const text = reprDouble(size);
  if (text.endsWith('.0')) {
    if (layout.pointZero === true) return text;
    return text.slice(0, layout.alternate === true ? -1 : -2);
  }
  return layout.alternate === true && !text.includes('.') ? text.replace('e', '.e') : text;
}

function joinExponent(digits: string, exponent: number, layout: FloatLayout): string {
  const fraction = digits.slice(1);
  const point = fraction !== '' || layout.alternate === true ? '.' : '';
  return padExponent(
    `${digits.charAt(0)}${point}${fraction}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`,
  );
}

function stripZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}

/** The text before the exponent, so that a zero with an exponent is seen to be zero. */
function significandText(text: string): string {
  const exponent = text.search(/[eE]/);
  return exponent < 0 ? text : text.slice(0, exponent);
}
