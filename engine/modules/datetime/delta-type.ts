/**
 * The type timedelta.
 */
import { asFloat, asInt, PyFloat } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { integerRatio } from '../../objects/numeric/float-arithmetic.js';
import {
  divmodInts,
  floorDivideInts,
  moduloInts,
  trueDivideInts,
} from '../../objects/numeric/int-arithmetic.js';
import type { Int } from '../../objects/numeric/int-value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError, valueError, zeroDivisionError } from '../../objects/protocol/errors.js';
import { orThrow } from '../../objects/protocol/failures.js';
import { hashOf } from '../../objects/protocol/hash.js';
import { readOnly } from '../../objects/types/class/read-only.js';
import {
  addDeltas,
  compareDeltas,
  divideToNearest,
  fromMicroseconds,
  isDelta,
  isZero,
  MAX_DAYS,
  multiply,
  negateDelta,
  subtractDeltas,
  totalMicroseconds,
  totalSeconds,
} from './delta-arithmetic.js';
import { constructDelta } from './delta-construct.js';
import { deltaType, PyDelta } from './representation.js';
import { padded } from './text.js';

/** Gives timedelta its behaviour. */
export function defineDelta(): void {
  defineType(deltaType, {
    doc: 'A duration: days, seconds and microseconds. Every argument may be an int or a float, and defaults to 0.',
    module: 'datetime',
    slots: {
      new: constructDelta,
      repr: reprDelta,
      str: strDelta,
      hash: hashDelta,
      bool: (self: PyDelta) => !isZero(self),
      lt: ordering((order) => order < 0),
      le: ordering((order) => order <= 0),
      gt: ordering((order) => order > 0),
      ge: ordering((order) => order >= 0),
      eq: ordering((order) => order === 0),
      ne: ordering((order) => order !== 0),
      add: (self: PyDelta, other: Value) => (isDelta(other) ? addDeltas(self, other) : NotImplemented),
      radd: (self: PyDelta, other: Value) => (isDelta(other) ? addDeltas(other, self) : NotImplemented),
      sub: (self: PyDelta, other: Value) => (isDelta(other) ? subtractDeltas(self, other) : NotImplemented),
      rsub: (self: PyDelta, other: Value) => (isDelta(other) ? subtractDeltas(other, self) : NotImplemented),
      mul: multiplyDelta,
      rmul: multiplyDelta,
      truediv: divideDelta,
      rtruediv: (self: PyDelta, other: Value) => (isDelta(other) ? divideDelta(other, self) : NotImplemented),
      floordiv: floorDivideDelta,
      rfloordiv: (self: PyDelta, other: Value) =>
        isDelta(other) ? floorDivideDelta(other, self) : NotImplemented,
      mod: moduloDelta,
      rmod: (self: PyDelta, other: Value) => (isDelta(other) ? moduloDelta(other, self) : NotImplemented),
      divmod: divmodDelta,
      rdivmod: (self: PyDelta, other: Value) => (isDelta(other) ? divmodDelta(other, self) : NotImplemented),
      neg: negateDelta,
      pos: (self: PyDelta) => new PyDelta(self.days, self.seconds, self.microseconds),
      abs: (self: PyDelta) =>
        self.days < 0 ? negateDelta(self) : new PyDelta(self.days, self.seconds, self.microseconds),
    },
    methods: {
      total_seconds: [
        '()',
        (self: PyDelta) => new PyFloat(totalSeconds(self)),
        'The duration in seconds, as a float.',
      ],
      __reduce__: [
        '()',
        (self: PyDelta) =>
          new PyTuple([typeOf(self), new PyTuple([self.days, self.seconds, self.microseconds])]),
      ],
    },
    getters: {
      days: readOnly((self: PyDelta) => self.days, 'Number of days.'),
      seconds: readOnly((self: PyDelta) => self.seconds, 'Number of seconds (>= 0 and less than 1 day).'),
      microseconds: readOnly(
        (self: PyDelta) => self.microseconds,
        'Number of microseconds (>= 0 and less than 1 second).',
      ),
    },
    attributes: {
      min: new PyDelta(-MAX_DAYS, 0, 0),
      max: new PyDelta(MAX_DAYS, 86399, 999999),
      resolution: new PyDelta(0, 0, 1),
    },
  });
}

