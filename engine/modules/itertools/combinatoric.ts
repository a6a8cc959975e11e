/**
 * itertools: product, permutations, combinations, combinations_with_replacement.
 */
import type { PyNativeIterator } from '../../objects/model/iterators.js';
import { asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { toArray } from '../../objects/protocol/iterate.js';
import { defineNativeIterator, makeNativeIterator } from '../../objects/types/native-iterator.js';

export const productType = new PyType('itertools.product');
export const permutationsType = new PyType('itertools.permutations');
export const combinationsType = new PyType('itertools.combinations');
export const replacementType = new PyType('itertools.combinations_with_replacement');

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

/** Gives tuples of the pool's items at changing indices. `next` moves them on; false at the end. */
function walk(
  type: PyType,
  itemAt: (slot: number, index: number) => Value,
  indices: number[],
  length: number,
  isEmpty: boolean,
  next: () => boolean,
): PyNativeIterator {
  let isFirst = true;
  return makeNativeIterator(type, () => {
    if (isEmpty) return undefined;
    if (isFirst) isFirst = false;
    else if (!next()) return undefined;
    const items: Value[] = new Array(length);
    for (let slot = 0; slot < length; slot++) items[slot] = itemAt(slot, indices[slot] as number);
    return new PyTuple(items);
  });
}

function product(type: PyType, args: Value[], kwargs: KeywordArguments): PyNativeIterator {
  let repeat = 1;
  for (const [name, value] of kwargs ?? []) {
    if (name !== 'repeat') throw typeError(`'${name}' is an invalid keyword argument for product()`);
    repeat = toSize(value);
  }
  if (repeat < 0) throw valueError('repeat argument cannot be negative');
  const once = repeat === 0 ? [] : args.map(toArray);
  const pools: Value[][] = [];
  for (let round = 0; round < repeat; round++) pools.push(...once);
  const indices = pools.map(() => 0);
  return walk(
    type,
    (slot, index) => (pools[slot] as Value[])[index] as Value,
    indices,
    pools.length,
    pools.some((pool) => pool.length === 0),
    () => {
      for (let slot = pools.length - 1; slot >= 0; slot--) {
        const index = (indices[slot] as number) + 1;
        if (index < (pools[slot] as Value[]).length) {
          indices[slot] = index;
          return true;
        }
        indices[slot] = 0;
      }
      return false;
    },
  );
}

function permutations(type: PyType, iterable: Value, lengthGiven: Value | undefined): PyNativeIterator {
  const pool = toArray(iterable);
  let length = pool.length;
  if (lengthGiven !== undefined && lengthGiven !== null) {
    if (asInt(lengthGiven) === undefined) throw typeError('Expected int as r');
    length = notNegative(lengthGiven);
  }
  const size = pool.length;
  const indices = pool.map((_, index) => index);
  const cycles = Array.from({ length: Math.min(length, size) }, (_, slot) => size - slot);
  return walk(
    type,
    (_, index) => pool[index] as Value,
    indices,
    length,
    length > size,
    () => {
      for (let slot = length - 1; slot >= 0; slot--) {
        const left = (cycles[slot] as number) - 1;
        cycles[slot] = left;
        if (left > 0) {
          const other = size - left;
          const index = indices[slot] as number;
          indices[slot] = indices[other] as number;
          indices[other] = index;
          return true;
        }
        const [index] = indices.splice(slot, 1);
        indices.push(index as number);
        cycles[slot] = size - slot;
      }
      return false;
    },
  );
}

function combinations(type: PyType, iterable: Value, lengthGiven: Value): PyNativeIterator {
  const pool = toArray(iterable);
  const length = notNegative(lengthGiven);
  const indices = Array.from({ length: Math.min(length, pool.length) }, (_, index) => index);
  return walk(
    type,
    (_, index) => pool[index] as Value,
    indices,
    length,
    length > pool.length,
    () => {
      let slot = length - 1;
      while (slot >= 0 && indices[slot] === slot + pool.length - length) slot--;
      if (slot < 0) return false;
      let index = (indices[slot] as number) + 1;
      for (; slot < length; slot++) indices[slot] = index++;
      return true;
    },
  );
}

function combinationsWithReplacement(type: PyType, iterable: Value, lengthGiven: Value): PyNativeIterator {
  const pool = toArray(iterable);
  const length = notNegative(lengthGiven);
  const indices: number[] = new Array(length).fill(0);
  return walk(
    type,
    (_, index) => pool[index] as Value,
    indices,
    length,
    pool.length === 0 && length > 0,
    () => {
      let slot = length - 1;
      while (slot >= 0 && indices[slot] === pool.length - 1) slot--;
      if (slot < 0) return false;
      indices.fill((indices[slot] as number) + 1, slot);
      return true;
    },
  );
}

function notNegative(value: Value): number {
  const length = toSize(value);
  if (length < 0) throw valueError('r must be non-negative');
  return length;
}
