// Text to double as CPython's float(): white space at the ends, single underscores between digits, Unicode
// digits, `inf`, `infinity` and `nan` in any case. JavaScript's own conversion then rounds correctly.

import { foldDigitsAndSpaces, stripSpaces } from './unicode-digits.js';

const DECIMAL =
  /^[+-]?(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9](?:_?[0-9])*)?$/;
const NAMED = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** A NaN with its sign bit set, which copysign shows. */
export const NEGATIVE_NAN = new Float64Array(
  new BigUint64Array([0xfff8_0000_0000_0000n]).buffer,
)[0] as number;

/** float(text), or null where CPython raises `could not convert string to float`. Never fails otherwise: too large is inf. */
export function parseDouble(text: string): number | null {
  return parseDoubleLiteral(stripSpaces(foldDigitsAndSpaces(text)));
}

/** The message of the ValueError for null; repr is that of the argument. */
export function invalidFloatMessage(repr: string): string {
  return `could not convert string to float: ${repr}`;
}

/** As parseDouble, for ASCII text without white space around it. */
export function parseDoubleLiteral(literal: string): number | null {
  if (DECIMAL.test(literal)) return Number(literal.includes('_') ? literal.replaceAll('_', '') : literal);
  const named = NAMED.exec(literal);
  if (named === null) return null;
  if (named[2] === undefined) return named[1] === '-' ? NEGATIVE_NAN : Number.NaN;
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
