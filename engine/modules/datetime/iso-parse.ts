/**
 * Reading dates and clocks as ISO 8601 writes them, to the letter of what CPython 3.11 takes.
 *
 * Undefined where the text is none; ranges are checked by whoever makes an object of the fields.
 */

import type { Value } from '../../objects/model/value.js';
import { isException } from '../../objects/protocol/errors.js';
import { dateOfOrdinal, ordinalOfIsoWeek } from './days.js';
import { makeDelta } from './delta-arithmetic.js';
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

/** YYYY-MM-DD, YYYYMMDD, and weeks: YYYY-Www-D, YYYYWwwD, with or without a day. */
export function parseIsoDate(text: string): DateFields | undefined {
  const year = number(text, 0, 4);
  if (year === undefined) return undefined;
  const isSeparated = text[4] === '-';
  const start = isSeparated ? 5 : 4;
  if (text[start] === 'W') return parseIsoWeek(text, year, start + 1, isSeparated);
  const month = number(text, start, 2);
  const isWrong = isSeparated && text[start + 2] !== '-';
  const day = number(text, start + (isSeparated ? 3 : 2), 2);
  return month === undefined || day === undefined || isWrong ? undefined : { year, month, day };
}

function parseIsoWeek(
  text: string,
  year: number,
  start: number,
  isSeparated: boolean,
): DateFields | undefined {
  const week = number(text, start, 2);
  if (week === undefined) return undefined;
  let weekday: number | undefined = 1;
  if (text.length > start + 2) {
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

/** HH[:MM[:SS[.ffffff]]] with or without colons, and an offset or Z. Throws ValueError for an offset of a day or more. */
export function parseIsoClock(text: string): ClockFields | undefined {
  const mark = /[+Z-]/.exec(text)?.index ?? text.length;
  const clock = parseClock(text, 0, mark);
  if (clock === undefined) return undefined;
  const [hour, minute, second, microsecond, isWhole] = clock;
  if (mark === text.length) return isWhole ? { hour, minute, second, microsecond, zone: null } : undefined;
  if (text[mark] === 'Z')
    return mark + 1 === text.length
      ? { hour, minute, second, microsecond, zone: makeFixedZone(makeDelta(0, 0, 0)) }
      : undefined;
  const offset = parseClock(text, mark + 1, text.length);
  if (offset === undefined) return undefined;
  const [hours, minutes, seconds, micros, isWholeOffset] = offset;
  if (!isWholeOffset) return undefined;
  const sign = text[mark] === '-' ? -1 : 1;
  const zone = makeFixedZone(makeDelta(0, sign * (hours * 3600 + minutes * 60 + seconds), sign * micros));
  return { hour, minute, second, microsecond, zone };
}

type ParsedClock = [hour: number, minute: number, second: number, microsecond: number, isWhole: boolean];

/** A clock from `start`; `isWhole` is false where something is left over before the end of the text. */
function parseClock(text: string, start: number, end: number): ParsedClock | undefined {
  const parts: [number, number, number] = [0, 0, 0];
  let at = start;
  let isSeparated = true;
  for (let index = 0; index < 3; index++) {
    const part = number(text, at, 2);
    if (part === undefined) return undefined;
    parts[index] = part;
    const next = text[at + 2];
    at += 3;
    if (index === 0) isSeparated = next === ':';
    if (at >= end) return [...parts, 0, next === undefined];
    if (isSeparated && next === ':') continue;
    if (next === '.' || next === ',') break;
    if (isSeparated) return undefined;
    at--;
  }
  const digits = Math.min(6, end - at);
  const fraction = number(text, at, digits);
  if (fraction === undefined) return undefined;
  at += digits;
  while (isDigit(text, at)) at++;
  return [...parts, fraction * 10 ** (6 - digits), at >= text.length];
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
