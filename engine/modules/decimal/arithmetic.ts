/**
 * Sums, products, quotients and remainders: computed exactly, or to one digit more than is kept, then brought into limits.
 */
import { divideLong } from '../../objects/numeric/long-division.js';
import { multiplyLong } from '../../objects/numeric/long-products.js';
import {
  adjusted,
  compareSizes,
  type Dec,
  digitsOf,
  finite,
  infinity,
  isZero,
  pow10,
  restOf,
  withSign,
} from './dec.js';
import { type Environment, etiny, finish, isUp, nanOf, raise } from './environment.js';
import { conditions } from './signals.table.js';

/** a + b */
export function add(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity') {
    return b.kind === 'infinity' && a.negative !== b.negative ? raise(env, 'invalidOperation') : a;
  }
  if (b.kind === 'infinity') return b;
  return finish(addFinite(env, a, b), env);
}

/** a - b */
export function subtract(env: Environment, a: Dec, b: Dec): Dec {
  return nanOf(env, a, b) ?? add(env, a, withSign(b, !b.negative));
}

function addFinite(env: Environment, a: Dec, b: Dec): Dec {
  if (a.coefficient === 0n || b.coefficient === 0n)
    return addToZero(env, a, b, Math.min(a.exponent, b.exponent));
  if (a.exponent === b.exponent) return sumOf(env, a.negative, a.coefficient, digitsOf(a), b);
  const [high, low] = a.exponent > b.exponent ? [a, b] : [b, a];
  // One that is far below the other's digits is replaced by the least that rounds alike.
  const least = high.exponent + Math.min(-1, digitsOf(high) - env.prec - 2);
  const other = adjusted(low) < least ? finite(low.negative, 1n, least, 1) : low;
  const places = high.exponent - other.exponent;
  return sumOf(
    env,
    high.negative,
    multiplyLong(high.coefficient, pow10(places)),
    digitsOf(high) + places,
    other,
  );
}

/** The sum of a number with the exponent of b, and so many digits, and b. Neither is 0. */
function sumOf(env: Environment, negative: boolean, coefficient: bigint, digits: number, b: Dec): Dec {
  if (negative === b.negative) {
    const sum = coefficient + b.coefficient;
    // As many digits as the longer one has, or one more.
    const least = Math.max(digits, digitsOf(b));
    return finite(negative, sum, b.exponent, sum >= pow10(least) ? least + 1 : least);
  }
  const difference = coefficient - b.coefficient;
  if (difference === 0n) return finite(env.rounding === 'ROUND_FLOOR', 0n, b.exponent);
  return difference < 0n
    ? finite(b.negative, -difference, b.exponent)
    : finite(negative, difference, b.exponent);
}

function addToZero(env: Environment, a: Dec, b: Dec, exponent: number): Dec {
  if (a.coefficient === 0n && b.coefficient === 0n) {
    const isNegative =
      (a.negative && b.negative) || (a.negative !== b.negative && env.rounding === 'ROUND_FLOOR');
    return finite(isNegative, 0n, exponent);
  }
  const other = a.coefficient === 0n ? b : a;
  const least = Math.max(exponent, other.exponent - env.prec - 1);
  if (least >= other.exponent) return other;
  return finite(other.negative, multiplyLong(other.coefficient, pow10(other.exponent - least)), least);
}

/** a * b */
export function multiply(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  return finish(exactProduct(env, a, b), env);
}

function exactProduct(env: Environment, a: Dec, b: Dec): Dec {
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinity' || b.kind === 'infinity')
    return isZero(a) || isZero(b) ? raise(env, 'invalidOperation') : infinity(negative);
  const coefficient = multiplyLong(a.coefficient, b.coefficient);
  // 0 if a factor is 0: then they are counted when asked for.
  const least = coefficient === 0n ? 0 : digitsOf(a) + digitsOf(b) - 1;
  const digits = least > 0 && coefficient >= pow10(least) ? least + 1 : least;
  return finite(negative, coefficient, a.exponent + b.exponent, digits);
}

/** a * b + c, rounded once. */
export function fusedMultiplyAdd(env: Environment, a: Dec, b: Dec, c: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (a.kind === 'snan' || b.kind === 'snan') return nan ?? a;
  if (nan !== undefined) return c.kind === 'snan' ? (nanOf(env, c) ?? nan) : nan;
  if (c.kind === 'snan') return nanOf(env, c) ?? c;
  const product = exactProduct(env, a, b);
  return product.kind === 'nan' ? product : add(env, product, c);
}

/** a / b */
export function divide(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinity')
    return b.kind === 'infinity' ? raise(env, 'invalidOperation') : infinity(negative);
  if (b.kind === 'infinity') {
    env.status |= conditions.clamped.bit;
    return finite(negative, 0n, etiny(env));
  }
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return raise(env, 'divisionUndefined');
    env.status |= conditions.divisionByZero.bit;
    return infinity(negative);
  }
  if (a.coefficient === 0n) return finish(finite(negative, 0n, a.exponent - b.exponent), env);
  return quotientOf(env, a, b, negative);
}

