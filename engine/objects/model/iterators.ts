/**
 * Representations of the iterators that the interpreter loop steps itself.
 */
import type { PyList, PyTuple } from './sequences.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const rangeIteratorType = new PyType('range_iterator');
export const listIteratorType = new PyType('list_iterator');
export const tupleIteratorType = new PyType('tuple_iterator');

/** Iterator of a range whose items are all safe integers. `remaining` counts down. */
export class PyRangeIterator extends PyObject {
  next: number;
  readonly step: number;
  remaining: number;

  constructor(next: number, step: number, remaining: number) {
    super();
    this.type = rangeIteratorType;
    this.next = next;
    this.step = step;
    this.remaining = remaining;
  }
}

/** Iterator of a list; `list` becomes null when exhausted. */
export class PyListIterator extends PyObject {
  list: PyList | null;
  index = 0;

  constructor(list: PyList) {
    super();
    this.type = listIteratorType;
    this.list = list;
  }
}

/** Iterator of a tuple; `tuple` becomes null when exhausted. */
export class PyTupleIterator extends PyObject {
  tuple: PyTuple | null;
  index = 0;

  constructor(tuple: PyTuple) {
    super();
    this.type = tupleIteratorType;
    this.tuple = tuple;
  }
}

export const sequenceIteratorType = new PyType('iterator');

/** Iterator of an object that has `__getitem__` only; `sequence` becomes undefined when exhausted. */
export class PySequenceIterator extends PyObject {
  sequence: Value | undefined;
  index = 0;

  constructor(sequence: Value) {
    super();
    this.type = sequenceIteratorType;
    this.sequence = sequence;
  }
}

/** A Python iterator over values that TypeScript code produces: `map`, `zip`, dict views and the like, each with its type. */
export class PyNativeIterator extends PyObject {
  readonly step: () => Value | undefined;

  /** `step` gives the next item, or undefined from the end on. */
  constructor(type: PyType, step: () => Value | undefined) {
    super();
    this.type = type;
    this.step = step;
  }
}
