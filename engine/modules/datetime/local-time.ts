/**
 * Timestamps and local time: from seconds since 1970 to what the clock here shows, and back.
 *
 * "Seconds" are whole seconds since 1970; wall seconds are those of a clock as if it were one of UTC.
 */
import { asFloat } from '../../objects/model/numbers.js';
import { strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { roundToEven } from '../../objects/numeric/float-arithmetic.js';
import { overflowError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { secondsFromCivil } from '../time/calendar.js';
import { realTime } from '../time/clocks.js';
import { checkedCivil } from '../time/struct-time.js';
import { localPeriod } from '../time/time-zone.js';
import { makeDelta } from './delta-arithmetic.js';
import { MAX_YEAR, MIN_YEAR, yearOutOfRange } from './fields.js';
import { makeMoment } from './moment-arithmetic.js';
import type { PyMoment } from './representation.js';
import { makeFixedZone } from './zone-types.js';

/** Seconds and microseconds of a timestamp, halves to even. Throws for what is none. */
export function splitTimestamp(value: Value): [seconds: number, microseconds: number] {
  const double = asFloat(value);
  if (double === undefined) return [wholeSeconds(value), 0];
  if (Number.isNaN(double)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(double) >= 2 ** 63) throw outOfRange();
  let seconds = Math.trunc(double);
  let micros = roundToEven((double - seconds) * 1e6);
  if (micros >= 1e6) {
    micros -= 1e6;
    seconds++;
  } else if (micros < 0) {
    micros += 1e6;
    seconds--;
  }
  return [seconds, micros + 0];
}

/** Whole seconds of a timestamp, rounded down. */
export function floorTimestamp(value: Value): number {
  const double = asFloat(value);
  if (double === undefined) return wholeSeconds(value);
  if (Number.isNaN(double)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(double) >= 2 ** 63) throw outOfRange();
  return Math.floor(double);
}

function wholeSeconds(value: Value): number {
  const int = toIndex(value);
  if (int >= 2n ** 63n || int < -(2n ** 63n)) throw outOfRange();
  return Number(int);
}

function outOfRange() {
  return overflowError('timestamp out of range for platform time_t');
}

/** The present, in seconds and microseconds. */
export function presentTime(): [seconds: number, microseconds: number] {
  const micros = Number(realTime() / 1000n);
  const seconds = Math.floor(micros / 1e6);
  return [seconds, micros - seconds * 1e6];
}

/** What the clock here shows. */
export function localDate(seconds: number): { year: number; month: number; day: number } {
  const civil = checkedCivil(seconds + localPeriod(seconds).offset);
  checkYear(civil.year);
  return civil;
}

/** The datetime of a time since 1970: in local time, or by the clock of UTC. */
export function momentOf(
  type: PyType,
  seconds: number,
  micros: number,
  isLocal: boolean,
  zone: Value,
): Value {
  const wall = isLocal ? wallOf(seconds) : seconds;
  const civil = checkedCivil(wall);
  checkYear(civil.year);
  const fold = isLocal && zone === null ? foldAt(seconds, wall) : 0;
  return makeMoment(type, civil, civil.hour, civil.minute, civil.second, micros, zone, fold);
}

function checkYear(year: number): void {
  if (year < MIN_YEAR || year > MAX_YEAR) throw yearOutOfRange(year);
}

const DAY = 86400;

/** 1 for the second of two times at which the clock shows the same: a day before, it was further ahead. */
function foldAt(seconds: number, wall: number): 0 | 1 {
  const shift = wall - wallOf(seconds - DAY) - DAY;
  return shift < 0 && wallOf(seconds + shift) === wall ? 1 : 0;
}

function wallOf(seconds: number): number {
  return seconds + localPeriod(seconds).offset;
}

/** The seconds at which the clock here shows a datetime; its fold chooses between two, or the side of a gap. */
export function secondsOfLocal(moment: PyMoment): number {
  const wall = secondsFromCivil(moment);
  const offset = wallOf(wall) - wall;
  const first = wall - offset;
  const isFirstRight = wallOf(first) === wall;
  let other = wallOf(first) - first;
  if (isFirstRight) {
    const probe = moment.fold === 1 ? first + DAY : first - DAY;
    other = wallOf(probe) - probe;
    if (other === offset) return first;
  }
  const second = wall - other;
  if (wallOf(second) === wall) return second;
  if (isFirstRight) return first;
  return moment.fold === 1 ? Math.min(first, second) : Math.max(first, second);
}

/** The zone that holds here at a time, as a timezone. */
export function localZone(seconds: number): Value {
  const { offset, name } = localPeriod(seconds);
  return makeFixedZone(makeDelta(0, offset, 0), strFromText(name));
}
