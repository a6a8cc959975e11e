/**
 * Decimal numbers as text, and text as decimal numbers; and the mini-language of formats.
 */

import { longFromDecimal, longToDecimal } from '../../objects/numeric/long-division.js';
import { foldDigitsAndSpaces } from '../../objects/numeric/unicode-digits.js';
import { type Dec, digitCount, finite, infinity, isZero, nanWith, pow10 } from './dec.js';
import { roundAway } from './environment.js';
import type { Rounding } from './signals.table.js';

const NUMBER = /^([-+]?)(?:(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))$/i;

/** What short texts said: programs write the same few numbers again and again. Emptied when it is full. */
const known = new Map<string, Dec>();
const MOST_KNOWN = 512;
const LONGEST_KNOWN = 40;

/** The number that a text says; undefined where it says none. White space around it and single underscores in it count not. */
export function parseDecimal(text: string): Dec | undefined {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const number = readDecimal(text);
  if (number !== undefined && text.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, number);
  }
  return number;
}

function readDecimal(text: string): Dec | undefined {
  const match = NUMBER.exec(foldDigitsAndSpaces(text).trim().replace(/_/g, ''));
  if (match === null) return undefined;
  const [, sign, whole, fraction = '', onlyFraction, exponent, infinite, nan, payload] = match;
  const negative = sign === '-';
  if (infinite !== undefined) return infinity(negative);
  if (nan !== undefined)
    return nanWith(nan.toLowerCase() === 'nan' ? 'nan' : 'snan', negative, BigInt(payload || 0));
  const after = onlyFraction ?? fraction;
  const power = Number(exponent ?? 0) - after.length;
  return finite(negative, longFromDecimal((whole ?? '') + after), power);
}

/** As the specification writes it; with `engineering`, exponents are multiples of three. */
export function formatDecimal(a: Dec, engineering = false, capitals = true): string {
  const sign = a.negative ? '-' : '';
  if (a.kind === 'infinity') return `${sign}Infinity`;
  if (a.kind !== 'finite')
    return `${sign}${a.kind === 'nan' ? 'NaN' : 'sNaN'}${a.coefficient === 0n ? '' : a.coefficient}`;
  const digits = longToDecimal(a.coefficient);
  const left = a.exponent + digits.length;
  let point: number;
  if (a.exponent <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (a.coefficient === 0n) point = modulo(left + 1, 3) - 1;
  else point = modulo(left - 1, 3) + 1;
  const exponent = left === point ? '' : `${capitals ? 'E' : 'e'}${left > point ? '+' : ''}${left - point}`;
  return `${sign}${placePoint(digits, point)}${exponent}`;
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}

function placePoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

interface DecimalFormat {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly isZeroPadded: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
}

const FORMAT = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,])?(?:\.(\d+))?([eEfFgGn%])?$/su;

/** A number by a format spec; undefined where the spec is wrong. */
export function formatBySpec(
  a: Dec,
  spec: string,
  rounding: Rounding,
  capitals: boolean,
): string | undefined {
  const format = parseSpec(spec);
  if (format === undefined) return undefined;
  const body = bodyOf(a, format, rounding, capitals);
  return padTo(body, format);
}

function parseSpec(spec: string): DecimalFormat | undefined {
  const match = FORMAT.exec(spec);
  if (match === null) return undefined;
  const [, fill, align, sign, z, alternate, zero, width, grouping, precision, type] = match;
  if (alternate !== undefined) return undefined;
  if (zero !== undefined && align !== undefined && fill !== undefined && fill !== '0') return undefined;
  if (type === 'n' && grouping !== undefined) return undefined;
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? (zero === undefined ? '>' : '='),
    sign: sign ?? '-',
    noNegativeZero: z !== undefined,
    isZeroPadded: zero !== undefined && align === undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? '',
    precision: precision === undefined ? undefined : Number(precision),
    type: type ?? '',
  };
}

interface Body {
  readonly negative: boolean;
  readonly whole: string;
  readonly rest: string;
  readonly isNumber: boolean;
}