/**
 * The quotient within the limits. That of most numbers is rounded at once, by what is left over; where it may be too large or
 * subnormal, it gets a digit that stands for all that is left over, and is rounded as any result.
 */
function quotientOf(env: Environment, a: Dec, b: Dec, negative: boolean): Dec {
  const { prec } = env;
  const shift = digitsOf(b) - digitsOf(a) + prec;
  const exponent = a.exponent - b.exponent - shift;
  const dividend = shift >= 0 ? multiplyLong(a.coefficient, pow10(shift)) : a.coefficient;
  const divisor = shift >= 0 ? b.coefficient : multiplyLong(b.coefficient, pow10(-shift));
  const quotient = divideLong(dividend, divisor);
  const rest = restOf(dividend, quotient, divisor);
  if (rest === 0n) {
    const ideal = a.exponent - b.exponent;
    // With its ideal exponent the quotient would have more digits than are kept, though they are zeros.
    if (exponent > ideal) env.status |= conditions.rounded.bit;
    return finish(withoutZeros(negative, quotient, exponent, ideal), env);
  }
  const hasMore = quotient >= pow10(prec);
  const size = exponent + prec - 1;
  if (size < env.emin || size + 2 > env.emax) {
    const next = divideLong(rest * 10n, divisor);
    return finish(finite(negative, (quotient * 10n + next) * 10n + 1n, exponent - 2), env);
  }
  env.status |= conditions.rounded.bit | conditions.inexact.bit;
  return hasMore
    ? roundedQuotient(env, negative, ...withoutLast(quotient), exponent + 1)
    : roundedQuotient(env, negative, quotient, compareHalf(rest, divisor), exponent);
}

/** A quotient of `prec` digits, rounded by how what is cut off compares to a half. */
function roundedQuotient(
  env: Environment,
  negative: boolean,
  quotient: bigint,
  order: number,
  exponent: number,
): Dec {
  if (!isUp(quotient, order, env.rounding, negative)) return finite(negative, quotient, exponent, env.prec);
  const up = quotient + 1n;
  return up === pow10(env.prec)
    ? finite(negative, pow10(env.prec - 1), exponent + 1, env.prec)
    : finite(negative, up, exponent, env.prec);
}

/** A quotient that is not exact without its last digit, and how that digit with what follows compares to a half. */
function withoutLast(quotient: bigint): [quotient: bigint, order: number] {
  const shorter = quotient / 10n;
  return [shorter, BigInt.asUintN(64, quotient - shorter * 10n) >= 5n ? 1 : -1];
}

function compareHalf(rest: bigint, divisor: bigint): number {
  const twice = rest + rest;
  return twice > divisor ? 1 : twice < divisor ? -1 : 0;
}

/** An exact quotient without zeros at its end, up to its ideal exponent. */
function withoutZeros(negative: boolean, quotient: bigint, exponent: number, ideal: number): Dec {
  let coefficient = quotient;
  let at = exponent;
  // Most quotients that are exact have few digits: eight zeros go at a time.
  while (ideal - at >= 8 && coefficient % 100_000_000n === 0n) {
    coefficient /= 100_000_000n;
    at += 8;
  }
  while (at < ideal && coefficient % 10n === 0n) {
    coefficient /= 10n;
    at++;
  }
  return finite(negative, coefficient, at);
}

/** Quotient towards zero and remainder of finite numbers; undefined where the quotient has too many digits. */
function divideWhole(env: Environment, a: Dec, b: Dec): [Dec, Dec] | undefined {
  const negative = a.negative !== b.negative;
  const ideal = b.kind === 'infinity' ? a.exponent : Math.min(a.exponent, b.exponent);
  const difference = adjusted(a) - adjusted(b);
  if (a.coefficient === 0n || b.kind === 'infinity' || difference <= -2) {
    const rest = a.exponent > ideal ? multiplyLong(a.coefficient, pow10(a.exponent - ideal)) : a.coefficient;
    return [finite(negative, 0n, 0), finite(a.negative, rest, ideal)];
  }
  if (difference > env.prec) return undefined;
  const gap = a.exponent - b.exponent;
  const dividend = gap > 0 ? multiplyLong(a.coefficient, pow10(gap)) : a.coefficient;
  const divisor = gap < 0 ? multiplyLong(b.coefficient, pow10(-gap)) : b.coefficient;
  const quotient = divideLong(dividend, divisor);
  if (quotient >= pow10(env.prec)) return undefined;
  return [
    finite(negative, quotient, 0),
    finite(a.negative, dividend - multiplyLong(quotient, divisor), ideal),
  ];
}

/** a // b, towards zero */
export function divideInteger(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinity')
    return b.kind === 'infinity' ? raise(env, 'invalidOperation') : infinity(negative);
  if (isZero(b)) {
    if (a.coefficient === 0n) return raise(env, 'divisionUndefined');
    env.status |= conditions.divisionByZero.bit;
    return infinity(negative);
  }
  const parts = divideWhole(env, a, b);
  return parts === undefined ? raise(env, 'divisionImpossible') : finish(parts[0], env);
}

