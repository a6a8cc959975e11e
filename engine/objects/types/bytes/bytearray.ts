/**
 * The type bytearray. Its data grows by doubling and is replaced only while nobody looks at it.
 */

import { copyLong, sliceLong } from '../../../core/long-buffers.js';
import { addStorage } from '../../model/instance.js';
import { tickAt } from '../../model/resources.js';
import { PySlice, PyTuple } from '../../model/sequences.js';
import { NotImplemented } from '../../model/singletons.js';
import type { BinaryResult } from '../../model/slots.js';
import { asStr, bytearrayType, PyByteArray, PyBytes } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import { typeOf } from '../../model/type-of.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import { asBytes } from '../../protocol/bytes-like.js';
import { call } from '../../protocol/call.js';
import { defineType } from '../../protocol/define-type.js';
import { indexError, typeError, typeName, valueError } from '../../protocol/errors.js';
import { toCSize, toIndex, toSize } from '../../protocol/items.js';
import { concatenationComplaints } from '../../protocol/operators.js';
import { bindArguments, signature } from '../../protocol/signature.js';
import { sliceBounds } from '../../protocol/slices.js';
import { latin1Text } from '../../text-codecs/ascii-text.js';
import { stateOf } from '../class/reduce.js';
import { quoteBytes } from './bytes-repr.js';
import { allocate, cannotResize, checkResizable, dataOf, repeatBytes, toByte } from './bytes-value.js';
import { bytesFromArguments, bytesFromIterable, bytesFromObject } from './construct.js';
import { parseHexText } from './hex.js';
import { sharedMethods, sharedSlots } from './methods.js';
import { makeTranslation } from './transform.js';

/** Gives the type its behaviour. */
export function defineByteArray(): void {
  concatenationComplaints.set(bytearrayType, (other) => `can't concat ${other} to bytearray`);
  defineType(bytearrayType, {
    doc: DOC,
    flags: { matchesSelf: true },
    attributes: { __hash__: null },
    slots: {
      ...sharedSlots,
      new: make,
      init: initialize,
      repr: showByteArray,
      str: showByteArray,
      setitem: setItem,
      delitem: deleteItem,
      iadd: (self: PyByteArray, other: Value): BinaryResult => {
        const bytes = asBytes(other);
        if (bytes === undefined) throw typeError(`can't concat ${typeName(other)} to bytearray`);
        // Its own memory is looked at while it would grow.
        if (other === self && self.length > 0) throw cannotResize();
        replaceRange(self, self.length, self.length, bytes);
        return self;
      },
      imul: (self: PyByteArray, times: Value): BinaryResult => {
        if (typeof times !== 'number' && typeOf(times).slots.index === null) return NotImplemented;
        const data = repeatBytes(dataOf(self), toSize(times));
        replaceRange(self, 0, self.length, data);
        return self;
      },
    },
    methods: {
      ...sharedMethods,
      append: ['(item, /)', append, 'Append a single item to the end of the bytearray.'],
      clear: ['()', clear, 'Remove all items from the bytearray.'],
      copy: ['()', (self: PyByteArray) => new PyByteArray(sliceLong(dataOf(self))), 'Return a copy of B.'],
      extend: [
        '(iterable_of_ints, /)',
        extend,
        'Append all the items from the iterator or sequence to the end of the bytearray.',
      ],
      insert: ['(index, item, /)', insert, 'Insert a single item into the bytearray before the given index.'],
      pop: ['(index=-1, /)', pop, 'Remove and return a single item from B.'],
      remove: ['(value, /)', remove, 'Remove the first occurrence of a value in the bytearray.'],
      reverse: ['()', reverse, 'Reverse the order of the values in B in place.'],
      __alloc__: [
        '()',
        (self: PyByteArray) => Math.max(self.data.length + 1, 0),
        'Return the number of bytes actually allocated.',
      ],
      __sizeof__: ['()', (self: PyByteArray) => 57 + self.data.length],
      __reduce__: ['()', (self: PyByteArray) => reduce(self, 2), 'Return state information for pickling.'],
      __reduce_ex__: [
        '(proto=0, /)',
        (self: PyByteArray, protocol?: Value) => reduce(self, protocol === undefined ? 0 : toSize(protocol)),
        'Return state information for pickling.',
      ],
    },
    classMethods: {
      fromhex: ['(string, /)', fromHex, 'Create a bytearray object from a string of hexadecimal numbers.'],
    },
    staticMethods: {
      maketrans: [
        '(frm, to, /)',
        makeTranslation,
        'Return a translation table usable for the bytes or bytearray translate method.',
      ],
    },
  });
}

const DOC = `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - a bytes or a buffer object
  - any object implementing the buffer API.
  - an integer`;

function make(type: PyType): Value {
  const self = new PyByteArray(new Uint8Array(), type);
  return type.hasStorage ? addStorage(self) : self;
}

function initialize(self: PyByteArray, args: Value[], kwargs: KeywordArguments): void {
  const [source, encoding, errors] = bindArguments('bytearray', PARAMETERS, args, kwargs) as (
    | Value
    | undefined
  )[];
  const data = bytesFromArguments('bytearray', source, encoding, errors);
  replaceRange(self, 0, self.length, data);
}

const PARAMETERS = signature("(source=b'', encoding='utf-8', errors='strict')");

function showByteArray(self: PyByteArray): string {
  const type = self.type === bytearrayType ? 'bytearray' : self.type.name;
  return `${type}(${quoteBytes(dataOf(self), true)})`;
}

