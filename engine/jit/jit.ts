/**
 * The compiler of one instance: is told of hot loops, has them recorded, optimised and compiled, runs their code, and brings the interpreter
 * back where a guard fails.
 *
 * Laws.
 * 1. Machine code is entered at a loop header only, with the interpreter's innermost frame and as many of its callers as the entry names;
 *    it returns to these, but never from the outermost of them.
 * 2. After an exit everything that the interpreter sees is as if it had run itself; what the exit leads to is decided afterwards.
 * 3. Nothing of the program runs between the checks of an entry and its exit.
 */
import type { EventSink } from '../core/event-sink.js';
import { silentSink } from '../core/event-sink.js';
import { InternalError } from '../core/internal-error.js';
import type { JitParameter } from '../core/jit-parameters.table.js';
import type { JitSettings } from '../core/jit-settings.js';
import type { JitPort } from '../interp/jit-port.js';
import { FUNCTION_ENTRY, type ThreadState } from '../interp/thread-state.js';
import { detectCpuFeatures } from '../native/cpu-features.js';
import type { CpuFeature } from '../native/cpu-features.table.js';
import type { CompilerCounters } from '../objects/model/compiler-port.js';
import type { Frame } from '../objects/model/frame.js';
import type { PyCode } from '../objects/model/functions.js';
import { keepNumbersTyped } from '../objects/model/list-storage.js';
import type { PyType } from '../objects/model/type.js';
import type { Value } from '../objects/model/value.js';
import { CodeArena } from './backend/x64/code-arena.js';
import { StateBlock } from './backend/x64/state-block.js';
import { ChangingClasses } from './changing-classes.js';
import { CodeStore } from './code-store.js';
import { type JitCounters, newCounters } from './counters.js';
import { callersInLoop, framesOfStack } from './entry-frames.js';
import { EntryGauge, iterationsOf } from './entry-gauge.js';
import { ExitCosts } from './exit-costs.js';
import { entryOf, goToEntry } from './function-entry.js';
import { firstLookAt, neverHot, setHotLimits } from './hot-limit.js';
import type { IrRef, Trace } from './ir/trace.js';
import { contentOf, InputLoader } from './load-inputs.js';
import type { ExitState, LoadedTrace, Tree } from './loaded-trace.js';
import { ObjectTable } from './object-table.js';
import type { AbortReason } from './record/aborts.table.js';
import type { Condition, EntrySignature, RecordedTrace } from './record/recorded-trace.js';
import { type RecordedFrame, Recorder, type RecorderServices, type RootTarget } from './record/recorder.js';
import { recordStep } from './record/rules.js';
import type { LastingVariable } from './record/tracked.js';
import type { SlotType } from './record/value-spec.js';
import { FrameRestorer } from './restore.js';
import { ShadowCode } from './shadow-code.js';
import type { PortedTrace } from './share/portable-trace.js';
import type { TraceExchange } from './share/shared-trace.js';
import { type SharingHost, TraceSharing } from './share/trace-sharing.js';
import { Teller } from './teller.js';
import { type MakerOptions, TraceMaker } from './trace-maker.js';
import { whyUnavailable } from './unavailable.js';
import { type LoopState, MAX_ABORTS, MAX_ROOTS, MAX_WANTED, WarmStates } from './warm-state.js';
import type { JitWatcher } from './watcher.js';

/** What a compiler is started with. */
export interface JitOptions extends MakerOptions {
  readonly settings: JitSettings;
  readonly sink?: EventSink;
  readonly watcher?: JitWatcher;
  /** Most bytes of machine code. */
  readonly codeLimit?: number;
  /** Where traces of other instances come from, and this one's go. */
  readonly exchange?: TraceExchange;
  /** Counted on in these. */
  readonly counters?: JitCounters;
}

/** Aborts after which the same loop may soon be tried again, as nothing is wrong with it, and the part of an abort that they count. */
const passing: ReadonlyMap<AbortReason, number> = new Map([
  ['an inner loop is not compiled yet', 0.25],
  ['left the frame', 0.25],
  ['left the loop', 0.0625],
  ['no room for constants', 0.25],
  ['a shared variable changes', 0.25],
  ['types change from iteration to iteration', 0.25],
]);

