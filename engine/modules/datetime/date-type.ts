/**
 * The type date.
 */
import { PyFloat } from '../../objects/model/numbers.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { reprText } from '../../objects/protocol/text.js';
import { readOnly } from '../../objects/types/class/read-only.js';
import { makeStructTime } from '../time/struct-time.js';
import { dateOfOrdinal, isoWeekOf, MAX_ORDINAL, ordinalOf, ordinalOfIsoWeek } from './days.js';
import { isDelta, makeDelta } from './delta-arithmetic.js';
import { bindFields, checkDate, type Fields, toCInt, yearOutOfRange } from './fields.js';
import { parseIsoDate } from './iso-parse.js';
import { floorTimestamp, localDate, presentTime } from './local-time.js';
import { dateFromOrdinal, makeDate } from './moment-arithmetic.js';
import { dateType, finished, PyDate, PyDelta, PyMoment } from './representation.js';
import { dateFromState, reduceDate } from './state.js';
import { formatBySpec, formatObject, zonedTime } from './strftime.js';
import { ctimeText, isoDate } from './text.js';

/** Gives date its behaviour; datetime takes over what it does not define anew. */
export function defineDate(): void {
  defineType(dateType, {
    doc: 'date(year, month, day): a day of the Gregorian calendar.',
    module: 'datetime',
    slots: {
      new: constructDate,
      repr: (self: PyDate) => strFromText(`${self.type.name}(${self.year}, ${self.month}, ${self.day})`),
      str: (self: PyDate) =>
        self.type === dateType ? isoDate(self) : call(getAttribute(self, 'isoformat'), []),
      hash: (self: PyDate) => ordinalOf(self.year, self.month, self.day) * 2654435761,
      lt: ordering((order) => order < 0),
      le: ordering((order) => order <= 0),
      gt: ordering((order) => order > 0),
      ge: ordering((order) => order >= 0),
      eq: ordering((order) => order === 0),
      ne: ordering((order) => order !== 0),
      add: addDays,
      radd: addDays,
      sub: subtract,
      rsub: (self: PyDate, other: Value) =>
        other instanceof PyDate ? subtract(other, self) : NotImplemented,
    },
    classMethods: {
      fromtimestamp: [
        '(timestamp, /)',
        (type: PyType, timestamp: Value) => {
          const { year, month, day } = localDate(floorTimestamp(timestamp));
          return makeDate(type, year, month, day);
        },
        'The local date of a POSIX timestamp.',
      ],
      today: ['()', today, 'The local date of now.'],
      fromordinal: ['(ordinal, /)', fromOrdinal, 'The date of a proleptic Gregorian ordinal.'],
      fromisoformat: ['(date_string, /)', fromIsoFormat, 'The date that a text in an ISO 8601 format says.'],
      fromisocalendar: [
        '(year, week, day)',
        (type: PyType, year: Value, week: Value, day: Value) => {
          const ordinal = ordinalOfIsoWeek(year, week, day);
          if (ordinal > MAX_ORDINAL) throw yearOutOfRange(dateOfOrdinal(ordinal).year);
          return dateFromOrdinal(type, ordinal);
        },
        'The date of an ISO year, week and weekday.',
      ],
    },
    methods: {
      ctime: ['()', (self: PyDate) => ctimeText(self, midnight), 'The text that ctime() of C gives.'],
      strftime: ['(format)', formatObject, 'The text of a strftime() format.'],
      __format__: ['(format, /)', formatBySpec, 'strftime(), or str() for an empty format.'],
      isoformat: ['()', (self: PyDate) => isoDate(self), 'YYYY-MM-DD'],
      isoweekday: [
        '()',
        (self: PyDate) => ordinalOfDate(self) % 7 || 7,
        'The weekday: Monday is 1, Sunday 7.',
      ],
      isocalendar: [
        '()',
        (self: PyDate) => isoWeekOf(self.year, ordinalOfDate(self)),
        'A named tuple of ISO year, week and weekday.',
      ],
      timetuple: ['()', (self: PyDate) => makeStructTime(zonedTime(self)), 'A time.struct_time.'],
      weekday: ['()', (self: PyDate) => (ordinalOfDate(self) + 6) % 7, 'The weekday: Monday is 0, Sunday 6.'],
      toordinal: ['()', ordinalOfDate, 'The proleptic Gregorian ordinal; January 1 of year 1 is day 1.'],
      replace: [
        '(year=None, month=None, day=None)',
        (self: PyDate, year?: Value, month?: Value, day?: Value) => {
          const fields = replaceDate(self, year, month, day);
          return finished(new PyDate(...fields, self.type));
        },
        'The date with other fields.',
      ],
      __reduce__: ['()', reduceDate, '__reduce__() -> (cls, state)'],
    },
    getters: {
      year: readOnly((self: PyDate) => self.year),
      month: readOnly((self: PyDate) => self.month),
      day: readOnly((self: PyDate) => self.day),
    },
    attributes: {
      min: new PyDate(1, 1, 1),
      max: new PyDate(9999, 12, 31),
      resolution: new PyDelta(1, 0, 0),
    },
  });
}

