/**
 * The items of a list. Nothing else looks at `typed`, or writes `items`.
 *
 * A list of at least SPECIALISE_FROM floats, or ints of 64 bits, keeps them as numbers in a typed array off the JavaScript heap, where machine
 * code reaches them. That is decided when a list is made from many items and whenever a growing list has doubled; the first store
 * of another kind moves the items back. Positions given to these functions are in range.
 *
 * An interpreter alone is quicker with plain arrays, which hold the values as the program sees them: lists move into typed arrays
 * by themselves only where a compiler asked for that.
 */

import { copyLong, repeatLong } from '../../core/long-buffers.js';
import { PyFloat } from './numbers.js';
import { reserve, tickAt } from './resources.js';
import { PyList, type TypedItems } from './sequences.js';
import type { PyType } from './type.js';
import { floatType } from './type-objects.js';
import type { Value } from './value.js';

/** Shorter lists are not worth a typed array. A power of two. */
export const SPECIALISE_FROM = 32;

/** Items from which on a list is only doubled when it grows. */
const LONG = 1024;

/** More are copied in parts. */
const LONG_COPY = 2 ** 16;

/** V8 makes a table of positions of an array that is made longer than this. */
const MOST_LAID_OUT = 2 ** 24;

const WORD = 2 ** 32;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * Short arrays lie in blocks that they share: a buffer of its own takes a microsecond to make, and its address another. A block lasts as long
 * as one of its arrays; no part of it is used twice.
 */
const BLOCK_BYTES = 16_384;
const MOST_SHARED = 2048;
const block = { buffer: new ArrayBuffer(0), used: BLOCK_BYTES };

const policy = { isTyping: false };

/** Says whether long lists of numbers move into typed arrays from now on. What lies in one stays there. */
export function keepNumbersTyped(on: boolean): void {
  policy.isTyping = on;
}

/**
 * What lists in typed storage have in place of items. V8 takes it for an array of anything, as other lists' arrays are: one of small ints, which `[]`
 * makes here, would be new to the loop.
 */
const NO_ITEMS: Value[] = [null];
NO_ITEMS.pop();

/** Number of items. */
export function listLength(list: PyList): number {
  return list.typed === null ? list.items.length : list.typed.length;
}

/** The item at a position. */
export function listGet(list: PyList, index: number): Value {
  const typed = list.typed;
  return typed === null ? (list.items[index] as Value) : typedGet(typed, index);
}

/** Replaces the item at a position. */
export function listSet(list: PyList, index: number, value: Value): void {
  const typed = list.typed;
  if (typed === null) list.items[index] = value;
  else if (!typedSet(typed, index, value)) listGeneralise(list)[index] = value;
}

/** Adds an item at the end. */
export function listAppend(list: PyList, value: Value): void {
  const typed = list.typed;
  if (typed === null) {
    const length = list.items.push(value);
    if (length >= SPECIALISE_FROM && (length & (length - 1)) === 0) listSpecialise(list);
    return;
  }
  if (!typedAppend(typed, value)) listGeneralise(list).push(value);
}

/** Takes away and gives the last item; undefined for an empty list. */
export function listPop(list: PyList): Value | undefined {
  const typed = list.typed;
  if (typed === null) return list.items.pop();
  if (typed.length === 0) return undefined;
  typed.length--;
  return typedGet(typed, typed.length);
}

/** The items, to be read at once: the list's own array, or a new one. Never write it, nor keep it while Python code runs. */
export function listItems(list: PyList): readonly Value[] {
  return list.typed === null ? list.items : typedItems(list.typed);
}

/** The numbers of a list of floats that lie in a typed array, to be read at once; undefined for any other list. */
export function listFloats(list: PyList): Float64Array | undefined {
  const typed = list.typed;
  if (typed === null || typed.kind === 'int') return undefined;
  return (typed.data as Float64Array).subarray(0, typed.length);
}

/** A copy of the items. */
export function listCopy(list: PyList): Value[] {
  return list.typed === null ? list.items.slice() : typedItems(list.typed);
}

/** Puts other items into the list. The array belongs to the list from now on. */
export function listReplace(list: PyList, items: Value[]): void {
  list.typed = null;
  list.items = items;
  if (items.length >= SPECIALISE_FROM) listSpecialise(list);
}

