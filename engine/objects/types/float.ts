/**
 * float. Operators take a float or an int on either side; comparison with an int is exact.
 * Doubles only: text, rounding, ratios and hashes are numeric's, powers float/power's.
 */
import { addStorage } from '../model/instance.js';
import { asFloat, asInt, PyFloat, PyFloatInstance } from '../model/numbers.js';
import { idOf } from '../model/object-ids.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { asText, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { floatType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { isFailure, type NumericFailure } from '../numeric/failure.js';
import {
  divideDoubles,
  divmodDoubles,
  floorDivideDoubles,
  integerRatio,
  moduloDoubles,
  roundDouble,
  roundDoubleToInt,
} from '../numeric/float-arithmetic.js';
import { invalidFloatMessage, parseDouble } from '../numeric/float-parse.js';
import { hexDouble, parseHexDouble, reprDouble } from '../numeric/float-repr.js';
import { formatFloat } from '../numeric/format-float.js';
import { hashFloat } from '../numeric/hash.js';
import { compareIntWithDouble, doubleToInt, type Int } from '../numeric/int-value.js';
import { call } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { typeError, valueError } from '../protocol/errors.js';
import { orThrow, raisedBy } from '../protocol/failures.js';
import { toClippedSize } from '../protocol/items.js';
import { findDouble, operandDouble } from '../protocol/numbers.js';
import { reprText, str } from '../protocol/text.js';
import { bytesAsText } from './bytes-as-text.js';
import { raiseDoubles } from './float/power.js';

/** What float's slots and methods get as self. */
export type FloatLike = PyFloat | PyFloatInstance;

export function defineFloat(): void {
  defineType(floatType, {
    doc: 'Convert a string or number to a floating point number, if possible.',
    flags: { matchesSelf: true },
    construct: ['(x=0, /)', constructFloat],
    slots: {
      repr: (self: FloatLike) => reprDouble(self.value),
      hash: (self: FloatLike) =>
        Number.isNaN(self.value) ? Math.floor(idOf(self) / 16) : hashFloat(self.value),
      bool: (self: FloatLike) => self.value !== 0,
      int: (self: FloatLike) => orThrow(doubleToInt(self.value)),
      float: toFloat,
      neg: (self: FloatLike) => new PyFloat(-self.value),
      pos: toFloat,
      abs: (self: FloatLike) => new PyFloat(Math.abs(self.value)),
      ...comparisonSlots,
      ...arithmeticSlots,
      divmod: (self: FloatLike, other) => divideWithRest(self.value, operandDouble(other)),
      rdivmod: (self: FloatLike, other) => divideWithRest(operandDouble(other), self.value),
      pow: (self: FloatLike, other, modulus) => raise(self, other, modulus),
      rpow: (self: FloatLike, other, modulus) => raise(other, self, modulus),
    },
    methods: {
      conjugate: ['()', toFloat, 'Return self, the complex conjugate of any float.'],
      is_integer: [
        '()',
        (self: FloatLike) => Number.isInteger(self.value),
        'Return True if the float is an integer.',
      ],
      as_integer_ratio: ['()', ratioOf, RATIO_DOC],
      hex: [
        '()',
        (self: FloatLike) => hexDouble(self.value),
        "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'",
      ],
      __trunc__: [
        '()',
        (self: FloatLike) => orThrow(doubleToInt(self.value)),
        'Return the Integral closest to x between 0 and x.',
      ],
      __floor__: [
        '()',
        (self: FloatLike) => orThrow(doubleToInt(Math.floor(self.value))),
        'Return the floor as an Integral.',
      ],
      __ceil__: [
        '()',
        (self: FloatLike) => orThrow(doubleToInt(Math.ceil(self.value))),
        'Return the ceiling as an Integral.',
      ],
      __round__: [
        '(ndigits=None, /)',
        roundFloat,
        'Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).',
      ],
      __getnewargs__: ['()', (self: FloatLike) => new PyTuple([new PyFloat(self.value)])],
      __format__: ['(format_spec, /)', formatFloatValue, 'Formats the float according to format_spec.'],
    },
    classMethods: {
      fromhex: [
        '(string, /)',
        floatFromHex,
        "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324",
      ],
      __getformat__: ['(typestr, /)', describeFormat, GETFORMAT_DOC],
    },
    getters: {
      real: { get: toFloat, doc: 'the real part of a complex number' },
      imag: { get: () => new PyFloat(0), doc: 'the imaginary part of a complex number' },
    },
  });
}

const RATIO_DOC = `Return integer ratio.

Return a pair of integers, whose ratio is exactly equal to the original float
and with a positive denominator.

Raise OverflowError on infinities and a ValueError on NaNs.

>>> (10.0).as_integer_ratio()
(10, 1)
>>> (0.0).as_integer_ratio()
(0, 1)
>>> (-.25).as_integer_ratio()
(-1, 4)`;

const GETFORMAT_DOC = `Say how doubles or floats of C are stored: 'IEEE, little-endian' here.

  typestr
    Must be 'double' or 'float'.`;

function toFloat(self: FloatLike): PyFloat {
  return self instanceof PyFloat ? self : new PyFloat(self.value);
}

// Each slot is written out: one function that takes the operation as an argument would cost a call to an unknown
// function, which takes longer than the operation.

