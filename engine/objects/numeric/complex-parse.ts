// Text to complex as CPython's complex(): a real part, an imaginary part ending in j, or both; parentheses and white
// space around the whole.

import { failure, type NumericFailure } from './failure.js';
import { parseDoubleLiteral } from './float-parse.js';
import { foldDigitsAndSpaces, stripSpaces } from './unicode-digits.js';

const MALFORMED = failure('ValueError', 'complex() arg is a malformed string');

/** complex(text) is refused for its underscores: the message needs the repr of the argument. */
export const BAD_UNDERSCORES = 'bad underscores';

const NUMBER = '(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]+)?|inf(?:inity)?|nan)';
const REAL_ONLY = new RegExp(`^([+-]?${NUMBER})$`, 'i');
const IMAGINARY_ONLY = new RegExp(`^([+-]?${NUMBER}?)j$`, 'i');
const BOTH = new RegExp(`^([+-]?${NUMBER})([+-]${NUMBER}?)j$`, 'i');

/** The parts that a text stands for. ValueError, or {@link BAD_UNDERSCORES}. */
export function parseComplex(
  text: string,
): readonly [number, number] | typeof BAD_UNDERSCORES | NumericFailure {
  let literal = stripSpaces(foldDigitsAndSpaces(text));
  if (literal.includes('_')) {
    if (/(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(literal)) return BAD_UNDERSCORES;
    literal = literal.replaceAll('_', '');
  }
  if (literal.startsWith('(') && literal.endsWith(')')) literal = stripSpaces(literal.slice(1, -1));
  const real = REAL_ONLY.exec(literal);
  if (real !== null) return [numberOf(real[1]), 0];
  const imaginary = IMAGINARY_ONLY.exec(literal);
  if (imaginary !== null) return [0, numberOf(imaginary[1])];
  const both = BOTH.exec(literal);
  return both === null ? MALFORMED : [numberOf(both[1]), numberOf(both[2])];
}

/** A number with its sign; the sign alone, or nothing, stands for one. */
function numberOf(text = ''): number {
  if (text === '' || text === '+') return 1;
  return text === '-' ? -1 : (parseDoubleLiteral(text) ?? Number.NaN);
}
