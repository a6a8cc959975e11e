/**
 * Arguments that become fields: binding them to names, C ints of them, their ranges, in CPython's words.
 */
import type { PyException } from '../../objects/model/exceptions.js';
import { asFloat } from '../../objects/model/numbers.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { isLeapYear } from '../time/calendar.js';
import { PyZone } from './representation.js';

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;

/** What a constructor takes: names in order, how many are needed, how many can be given by position. */
export interface Fields {
  readonly label: string;
  readonly names: readonly string[];
  readonly required: number;
  readonly positional: number;
}

/** Arguments by parameter; undefined where one was left out. */
export function bindFields(
  fields: Fields,
  args: readonly Value[],
  kwargs: KeywordArguments,
): (Value | undefined)[] {
  const { label, names, required, positional } = fields;
  const given = args.length + (kwargs?.size ?? 0);
  if (args.length > positional || given > names.length) throw tooMany(fields, args.length, given);
  const bound: (Value | undefined)[] = args.slice();
  while (bound.length < names.length) bound.push(undefined);
  for (const [name, value] of kwargs ?? []) {
    const index = names.indexOf(name);
    if (index < 0) {
      const whose = label === 'function' ? 'this function' : label;
      throw typeError(`'${name}' is an invalid keyword argument for ${whose}`);
    }
    if (index < args.length)
      throw typeError(`argument for ${label} given by name ('${name}') and position (${index + 1})`);
    bound[index] = value;
  }
  const missing = bound.findIndex((value, index) => value === undefined && index < required);
  if (missing >= 0) {
    // What stands before it is looked at first.
    for (const value of bound.slice(0, missing)) toCInt(value as Value);
    throw typeError(`${label} missing required argument '${names[missing]}' (pos ${missing + 1})`);
  }
  return bound;
}

function tooMany({ label, names, positional }: Fields, byPosition: number, given: number): PyException {
  const [most, kind, count] =
    positional < names.length && byPosition > positional
      ? [positional, 'positional argument', byPosition]
      : [names.length, 'argument', given];
  return typeError(`${label} takes at most ${most} ${kind}s (${count} given)`);
}

/** A C int. Throws TypeError or OverflowError. */
export function toCInt(value: Value): number {
  if (typeof value === 'number' && value >= -(2 ** 31) && value < 2 ** 31) return value;
  if (asFloat(value) !== undefined)
    throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const int = toIndex(value);
  if (int >= 2n ** 63n || int < -(2n ** 63n))
    throw overflowError('Python int too large to convert to C long');
  if (int >= 2 ** 31) throw overflowError('signed integer is greater than maximum');
  if (int < -(2 ** 31)) throw overflowError('signed integer is less than minimum');
  return Number(int);
}

const monthLengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Throws ValueError for what is no date. */
export function checkDate(year: number, month: number, day: number): void {
  if (year < MIN_YEAR || year > MAX_YEAR) throw yearOutOfRange(year);
  if (month < 1 || month > 12) throw valueError('month must be in 1..12');
  if (day < 1 || (day > 28 && day > daysInMonth(year, month)))
    throw valueError('day is out of range for month');
}

export function yearOutOfRange(year: number): PyException {
  return valueError(`year ${year} is out of range`);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month] ?? 0);
}

/** Throws ValueError for what no clock shows. */
export function checkClock(
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  fold: number,
): void {
  if (hour < 0 || hour > 23) throw valueError('hour must be in 0..23');
  if (minute < 0 || minute > 59) throw valueError('minute must be in 0..59');
  if (second < 0 || second > 59) throw valueError('second must be in 0..59');
  if (microsecond < 0 || microsecond > 999999) throw valueError('microsecond must be in 0..999999');
  if (fold !== 0 && fold !== 1) throw valueError('fold must be either 0 or 1');
}

/** Throws TypeError for what is neither None nor a tzinfo. */
export function checkZone(zone: Value): void {
  if (zone !== null && !(zone instanceof PyZone))
    throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(zone).name}'`);
}
