/**
 * Representations of list, tuple, range and slice.
 */
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const listType = new PyType('list');
export const tupleType = new PyType('tuple');
export const rangeType = new PyType('range');
export const sliceType = new PyType('slice');

/**
 * Numbers of a list in a typed array, off the JavaScript heap, where machine code can reach them.
 * `float`: `data` as Float64Array. `int`: `data` as Int32Array pairs, little-endian int64.
 */
export interface TypedItems {
  readonly kind: 'int' | 'float';
  data: Float64Array | Int32Array;
  length: number;
}

/**
 * A list. Its items are in `items`, or, when all are floats or all are ints and there are enough of them, in `typed`;
 * then `items` is empty. Code that indexes `items` directly finds nothing there and takes the general way.
 * Use the functions of list-storage for anything but that fast path.
 */
export class PyList extends PyObject {
  items: Value[];
  typed: TypedItems | null = null;

  constructor(items: Value[], type: PyType = listType) {
    super();
    this.type = type;
    this.items = items;
  }
}

/** A tuple. The array is never changed. */
export class PyTuple extends PyObject {
  readonly items: readonly Value[];

  constructor(items: readonly Value[], type: PyType = tupleType) {
    super();
    this.type = type;
    this.items = items;
  }
}

export const emptyTuple = new PyTuple([]);

/** A range. `length` is the number of its items, exact. */
export class PyRange extends PyObject {
  readonly start: number | bigint;
  readonly stop: number | bigint;
  readonly step: number | bigint;
  readonly length: number | bigint;

  constructor(start: number | bigint, stop: number | bigint, step: number | bigint, length: number | bigint) {
    super();
    this.type = rangeType;
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
  }
}

/** A slice. */
export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.type = sliceType;
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
