/**
 * The buffer protocol: objects that let others read and write their memory.
 *
 * Whoever takes a buffer holds the memory in place until `release`; an exporter whose memory would move meanwhile refuses to
 * be resized. The memory may be shared with other threads.
 */
import type { Value } from './value.js';

/** A view on an exporter's memory. Shape and strides in C order; strides in bytes. */
export interface BufferView {
  readonly buffer: ArrayBufferLike;
  /** Byte of `buffer` at which the first item begins. */
  readonly byteOffset: number;
  /** Bytes of all items together. */
  readonly byteLength: number;
  /** Item format as in the struct module, without byte order: `B`, `d`, … */
  readonly format: string;
  readonly itemSize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly readonly: boolean;
  /** Whose memory it is, where the exporter only passes it on. */
  readonly owner?: Value;
  release(): void;
}

/** An object with memory to show. */
export interface BufferExporter {
  getBuffer(): BufferView;
}

/** The exporter that a value is, or undefined. */
export function asBufferExporter(value: Value): (BufferExporter & object) | undefined {
  return typeof value === 'object' && value !== null && 'getBuffer' in value
    ? (value as unknown as BufferExporter & object)
    : undefined;
}

/** The view on bytes one by one. */
export function byteView(data: Uint8Array, readonly: boolean, release: () => void): BufferView {
  return {
    buffer: data.buffer,
    byteOffset: data.byteOffset,
    byteLength: data.byteLength,
    format: 'B',
    itemSize: 1,
    shape: [data.byteLength],
    strides: [1],
    readonly,
    release,
  };
}

/** Whether the items lie one behind the other in C order. */
export function isContiguous(view: Pick<BufferView, 'shape' | 'strides' | 'itemSize'>): boolean {
  let expected = view.itemSize;
  for (let axis = view.shape.length - 1; axis >= 0; axis--) {
    const extent = view.shape[axis] ?? 0;
    if (extent === 0) return true;
    if (extent > 1 && view.strides[axis] !== expected) return false;
    expected *= extent;
  }
  return true;
}

/** The bytes of a view: its own memory where that is contiguous, else a copy in C order. */
export function bytesOfView(view: BufferView): Uint8Array {
  if (isContiguous(view)) return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const source = new Uint8Array(view.buffer);
  const bytes = new Uint8Array(view.byteLength);
  let written = 0;
  const copy = (axis: number, at: number): void => {
    if (axis === view.shape.length) {
      for (let offset = 0; offset < view.itemSize; offset++) bytes[written++] = source[at + offset] ?? 0;
      return;
    }
    const stride = view.strides[axis] ?? 0;
    for (let index = 0; index < (view.shape[axis] ?? 0); index++) copy(axis + 1, at + index * stride);
  };
  copy(0, view.byteOffset);
  return bytes;
}
