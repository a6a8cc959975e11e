/**
 * Comparing and hashing datetimes, across zones.
 */
import type { Value } from '../../objects/model/value.js';
import { typeError } from '../../objects/protocol/errors.js';
import { ordinalOf } from './days.js';
import { compareDeltas, isZero } from './delta-arithmetic.js';
import { secondsOfDay, subtractMoments } from './moment-arithmetic.js';
import { offsetOf } from './offsets.js';
import { type PyDelta, PyFixedZone, PyMoment } from './representation.js';

/** Negative, zero or positive as a is before, equal to or after b. Throws TypeError where only one has an offset. */
export function compareMoments(a: PyMoment, b: PyMoment): number {
  if (a.zone === b.zone) return compareFields(a, b);
  const mine = offsetOf(a.zone, a);
  const theirs = offsetOf(b.zone, b);
  if ((mine === null) !== (theirs === null))
    throw typeError("can't compare offset-naive and offset-aware datetimes");
  return areSame(mine, theirs) ? compareFields(a, b) : compareDifference(a, b);
}

/** Whether both are the same moment. One whose offset depends on its fold equals none of another zone (PEP 495). */
export function equalMoments(a: PyMoment, b: PyMoment): boolean {
  if (a.zone === b.zone) return compareFields(a, b) === 0;
  const mine = offsetOf(a.zone, a);
  const theirs = offsetOf(b.zone, b);
  if ((mine === null) !== (theirs === null)) return false;
  const order = areSame(mine, theirs) ? compareFields(a, b) : compareDifference(a, b);
  return order === 0 && !dependsOnFold(a, mine) && !dependsOnFold(b, theirs);
}

function areSame(a: PyDelta | null, b: PyDelta | null): boolean {
  return a === b || (a !== null && b !== null && compareDeltas(a, b) === 0);
}

function compareFields(a: PyMoment, b: PyMoment): number {
  return (
    a.year - b.year ||
    a.month - b.month ||
    a.day - b.day ||
    secondsOfDay(a) - secondsOfDay(b) ||
    a.microsecond - b.microsecond
  );
}

function compareDifference(a: PyMoment, b: PyMoment): number {
  const difference = subtractMoments(a, b);
  return difference.days < 0 ? -1 : isZero(difference) ? 0 : 1;
}

function dependsOnFold(moment: PyMoment, offset: PyDelta | null): boolean {
  if (moment.zone === null || moment.zone instanceof PyFixedZone) return false;
  const other = offsetOf(moment.zone, withFold(moment, moment.fold === 0 ? 1 : 0));
  return !areSame(other, offset);
}

/** The same clock with another fold, as a plain datetime. */
export function withFold(moment: PyMoment, fold: number): PyMoment {
  const { year, month, day, hour, minute, second, microsecond, zone } = moment;
  return new PyMoment(year, month, day, hour, minute, second, microsecond, zone, fold);
}

/** Equal for equal datetimes of any zones. */
export function hashMoment(self: PyMoment): Value {
  const offset = offsetOf(self.zone, self.fold === 0 ? self : withFold(self, 0));
  const days = ordinalOf(self.year, self.month, self.day) - (offset === null ? 0 : offset.days);
  const seconds = days * 86400 + secondsOfDay(self) - (offset === null ? 0 : offset.seconds);
  const micros = self.microsecond - (offset === null ? 0 : offset.microseconds);
  // Microseconds since year 1 are beyond the doubles' integers: they are mixed in instead.
  return seconds * 16807 + micros;
}
