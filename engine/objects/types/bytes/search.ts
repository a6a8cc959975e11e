/**
 * Finding in bytes: find, rfind, index, rindex, count, startswith, endswith, removeprefix, removesuffix.
 */

import { tickAt } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import type { Value } from '../../model/value.js';
import { asBytes, expectBytes } from '../../protocol/bytes-like.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { rangeOf } from '../str/arguments.js';
import { indexInBytes, lastIndexInBytes } from '../str/long-search.js';
import { type BytesSelf, dataOf, equalBytes, likeSelf, needleOf, sameOrCopy } from './bytes-value.js';

/** Position of the first match from `from` on, or -1. */
export function indexOfBytes(data: Uint8Array, needle: Uint8Array, from: number): number {
  if (needle.length === 1) return data.indexOf(needle[0] ?? 0, from);
  if (needle.length === 0) return from <= data.length ? from : -1;
  return indexInBytes(data, needle, from);
}

/** Position of the last match that ends before `end`, or -1. */
export function lastIndexOfBytes(data: Uint8Array, needle: Uint8Array, end: number): number {
  const last = end - needle.length;
  if (last < 0) return -1;
  if (needle.length === 0) return last;
  return lastIndexInBytes(data, needle, last);
}

export function find(self: BytesSelf, sub: Value, start?: Value, end?: Value): Value {
  const needle = needleOf(sub);
  const data = dataOf(self);
  const range = rangeOf(start, end, data.length);
  if (range.end - range.start < needle.length) return -1;
  return indexOfBytes(data.subarray(0, range.end), needle, range.start);
}

export function rfind(self: BytesSelf, sub: Value, start?: Value, end?: Value): Value {
  const needle = needleOf(sub);
  const data = dataOf(self);
  const range = rangeOf(start, end, data.length);
  if (range.end - range.start < needle.length) return -1;
  const at = lastIndexOfBytes(data, needle, range.end);
  return at < range.start ? -1 : at;
}

export function index(self: BytesSelf, sub: Value, start?: Value, end?: Value): Value {
  return found(find(self, sub, start, end));
}

export function rindex(self: BytesSelf, sub: Value, start?: Value, end?: Value): Value {
  return found(rfind(self, sub, start, end));
}

export function count(self: BytesSelf, sub: Value, start?: Value, end?: Value): Value {
  const needle = needleOf(sub);
  const data = dataOf(self);
  const range = rangeOf(start, end, data.length);
  if (needle.length === 0) return Math.max(range.end - range.start + 1, 0);
  const part = data.subarray(0, range.end);
  let total = 0;
  for (let at = indexOfBytes(part, needle, range.start); at >= 0; ) {
    tickAt(total);
    total++;
    at = indexOfBytes(part, needle, at + needle.length);
  }
  return total;
}

export function startsWith(self: BytesSelf, prefix: Value, start?: Value, end?: Value): Value {
  return matchesEnd('startswith', self, prefix, start, end);
}

export function endsWith(self: BytesSelf, suffix: Value, start?: Value, end?: Value): Value {
  return matchesEnd('endswith', self, suffix, start, end);
}

export function removePrefix(self: BytesSelf, prefix: Value): Value {
  const data = dataOf(self);
  const cut = expectBytes(prefix);
  if (cut.length === 0 || !isAtEnd('startswith', data, cut)) return sameOrCopy(self);
  return likeSelf(self, data.slice(cut.length));
}

export function removeSuffix(self: BytesSelf, suffix: Value): Value {
  const data = dataOf(self);
  const cut = expectBytes(suffix);
  if (cut.length === 0 || !isAtEnd('endswith', data, cut)) return sameOrCopy(self);
  return likeSelf(self, data.slice(0, data.length - cut.length));
}

function matchesEnd(
  method: 'startswith' | 'endswith',
  self: BytesSelf,
  wanted: Value,
  start: Value | undefined,
  end: Value | undefined,
): boolean {
  const data = dataOf(self);
  const range = rangeOf(start, end, data.length);
  const part = range.start > range.end ? undefined : data.subarray(range.start, range.end);
  if (wanted instanceof PyTuple)
    return wanted.items.some((item) => {
      const bytes = expectBytes(item);
      return part !== undefined && isAtEnd(method, part, bytes);
    });
  const bytes = asBytes(wanted);
  if (bytes === undefined)
    throw typeError(`${method} first arg must be bytes or a tuple of bytes, not ${typeName(wanted)}`);
  return part !== undefined && isAtEnd(method, part, bytes);
}

function isAtEnd(method: 'startswith' | 'endswith', data: Uint8Array, wanted: Uint8Array): boolean {
  if (wanted.length > data.length) return false;
  const offset = method === 'startswith' ? 0 : data.length - wanted.length;
  return equalBytes(data.subarray(offset, offset + wanted.length), wanted);
}

function found(position: Value): Value {
  if (position === -1) throw valueError('subsection not found');
  return position;
}
