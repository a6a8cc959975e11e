/**
 * The pool: a Piscina whose threads each run one instance of the engine. Piscina has the queue, the threads, their replacement and the
 * figures; this file says which instance gets a task, what it must be sent with it, and how a task is stopped without losing its instance.
 */
import { existsSync } from 'node:fs';
import { Piscina } from 'piscina';
import { controlRequests, watchRow, watchRowCount, watchWords } from '../../engine/index.js';
import { type ErrorData, makeError, PitviperError } from '../errors/pitviper-error.js';
import type { EventHub } from '../events/event-hub.js';
import type { CounterReport } from '../jit-totals.js';
import type { EngineSettings } from '../options/engine-options.js';
import { grantsOf } from '../options/grants.js';
import type { LoadBalancer } from '../options/pool-choices.js';
import type { EngineTraces } from '../sharing/engine-traces.js';
import { watcherMemory } from '../watch/watcher.js';
import { HostAnswers } from './host-answers.js';
import { InstanceThreads } from './instance-threads.js';
import type {
  InstanceData,
  InstanceMessage,
  InstanceTask,
  Setup,
  TaskDetails,
  TaskOutcome,
} from './messages.js';
import { type Parcel, pack, unpack } from './wire.js';

/** A module as the pool sends it: bytes in shared memory, and calls that every instance makes first. */
export interface PooledModule {
  readonly id: string;
  readonly name: string;
  readonly artefact: Uint8Array;
  readonly setups: Setup[];
}

/** A task, and what becomes of it. */
export interface TaskRequest {
  readonly module: PooledModule;
  readonly name: string;
  readonly args: Parcel;
  readonly details: TaskDetails | null;
  readonly signal: AbortSignal | null;
  /** The thread that must run it; null for any. */
  readonly thread: number | null;
  readonly transfer: readonly ArrayBuffer[];
}

/** A task on its way. */
interface TaskRecord {
  readonly message: InstanceTask;
  readonly module: PooledModule;
  readonly pin: number | null;
  /** The thread that it was given to. */
  thread: number | null;
  /** Aborting it takes the task out of Piscina's queue; for calls that have a signal. */
  readonly abort: AbortController | null;
  /** Why it was aborted, if it was by us. */
  reason: PitviperError | null;
  /** When it was made; counted for a load balancer of the host's only. */
  readonly made: number;
  /** When it was first seen running. */
  seen: number;
}

/** A task as Piscina's load balancer sees it: under a symbol it has what the pool knows of it, which is not posted. */
type KnownTask = Record<symbol, TaskRecord>;

/** A thread as Piscina's load balancer sees it. */
type PiscinaWorker = Parameters<NonNullable<Piscina['options']['loadBalancer']>>[1][number];

/** Milliseconds that a task may run beyond its limit before its thread is ended: it is in code that does not look up. */
const GRACE = 2000;
const LOOK_PERIOD = 500;

/** See the file's head. */
export class Pool {
  readonly piscina: Piscina;
  readonly threads: InstanceThreads;
  private readonly settings: EngineSettings;
  private readonly hub: EventHub;
  private readonly table: SharedArrayBuffer;
  private readonly traces: EngineTraces;
  private readonly answers: HostAnswers | null;
  private readonly running = new Map<number, TaskRecord>();
  /** What each thread's compiler has reported last. */
  readonly counters = new Map<number, CounterReport>();
  private nextTask = 1;
  private looking: NodeJS.Timeout | null = null;
  private isEnding = false;

  constructor(settings: EngineSettings, hub: EventHub, table: SharedArrayBuffer, traces: EngineTraces) {
    this.settings = settings;
    this.traces = traces;
    this.hub = hub;
    this.table = table;
    const { host } = settings.permissions;
    this.answers = host === null ? null : new HostAnswers(host);
    this.piscina = new Piscina({
      idleTimeout: 10_000,
      ...settings.piscina,
      resourceLimits: resourceLimits(settings),
      filename: threadScript(),
      minThreads: settings.minInstances,
      maxThreads: settings.instances,
      concurrentTasksPerWorker: 1,
      workerData: this.instanceData(),
      loadBalancer: (task, workers) =>
        this.place((task as unknown as KnownTask)[Piscina.queueOptionsSymbol], workers),
    });
    this.threads = new InstanceThreads(this.piscina, table, hub);
    this.piscina.on('message', (message: InstanceMessage) => this.hear(message));
  }

