/**
 * Strings of JSON: from the text between the quotes to a str.
 */
import { LongTextBuilder } from '../../core/long-text.js';
import { tick, tickAt } from '../../objects/model/resources.js';
import { strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { decodeError } from './decode-error.js';
import type { JsonDocument } from './document.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the string that was scanned last ended, behind its quote. */
export let scannedEnd = 0;

/** The str whose opening quote lies before `start`, a position in code units; leaves its end in {@link scannedEnd}. */
export function scanString(document: JsonDocument, start: number, isStrict: boolean): Value {
  const { text } = document;
  const end = endOfPlain(document, start, start, isStrict);
  if (text.charCodeAt(end) === QUOTE) {
    scannedEnd = end + 1;
    return document.strOf(text.slice(start, end));
  }
  return scanEscaped(document, start, end, isStrict);
}

/** The first quote or backslash. */
function endOfPlain(document: JsonDocument, from: number, start: number, isStrict: boolean): number {
  const { text } = document;
  const { length } = text;
  for (let at = from; at < length; at++) {
    tickAt(at);
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) return at;
    if (code < 0x20 && isStrict) throw errorAt(document, 'Invalid control character at', at);
  }
  throw errorAt(document, 'Unterminated string starting at', start - 1);
}

function scanEscaped(document: JsonDocument, start: number, firstEscape: number, isStrict: boolean): Value {
  const { text } = document;
  const result = new LongTextBuilder();
  result.add(text.slice(start, firstEscape));
  let at = firstEscape;
  while (text.charCodeAt(at) === BACKSLASH) {
    tick();
    const letter = text.charAt(at + 1);
    if (letter === '') throw errorAt(document, 'Unterminated string starting at', start - 1);
    if (letter === 'u') {
      result.add(String.fromCharCode(hexCode(document, at + 1)));
      at += 6;
    } else {
      const meaning = escapes[letter];
      if (meaning === undefined) throw errorAt(document, 'Invalid \\escape', at);
      result.add(meaning);
      at += 2;
    }
    const end = endOfPlain(document, at, start, isStrict);
    result.add(text.slice(at, end));
    at = end;
  }
  scannedEnd = at + 1;
  return strFromText(result.finish());
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function hexCode(document: JsonDocument, at: number): number {
  const digits = document.text.slice(at + 1, at + 5);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw errorAt(document, 'Invalid \\uXXXX escape', at);
  return Number.parseInt(digits, 16);
}

/** The exception for a fault at a code unit. */
export function errorAt(document: JsonDocument, message: string, unit: number) {
  return decodeError(message, document.source, document.positionAt(unit));
}
