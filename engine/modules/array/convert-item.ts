/**
 * From a Python value to an item of an array, with the errors of CPython, which follow the C types it passes through.
 */
import type { ArrayTypecode } from '../../objects/model/array.js';
import { asStr } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { overflowError, typeError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { doubleForPercent } from '../../objects/types/str/percent-numbers.js';
import { onlyPoint } from '../../objects/types/str/sequence.js';

/** The item that a value becomes: a bigint for the 64-bit kinds. Throws TypeError, OverflowError. */
export function convertItem(typecode: ArrayTypecode, value: Value): number | bigint {
  switch (typecode) {
    case 'd':
    case 'f':
      return doubleForPercent(value, 'string');
    case 'u':
      return toCharacter(value);
    case 'l':
      return toLong(value);
    case 'L':
      return toUnsignedLong(value);
    case 'q':
    case 'Q':
      return toLongLong(value, typecode === 'q');
    case 'I': {
      const int = toUnsignedLong(value);
      if (int > 0xffffffffn) throw overflowError('unsigned int is greater than maximum');
      return Number(int);
    }
    default:
      return toSmall(value, steps[typecode]);
  }
}

/** Ranges that a value must lie in, one after the other, and how C names what holds them. */
type Steps = readonly (readonly [lowest: number, highest: number, name: string])[];

const SHORT = [-32768, 32767, 'signed short integer'] as const;
const INT = [-2147483648, 2147483647, 'signed integer'] as const;

const steps: Record<'b' | 'B' | 'h' | 'H' | 'i', Steps> = {
  b: [SHORT, [-128, 127, 'signed char']],
  B: [[0, 255, 'unsigned byte integer']],
  h: [SHORT],
  H: [INT, [0, 65535, 'unsigned short']],
  i: [INT],
};

function toSmall(value: Value, ranges: Steps): number {
  const int = typeof value === 'number' ? value : Number(toLong(value));
  for (const [lowest, highest, name] of ranges) {
    if (int < lowest) throw overflowError(`${name} is less than minimum`);
    if (int > highest) throw overflowError(`${name} is greater than maximum`);
  }
  return int;
}

const LONG_MAX = 2n ** 63n - 1n;
const UNSIGNED_LONG_MAX = 2n ** 64n - 1n;

function toLong(value: Value): bigint {
  const int = BigInt(toIndex(value));
  if (int > LONG_MAX || int < -LONG_MAX - 1n)
    throw overflowError('Python int too large to convert to C long');
  return int;
}

function toUnsignedLong(value: Value): bigint {
  const int = BigInt(toIndex(value));
  if (int < 0n) throw overflowError("can't convert negative value to unsigned int");
  if (int > UNSIGNED_LONG_MAX) throw overflowError('Python int too large to convert to C unsigned long');
  return int;
}

function toLongLong(value: Value, signed: boolean): bigint {
  const int = BigInt(toIndex(value));
  if (!signed && int < 0n) throw overflowError("can't convert negative int to unsigned");
  if (int > (signed ? LONG_MAX : UNSIGNED_LONG_MAX) || int < -LONG_MAX - 1n)
    throw overflowError('int too big to convert');
  return int;
}

function toCharacter(value: Value): number {
  const str = asStr(value);
  const point = str === undefined ? undefined : onlyPoint(str);
  if (point === undefined) throw typeError('array item must be unicode character');
  return point;
}