/** Aborts after which the same exit is not tried again: the same would come of it. */
const hopeless = new Set<AbortReason>(['a list must grow']);

/** Bridges of one root: a loop that branches in more ways than that stays in the interpreter for the rest of them. */
const MAX_BRIDGES = 128;

/** Rows of the object table that take as long to write as going into machine code and coming back. */
const ROWS_PER_ENTRY = 4;

/** Rows that take as long to look into, where nothing is to be written. */
const LOOKS_PER_ENTRY = 16;

/** A count from which a loop never becomes hot again. */
const COLD_FOR_GOOD = -(2 ** 30);

/** Recording under way: of a root, or of the bridge of an exit. */
interface Watch {
  readonly recorder: Recorder;
  readonly loop: LoopState | null;
  readonly exit: ExitState | null;
  readonly tree: Tree | null;
  readonly code: PyCode;
  readonly pc: number;
  readonly started: number;
}

/** The compiler of an instance. */
export class Jit implements JitPort, RecorderServices, SharingHost {
  /** A compiler on the interpreter's thread; undefined where machine code cannot run: the interpreter then does it all. */
  static attach(thread: ThreadState, options: JitOptions): Jit | undefined {
    const state = StateBlock.create();
    const features = detectCpuFeatures();
    const arena =
      state === undefined ? undefined : CodeArena.create(state, features.has('avx'), options.codeLimit);
    if (state === undefined || arena === undefined) {
      options.sink?.emit('jit:unavailable', { reason: whyUnavailable() });
      return undefined;
    }
    state.setControl(thread.control);
    const jit = new Jit(thread, state, arena, features, options);
    thread.jit = jit;
    jit.#setLimits();
    keepNumbersTyped(true);
    return jit;
  }

  readonly loops = new WarmStates();
  readonly #teller: Teller;
  readonly #thread: ThreadState;
  readonly #state: StateBlock;
  readonly #store: CodeStore;
  readonly #maker: TraceMaker;
  readonly #objects: ObjectTable;
  readonly #loader: InputLoader;
  readonly #gauge: EntryGauge;
  readonly #costs = new ExitCosts();
  readonly #restorer: FrameRestorer;
  readonly #shadow = new ShadowCode();
  readonly #mutable = new WeakSet<object>();
  readonly #classes = new ChangingClasses();
  readonly #parameters: Record<JitParameter, number>;
  readonly #sharing: TraceSharing | null;
  #isPaused = false;
  /** Counts at which the interpreter calls for the first time. */
  #loopLimit = 0;
  #entryLimit = 0;
  /** Number of the recording at which unused code is looked for next. */
  #sweepAt = 0;
  #watch: Watch | null = null;