/** A new list whose storage fits the items. The array belongs to the list from now on. */
export function newList(items: Value[], type?: PyType): PyList {
  const list = type === undefined ? new PyList(items) : new PyList(items, type);
  if (items.length >= SPECIALISE_FROM) listSpecialise(list);
  return list;
}

/** A new list of the items from `start` to `stop`. */
export function listSlice(list: PyList, start: number, stop: number): PyList {
  const typed = list.typed;
  if (typed === null) return newList(list.items.slice(start, stop));
  if (stop - start < SPECIALISE_FROM) {
    const items: Value[] = [];
    for (let index = start; index < stop; index++) items.push(typedGet(typed, index));
    return new PyList(items);
  }
  return listOfTyped(typed.kind, wordsOf(typed, start, stop), stop - start);
}

/** A new list that holds the items `count` times over. */
export function listRepeat(list: PyList, count: number): PyList {
  const length = listLength(list);
  const total = length * count;
  reserve(total * 8);
  const first = total >= SPECIALISE_FROM && policy.isTyping ? typedOf(list) : null;
  if (first !== null) {
    const words = wordsOf(first, 0, first.length);
    const data = allocate(first.kind, total);
    copyLong(data, words);
    repeatLong(data, words.length);
    return listOfTyped(first.kind, data, total);
  }
  const items = listItems(list);
  if (length === 1) return new PyList(new Array(count).fill(items[0]));
  const repeated: Value[] = total > MOST_LAID_OUT ? [] : new Array(total);
  // V8 would make an array of doubles of one that begins with numbers, and box them all when another value comes.
  if (total > 0) repeated[0] = null;
  for (let index = 0, from = 0; index < total; index++) {
    tickAt(index);
    repeated[index] = items[from] as Value;
    from = from + 1 === length ? 0 : from + 1;
  }
  return new PyList(repeated);
}

/** A new list of the items of both. */
export function listConcat(left: PyList, right: PyList): PyList {
  if (left.typed !== null && right.typed?.kind === left.typed.kind) {
    const total = left.typed.length + right.typed.length;
    const data = allocate(left.typed.kind, total);
    const words = viewOf(left.typed, 0, left.typed.length);
    copyLong(data, words);
    copyLong(data, viewOf(right.typed, 0, right.typed.length), words.length);
    return listOfTyped(left.typed.kind, data, total);
  }
  return newList(joinItems(listItems(left), listItems(right)));
}

/** Moves the items into a typed array when all are of one kind and there are enough of them. */
export function listSpecialise(list: PyList): void {
  if (!policy.isTyping) return;
  const typed = typedOf(list);
  if (typed === null || typed.length < SPECIALISE_FROM) return;
  list.typed = typed;
  list.items = NO_ITEMS;
}

/** Moves the items of a list of whatever length into a typed array, if it has any and all are of one kind: machine code wants to see them. */
export function listShow(list: PyList): void {
  if (list.typed !== null || list.items.length === 0) return;
  const typed = typedOf(list);
  if (typed === null) return;
  list.typed = typed;
  list.items = NO_ITEMS;
}

/** A short list of numbers gets room for more, and for `expected` items: machine code is about to append to it. */
export function listMakeRoom(list: PyList, expected: number): void {
  listShow(list);
  const { typed } = list;
  if (typed === null || typed.length >= SPECIALISE_FROM) return;
  if (typed.length * (typed.kind === 'int' ? 2 : 1) === typed.data.length)
    grow(typed, typed.length + expected);
}

/** Moves the items back into the array `items`, which may then be changed in any way. */
export function listGeneralise(list: PyList): Value[] {
  if (list.typed !== null) {
    list.items = typedItems(list.typed);
    list.typed = null;
  }
  return list.items;
}

/** Float64Array or Int32Array of `length` items. */
function allocate(kind: TypedItems['kind'], length: number): Float64Array | Int32Array {
  const bytes = length * 8;
  if (bytes > MOST_SHARED) return kind === 'float' ? new Float64Array(length) : new Int32Array(length * 2);
  if (block.used + bytes > BLOCK_BYTES) {
    block.buffer = new ArrayBuffer(BLOCK_BYTES);
    block.used = 0;
  }
  const at = block.used;
  block.used += bytes;
  return kind === 'float'
    ? new Float64Array(block.buffer, at, length)
    : new Int32Array(block.buffer, at, length * 2);
}

