// Zone files of the tz database (RFC 8536): the times at which a zone's clock was changed, and the rule for the time after.

import { type PosixZone, parsePosixZone, type ZonePeriod } from './posix-zone.js';

/** A zone by its history. `periods[i]` holds from `changes[i]` on. */
export interface ZoneHistory {
  readonly changes: readonly number[];
  readonly periods: readonly ZonePeriod[];
  /** What held before the first change. */
  readonly first: ZonePeriod;
  readonly rule: PosixZone | undefined;
}

const MAGIC = 0x545a6966;
const HEADER_SIZE = 44;

/** Reads a zone file; undefined where the data are none. */
export function parseZoneFile(data: Uint8Array): ZoneHistory | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.byteLength < HEADER_SIZE || view.getUint32(0) !== MAGIC) return undefined;
  const isLong = view.getUint8(4) >= 0x32;
  const first = readCounts(view, 0);
  if (!isLong) return readBlock(view, HEADER_SIZE, first, 4, undefined);
  // The block of 64-bit times follows that of 32-bit times, and the rule follows both.
  const start = HEADER_SIZE + blockSize(first, 4);
  const counts = readCounts(view, start);
  const end = start + HEADER_SIZE + blockSize(counts, 8);
  const footer = new TextDecoder().decode(data.subarray(end + 1));
  return readBlock(view, start + HEADER_SIZE, counts, 8, parsePosixZone(footer.split('\n')[0] ?? ''));
}

interface Counts {
  readonly universal: number;
  readonly standard: number;
  readonly leap: number;
  readonly time: number;
  readonly type: number;
  readonly character: number;
}

function readCounts(view: DataView, start: number): Counts {
  const at = (index: number) => view.getUint32(start + 20 + 4 * index);
  return { universal: at(0), standard: at(1), leap: at(2), time: at(3), type: at(4), character: at(5) };
}

function blockSize(counts: Counts, width: 4 | 8): number {
  return (
    counts.time * (width + 1) +
    counts.type * 6 +
    counts.character +
    counts.leap * (width + 4) +
    counts.standard +
    counts.universal
  );
}

function readBlock(
  view: DataView,
  start: number,
  counts: Counts,
  width: 4 | 8,
  rule: PosixZone | undefined,
): ZoneHistory {
  const indices = start + counts.time * width;
  const types = indices + counts.time;
  const names = types + counts.type * 6;
  const readType = (index: number): ZonePeriod => {
    const at = types + index * 6;
    const begin = names + view.getUint8(at + 5);
    let end = begin;
    while (view.getUint8(end) !== 0) end++;
    return {
      offset: view.getInt32(at),
      isSummer: view.getUint8(at + 4) !== 0,
      name: String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + begin, end - begin)),
    };
  };
  const all = Array.from({ length: counts.type }, (_, index) => readType(index));
  const utc: ZonePeriod = { offset: 0, isSummer: false, name: 'UTC' };
  const changes = Array.from({ length: counts.time }, (_, index) => {
    const at = start + index * width;
    return width === 4 ? view.getInt32(at) : Number(view.getBigInt64(at));
  });
  const periods = changes.map((_, index) => all[view.getUint8(indices + index)] ?? utc);
  return { changes, periods, first: all[0] ?? utc, rule };
}
