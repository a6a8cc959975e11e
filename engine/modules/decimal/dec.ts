/**
 * A decimal number as plain data: sign, coefficient and exponent, or an infinity or NaN. Immutable. Nothing here rounds.
 */
import { divideLong } from '../../objects/numeric/long-division.js';
import { multiplyLong, powerLong } from '../../objects/numeric/long-products.js';

/** What a number is. */
export type DecKind = 'finite' | 'infinity' | 'nan' | 'snan';

/** A decimal number: (-1)^sign * coefficient * 10^exponent. A NaN's coefficient is its payload. */
export interface Dec {
  readonly kind: DecKind;
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
  /** Digits of the coefficient, once {@link digitsOf} has counted them; 0 before. */
  digits: number;
}

/** A finite number. */
export function finite(negative: boolean, coefficient: bigint, exponent: number, digits = 0): Dec {
  return { kind: 'finite', negative, coefficient, exponent, digits };
}

/** A NaN with a payload. */
export function nanWith(kind: 'nan' | 'snan', negative: boolean, payload: bigint): Dec {
  return { kind, negative, coefficient: payload, exponent: 0, digits: 0 };
}

/** An infinity. */
export function infinity(negative: boolean): Dec {
  return { kind: 'infinity', negative, coefficient: 0n, exponent: 0, digits: 1 };
}

/** A quiet NaN. */
export const notANumber: Dec = nanWith('nan', false, 0n);

const smallInts: Dec[] = [];
const SMALL_INTS = 1024;

/** A Dec of a whole number. */
export function fromInt(value: number | bigint): Dec {
  if (typeof value === 'number' && value >= 0 && value < SMALL_INTS) {
    for (let i = smallInts.length; i <= value; i++) smallInts.push(finite(false, BigInt(i), 0));
    return smallInts[value] as Dec;
  }
  const big = BigInt(value);
  return finite(big < 0n, big < 0n ? -big : big, 0);
}

/** Whether a number is a quiet or signaling NaN. */
export function isNan(a: Dec): boolean {
  return a.kind === 'nan' || a.kind === 'snan';
}

/** Whether a number is 0 or -0. */
export function isZero(a: Dec): boolean {
  return a.kind === 'finite' && a.coefficient === 0n;
}

/** The same number with another sign. */
export function withSign(a: Dec, negative: boolean): Dec {
  if (a.negative === negative) return a;
  const { kind, coefficient, exponent, digits } = a;
  return { kind, negative, coefficient, exponent, digits };
}

const powers: bigint[] = [1n];
const MOST_KEPT = 4096;
let large = { exponent: -1, power: 0n };

/** 10 ** n. */
export function pow10(n: number): bigint {
  if (n >= MOST_KEPT) {
    // Digits are counted by the powers that results have just been made with.
    if (large.exponent !== n) large = { exponent: n, power: powerLong(5n, n) << BigInt(n) };
    return large.power;
  }
  for (let i = powers.length; i <= n; i++) powers.push((powers[i - 1] ?? 1n) * 10n);
  return powers[n] ?? 1n;
}

const halves: bigint[] = [];

/** Half of 10 ** n, n at least 1. */
export function halfPow10(n: number): bigint {
  if (n >= MOST_KEPT) return 5n * pow10(n - 1);
  for (let i = halves.length; i <= n; i++) halves.push(i === 0 ? 0n : 5n * pow10(i - 1));
  return halves[n] ?? 0n;
}

/** Divisors below this have a remainder of one machine word. */
const ONE_WORD = 1n << 63n;

/** What a division leaves over. Where it fits into a machine word, V8 computes with nothing longer. */
export function restOf(dividend: bigint, quotient: bigint, divisor: bigint): bigint {
  return divisor < ONE_WORD
    ? BigInt.asUintN(64, dividend - quotient * divisor)
    : dividend - multiplyLong(quotient, divisor);
}

/** How many decimal digits the coefficient has; counted once a number. */
export function digitsOf(a: Dec): number {
  if (a.digits === 0) a.digits = digitCount(a.coefficient);
  return a.digits;
}