function listOfTyped(kind: TypedItems['kind'], data: Float64Array | Int32Array, length: number): PyList {
  const list = new PyList([]);
  list.typed = { kind, data, length };
  return list;
}

/** A copy of part of the typed array. */
function wordsOf(typed: TypedItems, start: number, stop: number): Float64Array | Int32Array {
  const words = viewOf(typed, start, stop);
  if (words.length < LONG_COPY) return words.slice();
  const copy = allocate(typed.kind, stop - start);
  copyLong(copy, words);
  return copy;
}

/** Part of the typed array itself. */
function viewOf(typed: TypedItems, start: number, stop: number): Float64Array | Int32Array {
  const width = typed.kind === 'int' ? 2 : 1;
  return typed.data.subarray(start * width, stop * width);
}

/** Both, one behind the other. */
function joinItems(left: readonly Value[], right: readonly Value[]): Value[] {
  if (left.length + right.length < LONG_COPY) return [...left, ...right];
  const joined = left.slice();
  for (let index = 0; index < right.length; index++) {
    tickAt(index);
    joined.push(right[index] as Value);
  }
  return joined;
}

/** The list's typed items, or new ones made from its array; null where the items are not all of one kind. */
function typedOf(list: PyList): TypedItems | null {
  if (list.typed !== null) return list.typed;
  const items = list.items;
  const kind = kindOf(items[0]);
  if (kind === null || kindOf(items[items.length - 1]) !== kind) return null;
  for (let index = 0; index < items.length; index++) {
    tickAt(index);
    if (kindOf(items[index]) !== kind) return null;
  }
  const typed: TypedItems = { kind, data: allocate(kind, items.length), length: items.length };
  for (let index = 0; index < items.length; index++) {
    tickAt(index);
    typedSet(typed, index, items[index] as Value);
  }
  return typed;
}

function kindOf(value: Value | undefined): TypedItems['kind'] | null {
  if (typeof value === 'number') return 'int';
  if (typeof value === 'bigint') return value >= INT64_MIN && value <= INT64_MAX ? 'int' : null;
  return value instanceof PyFloat && value.type === floatType ? 'float' : null;
}

function typedGet(typed: TypedItems, index: number): Value {
  if (typed.kind === 'float') return new PyFloat(typed.data[index] as number);
  const low = typed.data[index * 2] as number;
  const high = typed.data[index * 2 + 1] as number;
  if (high === low >> 31) return low;
  const value = high * WORD + (low >>> 0);
  return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** Stores a value; false when it is not of the kind. */
function typedSet(typed: TypedItems, index: number, value: Value): boolean {
  if (typed.kind === 'float') {
    if (!(value instanceof PyFloat) || value.type !== floatType) return false;
    typed.data[index] = value.value;
    return true;
  }
  if (typeof value === 'number') {
    typed.data[index * 2] = value | 0;
    typed.data[index * 2 + 1] = Math.floor(value / WORD);
    return true;
  }
  if (kindOf(value) !== 'int') return false;
  typed.data[index * 2] = Number(BigInt.asIntN(32, value as bigint));
  typed.data[index * 2 + 1] = Number((value as bigint) >> 32n);
  return true;
}

function typedAppend(typed: TypedItems, value: Value): boolean {
  if (kindOf(value) !== typed.kind) return false;
  const width = typed.kind === 'int' ? 2 : 1;
  if (typed.length * width === typed.data.length) grow(typed);
  typedSet(typed, typed.length, value);
  typed.length++;
  return true;
}

/** Makes room for more items. Short lists grow in large steps: each costs machine code that appends an exit, and a buffer. */
function grow(typed: TypedItems, least = 0): void {
  const { length } = typed;
  const more = length < LONG ? Math.max(length * 4, 2 * SPECIALISE_FROM) : length * 2;
  const grown = allocate(typed.kind, Math.max(more, least));
  copyLong(grown, typed.data);
  typed.data = grown;
}

function typedItems(typed: TypedItems): Value[] {
  const items: Value[] = new Array(typed.length);
  for (let index = 0; index < typed.length; index++) {
    tickAt(index);
    items[index] = typedGet(typed, index);
  }
  return items;
}
