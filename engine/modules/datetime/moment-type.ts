/**
 * The type datetime: a date with a clock, perhaps in a zone.
 */
import { PyFloat } from '../../objects/model/numbers.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { asStr, asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { readOnly } from '../../objects/types/class/read-only.js';
import { makeStructTime } from '../time/struct-time.js';
import { replaceDate } from './date-type.js';
import { EPOCH_ORDINAL, ordinalOf } from './days.js';
import { isDelta, makeDelta, subtractDeltas, totalSeconds } from './delta-arithmetic.js';
import { bindFields, checkClock, checkDate, checkZone, type Fields, toCInt } from './fields.js';
import { secondsOfLocal } from './local-time.js';
import { addToMoment, secondsOfDay, subtractMoments } from './moment-arithmetic.js';
import { momentClassMethods } from './moment-making.js';
import { compareMoments, equalMoments, hashMoment } from './moment-order.js';
import { astimezone } from './moment-zone.js';
import { offsetOf, savingOf, zoneNameOf } from './offsets.js';
import { dateType, finished, momentType, PyDate, PyDelta, PyMoment, PyTime } from './representation.js';
import { momentFromState, reduceMoment } from './state.js';
import { withWeekday } from './strftime.js';
import { ctimeText, isoClock, isoDate, isoOffset } from './text.js';
import { clockFields, toTimespec, zoneSuffix } from './time-type.js';

/** Gives datetime its behaviour. */
export function defineMoment(): void {
  defineType(momentType, {
    doc: 'datetime(year, month, day[, hour[, minute[, second[, microsecond[, tzinfo]]]]])',
    base: dateType,
    module: 'datetime',
    flags: { hasStorage: false },
    slots: {
      new: constructMoment,
      repr: reprMoment,
      str: (self: PyMoment) =>
        self.type === momentType ? isoText(self, ' ', 'auto') : call(getAttribute(self, 'isoformat'), [' ']),
      hash: hashMoment,
      lt: ordering((order) => order < 0),
      le: ordering((order) => order <= 0),
      gt: ordering((order) => order > 0),
      ge: ordering((order) => order >= 0),
      eq: (self: PyMoment, other: Value) => equality(self, other, true),
      ne: (self: PyMoment, other: Value) => equality(self, other, false),
      add: addDelta,
      radd: addDelta,
      sub: subtract,
      rsub: (self: PyMoment, other: Value) =>
        other instanceof PyMoment ? subtractMoments(other, self) : NotImplemented,
    },
    classMethods: momentClassMethods,
    methods: {
      date: ['()', (self: PyMoment) => new PyDate(self.year, self.month, self.day), 'The date.'],
      time: [
        '()',
        (self: PyMoment) =>
          new PyTime(self.hour, self.minute, self.second, self.microsecond, null, self.fold),
        'The time, without the zone.',
      ],
      timetz: [
        '()',
        (self: PyMoment) =>
          new PyTime(self.hour, self.minute, self.second, self.microsecond, self.zone, self.fold),
        'The time, with the zone.',
      ],
      ctime: ['()', (self: PyMoment) => ctimeText(self, self), 'The text that ctime() of C gives.'],
      timestamp: ['()', timestamp, 'The POSIX timestamp, as a float.'],
      utctimetuple: ['()', utcTimeTuple, 'A time.struct_time of UTC.'],
      isoformat: [
        "(sep='T', timespec='auto')",
        (self: PyMoment, separator?: Value, timespec?: Value) =>
          isoText(self, toSeparator(separator), toTimespec(timespec, 2)),
        'YYYY-MM-DDTHH:MM:SS[.mmm[uuu]][+HH:MM]; timespec says which parts of the time.',
      ],
      utcoffset: ['()', (self: PyMoment) => offsetOf(self.zone, self), 'What the zone says.'],
      tzname: ['()', (self: PyMoment) => zoneNameOf(self.zone, self), 'What the zone says.'],
      dst: ['()', (self: PyMoment) => savingOf(self.zone, self), 'What the zone says.'],
      replace: [
        '(year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=None, *, fold=None)',
        replaceMoment,
        'The datetime with other fields.',
      ],
      astimezone: ['(tz=None)', astimezone, 'The same moment by the clocks of another zone.'],
      __reduce_ex__: [
        '(protocol, /)',
        (self: PyMoment, protocol: Value) => reduceMoment(self, Number(toIndex(protocol))),
        '__reduce_ex__(protocol) -> (cls, state)',
      ],
      __reduce__: ['()', (self: PyMoment) => reduceMoment(self, 2), '__reduce__() -> (cls, state)'],
    },
    getters: {
      hour: readOnly((self: PyMoment) => self.hour),
      minute: readOnly((self: PyMoment) => self.minute),
      second: readOnly((self: PyMoment) => self.second),
      microsecond: readOnly((self: PyMoment) => self.microsecond),
      tzinfo: readOnly((self: PyMoment) => self.zone),
      fold: readOnly((self: PyMoment) => self.fold),
    },
    attributes: {
      min: new PyMoment(1, 1, 1, 0, 0, 0, 0, null, 0),
      max: new PyMoment(9999, 12, 31, 23, 59, 59, 999999, null, 0),
      resolution: new PyDelta(0, 0, 1),
    },
  });
}