const arithmeticSlots = {
  add: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandDouble(other);
    return right === undefined ? NotImplemented : new PyFloat(self.value + right);
  },
  radd: (self: FloatLike, other: Value): BinaryResult => {
    const left = operandDouble(other);
    return left === undefined ? NotImplemented : new PyFloat(left + self.value);
  },
  sub: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandDouble(other);
    return right === undefined ? NotImplemented : new PyFloat(self.value - right);
  },
  rsub: (self: FloatLike, other: Value): BinaryResult => {
    const left = operandDouble(other);
    return left === undefined ? NotImplemented : new PyFloat(left - self.value);
  },
  mul: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandDouble(other);
    return right === undefined ? NotImplemented : new PyFloat(self.value * right);
  },
  rmul: (self: FloatLike, other: Value): BinaryResult => {
    const left = operandDouble(other);
    return left === undefined ? NotImplemented : new PyFloat(left * self.value);
  },
  truediv: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandDouble(other);
    return right === undefined ? NotImplemented : floatOf(divideDoubles(self.value, right));
  },
  rtruediv: (self: FloatLike, other: Value): BinaryResult => {
    const left = operandDouble(other);
    return left === undefined ? NotImplemented : floatOf(divideDoubles(left, self.value));
  },
  floordiv: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandDouble(other);
    return right === undefined ? NotImplemented : floatOf(floorDivideDoubles(self.value, right));
  },
  rfloordiv: (self: FloatLike, other: Value): BinaryResult => {
    const left = operandDouble(other);
    return left === undefined ? NotImplemented : floatOf(floorDivideDoubles(left, self.value));
  },
  mod: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandDouble(other);
    return right === undefined ? NotImplemented : floatOf(moduloDoubles(self.value, right));
  },
  rmod: (self: FloatLike, other: Value): BinaryResult => {
    const left = operandDouble(other);
    return left === undefined ? NotImplemented : floatOf(moduloDoubles(left, self.value));
  },
};

const comparisonSlots = {
  lt: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandReal(other);
    return right === undefined ? NotImplemented : self.value < right;
  },
  le: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandReal(other);
    return right === undefined ? NotImplemented : self.value <= right;
  },
  eq: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandReal(other);
    return right === undefined ? NotImplemented : equals(self.value, right);
  },
  ne: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandReal(other);
    return right === undefined ? NotImplemented : !equals(self.value, right);
  },
  gt: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandReal(other);
    return right === undefined ? NotImplemented : self.value > right;
  },
  ge: (self: FloatLike, other: Value): BinaryResult => {
    const right = operandReal(other);
    return right === undefined ? NotImplemented : self.value >= right;
  },
};

function floatOf(result: number | NumericFailure): PyFloat {
  if (typeof result === 'object') throw raisedBy(result);
  return new PyFloat(result);
}

/** An operand of a comparison, exact: JavaScript compares doubles and bigints by their values. */
function operandReal(other: Value): Int | undefined {
  return other instanceof PyFloat ? other.value : (asFloat(other) ?? asInt(other));
}

function equals(left: number, right: Int): boolean {
  return typeof right === 'number' ? left === right : compareIntWithDouble(right, left) === 0;
}

function divideWithRest(left: number | undefined, right: number | undefined): BinaryResult {
  if (left === undefined || right === undefined) return NotImplemented;
  const result = divmodDoubles(left, right);
  if (isFailure(result)) throw raisedBy(result);
  return new PyTuple([new PyFloat(result[0]), new PyFloat(result[1])]);
}

function raise(base: Value, exponent: Value, modulus: Value): BinaryResult {
  if (modulus !== null) throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  const x = operandDouble(base);
  const y = operandDouble(exponent);
  return x === undefined || y === undefined ? NotImplemented : raiseDoubles(x, y);
}

function constructFloat(type: PyType, x: Value | undefined): Value {
  if (type === floatType) return x instanceof PyFloat ? x : new PyFloat(readDouble(x));
  const instance = new PyFloatInstance(type, readDouble(x));
  return type.hasStorage ? addStorage(instance) : instance;
}

function readDouble(x: Value | undefined): number {
  if (x === undefined) return 0;
  // A subclass of str may say what it is as a float.
  const text = typeOf(x).slots.float === null ? (asText(x) ?? bytesAsText(x)) : undefined;
  if (text === undefined) {
    const double = findDouble(x);
    if (double !== undefined) return double;
    throw typeError(`float() argument must be a string or a real number, not '${typeOf(x).name}'`);
  }
  const double = parseDouble(text);
  if (double === null) throw valueError(invalidFloatMessage(reprText(x)));
  return double;
}

function ratioOf(self: FloatLike): PyTuple {
  const ratio = integerRatio(self.value);
  if (isFailure(ratio)) throw raisedBy(ratio);
  return new PyTuple(ratio);
}

function roundFloat(self: FloatLike, digits: Value | undefined): Value {
  if (digits === undefined || digits === null) return orThrow(roundDoubleToInt(self.value));
  return new PyFloat(orThrow(roundDouble(self.value, toClippedSize(digits))));
}

function formatFloatValue(self: FloatLike, spec: Value): Value {
  const text = asText(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeOf(spec).name}`);
  if (text === '') return str(self);
  return strFromText(orThrow(formatFloat(self.value, text, typeOf(self).name)));
}

function floatFromHex(type: PyType, string: Value): Value {
  const text = asText(string);
  if (text === undefined) throw typeError('bad argument type for built-in operation');
  const value = new PyFloat(orThrow(parseHexDouble(text)));
  return type === floatType ? value : call(type, [value]);
}

function describeFormat(_type: PyType, name: Value): Value {
  const text = asText(name);
  if (text === undefined) throw typeError(`__getformat__() argument must be str, not ${typeOf(name).name}`);
  if (text !== 'double' && text !== 'float')
    throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
  return 'IEEE, little-endian';
}
