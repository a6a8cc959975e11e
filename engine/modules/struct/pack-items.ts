/**
 * Writing values into bytes as a layout says.
 */
import { doubleToHalf } from '../../objects/binary/half-float.js';
import type { PyException } from '../../objects/model/exceptions.js';
import { asFloat, asInt, PyFloat } from '../../objects/model/numbers.js';
import { tick } from '../../objects/model/resources.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { isException, overflowError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { toDouble } from '../../objects/protocol/numbers.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { itemFormats, type Layout, MACHINE_IS_LITTLE, type Run } from './layout.js';
import { structError } from './struct-error.js';

const doubles = new Float64Array(1);
const singles = new Float32Array(1);
const doubleBytes = new Uint8Array(doubles.buffer);
const doubleWords = new Int32Array(doubles.buffer);
const singleBytes = new Uint8Array(singles.buffer);

/** Writes the values, of which there are as many as the layout has items, from `start` on. The bytes there are zero or will be. */
export function packItems(
  layout: Layout,
  values: readonly Value[],
  first: number,
  data: Uint8Array,
  start: number,
): void {
  let index = first;
  for (const run of layout.runs) {
    let at = start + run.offset;
    for (let item = 0; item < run.count; item++) {
      tick();
      const value = values[index++] as Value;
      if (!packShort(run, value, data, at)) packItem(layout, run, value, data, at);
      at += run.size;
    }
  }
}

/** Writes a plain number that fits, the short way of the run; false where the long way has to be gone. */
function packShort(run: Run, value: Value, data: Uint8Array, at: number): boolean {
  const { way } = run;
  if (way === 0) return false;
  if (way >= 11) {
    // doubleLittle, doubleBig
    if (!(value instanceof PyFloat)) return false;
    doubles[0] = value.value;
    const isLittle = way === 11;
    writeWord(data, at, doubleWords[isLittle ? 0 : 1] as number, isLittle);
    writeWord(data, at + 4, doubleWords[isLittle ? 1 : 0] as number, isLittle);
    return true;
  }
  if (typeof value !== 'number' || value < run.low || value > run.high) return false;
  switch (way) {
    case 1: // int8
    case 2: // uint8
      data[at] = value;
      break;
    case 3: // int16Little
    case 4: // uint16Little
      data[at] = value;
      data[at + 1] = value >> 8;
      break;
    case 5: // int16Big
    case 6: // uint16Big
      data[at] = value >> 8;
      data[at + 1] = value;
      break;
    default:
      // int32Little, uint32Little, int32Big, uint32Big
      writeWord(data, at, value | 0, way <= 8);
  }
  return true;
}

function writeWord(data: Uint8Array, at: number, word: number, isLittle: boolean): void {
  if (isLittle) {
    data[at] = word;
    data[at + 1] = word >> 8;
    data[at + 2] = word >> 16;
    data[at + 3] = word >> 24;
  } else {
    data[at] = word >> 24;
    data[at + 1] = word >> 16;
    data[at + 2] = word >> 8;
    data[at + 3] = word;
  }
}

function packItem(layout: Layout, run: Run, value: Value, data: Uint8Array, at: number): void {
  const { kind } = itemFormats[run.code];
  switch (kind) {
    case 'signed':
    case 'unsigned':
      packInt(layout, run, value, data, at, kind === 'signed');
      break;
    case 'pointer':
      packWide(toInt(value), true, true, data, at, layout.isLittle);
      break;
    case 'double':
      doubles[0] = toFloat(value);
      copy(doubleBytes, data, at, layout.isLittle);
      break;
    case 'float': {
      const number = toFloat(value);
      singles[0] = number;
      if (!layout.isNative && Number.isFinite(number) && !Number.isFinite(singles[0]))
        throw tooLarge(value, 'float too large to pack with f format');
      copy(singleBytes, data, at, layout.isLittle);
      break;
    }
    case 'half': {
      const bits = doubleToHalf(toFloat(value));
      if (bits === undefined) throw tooLarge(value, 'float too large to pack with e format');
      data[layout.isLittle ? at : at + 1] = bits;
      data[layout.isLittle ? at + 1 : at] = bits >> 8;
      break;
    }
    case 'bool':
      data[at] = isTrue(value) ? 1 : 0;
      break;
    case 'char':
      if (!(value instanceof PyBytes) || value.data.length !== 1)
        throw structError('char format requires a bytes object of length 1');
      data[at] = value.data[0] as number;
      break;
    case 'bytes': {
      const bytes = bytesFor(value, 's');
      data.set(bytes.length > run.size ? bytes.subarray(0, run.size) : bytes, at);
      break;
    }
    case 'pascal': {
      const bytes = bytesFor(value, 'p');
      if (run.size === 0) break;
      const length = Math.min(bytes.length, run.size - 1);
      data[at] = Math.min(length, 255);
      data.set(bytes.subarray(0, length), at + 1);
      break;
    }
    default:
      break;
  }
}