/** Puts other bytes in place of those from `start` to `end`. They may be the bytearray's own. */
export function replaceRange(self: PyByteArray, start: number, end: number, bytes: Uint8Array): void {
  const length = self.length - (end - start) + bytes.length;
  if (length !== self.length) checkResizable(self);
  const source = bytes.buffer === self.data.buffer ? sliceLong(bytes) : bytes;
  const tail = self.data.subarray(end, self.length);
  if (length <= self.data.length) {
    self.data.copyWithin(start + source.length, end, self.length);
  } else {
    const grown = allocate(Math.max(length, self.data.length + (self.data.length >> 1) + 8));
    copyLong(grown, self.data.subarray(0, start));
    copyLong(grown, tail, start + source.length);
    self.data = grown;
  }
  self.length = length;
  copyLong(self.data, source, start);
}

function setItem(self: PyByteArray, key: Value, value: Value): void {
  if (!(key instanceof PySlice)) {
    const at = position(self, key, 'bytearray index out of range');
    const byte = toByte(value);
    // The value's own conversion may have taken bytes away.
    if (at >= self.length) throw indexError('bytearray index out of range');
    self.data[at] = byte;
    return;
  }
  if (typeof value === 'number' || asStr(value) !== undefined)
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  const bytes =
    value === self ? sliceLong(dataOf(self)) : (asBytes(value) ?? bytesFromObject('bytearray', value));
  const { start, stop, step, length } = sliceBounds(key, self.length);
  if (step === 1) {
    replaceRange(self, start, stop, bytes);
    return;
  }
  if (bytes.length === 0) {
    deleteSlice(self, key);
    return;
  }
  if (bytes.length !== length)
    throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`);
  for (let at = start, from = 0; from < length; at += step, from++) {
    tickAt(from);
    self.data[at] = bytes[from] ?? 0;
  }
}

function deleteItem(self: PyByteArray, key: Value): void {
  if (key instanceof PySlice) {
    deleteSlice(self, key);
    return;
  }
  const at = position(self, key, 'bytearray index out of range');
  replaceRange(self, at, at + 1, EMPTY);
}

const EMPTY = new Uint8Array();

function deleteSlice(self: PyByteArray, slice: PySlice): void {
  const { start, stop, step, length } = sliceBounds(slice, self.length);
  if (length === 0) return;
  if (step === 1) {
    replaceRange(self, start, stop, EMPTY);
    return;
  }
  checkResizable(self);
  const data = dataOf(self);
  const stride = Math.abs(step);
  const lowest = step > 0 ? start : start + (length - 1) * step;
  const highest = lowest + (length - 1) * stride;
  const kept = allocate(data.length - length);
  let next = lowest;
  for (let at = 0, to = 0; at < data.length; at++) {
    tickAt(at);
    if (at === next && at <= highest) next += stride;
    else kept[to++] = data[at] as number;
  }
  self.data = kept;
  self.length = kept.length;
}

function position(self: PyByteArray, key: Value, outOfRange: string): number {
  if (typeof key !== 'number' && typeOf(key).slots.index === null)
    throw typeError(`bytearray indices must be integers or slices, not ${typeName(key)}`);
  const given = toSize(key, 'IndexError');
  const at = given < 0 ? given + self.length : given;
  if (at < 0 || at >= self.length) throw indexError(outOfRange);
  return at;
}

function append(self: PyByteArray, item: Value): Value {
  const byte = toByte(item);
  if (self.length < self.data.length && self.exports === 0) self.data[self.length++] = byte;
  else replaceRange(self, self.length, self.length, Uint8Array.of(byte));
  return null;
}

function clear(self: PyByteArray): Value {
  replaceRange(self, 0, self.length, EMPTY);
  return null;
}

function extend(self: PyByteArray, source: Value): Value {
  let bytes = asBytes(source);
  if (bytes === undefined) {
    const slots = typeOf(source).slots;
    if (slots.iter === null && slots.getitem === null)
      throw typeError(`can't extend bytearray with ${typeName(source)}`);
    bytes = bytesFromIterable('bytearray', source);
  }
  replaceRange(self, self.length, self.length, bytes);
  return null;
}

function insert(self: PyByteArray, index: Value, item: Value): Value {
  const given = toCSize(index);
  const byte = toByte(item);
  const at = given < 0 ? Math.max(given + self.length, 0) : Math.min(given, self.length);
  replaceRange(self, at, at, Uint8Array.of(byte));
  return null;
}

function pop(self: PyByteArray, index?: Value): Value {
  const given = index === undefined ? -1 : toCSize(index);
  if (self.length === 0) throw indexError('pop from empty bytearray');
  const at = given < 0 ? given + self.length : given;
  if (at < 0 || at >= self.length) throw indexError('pop index out of range');
  const byte = self.data[at] ?? 0;
  replaceRange(self, at, at + 1, EMPTY);
  return byte;
}

function remove(self: PyByteArray, value: Value): Value {
  const byte = toIndex(value);
  const wanted = byte < 0 || byte > 255 ? toByte(value) : Number(byte);
  const at = dataOf(self).indexOf(wanted);
  if (at < 0) throw valueError('value not found in bytearray');
  replaceRange(self, at, at + 1, EMPTY);
  return null;
}

function reverse(self: PyByteArray): Value {
  dataOf(self).reverse();
  return null;
}

function fromHex(type: PyType, text: Value): Value {
  const bytes = parseHexText(text);
  return type === bytearrayType ? new PyByteArray(bytes) : call(type, [new PyBytes(bytes)]);
}

function reduce(self: PyByteArray, protocol: number): Value {
  const data = dataOf(self);
  const args = protocol < 3 ? [latin1Text(data), 'latin-1'] : [new PyBytes(data.slice())];
  return new PyTuple([self.type, new PyTuple(data.length === 0 && protocol >= 3 ? [] : args), stateOf(self)]);
}