  /** Finds the thread for a task, and adds to the task what that thread lacks; null: it has to wait. */
  private place(record: TaskRecord | undefined, workers: readonly PiscinaWorker[]): PiscinaWorker | null {
    if (record === undefined) return null;
    // A thread that is gone for good cannot be waited for: its task goes to another.
    const wanted = record.pin !== null && this.threadIds.includes(record.pin) ? record.pin : null;
    const isFree = (worker: PiscinaWorker) =>
      worker.currentUsage === 0 && !worker.destroyed && (wanted === null || worker.id === wanted);
    const { loadBalancer } = this.settings;
    const chosen =
      loadBalancer === null || wanted !== null
        ? workers.find(isFree)
        : this.ask(loadBalancer, record, workers.filter(isFree));
    if (chosen === undefined) return null;
    const thread = chosen.id;
    record.thread = thread;
    const missing = this.threads.missing(thread, record.module);
    const news = this.threads.missingTraces(thread, this.traces);
    if (missing !== undefined || news.length > 0) {
      const { message } = record;
      message[4] ??= {};
      if (missing !== undefined) message[4].load = missing;
      if (news.length > 0) message[4].traces = news;
    }
    return chosen;
  }

  /** Has the host choose. It cannot keep a call waiting when no other call will end, nor lose it by an error of its own. */
  private ask(
    loadBalancer: LoadBalancer,
    { module, message, made }: TaskRecord,
    free: readonly PiscinaWorker[],
  ): PiscinaWorker | undefined {
    if (free.length === 0) return undefined;
    const idle = free.map(({ id }) => this.threads.describe(id, module));
    const call = { module: module.name, name: message[2], waitedMs: performance.now() - made };
    try {
      const chosen = loadBalancer(call, idle);
      if (chosen === null && free.length < this.piscina.threads.length) return undefined;
      return free.find(({ id }) => id === chosen?.thread) ?? free[0];
    } catch (thrown) {
      process.nextTick(() => {
        throw thrown;
      });
      return free[0];
    }
  }

  private instanceData(): InstanceData {
    const { settings } = this;
    const { host } = settings.permissions;
    const entries = Object.entries(host ?? {});
    return {
      table: this.table,
      watcher: watcherMemory,
      limits: settings.limits,
      grants: grantsOf(settings),
      modules: settings.permissions.modules,
      jit: settings.jit,
      cache: this.traces.cache,
      hostValues:
        host === null
          ? null
          : pack(
              Object.fromEntries(entries.filter(([, value]) => typeof value !== 'function')),
              'request',
              [],
            ),
      hostFunctions: entries.filter(([, value]) => typeof value === 'function').map(([name]) => name),
      tellsOutput: typeof settings.output === 'function',
    };
  }

  /** Runs a task on an instance; gives what its function returned. */
  async run(request: TaskRequest): Promise<unknown> {
    if (this.isEnding) throw closedError();
    const { module, signal, transfer } = request;
    if (signal?.aborted === true) throw interruptedError(signal);
    const task = this.nextTask;
    this.nextTask = (task % 0x3fffffff) + 1;
    const message: InstanceTask = [task, module.id, request.name, request.args];
    if (request.details !== null) message[4] = request.details;
    const record: TaskRecord = {
      message,
      module,
      pin: request.thread,
      thread: null,
      abort: signal !== null ? new AbortController() : null,
      reason: null,
      made: this.settings.loadBalancer === null ? 0 : performance.now(),
      seen: 0,
    };
    (message as unknown as KnownTask)[Piscina.queueOptionsSymbol] = record;
    this.hub.refresh();
    this.running.set(task, record);
    this.look();
    const onAbort = signal === null ? null : () => this.stop(record, interruptedError(signal));
    if (onAbort !== null) signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const outcome = (await (transfer.length === 0 && record.abort === null
        ? this.piscina.run(message)
        : this.piscina.run(message, {
            transferList: transfer as never,
            signal: record.abort?.signal ?? null,
          }))) as TaskOutcome;
      if (!isFailure(outcome)) return unpack(outcome);
      this.threads.forget(record.thread, message);
      throw makeError(outcome.error);
    } catch (thrown) {
      throw this.explain(thrown, record);
    } finally {
      if (onAbort !== null) signal?.removeEventListener('abort', onAbort);
      this.running.delete(task);
    }
  }

  /** The threads that run instances now. */
  get threadIds(): number[] {
    return this.piscina.threads.map(({ threadId }) => threadId).filter((id) => id >= 0);
  }

  private explain(thrown: unknown, record: TaskRecord): unknown {
    let error: unknown = thrown;
    if (record.reason !== null && !(thrown instanceof PitviperError)) error = record.reason;
    else if (thrown instanceof PitviperError) error = thrown;
    else if (this.isEnding) error = closedError();
    else if (isQueueFull(thrown))
      error = new PitviperError(
        'ERR_ARGUMENT',
        `${thrown.message}: raise maxQueue, or wait for calls to end`,
        { cause: thrown },
      );
    else if (thrown instanceof Error) error = crashError(thrown);
    const timeMs = record.message[4]?.timeMs ?? this.settings.limits.timeMs;
    this.hub.noteLimit(error, { ...this.settings.limits, timeMs });
    return error;
  }

  /** Stops a task: asks its instance to, or takes it out of the queue. */
  private stop(record: TaskRecord, reason: PitviperError): void {
    if (record.thread === null) {
      record.reason = reason;
      record.abort?.abort();
      return;
    }
    const row = this.threads.rowOf(record.thread);
    if (row === undefined) {
      // The thread has not come up yet: it will ask when it does.
      this.threads.whenStarted(record.thread, () => this.stop(record, reason));
      return;
    }
    requestStop(row, record.message[0], controlRequests.hostInterrupt);
  }

  /** While tasks run, looks now and then for those that do not stop when they should. */
  private look(): void {
    this.looking ??= setInterval(() => {
      if (this.running.size === 0) this.rest();
      const now = performance.now();
      for (const record of this.running.values()) this.lookAt(record, now);
    }, LOOK_PERIOD).unref();
  }

  private rest(): void {
    if (this.looking !== null) clearInterval(this.looking);
    this.looking = null;
  }

  private lookAt(record: TaskRecord, now: number): void {
    if (record.thread === null) return;
    const row = this.threads.rowOf(record.thread);
    if (row === undefined || Atomics.load(row, watchWords.active) !== record.message[0]) return;
    if (record.seen === 0) record.seen = now;
    const limit = row[watchWords.timeLimit] ?? 0;
    if (limit === 0 || now - record.seen < limit + GRACE) return;
    record.reason = makeError({
      code: 'ERR_TIME_LIMIT',
      message: `the call took longer than ${limit} ms in an operation that cannot be interrupted; its instance was replaced`,
    });
    this.threads.terminate(record.thread);
  }

  private hear(message: InstanceMessage): void {
    switch (message.pitviper) {
      case 'started':
        this.threads.started(message.thread, message.row);
        break;
      case 'events': {
        const row = watchRow(this.table, message.row);
        Atomics.sub(row, watchWords.eventsUnderWay, message.events.length);
        this.hub.dropped += message.dropped;
        for (const [name, payload] of message.events) this.hub.emit(name, payload as never, message.row + 1);
        break;
      }
      case 'counters':
        this.counters.set(message.thread, message.counters);
        break;
      case 'traces':
        this.traces.hear(message.news);
        break;
      case 'output':
        if (typeof this.settings.output === 'function') this.settings.output(message.text, message.stream);
        break;
      case 'host-call':
        this.answers?.answer(message);
        break;
    }
  }

  /** Waits for all calls, then ends all threads. With `force`, running calls are stopped first. */
  async close(force: boolean): Promise<void> {
    this.isEnding = true;
    if (force) this.interruptAll();
    else while (this.running.size > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    this.rest();
    this.interruptAll();
    this.threads.ending = true;
    await this.threads.allStarted();
    await this.piscina.destroy();
  }

  private interruptAll(): void {
    for (let index = 0; index < watchRowCount(this.table); index++) {
      const row = watchRow(this.table, index);
      const task = Atomics.load(row, watchWords.active);
      if (task !== 0) requestStop(row, task, controlRequests.hostInterrupt);
    }
  }
}

