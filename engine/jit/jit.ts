/**
 * The compiler of one instance: is told of hot loops, has them recorded, optimised and compiled, runs their code, and brings the interpreter
 * back where a guard fails.
 *
 * Laws.
 * 1. Machine code is entered at a loop header only, in the interpreter's innermost frame, and never leaves that frame for its caller.
 * 2. After an exit everything that the interpreter sees is as if it had run itself; what the exit leads to is decided afterwards.
 * 3. Nothing of the program runs between the checks of an entry and its exit.
 */
import type { EventSink } from '../core/event-sink.js';
import { silentSink } from '../core/event-sink.js';
import type { JitParameter } from '../core/jit-parameters.table.js';
import type { JitSettings } from '../core/jit-settings.js';
import type { JitPort } from '../interp/jit-port.js';
import { NEVER_HOT, type ThreadState } from '../interp/thread-state.js';
import { detectCpuFeatures } from '../native/cpu-features.js';
import type { CpuFeature } from '../native/cpu-features.table.js';
import type { CompilerCounters } from '../objects/model/compiler-port.js';
import type { Frame } from '../objects/model/frame.js';
import type { PyCode } from '../objects/model/functions.js';
import type { Value } from '../objects/model/value.js';
import { CodeArena } from './backend/x64/code-arena.js';
import { compileTrace } from './backend/x64/compile-trace.js';
import { StateBlock } from './backend/x64/state-block.js';
import { SLOTS_PER_TREE, stateEntries } from './backend/x64/state-layout.table.js';
import { newCounters } from './counters.js';
import type { IrRef, Trace } from './ir/trace.js';
import { contentOf, InputLoader } from './load-inputs.js';
import { type ExitState, type LoadedTrace, linkOf, Tree } from './loaded-trace.js';
import { locationOf } from './locations.js';
import { ObjectTable } from './object-table.js';
import { type OptimizerSettings, optimizeTrace } from './opt/optimize.js';
import type { PassSwitches } from './opt/pipeline.table.js';
import { type AbortReason, aborts } from './record/aborts.table.js';
import type { Condition, RecordedTrace } from './record/recorded-trace.js';
import { Recorder, type RecorderServices, type RootTarget } from './record/recorder.js';
import { recordStep } from './record/rules.js';
import type { LastingVariable } from './record/tracked.js';
import type { SlotType } from './record/value-spec.js';
import { restoreFrames } from './restore.js';
import { ShadowCode } from './shadow-code.js';
import { whyUnavailable } from './unavailable.js';
import { type LoopState, MAX_ABORTS, MAX_ROOTS, WarmStates } from './warm-state.js';
import type { JitWatcher } from './watcher.js';

/** What a compiler is started with. */
export interface JitOptions {
  readonly settings: JitSettings;
  readonly sink?: EventSink;
  readonly watcher?: JitWatcher;
  /** Passes of the optimiser; all unless given. For finding the one that a fault is in. */
  readonly passes?: PassSwitches;
  /** Most bytes of machine code. */
  readonly codeLimit?: number;
}

/** Aborts after which the same loop may soon be tried again: nothing is wrong with it. */
const passing = new Set<AbortReason>([
  'an inner loop is not compiled yet',
  'left the frame',
  'a shared variable changes',
  'types change from iteration to iteration',
]);

