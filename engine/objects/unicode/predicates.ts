/**
 * The predicates of str (`isalpha` and its siblings) on JavaScript strings, in which pairs of surrogates are one character.
 * Plain ASCII, which most texts are, is decided by a table; only the rest runs a regular expression.
 */
import { tickLong, tickLongAt } from '../../core/long-work.js';
import { allIn, type CharacterSet, isIdentifier, someIn } from './character-sets.js';
import { isSpaceCode } from './white-space.js';

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;

const asciiKinds = new Uint8Array(128);
for (let code = 0x41; code <= 0x5a; code++) asciiKinds[code] = UPPER;
for (let code = 0x61; code <= 0x7a; code++) asciiKinds[code] = LOWER;
for (let code = 0x30; code <= 0x39; code++) asciiKinds[code] = DIGIT;

export function isAlpha(text: string): boolean {
  return testAll(text, UPPER | LOWER, 'alphabetic');
}

export function isAlnum(text: string): boolean {
  return testAll(text, UPPER | LOWER | DIGIT, 'alphanumeric');
}

export function isDecimal(text: string): boolean {
  return testAll(text, DIGIT, 'decimal');
}

export function isDigit(text: string): boolean {
  return testAll(text, DIGIT, 'digit');
}

export function isNumeric(text: string): boolean {
  return testAll(text, DIGIT, 'numeric');
}

/** Whether there are cased characters and all of them are upper case. */
export function isUpper(text: string): boolean {
  return testCase(text, UPPER, LOWER, 'uppercase', 'lowercase');
}

/** Whether there are cased characters and all of them are lower case. */
export function isLower(text: string): boolean {
  return testCase(text, LOWER, UPPER, 'lowercase', 'uppercase');
}

/** Whether upper and title case start each run of cased characters and lower case continues it. */
export function isTitle(text: string): boolean {
  let seen = false;
  let afterCased = false;
  for (const char of text) {
    tickLong();
    const isStart = isUpper(char) || someIn('titlecase', char);
    if (isStart) {
      if (afterCased) return false;
      seen = afterCased = true;
    } else if (isLower(char)) {
      if (!afterCased) return false;
      seen = true;
    } else afterCased = false;
  }
  return seen;
}

export function isSpace(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isSpaceCode(text.charCodeAt(index))) return false;
  return text !== '';
}

/** Whether repr() shows every character as it is. */
export function isPrintable(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return false;
    if (code > 0x7f) return !someIn('unprintable', text);
  }
  return true;
}

export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    tickLongAt(index);
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}

export { isIdentifier };

function testAll(text: string, kinds: number, set: CharacterSet): boolean {
  for (let index = 0; index < text.length; index++) {
    tickLongAt(index);
    const code = text.charCodeAt(index);
    if (code > 0x7f) return allIn(set, text);
    if (((asciiKinds[code] ?? 0) & kinds) === 0) return false;
  }
  return text !== '';
}

function testCase(
  text: string,
  wanted: number,
  refused: number,
  wantedSet: CharacterSet,
  refusedSet: CharacterSet,
): boolean {
  let seen = false;
  for (let index = 0; index < text.length; index++) {
    tickLongAt(index);
    const code = text.charCodeAt(index);
    if (code > 0x7f)
      return !someIn(refusedSet, text) && !someIn('titlecase', text) && someIn(wantedSet, text);
    const kind = asciiKinds[code] ?? 0;
    if ((kind & refused) !== 0) return false;
    if ((kind & wanted) !== 0) seen = true;
  }
  return seen;
}
