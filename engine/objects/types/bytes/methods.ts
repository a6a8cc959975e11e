/**
 * The methods that bytes and bytearray share, and their slots that change nothing.
 */

import { compareLong } from '../../../core/long-buffers.js';
import { tickAt } from '../../model/resources.js';
import { PySlice } from '../../model/sequences.js';
import { NotImplemented } from '../../model/singletons.js';
import type { BinaryResult, SlotDeclarations } from '../../model/slots.js';
import { PyBytes } from '../../model/text.js';
import { bytearrayIteratorType, bytesIteratorType, PyBytesIterator } from '../../model/text-iterators.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { asBytes } from '../../protocol/bytes-like.js';
import type { MethodDeclaration } from '../../protocol/define-type.js';
import { indexError, typeError, typeName } from '../../protocol/errors.js';
import { toSize } from '../../protocol/items.js';
import { sliceBounds } from '../../protocol/slices.js';
import { decodeBytes } from '../str/encode.js';
import {
  isDigitByte,
  isLetterByte,
  isLowerByte,
  isSpaceByte,
  isTitleBytes,
  isUpperByte,
  lowerByte,
  swapByte,
  titleBytes,
  upperByte,
} from './ascii-bytes.js';
import { percent } from './bytes-percent.js';
import {
  type BytesSelf,
  concatBytes,
  dataOf,
  equalBytes,
  likeSelf,
  needleOf,
  repeatBytes,
} from './bytes-value.js';
import { hexText } from './hex.js';
import {
  count,
  endsWith,
  find,
  index,
  indexOfBytes,
  removePrefix,
  removeSuffix,
  rfind,
  rindex,
  startsWith,
} from './search.js';
import { partition, rpartition, rsplit, split, splitLines } from './split.js';
import {
  center,
  expandTabs,
  join,
  ljust,
  lstrip,
  replace,
  rjust,
  rstrip,
  strip,
  translate,
  zfill,
} from './transform.js';

/** Slots of both types. */
export const sharedSlots: SlotDeclarations = {
  len: (self: BytesSelf) => (self instanceof PyBytes ? self.data.length : self.length),
  getitem: getItem,
  contains: (self: BytesSelf, item: Value) => indexOfBytes(dataOf(self), needleOf(item, true), 0) >= 0,
  iter: (self: BytesSelf) =>
    new PyBytesIterator(self, self instanceof PyBytes ? bytesIteratorType : bytearrayIteratorType),
  add: (self: BytesSelf, other: Value) => {
    const right = asBytes(other);
    return right === undefined ? NotImplemented : likeSelf(self, concatBytes(dataOf(self), right));
  },
  mul: repeat,
  rmul: repeat,
  mod: (self: BytesSelf, values: Value) => percent(self, values),
  rmod: (_self: BytesSelf, _template: Value) => NotImplemented,
  eq: (self: BytesSelf, other: Value) => compare(self, other, equalBytes),
  ne: (self: BytesSelf, other: Value) => compare(self, other, (left, right) => !equalBytes(left, right)),
  lt: (self: BytesSelf, other: Value) => compare(self, other, (left, right) => compareLong(left, right) < 0),
  le: (self: BytesSelf, other: Value) => compare(self, other, (left, right) => compareLong(left, right) <= 0),
  gt: (self: BytesSelf, other: Value) => compare(self, other, (left, right) => compareLong(left, right) > 0),
  ge: (self: BytesSelf, other: Value) => compare(self, other, (left, right) => compareLong(left, right) >= 0),
};

