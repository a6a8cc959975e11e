/**
 * Unary, binary and augmented operators on any values, by the rules of the data model: the left operand's method,
 * then the right one's reflected method, the right first where its class derives from the left's and overrides it.
 *
 * The table is the one place that knows an operator's symbol and slots.
 */
import { PyBuiltinFunction } from '../model/builtin-functions.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult, Slots } from '../model/slots.js';
import type { SlotName } from '../model/special-methods.table.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { typeError } from './errors.js';

/** Binary operators: symbol and slots. */
export const binaryOperators = {
  add: { symbol: '+', slot: 'add', reflected: 'radd', inplace: 'iadd' },
  sub: { symbol: '-', slot: 'sub', reflected: 'rsub', inplace: 'isub' },
  mul: { symbol: '*', slot: 'mul', reflected: 'rmul', inplace: 'imul' },
  truediv: { symbol: '/', slot: 'truediv', reflected: 'rtruediv', inplace: 'itruediv' },
  floordiv: { symbol: '//', slot: 'floordiv', reflected: 'rfloordiv', inplace: 'ifloordiv' },
  mod: { symbol: '%', slot: 'mod', reflected: 'rmod', inplace: 'imod' },
  pow: { symbol: '** or pow()', slot: 'pow', reflected: 'rpow', inplace: 'ipow' },
  matmul: { symbol: '@', slot: 'matmul', reflected: 'rmatmul', inplace: 'imatmul' },
  lshift: { symbol: '<<', slot: 'lshift', reflected: 'rlshift', inplace: 'ilshift' },
  rshift: { symbol: '>>', slot: 'rshift', reflected: 'rrshift', inplace: 'irshift' },
  and: { symbol: '&', slot: 'and', reflected: 'rand', inplace: 'iand' },
  or: { symbol: '|', slot: 'or', reflected: 'ror', inplace: 'ior' },
  xor: { symbol: '^', slot: 'xor', reflected: 'rxor', inplace: 'ixor' },
  divmod: { symbol: 'divmod()', slot: 'divmod', reflected: 'rdivmod', inplace: 'divmod' },
} as const satisfies Record<string, OperatorRow>;

interface OperatorRow {
  readonly symbol: string;
  readonly slot: SlotName;
  readonly reflected: SlotName;
  readonly inplace: SlotName;
}

/** A binary operator's name. */
export type BinaryOperator = keyof typeof binaryOperators;

type AnyBinary = (self: Value, other: Value, modulus: Value) => BinaryResult;

/** `left OP right`, given the operator's slot of the left operand's class: who names it in his code spares V8 a lookup by name. */
export function binaryOfOne(
  operator: BinaryOperator,
  slot: ((self: Value, other: Value, modulus: Value) => BinaryResult) | null,
  left: Value,
  right: Value,
): Value {
  if (slot === null || typeOf(left) !== typeOf(right)) return binary(operator, left, right);
  const result = slot(left, right, null);
  if (result === NotImplemented) throw unsupported(binaryOperators[operator].symbol, left, right);
  return result as Value;
}

/** `left OP right`. Throws TypeError where neither operand knows the other. */
export function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  const result = tryBinary(operator, left, right);
  if (result === NotImplemented) throw unsupported(binaryOperators[operator].symbol, left, right);
  return result as Value;
}

/** `left OP= right`. `asksFirst`: the method for that has not been asked yet. */
export function inplace(operator: BinaryOperator, left: Value, right: Value, asksFirst = true): Value {
  const slot = slotInPlace(typeOf(left).slots, operator);
  if (slot !== null && asksFirst) {
    const result = slot(left, right, null);
    if (result !== NotImplemented) return result as Value;
  }
  const result = tryBinary(operator, left, right);
  return result === NotImplemented ? refuseBinary(operator, true, left, right) : (result as Value);
}