/** Bridges of one root: a loop that branches in more ways than that stays in the interpreter for the rest of them. */
const MAX_BRIDGES = 128;

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
export class Jit implements JitPort, RecorderServices {
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
    thread.hotLimit = jit.threshold;
    return jit;
  }

  readonly counters = newCounters();
  readonly loops = new WarmStates();
  readonly traces: LoadedTrace[] = [];
  readonly #thread: ThreadState;
  readonly #state: StateBlock;
  readonly #arena: CodeArena;
  readonly #features: ReadonlySet<CpuFeature>;
  readonly #objects: ObjectTable;
  readonly #loader: InputLoader;
  readonly #shadow = new ShadowCode();
  readonly #exits: ExitState[] = [];
  readonly #mutable = new WeakSet<object>();
  readonly #parameters: Record<JitParameter, number>;
  readonly #optimizer: OptimizerSettings;
  #isPaused = false;
  sink: EventSink;
  watcher: JitWatcher;
  #treeCount = 0;
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
    this.#arena = arena;
    this.#features = features;
    this.#objects = new ObjectTable(state);
    this.#loader = new InputLoader(state, this.#objects);
    this.#parameters = { ...options.settings.parameters };
    this.#optimizer = options.passes === undefined ? {} : { passes: options.passes };
    this.sink = options.sink ?? silentSink;
    this.watcher = options.watcher ?? {};
  }

  get threshold(): number {
    return this.#parameters.threshold;
  }

  get traceLimit(): number {
    return this.#parameters.trace_limit;
  }

  get maxUnrollRecursion(): number {
    return this.#parameters.max_unroll_recursion;
  }

  get parameters(): Readonly<Record<JitParameter, number>> {
    return this.#parameters;
  }

  /** Changes a parameter for what becomes hot from now on. */
  setParameter(name: JitParameter, value: number): void {
    this.#parameters[name] = value;
    this.isPaused = this.#isPaused;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** While true nothing is recorded and no code is entered. */
  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused;
    this.#thread.hotLimit = isPaused ? NEVER_HOT : this.threshold;
  }

  readCounters(): CompilerCounters {
    return { ...this.counters, aborts: { ...this.counters.aborts } as Record<string, number> };
  }

  hotLoop(frame: Frame, loop: number): void {
    const { code } = frame;
    const state = this.loops.at(code, loop);
    if (this.#watch !== null || this.#isPaused) return;
    // The next back edge comes here again, unless something below decides otherwise.
    code.loopCounts[loop] = this.threshold - 1;
    for (const root of state.roots) if (this.#enter(root, frame)) return;
    if (state.roots.length > 0 && ++state.misses % 16 !== 0) {
      this.#coolDown(state, 64);
      return;
    }
    if (state.isBlacklisted || state.roots.length >= MAX_ROOTS) {
      code.loopCounts[loop] = COLD_FOR_GOOD;
      return;
    }
    this.#beginLoop(frame, state);
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

  constantRow(value: Value): number {
    return this.#objects.constantRow(value);
  }

  rootAt(code: PyCode, pc: number): RootTarget | undefined {
    const state = this.loops.find(code, pc);
    const root = state?.roots[state.roots.length - 1];
    return root === undefined ? undefined : { traceNumber: root.number, signature: root.tree.signature };
  }

  isMutable(variable: LastingVariable): boolean {
    return this.#mutable.has(variable);
  }

  markMutable(variable: LastingVariable): void {
    this.#mutable.add(variable);
  }

  wantInput(variable: LastingVariable): void {
    this.#watch?.tree?.wanted.add(variable);
  }

  isUnsigned(code: PyCode, pc: number, register: number): boolean {
    return this.loops.find(code, pc)?.unsigned.has(register) ?? false;
  }

  markUnsigned(code: PyCode, pc: number, register: number): void {
    this.loops.find(code, pc)?.unsigned.add(register);
  }

  /** Throws all code away. */
  flush(reason: string): void {
    const codeBytes = this.#arena.used;
    // A recording under way relies on what is thrown away.
    this.#watch = null;
    this.#shadow.end();
    this.counters.flushes++;
    this.counters.totalFreedLoops += this.traces.filter((trace) => trace.kind === 'loop').length;
    this.counters.totalFreedBridges += this.traces.filter((trace) => trace.kind === 'bridge').length;
    this.sink.emit('jit:flush', { reason, traces: this.traces.length, codeBytes });
    for (const state of this.loops.all()) state.code.loopCounts[state.loop] = 0;
    this.loops.clear();
    this.traces.length = 0;
    this.#exits.length = 0;
    this.#treeCount = 0;
    this.#arena.flush();
    this.#objects.clear();
  }

  /** Frees everything; the interpreter goes on alone. */
  close(): void {
    this.flush('closed');
    this.#arena.close();
    this.#thread.jit = null;
    this.#thread.hotLimit = NEVER_HOT;
  }

  /** Runs a root's code if the frame is what its entry expects. */
  #enter(root: LoadedTrace, frame: Frame): boolean {
    const { tree } = root;
    const { cluster } = tree;
    for (const condition of cluster.conditions) {
      if (holds(condition, frame)) continue;
      this.#invalidate(tree, condition);
      return false;
    }
    this.#objects.begin();
    for (const row of cluster.constantRows) this.#objects.refresh(row);
    if (!this.#loader.load(tree.signature, tree.firstSlot, frame)) return false;
    this.counters.entries++;
    const number = root.entry?.(this.#state.address) ?? 0;
    this.#leave(this.#exits[number] as ExitState, frame);
    return true;
  }

  /** Machine code has been left: the interpreter goes on where the exit says. */
  #leave(exit: ExitState, frame: Frame): void {
    const { trace } = exit;
    this.counters.exitsTaken++;
    this.#objects.finish(trace.tree.cluster.constantRows);
    const frames = restoreFrames(this.#thread, this.#state, this.#objects, frame, {
      exit: exit.compiled,
      template: exit.template,
      trace: trace.optimised,
      firstSlot: trace.tree.firstSlot,
    });
    exit.count++;
    this.watcher.exited?.(exit);
    if (isPowerOfTen(exit.count) && this.sink.wants('jit:deopt')) this.#tellExit(exit);
    if (exit.count < exit.bridgeAt || exit.bridge !== null) return;
    if (trace.tree.bridges >= MAX_BRIDGES) {
      exit.bridgeAt = Infinity;
      return;
    }
    this.#beginBridge(exit, frames);
  }

  #beginLoop(frame: Frame, state: LoopState): void {
    state.attempts++;
    const started = performance.now();
    const recorder = Recorder.atLoop(this, frame);
    if (recorder === undefined) {
      this.#abortLoop(state, 'no rule for these operands');
      return;
    }
    this.#begin({ recorder, loop: state, exit: null, tree: null, code: frame.code, pc: state.pc, started });
  }

  #beginBridge(exit: ExitState, frames: readonly Frame[]): void {
    const guard = exit.trace.optimised.name(exit.compiled.ref);
    if (guard === 'guard_not_interrupted') {
      exit.bridgeAt = Infinity;
      return;
    }
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
    this.#watch = watch;
    this.#shadow.watch(watch.code);
    this.counters.tracing++;
    const { code, pc, exit, loop } = watch;
    this.watcher.began?.({
      code,
      pc,
      exit,
      count: exit?.count ?? this.threshold,
      attempt: 1 + (exit?.aborts ?? (loop?.attempts ?? 1) - 1),
    });
    if (this.sink.wants('trace:start'))
      this.sink.emit('trace:start', {
        location: locationOf(watch.code, watch.pc),
        kind: watch.loop === null ? 'bridge' : 'loop',
      });
  }

  /** A recording is finished: optimises, compiles, loads, and links it. */
  #install(watch: Watch, recorded: RecordedTrace): void {
    const recordedAt = performance.now();
    // What the guards before the exit have established is known of the bridge's inputs.
    const facts = watch.exit?.trace.optimised.snapshots[watch.exit.compiled.snapshot]?.facts ?? [];
    const optimised = optimizeTrace(recorded.trace, { ...this.#optimizer, facts });
    const optimisedAt = performance.now();
    const root = watch.loop === null ? null : this.#newTree(watch.recorder);
    const tree = root ?? watch.tree;
    if (tree === null) {
      this.#giveUp(watch, 'the code could not be made');
      return;
    }
    const { watcher } = this;
    const outcome = compileTrace(optimised, {
      features: this.#features,
      start:
        watch.exit === null
          ? { kind: 'root' }
          : { kind: 'bridge', inputs: watch.exit.compiled.locations, firstFreeSlot: tree.slotsUsed },
      ...(watcher.comment === undefined
        ? {}
        : { comment: (ref: IrRef) => watcher.comment?.(recorded, optimised, ref) ?? '' }),
    });
    if (outcome.kind === 'refused') {
      this.#giveUp(watch, 'the code could not be made');
      return;
    }
    const compiled = outcome.trace;
    const target = recorded.target === null ? undefined : this.traces[recorded.target];
    if (this.#exits.length + compiled.exits.length > stateEntries.exitTargets) {
      this.flush('too many exits');
      return;
    }
    const code = this.#arena.load(compiled, {
      firstExit: this.#exits.length,
      firstSlot: tree.firstSlot,
      ...(target === undefined ? {} : { target: { trace: target.number, firstSlot: target.tree.firstSlot } }),
    });
    if (code === undefined) {
      this.flush('the limit of machine code is reached');
      return;
    }
    const compiledAt = performance.now();
    const trace: LoadedTrace = {
      number: this.traces.length,
      kind: watch.loop === null ? 'bridge' : 'loop',
      tree,
      code: watch.code,
      pc: watch.pc,
      recorded,
      optimised,
      compiled,
      parent: watch.exit,
      exits: [],
      entry: watch.loop === null ? null : code.entry(),
      origins: recorded.origins,
    };
    this.traces.push(trace);
    this.#addExits(trace);
    tree.slotsUsed = Math.max(tree.slotsUsed, compiled.slotsUsed);
    tree.cluster.conditions.push(...recorded.conditions);
    for (const row of recorded.constantRows) tree.cluster.constantRows.add(row);
    if (target !== undefined) tree.joinCluster(target.tree);
    if (watch.loop !== null) {
      tree.root = trace;
      watch.loop.roots.push(trace);
      this.#state.setTraceTarget(trace.number, code.innerEntry);
      this.counters.totalCompiledLoops++;
    } else if (watch.exit !== null) {
      watch.exit.bridge = trace;
      tree.bridges++;
      this.#state.setExitTarget(watch.exit.number, code.address);
      this.counters.totalCompiledBridges++;
    }
    this.#count(watch, trace, recordedAt, optimisedAt, compiledAt);
    this.watcher.compiled?.(trace);
  }

  #newTree(recorder: Recorder): Tree | null {
    if (recorder.signature === null) return null;
    if (
      this.#treeCount * SLOTS_PER_TREE >= stateEntries.slots ||
      this.traces.length >= stateEntries.traceTargets - 1
    )
      return null;
    return new Tree(recorder.signature, this.#treeCount++ * SLOTS_PER_TREE);
  }

  #addExits(trace: LoadedTrace): void {
    const eagerness = this.#parameters.trace_eagerness;
    trace.compiled.exits.forEach((compiled, index) => {
      const snapshot = trace.optimised.snapshots[compiled.snapshot];
      const exit: ExitState = {
        number: this.#exits.length,
        trace,
        index,
        compiled,
        template: trace.recorded.templates[snapshot?.template ?? 0] as ExitState['template'],
        count: 0,
        bridgeAt: trace.optimised.name(compiled.ref) === 'exit' ? Infinity : eagerness,
        aborts: 0,
        bridge: null,
      };
      this.#exits.push(exit);
      trace.exits.push(exit);
    });
  }

  #count(
    watch: Watch,
    trace: LoadedTrace,
    recordedAt: number,
    optimisedAt: number,
    compiledAt: number,
  ): void {
    const { counters } = this;
    const us = (from: number, to: number): number => Math.round((to - from) * 1000);
    counters.recordedOps += trace.recorded.trace.length;
    counters.optOps += trace.optimised.length;
    counters.guards += trace.compiled.exits.length;
    counters.codeBytes += trace.compiled.code.length;
    counters.recordUs += us(watch.started, recordedAt);
    counters.optimizeUs += us(recordedAt, optimisedAt);
    counters.backendUs += us(optimisedAt, compiledAt);
    if (watch.exit !== null && this.sink.wants('jit:link'))
      this.sink.emit('jit:link', {
        traceId: watch.exit.trace.number,
        exitId: watch.exit.index,
        bridgeId: trace.number,
      });
    if (!this.sink.wants('jit:compile')) return;
    this.sink.emit('jit:compile', {
      kind: trace.kind,
      traceId: trace.number,
      parentId: watch.exit?.trace.number ?? null,
      exitId: watch.exit?.index ?? null,
      location: locationOf(trace.code, trace.pc),
      link: linkOf(trace),
      linkId: trace.recorded.target,
      backend: 'x64',
      why: 'numeric',
      opsRecorded: trace.recorded.trace.length,
      opsOptimized: trace.optimised.length,
      guards: trace.compiled.exits.length,
      codeBytes: trace.compiled.code.length,
      recordUs: us(watch.started, recordedAt),
      optimizeUs: us(recordedAt, optimisedAt),
      compileUs: us(optimisedAt, compiledAt),
      cached: false,
    });
  }

  #giveUp(watch: Watch, reason: AbortReason): void {
    this.counters.aborts[reason] = (this.counters.aborts[reason] ?? 0) + 1;
    if (watch.loop !== null) this.#abortLoop(watch.loop, reason, watch);
    else if (watch.exit !== null) this.#abortBridge(watch.exit, reason, watch);
  }

  #abortLoop(state: LoopState, reason: AbortReason, watch?: Watch): void {
    state.aborts += passing.has(reason) ? 0.25 : 1;
    const isOver = state.aborts >= MAX_ABORTS;
    if (isOver) {
      state.isBlacklisted = true;
      state.code.loopCounts[state.loop] = COLD_FOR_GOOD;
    } else this.#coolDown(state, passing.has(reason) ? Math.min(this.threshold, 97) : this.threshold);
    this.#tellAbort(reason, Math.max(0, Math.ceil(MAX_ABORTS - state.aborts)), isOver, watch, state);
  }

  #abortBridge(exit: ExitState, reason: AbortReason, watch: Watch): void {
    exit.aborts++;
    const isOver = exit.aborts >= MAX_ABORTS;
    exit.bridgeAt = isOver ? Infinity : exit.count * 2 + this.#parameters.trace_eagerness;
    this.#tellAbort(reason, MAX_ABORTS - exit.aborts, isOver, watch, null);
    const { tree } = exit.trace;
    if (tree.wanted.size > 0) this.#recordAgain(tree);
  }

  /** A bridge needs inputs that its root does not have: the root is recorded anew, with variables taken as inputs from the start. */
  #recordAgain(tree: Tree): void {
    for (const variable of tree.wanted) this.#mutable.add(variable);
    this.#kill(tree);
  }

  #coolDown(state: LoopState, iterations: number): void {
    state.code.loopCounts[state.loop] = this.threshold - 1 - iterations;
  }

  #invalidate(tree: Tree, condition: Condition): void {
    this.counters.invalidated++;
    if (condition.kind === 'variable') this.#mutable.add(condition.variable);
    const traceId = tree.root?.number ?? 0;
    for (const each of tree.cluster.trees) this.#kill(each);
    if (this.sink.wants('jit:invalidate'))
      this.sink.emit('jit:invalidate', {
        traceId,
        reason:
          condition.kind === 'variable' ? 'a global changed' : `${condition.code.unit.qualname} changed`,
      });
  }

  /** The tree is not entered any more, neither from the interpreter nor by new traces. */
  #kill(tree: Tree): void {
    if (tree.isDead) return;
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
    const exit = watch?.exit ?? null;
    const atCode = watch?.recorder.frame.code ?? start.code;
    const atPc = watch?.recorder.pc ?? start.pc;
    const { code, pc } = start;
    this.watcher.aborted?.({ reason, code, pc, exit, atCode, atPc, retriesLeft, blacklisted });
    if (!this.sink.wants('trace:abort')) return;
    this.sink.emit('trace:abort', {
      location: locationOf(atCode, atPc),
      start: locationOf(code, pc),
      parentId: exit?.trace.number ?? null,
      exitId: exit?.index ?? null,
      reason,
      hint: aborts[reason].hint,
      retriesLeft,
      blacklisted,
    });
  }

  #tellExit(exit: ExitState): void {
    const { trace, compiled, template } = exit;
    const origin = trace.origins[trace.optimised.origin(compiled.ref)];
    const innermost = template.frames[template.frames.length - 1];
    const location =
      origin === undefined ? locationOf(trace.code, trace.pc) : locationOf(origin.code, origin.pc);
    this.sink.emit('jit:deopt', {
      traceId: trace.number,
      exitId: exit.index,
      guard: trace.optimised.name(compiled.ref),
      location,
      resumeAt: innermost === undefined ? location : locationOf(innermost.code, innermost.pc),
      count: exit.count,
    });
  }
}

/** Whether what a trace relies on is still so. */
function holds(condition: Condition, frame: Frame): boolean {
  if (condition.kind === 'variable') return contentOf(condition.variable, frame) === condition.value;
  const { function: target, code, defaults } = condition;
  return target.code === code && target.defaults === defaults;
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

function isPowerOfTen(count: number): boolean {
  while (count % 10 === 0 && count > 0) count /= 10;
  return count === 1;
}
