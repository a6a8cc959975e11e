/**
 * What arithmetic is done under: precision, rounding and limits, and the conditions that came up. `finish` brings an exact
 * result into these limits.
 */
import { divideLong } from '../../objects/numeric/long-division.js';
import {
  type Dec,
  digitCount,
  digitsOf,
  finite,
  halfPow10,
  infinity,
  notANumber,
  pow10,
  restOf,
} from './dec.js';
import { conditions, type Rounding } from './signals.table.js';

/** Precision, rounding and limits; operations add to `status`. */
export interface Environment {
  prec: number;
  rounding: Rounding;
  emin: number;
  emax: number;
  clamp: boolean;
  status: number;
}

/** The smallest exponent of a result. */
export function etiny(env: Environment): number {
  return env.emin - env.prec + 1;
}

/** The largest exponent of a result with all digits. */
export function etop(env: Environment): number {
  return env.emax - env.prec + 1;
}

/** Notes a condition; gives NaN, the result of what is invalid. */
export function raise(env: Environment, condition: keyof typeof conditions): Dec {
  env.status |= conditions[condition].bit;
  return notANumber;
}

/** A result within the limits by another way of rounding than the environment's. */
export function finishBy(rounding: Rounding, a: Dec, env: Environment): Dec {
  const before = env.rounding;
  env.rounding = rounding;
  try {
    return finish(a, env);
  } finally {
    env.rounding = before;
  }
}

/** A result within the limits, rounded if need be. */
export function finish(a: Dec, env: Environment): Dec {
  if (a.kind !== 'finite') return a.kind === 'infinity' ? a : trimPayload(a, env);
  const tiny = etiny(env);
  const top = etop(env);
  const { coefficient, exponent, negative } = a;
  if (coefficient === 0n) {
    const limited = Math.min(Math.max(exponent, tiny), env.clamp ? top : env.emax);
    if (limited === exponent) return a;
    env.status |= conditions.clamped.bit;
    return finite(negative, 0n, limited);
  }
  const digits = digitsOf(a);
  const least = digits + exponent - env.prec;
  if (least > top) return overflow(negative, env);
  const isSubnormal = digits + exponent - 1 < env.emin;
  const wanted = isSubnormal ? tiny : least;
  if (isSubnormal) env.status |= conditions.subnormal.bit;
  if (exponent < wanted) return shorten(a, wanted, isSubnormal, env);
  if (env.clamp && exponent > top) {
    env.status |= conditions.clamped.bit;
    return finite(negative, coefficient * pow10(exponent - top), top);
  }
  return a;
}

function shorten(a: Dec, wanted: number, isSubnormal: boolean, env: Environment): Dec {
  const places = wanted - a.exponent;
  const [rounded, isInexact] = roundAway(a.coefficient, places, env.rounding, a.negative, digitsOf(a));
  let coefficient = rounded;
  let exponent = wanted;
  if (isInexact && coefficient >= pow10(env.prec)) {
    coefficient /= 10n;
    exponent++;
  }
  if (exponent > etop(env)) return overflow(a.negative, env);
  env.status |= conditions.rounded.bit;
  if (isInexact) {
    env.status |= conditions.inexact.bit;
    if (isSubnormal) env.status |= conditions.underflow.bit;
  }
  if (coefficient === 0n) env.status |= conditions.clamped.bit;
  return finite(a.negative, coefficient, exponent, isSubnormal ? 0 : env.prec);
}

/** A coefficient without its last `places` digits, and whether any of them counted. */
export function roundAway(
  coefficient: bigint,
  places: number,
  rounding: Rounding,
  negative: boolean,
  digits = digitCount(coefficient),
): [bigint, boolean] {
  if (coefficient === 0n || places <= 0) return [coefficient, false];
  // What is far below the last digit counts as the least that is left.
  if (places > digits + 1) return [isUp(0n, -1, rounding, negative) ? 1n : 0n, true];
  if (places > WORD_DIGITS && places <= 2 * WORD_DIGITS)
    return roundTwice(coefficient, places - WORD_DIGITS, rounding, negative);
  const divisor = pow10(places);
  const quotient = divideLong(coefficient, divisor);
  const remainder = restOf(coefficient, quotient, divisor);
  if (remainder === 0n) return [quotient, false];
  const half = halfPow10(places);
  const order = remainder > half ? 1 : remainder < half ? -1 : 0;
  return [isUp(quotient, order, rounding, negative) ? quotient + 1n : quotient, true];
}

