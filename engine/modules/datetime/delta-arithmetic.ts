/**
 * Differences of time as numbers: normalising, sums, products and quotients, exact to the microsecond.
 *
 * Days, seconds and microseconds are added one by one, which doubles do exactly; where all is one number of microseconds it is a double
 * while that is exact, and a bigint beyond.
 */
import type { PyType } from '../../objects/model/type.js';
import { MAX_SAFE, type Value } from '../../objects/model/value.js';
import { ratioToDouble } from '../../objects/numeric/int-arithmetic.js';
import { type Int, normalizeInt } from '../../objects/numeric/int-value.js';
import { overflowError, zeroDivisionError } from '../../objects/protocol/errors.js';
import { deltaType, finished, PyDelta } from './representation.js';

export const MAX_DAYS = 999999999;
const SECONDS_PER_DAY = 86400;
const MICROS = 1000000;
const MICROS_PER_DAY = SECONDS_PER_DAY * MICROS;

/** The timedelta of fields that may be out of range, all safe integers. Throws OverflowError. */
export function makeDelta(
  days: number,
  seconds: number,
  microseconds: number,
  type: PyType = deltaType,
): PyDelta {
  let [d, s, us] = [days, seconds, microseconds];
  if (us < 0 || us >= MICROS) {
    const carry = Math.floor(us / MICROS);
    us -= carry * MICROS;
    s += carry;
  }
  if (s < 0 || s >= SECONDS_PER_DAY) {
    const carry = Math.floor(s / SECONDS_PER_DAY);
    s -= carry * SECONDS_PER_DAY;
    d += carry;
  }
  if (d < -MAX_DAYS || d > MAX_DAYS) throw tooManyDays(d);
  return type === deltaType ? new PyDelta(d, s, us) : finished(new PyDelta(d, s, us, type));
}

function tooManyDays(days: number) {
  return days < -(2 ** 31) || days >= 2 ** 31
    ? overflowError('Python int too large to convert to C int')
    : overflowError(`days=${days}; must have magnitude <= ${MAX_DAYS}`);
}

export function addDeltas(a: PyDelta, b: PyDelta): PyDelta {
  return makeDelta(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds);
}

export function subtractDeltas(a: PyDelta, b: PyDelta): PyDelta {
  return makeDelta(a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds);
}

export function negateDelta(a: PyDelta): PyDelta {
  return makeDelta(0 - a.days, 0 - a.seconds, 0 - a.microseconds);
}

/** Negative, zero or positive as a is before, equal to or beyond b. */
export function compareDeltas(a: PyDelta, b: PyDelta): number {
  return a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;
}

export function isZero(a: PyDelta): boolean {
  return a.days === 0 && a.seconds === 0 && a.microseconds === 0;
}

/** All of it in microseconds: a Python int. */
export function totalMicroseconds(a: PyDelta): Int {
  const total = (a.days * SECONDS_PER_DAY + a.seconds) * MICROS + a.microseconds;
  if (total <= MAX_SAFE && total >= -MAX_SAFE) return total;
  return BigInt(a.days * SECONDS_PER_DAY + a.seconds) * BigInt(MICROS) + BigInt(a.microseconds);
}

/** The timedelta of a number of microseconds. Throws OverflowError. */
export function fromMicroseconds(total: Int, type: PyType = deltaType): PyDelta {
  if (typeof total === 'number') {
    const days = Math.floor(total / MICROS_PER_DAY);
    const rest = total - days * MICROS_PER_DAY;
    const seconds = Math.floor(rest / MICROS);
    return makeDelta(days, seconds, rest - seconds * MICROS, type);
  }
  const perDay = BigInt(MICROS_PER_DAY);
  const rest = ((total % perDay) + perDay) % perDay;
  const days = (total - rest) / perDay;
  if (days > 2n ** 31n || days < -(2n ** 31n))
    throw overflowError('Python int too large to convert to C int');
  return makeDelta(Number(days), Number(rest / BigInt(MICROS)), Number(rest % BigInt(MICROS)), type);
}

/** All of it in seconds: the nearest double. */
export function totalSeconds(a: PyDelta): number {
  const total = totalMicroseconds(a);
  return typeof total === 'number' ? total / MICROS : ratioToDouble(total, BigInt(MICROS));
}

/** a * b, exact. */
export function multiply(a: Int, b: Int): Int {
  const product = Number(a) * Number(b);
  if (product <= MAX_SAFE && product >= -MAX_SAFE) return product === 0 ? 0 : product;
  return normalizeInt(BigInt(a) * BigInt(b));
}

/** a / b to the nearest int, halves to the even one. Throws ZeroDivisionError. */
export function divideToNearest(a: Int, b: Int): Int {
  if (Number(b) === 0) throw zeroDivisionError('integer division or modulo by zero');
  const [x, y] = [BigInt(a), BigInt(b)];
  let [quotient, rest] = [x / y, x % y];
  if (rest !== 0n && rest < 0n !== y < 0n) {
    quotient -= 1n;
    rest += y;
  }
  const twice = 2n * rest;
  const isBeyond = y > 0n ? twice > y : twice < y;
  if (isBeyond || (twice === y && (quotient & 1n) === 1n)) quotient += 1n;
  return normalizeInt(quotient);
}

/** Whether a value is a timedelta of any class. */
export function isDelta(value: Value): value is PyDelta {
  return value instanceof PyDelta;
}
