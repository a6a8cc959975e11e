/**
 * itertools: product, permutations, combinations, combinations_with_replacement.
 */
import type { PyNativeIterator } from '../../objects/model/iterators.js';
import { asInt } from '../../objects/model/numbers.js';
import { emptyTuple, PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { memoryError } from '../../objects/protocol/failures.js';
import { toCSize } from '../../objects/protocol/items.js';
import { toArray } from '../../objects/protocol/iterate.js';
import { stateItems, stateReduction } from '../../objects/types/iterator-reduction.js';
import { defineNativeIterator, makeNativeIterator } from '../../objects/types/native-iterator.js';

export const productType = new PyType('itertools.product');
export const permutationsType = new PyType('itertools.permutations');
export const combinationsType = new PyType('itertools.combinations');
export const replacementType = new PyType('itertools.combinations_with_replacement');

/** More places of a product than memory holds. */
const MAX_POOLS = 2 ** 26;

export function defineCombinatoricIterators(): void {
  defineNativeIterator(productType, {
    doc: 'product(*iterables, repeat=1) --> product object\n\nCartesian product of input iterables.  Equivalent to nested for-loops.',
    slots: { new: product },
    methods: stateReduction,
  });
  defineNativeIterator(permutationsType, {
    doc: 'Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
    construct: ['(iterable, r=None)', permutations],
    methods: stateReduction,
  });
  defineNativeIterator(combinationsType, {
    doc: 'Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
    construct: ['(iterable, r)', combinations],
    methods: stateReduction,
  });
  defineNativeIterator(replacementType, {
    doc: "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    construct: ['(iterable, r)', combinationsWithReplacement],
    methods: stateReduction,
  });
}

/** How the places of a combinatoric iterator are told and set; both only once it has given something. */
interface Places {
  /** What the type is called with again. */
  args(isFinished: boolean): Value[];
  /** The state after it has given something. */
  get(): Value;
  set(state: Value): void;
}

/**
 * Gives copies of `current` as tuples. `next` brings it to the next state, writing only what changes; false at the end.
 */
function walk(
  type: PyType,
  current: Value[],
  isEmpty: boolean,
  next: () => boolean,
  places: Places,
): PyNativeIterator {
  let isFirst = true;
  const step = () => {
    if (isEmpty) return undefined;
    if (isFirst) isFirst = false;
    else if (!next()) return undefined;
    return new PyTuple(current.slice());
  };
  return makeNativeIterator(type, step, {
    reduce(self) {
      const made = [self.type, new PyTuple(places.args(self.isFinished))];
      return new PyTuple(isFirst || self.isFinished ? made : [...made, places.get()]);
    },
    restore(state) {
      places.set(state);
      isFirst = false;
    },
  });
}

/** Indices of a state, as many as said, each brought between 0 and what `limit` tells. */
function readIndices(state: Value, count: number, limit: (slot: number) => number): number[] {
  if (!(state instanceof PyTuple) || state.items.length !== count) throw valueError('invalid arguments');
  return state.items.map((item, slot) => {
    if (asInt(item) === undefined) throw typeError('an integer is required');
    return Math.max(0, Math.min(toCSize(item), limit(slot)));
  });
}

function product(type: PyType, args: Value[], kwargs: KeywordArguments): PyNativeIterator {
  let repeat = 1;
  for (const [name, value] of kwargs ?? []) {
    if (name !== 'repeat') throw typeError(`'${name}' is an invalid keyword argument for product()`);
    repeat = toCSize(value);
  }
  if (repeat < 0) throw valueError('repeat argument cannot be negative');
  if (repeat * args.length > MAX_POOLS) throw memoryError();
  const once = repeat === 0 ? [] : args.map(toArray);
  const pools: Value[][] = [];
  if (once.length > 0) for (let round = 0; round < repeat; round++) pools.push(...once);
  const indices = pools.map(() => 0);
  const isEmpty = pools.some((pool) => pool.length === 0);
  const current = isEmpty ? [] : pools.map((pool) => pool[0] as Value);
  const next = () => {
    for (let slot = pools.length - 1; slot >= 0; slot--) {
      const pool = pools[slot] as Value[];
      const index = (indices[slot] as number) + 1;
      if (index < pool.length) {
        indices[slot] = index;
        current[slot] = pool[index] as Value;
        return true;
      }
      indices[slot] = 0;
      current[slot] = pool[0] as Value;
    }
    return false;
  };
  return walk(type, current, isEmpty, next, {
    args: (isFinished) => (isFinished ? [emptyTuple] : pools.map((pool) => new PyTuple(pool))),
    get: () => new PyTuple(indices.slice()),
    set(state) {
      const read = readIndices(state, pools.length, (slot) => (pools[slot]?.length ?? 0) - 1);
      read.forEach((index, slot) => {
        indices[slot] = index;
        if (!isEmpty) current[slot] = pools[slot]?.[index] as Value;
      });
    },
  });
}

function permutations(type: PyType, iterable: Value, lengthGiven: Value | undefined): PyNativeIterator {
  const pool = toArray(iterable);
  const size = pool.length;
  let length = size;
  if (lengthGiven !== undefined && lengthGiven !== null) {
    if (asInt(lengthGiven) === undefined) throw typeError('Expected int as r');
    length = notNegative(lengthGiven);
  }
  // Places of the pool in their present order; the first `length` of them are the permutation.
  const order = pool.map((_, index) => index);
  const current = pool.slice(0, length);
  const cycles = Array.from({ length: Math.min(length, size) }, (_, slot) => size - slot);
  const next = () => {
    for (let slot = length - 1; slot >= 0; slot--) {
      const left = (cycles[slot] as number) - 1;
      const place = order[slot] as number;
      if (left > 0) {
        cycles[slot] = left;
        order[slot] = order[size - left] as number;
        order[size - left] = place;
        for (let at = slot; at < length; at++) current[at] = pool[order[at] as number] as Value;
        return true;
      }
      cycles[slot] = size - slot;
      order.copyWithin(slot, slot + 1);
      order[size - 1] = place;
    }
    return false;
  };
  return walk(type, current, length > size, next, {
    args: (isFinished) => [new PyTuple(isFinished ? [] : pool), length],
    get: () => new PyTuple([new PyTuple(order.slice()), new PyTuple(cycles.slice())]),
    set(state) {
      const [places, rounds] = stateItems(state, 2) as [Value, Value];
      for (const [index, part] of [places, rounds].entries())
        if (!(part instanceof PyTuple))
          throw typeError(`argument ${index + 1} must be tuple, not ${typeName(part)}`);
      const read = readIndices(places, size, () => size - 1);
      const left = readIndices(rounds, cycles.length, (slot) => size - slot);
      left.forEach((count, slot) => {
        cycles[slot] = Math.max(count, 1);
      });
      read.forEach((place, slot) => {
        order[slot] = place;
        if (slot < length) current[slot] = pool[place] as Value;
      });
    },
  });
}

function combinations(type: PyType, iterable: Value, lengthGiven: Value): PyNativeIterator {
  const pool = toArray(iterable);
  const length = notNegative(lengthGiven);
  const indices = Array.from({ length: Math.min(length, pool.length) }, (_, index) => index);
  const current = pool.slice(0, length);
  const next = () => {
    let slot = length - 1;
    while (slot >= 0 && indices[slot] === slot + pool.length - length) slot--;
    if (slot < 0) return false;
    let index = (indices[slot] as number) + 1;
    for (; slot < length; slot++, index++) {
      indices[slot] = index;
      current[slot] = pool[index] as Value;
    }
    return true;
  };
  return walk(type, current, length > pool.length, next, {
    args: (isFinished) => [new PyTuple(isFinished ? [] : pool), length],
    get: () => new PyTuple(indices.slice()),
    set(state) {
      readIndices(state, indices.length, (slot) => slot + pool.length - length).forEach((index, slot) => {
        indices[slot] = index;
        current[slot] = pool[index] as Value;
      });
    },
  });
}

function combinationsWithReplacement(type: PyType, iterable: Value, lengthGiven: Value): PyNativeIterator {
  const pool = toArray(iterable);
  const length = notNegative(lengthGiven);
  const isEmpty = pool.length === 0 && length > 0;
  const indices: number[] = new Array(length).fill(0);
  const current: Value[] = isEmpty ? [] : new Array(length).fill(pool[0]);
  const next = () => {
    let slot = length - 1;
    while (slot >= 0 && indices[slot] === pool.length - 1) slot--;
    if (slot < 0) return false;
    const index = (indices[slot] as number) + 1;
    indices.fill(index, slot);
    current.fill(pool[index] as Value, slot);
    return true;
  };
  return walk(type, current, isEmpty, next, {
    args: (isFinished) => [new PyTuple(isFinished ? [] : pool), length],
    get: () => new PyTuple(indices.slice()),
    set(state) {
      readIndices(state, length, () => pool.length - 1).forEach((index, slot) => {
        indices[slot] = index;
        if (!isEmpty) current[slot] = pool[index] as Value;
      });
    },
  });
}

function notNegative(value: Value): number {
  const length = toCSize(value);
  if (length < 0) throw valueError('r must be non-negative');
  return length;
}
