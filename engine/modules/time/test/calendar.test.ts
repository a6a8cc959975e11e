import test from 'ava';
import fc from 'fast-check';
import { civilFromSeconds, dateFromDays, daysFromDate, isoWeek, secondsFromCivil } from '../calendar.js';
import { parsePosixZone, periodOfPosixZone } from '../posix-zone.js';
import { parseZoneFile } from '../zone-file.js';

test('days and dates are each other’s inverse, in any year', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (days) => {
      const { year, month, day } = dateFromDays(days);
      return daysFromDate(year, month, day) === days;
    }),
  );
  t.deepEqual(dateFromDays(0), { year: 1970, month: 1, day: 1 });
});

test('civil times agree with Date', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: -6e10, max: 6e10 }), (seconds) => {
      const date = new Date(seconds * 1000);
      const civil = civilFromSeconds(seconds);
      return (
        civil.year === date.getUTCFullYear() &&
        civil.month === date.getUTCMonth() + 1 &&
        civil.day === date.getUTCDate() &&
        civil.hour === date.getUTCHours() &&
        civil.weekday === (date.getUTCDay() + 6) % 7 &&
        secondsFromCivil(civil) === seconds
      );
    }),
  );
  t.pass();
});

test('the week that a year begins in belongs to the year of its Thursday', (t) => {
  t.deepEqual(isoWeek({ year: 2021, yearDay: 1, weekday: 4 }), { year: 2020, week: 53 });
  t.deepEqual(isoWeek({ year: 2024, yearDay: 365, weekday: 0 }), { year: 2025, week: 1 });
});

test('a POSIX rule gives summer time from the second Sunday of March', (t) => {
  const zone = parsePosixZone('EST5EDT,M3.2.0,M11.1.0');
  if (zone === undefined) return t.fail();
  const change = Date.UTC(2023, 2, 12, 7) / 1000;
  t.is(periodOfPosixZone(zone, change - 1).name, 'EST');
  t.deepEqual(periodOfPosixZone(zone, change), { offset: -14400, isSummer: true, name: 'EDT' });
  t.is(parsePosixZone('nonsense'), undefined);
});

test('a zone file gives its changes and the rule for the time after', (t) => {
  const history = parseZoneFile(zoneFile());
  t.deepEqual(history?.changes, [1000]);
  t.deepEqual(history?.periods, [{ offset: 3600, isSummer: false, name: 'ONE' }]);
  t.is(history?.first.name, 'LMT');
  t.is(history?.rule?.standard.name, 'ONE');
  t.is(parseZoneFile(new Uint8Array(60)), undefined);
});

/** A version 2 file: an empty block of 32-bit times, then one change from LMT to ONE, then `ONE-1`. */
function zoneFile(): Uint8Array {
  const header = (time: number, type: number, characters: number) => {
    const bytes = Buffer.alloc(44);
    bytes.write('TZif2');
    bytes.writeUInt32BE(time, 32);
    bytes.writeUInt32BE(type, 36);
    bytes.writeUInt32BE(characters, 40);
    return bytes;
  };
  const type = (offset: number, name: number) => {
    const bytes = Buffer.alloc(6);
    bytes.writeInt32BE(offset);
    bytes.writeUInt8(name, 5);
    return bytes;
  };
  const change = Buffer.alloc(8);
  change.writeBigInt64BE(1000n);
  return Buffer.concat([
    ...[header(0, 0, 0), header(1, 2, 8), change, Buffer.from([1]), type(600, 0), type(3600, 4)],
    Buffer.from('LMT\0ONE\0\nONE-1\n'),
  ]);
}
