// Reproducible random numbers for the comparisons with CPython: the same seed gives the same cases.

import { fromBits } from './python-oracle.js';

/** A source of random numbers. */
export interface RandomNumbers {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** An int of up to that many bits, of either sign, often close to a power of two. */
  int(maxBits: number): bigint;
  /** A finite double: any bits, a short decimal, a whole number or a half. */
  double(): number;
}

/** A linear congruential generator modulo 2 ** 32, of which the upper bits are used. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 24 + next() / 2 ** 48) * limit);
  const bits = (count: number): bigint => {
    let value = 0n;
    for (let left = count; left > 0; left -= 16) value = (value << 16n) | BigInt(next() >>> 8);
    return value & ((1n << BigInt(count)) - 1n);
  };
  const int = (maxBits: number): bigint => {
    const size = below(maxBits + 1);
    const near = below(4) === 0 ? (1n << BigInt(size)) + BigInt(below(5) - 2) : bits(size);
    return below(2) === 0 ? near : -near;
  };
  const double = (): number => {
    const sign = below(2) === 0 ? 1 : -1;
    switch (below(6)) {
      case 0:
        return sign * below(2 ** 20) * 0.5 ** below(12);
      case 1:
        return sign * Number(`${below(10 ** (1 + below(15)))}e${below(40) - 25}`);
      case 2:
        return sign * below(2 ** 53);
      case 3:
        return sign * 10 ** (below(40) - 20);
      case 4:
        return sign * (below(2 ** 30) + 0.5) * 10 ** below(10);
      default: {
        const value = fromBits(bits(64).toString(16));
        return Number.isFinite(value) ? value : 0;
      }
    }
  };
  return { below, pick: (items) => items[below(items.length)] ?? items[0], int, double };
}
