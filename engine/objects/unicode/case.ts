/**
 * Changes of case on JavaScript strings, with Python's full mappings. JavaScript has the mappings to upper and lower
 * case; title case and case folding follow from these but for the rules at the end of this file.
 */
import { LongTextBuilder, mapLongText } from '../../core/long-text.js';
import { tickLongAt } from '../../core/long-work.js';
import { someIn } from './character-sets.js';
import { isAscii, isLower, isUpper } from './predicates.js';

/** Lower-case letters whose upper-case form came after Unicode 14. */
const LATER_UPPER = /[\u019b\u0264\ua7d3\ua7d5]/;

/** `text.upper()`. */
export function upperCase(text: string): string {
  return hasLaterCase(text)
    ? mapCharacters(text, (char) => char.toUpperCase())
    : mapLongText(text, (part) => part.toUpperCase());
}

/** `text.lower()`. */
export function lowerCase(text: string): string {
  if (hasLaterCase(text)) return mapCharacters(text, (char) => char.toLowerCase());
  // What becomes of a sigma depends on what stands around it.
  return text.includes('Σ') ? text.toLowerCase() : mapLongText(text, (part) => part.toLowerCase());
}

/** `text.capitalize()`. */
export function capitalize(text: string): string {
  const end = firstLength(text);
  // The whole text is lowered so that a sigma at its end sees the letters before it.
  const lowered = lowerCase(text);
  const firstLowered = lowerCase(text.slice(0, end));
  return titleCharacter(text.slice(0, end)) + lowered.slice(firstLowered.length);
}

/** `text.title()`. */
export function titleCase(text: string): string {
  if (isAscii(text)) return mapLetters(text, (isUpperCase, afterLetter) => isUpperCase === afterLetter);
  const result = new LongTextBuilder();
  let afterCased = false;
  let at = 0;
  // Lower case depends on what stands around a sigma only; without one each character goes for itself.
  for (const char of text) {
    if (!afterCased) result.add(titleCharacter(char));
    else result.add(char === 'Σ' ? lowerSigma(text, at) : lowerCase(char));
    afterCased = isCased(char);
    at += char.length;
  }
  return result.finish();
}

/** `text.swapcase()`. */
export function swapCase(text: string): string {
  if (isAscii(text)) return mapLetters(text, () => true);
  const result = new LongTextBuilder();
  let at = 0;
  for (const char of text) {
    if (char === 'Σ') result.add(lowerSigma(text, at));
    else if (isUpper(char)) result.add(lowerCase(char));
    else if (isLower(char)) result.add(upperCase(char));
    else result.add(char);
    at += char.length;
  }
  return result.finish();
}

/** `text.casefold()`. */
export function foldCase(text: string): string {
  if (isAscii(text)) return lowerCase(text);
  const result = new LongTextBuilder();
  for (const char of text) {
    result.add(foldCharacter(char));
  }
  return result.finish();
}

/** ASCII text whose letters change case where `changes` says so. */
function mapLetters(text: string, changes: (isUpperCase: boolean, afterLetter: boolean) => boolean): string {
  const result = new LongTextBuilder();
  let start = 0;
  let afterLetter = false;
  for (let at = 0; at < text.length; at++) {
    tickLongAt(at);
    const code = text.charCodeAt(at);
    const isUpperCase = code >= 0x41 && code <= 0x5a;
    const isLetter = isUpperCase || (code >= 0x61 && code <= 0x7a);
    if (isLetter && changes(isUpperCase, afterLetter)) {
      result.add(text.slice(start, at) + String.fromCharCode(code ^ 0x20));
      start = at + 1;
    }
    afterLetter = isLetter;
  }
  result.add(text.slice(start));
  return result.finish();
}

function hasLaterCase(text: string): boolean {
  return !isAscii(text) && (LATER_UPPER.test(text) || someIn('newer', text));
}

function mapCharacters(text: string, map: (char: string) => string): string {
  const result = new LongTextBuilder();
  for (const char of text) {
    result.add(LATER_UPPER.test(char) || someIn('newer', char) ? char : map(char));
  }
  return result.finish();
}

function firstLength(text: string): number {
  return (text.codePointAt(0) ?? 0) > 0xffff ? 2 : Math.min(text.length, 1);
}

function isCased(char: string): boolean {
  return isAscii(char) ? isUpper(char) || isLower(char) : someIn('cased', char);
}

/** Characters on either side that decide whether a sigma is final: more than any word has marks in a row. */
const SIGMA_CONTEXT = 32;

/** The lower case of the capital sigma at a position: final at the end of a word. */
function lowerSigma(text: string, at: number): string {
  const from = Math.max(0, at - SIGMA_CONTEXT);
  const before = text.slice(from, at).toLowerCase().length;
  return text
    .slice(from, at + SIGMA_CONTEXT)
    .toLowerCase()
    .charAt(before);
}

function titleCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char.toUpperCase();
  if (someIn('titlecase', char) || isGeorgian(code)) return char;
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(0x1c5 + 3 * Math.floor((code - 0x1c4) / 3));
  if (code >= 0x1f1 && code <= 0x1f3) return 'ǲ';
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code + 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCharCode(code + 9);
  const upper = upperCase(char);
  if (upper.length === 1 || code > 0xffff) return upper;
  // Ligatures and letters with a iota below: the first letter is large, the others stay small.
  return code === 0x149 ? upper : upper.charAt(0) + lowerRest(upper.slice(1));
}

/** Small letters after the first of a title-cased ligature; a capital iota was one written below the letter. */
function lowerRest(rest: string): string {
  return rest.replaceAll('Ι', '\u0345').toLowerCase();
}

/** Modern Georgian letters have capitals, but are no title case of themselves. */
function isGeorgian(code: number): boolean {
  return code >= 0x10d0 && code <= 0x10ff;
}

function foldCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char.toLowerCase();
  // Dotless i folds to itself, Cherokee to its capitals.
  if (code === 0x131 || (code >= 0x13a0 && code <= 0x13f5)) return char;
  if ((code >= 0x13f8 && code <= 0x13fd) || (code >= 0xab70 && code <= 0xabbf)) return char.toUpperCase();
  if (code === 0x1e9e) return 'ss';
  return lowerCase(upperCase(char).replaceAll('Σ', 'σ'));
}
