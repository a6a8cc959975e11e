/**
 * Formats: from their text to where each item lies.
 */
import { asStr, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';
import { latin1Text } from '../../objects/text-codecs/ascii-text.js';
import { encodeText } from '../../objects/text-codecs/encode.js';
import { structError } from './struct-error.js';

/** Letters of formats: sizes alone, and where they differ in native layout. `P`, `n` and `N` exist only there. */
export const itemFormats = {
  x: { size: 1, native: 1, kind: 'padding' },
  c: { size: 1, native: 1, kind: 'char' },
  b: { size: 1, native: 1, kind: 'signed' },
  B: { size: 1, native: 1, kind: 'unsigned' },
  '?': { size: 1, native: 1, kind: 'bool' },
  h: { size: 2, native: 2, kind: 'signed' },
  H: { size: 2, native: 2, kind: 'unsigned' },
  i: { size: 4, native: 4, kind: 'signed' },
  I: { size: 4, native: 4, kind: 'unsigned' },
  l: { size: 4, native: 8, kind: 'signed' },
  L: { size: 4, native: 8, kind: 'unsigned' },
  q: { size: 8, native: 8, kind: 'signed' },
  Q: { size: 8, native: 8, kind: 'unsigned' },
  n: { size: 0, native: 8, kind: 'signed' },
  N: { size: 0, native: 8, kind: 'unsigned' },
  P: { size: 0, native: 8, kind: 'pointer' },
  e: { size: 2, native: 2, kind: 'half' },
  f: { size: 4, native: 4, kind: 'float' },
  d: { size: 8, native: 8, kind: 'double' },
  s: { size: 1, native: 1, kind: 'bytes' },
  p: { size: 1, native: 1, kind: 'pascal' },
} as const satisfies Record<string, { size: number; native: number; kind: string }>;

export type ItemCode = keyof typeof itemFormats;

/** Items of one kind, one behind the other; `s` and `p` are one item of `size` bytes. */
export interface Run {
  readonly code: ItemCode;
  readonly offset: number;
  readonly size: number;
  readonly count: number;
  /** Smallest and largest int that fits, where the item is an int of less than 64 bits. */
  readonly low: number;
  readonly high: number;
  /** The short way to read and write the items; see {@link shortWays}. */
  readonly way: number;
}

/**
 * Numbers of the loops' short ways. Other items, and values that are no plain numbers, go the long way: by the letter.
 */
export const shortWays = {
  none: 0,
  int8: 1,
  uint8: 2,
  int16Little: 3,
  uint16Little: 4,
  int16Big: 5,
  uint16Big: 6,
  int32Little: 7,
  uint32Little: 8,
  int32Big: 9,
  uint32Big: 10,
  doubleLittle: 11,
  doubleBig: 12,
} as const;

const wayNames: Readonly<Record<string, keyof typeof shortWays>> = {
  'signed 1 little': 'int8',
  'signed 1 big': 'int8',
  'unsigned 1 little': 'uint8',
  'unsigned 1 big': 'uint8',
  'signed 2 little': 'int16Little',
  'unsigned 2 little': 'uint16Little',
  'signed 2 big': 'int16Big',
  'unsigned 2 big': 'uint16Big',
  'signed 4 little': 'int32Little',
  'unsigned 4 little': 'uint32Little',
  'signed 4 big': 'int32Big',
  'unsigned 4 big': 'uint32Big',
  'double 8 little': 'doubleLittle',
  'double 8 big': 'doubleBig',
};

/** Doubles are read and written as pairs of words, in the order of a little-endian machine. */
export const MACHINE_IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function wayOf(kind: string, size: number, isLittle: boolean): number {
  if (kind === 'double' && !MACHINE_IS_LITTLE) return shortWays.none;
  return shortWays[wayNames[`${kind} ${size} ${isLittle ? 'little' : 'big'}`] ?? 'none'];
}

/** The layout that a format describes. */
export interface Layout {
  readonly runs: readonly Run[];
  /** Bytes in all. */
  readonly size: number;
  /** Values in all. */
  readonly items: number;
  readonly isLittle: boolean;
  readonly isNative: boolean;
}

/** Larger sizes are refused. */
const MAX_SIZE = 2 ** 63 - 1;

/** The text of a format argument. Throws TypeError. */
export function formatText(format: Value): string {
  const str = asStr(format);
  if (str !== undefined) return latin1Text(encodeText(str, 'ascii'));
  const bytes = format instanceof PyBytes ? asBytes(format) : undefined;
  if (bytes === undefined)
    throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeName(format)}`);
  return latin1Text(bytes);
}

/** Parses a format. Throws `struct.error`. */
export function parseLayout(format: string): Layout {
  const order = '@=<>!'.includes(format.charAt(0)) ? format.charAt(0) : '';
  const isNative = order === '' || order === '@';
  const isLittle = order !== '>' && order !== '!';
  const runs: Run[] = [];
  let size = 0;
  let items = 0;
  for (let at = order.length; at < format.length; at++) {
    if (' \t\n\r\v\f'.includes(format.charAt(at))) continue;
    const digits = /^[0-9]+/.exec(format.slice(at, at + 32))?.[0] ?? '';
    const count = digits === '' ? 1 : Number(digits);
    at += digits.length;
    if (count > MAX_SIZE) throw structError('total struct size too long');
    const letter = format.charAt(at);
    if (letter === '') throw structError('repeat count given without format specifier');
    if (!isItemCode(letter)) throw structError('bad char in struct format');
    const { size: standard, native, kind } = itemFormats[letter];
    const itemSize = isNative ? native : standard;
    if (itemSize === 0) throw structError('bad char in struct format');
    if (isNative) size = Math.ceil(size / itemSize) * itemSize;
    if (size + itemSize * count >= MAX_SIZE) throw structError('total struct size too long');
    if (kind === 'bytes' || kind === 'pascal') {
      runs.push({ code: letter, offset: size, size: count, count: 1, low: 0, high: 0, way: shortWays.none });
      items++;
    } else if (kind !== 'padding') {
      const limit = 2 ** (8 * itemSize - (kind === 'signed' ? 1 : 0));
      const low = kind === 'signed' ? -limit : 0;
      const way = wayOf(kind, itemSize, isLittle);
      if (count > 0)
        runs.push({ code: letter, offset: size, size: itemSize, count, low, high: limit - 1, way });
      items += count;
    }
    size += itemSize * count;
  }
  return { runs, size, items, isLittle, isNative };
}

function isItemCode(letter: string): letter is ItemCode {
  return Object.hasOwn(itemFormats, letter);
}
