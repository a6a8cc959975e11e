/**
 * Making dates, times and datetimes of any class, and sums and differences of them.
 *
 * A class derived in Python is called with the fields, as CPython does, so that its `__new__` and `__init__` run.
 */
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';
import { overflowError, typeError } from '../../objects/protocol/errors.js';
import { dateOfOrdinal, MAX_ORDINAL, ordinalOf } from './days.js';
import { compareDeltas, makeDelta, subtractDeltas } from './delta-arithmetic.js';
import { checkDate } from './fields.js';
import { offsetOf } from './offsets.js';
import { dateType, momentType, PyDate, type PyDelta, PyMoment, PyTime, timeType } from './representation.js';

/** A date of a class. Throws ValueError for what is no date. */
export function makeDate(type: PyType, year: number, month: number, day: number): Value {
  if (type !== dateType) return call(type, [year, month, day]);
  checkDate(year, month, day);
  return new PyDate(year, month, day);
}

/** The date of an ordinal. Throws OverflowError. */
export function dateFromOrdinal(type: PyType, ordinal: number): Value {
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError('date value out of range');
  const { year, month, day } = dateOfOrdinal(ordinal);
  return type === dateType ? new PyDate(year, month, day) : call(type, [year, month, day]);
}

/** A datetime of a class, of fields that are in range. */
export function makeMoment(
  type: PyType,
  date: Pick<PyDate, 'year' | 'month' | 'day'>,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  zone: Value,
  fold = 0,
): Value {
  const { year, month, day } = date;
  if (type === momentType)
    return new PyMoment(year, month, day, hour, minute, second, microsecond, zone, fold);
  const args = [year, month, day, hour, minute, second, microsecond, zone];
  return call(type, args, fold === 0 ? null : new Map([['fold', fold]]));
}

/** A time of a class, of fields that are in range. */
export function makeTime(
  type: PyType,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  zone: Value,
  fold = 0,
): Value {
  if (type === timeType) return new PyTime(hour, minute, second, microsecond, zone, fold);
  const args = [hour, minute, second, microsecond, zone];
  return call(type, args, fold === 0 ? null : new Map([['fold', fold]]));
}

/** moment + sign * delta, of the moment's class. Throws OverflowError. */
export function addToMoment(moment: PyMoment, delta: PyDelta, sign: 1 | -1): PyMoment {
  let micros = moment.microsecond + sign * delta.microseconds;
  let seconds = secondsOfDay(moment) + sign * delta.seconds;
  let ordinal = ordinalOf(moment.year, moment.month, moment.day) + sign * delta.days;
  const carried = Math.floor(micros / 1000000);
  micros -= carried * 1000000;
  seconds += carried;
  const days = Math.floor(seconds / 86400);
  seconds -= days * 86400;
  ordinal += days;
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError('date value out of range');
  const hour = Math.floor(seconds / 3600);
  const minute = Math.floor((seconds - hour * 3600) / 60);
  const second = seconds - hour * 3600 - minute * 60;
  const date = days === 0 && delta.days === 0 ? moment : dateOfOrdinal(ordinal);
  return makeMoment(moment.type, date, hour, minute, second, micros, moment.zone) as PyMoment;
}

/** a - b. Throws TypeError where one has a zone and the other has none. */
export function subtractMoments(a: PyMoment, b: PyMoment): PyDelta {
  if (a.zone === b.zone) return wallDifference(a, b);
  const mine = offsetOf(a.zone, a);
  const theirs = offsetOf(b.zone, b);
  if ((mine === null) !== (theirs === null))
    throw typeError("can't subtract offset-naive and offset-aware datetimes");
  const difference = wallDifference(a, b);
  if (mine === null || theirs === null || compareDeltas(mine, theirs) === 0) return difference;
  return subtractDeltas(difference, subtractDeltas(mine, theirs));
}

function wallDifference(a: PyMoment, b: PyMoment): PyDelta {
  return makeDelta(
    ordinalOf(a.year, a.month, a.day) - ordinalOf(b.year, b.month, b.day),
    secondsOfDay(a) - secondsOfDay(b),
    a.microsecond - b.microsecond,
  );
}

/** What the clock shows, in seconds since midnight. */
export function secondsOfDay(clock: { hour: number; minute: number; second: number }): number {
  return clock.hour * 3600 + clock.minute * 60 + clock.second;
}
