/**
 * Reading dates and clocks as ISO 8601 writes them, to the letter of what CPython 3.11 takes.
 *
 * Undefined where the text is none; ranges are checked by whoever makes an object of the fields.
 */

import type { Value } from '../../objects/model/value.js';
import { isException } from '../../objects/protocol/errors.js';
import { dateOfOrdinal, ordinalOfIsoWeek } from './days.js';
import { makeDelta } from './delta-arithmetic.js';
import { utc } from './representation.js';
import { makeFixedZone } from './zone-types.js';

export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A clock's fields, and the zone that the text names. */
export interface ClockFields {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: Value;
}

/** Where the date ends in the text of a date and a time; undefined where there is none. */
export function endOfDate(text: string): number | undefined {
  if (text.length === 7) return 7;
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    if (text[8] !== '-') return 8;
    if (text.length === 9) return undefined;
    // YYYY-Www-D, or YYYY-Www-HH where two digits follow.
    return isDigit(text, 10) ? 8 : 10;
  }
  if (text[4] !== 'W') return 8;
  let end = 7;
  while (isDigit(text, end)) end++;
  return end < 9 ? end : end % 2 === 0 ? 7 : 8;
}

/** YYYY-MM-DD, YYYYMMDD, and weeks: YYYY-Www-D, YYYYWwwD, with or without a day, up to `end`. */
export function parseIsoDate(text: string, end: number): DateFields | undefined {
  const year = number(text, 0, 4);
  if (year === undefined) return undefined;
  const isSeparated = text[4] === '-';
  const start = isSeparated ? 5 : 4;
  if (text[start] === 'W') return parseIsoWeek(text, year, start + 1, end, isSeparated);
  const month = number(text, start, 2);
  const isWrong = isSeparated && text[start + 2] !== '-';
  const day = number(text, start + (isSeparated ? 3 : 2), 2);
  return month === undefined || day === undefined || isWrong ? undefined : { year, month, day };
}

function parseIsoWeek(
  text: string,
  year: number,
  start: number,
  end: number,
  isSeparated: boolean,
): DateFields | undefined {
  const week = number(text, start, 2);
  if (week === undefined) return undefined;
  let weekday: number | undefined = 1;
  if (end > start + 2) {
    if (isSeparated && text[start + 2] !== '-') return undefined;
    weekday = number(text, start + (isSeparated ? 3 : 2), 1);
  }
  if (weekday === undefined) return undefined;
  try {
    return dateOfOrdinal(ordinalOfIsoWeek(year, week, weekday));
  } catch (thrown) {
    if (isException(thrown, 'ValueError')) return undefined;
    throw thrown;
  }
}

/**
 * HH[:MM[:SS[.ffffff]]] with or without colons from a position, and an offset or Z. Throws ValueError for an offset of a day or more.
 */
export function parseIsoClock(text: string, start: number): ClockFields | undefined {
  const mark = zoneMark(text, start);
  const clock = parseClock(text, start, mark);
  if (clock === undefined) return undefined;
  if (mark === text.length) return clock.isWhole ? clock : undefined;
  if (text[mark] === 'Z') {
    clock.zone = utc;
    return mark + 1 === text.length ? clock : undefined;
  }
  const offset = parseClock(text, mark + 1, text.length);
  if (offset === undefined || !offset.isWhole) return undefined;
  const sign = text[mark] === '-' ? -1 : 1;
  const seconds = sign * (offset.hour * 3600 + offset.minute * 60 + offset.second);
  clock.zone = makeFixedZone(makeDelta(0, seconds, sign * offset.microsecond));
  return clock;
}

/** Where the offset begins; the end where there is none. */
function zoneMark(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === PLUS || code === MINUS || code === CAPITAL_Z) return at;
  }
  return text.length;
}

const PLUS = 43;
const MINUS = 45;
const COLON = 58;
const CAPITAL_Z = 90;

/** `isWhole` is false where something is left over before the end of the text. */
interface ParsedClock extends ClockFields {
  zone: Value;
  isWhole: boolean;
}

function parseClock(text: string, start: number, end: number): ParsedClock | undefined {
  const hour = number(text, start, 2);
  if (hour === undefined) return undefined;
  const parsed = {
    hour,
    minute: 0,
    second: 0,
    microsecond: 0,
    zone: null,
    isWhole: start + 2 >= text.length,
  };
  if (start + 3 >= end) return parsed;
  const isSeparated = text.charCodeAt(start + 2) === COLON;
  let at = start + 2;
  if (isSeparated) at++;
  else if (isPoint(text, at)) return addFraction(text, at + 1, end, parsed);
  for (const part of ['minute', 'second'] as const) {
    const value = number(text, at, 2);
    if (value === undefined) return undefined;
    parsed[part] = value;
    at += 2;
    parsed.isWhole = at >= text.length;
    if (at + 1 >= end) return parsed;
    const isColon = isSeparated && text.charCodeAt(at) === COLON;
    if (isColon) at++;
    else if (isPoint(text, at)) return addFraction(text, at + 1, end, parsed);
    else if (isSeparated) return undefined;
  }
  return addFraction(text, at, end, parsed);
}

function isPoint(text: string, at: number): boolean {
  return text[at] === '.' || text[at] === ',';
}

/** Adds what stands behind the seconds: digits beyond the sixth do not count. */
function addFraction(
  text: string,
  start: number,
  end: number,
  parsed: {
    hour: number;
    minute: number;
    second: number;
    microsecond: number;
    zone: Value;
    isWhole: boolean;
  },
): ParsedClock | undefined {
  const digits = Math.min(6, end - start);
  const fraction = number(text, start, digits);
  if (fraction === undefined) return undefined;
  let at = start + digits;
  while (isDigit(text, at)) at++;
  parsed.microsecond = fraction * 10 ** (6 - digits);
  parsed.isWhole = at >= text.length;
  return parsed;
}

/** So many digits from a position. */
function number(text: string, start: number, count: number): number | undefined {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    if (!isDigit(text, at)) return undefined;
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