  private constructor(
    thread: ThreadState,
    state: StateBlock,
    arena: CodeArena,
    features: ReadonlySet<CpuFeature>,
    options: JitOptions,
  ) {
    this.#thread = thread;
    this.#state = state;
    this.#store = new CodeStore(state, arena);
    this.#objects = new ObjectTable(state);
    this.#loader = new InputLoader(state, this.#objects);
    this.#gauge = new EntryGauge(state);
    this.#restorer = new FrameRestorer(state, this.#objects);
    this.#parameters = { ...options.settings.parameters };
    this.#teller = new Teller(
      options.sink ?? silentSink,
      options.watcher ?? {},
      options.counters ?? newCounters(),
    );
    this.#maker = new TraceMaker(this.#store, this.#teller, features, this.#parameters, options);
    this.#sharing = options.exchange === undefined ? null : new TraceSharing(options.exchange, this);
  }

  readonly isAvailable = true;

  get counters(): JitCounters {
    return this.#teller.counters;
  }

  /** Who is told of events. */
  get sink(): EventSink {
    return this.#teller.sink;
  }

  set sink(sink: EventSink) {
    this.#teller.sink = sink;
  }

  /** The traces in the order in which they were loaded. */
  get traces(): readonly LoadedTrace[] {
    return this.#store.traces;
  }

  get threshold(): number {
    return this.#parameters.threshold;
  }

  /** Iterations, or calls, at which a recording begins. */
  #thresholdOf({ isFunction }: LoopState): number {
    const { threshold, function_threshold } = this.#parameters;
    return isFunction ? function_threshold : threshold;
  }

  /** The count at which the interpreter calls. */
  #limitOf({ isFunction }: LoopState): number {
    return isFunction ? this.#entryLimit : this.#loopLimit;
  }

  #setLimits(): void {
    const isSharing = this.#sharing !== null;
    setHotLimits(this.#thread, this.#parameters, this.#isPaused, isSharing);
    this.#loopLimit = firstLookAt(this.#parameters, false, isSharing);
    this.#entryLimit = firstLookAt(this.#parameters, true, isSharing);
  }

  get traceLimit(): number {
    return this.#parameters.trace_limit;
  }

  get maxUnrollRecursion(): number {
    return this.#parameters.max_unroll_recursion;
  }

  get entryLength(): number {
    return this.#parameters.entry_length;
  }

  get parameters(): Readonly<Record<JitParameter, number>> {
    return this.#parameters;
  }

  /** Changes a parameter for what becomes hot from now on. */
  setParameter(name: JitParameter, value: number): void {
    this.#parameters[name] = value;
    this.#setLimits();
    this.#sweepAt = 0;
    this.loops.countAnew();
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** While true nothing is recorded and no code is entered. */
  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused;
    this.#setLimits();
  }

  readCounters(): CompilerCounters {
    return { ...this.counters, aborts: { ...this.counters.aborts } as Record<string, number> };
  }

  hotLoop(frame: Frame, loop: number): void {
    const { code } = frame;
    if (this.#watch !== null || this.#isPaused) return;
    if (loop === FUNCTION_ENTRY) {
      if (entryOf(code) === undefined) {
        code.entryCount = COLD_FOR_GOOD;
        return;
      }
      goToEntry(this.#thread, frame);
    }
    const state = this.loops.at(code, loop);
    if (this.#sharing?.meets(code, loop) === true) this.#sharing.take(frame);
    if (state.roots.length === 0 && state.contexts.length === 0) {
      const { decay } = this.#parameters;
      const threshold = this.#thresholdOf(state);
      const wait = state.warmth.wait(this.#limitOf(state), threshold, decay, performance.now());
      if (wait > 0) {
        this.#coolDown(state, wait - 1);
        return;
      }
    }
    // The next back edge comes here again, unless something below decides otherwise.
    this.#coolDown(state, 0);
    for (const context of state.contexts) if (this.#goWithCallers(context, frame)) return;
    const frames = [frame];
    for (const root of state.roots) if (this.#enter(state, root, frames)) return;
    if (state.roots.length > 0 && ++state.misses % 16 !== 0) {
      this.#coolDown(state, 64);
      return;
    }
    if (state.isBlacklisted || state.roots.length >= MAX_ROOTS) {
      if (state.contexts.length > 0) this.#coolDown(state, 64);
      else state.count = COLD_FOR_GOOD;
      return;
    }
    if (!this.#enterShared(frames, state)) this.#beginLoop(frames, state);
  }

  /** Enters, or begins to record, the traces of a loop that go on in its callers; false where these are others, or it is not the time. */
  #goWithCallers(state: LoopState, frame: Frame): boolean {
    const frames = framesOfStack(state.stack, frame);
    if (frames === undefined) return false;
    for (const root of state.roots) if (this.#enter(state, root, frames)) return true;
    if (state.roots.length > 0 && ++state.misses % 16 !== 0) return false;
    if (state.isBlacklisted || state.roots.length >= MAX_ROOTS || --state.pause > 0) return false;
    this.#beginLoop(frames, state);
    return true;
  }

  /** Enters what another instance has compiled meanwhile. */
  #enterShared(frames: readonly Frame[], state: LoopState): boolean {
    const known = state.roots.length;
    this.#sharing?.take(frames[frames.length - 1] as Frame);
    return state.roots.slice(known).some((root) => this.#enter(state, root, frames));
  }

  record(frame: Frame, words: Int32Array, pc: number): void {
    this.#shadow.reveal(words, frame.code, pc);
    const watch = this.#watch;
    if (watch === null) return;
    const { recorder } = watch;
    recordStep(recorder, frame, pc);
    if (recorder.state === 'recording') {
      this.#shadow.watch(recorder.frame.code);
      return;
    }
    this.#watch = null;
    this.#shadow.end();
    if (recorder.state === 'aborted')
      this.#giveUp(watch, recorder.abortReason ?? 'no rule for this instruction');
    else this.#install(watch, recorder.finish());
  }

  constantRow(value: Value): number | undefined {
    return this.#objects.constantRow(value);
  }

  objectAt(row: number): Value {
    return this.#objects.objectAt(row);
  }

  traceAt(number: number): LoadedTrace | undefined {
    return this.#store.traceAt(number);
  }

  /** A task has ended: hands what was compiled in it to other instances, and tells what was measured. */
  rest(): void {
    this.#sharing?.give();
    this.#teller.tellTimes();
  }

  /** Loads a trace of another instance. `frame`: the outermost of those with which it is entered. */
  adopt(ported: PortedTrace, parent: ExitState | null, frame: Frame): LoadedTrace | undefined {
    const { signature, recorded, optimised, place } = ported;
    const started = performance.now();
    if (this.#objects.isFull || !recorded.conditions.every((condition) => holds(condition, frame)))
      return undefined;
    const target = recorded.target === null ? undefined : this.#store.traceAt(recorded.target);
    if ([parent?.trace, target].some((each) => each?.tree.hasNamesOf(frame) === false)) return undefined;
    const state = signature === null ? undefined : this.loops.stateOf(signature);
    if (signature !== null && state === undefined) return undefined;
    if ((state?.roots.length ?? 0) >= MAX_ROOTS) return undefined;
    const tree =
      parent?.trace.tree ?? (signature === null ? undefined : this.#store.newTree(signature, frame));
    if (tree === undefined) return undefined;
    const compiled = ported.compiled ?? this.#maker.compile(recorded, optimised, parent, tree);
    if (compiled === undefined) return undefined;
    const { opsRecorded, ownTemplates } = ported;
    const trace = this.#store.load(
      { recorded, optimised, compiled, place, parent, tree, opsRecorded, isShared: true, ownTemplates },
      this.#parameters.trace_eagerness,
    );
    if (typeof trace === 'string') return undefined;
    trace.tree.cluster.usedAt = this.counters.tracing;
    state?.roots.push(trace);
    const now = performance.now();
    this.#teller.compiled(trace, { started, recorded: started, optimised: started, compiled: now });
    return trace;
  }

  rootAt(frames: readonly RecordedFrame[], pc: number): RootTarget | undefined {
    return this.loops.rootAt(frames, pc);
  }

  wantCallers(frames: readonly RecordedFrame[], pc: number): 'not compiled' | 'soon' | 'never' {
    const outlook = this.loops.wantCallers(frames, pc);
    // The loop may be resting; its next iteration should be seen.
    const { code } = frames[frames.length - 1] as RecordedFrame;
    const state = outlook === 'soon' ? this.loops.find(code, pc) : undefined;
    if (state !== undefined) this.#coolDown(state, 0);
    return outlook;
  }

  leftFor(home: EntrySignature, outermost: Frame): void {
    const callers = callersInLoop(outermost);
    if (callers.length > 0) this.loops.wantLeaving(home, outermost.function, callers);
  }

  isMutable(variable: LastingVariable): boolean {
    return this.#mutable.has(variable);
  }

  markMutable(variable: LastingVariable): void {
    this.#mutable.add(variable);
  }

  isChanging(type: PyType): boolean {
    return this.#classes.has(type);
  }

  wantInput(variable: LastingVariable): void {
    this.#watch?.tree?.wanted.add(variable);
  }

  /** Throws all code away. What was found unfit for compiling stays so. */
  flush(reason: string): void {
    // A recording under way relies on what is thrown away.
    this.#watch = null;
    this.#shadow.end();
    this.#teller.flushed(reason, this.#store.traces, this.#store.used);
    this.loops.forgetRoots();
    this.#sharing?.clear();
    this.#store.clear();
    this.#objects.clear();
  }

  /** Frees everything; the interpreter goes on alone. */
  close(): void {
    this.flush('closed');
    this.#store.close();
    this.#thread.jit = null;
    neverHot(this.#thread);
  }

  /**
   * Runs a root's code if the frames, outermost first, are what its entry expects. A loop or function whose entries do not pay is left to the
   * interpreter for a while.
   */
  #enter(state: LoopState, root: LoadedTrace, frames: readonly Frame[]): boolean {
    const { tree } = root;
    const { cluster } = tree;
    const outermost = frames[0] as Frame;
    if (!tree.hasNamesOf(outermost)) return false;
    // Calls that are part of the traces raise RecursionError in the interpreter.
    if (outermost.depth + cluster.frames - 1 > this.#thread.recursionLimit) return false;
    for (const condition of cluster.conditions) {
      if (holds(condition, outermost)) continue;
      this.#invalidate(tree, condition);
      return false;
    }
    const innermost = frames[frames.length - 1] as Frame;
    this.#objects.begin(cluster, cluster.appends ? iterationsOf(root, innermost) : 0);
    for (const row of cluster.constantRows) this.#objects.refresh(row);
    if (!this.#loader.load(tree.signature, frames)) return false;
    if (cluster.makesObjects) this.#objects.openFreeRows();
    this.counters.entries++;
    cluster.usedAt = this.counters.tracing;
    this.#gauge.begin(root, innermost);
    this.#costs.entered(this.#parameters.trace_eagerness);
    const begun = this.#teller.measuresTime ? performance.now() : 0;
    const number = root.entry?.(this.#state.address) ?? 0;
    if (begun > 0) this.#teller.ran(root, performance.now() - begun);
    const exit = this.#store.exitAt(number) as ExitState;
    const { written, looked } = this.#objects;
    const rows = written / ROWS_PER_ENTRY + looked / LOOKS_PER_ENTRY;
    const price = this.#parameters.entry_length * (1 + rows);
    const rest = tree.worth.note(this.#gauge.end(root, exit) < price);
    if (rest > 0) this.#coolDown(state, rest);
    this.#leave(exit, outermost);
    return true;
  }

  /** Machine code has been left: the interpreter goes on where the exit says. */
  #leave(exit: ExitState, outermost: Frame): void {
    const { trace } = exit;
    this.counters.exitsTaken++;
    this.#objects.finish();
    const frames = this.#restorer.restore(this.#thread, outermost, {
      exit: exit.compiled,
      template: exit.template,
      trace: trace.optimised,
    });
    exit.count++;
    exit.heat++;
    this.#teller.exited(exit);
    if (exit.bridge !== null) return;
    if (exit.heat < exit.bridgeAt) {
      this.#costs.left(exit);
      return;
    }
    if (trace.tree.bridges >= MAX_BRIDGES) {
      exit.bridgeAt = Infinity;
      return;
    }
    this.#sharing?.takeBridges(exit, outermost);
    if (exit.bridge === null) this.#beginBridge(exit, frames);
  }

  #beginLoop(frames: readonly Frame[], state: LoopState): void {
    state.attempts++;
    const started = performance.now();
    const recorder = Recorder.atLoop(this, frames, state);
    if (recorder === undefined) {
      this.#abortLoop(state, 'no rule for these operands');
      return;
    }
    this.#begin({ recorder, loop: state, exit: null, tree: null, code: state.code, pc: state.pc, started });
  }

  #beginBridge(exit: ExitState, frames: readonly Frame[]): void {
    const guard = exit.trace.optimised.name(exit.compiled.ref);
    if (guard === 'guard_not_interrupted' || exit.template.lacks === 'room') {
      exit.bridgeAt = Infinity;
      return;
    }
    if (exit.template.lacks === 'tags' && this.#objects.isCut) {
      exit.bridgeAt = exit.heat + this.#parameters.trace_eagerness;
      return;
    }
    exit.attempts++;
    const started = performance.now();
    const { locations } = exit.compiled;
    const constantOf = (arg: number, into: Trace): IrRef | undefined => {
      const location = locations[arg];
      return location?.kind === 'constant'
        ? copyConstant(exit.trace.optimised, location.ref, into)
        : undefined;
    };
    const recorder = Recorder.atExit(
      this,
      frames,
      exit.template,
      exit.compiled.types as readonly SlotType[],
      exit.trace.tree.signature,
      constantOf,
    );
    const innermost = frames[frames.length - 1] as Frame;
    const { code, pc } = innermost;
    for (const frame of frames) this.#shadow.watch(frame.code);
    this.#begin({ recorder, loop: null, exit, tree: exit.trace.tree, code, pc, started });
  }

  #begin(watch: Watch): void {
    if (this.#objects.isFull) {
      this.flush('no room for constants');
      return;
    }
    this.#freeUnused();
    this.#watch = watch;
    this.#shadow.watch(watch.code);
    const { code, pc, exit, loop } = watch;
    const count = exit?.count ?? (loop === null ? 0 : this.#thresholdOf(loop));
    const attempt = (exit ?? loop)?.attempts ?? 1;
    const kind = loop === null ? 'bridge' : loop.isFunction ? 'entry' : 'loop';
    this.#teller.began({ kind, code, pc, exit, count, attempt });
  }

  /** Frees machine code that has not been entered for long: time is counted in recordings. Looked after now and then. */
  #freeUnused(): void {
    const { tracing } = this.counters;
    const { loop_longevity: longevity } = this.#parameters;
    if (tracing < this.#sweepAt) return;
    this.#sweepAt = tracing + Math.ceil(longevity / 8);
    for (const tree of this.#store.unusedSince(tracing - longevity)) {
      this.#retire(tree);
      const traces = this.#store.free(tree);
      this.#sharing?.forget(traces);
      this.#teller.freed(traces);
    }
  }

  /** A recording is finished: optimises, compiles, loads, and links it. */
  #install(watch: Watch, finished: RecordedTrace): void {
    const { exit, started } = watch;
    const { signature } = watch.recorder;
    const recordedAt = performance.now();
    const { recorded, optimised } = this.#maker.optimise(finished, exit, signature);
    const optimisedAt = performance.now();
    const tree = watch.tree ?? this.#newTree(watch.recorder);
    const compiled = this.#maker.compile(recorded, optimised, exit, tree);
    if (compiled === undefined) {
      this.#giveUp(watch, 'the code could not be made');
      return;
    }
    const place = { code: watch.code, pc: watch.pc };
    const opsRecorded = recorded.trace.length;
    const trace = this.#store.load(
      {
        recorded,
        optimised,
        compiled,
        place,
        parent: exit,
        tree,
        opsRecorded,
        isShared: false,
        ownTemplates: finished.templates.length,
      },
      this.#parameters.trace_eagerness,
    );
    if (typeof trace === 'string') {
      this.flush(trace);
      return;
    }
    trace.tree.cluster.usedAt = this.counters.tracing;
    watch.loop?.roots.push(trace);
    this.#sharing?.made(trace);
    const now = performance.now();
    this.#teller.compiled(trace, { started, recorded: recordedAt, optimised: optimisedAt, compiled: now });
  }

  #newTree({ signature, frames }: Recorder): Tree {
    const [root] = frames;
    if (signature === null || root === undefined) throw new InternalError('a bridge has its tree');
    return this.#store.newTree(signature, root);
  }

  #giveUp(watch: Watch, reason: AbortReason): void {
    if (watch.loop !== null) this.#abortLoop(watch.loop, reason, watch);
    else if (watch.exit !== null) this.#abortBridge(watch.exit, reason, watch);
  }

  #abortLoop(state: LoopState, reason: AbortReason, watch?: Watch): void {
    const isPassing = passing.has(reason);
    state.aborts += passing.get(reason) ?? (reason === 'too short to be entered' ? 2 : 1);
    const isOver = state.aborts >= MAX_ABORTS;
    if (state.stack.length > 1) {
      state.isBlacklisted = isOver;
      state.pause = isPassing ? 16 : 64;
    } else if (isOver) {
      state.isBlacklisted = true;
      state.count = COLD_FOR_GOOD;
    } else {
      const threshold = this.#thresholdOf(state);
      this.#coolDown(state, isPassing ? Math.min(threshold, 97) : threshold);
    }
    this.#tellAbort(reason, Math.max(0, Math.ceil(MAX_ABORTS - state.aborts)), isOver, watch, state);
  }

  #abortBridge(exit: ExitState, reason: AbortReason, watch: Watch): void {
    const isPassing = passing.has(reason);
    exit.aborts += isPassing ? 0.25 : 1;
    const isOver = exit.aborts >= MAX_ABORTS || hopeless.has(reason);
    const { trace_eagerness: eagerness } = this.#parameters;
    exit.bridgeAt = exit.heat + (isPassing ? Math.min(eagerness, 97) : exit.heat + eagerness);
    if (isOver) exit.bridgeAt = Infinity;
    this.#tellAbort(reason, Math.max(0, Math.ceil(MAX_ABORTS - exit.aborts)), isOver, watch, null);
    const { tree } = exit.trace;
    if (tree.wanted.size > 0) this.#recordAgain(tree);
  }

  /** A bridge needs inputs that its root does not have: the root is recorded anew, with variables taken as inputs from the start. */
  #recordAgain(tree: Tree): void {
    for (const state of this.loops.all()) {
      if (!state.roots.some((root) => root.tree === tree)) continue;
      if (state.wanted.size + tree.wanted.size > MAX_WANTED) return;
      for (const variable of tree.wanted) state.wanted.add(variable);
    }
    for (const variable of tree.wanted) this.#mutable.add(variable);
    this.#kill(tree);
  }

  #coolDown(state: LoopState, iterations: number): void {
    state.count = this.#limitOf(state) - 1 - iterations;
  }

  #invalidate(tree: Tree, condition: Condition): void {
    if (condition.kind === 'variable') this.#mutable.add(condition.variable);
    else if (condition.kind === 'class') this.#classes.noteChange(condition.type);
    for (const each of tree.cluster.trees) this.#kill(each);
    this.#teller.invalidated(tree, condition);
  }

  /** The tree is not entered any more, neither from the interpreter nor by new traces. */
  #kill(tree: Tree): void {
    if (tree.isDead) return;
    this.#sharing?.retract(tree);
    this.#retire(tree);
  }

  /** Nothing leads to the tree any more but what is in its cluster. */
  #retire(tree: Tree): void {
    tree.isDead = true;
    for (const state of this.loops.all()) {
      const before = state.roots.length;
      state.roots = state.roots.filter((root) => root.tree !== tree);
      if (state.roots.length < before) this.#coolDown(state, 0);
    }
  }

  #tellAbort(
    reason: AbortReason,
    retriesLeft: number,
    blacklisted: boolean,
    watch: Watch | undefined,
    state: LoopState | null,
  ): void {
    const start = watch ?? state;
    if (start === null) return;
    const { code, pc } = start;
    this.#teller.aborted({
      reason,
      code,
      pc,
      exit: watch?.exit ?? null,
      atCode: watch?.recorder.frame.code ?? code,
      atPc: watch?.recorder.pc ?? pc,
      retriesLeft,
      blacklisted,
    });
  }
}

/** Whether what a trace relies on is still so. */
function holds(condition: Condition, frame: Frame): boolean {
  if (condition.kind === 'variable') return contentOf(condition.variable, frame) === condition.value;
  if (condition.kind === 'class') return condition.type.version === condition.version;
  const { function: target, code, defaults, kwdefaults } = condition;
  return target.code === code && target.defaults === defaults && target.kwdefaults === kwdefaults;
}

/** A constant of one trace as a constant of another. */
function copyConstant(from: Trace, ref: IrRef, into: Trace): IrRef {
  const constant = from.constant(ref);
  switch (constant.type) {
    case 'int':
      return into.int(constant.value);
    case 'float':
      return into.float(constant.value);
    case 'bool':
      return into.bool(constant.value);
    case 'obj':
      return into.object(constant.value);
  }
}
