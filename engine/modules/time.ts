/**
 * The module time, as of Python 3.11.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import { asFloat, PyFloat } from '../objects/model/numbers.js';
import { runtime } from '../objects/model/runtime.js';
import { PyTuple } from '../objects/model/sequences.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { setAttribute } from '../objects/protocol/attribute.js';
import { overflowError, valueError } from '../objects/protocol/errors.js';
import { toIndex } from '../objects/protocol/items.js';
import type { BuiltinModule } from './module-declaration.js';
import { formatByTuple, localTime, now, parseByText } from './time/by-format.js';
import { clockConstants, clockFunctions } from './time/clocks.js';
import { dayNames, monthNames } from './time/names.js';
import {
  checkedCivil,
  checkTime,
  makeStructTime,
  readTimeTuple,
  structTimeType,
  type ZonedTime,
} from './time/struct-time.js';
import { resetZone, secondsFromLocal, zoneOverview } from './time/time-zone.js';

export const timeModule: BuiltinModule = {
  name: 'time',
  doc: 'This module provides various functions to manipulate time values.',
  create() {
    return [
      ...declareFunctions('time', { ...clockFunctions, ...calendarFunctions }),
      ['struct_time', structTimeType()],
      ...zoneAttributes(),
      ...clockConstants,
      ['_STRUCT_TM_ITEMS', 11],
    ];
  },
};

const calendarFunctions: FunctionDeclarations = {
  gmtime: [
    '(seconds=None, /)',
    (seconds: Value | undefined) =>
      makeStructTime({ ...checkedCivil(toSeconds(seconds)), summer: 0, zoneName: 'GMT', zoneOffset: 0 }),
    "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       tm_sec, tm_wday, tm_yday, tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).  When 'seconds' is not passed in, convert the current time instead.",
  ],
  localtime: [
    '(seconds=None, /)',
    (seconds: Value | undefined) => makeStructTime(localTime(toSeconds(seconds))),
    "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          tm_sec,tm_wday,tm_yday,tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing local time.\nWhen 'seconds' is not passed in, convert the current time instead.",
  ],
  asctime: [
    '(tuple=None, /)',
    (tuple: Value | undefined) =>
      asClockText(tuple === undefined ? localTime(now()) : checkTime(readTimeTuple(tuple, 'asctime'))),
    "asctime([tuple]) -> string\n\nConvert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\nWhen the time tuple is not present, current time as returned by localtime()\nis used.",
  ],
  ctime: [
    '(seconds=None, /)',
    (seconds: Value | undefined) => asClockText(localTime(toSeconds(seconds))),
    'ctime(seconds) -> string\n\nConvert a time in seconds since the Epoch to a string in local time.\nThis is equivalent to asctime(localtime(seconds)). When the time tuple is\nnot present, current time as returned by localtime() is used.',
  ],
  mktime: [
    '(tuple, /)',
    (tuple: Value) => {
      const time = readTimeTuple(tuple, 'mktime');
      return new PyFloat(secondsFromLocal(time, time.summer));
    },
    'mktime(tuple) -> floating point number\n\nConvert a time tuple in local time to seconds since the Epoch.\nNote that mktime(gmtime(0)) will not generally return zero for most\ntime zones; instead the returned value will either be equal to that\nof the timezone or altzone attributes on the time module.',
  ],
  strftime: [
    '(format, tuple=None, /)',
    formatByTuple,
    'strftime(format[, tuple]) -> string\n\nConvert a time tuple to a string according to a format specification.\nSee the library reference manual for formatting codes. When the time tuple\nis not present, current time as returned by localtime() is used.',
  ],
  strptime: [
    "(string, format='%a %b %d %H:%M:%S %Y', /)",
    parseByFormat,
    'strptime(string, format) -> struct_time\n\nParse a string to a time tuple according to a format specification.\nSee the library reference manual for formatting codes (same as\nstrftime()).',
  ],
  _parse: ['(string, format, /)', parseParts, 'The parts of a time that a text says.'],
  tzset: [
    '()',
    () => {
      resetZone();
      const module = runtime.current.modules.getString('time');
      for (const [name, value] of zoneAttributes())
        if (module !== undefined) setAttribute(module, name, value);
      return null;
    },
    "tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ'].",
  ],
};

function zoneAttributes(): [string, Value][] {
  const { standard, summer, hasSummer } = zoneOverview(now());
  return [
    ['timezone', 0 - standard.offset],
    ['altzone', 0 - summer.offset],
    ['daylight', hasSummer ? 1 : 0],
    ['tzname', new PyTuple([strFromText(standard.name), strFromText(summer.name)])],
  ];
}

/** The whole seconds of a timestamp; now unless given. */
function toSeconds(value: Value | undefined): number {
  if (value === undefined || value === null) return now();
  const double = asFloat(value);
  if (double === undefined) {
    const int = toIndex(value);
    if (int >= 2n ** 63n || int < -(2n ** 63n)) throw outOfRange();
    return Number(int);
  }
  if (Number.isNaN(double)) throw valueError('Invalid value NaN (not a number)');
  if (double >= 2 ** 63 || double < -(2 ** 63)) throw outOfRange();
  return Math.floor(double);
}

function outOfRange() {
  return overflowError('timestamp out of range for platform time_t');
}

function asClockText(time: ZonedTime): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = dayNames[time.weekday]?.slice(0, 3);
  const month = monthNames[time.month - 1]?.slice(0, 3);
  const clock = `${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`;
  return `${day} ${month} ${String(time.day).padStart(2)} ${clock} ${time.year}`;
}

function parseByFormat(string: Value, format: Value | undefined): Value {
  return makeStructTime(parseByText(string, format));
}

/** For datetime: also what a struct_time has no place for. */
function parseParts(string: Value, format: Value): Value {
  const { microsecond, zoneName, zoneOffset, zoneOffsetMicroseconds, ...time } = parseByText(string, format);
  const { year, month, day, hour, minute, second } = time;
  const name = zoneName === null ? null : strFromText(zoneName);
  return new PyTuple([
    ...[year, month, day, hour, minute, second, microsecond],
    ...[name, zoneOffset, zoneOffsetMicroseconds],
  ]);
}
