/**
 * Asking a zone: its offset from UTC, daylight saving time and name at a moment, checked.
 */
import { asText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { isDelta } from './delta-arithmetic.js';
import { type PyDelta, PyFixedZone } from './representation.js';

/** The offset of a zone, for a datetime or None. Null where there is no zone, or it says None. */
export function offsetOf(zone: Value, moment: Value): PyDelta | null {
  if (zone === null) return null;
  if (zone instanceof PyFixedZone) return zone.offset;
  return ask(zone, 'utcoffset', moment);
}

/** What `dst()` says, as {@link offsetOf}. */
export function savingOf(zone: Value, moment: Value): PyDelta | null {
  if (zone === null || zone instanceof PyFixedZone) return null;
  return ask(zone, 'dst', moment);
}

/** What `tzname()` says: a str or None. */
export function zoneNameOf(zone: Value, moment: Value): Value {
  if (zone === null) return null;
  const name = call(getAttribute(zone, 'tzname'), [moment]);
  if (name !== null && asText(name) === undefined)
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeOf(name).name}'`);
  return name;
}

function ask(zone: Value, method: 'utcoffset' | 'dst', moment: Value): PyDelta | null {
  const offset = call(getAttribute(zone, method), [moment]);
  if (offset === null) return null;
  if (!isDelta(offset))
    throw typeError(`tzinfo.${method}() must return None or timedelta, not '${typeOf(offset).name}'`);
  if (!isOffset(offset))
    throw valueError(
      'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).',
    );
  return offset;
}

/** Whether a timedelta is shorter than a day, either way. */
export function isOffset({ days, seconds, microseconds }: PyDelta): boolean {
  return days === 0 || (days === -1 && (seconds > 0 || microseconds > 0));
}
