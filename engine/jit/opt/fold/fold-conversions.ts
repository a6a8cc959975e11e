/** Conversions between types. */
import { operations as op } from '../../ir/ops.table.js';
import { KEEP } from '../keep.js';
import { isExact } from './fold-floats.js';
import { type FoldRules, intOf, isResultOf, operandOf } from './fold-rule.js';

export const foldConversionRules: FoldRules = {
  cast_float_to_int(emitter, a) {
    const cast = isResultOf(emitter, a, op.cast_int_to_float.code);
    if (cast && emitter.on.bounds && isExact(emitter, operandOf(emitter, a, 0)))
      return operandOf(emitter, a, 0);
    // the cast truncates by itself
    if (isResultOf(emitter, a, op.float_trunc.code))
      return emitter.emit(op.cast_float_to_int.code, operandOf(emitter, a, 0));
    return KEEP;
  },
  cast_uint_to_float(emitter, a) {
    if (!emitter.on.bounds || emitter.facts.low(a) < 0) return KEEP;
    return emitter.emit(op.cast_int_to_float.code, a);
  },
  ptr_add(emitter, base, bytes) {
    return intOf(emitter, bytes) === 0n ? base : KEEP;
  },
};
