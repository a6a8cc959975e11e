// strptime: a text read by a format of directives, in the C locale. The format becomes a regular expression; what it matched is
// then put together, missing parts being completed from the others. Takes and gives plain values; a Python error comes
// back as a NumericFailure.

import { failure, isFailure, type NumericFailure } from '../../objects/numeric/failure.js';
import { dateFromDays, daysFromDate, weekdayOf } from './calendar.js';
import { dayNames, monthNames } from './names.js';

/** What a text said. Offsets are in seconds east of Greenwich. */
export interface ParsedTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly weekday: number;
  readonly yearDay: number;
  /** 1 in summer time, 0 in standard time, -1 where the text does not say. */
  readonly summer: number;
  readonly zoneName: string | null;
  readonly zoneOffset: number | null;
  readonly zoneOffsetMicroseconds: number;
}

/** The names of the local zone, which %Z accepts. */
export interface ZoneNames {
  readonly standard: string;
  readonly summer: string;
  readonly hasSummer: boolean;
}

/**
 * Reads a time. `quote` is repr(), for messages. ValueError.
 */
export function parseTime(
  text: string,
  format: string,
  zone: ZoneNames,
  quote: (text: string) => string,
): ParsedTime | NumericFailure {
  const reader = readerOf(format, zone);
  if (isFailure(reader)) return reader;
  const { pattern, directives } = reader;
  const match = pattern.exec(text);
  // The Z of an offset is a capital, though all else may be written either way.
  const isWrongCase = directives.includes('z') && match?.[directives.indexOf('z') + 1] === 'z';
  if (match === null || isWrongCase)
    return invalid(`time data ${quote(text)} does not match format ${quote(format)}`);
  if (match[0].length !== text.length)
    return invalid(`unconverted data remains: ${text.slice(match[0].length)}`);
  const found = new Map(directives.map((directive, index) => [directive, match[index + 1] ?? '']));
  return complete(found, zone);
}

const UP_TO_53 = '5[0-3]|[0-4]\\d|\\d';

/** What each directive matches; a group each. */
const patterns: Readonly<Record<string, string>> = {
  d: '3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]',
  f: '[0-9]{1,6}',
  H: '2[0-3]|[0-1]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  G: '\\d\\d\\d\\d',
  j: '36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  S: '6[0-1]|[0-5]\\d|\\d',
  U: UP_TO_53,
  W: UP_TO_53,
  w: '[0-6]',
  u: '[1-7]',
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  y: '\\d\\d',
  Y: '\\d\\d\\d\\d',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z',
  A: alternatives(dayNames),
  a: alternatives(dayNames.map((name) => name.slice(0, 3))),
  B: alternatives(monthNames),
  b: alternatives(monthNames.map((name) => name.slice(0, 3))),
  p: 'am|pm',
};

