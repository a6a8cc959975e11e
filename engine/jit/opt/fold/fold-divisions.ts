/**
 * Divisions. Python rounds down, and so does an arithmetic shift: x // 2**n is x >> n, and x % 2**n is x & (2**n - 1), for x of either
 * sign. Of values that are not negative the unsigned forms are the same and need no correction.
 */
import { operations as op } from '../../ir/ops.table.js';
import { KEEP } from '../keep.js';
import { type FoldRules, intOf, powerOfTwo } from './fold-rule.js';

export const foldDivisionRules: FoldRules = {
  int_floordiv(emitter, a, b) {
    const divisor = intOf(emitter, b);
    if (divisor === 1n) return a;
    if (divisor === -1n) return emitter.emit(op.int_neg.code, a);
    const power = divisor === undefined ? undefined : powerOfTwo(divisor);
    if (power !== undefined) return emitter.emit(op.int_rshift.code, a, emitter.trace.int(power));
    if (!emitter.on.bounds || emitter.facts.low(a) < 0 || emitter.facts.low(b) < 1) return KEEP;
    return emitter.emit(op.uint_floordiv.code, a, b);
  },
  int_mod(emitter, a, b) {
    const divisor = intOf(emitter, b);
    if (divisor === 1n || divisor === -1n) return emitter.trace.int(0);
    if (divisor !== undefined && powerOfTwo(divisor) !== undefined) {
      return emitter.emit(op.int_and.code, a, emitter.trace.int(divisor - 1n));
    }
    if (!emitter.on.bounds || emitter.facts.low(a) < 0 || emitter.facts.low(b) < 1) return KEEP;
    return emitter.facts.high(a) < emitter.facts.low(b) ? a : emitter.emit(op.uint_mod.code, a, b);
  },
  uint_floordiv(emitter, a, b) {
    const divisor = intOf(emitter, b);
    if (divisor === 1n) return a;
    const power = divisor === undefined ? undefined : powerOfTwo(divisor);
    return power === undefined ? KEEP : emitter.emit(op.uint_rshift.code, a, emitter.trace.int(power));
  },
  uint_mod(emitter, a, b) {
    const divisor = intOf(emitter, b);
    if (divisor === undefined || powerOfTwo(divisor) === undefined) return KEEP;
    return emitter.emit(op.int_and.code, a, emitter.trace.int(divisor - 1n));
  },
};