/** `left OP right`, or `left OP= right`, where the left operand's own method for OP has been asked and did not know. */
export function binaryReflected(
  operator: BinaryOperator,
  isInPlace: boolean,
  left: Value,
  right: Value,
): Value {
  const reflected = reflectedSlot(typeOf(right).slots, operator);
  const isAsked = reflected !== null && typeOf(left) !== typeOf(right);
  const result = isAsked ? reflected(right, left, null) : NotImplemented;
  return result === NotImplemented ? refuseBinary(operator, isInPlace, left, right) : (result as Value);
}

/** Throws the TypeError of `left OP right`, or `left OP= right`. */
export function refuseBinary(operator: BinaryOperator, isInPlace: boolean, left: Value, right: Value): never {
  const { symbol } = binaryOperators[operator];
  throw unsupported(isInPlace ? (operator === 'pow' ? '**=' : `${symbol}=`) : symbol, left, right);
}

/** `left OP right`, or NotImplemented. */
export function tryBinary(operator: BinaryOperator, left: Value, right: Value): BinaryResult {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const slot = slotFor(leftType.slots, operator);
  if (leftType === rightType) {
    const result = slot === null ? NotImplemented : slot(left, right, null);
    if (result !== NotImplemented) return result;
    // Operands of one class: the reflected method is asked only where the plain one does not exist.
    const reflected = reflectedSlot(leftType.slots, operator);
    return slot !== null || reflected === null ? NotImplemented : reflected(right, left, null);
  }
  const reflected = reflectedSlot(rightType.slots, operator);
  let reflectedDone = reflected === null;
  if (
    reflected !== null &&
    rightType.isSubtypeOf(leftType) &&
    overrides(rightType, leftType, binaryOperators[operator].reflected)
  ) {
    const result = reflected(right, left, null);
    if (result !== NotImplemented) return result;
    reflectedDone = true;
  }
  if (slot !== null) {
    const result = slot(left, right, null);
    if (result !== NotImplemented) return result;
  }
  return reflectedDone || reflected === null ? NotImplemented : reflected(right, left, null);
}

// The slots of an operator by their names in the code: `slots[name]` is a lookup in V8's megamorphic cache, 8 to 10 ns each.

/** `__OP__` */
function slotFor(slots: Slots, operator: BinaryOperator): AnyBinary | null {
  switch (operator) {
    case 'add':
      return slots.add;
    case 'sub':
      return slots.sub;
    case 'mul':
      return slots.mul;
    case 'truediv':
      return slots.truediv;
    case 'floordiv':
      return slots.floordiv;
    case 'mod':
      return slots.mod;
    case 'pow':
      return slots.pow;
    case 'matmul':
      return slots.matmul;
    case 'lshift':
      return slots.lshift;
    case 'rshift':
      return slots.rshift;
    case 'and':
      return slots.and;
    case 'or':
      return slots.or;
    case 'xor':
      return slots.xor;
    case 'divmod':
      return slots.divmod;
  }
}

/** `__rOP__` */
function reflectedSlot(slots: Slots, operator: BinaryOperator): AnyBinary | null {
  switch (operator) {
    case 'add':
      return slots.radd;
    case 'sub':
      return slots.rsub;
    case 'mul':
      return slots.rmul;
    case 'truediv':
      return slots.rtruediv;
    case 'floordiv':
      return slots.rfloordiv;
    case 'mod':
      return slots.rmod;
    case 'pow':
      return slots.rpow;
    case 'matmul':
      return slots.rmatmul;
    case 'lshift':
      return slots.rlshift;
    case 'rshift':
      return slots.rrshift;
    case 'and':
      return slots.rand;
    case 'or':
      return slots.ror;
    case 'xor':
      return slots.rxor;
    case 'divmod':
      return slots.rdivmod;
  }
}

