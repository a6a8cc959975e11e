/**
 * Days as ordinals, 1 being the first of January of year 1, and weeks as ISO 8601 counts them.
 */
import { PyTuple, tupleType } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { valueError } from '../../objects/protocol/errors.js';
import { reprText } from '../../objects/protocol/text.js';
import { readOnly } from '../../objects/types/class/read-only.js';
import { dateFromDays, daysFromDate, isLeapYear } from '../time/calendar.js';
import { MAX_YEAR, MIN_YEAR, toCInt } from './fields.js';

export const MAX_ORDINAL = 3652059;

/** The ordinal of 1970-01-01. */
export const EPOCH_ORDINAL = 719163;

export function ordinalOf(year: number, month: number, day: number): number {
  return daysFromDate(year, month, day) + EPOCH_ORDINAL;
}

export function dateOfOrdinal(ordinal: number): { year: number; month: number; day: number } {
  return dateFromDays(ordinal - EPOCH_ORDINAL);
}

/** The ordinal of the Monday of a year's first week, the one with the first Thursday. */
function firstMonday(year: number): number {
  const first = ordinalOf(year, 1, 1);
  const weekday = (first + 6) % 7;
  return weekday > 3 ? first - weekday + 7 : first - weekday;
}

/** Year, week and weekday of an ordinal that lies in `year`. */
export function isoWeekOf(year: number, ordinal: number): PyTuple {
  let of = year;
  let first = firstMonday(of);
  if (ordinal < first) first = firstMonday(--of);
  else if (ordinal >= first + 364 && ordinal >= firstMonday(year + 1)) first = firstMonday(++of);
  const days = ordinal - first;
  return new PyTuple([of, Math.floor(days / 7) + 1, (days % 7) + 1], isoWeekType);
}

/** The ordinal of a weekday of a week. Throws ValueError. */
export function ordinalOfIsoWeek(year: Value, week: Value, weekday: Value): number {
  const [y, w, d] = [toComponent(year), toComponent(week), toComponent(weekday)];
  if (y < MIN_YEAR || y > MAX_YEAR) throw valueError(`Year is out of range: ${y}`);
  if (w <= 0 || w > weeksIn(y)) throw valueError(`Invalid week: ${w}`);
  if (d < 1 || d > 7) throw valueError(`Invalid day: ${d} (range is [1, 7])`);
  return firstMonday(y) + (w - 1) * 7 + d - 1;
}

function weeksIn(year: number): number {
  const weekday = ordinalOf(year, 1, 1) % 7;
  return weekday === 4 || (weekday === 3 && isLeapYear(year)) ? 53 : 52;
}

function toComponent(value: Value): number {
  if (typeof value === 'number' && (value >= 2 ** 31 || value < -(2 ** 31)))
    throw valueError('ISO calendar component out of range');
  if (typeof value === 'bigint') throw valueError('ISO calendar component out of range');
  return toCInt(value);
}

const isoWeekType = new PyType('datetime.IsoCalendarDate');

/** Gives the tuples of `isocalendar()` their names. */
export function defineIsoWeek(): void {
  defineType(isoWeekType, {
    doc: 'The year, week and weekday of a date.',
    base: tupleType,
    module: 'datetime',
    flags: { isAcceptableBase: false },
    construct: [
      '(year, week, weekday)',
      (_type: PyType, year: Value, week: Value, weekday: Value) =>
        new PyTuple([year, week, weekday], isoWeekType),
    ],
    slots: {
      repr: (self: PyTuple) => {
        const [year, week, weekday] = self.items.map(reprText);
        return strFromText(`datetime.IsoCalendarDate(year=${year}, week=${week}, weekday=${weekday})`);
      },
    },
    methods: {
      __reduce__: ['()', (self: PyTuple) => new PyTuple([tupleType, new PyTuple([new PyTuple(self.items)])])],
    },
    getters: {
      year: readOnly((self: PyTuple) => self.items[0] as Value),
      week: readOnly((self: PyTuple) => self.items[1] as Value),
      weekday: readOnly((self: PyTuple) => self.items[2] as Value),
    },
  });
}
