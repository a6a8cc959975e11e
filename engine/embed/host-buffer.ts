/**
 * A buffer that the host passes with a word about it: read-only, moved, copied, n-dimensional.
 */
import {
  type ElementKind,
  elementKindOf,
  elementKinds,
  type HostTypedArray,
  type HostTypedArrayConstructor,
} from './element-kinds.table.js';
import { EmbedError } from './embed-error.js';
import {
  type ArrayDescriptor,
  isBuffer,
  type MemoryShape,
  packedSteps,
  shapeOfDescriptor,
  shapeOfView,
} from './memory-shape.js';

/** How a buffer that is not shared crosses to another thread. */
export type Transfer = 'refuse' | 'move' | 'copy';

/** A typed array or whole buffer, or an n-dimensional array on one. */
export type BufferSource = ArrayBufferView | ArrayBufferLike;

/** See the file's head. */
export class HostBuffer {
  /** The memory of all items, in the order of the host. */
  readonly data: BufferSource;
  /** Items along each axis; null for one axis over the whole of `data`. */
  readonly shape: readonly number[] | null;
  /** Steps between neighbours along each axis, in items. */
  readonly strides: readonly number[] | null;
  readonly dtype: ElementKind | null;
  readonly offset: number;
  readonly readonly: boolean;
  readonly transfer: Transfer;

  constructor(
    source: BufferSource | ArrayDescriptor | HostBuffer,
    about: { readonly?: boolean; transfer?: Transfer } = {},
  ) {
    const parts = partsOf(source);
    this.data = parts.data;
    this.shape = parts.shape;
    this.strides = parts.strides;
    this.dtype = parts.dtype;
    this.offset = parts.offset;
    this.readonly = about.readonly ?? parts.readonly;
    this.transfer = about.transfer ?? parts.transfer;
  }

  /** The checked description of the memory. */
  memory(): MemoryShape {
    if (this.shape === null) return shapeOfView(this.data, this.readonly);
    return shapeOfDescriptor({
      data: this.data,
      shape: this.shape,
      offset: this.offset,
      readonly: this.readonly,
      ...(this.strides === null ? {} : { strides: this.strides }),
      ...(this.dtype === null ? {} : { dtype: this.dtype }),
    });
  }
}

/** An n-dimensional array: what `shared` gives for a shape, and what an n-dimensional memoryview becomes. */
export class NdArray<Data extends HostTypedArray = HostTypedArray> implements ArrayDescriptor {
  readonly data: Data;
  readonly shape: readonly number[];
  /** In items. */
  readonly strides: readonly number[];
  readonly dtype: ElementKind;
  readonly offset: number;

  constructor(data: Data, shape: readonly number[], strides?: readonly number[], offset = 0) {
    const kind = elementKindOf(data);
    if (kind === undefined) throw new EmbedError('ERR_ARGUMENT', 'an array is made on a typed array');
    this.data = data;
    this.shape = [...shape];
    this.strides = strides === undefined ? packedSteps(shape) : [...strides];
    this.dtype = kind;
    this.offset = offset;
    shapeOfDescriptor(this);
  }

  /** Index in `data` of the item at the given indices, one an axis; each is checked. */
  index(...indices: readonly number[]): number {
    if (indices.length !== this.shape.length)
      throw new EmbedError('ERR_ARGUMENT', `${this.shape.length} indices are needed; got ${indices.length}`);
    return indices.reduce((at, index, axis) => {
      const extent = this.shape[axis] ?? 0;
      if (!(index >= 0 && index < extent))
        throw new EmbedError(
          'ERR_ARGUMENT',
          `index ${index} is out of bounds on axis ${axis}, which has ${extent}`,
        );
      return at + index * (this.strides[axis] ?? 0);
    }, this.offset);
  }
}

/** The typed array or n-dimensional array on a piece of memory; undefined for items that no typed array holds. */
export function arrayOnMemory(
  memory: Omit<MemoryShape, 'release'>,
  kind: ElementKind,
): HostTypedArray | NdArray {
  const { size } = elementKinds[kind];
  const typed: HostTypedArrayConstructor = elementKinds[kind].typed;
  const { buffer, byteOffset, shape, strides } = memory;
  if (shape.length === 1 && (strides[0] === size || (shape[0] ?? 0) <= 1))
    return new typed(buffer, byteOffset, shape[0] ?? 0);
  const steps = strides.map((stride) => stride / size);
  let before = 0;
  let length = 1;
  steps.forEach((step, axis) => {
    const reach = step * ((shape[axis] ?? 1) - 1);
    length += Math.abs(reach);
    if (reach < 0) before -= reach;
  });
  if (shape.includes(0)) return new NdArray(new typed(buffer, byteOffset, 0), shape, steps);
  return new NdArray(new typed(buffer, byteOffset - before * size, length), shape, steps, before);
}

function partsOf(source: BufferSource | ArrayDescriptor | HostBuffer): HostBuffer {
  if (source instanceof HostBuffer) return source;
  const none = {
    shape: null,
    strides: null,
    dtype: null,
    offset: 0,
    readonly: false,
    transfer: 'refuse',
  } as const;
  if (ArrayBuffer.isView(source) || isBuffer(source)) return { ...none, data: source } as HostBuffer;
  return {
    ...none,
    data: source.data,
    shape: source.shape,
    strides: source.strides ?? null,
    dtype: source.dtype ?? null,
    offset: source.offset ?? 0,
    readonly: source.readonly ?? false,
  } as HostBuffer;
}
