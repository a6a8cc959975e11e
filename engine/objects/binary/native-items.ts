/**
 * Reading and writing items of native formats in memory.
 */

import { type NativeCode, nativeFormats } from '../model/native-formats.table.js';
import { PyFloat } from '../model/numbers.js';
import { PyBytes } from '../model/text.js';
import type { Value } from '../model/value.js';
import { normalizeInt } from '../numeric/int-value.js';
import { doubleToHalf, halfToDouble } from './half-float.js';

/** Gives the item at a byte position. */
export type ItemReader = (memory: DataView, at: number) => Value;
/** Stores an int or double that is in range at a byte position. */
export type ItemWriter = (memory: DataView, at: number, value: number | bigint) => void;

/** Whether this machine is little-endian; DataView is told on every access. */
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const readers: Record<NativeCode, ItemReader> = {
  x: () => null,
  c: (memory, at) => new PyBytes(Uint8Array.of(memory.getUint8(at))),
  b: (memory, at) => memory.getInt8(at),
  B: (memory, at) => memory.getUint8(at),
  '?': (memory, at) => memory.getUint8(at) !== 0,
  h: (memory, at) => memory.getInt16(at, LITTLE),
  H: (memory, at) => memory.getUint16(at, LITTLE),
  i: (memory, at) => memory.getInt32(at, LITTLE),
  I: (memory, at) => memory.getUint32(at, LITTLE),
  l: readSigned64,
  L: readUnsigned64,
  q: readSigned64,
  Q: readUnsigned64,
  n: readSigned64,
  N: readUnsigned64,
  e: (memory, at) => new PyFloat(halfToDouble(memory.getUint16(at, LITTLE))),
  f: (memory, at) => new PyFloat(memory.getFloat32(at, LITTLE)),
  d: (memory, at) => new PyFloat(memory.getFloat64(at, LITTLE)),
  P: readUnsigned64,
};

const writers: Record<NativeCode, ItemWriter> = {
  x: () => undefined,
  c: (memory, at, value) => memory.setUint8(at, Number(value)),
  b: (memory, at, value) => memory.setInt8(at, Number(value)),
  B: (memory, at, value) => memory.setUint8(at, Number(value)),
  '?': (memory, at, value) => memory.setUint8(at, value ? 1 : 0),
  h: (memory, at, value) => memory.setInt16(at, Number(value), LITTLE),
  H: (memory, at, value) => memory.setUint16(at, Number(value), LITTLE),
  i: (memory, at, value) => memory.setInt32(at, Number(value), LITTLE),
  I: (memory, at, value) => memory.setUint32(at, Number(value), LITTLE),
  l: writeInt64,
  L: writeInt64,
  q: writeInt64,
  Q: writeInt64,
  n: writeInt64,
  N: writeInt64,
  e: (memory, at, value) => memory.setUint16(at, doubleToHalf(Number(value)) ?? 0x7c00, LITTLE),
  f: (memory, at, value) => memory.setFloat32(at, Number(value), LITTLE),
  d: (memory, at, value) => memory.setFloat64(at, Number(value), LITTLE),
  P: writeInt64,
};

/** How items of a format are read. */
export function readerOf(code: NativeCode): ItemReader {
  return readers[code];
}

/** How items of a format are written. */
export function writerOf(code: NativeCode): ItemWriter {
  return writers[code];
}

/** Smallest and largest int of an integer format. */
export function rangeOfFormat(code: NativeCode): readonly [bigint, bigint] {
  const { size, kind } = nativeFormats[code];
  const bits = BigInt(8 * size);
  return kind === 'signed' ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
}

const WORD = 2 ** 32;

function readSigned64(memory: DataView, at: number): Value {
  const high = memory.getInt32(LITTLE ? at + 4 : at, LITTLE);
  const value = high * WORD + memory.getUint32(LITTLE ? at : at + 4, LITTLE);
  return Number.isSafeInteger(value) ? value : normalizeInt(memory.getBigInt64(at, LITTLE));
}

function readUnsigned64(memory: DataView, at: number): Value {
  const high = memory.getUint32(LITTLE ? at + 4 : at, LITTLE);
  const value = high * WORD + memory.getUint32(LITTLE ? at : at + 4, LITTLE);
  return Number.isSafeInteger(value) ? value : normalizeInt(memory.getBigUint64(at, LITTLE));
}

function writeInt64(memory: DataView, at: number, value: number | bigint): void {
  memory.setBigInt64(at, BigInt.asIntN(64, BigInt(value)), LITTLE);
}
