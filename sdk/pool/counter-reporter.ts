/**
 * Tells the host the counters of an instance's compiler: at once when something was compiled or given up, and otherwise now and then, so that
 * a task costs no message more.
 */
import type { JitCounters } from '../../engine/index.js';
import type { CounterReport } from '../jit-totals.js';

/** Milliseconds between reports of nothing new but more of the same. */
const PERIOD = 1000;

/** See the file's head. */
export class CounterReporter {
  private readonly counters: JitCounters;
  private readonly tell: (counters: CounterReport) => void;
  /** The sum of what tells that something was compiled or given up; each part only grows. */
  private known = 0;
  private reported = 0;

  constructor(counters: JitCounters, tell: (counters: CounterReport) => void) {
    this.counters = counters;
    this.tell = tell;
  }

  /** To be called at the end of each task. */
  report(): void {
    const { totalCompiledLoops, totalCompiledBridges, tracing, tracesTaken, flushes, entries } =
      this.counters;
    const state = totalCompiledLoops + totalCompiledBridges + tracing + tracesTaken + flushes;
    if (state === this.known && entries === 0) return;
    const now = performance.now();
    if (state === this.known && now - this.reported < PERIOD) return;
    this.known = state;
    this.reported = now;
    this.tell(structuredClone(this.counters) as unknown as CounterReport);
  }
}
