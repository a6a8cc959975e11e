// How long a long int is.

import { longWork } from '../../core/long-work.js';

/** No int of V8's is longer. */
const MOST_BITS = 2 ** 30;

/** Bits that are written out to be counted. */
const FEW_BITS = 512;

/**
 * The bits of a natural number. A shift costs what it leaves, so the longest are tried first: all of them together copy the number once at most.
 */
export function naturalBits(value: bigint): number {
  let above = 0;
  let rest = value;
  for (let step = MOST_BITS / 2; step >= FEW_BITS; step /= 2) {
    const high = rest >> BigInt(step);
    if (high === 0n) continue;
    longWork.poll?.();
    above += step;
    rest = high;
  }
  const digits = rest.toString(16);
  return above + digits.length * 4 - (Math.clz32(Number.parseInt(digits.charAt(0), 16)) - 28);
}