/** Directives that stand for several. */
const compounds: Readonly<Record<string, string>> = {
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

function alternatives(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

function invalid(message: string): NumericFailure {
  return failure('ValueError', message);
}

/** What reads texts of a format: a group for each directive. */
interface FormatReader {
  readonly pattern: RegExp;
  readonly directives: readonly string[];
}

/** Readers of formats used of late; a program has few. */
const readers = new Map<string, FormatReader>();
const MOST_READERS = 50;

function readerOf(format: string, zone: ZoneNames): FormatReader | NumericFailure {
  const key = `${zone.standard}\n${zone.hasSummer ? zone.summer : ''}\n${format}`;
  const known = readers.get(key);
  if (known !== undefined) return known;
  const directives: string[] = [];
  const source = translate(format, format, zone, directives);
  if (isFailure(source)) return source;
  const made = { pattern: new RegExp(`^${source}`, 'iu'), directives };
  if (readers.size >= MOST_READERS) readers.clear();
  readers.set(key, made);
  return made;
}

function translate(
  format: string,
  whole: string,
  zone: ZoneNames,
  directives: string[],
): string | NumericFailure {
  let source = '';
  for (let at = 0; at < format.length; at++) {
    const space = /^\s+/.exec(format.slice(at))?.[0];
    const character = format.charAt(at);
    if (space !== undefined) {
      source += '\\s+';
      at += space.length - 1;
    } else if (character !== '%') {
      source += character.replace(/[\\.^$*+?(){}[\]|/]/, '\\$&');
    } else {
      const directive = format.charAt(++at);
      if (directive === '') return invalid(`stray % in format '${whole}'`);
      const piece = translateDirective(directive, whole, zone, directives);
      if (isFailure(piece)) return piece;
      source += piece;
    }
  }
  return source;
}

function translateDirective(
  directive: string,
  whole: string,
  zone: ZoneNames,
  directives: string[],
): string | NumericFailure {
  if (directive === '%') return '%';
  const compound = compounds[directive];
  if (compound !== undefined) return translate(compound, whole, zone, directives);
  const pattern = directive === 'Z' ? alternatives(zoneNamesOf(zone).flat()) : patterns[directive];
  if (pattern === undefined) return invalid(`'${directive}' is a bad directive in format '${whole}'`);
  directives.push(directive);
  return `(${pattern})`;
}

/** The names for standard time and those for summer time. */
function zoneNamesOf(zone: ZoneNames): [standard: string[], summer: string[]] {
  return [['utc', 'gmt', zone.standard.toLowerCase()], zone.hasSummer ? [zone.summer.toLowerCase()] : []];
}

type Found = ReadonlyMap<string, string>;

function complete(found: Found, zone: ZoneNames): ParsedTime | NumericFailure {
  const date = completeDate(found);
  if (isFailure(date)) return date;
  const offset = readOffset(found.get('z'));
  if (isFailure(offset)) return offset;
  return {
    ...date,
    hour: readHour(found),
    minute: Number(found.get('M') ?? 0),
    second: Number(found.get('S') ?? 0),
    microsecond: Number((found.get('f') ?? '').padEnd(6, '0')),
    summer: readSummer(found.get('Z'), zone),
    zoneName: found.get('Z') ?? null,
    zoneOffset: offset.seconds,
    zoneOffsetMicroseconds: offset.microseconds,
  };
}

function numberOf(found: Found, directive: string): number | undefined {
  const text = found.get(directive);
  return text === undefined ? undefined : Number(text);
}

function readHour(found: Found): number {
  const ofTwelve = numberOf(found, 'I');
  if (ofTwelve === undefined) return numberOf(found, 'H') ?? 0;
  return (ofTwelve % 12) + ((found.get('p') ?? '').toLowerCase() === 'pm' ? 12 : 0);
}

function readYear(found: Found): number | undefined {
  const short = numberOf(found, 'y');
  if (short !== undefined) return short <= 68 ? short + 2000 : short + 1900;
  return numberOf(found, 'Y');
}

function readMonth(found: Found): number {
  const name = (found.get('B') ?? found.get('b'))?.slice(0, 3).toLowerCase();
  if (name === undefined) return numberOf(found, 'm') ?? 1;
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === name) + 1;
}

function readWeekday(found: Found): number | undefined {
  const name = (found.get('A') ?? found.get('a'))?.slice(0, 3).toLowerCase();
  if (name !== undefined) return dayNames.findIndex((day) => day.slice(0, 3).toLowerCase() === name);
  const fromSunday = numberOf(found, 'w');
  if (fromSunday !== undefined) return (fromSunday + 6) % 7;
  const fromOne = numberOf(found, 'u');
  return fromOne === undefined ? undefined : fromOne - 1;
}

interface ParsedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly yearDay: number;
}

function completeDate(found: Found): ParsedDate | NumericFailure {
  const given = readYear(found);
  const weekday = readWeekday(found);
  const refused = checkIsoWeek(found, given, weekday);
  if (refused !== null) return refused;
  const month = readMonth(found);
  const day = numberOf(found, 'd') ?? 1;
  // Without a year it is 1900, but for the 29th of February a leap year is taken while computing.
  const isLeapDay = given === undefined && month === 2 && day === 29;
  const year = given ?? (isLeapDay ? 1904 : 1900);
  const counted = countDays(found, year, weekday);
  if (counted === undefined && day > lengthOfMonth(year, month))
    return invalid('day is out of range for month');
  const days = counted?.days ?? daysFromDate(year, month, day);
  const date = dateFromDays(days);
  // The day of the year counts from the year that the text names, even if it lies beyond its end.
  const yearDay = days - daysFromDate(counted?.year ?? year, 1, 1) + 1;
  return {
    ...date,
    year: isLeapDay ? 1900 : date.year,
    weekday: weekday ?? weekdayOf(days),
    yearDay: yearDay > 0 ? yearDay : days - daysFromDate(date.year, 1, 1) + 1,
  };
}

