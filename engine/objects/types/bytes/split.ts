/**
 * Cutting bytes: split, rsplit, splitlines, partition, rpartition.
 */

import { newList } from '../../model/list-storage.js';
import { tick, tickAt } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import type { Value } from '../../model/value.js';
import { expectBytes } from '../../protocol/bytes-like.js';
import { valueError } from '../../protocol/errors.js';
import { toIndex } from '../../protocol/items.js';
import { optionalSize } from '../str/arguments.js';
import { isSpaceByte } from './ascii-bytes.js';
import { type BytesSelf, dataOf, likeSelf } from './bytes-value.js';
import { indexOfBytes, lastIndexOfBytes } from './search.js';

export function split(self: BytesSelf, separator?: Value, maxSplit?: Value): Value {
  const limit = optionalSize(maxSplit);
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  const data = dataOf(self);
  const cut = separatorOf(separator);
  return listOf(self, cut === null ? splitSpaces(data, most) : splitBytes(data, cut, most));
}

export function rsplit(self: BytesSelf, separator?: Value, maxSplit?: Value): Value {
  const limit = optionalSize(maxSplit);
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  const data = dataOf(self);
  const cut = separatorOf(separator);
  return listOf(
    self,
    (cut === null ? splitSpacesLast(data, most) : splitBytesLast(data, cut, most)).reverse(),
  );
}

export function splitLines(self: BytesSelf, keepEnds?: Value): Value {
  const data = dataOf(self);
  const keep = keepEnds !== undefined && toIndex(keepEnds) !== 0;
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < data.length; at++) {
    tickAt(at);
    const byte = data[at];
    if (byte !== 0x0a && byte !== 0x0d) continue;
    const end = at;
    if (byte === 0x0d && data[at + 1] === 0x0a) at++;
    lines.push(data.subarray(start, keep ? at + 1 : end));
    start = at + 1;
  }
  if (start < data.length) lines.push(data.subarray(start));
  return listOf(self, lines);
}

export function partition(self: BytesSelf, separator: Value): Value {
  const cut = expectSeparator(separator);
  const data = dataOf(self);
  const at = indexOfBytes(data, cut, 0);
  return at < 0
    ? tupleOf(self, data, new Uint8Array(), new Uint8Array())
    : tupleOf(self, data.subarray(0, at), cut, data.subarray(at + cut.length));
}

export function rpartition(self: BytesSelf, separator: Value): Value {
  const cut = expectSeparator(separator);
  const data = dataOf(self);
  const at = lastIndexOfBytes(data, cut, data.length);
  return at < 0
    ? tupleOf(self, new Uint8Array(), new Uint8Array(), data)
    : tupleOf(self, data.subarray(0, at), cut, data.subarray(at + cut.length));
}

function separatorOf(separator: Value | undefined): Uint8Array | null {
  return separator === undefined || separator === null ? null : expectSeparator(separator);
}

function expectSeparator(separator: Value): Uint8Array {
  const cut = expectBytes(separator);
  if (cut.length === 0) throw valueError('empty separator');
  return cut;
}

function listOf(self: BytesSelf, parts: Uint8Array[]): Value {
  return newList(
    parts.map((part, index) => {
      tickAt(index);
      return likeSelf(self, part.slice());
    }),
  );
}

function tupleOf(self: BytesSelf, ...parts: Uint8Array[]): Value {
  return new PyTuple(parts.map((part) => likeSelf(self, part.slice())));
}

function splitBytes(data: Uint8Array, cut: Uint8Array, most: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  while (parts.length < most) {
    tickAt(parts.length);
    const at = indexOfBytes(data, cut, start);
    if (at < 0) break;
    parts.push(data.subarray(start, at));
    start = at + cut.length;
  }
  parts.push(data.subarray(start));
  return parts;
}

/** Parts from the last to the first. */
function splitBytesLast(data: Uint8Array, cut: Uint8Array, most: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let end = data.length;
  while (parts.length < most) {
    tickAt(parts.length);
    const at = lastIndexOfBytes(data, cut, end);
    if (at < 0) break;
    parts.push(data.subarray(at + cut.length, end));
    end = at;
  }
  parts.push(data.subarray(0, end));
  return parts;
}

function splitSpaces(data: Uint8Array, most: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    tick();
    while (at < data.length && isSpaceByte(data[at] ?? 0)) at++;
    if (at === data.length) return parts;
    if (parts.length >= most) break;
    const start = at++;
    while (at < data.length && !isSpaceByte(data[at] ?? 0)) at++;
    parts.push(data.subarray(start, at));
  }
  parts.push(data.subarray(at));
  return parts;
}

/** Parts from the last to the first. */
function splitSpacesLast(data: Uint8Array, most: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = data.length;
  for (;;) {
    tick();
    while (at > 0 && isSpaceByte(data[at - 1] ?? 0)) at--;
    if (at === 0) return parts;
    if (parts.length >= most) break;
    const end = at--;
    while (at > 0 && !isSpaceByte(data[at - 1] ?? 0)) at--;
    parts.push(data.subarray(at, end));
  }
  parts.push(data.subarray(0, at));
  return parts;
}
