/**
 * The module heapq: a list as a binary heap, smallest item first.
 *
 * Every function moves the items as CPython does (down to a leaf, then up again), so that the list looks the same afterwards.
 */

import type { PyNativeIterator } from '../objects/model/iterators.js';
import { listGeneralise, newList } from '../objects/model/list-storage.js';
import { asInt } from '../objects/model/numbers.js';
import { addressOf } from '../objects/model/object-ids.js';
import { tickAt } from '../objects/model/resources.js';
import { PyList } from '../objects/model/sequences.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { callOne } from '../objects/protocol/call.js';
import { compareTrue, isEqual } from '../objects/protocol/compare.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';
import { indexError, runtimeError, typeError } from '../objects/protocol/errors.js';
import { toCSize } from '../objects/protocol/items.js';
import { getIterator, nextItem, toArray } from '../objects/protocol/iterate.js';
import { isTrue } from '../objects/protocol/truth.js';
import { defineNativeIterator, makeNativeIterator } from '../objects/types/native-iterator.js';
import { isLess } from '../objects/types/sorting/is-less.js';
import { sortItems } from '../objects/types/sorting/sort.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const heapqModule: BuiltinModule = {
  name: 'heapq',
  doc: 'Heap queue algorithm (a.k.a. priority queue).',
  create() {
    defineMerge();
    return Object.entries(functions).map(([name, [signature, implementation, doc]]) => [
      name,
      builtinFunction(name, signature, implementation, {
        module: inPython.has(name) ? 'heapq' : '_heapq',
        doc: doc ?? null,
      }),
    ]);
  },
};

/** Functions that CPython has in the module itself, not in its accelerator. */
const inPython: ReadonlySet<string> = new Set(['merge', 'nlargest', 'nsmallest']);

/** Whether one comes before the other. */
type Order<T> = (left: T, right: T) => boolean;
const smallestFirst: Order<Value> = isLess;
const largestFirst: Order<Value> = (left, right) => isLess(right, left);

const functions: Record<string, MethodDeclaration> = {
  heappush: [
    '(heap, item, /)',
    (heap: Value, item: Value) => {
      const items = itemsOf(heap, 'heappush');
      items.push(item);
      siftDown(items, 0, items.length - 1, smallestFirst);
      return unchanged(heap, items, null);
    },
    'Push item onto heap, maintaining the heap invariant.',
  ],
  heappop: [
    '(heap, /)',
    (heap: Value) => pop(heap, itemsOf(heap, 'heappop'), smallestFirst),
    'Pop the smallest item off the heap, maintaining the heap invariant.',
  ],
  heapify: [
    '(heap, /)',
    (heap: Value) => heapifyList(heap, 'heapify', smallestFirst),
    'Transform list into a heap, in-place, in O(len(heap)) time.',
  ],
  heapreplace: [
    '(heap, item, /)',
    (heap: Value, item: Value) => replace(heap, itemsOf(heap, 'heapreplace'), item, smallestFirst),
    'Pop and return the current smallest value, and add the new item.',
  ],
  heappushpop: [
    '(heap, item, /)',
    (heap: Value, item: Value) => {
      const items = itemsOf(heap, 'heappushpop');
      const [first] = items;
      if (first === undefined || !isLess(first, item)) return item;
      return replace(heap, itemsOf(heap, 'heappushpop'), item, smallestFirst);
    },
    'Push item on the heap, then pop and return the smallest item from the heap.',
  ],
  merge: [
    '(*iterables, key=None, reverse=False)',
    merge,
    'Merge multiple sorted inputs into a single sorted output, lazily.',
  ],
  nlargest: [
    '(n, iterable, key=None)',
    (count: Value, iterable: Value, key: Value | undefined) => pick(count, iterable, key, true),
    'Find the n largest elements in a dataset.\n\nEquivalent to:  sorted(iterable, key=key, reverse=True)[:n]',
  ],
  nsmallest: [
    '(n, iterable, key=None)',
    (count: Value, iterable: Value, key: Value | undefined) => pick(count, iterable, key, false),
    'Find the n smallest elements in a dataset.\n\nEquivalent to:  sorted(iterable, key=key)[:n]',
  ],
  _heappop_max: ['(heap, /)', (heap: Value) => pop(heap, itemsOf(heap, '_heappop_max'), largestFirst)],
  _heapify_max: ['(heap, /)', (heap: Value) => heapifyList(heap, '_heapify_max', largestFirst)],
  _heapreplace_max: [
    '(heap, item, /)',
    (heap: Value, item: Value) => replace(heap, itemsOf(heap, '_heapreplace_max'), item, largestFirst),
  ],
};

/** Functions whose errors number their arguments. */
const twoArguments: ReadonlySet<string> = new Set([
  'heappush',
  'heapreplace',
  'heappushpop',
  '_heapreplace_max',
]);

/** The heap's array, to be changed in place. Growing it here leaves the list as it is: heaps of numbers do not move to and fro. */
function itemsOf(heap: Value, name: string): Value[] {
  if (!(heap instanceof PyList))
    throw typeError(
      `${name}() argument${twoArguments.has(name) ? ' 1' : ''} must be list, not ${typeOf(heap).name}`,
    );
  return listGeneralise(heap);
}

