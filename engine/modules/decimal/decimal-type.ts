/**
 * The type Decimal.
 */
import { asFloat, PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { objectType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { NEGATIVE_NAN } from '../../objects/numeric/float-parse.js';
import { normalizeInt } from '../../objects/numeric/int-value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { getItem, toIndex } from '../../objects/protocol/items.js';
import { readOnly } from '../../objects/types/class/read-only.js';
import { quantize, toIntegral } from './adjusting.js';
import {
  absolute,
  add,
  divide,
  divideInteger,
  divideWithRemainder,
  minus,
  multiply,
  plus,
  remainder,
  subtract,
} from './arithmetic.js';
import { constructDecimal, exactOfFloat } from './construct.js';
import { adjusted, compareValues, type Dec, finite, isNan, pow10, truncate } from './dec.js';
import { type Environment, raise } from './environment.js';
import { operations } from './operations.table.js';
import {
  contextOf,
  currentContext,
  decimalState,
  decimalType,
  expectOperand,
  finishOperation,
  fromDouble,
  operandOf,
  type PyContext,
  PyDecimal,
  settle,
} from './representation.js';
import { conditions, type Rounding, roundings } from './signals.table.js';
import { formatBySpec, formatDecimal } from './text.js';
import { power, powerModulo } from './transcendental.js';

type Binary = (env: Environment, a: Dec, b: Dec) => Dec;

/** Gives Decimal its behaviour. */
export function defineDecimal(): void {
  defineType(decimalType, {
    doc: 'Construct a new Decimal object. value can be an integer, string, tuple, or another Decimal object.',
    module: 'decimal',
    // Equal to ints, floats and fractions.
    flags: { equalsOthers: true },
    construct: [
      "(value='0', context=None)",
      (type: PyType, value: Value | undefined, context: Value | undefined) =>
        constructDecimal(type, value, context),
    ],
    slots: {
      repr: (self: PyDecimal) => `Decimal('${textOf(self)}')`,
      str: textOf,
      hash: hashDecimal,
      bool: (self: PyDecimal) => self.value.kind !== 'finite' || self.value.coefficient !== 0n,
      lt: ordering((order) => order < 0),
      le: ordering((order) => order <= 0),
      gt: ordering((order) => order > 0),
      ge: ordering((order) => order >= 0),
      eq: (self: PyDecimal, other: Value) => equality(self, other, false),
      ne: (self: PyDecimal, other: Value) => equality(self, other, true),
      ...binarySlots('add', 'radd', add),
      ...binarySlots('sub', 'rsub', subtract),
      ...binarySlots('mul', 'rmul', multiply),
      ...binarySlots('truediv', 'rtruediv', divide),
      ...binarySlots('floordiv', 'rfloordiv', divideInteger),
      ...binarySlots('mod', 'rmod', remainder),
      divmod: (self: PyDecimal, other: Value) => divmodOf(self.value, operandOf(other)),
      rdivmod: (self: PyDecimal, other: Value) => divmodOf(operandOf(other), self.value),
      pow: powerSlot,
      rpow: (self: PyDecimal, other: Value) => {
        const base = operandOf(other);
        const context = currentContext();
        return base === undefined
          ? NotImplemented
          : finishOperation(context, power(context, base, self.value));
      },
      neg: (self: PyDecimal) => unary(self, minus),
      pos: (self: PyDecimal) => unary(self, plus),
      abs: (self: PyDecimal) => unary(self, absolute),
      int: (self: PyDecimal) => toInt(self.value),
      float: (self: PyDecimal) => new PyFloat(toDouble(self.value)),
    },
    methods: { ...sharedMethods(), ...ownMethods },
    classMethods: {
      from_float: [
        '(f, /)',
        (type: PyType, value: Value) => {
          const number = exactOfFloat(value);
          return type === decimalType ? new PyDecimal(number) : call(type, [new PyDecimal(number)]);
        },
        'Class method that converts a float to a decimal number, exactly.',
      ],
    },
    getters: {
      real: readOnly((self: PyDecimal) => self),
      imag: readOnly(() => new PyDecimal(finite(false, 0n, 0))),
    },
  });
}

function textOf(self: PyDecimal): string {
  return formatDecimal(self.value, false, currentContext().capitals);
}

function unary(self: PyDecimal, run: (env: Environment, a: Dec) => Dec): PyDecimal {
  const context = currentContext();
  return finishOperation(context, run(context, self.value));
}

function binarySlots(name: string, reflected: string, run: Binary) {
  return {
    [name]: (self: PyDecimal, other: Value): BinaryResult => binary(run, self.value, operandOf(other)),
    [reflected]: (self: PyDecimal, other: Value): BinaryResult => binary(run, operandOf(other), self.value),
  };
}

function binary(run: Binary, a: Dec | undefined, b: Dec | undefined): BinaryResult {
  if (a === undefined || b === undefined) return NotImplemented;
  const context = currentContext();
  return finishOperation(context, run(context, a, b));
}

function divmodOf(a: Dec | undefined, b: Dec | undefined): BinaryResult {
  if (a === undefined || b === undefined) return NotImplemented;
  const context = currentContext();
  const [quotient, rest] = divideWithRemainder(context, a, b);
  settle(context);
  return new PyTuple([new PyDecimal(quotient), new PyDecimal(rest)]);
}

function powerSlot(self: PyDecimal, other: Value, modulus: Value): BinaryResult {
  const exponent = operandOf(other);
  const modulo = modulus === null ? undefined : operandOf(modulus);
  if (exponent === undefined || (modulus !== null && modulo === undefined)) return NotImplemented;
  const context = currentContext();
  const result =
    modulo === undefined
      ? power(context, self.value, exponent)
      : powerModulo(context, self.value, exponent, modulo);
  return finishOperation(context, result);
}

/** Both numbers of a comparison, exact; undefined for other types. */
function comparands(self: PyDecimal, other: Value, isEquality: boolean): [Dec, Dec] | undefined {
  const operand = operandOf(other);
  if (operand !== undefined) return [self.value, operand];
  const double =
    asFloat(other) ?? (isEquality && other instanceof PyComplex && other.imag === 0 ? other.real : undefined);
  if (double !== undefined) {
    const context = currentContext();
    if (isEquality) context.flags |= conditions.floatOperation.bit;
    else {
      context.status |= conditions.floatOperation.bit;
      settle(context);
    }
    return [self.value, fromDouble(double)];
  }
  return rationalOf(self, other);
}

/** A rational number is compared by multiplying with its denominator. */
function rationalOf(self: PyDecimal, other: Value): [Dec, Dec] | undefined {
  const { classes } = decimalState();
  const isRational = call(getItem(classes, 'is_rational'), [other]);
  if (isRational !== true) return undefined;
  const numerator = BigInt(toIndex(getAttribute(other, 'numerator')));
  const denominator = BigInt(toIndex(getAttribute(other, 'denominator')));
  const { value } = self;
  const scaled =
    value.kind === 'finite' ? finite(value.negative, value.coefficient * denominator, value.exponent) : value;
  return [scaled, finite(numerator < 0n, numerator < 0n ? -numerator : numerator, 0)];
}

function ordering(holds: (order: number) => boolean) {
  return (self: PyDecimal, other: Value): BinaryResult => {
    const pair = comparands(self, other, false);
    if (pair === undefined) return NotImplemented;
    const [a, b] = pair;
    if (isNan(a) || isNan(b)) {
      const context = currentContext();
      raise(context, 'invalidOperation');
      settle(context);
      return false;
    }
    return holds(compareValues(a, b));
  };
}

function equality(self: PyDecimal, other: Value, isNegated: boolean): BinaryResult {
  const pair = comparands(self, other, true);
  if (pair === undefined) return NotImplemented;
  const [a, b] = pair;
  if (isNan(a) || isNan(b)) {
    const context = currentContext();
    if (a.kind === 'snan' || b.kind === 'snan') {
      raise(context, 'invalidOperation');
      settle(context);
    }
    return isNegated;
  }
  return (compareValues(a, b) === 0) !== isNegated;
}

const PRIME = 2n ** 61n - 1n;
const INVERSE_OF_TEN = modularPower(10n, PRIME - 2n);

function modularPower(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let b = base % PRIME;
  for (let n = exponent; n > 0n; n >>= 1n) {
    if ((n & 1n) === 1n) result = (result * b) % PRIME;
    b = (b * b) % PRIME;
  }
  return result;
}

function hashDecimal(self: PyDecimal): Value {
  const { kind, negative, coefficient, exponent } = self.value;
  if (kind === 'snan') throw typeError('Cannot hash a signaling NaN value');
  if (kind === 'nan') return (objectType.slots.hash as (value: Value) => Value)(self);
  if (kind === 'infinity') return negative ? -314159 : 314159;
  const scale =
    exponent >= 0 ? modularPower(10n, BigInt(exponent)) : modularPower(INVERSE_OF_TEN, BigInt(-exponent));
  const size = ((coefficient % PRIME) * scale) % PRIME;
  const signed = negative ? -size : size;
  return normalizeInt(signed === -1n ? -2n : signed);
}

function toInt(a: Dec): Value {
  if (isNan(a)) throw valueError('cannot convert NaN to integer');
  if (a.kind === 'infinity') throw overflowError('cannot convert Infinity to integer');
  return normalizeInt(truncate(a));
}

function toDouble(a: Dec): number {
  if (a.kind === 'snan') throw valueError('cannot convert signaling NaN to float');
  if (a.kind === 'nan') return a.negative ? NEGATIVE_NAN : Number.NaN;
  return Number(formatDecimal(a));
}

function roundWhole(self: PyDecimal, rounding: Rounding): Value {
  const context = currentContext();
  if (self.value.kind !== 'finite') return toInt(self.value);
  const result = toIntegral(context, self.value, false, rounding);
  context.status = 0;
  return toInt(result);
}

const byName = new Map<string, Rounding>(roundings.map((each) => [each, each]));

function toRounding(value: Value | undefined): Rounding | undefined {
  if (value === undefined || value === null) return undefined;
  const rounding = byName.get(asText(value) ?? '');
  if (rounding === undefined)
    throw typeError(
      'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]',
    );
  return rounding;
}

function asResult(context: PyContext, result: Dec | boolean | string): Value {
  if (typeof result === 'boolean') return result;
  if (typeof result === 'string') return result;
  return finishOperation(context, result);
}

const nothing = finite(false, 0n, 0);

function sharedMethods(): Record<string, MethodDeclaration> {
  const methods: Record<string, MethodDeclaration> = {};
  for (const [name, { operands, of, hasContext, run }] of Object.entries(operations)) {
    if (of === 'context') continue;
    const parameters = [...operands, ...(hasContext ? ['context=None'] : [])];
    // Without a context at the end, operands are by position.
    if (!hasContext && operands.length > 0) parameters.push('/');
    const count = operands.length;
    methods[name] = [
      `(${parameters.join(', ')})`,
      (self: PyDecimal, ...args: (Value | undefined)[]) => {
        const context = contextOf(hasContext ? args[count] : undefined);
        const b = count > 0 ? expectOperand(args[0] ?? null) : nothing;
        const c = count > 1 ? expectOperand(args[1] ?? null) : nothing;
        return asResult(context, run(context, self.value, b, c));
      },
    ];
  }
  return methods;
}

const ownMethods: Record<string, MethodDeclaration> = {
  adjusted: ['()', (self: PyDecimal) => adjusted(self.value), 'Return the adjusted exponent of the number.'],
  as_integer_ratio: [
    '()',
    (self: PyDecimal) => integerRatio(self.value),
    'Decimal as a ratio of two ints, in lowest terms.',
  ],
  as_tuple: ['()', asTuple, 'Return a tuple representation of the number.'],
  radix: ['()', () => new PyDecimal(finite(false, 10n, 0)), 'Return Decimal(10).'],
  quantize: [
    '(exp, rounding=None, context=None)',
    (self: PyDecimal, exponent: Value, rounding: Value | undefined, given: Value | undefined) => {
      const context = contextOf(given);
      const wanted = toRounding(rounding) ?? context.rounding;
      return finishOperation(context, quantize(context, self.value, expectOperand(exponent), wanted));
    },
    'Return a value equal to the first operand after rounding and having the exponent of the second operand.',
  ],
  to_integral_exact: integralMethod(true),
  to_integral_value: integralMethod(false),
  to_integral: integralMethod(false),
  to_eng_string: [
    '(context=None)',
    (self: PyDecimal, context: Value | undefined) =>
      strFromText(formatDecimal(self.value, true, contextOf(context).capitals)),
    'Convert to an engineering-type string.',
  ],
  __copy__: ['()', (self: PyDecimal) => self],
  __deepcopy__: ['(memo, /)', (self: PyDecimal) => self],
  __reduce__: [
    '()',
    (self: PyDecimal) => new PyTuple([typeOf(self), new PyTuple([strFromText(textOf(self))])]),
  ],
  __complex__: ['()', (self: PyDecimal) => new PyComplex(toDouble(self.value), 0)],
  __trunc__: ['()', (self: PyDecimal) => toInt(self.value)],
  __ceil__: ['()', (self: PyDecimal) => roundWhole(self, 'ROUND_CEILING')],
  __floor__: ['()', (self: PyDecimal) => roundWhole(self, 'ROUND_FLOOR')],
  __round__: [
    '(ndigits=None, /)',
    (self: PyDecimal, digits: Value | undefined) => {
      if (digits === undefined || digits === null) return roundWhole(self, 'ROUND_HALF_EVEN');
      const context = currentContext();
      const exponent = finite(false, 1n, -Number(toIndex(digits)));
      return finishOperation(context, quantize(context, self.value, exponent, 'ROUND_HALF_EVEN'));
    },
  ],
  __format__: [
    '(fmtarg, /)',
    (self: PyDecimal, spec: Value) => {
      const text = asText(spec);
      if (text === undefined) throw typeError('format argument must be str');
      const context = currentContext();
      const result = formatBySpec(self.value, text, context.rounding, context.capitals);
      if (result === undefined) throw valueError('invalid format string');
      return strFromText(result);
    },
  ],
  __sizeof__: ['()', () => 104],
};

function integralMethod(isExact: boolean): MethodDeclaration {
  return [
    '(rounding=None, context=None)',
    (self: PyDecimal, rounding: Value | undefined, given: Value | undefined) => {
      const context = contextOf(given);
      const wanted = toRounding(rounding) ?? context.rounding;
      return finishOperation(context, toIntegral(context, self.value, isExact, wanted));
    },
    'Round to the nearest integer.',
  ];
}

function integerRatio(a: Dec): Value {
  if (isNan(a)) throw valueError('cannot convert NaN to integer ratio');
  if (a.kind === 'infinity') throw overflowError('cannot convert Infinity to integer ratio');
  let numerator = a.exponent > 0 ? a.coefficient * pow10(a.exponent) : a.coefficient;
  let denominator = a.exponent < 0 ? pow10(-a.exponent) : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator);
  numerator /= divisor;
  denominator /= divisor;
  return new PyTuple([normalizeInt(a.negative ? -numerator : numerator), normalizeInt(denominator)]);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function asTuple(self: PyDecimal): Value {
  const { kind, negative, coefficient, exponent } = self.value;
  const hasDigits = kind === 'finite' || coefficient !== 0n;
  const digits = kind === 'infinity' ? [0] : hasDigits ? [...coefficient.toString()].map(Number) : [];
  const third = kind === 'finite' ? exponent : kind === 'infinity' ? 'F' : kind === 'nan' ? 'n' : 'N';
  const { classes } = decimalState();
  return call(getItem(classes, 'DecimalTuple'), [negative ? 1 : 0, new PyTuple(digits), third]);
}
