/**
 * UTF-16 and UTF-32 in both byte orders, and with a byte order mark.
 */
import { tickLongAt } from '../../core/long-work.js';
import { type PyStr, pointsToText, textToPoints } from '../model/text.js';
import { ByteBuilder } from './byte-builder.js';
import { raise } from './error-handlers.js';
import type { Decoded, DecodeFault, EncodeFault, Report, TextCodec } from './text-codec.js';

type Width = 2 | 4;

export const utf16 = markedCodec('utf-16', 2);
export const utf16LittleEndian = plainCodec('utf-16-le', 2, true);
export const utf16BigEndian = plainCodec('utf-16-be', 2, false);
export const utf32 = markedCodec('utf-32', 4);
export const utf32LittleEndian = plainCodec('utf-32-le', 4, true);
export const utf32BigEndian = plainCodec('utf-32-be', 4, false);

function plainCodec(name: string, width: Width, littleEndian: boolean): TextCodec {
  return {
    name,
    encode: (str, report) => {
      const builder = new ByteBuilder(2 * width);
      encodeInto(builder, str, name, width, littleEndian, report);
      return builder.finish();
    },
    decode: (bytes, report, isFinal = true) =>
      width === 2
        ? decode16(bytes, littleEndian, report, isFinal)
        : decode32(bytes, littleEndian, report, isFinal),
  };
}

/** Written little-endian behind a mark; read in the order that a mark at the start gives. */
function markedCodec(name: string, width: Width): TextCodec {
  return {
    name,
    encode: (str, report) => {
      const builder = new ByteBuilder(4 * width);
      push(builder, 0xfeff, width, true);
      encodeInto(builder, str, name, width, true, report);
      return builder.finish();
    },
    decode: (bytes, report, isFinal = true) => {
      const mark = bytes.length < width ? 0 : readUnit(bytes, 0, width, true);
      const isSwapped = mark === (width === 2 ? 0xfffe : 0xfffe0000);
      const skipped = mark === 0xfeff || isSwapped ? width : 0;
      const decode = width === 2 ? decode16 : decode32;
      return decode(bytes, !isSwapped, report, isFinal, skipped);
    },
  };
}

function encodeInto(
  builder: ByteBuilder,
  str: PyStr,
  encoding: string,
  width: Width,
  littleEndian: boolean,
  report: Report<EncodeFault>,
): void {
  const points = typeof str === 'string' ? textToPoints(str) : str.points;
  for (let at = 0; at < points.length; ) {
    const point = points[at] ?? 0;
    if (!isSurrogate(point)) {
      push(builder, point, width, littleEndian);
      at++;
      continue;
    }
    const reason = 'surrogates not allowed';
    const fault: EncodeFault = { kind: 'encode', encoding, str, points, start: at, end: at + 1, reason };
    const { text, resume } = report(fault);
    if (typeof text !== 'string') builder.append(text);
    else {
      for (const replaced of textToPoints(text)) {
        if (isSurrogate(replaced)) raise(fault);
        push(builder, replaced, width, littleEndian);
      }
    }
    at = resume;
  }
}

function push(builder: ByteBuilder, point: number, width: Width, littleEndian: boolean): void {
  if (width === 2 && point > 0xffff) {
    push(builder, 0xd800 + ((point - 0x10000) >> 10), 2, littleEndian);
    push(builder, 0xdc00 + (point & 0x3ff), 2, littleEndian);
    return;
  }
  for (let offset = 0; offset < width; offset++) {
    const shift = 8 * (littleEndian ? offset : width - 1 - offset);
    builder.push((point >>> shift) & 0xff);
  }
}

function decode16(
  bytes: Uint8Array,
  littleEndian: boolean,
  report: Report<DecodeFault>,
  isFinal: boolean,
  from = 0,
): Decoded {
  const encoding = littleEndian ? 'utf-16-le' : 'utf-16-be';
  const units: number[] = [];
  const parts: string[] = [];
  const length = bytes.length;
  let at = from;
  for (let round = 0; at < length; round++) {
    tickLongAt(round);
    let end = length;
    let reason = 'truncated data';
    if (at + 2 <= length) {
      const unit = readUnit(bytes, at, 2, littleEndian);
      if (!isSurrogate(unit)) {
        units.push(unit);
        if (units.length === RUN) flush(units, parts);
        at += 2;
        continue;
      }
      if (unit >= 0xdc00) {
        reason = 'illegal encoding';
        end = at + 2;
      } else if (at + 4 <= length) {
        const next = readUnit(bytes, at + 2, 2, littleEndian);
        if (next >= 0xdc00 && next <= 0xdfff) {
          units.push(unit, next);
          if (units.length >= RUN) flush(units, parts);
          at += 4;
          continue;
        }
        reason = 'illegal UTF-16 surrogate';
        end = at + 2;
      } else reason = 'unexpected end of data';
    }
    if (end === length && reason !== 'illegal encoding' && reason !== 'illegal UTF-16 surrogate' && !isFinal)
      break;
    flush(units, parts);
    const { text, resume } = report({ kind: 'decode', encoding, bytes, start: at, end, reason });
    parts.push(text.toString());
    at = resume;
  }
  flush(units, parts);
  return { text: parts.join(''), consumed: Math.min(at, length) };
}

const RUN = 4096;

function flush(units: number[], parts: string[]): void {
  if (units.length > 0) parts.push(String.fromCharCode(...units));
  units.length = 0;
}

function decode32(
  bytes: Uint8Array,
  littleEndian: boolean,
  report: Report<DecodeFault>,
  isFinal: boolean,
  from = 0,
): Decoded {
  const encoding = littleEndian ? 'utf-32-le' : 'utf-32-be';
  const points: number[] = [];
  const parts: string[] = [];
  const flushPoints = (): void => {
    if (points.length > 0) parts.push(pointsToText(Uint32Array.from(points)));
    points.length = 0;
  };
  let at = from;
  for (let round = 0; at < bytes.length; round++) {
    tickLongAt(round);
    let end = bytes.length;
    let reason = 'truncated data';
    if (at + 4 <= bytes.length) {
      const point = readUnit(bytes, at, 4, littleEndian);
      if (point <= 0x10ffff && !isSurrogate(point)) {
        points.push(point);
        at += 4;
        continue;
      }
      end = at + 4;
      reason = isSurrogate(point)
        ? 'code point in surrogate code point range(0xd800, 0xe000)'
        : 'code point not in range(0x110000)';
    } else if (!isFinal) break;
    flushPoints();
    const { text, resume } = report({ kind: 'decode', encoding, bytes, start: at, end, reason });
    parts.push(text.toString());
    at = resume;
  }
  flushPoints();
  return { text: parts.join(''), consumed: Math.min(at, bytes.length) };
}

function readUnit(bytes: Uint8Array, at: number, width: Width, littleEndian: boolean): number {
  let value = 0;
  for (let offset = 0; offset < width; offset++)
    value = value * 256 + (bytes[at + (littleEndian ? width - 1 - offset : offset)] ?? 0);
  return value;
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}
