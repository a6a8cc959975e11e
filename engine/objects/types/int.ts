/**
 * int. Operators on the raw values are numeric/int-arithmetic and numeric/int-bits; this file puts them behind the slots.
 *
 * A slot's `self` is an int, a bool or an instance of a subclass; two plain ints go through without asking what they are.
 */
import { digitLimit } from '../model/digit-limit.js';
import { asInt, PyFloat, type PyIntInstance } from '../model/numbers.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { asText, strFromText } from '../model/text.js';
import { intType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { isFailure, type NumericFailure } from '../numeric/failure.js';
import { formatInt } from '../numeric/format-int.js';
import { hashInt } from '../numeric/hash.js';
import {
  absInt,
  addInts,
  divmodInts,
  floorDivideInts,
  MAX_INT_BITS,
  moduloInts,
  multiplyInts,
  negateInt,
  powInts,
  powModInts,
  subtractInts,
  trueDivideInts,
} from '../numeric/int-arithmetic.js';
import {
  andInts,
  bitCount,
  bitLength,
  invertInt,
  orInts,
  shiftLeft,
  shiftRight,
  xorInts,
} from '../numeric/int-bits.js';
import { roundToPowerOfTen } from '../numeric/int-number-theory.js';
import { intToText } from '../numeric/int-text.js';
import { type Int, intToDouble } from '../numeric/int-value.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { orThrow, raisedBy } from '../protocol/failures.js';
import { toIndex } from '../protocol/items.js';
import { str } from '../protocol/text.js';
import { raiseDoubles } from './float/power.js';
import { intFromBytes, intToBytes } from './int/bytes.js';
import { constructInt } from './int/construct.js';

/** What int's slots and methods get as self. */
export type IntLike = Int | boolean | PyIntInstance;

export function defineInt(): void {
  defineType(intType, {
    doc: INT_DOC,
    flags: { matchesSelf: true },
    construct: ['(x=0, /, base=10)', constructInt],
    slots: {
      repr: (self: IntLike) => orThrow(intToText(toInt(self), 10, digitLimit.maxDigits)),
      hash: (self: IntLike) => hashInt(toInt(self)),
      bool: (self: IntLike) => toInt(self) !== 0,
      int: toInt,
      index: toInt,
      float: (self: IntLike) => new PyFloat(orThrow(intToDouble(toInt(self)))),
      neg: (self: IntLike) => negateInt(toInt(self)),
      pos: toInt,
      abs: (self: IntLike) => absInt(toInt(self)),
      invert: (self: IntLike) => invertInt(toInt(self)),
      ...comparisonSlots,
      ...operatorSlots('add', addInts),
      ...operatorSlots('sub', subtractInts),
      ...operatorSlots('mul', polling(multiplyInts)),
      ...operatorSlots('floordiv', polling(floorDivideInts)),
      ...operatorSlots('mod', polling(moduloInts)),
      ...operatorSlots('and', andInts),
      ...operatorSlots('or', orInts),
      ...operatorSlots('xor', xorInts),
      ...operatorSlots('lshift', (a, b) => shiftLeft(a, b, MAX_INT_BITS)),
      ...operatorSlots('rshift', shiftRight),
      truediv: (self: IntLike, other) => withInt(other, (right) => divide(toInt(self), right)),
      rtruediv: (self: IntLike, other) => withInt(other, (left) => divide(left, toInt(self))),
      divmod: (self: IntLike, other) => withInt(other, (right) => divideWithRest(toInt(self), right)),
      rdivmod: (self: IntLike, other) => withInt(other, (left) => divideWithRest(left, toInt(self))),
      pow: (self: IntLike, other, modulus) =>
        withInt(other, (exponent) => raise(toInt(self), exponent, modulus)),
      rpow: (self: IntLike, other, modulus) => withInt(other, (base) => raise(base, toInt(self), modulus)),
    },
    methods: {
      conjugate: ['()', toInt, 'Returns self, the complex conjugate of any int.'],
      bit_length: [
        '()',
        (self: IntLike) => bitLength(toInt(self)),
        "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6",
      ],
      bit_count: [
        '()',
        (self: IntLike) => bitCount(toInt(self)),
        "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3",
      ],
      to_bytes: [
        "(length=1, byteorder='big', *, signed=False)",
        (self: IntLike, length?: Value, byteOrder?: Value, signed?: Value) =>
          intToBytes(toInt(self), length, byteOrder, signed),
        'Return an array of bytes representing an integer.',
      ],
      as_integer_ratio: [
        '()',
        (self: IntLike) => new PyTuple([toInt(self), 1]),
        'Return integer ratio.\n\nReturn a pair of integers, whose ratio is exactly equal to the original int\nand with a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)',
      ],
      __trunc__: ['()', toInt, 'Truncating an Integral returns itself.'],
      __floor__: ['()', toInt, 'Flooring an Integral returns itself.'],
      __ceil__: ['()', toInt, 'Ceiling of an Integral returns itself.'],
      __round__: [
        '(ndigits=None, /)',
        roundInt,
        'Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.',
      ],
      __getnewargs__: ['()', (self: IntLike) => new PyTuple([toInt(self)])],
      __format__: ['(format_spec, /)', formatIntValue],
      __sizeof__: ['()', sizeOfInt, 'Returns size in memory, in bytes.'],
    },
    classMethods: {
      from_bytes: [
        "(bytes, byteorder='big', *, signed=False)",
        intFromBytes,
        'Return the integer represented by the given array of bytes.',
      ],
    },
    getters: {
      real: { get: toInt, doc: 'the real part of a complex number' },
      imag: { get: () => 0, doc: 'the imaginary part of a complex number' },
      numerator: { get: toInt, doc: 'the numerator of a rational number in lowest terms' },
      denominator: { get: () => 1, doc: 'the denominator of a rational number in lowest terms' },
    },
  });
}

const INT_DOC = `int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  If x is a number, return x.__int__().  For floating point
numbers, this truncates towards zero.

If x is not a number or if base is given, then x must be a string,
bytes, or bytearray instance representing an integer literal in the
given base.  The literal can be preceded by '+' or '-' and be surrounded
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
Base 0 means to interpret the base from the string as an integer literal.
>>> int('0b100', base=0)
4`;

type Operation = (a: Int, b: Int) => Int | NumericFailure;

function toInt(self: IntLike): Int {
  return typeof self === 'number' || typeof self === 'bigint' ? self : (asInt(self) ?? 0);
}

function withInt(other: Value, operate: (other: Int) => BinaryResult): BinaryResult {
  const int = asInt(other);
  return int === undefined ? NotImplemented : operate(int);
}

/** The slot of an operator and of its reflected form. */
function operatorSlots<Name extends string>(name: Name, operation: Operation) {
  const run = (left: Int, right: Int): Int => {
    const result = operation(left, right);
    if (typeof result === 'object') throw raisedBy(result);
    return result;
  };
  const plain = (self: IntLike, other: Value): BinaryResult => {
    if (typeof self === 'number' && typeof other === 'number') return run(self, other);
    const right = asInt(other);
    return right === undefined ? NotImplemented : run(toInt(self), right);
  };
  const reflected = (self: IntLike, other: Value): BinaryResult => {
    const left = asInt(other);
    return left === undefined ? NotImplemented : run(left, toInt(self));
  };
  type Slot = typeof plain;
  return { [name]: plain, [`r${name}`]: reflected } as Record<Name | `r${Name}`, Slot>;
}

const comparisonSlots = {
  lt: (self: IntLike, other: Value) => withInt(other, (right) => toInt(self) < right),
  le: (self: IntLike, other: Value) => withInt(other, (right) => toInt(self) <= right),
  eq: (self: IntLike, other: Value) => withInt(other, (right) => toInt(self) === right),
  ne: (self: IntLike, other: Value) => withInt(other, (right) => toInt(self) !== right),
  gt: (self: IntLike, other: Value) => withInt(other, (right) => toInt(self) > right),
  ge: (self: IntLike, other: Value) => withInt(other, (right) => toInt(self) >= right),
};

/** From about 20 000 decimal digits on, a product or quotient takes long enough to look for an interrupt before it. */
const LONG = 1n << 65536n;
const NEGATIVE_LONG = -LONG;

function isLong(value: Int): boolean {
  return typeof value === 'bigint' && (value > LONG || value < NEGATIVE_LONG);
}

function polling(operation: Operation): Operation {
  return (a, b) => {
    if (isLong(a) || isLong(b)) runtime.current.poll();
    return operation(a, b);
  };
}

function divide(left: Int, right: Int): PyFloat {
  return new PyFloat(orThrow(trueDivideInts(left, right)));
}

function divideWithRest(left: Int, right: Int): PyTuple {
  if (isLong(left)) runtime.current.poll();
  const result = divmodInts(left, right);
  if (isFailure(result)) throw raisedBy(result);
  return new PyTuple(result);
}

function raise(base: Int, exponent: Int, modulus: Value): BinaryResult {
  if (modulus !== null) {
    const int = asInt(modulus);
    if (int === undefined) return NotImplemented;
    if (isLong(exponent) || isLong(int)) runtime.current.poll();
    return orThrow(powModInts(base, exponent, int));
  }
  if (exponent < 0) return raiseDoubles(orThrow(intToDouble(base)), orThrow(intToDouble(exponent)));
  if (isLong(base) || exponent > 65536) runtime.current.poll();
  return orThrow(powInts(base, exponent));
}

function roundInt(self: IntLike, digits: Value | undefined): Int {
  const value = toInt(self);
  if (digits === undefined) return value;
  const places = toIndex(digits);
  return places >= 0 ? value : roundToPowerOfTen(value, negateInt(places));
}

function formatIntValue(self: IntLike, spec: Value): Value {
  const text = asText(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeOf(spec).name}`);
  if (text === '') return str(self);
  return strFromText(orThrow(formatInt(toInt(self), text, typeOf(self).name, digitLimit.maxDigits)));
}

/** As CPython lays ints out: a header and digits of 30 bits. */
function sizeOfInt(self: IntLike): number {
  return 24 + 4 * Math.max(1, Math.ceil(bitLength(toInt(self)) / 30));
}
