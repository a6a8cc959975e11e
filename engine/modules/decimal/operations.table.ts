/**
 * The operations that Decimal and Context share: each is a method of a Decimal (with a context at the end, which may be left
 * out) and of a Context. Rows by the names of both.
 */

import {
  classOf,
  compare,
  compareTotalMagnitude,
  hasSameQuantum,
  logB,
  logical,
  logicalInvert,
  neighbour,
  nextToward,
  normalize,
  quantize,
  scaleBy,
  shiftDigits,
  toIntegral,
} from './adjusting.js';
import {
  absolute,
  add,
  compareTotal,
  divide,
  divideInteger,
  extreme,
  fusedMultiplyAdd,
  minus,
  multiply,
  plus,
  remainder,
  remainderNear,
  subtract,
} from './arithmetic.js';
import { adjusted, type Dec, fromInt, isNan, isZero, withSign } from './dec.js';
import type { Environment } from './environment.js';
import { commonLogarithm, exponential, naturalLogarithm, squareRoot } from './transcendental.js';

/** An operation: numbers in, a number or a fact out. */
export type Operation = (env: Environment, a: Dec, b: Dec, c: Dec) => Dec | boolean | string;

/** Names of the second and third operand; for whom it is; and whether the Decimal's method takes a context. */
export interface OperationRow {
  readonly operands: readonly string[];
  readonly of: 'both' | 'decimal' | 'context';
  readonly hasContext: boolean;
  readonly run: Operation;
}

function row(operands: string, of: OperationRow['of'], hasContext: boolean, run: Operation): OperationRow {
  return { operands: operands === '' ? [] : operands.split(' '), of, hasContext, run };
}

const copy: Operation = (_env, a) => a;

export const operations: Record<string, OperationRow> = {
  exp: row('', 'both', true, exponential),
  ln: row('', 'both', true, naturalLogarithm),
  log10: row('', 'both', true, commonLogarithm),
  logb: row('', 'both', true, logB),
  logical_invert: row('', 'both', true, logicalInvert),
  next_minus: row('', 'both', true, (env, a) => neighbour(env, a, -1)),
  next_plus: row('', 'both', true, (env, a) => neighbour(env, a, 1)),
  normalize: row('', 'both', true, normalize),
  sqrt: row('', 'both', true, squareRoot),
  number_class: row('', 'both', true, classOf),
  is_normal: row(
    '',
    'both',
    true,
    (env, a) => a.kind === 'finite' && a.coefficient !== 0n && adjusted(a) >= env.emin,
  ),
  is_subnormal: row(
    '',
    'both',
    true,
    (env, a) => a.kind === 'finite' && a.coefficient !== 0n && adjusted(a) < env.emin,
  ),
  compare: row('other', 'both', true, (env, a, b) => compare(env, a, b, false)),
  compare_signal: row('other', 'both', true, (env, a, b) => compare(env, a, b, true)),
  compare_total: row('other', 'both', true, (_env, a, b) => fromInt(compareTotal(a, b))),
  compare_total_mag: row('other', 'both', true, (_env, a, b) => fromInt(compareTotalMagnitude(a, b))),
  copy_sign: row('other', 'both', true, (_env, a, b) => withSign(a, b.negative)),
  logical_and: row('other', 'both', true, (env, a, b) => logical(env, a, b, (x, y) => x && y)),
  logical_or: row('other', 'both', true, (env, a, b) => logical(env, a, b, (x, y) => x || y)),
  logical_xor: row('other', 'both', true, (env, a, b) => logical(env, a, b, (x, y) => x !== y)),
  max: row('other', 'both', true, (env, a, b) => extreme(env, a, b, 1, false)),
  max_mag: row('other', 'both', true, (env, a, b) => extreme(env, a, b, 1, true)),
  min: row('other', 'both', true, (env, a, b) => extreme(env, a, b, -1, false)),
  min_mag: row('other', 'both', true, (env, a, b) => extreme(env, a, b, -1, true)),
  next_toward: row('other', 'both', true, nextToward),
  remainder_near: row('other', 'both', true, remainderNear),
  rotate: row('other', 'both', true, (env, a, b) => shiftDigits(env, a, b, true)),
  same_quantum: row('other', 'both', true, (_env, a, b) => hasSameQuantum(a, b)),
  scaleb: row('other', 'both', true, scaleBy),
  shift: row('other', 'both', true, (env, a, b) => shiftDigits(env, a, b, false)),
  fma: row('other third', 'both', true, fusedMultiplyAdd),
  is_canonical: row('', 'both', false, () => true),
  is_finite: row('', 'both', false, (_env, a) => a.kind === 'finite'),
  is_infinite: row('', 'both', false, (_env, a) => a.kind === 'infinity'),
  is_nan: row('', 'both', false, (_env, a) => isNan(a)),
  is_qnan: row('', 'both', false, (_env, a) => a.kind === 'nan'),
  is_snan: row('', 'both', false, (_env, a) => a.kind === 'snan'),
  is_signed: row('', 'both', false, (_env, a) => a.negative),
  is_zero: row('', 'both', false, (_env, a) => isZero(a)),
  canonical: row('', 'both', false, copy),
  copy_abs: row('', 'both', false, (_env, a) => withSign(a, false)),
  copy_negate: row('', 'both', false, (_env, a) => withSign(a, !a.negative)),
  conjugate: row('', 'decimal', false, copy),
  copy_decimal: row('', 'context', false, copy),
  abs: row('', 'context', false, absolute),
  plus: row('', 'context', false, plus),
  minus: row('', 'context', false, minus),
  add: row('b', 'context', false, add),
  subtract: row('b', 'context', false, subtract),
  multiply: row('b', 'context', false, multiply),
  divide: row('b', 'context', false, divide),
  divide_int: row('b', 'context', false, divideInteger),
  remainder: row('b', 'context', false, remainder),
  quantize: row('b', 'context', false, (env, a, b) => quantize(env, a, b)),
  to_integral_exact: row('', 'context', false, (env, a) => toIntegral(env, a, true)),
  to_integral_value: row('', 'context', false, (env, a) => toIntegral(env, a, false)),
  to_integral: row('', 'context', false, (env, a) => toIntegral(env, a, false)),
};
