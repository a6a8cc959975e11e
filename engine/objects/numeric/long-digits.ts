// Very long ints of digits whose base is a power of two, in parts: V8 reads them in linear time, but at once.

import { longWork } from '../../core/long-work.js';
import { naturalBits } from './long-bits.js';

/** Digits that V8 reads at once: a fraction of a millisecond. A power of two. */
const PART = 2 ** 16;

/** The natural number of at least one byte, the greatest first. */
export function longFromBytes(data: Uint8Array): bigint {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  return readParts(0, 2 * data.length, 4, (from, to) =>
    BigInt(`0x${bytes.toString('hex', from / 2, to / 2)}`),
  );
}

/** The int of digits in base 2, 8 or 16. */
export function longFromDigits(digits: string, base: 2 | 8 | 16): bigint {
  const [prefix, bits] = base === 2 ? ['0b', 1] : base === 8 ? ['0o', 3] : ['0x', 4];
  return readParts(0, digits.length, bits, (from, to) => BigInt(prefix + digits.slice(from, to)));
}

/** The hexadecimal digits of a natural number in parts: all but the first have an even number of them. */
export function longHexParts(value: bigint): string[] {
  return digitParts(value, 16);
}

/** The digits of an int in base 2, 8 or 16. */
export function longToDigits(value: bigint, base: 2 | 8 | 16): string {
  return value < 0n ? `-${digitParts(-value, base).join('')}` : digitParts(value, base).join('');
}

function digitParts(value: bigint, base: 2 | 8 | 16): string[] {
  if (value < LONG) return [value.toString(base)];
  const width = base === 2 ? 1 : base === 8 ? 3 : 4;
  const bits = naturalBits(value);
  let digits = PART;
  while (digits * width < bits) digits *= 2;
  const parts: string[] = [];
  writeParts(value, digits, base, width, parts);
  return parts;
}

const LONG = 1n << BigInt(PART);

function writeParts(value: bigint, digits: number, base: number, width: number, parts: string[]): void {
  const isLeading = parts.length === 0;
  if (isLeading && value === 0n) return;
  if (digits <= PART) {
    parts.push(isLeading ? value.toString(base) : value.toString(base).padStart(digits, '0'));
    return;
  }
  longWork.poll?.();
  const bits = (digits / 2) * width;
  writeParts(value >> BigInt(bits), digits / 2, base, width, parts);
  longWork.poll?.();
  writeParts(BigInt.asUintN(bits, value), digits / 2, base, width, parts);
}

/** Halves that are put together, so that no bit is moved more often than there are halvings. */
function readParts(
  from: number,
  to: number,
  bits: number,
  read: (from: number, to: number) => bigint,
): bigint {
  if (to - from <= PART) return read(from, to);
  longWork.poll?.();
  const middle = to - PART * Math.ceil((to - from) / PART / 2);
  const high = readParts(from, middle, bits, read);
  const low = readParts(middle, to, bits, read);
  const shifted = high << BigInt((to - middle) * bits);
  longWork.poll?.();
  return shifted | low;
}