/** The script of a thread: bundled, with V8's code cache, if the build has done so. Seen from the bundle in dist/bin and from dist/sdk/pool. */
function threadScript(): string {
  const bundled = ['./instance.js', '../../bin/instance.js'].map((path) => new URL(path, import.meta.url));
  return (bundled.find((url) => existsSync(url)) ?? new URL('./instance-thread.js', import.meta.url)).href;
}

function requestStop(row: Int32Array, task: number, request: number): void {
  Atomics.store(row, watchWords.target, task);
  Atomics.store(row, watchWords.control, request);
  Atomics.notify(row, watchWords.control);
}

/** V8's own limit stands well above ours, which is looked at from time to time. */
function resourceLimits({ limits, piscina }: EngineSettings): object {
  const megabytes = limits.memoryBytes / 2 ** 20;
  const heap = Number.isFinite(megabytes) ? { maxOldGenerationSizeMb: Math.ceil(megabytes * 2 + 256) } : {};
  return { ...heap, ...piscina.resourceLimits };
}

function isFailure(outcome: TaskOutcome): outcome is { readonly error: ErrorData } {
  return typeof outcome === 'object' && outcome !== null && 'error' in outcome;
}

function isQueueFull(thrown: unknown): thrown is Error {
  return thrown instanceof Error && /^(Task queue is at limit|No task queue available)/.test(thrown.message);
}

function crashError(thrown: Error): PitviperError {
  if ((thrown as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new PitviperError(
      'ERR_MEMORY_LIMIT',
      'the instance ran out of memory and was replaced; raise limits.memoryBytes, or work in smaller pieces',
      { cause: thrown },
    );
  return new PitviperError(
    'ERR_INSTANCE_CRASHED',
    `the thread of the instance died (${thrown.message}); the pool has replaced it, and the call can be made again`,
    { cause: thrown },
  );
}

function closedError(): PitviperError {
  return new PitviperError('ERR_CLOSED', 'the engine is closed; make a new one');
}

function interruptedError(signal: AbortSignal | null): PitviperError {
  return new PitviperError('ERR_INTERRUPTED', 'the call was stopped by its AbortSignal', {
    cause: signal?.reason,
  });
}
