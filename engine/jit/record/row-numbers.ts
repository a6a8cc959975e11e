/**
 * Lists of lists, tuples, arrays or views, as machine code sees them: a table of numbers, one for each item, that name the items' rows of the object
 * table. The driver writes the numbers at each entry of code that reads them.
 */
import { PyArray } from '../../objects/model/array.js';
import { PyInstance } from '../../objects/model/instance.js';
import { PyMemoryView } from '../../objects/model/memoryview.js';
import { listType, PyList } from '../../objects/model/sequences.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { storageOfTuple } from './tuple-storage.js';

/** A longer list would cost more at each entry than its loops save. */
export const MAX_ROWS = 4096;

const numbers = new WeakMap<PyList, Uint32Array>();

/** Whether a list holds nothing but objects that may have memory of their own. */
export function isListOfRows(list: PyList): boolean {
  const { items } = list;
  return items.length > 0 && items.length <= MAX_ROWS && items.every(mayHaveMemory);
}

/** Whether a value could be such a list, as far as its first item tells. */
export function mayBeListOfRows(value: Value): value is PyList {
  return (
    value instanceof PyList &&
    value.type === listType &&
    value.typed === null &&
    value.items.length > 0 &&
    mayHaveMemory(value.items[0] as Value)
  );
}

/** The list's table, with room for all its items. */
export function rowNumbersOf(list: PyList): Uint32Array {
  const known = numbers.get(list);
  const { length } = list.items;
  if (known !== undefined && known.length >= length) return known;
  // A buffer of its own lies off the JavaScript heap, where nothing moves it.
  const made = new Uint32Array(new ArrayBuffer(4 * Math.max(length, 32)));
  numbers.set(list, made);
  return made;
}

/** Whether an item of such a list may have memory of its own, or attributes. */
export function mayHaveMemory(value: Value): boolean {
  return (
    value instanceof PyList ||
    value instanceof PyArray ||
    value instanceof PyMemoryView ||
    value instanceof PyByteArray ||
    value instanceof PyBytes ||
    value instanceof PyInstance ||
    storageOfTuple(value) !== undefined
  );
}
