/**
 * Floats. Only what gives the same bits for every operand: x + 0.0 is not x for -0.0, x * 0.0 is not 0.0 for inf, and nothing is
 * reassociated. A division by a power of two is a product, as long as the reciprocal is a normal number.
 */
import { elements } from '../../ir/elements.table.js';
import { operations as op } from '../../ir/ops.table.js';
import type { IrRef } from '../../ir/trace.js';
import type { Emitter } from '../emitter.js';
import { KEEP } from '../keep.js';
import { type FoldRule, type FoldRules, floatOf, isResultOf, operandOf } from './fold-rule.js';

const integral: ReadonlySet<number> = new Set([
  op.float_floor.code,
  op.float_ceil.code,
  op.float_trunc.code,
  op.float_rint.code,
  op.cast_int_to_float.code,
  op.cast_uint_to_float.code,
]);

export const foldFloatRules: FoldRules = {
  float_add(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.float_add.code, b, a);
    return Object.is(floatOf(emitter, b), -0) ? a : KEEP;
  },
  float_sub(emitter, a, b) {
    return Object.is(floatOf(emitter, b), 0) ? a : KEEP;
  },
  float_mul(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.float_mul.code, b, a);
    return floatOf(emitter, b) === 1 ? a : KEEP;
  },
  float_truediv(emitter, a, b) {
    const divisor = floatOf(emitter, b);
    if (divisor === 1) return a;
    if (divisor === undefined || !isPowerOfTwo(divisor)) return KEEP;
    return emitter.emit(op.float_mul.code, a, emitter.trace.float(1 / divisor));
  },
  float_neg(emitter, a) {
    return isResultOf(emitter, a, op.float_neg.code) ? operandOf(emitter, a, 0) : KEEP;
  },
  float_abs(emitter, a) {
    if (isResultOf(emitter, a, op.float_abs.code)) return a;
    if (!isResultOf(emitter, a, op.float_neg.code)) return KEEP;
    return emitter.emit(op.float_abs.code, operandOf(emitter, a, 0));
  },
  float_floor: roundIntegral,
  float_ceil: roundIntegral,
  float_trunc: roundIntegral,
  float_rint: roundIntegral,
  float_min: sameOperands,
  float_max: sameOperands,
  float_lt: compareWithSelf,
  float_gt: compareWithSelf,
  float_eq: compareCasts('int_eq'),
  float_ne: compareCasts('int_ne'),
  float_to_single(emitter, a) {
    return isResultOf(emitter, a, op.float_to_single.code) || isSingleLoad(emitter, a) ? a : KEEP;
  },
};

function roundIntegral(emitter: Emitter, a: IrRef): IrRef {
  return a >= 0 && integral.has(emitter.trace.opcode(a)) ? a : KEEP;
}

function sameOperands(_: Emitter, a: IrRef, b: IrRef): IrRef {
  return a === b ? a : KEEP;
}

function compareWithSelf(emitter: Emitter, a: IrRef, b: IrRef): IrRef {
  return a === b ? emitter.trace.bool(false) : KEEP;
}

/** Two ints that doubles hold exactly compare as ints. */
function compareCasts(name: 'int_eq' | 'int_ne'): FoldRule {
  return (emitter, a, b) => {
    const cast = op.cast_int_to_float.code;
    if (!emitter.on.bounds || !isResultOf(emitter, a, cast) || !isResultOf(emitter, b, cast)) return KEEP;
    const [x, y] = [operandOf(emitter, a, 0), operandOf(emitter, b, 0)];
    return isExact(emitter, x) && isExact(emitter, y) ? emitter.emit(op[name].code, x, y) : KEEP;
  };
}

/** A double holds every value that an int may have. */
export function isExact(emitter: Emitter, ref: IrRef): boolean {
  return emitter.facts.low(ref) >= -(2 ** 53) && emitter.facts.high(ref) <= 2 ** 53;
}

function isSingleLoad(emitter: Emitter, a: IrRef): boolean {
  return isResultOf(emitter, a, op.getarrayitem_float.code) && emitter.trace.operand(a, 2) === SINGLE;
}

const SINGLE = elements.f32.code;

/** ±2**n with a reciprocal that is normal and exact. */
function isPowerOfTwo(value: number): boolean {
  const exponent = Math.log2(Math.abs(value));
  return (
    Number.isInteger(exponent) && exponent > -1020 && exponent < 1020 && 2 ** exponent === Math.abs(value)
  );
}
