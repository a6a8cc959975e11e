/**
 * What the compiler tells: events to hosts (core/events.table.ts), the traces themselves to a watcher, totals to the counters.
 */
import type { EventSink } from '../core/event-sink.js';
import type { PyCode } from '../objects/model/functions.js';
import type { JitCounters } from './counters.js';
import { variableName } from './dump/describe-snapshot.js';
import { reasonOf } from './explain/guard-reason.js';
import { type ExitState, type LoadedTrace, linkOf, type Tree } from './loaded-trace.js';
import { locationOf } from './locations.js';
import { aborts } from './record/aborts.table.js';
import type { Condition } from './record/recorded-trace.js';
import type { AbortedRecording, JitWatcher, RecordingStart } from './watcher.js';

/** When the steps of one compilation ended, in milliseconds of the process's clock. */
export interface CompilationTimes {
  readonly started: number;
  readonly recorded: number;
  readonly optimised: number;
  readonly compiled: number;
}

/** Milliseconds between events about times. */
const TIMES_PERIOD = 100;

/** The compiler's voice. */
export class Teller {
  readonly counters: JitCounters;
  sink: EventSink;
  watcher: JitWatcher;
  readonly #times = new Map<LoadedTrace, { ms: number; entries: number }>();
  #timesTold = 0;

  constructor(sink: EventSink, watcher: JitWatcher, counters: JitCounters) {
    this.counters = counters;
    this.sink = sink;
    this.watcher = watcher;
  }

  /** A recording begins. */
  began(start: RecordingStart): void {
    this.counters.tracing++;
    this.watcher.began?.(start);
    if (!this.sink.wants('trace:start')) return;
    this.sink.emit('trace:start', {
      location: locationOf(start.code, start.pc),
      kind: start.kind,
    });
  }

  /** A recording was given up. */
  aborted(abort: AbortedRecording): void {
    const { counters, sink } = this;
    const { reason, exit, retriesLeft, blacklisted } = abort;
    counters.aborts[reason] = (counters.aborts[reason] ?? 0) + 1;
    this.watcher.aborted?.(abort);
    if (!sink.wants('trace:abort')) return;
    sink.emit('trace:abort', {
      location: locationOf(abort.atCode, abort.atPc),
      start: locationOf(abort.code, abort.pc),
      parentId: exit?.trace.number ?? null,
      exitId: exit?.index ?? null,
      reason,
      hint: aborts[reason].hint,
      retriesLeft,
      blacklisted,
    });
  }

  /** A trace has been compiled, loaded and linked. */
  compiled(trace: LoadedTrace, times: CompilationTimes): void {
    const { counters, sink } = this;
    const { parent } = trace;
    const recordUs = microseconds(times.started, times.recorded);
    const optimizeUs = microseconds(times.recorded, times.optimised);
    const compileUs = microseconds(times.optimised, times.compiled);
    if (trace.isShared) counters.tracesTaken++;
    else {
      if (parent === null) counters.totalCompiledLoops++;
      else counters.totalCompiledBridges++;
      counters.recordedOps += trace.opsRecorded;
      counters.optOps += trace.optimised.length;
    }
    counters.guards += trace.compiled.exits.length;
    counters.codeBytes += trace.compiled.code.length;
    counters.recordUs += recordUs;
    counters.optimizeUs += optimizeUs;
    counters.backendUs += compileUs;
    if (parent !== null && sink.wants('jit:link'))
      sink.emit('jit:link', { traceId: parent.trace.number, exitId: parent.index, bridgeId: trace.number });
    if (sink.wants('jit:compile'))
      sink.emit('jit:compile', {
        kind: trace.kind,
        traceId: trace.number,
        parentId: parent?.trace.number ?? null,
        exitId: parent?.index ?? null,
        location: locationOf(trace.code, trace.pc),
        link: linkOf(trace),
        linkId: trace.recorded.target,
        backend: 'x64',
        why: 'numeric',
        opsRecorded: trace.opsRecorded,
        opsOptimized: trace.optimised.length,
        guards: trace.compiled.exits.length,
        codeBytes: trace.compiled.code.length,
        recordUs,
        optimizeUs,
        compileUs,
        cached: trace.isShared,
      });
    this.watcher.compiled?.(trace);
  }

  /** An exit was taken. Hosts hear of it the first time, the tenth, the hundredth, and so on. */
  exited(exit: ExitState): void {
    this.watcher.exited?.(exit);
    if (!isPowerOfTen(exit.count) || !this.sink.wants('jit:deopt')) return;
    const { trace, compiled, template } = exit;
    const origin = trace.origins[trace.optimised.origin(compiled.ref)] ?? trace;
    const location = locationOf(origin.code, origin.pc);
    const innermost = template.frames[template.frames.length - 1];
    this.sink.emit('jit:deopt', {
      traceId: trace.number,
      exitId: exit.index,
      guard: trace.optimised.name(compiled.ref),
      why: reasonOf(exit),
      location,
      resumeAt: innermost === undefined ? location : locationOf(innermost.code, innermost.pc),
      count: exit.count,
    });
  }

  /** Whether somebody wants to know how long machine code runs. */
  get measuresTime(): boolean {
    return this.sink.wants('jit:time');
  }

  /** Machine code has run, so many milliseconds. */
  ran(root: LoadedTrace, ms: number): void {
    const times = this.#times.get(root);
    if (times === undefined) this.#times.set(root, { ms, entries: 1 });
    else {
      times.ms += ms;
      times.entries++;
    }
  }

  /** Tells the times since the last time; not more often than is of use. */
  tellTimes(): void {
    if (this.#times.size === 0) return;
    const now = performance.now();
    if (now - this.#timesTold < TIMES_PERIOD) return;
    this.#timesTold = now;
    for (const [{ number, code, pc }, { ms, entries }] of this.#times)
      this.sink.emit('jit:time', {
        traceId: number,
        location: locationOf(code, pc),
        us: Math.round(ms * 1000),
        entries,
      });
    this.#times.clear();
  }

  /** What a tree relied on is no longer so. */
  invalidated(tree: Tree, condition: Condition): void {
    this.counters.invalidated++;
    if (!this.sink.wants('jit:invalidate')) return;
    this.sink.emit('jit:invalidate', {
      traceId: tree.root?.number ?? 0,
      reason: whatChanged(condition, tree.signature.code),
    });
  }

  /** Traces have been freed. As compiled() counts: what was taken from others was not compiled here. */
  freed(traces: readonly LoadedTrace[]): void {
    const { counters } = this;
    for (const { kind, isShared } of traces) {
      if (isShared) continue;
      if (kind !== 'bridge') counters.totalFreedLoops++;
      else counters.totalFreedBridges++;
    }
  }

  /** All code is thrown away. */
  flushed(reason: string, traces: readonly LoadedTrace[], codeBytes: number): void {
    const { counters } = this;
    counters.flushes++;
    this.freed(traces);
    this.sink.emit('jit:flush', { reason, traces: traces.length, codeBytes });
  }
}

function microseconds(from: number, to: number): number {
  return Math.round((to - from) * 1000);
}

function isPowerOfTen(count: number): boolean {
  while (count % 10 === 0 && count > 0) count /= 10;
  return count === 1;
}

function whatChanged(condition: Condition, code: PyCode): string {
  switch (condition.kind) {
    case 'variable':
      return `${variableName(code, condition.variable)} changed`;
    case 'class':
      return `class ${condition.type.qualname} changed`;
    case 'function':
      return `${condition.code.unit.qualname} changed`;
  }
}
