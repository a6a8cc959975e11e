/**
 * What is known of each loop that has become hot: its root traces, failures, and what recordings have learnt for the next ones.
 * The counts themselves are in the code objects (PyCode.loopCounts), where the interpreter counts.
 */
import type { PyCode } from '../objects/model/functions.js';
import type { LoadedTrace } from './loaded-trace.js';

/** Versions of one loop for different types at its entry. */
export const MAX_ROOTS = 6;

/** Recordings of a loop that may be given up before it is left alone. */
export const MAX_ABORTS = 4;

/** An instruction of a code object. */
export interface CodePlace {
  readonly code: PyCode;
  readonly pc: number;
}

/** A loop: a green key. */
export class LoopState {
  readonly code: PyCode;
  readonly loop: number;
  readonly pc: number;
  roots: LoadedTrace[] = [];
  aborts = 0;
  /** Entries that no root took. */
  misses = 0;
  /** Recordings begun. */
  attempts = 0;
  isBlacklisted = false;
  readonly unsigned = new Set<number>();

  constructor(code: PyCode, loop: number) {
    this.code = code;
    this.loop = loop;
    this.pc = code.unit.loopHeaders[loop] ?? 0;
  }
}

/** The hot loops of an instance. */
export class WarmStates {
  readonly #byCode = new Map<PyCode, Map<number, LoopState>>();

  /** The state of a loop, made on first use. */
  at(code: PyCode, loop: number): LoopState {
    const pc = code.unit.loopHeaders[loop] ?? 0;
    return this.find(code, pc) ?? this.#add(code, loop, pc);
  }

  /** The state of the loop whose header is at `pc`, if it has been hot. */
  find(code: PyCode, pc: number): LoopState | undefined {
    return this.#byCode.get(code)?.get(pc);
  }

  *all(): IterableIterator<LoopState> {
    for (const loops of this.#byCode.values()) yield* loops.values();
  }

  /** All code is gone: loops count again from zero, but for those that are left alone. */
  forgetRoots(): void {
    for (const loops of this.#byCode.values()) {
      for (const [pc, state] of loops) {
        state.roots.length = 0;
        if (state.isBlacklisted) continue;
        state.code.loopCounts[state.loop] = 0;
        loops.delete(pc);
      }
    }
  }

  #add(code: PyCode, loop: number, pc: number): LoopState {
    const state = new LoopState(code, loop);
    let loops = this.#byCode.get(code);
    if (loops === undefined) {
      loops = new Map();
      this.#byCode.set(code, loops);
    }
    loops.set(pc, state);
    return state;
  }
}
