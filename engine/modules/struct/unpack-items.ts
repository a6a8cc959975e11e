/**
 * Reading values from bytes as a layout says.
 */
import { tickLongAt } from '../../core/long-work.js';
import { halfToDouble } from '../../objects/binary/half-float.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { itemFormats, type Layout, MACHINE_IS_LITTLE, type Run } from './layout.js';

const doubles = new Float64Array(1);
const singles = new Float32Array(1);
const doubleBytes = new Uint8Array(doubles.buffer);
const doubleWords = new Int32Array(doubles.buffer);
const singleBytes = new Uint8Array(singles.buffer);

/** The values from `start` on; the data reaches far enough. */
export function unpackItems(layout: Layout, data: Uint8Array, start: number): Value[] {
  const values = blanks(layout.items);
  let index = 0;
  for (const run of layout.runs) {
    let at = start + run.offset;
    for (let item = 0; item < run.count; item++) {
      tickLongAt(item);
      values[index++] = unpackShort(layout, run, data, at);
      at += run.size;
    }
  }
  return values;
}

/** Arrays of as many nulls as their index says. What is copied from them has no room to spare, and no holes. */
const blankRows: Value[][] = [];
const MOST_BLANKS = 32;

function blanks(count: number): Value[] {
  const known = blankRows[count];
  if (known !== undefined) return known.slice();
  const made: Value[] = [];
  for (let index = 0; index < count; index++) {
    tickLongAt(index);
    made.push(null);
  }
  if (count < MOST_BLANKS) {
    while (blankRows.length < count) blankRows.push(blanks(blankRows.length));
    blankRows[count] = made.slice();
  }
  return made;
}

function unpackShort(layout: Layout, run: Run, data: Uint8Array, at: number): Value {
  switch (run.way) {
    case 1: // int8
      return ((data[at] as number) << 24) >> 24;
    case 2: // uint8
      return data[at] as number;
    case 3: // int16Little
      return (((data[at] as number) << 16) | ((data[at + 1] as number) << 24)) >> 16;
    case 4: // uint16Little
      return (data[at] as number) | ((data[at + 1] as number) << 8);
    case 5: // int16Big
      return (((data[at + 1] as number) << 16) | ((data[at] as number) << 24)) >> 16;
    case 6: // uint16Big
      return (data[at + 1] as number) | ((data[at] as number) << 8);
    case 7: // int32Little
      return readWord(data, at, true);
    case 8: // uint32Little
      return readWord(data, at, true) >>> 0;
    case 9: // int32Big
      return readWord(data, at, false);
    case 10: // uint32Big
      return readWord(data, at, false) >>> 0;
    case 11: // doubleLittle
      doubleWords[0] = readWord(data, at, true);
      doubleWords[1] = readWord(data, at + 4, true);
      return new PyFloat(doubles[0] as number);
    case 12: // doubleBig
      doubleWords[1] = readWord(data, at, false);
      doubleWords[0] = readWord(data, at + 4, false);
      return new PyFloat(doubles[0] as number);
    default:
      return unpackItem(layout, run, data, at);
  }
}

function unpackItem({ isLittle }: Layout, run: Run, data: Uint8Array, at: number): Value {
  const { kind } = itemFormats[run.code];
  switch (kind) {
    case 'signed':
    case 'unsigned':
    case 'pointer':
      return readInt(data, at, run.size, isLittle, kind === 'signed');
    case 'double':
      return new PyFloat(readFloat(doubles, doubleBytes, data, at, isLittle));
    case 'float':
      return new PyFloat(readFloat(singles, singleBytes, data, at, isLittle));
    case 'half':
      return new PyFloat(halfToDouble(readInt(data, at, 2, isLittle, false) as number));
    case 'bool':
      return data[at] !== 0;
    case 'char':
      return new PyBytes(data.slice(at, at + 1));
    case 'bytes':
      return new PyBytes(data.slice(at, at + run.size));
    case 'pascal': {
      const length = run.size === 0 ? 0 : Math.min(data[at] as number, run.size - 1);
      return new PyBytes(data.slice(at + 1, at + 1 + length));
    }
    default:
      return null;
  }
}

const WORD = 2 ** 32;

function readInt(data: Uint8Array, at: number, size: number, isLittle: boolean, isSigned: boolean): Value {
  switch (size) {
    case 1: {
      const byte = data[at] as number;
      return isSigned ? (byte << 24) >> 24 : byte;
    }
    case 2: {
      const value = isLittle
        ? (data[at] as number) | ((data[at + 1] as number) << 8)
        : (data[at + 1] as number) | ((data[at] as number) << 8);
      return isSigned ? (value << 16) >> 16 : value;
    }
    case 4: {
      const value = readWord(data, at, isLittle);
      return isSigned ? value : value >>> 0;
    }
    default: {
      const low = readWord(data, isLittle ? at : at + 4, isLittle) >>> 0;
      const high = readWord(data, isLittle ? at + 4 : at, isLittle);
      const value = (isSigned ? high : high >>> 0) * WORD + low;
      if (Number.isSafeInteger(value)) return value;
      return (BigInt(isSigned ? high : high >>> 0) << 32n) | BigInt(low);
    }
  }
}

function readWord(data: Uint8Array, at: number, isLittle: boolean): number {
  return isLittle
    ? (data[at] as number) |
        ((data[at + 1] as number) << 8) |
        ((data[at + 2] as number) << 16) |
        ((data[at + 3] as number) << 24)
    : (data[at + 3] as number) |
        ((data[at + 2] as number) << 8) |
        ((data[at + 1] as number) << 16) |
        ((data[at] as number) << 24);
}

function readFloat(
  value: Float64Array | Float32Array,
  bytes: Uint8Array,
  data: Uint8Array,
  at: number,
  isLittle: boolean,
): number {
  const last = bytes.length - 1;
  for (let index = 0; index <= last; index++)
    bytes[isLittle === MACHINE_IS_LITTLE ? index : last - index] = data[at + index] as number;
  return value[0] as number;
}
