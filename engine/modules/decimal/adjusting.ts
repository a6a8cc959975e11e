/**
 * Operations on a number's representation: exponent, digits, neighbours, logical digits.
 */
import { add, compareTotal } from './arithmetic.js';
import {
  adjusted,
  compareValues,
  type Dec,
  digitsOf,
  finite,
  fromInt,
  infinity,
  isNan,
  isZero,
  pow10,
  truncate,
  withSign,
} from './dec.js';
import { type Environment, etiny, etop, finish, largest, nanOf, raise, roundAway } from './environment.js';
import { conditions, type Rounding } from './signals.table.js';

/** a with the exponent of b. */
export function quantize(env: Environment, a: Dec, b: Dec, rounding: Rounding = env.rounding): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity' || b.kind === 'infinity')
    return a.kind === b.kind ? a : raise(env, 'invalidOperation');
  const { exponent } = b;
  if (exponent < etiny(env) || exponent > env.emax) return raise(env, 'invalidOperation');
  if (a.coefficient === 0n) return finish(finite(a.negative, 0n, exponent), env);
  const size = adjusted(a);
  if (size > env.emax || size - exponent + 1 > env.prec) return raise(env, 'invalidOperation');
  const [result, isInexact] = rescale(a, exponent, rounding);
  if (adjusted(result) > env.emax || digitsOf(result) > env.prec) return raise(env, 'invalidOperation');
  if (result.coefficient !== 0n && adjusted(result) < env.emin) env.status |= conditions.subnormal.bit;
  if (exponent > a.exponent) env.status |= conditions.rounded.bit;
  if (isInexact) env.status |= conditions.inexact.bit;
  return finish(result, env);
}

function rescale(a: Dec, exponent: number, rounding: Rounding): [Dec, boolean] {
  if (a.exponent >= exponent)
    return [finite(a.negative, a.coefficient * pow10(a.exponent - exponent), exponent), false];
  const [coefficient, isInexact] = roundAway(
    a.coefficient,
    exponent - a.exponent,
    rounding,
    a.negative,
    digitsOf(a),
  );
  return [finite(a.negative, coefficient, exponent), isInexact];
}

/** a rounded to a whole number; `isExact` notes that digits were lost. */
export function toIntegral(
  env: Environment,
  a: Dec,
  isExact: boolean,
  rounding: Rounding = env.rounding,
): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity' || a.exponent >= 0) return a;
  if (a.coefficient === 0n) return finite(a.negative, 0n, 0);
  const [result, isInexact] = rescale(a, 0, rounding);
  if (isExact) {
    env.status |= conditions.rounded.bit;
    if (isInexact) env.status |= conditions.inexact.bit;
  }
  return result;
}

/** a without zeros at its end. */
export function normalize(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  const rounded = finish(a, env);
  if (rounded.kind !== 'finite') return rounded;
  if (rounded.coefficient === 0n) return finite(rounded.negative, 0n, 0);
  let { coefficient, exponent } = rounded;
  const most = env.clamp ? etop(env) : env.emax;
  while (coefficient % 10n === 0n && exponent < most) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(rounded.negative, coefficient, exponent);
}

/** a * 10 ** b */
export function scaleBy(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  const limit = BigInt(Math.trunc(2 * (env.emax + env.prec)));
  if (b.kind !== 'finite' || b.exponent !== 0) return raise(env, 'invalidOperation');
  const places = truncate(b);
  if (places > limit || places < -limit) return raise(env, 'invalidOperation');
  if (a.kind === 'infinity') return a;
  return finish(finite(a.negative, a.coefficient, a.exponent + Number(places)), env);
}

/** The exponent of the first digit, as a number. */
export function logB(env: Environment, a: Dec): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity') return infinity(false);
  if (a.coefficient === 0n) {
    env.status |= conditions.divisionByZero.bit;
    return infinity(true);
  }
  return finish(fromInt(adjusted(a)), env);
}

/** Digits moved to the left, or to the right where b is negative; `rotating` brings back what falls off. */
export function shiftDigits(env: Environment, a: Dec, b: Dec, rotating: boolean): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  if (b.kind !== 'finite' || b.exponent !== 0) return raise(env, 'invalidOperation');
  const places = truncate(b);
  if (places > BigInt(env.prec) || places < BigInt(-env.prec)) return raise(env, 'invalidOperation');
  if (a.kind === 'infinity') return a;
  const n = Number(places);
  const modulus = pow10(env.prec);
  const digits = a.coefficient % modulus;
  if (!rotating)
    return finite(a.negative, n < 0 ? digits / pow10(-n) : (digits * pow10(n)) % modulus, a.exponent);
  const left = n < 0 ? n + env.prec : n;
  const high = pow10(env.prec - left);
  return finite(a.negative, (digits % high) * pow10(left) + digits / high, a.exponent);
}