/** Methods of both types. */
export const sharedMethods: Record<string, MethodDeclaration> = {
  capitalize: mapping((data) => {
    const lowered = mapBytes(data, lowerByte);
    if (lowered.length > 0) lowered[0] = upperByte(lowered[0] ?? 0);
    return lowered;
  }, 'B.capitalize() -> copy of B with its first byte in upper case and the rest in lower case'),
  lower: mapping(
    (data) => mapBytes(data, lowerByte),
    'B.lower() -> copy of B with all ASCII letters in lower case',
  ),
  swapcase: mapping(
    (data) => mapBytes(data, swapByte),
    'B.swapcase() -> copy of B with the case of ASCII letters swapped',
  ),
  title: mapping(titleBytes, 'B.title() -> titlecased version of B'),
  upper: mapping(
    (data) => mapBytes(data, upperByte),
    'B.upper() -> copy of B with all ASCII letters in upper case',
  ),
  isalnum: each(
    (byte) => isLetterByte(byte) || isDigitByte(byte),
    'Whether all bytes are ASCII letters or digits, and there is one.',
  ),
  isalpha: each(isLetterByte, 'Whether all bytes are ASCII letters, and there is one.'),
  isascii: predicate((data) => data.every((byte) => byte < 0x80), 'Whether all bytes are ASCII.'),
  isdigit: each(isDigitByte, 'Whether all bytes are ASCII digits, and there is one.'),
  islower: predicate(
    (data) => data.some(isLowerByte) && !data.some(isUpperByte),
    'Whether all ASCII letters are lower case, and there is one.',
  ),
  isspace: each(isSpaceByte, 'Whether all bytes are ASCII white space, and there is one.'),
  istitle: predicate(isTitleBytes, 'Whether words start in upper case and go on in lower case.'),
  isupper: predicate(
    (data) => data.some(isUpperByte) && !data.some(isLowerByte),
    'Whether all ASCII letters are upper case, and there is one.',
  ),
  center: ["(width, fillchar=b' ', /)", center, 'Return a centered string of length width.'],
  count: ['(sub[, start[, end]])', count, 'Number of non-overlapping occurrences of sub in B[start:end].'],
  decode: [
    "(encoding='utf-8', errors='strict')",
    decode,
    'Decode the bytes using the codec registered for encoding.',
  ],
  endswith: [
    '(suffix[, start[, end]])',
    endsWith,
    'Whether B[start:end] ends with the suffix, or one of a tuple.',
  ],
  expandtabs: [
    '(tabsize=8)',
    expandTabs,
    'Return a copy where all tab characters are expanded using spaces.',
  ],
  find: ['(sub[, start[, end]])', find, 'Lowest index in B[start:end] where sub is found, or -1.'],
  hex: ['(sep=None, bytes_per_sep=1)', hex, 'Create a string of hexadecimal numbers from the bytes.'],
  index: [
    '(sub[, start[, end]])',
    index,
    'Lowest index in B[start:end] where sub is found; ValueError if it is not.',
  ],
  join: ['(iterable_of_bytes, /)', join, 'Concatenate any number of bytes objects.'],
  ljust: ["(width, fillchar=b' ', /)", ljust, 'Return a left-justified string of length width.'],
  lstrip: ['(bytes=None, /)', lstrip, 'Strip leading bytes contained in the argument.'],
  partition: ['(sep, /)', partition, 'Partition the bytes into three parts using the given separator.'],
  removeprefix: [
    '(prefix, /)',
    removePrefix,
    'Return a bytes object with the given prefix removed if present.',
  ],
  removesuffix: [
    '(suffix, /)',
    removeSuffix,
    'Return a bytes object with the given suffix removed if present.',
  ],
  replace: ['(old, new, count=-1, /)', replace, 'Return a copy with all occurrences of old replaced by new.'],
  rfind: ['(sub[, start[, end]])', rfind, 'Highest index in B[start:end] where sub is found, or -1.'],
  rindex: [
    '(sub[, start[, end]])',
    rindex,
    'Highest index in B[start:end] where sub is found; ValueError if it is not.',
  ],
  rjust: ["(width, fillchar=b' ', /)", rjust, 'Return a right-justified string of length width.'],
  rpartition: [
    '(sep, /)',
    rpartition,
    'Partition the bytes into three parts using the given separator, from the right.',
  ],
  rsplit: [
    '(sep=None, maxsplit=-1)',
    rsplit,
    'Return a list of the sections in the bytes, split from the right.',
  ],
  rstrip: ['(bytes=None, /)', rstrip, 'Strip trailing bytes contained in the argument.'],
  split: [
    '(sep=None, maxsplit=-1)',
    split,
    'Return a list of the sections in the bytes, using sep as the delimiter.',
  ],
  splitlines: [
    '(keepends=False)',
    splitLines,
    'Return a list of the lines in the bytes, breaking at line boundaries.',
  ],
  startswith: [
    '(prefix[, start[, end]])',
    startsWith,
    'Whether B[start:end] starts with the prefix, or one of a tuple.',
  ],
  strip: ['(bytes=None, /)', strip, 'Strip leading and trailing bytes contained in the argument.'],
  translate: [
    "(table, /, delete=b'')",
    translate,
    'Return a copy with each character mapped by the given translation table.',
  ],
  zfill: [
    '(width, /)',
    zfill,
    'Pad a numeric string with zeros on the left, to fill a field of the given width.',
  ],
};

