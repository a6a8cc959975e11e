/**
 * A context: an instance of the engine on the host's own thread. Calls are synchronous and cost about a microsecond; any ArrayBuffer is read
 * and written in place, and host functions can be passed as arguments.
 */
import {
  type CallOptions,
  Instance,
  type InstanceModule,
  restrictedHost,
  watchRow,
  watchTable,
} from '../engine/index.js';
import { PitviperError } from './errors/pitviper-error.js';
import { translate } from './errors/translate.js';
import type { EventHub } from './events/event-hub.js';
import type { CounterReport } from './jit-totals.js';
import type { Module } from './module.js';
import { loadArtefact } from './modules/artefact.js';
import { type Callable, makeCallTable } from './modules/call-table.js';
import type { AnyExports, ArgumentsOf, ExportName, ExportsOf, ResultOf } from './modules/exports.js';
import { type RunOptions, readRunOptions } from './options/call-options.js';
import type { EngineSettings } from './options/engine-options.js';
import { grantsOf } from './options/grants.js';
import type { EngineTraces } from './sharing/engine-traces.js';
import { wakeWatcher, watchInstances } from './watch/watcher.js';

/** Options of a call on a context: it cannot be aborted by a signal that the blocked thread would have to raise. */
export type ContextRunOptions = Omit<RunOptions, 'signal'>;

/** A module that a context has loaded. */
export interface LoadedModule<Exports = AnyExports> {
  readonly name: string;
  /** The module's functions. */
  readonly call: ExportsOf<Exports>;
  /** Calls a function with options. */
  run<Name extends ExportName<Exports>>(
    name: Name,
    args: ArgumentsOf<Exports, Name>,
    options?: ContextRunOptions,
  ): ResultOf<Exports, Name>;
}

/** See the file's head. Made by `engine.createContext()`. */
export class Context {
  private readonly instance: Instance;
  private readonly settings: EngineSettings;
  private readonly sources = new Map<string, string>();
  private readonly loaded = new Map<string, LoadedModule<unknown>>();
  private readonly hub: EventHub;
  private readonly onClose: (context: Context) => void;
  private stopWatching: (() => void) | null = null;
  private closed = false;

  /** @internal */
  constructor(
    settings: EngineSettings,
    hub: EventHub,
    traces: EngineTraces,
    onClose: (context: Context) => void,
  ) {
    this.settings = settings;
    this.hub = hub;
    this.onClose = onClose;
    const { limits, permissions, output } = settings;
    const isWatched = Number.isFinite(limits.timeMs) || Number.isFinite(limits.memoryBytes);
    const table = watchTable(1);
    const write =
      typeof output === 'function'
        ? (stream: 'output' | 'error', data: Uint8Array) =>
            output(Buffer.from(data).toString(), stream === 'output' ? 'stdout' : 'stderr')
        : undefined;
    this.instance = new Instance({
      host: restrictedHost(grantsOf(settings), (file) => this.sources.get(file), write),
      limits,
      ownsThread: false,
      events: hub.sink(0),
      jit: settings.jit,
      exchange: traces,
      watch: watchRow(table, 0),
      ...(isWatched ? { wakeWatcher } : {}),
      ...(permissions.modules === null ? {} : { modules: permissions.modules }),
      ...(permissions.host === null ? {} : { hostValues: permissions.host }),
    });
    if (isWatched) this.stopWatching = watchInstances(table);
  }

  /**
   * Loads a compiled module: its top-level code runs, once. Loading it again gives the same functions.
   *
   * @throws PythonError where the top-level code raises
   */
  load<Exports>(module: Module<Exports>): LoadedModule<Exports> {
    const known = this.loaded.get(module.artefact.id);
    if (known !== undefined) return known as LoadedModule<Exports>;
    this.sources.set(module.artefact.filename, module.artefact.text);
    const loaded = this.guard(() => this.instance.load(loadArtefact(module.artefact)));
    const made = this.describe(module, loaded);
    this.loaded.set(module.artefact.id, made as LoadedModule<unknown>);
    return made;
  }

  private describe<Exports>(module: Module<Exports>, loaded: InstanceModule): LoadedModule<Exports> {
    const options = this.callOptions();
    const make = (name: string): Callable => {
      const direct = loaded.functionOf(name, options);
      return (...args) => {
        try {
          return direct(...args);
        } catch (thrown) {
          throw this.translate(thrown, 0);
        }
      };
    };
    const names = module.exports.map(({ name }) => name);
    const run = (name: string, args: readonly unknown[], options?: ContextRunOptions): unknown => {
      if (!Array.isArray(args)) throw new PitviperError('ERR_ARGUMENT', 'args is an array of arguments');
      const { kwargs, timeMs, conversion, retain } = readRunOptions(options, this.settings);
      const { instance } = this;
      return this.guard(
        () =>
          instance.task(0, timeMs, () =>
            loaded.call(name, args, kwargs, { ...conversion, retain }, instance.outgoing(conversion)),
          ),
        timeMs,
      );
    };
    return {
      name: module.name,
      call: makeCallTable(names, make) as ExportsOf<Exports>,
      run: run as LoadedModule<Exports>['run'],
    };
  }

  private callOptions(): CallOptions {
    const { conversion, retain } = this.settings;
    return { ...conversion, retain };
  }

  private guard<Result>(act: () => Result, timeMs = 0): Result {
    try {
      return act();
    } catch (thrown) {
      throw this.translate(thrown, timeMs);
    }
  }

  private translate(thrown: unknown, timeMs: number): unknown {
    const { limits } = this.settings;
    const named = { ...limits, timeMs: timeMs === 0 ? limits.timeMs : Math.min(timeMs, limits.timeMs) };
    const error = translate(thrown, named);
    this.hub.noteLimit(error, named);
    return error;
  }

  /** Ends the context: every later call throws ERR_CLOSED. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.instance.close();
    this.stopWatching?.();
    this.onClose(this);
  }

  /** Counters of the context's compiler. @internal */
  get counters(): CounterReport {
    return this.instance.compiler?.readCounters() ?? {};
  }

  /** Closes the context at the end of a `using` block. */
  [Symbol.dispose](): void {
    this.close();
  }
}
