/**
 * Slots of array.array: subscription, concatenation, repetition, comparison, repr.
 */

import { arrayKinds, PyArray, PyArrayIterator } from '../../objects/model/array.js';
import { tick, tickAt } from '../../objects/model/resources.js';
import { PySlice } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult, SlotDeclarations } from '../../objects/model/slots.js';
import { strFromPoints, strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { type Comparison, compareTrue, isEqual } from '../../objects/protocol/compare.js';
import { indexError, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { sliceBounds } from '../../objects/protocol/slices.js';
import { reprText } from '../../objects/protocol/text.js';
import { bareTypeName } from '../../objects/types/class/type-name.js';
import { convertItem } from './convert-item.js';
import {
  allocate,
  checkResizable,
  copyInto,
  copyItems,
  itemAt,
  replaceItems,
  resize,
  storeAt,
  usedItems,
} from './storage.js';

/** The slots. */
export const arraySlots: SlotDeclarations = {
  repr: showArray,
  len: (self: PyArray) => self.length,
  getitem: getItem,
  setitem: setItem,
  delitem: deleteItem,
  contains: (self: PyArray, item: Value) => indexOf(self, item, 0, self.length) >= 0,
  iter: (self: PyArray) => new PyArrayIterator(self),
  add: (self: PyArray, other: Value) => {
    if (!(other instanceof PyArray)) return NotImplemented;
    if (other.typecode !== self.typecode) throw typeError('bad argument type for built-in operation');
    const result = new PyArray(self.typecode, allocate(self, self.length + other.length));
    copyInto(result.data, usedItems(self), 0);
    copyInto(result.data, usedItems(other), self.length);
    return result;
  },
  iadd: (self: PyArray, other: Value) => {
    if (!(other instanceof PyArray))
      throw typeError(`can only extend array with array (not "${typeName(other)}")`);
    if (other.typecode !== self.typecode) throw typeError('can only extend with array of same kind');
    replaceItems(
      self,
      self.length,
      self.length,
      other === self ? usedItems(other).slice() : usedItems(other),
    );
    return self;
  },
  mul: repeat,
  rmul: repeat,
  imul: (self: PyArray, times: Value) => {
    const result = repeat(self, times);
    if (result instanceof PyArray) replaceItems(self, 0, self.length, result.data);
    return result instanceof PyArray ? self : result;
  },
  eq: (self: PyArray, other: Value) => compare('eq', self, other),
  ne: (self: PyArray, other: Value) => compare('ne', self, other),
  lt: (self: PyArray, other: Value) => compare('lt', self, other),
  le: (self: PyArray, other: Value) => compare('le', self, other),
  gt: (self: PyArray, other: Value) => compare('gt', self, other),
  ge: (self: PyArray, other: Value) => compare('ge', self, other),
};

/** Position of the first equal item in a range, or -1. */
export function indexOf(array: PyArray, wanted: Value, start: number, stop: number): number {
  for (let index = start; index < Math.min(stop, array.length); index++) {
    tickAt(index);
    if (isEqual(itemAt(array, index), wanted)) return index;
  }
  return -1;
}

/** The text of a `u` array. */
export function arrayText(array: PyArray): Value {
  return strFromPoints(usedItems(array).slice() as Uint32Array);
}

function showArray(self: PyArray): Value {
  const name = bareTypeName(self.type);
  if (self.length === 0) return `${name}('${self.typecode}')`;
  if (self.typecode === 'u') return strFromText(`${name}('u', ${reprText(arrayText(self))})`);
  const parts: string[] = [];
  for (let index = 0; index < self.length; index++) parts.push(reprText(itemAt(self, index)));
  return `${name}('${self.typecode}', [${parts.join(', ')}])`;
}

function positionOf(array: PyArray, key: Value, outOfRange: string): number {
  if (typeof key !== 'number' && typeOf(key).slots.index === null)
    throw typeError('array indices must be integers');
  const given = toSize(key, 'IndexError');
  const index = given < 0 ? given + array.length : given;
  if (index < 0 || index >= array.length) throw indexError(outOfRange);
  return index;
}

function getItem(self: PyArray, key: Value): Value {
  if (!(key instanceof PySlice)) return itemAt(self, positionOf(self, key, 'array index out of range'));
  const { start, stop, step, length } = sliceBounds(key, self.length);
  if (step === 1) return copyItems(self, start, stop);
  const result = new PyArray(self.typecode, allocate(self, length));
  for (let at = start, to = 0; to < length; at += step, to++) {
    tickAt(to);
    storeAt(result, to, self.data[at] as number | bigint);
  }
  return result;
}

function setItem(self: PyArray, key: Value, value: Value): void {
  if (!(key instanceof PySlice)) {
    const index = positionOf(self, key, 'array assignment index out of range');
    storeAt(self, index, convertItem(self.typecode, value));
    return;
  }
  if (!(value instanceof PyArray))
    throw typeError(`can only assign array (not "${typeName(value)}") to array slice`);
  if (value.typecode !== self.typecode) throw typeError('bad argument type for built-in operation');
  const { start, stop, step, length } = sliceBounds(key, self.length);
  if (step === 1) {
    replaceItems(self, start, stop, usedItems(value));
    return;
  }
  if (value.length !== length)
    throw valueError(`attempt to assign array of size ${value.length} to extended slice of size ${length}`);
  const source = value === self ? value.data.slice() : value.data;
  for (let at = start, from = 0; from < length; at += step, from++) {
    tickAt(from);
    storeAt(self, at, source[from] as number | bigint);
  }
}

function deleteItem(self: PyArray, key: Value): void {
  if (!(key instanceof PySlice)) {
    const index = positionOf(self, key, 'array assignment index out of range');
    resize(self, index, index + 1, 0);
    return;
  }
  checkResizable(self);
  const { start, stop, step, length } = sliceBounds(key, self.length);
  if (step === 1) {
    resize(self, start, stop, 0);
    return;
  }
  if (length === 0) return;
  const stride = Math.abs(step);
  const lowest = step > 0 ? start : start + (length - 1) * step;
  const highest = lowest + (length - 1) * stride;
  let next = lowest;
  let kept = lowest;
  for (let at = lowest; at < self.length; at++) {
    tickAt(at);
    if (at === next && at <= highest) next += stride;
    else storeAt(self, kept++, self.data[at] as number | bigint);
  }
  self.length = kept;
}

function repeat(self: PyArray, times: Value): BinaryResult {
  if (typeof times !== 'number' && typeOf(times).slots.index === null) return NotImplemented;
  const count = Math.max(toSize(times), 0);
  const result = new PyArray(self.typecode, allocate(self, self.length * count));
  const items = usedItems(self);
  if (items.length > 0)
    for (let at = 0; at < result.length; at += items.length) {
      tick();
      copyInto(result.data, items, at);
    }
  return result;
}

function compare(operator: Comparison, self: PyArray, other: Value): BinaryResult {
  if (!(other instanceof PyArray)) return NotImplemented;
  const isEquality = operator === 'eq' || operator === 'ne';
  if (isEquality && self.length !== other.length) return operator === 'ne';
  const shared = Math.min(self.length, other.length);
  const isPlain = isPlainNumbers(self) && isPlainNumbers(other);
  for (let index = 0; index < shared; index++) {
    tickAt(index);
    if (isPlain && self.data[index] === other.data[index]) continue;
    const left = itemAt(self, index);
    const right = itemAt(other, index);
    if (compareTrue('eq', left, right)) continue;
    return isEquality ? operator === 'ne' : compareTrue(operator, left, right);
  }
  return compareTrue(operator, self.length, other.length);
}

/** Whether equal elements of the storage are equal items, of whatever other kind the other array is. */
function isPlainNumbers(array: PyArray): boolean {
  const { item } = arrayKinds[array.typecode];
  return item === 'int' || item === 'float';
}
