/**
 * Sorting: `list.sort` and `sorted`.
 *
 * V8's Array.sort is the same merge sort as CPython's and asks only whether its comparison is negative, so one `<` a comparison is
 * enough. It works on a copy: when a comparison raises, the items are as they were.
 */
import { listCopy, listLength, listReplace } from '../model/list-storage.js';
import { PyFloat } from '../model/numbers.js';
import { runtime } from '../model/runtime.js';
import { type PyList, PyTuple, tupleType } from '../model/sequences.js';
import { floatType } from '../model/type-objects.js';
import type { Value } from '../model/value.js';
import { call } from '../protocol/call.js';
import { compareTrue, isEqual } from '../protocol/compare.js';
import { valueError } from '../protocol/errors.js';
import { toIndex } from '../protocol/items.js';

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
  switch (commonKind(items)) {
    case 'number':
      return sortNumbers(items as number[]);
    case 'string':
      return items.sort(compareStrings as (left: Value, right: Value) => number);
    case 'float':
      return items.sort((left, right) => compareFloats(left as PyFloat, right as PyFloat));
    case null:
      return items.sort(compareAny);
  }
}

function sortByKey(items: Value[], key: Value): Value[] {
  const keys = items.map((item) => call(key, [item]));
  const order = items.map((_, index) => index);
  const at = <T>(index: number): T => keys[index] as T;
  switch (items.length < 2 ? null : commonKind(keys)) {
    case 'number':
      order.sort((left, right) => at<number>(left) - at<number>(right));
      break;
    case 'string':
      order.sort((left, right) => compareStrings(at<string>(left), at<string>(right)));
      break;
    case 'float':
      order.sort((left, right) => compareFloats(at<PyFloat>(left), at<PyFloat>(right)));
      break;
    case null:
      order.sort((left, right) => compareAny(at(left), at(right)));
  }
  return order.map((index) => items[index] as Value);
}

/** The kind that all values share, where it sorts without asking Python. NaN is no such value. */
function commonKind(values: readonly Value[]): 'number' | 'string' | 'float' | null {
  const kind = kindOf(values[0] as Value);
  if (kind === null) return null;
  for (const value of values) if (kindOf(value) !== kind) return null;
  return kind;
}

function kindOf(value: Value): 'number' | 'string' | 'float' | null {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'string';
  return value instanceof PyFloat && value.type === floatType && !Number.isNaN(value.value) ? 'float' : null;
}

/** Equal ints cannot be told apart, so they need no stable sort. */
function sortNumbers(items: number[]): number[] {
  if (items.length <= INSERTION_LIMIT) return insertNumbers(items);
  const sorted = new Float64Array(items.length);
  for (let index = 0; index < items.length; index++) sorted[index] = items[index] as number;
  sorted.sort();
  for (let index = 0; index < items.length; index++) items[index] = sorted[index] as number;
  return items;
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

/** Strings without surrogates: by code unit is by code point. */
function compareStrings(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareFloats(left: PyFloat, right: PyFloat): number {
  return left.value < right.value ? -1 : left.value > right.value ? 1 : 0;
}

let compared = 0;

function compareAny(left: Value, right: Value): number {
  if ((++compared & 0xffff) === 0) runtime.current.poll();
  return isLess(left, right) ? -1 : 0;
}

/** `left < right`, with short ways for values whose order needs no Python code. */
export function isLess(left: Value, right: Value): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  if (left instanceof PyTuple && right instanceof PyTuple) {
    if (left.type === tupleType && right.type === tupleType) return isTupleLess(left, right);
  }
  return compareTrue('lt', left, right);
}

function isTupleLess(left: PyTuple, right: PyTuple): boolean {
  const shared = Math.min(left.items.length, right.items.length);
  for (let index = 0; index < shared; index++) {
    const a = left.items[index] as Value;
    const b = right.items[index] as Value;
    if (!isEqual(a, b)) return isLess(a, b);
  }
  return left.items.length < right.items.length;
}
