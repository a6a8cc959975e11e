/**
 * The base of the type Context: limits, conditions as bits, and the operations. The Python class adds flags and traps by class.
 */

import { addStorage } from '../../objects/model/instance.js';
import { asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import {
  defineType,
  type GetSetDeclaration,
  type MethodDeclaration,
} from '../../objects/protocol/define-type.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { divideWithRemainder } from './arithmetic.js';
import { createDecimal, exactOfFloat } from './construct.js';
import { finite } from './dec.js';
import { etiny, etop, finish } from './environment.js';
import { operations } from './operations.table.js';
import {
  contextType,
  expectOperand,
  finishOperation,
  PyContext,
  PyDecimal,
  settle,
} from './representation.js';
import { MAX_EMAX, MAX_PREC, MIN_EMIN, roundings } from './signals.table.js';
import { formatDecimal } from './text.js';
import { power, powerModulo } from './transcendental.js';

/** Gives contexts their behaviour. */
export function defineContext(): void {
  defineType(contextType, {
    doc: 'The limits and ways of decimal arithmetic.',
    module: 'decimal',
    construct: ['(*args, **kwargs)', (type: PyType) => makeContext(type)],
    slots: { init: () => {} },
    getters: {
      prec: limit('prec', 1, MAX_PREC, `valid range for prec is [1, MAX_PREC]`),
      Emin: limit('emin', MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]'),
      Emax: limit('emax', 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]'),
      rounding: {
        get: (self: PyContext) => self.rounding,
        set: (self: PyContext, value: Value | undefined) => {
          const rounding = roundings.find((each) => each === asText(value ?? null));
          if (rounding === undefined)
            throw typeError(
              'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]',
            );
          self.rounding = rounding;
        },
      },
      capitals: {
        get: (self: PyContext) => (self.capitals ? 1 : 0),
        set: (self: PyContext, value: Value | undefined) => {
          self.capitals = toSwitch(value, 'valid values for capitals are 0 or 1');
        },
      },
      clamp: {
        get: (self: PyContext) => (self.clamp ? 1 : 0),
        set: (self: PyContext, value: Value | undefined) => {
          self.clamp = toSwitch(value, 'valid values for clamp are 0 or 1');
        },
      },
      _flag_bits: bits('flags'),
      _trap_bits: bits('traps'),
    },
    methods: { ...sharedMethods(), ...ownMethods },
  });
}

function makeContext(type: PyType): PyContext {
  const made = new PyContext(type);
  return type.hasStorage ? addStorage(made) : made;
}

/** A limit as Python sees it: the largest ones are no safe integers, and are kept beside their doubles. */
function limit(
  name: 'prec' | 'emin' | 'emax',
  least: number,
  most: number,
  message: string,
): GetSetDeclaration {
  return {
    get: (self: PyContext) => {
      const value = self[name];
      if (Number.isSafeInteger(value)) return value;
      return value < 0 ? -999999999999999999n : 999999999999999999n;
    },
    set: (self: PyContext, value: Value | undefined) => {
      const int = asInt(value ?? null);
      if (int === undefined) throw typeError('an integer is required');
      if (typeof int === 'bigint' && BigInt.asIntN(64, int) !== int)
        throw overflowError('Python int too large to convert to C ssize_t');
      if (int < least || int > most) throw valueError(message);
      self[name] = Number(int);
    },
  };
}

function toSwitch(value: Value | undefined, message: string): boolean {
  const int = asInt(value ?? null);
  if (int === undefined) throw typeError('an integer is required');
  if (int !== 0 && int !== 1) throw valueError(message);
  return int === 1;
}

function bits(name: 'flags' | 'traps'): GetSetDeclaration {
  return {
    get: (self: PyContext) => self[name],
    set: (self: PyContext, value: Value | undefined) => {
      self[name] = Number(asInt(value ?? 0) ?? 0);
    },
  };
}

const nothing = finite(false, 0n, 0);

function sharedMethods(): Record<string, MethodDeclaration> {
  const methods: Record<string, MethodDeclaration> = {};
  for (const [name, { operands, of, run }] of Object.entries(operations)) {
    if (of === 'decimal') continue;
    const signature = ['(x, /)', '(x, y, /)', '(x, y, z, /)'][operands.length] ?? '()';
    methods[name] = [
      signature,
      (self: PyContext, a: Value, b: Value | undefined, c: Value | undefined) => {
        const first = expectOperand(a);
        const second = b === undefined ? nothing : expectOperand(b);
        const third = c === undefined ? nothing : expectOperand(c);
        const result = run(self, first, second, third);
        return typeof result === 'object' ? finishOperation(self, result) : result;
      },
    ];
  }
  return methods;
}

const ownMethods: Record<string, MethodDeclaration> = {
  _apply: [
    '(x, /)',
    (self: PyContext, a: Value) => finishOperation(self, finish(expectOperand(a), self)),
    'Round to the precision and into the limits.',
  ],
  Etiny: ['()', (self: PyContext) => etiny(self), 'Return a value equal to Emin - prec + 1.'],
  Etop: ['()', (self: PyContext) => etop(self), 'Return a value equal to Emax - prec + 1.'],
  radix: ['()', () => new PyDecimal(finite(false, 10n, 0)), 'Return Decimal(10).'],
  create_decimal: [
    "(num='0', /)",
    (self: PyContext, value: Value | undefined) => createDecimal(self, value),
    'Create a new Decimal instance from num, using self as the context.',
  ],
  create_decimal_from_float: [
    '(f, /)',
    (self: PyContext, value: Value) => finishOperation(self, finish(exactOfFloat(value), self)),
    'Create a new Decimal instance from float f, rounded by the context.',
  ],
  divmod: [
    '(x, y, /)',
    (self: PyContext, a: Value, b: Value) => {
      const [quotient, rest] = divideWithRemainder(self, expectOperand(a), expectOperand(b));
      settle(self);
      return new PyTuple([new PyDecimal(quotient), new PyDecimal(rest)]);
    },
    'Return quotient and remainder of the division x / y.',
  ],
  power: [
    '(a, b, modulo=None)',
    (self: PyContext, a: Value, b: Value, modulo: Value | undefined) => {
      const base = expectOperand(a);
      const exponent = expectOperand(b);
      const result =
        modulo === undefined || modulo === null
          ? power(self, base, exponent)
          : powerModulo(self, base, exponent, expectOperand(modulo));
      return finishOperation(self, result);
    },
    'Compute a**b. If modulo is given, (a**b) % modulo.',
  ],
  to_sci_string: [
    '(x, /)',
    (self: PyContext, a: Value) => strFromText(formatDecimal(expectOperand(a), false, self.capitals)),
    'Convert a number to a string using scientific notation.',
  ],
  to_eng_string: [
    '(x, /)',
    (self: PyContext, a: Value) => strFromText(formatDecimal(expectOperand(a), true, self.capitals)),
    'Convert a number to a string, using engineering notation.',
  ],
};
