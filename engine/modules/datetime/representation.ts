/**
 * Dates, times and their differences as Python objects: representations without behaviour.
 *
 * Fields are always in range: whoever makes an object has checked them. Objects never change. A zone is None (null) or a tzinfo.
 */
import { addStorage } from '../../objects/model/instance.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';

export const deltaType = new PyType('datetime.timedelta');
export const dateType = new PyType('datetime.date');
export const timeType = new PyType('datetime.time');
export const momentType = new PyType('datetime.datetime');
export const zoneType = new PyType('datetime.tzinfo');
export const fixedZoneType = new PyType('datetime.timezone');

/** A timedelta: 0 <= seconds < 86400, 0 <= microseconds < 1000000, the sign is that of the days. */
export class PyDelta extends PyObject {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;

  constructor(days: number, seconds: number, microseconds: number, type: PyType = deltaType) {
    super();
    this.type = type;
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }
}

/** A date; a datetime is one too. */
export class PyDate extends PyObject {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(year: number, month: number, day: number, type: PyType = dateType) {
    super();
    this.type = type;
    this.year = year;
    this.month = month;
    this.day = day;
  }
}

/** What a clock shows. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

/** A datetime. */
export class PyMoment extends PyDate implements Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: Value;
  readonly fold: number;

  constructor(
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    zone: Value,
    fold: number,
    type: PyType = momentType,
  ) {
    super(year, month, day, type);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = zone;
    this.fold = fold;
  }
}

/** A time. */
export class PyTime extends PyObject implements Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: Value;
  readonly fold: number;

  constructor(
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    zone: Value,
    fold: number,
    type: PyType = timeType,
  ) {
    super();
    this.type = type;
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = zone;
    this.fold = fold;
  }
}

/** A tzinfo: what it says is written in its Python class. */
export class PyZone extends PyObject {
  constructor(type: PyType = zoneType) {
    super();
    this.type = type;
  }
}

/** A timezone: one offset, and a name unless that follows from it. */
export class PyFixedZone extends PyZone {
  readonly offset: PyDelta;
  readonly name: Value;

  constructor(offset: PyDelta, name: Value) {
    super(fixedZoneType);
    this.offset = offset;
    this.name = name;
  }
}

export const noDelta = new PyDelta(0, 0, 0);
export const utc = new PyFixedZone(noDelta, null);

/** An instance just made, with room for attributes if its class is one that has them. */
export function finished<T extends PyObject>(made: T): T {
  return made.type.hasStorage ? addStorage(made) : made;
}
