/**
 * The type time.
 */
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { reprText } from '../../objects/protocol/text.js';
import { readOnly } from '../../objects/types/class/read-only.js';
import { invalidIsoFormat } from './date-type.js';
import { compareDeltas } from './delta-arithmetic.js';
import { bindFields, checkClock, checkZone, type Fields, toCInt } from './fields.js';
import { parseIsoClock } from './iso-parse.js';
import { makeTime, secondsOfDay } from './moment-arithmetic.js';
import { offsetOf, savingOf, zoneNameOf } from './offsets.js';
import { type Clock, finished, PyDelta, PyTime, timeType } from './representation.js';
import { reduceTime, timeFromState } from './state.js';
import { formatBySpec, formatObject } from './strftime.js';
import { isoClock, isoOffset } from './text.js';

/** Gives time its behaviour. */
export function defineTime(): void {
  defineType(timeType, {
    doc: 'time([hour[, minute[, second[, microsecond[, tzinfo]]]]]): what a clock shows, perhaps in a zone.',
    module: 'datetime',
    slots: {
      new: constructTime,
      repr: reprTime,
      str: (self: PyTime) =>
        self.type === timeType ? isoText(self, 'auto') : call(getAttribute(self, 'isoformat'), []),
      hash: hashTime,
      lt: ordering((order) => order < 0),
      le: ordering((order) => order <= 0),
      gt: ordering((order) => order > 0),
      ge: ordering((order) => order >= 0),
      eq: (self: PyTime, other: Value) => equality(self, other, true),
      ne: (self: PyTime, other: Value) => equality(self, other, false),
    },
    classMethods: {
      fromisoformat: ['(time_string, /)', fromIsoFormat, 'The time that a text in an ISO 8601 format says.'],
    },
    methods: {
      isoformat: [
        "(timespec='auto')",
        (self: PyTime, timespec?: Value) => isoText(self, toTimespec(timespec, 1)),
        'HH:MM:SS[.mmm[uuu]][+HH:MM]; timespec says which parts.',
      ],
      strftime: ['(format)', formatObject, 'The text of a strftime() format.'],
      __format__: ['(format, /)', formatBySpec, 'strftime(), or str() for an empty format.'],
      utcoffset: ['()', (self: PyTime) => offsetOf(self.zone, null), 'What the zone says.'],
      tzname: ['()', (self: PyTime) => zoneNameOf(self.zone, null), 'What the zone says.'],
      dst: ['()', (self: PyTime) => savingOf(self.zone, null), 'What the zone says.'],
      replace: [
        '(hour=None, minute=None, second=None, microsecond=None, tzinfo=None, *, fold=None)',
        replaceTime,
        'The time with other fields.',
      ],
      __reduce_ex__: [
        '(protocol, /)',
        (self: PyTime, protocol: Value) => reduceTime(self, Number(toIndex(protocol))),
        '__reduce_ex__(protocol) -> (cls, state)',
      ],
      __reduce__: ['()', (self: PyTime) => reduceTime(self, 2), '__reduce__() -> (cls, state)'],
    },
    getters: {
      hour: readOnly((self: PyTime) => self.hour),
      minute: readOnly((self: PyTime) => self.minute),
      second: readOnly((self: PyTime) => self.second),
      microsecond: readOnly((self: PyTime) => self.microsecond),
      tzinfo: readOnly((self: PyTime) => self.zone),
      fold: readOnly((self: PyTime) => self.fold),
    },
    attributes: {
      min: new PyTime(0, 0, 0, 0, null, 0),
      max: new PyTime(23, 59, 59, 999999, null, 0),
      resolution: new PyDelta(0, 0, 1),
    },
  });
}

const fields: Fields = {
  label: 'function',
  names: ['hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'],
  required: 0,
  positional: 5,
};

function constructTime(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const stored = kwargs === null ? timeFromState(type, args) : undefined;
  if (stored !== undefined) return stored;
  const bound = kwargs === null && args.length <= 5 ? args : bindFields(fields, args, kwargs);
  return checkedTime(type, { hour: 0, minute: 0, second: 0, microsecond: 0, zone: null, fold: 0 }, bound);
}

type TimeFields = Clock & { readonly zone: Value; readonly fold: number };

/** The time of fields given, in the order of the constructor; what is left out is taken from `from`. */
function checkedTime(type: PyType, from: TimeFields, given: readonly (Value | undefined)[]): PyTime {
  const [hour, minute, second, microsecond] = clockFields(from, given);
  const zone = given[4] === undefined ? from.zone : given[4];
  const fold = given[5] === undefined ? from.fold : toCInt(given[5]);
  checkZone(zone);
  checkClock(hour, minute, second, microsecond, fold);
  return finished(new PyTime(hour, minute, second, microsecond, zone, fold, type));
}

