/**
 * What a running interpreter knows from one instruction to the next: the registers of all frames, the innermost
 * frame, the depth of the stack, the exception being handled, and the control word through which it is interrupted.
 */

import type { PyDict } from '../objects/model/dict.js';
import type { PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import type { HandledException } from '../objects/model/generators.js';
import type { Profiler } from '../objects/model/profiler.js';
import type { Value } from '../objects/model/value.js';
import type { JitPort } from './jit-port.js';

/** Registers that exist from the start; the array grows as frames need it. */
const INITIAL_REGISTERS = 4096;

/** Index of the control word: not 0 when the loop should stop at its next back edge or call. */
export const CONTROL_WORD = 0;

/** A limit that no count reaches. */
export const NEVER_HOT = 0x7fff_ffff;

/** Instead of the number of a loop: the entry of a function. */
export const FUNCTION_ENTRY = -2;

/** Instead of the number of a loop: nothing is hot. */
export const NOTHING_HOT = -1;

/** The state that the dispatch loop works on. */
export abstract class ThreadState {
  /** Registers of all frames but those of generators. A frame is a window on it. */
  readonly registers: (Value | undefined)[] = makeRegisters(INITIAL_REGISTERS);
  frame: Frame | null = null;
  /**
   * Depth up to which the loop makes the frames of calls itself. That is the recursion limit; no depth while a profiler listens, so that
   * every call takes the way that tells it.
   */
  directLimit = 1000;
  /** What the program may raise the limit to. */
  maxRecursionLimit = Number.POSITIVE_INFINITY;
  handled: HandledException = { exception: null, previous: null };
  /** What the generator that ended last returned. */
  returned: Value = null;
  /** The exception with which the loop was left, to be handled at the frame's pc. */
  raised: PyException | null = null;
  /** The exception being raised comes from RERAISE: its traceback has this frame already. */
  isReraise = false;
  /** The exception being raised was thrown into a generator, which leaves its context alone. */
  isThrownIn = false;
  /** Slices of the loop that have been used up. */
  slices = 0;
  /** Slices and entries while V8 is kept from compiling the loop. */
  youngTurns = 0;
  /** The warm-up runs, see {@link poll}. */
  isWarmingUp = false;
  /** The program has run for so short a time that signal handlers are not installed yet: {@link poll} looks at the clock. */
  isStarting = false;
  /** The compiler, if there is one. */
  jit: JitPort | null = null;
  /** Count of a loop from which on the compiler is told at each back edge. */
  hotLimit: number = NEVER_HOT;
  /** Calls of a function from which on the compiler is told at each call. */
  entryLimit: number = NEVER_HOT;
  /** The loop, or {@link FUNCTION_ENTRY}, whose count has reached the limit; or {@link NOTHING_HOT}. */
  hotLoop: number = NOTHING_HOT;
  /** Shared with whoever may interrupt: see {@link CONTROL_WORD}. */
  readonly control: Int32Array;
  readonly modules: PyDict;
  readonly builtins: PyDict;

  constructor(control: Int32Array, modules: PyDict, builtins: PyDict) {
    this.control = control;
    this.modules = modules;
    this.builtins = builtins;
  }

  private limit = 1000;
  private listener: Profiler | null = null;
  private wasPaused = false;

  get recursionLimit(): number {
    return this.limit;
  }

  set recursionLimit(limit: number) {
    this.limit = limit;
    if (this.listener === null) this.directLimit = limit;
  }

  /** Who hears of calls and returns. While it is set, no compiled code is entered. */
  get profiler(): Profiler | null {
    return this.listener;
  }

  set profiler(profiler: Profiler | null) {
    const jit = this.jit;
    if (this.listener === null && profiler !== null && jit !== null) {
      this.wasPaused = jit.isPaused;
      jit.isPaused = true;
    }
    if (this.listener !== null && profiler === null && jit !== null) jit.isPaused = this.wasPaused;
    this.listener = profiler;
    this.directLimit = profiler === null ? this.limit : 0;
  }

  /** The control word is not 0: does what it asks for, such as raising KeyboardInterrupt. */
  abstract poll(): void;

  /** Python frames on the stack. */
  get depth(): number {
    return this.frame === null ? 0 : this.frame.depth;
  }

  /** First register beyond every live frame: where a frame entered from TypeScript begins. */
  get top(): number {
    const frame = this.frame;
    if (frame === null) return 0;
    return frame.generator === null ? frame.base + frame.code.registerCount : frame.top;
  }
}

/**
 * An array of unbound registers. Spreading makes one of which V8 knows that it is without holes: every array of registers is of this kind.
 */
export function makeRegisters(count: number): (Value | undefined)[] {
  return [...new Array<Value | undefined>(count)];
}
