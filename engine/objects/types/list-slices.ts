/**
 * Slices of lists: reading, replacing and deleting, plain (step 1) and extended.
 */

import {
  listCopy,
  listGeneralise,
  listGet,
  listItems,
  listLength,
  listReplace,
  listSlice,
  newList,
} from '../model/list-storage.js';
import { tickAt } from '../model/resources.js';
import type { PyList, PySlice } from '../model/sequences.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { typeError, valueError } from '../protocol/errors.js';
import { toArray } from '../protocol/iterate.js';
import { sliceBounds } from '../protocol/slices.js';

/** Longer insertions are made by joining arrays: a call cannot take so many arguments. */
const SPLICE_LIMIT = 1000;

/** `list[slice]` */
export function getListSlice(self: PyList, slice: PySlice): PyList {
  const { start, stop, step, length } = sliceBounds(slice, listLength(self));
  if (step === 1) return listSlice(self, start, stop);
  const items: Value[] = new Array(length);
  for (let count = 0, at = start; count < length; count++, at += step) {
    tickAt(count);
    items[count] = listGet(self, at);
  }
  return newList(items);
}

/** `list[slice] = value` */
export function setListSlice(self: PyList, slice: PySlice, value: Value): void {
  if (slice.step === null || slice.step === 1) {
    const { start, stop } = sliceBounds(slice, listLength(self));
    const items = assignable(value, 'can only assign an iterable');
    // Making the items may have changed the list.
    const length = listLength(self);
    replaceItems(self, Math.min(start, length), Math.min(stop, length), items);
    return;
  }
  const items = assignable(value, 'must assign iterable to extended slice');
  const { start, stop, step, length } = sliceBounds(slice, listLength(self));
  if (step === 1) {
    replaceItems(self, start, stop, items);
    return;
  }
  if (items.length !== length) {
    throw valueError(
      `attempt to assign sequence of size ${items.length} to extended slice of size ${length}`,
    );
  }
  const target = listCopy(self);
  items.forEach((item, index) => {
    target[start + index * step] = item;
  });
  listReplace(self, target);
}

/** `del list[slice]` */
export function deleteListSlice(self: PyList, slice: PySlice): void {
  const { start, stop, step, length } = sliceBounds(slice, listLength(self));
  if (length === 0) return;
  if (step === 1) {
    replaceItems(self, start, stop, []);
    return;
  }
  const lowest = step > 0 ? start : start + (length - 1) * step;
  const stride = Math.abs(step);
  const highest = lowest + (length - 1) * stride;
  listReplace(
    self,
    listItems(self).filter((_, index) => {
      tickAt(index);
      return index < lowest || index > highest || (index - lowest) % stride !== 0;
    }),
  );
}

function replaceItems(self: PyList, start: number, stop: number, items: Value[]): void {
  if (items.length > SPLICE_LIMIT) {
    const old = listItems(self);
    listReplace(self, old.slice(0, start).concat(items, old.slice(stop)));
    return;
  }
  listGeneralise(self).splice(start, stop - start, ...items);
}

function assignable(value: Value, complaint: string): Value[] {
  const slots = typeOf(value).slots;
  if (slots.iter === null && slots.getitem === null) throw typeError(complaint);
  return toArray(value);
}
