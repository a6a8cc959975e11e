/**
 * Making guards fail that would hold: where an exit restores the instruction that its guard was recorded for, the interpreter may go on from
 * there at any time, and nothing may change.
 */
import { refColumns } from '../ir/operands.js';
import { type IrRef, Trace } from '../ir/trace.js';
import type { RecordedTrace } from '../record/recorded-trace.js';

/** A copy of an optimised trace in which the guard at `failing` leaves the trace whenever it is reached. Its loop runs no vectors. */
export function failGuard(source: Trace, failing: IrRef): Trace {
  const copy = new Trace();
  copy.takeConstants(source);
  copy.inputs.push(...source.inputs);
  const moved = (ref: IrRef): IrRef => (ref >= failing ? ref + 1 : ref);
  for (const { refs, template, facts } of source.snapshots)
    copy.addSnapshot(refs.map(moved), template, facts);
  for (const list of source.lists) copy.lists.push(list.map(moved));
  for (let ref = 0; ref < source.length; ref++) {
    if (ref === failing)
      copy.emit('guard_true', copy.bool(false), 0, 0, 0, source.snapshotOf(ref), source.origin(ref));
    const operands = [0, 1, 2, 3].map((column) => source.operand(ref, column));
    const refs = refColumns[source.opcode(ref)] as number;
    const [a = 0, b = 0, c = 0, d = 0] = operands.map((operand, column) =>
      column < refs ? moved(operand) : operand,
    );
    copy.emitCode(source.opcode(ref), a, b, c, d, source.snapshotOf(ref), source.origin(ref));
  }
  copy.landing = source.landing;
  copy.contract = source.contract && {
    ...source.contract,
    slots: source.contract.slots.map((slot) => {
      if (slot.kind === 'phi') return { ...slot, phi: moved(slot.phi) };
      return slot.kind === 'same' ? { ...slot, ref: moved(slot.ref) } : slot;
    }),
  };
  return copy;
}

/** The guards of a trace that may fail at any time: not those that stand for a branch, whose exit goes on at its other side, nor copies of another trace's. */
export function freeGuards(recorded: RecordedTrace, optimised: Trace): IrRef[] {
  const branches = templatesOfBranches(recorded);
  const own = Math.max(-1, ...recorded.trace.snapshots.map(({ template }) => template));
  const guards: IrRef[] = [];
  for (let ref = 0; ref < optimised.length - 1; ref++) {
    const snapshot = optimised.snapshotOf(ref);
    if (snapshot < 0 || optimised.name(ref) === 'exit') continue;
    const template = optimised.snapshots[snapshot]?.template ?? -1;
    if (template <= own && !branches.has(template)) guards.push(ref);
  }
  return guards;
}

function templatesOfBranches({ trace, origins, templates }: RecordedTrace): Set<number> {
  const branches = new Set<number>();
  for (let ref = 0; ref < trace.length; ref++) {
    const snapshot = trace.snapshotOf(ref);
    if (snapshot < 0) continue;
    const template = trace.snapshots[snapshot]?.template ?? -1;
    const innermost = templates[template]?.frames.at(-1);
    const origin = origins[trace.origin(ref)];
    if (innermost?.pc !== origin?.pc || innermost?.code !== origin?.code) branches.add(template);
  }
  return branches;
}
