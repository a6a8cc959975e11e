/**
 * `strftime` of dates, times and datetimes: the directives of the C library, and those that only an object knows: its microseconds and its zone.
 */
import { asText, strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import { str } from '../../objects/protocol/text.js';
import { formatByTuple, formatZoned } from '../time/by-format.js';
import { daysFromDate, weekdayOf } from '../time/calendar.js';
import type { ZonedTime } from '../time/struct-time.js';
import { isZero } from './delta-arithmetic.js';
import { offsetOf, savingOf, zoneNameOf } from './offsets.js';
import { type PyDate, PyMoment, PyTime } from './representation.js';
import { isoOffset, padded } from './text.js';

/** `object.strftime(format)`. */
export function formatObject(object: PyDate | PyTime, format: Value): Value {
  const text = asText(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeOf(format).name}`);
  const own = OWN.test(text) ? text.replace(/%[\s\S]/gu, (piece) => expandOwn(piece, object)) : text;
  if (object instanceof PyTime) return formatZoned(own, clockTime(object));
  // A class of its own may tell another tuple.
  if (object.type.isHeapType)
    return formatByTuple(strFromText(own), call(getAttribute(object, 'timetuple'), []));
  return formatZoned(own, zonedTime(object));
}

/** What `timetuple()` tells. */
export function zonedTime(date: PyDate): ZonedTime {
  if (!(date instanceof PyMoment)) return withWeekday(date, 0, 0, 0, -1);
  const saving = savingOf(date.zone, date);
  const summer = saving === null ? -1 : isZero(saving) ? 0 : 1;
  return withWeekday(date, date.hour, date.minute, date.second, summer);
}

/** A date and a clock with what follows from them. */
export function withWeekday(
  date: PyDate,
  hour: number,
  minute: number,
  second: number,
  summer: number,
): ZonedTime {
  const { year, month, day } = date;
  const days = daysFromDate(year, month, day);
  const yearDay = days - daysFromDate(year, 1, 1) + 1;
  const weekday = weekdayOf(days);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday,
    yearDay,
    summer,
    zoneName: null,
    zoneOffset: null,
  };
}

/** A time shows the first of January of 1900. */
function clockTime({ hour, minute, second }: PyTime): ZonedTime {
  const date = { year: 1900, month: 1, day: 1, weekday: 0, yearDay: 1 };
  return { ...date, hour, minute, second, summer: -1, zoneName: null, zoneOffset: null };
}

/** What the C library does not know. */
const OWN = /%[fzZ]/;

function expandOwn(piece: string, object: PyDate | PyTime): string {
  switch (piece) {
    case '%f':
      return padded(object instanceof PyMoment || object instanceof PyTime ? object.microsecond : 0, 6);
    case '%z': {
      if (!(object instanceof PyMoment || object instanceof PyTime)) return '';
      const offset = offsetOf(object.zone, zoneArgument(object));
      return offset === null ? '' : isoOffset(offset, '');
    }
    case '%Z': {
      if (!(object instanceof PyMoment || object instanceof PyTime)) return '';
      const name = zoneNameOf(object.zone, zoneArgument(object));
      return name === null ? '' : escapedName(name);
    }
    default:
      return piece;
  }
}

/** A name in a format: a class derived from str may replace as it likes. */
function escapedName(name: Value): string {
  if (typeof name === 'string') return name.replaceAll('%', '%%');
  const replaced = call(getAttribute(name, 'replace'), ['%', '%%']);
  const text = asText(replaced);
  if (text === undefined) throw typeError('bad argument type for built-in operation');
  return text;
}

/** What a zone's methods are asked about: a time has no date. */
export function zoneArgument(object: PyMoment | PyTime): Value {
  return object instanceof PyMoment ? object : null;
}

/** `object.__format__(spec)`: without a spec, str(). */
export function formatBySpec(object: Value, spec: Value): Value {
  const text = asText(spec);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${typeOf(spec).name}`);
  return text === '' ? str(object) : call(getAttribute(object, 'strftime'), [spec]);
}
