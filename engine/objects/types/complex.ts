/**
 * complex. Operators take a complex, a float or an int on either side; a real operand has the imaginary part 0.
 */
import { addStorage } from '../model/instance.js';
import { asFloat, asInt, complexType, PyComplex, PyFloat } from '../model/numbers.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { asText, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import {
  divideComplex,
  multiplyComplex,
  type Parts,
  raiseComplex,
  sizeOfComplex,
} from '../numeric/complex-arithmetic.js';
import type { NumericFailure } from '../numeric/failure.js';
import { formatComplex, reprComplex } from '../numeric/format-complex.js';
import { hashComplex } from '../numeric/hash.js';
import { compareIntWithDouble } from '../numeric/int-value.js';
import { defineType } from '../protocol/define-type.js';
import { typeError, valueError } from '../protocol/errors.js';
import { orThrow, raisedBy } from '../protocol/failures.js';
import { operandDouble } from '../protocol/numbers.js';
import { str } from '../protocol/text.js';
import { readOnly } from './class/read-only.js';
import { readComplex } from './complex/construct.js';

export function defineComplex(): void {
  defineType(complexType, {
    doc: 'Create a complex number from a real part and an optional imaginary part.\n\nThis is equivalent to (real + imag*1j) where imag defaults to 0.',
    construct: ['(real=0, imag=0)', constructComplex],
    slots: {
      repr: (self: PyComplex) => reprComplex(self.real, self.imag),
      hash: (self: PyComplex) => hashComplex(self.real, self.imag),
      bool: (self: PyComplex) => self.real !== 0 || self.imag !== 0,
      neg: (self: PyComplex) => new PyComplex(-self.real, -self.imag),
      pos: toComplex,
      abs: (self: PyComplex) => new PyFloat(orThrow(sizeOfComplex(self.real, self.imag))),
      eq: equals,
      ne: (self: PyComplex, other) => {
        const result = equals(self, other);
        return typeof result === 'boolean' ? !result : result;
      },
      ...operatorSlots('add', (a, b) => [a[0] + b[0], a[1] + b[1]]),
      ...operatorSlots('sub', (a, b) => [a[0] - b[0], a[1] - b[1]]),
      ...operatorSlots('mul', multiplyComplex),
      ...operatorSlots('truediv', divideComplex),
      pow: (self: PyComplex, other, modulus) => raise(partsOf(self), operandParts(other), modulus),
      rpow: (self: PyComplex, other, modulus) => raise(operandParts(other), partsOf(self), modulus),
    },
    methods: {
      conjugate: [
        '()',
        (self: PyComplex) => new PyComplex(self.real, -self.imag),
        'Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.',
      ],
      __complex__: ['()', toComplex, 'Convert this value to exact type complex.'],
      __getnewargs__: [
        '()',
        (self: PyComplex) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)]),
      ],
      __format__: ['(format_spec, /)', formatComplexValue, 'Convert to a string according to format_spec.'],
    },
    getters: {
      real: readOnly((self: PyComplex) => new PyFloat(self.real), 'the real part of a complex number'),
      imag: readOnly((self: PyComplex) => new PyFloat(self.imag), 'the imaginary part of a complex number'),
    },
  });
}

function constructComplex(type: PyType, real: Value | undefined, imag: Value | undefined): Value {
  if (type === complexType && real instanceof PyComplex && real.type === complexType && imag === undefined)
    return real;
  const [realPart, imagPart] = readComplex(real, imag);
  const made = new PyComplex(realPart, imagPart, type);
  return type.hasStorage ? addStorage(made) : made;
}

function toComplex(self: PyComplex): PyComplex {
  return self.type === complexType ? self : new PyComplex(self.real, self.imag);
}

function partsOf(value: PyComplex): Parts {
  return [value.real, value.imag];
}

function operandParts(value: Value): Parts | undefined {
  if (value instanceof PyComplex) return partsOf(value);
  const real = operandDouble(value);
  return real === undefined ? undefined : [real, 0];
}

/** The slot of an operator and of its reflected form. */
function operatorSlots<Name extends string>(
  name: Name,
  operate: (left: Parts, right: Parts) => Parts | NumericFailure,
) {
  const run = (left: Parts | undefined, right: Parts | undefined): BinaryResult => {
    if (left === undefined || right === undefined) return NotImplemented;
    const result = operate(left, right);
    if ('exception' in result) throw raisedBy(result);
    return new PyComplex(result[0], result[1]);
  };
  const plain = (self: PyComplex, other: Value) => run(partsOf(self), operandParts(other));
  const reflected = (self: PyComplex, other: Value) => run(operandParts(other), partsOf(self));
  return { [name]: plain, [`r${name}`]: reflected } as Record<Name | `r${Name}`, typeof plain>;
}

function raise(base: Parts | undefined, exponent: Parts | undefined, modulus: Value): BinaryResult {
  if (base === undefined || exponent === undefined) return NotImplemented;
  if (modulus !== null) throw valueError('complex modulo');
  const result = raiseComplex(base, exponent);
  if ('exception' in result) throw raisedBy(result);
  return new PyComplex(result[0], result[1]);
}

function equals(self: PyComplex, other: Value): BinaryResult {
  if (other instanceof PyComplex) return self.real === other.real && self.imag === other.imag;
  const int = asInt(other);
  if (int !== undefined) return self.imag === 0 && compareIntWithDouble(int, self.real) === 0;
  const double = asFloat(other);
  return double === undefined ? NotImplemented : self.imag === 0 && self.real === double;
}

function formatComplexValue(self: PyComplex, spec: Value): Value {
  const text = asText(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeOf(spec).name}`);
  if (text === '') return str(self);
  return strFromText(orThrow(formatComplex(self.real, self.imag, text, typeOf(self).name)));
}