/** So many digits fit into a machine word. */
const WORD_DIGITS = 18;

/**
 * As {@link roundAway}, of `places` and {@link WORD_DIGITS} more: two divisions by a machine word take less than half the time of one
 * by a longer number.
 */
function roundTwice(
  coefficient: bigint,
  places: number,
  rounding: Rounding,
  negative: boolean,
): [bigint, boolean] {
  const low = pow10(places);
  const high = pow10(WORD_DIGITS);
  const between = divideLong(coefficient, low);
  const hasLow = restOf(coefficient, between, low) !== 0n;
  const quotient = between / high;
  const remainder = restOf(between, quotient, high);
  if (remainder === 0n && !hasLow) return [quotient, false];
  const half = halfPow10(WORD_DIGITS);
  const order = remainder > half || (remainder === half && hasLow) ? 1 : remainder < half ? -1 : 0;
  return [isUp(quotient, order, rounding, negative) ? quotient + 1n : quotient, true];
}

/** Whether a quotient is rounded away from zero; what is cut off, which is not nothing, compares to a half as `order` to 0. */
export function isUp(quotient: bigint, order: number, rounding: Rounding, negative: boolean): boolean {
  switch (rounding) {
    case 'ROUND_UP':
      return true;
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_CEILING':
      return !negative;
    case 'ROUND_FLOOR':
      return negative;
    case 'ROUND_HALF_UP':
      return order >= 0;
    case 'ROUND_HALF_DOWN':
      return order > 0;
    case 'ROUND_HALF_EVEN':
      return order > 0 || (order === 0 && BigInt.asUintN(1, quotient) === 1n);
    case 'ROUND_05UP':
      return quotient % 5n === 0n;
  }
}

/** The result of an overflow, by the way of rounding. */
export function overflow(negative: boolean, env: Environment): Dec {
  env.status |= conditions.overflow.bit | conditions.inexact.bit | conditions.rounded.bit;
  const { rounding } = env;
  const isLargest =
    rounding === 'ROUND_DOWN' ||
    rounding === 'ROUND_05UP' ||
    (rounding === 'ROUND_CEILING' && negative) ||
    (rounding === 'ROUND_FLOOR' && !negative);
  return isLargest ? largest(negative, env) : infinity(negative);
}

/** The largest finite number. */
export function largest(negative: boolean, env: Environment): Dec {
  return finite(negative, pow10(env.prec) - 1n, etop(env));
}

/** A NaN's payload has at most as many digits as a coefficient; one less if clamped. */
function trimPayload(a: Dec, env: Environment): Dec {
  const room = env.prec - (env.clamp ? 1 : 0);
  if (a.coefficient === 0n || digitsOf(a) <= room) return a;
  return { ...a, coefficient: a.coefficient % pow10(room), digits: 0 };
}

/** The NaN that results from operands, if one is a NaN; a signaling one is an invalid operation. */
export function nanOf(env: Environment, a: Dec, b?: Dec): Dec | undefined {
  if (a.kind === 'finite' && (b === undefined || b.kind === 'finite')) return undefined;
  const signaling = a.kind === 'snan' ? a : b?.kind === 'snan' ? b : undefined;
  if (signaling !== undefined) {
    raise(env, 'invalidOperation');
    return trimPayload({ ...signaling, kind: 'nan' }, env);
  }
  const quiet = a.kind === 'nan' ? a : b?.kind === 'nan' ? b : undefined;
  return quiet === undefined ? undefined : trimPayload(quiet, env);
}
