/**
 * Exponentials and logarithms in fixed point: ints that stand for multiples of 10 ** -places. Results are right but for the
 * last two digits.
 */
import { longWork } from '../../core/long-work.js';
import { adjusted, type Dec, digitCount, finite, pow10 } from './dec.js';

/** e ** a with at least so many digits. */
export function expFixed(a: Dec, digits: number): Dec {
  const places = digits + 6 + Math.max(0, adjusted(a));
  const scale = pow10(places);
  const shift = a.exponent + places;
  const size = shift >= 0 ? a.coefficient * pow10(shift) : a.coefficient / pow10(-shift);
  const x = a.negative ? -size : size;
  const ten = lnOfTen(places);
  let tens = x / ten;
  if (x < 0n && tens * ten !== x) tens--;
  const value = expOfSmall(x - tens * ten, places, scale);
  return finite(false, value, Number(tens) - places);
}

/** e ** (x / scale) * scale, for 0 <= x / scale < ln(10): by a series for a small part, then squared. */
function expOfSmall(x: bigint, places: number, scale: bigint): bigint {
  const halvings = 6 + Math.ceil(Math.sqrt(places));
  const guard = pow10(Math.ceil(halvings * 0.31) + 4);
  const one = scale * guard;
  const small = (x * guard) >> BigInt(halvings);
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n++) {
    longWork.poll?.();
    term = (term * small) / one / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) {
    longWork.poll?.();
    sum = (sum * sum) / one;
  }
  return sum / guard;
}

/** The natural logarithm of a positive number, with at least so many digits. */
export function lnFixed(a: Dec, digits: number): Dec {
  const length = digitCount(a.coefficient);
  // a = m * 10 ** power, with m near 1.
  const isLarge = a.coefficient > 3n * pow10(length - 1);
  const power = a.exponent + length - (isLarge ? 0 : 1);
  let places = digits + 6;
  if (power === 0) {
    // Near 1 the logarithm is as small as the distance from it.
    const one = pow10(-a.exponent);
    const distance = a.coefficient > one ? a.coefficient - one : one - a.coefficient;
    places += Math.max(0, -a.exponent - digitCount(distance) + 1);
  }
  const scale = pow10(places);
  const shift = places - (length - (isLarge ? 0 : 1));
  const m = shift >= 0 ? a.coefficient * pow10(shift) : a.coefficient / pow10(-shift);
  const value = lnNearOne(m, scale, places) + BigInt(power) * lnOfTen(places);
  return finite(value < 0n, value < 0n ? -value : value, -places);
}

/** ln(m / scale) * scale by steps that triple the number of right digits. */
function lnNearOne(m: bigint, scale: bigint, places: number): bigint {
  const approximate = Math.log(Number((m * 10n ** 17n) / scale) / 1e17);
  let y = (BigInt(Math.round(approximate * 1e15)) * scale) / 10n ** 15n;
  for (let right = 14; right < places * 3; right *= 3) {
    longWork.poll?.();
    const e = expOfAny(y, places, scale);
    const step = (2n * scale * (m - e)) / (m + e);
    y += step;
    if (step === 0n) break;
  }
  return y;
}

function expOfAny(y: bigint, places: number, scale: bigint): bigint {
  if (y >= 0n) return expOfSmall(y, places, scale);
  return (scale * scale) / expOfSmall(-y, places, scale);
}

let tenPlaces = 0;
let ten = 0n;

/** ln(10) * 10 ** places. */
export function lnOfTen(places: number): bigint {
  if (places > tenPlaces) {
    tenPlaces = places + 20;
    const scale = pow10(tenPlaces + 5);
    ten =
      (46n * inverseArctangent(31n, scale) +
        34n * inverseArctangent(49n, scale) +
        20n * inverseArctangent(161n, scale)) /
      100000n;
  }
  return places === tenPlaces ? ten : ten / pow10(tenPlaces - places);
}

/** artanh(1 / n) * scale */
function inverseArctangent(n: bigint, scale: bigint): bigint {
  const square = n * n;
  let power = scale / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    longWork.poll?.();
    power /= square;
    sum += power / k;
  }
  return sum;
}
