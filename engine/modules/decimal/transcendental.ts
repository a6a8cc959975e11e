/**
 * Roots, exponentials, logarithms and powers, correctly rounded: computed with more and more digits until the rounding is
 * beyond doubt.
 */

import { isqrtInt } from '../../objects/numeric/int-number-theory.js';
import { divideLong } from '../../objects/numeric/long-division.js';
import { multiplyLong } from '../../objects/numeric/long-products.js';
import { divide } from './arithmetic.js';
import {
  adjusted,
  compareValues,
  type Dec,
  digitCount,
  finite,
  fromInt,
  infinity,
  isIntegral,
  isZero,
  pow10,
  truncate,
  withSign,
} from './dec.js';
import { type Environment, etiny, finish, finishBy, nanOf, raise } from './environment.js';
import { expFixed, lnFixed, lnOfTen } from './fixed-point.js';
import { conditions } from './signals.table.js';

/** The square root. */
export function squareRoot(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (isZero(a)) return finish(finite(a.negative, 0n, Math.floor(a.exponent / 2)), env);
  if (a.negative) return raise(env, 'invalidOperation');
  if (a.kind === 'infinity') return a;
  const prec = env.prec + 1;
  // The radicand as c * 100 ** e, with c of about twice the digits wanted.
  let exponent = Math.floor(a.exponent / 2);
  let c = a.exponent % 2 !== 0 ? a.coefficient * 10n : a.coefficient;
  const pairs = (digitCount(c) + 1) >> 1;
  const shift = prec - pairs;
  let isExact = true;
  if (shift >= 0) c = multiplyLong(c, pow10(2 * shift));
  else {
    const divisor = pow10(-2 * shift);
    const quotient = divideLong(c, divisor);
    isExact = multiplyLong(quotient, divisor) === c;
    c = quotient;
  }
  exponent -= shift;
  let root = integerRoot(c);
  isExact &&= multiplyLong(root, root) === c;
  if (isExact) {
    // As near to the ideal exponent as can be.
    if (shift >= 0) root /= pow10(shift);
    else root *= pow10(-shift);
    exponent += shift;
  } else if (root % 5n === 0n) root++;
  return finishBy('ROUND_HALF_EVEN', finite(false, root, exponent), env);
}

/** Roots of larger numbers are found by steps that can be stopped. */
const LONG = 1n << 8192n;

