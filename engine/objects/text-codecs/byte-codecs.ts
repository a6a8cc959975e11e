/**
 * Codecs of one byte a character: ASCII, Latin-1, and those that follow a table of 256 characters.
 */
import { LongTextBuilder } from '../../core/long-text.js';
import { tickLongAt } from '../../core/long-work.js';
import { type PyStr, textToPoints } from '../model/text.js';
import { asciiLength, bytesBelow, latin1Text } from './ascii-text.js';
import { ByteBuilder } from './byte-builder.js';
import { raise } from './error-handlers.js';
import type { Decoded, DecodeFault, EncodeFault, Report, TextCodec } from './text-codec.js';

const NOT_ASCII = 'ordinal not in range(128)';

/** ASCII. */
export const ascii: TextCodec = {
  name: 'ascii',
  encode: (str, report) => encodeBelow(str, 0x80, 'ascii', NOT_ASCII, report),
  decode: (bytes, report) =>
    asciiLength(bytes) === bytes.length
      ? { text: latin1Text(bytes), consumed: bytes.length }
      : decodeBytes(bytes, (byte) => (byte < 0x80 ? byte : -1), 'ascii', NOT_ASCII, report),
};

/** Latin-1. */
export const latin1: TextCodec = {
  name: 'iso8859-1',
  encode: (str, report) => encodeBelow(str, 0x100, 'latin-1', 'ordinal not in range(256)', report),
  decode: (bytes) => ({ text: latin1Text(bytes), consumed: bytes.length }),
};

const UNDEFINED = 'character maps to <undefined>';

/** A codec by a table: the 256 characters, U+FFFD where a byte stands for none. */
export function charmapCodec(name: string, makeTable: () => string): TextCodec {
  let table: string | undefined;
  let reverse: Map<number, number> | undefined;
  const characters = (): string => {
    table ??= makeTable();
    return table;
  };
  const bytesOf = (): Map<number, number> => {
    if (reverse === undefined) {
      reverse = new Map();
      for (let byte = 0; byte < 256; byte++) reverse.set(characters().charCodeAt(byte), byte);
      reverse.delete(0xfffd);
    }
    return reverse;
  };
  return {
    name,
    encode: (str, report) => {
      const bytes = bytesOf();
      return encodeBytes(str, (point) => bytes.get(point) ?? -1, 'charmap', UNDEFINED, report);
    },
    decode: (bytes, report) => {
      const text = characters();
      const unitOf = (byte: number): number => {
        const unit = text.charCodeAt(byte);
        return unit === 0xfffd ? -1 : unit;
      };
      return decodeBytes(bytes, unitOf, 'charmap', UNDEFINED, report);
    },
  };
}

function encodeBelow(
  str: PyStr,
  limit: number,
  encoding: string,
  reason: string,
  report: Report<EncodeFault>,
): Uint8Array {
  const bytes = typeof str === 'string' ? bytesBelow(str, limit) : undefined;
  return bytes ?? encodeBytes(str, (point) => (point < limit ? point : -1), encoding, reason, report);
}

function encodeBytes(
  str: PyStr,
  byteOf: (point: number) => number,
  encoding: string,
  reason: string,
  report: Report<EncodeFault>,
): Uint8Array {
  const points = typeof str === 'string' ? textToPoints(str) : str.points;
  const builder = new ByteBuilder(points.length);
  for (let at = 0; at < points.length; ) {
    tickLongAt(at);
    const byte = byteOf(points[at] ?? 0);
    if (byte >= 0) {
      builder.push(byte);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < points.length && byteOf(points[end] ?? 0) < 0) end++;
    const fault: EncodeFault = { kind: 'encode', encoding, str, points, start: at, end, reason };
    const { text, resume } = report(fault);
    if (typeof text !== 'string') builder.append(text);
    else {
      for (const point of textToPoints(text)) {
        const replaced = byteOf(point);
        if (replaced < 0) raise(fault);
        builder.push(replaced);
      }
    }
    at = resume;
  }
  return builder.finish();
}

function decodeBytes(
  bytes: Uint8Array,
  unitOf: (byte: number) => number,
  encoding: string,
  reason: string,
  report: Report<DecodeFault>,
): Decoded {
  const decoded = new LongTextBuilder();
  for (let at = 0; at < bytes.length; ) {
    const unit = unitOf(bytes[at] ?? 0);
    if (unit >= 0) {
      decoded.add(String.fromCharCode(unit));
      at++;
      continue;
    }
    const { text, resume } = report({ kind: 'decode', encoding, bytes, start: at, end: at + 1, reason });
    decoded.add(text.toString());
    at = resume;
  }
  return { text: decoded.finish(), consumed: bytes.length };
}
