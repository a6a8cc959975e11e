/**
 * The iterators of bytes and bytearray.
 */
import { sharedIterator } from '../../model/iterators.js';
import { runtime } from '../../model/runtime.js';
import { PyTuple } from '../../model/sequences.js';
import { PyBytes } from '../../model/text.js';
import {
  bytearrayIteratorType,
  bytesIteratorType,
  type PyBytesIterator,
} from '../../model/text-iterators.js';
import type { Value } from '../../model/value.js';
import { defineType } from '../../protocol/define-type.js';
import { toClippedSize } from '../../protocol/items.js';
import { type BytesSelf, dataOf } from './bytes-value.js';

/** Gives both types their behaviour. */
export function defineBytesIterators(): void {
  for (const type of [bytesIteratorType, bytearrayIteratorType]) {
    defineType(type, {
      construct: null,
      flags: { isAcceptableBase: false },
      slots: { iter: sharedIterator<PyBytesIterator>, next: nextByte },
      methods: {
        __length_hint__: ['()', remaining, 'Private method returning an estimate of len(list(it)).'],
        __setstate__: ['(state, /)', setState, 'Set state information for unpickling.'],
        __reduce__: ['()', reduce, 'Return state information for pickling.'],
      },
    });
  }
}

/** The next byte, or undefined at the end. */
export function nextByte(self: PyBytesIterator): Value | undefined {
  const bytes = self.bytes;
  if (bytes === null) return undefined;
  const index = self.index++;
  if (index < lengthOf(bytes)) return bytes.data[index];
  self.bytes = null;
  return undefined;
}

function lengthOf(bytes: BytesSelf): number {
  return bytes instanceof PyBytes ? bytes.data.length : bytes.length;
}

function remaining(self: PyBytesIterator): Value {
  return self.bytes === null ? 0 : Math.max(dataOf(self.bytes).length - self.index, 0);
}

function setState(self: PyBytesIterator, state: Value): Value {
  const index = Math.max(toClippedSize(state), 0);
  if (self.bytes !== null) self.index = Math.min(index, lengthOf(self.bytes));
  return null;
}

function reduce(self: PyBytesIterator): Value {
  const iter = runtime.current.builtins.getString('iter') ?? null;
  if (self.bytes === null) return new PyTuple([iter, new PyTuple([new PyTuple([])])]);
  return new PyTuple([iter, new PyTuple([self.bytes]), self.index]);
}
