/**
 * The pool's threads: which row of watch words each has, which modules its instance has loaded, and their beginning and end.
 */
import type { Worker } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { watchRow, watchRowCount, watchWords } from '../../engine/index.js';
import type { EventHub } from '../events/event-hub.js';
import type { IdleInstance } from '../options/pool-choices.js';
import type { EngineTraces } from '../sharing/engine-traces.js';
import type { TraceNews } from '../sharing/trace-news.js';
import type { InstanceTask, ModuleParcel } from './messages.js';
import type { PooledModule } from './pool.js';

/** Longest that a thread is waited for to come up. */
const START_LIMIT_MS = 10_000;

const none: readonly TraceNews[] = [];

interface ThreadState {
  row: number | null;
  /** Setups that were sent, by module. */
  readonly modules: Map<string, number>;
  /** News of compiled traces that were sent. */
  traces: number;
  /** Tasks that it was given. */
  calls: number;
  readonly waiting: (() => void)[];
}

/** See the file's head. */
export class InstanceThreads {
  /** Threads that end from now on are meant to. */
  ending = false;
  private readonly states = new Map<number, ThreadState>();
  private readonly known = new WeakSet<Worker>();
  private readonly table: SharedArrayBuffer;
  private readonly hub: EventHub;
  private readonly piscina: Piscina;

  constructor(piscina: Piscina, table: SharedArrayBuffer, hub: EventHub) {
    this.piscina = piscina;
    this.table = table;
    this.hub = hub;
    const adopt = () => {
      for (const worker of piscina.threads) this.adopt(worker);
    };
    adopt();
    piscina.on('workerCreate', adopt);
    piscina.on('error', () => undefined);
  }

  private adopt(worker: Worker): void {
    if (this.known.has(worker)) return;
    this.known.add(worker);
    // Piscina and this file listen, and every call that waits for the thread's end.
    worker.setMaxListeners(0);
    const { threadId } = worker;
    let reason: string | null = null;
    this.state(threadId);
    worker.once('error', (error: Error) => {
      reason = error.message;
    });
    worker.once('exit', (code) => this.ended(threadId, reason ?? (code === 0 ? null : `exit code ${code}`)));
  }

  private state(thread: number): ThreadState {
    let state = this.states.get(thread);
    if (state === undefined) {
      state = { row: null, modules: new Map(), traces: 0, calls: 0, waiting: [] };
      this.states.set(thread, state);
    }
    return state;
  }

  /** An instance has come up. */
  started(thread: number, row: number): void {
    const state = this.state(thread);
    state.row = row;
    this.hub.emit('instance:start', { instance: row + 1 }, row + 1);
    for (const wake of state.waiting.splice(0)) wake();
  }

  /**
   * Waits until every instance has come up, or failed to. Node ends the whole process when a thread that is just loading its modules is
   * terminated.
   */
  async allStarted(): Promise<void> {
    const end = Date.now() + START_LIMIT_MS;
    const isStarting = () =>
      this.piscina.threads.some((worker) => this.states.get(worker.threadId)?.row === null);
    while (isStarting() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  /** Calls back when the thread's instance has come up. */
  whenStarted(thread: number, wake: () => void): void {
    this.state(thread).waiting.push(wake);
  }

  private ended(thread: number, reason: string | null): void {
    this.states.delete(thread);
    for (let index = 0; index < watchRowCount(this.table); index++) {
      const row = watchRow(this.table, index);
      if (Atomics.load(row, watchWords.owner) !== thread) continue;
      row.fill(0);
      const instance = index + 1;
      if (reason === null || this.ending) this.hub.emit('instance:exit', { instance }, instance);
      else this.hub.emit('instance:crash', { instance, reason }, instance);
      return;
    }
  }

  /** Ends a thread that does not stop otherwise: its task fails, and the pool replaces it. */
  terminate(thread: number): void {
    for (const worker of this.piscina.threads) if (worker.threadId === thread) void worker.terminate();
  }

  /** The watch words of a thread's instance; undefined while it has not come up. */
  rowOf(thread: number): Int32Array | undefined {
    const row = this.states.get(thread)?.row;
    if (row !== undefined && row !== null) return watchRow(this.table, row);
    for (let index = 0; index < watchRowCount(this.table); index++) {
      const words = watchRow(this.table, index);
      if (Atomics.load(words, watchWords.owner) === thread) return words;
    }
    return undefined;
  }

  /** What a load balancer is told. */
  describe(thread: number, { id }: PooledModule): IdleInstance {
    const { calls, modules } = this.state(thread);
    return { thread, calls, hasModule: modules.has(id) };
  }

  /** What the thread's instance has to be sent before it can run a task of the module, if anything. */
  missing(thread: number, { id, artefact, setups }: PooledModule): ModuleParcel | undefined {
    const state = this.state(thread);
    const { modules } = state;
    state.calls++;
    const sent = modules.get(id);
    if (sent !== undefined && sent >= setups.length) return undefined;
    modules.set(id, setups.length);
    return { artefact, setups: [...setups] };
  }

  /** News of compiled traces that the thread has not been sent. */
  missingTraces(thread: number, traces: EngineTraces): readonly TraceNews[] {
    const state = this.state(thread);
    const news = state.traces === traces.count ? none : traces.newsSince(state.traces);
    state.traces = traces.count;
    return news;
  }

  /** These threads have made a module's broadcast calls up to a number. */
  haveRun(threads: readonly number[], module: string, setups: number): void {
    for (const thread of threads) {
      const modules = this.states.get(thread)?.modules;
      if (modules?.get(module) === setups - 1) modules.set(module, setups);
    }
  }

  /** A task failed that a module was sent with: it may not have been loaded. */
  forget(thread: number | null, [, module, , , more]: InstanceTask): void {
    if (thread !== null && more?.load !== undefined) this.states.get(thread)?.modules.delete(module);
  }
}
