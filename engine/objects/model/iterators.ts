/**
 * Representations of the iterators that the interpreter loop steps itself.
 */
import type { PyList, PyTuple } from './sequences.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const rangeIteratorType = new PyType('range_iterator');
export const listIteratorType = new PyType('list_iterator');
export const tupleIteratorType = new PyType('tuple_iterator');

/**
 * Kinds of iterators whose next item the interpreter's loop finds by itself (`PyType.stepping`). Reading the type once is cheaper than
 * asking for one JavaScript class after the other.
 */
export const steppings = {
  slot: 0,
  list: 1,
  tuple: 2,
  generator: 3,
  str: 4,
  /** Gives a tuple of two, in which the loop is not interested where it is unpacked at once. */
  pair: 5,
  range: 6,
} as const;

listIteratorType.stepping = steppings.list;
tupleIteratorType.stepping = steppings.tuple;
rangeIteratorType.stepping = steppings.range;

/** What the compiler asks of an iterator: whether it is a for loop's own. */
export abstract class LoopIterator extends PyObject {
  /** The program has made it and may hold it elsewhere: it was iterated over itself. */
  isShared = false;
}

/** The `__iter__` of such an iterator: itself, from now on shared. */
export function sharedIterator<T extends LoopIterator>(iterator: T): T {
  iterator.isShared = true;
  return iterator;
}

/** Iterator of a range whose items are all safe integers. `remaining` counts down. */
export class PyRangeIterator extends LoopIterator {
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
export class PyListIterator extends LoopIterator {
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

/** An enumerate object. */
export class PyEnumerate extends PyObject {
  readonly iterator: Value;
  index: number | bigint;

  constructor(type: PyType, iterator: Value, index: number | bigint) {
    super();
    this.type = type;
    this.iterator = iterator;
    this.index = index;
  }
}

/** A zip object. */
export class PyZip extends PyObject {
  readonly iterators: readonly Value[];
  strict: boolean;

  constructor(type: PyType, iterators: readonly Value[], strict: boolean) {
    super();
    this.type = type;
    this.iterators = iterators;
    this.strict = strict;
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

/** How an iterator with a state of its own is taken apart and set going again. */
export interface IteratorState {
  /** The result of `__reduce__`. */
  reduce(self: PyNativeIterator): Value;
  /** `__setstate__`, where the result of `reduce` has a state. */
  restore?(state: Value): void;
}

/** A Python iterator over values that TypeScript code produces: `map`, `zip`, dict views and the like, each with its type. */
export class PyNativeIterator extends PyObject {
  readonly step: () => Value | undefined;
  /** What it was made of, where its type's constructor makes the same again of that; or its state. */
  readonly parts: readonly Value[] | IteratorState | null;
  /** It has given undefined, or its step raised StopIteration. */
  isFinished = false;
  /** Where that has happened it is not stepped any more, and StopIteration is an end (see makeNativeIterator). */
  ends = false;

  /** `step` gives the next item, or undefined from the end on. */
  constructor(
    type: PyType,
    step: () => Value | undefined,
    parts: readonly Value[] | IteratorState | null = null,
  ) {
    super();
    this.type = type;
    this.step = step;
    this.parts = parts;
  }
}
