/**
 * What bytes and bytearray have in common: their data, results of the same kind, arguments.
 */

import { compareLong, copyLong, fillLong, repeatLong, sliceLong } from '../../../core/long-buffers.js';
import type { PyException } from '../../model/exceptions.js';
import { endUnreachableHolds } from '../../model/memory-holds.js';
import { asInt } from '../../model/numbers.js';
import { reserve } from '../../model/resources.js';
import { bytearrayType, PyByteArray, PyBytes } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { asBytes } from '../../protocol/bytes-like.js';
import { newException, typeError, typeName, valueError } from '../../protocol/errors.js';
import { memoryError } from '../../protocol/failures.js';
import { toIndex } from '../../protocol/items.js';

/** What a slot or method of bytes or bytearray gets as self. */
export type BytesSelf = PyBytes | PyByteArray;

/** More than V8 gives to one buffer. */
const MAX_BYTES = 2 ** 32;

/** The data as it is now; not to be kept while Python code runs. */
export function dataOf(self: BytesSelf): Uint8Array {
  return self instanceof PyBytes ? self.data : self.data.subarray(0, self.length);
}

/** A new object of the same kind as self (not of its subclass). The data belongs to it from now on. */
export function likeSelf(self: BytesSelf, data: Uint8Array): BytesSelf {
  return self instanceof PyBytes ? new PyBytes(data) : new PyByteArray(data);
}

/** Self as the result of a method that changed nothing: bytes as they are, a bytearray as a copy. */
export function sameOrCopy(self: BytesSelf): BytesSelf {
  if (self instanceof PyBytes && self.type !== bytearrayType) return new PyBytes(self.data);
  return likeSelf(self, sliceLong(dataOf(self)));
}

/** A zeroed buffer. Throws MemoryError. */
export function allocate(length: number): Uint8Array {
  if (length > MAX_BYTES) throw memoryError();
  reserve(length);
  try {
    return new Uint8Array(length);
  } catch {
    throw memoryError();
  }
}

/** The byte that an int argument stands for. */
export function toByte(value: Value, what = 'byte'): number {
  const index = toIndex(value);
  if (index < 0 || index > 255) throw valueError(`${what} must be in range(0, 256)`);
  return Number(index);
}

/** What find, count and `in` look for: bytes, or one byte given as an int. */
export function needleOf(value: Value, isMember = false): Uint8Array {
  const bytes = asBytes(value);
  if (bytes !== undefined) return bytes;
  if (asInt(value) !== undefined || typeOf(value).slots.index !== null) return Uint8Array.of(toByte(value));
  throw typeError(
    isMember
      ? `a bytes-like object is required, not '${typeName(value)}'`
      : `argument should be integer or bytes-like object, not '${typeName(value)}'`,
  );
}

/** The error of a bytearray that is to be resized while its memory is being looked at. */
export function checkResizable(self: PyByteArray): void {
  if (self.exports === 0) return;
  endUnreachableHolds(self);
  if (self.exports > 0) throw cannotResize();
}

/** The error of a change of size while there are exports. */
export function cannotResize(): PyException {
  return newException('BufferError', 'Existing exports of data: object cannot be re-sized');
}

/** Whether two runs of bytes are equal. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && compareLong(left, right) === 0;
}

/** One run of bytes behind the other. */
export function concatBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  const data = allocate(left.length + right.length);
  copyLong(data, left);
  copyLong(data, right, left.length);
  return data;
}

/** The bytes `count` times over. */
export function repeatBytes(bytes: Uint8Array, count: number): Uint8Array {
  if (count <= 0 || bytes.length === 0) return new Uint8Array();
  const data = allocate(bytes.length * count);
  if (bytes.length === 1) return fillLong(data, bytes[0] ?? 0);
  copyLong(data, bytes);
  repeatLong(data, bytes.length);
  return data;
}