const midnight = { hour: 0, minute: 0, second: 0, microsecond: 0 };

const fields: Fields = { label: 'function', names: ['year', 'month', 'day'], required: 3, positional: 3 };

function constructDate(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const stored = kwargs === null ? dateFromState(type, args) : undefined;
  if (stored !== undefined) return stored;
  const bound = kwargs === null && args.length === 3 ? args : bindFields(fields, args, kwargs);
  const [year, month, day] = [
    toCInt(bound[0] as Value),
    toCInt(bound[1] as Value),
    toCInt(bound[2] as Value),
  ];
  checkDate(year, month, day);
  return finished(new PyDate(year, month, day, type));
}

/** The fields of a date with others in their places, checked. */
export function replaceDate(
  self: PyDate,
  year: Value | undefined,
  month: Value | undefined,
  day: Value | undefined,
): [year: number, month: number, day: number] {
  const fields: [number, number, number] = [
    year === undefined ? self.year : toCInt(year),
    month === undefined ? self.month : toCInt(month),
    day === undefined ? self.day : toCInt(day),
  ];
  checkDate(...fields);
  return fields;
}

function ordinalOfDate({ year, month, day }: PyDate): number {
  return ordinalOf(year, month, day);
}

function ordering(holds: (order: number) => boolean) {
  return (self: PyDate, other: Value): BinaryResult =>
    other instanceof PyDate ? holds(compareDates(self, other)) : NotImplemented;
}

/** Negative, zero or positive as a is before, equal to or after b. */
export function compareDates(a: PyDate, b: PyDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

function addDays(self: PyDate, other: Value): BinaryResult {
  if (!isDelta(other)) return NotImplemented;
  return dateFromOrdinal(self.type, ordinalOfDate(self) + other.days);
}

function subtract(self: PyDate, other: Value): BinaryResult {
  if (isDelta(other)) return dateFromOrdinal(self.type, ordinalOfDate(self) - other.days);
  if (other instanceof PyMoment || self instanceof PyMoment) return NotImplemented;
  if (other instanceof PyDate) return makeDelta(ordinalOfDate(self) - ordinalOfDate(other), 0, 0);
  return NotImplemented;
}

/** Asks the class for the date of now, which may be derived. */
function today(type: PyType): Value {
  const [seconds, micros] = presentTime();
  return call(getAttribute(type, 'fromtimestamp'), [new PyFloat(seconds + micros / 1e6)]);
}

function fromOrdinal(type: PyType, value: Value): Value {
  const ordinal = toCInt(value);
  if (ordinal < 1) throw valueError('ordinal must be >= 1');
  if (ordinal > MAX_ORDINAL) throw yearOutOfRange(dateOfOrdinal(ordinal).year);
  return dateFromOrdinal(type, ordinal);
}

function fromIsoFormat(type: PyType, value: Value): Value {
  const text = asText(value);
  if (text === undefined) throw typeError('fromisoformat: argument must be str');
  const isLong = text.length === 7 || text.length === 8 || text.length === 10;
  const date = isLong ? parseIsoDate(text, text.length) : undefined;
  if (date === undefined) throw invalidIsoFormat(value);
  return makeDate(type, date.year, date.month, date.day);
}

/** The ValueError of a text that is in no ISO 8601 format. */
export function invalidIsoFormat(value: Value) {
  return valueError(`Invalid isoformat string: ${reprText(value)}`);
}
