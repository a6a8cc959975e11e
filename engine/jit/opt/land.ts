/**
 * The end of a bridge that goes to a loop. Takes the written bridge and the values of the loop's inputs; ends it in one of three ways:
 *
 * 1. At the label of its tree's own loop, where it began: if it keeps up what the loop relies on (see LoopContract). A value that the loop takes from
 *    before its label must be the one that the bridge hands on too, known by where the bridge has it from.
 * 2. At the label of any loop, behind a copy of that loop's preamble: the copy goes through the chain with all that the bridge knows, so most of it
 *    goes away, and what is left proves what the loop relies on, or computes it.
 * 3. At the entry.
 */

import { isFieldStore } from '../ir/field-operations.js';
import type { KnownMemory, LoopContract, LoopSlot } from '../ir/loop-contract.js';
import { fieldPlaces } from '../ir/object-fields.table.js';
import { operations as op } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { classesAreDistinct, ownerClass } from './alias.js';
import { Copier } from './copier.js';
import type { Emitter } from './emitter.js';
import { internConstant } from './intern-constant.js';

/** The loop that a bridge goes to. */
export interface LoopTarget {
  /** The optimised trace. */
  readonly root: Trace;
  /** By the bridge's inputs: which value of the root they are. Absent where the bridge does not begin in the root's loop. */
  readonly values: readonly (RootValue | undefined)[] | undefined;
  /** What the loop's code has from before the label, phis aside; absent if it can only be entered at its start. */
  readonly needs: readonly IrRef[] | undefined;
  /** It is entered at a vector loop before the label: what phis begin with is among the needs. */
  readonly isBefore?: boolean;
  /** What to add to numbers of the root's templates and origins, to have them in the bridge. */
  readonly firstTemplate: number;
  readonly firstOrigin: number;
}

/** An int that is a value of the root plus a constant, or any value of it. */
export interface RootValue {
  readonly ref: IrRef;
  readonly offset: bigint;
}

/** Longer preambles are not copied. */
const LONGEST_COPY = 400;

/** Ends the bridge; `args` are the values of the inputs, `jump` the recorded jump_to's target and origin. */
export function endBridge(
  emitter: Emitter,
  target: LoopTarget,
  args: readonly IrRef[],
  jump: { readonly target: number; readonly origin: number },
): void {
  const { trace } = emitter;
  const finish = (landing: Trace['landing'], list: readonly IrRef[]): void => {
    trace.landing = landing;
    trace.emitList('jump_to', list, jump.target, jump.origin);
  };
  const label = findLabel(target.root);
  const kept = label < 0 ? undefined : new KeptLoop(emitter, target, args).land();
  if (kept !== undefined) finish('label', kept);
  else if (label < 0 || target.needs === undefined || label > LONGEST_COPY) finish('entry', args);
  else finish('fresh-label', copyPreamble(emitter, target, args, label, target.needs));
}

/** Which values of the root the values of an exit are; `inputs` says it of the trace's inputs, for a bridge's exit. */
export function traceValues(
  trace: Trace,
  refs: readonly IrRef[],
  inputs: readonly (RootValue | undefined)[] | undefined,
): readonly (RootValue | undefined)[] {
  return refs.map((ref) => traceValue(trace, ref, inputs));
}

function traceValue(
  trace: Trace,
  given: IrRef,
  inputs: readonly (RootValue | undefined)[] | undefined,
): RootValue | undefined {
  let ref = given;
  let offset = 0n;
  while (ref >= 0) {
    const code = trace.opcode(ref);
    const by = trace.operand(ref, 1);
    if ((code !== op.int_add.code && code !== op.int_add_ovf.code) || by >= 0) break;
    offset += trace.constant(by).value as bigint;
    ref = trace.operand(ref, 0);
  }
  if (ref < 0) return undefined;
  offset = BigInt.asIntN(64, offset);
  if (inputs === undefined) return { ref, offset };
  const input = ref < trace.inputs.length ? inputs[ref] : undefined;
  return input && { ref: input.ref, offset: BigInt.asIntN(64, input.offset + offset) };
}

/** A way back to the loop that the bridge comes from. */
class KeptLoop {
  readonly #emitter: Emitter;
  readonly #target: LoopTarget;
  readonly #args: readonly IrRef[];

  constructor(emitter: Emitter, target: LoopTarget, args: readonly IrRef[]) {
    this.#emitter = emitter;
    this.#target = target;
    this.#args = args;
  }