function reprDelta(self: PyDelta): Value {
  const parts: string[] = [];
  if (self.days !== 0) parts.push(`days=${self.days}`);
  if (self.seconds !== 0) parts.push(`seconds=${self.seconds}`);
  if (self.microseconds !== 0) parts.push(`microseconds=${self.microseconds}`);
  return strFromText(`${typeOf(self).name}(${parts.length === 0 ? '0' : parts.join(', ')})`);
}

function strDelta({ days, seconds, microseconds }: PyDelta): Value {
  const clock = `${Math.floor(seconds / 3600)}:${padded(Math.floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
  const before = days === 0 ? '' : `${days} day${days === 1 || days === -1 ? '' : 's'}, `;
  return before + clock + (microseconds === 0 ? '' : `.${padded(microseconds, 6)}`);
}

function hashDelta(self: PyDelta): Value {
  return hashOf(new PyTuple([self.days, self.seconds, self.microseconds]));
}

function ordering(holds: (order: number) => boolean) {
  return (self: PyDelta, other: Value): BinaryResult =>
    isDelta(other) ? holds(compareDeltas(self, other)) : NotImplemented;
}

function multiplyDelta(self: PyDelta, other: Value): BinaryResult {
  const int = asInt(other);
  if (int !== undefined) return fromMicroseconds(multiply(totalMicroseconds(self), int));
  const double = asFloat(other);
  if (double === undefined) return NotImplemented;
  const [numerator, denominator] = ratioOf(other, double);
  return scale(self, numerator, denominator);
}

/** The ratio of a float; that of a class derived from it is what its method says. */
function ratioOf(value: Value, double: number): readonly [Int, Int] {
  if (value instanceof PyFloat) return orThrow(integerRatio(double));
  const ratio = call(getAttribute(value, 'as_integer_ratio'), []);
  if (!(ratio instanceof PyTuple))
    throw typeError(
      `unexpected return type from as_integer_ratio(): expected tuple, got '${typeOf(ratio).name}'`,
    );
  if (ratio.items.length !== 2) throw valueError('as_integer_ratio() must return a 2-tuple');
  const [numerator, denominator] = ratio.items.map(asInt);
  if (numerator === undefined || denominator === undefined)
    throw typeError('non-integer arguments in division');
  return [numerator, denominator];
}

function scale(self: PyDelta, numerator: Int, denominator: Int): Value {
  return fromMicroseconds(divideToNearest(multiply(totalMicroseconds(self), numerator), denominator));
}

function divideDelta(self: PyDelta, other: Value): BinaryResult {
  if (isDelta(other))
    return new PyFloat(orThrow(trueDivideInts(totalMicroseconds(self), totalMicroseconds(other))));
  const int = asInt(other);
  if (int !== undefined) return scale(self, 1, int);
  const double = asFloat(other);
  if (double === undefined) return NotImplemented;
  const [numerator, denominator] = ratioOf(other, double);
  return scale(self, denominator, numerator);
}

function floorDivideDelta(self: PyDelta, other: Value): BinaryResult {
  const divisor = isDelta(other) ? totalMicroseconds(other) : asInt(other);
  if (divisor === undefined) return NotImplemented;
  if (divisor === 0) throw zeroDivisionError('integer division or modulo by zero');
  const quotient = orThrow(floorDivideInts(totalMicroseconds(self), divisor));
  return isDelta(other) ? quotient : fromMicroseconds(quotient);
}

function moduloDelta(self: PyDelta, other: Value): BinaryResult {
  if (!isDelta(other)) return NotImplemented;
  if (isZero(other)) throw zeroDivisionError('integer modulo by zero');
  return fromMicroseconds(orThrow(moduloInts(totalMicroseconds(self), totalMicroseconds(other))));
}

function divmodDelta(self: PyDelta, other: Value): BinaryResult {
  if (!isDelta(other)) return NotImplemented;
  if (isZero(other)) throw zeroDivisionError('integer division or modulo by zero');
  const [quotient, rest] = orThrow(divmodInts(totalMicroseconds(self), totalMicroseconds(other)));
  return new PyTuple([quotient, fromMicroseconds(rest)]);
}
