/**
 * `array(typecode, initializer)`.
 */
import {
  type ArrayTypecode,
  arrayType,
  isArrayTypecode,
  newArrayStorage,
  PyArray,
} from '../../objects/model/array.js';
import { addStorage } from '../../objects/model/instance.js';
import { asStr, PyByteArray, PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';
import { pointsOf } from '../../objects/types/str/sequence.js';
import { convertItem } from './convert-item.js';
import { appendItem, replaceItems, resize, storeAt, usedItems } from './storage.js';

/** The `new` slot. */
export function makeArray(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  if (type === arrayType && kwargs !== null && kwargs.size > 0)
    throw typeError('array.array() takes no keyword arguments');
  const [code, initializer] = args;
  if (code === undefined) throw typeError('array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const typecode = typecodeOf(code);
  const array = new PyArray(typecode, newArrayStorage(typecode, 0), type);
  if (type.hasStorage) addStorage(array);
  if (initializer !== undefined) fill(array, initializer);
  return array;
}

function typecodeOf(value: Value): ArrayTypecode {
  const text = asStr(value)?.toString();
  if (text === undefined || text.length !== 1)
    throw typeError(
      `array() argument 1 must be a unicode character, not ${value === null ? 'None' : typeName(value)}`,
    );
  if (!isArrayTypecode(text))
    throw valueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  return text;
}

function fill(array: PyArray, initializer: Value): void {
  const { typecode } = array;
  const str = asStr(initializer);
  if (typecode !== 'u') {
    if (str !== undefined)
      throw typeError(`cannot use a str to initialize an array with typecode '${typecode}'`);
    if (initializer instanceof PyArray && initializer.typecode === 'u')
      throw typeError(`cannot use a unicode array to initialize an array with typecode '${typecode}'`);
  }
  if (str !== undefined) array.data = pointsOf(str).slice();
  else if (initializer instanceof PyArray && initializer.typecode === typecode)
    array.data = usedItems(initializer).slice();
  else if (initializer instanceof PyBytes || initializer instanceof PyByteArray) {
    appendBytes(array, initializer);
    return;
  } else {
    extendByIterating(array, initializer);
    return;
  }
  array.length = array.data.length;
}

/** Adds the items of an iterable. */
export function extendByIterating(array: PyArray, iterable: Value): void {
  const iterator = getIterator(iterable);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    appendItem(array, convertItem(array.typecode, item));
}

/** Adds the items of an array of the same kind, or of any iterable. */
export function extend(array: PyArray, source: Value): void {
  if (!(source instanceof PyArray)) {
    extendByIterating(array, source);
    return;
  }
  if (source.typecode !== array.typecode) throw typeError('can only extend with array of same kind');
  replaceItems(array, array.length, array.length, usedItems(source));
}

/** Adds the items that bytes are the memory of. */
export function appendBytes(array: PyArray, source: Value): void {
  const bytes = expectBytes(source);
  const size = array.data.BYTES_PER_ELEMENT;
  if (bytes.length % size !== 0) throw valueError('bytes length not a multiple of item size');
  const copy = bytes.slice();
  const start = array.length;
  resize(array, start, start, copy.length / size);
  new Uint8Array(array.data.buffer, array.data.byteOffset).set(copy, start * size);
}

/** Adds items that have been converted. */
export function appendConverted(array: PyArray, items: readonly (number | bigint)[]): void {
  const start = array.length;
  resize(array, start, start, items.length);
  items.forEach((item, index) => {
    storeAt(array, start + index, item);
  });
}