  /** The values of the phis, after guards that make sure of their bounds; undefined if the loop's contract is not kept. */
  land(): readonly IrRef[] | undefined {
    const { root, values } = this.#target;
    const { contract } = root;
    if (values === undefined || contract === undefined || contract.carriesMemory) return undefined;
    if (!contract.slots.every((slot, index) => this.#keeps(slot, this.#args[index] as IrRef)))
      return undefined;
    if (!this.#keepsStep(contract)) return undefined;
    if (!this.#leavesAlone(contract.memory) || !this.#checkBounds(contract)) return undefined;
    const next = new Map<IrRef, IrRef>();
    contract.slots.forEach((slot, index) => {
      if (slot.kind === 'phi') next.set(slot.phi, this.#args[index] as IrRef);
    });
    const list = phisOf(root).map((phi) => next.get(phi));
    return list.every((value) => value !== undefined) ? list : undefined;
  }

  #keeps(slot: LoopSlot, arg: IrRef): boolean {
    if (slot.kind === 'unused') return true;
    if (slot.kind === 'same') return this.#isSame(arg, slot.ref);
    if (slot.even) return true;
    const { facts } = this.#emitter;
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = slot;
    return facts.high(arg) >= least && facts.low(arg) <= most;
  }

  /** What changes evenly has all made its step together, or none of it has. */
  #keepsStep({ slots }: LoopContract): boolean {
    const { root } = this.#target;
    const all = (value: (phi: IrRef) => IrRef): boolean =>
      slots.every(
        (slot, index) =>
          slot.kind !== 'phi' || !slot.even || this.#isSame(this.#args[index] as IrRef, value(slot.phi)),
      );
    return all((phi) => root.operand(phi, 1)) || all((phi) => phi);
  }

  /** Whether a value of the bridge is a certain one of the root. */
  #isSame(arg: IrRef, ref: IrRef): boolean {
    const { trace } = this.#emitter;
    const { root, values } = this.#target;
    if (ref < 0) {
      if (arg >= 0) return false;
      const [a, b] = [trace.constant(arg), root.constant(ref)];
      return a.type === b.type && Object.is(a.value, b.value);
    }
    const [a, b] = [traceValue(trace, arg, values), traceValue(root, ref, undefined)];
    return a !== undefined && b !== undefined && a.ref === b.ref && a.offset === b.offset;
  }

  /** The bridge stores to nothing of which the loop knows what is there. */
  #leavesAlone(memory: readonly KnownMemory[]): boolean {
    const { trace, facts } = this.#emitter;
    if (memory.length === 0) return true;
    for (let ref = trace.inputs.length; ref < trace.length; ref++) {
      const code = trace.opcode(ref);
      if (trace.row(ref).kind !== 'store') continue;
      const field = isFieldStore[code] === 1 ? fieldPlaces[trace.operand(ref, 2)] : undefined;
      const base = trace.operand(ref, 0);
      const word = field === undefined ? ownerClass(this.#emitter, base) : facts.classOf(base);
      const isSafe = memory.every(
        (known) => known.field !== field || classesAreDistinct(known.classWord, word),
      );
      if (!isSafe) return false;
    }
    return true;
  }

  /** Guards what the loop relies on and the bridge does not know: where it is not so, the trace is left as if interrupted at the loop's start. */
  #checkBounds({ slots }: LoopContract): boolean {
    const emitter = this.#emitter;
    const { trace, facts } = emitter;
    const checks: (readonly [code: number, arg: IrRef, bound: IrRef])[] = [];
    slots.forEach((slot, index) => {
      if (slot.kind !== 'phi' || slot.even) return;
      const arg = this.#args[index] as IrRef;
      const { least, most } = slot;
      if (least !== undefined && facts.low(arg) < least) checks.push([op.int_ge.code, arg, trace.int(least)]);
      if (most !== undefined && facts.high(arg) > most) checks.push([op.int_le.code, arg, trace.int(most)]);
    });
    if (checks.length === 0) return true;
    if (!this.#exitAtLoopStart()) return false;
    for (const [code, arg, bound] of checks) emitter.emit(op.guard_true.code, emitter.emit(code, arg, bound));
    return true;
  }

  /** Guards from here on leave at the loop's start; false if the root does not say how. */
  #exitAtLoopStart(): boolean {
    const { root, firstTemplate, firstOrigin } = this.#target;
    const emitter = this.#emitter;
    const start = findPoll(root);
    const snapshot = start < 0 ? undefined : root.snapshots[root.snapshotOf(start)];
    if (snapshot === undefined || snapshot.refs.some((ref) => ref >= root.inputs.length)) return false;
    const refs = snapshot.refs.map((ref) =>
      ref < 0 ? internConstant(emitter.trace, root.constant(ref)) : (this.#args[ref] as IrRef),
    );
    let made = -1;
    emitter.origin = firstOrigin + root.origin(start);
    emitter.snapshot = () => {
      if (made < 0) made = emitter.trace.addSnapshot(refs, firstTemplate + snapshot.template);
      return made;
    };
    return true;
  }
}

/** Writes the root's preamble behind the bridge; gives the values of the phis, if they have any yet, and then the loop's needs. */
function copyPreamble(
  emitter: Emitter,
  { root, firstTemplate, firstOrigin, isBefore }: LoopTarget,
  args: readonly IrRef[],
  label: IrRef,
  needs: readonly IrRef[],
): readonly IrRef[] {
  const constants = root.constants.map((constant) => internConstant(emitter.trace, constant));
  const copier = new Copier(root, emitter, constants, { template: firstTemplate, origin: firstOrigin });
  args.forEach((arg, slot) => {
    copier.setValue(slot, arg);
  });
  const plan = { wraps: new Uint8Array(root.length), holds: new Uint8Array(root.length) };
  // the label polls, and nothing goes around without coming to a label or an entry
  const poll = findPoll(root);
  const end = poll >= 0 && poll < label ? poll : label;
  copier.copy(root.inputs.length, end, plan);
  copier.copy(end + 1, label, plan);
  const entries = isBefore ? [] : phisOf(root).map((phi) => root.operand(phi, 0));
  return [...entries, ...needs].map((ref) => copier.value(ref));
}

function findLabel(trace: Trace): IrRef {
  for (let ref = trace.inputs.length; ref < trace.length; ref++) {
    if (trace.opcode(ref) === op.label.code) return ref;
  }
  return -1;
}

/** The first guard_not_interrupted; -1 if there is none. */
function findPoll(trace: Trace): IrRef {
  for (let ref = trace.inputs.length; ref < trace.length; ref++) {
    if (trace.opcode(ref) === op.guard_not_interrupted.code) return ref;
  }
  return -1;
}

function phisOf(trace: Trace): IrRef[] {
  const phis: IrRef[] = [];
  for (let ref = findLabel(trace) + 1; trace.row(ref).kind === 'phi'; ref++) phis.push(ref);
  return phis;
}
