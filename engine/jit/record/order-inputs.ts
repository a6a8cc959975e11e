/**
 * Puts a recording into the order that traces have: all inputs first, one for each slot. The recorder meets some of them late.
 */
import { refColumns } from '../ir/operands.js';
import { inputOperations } from '../ir/ops.table.js';
import { type IrRef, Trace } from '../ir/trace.js';
import type { SlotType } from './value-spec.js';

/** The same trace with an input for every slot at its beginning. `types` are those of the slots. */
export function orderInputs(recorded: Trace, types: readonly SlotType[]): Trace {
  const ordered = new Trace(recorded.length + types.length);
  types.forEach((type, slot) => {
    ordered.inputs.push(type);
    ordered.emit(inputOperations[type], slot);
  });
  const moved = new Int32Array(recorded.length);
  // First, because snapshots name inputs that were met later.
  for (let ref = 0; ref < recorded.length; ref++)
    if (recorded.row(ref).kind === 'input') moved[ref] = recorded.operand(ref, 0);
  const move = (ref: IrRef): IrRef => (ref < 0 ? ref : (moved[ref] as number));
  // Constants keep their refs: they are interned in the same order.
  ordered.takeConstants(recorded);
  const snapshots = recorded.snapshots.map(() => -1);
  for (let ref = 0; ref < recorded.length; ref++) {
    const row = recorded.row(ref);
    if (row.kind === 'input') continue;
    if (row.list === true) {
      const list = recorded.list(ref).map(move);
      moved[ref] = ordered.emitList(recorded.name(ref), list, recorded.operand(ref, 0), recorded.origin(ref));
      continue;
    }
    let snapshot = recorded.snapshotOf(ref);
    if (snapshot >= 0) {
      if ((snapshots[snapshot] as number) < 0) {
        const { refs, template } = recorded.snapshots[snapshot] as (typeof recorded.snapshots)[number];
        snapshots[snapshot] = ordered.addSnapshot(refs.map(move), template);
      }
      snapshot = snapshots[snapshot] as number;
    }
    const code = recorded.opcode(ref);
    const refs = refColumns[code] as number;
    const operand = (column: number): number =>
      column < refs ? move(recorded.operand(ref, column)) : recorded.operand(ref, column);
    const origin = recorded.origin(ref);
    moved[ref] = ordered.emitCode(code, operand(0), operand(1), operand(2), operand(3), snapshot, origin);
  }
  return ordered;
}
