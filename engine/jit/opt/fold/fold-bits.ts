/** Bit operations, shifts and extensions. */
import { operations as op } from '../../ir/ops.table.js';
import type { IrRef } from '../../ir/trace.js';
import type { Emitter } from '../emitter.js';
import { KEEP } from '../keep.js';
import { type FoldRules, intOf, isResultOf, operandOf } from './fold-rule.js';

/** The masks that are an extension of so many bytes. */
const byteMasks: ReadonlyMap<bigint, number> = new Map([
  [0xffn, 1],
  [0xffffn, 2],
  [0xffff_ffffn, 4],
]);

export const foldBitRules: FoldRules = {
  int_and(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.int_and.code, b, a);
    if (a === b) return a;
    const mask = intOf(emitter, b);
    if (mask === undefined) return KEEP;
    if (mask === 0n) return b;
    if (mask === -1n || isWithinMask(emitter, a, mask)) return a;
    if (isResultOf(emitter, a, op.int_and.code)) {
      const inner = intOf(emitter, operandOf(emitter, a, 1));
      if (inner !== undefined)
        return emitter.emit(op.int_and.code, operandOf(emitter, a, 0), emitter.trace.int(inner & mask));
    }
    const bytes = byteMasks.get(mask);
    return bytes === undefined ? KEEP : emitter.emit(op.int_zero_extend.code, a, bytes);
  },
  int_or(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.int_or.code, b, a);
    if (a === b) return a;
    const bits = intOf(emitter, b);
    if (bits === 0n) return a;
    return bits === -1n ? b : KEEP;
  },
  int_xor(emitter, a, b) {
    if (a < 0 && b >= 0) return emitter.emit(op.int_xor.code, b, a);
    if (a === b) return emitter.trace.int(0);
    const bits = intOf(emitter, b);
    if (bits === 0n) return a;
    return bits === -1n ? emitter.emit(op.int_invert.code, a) : KEEP;
  },
  int_invert(emitter, a) {
    return isResultOf(emitter, a, op.int_invert.code) ? operandOf(emitter, a, 0) : KEEP;
  },
  int_lshift: foldShift,
  int_rshift: foldShift,
  uint_rshift(emitter, a, count) {
    const folded = foldShift(emitter, a, count);
    if (folded !== KEEP) return folded;
    // of what is not negative both right shifts are the same
    return emitter.on.bounds && emitter.facts.low(a) >= 0 ? emitter.emit(op.int_rshift.code, a, count) : KEEP;
  },
  int_sign_extend(emitter, a, bytes) {
    if (!emitter.on.bounds) return KEEP;
    const limit = 2 ** (8 * bytes - 1);
    return emitter.facts.low(a) >= -limit && emitter.facts.high(a) < limit ? a : KEEP;
  },
  int_zero_extend(emitter, a, bytes) {
    if (isWithinMask(emitter, a, (1n << BigInt(8 * bytes)) - 1n)) return a;
    if (!isResultOf(emitter, a, op.int_zero_extend.code) && !isResultOf(emitter, a, op.int_sign_extend.code))
      return KEEP;
    const inner = emitter.trace.operand(a, 1);
    // the low bytes are those of the inner operand as long as the inner extension kept them
    if (inner >= bytes) return emitter.emit(op.int_zero_extend.code, operandOf(emitter, a, 0), bytes);
    return KEEP;
  },
};

function foldShift(emitter: Emitter, a: IrRef, count: IrRef): IrRef {
  if (intOf(emitter, count) === 0n) return a;
  return intOf(emitter, a) === 0n ? a : KEEP;
}

/** The value has no bit outside a mask of low bits. */
function isWithinMask(emitter: Emitter, a: IrRef, mask: bigint): boolean {
  if (!emitter.on.bounds || mask < 0n || (mask & (mask + 1n)) !== 0n) return false;
  // rounded down where the mask is beyond what a double tells exactly
  const limit = mask <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(mask) : Number(mask) * (1 - 2 ** -50);
  return emitter.facts.low(a) >= 0 && emitter.facts.high(a) <= limit;
}