/** a % b, with the sign of a */
export function remainder(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity') return raise(env, 'invalidOperation');
  if (isZero(b)) return raise(env, a.coefficient === 0n ? 'divisionUndefined' : 'invalidOperation');
  const parts = divideWhole(env, a, b);
  return parts === undefined ? raise(env, 'divisionImpossible') : finish(parts[1], env);
}

/** (a // b, a % b) */
export function divideWithRemainder(env: Environment, a: Dec, b: Dec): [Dec, Dec] {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return [nan, nan];
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinity') {
    const rest = raise(env, 'invalidOperation');
    return [b.kind === 'infinity' ? rest : infinity(negative), rest];
  }
  if (isZero(b)) {
    if (a.coefficient === 0n) {
      const both = raise(env, 'divisionUndefined');
      return [both, both];
    }
    env.status |= conditions.divisionByZero.bit;
    return [infinity(negative), raise(env, 'invalidOperation')];
  }
  const parts = divideWhole(env, a, b);
  if (parts === undefined) {
    const both = raise(env, 'divisionImpossible');
    return [both, both];
  }
  return [parts[0], finish(parts[1], env)];
}

/** a - n * b for the whole n nearest to a / b. */
export function remainderNear(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity') return raise(env, 'invalidOperation');
  if (isZero(b)) return raise(env, a.coefficient === 0n ? 'divisionUndefined' : 'invalidOperation');
  if (b.kind === 'infinity') return finish(a, env);
  const ideal = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n) return finish(finite(a.negative, 0n, ideal), env);
  const difference = adjusted(a) - adjusted(b);
  if (difference >= env.prec + 1) return raise(env, 'divisionImpossible');
  if (difference <= -2)
    return finish(finite(a.negative, multiplyLong(a.coefficient, pow10(a.exponent - ideal)), ideal), env);
  const dividend = multiplyLong(a.coefficient, pow10(a.exponent - ideal));
  const divisor = multiplyLong(b.coefficient, pow10(b.exponent - ideal));
  let quotient = divideLong(dividend, divisor);
  let rest = dividend - multiplyLong(quotient, divisor);
  if (2n * rest + (quotient & 1n) > divisor) {
    rest -= divisor;
    quotient++;
  }
  if (quotient >= pow10(env.prec)) return raise(env, 'divisionImpossible');
  const negative = rest < 0n ? !a.negative : a.negative;
  return finish(finite(negative, rest < 0n ? -rest : rest, ideal), env);
}

/** +a: rounded; a zero loses its sign. */
export function plus(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  return finish(isZero(a) && env.rounding !== 'ROUND_FLOOR' ? withSign(a, false) : a, env);
}

/** -a */
export function minus(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  const isPlain = isZero(a) && env.rounding !== 'ROUND_FLOOR';
  return finish(withSign(a, isPlain ? false : !a.negative), env);
}

/** |a| */
export function absolute(env: Environment, a: Dec): Dec {
  return nanOf(env, a) ?? finish(withSign(a, false), env);
}

/** The greater or lesser of two numbers; a quiet NaN loses against a number. */
export function extreme(env: Environment, a: Dec, b: Dec, wanted: 1 | -1, bySize: boolean): Dec {
  if (a.kind === 'nan' || b.kind === 'nan' || a.kind === 'snan' || b.kind === 'snan') {
    if (a.kind === 'nan' && b.kind !== 'nan' && b.kind !== 'snan') return finish(b, env);
    if (b.kind === 'nan' && a.kind !== 'nan' && a.kind !== 'snan') return finish(a, env);
    return nanOf(env, a, b) ?? a;
  }
  let order: number = bySize ? compareSizes(a, b) : compareBySign(a, b);
  if (bySize && order === 0) order = compareBySign(a, b);
  if (order === 0) order = compareTotal(a, b);
  return finish(order * wanted >= 0 ? a : b, env);
}

function compareBySign(a: Dec, b: Dec): number {
  if (isZero(a) && isZero(b)) return 0;
  if (a.negative !== b.negative) {
    if (isZero(a)) return b.negative ? 1 : -1;
    return a.negative ? -1 : 1;
  }
  return a.negative ? -compareSizes(a, b) : compareSizes(a, b);
}

/** -1, 0 or 1 in the order of all representations: also NaNs, and 1.0 before 1. */
export function compareTotal(a: Dec, b: Dec): -1 | 0 | 1 {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  return (compareTotalSizes(a, b) * sign) as -1 | 0 | 1;
}

const ranks = { finite: 0, infinity: 0, snan: 1, nan: 2 };

function compareTotalSizes(a: Dec, b: Dec): number {
  const rank = ranks[a.kind] - ranks[b.kind];
  if (rank !== 0) return rank < 0 ? -1 : 1;
  if (ranks[a.kind] > 0) return a.coefficient < b.coefficient ? -1 : a.coefficient > b.coefficient ? 1 : 0;
  const order = compareSizes(a, b);
  if (order !== 0 || a.kind === 'infinity') return order;
  return a.exponent < b.exponent ? -1 : a.exponent > b.exponent ? 1 : 0;
}