/** Moves the item at `position` towards the root while it comes before its parent. */
function siftDown<T>(items: T[], start: number, position: number, before: Order<T>): void {
  const { length } = items;
  const item = items[position] as T;
  let at = position;
  while (at > start) {
    const parentAt = (at - 1) >> 1;
    const parent = items[parentAt] as T;
    if (!before(item, parent)) break;
    checkLength(items, length);
    items[parentAt] = items[at] as T;
    items[at] = parent;
    at = parentAt;
  }
}

/** Moves the item at `position` down to a leaf along the children that come first, then back up to its place. */
function siftUp<T>(items: T[], position: number, before: Order<T>): void {
  const { length } = items;
  const half = length >> 1;
  let at = position;
  while (at < half) {
    let childAt = 2 * at + 1;
    if (childAt + 1 < length) {
      if (!before(items[childAt] as T, items[childAt + 1] as T)) childAt++;
      checkLength(items, length);
    }
    const child = items[childAt] as T;
    items[childAt] = items[at] as T;
    items[at] = child;
    at = childAt;
  }
  siftDown(items, position, at, before);
}

function checkLength(items: readonly unknown[], length: number): void {
  if (items.length !== length) throw runtimeError('list changed size during iteration');
}

/** The result, unless a comparison has given the list another array: what was moved is not in the list then. */
function unchanged<T>(heap: Value, items: Value[], result: T): T {
  if (heap instanceof PyList && heap.items === items) return result;
  throw runtimeError('list changed size during iteration');
}

function pop(heap: Value, items: Value[], before: Order<Value>): Value {
  const last = items.pop();
  if (last === undefined) throw indexError('index out of range');
  const [first] = items;
  if (first === undefined) return last;
  items[0] = last;
  siftUp(items, 0, before);
  return unchanged(heap, items, first);
}

function replace(heap: Value, items: Value[], item: Value, before: Order<Value>): Value {
  const [first] = items;
  if (first === undefined) throw indexError('index out of range');
  items[0] = item;
  siftUp(items, 0, before);
  return unchanged(heap, items, first);
}

function heapifyList(heap: Value, name: string, before: Order<Value>): null {
  const items = itemsOf(heap, name);
  return unchanged(heap, items, heapify(items, before));
}

function heapify<T>(items: T[], before: Order<T>): null {
  for (let index = (items.length >> 1) - 1; index >= 0; index--) {
    tickAt(index);
    siftUp(items, index, before);
  }
  return null;
}

function pick(count: Value, iterable: Value, key: Value | undefined, largest: boolean): PyList {
  // What is no int fails as in the comparison that CPython begins with.
  if (asInt(count) === undefined) compareTrue('ge', count, 0);
  const wanted = Math.max(toCSize(count), 0);
  const sorted = sortItems(toArray(iterable), key ?? null, largest);
  return newList(sorted.slice(0, wanted));
}

const mergeType = new PyType('generator');
const defineMerge = once(() =>
  defineNativeIterator(mergeType, {
    construct: null,
    slots: { repr: (self: PyNativeIterator) => `<generator object merge at ${addressOf(self)}>` },
  }),
);

interface Source {
  item: Value;
  key: Value;
  readonly order: number;
  readonly iterator: Value;
}

/** Of equal items, those of the earlier iterable come first. */
function merge(
  iterables: readonly Value[],
  key: Value | undefined,
  reverse: Value | undefined,
): PyNativeIterator {
  const keyOf = (item: Value): Value => (key === undefined || key === null ? item : callOne(key, item));
  const order = reverse !== undefined && isTrue(reverse) ? largestSourceFirst : smallestSourceFirst;
  let sources: Source[] | undefined;
  return makeNativeIterator(mergeType, () => {
    if (sources === undefined) {
      sources = [];
      iterables.forEach((iterable, order) => {
        const iterator = getIterator(iterable);
        const item = nextItem(iterator);
        if (item !== undefined) sources?.push({ item, key: keyOf(item), order, iterator });
      });
      heapify(sources, order);
    } else advance(sources, keyOf, order);
    return sources[0]?.item;
  });
}

/** Replaces the first source's item, which has been given, by its next one. */
function advance(sources: Source[], keyOf: (item: Value) => Value, order: Order<Source>): void {
  const [first] = sources;
  if (first === undefined) return;
  const item = nextItem(first.iterator);
  if (item === undefined) {
    const last = sources.pop();
    if (sources.length === 0 || last === undefined) return;
    sources[0] = last;
  } else {
    first.item = item;
    first.key = keyOf(item);
  }
  siftUp(sources, 0, order);
}

const smallestSourceFirst: Order<Source> = (left, right) =>
  isEqual(left.key, right.key) ? left.order < right.order : isLess(left.key, right.key);
const largestSourceFirst: Order<Source> = (left, right) =>
  isEqual(left.key, right.key) ? left.order < right.order : isLess(right.key, left.key);
