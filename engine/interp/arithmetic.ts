/**
 * Arithmetic out of line: what the loop's own cases for two ints or two floats leave over. Ints beyond the safe range and mixed
 * numbers are done here, everything else goes through the operators' slots.
 */
import { PyFloat } from '../objects/model/numbers.js';
import type { Value } from '../objects/model/value.js';
import { type BinaryOperator, binary, inplace } from '../objects/protocol/operators.js';

/** A number as a double where float arithmetic applies to it exactly as Python converts it: float, or int in the safe range. */
function asDouble(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof PyFloat ? value.value : undefined;
}

/** Whether one of them is a float and both are floats or safe ints. */
function isFloatPair(left: Value, right: Value): boolean {
  if (left instanceof PyFloat) return typeof right === 'number' || right instanceof PyFloat;
  return typeof left === 'number' && right instanceof PyFloat;
}

/** `left + right`. */
export function add(left: Value, right: Value): Value {
  if (isFloatPair(left, right)) return new PyFloat((asDouble(left) as number) + (asDouble(right) as number));
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  return binary('add', left, right);
}

/** `left += right`. */
export function addInPlace(left: Value, right: Value): Value {
  if (isFloatPair(left, right)) return new PyFloat((asDouble(left) as number) + (asDouble(right) as number));
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  return inplace('add', left, right);
}

/** `left - right`. */
export function subtract(left: Value, right: Value): Value {
  if (isFloatPair(left, right)) return new PyFloat((asDouble(left) as number) - (asDouble(right) as number));
  return binary('sub', left, right);
}

/** `left -= right`. */
export function subtractInPlace(left: Value, right: Value): Value {
  if (isFloatPair(left, right)) return new PyFloat((asDouble(left) as number) - (asDouble(right) as number));
  return inplace('sub', left, right);
}

/** `left * right`. */
export function multiply(left: Value, right: Value): Value {
  if (isFloatPair(left, right)) return new PyFloat((asDouble(left) as number) * (asDouble(right) as number));
  return binary('mul', left, right);
}

/** `left *= right`. */
export function multiplyInPlace(left: Value, right: Value): Value {
  if (isFloatPair(left, right)) return new PyFloat((asDouble(left) as number) * (asDouble(right) as number));
  return inplace('mul', left, right);
}

/** `left / right`. */
export function divide(left: Value, right: Value): Value {
  const divisor = asDouble(right);
  const dividend = asDouble(left);
  // The quotient of two safe ints is correctly rounded by the division of doubles.
  if (divisor !== undefined && dividend !== undefined && divisor !== 0)
    return new PyFloat(dividend / divisor);
  return binary('truediv', left, right);
}

/** The binary operators by opcode number, from ADD on, in the order of the opcode table. */
export const operatorsByOpcode: readonly BinaryOperator[] = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'mod',
  'pow',
  'matmul',
  'lshift',
  'rshift',
  'and',
  'or',
  'xor',
];
