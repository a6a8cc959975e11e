/**
 * Fields as bytes, which is how dates, times and datetimes are pickled. The highest bit of the month or hour is the fold.
 */
import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { pointsOf } from '../../objects/types/str/sequence.js';
import { finished, PyDate, PyMoment, PyTime, PyZone } from './representation.js';

const FOLD = 0x80;

/** `__reduce__` of a date. */
export function reduceDate(self: PyDate): Value {
  return reduction(self, [self.year >> 8, self.year & 0xff, self.month, self.day], null);
}

/** `__reduce_ex__` of a datetime: the fold is told from protocol 4 on. */
export function reduceMoment(self: PyMoment, protocol: number): Value {
  const month = self.month | (protocol > 3 ? self.fold * FOLD : 0);
  const date = [self.year >> 8, self.year & 0xff, month, self.day];
  return reduction(self, [...date, self.hour, self.minute, self.second, ...microsOf(self)], self.zone);
}

/** `__reduce_ex__` of a time. */
export function reduceTime(self: PyTime, protocol: number): Value {
  const hour = self.hour | (protocol > 3 ? self.fold * FOLD : 0);
  return reduction(self, [hour, self.minute, self.second, ...microsOf(self)], self.zone);
}

function microsOf({ microsecond }: { microsecond: number }): number[] {
  return [microsecond >> 16, (microsecond >> 8) & 0xff, microsecond & 0xff];
}

function reduction(self: Value, bytes: number[], zone: Value): Value {
  const state = new PyBytes(Uint8Array.from(bytes));
  return new PyTuple([typeOf(self), new PyTuple(zone === null ? [state] : [state, zone])]);
}

/** The date of a state; undefined where the arguments are none. */
export function dateFromState(type: PyType, args: readonly Value[]): PyDate | undefined {
  if (args.length !== 1) return undefined;
  const state = stateOf(args[0], 4, 'date', (bytes) => isMonth(bytes[2]));
  if (state === undefined) return undefined;
  const [high = 0, low = 0, month = 0, day = 0] = state;
  return finished(new PyDate(high * 256 + low, month, day, type));
}

/** As {@link dateFromState}. Throws TypeError for what is no zone. */
export function momentFromState(type: PyType, args: readonly Value[]): PyMoment | undefined {
  if (args.length !== 1 && args.length !== 2) return undefined;
  const state = stateOf(args[0], 10, 'datetime', (bytes) => isMonth((bytes[2] ?? 0) & ~FOLD));
  if (state === undefined) return undefined;
  const [high = 0, low = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, a = 0, b = 0, c = 0] =
    state;
  return finished(
    new PyMoment(
      ...([high * 256 + low, month & ~FOLD, day, hour, minute, second, (a << 16) | (b << 8) | c] as const),
      stateZone(args[1]),
      month >> 7,
      type,
    ),
  );
}

/** As {@link momentFromState}. */
export function timeFromState(type: PyType, args: readonly Value[]): PyTime | undefined {
  if (args.length !== 1 && args.length !== 2) return undefined;
  const state = stateOf(args[0], 6, 'time', (bytes) => ((bytes[0] ?? 0) & ~FOLD) < 24);
  if (state === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0, a = 0, b = 0, c = 0] = state;
  const micros = (a << 16) | (b << 8) | c;
  const zone = stateZone(args[1]);
  return finished(new PyTime(hour & ~FOLD, minute, second, micros, zone, hour >> 7, type));
}

function stateZone(zone: Value | undefined): Value {
  if (zone === undefined || zone === null) return null;
  if (!(zone instanceof PyZone)) throw typeError('bad tzinfo state arg');
  return zone;
}

function isMonth(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 1 && byte <= 12;
}

/** The bytes of a state, also where an unpickler of Python 2's data gave them as str. */
function stateOf(
  value: Value | undefined,
  length: number,
  what: string,
  isSane: (bytes: Uint8Array | Uint32Array) => boolean,
): Uint8Array | undefined {
  if (value instanceof PyBytes)
    return value.data.length === length && isSane(value.data) ? value.data : undefined;
  const text = value === undefined ? undefined : asStr(value);
  if (text === undefined || text.toString().length > 2 * length) return undefined;
  const points = pointsOf(text);
  if (points.length !== length || !isSane(points)) return undefined;
  if (points.some((point) => point > 0xff))
    throw valueError(
      `Failed to encode latin1 string when unpickling a ${what} object. pickle.load(data, encoding='latin1') is assumed.`,
    );
  return Uint8Array.from(points);
}
