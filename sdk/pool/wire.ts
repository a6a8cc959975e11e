/**
 * Values between threads: what a message carries as it is goes so (`plain-values.ts`), everything else but buffers as msgpack with extension
 * types, buffers beside it. Shared memory goes by reference; a plain ArrayBuffer moves or is copied if the host said so, and is refused otherwise.
 *
 * What msgpack does not tell apart has an extension of its own: -0, ints beyond 2^53, sets, strings that are no UTF-16, references to
 * buffers. Dicts and objects are maps.
 */
import { addExtension, Packr } from 'msgpackr';
import {
  adviceFor,
  type ElementKind,
  elementKindOf,
  elementKinds,
  HostBuffer,
  type HostTypedArray,
  type HostTypedArrayConstructor,
  isArrayDescriptor,
  isBuffer,
  NdArray,
  shapeOfView,
  type Transfer,
} from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';
import { argumentError } from '../options/checks.js';
import { copyPlainList, isPlainItem, type PlainItem } from './plain-values.js';

/**
 * A value on its way: as it is, or packed. What is small and has no buffers is packed as a string of Latin-1 characters, one a byte: posting
 * a message clones strings several times as fast as arrays.
 */
export type Parcel =
  | PlainItem
  | readonly PlainItem[]
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly buffers: readonly ArrayBufferLike[] };

/** Bytes up to which a parcel is a string. */
const MAX_TEXT = 16_384;

/** What becomes of plain ArrayBuffers: a request's are refused unless marked, a result's are nobody's and move. */
export type Direction = 'request' | 'result';

class NegativeZero {}