/** `__iOP__` */
function slotInPlace(slots: Slots, operator: BinaryOperator): AnyBinary | null {
  switch (operator) {
    case 'add':
      return slots.iadd;
    case 'sub':
      return slots.isub;
    case 'mul':
      return slots.imul;
    case 'truediv':
      return slots.itruediv;
    case 'floordiv':
      return slots.ifloordiv;
    case 'mod':
      return slots.imod;
    case 'pow':
      return slots.ipow;
    case 'matmul':
      return slots.imatmul;
    case 'lshift':
      return slots.ilshift;
    case 'rshift':
      return slots.irshift;
    case 'and':
      return slots.iand;
    case 'or':
      return slots.ior;
    case 'xor':
      return slots.ixor;
    case 'divmod':
      return slots.divmod;
  }
}

function overrides(
  rightType: ReturnType<typeof typeOf>,
  leftType: ReturnType<typeof typeOf>,
  reflected: SlotName,
): boolean {
  const name = `__${reflected}__`;
  return rightType.lookup(name) !== leftType.lookup(name);
}

/**
 * How sequence types word a failed `+`, by layout: CPython asks for concatenation after the operands have declined, and it is
 * concatenation that then complains. Types with a row also complain about a failed `*` as sequences do.
 */
export const concatenationComplaints: Map<PyType, (other: string) => string> = new Map();

function sequenceComplaint(symbol: string, left: PyType, right: PyType): string | undefined {
  const complaint = concatenationComplaints.get(left.layout);
  if (symbol.startsWith('+')) return complaint?.(right.name);
  if (symbol !== '*' && symbol !== '*=') return undefined;
  const factor =
    complaint !== undefined ? right : concatenationComplaints.has(right.layout) ? left : undefined;
  return factor && `can't multiply sequence by non-int of type '${factor.name}'`;
}

/** Throws the error of `str.__add__(s, 1)` and the like, called by name: a sequence refuses, where an operator would go on asking. */
export function checkSequenceOperand(owner: PyType, method: string, operand: Value): void {
  const complaint = concatenationComplaints.get(owner);
  if (complaint === undefined) return;
  const other = typeOf(operand).name;
  if (method === '__add__') throw typeError(complaint(other));
  if (method === '__mul__' || method === '__rmul__' || method === '__imul__')
    throw typeError(`'${other}' object cannot be interpreted as an integer`);
}

function unsupported(symbol: string, left: Value, right: Value) {
  const complaint = sequenceComplaint(symbol, typeOf(left), typeOf(right));
  if (complaint !== undefined) return typeError(complaint);
  // Python 2 wrote `print >>sys.stderr, message`.
  const hint =
    symbol === '>>' && left instanceof PyBuiltinFunction && left.name === 'print'
      ? '. Did you mean "print(<message>, file=<output_stream>)"?'
      : '';
  return typeError(
    `unsupported operand type(s) for ${symbol}: '${typeOf(left).name}' and '${typeOf(right).name}'${hint}`,
  );
}

const unarySymbols = { neg: '-', pos: '+', invert: '~' } as const;

/** `-x`, `+x` or `~x`. */
export function unary(operator: keyof typeof unarySymbols, operand: Value): Value {
  const slot = typeOf(operand).slots[operator];
  if (slot === null)
    throw typeError(`bad operand type for unary ${unarySymbols[operator]}: '${typeOf(operand).name}'`);
  return slot(operand);
}

/**
 * `pow(base, exponent, modulus)`; modulus None is the operator `**`. Reflected methods written in Python are not asked, but
 * the built-in types of the other two arguments are: they complain in their own words.
 */
export function power(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus === null) return binary('pow', base, exponent);
  const slot = typeOf(base).slots.pow;
  let result = slot === null ? NotImplemented : slot(base, exponent, modulus);
  for (const value of [exponent, modulus]) {
    if (result !== NotImplemented) return result as Value;
    const { isHeapType, slots } = typeOf(value);
    if (!isHeapType && slots.rpow !== null)
      result = slots.rpow(value, base, value === exponent ? modulus : exponent);
  }
  if (result !== NotImplemented) return result as Value;
  const names = [base, exponent, modulus].map((value) => `'${typeOf(value).name}'`);
  throw typeError(`unsupported operand type(s) for ** or pow(): ${names[0]}, ${names[1]}, ${names[2]}`);
}
