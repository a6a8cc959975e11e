// Quotients of very long ints, and their decimal digits, made of divisions short enough that whoever limits the program can step in between
// them (long-products.ts). Unless somebody watches, V8 does it all.
// The method is that of Burnikel and Ziegler, Fast Recursive Division (1998): halves of the quotient, each by a division half as long.

import { longWork } from '../../core/long-work.js';
import { naturalBits } from './long-bits.js';
import { multiplyLong } from './long-products.js';

/** Divisors and quotients of fewer bits than this are left to V8: a millisecond or so. */
const PART_BITS = 2 ** 17;
const LONG = 1n << BigInt(PART_BITS);

/** a / b and a % b, both rounded towards zero. b is not zero. */
export function divmodLong(a: bigint, b: bigint): readonly [quotient: bigint, rest: bigint] {
  if (longWork.poll === null || !isLong(a)) return divideShort(a, b);
  const [quotient, rest] = divideNatural(a < 0n ? -a : a, b < 0n ? -b : b);
  return [a < 0n !== b < 0n ? -quotient : quotient, a < 0n ? -rest : rest];
}

/** a / b, rounded towards zero. b is not zero. */
export function divideLong(a: bigint, b: bigint): bigint {
  return longWork.poll === null || !isLong(a) ? a / b : divmodLong(a, b)[0];
}

/** The decimal digits of an int. */
export function longToDecimal(value: bigint): string {
  if (longWork.poll === null || !isLong(value)) return value.toString();
  const size = value < 0n ? -value : value;
  // Powers of ten, each the square of the one before, up to the last that is no longer than half of the value.
  const powers: { readonly power: bigint; readonly digits: number }[] = [];
  let digits = LEAF_DIGITS;
  for (let power = 10n ** BigInt(digits); powers.length === 0 || power <= size; digits *= 2) {
    powers.push({ power, digits });
    power = multiplyLong(power, power);
  }
  const parts: string[] = [];
  const write = (part: bigint, level: number, width: number): void => {
    longWork.poll?.();
    const row = powers[level];
    if (row === undefined) {
      const text = part.toString();
      parts.push(width === 0 ? text : text.padStart(width, '0'));
      return;
    }
    const [high, low] = divmodLong(part, row.power);
    if (high !== 0n || width !== 0) write(high, level - 1, width === 0 ? 0 : width - row.digits);
    write(low, level - 1, high === 0n && width === 0 ? 0 : row.digits);
  };
  write(size, powers.length - 1, 0);
  return (value < 0n ? '-' : '') + parts.join('');
}

const LEAF_DIGITS = 10_000;

/** The int of decimal digits. */
export function longFromDecimal(digits: string): bigint {
  if (longWork.poll === null || digits.length <= LEAF_DIGITS) return BigInt(digits);
  let parts: bigint[] = [];
  for (let end = digits.length; end > 0; end -= LEAF_DIGITS) {
    longWork.poll();
    parts.push(BigInt(digits.slice(Math.max(0, end - LEAF_DIGITS), end)));
  }
  for (let unit = 10n ** BigInt(LEAF_DIGITS); parts.length > 1; unit = multiplyLong(unit, unit)) {
    const joined: bigint[] = [];
    for (let i = 0; i < parts.length; i += 2) {
      longWork.poll?.();
      joined.push((parts[i] ?? 0n) + multiplyLong(parts[i + 1] ?? 0n, unit));
    }
    parts = joined;
  }
  return parts[0] ?? 0n;
}

function isLong(value: bigint): boolean {
  return value >= LONG || value <= -LONG;
}

function divideShort(a: bigint, b: bigint): readonly [bigint, bigint] {
  longWork.poll?.();
  const quotient = a / b;
  return [quotient, a - quotient * b];
}

/** Both not negative. */
function divideNatural(a: bigint, b: bigint): readonly [bigint, bigint] {
  if (!isLong(b)) {
    // The shorter the divisor, the longer the parts that take V8 the same time.
    const width = PART_BITS * Math.floor(PART_BITS / Math.max(naturalBits(b), 64));
    return divideDigits(a, b, width);
  }
  // The divisor is brought to a length that can be halved down to parts, its highest bit set; then the dividend has digits of that length.
  const bits = naturalBits(b);
  let length = bits;
  let halvings = 0;
  while (length > PART_BITS) {
    length = Math.ceil(length / 2);
    halvings++;
  }
  const width = length * 2 ** halvings;
  const shift = BigInt(width - bits);
  const [quotient, rest] = divideDigits(a << shift, b << shift, width);
  return [quotient, rest >> shift];
}

/** Schoolbook division with digits of `width` bits. */
function divideDigits(a: bigint, b: bigint, width: number): readonly [bigint, bigint] {
  const shift = BigInt(width);
  const digits: bigint[] = [];
  for (let rest = a; rest !== 0n; rest >>= shift) {
    longWork.poll?.();
    digits.push(BigInt.asUintN(width, rest));
  }
  let rest = 0n;
  let quotient = 0n;
  for (let at = digits.length - 1; at >= 0; at--) {
    longWork.poll?.();
    const dividend = (rest << shift) | (digits[at] ?? 0n);
    const [digit, left] = isLong(b) ? divideTwoByOne(dividend, b, width) : divideShort(dividend, b);
    quotient = (quotient << shift) | digit;
    rest = left;
  }
  return [quotient, rest];
}

/** A dividend of two digits by a divisor of one, whose highest bit is set; the quotient has one digit. */
function divideTwoByOne(a: bigint, b: bigint, width: number): readonly [bigint, bigint] {
  if (width <= PART_BITS) return divideShort(a, b);
  const half = width / 2;
  const shift = BigInt(half);
  const [high, rest] = divideThreeByTwo(a >> shift, b, half);
  const [low, last] = divideThreeByTwo((rest << shift) | BigInt.asUintN(half, a), b, half);
  return [(high << shift) | low, last];
}

/** A dividend of three halves by a divisor of two; the quotient has one half. */
function divideThreeByTwo(a: bigint, b: bigint, half: number): readonly [bigint, bigint] {
  longWork.poll?.();
  const shift = BigInt(half);
  const divisorHigh = b >> shift;
  const divisorLow = BigInt.asUintN(half, b);
  const top = a >> shift;
  let quotient: bigint;
  let rest: bigint;
  if (a >> (2n * shift) < divisorHigh) [quotient, rest] = divideTwoByOne(top, divisorHigh, half);
  else {
    quotient = (1n << shift) - 1n;
    rest = top - (divisorHigh << shift) + divisorHigh;
  }
  let left = ((rest << shift) | BigInt.asUintN(half, a)) - multiplyLong(quotient, divisorLow);
  while (left < 0n) {
    left += b;
    quotient -= 1n;
  }
  return [quotient, left];
}