const fields: Fields = {
  label: 'function',
  names: ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'],
  required: 3,
  positional: 8,
};

const midnight = { hour: 0, minute: 0, second: 0, microsecond: 0 };

function constructMoment(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const stored = kwargs === null ? momentFromState(type, args) : undefined;
  if (stored !== undefined) return stored;
  const isPlain = kwargs === null && args.length >= 3 && args.length <= 8;
  const bound: readonly (Value | undefined)[] = isPlain ? args : bindFields(fields, args, kwargs);
  const [year, month, day] = [
    toCInt(bound[0] as Value),
    toCInt(bound[1] as Value),
    toCInt(bound[2] as Value),
  ];
  const clock = clockFields(midnight, bound.slice(3, 7));
  const zone = bound[7] === undefined ? null : bound[7];
  const fold = bound[8] === undefined ? 0 : toCInt(bound[8]);
  checkZone(zone);
  checkDate(year, month, day);
  checkClock(...clock, fold);
  return finished(new PyMoment(year, month, day, ...clock, zone, fold, type));
}

function replaceMoment(
  self: PyMoment,
  year?: Value,
  month?: Value,
  day?: Value,
  hour?: Value,
  minute?: Value,
  second?: Value,
  microsecond?: Value,
  tzinfo?: Value,
  fold?: Value,
): Value {
  const zone = tzinfo === undefined ? self.zone : tzinfo;
  const clock = clockFields(self, [hour, minute, second, microsecond]);
  const chosen = fold === undefined ? self.fold : toCInt(fold);
  if (chosen !== 0 && chosen !== 1) checkClock(0, 0, 0, 0, chosen);
  checkZone(zone);
  const date = replaceDate(self, year, month, day);
  checkClock(...clock, chosen);
  return finished(new PyMoment(...date, ...clock, zone, chosen, self.type));
}

function reprMoment(self: PyMoment): Value {
  const { year, month, day, hour, minute, second, microsecond } = self;
  let text = `${self.type.name}(${year}, ${month}, ${day}, ${hour}, ${minute}`;
  if (microsecond !== 0) text += `, ${second}, ${microsecond}`;
  else if (second !== 0) text += `, ${second}`;
  return strFromText(text + zoneSuffix(self));
}

function isoText(self: PyMoment, separator: string, timespec: string): Value {
  const text = isoDate(self) + separator + isoClock(self, timespec);
  const offset = offsetOf(self.zone, self);
  return strFromText(offset === null ? text : text + isoOffset(offset));
}

function toSeparator(value: Value | undefined): string {
  if (value === undefined) return 'T';
  const text = asText(value);
  const isOne = text !== undefined && (text.length === 1 || (text.length === 2 && [...text].length === 1));
  if (text === undefined || !isOne) {
    const lone = asStr(value);
    if (lone !== undefined && [...lone.toString()].length === 1) return lone.toString();
    throw typeError(`isoformat() argument 1 must be a unicode character, not ${typeOf(value).name}`);
  }
  return text;
}

function ordering(holds: (order: number) => boolean) {
  return (self: PyMoment, other: Value): BinaryResult => {
    if (other instanceof PyMoment) return holds(compareMoments(self, other));
    if (!(other instanceof PyDate)) return NotImplemented;
    throw typeError(`can't compare ${self.type.name} to ${other.type.name}`);
  };
}

function equality(self: PyMoment, other: Value, isWanted: boolean): BinaryResult {
  if (other instanceof PyMoment) return equalMoments(self, other) === isWanted;
  return other instanceof PyDate ? !isWanted : NotImplemented;
}

function addDelta(self: PyMoment, other: Value): BinaryResult {
  return isDelta(other) ? addToMoment(self, other, 1) : NotImplemented;
}

function subtract(self: PyMoment, other: Value): BinaryResult {
  if (other instanceof PyMoment) return subtractMoments(self, other);
  return isDelta(other) ? addToMoment(self, other, -1) : NotImplemented;
}

function timestamp(self: PyMoment): Value {
  const offset = offsetOf(self.zone, self);
  if (self.zone === null || offset === null) {
    if (self.zone === null) return new PyFloat(secondsOfLocal(self) + self.microsecond / 1e6);
    throw typeError("can't subtract offset-naive and offset-aware datetimes");
  }
  const days = ordinalOf(self.year, self.month, self.day) - EPOCH_ORDINAL;
  const wall = makeDelta(days, secondsOfDay(self), self.microsecond);
  return new PyFloat(totalSeconds(subtractDeltas(wall, offset)));
}

function utcTimeTuple(self: PyMoment): Value {
  const offset = offsetOf(self.zone, self);
  // The class is not asked: the result is a tuple, whatever it is.
  const plain = new PyMoment(
    ...([self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond] as const),
    null,
    0,
  );
  const moment = offset === null ? plain : addToMoment(plain, offset, -1);
  return makeStructTime(withWeekday(moment, moment.hour, moment.minute, moment.second, 0));
}
