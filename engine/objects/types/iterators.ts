/**
 * enumerate, zip, map, filter, reversed, and the iterators that `iter` makes of sequences and of callables.
 */

import { addStorage } from '../model/instance.js';
import {
  callableIteratorType,
  enumerateType,
  filterType,
  mapType,
  reversedType,
  zipType,
} from '../model/iterator-types.js';
import {
  PyEnumerate,
  PyNativeIterator,
  type PySequenceIterator,
  PyZip,
  sequenceIteratorType,
} from '../model/iterators.js';
import { tick } from '../model/resources.js';
import { PyTuple } from '../model/sequences.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { addInts } from '../numeric/int-arithmetic.js';
import type { Int } from '../numeric/int-value.js';
import { call, callOne, lookupSpecial } from '../protocol/call.js';
import { isEqual } from '../protocol/compare.js';
import { isException, typeError, valueError } from '../protocol/errors.js';
import { genericAlias, getItem, lengthOf, toIndex } from '../protocol/items.js';
import { getIterator, nextItem } from '../protocol/iterate.js';
import { isTrue } from '../protocol/truth.js';
import {
  enumerateReduction,
  exhausted,
  indexedReduction,
  madeAgain,
  partsReduction,
  reduction,
  zipReduction,
} from './iterator-reduction.js';
import { defineNativeIterator, makeNativeIterator, refuseKeywords } from './native-iterator.js';

export function defineIterators(): void {
  defineNativeIterator(sequenceIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { next: stepSequence },
    methods: {
      __length_hint__: ['()', hintOfSequence],
      ...indexedReduction(
        (self: PySequenceIterator) =>
          self.sequence === undefined ? exhausted() : madeAgain('iter', [self.sequence], self.index),
        (self, index) => {
          self.index = Math.max(index, 0);
        },
      ),
    },
  });
  defineNativeIterator(callableIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    methods: reduction((self: PyNativeIterator) =>
      self instanceof CallableIterator && self.callable !== undefined
        ? madeAgain('iter', [self.callable, self.sentinel])
        : exhausted(),
    ),
  });
  defineNativeIterator(enumerateType, {
    doc: 'Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...',
    slots: { new: enumerate, next: stepEnumerate },
    methods: enumerateReduction,
    classMethods: {
      __class_getitem__: ['(item, /)', (type: PyType, item: Value) => genericAlias.make(type, item)],
    },
  });
  defineNativeIterator(zipType, {
    doc: "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]\n\nThe zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.",
    slots: { new: zip, next: stepZip },
    methods: zipReduction,
  });
  defineNativeIterator(mapType, {
    doc: 'map(func, *iterables) --> map object\n\nMake an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.',
    slots: { new: map },
    methods: partsReduction,
  });
  defineNativeIterator(filterType, {
    doc: 'filter(function or None, iterable) --> filter object\n\nReturn an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.',
    construct: ['(function, iterable, /)', filter],
    methods: partsReduction,
  });
  defineNativeIterator(reversedType, {
    doc: 'Return a reverse iterator over the values of the given sequence.',
    construct: ['(sequence, /)', reversed],
    methods: {
      __length_hint__: [
        '()',
        (self: PyNativeIterator) => {
          if (!(self instanceof ReversedSequence) || self.index < 0) return 0;
          return lengthOf(self.sequence) > self.index ? self.index + 1 : 0;
        },
        'Private method returning an estimate of len(list(it)).',
      ],
      ...indexedReduction(
        (self: PyNativeIterator) =>
          self instanceof ReversedSequence && self.index >= 0
            ? madeAgain('reversed', [self.sequence], self.index)
            : exhausted('reversed'),
        (self, index) => {
          if (self instanceof ReversedSequence && self.index >= 0)
            self.index = Math.min(Math.max(index, -1), lengthOf(self.sequence) - 1);
        },
      ),
    },
  });
}

/** `iter(callable, sentinel)` */
export function iterateCallable(callable: Value, sentinel: Value): PyNativeIterator {
  return new CallableIterator(callable, sentinel);
}

/** Calls until the sentinel comes; `callable` is undefined from then on. */
class CallableIterator extends PyNativeIterator {
  callable: Value | undefined;
  readonly sentinel: Value;

  constructor(callable: Value, sentinel: Value) {
    super(callableIteratorType, () => this.call());
    this.callable = callable;
    this.sentinel = sentinel;
  }

  private call(): Value | undefined {
    const { callable } = this;
    if (callable === undefined) return undefined;
    tick();
    try {
      const item = call(callable, []);
      // What is called may have stepped the iterator to its end.
      if (this.callable !== undefined && !isEqual(this.sentinel, item)) return item;
    } catch (thrown) {
      if (!isException(thrown, 'StopIteration')) throw thrown;
    }
    this.callable = undefined;
    return undefined;
  }
}

function stepSequence(self: PySequenceIterator): Value | undefined {
  if (self.sequence === undefined) return undefined;
  try {
    return getItem(self.sequence, self.index++);
  } catch (thrown) {
    if (!isException(thrown, 'IndexError') && !isException(thrown, 'StopIteration')) throw thrown;
    self.sequence = undefined;
    return undefined;
  }
}

function hintOfSequence(self: PySequenceIterator): Value {
  return self.sequence === undefined ? 0 : Math.max(lengthOf(self.sequence) - self.index, 0);
}

