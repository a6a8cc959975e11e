// CPython's hashes of numbers, tuples and sets: 64-bit signed integers, -1 never being one. A number's hash is its value
// modulo the prime 2 ** 61 - 1, so that equal numbers of any type have equal hashes.
// A hash travels in one of three forms: as an int32 equal to its low half (what a hash table needs), as two
// int32 halves left in the registers of words64.ts (for combining), or as a Python int (for hash()).

import { exponentOf, significandOf } from './double-parts.js';
import type { Int } from './int-value.js';
import {
  addWords,
  bigIntOfWord,
  high,
  low,
  multiplyWords,
  rotateWordLeft,
  setWord,
  setWordOfBigInt,
} from './words64.js';

const WORD = 2 ** 32;
const PRIME = 2n ** 61n - 1n;

/** hash(float('inf')); the negative for -inf. */
const INFINITY_HASH = 314159;

/** Factor of the imaginary part in the hash of a complex. */
const IMAGINARY_FACTOR = 1000003;

/** The Python int of two halves: hash() gives this. */
export function wordsToInt(h: number, l: number): Int {
  const value = h * WORD + (l >>> 0);
  return Number.isSafeInteger(value) ? value : bigIntOfWord(h, l);
}

/** Splits a Python int that __hash__ returned, reduced as CPython does, into the registers. */
export function setHashOfReturnedInt(value: Int): void {
  // A result that fits 64 bits is taken as it is, save -1; a larger one is hashed as an int.
  if (typeof value === 'bigint' && (value >= 2n ** 63n || value < -(2n ** 63n))) {
    setIntHash(value);
  } else {
    setSignedWord(value);
    if (high === -1 && low === -1) setWord(-1, -2);
  }
}

/** The low half of hash(value) of an int. */
export function intHashLow(value: Int): number {
  if (typeof value === 'number') return value === -1 ? -2 : value | 0;
  setIntHash(value);
  return low;
}

/** Leaves hash(value) of an int in the registers. */
export function setIntHash(value: Int): void {
  if (typeof value === 'number') {
    setSignedWord(value === -1 ? -2 : value);
  } else {
    const rest = value % PRIME;
    setWordOfBigInt(rest === -1n ? -2n : rest);
  }
}

/** hash(value) of an int. */
export function hashInt(value: Int): Int {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  setIntHash(value);
  return wordsToInt(high, low);
}

/** The low half of hash(value) of a float that is not NaN. */
export function floatHashLow(value: number): number {
  if (Number.isSafeInteger(value)) return value === -1 ? -2 : value | 0;
  setFloatHash(value);
  return low;
}

/** Leaves hash(value) of a float in the registers. A NaN's hash is that of its identity: the caller's case, here 0. */
export function setFloatHash(value: number): void {
  if (Number.isSafeInteger(value)) {
    setSignedWord(value === -1 ? -2 : value);
  } else if (!Number.isFinite(value)) {
    setSignedWord(Number.isNaN(value) ? 0 : value > 0 ? INFINITY_HASH : -INFINITY_HASH);
  } else {
    setFractionHash(value);
  }
}

/** hash(value) of a float that is not NaN. */
export function hashFloat(value: number): Int {
  setFloatHash(value);
  return wordsToInt(high, low);
}

/** Leaves hash(complex) in the registers, given the hashes of its parts by setFloatHash. */
export function setComplexHash(real: number, imaginary: number): void {
  setFloatHash(imaginary);
  multiplyWords(high, low, 0, IMAGINARY_FACTOR);
  const scaledHigh = high;
  const scaledLow = low;
  setFloatHash(real);
  addWords(high, low, scaledHigh, scaledLow);
  if (high === -1 && low === -1) setWord(-1, -2);
}

/** hash(complex(real, imaginary)), no part being NaN. */
export function hashComplex(real: number, imaginary: number): Int {
  setComplexHash(real, imaginary);
  return wordsToInt(high, low);
}

