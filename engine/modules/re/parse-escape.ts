/**
 * Escapes of patterns: `\d`, `\x41`, `\N{…}`, `\1`, inside and outside sets.
 */
import { characterNames } from '../../objects/text-codecs/character-names.js';
import { quoteText } from '../../objects/unicode/quote.js';
import type { Node, SetItem } from './nodes.js';
import { lengthOf, type PatternSource } from './pattern-source.js';

/** The character codes of escapes that stand for one character. */
export const simpleEscapes: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 0x5c],
]);

export const OCTAL_DIGITS = '01234567';
export const DIGITS = '0123456789';
const HEX_DIGITS = '0123456789abcdefABCDEF';

const categories: ReadonlyMap<string, SetItem> = new Map([
  ['\\d', { kind: 'category', category: 'digit', isNegated: false }],
  ['\\D', { kind: 'category', category: 'digit', isNegated: true }],
  ['\\s', { kind: 'category', category: 'space', isNegated: false }],
  ['\\S', { kind: 'category', category: 'space', isNegated: true }],
  ['\\w', { kind: 'category', category: 'word', isNegated: false }],
  ['\\W', { kind: 'category', category: 'word', isNegated: true }],
]);

const places: ReadonlyMap<string, Node> = new Map([
  ['\\A', { kind: 'at', place: 'text-beginning' }],
  ['\\b', { kind: 'at', place: 'boundary' }],
  ['\\B', { kind: 'at', place: 'no-boundary' }],
  ['\\Z', { kind: 'at', place: 'text-end' }],
]);

/** What an escape inside a set means. */
export function parseSetEscape(source: PatternSource, written: string): SetItem {
  const simple = simpleEscapes.get(written);
  if (simple !== undefined) return { kind: 'literal', code: simple };
  const category = categories.get(written);
  if (category !== undefined) return category;
  const letter = written.slice(1);
  const coded = parseCode(source, written);
  if (coded !== undefined) return { kind: 'literal', code: coded };
  if (OCTAL_DIGITS.includes(letter)) {
    const whole = written + source.getWhile(2, OCTAL_DIGITS);
    return { kind: 'literal', code: octalCode(source, whole) };
  }
  return { kind: 'literal', code: plainCode(source, written, DIGITS) };
}

/** What an escape outside sets means. `refer` checks and makes a reference to a group. */
export function parseEscape(
  source: PatternSource,
  written: string,
  refer: (group: number, written: string) => Node,
): Node {
  const place = places.get(written);
  if (place !== undefined) return place;
  const category = categories.get(written);
  if (category !== undefined) return { kind: 'set', isNegated: false, items: [category] };
  const simple = simpleEscapes.get(written);
  if (simple !== undefined) return { kind: 'literal', code: simple };
  const letter = written.slice(1);
  const coded = parseCode(source, written);
  if (coded !== undefined) return { kind: 'literal', code: coded };
  if (letter === '0') {
    const whole = written + source.getWhile(2, OCTAL_DIGITS);
    return { kind: 'literal', code: Number.parseInt(whole.slice(1), 8) };
  }
  if (!DIGITS.includes(letter)) return { kind: 'literal', code: plainCode(source, written, '') };
  const octal = parseDigits(source, written);
  return octal.isOctal
    ? { kind: 'literal', code: octalCode(source, octal.text) }
    : refer(Number(octal.text.slice(1)), octal.text);
}

/** Digits after `\1` and the like: three octal ones are a character, else at most two are a group's number. */
export function parseDigits(source: PatternSource, written: string): { text: string; isOctal: boolean } {
  let text = written;
  if (source.next === undefined || !DIGITS.includes(source.next)) return { text, isOctal: false };
  text += source.get();
  const isOctal =
    OCTAL_DIGITS.includes(text.charAt(1)) &&
    OCTAL_DIGITS.includes(text.charAt(2)) &&
    source.next !== undefined &&
    OCTAL_DIGITS.includes(source.next);
  if (isOctal) text += source.get();
  return { text, isOctal };
}

/** The code of an octal escape. */
export function octalCode(source: PatternSource, written: string): number {
  const code = Number.parseInt(written.slice(1), 8);
  if (code > 0o377)
    throw source.error(`octal escape value ${written} outside of range 0-0o377`, written.length);
  return code;
}

/** `\x`, `\u`, `\U` and `\N`; undefined for other escapes. */
function parseCode(source: PatternSource, written: string): number | undefined {
  switch (written.slice(1)) {
    case 'x':
      return hexCode(source, written, 2);
    case 'u':
      return source.isText ? hexCode(source, written, 4) : undefined;
    case 'U':
      return source.isText ? hexCode(source, written, 8) : undefined;
    case 'N':
      return source.isText ? namedCode(source) : undefined;
    default:
      return undefined;
  }
}

function hexCode(source: PatternSource, written: string, digits: number): number {
  const whole = written + source.getWhile(digits, HEX_DIGITS);
  if (whole.length !== digits + 2) throw source.error(`incomplete escape ${whole}`, whole.length);
  const code = Number.parseInt(whole.slice(2), 16);
  if (code > 0x10ffff) throw source.error(`bad escape ${whole}`, whole.length);
  return code;
}

function namedCode(source: PatternSource): number {
  if (!source.match('{')) throw source.error('missing {');
  const name = source.getUntil('}', 'character name');
  const code = characterNames.pointOf(name);
  if (code === undefined)
    throw source.error(`undefined character name ${quoteText(name)}`, lengthOf(name) + '\\N{}'.length);
  return code;
}

/** An escaped character that means itself. ASCII letters are kept for meanings to come. */
function plainCode(source: PatternSource, written: string, refused: string): number {
  const letter = written.slice(1);
  if (/^[A-Za-z]$/.test(letter) || refused.includes(letter))
    throw source.error(`bad escape ${written}`, lengthOf(written));
  return letter.codePointAt(0) ?? 0;
}