function mapping(map: (data: Uint8Array) => Uint8Array, doc: string): MethodDeclaration {
  return ['()', (self: BytesSelf) => likeSelf(self, map(dataOf(self))), doc];
}

function mapBytes(data: Uint8Array, map: (byte: number) => number): Uint8Array {
  return data.map((byte, at) => {
    tickAt(at);
    return map(byte);
  });
}

function predicate(test: (data: Uint8Array) => boolean, doc: string): MethodDeclaration {
  return ['()', (self: BytesSelf) => test(dataOf(self)), doc];
}

function each(test: (byte: number) => boolean, doc: string): MethodDeclaration {
  return predicate(
    (data) =>
      data.length > 0 &&
      data.every((byte, at) => {
        tickAt(at);
        return test(byte);
      }),
    doc,
  );
}

function decode(self: BytesSelf, encoding?: Value, errors?: Value): Value {
  return decodeBytes(dataOf(self), encoding, errors);
}

function hex(self: BytesSelf, separator?: Value, groupSize?: Value): Value {
  return hexText(dataOf(self), separator, groupSize);
}

function getItem(self: BytesSelf, key: Value): Value {
  if (key instanceof PySlice) return likeSelf(self, sliceBytes(dataOf(self), key));
  if (typeof key !== 'number' && typeOf(key).slots.index === null) {
    const what = self instanceof PyBytes ? 'byte' : 'bytearray';
    throw typeError(`${what} indices must be integers or slices, not ${typeName(key)}`);
  }
  const given = toSize(key, 'IndexError');
  const data = dataOf(self);
  const byte = data[given < 0 ? given + data.length : given];
  if (byte === undefined)
    throw indexError(self instanceof PyBytes ? 'index out of range' : 'bytearray index out of range');
  return byte;
}

function sliceBytes(data: Uint8Array, slice: PySlice): Uint8Array {
  const { start, stop, step, length } = sliceBounds(slice, data.length);
  if (step === 1) return data.slice(start, stop);
  const part = new Uint8Array(length);
  for (let at = start, to = 0; to < length; at += step, to++) part[to] = data[at] ?? 0;
  return part;
}

function repeat(self: BytesSelf, times: Value): BinaryResult {
  if (typeof times !== 'number' && typeOf(times).slots.index === null) return NotImplemented;
  return likeSelf(self, repeatBytes(dataOf(self), toSize(times)));
}

function compare(
  self: BytesSelf,
  other: Value,
  decide: (left: Uint8Array, right: Uint8Array) => boolean,
): BinaryResult {
  // Other bytes-like objects are asked themselves; a memoryview has no order.
  if (self instanceof PyBytes && !(other instanceof PyBytes)) return NotImplemented;
  const right = asBytes(other);
  return right === undefined ? NotImplemented : decide(dataOf(self), right);
}
