/**
 * Copies operations of a recorded trace through the emitter, with inputs replaced by given values. Snapshots are rewritten when a guard
 * that needs one is appended; guards that share a snapshot share the copy.
 */
import { refColumns } from '../ir/operands.js';
import { operations as op } from '../ir/ops.table.js';
import type { IrRef, SnapshotId, Trace } from '../ir/trace.js';
import type { Emitter } from './emitter.js';
import { describeValues } from './facts.js';
import { learnCondition } from './guards.js';

/** What to do with operations that analyses found need no check. */
export interface CopyPlan {
  /** By ref: 1 where a checked operation may be plain because its value may wrap. */
  readonly wraps: Uint8Array;
  /** By ref: 1 where the guard is known to hold, or the checked operation known not to overflow. */
  readonly holds: Uint8Array;
}

/** One copy of the body. */
export class Copier {
  readonly #source: Trace;
  readonly #emitter: Emitter;
  readonly #constants: readonly IrRef[];
  readonly #map: Int32Array;
  readonly #snapshots = new Map<SnapshotId, SnapshotId>();
  /** What to add to numbers of templates and origins. */
  readonly #shift: { readonly template: number; readonly origin: number };
  #sourceSnapshot: SnapshotId = -1;

  /** `constants` are the source's constants in the trace being written. */
  constructor(
    source: Trace,
    emitter: Emitter,
    constants: readonly IrRef[],
    shift = { template: 0, origin: 0 },
  ) {
    this.#shift = shift;
    this.#source = source;
    this.#emitter = emitter;
    this.#constants = constants;
    this.#map = new Int32Array(source.length);
  }

  /** What a value of the source is in this copy. */
  value(ref: IrRef): IrRef {
    return ref < 0 ? (this.#constants[~ref] as IrRef) : this.#emitter.facts.resolve(this.#map[ref] as IrRef);
  }

  /** As value, without what was learned since it was computed. */
  plainValue(ref: IrRef): IrRef {
    return ref < 0 ? (this.#constants[~ref] as IrRef) : (this.#map[ref] as IrRef);
  }

  setValue(ref: IrRef, value: IrRef): void {
    this.#map[ref] = value;
  }

  /** Copies the operations from `start` to before `end`. */
  copy(start: IrRef, end: IrRef, plan: CopyPlan): void {
    const emitter = this.#emitter;
    emitter.snapshot = () => this.mapSnapshot(this.#sourceSnapshot);
    for (let ref = start; ref < end; ref++) this.#copyOperation(ref, plan);
  }

  /** The copy of a snapshot. */
  mapSnapshot(id: SnapshotId): SnapshotId {
    const known = this.#snapshots.get(id);
    if (known !== undefined) return known;
    const snapshot = this.#source.snapshots[id];
    const refs = snapshot?.refs ?? [];
    const values = refs.map((ref) => this.value(ref));
    const { facts } = this.#emitter;
    const copy = this.#emitter.trace.addSnapshot(
      values,
      (snapshot?.template ?? 0) + this.#shift.template,
      describeValues(facts, values),
    );
    this.#snapshots.set(id, copy);
    return copy;
  }

  /** Copies the end of a trace that is no loop. */
  copyEnd(ref: IrRef): void {
    const source = this.#source;
    const { trace } = this.#emitter;
    if (source.opcode(ref) === op.exit.code) {
      const snapshot = this.mapSnapshot(source.snapshotOf(ref));
      trace.emit('exit', 0, 0, 0, 0, snapshot, source.origin(ref));
      return;
    }
    const list = source.list(ref).map((value) => this.value(value));
    trace.emitList(source.name(ref), list, source.operand(ref, 0), source.origin(ref));
  }

  #copyOperation(ref: IrRef, plan: CopyPlan): void {
    const source = this.#source;
    const emitter = this.#emitter;
    const code = source.opcode(ref);
    const refs = refColumns[code] as number;
    const a = refs > 0 ? this.value(source.operand(ref, 0)) : source.operand(ref, 0);
    const b = refs > 1 ? this.value(source.operand(ref, 1)) : source.operand(ref, 1);
    const c = refs > 2 ? this.value(source.operand(ref, 2)) : source.operand(ref, 2);
    const d = source.operand(ref, 3);
    this.#sourceSnapshot = source.snapshotOf(ref);
    emitter.origin = source.origin(ref) + this.#shift.origin;
    if (plan.holds[ref] === 1) this.#map[ref] = emitHolding(emitter, code, a, b);
    else if (plan.wraps[ref] === 1) this.#map[ref] = emitter.emitWrapping(code, a, b);
    else this.#map[ref] = emitter.emit(code, a, b, c, d);
  }
}

/** What is known to hold teaches without being asked. */
function emitHolding(emitter: Emitter, code: number, a: IrRef, b: IrRef): IrRef {
  if (code !== op.guard_true.code && code !== op.guard_false.code) return emitter.emitFitting(code, a, b);
  learnCondition(emitter, a, code === op.guard_true.code);
  return 0;
}
