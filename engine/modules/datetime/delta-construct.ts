/**
 * `timedelta(days=0, seconds=0, …)`: ints add up exactly, of floats the whole parts; what is left of all floats is rounded once at the end.
 */
import { asFloat, asInt } from '../../objects/model/numbers.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { normalizeInt } from '../../objects/numeric/int-value.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { fromMicroseconds, makeDelta } from './delta-arithmetic.js';
import { bindFields, type Fields } from './fields.js';

const fields: Fields = {
  label: '__new__()',
  names: ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'],
  required: 0,
  positional: 7,
};

/** Microseconds in one of each, in the order in which the rests of floats are added. */
const units: readonly (readonly [name: string, index: number, factor: bigint])[] = [
  ['microseconds', 2, 1n],
  ['milliseconds', 3, 1_000n],
  ['seconds', 1, 1_000_000n],
  ['minutes', 4, 60_000_000n],
  ['hours', 5, 3_600_000_000n],
  ['days', 0, 86_400_000_000n],
  ['weeks', 6, 604_800_000_000n],
];

/** The `new` slot. */
export function constructDelta(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const bound = kwargs === null && args.length <= 7 ? args : bindFields(fields, args, kwargs);
  if (!bound.every(isSmall)) return addUnits(type, bound);
  const [days = 0, seconds = 0, micros = 0, millis = 0, minutes = 0, hours = 0, weeks = 0] =
    bound as number[];
  return makeDelta(days + weeks * 7, seconds + minutes * 60 + hours * 3600, micros + millis * 1000, type);
}

/** Sums and products of such are exact in doubles. */
function isSmall(value: Value | undefined): boolean {
  return value === undefined || (typeof value === 'number' && value < 2 ** 40 && value > -(2 ** 40));
}

function addUnits(type: PyType, bound: readonly (Value | undefined)[]): Value {
  let total = 0n;
  let rest = 0;
  for (const [name, index, factor] of units) {
    const value = bound[index];
    if (value === undefined) continue;
    const int = asInt(value);
    const double = int === undefined ? asFloat(value) : undefined;
    if (int !== undefined) total += BigInt(int) * factor;
    else if (double !== undefined) {
      const whole = wholeOf(double);
      const scaled = (double - whole) * Number(factor);
      total += BigInt(whole) * factor + BigInt(Math.trunc(scaled));
      rest += scaled - Math.trunc(scaled);
    } else throw typeError(`unsupported type for timedelta ${name} component: ${typeOf(value).name}`);
  }
  return fromMicroseconds(normalizeInt(total + BigInt(roundRest(rest, total))), type);
}

function wholeOf(double: number): number {
  if (Number.isNaN(double)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(double)) throw overflowError('cannot convert float infinity to integer');
  return Math.trunc(double);
}

/** To the nearest int; a half so that the sum becomes even. */
function roundRest(rest: number, total: bigint): number {
  const size = Math.abs(rest);
  const whole = Math.trunc(size);
  if (size - whole === 0.5) {
    const odd = Number(((total % 2n) + 2n) % 2n);
    return 2 * roundHalfAway((rest + odd) * 0.5) - odd;
  }
  return roundHalfAway(rest);
}

function roundHalfAway(value: number): number {
  const size = Math.abs(value);
  const whole = Math.trunc(size);
  const rounded = size - whole >= 0.5 ? whole + 1 : whole;
  return value < 0 ? 0 - rounded : rounded;
}
