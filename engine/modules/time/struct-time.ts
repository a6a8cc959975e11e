/**
 * time.struct_time, and the tuples of nine that stand for a time.
 */
import { asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { strText } from '../../objects/protocol/text.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';
import { osError } from '../system/errors.js';
import { type CivilTime, civilFromSeconds } from './calendar.js';

let madeType: PyType | undefined;

/** The type; made when first asked for. */
export function structTimeType(): PyType {
  madeType ??= structSequenceType({
    name: 'time.struct_time',
    doc: "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.\n\n Note that several fields' values are not the same as those defined by\n the C language standard for struct tm.  For example, the value of the\n field tm_year is the actual year, not year - 1900.  See individual\n fields' descriptions for details.",
    fields: [
      ...['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
      ...['tm_zone', 'tm_gmtoff'],
    ],
    visible: 9,
    isConstructible: true,
  });
  return madeType;
}

/** A time in a zone, as struct_time and tuples hold it. `zoneName` and `zoneOffset` are null in tuples. */
export interface ZonedTime extends CivilTime {
  readonly summer: number;
  readonly zoneName: string | null;
  readonly zoneOffset: number | null;
}

/** The struct_time of a time. */
export function makeStructTime(time: ZonedTime): PyTuple {
  const { year, month, day, hour, minute, second, weekday, yearDay, summer } = time;
  const zoneName = time.zoneName === null ? null : strFromText(time.zoneName);
  return makeStructSequence(structTimeType(), [
    ...[year, month, day, hour, minute, second, weekday, yearDay, summer],
    ...[zoneName, time.zoneOffset],
  ]);
}

const EOVERFLOW = 75;
const LAST_YEAR = 2 ** 31 + 1899;

/** The civil time of seconds since 1970. Throws OSError for a year beyond C's int. */
export function checkedCivil(seconds: number): CivilTime {
  const time = civilFromSeconds(seconds);
  if (time.year > LAST_YEAR || time.year < -(2 ** 31) + 1900) throw osError(EOVERFLOW);
  return time;
}

/** The time of a struct_time or tuple, its items unchecked; `label` names the function in errors. */
export function readTimeTuple(value: Value, label: string): ZonedTime {
  if (!(value instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (value.items.length !== 9) throw typeError(`${label}(): illegal time tuple argument`);
  const [
    year = 0,
    month = 0,
    day = 0,
    hour = 0,
    minute = 0,
    second = 0,
    weekday = 0,
    yearDay = 0,
    summer = 0,
  ] = value.items.map(toCInt);
  // C counts years from 1900 on.
  if (year < -(2 ** 31) + 1900) throw overflowError('year out of range');
  const isStruct = value.type === structTimeType();
  const name = isStruct ? getAttribute(value, 'tm_zone') : null;
  const offset = isStruct ? asInt(getAttribute(value, 'tm_gmtoff')) : undefined;
  return {
    ...{ year, month, day, hour, minute, second, weekday, yearDay, summer },
    zoneName: name === null ? null : strText(name),
    zoneOffset: offset === undefined ? null : Number(offset),
  };
}

function toCInt(item: Value): number {
  const int = toIndex(item);
  if (int >= 2n ** 63n || int < -(2n ** 63n))
    throw overflowError('Python int too large to convert to C long');
  if (int > 2 ** 31 - 1) throw overflowError('signed integer is greater than maximum');
  if (int < -(2 ** 31)) throw overflowError('signed integer is less than minimum');
  return Number(int);
}

/** Throws ValueError for parts outside their ranges; zero stands for the first month, day and day of the year. */
export function checkTime(time: ZonedTime): ZonedTime {
  const month = time.month === 0 ? 1 : time.month;
  const day = time.day === 0 ? 1 : time.day;
  const yearDay = time.yearDay === 0 ? 1 : time.yearDay;
  if (month < 1 || month > 12) throw valueError('month out of range');
  if (day < 1 || day > 31) throw valueError('day of month out of range');
  if (time.hour < 0 || time.hour > 23) throw valueError('hour out of range');
  if (time.minute < 0 || time.minute > 59) throw valueError('minute out of range');
  if (time.second < 0 || time.second > 61) throw valueError('seconds out of range');
  if (time.weekday < -1) throw valueError('day of week out of range');
  if (yearDay < 1 || yearDay > 366) throw valueError('day of year out of range');
  return { ...time, month, day, yearDay, weekday: (time.weekday + 7) % 7 };
}
