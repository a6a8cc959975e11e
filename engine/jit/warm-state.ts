/**
 * What is known of each loop that has become hot, and of each function: root traces, failures, and what recordings have learnt for the next
 * ones. The counts themselves are in the code objects (PyCode.loopCounts, entryCount), where the interpreter counts.
 */
import { FUNCTION_ENTRY } from '../interp/thread-state.js';
import type { PyCode, PyFunction } from '../objects/model/functions.js';
import { entryOf } from './function-entry.js';
import type { LoadedTrace } from './loaded-trace.js';
import { isSameStack, type UnsignedRegisters } from './record/entry-signature.js';
import type { EntrySignature } from './record/recorded-trace.js';
import type { RecordedFrame, RootTarget } from './record/recorder.js';
import type { LastingVariable } from './record/tracked.js';
import { Warmth } from './warmth.js';

/** Versions of one loop for different types at its entry. */
export const MAX_ROOTS = 6;

/** Recordings of a loop that may be given up before it is left alone. */
export const MAX_ABORTS = 4;

/** Variables that one loop's roots take as inputs because bridges want them. */
export const MAX_WANTED = 16;

/** Functions around a loop whose code goes on in its callers. */
export const MAX_CALLERS = 5;

/** Versions of one loop for different callers. */
const MAX_CONTEXTS = 8;

/** An instruction of a code object. */
export interface CodePlace {
  readonly code: PyCode;
  readonly pc: number;
}

/** A frame of the stack that is part of a green key. */
export interface KeyFrame extends CodePlace {
  /** The very function; not compared for the outermost frame. */
  readonly function: PyFunction | null;
}

/** A loop, or a function that is entered: a green key. */
export class LoopState {
  readonly code: PyCode;
  /** Number of the loop, or FUNCTION_ENTRY. */
  readonly loop: number;
  readonly pc: number;
  /**
   * The stack for which the traces are made: callers in which they go on when the loop's function returns, outermost first, each at its
   * call; last the loop's own frame, which is all there is where the traces are for any caller.
   */
  readonly stack: readonly KeyFrame[];
  /** The same loop's states for stacks with callers, the deepest first. */
  readonly contexts: LoopState[] = [];
  roots: LoadedTrace[] = [];
  aborts = 0;
  /** Entries that no root took. */
  misses = 0;
  /** Recordings begun. */
  attempts = 0;
  isBlacklisted = false;
  /** Of a state with callers: arrivals at the loop that are let pass before it is recorded. */
  pause = 0;
  warmth = new Warmth();
  readonly unsigned: UnsignedRegisters = new Set();
  /** Variables that bridges found missing among the inputs of a root: the next one has them from the start. */
  readonly wanted = new Set<LastingVariable>();

  constructor(code: PyCode, loop: number, stack?: readonly KeyFrame[]) {
    this.code = code;
    this.loop = loop;
    this.pc = placeOf(code, loop);
    this.stack = stack ?? [{ code, pc: this.pc, function: null }];
  }

  get isFunction(): boolean {
    return this.loop === FUNCTION_ENTRY;
  }

  /** Sets the interpreter's count. */
  set count(count: number) {
    if (this.isFunction) this.code.entryCount = count;
    else this.code.loopCounts[this.loop] = count;
  }

  /** The state for a stack with callers; undefined where there are enough of them. */
  contextFor(stack: readonly KeyFrame[]): LoopState | undefined {
    const known = this.contexts.find((each) => isSameKey(each.stack, stack));
    if (known !== undefined || this.contexts.length === MAX_CONTEXTS) return known;
    const state = new LoopState(this.code, this.loop, stack);
    this.contexts.push(state);
    this.contexts.sort((left, right) => right.stack.length - left.stack.length);
    return state;
  }
}

/** pc of a loop's header, or of where a function's traces begin. */
function placeOf(code: PyCode, loop: number): number {
  return (loop === FUNCTION_ENTRY ? entryOf(code) : code.unit.loopHeaders[loop]) ?? 0;
}

function isSameKey(left: readonly KeyFrame[], right: readonly KeyFrame[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ code, pc, function: callee }, depth) => {
      const other = right[depth] as KeyFrame;
      return code === other.code && pc === other.pc && (depth === 0 || callee === other.function);
    })
  );
}

