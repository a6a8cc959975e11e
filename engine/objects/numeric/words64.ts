// 64-bit words as two int32 halves, without bigint and without allocation: a function leaves its result in the module's
// registers `high` and `low`, which the caller reads before the next call.
// All arithmetic is modulo 2 ** 64.

/** The upper half of the last result, as int32. */
export let high = 0;
/** The lower half of the last result, as int32. */
export let low = 0;

/** Puts a word into the registers. */
export function setWord(h: number, l: number): void {
  high = h | 0;
  low = l | 0;
}

/** a + b. */
export function addWords(ah: number, al: number, bh: number, bl: number): void {
  const sum = (al >>> 0) + (bl >>> 0);
  low = sum | 0;
  high = (ah + bh + (sum > 0xffffffff ? 1 : 0)) | 0;
}

/** a * b. */
export function multiplyWords(ah: number, al: number, bh: number, bl: number): void {
  // The full product of the low halves out of four products of 16 bits; of the crossed halves only the low parts count.
  const a0 = al & 0xffff;
  const a1 = al >>> 16;
  const b0 = bl & 0xffff;
  const b1 = bl >>> 16;
  const bottom = a0 * b0;
  const middle = a1 * b0 + (bottom >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const carry = a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536);
  high = (carry + Math.imul(al, bh) + Math.imul(ah, bl)) | 0;
  low = (other << 16) | (bottom & 0xffff);
}

/** The word rotated left by a count from 1 to 31. */
export function rotateWordLeft(h: number, l: number, count: number): void {
  high = (h << count) | (l >>> (32 - count));
  low = (l << count) | (h >>> (32 - count));
}

/** The word of a bigint modulo 2 ** 64. */
export function setWordOfBigInt(value: bigint): void {
  word[0] = value;
  low = halves[0] as number;
  high = halves[1] as number;
}

/** The word as a signed bigint. */
export function bigIntOfWord(h: number, l: number): bigint {
  halves[0] = l;
  halves[1] = h;
  return word[0] as bigint;
}

/** One word seen both ways: the only bigint that is made is the one wanted. Lower half first, as all machines that Node.js runs on lay them. */
const word = new BigInt64Array(1);
const halves = new Int32Array(word.buffer);
