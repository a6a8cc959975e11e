/**
 * Sums, differences and products of ints. Constants go to the right, a difference with a constant is a sum, sums of constants meet.
 * Checked operations have fewer rules: (x + 1) + 2 may not become x + 3, whose exit is another.
 */
import { INT64_MIN } from '../../ir/machine-ints.js';
import { operations as op } from '../../ir/ops.table.js';
import type { IrRef } from '../../ir/trace.js';
import type { Emitter } from '../emitter.js';
import { KEEP } from '../keep.js';
import { type FoldRules, intOf, isResultOf, operandOf, powerOfTwo } from './fold-rule.js';

export const foldIntRules: FoldRules = {
  int_add(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.int_add.code, b, a);
    const constant = intOf(emitter, b);
    if (constant === 0n) return a;
    if (isResultOf(emitter, b, op.int_neg.code))
      return emitter.emit(op.int_sub.code, a, operandOf(emitter, b, 0));
    if (constant !== undefined) return addConstant(emitter, a, constant);
    if (isDifferenceWith(emitter, a, b)) return operandOf(emitter, a, 0);
    return isDifferenceWith(emitter, b, a) ? operandOf(emitter, b, 0) : KEEP;
  },
  int_sub(emitter, a, b) {
    if (a === b) return emitter.trace.int(0);
    const constant = intOf(emitter, b);
    if (constant !== undefined) return emitter.emit(op.int_add.code, a, emitter.trace.int(-constant));
    if (intOf(emitter, a) === 0n) return emitter.emit(op.int_neg.code, b);
    if (isResultOf(emitter, b, op.int_neg.code))
      return emitter.emit(op.int_add.code, a, operandOf(emitter, b, 0));
    if (isSumWith(emitter, a, b)) return otherTerm(emitter, a, b);
    return KEEP;
  },
  int_mul(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.int_mul.code, b, a);
    const constant = intOf(emitter, b);
    if (constant === undefined) return KEEP;
    if (constant === 0n) return b;
    if (constant === 1n) return a;
    if (constant === -1n) return emitter.emit(op.int_neg.code, a);
    const power = powerOfTwo(constant);
    return power === undefined ? KEEP : emitter.emit(op.int_lshift.code, a, emitter.trace.int(power));
  },
  int_add_ovf(emitter, a, b, _, code) {
    if (a < 0 && b >= 0) return emitter.emit(code, b, a);
    return intOf(emitter, b) === 0n ? a : KEEP;
  },
  int_sub_ovf(emitter, a, b) {
    if (a === b) return emitter.trace.int(0);
    const constant = intOf(emitter, b);
    if (constant === 0n) return a;
    if (constant === undefined || constant === INT64_MIN) return KEEP;
    return emitter.emit(op.int_add_ovf.code, a, emitter.trace.int(-constant));
  },
  int_mul_ovf(emitter, a, b, _, code) {
    if (a < 0 && b >= 0) return emitter.emit(code, b, a);
    const constant = intOf(emitter, b);
    if (constant === 0n) return b;
    return constant === 1n ? a : KEEP;
  },
  int_neg(emitter, a) {
    if (isResultOf(emitter, a, op.int_neg.code)) return operandOf(emitter, a, 0);
    if (!isResultOf(emitter, a, op.int_sub.code)) return KEEP;
    return emitter.emit(op.int_sub.code, operandOf(emitter, a, 1), operandOf(emitter, a, 0));
  },
};

/** (x + c) + d is x + (c + d). */
function addConstant(emitter: Emitter, a: IrRef, constant: bigint): IrRef {
  if (!isResultOf(emitter, a, op.int_add.code)) return KEEP;
  const inner = intOf(emitter, operandOf(emitter, a, 1));
  if (inner === undefined) return KEEP;
  return emitter.emit(op.int_add.code, operandOf(emitter, a, 0), emitter.trace.int(inner + constant));
}

/** a is x - b. */
function isDifferenceWith(emitter: Emitter, a: IrRef, b: IrRef): boolean {
  return (
    (isResultOf(emitter, a, op.int_sub.code) || isResultOf(emitter, a, op.int_sub_ovf.code)) &&
    operandOf(emitter, a, 1) === b
  );
}

/** a is a sum that has b as a term. */
function isSumWith(emitter: Emitter, a: IrRef, b: IrRef): boolean {
  return (
    (isResultOf(emitter, a, op.int_add.code) || isResultOf(emitter, a, op.int_add_ovf.code)) &&
    (operandOf(emitter, a, 0) === b || operandOf(emitter, a, 1) === b)
  );
}

function otherTerm(emitter: Emitter, sum: IrRef, term: IrRef): IrRef {
  const first = operandOf(emitter, sum, 0);
  return first === term ? operandOf(emitter, sum, 1) : first;
}
