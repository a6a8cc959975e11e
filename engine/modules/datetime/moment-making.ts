/**
 * The class methods of datetime: from clocks, timestamps, texts, and a date with a time.
 */
import { asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import type { MethodDeclaration } from '../../objects/protocol/define-type.js';
import { typeError } from '../../objects/protocol/errors.js';
import { parseByText } from '../time/by-format.js';
import { invalidIsoFormat } from './date-type.js';
import { makeDelta } from './delta-arithmetic.js';
import { checkClock, checkDate, checkZone } from './fields.js';
import { endOfDate, parseIsoClock, parseIsoDate } from './iso-parse.js';
import { momentOf, presentTime, splitTimestamp } from './local-time.js';
import { addToMoment, makeMoment } from './moment-arithmetic.js';
import { momentType, PyDate, PyFixedZone, PyMoment, PyTime } from './representation.js';
import { makeFixedZone } from './zone-types.js';

export const momentClassMethods: Record<string, MethodDeclaration> = {
  now: [
    '(tz=None)',
    (type: PyType, zone: Value = null) => {
      checkZone(zone);
      return inZone(type, ...presentTime(), zone);
    },
    'The present, in local time or in a zone.',
  ],
  utcnow: ['()', (type: PyType) => momentOf(type, ...presentTime(), false, null), 'The present by UTC.'],
  fromtimestamp: [
    '(timestamp, tz=None)',
    (type: PyType, timestamp: Value, zone: Value = null) => {
      checkZone(zone);
      return inZone(type, ...splitTimestamp(timestamp), zone);
    },
    'The datetime of a POSIX timestamp, in local time or in a zone.',
  ],
  utcfromtimestamp: [
    '(timestamp, /)',
    (type: PyType, timestamp: Value) => momentOf(type, ...splitTimestamp(timestamp), false, null),
    'The datetime of a POSIX timestamp by UTC, without a zone.',
  ],
  strptime: ['(date_string, format, /)', fromFormat, 'The datetime that a text says by a format.'],
  combine: ['(date, time, tzinfo=None)', combine, 'A date and a time as one.'],
  fromisoformat: ['(date_string, /)', fromIsoFormat, 'The datetime that a text in an ISO 8601 format says.'],
};

function inZone(type: PyType, seconds: number, micros: number, zone: Value): Value {
  const made = momentOf(type, seconds, micros, zone === null, zone);
  if (zone === null) return made;
  if (zone instanceof PyFixedZone && made instanceof PyMoment) return addToMoment(made, zone.offset, 1);
  return call(getAttribute(zone, 'fromutc'), [made]);
}

function fromFormat(type: PyType, string: Value, format: Value): Value {
  [string, format].forEach((value, index) => {
    if (asText(value) === undefined)
      throw typeError(`strptime() argument ${index + 1} must be str, not ${typeOf(value).name}`);
  });
  const time = parseByText(string, format);
  const { year, month, day, hour, minute, second, microsecond, zoneName, zoneOffset } = time;
  if (type === momentType) {
    checkDate(year, month, day);
    checkClock(hour, minute, second, microsecond, 0);
  }
  let zone: Value = null;
  if (zoneOffset !== null) {
    const offset = makeDelta(0, zoneOffset, time.zoneOffsetMicroseconds);
    zone = makeFixedZone(offset, zoneName === null || zoneName === '' ? null : strFromText(zoneName));
  }
  if (type === momentType)
    return makeMoment(type, { year, month, day }, hour, minute, second, microsecond, zone);
  const fields = [year, month, day, hour, minute, second, microsecond];
  return call(type, zone === null ? fields : [...fields, zone]);
}

function combine(type: PyType, date: Value, time: Value, tzinfo?: Value): Value {
  if (!(date instanceof PyDate))
    throw typeError(`combine() argument 1 must be datetime.date, not ${typeOf(date).name}`);
  if (!(time instanceof PyTime))
    throw typeError(`combine() argument 2 must be datetime.time, not ${typeOf(time).name}`);
  const zone = tzinfo === undefined ? time.zone : tzinfo;
  if (type === momentType) checkZone(zone);
  return makeMoment(type, date, time.hour, time.minute, time.second, time.microsecond, zone, time.fold);
}

function fromIsoFormat(type: PyType, value: Value): Value {
  const text = asText(value);
  if (text === undefined) throw typeError('fromisoformat: argument must be str');
  const end = text.length < 7 ? undefined : endOfDate(text);
  const date = end === undefined ? undefined : parseIsoDate(text, end);
  if (end === undefined || date === undefined) throw invalidIsoFormat(value);
  if (text.length <= end) {
    if (type === momentType) checkDate(date.year, date.month, date.day);
    return makeMoment(type, date, 0, 0, 0, 0, null);
  }
  // What stands between date and time is one character, whichever.
  const clock = parseIsoClock(text, end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1));
  if (clock === undefined) throw invalidIsoFormat(value);
  const { hour, minute, second, microsecond, zone } = clock;
  if (type === momentType) {
    checkDate(date.year, date.month, date.day);
    checkClock(hour, minute, second, microsecond, 0);
  }
  return makeMoment(type, date, hour, minute, second, microsecond, zone);
}
