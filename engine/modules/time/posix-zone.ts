// Time zones as POSIX writes them in the TZ variable and at the end of zone files: `CET-1CEST,M3.5.0,M10.5.0/3`.

import { daysFromDate, isLeapYear, weekdayOf } from './calendar.js';

/** What holds in a zone at some time. Offsets are seconds east of Greenwich. */
export interface ZonePeriod {
  readonly offset: number;
  readonly isSummer: boolean;
  readonly name: string;
}

/** A zone by rules that are the same every year. */
export interface PosixZone {
  readonly standard: ZonePeriod;
  readonly summer: ZonePeriod | null;
  /** Seconds from the start of a year (by the clock that holds until then) to the changes. */
  readonly begin: (year: number) => number;
  readonly end: (year: number) => number;
}

const NAME = '(<[^>]+>|[A-Za-z]{3,})';
const OFFSET = '([+-]?\\d{1,3}(?::\\d{1,2}(?::\\d{1,2})?)?)';
const ZONE = new RegExp(`^${NAME}${OFFSET}(?:${NAME}${OFFSET}?(?:,([^,]+),([^,]+))?)?$`);

/** Rules of the United States, for zones that name a summer time without saying when it is. */
const DEFAULT_BEGIN = 'M3.2.0';
const DEFAULT_END = 'M11.1.0';

/** Reads a zone; undefined for a text that is none. */
export function parsePosixZone(text: string): PosixZone | undefined {
  const match = ZONE.exec(text);
  if (match === null) return undefined;
  const [, name = '', offset = '', summerName, summerOffset, begin, end] = match;
  const standard = { offset: -readSeconds(offset), isSummer: false, name: bareName(name) };
  const summer =
    summerName === undefined
      ? null
      : {
          offset: summerOffset === undefined ? standard.offset + 3600 : -readSeconds(summerOffset),
          isSummer: true,
          name: bareName(summerName),
        };
  return {
    standard,
    summer,
    begin: readRule(begin ?? DEFAULT_BEGIN),
    end: readRule(end ?? DEFAULT_END),
  };
}

/** What holds at a time in seconds since 1970. */
export function periodOfPosixZone(zone: PosixZone, seconds: number): ZonePeriod {
  const { standard, summer } = zone;
  // As in glibc, there is no summer time before 1970.
  if (summer === null || seconds < 0) return standard;
  const year = 1970 + Math.floor((seconds + standard.offset) / 31556952);
  for (const candidate of [year - 1, year, year + 1]) {
    const start = daysFromDate(candidate, 1, 1) * 86400;
    const begin = start + zone.begin(candidate) - standard.offset;
    const end = start + zone.end(candidate) - summer.offset;
    // South of the equator summer spans the turn of the year.
    const next = daysFromDate(candidate + 1, 1, 1) * 86400 + zone.end(candidate + 1) - summer.offset;
    if (seconds >= begin && seconds < (end > begin ? end : next)) return summer;
  }
  return standard;
}

function bareName(name: string): string {
  return name.startsWith('<') ? name.slice(1, -1) : name;
}

/** `[+-]hh[:mm[:ss]]` in seconds. */
function readSeconds(text: string): number {
  const [hours = '0', minutes = '0', seconds = '0'] = text.replace(/^[+-]/, '').split(':');
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return text.startsWith('-') ? -total : total;
}

/** `Mm.w.d`, `Jn` or `n`, each with `/time`. */
function readRule(text: string): (year: number) => number {
  const [date = '', time] = text.split('/');
  const seconds = time === undefined ? 7200 : readSeconds(time);
  if (date.startsWith('J')) {
    const day = Number(date.slice(1));
    return (year) => (day - 1 + (isLeapYear(year) && day >= 60 ? 1 : 0)) * 86400 + seconds;
  }
  if (!date.startsWith('M')) return () => Number(date) * 86400 + seconds;
  const [month = 1, week = 1, weekday = 0] = date.slice(1).split('.').map(Number);
  return (year) => {
    const first = daysFromDate(year, month, 1);
    const length = daysFromDate(year, month + 1, 1) - first;
    // Weekdays of the rule count from Sunday.
    let day = (((weekday - (weekdayOf(first) + 1)) % 7) + 7) % 7;
    day += (week - 1) * 7;
    while (day >= length) day -= 7;
    return (first + day - daysFromDate(year, 1, 1)) * 86400 + seconds;
  };
}