function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  if (n >= LONG) return isqrtInt(n) as bigint;
  let x = BigInt(Math.floor(Math.sqrt(Number(n < 1n << 1000n ? n : 1n))));
  if (n >= 1n << 100n) {
    const bits = n.toString(16).length * 4;
    x = 1n << BigInt((bits >> 1) + 1);
    if (bits < 1000) x = BigInt(Math.ceil(Math.sqrt(Number(n)) * 1.000001)) + 1n;
  } else x += 2n;
  for (;;) {
    const next = (x + divideLong(n, x)) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** e ** a */
export function exponential(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity') return a.negative ? finite(false, 0n, 0) : a;
  if (a.coefficient === 0n) return finite(false, 1n, 0);
  const prec = env.prec;
  const size = adjusted(a);
  let result: Dec;
  if (!a.negative && size > digitCount(BigInt((env.emax + 1) * 3))) result = finite(false, 1n, env.emax + 1);
  else if (a.negative && size > digitCount(BigInt((-etiny(env) + 1) * 3)))
    result = finite(false, 1n, etiny(env) - 1);
  else if (!a.negative && size < -prec) result = finite(false, pow10(prec + 1) + 1n, -prec - 1);
  else if (a.negative && size < -prec - 1) result = finite(false, pow10(prec + 2) - 1n, -prec - 2);
  else result = certain(prec, (digits) => expFixed(a, digits));
  return finishInexact(result, env);
}

/** Computes with more digits until those beyond the precision are neither a half nor nothing. */
function certain(prec: number, compute: (digits: number) => Dec): Dec {
  for (let extra = 4; ; extra += 4 + (extra >> 1)) {
    const result = compute(prec + extra);
    const beyond = digitCount(result.coefficient) - prec - 1;
    if (beyond > 0) {
      const half = 5n * pow10(beyond);
      const rest = result.coefficient % half;
      // The last two digits may be wrong.
      const doubt = 100n;
      if (rest > doubt && half - rest > doubt) return result;
    }
  }
}

function finishInexact(result: Dec, env: Environment): Dec {
  const rounded = finishBy('ROUND_HALF_EVEN', result, env);
  env.status |= conditions.inexact.bit | conditions.rounded.bit;
  return rounded;
}

/** As {@link finishInexact}, by the context's way of rounding. */
function finishRounded(result: Dec, env: Environment): Dec {
  const rounded = finish(result, env);
  env.status |= conditions.inexact.bit | conditions.rounded.bit;
  return rounded;
}

/** The natural logarithm. */
export function naturalLogarithm(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (isZero(a)) return infinity(true);
  if (a.kind === 'infinity' && !a.negative) return a;
  if (compareValues(a, fromInt(1)) === 0) return finite(false, 0n, 0);
  if (a.negative) return raise(env, 'invalidOperation');
  return finishInexact(
    certain(env.prec, (digits) => lnFixed(a, digits)),
    env,
  );
}

/** The logarithm to base 10. */
export function commonLogarithm(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (isZero(a)) return infinity(true);
  if (a.kind === 'infinity' && !a.negative) return a;
  if (a.negative) return raise(env, 'invalidOperation');
  const digits = digitCount(a.coefficient);
  if (a.coefficient === pow10(digits - 1)) return finish(fromInt(a.exponent + digits - 1), env);
  const result = certain(env.prec, (wanted) => {
    const ln = lnFixed(a, wanted + 3);
    const shift = wanted + 3;
    const ten = lnOfTen(shift + 3);
    return finite(ln.negative, (ln.coefficient * pow10(shift + 3)) / ten, ln.exponent);
  });
  return finishInexact(result, env);
}

/** a ** b */
export function power(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  if (isZero(b)) return isZero(a) ? raise(env, 'invalidOperation') : finite(false, 1n, 0);
  const isWhole = isIntegral(b);
  let negative = false;
  if (a.negative) {
    if (isWhole) negative = isOdd(b);
    else if (!isZero(a)) return raise(env, 'invalidOperation');
  }
  const base = withSign(a, false);
  if (isZero(base)) return b.negative ? infinity(negative) : finite(negative, 0n, 0);
  if (base.kind === 'infinity') return b.negative ? finite(negative, 0n, 0) : infinity(negative);
  const order = compareValues(base, fromInt(1));
  if (order === 0) return finish(powerOfOne(env, base, b, isWhole, negative), env);
  if (b.kind === 'infinity') return b.negative === order > 0 ? finite(negative, 0n, 0) : infinity(negative);
  const result = isWhole ? wholePower(env, base, b) : undefined;
  // CPython rounds whole powers to the nearest, whatever the context says.
  if (result !== undefined) return finishBy('ROUND_HALF_EVEN', withSign(result, negative), env);
  return realPower(env, base, b, negative);
}

function isOdd(b: Dec): boolean {
  if (b.kind !== 'finite' || b.exponent > 0) return false;
  return (truncate(b) & 1n) !== 0n;
}

/** A power of 1 has as many zeros as the base's would give, at most all digits. */
function powerOfOne(env: Environment, base: Dec, b: Dec, isWhole: boolean, negative: boolean): Dec {
  if (isWhole) {
    const times = b.negative ? 0n : truncate(b);
    const product = BigInt(base.exponent) * times;
    if (product >= BigInt(1 - env.prec)) return finite(negative, pow10(Number(-product)), Number(product));
    env.status |= conditions.rounded.bit;
  } else env.status |= conditions.inexact.bit | conditions.rounded.bit;
  return finite(negative, pow10(env.prec - 1), 1 - env.prec);
}

const MOST_DIGITS = 20000;

/** A power with a whole exponent, exactly, or its reciprocal to the precision; undefined where that is too long. */
function wholePower(env: Environment, base: Dec, b: Dec): Dec | undefined {
  const times = truncate(withSign(b, false));
  if (times > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const n = Number(times);
  if (n * digitCount(base.coefficient) > Math.max(MOST_DIGITS, env.prec * 2)) return undefined;
  const exact = finite(false, base.coefficient ** BigInt(n), base.exponent * n);
  if (!b.negative) return exact;
  const wide = { ...env, prec: env.prec + 4, emin: -4e15, emax: 4e15, clamp: false, status: 0 };
  const quotient = divide(wide, finite(false, 1n, 0), exact);
  // A quotient that was cut must not look like a half.
  if ((wide.status & conditions.inexact.bit) !== 0 && quotient.coefficient % 5n === 0n) {
    return divide({ ...wide, prec: env.prec + 40 }, finite(false, 1n, 0), exact);
  }
  return quotient;
}

function realPower(env: Environment, base: Dec, b: Dec, negative: boolean): Dec {
  // The size of the result decides whether it can be held at all.
  const size = adjusted(b) + sizeOfLogarithm(base);
  const isGrowing = compareValues(base, fromInt(1)) > 0 !== b.negative;
  const limit = isGrowing ? env.emax : -etiny(env);
  if (size >= digitCount(BigInt(limit)) + 1)
    return finishRounded(finite(negative, 1n, isGrowing ? env.emax + 1 : etiny(env) - 1), env);
  if (size < -env.prec - 2) {
    const one = pow10(env.prec + 3);
    return finishRounded(finite(negative, isGrowing ? one + 1n : one - 1n, -env.prec - 3), env);
  }
  let isExactDoubt = 0;
  const result = certain(env.prec, (digits) => {
    const wide = digits + Math.max(0, size) + 6;
    const ln = lnFixed(base, wide);
    const product = finite(
      ln.negative !== b.negative,
      ln.coefficient * b.coefficient,
      ln.exponent + b.exponent,
    );
    const value = expFixed(product, digits);
    // An exact power never leaves doubt behind: after some tries it is taken as it is.
    return isExactDoubt++ > 3 ? nudge(value, digits) : value;
  });
  return finishRounded(withSign(result, negative), env);
}

function nudge(value: Dec, digits: number): Dec {
  const cut = pow10(Math.max(0, digitCount(value.coefficient) - digits + 6));
  const rounded = ((value.coefficient + cut / 2n) / cut) * cut;
  return finite(value.negative, rounded * 1000n + 101n, value.exponent - 3);
}

/** About how large the logarithm of a number is: the exponent of its first digit. */
function sizeOfLogarithm(base: Dec): number {
  const size = adjusted(base);
  if (size >= 1) return digitCount(BigInt(Math.trunc((size * 23) / 10))) - 1;
  if (size <= -2) return digitCount(BigInt(Math.trunc(((-1 - size) * 23) / 10))) - 1;
  const scale = pow10(-base.exponent);
  const distance = base.coefficient > scale ? base.coefficient - scale : scale - base.coefficient;
  return digitCount(distance) - digitCount(scale);
}

/** pow(a, b, modulo) of whole numbers. */
export function powerModulo(env: Environment, a: Dec, b: Dec, modulo: Dec): Dec {
  for (const each of [a, b, modulo]) if (each.kind === 'snan') return nanOf(env, each) ?? each;
  for (const each of [a, b, modulo]) if (each.kind === 'nan') return finish(each, env);
  if (!isIntegral(a) || !isIntegral(b) || !isIntegral(modulo) || b.negative || isZero(modulo))
    return raise(env, 'invalidOperation');
  if (adjusted(modulo) >= env.prec) return raise(env, 'invalidOperation');
  if (isZero(b) && isZero(a)) return raise(env, 'invalidOperation');
  const m = truncate(withSign(modulo, false));
  let base = truncate(withSign(a, false)) % m;
  let result = 1n % m;
  for (let n = truncate(b); n > 0n; n >>= 1n) {
    if ((n & 1n) === 1n) result = (result * base) % m;
    base = (base * base) % m;
  }
  return finite(a.negative && isOdd(b), result, 0);
}
