/**
 * What a lowering counts before it starts: who uses each operation how often, and where memory changes.
 */
import { refColumns } from '../../../ir/operands.js';
import { operations } from '../../../ir/ops.table.js';
import type { IrRef, Trace } from '../../../ir/trace.js';

/** Counts by ref. */
export interface UseCounts {
  /** Uses by operations, snapshots and lists. */
  readonly uses: Uint32Array;
  /** Uses as index or base of an address. */
  readonly addressUses: Uint32Array;
  /** Number of stores and labels up to an operation: a load moves between equal ones only. */
  readonly epochs: Uint32Array;
  /** The label; -1 if there is none. */
  readonly label: IrRef;
}

/** Counts the uses of a trace's operations. */
export function countUses(trace: Trace): UseCounts {
  const uses = new Uint32Array(trace.length);
  const addressUses = new Uint32Array(trace.length);
  const epochs = new Uint32Array(trace.length);
  let label = -1;
  let epoch = 0;
  for (let ref = 0; ref < trace.length; ref++) {
    const row = trace.row(ref);
    const isLabel = row.code === operations.label.code;
    if (isLabel) label = ref;
    if (isLabel || row.kind === 'store') epoch++;
    epochs[ref] = epoch;
    const columns = refColumns[row.code] as number;
    for (let column = 0; column < columns; column++) count(uses, trace.operand(ref, column));
    if (addressed[row.code] === 1) {
      count(addressUses, trace.operand(ref, 1));
      if (trace.operand(ref, 1) < 0) count(addressUses, trace.operand(ref, 0));
    }
    if (row.list === true) for (const each of trace.list(ref)) count(uses, each);
    const snapshot = trace.snapshotOf(ref);
    if (snapshot >= 0) for (const each of trace.snapshots[snapshot]?.refs ?? []) count(uses, each);
  }
  return { uses, addressUses, epochs, label };
}

function count(counts: Uint32Array, ref: IrRef): void {
  if (ref >= 0) counts[ref] = (counts[ref] as number) + 1;
}

/** Operations whose first two operands are an address. */
const addressed = new Uint8Array(256);
for (const { code } of [
  operations.getarrayitem_int,
  operations.getarrayitem_obj,
  operations.getarrayitem_float,
  operations.setarrayitem_int,
  operations.setarrayitem_float,
])
  addressed[code] = 1;
