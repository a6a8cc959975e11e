/**
 * `datetime.astimezone()`: the same moment by the clocks of another zone, or of this machine.
 */
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { EPOCH_ORDINAL, ordinalOf } from './days.js';
import { checkZone } from './fields.js';
import { localZone, secondsOfLocal } from './local-time.js';
import { addToMoment, secondsOfDay } from './moment-arithmetic.js';
import { offsetOf } from './offsets.js';
import { finished, PyFixedZone, PyMoment } from './representation.js';

/** The method. */
export function astimezone(self: PyMoment, tz: Value = null): Value {
  checkZone(tz);
  const own = self.zone === null ? localZone(secondsOfLocal(self)) : self.zone;
  if (own === tz) return self;
  let offset = offsetOf(own, self);
  if (offset === null) {
    const local = localZone(secondsOfLocal(self));
    if (local === tz) return self;
    offset = offsetOf(local, self);
  }
  const moved = offset === null ? self : addToMoment(self, offset, -1);
  const zone = tz === null ? localZone(secondsOfUtc(moved)) : tz;
  if (zone instanceof PyFixedZone) return addToMoment(inZone(moved, zone), zone.offset, 1);
  return call(getAttribute(zone, 'fromutc'), [inZone(moved, zone)]);
}

function secondsOfUtc(moment: PyMoment): number {
  const days = ordinalOf(moment.year, moment.month, moment.day) - EPOCH_ORDINAL;
  return days * 86400 + secondsOfDay(moment);
}

function inZone(moment: PyMoment, zone: Value): PyMoment {
  const { year, month, day, hour, minute, second, microsecond, fold } = moment;
  const made = new PyMoment(year, month, day, hour, minute, second, microsecond, zone, fold, typeOf(moment));
  return finished(made);
}
