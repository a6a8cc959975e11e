/**
 * The types tzinfo, which Python classes derive zones from, and timezone, a zone of one offset.
 */
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { findAttribute, getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { newException, typeError, valueError } from '../../objects/protocol/errors.js';
import { hashOf } from '../../objects/protocol/hash.js';
import { reprText } from '../../objects/protocol/text.js';
import { compareDeltas, isDelta, isZero, makeDelta, subtractDeltas } from './delta-arithmetic.js';
import { addToMoment } from './moment-arithmetic.js';
import { isOffset, offsetOf, savingOf } from './offsets.js';
import {
  finished,
  fixedZoneType,
  type PyDelta,
  PyFixedZone,
  PyMoment,
  PyZone,
  utc,
  zoneType,
} from './representation.js';
import { isoOffset } from './text.js';

/** Gives tzinfo and timezone their behaviour. */
export function defineZones(): void {
  defineType(zoneType, {
    doc: 'The base class of time zones.',
    module: 'datetime',
    construct: ['(*args, **kwargs)', (type: PyType) => finished(new PyZone(type))],
    methods: {
      tzname: abstractMethod('tzname', 'The name of the zone at a datetime.'),
      utcoffset: abstractMethod('utcoffset', 'The offset from UTC at a datetime, as a timedelta.'),
      dst: abstractMethod('dst', 'How much of the offset is daylight saving time.'),
      fromutc: ['(dt, /)', fromUtc, "A datetime of UTC in this zone's local time."],
      __reduce__: ['()', reduceZone],
    },
  });
  defineType(fixedZoneType, {
    doc: 'A zone with a fixed offset from UTC.',
    base: zoneType,
    module: 'datetime',
    flags: { isAcceptableBase: false },
    construct: [
      '(offset, name=<unrepresentable>)',
      (_type: PyType, offset: Value, name: Value | undefined) => constructFixedZone(offset, name),
    ],
    slots: {
      repr: (self: PyFixedZone) => {
        if (self === utc) return 'datetime.timezone.utc';
        const name = self.name === null ? '' : `, ${reprText(self.name)}`;
        return strFromText(`datetime.timezone(${reprText(self.offset)}${name})`);
      },
      str: nameOf,
      hash: (self: PyFixedZone) => hashOf(self.offset),
      eq: (self: PyFixedZone, other: Value) => equality(self, other, true),
      ne: (self: PyFixedZone, other: Value) => equality(self, other, false),
    },
    methods: {
      tzname: [
        '(dt, /)',
        (self: PyFixedZone, moment: Value) => {
          expectMoment('tzname', moment);
          return nameOf(self);
        },
        'The name given, or UTC and the offset.',
      ],
      utcoffset: [
        '(dt, /)',
        (self: PyFixedZone, moment: Value) => {
          expectMoment('utcoffset', moment);
          return self.offset;
        },
        'The fixed offset.',
      ],
      dst: [
        '(dt, /)',
        (_self: PyFixedZone, moment: Value) => {
          expectMoment('dst', moment);
          return null;
        },
        'None.',
      ],
      fromutc: [
        '(dt, /)',
        (self: PyFixedZone, moment: Value) => addToMoment(expectOwnMoment(self, moment), self.offset, 1),
        "A datetime of UTC in this zone's local time.",
      ],
      __getinitargs__: [
        '()',
        (self: PyFixedZone) => new PyTuple(self.name === null ? [self.offset] : [self.offset, self.name]),
      ],
    },
    attributes: {
      utc,
      min: new PyFixedZone(makeDelta(0, -(23 * 60 + 59) * 60, 0), null),
      max: new PyFixedZone(makeDelta(0, (23 * 60 + 59) * 60, 0), null),
    },
  });
}

/** `timezone(offset)`: there is one for UTC. Throws ValueError for a day or more. */
export function makeFixedZone(offset: PyDelta, name: Value = null): PyFixedZone {
  if (name === null && isZero(offset)) return utc;
  if (!isOffset(offset))
    throw valueError(
      `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${reprText(offset)}.`,
    );
  return new PyFixedZone(offset, name);
}

function constructFixedZone(offset: Value, name: Value | undefined): Value {
  if (!isDelta(offset))
    throw typeError(`timezone() argument 1 must be datetime.timedelta, not ${typeOf(offset).name}`);
  if (name === undefined) return makeFixedZone(offset);
  if (asText(name) === undefined)
    throw typeError(`timezone() argument 2 must be str, not ${name === null ? 'None' : typeOf(name).name}`);
  return makeFixedZone(offset, name);
}

function abstractMethod(name: string, doc: string): MethodDeclaration {
  const refuse = (): Value => {
    throw newException('NotImplementedError', `a tzinfo subclass must implement ${name}()`);
  };
  return ['(dt, /)', refuse, doc];
}

function equality(self: PyFixedZone, other: Value, isWanted: boolean): BinaryResult {
  if (!(other instanceof PyFixedZone)) return NotImplemented;
  return (compareDeltas(self.offset, other.offset) === 0) === isWanted;
}

function nameOf(self: PyFixedZone): Value {
  if (self.name !== null) return self.name;
  return isZero(self.offset) ? 'UTC' : `UTC${isoOffset(self.offset)}`;
}

function expectMoment(method: string, moment: Value): void {
  if (moment !== null && !(moment instanceof PyMoment))
    throw typeError(`${method}(dt) argument must be a datetime instance or None, not ${typeOf(moment).name}`);
}

function expectOwnMoment(zone: PyZone, moment: Value): PyMoment {
  if (!(moment instanceof PyMoment)) throw typeError('fromutc: argument must be a datetime');
  if (moment.zone !== zone) throw valueError('fromutc: dt.tzinfo is not self');
  return moment;
}

/** For zones that change their offset once or twice a year: first by the standard offset, then by what holds there. */
function fromUtc(self: PyZone, given: Value): Value {
  const moment = expectOwnMoment(self, given);
  const offset = offsetOf(self, moment);
  if (offset === null) throw valueError('fromutc: non-None utcoffset() result required');
  const saving = savingOf(self, moment);
  if (saving === null) throw valueError('fromutc: non-None dst() result required');
  const standard = addToMoment(moment, subtractDeltas(offset, saving), 1);
  if (compareDeltas(offset, saving) === 0) return addToMoment(standard, saving, 1);
  const there = savingOf(self, standard);
  if (there === null) throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
  return isZero(there) ? standard : addToMoment(standard, there, 1);
}

function reduceZone(self: PyZone): Value {
  const find = findAttribute(self, '__getinitargs__');
  const args = find === undefined ? new PyTuple([]) : call(find, []);
  return new PyTuple([typeOf(self), args, call(getAttribute(self, '__getstate__'), [])]);
}
