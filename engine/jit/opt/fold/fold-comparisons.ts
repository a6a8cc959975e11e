/** Comparisons of ints in one form, negation, choice. Constants stand on the right; a > b of two values is b < a. */
import { operations as op } from '../../ir/ops.table.js';
import type { IrRef } from '../../ir/trace.js';
import { inverseComparison, swappedComparison } from '../bounds.js';
import type { Emitter } from '../emitter.js';
import { KEEP } from '../keep.js';
import { type FoldRules, intOf, isResultOf, operandOf } from './fold-rule.js';

export const foldComparisonRules: FoldRules = {
  int_lt: turn,
  int_le: turn,
  int_gt: turnAlways,
  int_ge: turnAlways,
  int_eq(emitter, a, b, c, code) {
    const bool = boolAsInt(emitter, a, b);
    if (bool === undefined) return turn(emitter, a, b, c, code);
    return bool.equals === 1n ? bool.value : emitter.emit(op.bool_not.code, bool.value);
  },
  int_ne(emitter, a, b, c, code) {
    const bool = boolAsInt(emitter, a, b);
    if (bool === undefined) return turn(emitter, a, b, c, code);
    return bool.equals === 0n ? bool.value : emitter.emit(op.bool_not.code, bool.value);
  },
  bool_not(emitter, a) {
    if (isResultOf(emitter, a, op.bool_not.code)) return operandOf(emitter, a, 0);
    if (a < 0) return KEEP;
    const inverse = inverseComparison[emitter.trace.opcode(a)] as number;
    return inverse === 0 ? KEEP : emitter.emit(inverse, operandOf(emitter, a, 0), operandOf(emitter, a, 1));
  },
  int_select: foldSelect,
  float_select(emitter, condition, a, b, code) {
    const folded = foldSelect(emitter, condition, a, b, code);
    return folded === KEEP ? foldExtreme(emitter, condition, a, b) : folded;
  },
  obj_same(emitter, a, b) {
    return a === b ? emitter.trace.bool(true) : KEEP;
  },
};

/** Puts a constant to the right. */
function turn(emitter: Emitter, a: IrRef, b: IrRef, _: number, code: number): IrRef {
  return a < 0 && b >= 0 ? emitter.emit(swappedComparison[code] as number, b, a) : KEEP;
}

function turnAlways(emitter: Emitter, a: IrRef, b: IrRef, _: number, code: number): IrRef {
  return b >= 0 ? emitter.emit(swappedComparison[code] as number, b, a) : KEEP;
}

function foldSelect(emitter: Emitter, condition: IrRef, a: IrRef, b: IrRef, code: number): IrRef {
  if (a === b) return a;
  if (condition < 0) return emitter.trace.constant(condition).value === true ? a : b;
  if (!isResultOf(emitter, condition, op.bool_not.code)) return KEEP;
  return emitter.emit(code, operandOf(emitter, condition, 0), b, a);
}

/** `a if a < b else b` is the least, `a if a > b else b` the greatest: the order of operands says what becomes of nan and zeros. */
function foldExtreme(emitter: Emitter, condition: IrRef, a: IrRef, b: IrRef): IrRef {
  const isLess = isResultOf(emitter, condition, op.float_lt.code);
  if (!isLess && !isResultOf(emitter, condition, op.float_gt.code)) return KEEP;
  const [x, y] = [operandOf(emitter, condition, 0), operandOf(emitter, condition, 1)];
  if (x === a && y === b) return emitter.emit(isLess ? op.float_min.code : op.float_max.code, a, b);
  return x === b && y === a ? emitter.emit(isLess ? op.float_max.code : op.float_min.code, a, b) : KEEP;
}

/** A bool as an int beside a constant 0 or 1. */
function boolAsInt(emitter: Emitter, a: IrRef, b: IrRef): { value: IrRef; equals: bigint } | undefined {
  const equals = intOf(emitter, b);
  if ((equals !== 0n && equals !== 1n) || !isResultOf(emitter, a, op.cast_bool_to_int.code)) return undefined;
  return { value: operandOf(emitter, a, 0), equals };
}
