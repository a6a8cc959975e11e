/**
 * `_array_reconstructor`: arrays made again from the bytes that a pickle holds, in the format of the machine that wrote it.
 */

import { readerOf } from '../../objects/binary/native-items.js';
import {
  type ArrayTypecode,
  arrayType,
  isArrayTypecode,
  newArrayStorage,
  PyArray,
} from '../../objects/model/array.js';
import { addStorage } from '../../objects/model/instance.js';
import { asStr, PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { builtinFunction } from '../../objects/protocol/define-type.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { decodeText } from '../../objects/text-codecs/encode.js';
import { charOf, pointsOf } from '../../objects/types/str/sequence.js';
import { appendBytes, appendConverted } from './construct.js';
import { convertItem } from './convert-item.js';

/** Machine formats by code: the native code of an item and whether its bytes are big-endian; or a text encoding. */
const formats: readonly (readonly [
  code: 'B' | 'b' | 'H' | 'h' | 'I' | 'i' | 'Q' | 'q' | 'f' | 'd' | 'u',
  big: boolean,
])[] = [
  ['B', false],
  ['b', false],
  ['H', false],
  ['H', true],
  ['h', false],
  ['h', true],
  ['I', false],
  ['I', true],
  ['i', false],
  ['i', true],
  ['Q', false],
  ['Q', true],
  ['q', false],
  ['q', true],
  ['f', false],
  ['f', true],
  ['d', false],
  ['d', true],
  ['u', false],
  ['u', true],
  ['u', false],
  ['u', true],
];

const textEncodings = ['utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be'];
const FIRST_TEXT = 18;

const formatCodes: Readonly<Record<ArrayTypecode, number>> = {
  B: 0,
  b: 1,
  H: 2,
  h: 4,
  I: 6,
  i: 8,
  L: 10,
  Q: 10,
  l: 12,
  q: 12,
  f: 14,
  d: 16,
  u: 20,
};

/** The function, for the module and for pickles. */
export const arrayReconstructor = builtinFunction(
  '_array_reconstructor',
  '(arraytype, typecode, mformat_code, items, /)',
  reconstruct,
  { doc: 'Internal. Used for pickling support.', module: 'array' },
);

/** What pickles call to make an array again, and the code of its machine format. */
export function reconstructorOf(array: PyArray): { reconstructor: Value; format: number } {
  return { reconstructor: arrayReconstructor, format: formatCodes[array.typecode] };
}

function reconstruct(type: Value, code: Value, formatCode: Value, items: Value): Value {
  if (!(type instanceof PyType))
    throw typeError(`first argument must be a type object, not ${typeName(type)}`);
  if (!type.isSubtypeOf(arrayType)) throw typeError(`${type.name} is not a subtype of array.array`);
  const typecode = asStr(code)?.toString() ?? '';
  if (!isArrayTypecode(typecode)) throw valueError('second argument must be a valid type code');
  const format = toSize(formatCode);
  const row = formats[format];
  if (row === undefined) throw valueError('third argument must be a valid machine format code.');
  if (!(items instanceof PyBytes)) throw typeError(`fourth argument should be bytes, not ${typeName(items)}`);
  const array = new PyArray(typecode, newArrayStorage(typecode, 0), type);
  if (type.hasStorage) addStorage(array);
  if (format === formatCodes[typecode]) {
    appendBytes(array, items);
    return array;
  }
  appendConverted(
    array,
    readItems(items.data, format).map((item) => convertItem(typecode, item)),
  );
  return array;
}

function readItems(bytes: Uint8Array, format: number): Value[] {
  const [code, big] = formats[format] ?? ['B', false];
  if (code === 'u') {
    const text = decodeText(bytes, textEncodings[format - FIRST_TEXT]);
    return Array.from(pointsOf(text), charOf);
  }
  const read = readerOf(code);
  const size = newArrayStorage(code, 0).BYTES_PER_ELEMENT;
  if (bytes.length % size !== 0) throw valueError('bytes length not a multiple of item size');
  const copy = bytes.slice();
  // Items are read in the order of this machine, which is little-endian.
  if (big) for (let at = 0; at < copy.length; at += size) copy.subarray(at, at + size).reverse();
  const memory = new DataView(copy.buffer);
  return Array.from({ length: copy.length / size }, (_, index) => read(memory, index * size));
}
