// Bitwise operations of Python ints, in two's complement of unbounded width. Three speeds: both operands
// 32-bit, both safe integers (split in a signed high word and an unsigned low word), bigint.
// Takes and gives Int (see int-value.ts); a Python error comes back as a NumericFailure.

import { tickLong } from '../../core/long-work.js';
import { failure, type NumericFailure } from './failure.js';
import { type Int, normalizeInt } from './int-value.js';
import { naturalBits } from './long-bits.js';
import { longHexParts } from './long-digits.js';

const WORD = 2 ** 32;

/** 2 ** i for the shifts of safe integers: looking it up is several times faster than computing it. */
const POWERS = Float64Array.from({ length: 54 }, (_, i) => 2 ** i);

const MAX = Number.MAX_SAFE_INTEGER;

const NEGATIVE_SHIFT = failure('ValueError', 'negative shift count');
const TOO_MANY_DIGITS = failure('OverflowError', 'too many digits in integer');
const OUT_OF_MEMORY = failure('MemoryError', '');

/** a & b. */
export function andInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return joinWords(Math.floor(a / WORD) & Math.floor(b / WORD), a & b);
  }
  return normalizeInt(BigInt(a) & BigInt(b));
}

/** a | b. */
export function orInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return joinWords(Math.floor(a / WORD) | Math.floor(b / WORD), a | b);
  }
  return normalizeInt(BigInt(a) | BigInt(b));
}

/** a ^ b. */
export function xorInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return joinWords(Math.floor(a / WORD) ^ Math.floor(b / WORD), a ^ b);
  }
  return normalizeInt(BigInt(a) ^ BigInt(b));
}

/** ~a. */
export function invertInt(a: Int): Int {
  if (typeof a === 'number') return a === MAX ? -(2n ** 53n) : -1 - a;
  return normalizeInt(~a);
}

/**
 * a << count. ValueError for a negative count; OverflowError for a count that no machine could serve, MemoryError
 * when the result would exceed maxBits bits.
 */
export function shiftLeft(a: Int, count: Int, maxBits: number): Int | NumericFailure {
  if (count < 0) return NEGATIVE_SHIFT;
  if (a === 0) return 0;
  if (typeof count === 'bigint') return count < 2n ** 63n ? OUT_OF_MEMORY : TOO_MANY_DIGITS;
  if (typeof a === 'number' && count < 53) {
    const shifted = a * (POWERS[count] ?? 1);
    if (shifted <= MAX && shifted >= -MAX) return shifted;
  }
  if (count + bitLength(a) > maxBits) return OUT_OF_MEMORY;
  return normalizeInt(BigInt(a) << BigInt(count));
}

/** a >> count, rounded towards minus infinity. ValueError for a negative count. */
export function shiftRight(a: Int, count: Int): Int | NumericFailure {
  if (count < 0) return NEGATIVE_SHIFT;
  if (typeof a === 'number') {
    if ((a | 0) === a) return count < 32 ? a >> Number(count) : a >> 31;
    return count < 54 ? Math.floor(a / (POWERS[Number(count)] ?? 1)) : a < 0 ? -1 : 0;
  }
  if (typeof count === 'bigint') return a < 0n ? -1 : 0;
  return normalizeInt(a >> BigInt(count));
}

/** Longer ints are halved until their digits are few. */
const LONG_BITS = 2 ** 16;
const LONG = 1n << BigInt(LONG_BITS);

/** a.bit_length(): the bits of the absolute value, 0 for 0. */
export function bitLength(a: Int): number {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    return size < WORD ? 32 - Math.clz32(size) : 64 - Math.clz32(size / WORD);
  }
  const size = a < 0n ? -a : a;
  if (size >= LONG) return naturalBits(size);
  const digits = size.toString(16);
  return digits.length * 4 - (Math.clz32(Number.parseInt(digits.charAt(0), 16)) - 28);
}

/** a.bit_count(): the ones in the absolute value. */
export function bitCount(a: Int): number {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    return countOnes(size | 0) + countOnes(size / WORD);
  }
  let ones = 0;
  for (const digits of longHexParts(a < 0n ? -a : a))
    for (let end = digits.length; end > 0; end -= 8) {
      tickLong();
      ones += countOnes(Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16));
    }
  return ones;
}

/** The Int of a signed high word and a low word; only -2 ** 53 can fall outside the safe range. */
function joinWords(high: number, low: number): Int {
  const value = high * WORD + (low >>> 0);
  return value >= -MAX ? value : BigInt(value);
}

/** The ones in the low 32 bits, summed in parallel in fields of 2, 4 and 8 bits. */
function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
