/**
 * Case as regular expressions compare it: one character for another, by Python's simple mappings.
 *
 * Two characters are equal when their lower cases are, or when these have the same upper case (`σ` and `ς`).
 */
import { lowerCase, upperCase } from '../../objects/unicode/case.js';

/** The lower case of a character; itself where it has none. */
export function simpleLower(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  // The only character whose lower case is longer than one.
  if (code === 0x130) return 0x69;
  return lowerCase(String.fromCodePoint(code)).codePointAt(0) ?? code;
}

/** The lower case within ASCII. */
export function asciiLower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}

/** The upper case within ASCII. */
export function asciiUpper(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 32 : code;
}

/** Whether a character has another case. */
export function isCased(code: number): boolean {
  if (simpleLower(code) !== code) return true;
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const upper = upperCase(String.fromCodePoint(code));
  // Some letters have one upper case of their own beside a longer one.
  return (lengthOf(upper) === 1 && upper.codePointAt(0) !== code) || capitalsOf(code).length > 0;
}

function lengthOf(text: string): number {
  return (text.codePointAt(0) ?? 0) > 0xffff ? text.length - 1 : text.length;
}

/** Other lower-case characters with the same upper case. The character is of lower case. */
export function relativesOf(code: number): readonly number[] {
  if (code < 0x80 && code !== 0x69 && code !== 0x73) return [];
  return relatives().get(code) ?? [];
}

/** The characters whose lower case is the given one, without itself. */
export function capitalsOf(code: number): readonly number[] {
  if (code >= 0x61 && code <= 0x7a) return asciiCapitals(code);
  return code < 0x80 ? [] : computeCapitals(code);
}

function asciiCapitals(code: number): readonly number[] {
  if (code === 0x69) return [0x49, 0x130];
  return code === 0x6b ? [0x4b, 0x212a] : [code - 32];
}

/** All characters that match a given one when case is ignored, itself included. */
export function equivalentsOf(code: number): readonly number[] {
  const lower = simpleLower(code);
  return [lower, ...relativesOf(lower)].flatMap((each) => [each, ...capitalsOf(each)]);
}

let relativesTable: Map<number, number[]> | undefined;

/** Groups of lower-case letters that share a capital: pairs and triples, as in CPython 3.11. */
function relatives(): Map<number, number[]> {
  if (relativesTable !== undefined) return relativesTable;
  relativesTable = new Map();
  for (const group of sharedCapitals.trim().split(/\s+/)) {
    const codes = group.split('-').map((code) => Number.parseInt(code, 16));
    for (const code of codes)
      relativesTable.set(
        code,
        codes.filter((other) => other !== code),
      );
  }
  return relativesTable;
}

const sharedCapitals = `
69-131 73-17f b5-3bc 345-3b9-1fbe 390-1fd3 3b0-1fe3 3b2-3d0 3b5-3f5 3b8-3d1 3ba-3f0 3c0-3d6 3c1-3f1 3c2-3c3 3c6-3d5
432-1c80 434-1c81 43e-1c82 441-1c83 442-1c84-1c85 44a-1c86 463-1c87 1c88-a64b 1e61-1e9b fb05-fb06`;

/** Capitals that are not the upper case of their lower case, by this: signs that are letters, title cases, Greek with iota, `ẞ`. */
const otherCapitals = new Map([
  [0xdf, 0x1e9e],
  [0xe5, 0x212b],
  [0x1c6, 0x1c5],
  [0x1c9, 0x1c8],
  [0x1cc, 0x1cb],
  [0x1f3, 0x1f2],
  [0x3b8, 0x3f4],
  [0x3c9, 0x2126],
  [0x1fb3, 0x1fbc],
  [0x1fc3, 0x1fcc],
  [0x1ff3, 0x1ffc],
]);

function computeCapitals(code: number): readonly number[] {
  const text = upperCase(String.fromCodePoint(code));
  const upper = text.codePointAt(0) ?? code;
  const isOne = text.length === (upper > 0xffff ? 2 : 1);
  const capitals = isOne && upper !== code && simpleLower(upper) === code ? [upper] : [];
  const other = isGreekWithIota(code) ? code + 8 : otherCapitals.get(code);
  return other === undefined ? capitals : [...capitals, other];
}

function isGreekWithIota(code: number): boolean {
  return code >= 0x1f80 && code <= 0x1fa7 && (code & 8) === 0;
}
