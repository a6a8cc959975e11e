// The proleptic Gregorian calendar on plain numbers: days since 1970-01-01 to dates and back, in any year.

/** A point in time by the clock on the wall. Month and day of the year count from 1, weekdays from Monday = 0. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
}

const DAYS_PER_ERA = 146097;
const YEARS_PER_ERA = 400;

/** Days from 0000-03-01 to 1970-01-01: years that begin in March have the leap day last. */
const EPOCH_SHIFT = 719468;

/** Days from 1970-01-01 to a date; the day of the month may lie outside the month. */
export function daysFromDate(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / YEARS_PER_ERA);
  const yearOfEra = marchYear - era * YEARS_PER_ERA;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The date that lies so many days after 1970-01-01. */
export function dateFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The weekday of a day since 1970-01-01, which was a Thursday; Monday is 0. */
export function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The civil time of whole seconds since 1970. */
export function civilFromSeconds(seconds: number): CivilTime {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const { year, month, day } = dateFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: weekdayOf(days),
    yearDay: days - daysFromDate(year, 1, 1) + 1,
  };
}

/** Seconds since 1970 of a civil time; every part may lie outside its range, and month counts from 1. */
export function secondsFromCivil(
  time: Pick<CivilTime, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>,
): number {
  const monthIndex = time.month - 1;
  const year = time.year + Math.floor(monthIndex / 12);
  const month = monthIndex - Math.floor(monthIndex / 12) * 12 + 1;
  return daysFromDate(year, month, time.day) * 86400 + time.hour * 3600 + time.minute * 60 + time.second;
}

/** ISO 8601: the year that the week belongs to, and the week's number from 1. */
export function isoWeek(time: Pick<CivilTime, 'year' | 'yearDay' | 'weekday'>): {
  year: number;
  week: number;
} {
  const week = Math.floor((time.yearDay - 1 - time.weekday + 10) / 7);
  if (week < 1) return { year: time.year - 1, week: weeksInIsoYear(time.year - 1) };
  if (week > weeksInIsoYear(time.year)) return { year: time.year + 1, week: 1 };
  return { year: time.year, week };
}

/** 53 where the year begins or ends on a Thursday, else 52. */
export function weeksInIsoYear(year: number): number {
  const first = weekdayOf(daysFromDate(year, 1, 1));
  return first === 3 || (first === 2 && isLeapYear(year)) ? 53 : 52;
}