function bodyOf(a: Dec, format: DecimalFormat, rounding: Rounding, capitals: boolean): Body {
  if (a.kind !== 'finite') {
    const text = formatDecimal({ ...a, negative: false });
    return {
      negative: a.negative,
      whole: text + (format.type === '%' ? '%' : ''),
      rest: '',
      isNumber: false,
    };
  }
  const type = format.type === 'n' || format.type === '' ? 'g' : format.type.toLowerCase();
  const number = roundForFormat(
    type === '%' ? finite(a.negative, a.coefficient, a.exponent + 2) : a,
    type,
    format,
    rounding,
  );
  const digits = number.coefficient.toString();
  const left = number.exponent + digits.length;
  let point: number;
  if (type === 'e')
    point = number.coefficient === 0n && format.precision !== undefined ? 1 - format.precision : 1;
  else if (type === 'f' || type === '%') point = left;
  else point = number.exponent <= 0 && left > -6 ? left : 1;
  let whole: string;
  let fraction: string;
  if (point < 0) [whole, fraction] = ['0', '0'.repeat(-point) + digits];
  else if (point > digits.length) [whole, fraction] = [digits + '0'.repeat(point - digits.length), ''];
  else [whole, fraction] = [digits.slice(0, point) || '0', digits.slice(point)];
  const exponent = left - point;
  let rest = fraction === '' ? '' : `.${fraction}`;
  const isUpper = format.type === '' ? capitals : 'EG'.includes(format.type);
  if (exponent !== 0 || type === 'e') rest += `${isUpper ? 'E' : 'e'}${exponent >= 0 ? '+' : ''}${exponent}`;
  if (type === '%') rest += '%';
  const negative = number.negative && !(format.noNegativeZero && isZero(number));
  return { negative, whole, rest, isNumber: true };
}

function roundForFormat(a: Dec, type: string, format: DecimalFormat, rounding: Rounding): Dec {
  const { precision } = format;
  if (precision !== undefined) {
    if (type === 'e') return roundToDigits(a, precision + 1, rounding);
    if (type === 'f' || type === '%') return toExponent(a, -precision, rounding);
    if (digitCount(a.coefficient) > Math.max(precision, 1))
      return roundToDigits(a, Math.max(precision, 1), rounding);
  }
  // A zero like 0E+2 is written without its exponent.
  if (a.coefficient === 0n && a.exponent > 0 && (type === 'f' || type === '%'))
    return toExponent(a, 0, rounding);
  return a;
}

function roundToDigits(a: Dec, digits: number, rounding: Rounding): Dec {
  if (a.coefficient === 0n) return a;
  const result = toExponent(a, digitCount(a.coefficient) + a.exponent - digits, rounding);
  if (digitCount(result.coefficient) <= digits) return result;
  return finite(a.negative, result.coefficient / 10n, result.exponent + 1);
}

function toExponent(a: Dec, exponent: number, rounding: Rounding): Dec {
  if (a.exponent >= exponent)
    return finite(a.negative, a.coefficient * pow10(a.exponent - exponent), exponent);
  const [coefficient] = roundAway(a.coefficient, exponent - a.exponent, rounding, a.negative);
  return finite(a.negative, coefficient, exponent);
}

function padTo(body: Body, format: DecimalFormat): string {
  const sign = body.negative ? '-' : format.sign === '-' ? '' : format.sign;
  const room = format.width - sign.length - body.rest.length;
  let whole = body.whole;
  if (body.isNumber && format.grouping !== '')
    whole = group(whole, format.grouping, format.isZeroPadded ? room : 0);
  else if (body.isNumber && format.isZeroPadded) whole = whole.padStart(room, '0');
  const text = sign + whole + body.rest;
  const missing = format.width - [...text].length;
  if (missing <= 0) return text;
  // Zeros are digits: they do not stand before what is no number.
  if (!body.isNumber && format.isZeroPadded) return ' '.repeat(missing) + text;
  const { fill } = format;
  const padding = fill.repeat(missing);
  switch (format.align) {
    case '<':
      return text + padding;
    case '^':
      return fill.repeat(missing >> 1) + text + fill.repeat(missing - (missing >> 1));
    case '=':
      return sign + padding + whole + body.rest;
    default:
      return padding + text;
  }
}

function group(digits: string, separator: string, room: number): string {
  let text = digits;
  const grouped = () => text.replace(/\B(?=(\d{3})+$)/g, separator);
  while (grouped().length < room) text = `0${text}`;
  return grouped();
}
