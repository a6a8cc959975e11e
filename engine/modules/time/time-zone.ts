/**
 * The local time zone: from the TZ variable, or the system's zone file. Read when first asked for, and again by tzset().
 */
import { readFileSync } from 'node:fs';
import { runtime } from '../../objects/model/runtime.js';
import { type CivilTime, secondsFromCivil } from './calendar.js';
import { type PosixZone, parsePosixZone, periodOfPosixZone, type ZonePeriod } from './posix-zone.js';
import { parseZoneFile, type ZoneHistory } from './zone-file.js';

/** What holds at a time in seconds since 1970. */
export function localPeriod(seconds: number): ZonePeriod {
  zone ??= readZone();
  if (zone.kind === 'rule') return periodOfPosixZone(zone.rule, seconds);
  const { changes, periods, first, rule } = zone.history;
  const last = changes.length - 1;
  if (last < 0 || seconds >= (changes[last] ?? 0)) {
    if (rule !== undefined) return periodOfPosixZone(rule, seconds);
    return periods[last] ?? first;
  }
  if (seconds < (changes[0] ?? 0)) return first;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? 0) <= seconds) low = middle;
    else high = middle;
  }
  return periods[low] ?? first;
}

/**
 * Seconds since 1970 of a local time. `summer` (0 or 1) chooses where the clock shows a time twice, or moves the time by the
 * difference where it does not hold; -1 leaves it to the zone: the earlier of two, and the offset before a gap.
 */
export function secondsFromLocal(
  time: Pick<CivilTime, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>,
  summer: number,
): number {
  const wall = secondsFromCivil(time);
  if (summer >= 0) return wall - offsetNear(wall, summer > 0);
  const before = localPeriod(wall - DAY).offset;
  const after = localPeriod(wall + DAY).offset;
  for (const offset of [before, after])
    if (localPeriod(wall - offset).offset === offset) return wall - offset;
  return wall - before;
}

/** The offset of the nearest time that is summer time, or is not; an hour more than the offset where there is no summer. */
function offsetNear(wall: number, isSummer: boolean): number {
  const here = localPeriod(wall - localPeriod(wall).offset);
  if (here.isSummer === isSummer) return here.offset;
  for (let distance = WEEK; distance <= YEAR; distance += WEEK) {
    for (const near of [localPeriod(wall - distance), localPeriod(wall + distance)])
      if (near.isSummer === isSummer) return near.offset;
  }
  return here.offset + (isSummer ? 3600 : 0);
}

/** The names and offsets that the module shows: those of January and July. */
export function zoneOverview(now: number): { standard: ZonePeriod; summer: ZonePeriod; hasSummer: boolean } {
  const january = Math.floor(now / YEAR) * YEAR;
  const one = localPeriod(january);
  const other = localPeriod(january + YEAR / 2);
  const [standard, summer] = one.offset <= other.offset ? [one, other] : [other, one];
  return { standard, summer, hasSummer: one.offset !== other.offset };
}

/** Forgets the zone, so that it is read again. */
export function resetZone(): void {
  zone = undefined;
}

const DAY = 86400;
const WEEK = 7 * DAY;
const YEAR = (365 * 24 + 6) * 3600;

type Zone =
  | { readonly kind: 'history'; readonly history: ZoneHistory }
  | { readonly kind: 'rule'; readonly rule: PosixZone };

let zone: Zone | undefined;

const FOLDER = '/usr/share/zoneinfo';
const SYSTEM_ZONE = '/etc/localtime';

function readZone(): Zone {
  const name = zoneVariable();
  if (name === undefined) return readZoneFile(SYSTEM_ZONE) ?? fixedZone('UTC');
  const bare = name.startsWith(':') ? name.slice(1) : name;
  if (bare === '') return fixedZone('UTC');
  const file = readZoneFile(bare.startsWith('/') ? bare : `${FOLDER}/${bare}`);
  if (file !== undefined) return file;
  const rule = parsePosixZone(bare);
  return rule === undefined ? fixedZone(/^[A-Za-z]+/.exec(bare)?.[0] ?? 'UTC') : { kind: 'rule', rule };
}

function zoneVariable(): string | undefined {
  for (const [name, value] of runtime.current.host.environment?.entries() ?? [])
    if (name === 'TZ') return value;
  return undefined;
}

function readZoneFile(path: string): Zone | undefined {
  try {
    const history = parseZoneFile(readFileSync(path));
    return history && { kind: 'history', history };
  } catch {
    return undefined;
  }
}

function fixedZone(name: string): Zone {
  const standard = { offset: 0, isSummer: false, name };
  return { kind: 'rule', rule: { standard, summer: null, begin: () => 0, end: () => 0 } };
}