class BigInteger {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

class BrokenText {
  readonly units: readonly number[];
  constructor(units: readonly number[]) {
    this.units = units;
  }
}

class Elements {
  readonly items: readonly unknown[];
  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}

/** A buffer by its place among the parcel's. Null kind: raw bytes; null shape: one axis over all. */
class BufferReference {
  readonly fields: readonly [
    index: number,
    byteOffset: number,
    byteLength: number,
    kind: ElementKind | null,
    shape: readonly number[] | null,
    strides: readonly number[] | null,
    dtype: ElementKind | null,
    offset: number,
    readonly: boolean,
    isArray: boolean,
  ];
  constructor(fields: BufferReference['fields']) {
    this.fields = fields;
  }
}

addExtension({ Class: NegativeZero, type: 0x10, write: () => null, read: () => -0 });
addExtension({
  Class: BigInteger,
  type: 0x11,
  write: (value: BigInteger) => value.text,
  read: (text: string) => (text.startsWith('-') ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`)),
});
addExtension({
  Class: BrokenText,
  type: 0x12,
  write: (value: BrokenText) => value.units,
  read: (units: number[]) => units.map((unit) => String.fromCharCode(unit)).join(''),
});
addExtension({
  Class: Elements,
  type: 0x13,
  write: (value: Elements) => value.items,
  read: (items: unknown[]) => new Set(items),
});
addExtension({
  Class: BufferReference,
  type: 0x14,
  write: (value: BufferReference) => value.fields,
  read: (fields: BufferReference['fields']) => openBuffer(fields),
});

const packer = new Packr({
  useRecords: false,
  mapsAsObjects: false,
  moreTypes: false,
  int64AsType: 'bigint',
});

/** The buffers of the parcel that is being opened: extensions are read without any context. */
let opening: readonly ArrayBufferLike[] = [];

const MAX_DEPTH = 500;

/** Packs a value. `transfer` collects the buffers that move. */
export function pack(value: unknown, direction: Direction, transfer: ArrayBuffer[]): Parcel {
  if (isPlainItem(value)) return value;
  if (Array.isArray(value)) {
    const plain = copyPlainList(value);
    if (plain !== undefined) return plain;
  }
  const packing = new Packing(direction, transfer);
  const tree = packing.walk(value, 0);
  const packed = packer.pack(tree);
  if (packing.buffers.length === 0 && packed.length <= MAX_TEXT) return { text: packed.toString('latin1') };
  // A copy of its own: msgpackr's result lies in a large buffer, all of which would be cloned.
  return { bytes: new Uint8Array(packed), buffers: packing.buffers };
}

/** Packs a value that stays on its thread into bytes alone; null where it has buffers. */
export function packBytes(value: unknown): Uint8Array | null {
  const packing = new Packing('result', []);
  const tree = packing.walk(value, 0);
  return packing.buffers.length === 0 ? new Uint8Array(packer.pack(tree)) : null;
}

/** Opens a parcel. */
export function unpack(parcel: Parcel): unknown {
  if (typeof parcel !== 'object' || parcel === null || Array.isArray(parcel) || ArrayBuffer.isView(parcel))
    return parcel;
  if ('text' in parcel) return packer.unpack(Buffer.from(parcel.text, 'latin1'));
  const { bytes, buffers } = parcel as Extract<Parcel, { bytes: Uint8Array }>;
  opening = buffers;
  try {
    return packer.unpack(bytes);
  } finally {
    opening = [];
  }
}

class Packing {
  readonly buffers: ArrayBufferLike[] = [];
  private readonly direction: Direction;
  private readonly transfer: ArrayBuffer[];
  private places: Map<ArrayBufferLike, number> | null = null;

  constructor(direction: Direction, transfer: ArrayBuffer[]) {
    this.direction = direction;
    this.transfer = transfer;
  }

  walk(value: unknown, depth: number): unknown {
    switch (typeof value) {
      case 'number':
        return value === 0 && Object.is(value, -0) ? new NegativeZero() : value;
      case 'string':
        return isWellFormed(value)
          ? value
          : new BrokenText(Array.from(value.split(''), (unit) => unit.charCodeAt(0)));
      case 'bigint':
        return new BigInteger(value.toString(16));
      case 'boolean':
      case 'undefined':
        return value;
      case 'object':
        return value === null ? null : this.walkObject(value, depth);
      case 'function':
        throw argumentError(
          'a function cannot cross to another thread; call on a Context, or grant it by permissions.host',
        );
      default:
        throw argumentError('a symbol has no Python counterpart; pass its description');
    }
  }

  private walkObject(value: object, depth: number): unknown {
    if (
      ArrayBuffer.isView(value) ||
      isBuffer(value) ||
      value instanceof HostBuffer ||
      value instanceof NdArray
    )
      return this.reference(value);
    if (depth >= MAX_DEPTH)
      throw argumentError(`a value nested more than ${MAX_DEPTH} deep, or one that holds itself`);
    if (Array.isArray(value)) return Array.from(value, (item) => this.walk(item, depth + 1));
    if (value instanceof Map) return this.walkEntries(value, depth);
    if (value instanceof Set) return new Elements(Array.from(value, (item) => this.walk(item, depth + 1)));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      if (isArrayDescriptor(value)) return this.reference(new HostBuffer(value));
      return this.walkEntries(Object.entries(value), depth);
    }
    if (Symbol.iterator in value)
      return Array.from(value as Iterable<unknown>, (item) => this.walk(item, depth + 1));
    throw refuse(value);
  }

  private walkEntries(entries: Iterable<readonly [unknown, unknown]>, depth: number): Map<unknown, unknown> {
    const map = new Map<unknown, unknown>();
    for (const [key, item] of entries) map.set(this.walk(key, depth + 1), this.walk(item, depth + 1));
    return map;
  }

  private reference(value: ArrayBufferView | ArrayBufferLike | HostBuffer | NdArray): BufferReference {
    const isArray = value instanceof NdArray;
    const buffer = value instanceof HostBuffer ? value : new HostBuffer(value);
    const { data, shape, strides, dtype, offset, readonly } = buffer;
    // Says what is wrong here and not on the other thread.
    if (buffer.shape === null) shapeOfView(data);
    else buffer.memory();
    const whole = isBuffer(data);
    const source = whole ? data : data.buffer;
    const start = whole ? 0 : data.byteOffset;
    const kind = whole || data instanceof DataView ? null : (elementKindOf(data) ?? null);
    const place = this.place(source, buffer.transfer, start, data.byteLength);
    return new BufferReference([
      place.index,
      start - place.cut,
      data.byteLength,
      kind,
      shape,
      strides,
      dtype,
      offset,
      readonly,
      isArray,
    ]);
  }

  /** Puts the memory among the buffers; `cut` bytes were left off at its beginning. */
  private place(
    buffer: ArrayBufferLike,
    how: Transfer,
    start: number,
    length: number,
  ): { index: number; cut: number } {
    if (!(buffer instanceof ArrayBuffer) || how !== 'copy') {
      const known = this.places?.get(buffer);
      if (known !== undefined) return { index: known, cut: 0 };
    }
    if (buffer instanceof ArrayBuffer && how === 'refuse' && this.direction === 'request')
      throw new PitviperError(
        'ERR_BUFFER_NOT_SHAREABLE',
        'a plain ArrayBuffer cannot be seen by another thread: allocate it with shared(), or pass move(x) or copy(x)',
      );
    if (buffer instanceof ArrayBuffer && how === 'copy') {
      const copied = buffer.slice(start, start + length);
      this.transfer.push(copied);
      return { index: this.buffers.push(copied) - 1, cut: start };
    }
    if (buffer instanceof ArrayBuffer) this.transfer.push(buffer);
    const index = this.buffers.push(buffer) - 1;
    this.places ??= new Map();
    this.places.set(buffer, index);
    return { index, cut: 0 };
  }
}

function openBuffer(fields: BufferReference['fields']): unknown {
  const [index, byteOffset, byteLength, kind, shape, strides, dtype, offset, readonly, isArray] = fields;
  const buffer = opening[index];
  if (buffer === undefined) throw argumentError('a buffer was lost between threads');
  const data = openView(buffer, byteOffset, byteLength, kind);
  if (isArray && shape !== null && strides !== null)
    return new NdArray(data as HostTypedArray, shape, strides, offset);
  if (shape === null && !readonly) return data;
  const parts = {
    shape,
    offset,
    readonly,
    ...(strides === null ? {} : { strides }),
    ...(dtype === null ? {} : { dtype }),
  };
  return shape === null
    ? new HostBuffer(data, { readonly })
    : new HostBuffer({ ...parts, shape, data }, { readonly });
}

function openView(
  buffer: ArrayBufferLike,
  byteOffset: number,
  byteLength: number,
  kind: ElementKind | null,
): ArrayBufferView {
  if (kind === null) return new DataView(buffer, byteOffset, byteLength);
  const typed: HostTypedArrayConstructor = elementKinds[kind].typed;
  return new typed(buffer, byteOffset, byteLength / elementKinds[kind].size);
}

const SURROGATE = /\p{Surrogate}/u;

function isWellFormed(text: string): boolean {
  return !SURROGATE.test(text);
}

function refuse(value: object): PitviperError {
  return argumentError(adviceFor(value));
}
