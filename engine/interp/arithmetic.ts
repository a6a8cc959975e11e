/**
 * Arithmetic out of line: what the loop's own cases for two ints or two floats leave over. Ints beyond the safe range and mixed
 * numbers are done here, everything else goes through the operators' slots.
 */
import { PyFloat } from '../objects/model/numbers.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { addInts, subtractInts } from '../objects/numeric/int-arithmetic.js';
import { andInts, orInts, xorInts } from '../objects/numeric/int-bits.js';
import { normalizeInt } from '../objects/numeric/int-value.js';
import { type BinaryOperator, binaryOfOne, inplace } from '../objects/protocol/operators.js';

const WORD = 2 ** 32;

/** `left + right`. */
export function add(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (typeof right === 'number') return new PyFloat(left.value + right);
    if (right instanceof PyFloat) return new PyFloat(left.value + right.value);
  } else if (right instanceof PyFloat && typeof left === 'number') return new PyFloat(left + right.value);
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (isInt(left) && isInt(right)) return addInts(left, right);
  return binaryOfOne('add', typeOf(left).slots.add, left, right);
}

/** `left += right`. */
export function addInPlace(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (typeof right === 'number') return new PyFloat(left.value + right);
    if (right instanceof PyFloat) return new PyFloat(left.value + right.value);
  } else if (right instanceof PyFloat && typeof left === 'number') return new PyFloat(left + right.value);
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  return inplace('add', left, right);
}

/** `left - right`. */
export function subtract(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (typeof right === 'number') return new PyFloat(left.value - right);
    if (right instanceof PyFloat) return new PyFloat(left.value - right.value);
  } else if (right instanceof PyFloat && typeof left === 'number') return new PyFloat(left - right.value);
  if (isInt(left) && isInt(right)) return subtractInts(left, right);
  return binaryOfOne('sub', typeOf(left).slots.sub, left, right);
}

/** `left -= right`. */
export function subtractInPlace(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (typeof right === 'number') return new PyFloat(left.value - right);
    if (right instanceof PyFloat) return new PyFloat(left.value - right.value);
  } else if (right instanceof PyFloat && typeof left === 'number') return new PyFloat(left - right.value);
  return inplace('sub', left, right);
}

/** `left * right`. */
export function multiply(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (typeof right === 'number') return new PyFloat(left.value * right);
    if (right instanceof PyFloat) return new PyFloat(left.value * right.value);
  } else if (right instanceof PyFloat && typeof left === 'number') return new PyFloat(left * right.value);
  if (typeof left === 'number' && typeof right === 'number')
    return normalizeInt(BigInt(left) * BigInt(right));
  return binaryOfOne('mul', typeOf(left).slots.mul, left, right);
}

/** `left *= right`. */
export function multiplyInPlace(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (typeof right === 'number') return new PyFloat(left.value * right);
    if (right instanceof PyFloat) return new PyFloat(left.value * right.value);
  } else if (right instanceof PyFloat && typeof left === 'number') return new PyFloat(left * right.value);
  return inplace('mul', left, right);
}

/** `left / right`. The quotient of two safe ints is correctly rounded by the division of doubles. */
export function divide(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (right instanceof PyFloat) {
      if (right.value !== 0) return new PyFloat(left.value / right.value);
    } else if (typeof right === 'number' && right !== 0) return new PyFloat(left.value / right);
  } else if (typeof left === 'number') {
    if (right instanceof PyFloat) {
      if (right.value !== 0) return new PyFloat(left / right.value);
    } else if (typeof right === 'number' && right !== 0) return new PyFloat(left / right);
  }
  return binaryOfOne('truediv', typeOf(left).slots.truediv, left, right);
}

/** `left & right`. A mask of 32 bits needs only the low word of a large int. */
export function bitAnd(left: Value, right: Value): Value {
  if (typeof left === 'bigint' && typeof right === 'number' && right >= 0 && right < WORD)
    return (Number(BigInt.asUintN(32, left)) & right) >>> 0;
  if (isInt(left) && isInt(right)) return andInts(left, right);
  return binaryOfOne('and', typeOf(left).slots.and, left, right);
}

/** `left | right`. */
export function bitOr(left: Value, right: Value): Value {
  if (isInt(left) && isInt(right)) return orInts(left, right);
  return binaryOfOne('or', typeOf(left).slots.or, left, right);
}

/** `left ^ right`. */
export function bitXor(left: Value, right: Value): Value {
  if (isInt(left) && isInt(right)) return xorInts(left, right);
  return binaryOfOne('xor', typeOf(left).slots.xor, left, right);
}

function isInt(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** `left OP= right` for the operators that have no instruction of their own, named by the opcode of `left OP right`. Literals, as in the loop. */
export function operateInPlace(opcode: number, left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    switch (opcode) {
      case 24: // FLOORDIV
        if (right !== 0) return Math.floor(left / right) + 0;
        break;
      case 25: // MOD
        if (right !== 0) {
          const rest = left % right;
          return rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest + 0;
        }
        break;
      case 30: // AND
        if ((left | 0) === left && (right | 0) === right) return left & right;
        break;
      case 31: // OR
        if ((left | 0) === left && (right | 0) === right) return left | right;
        break;
      case 32: // XOR
        if ((left | 0) === left && (right | 0) === right) return left ^ right;
        break;
      case 29: // RSHIFT
        if (right >= 0 && right < 32) return Math.floor(left / 2 ** right) + 0;
        break;
      default:
        break;
    }
  } else if (opcode === 23 /* TRUEDIV */ && left instanceof PyFloat) return divide(left, right);
  return inplace(operatorsByOpcode[opcode - 20] as BinaryOperator, left, right);
}

/** The binary operators by opcode number, from ADD on, in the order of the opcode table. */
const operatorsByOpcode: readonly BinaryOperator[] = [
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
