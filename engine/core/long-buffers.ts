/**
 * Long buffers in parts, for what V8 does to a buffer at once: between two parts somebody looks whether the program is to be stopped.
 * Who is stopped so leaves the target unfinished: it must be known to nobody else yet, or hold anything at all.
 */
import { longWork } from './long-work.js';

/** Bytes of a part: a fraction of a millisecond's work, also where memory is touched for the first time. */
const PART_BYTES = 2 ** 19;

/** What the typed arrays of numbers have in common. */
interface Numbers {
  readonly length: number;
  readonly BYTES_PER_ELEMENT: number;
  set(source: ArrayLike<number>, at?: number): void;
  fill(value: number, from?: number, to?: number): unknown;
  copyWithin(target: number, from: number, to?: number): unknown;
}

/** `target.set(source, at)`, for buffers that do not overlap. */
export function copyLong(target: Numbers, source: Uint8Array | Int32Array | Float64Array, at = 0): void {
  const part = PART_BYTES / source.BYTES_PER_ELEMENT;
  if (source.length <= part) {
    target.set(source, at);
    return;
  }
  for (let from = 0; from < source.length; from += part) {
    longWork.poll?.();
    target.set(source.subarray(from, from + part), at + from);
  }
}

/** `data.slice(from, to)`, for positions within the data. */
export function sliceLong(data: Uint8Array, from = 0, to: number = data.length): Uint8Array<ArrayBuffer> {
  if (to - from <= PART_BYTES)
    return Uint8Array.prototype.slice.call(data, from, to) as Uint8Array<ArrayBuffer>;
  const copy = new Uint8Array(to - from);
  copyLong(copy, data.subarray(from, to));
  return copy;
}

/** `data.fill(value, from)`. */
export function fillLong<Data extends Numbers>(data: Data, value: number, from = 0): Data {
  const part = PART_BYTES / data.BYTES_PER_ELEMENT;
  for (let at = from; at < data.length; at += part) {
    if (at > from) longWork.poll?.();
    data.fill(value, at, at + part);
  }
  return data;
}

/** Fills the data with its first `period` items, over and over. */
export function repeatLong(data: Numbers, period: number): void {
  // Each round copies all that is there, up to a part, so that short periods take few copies.
  const part = PART_BYTES / data.BYTES_PER_ELEMENT;
  const most = Math.max(period, part - (part % period));
  for (let filled = period; filled < data.length; ) {
    longWork.poll?.();
    const copied = Math.min(filled, most, data.length - filled);
    data.copyWithin(filled, 0, copied);
    filled += copied;
  }
}

/** Negative, zero or positive as left is less than, equal to or greater than right, byte by byte. */
export function compareLong(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length);
  if (shared < SHORT) {
    for (let at = 0; at < shared; at++) {
      const difference = (left[at] as number) - (right[at] as number);
      if (difference !== 0) return difference;
    }
    return left.length - right.length;
  }
  for (let from = 0; from < shared; from += PART_BYTES) {
    if (from > 0) longWork.poll?.();
    const to = Math.min(from + PART_BYTES, shared);
    const order = Buffer.compare(left.subarray(from, to), right.subarray(from, to));
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Fewer bytes are compared one by one: a call of Node's takes longer. */
const SHORT = 32;
