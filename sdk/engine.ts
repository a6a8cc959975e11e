/**
 * The engine: a pool of instances, the modules that they load, contexts on the host's own thread, events and figures. Everything that a host
 * does begins here.
 */

import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import {
  compileModule,
  type EventName,
  engineVersion,
  eventNames,
  serialiseUnit,
  watchHead,
  watchTable,
} from '../engine/index.js';
import { Context } from './context.js';
import { PitviperError, PythonSyntaxError } from './errors/pitviper-error.js';
import { EventHub, type EventListener } from './events/event-hub.js';
import { EventStream, type EventStreamOptions } from './events/event-stream.js';
import { addUp, type JitTotals } from './jit-totals.js';
import { Module } from './module.js';
import { type Artefact, packArtefact, readArtefact } from './modules/artefact.js';
import { ArtefactCache } from './modules/artefact-cache.js';
import { checkExpected, type ExpectedExports } from './modules/expected-exports.js';
import type { AnyExports } from './modules/exports.js';
import { argumentError, check, checkKnown, isPlainObject, positiveInteger } from './options/checks.js';
import { type EngineOptions, type EngineSettings, readEngineOptions } from './options/engine-options.js';
import { PoolHost } from './pool/pool-host.js';
import { nameBuild } from './sharing/build-name.js';
import { EngineTraces } from './sharing/engine-traces.js';
import type { CachePlace } from './sharing/trace-news.js';
import { watchInstances } from './watch/watcher.js';

/** What is compiled: a file, or a source with a name. */
export type ModuleSource =
  | { readonly file: string | URL; readonly exports?: ExpectedExports }
  | { readonly source: string | Uint8Array; readonly name?: string; readonly exports?: ExpectedExports };

/** Figures of an engine. */
export interface EngineStats {
  readonly version: string;
  /** Threads that run instances now. */
  readonly instances: number;
  /** Calls that have ended. */
  readonly completed: number;
  /** Calls that wait. */
  readonly queueSize: number;
  /** Share of the threads' time that was spent in calls, from 0 to 1. */
  readonly utilization: number;
  /** Modules compiled or loaded from bytes. */
  readonly modules: number;
  /** Contexts that are open. */
  readonly contexts: number;
  /** How often each event came since it is heard; `limit`, `module:compile` and `instance:*` always. */
  readonly events: Readonly<Record<string, number>>;
  /** The compiler's counters with PyPy's names (`totalCompiledLoops`, `exitsTaken`, …), of all instances; the pool's as of their last report. */
  readonly jit: JitTotals;
  /** Events that were dropped because the host did not keep up. */
  readonly eventsDropped: number;
}

/**
 * Python for a host.
 *
 * @example
 * ```ts
 * import { Engine, shared } from 'pitviper';
 *
 * await using engine = await Engine.create({ instances: 2 });
 * const kernels = await engine.compile<{ norm(x: Float64Array): number }>({
 *   name: 'kernels',
 *   source: 'def norm(x):\n    return sum(v * v for v in x) ** 0.5',
 * });
 * const x = shared(Float64Array, 2);
 * x.set([3, 4]);
 * console.log(await kernels.call.norm(x)); // 5
 * ```
 */
export class Engine {
  private readonly settings: EngineSettings;
  private readonly hub: EventHub;
  private readonly host: PoolHost;
  private readonly traces: EngineTraces;
  private readonly cache: ArtefactCache | null;
  private readonly stopWatching: () => void;
  private readonly contexts = new Set<Context>();
  private readonly streams = new Set<EventStream<EventName>>();
  private readonly moduleIds = new Set<string>();
  private closing: Promise<void> | null = null;
  /** Of contexts that were closed. */
  private pastCounters: JitTotals = { aborts: {} };

  private constructor(settings: EngineSettings) {
    this.settings = settings;
    // Threads that are being replaced hold their rows a while longer.
    const table = watchTable(settings.instances * 2 + 2);
    this.hub = new EventHub(watchHead(table));
    this.traces = new EngineTraces(cachePlace(settings), settings.jit);
    this.host = new PoolHost(settings, this.hub, table, this.traces);
    this.cache = settings.cache === null ? null : new ArtefactCache(settings.cache);
    this.stopWatching = watchInstances(table);
  }

