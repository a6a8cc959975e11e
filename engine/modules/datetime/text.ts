/**
 * Dates, clocks and offsets as ISO 8601 writes them, and the names that repr() and ctime() show.
 */
import { valueError } from '../../objects/protocol/errors.js';
import { dayNames, monthNames } from '../time/names.js';
import { ordinalOf } from './days.js';
import type { Clock, PyDate, PyDelta } from './representation.js';

/** A number with at least so many digits. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, value) => padded(value, 2));

function two(value: number): string {
  return twoDigits[value] ?? String(value);
}

/** YYYY-MM-DD */
export function isoDate({ year, month, day }: PyDate): string {
  return `${year > 999 ? year : padded(year, 4)}-${two(month)}-${two(day)}`;
}

/** HH:MM:SS and microseconds, as far as `timespec` says. Throws ValueError for one that is none. */
export function isoClock({ hour, minute, second, microsecond }: Clock, timespec: string): string {
  switch (timespec) {
    case 'auto':
      return microsecond === 0
        ? `${two(hour)}:${two(minute)}:${two(second)}`
        : `${two(hour)}:${two(minute)}:${two(second)}.${padded(microsecond, 6)}`;
    case 'hours':
      return two(hour);
    case 'minutes':
      return `${two(hour)}:${two(minute)}`;
    case 'seconds':
      return `${two(hour)}:${two(minute)}:${two(second)}`;
    case 'milliseconds':
      return `${two(hour)}:${two(minute)}:${two(second)}.${padded(Math.floor(microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${two(hour)}:${two(minute)}:${two(second)}.${padded(microsecond, 6)}`;
    default:
      throw valueError('Unknown timespec value');
  }
}

/** +HH:MM, with seconds and microseconds where there are some. */
export function isoOffset({ days, seconds, microseconds }: PyDelta, separator = ':'): string {
  let total = days * 86400 + seconds;
  let micros = microseconds;
  const sign = total < 0 ? '-' : '+';
  if (total < 0) {
    total = 0 - total;
    if (micros > 0) {
      total--;
      micros = 1000000 - micros;
    }
  }
  let text = `${sign}${two(Math.floor(total / 3600))}${separator}${two(Math.floor(total / 60) % 60)}`;
  if (total % 60 === 0 && micros === 0) return text;
  text += separator + two(total % 60);
  return micros === 0 ? text : `${text}.${padded(micros, 6)}`;
}

/** As C's ctime(): `Sat Jun  6 16:26:11 1998`. */
export function ctimeText(date: PyDate, clock: Clock): string {
  const weekday = (ordinalOf(date.year, date.month, date.day) + 6) % 7;
  const day = `${dayNames[weekday]?.slice(0, 3)} ${monthNames[date.month - 1]?.slice(0, 3)}`;
  return `${day} ${String(date.day).padStart(2)} ${isoClock(clock, 'seconds')} ${padded(date.year, 4)}`;
}