/** The neighbour of a above it (1) or below it (-1). */
export function neighbour(env: Environment, a: Dec, direction: 1 | -1): Dec {
  const nan = nanOf(env, a);
  if (nan !== undefined) return nan;
  if (a.kind === 'infinity') return a.negative === direction < 0 ? a : largest(a.negative, env);
  const wide = {
    ...env,
    status: 0,
    rounding: direction > 0 ? 'ROUND_CEILING' : 'ROUND_FLOOR',
  } as Environment;
  const rounded = finish(a, wide);
  if (rounded.kind !== 'finite' || compareValues(rounded, a) !== 0) return rounded;
  return add(wide, a, finite(direction < 0, 1n, etiny(env) - 1));
}

/** The neighbour of a in the direction of b. */
export function nextToward(env: Environment, a: Dec, b: Dec): Dec {
  const nan = nanOf(env, a, b);
  if (nan !== undefined) return nan;
  const order = compareValues(a, b);
  if (order === 0) return withSign(a, b.negative);
  const next = neighbour(env, a, order < 0 ? 1 : -1);
  if (next.kind === 'infinity')
    env.status |= conditions.overflow.bit | conditions.inexact.bit | conditions.rounded.bit;
  else if (adjusted(next) < env.emin) {
    const { underflow, subnormal, inexact, rounded, clamped } = conditions;
    env.status |= underflow.bit | subnormal.bit | inexact.bit | rounded.bit;
    if (isZero(next)) env.status |= clamped.bit;
  }
  return next;
}

/** The digits of a number that has only 0 and 1, as many as the precision has room for; undefined of others. */
function logicalDigits(env: Environment, a: Dec): string | undefined {
  if (a.kind !== 'finite' || a.negative || a.exponent !== 0) return undefined;
  const text = a.coefficient.toString();
  return /^[01]+$/.test(text) ? text.slice(-env.prec).padStart(env.prec, '0') : undefined;
}

/** An operation on each pair of logical digits. */
export function logical(
  env: Environment,
  a: Dec,
  b: Dec,
  operation: (x: boolean, y: boolean) => boolean,
): Dec {
  const left = logicalDigits(env, a);
  const right = logicalDigits(env, b);
  if (left === undefined || right === undefined) return raise(env, 'invalidOperation');
  let digits = '';
  for (let i = 0; i < left.length; i++) digits += operation(left[i] === '1', right[i] === '1') ? '1' : '0';
  return finite(false, BigInt(digits), 0);
}

/** Every logical digit turned over. */
export function logicalInvert(env: Environment, a: Dec): Dec {
  const ones = finite(false, (pow10(env.prec) - 1n) / 9n, 0);
  return logical(env, a, ones, (x, y) => x !== y);
}

/** Whether two numbers have the same exponent, or are both infinite or both NaN. */
export function hasSameQuantum(a: Dec, b: Dec): boolean {
  if (a.kind === 'finite' && b.kind === 'finite') return a.exponent === b.exponent;
  return (a.kind === 'infinity' && b.kind === 'infinity') || (isNan(a) && isNan(b));
}

/** What kind of number it is, as the specification calls it. */
export function classOf(env: Environment, a: Dec): string {
  if (a.kind === 'snan') return 'sNaN';
  if (a.kind === 'nan') return 'NaN';
  const sign = a.negative ? '-' : '+';
  if (a.kind === 'infinity') return `${sign}Infinity`;
  if (a.coefficient === 0n) return `${sign}Zero`;
  return `${sign}${adjusted(a) < env.emin ? 'Subnormal' : 'Normal'}`;
}

/** -1, 0 or 1 as a number, or a NaN. */
export function compare(env: Environment, a: Dec, b: Dec, signaling: boolean): Dec {
  if (signaling && (isNan(a) || isNan(b))) raise(env, 'invalidOperation');
  return nanOf(env, a, b) ?? fromInt(compareValues(a, b));
}

/** The total order of absolute values. */
export function compareTotalMagnitude(a: Dec, b: Dec): number {
  return compareTotal(withSign(a, false), withSign(b, false));
}