  /**
   * Starts an engine with its pool of instances.
   *
   * @throws PitviperError ERR_ARGUMENT for an option that is unknown or wrong
   */
  static async create(options: EngineOptions = {}): Promise<Engine> {
    return new Engine(readEngineOptions(options));
  }

  /**
   * Compiles a module, once for all instances. Nothing of it runs yet: an instance runs its top-level code when it loads it, before the first
   * call there.
   *
   * @throws PythonSyntaxError; PitviperError ERR_NO_SUCH_EXPORT, ERR_ARGUMENT where `exports` names what is not there
   */
  async compile<Exports = AnyExports>(source: ModuleSource): Promise<Module<Exports>> {
    this.checkOpen();
    const begin = performance.now();
    const { text, name, filename } = await readSource(source);
    const key = this.cache?.keyOf(text, filename);
    let bytes = key === undefined ? undefined : await this.cache?.read(key);
    const isCached = bytes !== undefined;
    bytes ??= compileSource(text, name, filename);
    if (key !== undefined && !isCached) await this.cache?.write(key, bytes);
    const module = this.adopt<Exports>(bytes);
    if (source.exports !== undefined) checkExpected(module.name, module.exports, source.exports);
    const us = Math.round((performance.now() - begin) * 1000);
    this.hub.emit('module:compile', { module: name, bytes: bytes.length, us, cached: isCached }, -1);
    return module;
  }

  /**
   * The module of bytes that `module.serialize()` gave.
   *
   * @throws PitviperError ERR_ARGUMENT for bytes that are damaged or another engine's
   */
  deserialize<Exports = AnyExports>(bytes: Uint8Array): Module<Exports> {
    this.checkOpen();
    check(bytes instanceof Uint8Array, 'deserialize() takes the bytes that serialize() gave');
    return this.adopt(Uint8Array.from(bytes));
  }

  private adopt<Exports>(bytes: Uint8Array): Module<Exports> {
    const artefact: Artefact = readArtefact(bytes);
    this.moduleIds.add(artefact.id);
    return new Module<Exports>(this.host.adopt(artefact, bytes), artefact, bytes);
  }

  /** Makes an instance on this thread, for synchronous calls. */
  createContext(): Context {
    this.checkOpen();
    const context = new Context(this.settings, this.hub, this.traces, (closed) => {
      this.contexts.delete(closed);
      this.pastCounters = addUp([this.pastCounters, closed.counters]);
    });
    this.contexts.add(context);
    return context;
  }

  /** Calls a listener for every event of a name from now on. It is called later, in a turn of its own. */
  on<Name extends EventName>(name: Name, listener: EventListener<Name>): this {
    this.hub.on(name, listener);
    return this;
  }

  /** Takes a listener away. */
  off<Name extends EventName>(name: Name, listener: EventListener<Name>): this {
    this.hub.off(name, listener);
    return this;
  }

  /** Calls a listener for the next event of a name. */
  once<Name extends EventName>(name: Name, listener: EventListener<Name>): this {
    const heard: EventListener<Name> = (event) => {
      this.hub.off(name, heard);
      listener(event);
    };
    return this.on(name, heard);
  }

  /** Events of some names (all, unless said), one after the other, for `for await`. What is not taken in time is dropped and counted. */
  events<Name extends EventName = EventName>(
    names: readonly Name[] = eventNames as readonly Name[],
    options: EventStreamOptions = {},
  ): EventStream<Name> {
    this.checkOpen();
    check(Array.isArray(names), 'events() takes a list of names');
    checkKnown('option', options, ['capacity']);
    const { capacity = 10_000 } = options;
    positiveInteger('capacity', capacity);
    const stream = new EventStream<Name>(this.hub, names, capacity, (ended) =>
      this.streams.delete(ended as unknown as EventStream<EventName>),
    );
    this.streams.add(stream as unknown as EventStream<EventName>);
    return stream;
  }

