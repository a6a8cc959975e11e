/**
 * The module _statistics_support: exact sums of ints and floats for statistics, and of their squared deviations.
 *
 * A float is an int times a power of two. Such ints are added up per power and put together at the end, so that the result is one
 * fraction over a power of two. Data with anything else than ints, bools and finite floats are left to the caller: the result is None.
 */
import { listCopy, listFloats } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import { listType, PyList, PyTuple, tupleType } from '../objects/model/sequences.js';
import { floatType, intType } from '../objects/model/type-objects.js';
import type { Value } from '../objects/model/value.js';
import { exponentOf, significandOf } from '../objects/numeric/double-parts.js';
import { normalizeInt } from '../objects/numeric/int-value.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';
import type { BuiltinModule } from './module-declaration.js';

export const statisticsSupportModule: BuiltinModule = {
  name: '_statistics_support',
  create: () =>
    Object.entries(functions).map(([name, [signature, implementation, doc]]): [string, Value] => [
      name,
      builtinFunction(name, signature, implementation, { module: '_statistics_support', doc: doc ?? null }),
    ]),
};

const functions: Record<string, MethodDeclaration> = {
  exact_sum: [
    '(data, /)',
    (data: Value) => {
      const sums = addUp(data, false);
      if (sums === null) return null;
      const { type, count, sum, exponent } = sums;
      return new PyTuple([type, ...fraction(sum, 1n, exponent), count]);
    },
    'The type, numerator and denominator of the sum of a list or tuple, and the count; None where it has other items than numbers.',
  ],
  exact_squares: [
    '(data, /)',
    (data: Value) => {
      const sums = addUp(data, true);
      if (sums === null) return null;
      const { type, count, sum, squares, exponent } = sums;
      const n = BigInt(count);
      const deviations = fraction(n * squares - sum * sum, n, 2 * exponent);
      return new PyTuple([type, ...deviations, ...fraction(sum, n, exponent), count]);
    },
    'The same of the squared deviations from the mean, with the mean between.',
  ],
};

interface Sums {
  readonly type: Value;
  readonly count: number;
  /** The sum and the sum of squares, in units of 2 ** exponent and its square. */
  readonly sum: bigint;
  readonly squares: bigint;
  readonly exponent: number;
}

/** Sums of ints that are multiplied with one power of two. */
interface Part {
  sum: bigint;
  squares: bigint;
}

function addUp(data: Value, withSquares: boolean): Sums | null {
  const items = itemsOf(data);
  if (items === null || items.length === 0) return null;
  const parts = new Map<number, Part>();
  const small = { sum: 0, squares: 0 };
  let isFloat = false;
  for (const item of items) {
    if (typeof item === 'number' || item instanceof PyFloat) {
      const double = typeof item === 'number' ? item : item.value;
      if (typeof item === 'number') {
        if (addSmall(small, double)) continue;
        addPart(parts, 0, BigInt(double), withSquares);
      } else {
        if (item.type !== floatType || !Number.isFinite(double)) return null;
        isFloat = true;
        const significand = BigInt(significandOf(double));
        addPart(parts, exponentOf(double), double < 0 ? -significand : significand, withSquares);
      }
    } else if (typeof item === 'bigint') addPart(parts, 0, item, withSquares);
    else if (typeof item !== 'boolean' || !addSmall(small, Number(item))) return null;
  }
  const whole = parts.get(0);
  if (whole === undefined) parts.set(0, { sum: BigInt(small.sum), squares: BigInt(small.squares) });
  else {
    whole.sum += BigInt(small.sum);
    whole.squares += BigInt(small.squares);
  }
  return { type: isFloat ? floatType : intType, count: items.length, ...join(parts) };
}

function itemsOf(data: Value): readonly (Value | number)[] | null {
  if (data instanceof PyTuple) return data.type === tupleType ? data.items : null;
  if (!(data instanceof PyList) || data.type !== listType) return null;
  return listFloats(data) === undefined ? listCopy(data) : Array.from(listFloats(data) ?? [], toFloat);
}

function toFloat(double: number): PyFloat {
  return new PyFloat(double);
}

/** Adds an int where the sums stay exact as numbers. */
function addSmall(small: { sum: number; squares: number }, value: number): boolean {
  const sum = small.sum + value;
  const squares = small.squares + value * value;
  if (!Number.isSafeInteger(sum) || squares > Number.MAX_SAFE_INTEGER) return false;
  small.sum = sum;
  small.squares = squares;
  return true;
}

function addPart(parts: Map<number, Part>, exponent: number, value: bigint, withSquares: boolean): void {
  let part = parts.get(exponent);
  if (part === undefined) {
    part = { sum: 0n, squares: 0n };
    parts.set(exponent, part);
  }
  part.sum += value;
  if (withSquares) part.squares += value * value;
}

/** All parts in units of the smallest power. */
function join(parts: Map<number, Part>): { sum: bigint; squares: bigint; exponent: number } {
  let exponent = 0;
  for (const each of parts.keys()) if (each < exponent) exponent = each;
  let sum = 0n;
  let squares = 0n;
  for (const [each, part] of parts) {
    const shift = BigInt(each - exponent);
    sum += part.sum << shift;
    squares += part.squares << (2n * shift);
  }
  return { sum, squares, exponent };
}

/** numerator * 2 ** exponent / divisor in lowest terms; the exponent is not above 0, the divisor positive. */
function fraction(numerator: bigint, divisor: bigint, exponent: number): [Value, Value] {
  if (numerator === 0n) return [0, 1];
  let denominator = divisor << BigInt(-exponent);
  let lowest = numerator;
  const twos = Math.min(trailingZeros(lowest), trailingZeros(denominator));
  lowest >>= BigInt(twos);
  denominator >>= BigInt(twos);
  const odd = divisor >> BigInt(trailingZeros(divisor));
  const shared = commonDivisor(lowest < 0n ? -lowest : lowest, odd);
  return [normalizeInt(lowest / shared), normalizeInt(denominator / shared)];
}

function trailingZeros(value: bigint): number {
  let zeros = 0;
  let rest = value;
  while (BigInt.asUintN(32, rest) === 0n) {
    rest >>= 32n;
    zeros += 32;
  }
  const low = Number(BigInt.asUintN(32, rest));
  return zeros + 31 - Math.clz32(low & -low);
}

/** The second number is a count, and fits into a word. */
function commonDivisor(a: bigint, count: bigint): bigint {
  let [x, y] = [count, a % count];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