/** The hot loops of an instance. */
export class WarmStates {
  readonly #byCode = new Map<PyCode, Map<number, LoopState>>();

  /** The state of a loop, or of a function's entry, made on first use. */
  at(code: PyCode, loop: number): LoopState {
    const pc = placeOf(code, loop);
    return this.find(code, pc) ?? this.#add(code, loop, pc);
  }

  /** The state of the loop whose header is at `pc`, if it has been hot. */
  find(code: PyCode, pc: number): LoopState | undefined {
    return this.#byCode.get(code)?.get(pc);
  }

  /** The state of the loop to which an entry leads; undefined where there is none left for its callers. */
  stateOf({ code, pc, frames }: EntrySignature): LoopState | undefined {
    // What is no loop's header is the function's entry.
    const loop = code.unit.loopHeaders.indexOf(pc);
    const plain = this.at(code, loop < 0 ? FUNCTION_ENTRY : loop);
    return frames.length === 1 ? plain : plain.contextFor(frames);
  }

  /** The root that a recording with these frames may jump to where its innermost one is at the loop header `pc`. */
  rootAt(frames: readonly RecordedFrame[], pc: number): RootTarget | undefined {
    const plain = this.find((frames[frames.length - 1] as RecordedFrame).code, pc);
    if (plain === undefined) return undefined;
    for (const { roots } of frames.length === 1 ? [plain] : plain.contexts) {
      const root = roots.findLast(({ tree }) => tree.hasNamesOf(frames[0] as RecordedFrame));
      if (root === undefined || !isSameStack(root.tree.signature.frames, frames)) continue;
      return { traceNumber: root.number, signature: root.tree.signature };
    }
    return undefined;
  }

  /** See RecorderServices: asks for traces of the loop at `pc` that go on in these callers. */
  wantCallers(frames: readonly RecordedFrame[], pc: number): 'not compiled' | 'soon' | 'never' {
    const plain = this.find((frames[frames.length - 1] as RecordedFrame).code, pc);
    if (plain === undefined) return 'not compiled';
    if (plain.roots.length === 0 && plain.contexts.every(({ roots }) => roots.length === 0))
      return 'not compiled';
    const state = this.#contextFor(
      frames.map(({ code, function: callee, callPc }, depth) => ({
        code,
        pc: depth === frames.length - 1 ? pc : callPc,
        function: callee,
      })),
    );
    return state === undefined || state.isBlacklisted ? 'never' : 'soon';
  }

  /** Asks for traces of a loop that go on in `callers`, to which the outermost frame of its present entry returns. */
  wantLeaving(home: EntrySignature, outermost: PyFunction | null, callers: readonly KeyFrame[]): void {
    const [first, ...rest] = home.frames;
    if (first !== undefined) this.#contextFor([...callers, { ...first, function: outermost }, ...rest]);
  }

  /** The state of the loop at the end of the stack for its callers; undefined where these are no callers to go on in. */
  #contextFor(stack: readonly KeyFrame[]): LoopState | undefined {
    const { code, pc } = stack[stack.length - 1] as KeyFrame;
    // Recursion; and the frame of a generator goes on elsewhere: it is nobody's caller for good.
    if (new Set(stack.map((frame) => frame.code)).size < stack.length || stack.length > MAX_CALLERS + 1)
      return undefined;
    if (stack[0]?.code.generatorFlags !== 0) return undefined;
    return this.find(code, pc)?.contextFor(stack);
  }

  *all(): IterableIterator<LoopState> {
    for (const loops of this.#byCode.values()) {
      for (const state of loops.values()) {
        yield state;
        yield* state.contexts;
      }
    }
  }

  /** What has not become hot yet counts again from zero: it is waited for by other parameters. */
  countAnew(): void {
    for (const state of this.all()) {
      if (state.attempts > 0 || state.roots.length > 0 || state.stack.length > 1) continue;
      state.warmth = new Warmth();
      state.count = 0;
    }
  }

  /** All code is gone: loops count again from zero, but for those that are left alone. */
  forgetRoots(): void {
    for (const loops of this.#byCode.values()) {
      for (const [pc, state] of loops) {
        state.roots.length = 0;
        state.contexts.length = 0;
        if (state.isBlacklisted) continue;
        state.count = 0;
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
