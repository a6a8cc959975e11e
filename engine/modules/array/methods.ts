/**
 * Methods and computed attributes of array.array.
 */
import type { PyArray } from '../../objects/model/array.js';
import { listCopy, newList } from '../../objects/model/list-storage.js';
import { idOf } from '../../objects/model/object-ids.js';
import { look, tickAt } from '../../objects/model/resources.js';
import { PyList, PyTuple } from '../../objects/model/sequences.js';
import { asStr, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { compareTrue } from '../../objects/protocol/compare.js';
import type { GetSetDeclaration, MethodDeclaration } from '../../objects/protocol/define-type.js';
import {
  indexError,
  newException,
  runtimeError,
  typeError,
  typeName,
  valueError,
} from '../../objects/protocol/errors.js';
import { toClippedSize, toCSize, toSize } from '../../objects/protocol/items.js';
import { pointsOf } from '../../objects/types/str/sequence.js';
import { appendBytes, appendConverted, extend } from './construct.js';
import { convertItem } from './convert-item.js';
import { reconstructorOf } from './reconstruct.js';
import { arrayText, indexOf } from './slots.js';
import { appendItem, copyItems, itemAt, replaceItems, resize, storeAt, usedBytes } from './storage.js';

export const arrayMethods: Record<string, MethodDeclaration> = {
  append: ['(v, /)', append, 'Append new value v to the end of the array.'],
  buffer_info: [
    '()',
    (self: PyArray) => new PyTuple([idOf(self), self.length]),
    'Return a tuple (address, length) giving the current memory address and the length in items.',
  ],
  byteswap: ['()', byteSwap, 'Byteswap all items of the array.'],
  count: ['(v, /)', count, 'Return number of occurrences of v in the array.'],
  extend: ['(bb, /)', extendArray, 'Append items to the end of the array.'],
  frombytes: [
    '(buffer, /)',
    fromBytes,
    'Appends items from the string, interpreting it as an array of machine values.',
  ],
  fromfile: [
    '(f, n, /)',
    fromFile,
    'Read n objects from the file object f and append them to the end of the array.',
  ],
  fromlist: ['(list, /)', fromList, 'Append items to array from list.'],
  fromunicode: ['(ustr, /)', fromUnicode, 'Extends this array with data from the unicode string ustr.'],
  index: [
    '(v, start=0, stop=9223372036854775807, /)',
    index,
    'Return index of first occurrence of v in the array.',
  ],
  insert: ['(i, v, /)', insert, 'Insert a new item v into the array before position i.'],
  pop: ['(i=-1, /)', pop, 'Return the i-th element and delete it from the array.'],
  remove: ['(v, /)', remove, 'Remove the first occurrence of v in the array.'],
  reverse: ['()', reverse, 'Reverse the order of the items in the array.'],
  tobytes: [
    '()',
    (self: PyArray) => new PyBytes(usedBytes(self).slice()),
    'Convert the array to an array of machine values and return the bytes representation.',
  ],
  tofile: ['(f, /)', toFile, 'Write all items (as machine values) to the file object f.'],
  tolist: [
    '()',
    (self: PyArray) => newList(itemsOf(self)),
    'Convert array to an ordinary list with the same items.',
  ],
  tounicode: ['()', toUnicode, 'Convert the array to a unicode string.'],
  __copy__: ['()', (self: PyArray) => copyItems(self), 'Return a copy of the array.'],
  __deepcopy__: ['(unused, /)', (self: PyArray) => copyItems(self), 'Return a copy of the array.'],
  __reduce_ex__: ['(value, /)', reduce, 'Return state information for pickling.'],
  __sizeof__: ['()', (self: PyArray) => 64 + self.data.byteLength, 'Size of the array in memory, in bytes.'],
};

export const arrayGetters: Record<string, GetSetDeclaration> = {
  typecode: { get: (self: PyArray) => self.typecode, doc: 'the typecode character used to create the array' },
  itemsize: {
    get: (self: PyArray) => self.data.BYTES_PER_ELEMENT,
    doc: 'the size, in bytes, of one array item',
  },
};

function extendArray(self: PyArray, source: Value): Value {
  extend(self, source);
  return null;
}

function fromBytes(self: PyArray, bytes: Value): Value {
  appendBytes(self, bytes);
  return null;
}

function itemsOf(self: PyArray): Value[] {
  return Array.from({ length: self.length }, (_, at) => {
    tickAt(at);
    return itemAt(self, at);
  });
}

function append(self: PyArray, value: Value): Value {
  appendItem(self, convertItem(self.typecode, value));
  return null;
}

function byteSwap(self: PyArray): Value {
  const bytes = usedBytes(self);
  const size = self.data.BYTES_PER_ELEMENT;
  for (let from = 0; from < bytes.length; from += SWAPPED) {
    look();
    const part = bytes.subarray(from, from + SWAPPED);
    const buffer = Buffer.from(part.buffer, part.byteOffset, part.length);
    if (size === 2) buffer.swap16();
    else if (size === 4) buffer.swap32();
    else if (size === 8) buffer.swap64();
  }
  return null;
}

/** Bytes that are swapped at once. */
const SWAPPED = 2 ** 19;

function count(self: PyArray, value: Value): Value {
  let total = 0;
  for (let at = 0; at < self.length; at++) {
    tickAt(at);
    if (compareTrue('eq', itemAt(self, at), value)) total++;
  }
  return total;
}

function fromFile(self: PyArray, file: Value, items: Value): Value {
  const wanted = toSize(items) * self.data.BYTES_PER_ELEMENT;
  if (wanted < 0) throw valueError('negative count');
  const bytes = call(getAttribute(file, 'read'), [wanted]);
  if (!(bytes instanceof PyBytes)) throw typeError("read() didn't return bytes");
  appendBytes(self, bytes);
  if (bytes.data.length !== wanted) throw newException('EOFError', "read() didn't return enough bytes");
  return null;
}

/** Bytes that go to a file at once. */
const FILE_BLOCK = 64 * 1024;

function toFile(self: PyArray, file: Value): Value {
  const bytes = usedBytes(self);
  for (let at = 0; at < bytes.length; at += FILE_BLOCK)
    call(getAttribute(file, 'write'), [new PyBytes(bytes.slice(at, at + FILE_BLOCK))]);
  if (bytes.length === 0) getAttribute(file, 'write');
  return null;
}

function fromList(self: PyArray, list: Value): Value {
  if (!(list instanceof PyList)) throw typeError('arg must be list');
  appendConverted(
    self,
    listCopy(list).map((item, at) => {
      tickAt(at);
      return convertItem(self.typecode, item);
    }),
  );
  return null;
}

function fromUnicode(self: PyArray, text: Value): Value {
  const str = asStr(text);
  if (str === undefined) throw typeError(`fromunicode() argument must be str, not ${typeName(text)}`);
  if (self.typecode !== 'u') throw valueError('fromunicode() may only be called on unicode type arrays');
  replaceItems(self, self.length, self.length, pointsOf(str));
  return null;
}

function toUnicode(self: PyArray): Value {
  if (self.typecode !== 'u') throw valueError('tounicode() may only be called on unicode type arrays');
  return arrayText(self);
}

function index(self: PyArray, value: Value, start?: Value, stop?: Value): Value {
  const from = start === undefined ? 0 : toClippedSize(start);
  const to = stop === undefined ? self.length : toClippedSize(stop);
  const found = indexOf(
    self,
    value,
    from < 0 ? Math.max(from + self.length, 0) : from,
    to < 0 ? to + self.length : to,
  );
  if (found < 0) throw valueError('array.index(x): x not in array');
  return found;
}

function insert(self: PyArray, position: Value, value: Value): Value {
  const given = toCSize(position);
  const item = convertItem(self.typecode, value);
  const at = given < 0 ? Math.max(given + self.length, 0) : Math.min(given, self.length);
  resize(self, at, at, 1);
  storeAt(self, at, item);
  return null;
}

function pop(self: PyArray, position?: Value): Value {
  const given = position === undefined ? -1 : toCSize(position);
  if (self.length === 0) throw indexError('pop from empty array');
  const at = given < 0 ? given + self.length : given;
  if (at < 0 || at >= self.length) throw indexError('pop index out of range');
  const item = itemAt(self, at);
  resize(self, at, at + 1, 0);
  return item;
}

function remove(self: PyArray, value: Value): Value {
  const at = indexOf(self, value, 0, self.length);
  if (at < 0) throw valueError('array.remove(x): x not in array');
  resize(self, at, at + 1, 0);
  return null;
}

function reverse(self: PyArray): Value {
  self.data.subarray(0, self.length).reverse();
  return null;
}

function reduce(self: PyArray, protocol: Value): Value {
  const attributes = findAttributeQuietly(self, '__dict__') ?? null;
  if (toSize(protocol) < 3) {
    const items = self.typecode === 'u' ? arrayText(self) : newList(itemsOf(self));
    return new PyTuple([self.type, new PyTuple([self.typecode, items]), attributes]);
  }
  const { reconstructor, format } = reconstructorOf(self);
  if (reconstructor === undefined) throw runtimeError('the array module is not loaded');
  const args = new PyTuple([self.type, self.typecode, format, new PyBytes(usedBytes(self).slice())]);
  return new PyTuple([reconstructor, args, attributes]);
}
