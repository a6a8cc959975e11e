/**
 * The items of an array.array: reading, storing, growing, replacing.
 */

import { type ArrayStorage, arrayKinds, newArrayStorage, PyArray } from '../../objects/model/array.js';
import type { PyException } from '../../objects/model/exceptions.js';
import { endUnreachableHolds } from '../../objects/model/memory-holds.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { reserve } from '../../objects/model/resources.js';
import type { Value } from '../../objects/model/value.js';
import { normalizeInt } from '../../objects/numeric/int-value.js';
import { newException, valueError } from '../../objects/protocol/errors.js';
import { memoryError } from '../../objects/protocol/failures.js';
import { charOf } from '../../objects/types/str/sequence.js';

/** The item at a position in range. */
export function itemAt(array: PyArray, index: number): Value {
  const item = array.data[index] as number | bigint;
  if (typeof item === 'bigint') return normalizeInt(item);
  switch (arrayKinds[array.typecode].item) {
    case 'float':
      return new PyFloat(item);
    case 'character':
      if (item > 0x10ffff)
        throw valueError(`character U+${item.toString(16)} is not in range [U+0000; U+10ffff]`);
      return charOf(item);
    default:
      return item;
  }
}

/** The items that are in use. */
export function usedItems(array: PyArray): ArrayStorage {
  return array.data.subarray(0, array.length);
}

/** The bytes of the items that are in use. */
export function usedBytes(array: PyArray): Uint8Array {
  const { data } = array;
  return new Uint8Array(data.buffer, data.byteOffset, array.length * data.BYTES_PER_ELEMENT);
}

/** A new array of the same kind with the items from `start` to `stop`. */
export function copyItems(array: PyArray, start = 0, stop = array.length): PyArray {
  return new PyArray(array.typecode, array.data.slice(start, stop));
}

/** Stores an item that has been converted: a bigint exactly where the storage holds them. */
export function storeAt(array: PyArray, index: number, item: number | bigint): void {
  (array.data as { [index: number]: number | bigint })[index] = item;
}

/** Adds an item that has been converted at the end. */
export function appendItem(array: PyArray, item: number | bigint): void {
  const { length } = array;
  resize(array, length, length, 1);
  storeAt(array, length, item);
}

/** Makes the items from `start` to `end` be `count`; what they are is left to the caller. */
export function resize(array: PyArray, start: number, end: number, count: number): void {
  const length = array.length - (end - start) + count;
  if (length !== array.length) checkResizable(array);
  if (length <= array.data.length) {
    if (end < array.length) array.data.copyWithin(start + count, end, array.length);
  } else {
    const grown = allocate(array, Math.max(length, array.data.length + (array.data.length >> 1) + 4));
    copyInto(grown, array.data.subarray(0, start), 0);
    copyInto(grown, array.data.subarray(end, array.length), start + count);
    array.data = grown;
  }
  array.length = length;
}

/** Puts the items of storage of the same kind in place of those from `start` to `end`. They may be the array's own. */
export function replaceItems(array: PyArray, start: number, end: number, items: ArrayStorage): void {
  const source = items.buffer === array.data.buffer ? items.slice() : items;
  resize(array, start, end, source.length);
  copyInto(array.data, source, start);
}

/** Copies items between storages of the same kind. */
export function copyInto(target: ArrayStorage, source: ArrayStorage, at: number): void {
  (target as { set(source: ArrayStorage, at: number): void }).set(source, at);
}

/** Throws BufferError while someone looks at the memory. */
export function checkResizable(array: PyArray): void {
  if (array.exports === 0) return;
  endUnreachableHolds(array);
  if (array.exports > 0) throw cannotResize();
}

/** The error of a change of size while there are exports. */
function cannotResize(): PyException {
  return newException('BufferError', 'cannot resize an array that is exporting buffers');
}

/** Zeroed storage of an array's kind. Throws MemoryError. */
export function allocate(array: PyArray, length: number): ArrayStorage {
  reserve(length * array.data.BYTES_PER_ELEMENT);
  try {
    return newArrayStorage(array.typecode, length);
  } catch {
    throw memoryError();
  }
}
