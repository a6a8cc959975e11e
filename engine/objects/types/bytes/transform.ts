/**
 * New bytes from bytes: strip, padding, expandtabs, join, replace, translate, maketrans.
 */
import { copyLong, fillLong, sliceLong } from '../../../core/long-buffers.js';
import { tick, tickAt } from '../../model/resources.js';
import { PyByteArray, PyBytes } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { asBytes, expectBytes } from '../../protocol/bytes-like.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { toCSize } from '../../protocol/items.js';
import { toArray } from '../../protocol/iterate.js';
import { ByteBuilder } from '../../text-codecs/byte-builder.js';
import { optionalSize } from '../str/arguments.js';
import { isSpaceByte } from './ascii-bytes.js';
import { allocate, type BytesSelf, concatBytes, dataOf, likeSelf, sameOrCopy } from './bytes-value.js';
import { indexOfBytes } from './search.js';

export function strip(self: BytesSelf, bytes?: Value): Value {
  return stripEnds(self, bytes, true, true);
}

export function lstrip(self: BytesSelf, bytes?: Value): Value {
  return stripEnds(self, bytes, true, false);
}

export function rstrip(self: BytesSelf, bytes?: Value): Value {
  return stripEnds(self, bytes, false, true);
}

function stripEnds(self: BytesSelf, bytes: Value | undefined, atStart: boolean, atEnd: boolean): Value {
  const set = bytes === undefined || bytes === null ? null : new Set(expectBytes(bytes));
  const goes = set === null ? isSpaceByte : (byte: number) => set.has(byte);
  const data = dataOf(self);
  let start = 0;
  let end = data.length;
  if (atStart) while (start < end && goes(data[start] ?? 0)) tickAt(start++);
  if (atEnd) while (end > start && goes(data[end - 1] ?? 0)) tickAt(end--);
  return end - start === data.length ? sameOrCopy(self) : likeSelf(self, sliceLong(data, start, end));
}

export function center(self: BytesSelf, width: Value, fill?: Value): Value {
  const target = toCSize(width);
  const missing = target - dataOf(self).length;
  const left = missing > 0 ? Math.floor(missing / 2) + (missing & target & 1) : 0;
  return pad(self, left, missing - left, fillOf('center', fill));
}

export function ljust(self: BytesSelf, width: Value, fill?: Value): Value {
  return pad(self, 0, toCSize(width) - dataOf(self).length, fillOf('ljust', fill));
}

export function rjust(self: BytesSelf, width: Value, fill?: Value): Value {
  return pad(self, toCSize(width) - dataOf(self).length, 0, fillOf('rjust', fill));
}

export function zfill(self: BytesSelf, width: Value): Value {
  const data = dataOf(self);
  const missing = toCSize(width) - data.length;
  if (missing <= 0) return sameOrCopy(self);
  const padded = concatBytes(fillLong(allocate(missing), ZERO), data);
  const first = data[0];
  if (first === 0x2b || first === 0x2d) {
    padded[0] = first;
    padded[missing] = ZERO;
  }
  return likeSelf(self, padded);
}

const ZERO = 0x30;

function pad(self: BytesSelf, left: number, right: number, fill: number): Value {
  if (left <= 0 && right <= 0) return sameOrCopy(self);
  const data = dataOf(self);
  const before = Math.max(left, 0);
  const padded = fillLong(allocate(before + data.length + Math.max(right, 0)), fill);
  copyLong(padded, data, before);
  return likeSelf(self, padded);
}

function fillOf(method: string, fill: Value | undefined): number {
  if (fill === undefined) return 0x20;
  const bytes = fill instanceof PyBytes || fill instanceof PyByteArray ? dataOf(fill) : undefined;
  if (bytes === undefined || bytes.length !== 1)
    throw typeError(`${method}() argument 2 must be a byte string of length 1, not ${typeName(fill)}`);
  return bytes[0] ?? 0;
}

