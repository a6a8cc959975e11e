/**
 * range and its iterators. Items beyond the safe integers are computed with bigints.
 */

import { PyNativeIterator, PyRangeIterator, rangeIteratorType, sharedIterator } from '../model/iterators.js';
import { tick } from '../model/resources.js';
import { PyRange, PySlice, PyTuple, rangeType } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { type Int, normalizeInt } from '../numeric/int-value.js';
import { isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { indexError, overflowError, typeError, valueError } from '../protocol/errors.js';
import { hashOf } from '../protocol/hash.js';
import { toIndex } from '../protocol/items.js';
import { iterate } from '../protocol/iterate.js';
import { reprText } from '../protocol/text.js';
import { readOnly } from './class/read-only.js';
import { indexedReduction, madeAgain, reduction } from './iterator-reduction.js';

/** Iterator of a range with items beyond the safe integers. */
export const longRangeIteratorType = new PyType('longrange_iterator');

export function defineRange(): void {
  defineType(rangeType, {
    doc: 'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).',
    flags: { isAcceptableBase: false, collection: 'sequence' },
    construct: ['(start, stop=None, step=1, /)', constructRange],
    slots: {
      repr: (self: PyRange) =>
        self.step === 1
          ? `range(${self.start}, ${self.stop})`
          : `range(${self.start}, ${self.stop}, ${self.step})`,
      hash: (self: PyRange) =>
        hashOf(
          new PyTuple([
            self.length,
            self.length === 0 ? null : self.start,
            self.length === 0 || self.length === 1 ? null : self.step,
          ]),
        ),
      bool: (self: PyRange) => self.length !== 0,
      len: (self: PyRange) => {
        if (self.length >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
        return Number(self.length);
      },
      iter: iterateRange,
      getitem: getRangeItem,
      contains: (self: PyRange, item) =>
        isPlainInt(item) ? positionInRange(self, item) !== undefined : searchRange(self, item) !== undefined,
      eq: (self: PyRange, other) => (other instanceof PyRange ? isSameRange(self, other) : NotImplemented),
      ne: (self: PyRange, other) => (other instanceof PyRange ? !isSameRange(self, other) : NotImplemented),
    },
    getters: {
      start: readOnly((self: PyRange) => self.start),
      stop: readOnly((self: PyRange) => self.stop),
      step: readOnly((self: PyRange) => self.step),
    },
    methods: {
      __reduce__: [
        '()',
        (self: PyRange) => new PyTuple([rangeType, new PyTuple([self.start, self.stop, self.step])]),
        'Return state information for pickling.',
      ],
      count: [
        '(value, /)',
        (self: PyRange, value: Value) => {
          if (isPlainInt(value)) return positionInRange(self, value) === undefined ? 0 : 1;
          let count = 0;
          for (const item of iterate(self)) if (isEqual(item, value)) count++;
          return count;
        },
        'rangeobject.count(value) -> integer -- return number of occurrences of value',
      ],
      index: [
        '(value, /)',
        (self: PyRange, value: Value) => {
          if (isPlainInt(value)) {
            const at = positionInRange(self, value);
            if (at === undefined) throw valueError(`${reprText(value)} is not in range`);
            return at;
          }
          const at = searchRange(self, value);
          if (at === undefined) throw valueError('sequence.index(x): x not in sequence');
          return at;
        },
        'rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.',
      ],
      __reversed__: ['()', reverseRange, 'Return a reverse iterator.'],
    },
  });
  defineType(rangeIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: sharedIterator<PyRangeIterator>, next: stepRangeIterator },
    methods: {
      __length_hint__: [
        '()',
        (self: PyRangeIterator) => self.remaining,
        'Private method returning an estimate of len(list(it)).',
      ],
      ...indexedReduction(
        (self: PyRangeIterator) => {
          const { next, step, remaining } = self;
          return madeAgain('iter', [makeRange(next, next + step * remaining, step)], 0);
        },
        (self, index) => {
          const passed = Math.min(Math.max(index, 0), self.remaining);
          self.next += passed * self.step;
          self.remaining -= passed;
        },
      ),
    },
  });
  defineType(longRangeIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: (self: LongRangeIterator) => self, next: (self: LongRangeIterator) => self.step() },
    methods: {
      __length_hint__: [
        '()',
        (self: LongRangeIterator) => normalizeInt(self.remaining),
        'Private method returning an estimate of len(list(it)).',
      ],
      ...reduction((self: LongRangeIterator) => {
        const { next, delta, remaining } = self;
        const rest = makeRange(
          normalizeInt(next),
          normalizeInt(next + delta * remaining),
          normalizeInt(delta),
        );
        return madeAgain('iter', [rest], 0);
      }),
      __setstate__: [
        '(state, /)',
        (self: LongRangeIterator, state: Value) => {
          self.skip(BigInt(toIndex(state)));
          return null;
        },
        'Set state information for unpickling.',
      ],
    },
  });
}

/** A range; `step` is not zero. */
export function makeRange(start: Int, stop: Int, step: Int): PyRange {
  return new PyRange(start, stop, step, rangeLength(start, stop, step));
}

function constructRange(
  _type: PyType,
  first: Value,
  second: Value | undefined,
  third: Value | undefined,
): PyRange {
  if (second === undefined) return makeRange(0, toIndex(first), 1);
  const start = toIndex(first);
  const stop = toIndex(second);
  const step = third === undefined ? 1 : toIndex(third);
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return makeRange(start, stop, step);
}

