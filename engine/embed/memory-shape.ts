/**
 * From what a host passes as a buffer to a checked description of the memory: which bytes, items of which format, which shape.
 *
 * Every item that shape and strides can reach lies inside of the array that was given; a detached buffer and one that was resized under
 * its array are errors.
 */
import {
  type ElementKind,
  elementKindOf,
  elementKinds,
  type HostTypedArray,
  isElementKind,
} from './element-kinds.table.js';
import { EmbedError } from './embed-error.js';

/** An n-dimensional array of the host. Strides count items, not bytes; without them the last axis varies fastest. */
export interface ArrayDescriptor {
  readonly data: ArrayBufferView | ArrayBufferLike;
  readonly shape: readonly number[];
  readonly strides?: readonly number[];
  /** Index of the first item in `data`. */
  readonly offset?: number;
  /** The kind of item; by default the typed array's own. */
  readonly dtype?: ElementKind;
  readonly readonly?: boolean;
}

/** Memory as a memoryview describes it: strides in bytes, `byteOffset` in the whole buffer. */
export interface MemoryShape {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly format: string;
  readonly itemSize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly readonly: boolean;
  /** The host's memory never moves: nothing has to be done when a view on it is given up. */
  release(): void;
}

function releaseNothing(): void {
  // See MemoryShape.
}

/** Whether an object describes an array: `data` is memory and `shape` an array. */
export function isArrayDescriptor(value: object): value is ArrayDescriptor {
  if (!('data' in value && 'shape' in value)) return false;
  const { data, shape } = value;
  return Array.isArray(shape) && (ArrayBuffer.isView(data) || isBuffer(data));
}

/** Whether a value is an ArrayBuffer or a SharedArrayBuffer. */
export function isBuffer(value: unknown): value is ArrayBufferLike {
  return value instanceof ArrayBuffer || value instanceof SharedArrayBuffer;
}

/** The memory of a typed array, a DataView or a whole buffer. */
export function shapeOfView(view: ArrayBufferView | ArrayBufferLike, readonly = false): MemoryShape {
  if (isBuffer(view)) {
    checkAttached(view);
    return lineOf(view, 0, view.byteLength, 'uint8', readonly);
  }
  const { buffer } = view;
  checkAttached(buffer);
  if (!isInBounds(view))
    throw new EmbedError(
      'ERR_BUFFER_DETACHED',
      'the buffer was resized so that the array on it lies outside of it; make the array anew on the resized buffer',
    );
  const { byteOffset, byteLength } = view;
  return lineOf(buffer, byteOffset, byteLength, kindOf(view), readonly);
}

/** The memory of an array descriptor. Throws where it reaches beyond its data. */
export function shapeOfDescriptor(array: ArrayDescriptor): MemoryShape {
  const line = shapeOfView(array.data, array.readonly ?? false);
  const { dtype = null, offset = 0 } = array;
  if (dtype !== null && !isElementKind(dtype))
    throw new EmbedError(
      'ERR_ARGUMENT',
      `unknown dtype '${String(dtype)}': there are ${Object.keys(elementKinds).join(', ')}`,
    );
  const itemSize = dtype === null ? line.itemSize : elementKinds[dtype].size;
  const format = dtype === null ? line.format : elementKinds[dtype].format;
  const { shape } = array;
  if (shape.length === 0 || shape.length > MAX_AXES || !shape.every(isExtent))
    throw new EmbedError(
      'ERR_ARGUMENT',
      `shape has 1 to ${MAX_AXES} axes, each an integer of at least 0; got [${shape.join(', ')}]`,
    );
  const strides = array.strides ?? packedSteps(shape);
  if (strides.length !== shape.length || !strides.every(Number.isSafeInteger))
    throw new EmbedError(
      'ERR_ARGUMENT',
      `strides are one integer an axis, in items; got [${strides.join(', ')}] for shape [${shape.join(', ')}]`,
    );
  checkReach(shape, strides, offset, Math.floor(line.byteLength / itemSize));
  const count = shape.reduce((product, extent) => product * extent, 1);
  return {
    buffer: line.buffer,
    byteOffset: line.byteOffset + (count === 0 ? 0 : offset * itemSize),
    byteLength: count * itemSize,
    format,
    itemSize,
    shape: [...shape],
    strides: strides.map((step) => step * itemSize),
    readonly: line.readonly,
    release: releaseNothing,
  };
}

/** Strides in items of an array whose last axis varies fastest. */
export function packedSteps(shape: readonly number[]): number[] {
  const steps: number[] = new Array(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    steps[axis] = step;
    step *= shape[axis] ?? 0;
  }
  return steps;
}

const MAX_AXES = 64;

function isExtent(extent: unknown): boolean {
  return Number.isSafeInteger(extent) && (extent as number) >= 0;
}

function checkReach(
  shape: readonly number[],
  strides: readonly number[],
  offset: number,
  available: number,
): void {
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new EmbedError('ERR_ARGUMENT', `offset is an integer of at least 0; got ${offset}`);
  if (shape.includes(0)) return;
  let lowest = offset;
  let highest = offset;
  strides.forEach((step, axis) => {
    const reach = step * ((shape[axis] ?? 1) - 1);
    if (reach < 0) lowest += reach;
    else highest += reach;
  });
  if (lowest < 0 || highest >= available)
    throw new EmbedError(
      'ERR_ARGUMENT',
      `shape [${shape.join(', ')}] with strides [${strides.join(', ')}] and offset ${offset} reaches items ${lowest} to ${highest}, ` +
        `but data holds ${available}`,
    );
}

function lineOf(
  buffer: ArrayBufferLike,
  byteOffset: number,
  byteLength: number,
  kind: ElementKind,
  readonly: boolean,
): MemoryShape {
  const { format, size } = elementKinds[kind];
  const shape = [byteLength / size];
  return {
    buffer,
    byteOffset,
    byteLength,
    format,
    itemSize: size,
    shape,
    strides: [size],
    readonly,
    release: releaseNothing,
  };
}

function kindOf(view: ArrayBufferView): ElementKind {
  const kind = view instanceof DataView ? 'uint8' : elementKindOf(view);
  if (kind === undefined)
    throw new EmbedError(
      'ERR_ARGUMENT',
      `Python has no buffer format for ${Object.prototype.toString.call(view).slice(8, -1)}; pass one of ` +
        `${Object.values(elementKinds)
          .map((row) => row.typed.name)
          .join(', ')}`,
    );
  return kind;
}

function checkAttached(buffer: ArrayBufferLike): void {
  if (!(buffer instanceof ArrayBuffer) || !isDetached(buffer)) return;
  throw new EmbedError(
    'ERR_BUFFER_DETACHED',
    'the ArrayBuffer is detached: it was transferred or moved away; pass the buffer where it is now, or copy(x) before moving it',
  );
}

function isDetached(buffer: ArrayBuffer): boolean {
  const { detached } = buffer as { detached?: boolean };
  if (detached !== undefined) return detached;
  // Older Node versions do not tell: but of a detached buffer no view can be made.
  return buffer.byteLength === 0 && throws(() => new Uint8Array(buffer));
}

/** False for an array whose resizable buffer has shrunk below its end: such an array refuses to be iterated. */
function isInBounds(view: ArrayBufferView): boolean {
  if (view instanceof DataView) return !throws(() => view.byteLength);
  return view.byteLength > 0 || !throws(() => (view as HostTypedArray).keys());
}

function throws(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
