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
  return capitals().get(code) ?? [];
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

let capitalsTable: Map<number, number[]> | undefined;

function capitals(): Map<number, number[]> {
  if (capitalsTable !== undefined) return capitalsTable;
  capitalsTable = new Map();
  for (const [character] of everyCharacter().matchAll(/\p{Changes_When_Lowercased}/gu)) {
    const code = character.codePointAt(0) ?? 0;
    const lower = simpleLower(code);
    if (lower === code) continue;
    const known = capitalsTable.get(lower);
    if (known === undefined) capitalsTable.set(lower, [code]);
    else known.push(code);
  }
  return capitalsTable;
}

/** The last characters with cases lie below this. */
const END_OF_CASES = 0x1e944;

function everyCharacter(): string {
  const parts: string[] = [];
  for (let start = 0; start < END_OF_CASES; start += 0x1000)
    if (start < 0x3000 || start >= 0xa000)
      parts.push(String.fromCodePoint(...Array.from({ length: 0x1000 }, (_, offset) => start + offset)));
  return parts.join('');
}