function bytesFor(value: Value, code: string): Uint8Array {
  if (value instanceof PyBytes || value instanceof PyByteArray) return asBytes(value) ?? new Uint8Array();
  throw structError(`argument for '${code}' must be a bytes object`);
}

function toInt(value: Value): number | bigint {
  if (typeof value === 'number') return value;
  const int = asInt(value);
  if (int !== undefined) return int;
  if (typeOf(value).slots.index === null) throw structError('required argument is not an integer');
  return toIndex(value);
}

function toFloat(value: Value): number {
  const number = asFloat(value);
  if (number !== undefined) return number;
  try {
    return toDouble(value);
  } catch (thrown) {
    if (!isException(thrown, 'Exception')) throw thrown;
    if (isException(thrown, 'OverflowError')) throw structError('int too large to convert');
    throw structError('required argument is not a float');
  }
}

function tooLarge(value: Value, message: string): PyException {
  return asInt(value) === undefined ? overflowError(message) : structError('int too large to convert');
}

const names: Readonly<Record<string, string>> = { b: 'byte', B: 'ubyte', h: 'short', H: 'ushort' };

function packInt(
  layout: Layout,
  run: Run,
  value: Value,
  data: Uint8Array,
  at: number,
  isSigned: boolean,
): void {
  const { size } = run;
  const { isLittle } = layout;
  const int = typeof value === 'number' ? value : toInt(value);
  if (size === 8) {
    packWide(int, isSigned, false, data, at, isLittle);
    return;
  }
  if (typeof int === 'bigint' || int < run.low || int > run.high)
    throw outOfRange(layout, run, int, isSigned);
  switch (size) {
    case 1:
      data[at] = int;
      break;
    case 2:
      data[isLittle ? at : at + 1] = int;
      data[isLittle ? at + 1 : at] = int >> 8;
      break;
    default:
      if (isLittle) {
        data[at] = int;
        data[at + 1] = int >> 8;
        data[at + 2] = int >> 16;
        data[at + 3] = int >> 24;
      } else {
        data[at] = int >> 24;
        data[at + 1] = int >> 16;
        data[at + 2] = int >> 8;
        data[at + 3] = int;
      }
  }
}

/** What is wrong with an int depends on how the C code of CPython reads it. */
function outOfRange(layout: Layout, run: Run, int: number | bigint, isSigned: boolean): PyException {
  const { code, low, high } = run;
  const isByte = code === 'b' || code === 'B';
  const name = names[code];
  const readsLong = isByte || (name !== undefined && layout.isLittle) || isSigned;
  const isBeyondLong = int < -(2n ** 63n) || int >= 2n ** 63n;
  if (readsLong ? isBeyondLong : int < 0 || int >= 2n ** 64n) return structError('argument out of range');
  const what = isByte || (name !== undefined && layout.isLittle) ? name : `'${code}'`;
  return structError(`${what} format requires ${low} <= number <= ${high}`);
}

const WORD = 2 ** 32;

function packWide(
  int: number | bigint,
  isSigned: boolean,
  isPointer: boolean,
  data: Uint8Array,
  at: number,
  isLittle: boolean,
): void {
  if (!isSafe(int, isSigned) && !isWide(int, isSigned, isPointer))
    throw structError(isPointer || !isLittle ? 'int too large to convert' : 'argument out of range');
  const lowWord = typeof int === 'number' ? int | 0 : Number(BigInt.asIntN(32, int));
  const highWord =
    typeof int === 'number' ? Math.floor(int / WORD) | 0 : Number(BigInt.asIntN(32, int >> 32n));
  for (let index = 0; index < 4; index++) {
    data[isLittle ? at + index : at + 7 - index] = lowWord >> (8 * index);
    data[isLittle ? at + 4 + index : at + 3 - index] = highWord >> (8 * index);
  }
}

function isSafe(int: number | bigint, isSigned: boolean): boolean {
  return typeof int === 'number' && (isSigned || int >= 0);
}

function isWide(int: number | bigint, isSigned: boolean, isPointer: boolean): boolean {
  return int >= (isSigned ? -(2n ** 63n) : 0n) && int < (isSigned && !isPointer ? 2n ** 63n : 2n ** 64n);
}

/** Copies a float's bytes, which lie in this machine's order. */
function copy(bytes: Uint8Array, data: Uint8Array, at: number, isLittle: boolean): void {
  const last = bytes.length - 1;
  for (let index = 0; index <= last; index++)
    data[at + index] = bytes[isLittle === MACHINE_IS_LITTLE ? index : last - index] as number;
}
