/**
 * The functions of math that give ints: rounding, counting and divisors.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { absInt } from '../../objects/numeric/int-arithmetic.js';
import { gcdInts, isqrtInt, lcmInts } from '../../objects/numeric/int-number-theory.js';
import { doubleToInt, type Int } from '../../objects/numeric/int-value.js';
import { callSpecial } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import { orThrow } from '../../objects/protocol/failures.js';
import { toIndex } from '../../objects/protocol/items.js';
import { toDouble } from '../../objects/protocol/numbers.js';
import { combinations, factorial, permutations } from './combinatorics.js';

export const integerFunctions: FunctionDeclarations = {
  ceil: [
    '(x, /)',
    (x: Value) => round(x, '__ceil__', Math.ceil),
    'Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.',
  ],
  comb: [
    '(n, k, /)',
    (n: Value, k: Value) => {
      const count = toIndex(n);
      return orThrow(combinations(count, toIndex(k)));
    },
    'Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.',
  ],
  factorial: [
    '(n, /)',
    (n: Value) => {
      const count = toIndex(n);
      if (count > LONG_PRODUCT) runtime.current.poll();
      return orThrow(factorial(count));
    },
    'Find n!.\n\nRaise a ValueError if x is negative or non-integral.',
  ],
  floor: [
    '(x, /)',
    (x: Value) => round(x, '__floor__', Math.floor),
    'Return the floor of x as an Integral.\n\nThis is the largest integer <= x.',
  ],
  gcd: ['(*integers)', (integers: Value[]) => fold(integers, 0, gcdInts), 'Greatest Common Divisor.'],
  isqrt: [
    '(n, /)',
    (n: Value) => orThrow(isqrtInt(toIndex(n))),
    'Return the integer part of the square root of the input.',
  ],
  lcm: ['(*integers)', (integers: Value[]) => fold(integers, 1, lcmInts), 'Least Common Multiple.'],
  perm: [
    '(n, k=None, /)',
    (n: Value, k: Value | undefined) => {
      const count = toIndex(n);
      if (k === undefined || k === null) return orThrow(factorial(count));
      return orThrow(permutations(count, toIndex(k)));
    },
    'Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.',
  ],
  trunc: [
    '(x, /)',
    truncate,
    'Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.',
  ],
};

/** From this factorial on it takes long enough to look for an interrupt before it. */
const LONG_PRODUCT = 20000;

function round(x: Value, method: string, roundDouble: (x: number) => number): Value {
  if (x instanceof PyFloat) return orThrow(doubleToInt(roundDouble(x.value)));
  if (typeof x === 'number') return x;
  return callSpecial(x, method) ?? orThrow(doubleToInt(roundDouble(toDouble(x))));
}

function truncate(x: Value): Value {
  if (x instanceof PyFloat) return orThrow(doubleToInt(x.value));
  const result = callSpecial(x, '__trunc__');
  if (result === undefined) throw typeError(`type ${typeOf(x).name} doesn't define __trunc__ method`);
  return result;
}

function fold(integers: readonly Value[], start: Int, join: (a: Int, b: Int) => Int): Int {
  const [first, ...others] = integers;
  if (first === undefined) return start;
  let result = absInt(toIndex(first));
  for (const each of others) result = join(result, toIndex(each));
  return result;
}
