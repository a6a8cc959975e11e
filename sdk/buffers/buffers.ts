/**
 * Buffers that Python reads and writes in place: shared memory, and words about how a plain buffer crosses to another thread.
 */
import {
  type ArrayDescriptor,
  HostBuffer,
  type HostTypedArray,
  NdArray,
  type Transfer,
} from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';

/** What can be passed as a buffer. */
export type Bufferable = ArrayBufferView | ArrayBufferLike | ArrayDescriptor;

/** A typed array's constructor. */
export interface TypedArrayConstructor<Data> {
  readonly BYTES_PER_ELEMENT: number;
  readonly name: string;
  new (buffer: SharedArrayBuffer, byteOffset?: number, length?: number): Data;
}

/**
 * Allocates an array in shared memory, all zeros: every instance reads and writes it in place.
 *
 * @param Type - the typed array's class: `Float64Array`, `Int32Array`, …
 * @param extent - number of items, or the shape of an n-dimensional array (items along each axis, the last varying fastest)
 * @returns a typed array; for a shape an {@link NdArray} of `data`, `shape`, `strides` and `dtype`
 * @throws PitviperError ERR_ARGUMENT for an extent that is no integer of at least 0
 * @example
 * ```ts
 * import { shared } from 'pitviper';
 *
 * const line = shared(Float64Array, 1000);
 * const grid = shared(Float64Array, [64, 32]);
 * grid.data[grid.index(3, 4)] = 1;
 * console.log(line.length, grid.data.length); // 1000 2048
 * ```
 */
export function shared<Data extends HostTypedArray>(Type: TypedArrayConstructor<Data>, extent: number): Data;
export function shared<Data extends HostTypedArray>(
  Type: TypedArrayConstructor<Data>,
  extent: readonly number[],
): NdArray<Data>;
export function shared<Data extends HostTypedArray>(
  Type: TypedArrayConstructor<Data>,
  extent: number | readonly number[],
): Data | NdArray<Data> {
  const shape = typeof extent === 'number' ? [extent] : extent;
  if (!Array.isArray(shape) || !shape.every((each) => Number.isSafeInteger(each) && each >= 0))
    throw new PitviperError(
      'ERR_ARGUMENT',
      `shared() takes a length or a shape of integers of at least 0; got ${String(extent)}`,
    );
  const count = shape.reduce((product, each) => product * each, 1);
  const data = new Type(allocate(count * Type.BYTES_PER_ELEMENT), 0, count);
  return typeof extent === 'number' ? data : new NdArray(data, shape);
}

/**
 * Marks a buffer to be moved to the instance that runs the call: no copy is made, and here it is detached. Shared memory is not
 * moved but shared.
 */
export function move<Source extends Bufferable>(source: Source): Source {
  return mark(source, 'move');
}

/** Marks a buffer to be copied for the call. */
export function copy<Source extends Bufferable>(source: Source): Source {
  return mark(source, 'copy');
}

/** Marks a buffer to be read only in Python: writing raises TypeError. */
export function readonly<Source extends Bufferable>(source: Source): Source {
  return new HostBuffer(source, { readonly: true }) as unknown as Source;
}

/** The mark is an object of its own that stands for the buffer wherever an argument is expected. */
function mark<Source extends Bufferable>(source: Source, transfer: Transfer): Source {
  return new HostBuffer(source, { transfer }) as unknown as Source;
}

function allocate(bytes: number): SharedArrayBuffer {
  try {
    return new SharedArrayBuffer(bytes);
  } catch {
    throw new PitviperError('ERR_ARGUMENT', `shared() cannot allocate ${bytes} bytes`);
  }
}
