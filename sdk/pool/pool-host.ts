/**
 * How modules use the pool: single calls, ranges in chunks over all instances, and calls on every instance.
 */
import type { EventHub } from '../events/event-hub.js';
import type { Artefact } from '../modules/artefact.js';
import { type ExplainOptions, explainCall } from '../modules/explain-call.js';
import type { ModuleHost } from '../modules/module-host.js';
import type { CallDefaults, RunSettings } from '../options/call-options.js';
import { argumentError } from '../options/checks.js';
import type { EngineSettings } from '../options/engine-options.js';
import type { EngineTraces } from '../sharing/engine-traces.js';
import type { TaskDetails, TaskKind } from './messages.js';
import { Pool, type PooledModule, type TaskRequest } from './pool.js';
import { reshape } from './reshape.js';
import { pack } from './wire.js';

/** See the file's head. */
export class PoolHost implements ModuleHost {
  readonly pool: Pool;
  readonly instances: number;
  readonly defaults: CallDefaults;
  private readonly settings: EngineSettings;
  private readonly modules = new Map<string, PooledModule>();

  constructor(settings: EngineSettings, hub: EventHub, table: SharedArrayBuffer, traces: EngineTraces) {
    this.pool = new Pool(settings, hub, table, traces);
    this.instances = settings.instances;
    this.defaults = settings;
    this.settings = settings;
  }

  /** Takes a module's bytes into shared memory, from where instances load it. */
  adopt({ id, name }: Artefact, bytes: Uint8Array): this {
    if (this.modules.has(id)) return this;
    const artefact = new Uint8Array(new SharedArrayBuffer(bytes.length));
    artefact.set(bytes);
    this.modules.set(id, { id, name, artefact, setups: [] });
    return this;
  }

  async run(
    artefact: Artefact,
    name: string,
    args: readonly unknown[],
    settings: RunSettings,
  ): Promise<unknown> {
    return reshape(await this.pool.run(this.request(artefact, name, args, settings)), settings.conversion);
  }

  async parallelFor(
    artefact: Artefact,
    name: string,
    range: { readonly start: number; readonly stop: number; readonly chunk: number },
    args: readonly unknown[],
    settings: RunSettings,
  ): Promise<unknown[]> {
    const chunks = Math.ceil(Math.max(0, range.stop - range.start) / range.chunk);
    if (chunks === 0) return [];
    if (chunks > 0x7fffffff) throw argumentError('too many chunks: take a larger range.chunk');
    const counter = new Int32Array(new SharedArrayBuffer(8));
    const how: TaskKind = { kind: 'chunks', ...range, counter };
    const workers = Math.min(this.instances, chunks);
    const outcomes = await Promise.allSettled(
      Array.from({ length: workers }, () => this.pool.run(this.request(artefact, name, args, settings, how))),
    );
    const results: unknown[] = new Array(chunks);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') throw outcome.reason;
      const pairs = outcome.value as unknown[];
      for (let at = 0; at < pairs.length; at += 2)
        results[pairs[at] as number] = reshape(pairs[at + 1], settings.conversion);
    }
    return results;
  }

  async broadcast(
    artefact: Artefact,
    name: string,
    args: readonly unknown[],
    settings: RunSettings,
    how: { readonly calls: number; readonly isKept: boolean },
  ): Promise<unknown[]> {
    const threads = this.pool.threadIds;
    const requests = threads.map((thread) => ({
      ...this.request(artefact, name, args, settings, {
        kind: 'repeat',
        calls: how.calls,
        isSetup: how.isKept,
      }),
      thread,
    }));
    const results = await Promise.all(requests.map((request) => this.pool.run(request)));
    if (how.isKept) {
      const { setups } = this.moduleOf(artefact);
      setups.push({ name, args: pack(args, 'request', []), retain: settings.retain });
      this.pool.threads.haveRun(threads, artefact.id, setups.length);
    }
    return results.map((result) => reshape(result, settings.conversion));
  }

  explain(artefact: Artefact, name: string, args: readonly unknown[], options: ExplainOptions): string {
    return explainCall(this.settings, artefact, name, args, options);
  }

  private request(
    artefact: Artefact,
    name: string,
    args: readonly unknown[],
    settings: RunSettings,
    how?: TaskKind,
  ): TaskRequest {
    const transfer: ArrayBuffer[] = [];
    const { kwargs, timeMs, retain, signal } = settings;
    const parcel = pack(kwargs === null ? args : [...args, kwargs], 'request', transfer);
    const module = this.moduleOf(artefact);
    let details: TaskDetails | null = null;
    if (kwargs !== null || timeMs !== 0 || retain || how !== undefined) {
      details = {};
      if (kwargs !== null) details.hasKeywords = true;
      if (timeMs !== 0) details.timeMs = timeMs;
      if (retain) details.retain = true;
      if (how !== undefined) details.how = how;
    }
    return { module, name, args: parcel, details, signal, thread: null, transfer };
  }

  private moduleOf({ id }: Artefact): PooledModule {
    const module = this.modules.get(id);
    if (module === undefined) throw argumentError('the module belongs to another engine');
    return module;
  }
}
