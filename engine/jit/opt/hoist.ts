/**
 * Moves checks of evenly changing values out of the loop. The first copy of the body (the preamble) has made them for iteration 0; if
 * they also hold for the last iteration, they hold for all between, because what changes evenly lies between its ends. So the value of
 * the last iteration is computed and checked once, before the label; if that fails, the trace is left there, as if it had been interrupted at the
 * loop's start: the snapshot is that of guard_not_interrupted, with the values at the label.
 *
 * 1. R is the number of iterations that still pass the loop's guard after the preamble. A check behind that guard runs at most R times more.
 * 2. A value at iteration R is computed from its inputs at R (input + R * step) by checked operations; so neither end nor anything
 *    between wraps, and wrapping operations of the body give the exact values.
 */
import { operations as op } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import type { Copier } from './copier.js';
import { NOT_FOUND, plainCode } from './cse.js';
import type { Emitter } from './emitter.js';
import type { Inductions, LoopCounter } from './induction.js';

/** What the loop may rely on. */
export interface Hoisted {
  /** By ref of the source: 1 where the check holds in every iteration of the loop. */
  readonly holds: Uint8Array;
  /** Bounds of inputs in the loop, from the loop's guard on: at the guard that fails they need not hold. */
  readonly bounds: ReadonlyMap<number, readonly [low: number, high: number]>;
  /** The loop's guard; -1 if there are no bounds. */
  readonly guard: IrRef;
}

/** Nothing was hoisted. */
export function hoistNothing(source: Trace): Hoisted {
  return { holds: new Uint8Array(source.length), bounds: new Map(), guard: -1 };
}

/** Emits the checks for the last iteration behind the preamble; `entryOf` says what an input is at the label. */
export function hoistChecks(
  source: Trace,
  emitter: Emitter,
  preamble: Copier,
  inductions: Inductions,
  wraps: Uint8Array,
  entryOf: (slot: number) => IrRef,
): Hoisted {
  const start = findLoopStart(source);
  const counter = inductions.findCounter();
  if (start < 0 || counter === undefined) return hoistNothing(source);
  const candidates = findCandidates(source, inductions, counter).filter((ref) => wraps[ref] === 0);
  if (candidates.length === 0) return hoistNothing(source);
  return new Hoister(source, emitter, preamble, inductions, counter, start, entryOf).run(candidates);
}

/** The guard_not_interrupted, where its snapshot needs nothing but inputs and constants; -1 elsewhere. */
export function findLoopStart(source: Trace): IrRef {
  for (let ref = source.inputs.length; ref < source.length; ref++) {
    if (source.opcode(ref) !== op.guard_not_interrupted.code) continue;
    const refs = source.snapshots[source.snapshotOf(ref)]?.refs ?? [];
    return refs.every((value) => value < source.inputs.length) ? ref : -1;
  }
  return -1;
}

/** Bounds checks against invariant lengths, and checked operations, of affine values behind the loop's guard. */
function findCandidates(source: Trace, inductions: Inductions, counter: LoopCounter): IrRef[] {
  const candidates: IrRef[] = [];
  // the count to the limit by ones cannot overflow before it: the bounds pass sees that without a check
  const unit = counter.step === 1n || counter.step === -1n;
  const counts =
    unit && counter.value < source.inputs.length ? source.list(source.length - 1)[counter.value] : -1;
  for (let ref = counter.guard + 1; ref < source.length; ref++) {
    const code = source.opcode(ref);
    if (plainCode[code] !== 0) {
      if (ref === counts) continue;
      if (!inductions.isInvariant(ref) && inductions.isAffine(ref)) candidates.push(ref);
      continue;
    }
    if (code !== op.guard_true.code) continue;
    const condition = source.operand(ref, 0);
    if (condition < 0 || source.opcode(condition) !== op.uint_lt.code) continue;
    const [index, length] = [source.operand(condition, 0), source.operand(condition, 1)];
    if (!inductions.isInvariant(index) && inductions.isAffine(index) && inductions.isInvariant(length)) {
      candidates.push(ref);
    }
  }
  return candidates;
}

/** There is no such value: a computation that surely overflows, or a form that is not known. */
const NONE = NOT_FOUND;

