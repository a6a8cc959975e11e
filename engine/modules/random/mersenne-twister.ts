// The Mersenne Twister MT19937 of Matsumoto and Nishimura (1998) as CPython's _random holds it: 624 words of state
// and the index of the next one, seeded by an array of words. The same seed gives the same numbers as CPython.

import { tickLongAt } from '../../core/long-work.js';
import { type Int, normalizeInt } from '../../objects/numeric/int-value.js';
import { longFromBytes } from '../../objects/numeric/long-digits.js';

const SIZE = 624;
const SHIFT = 397;

/** The matrix of the recurrence, and the masks of the word's upper bit and lower 31 bits. */
const MATRIX = 0x9908b0df;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;

/** Position of the index among the words. */
export const INDEX_WORD = SIZE;

/** One generator. Unseeded it behaves as seeded with 0 words; seed it before use. */
export class MersenneTwister {
  /** The state, then the index: off the JavaScript heap, where machine code draws too. */
  readonly words = new Int32Array(new ArrayBuffer(4 * (SIZE + 1)));

  constructor(key: Uint32Array = new Uint32Array(1)) {
    this.seed(key);
  }

  /** Seeds by an array of at least one 32-bit word: see seedKeyOfInt. */
  seed(key: Uint32Array): void {
    const state = this.words;
    this.fill(19650218);
    let i = 1;
    let j = 0;
    for (let left = Math.max(SIZE, key.length); left > 0; left--) {
      state[i] = (this.mix(i, 1664525) + (key[j] ?? 0) + j) | 0;
      i = this.advance(i);
      j = j + 1 < key.length ? j + 1 : 0;
    }
    for (let left = SIZE - 1; left > 0; left--) {
      state[i] = (this.mix(i, 1566083941) - i) | 0;
      i = this.advance(i);
    }
    state[0] = UPPER;
  }

  /** The next 32 random bits, as an unsigned number. */
  next(): number {
    const { words } = this;
    if ((words[SIZE] as number) >= SIZE) this.twist();
    const index = words[SIZE] as number;
    words[SIZE] = index + 1;
    let word = words[index] as number;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** random(): a double from 0 to below 1 with 53 random bits. */
  random(): number {
    const upper = this.next() >>> 5;
    const lower = this.next() >>> 6;
    return (upper * 2 ** 26 + lower) / 2 ** 53;
  }

  /** getrandbits(count): an int of that many random bits; count is not negative. */
  bits(count: number): Int {
    if (count <= 0) return 0;
    if (count <= 32) return this.next() >>> (32 - count);
    // Words come lowest first, the last one gives its upper bits.
    if (count <= 53) {
      const lower = this.next();
      return (this.next() >>> (64 - count)) * 2 ** 32 + lower;
    }
    const size = Math.ceil(count / 32);
    const bytes = new DataView(new ArrayBuffer(4 * size));
    for (let word = 1; word < size; word++) {
      tickLongAt(word);
      bytes.setUint32(4 * (size - word), this.next());
    }
    bytes.setUint32(0, this.next() >>> (32 * size - count));
    return normalizeInt(longFromBytes(new Uint8Array(bytes.buffer)));
  }

  /** The 624 words of state and the index: the numbers of Python's getstate()[1]. */
  getState(): number[] {
    return Array.from(this.words, (word) => word >>> 0);
  }

  /** Restores what getState gave; false if there are not 625 numbers or the index is not from 0 to 624. */
  setState(words: readonly number[]): boolean {
    const index = words[SIZE];
    if (words.length !== SIZE + 1 || index === undefined || !(index >= 0 && index <= SIZE)) return false;
    this.words.set(words);
    return true;
  }

  /** Fills the state from one word by a linear recurrence. */
  private fill(word: number): void {
    const state = this.words;
    state[0] = word;
    for (let i = 1; i < SIZE; i++) state[i] = this.spread(i, 1812433253) + i;
    this.words[SIZE] = SIZE;
  }

  /** The previous word, its upper bits folded into the lower ones, times a factor. */
  private spread(i: number, factor: number): number {
    const previous = this.words[i - 1] ?? 0;
    return Math.imul(previous ^ (previous >>> 30), factor);
  }

  private mix(i: number, factor: number): number {
    return (this.words[i] ?? 0) ^ this.spread(i, factor);
  }

  /** The next position of the seeding passes: word 0 takes over the last one when the end is reached. */
  private advance(i: number): number {
    if (i + 1 < SIZE) return i + 1;
    this.words[0] = this.words[SIZE - 1] ?? 0;
    return 1;
  }

  /** Computes the next 624 words. */
  private twist(): void {
    const state = this.words;
    for (let i = 0; i < SIZE; i++) {
      const next = state[i + 1 < SIZE ? i + 1 : 0] ?? 0;
      const joined = ((state[i] ?? 0) & UPPER) | (next & LOWER);
      const far = state[i + SHIFT < SIZE ? i + SHIFT : i + SHIFT - SIZE] ?? 0;
      state[i] = far ^ (joined >>> 1) ^ (-(next & 1) & MATRIX);
    }
    this.words[SIZE] = 0;
  }
}

/** The key of random.seed(value) for an int: the 32-bit words of its absolute value, lowest first. */
export function seedKeyOfInt(value: Int): Uint32Array {
  const digits = (value < 0 ? -BigInt(value) : BigInt(value)).toString(16);
  const key = new Uint32Array(Math.ceil(digits.length / 8));
  for (let i = 0, end = digits.length; end > 0; i++, end -= 8)
    key[i] = Number.parseInt(digits.slice(Math.max(0, end - 8), end), 16);
  return key;
}
