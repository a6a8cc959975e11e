/**
 * Sorting: `list.sort` and `sorted`.
 *
 * Ints alone are sorted as numbers; all else by positions (merge-sort) that are compared by numbers where the keys allow it
 * (prefixes). The items themselves are never moved meanwhile: when a comparison raises, they are as they were.
 */
import { listCopy, listLength, listReplace } from '../../model/list-storage.js';
import { PyFloat } from '../../model/numbers.js';
import { look, tickAt } from '../../model/resources.js';
import type { PyList } from '../../model/sequences.js';
import type { Value } from '../../model/value.js';
import { callOne } from '../../protocol/call.js';
import { valueError } from '../../protocol/errors.js';
import { toIndex } from '../../protocol/items.js';
import { sortPositions } from './merge-sort.js';
import { prefixesOf } from './prefixes.js';

/** `list.sort(key=None, reverse=False)`. While it runs the list is empty. */
export function sortList(self: PyList, key: Value | undefined, reverse: Value | undefined): null {
  const backwards = reverse !== undefined && toIndex(reverse) !== 0;
  const items = listCopy(self);
  const hidden: Value[] = [];
  self.typed = null;
  self.items = hidden;
  let sorted: Value[];
  try {
    sorted = sortItems(items, key ?? null, backwards);
  } catch (thrown) {
    listReplace(self, items);
    throw thrown;
  }
  const modified = self.items !== hidden || listLength(self) !== 0;
  listReplace(self, sorted);
  if (modified) throw valueError('list modified during sort');
  return null;
}

/** The items in a new array, sorted stably. */
export function sortItems(items: readonly Value[], key: Value, reverse: boolean): Value[] {
  const ordered = reverse ? items.slice().reverse() : items.slice();
  const sorted = key === null ? sortByThemselves(ordered) : sortByKey(ordered, key);
  return reverse ? sorted.reverse() : sorted;
}

function sortByThemselves(items: Value[]): Value[] {
  if (items.length < 2) return items;
  if (items.every((item) => typeof item === 'number')) return sortNumbers(items as number[]);
  return items.length <= FEW_FLOATS && items.every(isOrderedFloat)
    ? insertFloats(items as PyFloat[])
    : arrange(items, items);
}

function isOrderedFloat(item: Value): boolean {
  return item instanceof PyFloat && !Number.isNaN(item.value);
}

/** Up to here sorting floats by insertion is faster than making typed arrays of positions. */
const FEW_FLOATS = 64;

/** Equal ones stay in order: they may be 0.0 and -0.0. */
function insertFloats(items: PyFloat[]): Value[] {
  const keys: number[] = [];
  for (let end = 0; end < items.length; end++) {
    const item = items[end] as PyFloat;
    const key = item.value;
    let index = end - 1;
    for (; index >= 0 && (keys[index] as number) > key; index--) {
      keys[index + 1] = keys[index] as number;
      items[index + 1] = items[index] as PyFloat;
    }
    keys[index + 1] = key;
    items[index + 1] = item;
  }
  return items;
}

function sortByKey(items: Value[], key: Value): Value[] {
  const keys: Value[] = [];
  for (let index = 0; index < items.length; index++) {
    tickAt(index);
    keys.push(callOne(key, items[index] as Value));
  }
  return items.length < 2 ? items : arrange(items, keys);
}

/** The items in the order of their keys. */
function arrange(items: readonly Value[], keys: readonly Value[]): Value[] {
  const { prefixes, isBefore } = prefixesOf(keys);
  const order = sortPositions(prefixes, isBefore);
  const arranged: Value[] = [];
  for (let index = 0; index < order.length; index++) {
    tickAt(index);
    arranged.push(items[order[index] as number] as Value);
  }
  return arranged;
}

/** Equal ints cannot be told apart, so they need no stable sort. */
function sortNumbers(items: number[]): number[] {
  if (items.length <= INSERTION_LIMIT) return insertNumbers(items);
  const sorted = new Float64Array(items.length);
  for (let index = 0; index < items.length; index++) {
    tickAt(index);
    sorted[index] = items[index] as number;
  }
  const result = sortDoubles(sorted);
  for (let index = 0; index < items.length; index++) items[index] = result[index] as number;
  return items;
}

/** Numbers that V8 sorts at once: a millisecond's worth. More are sorted in parts, which are merged. */
const PART = 2 ** 14;

function sortDoubles(numbers: Float64Array): Float64Array {
  const { length } = numbers;
  for (let start = 0; start < length; start += PART) {
    look();
    numbers.subarray(start, start + PART).sort();
  }
  let [from, to] = [numbers, length > PART ? new Float64Array(length) : numbers];
  for (let width = PART; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) mergeDoubles(from, to, start, width);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two neighbouring runs of `width` numbers. */
function mergeDoubles(from: Float64Array, to: Float64Array, start: number, width: number): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    tickAt(at);
    to[at] =
      right >= end || (left < middle && (from[left] as number) <= (from[right] as number))
        ? (from[left++] as number)
        : (from[right++] as number);
  }
}

/** Up to here sorting by insertion is faster than making a typed array. */
const INSERTION_LIMIT = 24;

function insertNumbers(items: number[]): number[] {
  for (let end = 1; end < items.length; end++) {
    const item = items[end] as number;
    let index = end - 1;
    for (; index >= 0 && (items[index] as number) > item; index--) items[index + 1] = items[index] as number;
    items[index + 1] = item;
  }
  return items;
}
