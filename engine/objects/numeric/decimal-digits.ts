// Correctly rounded decimal digits of a double, ties to even, for any number of digits. JavaScript's toFixed and
// toExponential give the same digits up to 100 places except that they round ties away from zero; the
// functions here use them where that is no tie and compute with bigint otherwise.
// All take a finite double that is not negative; the sign is the caller's business.

import { exponentOf, significandOf } from './double-parts.js';

/** Digits of a decimal floating-point number: d.ddd * 10 ** exponent. */
export interface DecimalDigits {
  readonly digits: string;
  readonly exponent: number;
}

/** The value rounded to `places` digits after the point, written plainly: `123.46`, `0.00`, `12`. */
export function fixedDigits(value: number, places: number): string {
  if (places <= 100 && value < 1e21 && !isTie(value, places)) return value.toFixed(places);
  // No double has more than 1074 digits after the point; what is asked beyond them is zeros.
  const exact = Math.min(places, Math.max(0, -exponentOf(value)));
  const digits = scaleByPowerOfTen(value, exact)
    .toString()
    .padStart(exact + 1, '0');
  const zeros = '0'.repeat(places - exact);
  if (places === 0) return digits;
  return `${digits.slice(0, digits.length - exact)}.${digits.slice(digits.length - exact)}${zeros}`;
}

/** The value rounded to `count` significant digits (at least one). */
export function significantDigits(value: number, count: number): DecimalDigits {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  if (count <= 101) {
    const text = value.toExponential(count - 1);
    const exponent = exponentIn(text);
    const places = count - 1 - exponent;
    if (!isTie(value, places)) {
      const digits = count === 1 ? text.charAt(0) : text.charAt(0) + text.slice(2, count + 1);
      return { digits, exponent };
    }
  }
  return exactSignificantDigits(value, count);
}

/** |value| * 10 ** power rounded to an integer, ties to even. */
export function scaleByPowerOfTen(value: number, power: number): bigint {
  const significand = BigInt(significandOf(value));
  const exponent = exponentOf(value);
  if (power < 0) {
    const divisor = 10n ** BigInt(-power);
    return exponent >= 0
      ? divideToEven(significand << BigInt(exponent), divisor)
      : divideToEven(significand, divisor << BigInt(-exponent));
  }
  const scaled = significand * 5n ** BigInt(power);
  const shift = exponent + power;
  if (shift >= 0) return scaled << BigInt(shift);
  const cut = BigInt(-shift);
  const kept = scaled >> cut;
  const rest = scaled - (kept << cut);
  const half = 1n << (cut - 1n);
  return rest > half || (rest === half && (kept & 1n) === 1n) ? kept + 1n : kept;
}

/**
 * Whether the value lies exactly between two decimals of that many places: value * 10 ** places is an integer and
 * a half. For places >= 0 that means that value * 2 ** (places + 1) is an odd integer.
 */
function isTie(value: number, places: number): boolean {
  if (places >= 0) {
    // A double of more than 53 fraction bits and the value 1 or more does not exist; tiny ones have at most 1074.
    const scaled = places < 1000 ? value * 2 ** (places + 1) : value * 2 ** 1000 * 2 ** (places - 999);
    return scaled < 2 ** 53 && scaled % 2 === 1;
  }
  // 10 ** 22 is the largest power of ten that divides a double with anything left over.
  if (places < -22) return false;
  const unit = Number(`1e${-places}`);
  return value % unit === unit / 2;
}

/** By bigint: the exponent of the shortest digits is right or one off, which the length of the result shows. */
function exactSignificantDigits(value: number, count: number): DecimalDigits {
  let exponent = exponentIn(value.toExponential());
  for (;;) {
    const places = count - 1 - exponent;
    const exact = Math.min(places, Math.max(0, -exponentOf(value)));
    const scaled = scaleByPowerOfTen(value, places < 0 ? places : exact).toString();
    const digits = places > exact ? scaled + '0'.repeat(places - exact) : scaled;
    if (digits.length === count) return { digits, exponent };
    exponent += digits.length > count ? 1 : -1;
  }
}

function exponentIn(text: string): number {
  return Number(text.slice(text.indexOf('e') + 1));
}

function divideToEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = (dividend - quotient * divisor) * 2n;
  return twice > divisor || (twice === divisor && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}
