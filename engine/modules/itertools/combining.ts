/**
 * itertools: accumulate, chain, starmap, zip_longest.
 */
import { type PyNativeIterator, PyTupleIterator } from '../../objects/model/iterators.js';
import { emptyTuple, PyTuple, tupleType } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { call, callTwo } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import { genericAlias } from '../../objects/protocol/items.js';
import { getIterator, nextItem, toArray } from '../../objects/protocol/iterate.js';
import { binary } from '../../objects/protocol/operators.js';
import { partsReduction, stateItems, stateReduction } from '../../objects/types/iterator-reduction.js';
import {
  defineNativeIterator,
  makeNativeIterator,
  refuseKeywords,
} from '../../objects/types/native-iterator.js';
import { isliceType } from './selecting.js';

export const accumulateType = new PyType('itertools.accumulate');
export const chainType = new PyType('itertools.chain');
export const starmapType = new PyType('itertools.starmap');
export const zipLongestType = new PyType('itertools.zip_longest');

export function defineCombiningIterators(): void {
  defineNativeIterator(accumulateType, {
    doc: 'Return series of accumulated sums.',
    construct: ['(iterable, func=None, *, initial=None)', accumulate],
    methods: stateReduction,
  });
  defineNativeIterator(chainType, {
    doc: 'chain(*iterables) --> chain object\n\nReturn a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.',
    slots: {
      new: (type, args, kwargs) => {
        refuseKeywords(chainType, type, kwargs);
        return chain(type, new PyTupleIterator(new PyTuple(args)));
      },
    },
    methods: stateReduction,
    classMethods: {
      from_iterable: [
        '(iterable, /)',
        (type: PyType, iterable: Value) => chain(type, getIterator(iterable)),
        'Alternative chain() constructor taking a single iterable argument that evaluates lazily.',
      ],
      __class_getitem__: ['(item, /)', (type: PyType, item: Value) => genericAlias.make(type, item)],
    },
  });
  defineNativeIterator(starmapType, {
    doc: 'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
    construct: ['(function, iterable, /)', starmap],
    methods: partsReduction,
  });
  defineNativeIterator(zipLongestType, {
    doc: 'zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object\n\nReturn a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument; shorter iterables are\nfilled up with fillvalue.',
    slots: { new: zipLongest },
    methods: stateReduction,
  });
}

function accumulate(
  type: PyType,
  iterable: Value,
  combine: Value | undefined,
  initial: Value | undefined,
): PyNativeIterator {
  const iterator = getIterator(iterable);
  const join = combine ?? null;
  let start = initial ?? null;
  let total: Value | undefined;
  const step = () => {
    if (start !== null) {
      total = start;
      start = null;
      return total;
    }
    const item = nextItem(iterator);
    if (item === undefined) return undefined;
    if (total === undefined) total = item;
    else if (join === null && typeof total === 'number' && typeof item === 'number') {
      const sum: number = total + item;
      total = Number.isSafeInteger(sum) ? sum : binary('add', total, item);
    } else total = join === null ? binary('add', total, item) : callTwo(join, total, item);
    return total;
  };
  return makeNativeIterator(type, step, {
    reduce(self) {
      const again = (source: Value) => new PyTuple([self.type, new PyTuple([source, join]), total ?? null]);
      if (start !== null) return again(chainOf([new PyTuple([start]), iterator]));
      if (total !== null) return again(iterator);
      // None is no state: it goes before the rest, and is passed over.
      const whole = accumulate(self.type, chainOf([new PyTuple([null]), iterator]), join, undefined);
      return new PyTuple([isliceType, new PyTuple([whole, 1, null])]);
    },
    restore(state) {
      total = state;
    },
  });
}

function chainOf(iterables: Value[]): PyNativeIterator {
  return chain(chainType, new PyTupleIterator(new PyTuple(iterables)));
}

/** Of what `source` gives. */
function chain(type: PyType, source: Value): PyNativeIterator {
  let iterables = source;
  let iterator: Value | undefined;
  const step = () => {
    for (;;) {
      if (iterator === undefined) {
        const iterable = nextItem(iterables);
        if (iterable === undefined) return undefined;
        iterator = getIterator(iterable);
      }
      const item = nextItem(iterator);
      if (item !== undefined) return item;
      iterator = undefined;
    }
  };
  return makeNativeIterator(type, step, {
    reduce(self) {
      if (self.isFinished) return new PyTuple([self.type, emptyTuple]);
      const state = iterator === undefined ? [iterables] : [iterables, iterator];
      return new PyTuple([self.type, emptyTuple, new PyTuple(state)]);
    },
    restore(state) {
      const items = stateItems(state, 1, 2);
      if (!items.every((item) => typeOf(item).slots.next !== null))
        throw typeError('Arguments must be iterators.');
      iterables = items[0] as Value;
      iterator = items[1];
    },
  });
}

function starmap(type: PyType, callable: Value, iterable: Value): PyNativeIterator {
  const iterator = getIterator(iterable);
  return makeNativeIterator(type, () => {
    const args = nextItem(iterator);
    if (args === undefined) return undefined;
    if (args instanceof PyTuple && args.type === tupleType && args.items.length === 2)
      return callTwo(callable, args.items[0] as Value, args.items[1] as Value);
    return call(callable, toArray(args));
  }, [callable, iterator]);
}

function zipLongest(type: PyType, args: Value[], kwargs: KeywordArguments): PyNativeIterator {
  let fill: Value = null;
  for (const [name, value] of kwargs ?? []) {
    if (name !== 'fillvalue') throw typeError('zip_longest() got an unexpected keyword argument');
    fill = value;
  }
  const iterators: (Value | undefined)[] = args.map(getIterator);
  let active = iterators.length;
  /** What the iterator gives or the filling for it; undefined once none gives anything. */
  const itemAt = (index: number): Value | undefined => {
    const iterator = iterators[index];
    if (iterator === undefined) return fill;
    const item = nextItem(iterator);
    if (item !== undefined) return item;
    iterators[index] = undefined;
    active--;
    return active === 0 ? undefined : fill;
  };
  const step = () => {
    if (iterators.length === 2) {
      const first = itemAt(0);
      if (first === undefined) return undefined;
      const second = itemAt(1);
      return second === undefined ? undefined : new PyTuple([first, second]);
    }
    const items: Value[] = [];
    for (let index = 0; index < iterators.length; index++) {
      const item = itemAt(index);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items.length === 0 ? undefined : new PyTuple(items);
  };
  return makeNativeIterator(type, step, {
    reduce(self) {
      const args = iterators.map((iterator) => (iterator === undefined ? emptyTuple : iterator));
      return new PyTuple([self.type, new PyTuple(args), fill]);
    },
    restore(state) {
      fill = state;
    },
  });
}
