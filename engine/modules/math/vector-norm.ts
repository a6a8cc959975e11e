// math.hypot and math.dist: the length of a vector. Coordinates are scaled by a power of two so that no square leaves the
// range, squared exactly by splitting each in halves of 26 bits, and summed with compensation; one Newton step then
// corrects the root by what its square misses. The order of the operations is CPython 3.11's, so the bits are too.

import { tickLongAt } from '../../core/long-work.js';
import { exponentOf, significandOf } from '../../objects/numeric/double-parts.js';

/** Dekker's factor, 2 ** 27 + 1. */
const SPLITTER = 134217729;

/** The length of the vector with these coordinates; 0 if there are none. Infinity outweighs NaN. */
export function vectorNorm(coordinates: ArrayLike<number>): number {
  let largest = 0;
  let hasNaN = false;
  for (let i = 0; i < coordinates.length; i++) {
    tickLongAt(i);
    const size = Math.abs(coordinates[i] ?? 0);
    if (Number.isNaN(size)) hasNaN = true;
    else if (size > largest) largest = size;
  }
  if (largest === Number.POSITIVE_INFINITY) return largest;
  if (hasNaN) return Number.NaN;
  if (largest === 0 || coordinates.length <= 1) return largest;
  const exponent = topExponentOf(largest);
  return exponent >= -1023 ? scaledNorm(coordinates, 2 ** -exponent) : tinyNorm(coordinates, largest);
}

/** The distance of two points of as many coordinates. */
export function distance(p: ArrayLike<number>, q: ArrayLike<number>): number {
  const differences = new Float64Array(p.length);
  for (let i = 0; i < p.length; i++) {
    tickLongAt(i);
    differences[i] = Math.abs((p[i] ?? 0) - (q[i] ?? 0));
  }
  return vectorNorm(differences);
}

/** The sum starts at 1, which every term is below: so each addition's error is found by two subtractions. */
function scaledNorm(coordinates: ArrayLike<number>, scale: number): number {
  let sum = 1;
  let error1 = 0;
  let error2 = 0;
  let error3 = 0;
  for (let i = 0; i < coordinates.length; i++) {
    tickLongAt(i);
    const x = Math.abs(coordinates[i] ?? 0) * scale;
    const spread = x * SPLITTER;
    const upper = spread - (spread - x);
    const lower = x - upper;
    const square = upper * upper;
    const sum1 = sum + square;
    error1 += sum - sum1 + square;
    const cross = 2 * upper * lower;
    sum = sum1 + cross;
    error2 += sum1 - sum + cross;
    error3 += lower * lower;
  }
  const root = Math.sqrt(sum - 1 + (error1 + error2 + error3));
  const spread = root * SPLITTER;
  const upper = spread - (spread - root);
  const lower = root - upper;
  const square = -upper * upper;
  const sum1 = sum + square;
  error1 += sum - sum1 + square;
  const cross = -2 * upper * lower;
  const sum2 = sum1 + cross;
  error2 += sum1 - sum2 + cross;
  const rest = -lower * lower;
  const sum3 = sum2 + rest;
  error3 += sum2 - sum3 + rest;
  const missing = sum3 - 1 + (error1 + error2 + error3);
  return (root + missing / (2 * root)) / scale;
}

/** For coordinates so small that the scale itself would overflow: divide by the largest. */
function tinyNorm(coordinates: ArrayLike<number>, largest: number): number {
  let sum = 1;
  let error = 0;
  for (let i = 0; i < coordinates.length; i++) {
    const x = Math.abs(coordinates[i] ?? 0) / largest;
    const square = x * x;
    const next = sum + square;
    error += sum - next + square;
    sum = next;
  }
  return largest * Math.sqrt(sum - 1 + error);
}

/** The exponent e with 2 ** (e - 1) <= value < 2 ** e. */
function topExponentOf(value: number): number {
  const significand = significandOf(value);
  const upper = significand / 2 ** 32;
  return exponentOf(value) + (upper >= 1 ? 64 - Math.clz32(upper) : 32 - Math.clz32(significand));
}
