// The format mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
// Takes the text of a format spec and gives a FormatSpec, or the ValueError that CPython raises for it. What a
// type allows of it is checked where that type is formatted (format-int.ts and its siblings).

import { tickLongAt } from '../../core/long-work.js';
import { failure, isFailure, type NumericFailure } from './failure.js';
import { digitValue } from './unicode-digits.js';

/** A parsed format spec with the defaults of the type filled in. */
export interface FormatSpec {
  readonly fill: string;
  readonly align: '<' | '>' | '=' | '^';
  readonly sign: '' | '+' | '-' | ' ';
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** The least number of code points, or -1. */
  readonly width: number;
  readonly grouping: '' | ',' | '_';
  /** Digits after the point or characters to keep, or -1. */
  readonly precision: number;
  /** The presentation type, one code point; the type's default where the spec has none, '' for float. */
  readonly type: string;
}

/** The longest string V8 makes; a wider result is a MemoryError. */
const MAX_TEXT = 2 ** 29 - 24;

const TOO_MANY_DIGITS = failure('ValueError', 'Too many decimal digits in format string');
const MISSING_PRECISION = failure('ValueError', 'Format specifier missing precision');
const BOTH_SEPARATORS = failure('ValueError', "Cannot specify both ',' and '_'.");
const OUT_OF_MEMORY = failure('MemoryError', '');

const GROUPED_BY_COMMA = 'deEfFgG%';
const GROUPED_BY_UNDERSCORE = 'deEfFgG%boxX';

/** The specs parsed so far, by default type and text: a program formats by the same few over and over. */
const parsedByType = new Map<string, Map<string, FormatSpec>>();
const MAX_PARSED = 512;

/**
 * Parses a format spec. defaultType and defaultAlign are those of the type formatted ('s' and '<' for str, 'd' and
 * '>' for int, '' and '>' for float and complex); typeName stands in the error message.
 */
export function parseFormatSpec(
  text: string,
  defaultType: string,
  defaultAlign: '<' | '>',
  typeName: string,
): FormatSpec | NumericFailure {
  let parsed = parsedByType.get(defaultType);
  if (parsed === undefined) {
    parsed = new Map();
    parsedByType.set(defaultType, parsed);
  }
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const spec = readFormatSpec(text, defaultType, defaultAlign, typeName);
  if (isFailure(spec)) return spec;
  if (parsed.size >= MAX_PARSED) parsed.clear();
  parsed.set(text, spec);
  return spec;
}

/** The ValueError for a presentation type that the object's type does not have. */
export function unknownTypeFailure(type: string, typeName: string): NumericFailure {
  return failure(
    'ValueError',
    `Unknown format code '${printableType(type)}' for object of type '${typeName}'`,
  );
}

/** The number of code points of a string. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    tickLongAt(i);
    if (isPairAt(text, i)) length--;
  }
  return length;
}

function readFormatSpec(
  text: string,
  defaultType: string,
  defaultAlign: '<' | '>',
  typeName: string,
): FormatSpec | NumericFailure {
  let at = 0;
  let fill = ' ';
  let align: FormatSpec['align'] = defaultAlign;
  let isFillGiven = false;
  let isAlignGiven = false;
  const fillLength = text.length === 0 ? 0 : lengthAt(text, 0);
  if (isAlign(text.charAt(fillLength)) && fillLength > 0) {
    fill = text.slice(0, fillLength);
    align = text.charAt(fillLength) as FormatSpec['align'];
    isFillGiven = isAlignGiven = true;
    at = fillLength + 1;
  } else if (isAlign(text.charAt(0))) {
    align = text.charAt(0) as FormatSpec['align'];
    isAlignGiven = true;
    at = 1;
  }
  let sign: FormatSpec['sign'] = '';
  const signChar = text.charAt(at);
  if (signChar === '+' || signChar === '-' || signChar === ' ') {
    sign = signChar;
    at++;
  }
  const noNegativeZero = text.charAt(at) === 'z';
  if (noNegativeZero) at++;
  const alternate = text.charAt(at) === '#';
  if (alternate) at++;
  if (!isFillGiven && text.charAt(at) === '0') {
    fill = '0';
    if (!isAlignGiven && defaultAlign === '>') align = '=';
    at++;
  }
  const widthEnd = skipDigits(text, at);
  const width = widthEnd === at ? -1 : readDecimal(text, at, widthEnd);
  if (width > Number.MAX_SAFE_INTEGER) return TOO_MANY_DIGITS;
  at = widthEnd;
  let grouping: FormatSpec['grouping'] = '';
  if (text.charAt(at) === ',') {
    grouping = ',';
    at++;
  }
  if (text.charAt(at) === '_') {
    if (grouping !== '') return BOTH_SEPARATORS;
    grouping = '_';
    at++;
  }
  if (text.charAt(at) === ',' && grouping === '_') return BOTH_SEPARATORS;
  let precision = -1;
  if (text.charAt(at) === '.') {
    const end = skipDigits(text, at + 1);
    if (end === at + 1) return MISSING_PRECISION;
    precision = readDecimal(text, at + 1, end);
    if (precision > Number.MAX_SAFE_INTEGER) return TOO_MANY_DIGITS;
    at = end;
  }
  let type = defaultType;
  if (at < text.length) {
    type = text.slice(at, at + lengthAt(text, at));
    if (at + type.length < text.length)
      return failure('ValueError', `Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  if (grouping !== '' && type !== '') {
    const allowed = grouping === ',' ? GROUPED_BY_COMMA : GROUPED_BY_UNDERSCORE;
    if (!allowed.includes(type)) return separatorFailure(grouping, type);
  }
  if (width > MAX_TEXT) return OUT_OF_MEMORY;
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type };
}

function separatorFailure(grouping: string, type: string): NumericFailure {
  return failure('ValueError', `Cannot specify '${grouping}' with '${printableType(type)}'.`);
}

/** CPython shows anything but printable ASCII by its number. */
function printableType(type: string): string {
  const code = type.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}

function isAlign(character: string): boolean {
  return character === '<' || character === '>' || character === '=' || character === '^';
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && digitValue(text.codePointAt(at) ?? 0) >= 0) at += lengthAt(text, at);
  return at;
}

/** The decimal between two positions; anything from 2 ** 63 on is infinite. */
function readDecimal(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += lengthAt(text, at))
    value = value * 10 + digitValue(text.codePointAt(at) ?? 0);
  return value < 2 ** 63 ? Math.min(value, Number.MAX_SAFE_INTEGER) : Number.POSITIVE_INFINITY;
}

function lengthAt(text: string, at: number): number {
  return isPairAt(text, at) ? 2 : 1;
}

function isPairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
