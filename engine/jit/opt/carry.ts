/**
 * Values that an iteration stores where the next one loads: `a[i] = a[i - 1] + x`. Takes the recorded loop and its preamble; finds pairs of a
 * store and a load on one unchanging base, whose indices go by the same constant step and lie that step apart. The loop then carries the value in
 * a phi and need not wait for memory. Loads of what the iteration before only loaded are left alone: they would stand in the way of vectors.
 */
import { operations as op } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { constantDistance } from './alias.js';
import type { Copier } from './copier.js';
import { NOT_FOUND, plainCode } from './cse.js';
import type { Emitter } from './emitter.js';
import type { Inductions } from './induction.js';

/** A value that goes from a store to a load of the next iteration. */
export interface CarriedValue {
  /** Base in the trace being written; the same in every iteration. */
  readonly base: IrRef;
  readonly element: number;
  /** Indices in the source: of the store, and of the load one iteration later. */
  readonly stored: IrRef;
  readonly loaded: IrRef;
  /** What the preamble stored, as the load sees it. */
  readonly entry: IrRef;
}

/** More phis than this would only be spilled. */
const MOST_CARRIED = 4;

interface Access {
  readonly base: IrRef;
  readonly index: IrRef;
  readonly element: number;
  readonly step: bigint;
}

/** The pairs of a loop whose preamble has just been written. */
export function findCarried(
  source: Trace,
  emitter: Emitter,
  preamble: Copier,
  inductions: Inductions,
): CarriedValue[] {
  const loads: Access[] = [];
  const stores: Access[] = [];
  for (let ref = source.inputs.length; ref < source.length; ref++) {
    const code = source.opcode(ref);
    const isStore = code === op.setarrayitem_int.code || code === op.setarrayitem_float.code;
    if (!isStore && code !== op.getarrayitem_int.code && code !== op.getarrayitem_float.code) continue;
    const [base, index] = [source.operand(ref, 0), source.operand(ref, 1)];
    if (!inductions.isInvariant(base)) continue;
    const step = inductions.constantStep(index);
    if (step === undefined || step === 0n) continue;
    const element = source.operand(ref, isStore ? 3 : 2);
    (isStore ? stores : loads).push({ base: preamble.value(base), index, element, step });
  }
  const carried = new Map<string, CarriedValue>();
  for (const store of stores.slice(-MOST_CARRIED)) {
    for (const load of loads) {
      if (load.base !== store.base || load.element !== store.element || load.step !== store.step) continue;
      const [from, to] = [preamble.value(load.index), preamble.value(store.index)];
      if (constantDistance(emitter, from, to) !== store.step) continue;
      const entry = emitter.heap.valueAt({ base: store.base, index: to, element: store.element });
      if (entry === NOT_FOUND) continue;
      const { base, element } = store;
      carried.set(`${base} ${from} ${element}`, {
        base,
        element,
        stored: store.index,
        loaded: load.index,
        entry,
      });
    }
  }
  return [...carried.values()].slice(0, MOST_CARRIED);
}

/**
 * Computes an index at the loop's start, before its own place; NOT_FOUND where it is more than sums and products. Checked operations are
 * done wrapping: the same operation in its own place still checks, or is known to hold.
 */
export function computeEarly(source: Trace, emitter: Emitter, loop: Copier, ref: IrRef): IrRef {
  if (ref < source.inputs.length) return loop.value(ref);
  const code = plainCode[source.opcode(ref)] || source.opcode(ref);
  if (code !== op.int_add.code && code !== op.int_sub.code && code !== op.int_mul.code) return NOT_FOUND;
  const a = computeEarly(source, emitter, loop, source.operand(ref, 0));
  const b = computeEarly(source, emitter, loop, source.operand(ref, 1));
  return a === NOT_FOUND || b === NOT_FOUND ? NOT_FOUND : emitter.emit(code, a, b);
}