export function expandTabs(self: BytesSelf, tabSize?: Value): Value {
  const size = tabSize === undefined ? 8 : toCSize(tabSize);
  const data = dataOf(self);
  const builder = new ByteBuilder(data.length);
  let column = 0;
  for (const byte of data) {
    tick();
    if (byte === 0x09) {
      const blanks = size > 0 ? size - (column % size) : 0;
      builder.append(new Uint8Array(blanks).fill(0x20));
      column += blanks;
    } else {
      builder.push(byte);
      column = byte === 0x0a || byte === 0x0d ? 0 : column + 1;
    }
  }
  return likeSelf(self, builder.finish());
}

export function join(self: BytesSelf, iterable: Value): Value {
  const slots = typeOf(iterable).slots;
  if (slots.iter === null && slots.getitem === null) throw typeError('can only join an iterable');
  const parts = toArray(iterable).map((item, index) => {
    tickAt(index);
    const bytes = asBytes(item);
    if (bytes === undefined)
      throw typeError(`sequence item ${index}: expected a bytes-like object, ${typeName(item)} found`);
    return bytes;
  });
  return likeSelf(self, joinBytes(parts, dataOf(self)));
}

function joinBytes(parts: readonly Uint8Array[], separator: Uint8Array): Uint8Array {
  let length = separator.length * Math.max(parts.length - 1, 0);
  for (const part of parts) length += part.length;
  const joined = allocate(length);
  let at = 0;
  parts.forEach((part, index) => {
    tickAt(index);
    if (index > 0) {
      copyLong(joined, separator, at);
      at += separator.length;
    }
    copyLong(joined, part, at);
    at += part.length;
  });
  return joined;
}

export function replace(self: BytesSelf, old: Value, replacement: Value, count?: Value): Value {
  const from = expectBytes(old);
  const to = expectBytes(replacement);
  const limit = optionalSize(count);
  const data = dataOf(self);
  const pieces = piecesAround(data, from, limit < 0 ? Number.POSITIVE_INFINITY : limit);
  return pieces.length === 1 ? sameOrCopy(self) : likeSelf(self, joinBytes(pieces, to));
}

/** The bytes between the first `most` matches of `from`. */
function piecesAround(data: Uint8Array, from: Uint8Array, most: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  while (pieces.length < most) {
    tickAt(pieces.length);
    // Nothing is found before each byte and at the end.
    const at =
      from.length > 0 ? indexOfBytes(data, from, start) : pieces.length > data.length ? -1 : pieces.length;
    if (at < 0) break;
    pieces.push(data.subarray(start, at));
    start = at + from.length;
  }
  pieces.push(data.subarray(start));
  return pieces;
}

export function translate(self: BytesSelf, table: Value, deleted?: Value): Value {
  const map = table === null ? null : expectBytes(table);
  if (map !== null && map.length !== 256) throw valueError('translation table must be 256 characters long');
  const kept = deleted === undefined ? dataOf(self) : without(dataOf(self), expectBytes(deleted));
  if (map === null) return likeSelf(self, sliceLong(kept));
  const mapped = allocate(kept.length);
  for (let at = 0; at < kept.length; at++) {
    tickAt(at);
    mapped[at] = map[kept[at] ?? 0] ?? 0;
  }
  return likeSelf(self, mapped);
}

/** The bytes that are none of `deleted`. The array methods of JavaScript would take twenty times as long, a part of it at once. */
function without(data: Uint8Array, deleted: Uint8Array): Uint8Array {
  if (deleted.length === 0) return data;
  const isGone = new Uint8Array(256);
  for (const byte of deleted) isGone[byte] = 1;
  const kept = allocate(data.length);
  let length = 0;
  for (let at = 0; at < data.length; at++) {
    tickAt(at);
    const byte = data[at] ?? 0;
    if (isGone[byte] === 0) kept[length++] = byte;
  }
  return kept.subarray(0, length);
}

/** The static method `bytes.maketrans`. */
export function makeTranslation(from: Value, to: Value): Value {
  const source = expectBytes(from);
  const target = expectBytes(to);
  if (source.length !== target.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  source.forEach((byte, index) => {
    table[byte] = target[index] ?? 0;
  });
  return new PyBytes(table);
}
