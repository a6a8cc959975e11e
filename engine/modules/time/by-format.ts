/**
 * Times and their texts as Python values: strftime and strptime, and the local time they begin with.
 */
import { asText, strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { orThrow } from '../../objects/protocol/failures.js';
import { reprText } from '../../objects/protocol/text.js';
import { realTime } from './clocks.js';
import { formatTime } from './format-time.js';
import { type ParsedTime, parseTime, type ZoneNames } from './parse-time.js';
import { checkedCivil, checkTime, readTimeTuple, type ZonedTime } from './struct-time.js';
import { localPeriod, secondsFromLocal, zoneOverview } from './time-zone.js';

/** `strftime(format, tuple)`. */
export function formatByTuple(format: Value, tuple: Value | undefined): Value {
  const text = asText(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeOf(format).name}`);
  return formatZoned(
    text,
    tuple === undefined ? localTime(now()) : checkTime(readTimeTuple(tuple, 'strftime')),
  );
}

/** What a format makes of a time whose parts are in range. */
export function formatZoned(text: string, time: ZonedTime): Value {
  if (text.includes('\0')) throw valueError('embedded null character');
  const formatted = formatTime(text, {
    ...time,
    zoneName: time.zoneName ?? nameOfZone(time.summer),
    zoneOffset: time.zoneOffset ?? (time.summer < 0 ? null : 0),
    seconds: () => secondsFromLocal(time, time.summer),
  });
  return strFromText(formatted);
}

/** The local zone's name for a tuple, which does not hold one. */
function nameOfZone(summer: number): string | null {
  if (summer < 0) return null;
  const overview = zoneOverview(now());
  return summer > 0 ? overview.summer.name : overview.standard.name;
}

const DEFAULT_FORMAT = '%a %b %d %H:%M:%S %Y';

/** What a text says by a format. Throws ValueError. */
export function parseByText(string: Value, format: Value | undefined): ParsedTime {
  const text = argumentText(string, 0);
  const pattern = format === undefined ? DEFAULT_FORMAT : argumentText(format, 1);
  const zone = pattern.includes('Z') ? namesOfZone() : noZone;
  return orThrow(parseTime(text, pattern, zone, (each) => reprText(strFromText(each))));
}

const noZone: ZoneNames = { standard: '', summer: '', hasSummer: false };

function namesOfZone(): ZoneNames {
  const { standard, summer, hasSummer } = zoneOverview(now());
  return { standard: standard.name, summer: summer.name, hasSummer };
}

function argumentText(value: Value, index: number): string {
  const text = asText(value);
  if (text === undefined)
    throw typeError(`strptime() argument ${index} must be str, not ${reprText(typeOf(value))}`);
  return text;
}

/** Seconds since 1970. */
export function now(): number {
  return Number(realTime() / 1_000_000_000n);
}

/** What the clock here shows. */
export function localTime(seconds: number): ZonedTime {
  const period = localPeriod(seconds);
  return {
    ...checkedCivil(seconds + period.offset),
    summer: period.isSummer ? 1 : 0,
    zoneName: period.name,
    zoneOffset: period.offset,
  };
}
