/**
 * Identifiers and keywords. Takes a cursor at a character that may start a name. ASCII names take the fast
 * way; others are NFKC normalised and held to XID_Start XID_Continue* (PEP 3131).
 */
import { keywordIds, T } from '../tokens.table.js';
import { mayContinueName } from './characters.js';
import type { ScanCursor } from './cursor.js';

const longestKeyword = Math.max(...Array.from(keywordIds.keys(), (keyword) => keyword.length));

/** Pushes the name or keyword from `start` (a prefix already passed belongs to it) and moves past it. */
export function scanName(cursor: ScanCursor, start: number, col: number): void {
  const { source } = cursor;
  let at = cursor.pos;
  let ascii = true;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (!mayContinueName(code)) break;
    if (code >= 128) ascii = false;
  }
  cursor.pos = at;
  let text = source.slice(start, at);
  if (!ascii) {
    checkIdentifier(cursor, text, start);
    cursor.widenOver(start, at);
    text = text.normalize('NFKC');
  } else if (text.length <= longestKeyword) {
    const keyword = keywordIds.get(text);
    if (keyword !== undefined) {
      cursor.push(keyword, start, col, text);
      return;
    }
  }
  cursor.push(T.name, start, col, text);
}

function checkIdentifier(cursor: ScanCursor, text: string, start: number): void {
  // Within the function: V8 reads the pattern when the literal is first come to, which takes a hundredth of the start.
  if (/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text)) return;
  let at = start;
  for (const char of text) {
    const fits = at === start ? /[\p{XID_Start}_]/u : /\p{XID_Continue}/u;
    at += char.length;
    if (fits.test(char)) continue;
    cursor.pos = at;
    throw cursor.failure(describeBadCharacter(char));
  }
}

/** CPython's wording for a character that no token can hold. */
export function describeBadCharacter(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return isPrintable(char)
    ? `invalid character '${char}' (U+${code})`
    : `invalid non-printable character U+${code}`;
}

/** What `str.isprintable` says: not Other and not Separator, but for the space. */
function isPrintable(char: string): boolean {
  return char === ' ' || !/[\p{C}\p{Z}]/u.test(char);
}
