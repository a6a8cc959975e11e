/**
 * What lies behind the rows of objects with memory: which storage a row was filled from, and where that is.
 */
import { addressOf } from '../native/executable-memory.js';
import { PyArray } from '../objects/model/array.js';
import { PyMemoryView } from '../objects/model/memoryview.js';
import { PyList } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import type { ObjectMemory } from './record/describe-object.js';
import { storageOfTuple } from './record/tuple-storage.js';

/**
 * The object behind which an object's items lie; undefined where there is none, or what the row says could change without it.
 */
export function storageOf(value: Value): unknown {
  if (value instanceof PyArray) return value.data.length === 0 ? undefined : value.data;
  if (value instanceof PyList) return value.typed === null ? undefined : value.typed.data;
  if (value instanceof PyMemoryView) return value.released ? undefined : value.memory;
  return storageOfTuple(value);
}

/** Items of a storage; of a view the bytes of its buffer, which may be detached or resized. */
export function lengthOfStorage(value: Value): number {
  if (value instanceof PyArray) return value.length;
  if (value instanceof PyList) return value.typed === null ? 0 : value.typed.length;
  return value instanceof PyMemoryView ? value.hold.view.buffer.byteLength : 0;
}

/** Where a buffer lies; undefined where that cannot be had. */
export function addressOfBuffer(buffer: ArrayBufferLike): number | undefined {
  const known = addresses.get(buffer);
  if (known !== undefined) return known;
  const address = addressOf(new Uint8Array(buffer));
  if (address === undefined) return undefined;
  addresses.set(buffer, Number(address));
  return Number(address);
}

/** Whether all items lie within the buffer as it is now: it may have been detached or made smaller. */
export function isInBuffer({ buffer, offset, length, shape, strides }: ObjectMemory): boolean {
  if (length === 0) return true;
  if (offset >= buffer.byteLength) return false;
  let last = offset;
  for (let axis = 0; axis < shape.length; axis++) {
    const reach = ((shape[axis] as number) - 1) * (strides[axis] as number);
    if (reach > 0) last += reach;
  }
  return last < buffer.byteLength;
}

/** Addresses of buffers: a buffer does not move while it has its bytes. */
const addresses = new WeakMap<ArrayBufferLike, number>();
