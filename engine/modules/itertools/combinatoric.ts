/**
 * itertools: product, permutations, combinations, combinations_with_replacement.
 */
import type { PyNativeIterator } from '../../objects/model/iterators.js';
import { asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { memoryError } from '../../objects/protocol/failures.js';
import { toCSize } from '../../objects/protocol/items.js';
import { toArray } from '../../objects/protocol/iterate.js';
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
  });
  defineNativeIterator(permutationsType, {
    doc: 'Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
    construct: ['(iterable, r=None)', permutations],
  });
  defineNativeIterator(combinationsType, {
    doc: 'Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
    construct: ['(iterable, r)', combinations],
  });
  defineNativeIterator(replacementType, {
    doc: "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    construct: ['(iterable, r)', combinationsWithReplacement],
  });
}

/**
 * Gives copies of `current` as tuples. `next` brings it to the next state, writing only what changes; false at the end.
 */
function walk(type: PyType, current: Value[], isEmpty: boolean, next: () => boolean): PyNativeIterator {
  let isFirst = true;
  return makeNativeIterator(type, () => {
    if (isEmpty) return undefined;
    if (isFirst) isFirst = false;
    else if (!next()) return undefined;
    return new PyTuple(current.slice());
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
  return walk(type, current, isEmpty, () => {
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
  // The whole pool in its present order; the first `length` items are the permutation.
  const order = pool.slice();
  const current = order.slice(0, length);
  const cycles = Array.from({ length: Math.min(length, size) }, (_, slot) => size - slot);
  return walk(type, current, length > size, () => {
    for (let slot = length - 1; slot >= 0; slot--) {
      const left = (cycles[slot] as number) - 1;
      const item = order[slot] as Value;
      if (left > 0) {
        cycles[slot] = left;
        order[slot] = order[size - left] as Value;
        order[size - left] = item;
        for (let at = slot; at < length; at++) current[at] = order[at] as Value;
        return true;
      }
      cycles[slot] = size - slot;
      order.copyWithin(slot, slot + 1);
      order[size - 1] = item;
    }
    return false;
  });
}

function combinations(type: PyType, iterable: Value, lengthGiven: Value): PyNativeIterator {
  const pool = toArray(iterable);
  const length = notNegative(lengthGiven);
  const indices = Array.from({ length: Math.min(length, pool.length) }, (_, index) => index);
  const current = pool.slice(0, length);
  return walk(type, current, length > pool.length, () => {
    let slot = length - 1;
    while (slot >= 0 && indices[slot] === slot + pool.length - length) slot--;
    if (slot < 0) return false;
    let index = (indices[slot] as number) + 1;
    for (; slot < length; slot++, index++) {
      indices[slot] = index;
      current[slot] = pool[index] as Value;
    }
    return true;
  });
}

function combinationsWithReplacement(type: PyType, iterable: Value, lengthGiven: Value): PyNativeIterator {
  const pool = toArray(iterable);
  const length = notNegative(lengthGiven);
  const isEmpty = pool.length === 0 && length > 0;
  const indices: number[] = new Array(length).fill(0);
  const current: Value[] = isEmpty ? [] : new Array(length).fill(pool[0]);
  return walk(type, current, isEmpty, () => {
    let slot = length - 1;
    while (slot >= 0 && indices[slot] === pool.length - 1) slot--;
    if (slot < 0) return false;
    const index = (indices[slot] as number) + 1;
    indices.fill(index, slot);
    current.fill(pool[index] as Value, slot);
    return true;
  });
}

function notNegative(value: Value): number {
  const length = toCSize(value);
  if (length < 0) throw valueError('r must be non-negative');
  return length;
}