class Hoister {
  readonly #source: Trace;
  readonly #emitter: Emitter;
  readonly #preamble: Copier;
  readonly #inductions: Inductions;
  readonly #counter: LoopCounter;
  readonly #holds: Uint8Array;
  readonly #entryOf: (slot: number) => IrRef;
  /** Values at the last iteration. */
  readonly #last = new Map<IrRef, IrRef>();
  /** R, as a ref. */
  #rounds: IrRef = NONE;

  constructor(
    source: Trace,
    emitter: Emitter,
    preamble: Copier,
    inductions: Inductions,
    counter: LoopCounter,
    start: IrRef,
    entryOf: (slot: number) => IrRef,
  ) {
    this.#source = source;
    this.#emitter = emitter;
    this.#preamble = preamble;
    this.#inductions = inductions;
    this.#counter = counter;
    this.#entryOf = entryOf;
    this.#holds = new Uint8Array(source.length);
    const snapshot = source.snapshots[source.snapshotOf(start)];
    let shared = -1;
    emitter.snapshot = () => {
      if (shared < 0) {
        const refs = (snapshot?.refs ?? []).map((ref) => (ref < 0 ? preamble.value(ref) : entryOf(ref)));
        shared = emitter.trace.addSnapshot(refs, snapshot?.template ?? 0);
      }
      return shared;
    };
    emitter.origin = source.origin(start);
  }

  run(candidates: readonly IrRef[]): Hoisted {
    this.#rounds = this.#computeRounds();
    const bounds = new Map<number, readonly [number, number]>();
    const hoisted = { holds: this.#holds, bounds, guard: this.#counter.guard };
    if (this.#rounds === NONE) return hoisted;
    for (const candidate of candidates) this.#hoist(candidate);
    for (const [ref, last] of this.#last) {
      if (ref >= 0 && ref < this.#source.inputs.length) this.#boundInput(ref, last, bounds);
    }
    return hoisted;
  }

  #hoist(candidate: IrRef): void {
    const source = this.#source;
    if (source.opcode(candidate) !== op.guard_true.code) {
      if (this.#firstOf(candidate) !== NONE && this.#lastOf(candidate) !== NONE) this.#holds[candidate] = 1;
      return;
    }
    const condition = source.operand(candidate, 0);
    const index = source.operand(condition, 0);
    const length = this.#preamble.value(source.operand(condition, 1));
    if (this.#emitter.facts.low(length) < 0) return;
    const first = this.#firstOf(index);
    const last = first === NONE ? NONE : this.#lastOf(index);
    if (last === NONE) return;
    if (this.#guardBelow(first, length) && this.#guardBelow(last, length)) this.#holds[candidate] = 1;
  }

  /** Emits the bounds check unless it is known; false where it is known to fail. */
  #guardBelow(index: IrRef, length: IrRef): boolean {
    const emitter = this.#emitter;
    const condition = emitter.emit(op.uint_lt.code, index, length);
    if (condition < 0 && emitter.trace.constant(condition).value === false) return false;
    emitter.emit(op.guard_true.code, condition);
    return true;
  }

  /** R. The preamble passed the loop's guard, so that no difference here is negative. */
  #computeRounds(): IrRef {
    const { kind, value, limit, inclusive, step } = this.#counter;
    const { trace } = this.#emitter;
    const list = this.#source.list(this.#source.length - 1);
    if (kind === 'remaining' && value < this.#source.inputs.length) {
      const rounds = this.#preamble.value(list[value] as IrRef);
      return this.#emitter.facts.low(rounds) >= 0 ? rounds : NONE;
    }
    const at = this.#firstOf(value);
    if (at === NONE) return NONE;
    const end = this.#preamble.value(limit);
    const span =
      step > 0n ? this.#check(op.int_sub_ovf.code, end, at) : this.#check(op.int_sub_ovf.code, at, end);
    if (span === NONE) return NONE;
    if (!this.#stopsByItself() && this.#checkBeyond(end) === NONE) return NONE;
    const steps = inclusive ? span : this.#check(op.int_add_ovf.code, span, trace.int(-1));
    if (steps === NONE) return NONE;
    this.#emitter.facts.narrow(steps, 0, Number.POSITIVE_INFINITY);
    return this.#emitter.emit(op.int_floordiv.code, steps, trace.int(step > 0n ? step : -step));
  }

  /** The compared value is an input, or what becomes one, that a checked operation counts: it leaves the trace rather than wrap. */
  #stopsByItself(): boolean {
    const source = this.#source;
    const { value } = this.#counter;
    const counts = value < source.inputs.length ? (source.list(source.length - 1)[value] as IrRef) : value;
    return counts >= 0 && plainCode[source.opcode(counts)] !== 0;
  }

  /** Makes sure that the value which ends the loop does not wrap past the limit. */
  #checkBeyond(end: IrRef): IrRef {
    return this.#check(op.int_add_ovf.code, end, this.#emitter.trace.int(this.#counter.step));
  }

  /** A value at iteration 0, exact. */
  #firstOf(ref: IrRef): IrRef {
    if (this.#inductions.isInvariant(ref) || ref < this.#source.inputs.length)
      return this.#preamble.value(ref);
    const code = this.#source.opcode(ref);
    if (plainCode[code] !== 0) return this.#preamble.value(ref);
    return this.#combine(ref, (operand) => this.#firstOf(operand));
  }

  /** A value at iteration R, exact. */
  #lastOf(ref: IrRef): IrRef {
    const known = this.#last.get(ref);
    if (known !== undefined) return known;
    const value = this.#computeLast(ref);
    this.#last.set(ref, value);
    return value;
  }

  #computeLast(ref: IrRef): IrRef {
    if (this.#inductions.isInvariant(ref)) return this.#preamble.value(ref);
    if (ref < this.#source.inputs.length) return this.#lastOfInput(ref);
    return this.#combine(ref, (operand) => this.#lastOf(operand));
  }

  #lastOfInput(slot: number): IrRef {
    const { kind, value, limit, inclusive, step } = this.#counter;
    if (slot === value && kind !== 'remaining' && (step === 1n || step === -1n)) {
      // the counter itself ends at its limit, whatever R is
      const end = this.#preamble.value(limit);
      return inclusive ? end : this.#check(op.int_add_ovf.code, end, this.#emitter.trace.int(-step));
    }
    const by = this.#stepValue(slot);
    const way = by === NONE ? NONE : this.#check(op.int_mul_ovf.code, this.#rounds, by);
    return way === NONE ? NONE : this.#check(op.int_add_ovf.code, this.#preamble.value(slot), way);
  }

  #stepValue(slot: number): IrRef {
    const step = this.#inductions.stepOf(slot);
    if (step === undefined) return NONE;
    return step.kind === 'constant' ? this.#emitter.trace.int(step.by) : this.#preamble.value(step.ref);
  }