/** The day by the day of the year, or by week and weekday: days since 1970, and the year they were counted from. */
function countDays(
  found: Found,
  year: number,
  weekday: number | undefined,
): { days: number; year: number } | undefined {
  const first = daysFromDate(year, 1, 1);
  const yearDay = numberOf(found, 'j');
  if (yearDay !== undefined) return { days: first + yearDay - 1, year };
  if (weekday === undefined) return undefined;
  const fromSunday = numberOf(found, 'U');
  if (fromSunday !== undefined) return { days: first + dayOfWeek(first, fromSunday, weekday, 1), year };
  const fromMonday = numberOf(found, 'W');
  if (fromMonday !== undefined) return { days: first + dayOfWeek(first, fromMonday, weekday, 0), year };
  const isoYear = numberOf(found, 'G');
  const isoWeek = numberOf(found, 'V');
  if (isoYear === undefined || isoWeek === undefined) return undefined;
  const fourth = daysFromDate(isoYear, 1, 4);
  return { days: fourth - weekdayOf(fourth) + (isoWeek - 1) * 7 + weekday, year: isoYear };
}

function lengthOfMonth(year: number, month: number): number {
  return daysFromDate(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - daysFromDate(year, month, 1);
}

/** Days after the first of January; the week 1 begins with the first Monday, or Sunday where `shift` is 1. */
function dayOfWeek(first: number, week: number, weekday: number, shift: number): number {
  const firstWeekday = (weekdayOf(first) + shift) % 7;
  const day = (weekday + shift) % 7;
  if (week === 0) return day - firstWeekday;
  return ((7 - firstWeekday) % 7) + 7 * (week - 1) + day;
}

const WEEKDAYS = "a weekday directive ('%A', '%a', '%w', or '%u').";

function checkIsoWeek(
  found: Found,
  year: number | undefined,
  weekday: number | undefined,
): NumericFailure | null {
  const hasWeek = found.has('V');
  if (year === undefined && found.has('G')) {
    if (!hasWeek || weekday === undefined)
      return invalid(`ISO year directive '%G' must be used with the ISO week directive '%V' and ${WEEKDAYS}`);
    if (found.has('j'))
      return invalid(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
  } else if (hasWeek && !found.has('U') && !found.has('W')) {
    if (weekday === undefined)
      return invalid(`ISO week directive '%V' must be used with the ISO year directive '%G' and ${WEEKDAYS}`);
    return invalid(
      "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
  return null;
}

interface Offset {
  readonly seconds: number | null;
  readonly microseconds: number;
}

/** `+hh:mm[:ss[.ffffff]]`, all or no parts with colons, or `Z`. */
function readOffset(text: string | undefined): Offset | NumericFailure {
  if (text === undefined) return { seconds: null, microseconds: 0 };
  if (text === 'Z') return { seconds: 0, microseconds: 0 };
  const hasColon = text.charAt(3) === ':';
  let digits = hasColon ? text.slice(0, 3) + text.slice(4) : text;
  if (digits.length > 5 && hasColon) {
    if (digits.charAt(5) !== ':') return invalid(`Inconsistent use of : in ${text}`);
    digits = digits.slice(0, 5) + digits.slice(6);
  }
  if (digits.charAt(5) === ':')
    return invalid(`invalid literal for int() with base 10: '${digits.slice(5, 7)}'`);
  const sign = text.startsWith('-') ? -1 : 1;
  const seconds =
    Number(digits.slice(1, 3)) * 3600 + Number(digits.slice(3, 5)) * 60 + Number(digits.slice(5, 7) || 0);
  return { seconds: sign * seconds, microseconds: sign * Number(digits.slice(8).padEnd(6, '0')) };
}

function readSummer(name: string | undefined, zone: ZoneNames): number {
  if (name === undefined) return -1;
  const wanted = name.toLowerCase();
  const [standard, summer] = zoneNamesOf(zone);
  if (!standard.includes(wanted)) return summer.includes(wanted) ? 1 : -1;
  // A zone whose names do not tell summer from winter says nothing.
  const isSilent = zone.standard === zone.summer && zone.hasSummer && wanted !== 'utc' && wanted !== 'gmt';
  return isSilent ? -1 : 0;
}