function enumerate(type: PyType, args: Value[], kwargs: KeywordArguments): PyEnumerate {
  const [iterable, start] = enumerateArguments(args, kwargs);
  const index: Int = start === undefined ? 0 : toIndex(start);
  const made = new PyEnumerate(type, getIterator(iterable), index);
  return type.hasStorage ? addStorage(made) : made;
}

function stepEnumerate(self: PyEnumerate): Value | undefined {
  tick();
  const item = nextItem(self.iterator);
  if (item === undefined) return undefined;
  return new PyTuple([nextIndex(self), item]);
}

/** The number that an enumerate object gives with the item it has just taken. */
export function nextIndex(self: PyEnumerate): Int {
  const { index } = self;
  self.index = typeof index === 'number' && index < Number.MAX_SAFE_INTEGER ? index + 1 : addInts(index, 1);
  return index;
}

/** Enumerate words its errors in its own way. */
function enumerateArguments(
  args: readonly Value[],
  kwargs: KeywordArguments,
): [iterable: Value, start: Value | undefined] {
  const given = args.length + (kwargs?.size ?? 0);
  if (given > 2) throw typeError(`enumerate() takes at most 2 arguments (${given} given)`);
  let [iterable, start] = args;
  for (const [name, value] of kwargs ?? []) {
    if (name === 'start' && start === undefined) start = value;
    else if (name === 'iterable' && iterable === undefined) iterable = value;
    else throw typeError(`'${name}' is an invalid keyword argument for enumerate()`);
  }
  if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
  return [iterable, start];
}

function zip(type: PyType, args: Value[], kwargs: KeywordArguments): PyZip {
  const strict = isTrue(strictArgument(kwargs));
  const made = new PyZip(type, args.map(getIterator), strict);
  return type.hasStorage ? addStorage(made) : made;
}

function stepZip(self: PyZip): Value | undefined {
  tick();
  const { iterators } = self;
  if (iterators.length === 2 && !self.strict) {
    const first = nextItem(iterators[0] as Value);
    if (first === undefined) return undefined;
    const second = nextItem(iterators[1] as Value);
    return second === undefined ? undefined : new PyTuple([first, second]);
  }
  const items: Value[] = [];
  for (const iterator of iterators) {
    const item = nextItem(iterator);
    if (item !== undefined) {
      items.push(item);
      continue;
    }
    if (self.strict) checkStrict(iterators, items.length);
    return undefined;
  }
  return items.length === 0 ? undefined : new PyTuple(items);
}

function strictArgument(kwargs: KeywordArguments): Value {
  let strict: Value = false;
  for (const [name, value] of kwargs ?? []) {
    if (name !== 'strict') throw typeError(`'${name}' is an invalid keyword argument for zip()`);
    strict = value;
  }
  return strict;
}

/** Throws unless all iterators are exhausted, where the one at `ended` has just been. */
function checkStrict(iterators: readonly Value[], ended: number): void {
  if (ended > 0) {
    const others = ended === 1 ? 'argument 1' : `arguments 1-${ended}`;
    throw valueError(`zip() argument ${ended + 1} is shorter than ${others}`);
  }
  for (let index = 1; index < iterators.length; index++) {
    if (nextItem(iterators[index] as Value) === undefined) continue;
    const others = index === 1 ? 'argument 1' : `arguments 1-${index}`;
    throw valueError(`zip() argument ${index + 1} is longer than ${others}`);
  }
}

function map(type: PyType, args: Value[], kwargs: KeywordArguments): PyNativeIterator {
  refuseKeywords(mapType, type, kwargs);
  if (args.length < 2) throw typeError('map() must have at least two arguments.');
  const [callable = null, ...iterables] = args;
  const iterators = iterables.map(getIterator);
  if (iterators.length === 1) {
    const iterator = iterators[0] as Value;
    const step = () => {
      const item = nextItem(iterator);
      return item === undefined ? undefined : callOne(callable, item);
    };
    return makeNativeIterator(type, step, [callable, iterator]);
  }
  const stepAll = () => {
    const items: Value[] = [];
    for (const iterator of iterators) {
      const item = nextItem(iterator);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return call(callable, items);
  };
  return makeNativeIterator(type, stepAll, [callable, ...iterators]);
}

function filter(type: PyType, callable: Value, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  const step = () => {
    for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) {
      const verdict = callable === null ? item : callOne(callable, item);
      if (isTrue(verdict)) return item;
    }
    return undefined;
  };
  return makeNativeIterator(type, step, [callable, iterator]);
}

/** A reverse iterator over `__len__` and `__getitem__`. */
class ReversedSequence extends PyNativeIterator {
  index: number;
  readonly sequence: Value;

  constructor(type: PyType, sequence: Value) {
    super(type, () => this.previous(sequence));
    this.sequence = sequence;
    this.index = lengthOf(sequence) - 1;
  }

  private previous(sequence: Value): Value | undefined {
    if (this.index < 0) return undefined;
    try {
      return getItem(sequence, this.index--);
    } catch (thrown) {
      if (!isException(thrown, 'IndexError') && !isException(thrown, 'StopIteration')) throw thrown;
      this.index = -1;
      return undefined;
    }
  }
}

function reversed(type: PyType, sequence: Value): Value {
  const method = lookupSpecial(sequence, '__reversed__');
  if (method === null) throw typeError(`'${typeOf(sequence).name}' object is not reversible`);
  if (method !== undefined) return call(method, []);
  const slots = typeOf(sequence).slots;
  if (slots.getitem === null || typeOf(sequence).collection === 'mapping')
    throw typeError(`'${typeOf(sequence).name}' object is not reversible`);
  return new ReversedSequence(type, sequence);
}
