/**
 * The representation of array.array: numbers of one kind in a typed array that grows by doubling, where machine code can
 * reach them. `data` may be longer than `length`.
 */

import type { BufferExporter, BufferView } from './buffer.js';
import { LoopIterator } from './iterators.js';
import { PyType } from './type.js';
import { PyObject } from './value.js';

export const arrayType = new PyType('array.array');
export const arrayIteratorType = new PyType('array.arrayiterator');

/** Kinds of items: constructor of the storage, buffer format, and what an item is to Python. `u` items are code points. */
export const arrayKinds = {
  b: { storage: Int8Array, format: 'b', item: 'int' },
  B: { storage: Uint8Array, format: 'B', item: 'int' },
  u: { storage: Uint32Array, format: 'w', item: 'character' },
  h: { storage: Int16Array, format: 'h', item: 'int' },
  H: { storage: Uint16Array, format: 'H', item: 'int' },
  i: { storage: Int32Array, format: 'i', item: 'int' },
  I: { storage: Uint32Array, format: 'I', item: 'int' },
  l: { storage: BigInt64Array, format: 'l', item: 'int64' },
  L: { storage: BigUint64Array, format: 'L', item: 'int64' },
  q: { storage: BigInt64Array, format: 'q', item: 'int64' },
  Q: { storage: BigUint64Array, format: 'Q', item: 'int64' },
  f: { storage: Float32Array, format: 'f', item: 'float' },
  d: { storage: Float64Array, format: 'd', item: 'float' },
} as const satisfies Record<string, ArrayKindRow>;

/** A typecode. */
export type ArrayTypecode = keyof typeof arrayKinds;

/** What holds the items. */
export type ArrayStorage =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

interface ArrayKindRow {
  readonly storage: {
    new (length: number): ArrayStorage;
    readonly BYTES_PER_ELEMENT: number;
  };
  readonly format: string;
  readonly item: 'int' | 'int64' | 'float' | 'character';
}

/** An array. `exports` counts the views that forbid resizing. */
export class PyArray extends PyObject implements BufferExporter {
  readonly typecode: ArrayTypecode;
  data: ArrayStorage;
  length: number;
  exports = 0;

  constructor(typecode: ArrayTypecode, data: ArrayStorage, type: PyType = arrayType) {
    super();
    this.type = type;
    this.typecode = typecode;
    this.data = data;
    this.length = data.length;
  }

  getBuffer(): BufferView {
    this.exports++;
    const itemSize = this.data.BYTES_PER_ELEMENT;
    return {
      buffer: this.data.buffer,
      byteOffset: this.data.byteOffset,
      byteLength: this.length * itemSize,
      format: arrayKinds[this.typecode].format,
      itemSize,
      shape: [this.length],
      strides: [itemSize],
      readonly: false,
      release: () => {
        this.exports--;
      },
    };
  }
}

/** Iterator of an array; `array` becomes null when exhausted. */
export class PyArrayIterator extends LoopIterator {
  array: PyArray | null;
  index = 0;

  constructor(array: PyArray) {
    super();
    this.type = arrayIteratorType;
    this.array = array;
  }
}

/** Whether a text is a typecode. */
export function isArrayTypecode(text: string): text is ArrayTypecode {
  return Object.hasOwn(arrayKinds, text);
}

/** Zeroed storage for items of a typecode. */
export function newArrayStorage(typecode: ArrayTypecode, length: number): ArrayStorage {
  return new arrayKinds[typecode].storage(length);
}
