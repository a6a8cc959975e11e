/**
 * How machine code sees a Python object: its class word, and where its numbers lie.
 *
 * The recorder asks for the class while it records; the driver fills a row of the object table from the same description at each entry.
 */
import { arrayKinds, PyArray } from '../../objects/model/array.js';
import { isContiguous } from '../../objects/model/buffer.js';
import { listShow } from '../../objects/model/list-storage.js';
import { PyMemoryView } from '../../objects/model/memoryview.js';
import { listType, PyList, PyTuple } from '../../objects/model/sequences.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import type { ElementName } from '../ir/elements.table.js';
import { classWord } from '../ir/object-classes.js';
import { drawsFromTwister } from './draws-from-twister.js';
import { isListOfRows, rowNumbersOf } from './row-numbers.js';
import { storageOfTuple } from './tuple-storage.js';

/** An object's memory. */
export interface ObjectDescription {
  readonly classWord: number;
  /** Undefined for objects that machine code does not look into. */
  readonly memory: ObjectMemory | undefined;
}

/** Where the items lie. */
export interface ObjectMemory {
  readonly buffer: ArrayBufferLike;
  /** Byte of the buffer at which item 0 lies. */
  readonly offset: number;
  /** Items; of the first dimension. */
  readonly length: number;
  /** Items that there is room for. */
  readonly capacity: number;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly strides: readonly number[];
}

/** Most dimensions of a view that machine code reads. */
export const MAX_DIMENSIONS = 4;

const plain = (kind: 'other' | 'none'): ObjectDescription => ({
  classWord: classWord({ kind, element: 'i8', dimensions: 0, contiguous: false, readonly: false }),
  memory: undefined,
});

const other = plain('other');
const none = plain('none');

/** Elements of buffer formats; formats that are missing here are not read by machine code. */
const formatElements: Readonly<Record<string, ElementName>> = {
  b: 'i8',
  B: 'u8',
  h: 'i16',
  H: 'u16',
  i: 'i32',
  I: 'u32',
  l: 'i64',
  L: 'u64',
  q: 'i64',
  Q: 'u64',
  n: 'i64',
  N: 'u64',
  f: 'f32',
  d: 'f64',
};

const listFloat = oneDimensional('list', 'f64', false);
const listInt = oneDimensional('list', 'i64', false);
/** Tuples are lists that nobody writes to. */
const tupleFloat = oneDimensional('list', 'f64', true);
const tupleInt = oneDimensional('list', 'i64', true);
/** The class word of a list of lists, arrays, views or instances. */
export const listOfRowsWord = oneDimensional('rows', 'u32', true);
const generator = oneDimensional('generator', 'u32', true);
const byteArray = oneDimensional('array', 'u8', false);
const readonlyBytes = oneDimensional('array', 'u8', true);

/** Describes an object as it is now. */
export function describeObject(value: Value): ObjectDescription {
  if (value === null) return none;
  if (typeof value !== 'object') return other;
  if (value instanceof PyList) return describeList(value);
  if (value instanceof PyTuple) return describeTuple(value);
  if (value instanceof PyArray) return describeArray(value);
  if (value instanceof PyMemoryView) return describeView(value);
  if (value instanceof PyByteArray) return flat(byteArray, value.data, value.length);
  if (value instanceof PyBytes) return flat(readonlyBytes, value.data, value.data.length);
  if (drawsFromTwister(value)) return flat(generator, value.twister.words, value.twister.words.length);
  return other;
}

function describeList(list: PyList): ObjectDescription {
  if (list.type !== listType) return other;
  listShow(list);
  const typed = list.typed;
  if (typed === null) return isListOfRows(list) ? describeRows(list) : other;
  const width = typed.kind === 'int' ? 2 : 1;
  return {
    classWord: typed.kind === 'int' ? listInt : listFloat,
    memory: {
      buffer: typed.data.buffer,
      offset: typed.data.byteOffset,
      length: typed.length,
      capacity: typed.data.length / width,
      shape: [],
      strides: [],
    },
  };
}

function describeTuple(tuple: PyTuple): ObjectDescription {
  const storage = storageOfTuple(tuple);
  if (storage === undefined) return other;
  const { buffer, offset, isFloat } = storage;
  const { length } = tuple.items;
  return {
    classWord: isFloat ? tupleFloat : tupleInt,
    memory: { buffer, offset, length, capacity: length, shape: [], strides: [] },
  };
}

function describeRows(list: PyList): ObjectDescription {
  const { buffer, byteOffset } = rowNumbersOf(list);
  const { length } = list.items;
  return {
    classWord: listOfRowsWord,
    memory: { buffer, offset: byteOffset, length, capacity: length, shape: [], strides: [] },
  };
}

function describeArray(array: PyArray): ObjectDescription {
  const element = formatElements[arrayKinds[array.typecode].format];
  return element === undefined
    ? other
    : flat(oneDimensional('array', element, false), array.data, array.length);
}

function describeView(view: PyMemoryView): ObjectDescription {
  const { start, format, itemSize, shape, strides, readonly } = view.layout;
  const element = formatElements[format.startsWith('@') ? format.slice(1) : format];
  if (view.released || element === undefined || shape.length > MAX_DIMENSIONS) return other;
  const contiguous = isContiguous(view.layout);
  const isFlat = shape.length === 1 && strides[0] === itemSize;
  // A plain window on items is the same to machine code as an array.
  const word = isFlat
    ? oneDimensional('array', element, readonly)
    : classWord({ kind: 'view', element, dimensions: shape.length, contiguous, readonly });
  const length = shape[0] ?? 1;
  return {
    classWord: word,
    memory: { buffer: view.memory.buffer, offset: start, length, capacity: length, shape, strides },
  };
}

function flat(word: number, data: ArrayBufferView, length: number): ObjectDescription {
  return {
    classWord: word,
    memory: {
      buffer: data.buffer,
      offset: data.byteOffset,
      length,
      capacity: length,
      shape: [],
      strides: [],
    },
  };
}

function oneDimensional(
  kind: 'list' | 'array' | 'rows' | 'generator',
  element: ElementName,
  readonly: boolean,
): number {
  return classWord({ kind, element, dimensions: 1, contiguous: true, readonly });
}
