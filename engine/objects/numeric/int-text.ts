// Text of an int in any base and back, with CPython's limit on the digits of a decimal conversion.
// A base that is a power of two has no limit. Takes and gives Int (see int-value.ts).

import { tickLongAt } from '../../core/long-work.js';
import { failure, type NumericFailure } from './failure.js';
import { type Int, normalizeInt } from './int-value.js';
import { naturalBits } from './long-bits.js';
import { longFromDigits, longToDigits } from './long-digits.js';
import { longFromDecimal, longToDecimal } from './long-division.js';
import { foldDigitsAndSpaces, stripSpaces } from './unicode-digits.js';

/** sys.get_int_max_str_digits() unless the program sets another; 0 lifts the limit. */
export const DEFAULT_MAX_DIGITS = 4300;

const BAD_BASE = failure('ValueError', 'int() base must be >= 2 and <= 36, or 0');

/** int(text) is refused: the message needs the repr of the argument, see invalidLiteralMessage. */
export const INVALID_LITERAL = 'invalid literal';

/**
 * The digits of an int in base 2 to 36, lower case, with `-` for a negative one and no prefix. ValueError when the base
 * is no power of two and there would be more than maxDigits digits.
 */
export function intToText(
  value: Int,
  base: number,
  maxDigits: number = DEFAULT_MAX_DIGITS,
): string | NumericFailure {
  if (typeof value === 'number') return value.toString(base);
  // A number of more hexadecimal digits than that has more decimal ones too, and they take long to find.
  if (maxDigits > 0 && !isPowerOfTwo(base)) {
    if (naturalBits(value < 0n ? -value : value) > 4 * maxDigits) return toTextLimitFailure(maxDigits);
    const text = value.toString(base);
    return text.length - (value < 0n ? 1 : 0) > maxDigits ? toTextLimitFailure(maxDigits) : text;
  }
  if (base === 10) return longToDecimal(value);
  return base === 2 || base === 8 || base === 16 ? longToDigits(value, base) : value.toString(base);
}

/**
 * int(text, base): white space at the ends, a sign, the prefix of the base, single underscores between digits
 * and Unicode digits are allowed; base 0 reads the base from the prefix.
 * Gives INVALID_LITERAL for text that is no number, ValueError for a bad base or more than maxDigits digits.
 */
export function parseInteger(
  text: string,
  base: number,
  maxDigits: number = DEFAULT_MAX_DIGITS,
): Int | typeof INVALID_LITERAL | NumericFailure {
  if (base !== 0 && !(base >= 2 && base <= 36)) return BAD_BASE;
  const literal = stripSpaces(foldDigitsAndSpaces(text));
  let at = 0;
  const negative = literal.charCodeAt(0) === 45;
  if (negative || literal.charCodeAt(0) === 43) at = 1;
  const prefixed = literal.charCodeAt(at) === 48 ? prefixBase(literal.charCodeAt(at + 1)) : 0;
  let radix = base;
  if (prefixed !== 0 && (base === 0 || base === prefixed)) {
    radix = prefixed;
    at += 2;
    // The prefix and the first digit may be separated too.
    if (literal.charCodeAt(at) === 95) at++;
  } else if (base === 0) {
    radix = 10;
    if (!/^(?:0(?:_?0)*|[1-9_].*)$/s.test(literal.slice(at))) return INVALID_LITERAL;
  }
  const end = skipDigits(literal, at, radix);
  if (end <= at) return INVALID_LITERAL;
  const written = literal.slice(at, end);
  const digits = written.includes('_') ? written.replaceAll('_', '') : written;
  // As in CPython, too many digits are reported before what stands behind them is looked at.
  if (maxDigits > 0 && digits.length > maxDigits && !isPowerOfTwo(radix))
    return failure(
      'ValueError',
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  if (end < literal.length) return INVALID_LITERAL;
  const value = digitsToInt(digits, radix);
  if (!negative) return value;
  return typeof value === 'number' ? 0 - value : -value;
}

/** The message of the ValueError for INVALID_LITERAL; repr is that of the argument. */
export function invalidLiteralMessage(base: number, repr: string): string {
  return `invalid literal for int() with base ${base}: ${repr}`;
}

function toTextLimitFailure(maxDigits: number): NumericFailure {
  return failure(
    'ValueError',
    `Exceeds the limit (${maxDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

/** The end of the digits from a position on, or -1 if an underscore does not stand between two of them. */
function skipDigits(literal: string, from: number, radix: number): number {
  let isAfterDigit = false;
  let at = from;
  for (; at < literal.length; at++) {
    tickLongAt(at);
    const code = literal.charCodeAt(at);
    if (code === 95) {
      if (!isAfterDigit) return -1;
      isAfterDigit = false;
    } else if (digitOf(code) < radix) {
      isAfterDigit = true;
    } else {
      break;
    }
  }
  return isAfterDigit ? at : -1;
}

function digitsToInt(digits: string, radix: number): Int {
  // Eleven digits of any base up to 36 and fifteen decimal digits are safe integers.
  if (digits.length <= (radix <= 10 ? 15 : 10)) return Number.parseInt(digits, radix);
  switch (radix) {
    case 10:
      return normalizeInt(longFromDecimal(digits));
    case 16:
    case 8:
    case 2:
      return normalizeInt(longFromDigits(digits, radix));
    default:
      return normalizeInt(joinChunks(digits, radix));
  }
}

/** Ten digits at a time, then neighbours joined pairwise, so that the cost follows that of multiplication. */
function joinChunks(digits: string, radix: number): bigint {
  let parts: bigint[] = [];
  for (let end = digits.length; end > 0; end -= 10)
    parts.push(BigInt(Number.parseInt(digits.slice(Math.max(0, end - 10), end), radix)));
  let unit = BigInt(radix) ** 10n;
  while (parts.length > 1) {
    const joined: bigint[] = [];
    for (let i = 0; i < parts.length; i += 2) joined.push((parts[i] ?? 0n) + (parts[i + 1] ?? 0n) * unit);
    parts = joined;
    if (parts.length > 1) unit *= unit;
  }
  return parts[0] ?? 0n;
}

function prefixBase(code: number): number {
  switch (code | 32) {
    case 0x78:
      return 16;
    case 0x6f:
      return 8;
    case 0x62:
      return 2;
    default:
      return 0;
  }
}

/** The value of an ASCII digit or letter, 99 for anything else. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 122 && code < 128 ? lower - 87 : 99;
}

function isPowerOfTwo(base: number): boolean {
  return (base & (base - 1)) === 0;
}
