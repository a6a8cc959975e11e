/**
 * Takes iteration 0 back: the preamble keeps its checks and makes no store, and the loop begins with iteration 0. Vectors then begin at the start of a
 * row, not one element behind it, and nothing of the row is left over that needs not be.
 *
 * 1. Guards of the preamble that stand behind its first store leave at the loop's start, as nothing of the iteration has been done.
 * 2. What the loop takes from the preamble must not be what a load behind that store gave.
 */
import { operations as op } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import type { Emitter } from './emitter.js';
import { findLoopStart } from './hoist.js';

/** Whether iteration 0 of a recorded loop can be taken back at all. */
export function canRewind(source: Trace): boolean {
  if (findLoopStart(source) < 0 || source.inputs.includes('ptr')) return false;
  for (let ref = source.inputs.length; ref < source.length; ref++) {
    if (source.row(ref).kind === 'store' && !isItemStore(source, ref)) return false;
  }
  return true;
}

/** Takes back what the preamble has written. `find` gives values of the source at the loop's start. */
export function rewindPreamble(source: Trace, emitter: Emitter, find: (ref: IrRef) => IrRef): void {
  const { trace, heap } = emitter;
  const start = source.snapshots[source.snapshotOf(findLoopStart(source))];
  let first = -1;
  let snapshot = -1;
  for (let ref = trace.inputs.length; ref < trace.length; ref++) {
    if (isItemStore(trace, ref)) {
      heap.dead.push(ref);
      if (first < 0) first = ref;
    } else if (first >= 0 && trace.snapshotOf(ref) >= 0) {
      if (snapshot < 0) snapshot = trace.addSnapshot((start?.refs ?? []).map(find), start?.template ?? 0);
      trace.setSnapshot(ref, snapshot);
    }
  }
}

/** Whether the loop behind `label` makes all stores, and all loads behind the first one, by itself. `find` gives values of the loop's copy. */
export function loopStandsAlone(
  source: Trace,
  trace: Trace,
  label: IrRef,
  find: (ref: IrRef) => IrRef,
): boolean {
  let [before, behind] = [0, 0];
  for (let ref = trace.inputs.length; ref < trace.length; ref++) {
    if (!isItemStore(trace, ref)) continue;
    if (ref < label) before++;
    else behind++;
  }
  if (before !== behind) return false;
  let stored = false;
  for (let ref = source.inputs.length; ref < source.length; ref++) {
    if (isItemStore(source, ref)) stored = true;
    else if (stored && isItemLoad(source, ref)) {
      const value = find(ref);
      if (value >= 0 && value < label) return false;
    }
  }
  return true;
}

function isItemStore(trace: Trace, ref: IrRef): boolean {
  const code = trace.opcode(ref);
  return code === op.setarrayitem_int.code || code === op.setarrayitem_float.code;
}

function isItemLoad(trace: Trace, ref: IrRef): boolean {
  const code = trace.opcode(ref);
  return code === op.getarrayitem_int.code || code === op.getarrayitem_float.code;
}
