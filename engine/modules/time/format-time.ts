// strftime by the rules of the C library in the C locale: directives with flags (`_`, `-`, `0`, `^`, `#`), a width, and the
// modifiers E and O, which change nothing here. A directive that is none stands for itself.

import { type CivilTime, isoWeek } from './calendar.js';
import { dayNames, monthNames } from './names.js';

/** What the directives show. The zone's name and offset (seconds east) are null where they are not known. */
export interface FormattedTime extends CivilTime {
  readonly zoneName: string | null;
  readonly zoneOffset: number | null;
  /** Seconds since 1970, for %s. */
  seconds(): number;
}

/** The text that a format makes of a time. */
export function formatTime(format: string, time: FormattedTime): string {
  let text = '';
  for (const part of partsOf(format)) text += typeof part === 'string' ? part : expandDirective(part, time);
  return text;
}

/** A directive of a format: `whole` is what stands there. */
interface Directive {
  readonly whole: string;
  readonly flags: string;
  readonly width: string;
  readonly directive: string;
}

/** Formats used of late in parts; a program has few. */
const known = new Map<string, readonly (string | Directive)[]>();
const MOST_KNOWN = 50;

const DIRECTIVE = /%([_0^#-]*)(\d*)[EO]?(.)/gsu;

function partsOf(format: string): readonly (string | Directive)[] {
  const found = known.get(format);
  if (found !== undefined) return found;
  const parts: (string | Directive)[] = [];
  let end = 0;
  for (const match of format.matchAll(DIRECTIVE)) {
    if (match.index > end) parts.push(format.slice(end, match.index));
    const [whole, flags = '', width = '', directive = ''] = match;
    parts.push({ whole, flags, width, directive });
    end = match.index + whole.length;
  }
  if (end < format.length) parts.push(format.slice(end));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(format, parts);
  return parts;
}

function expandDirective({ whole, flags, width, directive }: Directive, time: FormattedTime): string {
  const piece = expand(directive, time);
  if (piece === undefined) return whole;
  if (flags !== '' || width !== '') return pad(piece, flags, width, directive);
  if (typeof piece === 'string') return piece;
  return piece.value < 0
    ? pad(piece, flags, width, directive)
    : String(piece.value).padStart(piece.digits, piece.fill);
}

/** A directive's text, or a number with the digits it has at least and what fills them up. */
type Piece = string | { readonly value: number; readonly digits: number; readonly fill: '0' | ' ' };

function expand(directive: string, time: FormattedTime): Piece | undefined {
  switch (directive) {
    case 'a':
      return dayNames[time.weekday]?.slice(0, 3) ?? '?';
    case 'A':
      return dayNames[time.weekday] ?? '?';
    case 'b':
    case 'h':
      return monthNames[time.month - 1]?.slice(0, 3) ?? '?';
    case 'B':
      return monthNames[time.month - 1] ?? '?';
    case 'c':
      return formatTime('%a %b %e %H:%M:%S %Y', time);
    case 'C':
      return number(Math.floor(time.year / 100), 2);
    case 'd':
      return number(time.day, 2);
    case 'D':
    case 'x':
      return formatTime('%m/%d/%y', time);
    case 'e':
      return number(time.day, 2, ' ');
    case 'F':
      return formatTime('%Y-%m-%d', time);
    case 'g':
      return number(modulo(isoWeek(time).year, 100), 2);
    case 'G':
      return number(isoWeek(time).year, 1);
    case 'H':
      return number(time.hour, 2);
    case 'I':
      return number(hourOfTwelve(time.hour), 2);
    case 'j':
      return number(time.yearDay, 3);
    case 'k':
      return number(time.hour, 2, ' ');
    case 'l':
      return number(hourOfTwelve(time.hour), 2, ' ');
    case 'm':
      return number(time.month, 2);
    case 'M':
      return number(time.minute, 2);
    case 'n':
      return '\n';
    case 'p':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'P':
      return time.hour < 12 ? 'am' : 'pm';
    case 'r':
      return formatTime('%I:%M:%S %p', time);
    case 'R':
      return formatTime('%H:%M', time);
    case 's':
      return number(time.seconds(), 1);
    case 'S':
      return number(time.second, 2);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return formatTime('%H:%M:%S', time);
    case 'u':
      return number(time.weekday + 1, 1);
    case 'U':
      return number(Math.floor((time.yearDay - 1 + 7 - ((time.weekday + 1) % 7)) / 7), 2);
    case 'V':
      return number(isoWeek(time).week, 2);
    case 'w':
      return number((time.weekday + 1) % 7, 1);
    case 'W':
      return number(Math.floor((time.yearDay - 1 + 7 - time.weekday) / 7), 2);
    case 'y':
      return number(modulo(time.year, 100), 2);
    case 'Y':
      return number(time.year, 1);
    case 'z':
      return time.zoneOffset === null ? '' : formatOffset(time.zoneOffset);
    case 'Z':
      return time.zoneName ?? '';
    case '%':
      return '%';
    default:
      return undefined;
  }
}

function number(value: number, digits: number, fill: '0' | ' ' = '0'): Piece {
  return { value, digits, fill };
}

function pad(piece: Piece, flags: string, width: string, directive: string): string {
  const padding = /[_0-](?=[^_0-]*$)/.exec(flags)?.[0];
  if (typeof piece !== 'string') {
    const fill = padding === '_' || padding === '-' ? ' ' : padding === '0' ? '0' : piece.fill;
    const size = Math.max(padding === '-' ? 0 : piece.digits, Number(width));
    const digits = String(Math.abs(piece.value));
    if (piece.value >= 0) return digits.padStart(size, fill);
    return fill === '0' ? `-${digits.padStart(size - 1, fill)}` : `-${digits}`.padStart(size, fill);
  }
  let text = piece;
  if (flags.includes('^')) text = text.toUpperCase();
  else if (flags.includes('#'))
    text = directive === 'Z' || directive === 'p' ? text.toLowerCase() : text.toUpperCase();
  return text.padStart(Number(width), padding === '0' ? '0' : ' ');
}

function hourOfTwelve(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function formatOffset(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const digits = Math.floor(minutes / 60) * 100 + (minutes % 60);
  return `${seconds < 0 ? '-' : '+'}${String(digits).padStart(4, '0')}`;
}
