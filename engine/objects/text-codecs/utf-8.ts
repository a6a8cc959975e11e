/**
 * UTF-8, and UTF-8 with a signature. Valid text goes through the platform's coder; only around a fault is it done here.
 */
import { joinParts } from '../../core/join-parts.js';
import { partsOf } from '../../core/long-text.js';
import { longWork, tickLong, tickLongAt } from '../../core/long-work.js';
import { PyAstralStr, type PyStr, textToPoints } from '../model/text.js';
import { asciiLength, bytesBelow, latin1Text } from './ascii-text.js';
import { ByteBuilder } from './byte-builder.js';
import { raise } from './error-handlers.js';
import type { Decoded, DecodeFault, EncodeFault, Report, TextCodec } from './text-codec.js';

/** UTF-8. */
export const utf8: TextCodec = { name: 'utf-8', encode, decode };

/** UTF-8 that begins with a byte order mark. */
export const utf8Signed: TextCodec = {
  name: 'utf-8-sig',
  encode: (str, report) => {
    const builder = new ByteBuilder(8);
    builder.append(SIGNATURE);
    builder.append(encode(str, report));
    return builder.finish();
  },
  decode: (bytes, report, isFinal = true) => {
    if (
      !isFinal &&
      bytes.length < 3 &&
      SIGNATURE.subarray(0, bytes.length).every((byte, at) => byte === bytes[at])
    )
      return { text: '', consumed: 0 };
    const skipped = SIGNATURE.every((byte, at) => byte === bytes[at]) ? 3 : 0;
    const { text, consumed } = decode(bytes.subarray(skipped), report, isFinal);
    return { text, consumed: consumed + skipped };
  },
};

const SIGNATURE = Uint8Array.of(0xef, 0xbb, 0xbf);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The UTF-8 bytes of a text without lone surrogates. */
export function utf8Bytes(text: string): Uint8Array {
  if (text.length > PART) return joinParts(Array.from(partsOf(text), (part) => encoder.encode(part)));
  return (text.length < 64 ? bytesBelow(text, 0x80) : undefined) ?? encoder.encode(text);
}

function encode(str: PyStr, report: Report<EncodeFault>): Uint8Array {
  if (typeof str === 'string') return utf8Bytes(str);
  const { points } = str;
  if (!points.some(isSurrogate)) return utf8Bytes(str.toString());
  const builder = new ByteBuilder(points.length * 2);
  for (let at = 0; at < points.length; ) {
    let end = at;
    while (end < points.length && !isSurrogate(points[end] ?? 0)) end++;
    if (end > at) {
      builder.append(utf8Bytes(new PyAstralStr(points.subarray(at, end)).toString()));
      at = end;
      continue;
    }
    while (end < points.length && isSurrogate(points[end] ?? 0)) end++;
    const fault: EncodeFault = {
      kind: 'encode',
      encoding: 'utf-8',
      str,
      points,
      start: at,
      end,
      reason: 'surrogates not allowed',
    };
    const { text, resume } = report(fault);
    if (typeof text !== 'string') builder.append(text);
    else if (textToPoints(text).some(isSurrogate)) raise(fault);
    else builder.append(utf8Bytes(text));
    at = resume;
  }
  return builder.finish();
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}

function decode(bytes: Uint8Array, report: Report<DecodeFault>, isFinal = true): Decoded {
  if (asciiLength(bytes) === bytes.length) return { text: latin1Text(bytes), consumed: bytes.length };
  try {
    return { text: decodeValid(bytes), consumed: bytes.length };
  } catch (thrown) {
    // Who looks meanwhile may throw, too.
    if (!(thrown instanceof TypeError)) throw thrown;
    return decodeFaulty(bytes, report, isFinal);
  }
}

/** Bytes that are decoded at once: less than a millisecond's work. */
const PART = 2 ** 17;

function decodeValid(bytes: Uint8Array): string {
  if (bytes.length > PART) {
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      longWork.poll?.();
      let end = Math.min(at + PART, bytes.length);
      // The bytes of a character stay together.
      while (end > at && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
      if (end === at) end = Math.min(at + PART, bytes.length);
      text += decodeValid(bytes.subarray(at, end));
      at = end;
    }
    return text;
  }
  // The platform's decoder refuses shared memory.
  return decoder.decode(
    bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice(),
  );
}

function decodeFaulty(bytes: Uint8Array, report: Report<DecodeFault>, isFinal: boolean): Decoded {
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    tickLong();
    const start = skipValid(bytes, at);
    if (start > at) parts.push(decodeValid(bytes.subarray(at, start)));
    if (start === bytes.length) break;
    const found = faultAt(bytes, start);
    if (found.reason === INCOMPLETE && !isFinal) return { text: parts.join(''), consumed: start };
    const { text, resume } = report({ kind: 'decode', encoding: 'utf-8', bytes, start, ...found });
    parts.push(text.toString());
    at = resume;
  }
  return { text: parts.join(''), consumed: bytes.length };
}

const INCOMPLETE = 'unexpected end of data';

/** The position behind the valid characters that start at `at`. */
function skipValid(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    tickLongAt(at);
    const lead = bytes[at] ?? 0;
    const width = lead < 0x80 ? 1 : widthOf(lead);
    if (width === 0 || at + width > bytes.length || continuations(bytes, at, width) < width) return at;
    at += width;
  }
  return at;
}

/** Where the fault ends that begins at a position, and what it is. */
function faultAt(bytes: Uint8Array, at: number): { end: number; reason: string } {
  const width = widthOf(bytes[at] ?? 0);
  if (width === 0) return { end: at + 1, reason: 'invalid start byte' };
  const good = continuations(bytes, at, width);
  return { end: at + good, reason: at + good >= bytes.length ? INCOMPLETE : 'invalid continuation byte' };
}

/** Length of the sequence that a byte from 0x80 on begins; 0 if it begins none. */
function widthOf(lead: number): number {
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** How many of the sequence's bytes are there and right, the first included. */
function continuations(bytes: Uint8Array, at: number, width: number): number {
  const lead = bytes[at] ?? 0;
  for (let offset = 1; offset < width; offset++) {
    const byte = bytes[at + offset];
    // The second byte excludes overlong forms, surrogates, and what lies beyond U+10FFFF.
    const low = offset > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = offset > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte === undefined || byte < low || byte > high) return offset;
  }
  return width;
}
