/**
 * Tells the host the counters of an instance's compiler: at once when something was compiled or given up, and otherwise now and then, so that
 * a task costs no message more.
 */
import type { CounterReport } from '../jit-totals.js';

/** Milliseconds between reports of nothing new but more of the same. */
const PERIOD = 1000;

/** See the file's head. */
export class CounterReporter {
  private readonly counters: CounterReport;
  private readonly tell: (counters: CounterReport) => void;
  private known = '';
  private reported = 0;

  constructor(counters: CounterReport, tell: (counters: CounterReport) => void) {
    this.counters = counters;
    this.tell = tell;
  }

  /** To be called at the end of each task. */
  report(): void {
    const { totalCompiledLoops, totalCompiledBridges, tracing, flushes, entries } = this.counters;
    const state = `${totalCompiledLoops} ${totalCompiledBridges} ${tracing} ${flushes}`;
    const now = performance.now();
    if (state === this.known && (entries === 0 || now - this.reported < PERIOD)) return;
    this.known = state;
    this.reported = now;
    this.tell(structuredClone(this.counters));
  }
}
