/**
 * itertools: compress, dropwhile, filterfalse, islice, pairwise, takewhile.
 */
import type { PyNativeIterator } from '../../objects/model/iterators.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { callOne } from '../../objects/protocol/call.js';
import { valueError } from '../../objects/protocol/errors.js';
import { toCSize, toIndex } from '../../objects/protocol/items.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { partsReduction, stateReduction } from '../../objects/types/iterator-reduction.js';
import { defineNativeIterator, makeNativeIterator } from '../../objects/types/native-iterator.js';

export const compressType = new PyType('itertools.compress');
export const dropwhileType = new PyType('itertools.dropwhile');
export const filterfalseType = new PyType('itertools.filterfalse');
export const isliceType = new PyType('itertools.islice');
export const pairwiseType = new PyType('itertools.pairwise');
export const takewhileType = new PyType('itertools.takewhile');

export function defineSelectingIterators(): void {
  defineNativeIterator(compressType, {
    doc: 'Return data elements corresponding to true selector elements.',
    construct: ['(data, selectors)', compress],
    methods: partsReduction,
  });
  defineNativeIterator(dropwhileType, {
    doc: 'Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.',
    construct: ['(predicate, iterable, /)', dropwhile],
    methods: stateReduction,
  });
  defineNativeIterator(filterfalseType, {
    doc: 'Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.',
    construct: ['(function, iterable, /)', filterfalse],
    methods: partsReduction,
  });
  defineNativeIterator(isliceType, {
    doc: 'islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.',
    construct: ['(iterable, start, stop=None, step=None, /)', islice],
    methods: stateReduction,
  });
  defineNativeIterator(pairwiseType, {
    doc: 'Return an iterator of overlapping pairs taken from the input iterator.',
    construct: ['(iterable, /)', pairwise],
  });
  defineNativeIterator(takewhileType, {
    doc: 'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
    construct: ['(predicate, iterable, /)', takewhile],
    methods: stateReduction,
  });
}

function compress(type: PyType, data: Value, selectors: Value): PyNativeIterator {
  const items = getIterator(data);
  const verdicts = getIterator(selectors);
  return makeNativeIterator(type, () => {
    for (;;) {
      const item = nextItem(items);
      const verdict = item === undefined ? undefined : nextItem(verdicts);
      if (verdict === undefined) return undefined;
      if (isTrue(verdict)) return item;
    }
  }, [items, verdicts]);
}

function dropwhile(type: PyType, predicate: Value, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  let isDropping = true;
  const step = () => {
    let item = nextItem(iterator);
    while (isDropping && item !== undefined && isTrue(callOne(predicate, item))) item = nextItem(iterator);
    if (item !== undefined) isDropping = false;
    return item;
  };
  return makeNativeIterator(type, step, {
    reduce: (self) => new PyTuple([self.type, new PyTuple([predicate, iterator]), isDropping ? 0 : 1]),
    restore(state) {
      isDropping = !isTrue(state);
    },
  });
}

function filterfalse(type: PyType, predicate: Value, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  return makeNativeIterator(type, () => {
    for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
      if (!isTrue(predicate === null ? item : callOne(predicate, item))) return item;
    return undefined;
  }, [predicate, iterator]);
}

function takewhile(type: PyType, predicate: Value, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  let isOver = false;
  const step = () => {
    const item = isOver ? undefined : nextItem(iterator);
    if (item === undefined || isTrue(callOne(predicate, item))) return item;
    isOver = true;
    return undefined;
  };
  return makeNativeIterator(type, step, {
    reduce: (self) => new PyTuple([self.type, new PyTuple([predicate, iterator]), isOver ? 1 : 0]),
    restore(state) {
      isOver = isTrue(state);
    },
  });
}

function pairwise(type: PyType, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  let old: Value | undefined;
  return makeNativeIterator(type, () => {
    if (old === undefined) old = nextItem(iterator);
    if (old === undefined) return undefined;
    const item = nextItem(iterator);
    if (item === undefined) return undefined;
    const pair = new PyTuple([old, item]);
    old = item;
    return pair;
  });
}

function islice(
  type: PyType,
  iterable: Value,
  first: Value,
  second: Value | undefined,
  third: Value | undefined,
): PyNativeIterator {
  const start = second === undefined ? 0 : (startOf(first) ?? 0);
  const stop = stopOf(second === undefined ? first : second);
  const step = third === undefined || third === null ? 1 : (sizeOf(third) ?? 0);
  if (step < 1) throw valueError('Step for islice() must be a positive integer or None.');
  const iterator = getIterator(iterable);
  const end = stop ?? Number.POSITIVE_INFINITY;
  let next = start;
  let taken = 0;
  const advance = () => {
    const wanted = Math.min(next, end);
    while (taken < wanted) {
      if (nextItem(iterator) === undefined) return undefined;
      taken++;
    }
    if (taken >= end) return undefined;
    const item = nextItem(iterator);
    taken++;
    next += step;
    return item;
  };
  return makeNativeIterator(type, advance, {
    reduce(self) {
      if (self.isFinished) return new PyTuple([self.type, new PyTuple([getIterator(new PyList([])), 0]), 0]);
      return new PyTuple([self.type, new PyTuple([iterator, next, stop ?? null, step]), taken]);
    },
    restore(state) {
      taken = toCSize(state);
    },
  });
}

/** Undefined for None. */
function startOf(value: Value): number | undefined {
  if (value === null) return undefined;
  const size = sizeOf(value);
  if (size !== undefined && size >= 0) return size;
  throw valueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.');
}

/** Undefined for None. */
function stopOf(value: Value): number | undefined {
  if (value === null) return undefined;
  const size = sizeOf(value) ?? -1;
  if (size >= 0) return size;
  const what = size === -1 ? 'Stop argument' : 'Indices';
  throw valueError(`${what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.`);
}

/** The int as a size; undefined for anything else. */
function sizeOf(value: Value): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeOf(value).slots.index === null)
    return undefined;
  const index = toIndex(value);
  return index >= 2n ** 63n || index < -(2n ** 63n) ? undefined : Number(index);
}
