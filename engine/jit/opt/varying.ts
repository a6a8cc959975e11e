/**
 * Which inputs of a recorded loop get a phi although the recorded iteration does not hand anything new to: those that other ways through the loop
 * change, as `if x > best: best = x` does. A bridge that goes such a way can then come back to the loop.
 *
 * A phi hides that the value stays the same, so it must not be one that other passes build on: of ints only those that nothing is computed from.
 */
import { refColumns } from '../ir/operands.js';
import type { IrRef, Trace } from '../ir/trace.js';

/** Those of the `assigned` inputs that may become phis although nothing new is handed to them. */
export function findVarying(source: Trace, assigned: ReadonlySet<number>): ReadonlySet<number> {
  const varying = new Set(assigned);
  if (varying.size === 0) return varying;
  for (let ref = source.inputs.length; ref < source.length; ref++) {
    const columns = refColumns[source.opcode(ref)] as number;
    for (let column = 0; column < columns; column++) {
      const slot = source.operand(ref, column);
      if (source.inputs[slot] === 'int' && !isPlainComparison(source, ref)) varying.delete(slot);
    }
  }
  return varying;
}

/** A comparison with a constant or a computed value, not with another input: that might bound the loop. */
function isPlainComparison(source: Trace, ref: IrRef): boolean {
  const isInput = (column: number): boolean => source.inputs[source.operand(ref, column)] !== undefined;
  return source.row(ref).result === 'bool' && isInput(0) !== isInput(1);
}
