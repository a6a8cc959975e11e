/**
 * The codecs unicode_escape and raw_unicode_escape: Latin-1 in which other characters are written as in a literal.
 */
import { tickLong } from '../../core/long-work.js';
import { type PyStr, textToPoints } from '../model/text.js';
import { escapePoint } from '../unicode/quote.js';
import { bytesBelow, latin1Text } from './ascii-text.js';
import { ByteBuilder } from './byte-builder.js';
import { characterNames } from './character-names.js';
import type { Decoded, DecodeFault, Report, TextCodec } from './text-codec.js';

/** All escapes of a str literal. */
export const unicodeEscape: TextCodec = {
  name: 'unicode-escape',
  encode: (str) => encodeEscaped(str, escapeFully),
  decode: (bytes, report, isFinal = true) =>
    decodeEscapes(bytes, 'unicodeescape', report, isFinal, readEscape),
};

/** Only `\u` and `\U`, as in the raw literals of old. */
export const rawUnicodeEscape: TextCodec = {
  name: 'raw-unicode-escape',
  encode: (str) =>
    encodeEscaped(str, (point) => (point < 0x100 ? String.fromCharCode(point) : escapePoint(point))),
  decode: (bytes, report, isFinal = true) =>
    decodeEscapes(bytes, 'rawunicodeescape', report, isFinal, readRawEscape),
};

function encodeEscaped(str: PyStr, write: (point: number) => string): Uint8Array {
  const points = typeof str === 'string' ? textToPoints(str) : str.points;
  const builder = new ByteBuilder(points.length);
  for (const point of points) builder.append(bytesBelow(write(point), 0x100) ?? new Uint8Array());
  return builder.finish();
}

function escapeFully(point: number): string {
  switch (point) {
    case 0x5c:
      return '\\\\';
    case 0x09:
      return '\\t';
    case 0x0a:
      return '\\n';
    case 0x0d:
      return '\\r';
    default:
      return point >= 0x20 && point < 0x7f ? String.fromCharCode(point) : escapePoint(point);
  }
}

/** An escape that was read: its text and the position behind it; or up to where it is wrong, and why. */
type Escape = { text: string; end: number } | { reason: string; end: number; isIncomplete: boolean };

function decodeEscapes(
  bytes: Uint8Array,
  encoding: string,
  report: Report<DecodeFault>,
  isFinal: boolean,
  read: (source: string, at: number) => Escape,
): Decoded {
  const source = latin1Text(bytes);
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    tickLong();
    const slash = source.indexOf('\\', at);
    if (slash < 0) break;
    parts.push(source.slice(at, slash));
    const found = read(source, slash);
    if ('text' in found) {
      parts.push(found.text);
      at = found.end;
      continue;
    }
    if (found.isIncomplete && !isFinal) return { text: parts.join(''), consumed: slash };
    const { end, reason } = found;
    const { text, resume } = report({ kind: 'decode', encoding, bytes, start: slash, end, reason });
    parts.push(text.toString());
    at = resume;
  }
  parts.push(source.slice(at));
  return { text: parts.join(''), consumed: bytes.length };
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['b', '\b'],
  ['f', '\f'],
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['v', '\v'],
  ['a', '\x07'],
]);

const digitCounts: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['x', [2, 'truncated \\xXX escape']],
  ['u', [4, 'truncated \\uXXXX escape']],
  ['U', [8, 'truncated \\UXXXXXXXX escape']],
]);

function readEscape(source: string, slash: number): Escape {
  const char = source.charAt(slash + 1);
  if (char === '') return { reason: '\\ at end of string', end: source.length, isIncomplete: true };
  const simple = simpleEscapes.get(char);
  if (simple !== undefined) return { text: simple, end: slash + 2 };
  const octal = /^[0-7]{1,3}/.exec(source.slice(slash + 1, slash + 4));
  if (octal !== null)
    return { text: String.fromCharCode(Number.parseInt(octal[0], 8)), end: slash + 1 + octal[0].length };
  if (char === 'N') return readName(source, slash);
  return digitCounts.has(char) ? readHex(source, slash, char) : { text: `\\${char}`, end: slash + 2 };
}

function readRawEscape(source: string, slash: number): Escape {
  let end = slash;
  while (source.charAt(end) === '\\') end++;
  const char = source.charAt(end);
  // An even number of backslashes escapes nothing.
  if ((end - slash) % 2 === 0 || (char !== 'u' && char !== 'U'))
    return { text: source.slice(slash, end), end };
  if (end - slash > 1) return { text: source.slice(slash, end - 1), end: end - 1 };
  return readHex(source, slash, char);
}

function readHex(source: string, slash: number, char: string): Escape {
  const [count, reason] = digitCounts.get(char) ?? [0, ''];
  const start = slash + 2;
  const digits = /^[0-9a-fA-F]*/.exec(source.slice(start, start + count))?.[0] ?? '';
  const end = start + digits.length;
  if (digits.length < count) return { reason, end, isIncomplete: end === source.length };
  const point = Number.parseInt(digits, 16);
  if (point > 0x10ffff) return { reason: 'illegal Unicode character', end, isIncomplete: false };
  return { text: String.fromCodePoint(point), end };
}

function readName(source: string, slash: number): Escape {
  const malformed = 'malformed \\N character escape';
  if (source.charAt(slash + 2) !== '{')
    return { reason: malformed, end: slash + 2, isIncomplete: slash + 2 === source.length };
  const close = source.indexOf('}', slash + 3);
  if (close < 0) return { reason: malformed, end: source.length, isIncomplete: true };
  if (close === slash + 3) return { reason: malformed, end: close + 1, isIncomplete: false };
  const point = characterNames.pointOf(source.slice(slash + 3, close));
  if (point === undefined)
    return { reason: 'unknown Unicode character name', end: close + 1, isIncomplete: false };
  return { text: String.fromCodePoint(point), end: close + 1 };
}