/** How many decimal digits a coefficient has; 1 for 0. */
export function digitCount(coefficient: bigint): number {
  const size = Number(coefficient);
  if (size < 1e15) {
    let count = 1;
    for (let limit = 10; limit <= size; limit *= 10) count++;
    return count;
  }
  if (size === Number.POSITIVE_INFINITY) return countOfLarge(coefficient);
  const logarithm = Math.log10(size);
  const estimate = Math.floor(logarithm);
  const fraction = logarithm - estimate;
  if (fraction > NEAR && fraction < 1 - NEAR) return estimate + 1;
  // The logarithm may be off at powers of ten.
  if (coefficient >= pow10(estimate + 1)) return estimate + 2;
  return coefficient >= pow10(estimate) ? estimate + 1 : estimate;
}

/** Closer to a whole number than this a logarithm may have been rounded across it. */
const NEAR = 1e-9;

function countOfLarge(coefficient: bigint): number {
  const hex = coefficient.toString(16);
  const bits =
    (hex.length - 1) * 4 +
    Math.log2(Number.parseInt(hex.slice(0, 12), 16)) -
    (Math.min(hex.length, 12) - 1) * 4;
  const estimate = Math.floor(bits * Math.LOG10E * Math.LN2);
  if (coefficient >= pow10(estimate + 1)) return estimate + 2;
  return coefficient >= pow10(estimate) ? estimate + 1 : estimate;
}

/** The exponent of the first digit. */
export function adjusted(a: Dec): number {
  return a.kind === 'finite' ? a.exponent + digitsOf(a) - 1 : 0;
}

/** Whether a finite number has no fraction. */
export function isIntegral(a: Dec): boolean {
  if (a.kind !== 'finite') return false;
  if (a.exponent >= 0 || a.coefficient === 0n) return true;
  const places = -a.exponent;
  return places < digitsOf(a) && a.coefficient % pow10(places) === 0n;
}

/** The whole part of a finite number, towards zero. */
export function truncate(a: Dec): bigint {
  const size =
    a.exponent >= 0
      ? multiplyLong(a.coefficient, pow10(a.exponent))
      : -a.exponent > digitsOf(a)
        ? 0n
        : divideLong(a.coefficient, pow10(-a.exponent));
  return a.negative ? -size : size;
}

/** -1, 0 or 1 by the values of two numbers that are no NaNs. */
export function compareValues(a: Dec, b: Dec): -1 | 0 | 1 {
  const signA = signOf(a);
  const signB = signOf(b);
  if (signA !== signB) return signA < signB ? -1 : 1;
  if (signA === 0) return 0;
  return (compareSizes(a, b) * signA) as -1 | 0 | 1;
}

/** -1, 0 or 1 by absolute values. */
export function compareSizes(a: Dec, b: Dec): -1 | 0 | 1 {
  if (a.kind === 'infinity' || b.kind === 'infinity')
    return a.kind === b.kind ? 0 : a.kind === 'infinity' ? 1 : -1;
  if (a.coefficient === 0n || b.coefficient === 0n)
    return a.coefficient === b.coefficient ? 0 : a.coefficient === 0n ? -1 : 1;
  if (a.exponent === b.exponent)
    return a.coefficient < b.coefficient ? -1 : a.coefficient === b.coefficient ? 0 : 1;
  const difference = adjusted(a) - adjusted(b);
  if (difference !== 0) return difference < 0 ? -1 : 1;
  const gap = a.exponent - b.exponent;
  const left = gap > 0 ? multiplyLong(a.coefficient, pow10(gap)) : a.coefficient;
  const right = gap < 0 ? multiplyLong(b.coefficient, pow10(-gap)) : b.coefficient;
  return left < right ? -1 : left > right ? 1 : 0;
}

function signOf(a: Dec): -1 | 0 | 1 {
  if (isZero(a)) return 0;
  return a.negative ? -1 : 1;
}