  /** Figures of this engine. */
  stats(): EngineStats {
    const { piscina } = this.host.pool;
    return {
      version: engineVersion,
      instances: piscina.threads.length,
      completed: piscina.completed,
      queueSize: piscina.queueSize,
      utilization: Number.isFinite(piscina.utilization) ? piscina.utilization : 0,
      modules: this.moduleIds.size,
      contexts: this.contexts.size,
      events: this.hub.totals,
      jit: addUp([
        ...this.host.pool.counters.values(),
        ...[...this.contexts].map((context) => context.counters),
        this.pastCounters,
      ]),
      eventsDropped: this.hub.dropped,
    };
  }

  /** Calls that wait for an instance. */
  get queueSize(): number {
    return this.host.pool.piscina.queueSize;
  }

  /** Share of the instances' time that was spent in calls. */
  get utilization(): number {
    return this.host.pool.piscina.utilization;
  }

  /** Piscina's histogram of waiting and running times. */
  get histogram(): Piscina['histogram'] {
    return this.host.pool.piscina.histogram;
  }

  /** Whether Piscina's queue has as much as it should: wait for the pool's calls before making more. */
  get needsDrain(): boolean {
    return this.host.pool.piscina.needsDrain;
  }

  /**
   * Ends the engine: no new calls are taken; calls under way are waited for, or with `force` stopped. Contexts are closed.
   */
  close(options: { readonly force?: boolean } = {}): Promise<void> {
    this.closing ??= this.end(options.force ?? false);
    return this.closing;
  }

  private async end(force: boolean): Promise<void> {
    for (const context of [...this.contexts]) context.close();
    await this.host.pool.close(force);
    this.traces.close();
    this.stopWatching();
    for (const stream of [...this.streams]) stream.end();
  }

  /** Closes the engine at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Stops everything at the end of a `using` block, without waiting for calls. */
  [Symbol.dispose](): void {
    void this.close({ force: true });
  }

  private checkOpen(): void {
    if (this.closing !== null) throw new PitviperError('ERR_CLOSED', 'the engine is closed; make a new one');
  }
}

function cachePlace({ cache }: EngineSettings): CachePlace | null {
  if (cache === null) return null;
  return { folder: cache, build: nameBuild(new URL('../bin/instance.js', import.meta.url)) };
}

/** The source's bytes or text, the module's name and the name that tracebacks show. */
async function readSource(
  source: ModuleSource,
): Promise<{ text: string | Uint8Array; name: string; filename: string }> {
  if (!isPlainObject(source)) throw argumentError('compile() takes { file } or { source, name }');
  if ('file' in source) {
    checkKnown('option', source, ['file', 'exports']);
    const { file } = source;
    check(typeof file === 'string' || file instanceof URL, 'file is a path or a file: URL');
    const path = file instanceof URL ? fileURLToPath(file) : file;
    try {
      return { text: await readFile(path), name: moduleNameOf(path), filename: path };
    } catch (thrown) {
      throw new PitviperError('ERR_ARGUMENT', `cannot read ${path}: ${(thrown as Error).message}`, {
        cause: thrown,
      });
    }
  }
  checkKnown('option', source, ['source', 'name', 'exports']);
  const { source: text, name = 'kernel' } = source;
  check(
    typeof text === 'string' || (text as unknown) instanceof Uint8Array,
    'source is the text of a module, or its bytes',
  );
  check(typeof name === 'string' && name !== '', 'name is the name of the module');
  return { text, name: moduleNameOf(name), filename: name.endsWith('.py') ? name : `${name}.py` };
}

/** The name of a module for a file: what Python could import. */
function moduleNameOf(path: string): string {
  const stem = basename(path, extname(path));
  const name = stem.replace(/[^\p{ID_Continue}]/gu, '_');
  return /^[\p{ID_Start}_]/u.test(name) ? name : `_${name}`;
}

function compileSource(text: string | Uint8Array, name: string, filename: string): Uint8Array {
  const compiled = compileModule(text, filename);
  if (compiled.kind === 'error') throw new PythonSyntaxError(compiled.error);
  const { unit, exports } = compiled;
  return packArtefact({ name, filename, exports, text: compiled.text }, serialiseUnit(unit));
}
