// Products and powers of very long ints, made of products short enough that whoever limits the program can step in between them.
// One bigint operation of V8 cannot be interrupted and takes seconds for some hundred million bits. Unless somebody watches, V8 does it all.

import { longWork } from '../../core/long-work.js';
import { naturalBits } from './long-bits.js';

/** Products of fewer bits than this are left to V8: a few milliseconds. */
const PART_BITS = 2 ** 19;

/** a * b. Throws RangeError where the result is too long for V8. */
export function multiplyLong(a: bigint, b: bigint): bigint {
  if (longWork.poll === null) return a * b;
  longWork.poll();
  if (!isLong(a) || !isLong(b)) return a * b;
  const negative = a < 0n !== b < 0n;
  const product = multiplyParts(a < 0n ? -a : a, b < 0n ? -b : b);
  return negative ? -product : product;
}

/** base ** exponent, the exponent not negative. Throws RangeError where the result is too long for V8. */
export function powerLong(base: bigint, exponent: number): bigint {
  const { poll } = longWork;
  if (poll === null) return base ** BigInt(exponent);
  let result = 1n;
  let square = base;
  let remaining = exponent;
  for (;;) {
    if (remaining % 2 === 1) result = multiplyLong(result, square);
    remaining = Math.floor(remaining / 2);
    if (remaining === 0) return result;
    poll();
    square = multiplyLong(square, square);
  }
}

/** Karatsuba's three products of halves, down to what V8 does quickly. */
function multiplyParts(a: bigint, b: bigint): bigint {
  longWork.poll?.();
  if (!isLong(a) || !isLong(b)) return multiplyUneven(a, b);
  const half = Math.ceil(Math.max(naturalBits(a), naturalBits(b)) / 2);
  const shift = BigInt(half);
  const [aHigh, aLow] = [a >> shift, BigInt.asUintN(half, a)];
  const [bHigh, bLow] = [b >> shift, BigInt.asUintN(half, b)];
  const high = multiplyParts(aHigh, bHigh);
  const low = multiplyParts(aLow, bLow);
  const middle = multiplyParts(aHigh + aLow, bHigh + bLow) - high - low;
  return (((high << shift) + middle) << shift) + low;
}

/** A short factor times a long one, piece by piece. */
function multiplyUneven(a: bigint, b: bigint): bigint {
  const [short, long] = a < b ? [a, b] : [b, a];
  if (!isLong(long)) return short * long;
  const pieces: bigint[] = [];
  const shift = BigInt(PART_BITS);
  for (let rest = long; rest !== 0n; rest >>= shift) {
    longWork.poll?.();
    pieces.push(BigInt.asUintN(PART_BITS, rest) * short);
  }
  return pieces.reduceRight((sum, piece) => (sum << shift) + piece, 0n);
}

const LONG = 1n << BigInt(PART_BITS);

function isLong(value: bigint): boolean {
  return value >= LONG || value <= -LONG;
}