/**
 * Combines the hashes of a tuple's items, in order, by xxHash's rounds. Since hashing an item may run Python code that
 * hashes other tuples, the state is an object of its own.
 *
 * @example
 *     const hash = new TupleHash();
 *     for (const item of items) { setHashOf(item); hash.add(high, low); }
 *     hash.finish(items.length);   // leaves the result in the registers
 */
export class TupleHash {
  private high = 0x27d4eb2f | 0;
  private low = 0x165667c5 | 0;

  /** Takes the hash of the next item. */
  add(itemHigh: number, itemLow: number): void {
    multiplyWords(itemHigh, itemLow, 0xc2b2ae3d, 0x27d4eb4f);
    addWords(high, low, this.high, this.low);
    rotateWordLeft(high, low, 31);
    multiplyWords(high, low, 0x9e3779b1, 0x85ebca87);
    this.high = high;
    this.low = low;
  }

  /** Leaves the hash of the tuple in the registers. */
  finish(length: number): void {
    addWords(this.high, this.low, 0x27d4eb2f, length ^ 0x165667c5 ^ 3527539);
    if (high === -1 && low === -1) setWord(0, 1546275796);
  }
}

/** Combines the hashes of a frozenset's items, in any order. */
export class FrozensetHash {
  private high = 0;
  private low = 0;

  /** Takes the hash of an item. */
  add(itemHigh: number, itemLow: number): void {
    const mixedLow = itemLow ^ 89869747 ^ (itemLow << 16);
    const mixedHigh = itemHigh ^ ((itemHigh << 16) | (itemLow >>> 16));
    multiplyWords(mixedHigh, mixedLow, 0, 3644798167);
    this.high ^= high;
    this.low ^= low;
  }

  /** Leaves the hash of the frozenset in the registers. */
  finish(length: number): void {
    multiplyWords(0, length + 1, 0, 1927868237);
    const h = this.high ^ high;
    const l = this.low ^ low;
    const spreadHigh = h ^ (h >>> 11) ^ (h >>> 25);
    const spreadLow = l ^ ((l >>> 11) | (h << 21)) ^ ((l >>> 25) | (h << 7));
    multiplyWords(spreadHigh, spreadLow, 0, 69069);
    addWords(high, low, 0, 907133923);
    if (high === -1 && low === -1) setWord(0, 590923713);
  }
}

/** The hash of a finite double from its significand and exponent. */
function setFractionHash(value: number): void {
  // Modulo 2 ** 61 - 1 a multiplication by two is a rotation of 61 bits.
  const significand = significandOf(value);
  rotate61(Math.floor(significand / WORD), significand | 0, (((exponentOf(value) % 61) + 61) % 61) | 0);
  if (value < 0) addWords(~high, ~low, 0, 1);
  if (high === -1 && low === -1) setWord(-1, -2);
}

/** A safe integer in the registers. */
function setSignedWord(value: Int): void {
  if (typeof value === 'number') setWord(Math.floor(value / WORD), value);
  else setWordOfBigInt(value);
}

/** Rotates a value below 2 ** 61 left by a count below 61, within 61 bits. */
function rotate61(h: number, l: number, count: number): void {
  let upper = h;
  let lower = l;
  let left = count;
  if (left >= 32) {
    // By 32: the lower word becomes the upper one, of which 3 bits come out at the bottom; the upper one follows them.
    const carried = lower >>> 29;
    const moved = lower & 0x1fffffff;
    lower = (upper << 3) | carried;
    upper = moved;
    left -= 32;
  }
  if (left > 0) {
    const wide = left <= 29 ? upper >>> (29 - left) : (upper << (left - 29)) | (lower >>> (61 - left));
    const nextUpper = left < 32 ? (upper << left) | (lower >>> (32 - left)) : 0;
    lower = (lower << left) | wide;
    upper = nextUpper & 0x1fffffff;
  }
  setWord(upper, lower);
}
