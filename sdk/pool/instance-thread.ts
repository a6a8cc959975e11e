/**
 * What runs on each thread of the pool: one instance of the engine, which Piscina gives tasks.
 */
import { parentPort, threadId, workerData } from 'node:worker_threads';
import {
  defaultConversion,
  Instance,
  type InstanceModule,
  restrictedHost,
  watcherWords,
  watchHead,
  watchRow,
  watchRowCount,
  watchWords,
} from '../../engine/index.js';
import { describeThrown } from '../errors/translate.js';
import { loadArtefact, readArtefact } from '../modules/artefact.js';
import { ThreadTraces } from '../sharing/thread-traces.js';
import { ringBell } from '../watch/ring-bell.js';
import { CounterReporter } from './counter-reporter.js';
import { EventSender } from './event-sender.js';
import { HostCaller } from './host-caller.js';
import type {
  InstanceData,
  InstanceMessage,
  InstanceTask,
  ModuleParcel,
  TaskDetails,
  TaskOutcome,
} from './messages.js';
import { type Movable, movable } from './movable.js';
import { type Parcel, pack, unpack } from './wire.js';

const data = readWorkerData(workerData);
const row = claimRow(data.table);
const watch = watchRow(data.table, row);
const sender = new EventSender(watchHead(data.table), watch, row, tell);
const sources = new Map<string, string>();
const setupsDone = new Map<string, number>();
const traces = new ThreadTraces(data.cache, data.jit);
const instance = createInstance();
const jit = instance.compiler;
const reporter =
  jit === undefined
    ? undefined
    : new CounterReporter(jit.counters, (counters) =>
        tell({ pitviper: 'counters', row, thread: threadId, counters }),
      );
tell({ pitviper: 'started', row, thread: threadId });

const outgoing = { ...defaultConversion, wrapCallable: null };
const releasing = { ...defaultConversion, retain: false };
const retaining = { ...defaultConversion, retain: true };

const none: TaskDetails = {};

/** Runs a task. */
export default function runTask(task: InstanceTask): TaskOutcome | Movable {
  try {
    const result = perform(task);
    const transfer: ArrayBuffer[] = [];
    const outcome = pack(result, 'result', transfer);
    return transfer.length === 0 ? outcome : movable(outcome, transfer);
  } catch (thrown) {
    const limits = { ...data.limits, timeMs: task[4]?.timeMs ?? data.limits.timeMs };
    const error = describeThrown(thrown, limits);
    if (error === undefined) throw thrown;
    return { error };
  } finally {
    const news = traces.takeNews();
    if (news.length > 0) tell({ pitviper: 'traces', news });
    sender.flush();
    reporter?.report();
  }
}

function perform([task, id, name, parcel, more = none]: InstanceTask): unknown {
  if (more.traces !== undefined) traces.hear(more.traces);
  return instance.task(task, more.timeMs ?? 0, () => {
    const module = ensureModule(id, more.load);
    const [args, kwargs] = openArguments(parcel, more.hasKeywords ?? false);
    const options = more.retain === true ? retaining : releasing;
    const { how } = more;
    if (how === undefined) return module.call(name, args, kwargs, options, outgoing);
    switch (how.kind) {
      case 'repeat': {
        let result: unknown;
        for (let call = 0; call < how.calls; call++)
          result = module.call(name, args, kwargs, options, outgoing);
        if (how.isSetup) setupsDone.set(id, (setupsDone.get(id) ?? 0) + 1);
        return result;
      }
      case 'chunks': {
        const { start, stop, chunk, counter } = how;
        // Index and result in turn: a flat list of plain values is posted as it is.
        const results: unknown[] = [];
        try {
          for (;;) {
            const index = Atomics.add(counter, 0, 1);
            const low = start + index * chunk;
            if (low >= stop || Atomics.load(counter, 1) !== 0) return results;
            const high = Math.min(stop, low + chunk);
            results.push(index, module.call(name, [low, high, ...args], kwargs, options, outgoing));
          }
        } catch (thrown) {
          Atomics.store(counter, 1, 1);
          throw thrown;
        }
      }
    }
  });
}

/** The module of a task: loaded, and set up as far as the host knows it must be. */
function ensureModule(id: string, load: ModuleParcel | undefined): InstanceModule {
  if (load !== undefined) loadModule(id, load);
  const module = instance.moduleOf(id);
  if (module === undefined) throw new Error(`module ${id} was not sent`);
  return module;
}

function loadModule(id: string, { artefact, setups }: ModuleParcel): void {
  let module = instance.moduleOf(id);
  if (module === undefined) {
    // Out of shared memory, which not everything that reads bytes accepts.
    const read = readArtefact(Uint8Array.from(artefact), true);
    sources.set(read.filename, read.text);
    module = instance.load(loadArtefact(read));
  }
  for (let at = setupsDone.get(id) ?? 0; at < setups.length; at++) {
    const setup = setups[at];
    setupsDone.set(id, at + 1);
    if (setup === undefined) continue;
    const [args] = openArguments(setup.args, false);
    module.call(setup.name, args, null, setup.retain ? retaining : releasing, outgoing);
  }
}

function openArguments(parcel: Parcel, hasKeywords: boolean): [unknown[], Record<string, unknown> | null] {
  const args = unpack(parcel) as unknown[];
  if (!hasKeywords) return [args, null];
  return [args.slice(0, -1), Object.fromEntries(args.at(-1) as Map<string, unknown>)];
}

function createInstance(): Instance {
  const watcher = new Int32Array(data.watcher);
  const write = (stream: 'output' | 'error', bytes: Uint8Array): void =>
    tell({
      pitviper: 'output',
      stream: stream === 'output' ? 'stdout' : 'stderr',
      text: Buffer.from(bytes).toString(),
    });
  return new Instance({
    host: restrictedHost(data.grants, (file) => sources.get(file), data.tellsOutput ? write : undefined),
    limits: data.limits,
    ownsThread: true,
    watch,
    events: sender,
    jit: data.jit,
    exchange: traces,
    wakeWatcher: () => {
      if (Atomics.load(watcher, watcherWords.sleeps) !== 0) ringBell(watcher);
    },
    ...(data.modules === null ? {} : { modules: data.modules }),
    ...hostGrants(),
  });
}

function hostGrants(): { hostValues?: Record<string, unknown> } {
  const { hostValues, hostFunctions } = data;
  if (hostValues === null) return {};
  const caller = new HostCaller(tell, watch, () => instance.checkRequests());
  return {
    hostValues: {
      ...Object.fromEntries(unpack(hostValues) as Map<string, unknown>),
      ...Object.fromEntries(
        hostFunctions.map((name) => [name, (...args: unknown[]) => caller.call(name, args)]),
      ),
    },
  };
}

function claimRow(table: SharedArrayBuffer): number {
  for (let index = 0; index < watchRowCount(table); index++)
    if (Atomics.compareExchange(watchRow(table, index), watchWords.owner, 0, threadId) === 0) return index;
  throw new Error('more instances than rows of watch words');
}

function tell(message: InstanceMessage): void {
  parentPort?.postMessage(message);
}

/** Piscina hands on an array: its own part, then the pool's. */
function readWorkerData(given: unknown): InstanceData {
  return (Array.isArray(given) ? given[1] : given) as InstanceData;
}
