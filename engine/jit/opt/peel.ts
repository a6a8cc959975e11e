/**
 * Makes a loop of a recorded trace that ends in close_loop. The body goes through the emitter twice: the first copy is the preamble
 * (iteration 0), the second the loop. What does not change is found in the preamble by cse and leaves the loop; what an iteration hands to the next
 * is a phi. Guards and facts of the preamble hold in the loop, for what the loop does not change.
 *
 * Bounds of phis are guessed to be those of their entry and must prove true at the loop's end; where they do not, the loop is written again
 * without the guess. After two corrections nothing is guessed.
 */
import type { LoopContract, LoopSlot } from '../ir/loop-contract.js';
import { operations as op, phiOperations } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { type CarriedValue, computeEarly, findCarried } from './carry.js';
import { Copier, type CopyPlan } from './copier.js';
import { NOT_FOUND } from './cse.js';
import type { Emitter } from './emitter.js';
import type { LoopStores } from './heap.js';
import { type Hoisted, hoistChecks, hoistNothing } from './hoist.js';
import { Inductions, storedFields } from './induction.js';
import { loopStandsAlone, rewindPreamble } from './rewind.js';

const CORRECTIONS = 2;
/** Bounds of phis beyond this are not worth guessing. */
const WIDE = 2 ** 53;

/** A phi's guessed bounds; infinite where nothing is guessed. */
interface Guess {
  low: number;
  high: number;
}

/**
 * Writes preamble, label, phis, loop and jump. `first` has the inputs already; `varying` inputs get a phi in any case. With `rewinds` the loop begins with
 * iteration 0 (see rewind); false if that cannot be.
 */
export function peelLoop(
  source: Trace,
  emitter: Emitter,
  first: Copier,
  plan: CopyPlan,
  constants: readonly IrRef[],
  varying: ReadonlySet<number>,
  rewinds = false,
): boolean {
  return new LoopPeeler(source, emitter, first, plan, constants, varying, rewinds).run();
}

class LoopPeeler {
  readonly #source: Trace;
  readonly #emitter: Emitter;
  readonly #first: Copier;
  readonly #plan: CopyPlan;
  readonly #constants: readonly IrRef[];
  readonly #inductions: Inductions;
  readonly #list: readonly IrRef[];
  /** Inputs that get a phi although the recorded iteration hands nothing new to them. */
  readonly #varying: ReadonlySet<number>;
  readonly #rewinds: boolean;
  /** Entry of each input's phi. */
  #entries: IrRef[] = [];
  #guesses: Guess[] = [];
  #carried: readonly CarriedValue[] = [];
  #label: IrRef = -1;