  #combine(ref: IrRef, at: (operand: IrRef) => IrRef): IrRef {
    const source = this.#source;
    const a = at(source.operand(ref, 0));
    const b = a === NONE ? NONE : at(source.operand(ref, 1));
    if (b === NONE) return NONE;
    const code = source.opcode(ref);
    return this.#check(plainCode[code] !== 0 ? code : checkedForm(code), a, b);
  }

  #check(code: number, a: IrRef, b: IrRef): IrRef {
    const { trace } = this.#emitter;
    if (
      a < 0 &&
      b < 0 &&
      !fitsConstant(code, trace.constant(a).value as bigint, trace.constant(b).value as bigint)
    )
      return NONE;
    return this.#emitter.emit(code, a, b);
  }

  /** An input lies between its values at the label and at iteration R. */
  #boundInput(slot: number, last: IrRef, bounds: Map<number, readonly [number, number]>): void {
    if (last === NONE) return;
    const { facts } = this.#emitter;
    const entry = this.#entryOf(slot);
    bounds.set(slot, [
      Math.min(facts.low(entry), facts.low(last)),
      Math.max(facts.high(entry), facts.high(last)),
    ]);
  }
}

function checkedForm(plain: number): number {
  return plain === op.int_add.code
    ? op.int_add_ovf.code
    : plain === op.int_sub.code
      ? op.int_sub_ovf.code
      : op.int_mul_ovf.code;
}

function fitsConstant(code: number, a: bigint, b: bigint): boolean {
  const exact = code === op.int_add_ovf.code ? a + b : code === op.int_sub_ovf.code ? a - b : a * b;
  return BigInt.asIntN(64, exact) === exact;
}