/** Hour to microsecond of arguments; what is left out is taken from `from`. */
export function clockFields(
  from: Clock,
  [hour, minute, second, microsecond]: readonly (Value | undefined)[],
): [hour: number, minute: number, second: number, microsecond: number] {
  return [
    hour === undefined ? from.hour : toCInt(hour),
    minute === undefined ? from.minute : toCInt(minute),
    second === undefined ? from.second : toCInt(second),
    microsecond === undefined ? from.microsecond : toCInt(microsecond),
  ];
}

function replaceTime(self: PyTime, ...given: (Value | undefined)[]): Value {
  const { hour, minute, second, microsecond, zone, fold } = checkedTime(timeType, self, given);
  if (self.type === timeType) return new PyTime(hour, minute, second, microsecond, zone, fold);
  return finished(new PyTime(hour, minute, second, microsecond, zone, fold, self.type));
}

function reprTime(self: PyTime): Value {
  let text = `${self.type.name}(${self.hour}, ${self.minute}`;
  if (self.microsecond !== 0) text += `, ${self.second}, ${self.microsecond}`;
  else if (self.second !== 0) text += `, ${self.second}`;
  return strFromText(text + zoneSuffix(self));
}

/** The end of repr(): zone and fold where there are some. */
export function zoneSuffix({ zone, fold }: { zone: Value; fold: number }): string {
  const ofZone = zone === null ? '' : `, tzinfo=${reprText(zone)}`;
  return `${ofZone}${fold === 0 ? '' : ', fold=1'})`;
}

function isoText(self: PyTime, timespec: string): Value {
  const text = isoClock(self, timespec);
  if (self.zone === null) return text;
  const offset = offsetOf(self.zone, null);
  return offset === null ? text : text + isoOffset(offset);
}

/** The argument `timespec` at a position. Throws TypeError. */
export function toTimespec(value: Value | undefined, position: number): string {
  if (value === undefined) return 'auto';
  const text = asText(value);
  if (text === undefined)
    throw typeError(`isoformat() argument ${position} must be str, not ${typeOf(value).name}`);
  return text;
}

/** Microseconds since midnight, by UTC where the offset is known. */
function microsOfDay(self: PyTime, offset: PyDelta | null): number {
  const seconds = secondsOfDay(self) - (offset === null ? 0 : offset.days * 86400 + offset.seconds);
  return seconds * 1e6 + self.microsecond;
}

function hashTime(self: PyTime): Value {
  const offset = offsetOf(self.zone, null);
  return microsOfDay(self, offset) - (offset === null ? 0 : offset.microseconds) + 1;
}

/** Order of two times; undefined where one has an offset and the other has none. */
function compareTimes(a: PyTime, b: PyTime): number | undefined {
  if (a.zone === b.zone) return microsOfDay(a, null) - microsOfDay(b, null);
  const mine = offsetOf(a.zone, null);
  const theirs = offsetOf(b.zone, null);
  if ((mine === null) !== (theirs === null)) return undefined;
  if (mine === null || theirs === null || compareDeltas(mine, theirs) === 0)
    return microsOfDay(a, null) - microsOfDay(b, null);
  return microsOfDay(a, mine) - microsOfDay(b, theirs);
}

function ordering(holds: (order: number) => boolean) {
  return (self: PyTime, other: Value): BinaryResult => {
    if (!(other instanceof PyTime)) return NotImplemented;
    const order = compareTimes(self, other);
    if (order === undefined) throw typeError("can't compare offset-naive and offset-aware times");
    return holds(order);
  };
}

function equality(self: PyTime, other: Value, isWanted: boolean): BinaryResult {
  if (!(other instanceof PyTime)) return NotImplemented;
  return (compareTimes(self, other) === 0) === isWanted;
}

function fromIsoFormat(type: PyType, value: Value): Value {
  const text = asText(value);
  if (text === undefined) throw typeError('fromisoformat: argument must be str');
  const clock = parseIsoClock(text, text.startsWith('T') ? 1 : 0);
  if (clock === undefined) throw invalidIsoFormat(value);
  const { hour, minute, second, microsecond, zone } = clock;
  if (type === timeType) checkClock(hour, minute, second, microsecond, 0);
  return makeTime(type, hour, minute, second, microsecond, zone);
}
