/**
 * Tuples of numbers of one kind, as machine code sees them: a copy of the numbers, made when a tuple is first looked into. Tuples never change, so that the copy
 * is right for as long as the tuple lives. Copies of small tuples share buffers: a buffer lives for as long as one of its tuples does.
 */
import { PyFloat } from '../../objects/model/numbers.js';
import { PyTuple, tupleType } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';

/** Where the numbers lie. */
export interface TupleStorage {
  readonly buffer: ArrayBuffer;
  readonly offset: number;
  readonly isFloat: boolean;
}

/** Longest tuple that is copied. */
const MAX_ITEMS = 65_536;

/** Bytes of a buffer that tuples share. */
const CHUNK = 65_536;

const WORD = 2 ** 32;

/** Null: not of one kind of numbers. */
const storages = new WeakMap<PyTuple, TupleStorage | null>();
let chunk = new ArrayBuffer(0);
let used = 0;

/** The copy of a tuple of floats, or of ints that are no bools and not beyond 2**53; undefined for any other value. */
export function storageOfTuple(value: Value): TupleStorage | undefined {
  if (!(value instanceof PyTuple) || value.type !== tupleType) return undefined;
  let storage = storages.get(value);
  if (storage === undefined) {
    storage = copyOf(value.items);
    storages.set(value, storage);
  }
  return storage ?? undefined;
}

function copyOf(items: readonly Value[]): TupleStorage | null {
  if (items.length === 0 || items.length > MAX_ITEMS) return null;
  const isFloat = areFloats(items);
  if (!isFloat && !items.every((item) => typeof item === 'number')) return null;
  const offset = reserve(items.length * 8);
  if (isFloat) {
    const floats = new Float64Array(chunk, offset, items.length);
    for (let index = 0; index < items.length; index++) floats[index] = (items[index] as PyFloat).value;
  } else {
    const words = new Int32Array(chunk, offset, items.length * 2);
    for (let index = 0; index < items.length; index++) {
      const item = items[index] as number;
      words[2 * index] = item | 0;
      words[2 * index + 1] = Math.floor(item / WORD);
    }
  }
  return { buffer: chunk, offset, isFloat };
}

function areFloats(items: readonly Value[]): boolean {
  return items.every((item) => item instanceof PyFloat);
}

/** Room in the chunk: a new one is begun where the rest does not do. */
function reserve(bytes: number): number {
  if (used + bytes > chunk.byteLength) {
    chunk = new ArrayBuffer(Math.max(CHUNK, bytes));
    used = 0;
  }
  const offset = used;
  used += bytes;
  return offset;
}
