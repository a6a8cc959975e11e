/**
 * What each pure operation computes: the reference that the evaluator runs, constant folding uses, and machine code is compared
 * with. ints and ptrs are bigints in int64, floats numbers, bools booleans, objects row numbers. A broken precondition throws.
 */
import { INT64_MIN } from './machine-ints.js';
import type { OperationName, operations } from './ops.table.js';

/** A value while a trace is evaluated. */
export type IrValue = bigint | number | boolean;

/** A precondition of an operation did not hold: the trace is wrong. */
export class PreconditionError extends Error {}

/** The names of the pure operations, libm calls excepted. */
export type PureOperation = {
  [Name in OperationName]: (typeof operations)[Name]['kind'] extends 'pure' ? Name : never;
}[OperationName];

type Arithmetic = Exclude<PureOperation, 'call_libm_1' | 'call_libm_2' | 'getarrayitem_obj'>;
type TypeValues = { int: bigint; ptr: bigint; float: number; bool: boolean; obj: number; immediate: number };
type OperandValue<Text> = Text extends `${string}:${infer Kind extends keyof TypeValues}`
  ? TypeValues[Kind]
  : never;
type OperandValues<Texts> = { -readonly [Index in keyof Texts]: OperandValue<Texts[Index]> };
type ResultOf<Name extends OperationName> = (typeof operations)[Name] extends {
  result: infer Type extends keyof TypeValues;
}
  ? TypeValues[Type]
  : never;

type Meanings = {
  [Name in Arithmetic]: (...operands: OperandValues<(typeof operations)[Name]['operands']>) => ResultOf<Name>;
};

// biome-ignore format: a row is a line
const meanings: Meanings = {
  int_add: (a, b) => wrap(a + b),
  int_sub: (a, b) => wrap(a - b),
  int_mul: (a, b) => wrap(a * b),
  int_and: (a, b) => a & b,
  int_or: (a, b) => a | b,
  int_xor: (a, b) => a ^ b,
  int_lshift: (a, count) => wrap(a << checkCount(count)),
  int_rshift: (a, count) => a >> checkCount(count),
  uint_rshift: (a, count) => wrap(unsigned(a) >> checkCount(count)),
  int_neg: (a) => wrap(-a),
  int_invert: (a) => ~a,
  int_floordiv: (a, b) => floorDivide(a, b),
  int_mod: (a, b) => a - floorDivide(a, b) * b,
  uint_floordiv: (a, b) => wrap(unsigned(a) / checkDivisor(unsigned(b))),
  uint_mod: (a, b) => wrap(unsigned(a) % checkDivisor(unsigned(b))),
  int_sign_extend: (a, bytes) => BigInt.asIntN(bytes * 8, a),
  int_zero_extend: (a, bytes) => BigInt.asUintN(bytes * 8, a),
  int_select: (condition, a, b) => (condition ? a : b),
  int_lt: (a, b) => a < b,
  int_le: (a, b) => a <= b,
  int_eq: (a, b) => a === b,
  int_ne: (a, b) => a !== b,
  int_gt: (a, b) => a > b,
  int_ge: (a, b) => a >= b,
  uint_lt: (a, b) => unsigned(a) < unsigned(b),
  uint_le: (a, b) => unsigned(a) <= unsigned(b),
  float_add: (a, b) => a + b,
  float_sub: (a, b) => a - b,
  float_mul: (a, b) => a * b,
  float_truediv: (a, b) => a / b,
  float_neg: (a) => -a,
  float_abs: (a) => Math.abs(a),
  float_sqrt: (a) => Math.sqrt(a),
  float_floor: (a) => Math.floor(a),
  float_ceil: (a) => Math.ceil(a),
  float_trunc: (a) => Math.trunc(a),
  float_rint: (a) => roundHalfEven(a),
  float_min: (a, b) => (a < b ? a : b),
  float_max: (a, b) => (a > b ? a : b),
  float_select: (condition, a, b) => (condition ? a : b),
  float_lt: (a, b) => a < b,
  float_le: (a, b) => a <= b,
  float_eq: (a, b) => a === b,
  float_ne: (a, b) => a !== b,
  float_gt: (a, b) => a > b,
  float_ge: (a, b) => a >= b,
  bool_not: (a) => !a,
  cast_bool_to_int: (a) => (a ? 1n : 0n),
  cast_int_to_float: (a) => Number(a),
  cast_uint_to_float: (a) => Number(unsigned(a)),
  cast_float_to_int: (a) => truncate(a),
  float_to_single: (a) => Math.fround(a),
  cast_int_to_obj: (a) => Number(a),
  obj_same: (a, b) => a === b,
  ptr_add: (base, bytes) => wrap(base + bytes),
};

/** The value of a pure operation for its operands in column order. libm calls and memory have no entry. */
export const pureMeanings: ReadonlyMap<OperationName, (...operands: IrValue[]) => IrValue> = new Map(
  Object.entries(meanings) as [OperationName, (...operands: IrValue[]) => IrValue][],
);

/** An integer as int64. */
export function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

function unsigned(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function floorDivide(a: bigint, b: bigint): bigint {
  checkDivisor(b);
  if (a === INT64_MIN && b === -1n) throw new PreconditionError('-2**63 is divided by -1');
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function checkDivisor(b: bigint): bigint {
  if (b === 0n) throw new PreconditionError('a division by 0');
  return b;
}

function checkCount(count: bigint): bigint {
  if (count < 0n || count > 63n) throw new PreconditionError(`a shift by ${count}`);
  return count;
}

function truncate(a: number): bigint {
  if (!(a >= -(2 ** 63) && a < 2 ** 63)) throw new PreconditionError(`${a} is cast to int`);
  return BigInt(Math.trunc(a));
}

function roundHalfEven(a: number): number {
  const down = Math.floor(a);
  const above = a - down;
  // floor of -0.0 is -0.0, and so is the rounding of what lies in [-0.5, 0)
  const rounded = above < 0.5 || (above === 0.5 && down % 2 === 0) ? down : down + 1;
  return rounded === 0 && (a < 0 || Object.is(a, -0)) ? -0 : rounded;
}
