/**
 * tuple.
 */

import { addStorage } from '../model/instance.js';
import { PyTupleIterator, tupleIteratorType } from '../model/iterators.js';
import { reserve, tick, tickAt } from '../model/resources.js';
import { emptyTuple, PySlice, PyTuple, tupleType } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { Value } from '../model/value.js';
import { wordsToInt } from '../numeric/hash.js';
import { high, low } from '../numeric/words64.js';
import { type Comparison, isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { newException, valueError } from '../protocol/errors.js';
import { setTupleHash } from '../protocol/hash.js';
import { genericAlias } from '../protocol/items.js';
import { toArray } from '../protocol/iterate.js';
import { concatenationComplaints } from '../protocol/operators.js';
import { guardRepr } from '../protocol/repr-guard.js';
import { compareArrays } from '../protocol/sequence-compare.js';
import { sliceBounds } from '../protocol/slices.js';
import { reprText } from '../protocol/text.js';
import { exhausted, indexedReduction, madeAgain } from './iterator-reduction.js';
import { clippedPosition, positionOf, repeatCount } from './positions.js';
import { joinTexts } from './str/long-join.js';

export function defineTuple(): void {
  concatenationComplaints.set(tupleType, (other) => `can only concatenate tuple (not "${other}") to tuple`);
  defineType(tupleType, {
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    flags: { collection: 'sequence', matchesSelf: true },
    construct: ['(iterable=(), /)', constructTuple],
    slots: {
      repr: reprTuple,
      hash: (self: PyTuple) => {
        setTupleHash(self);
        return wordsToInt(high, low);
      },
      len: (self: PyTuple) => self.items.length,
      iter: (self: PyTuple) => new PyTupleIterator(self),
      getitem: getTupleItem,
      contains: (self: PyTuple, item) =>
        self.items.some((each, index) => {
          tickAt(index);
          return isEqual(each, item);
        }),
      lt: comparison('lt'),
      le: comparison('le'),
      eq: comparison('eq'),
      ne: comparison('ne'),
      gt: comparison('gt'),
      ge: comparison('ge'),
      add: concatTuples,
      mul: repeatTuple,
      rmul: repeatTuple,
    },
    methods: {
      count: [
        '(value, /)',
        (self: PyTuple, value: Value) => {
          let count = 0;
          for (let index = 0; index < self.items.length; index++) {
            tickAt(index);
            if (isEqual(self.items[index] as Value, value)) count++;
          }
          return count;
        },
        'Return number of occurrences of value.',
      ],
      index: [
        '(value, start=0, stop=9223372036854775807, /)',
        indexInTuple,
        'Return first index of value.\n\nRaises ValueError if the value is not present.',
      ],
      __getnewargs__: ['()', (self: PyTuple) => new PyTuple([new PyTuple(self.items)])],
      __sizeof__: ['()', (self: PyTuple) => 24 + 8 * self.items.length],
    },
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
  });
  defineType(tupleIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: (self: PyTupleIterator) => self, next: stepTupleIterator },
    methods: {
      __length_hint__: [
        '()',
        (self: PyTupleIterator) => (self.tuple === null ? 0 : self.tuple.items.length - self.index),
        'Private method returning an estimate of len(list(it)).',
      ],
      ...indexedReduction(
        (self: PyTupleIterator) =>
          self.tuple === null ? exhausted() : madeAgain('iter', [self.tuple], self.index),
        (self, index) => {
          if (self.tuple !== null) self.index = Math.min(Math.max(index, 0), self.tuple.items.length);
        },
      ),
    },
  });
}

function constructTuple(type: PyType, iterable: Value | undefined): PyTuple {
  if (type === tupleType) {
    if (iterable === undefined) return emptyTuple;
    return iterable instanceof PyTuple && iterable.type === tupleType
      ? iterable
      : new PyTuple(toArray(iterable));
  }
  const tuple = new PyTuple(iterable === undefined ? [] : toArray(iterable), type);
  return type.hasStorage ? addStorage(tuple) : tuple;
}

function stepTupleIterator(self: PyTupleIterator): Value | undefined {
  const tuple = self.tuple;
  if (tuple === null) return undefined;
  if (self.index < tuple.items.length) return tuple.items[self.index++];
  self.tuple = null;
  return undefined;
}

function reprTuple(self: PyTuple): Value {
  if (self.items.length === 0) return '()';
  return strFromText(
    guardRepr(self, '(...)', () => {
      const text = joinTexts(self.items.map(reprText), ', ');
      return self.items.length === 1 ? `(${text},)` : `(${text})`;
    }),
  );
}

function getTupleItem(self: PyTuple, key: Value): Value {
  if (key instanceof PySlice) return getTupleSlice(self, key);
  return self.items[positionOf(key, self.items.length, 'tuple', 'tuple index out of range')] as Value;
}

function getTupleSlice(self: PyTuple, slice: PySlice): PyTuple {
  const { start, stop, step, length } = sliceBounds(slice, self.items.length);
  if (step === 1) {
    if (length === self.items.length && self.type === tupleType) return self;
    return new PyTuple(self.items.slice(start, stop));
  }
  const items: Value[] = [];
  for (let count = 0, at = start; count < length; count++, at += step) {
    tickAt(count);
    items.push(self.items[at] as Value);
  }
  return new PyTuple(items);
}

function comparison(operator: Comparison) {
  return (self: PyTuple, other: Value) =>
    other instanceof PyTuple ? compareArrays(operator, self.items, other.items) : NotImplemented;
}

function concatTuples(self: PyTuple, other: Value): BinaryResult {
  if (!(other instanceof PyTuple)) return NotImplemented;
  if (self.items.length === 0 && other.type === tupleType) return other;
  if (other.items.length === 0 && self.type === tupleType) return self;
  return new PyTuple(self.items.concat(other.items));
}

function repeatTuple(self: PyTuple, factor: Value): BinaryResult {
  const count = repeatCount(factor);
  if (count === undefined) return NotImplemented;
  if (count === 1 && self.type === tupleType) return self;
  const { length } = self.items;
  if (length === 0 || count === 0) return emptyTuple;
  if (count * length >= 2 ** 32) throw newException('MemoryError', '');
  reserve(count * length * 8);
  const items: Value[] = [];
  for (let round = 0; round < count; round++) {
    for (const item of self.items) {
      tick();
      items.push(item);
    }
  }
  return new PyTuple(items);
}

function indexInTuple(
  self: PyTuple,
  value: Value,
  start: Value | undefined,
  stop: Value | undefined,
): number {
  const { length } = self.items;
  const to = Math.min(clippedPosition(stop, length, length), length);
  for (let index = clippedPosition(start, length, 0); index < to; index++) {
    tickAt(index);
    if (isEqual(self.items[index] as Value, value)) return index;
  }
  throw valueError('tuple.index(x): x not in tuple');
}
