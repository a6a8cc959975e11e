/**
 * Decimals and contexts as Python objects, and the conversions of operands.
 */

import type { PyException } from '../../objects/model/exceptions.js';
import { asInt } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyList } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import { getItem } from '../../objects/protocol/items.js';
import { type Dec, finite, fromInt, infinity, notANumber } from './dec.js';
import type { Environment } from './environment.js';
import { conditions, INVALID, type Rounding } from './signals.table.js';

export const decimalType = new PyType('decimal.Decimal');
export const contextType = new PyType('decimal._ContextBase');

/** A Decimal. */
export class PyDecimal extends PyObject {
  readonly value: Dec;

  constructor(value: Dec, type: PyType = decimalType) {
    super();
    this.type = type;
    this.value = value;
  }
}

/** A Context: its limits, what came up (`flags`) and what is an error (`traps`). */
export class PyContext extends PyObject implements Environment {
  prec = 28;
  rounding: Rounding = 'ROUND_HALF_EVEN';
  emin = -999999;
  emax = 999999;
  clamp = false;
  capitals = true;
  status = 0;
  flags = 0;
  traps: number = conditions.divisionByZero.bit | conditions.overflow.bit | INVALID;

  constructor(type: PyType) {
    super();
    this.type = type;
  }
}

/** What an interpreter's decimal arithmetic refers to. */
interface DecimalState {
  /** The classes of conditions by name: a Python dict. */
  classes: Value;
  context: Value;
}

const states = new WeakMap<object, DecimalState>();
let lastOwner: object | undefined;
let lastState: DecimalState = { classes: null, context: null };

/** The state of the interpreter that runs. */
export function decimalState(): DecimalState {
  const owner = runtime.current;
  if (owner === lastOwner) return lastState;
  let state = states.get(owner);
  if (state === undefined) {
    state = { classes: null, context: null };
    states.set(owner, state);
  }
  lastOwner = owner;
  lastState = state;
  return state;
}

/** The context in force. */
export function currentContext(): PyContext {
  const { context } = decimalState();
  if (!(context instanceof PyContext)) throw typeError('no decimal context: import decimal first');
  return context;
}

/** A context that was given, or the one in force. */
export function contextOf(value: Value | undefined): PyContext {
  if (value === undefined || value === null) return currentContext();
  if (!(value instanceof PyContext)) throw typeError('optional argument must be a context');
  return value;
}

/** Ends an operation: what came up is noted in the flags, and raised if it is trapped. */
export function settle(context: PyContext): void {
  const { status } = context;
  if (status === 0) return;
  context.status = 0;
  context.flags |= status;
  if ((status & context.traps) !== 0) throw trapped(status, context.traps);
}

function trapped(status: number, traps: number): PyException {
  const { classes } = decimalState();
  const rows = Object.values(conditions);
  const first = rows.find(({ bit }) => (status & traps & bit) !== 0);
  const raised = rows
    .filter(({ bit }) => (status & traps & bit) !== 0)
    .map(({ name }) => getItem(classes, name));
  return call(getItem(classes, first?.signal ?? 'InvalidOperation'), [new PyList(raised)]) as PyException;
}

/** A new Decimal after an operation in a context. */
export function finishOperation(context: PyContext, result: Dec): PyDecimal {
  if (context.status !== 0) settle(context);
  return new PyDecimal(result);
}

/** The exact number of an operand of arithmetic: a Decimal or an int. */
export function operandOf(value: Value): Dec | undefined {
  if (value instanceof PyDecimal) return value.value;
  const int = asInt(value);
  return int === undefined ? undefined : fromInt(int);
}

/** As {@link operandOf}, for methods. Throws TypeError. */
export function expectOperand(value: Value): Dec {
  const operand = operandOf(value);
  if (operand === undefined)
    throw typeError(`conversion from ${typeOf(value).name} to Decimal is not supported`);
  return operand;
}

/** The exact number of a float. */
export function fromDouble(double: number): Dec {
  if (Number.isNaN(double)) return notANumber;
  if (!Number.isFinite(double)) return infinity(double < 0);
  const negative = double < 0 || Object.is(double, -0);
  let size = Math.abs(double);
  let halvings = 0;
  while (!Number.isInteger(size)) {
    size *= 2;
    halvings++;
  }
  // size / 2 ** n is size * 5 ** n / 10 ** n.
  let coefficient = BigInt(size) * 5n ** BigInt(halvings);
  let exponent = -halvings;
  while (exponent < 0 && coefficient % 10n === 0n && coefficient !== 0n) {
    coefficient /= 10n;
    exponent++;
  }
  if (coefficient === 0n) exponent = 0;
  return finite(negative, coefficient, exponent);
}