  constructor(
    source: Trace,
    emitter: Emitter,
    first: Copier,
    plan: CopyPlan,
    constants: readonly IrRef[],
    varying: ReadonlySet<number>,
    rewinds: boolean,
  ) {
    this.#source = source;
    this.#emitter = emitter;
    this.#first = first;
    this.#plan = plan;
    this.#constants = constants;
    this.#inductions = new Inductions(source, varying);
    this.#list = source.list(source.length - 1);
    this.#rewinds = rewinds;
    this.#varying = new Set(
      [...varying].filter((slot) => {
        const next = this.#list[slot] as IrRef;
        return next === slot || this.#inductions.isInvariant(next);
      }),
    );
  }

  run(): boolean {
    const { on } = this.#emitter;
    const source = this.#source;
    let plan = this.#plan;
    let hoisted = hoistNothing(source);
    if (on.peel) {
      this.#first.copy(source.inputs.length, source.length - 1, plan);
      this.#entries = this.#list.map((ref, slot) => this.#first.value(this.#rewinds ? slot : ref));
      if (this.#rewinds) rewindPreamble(source, this.#emitter, (ref) => this.#first.value(ref));
      if (on.hoist) {
        const entryOf = (slot: number): IrRef =>
          this.#first.value(this.#rewinds ? slot : (this.#list[slot] as IrRef));
        hoisted = hoistChecks(source, this.#emitter, this.#first, this.#inductions, plan.wraps, entryOf);
        plan = { wraps: plan.wraps, holds: hoisted.holds };
      }
      if (on.carry && on.heap && !this.#rewinds)
        this.#carried = findCarried(source, this.#emitter, this.#first, this.#inductions);
    } else {
      this.#entries = source.inputs.map((_, slot) => slot);
    }
    this.#guesses = this.#entries.map((entry, slot) => this.#guess(slot, entry, hoisted.bounds));
    return this.#writeLoop(plan, hoisted);
  }

  #writeLoop(plan: CopyPlan, hoisted: Hoisted): boolean {
    const restore = this.#emitter.save();
    for (let attempt = 0; ; attempt++) {
      if (attempt === CORRECTIONS) this.#guessNothing();
      const { copier, phis, carriers } = this.#writeBody(plan, hoisted);
      const next = this.#list.map((ref) => copier.value(ref));
      const handedOn = this.#carried.map((carried) => this.#valueToCarry(copier, carried));
      const carriesAll = handedOn.every((value) => value !== NOT_FOUND);
      if (this.#guessesHold(phis, next) && carriesAll) {
        this.#close([...phis, ...carriers], [...next, ...handedOn]);
        this.#emitter.trace.contract = this.#contract(phis, hoisted);
        return !this.#rewinds || this.#standsAlone(copier);
      }
      this.#carried = this.#carried.filter((_, index) => handedOn[index] !== NOT_FOUND);
      restore();
    }
  }

  #standsAlone(copier: Copier): boolean {
    const { trace } = this.#emitter;
    return loopStandsAlone(this.#source, trace, this.#label, (ref) => copier.plainValue(ref));
  }

  #contract(phis: readonly (IrRef | undefined)[], hoisted: Hoisted): LoopContract {
    const reliesOnSteps = hoisted.bounds.size > 0 || hoisted.holds.includes(1);
    const slots = phis.map((phi, slot): LoopSlot => {
      if (phi === undefined) return { kind: 'same', ref: this.#unchanged(slot) ?? slot };
      const { low, high } = this.#guesses[slot] as Guess;
      return {
        kind: 'phi',
        phi,
        ...(low === Number.NEGATIVE_INFINITY ? {} : { least: low }),
        ...(high === Number.POSITIVE_INFINITY ? {} : { most: high }),
        varies: this.#varying.has(slot),
        even: reliesOnSteps && this.#inductions.stepOf(slot) !== undefined,
      };
    });
    const memory = this.#emitter.heap.usedFromBefore();
    return { slots, carriesMemory: this.#carried.length > 0, memory, rewound: this.#rewinds };
  }

  #guessNothing(): void {
    for (const guess of this.#guesses) dropGuess(guess);
    this.#carried = [];
  }

  /** What the next iteration will find where it loads a carried value; NOT_FOUND if that may have been overwritten. */
  #valueToCarry(copier: Copier, { base, element, stored, entry }: CarriedValue): IrRef {
    const value = this.#emitter.heap.valueAt({ base, index: copier.value(stored), element });
    return value !== NOT_FOUND && this.#emitter.trace.type(value) === this.#emitter.trace.type(entry)
      ? value
      : NOT_FOUND;
  }

  #writeBody(
    plan: CopyPlan,
    hoisted: Hoisted,
  ): { copier: Copier; phis: readonly (IrRef | undefined)[]; carriers: readonly IrRef[] } {
    const source = this.#source;
    const emitter = this.#emitter;
    const { trace, facts } = emitter;
    emitter.heap.enterLoop(this.#findStores());
    const copier = new Copier(source, emitter, this.#constants);
    this.#label = trace.emit('label', 0, 0, 0, 0, -1, source.origin(source.length - 1));
    facts.admit(trace.length - 1);
    const phis = source.inputs.map((type, slot): IrRef | undefined => {
      const entry = this.#entries[slot] as IrRef;
      const kept = this.#unchanged(slot);
      copier.setValue(slot, kept ?? trace.length);
      if (kept !== undefined || type === 'ptr') return undefined;
      const phi = trace.emit(phiOperations[type], entry);
      facts.admit(phi);
      return phi;
    });
    const carriers = this.#carried.map(({ entry }) => {
      const phi = trace.emit(trace.type(entry) === 'float' ? 'phi_float' : 'phi_int', entry);
      facts.admit(phi);
      return phi;
    });
    phis.forEach((phi, slot) => {
      if (phi === undefined || !emitter.on.bounds || source.inputs[slot] !== 'int') return;
      const { low, high } = this.#guesses[slot] as Guess;
      facts.narrow(phi, low, high);
    });
    this.#carried.forEach(({ base, element, loaded }, index) => {
      const place = computeEarly(source, emitter, copier, loaded);
      if (place !== NOT_FOUND) emitter.heap.seed({ base, index: place, element }, carriers[index] as IrRef);
    });
    const behindGuard = Math.max(source.inputs.length, hoisted.guard + 1);
    copier.copy(source.inputs.length, behindGuard, plan);
    for (const [slot, [low, high]] of hoisted.bounds) {
      if (emitter.on.bounds) facts.narrow(copier.plainValue(slot), low, high);
    }
    copier.copy(behindGuard, source.length - 1, plan);
    return { copier, phis, carriers };
  }

  /** The value of an input that is the same in every iteration of the loop, if it is. */
  #unchanged(slot: number): IrRef | undefined {
    const next = this.#list[slot] as IrRef;
    if (this.#varying.has(slot)) return undefined;
    if (next === slot) return this.#first.value(slot);
    if (!this.#emitter.on.peel || this.#rewinds) return undefined;
    const entry = this.#entries[slot] as IrRef;
    return this.#inductions.isInvariant(next) ? entry : undefined;
  }

  #findStores(): LoopStores {
    const source = this.#source;
    const bases = new Set<IrRef>();
    let known = true;
    for (let ref = source.inputs.length; ref < source.length; ref++) {
      const code = source.opcode(ref);
      if (code !== op.setarrayitem_int.code && code !== op.setarrayitem_float.code) continue;
      const base = source.operand(ref, 0);
      known = known && this.#emitter.on.peel && this.#inductions.isInvariant(base);
      if (known) bases.add(this.#first.value(base));
    }
    return { bases: known ? [...bases] : undefined, fields: storedFields(source) };
  }

  #guess(slot: number, entry: IrRef, bounds: Hoisted['bounds']): Guess {
    const guess = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    if (this.#source.inputs[slot] !== 'int' || bounds.has(slot) || this.#varying.has(slot)) return guess;
    const { facts } = this.#emitter;
    const step = this.#inductions.stepOf(slot);
    const by = step?.kind === 'constant' ? step.by : undefined;
    // what counts up has no upper bound of its own, what counts down no lower one but 0
    if (by === undefined || by >= 0n) guess.low = facts.low(entry);
    else if (facts.low(entry) >= 0) guess.low = 0;
    if (by === undefined || by <= 0n) guess.high = facts.high(entry);
    // nothing follows from bounds so wide, and bridges would have to keep them
    if (guess.low < -WIDE) guess.low = Number.NEGATIVE_INFINITY;
    if (guess.high > WIDE) guess.high = Number.POSITIVE_INFINITY;
    return guess;
  }

  /** Whether the loop's end keeps what was guessed; corrects the guesses that do not hold. */
  #guessesHold(phis: readonly (IrRef | undefined)[], next: readonly IrRef[]): boolean {
    if (!this.#emitter.on.bounds) return true;
    const { facts } = this.#emitter;
    let hold = true;
    phis.forEach((phi, slot) => {
      const guess = this.#guesses[slot] as Guess;
      if (phi === undefined || this.#source.inputs[slot] !== 'int') return;
      const value = next[slot] as IrRef;
      if (facts.low(value) < guess.low) {
        guess.low = facts.low(value) >= 0 && guess.low > 0 ? 0 : Number.NEGATIVE_INFINITY;
        hold = false;
      }
      if (facts.high(value) > guess.high) {
        guess.high = Number.POSITIVE_INFINITY;
        hold = false;
      }
    });
    return hold;
  }

  #close(phis: readonly (IrRef | undefined)[], next: readonly IrRef[]): void {
    const { trace } = this.#emitter;
    phis.forEach((phi, slot) => {
      if (phi !== undefined) trace.setOperand(phi, 1, next[slot] as IrRef);
    });
    trace.emit('jump', 0, 0, 0, 0, -1, this.#source.origin(this.#source.length - 1));
  }
}

function dropGuess(guess: Guess): void {
  guess.low = Number.NEGATIVE_INFINITY;
  guess.high = Number.POSITIVE_INFINITY;
}
