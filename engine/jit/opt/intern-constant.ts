/**
 * A constant of one trace as a constant of another.
 */
import type { IrConstant, IrRef, Trace } from '../ir/trace.js';

/** The ref of an equal constant in `trace`. */
export function internConstant(trace: Trace, constant: IrConstant): IrRef {
  switch (constant.type) {
    case 'int':
      return trace.int(constant.value);
    case 'float':
      return trace.float(constant.value);
    case 'bool':
      return trace.bool(constant.value);
    case 'obj':
      return trace.object(constant.value);
  }
}