function rangeLength(start: Int, stop: Int, step: Int): Int {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const span = step > 0 ? stop - start : start - stop;
    if (span <= 0) return 0;
    if (Number.isSafeInteger(span)) return Math.floor((span - 1) / Math.abs(step)) + 1;
  }
  const stride = BigInt(step);
  const span = stride > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  return span <= 0n ? 0 : normalizeInt((span - 1n) / (stride > 0n ? stride : -stride) + 1n);
}

/** The item at a position, which may lie one beyond the end. */
function itemAt(range: PyRange, index: Int): Int {
  const { start, step } = range;
  if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
    const offset = index * step;
    const item = start + offset;
    if (Number.isSafeInteger(offset) && Number.isSafeInteger(item)) return item;
  }
  return normalizeInt(BigInt(start) + BigInt(index) * BigInt(step));
}

function getRangeItem(self: PyRange, key: Value): Value {
  if (key instanceof PySlice) return sliceRange(self, key);
  if (!isPlainInt(key) && typeOf(key).slots.index === null)
    throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
  const index = toIndex(key);
  const at = index < 0 ? sum(index, self.length) : index;
  if (at < 0 || at >= self.length) throw indexError('range object index out of range');
  return itemAt(self, at);
}

function sliceRange(self: PyRange, slice: PySlice): PyRange {
  const step = slice.step === null ? 1 : slicePart(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const backwards = step < 0;
  const lowest: Int = backwards ? -1 : 0;
  const highest: Int = backwards ? sum(self.length, -1) : self.length;
  const clip = (part: Value, fallback: Int): Int => {
    if (part === null) return fallback;
    const given = slicePart(part);
    const at = given < 0 ? sum(given, self.length) : given;
    return at < lowest ? lowest : at > highest ? highest : at;
  };
  const start = clip(slice.start, backwards ? highest : lowest);
  const stop = clip(slice.stop, backwards ? lowest : highest);
  return makeRange(itemAt(self, start), itemAt(self, stop), normalizeInt(BigInt(self.step) * BigInt(step)));
}

function slicePart(part: Value): Int {
  if (!isPlainInt(part) && typeOf(part).slots.index === null)
    throw typeError('slice indices must be integers or None or have an __index__ method');
  return toIndex(part);
}

function sum(a: Int, b: Int): Int {
  const plain = typeof a === 'number' && typeof b === 'number' ? a + b : undefined;
  return plain !== undefined && Number.isSafeInteger(plain) ? plain : normalizeInt(BigInt(a) + BigInt(b));
}

function isPlainInt(value: Value): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

/** Position of an int in the range, or undefined. */
function positionInRange(range: PyRange, value: number | bigint | boolean): Int | undefined {
  const item = toIndex(value);
  const { start, stop, step } = range;
  if (step > 0 ? item < start || item >= stop : item > start || item <= stop) return undefined;
  if (typeof item === 'number' && typeof start === 'number' && typeof step === 'number') {
    const offset = item - start;
    if (Number.isSafeInteger(offset)) return offset % step === 0 ? offset / step : undefined;
  }
  const offset = BigInt(item) - BigInt(start);
  return offset % BigInt(step) === 0n ? normalizeInt(offset / BigInt(step)) : undefined;
}

function searchRange(range: PyRange, value: Value): number | undefined {
  let at = 0;
  for (const item of iterate(range)) {
    if (isEqual(item, value)) return at;
    at++;
  }
  return undefined;
}

function isSameRange(left: PyRange, right: PyRange): boolean {
  if (left.length !== right.length) return false;
  if (left.length === 0) return true;
  return left.start === right.start && (left.length === 1 || left.step === right.step);
}

function iterateRange(self: PyRange): Value {
  return iterateFrom(self, self.start, self.step);
}

function reverseRange(self: PyRange): Value {
  return iterateFrom(self, itemAt(self, sum(self.length, -1)), normalizeInt(-BigInt(self.step)));
}

function iterateFrom(range: PyRange, first: Int, step: Int): Value {
  const last = sum(range.length, -1);
  if (
    typeof first === 'number' &&
    typeof step === 'number' &&
    typeof last === 'number' &&
    Number.isSafeInteger(first + last * step + step)
  )
    return new PyRangeIterator(first, step, range.length as number);
  return new LongRangeIterator(BigInt(first), BigInt(step), BigInt(range.length));
}

class LongRangeIterator extends PyNativeIterator {
  next: bigint;
  readonly delta: bigint;
  remaining: bigint;

  constructor(next: bigint, delta: bigint, remaining: bigint) {
    super(longRangeIteratorType, () => this.advance());
    this.next = next;
    this.delta = delta;
    this.remaining = remaining;
  }

  /** Leaves items out. */
  skip(count: bigint): void {
    const passed = count < 0n ? 0n : count > this.remaining ? this.remaining : count;
    this.next += passed * this.delta;
    this.remaining -= passed;
  }

  private advance(): Value | undefined {
    if (this.remaining === 0n) return undefined;
    const item = normalizeInt(this.next);
    this.next += this.delta;
    this.remaining--;
    return item;
  }
}

function stepRangeIterator(self: PyRangeIterator): Value | undefined {
  if (self.remaining <= 0) return undefined;
  tick();
  self.remaining--;
  const item = self.next;
  self.next = item + self.step;
  return item;
}
