/**
 * A module: Python source that was compiled once, and is loaded by every instance from the same bytes. It does not change; calls of its
 * functions run on the engine's pool.
 */
import { disassembleUnit, type ExportDescription, loadUnit } from '../engine/index.js';
import type { Artefact } from './modules/artefact.js';
import { makeCallTable } from './modules/call-table.js';
import type { ExplainOptions } from './modules/explain-call.js';
import type { AnyExports, ArgumentsOf, AsyncExports, ExportName, ResultOf } from './modules/exports.js';
import type { ModuleHost } from './modules/module-host.js';
import { type RunOptions, readRunOptions } from './options/call-options.js';
import { argumentError, check, isPlainObject, positiveInteger } from './options/checks.js';
import { type DeclarationOptions, declarationsOf } from './types/declarations-of.js';

/** The indices that `parallelFor` goes through. */
export interface Range {
  readonly start: number;
  /** The first index that is not taken. */
  readonly stop: number;
  /** Indices in one call. Default: an eighth of an instance's share. */
  readonly chunk?: number;
}

/** Options of `warmup`. */
export interface WarmupOptions extends RunOptions {
  /** Calls on each instance. Default 3. */
  readonly calls?: number;
}

/** See the file's head. Made by `engine.compile()` and `engine.deserialize()`. */
export class Module<Exports = AnyExports> {
  readonly name: string;
  /** The functions that the source defines, with parameters, annotations and docstrings. */
  readonly exports: readonly ExportDescription[];
  /** The module's functions, each run on an instance that has time. */
  readonly call: AsyncExports<Exports>;
  /** @internal */
  readonly artefact: Artefact;
  private readonly host: ModuleHost;
  private readonly bytes: Uint8Array;

  /** @internal */
  constructor(host: ModuleHost, artefact: Artefact, bytes: Uint8Array) {
    this.host = host;
    this.artefact = artefact;
    this.bytes = bytes;
    this.name = artefact.name;
    this.exports = Object.freeze(artefact.exports);
    const settings = readRunOptions(undefined, host.defaults);
    this.call = makeCallTable(
      artefact.exports.map(({ name }) => name),
      (name) =>
        (...args) =>
          host.run(artefact, name, args, settings),
    ) as AsyncExports<Exports>;
  }

  /**
   * Calls a function with options.
   *
   * @throws PythonError what Python raised; PitviperError by code: ERR_NO_SUCH_EXPORT, ERR_ARGUMENT, ERR_TIME_LIMIT, ERR_INTERRUPTED, …
   */
  async run<Name extends ExportName<Exports>>(
    name: Name,
    args: ArgumentsOf<Exports, Name>,
    options?: RunOptions,
  ): Promise<ResultOf<Exports, Name>> {
    checkCall(name, args);
    const settings = readRunOptions(options, this.host.defaults);
    return (await this.host.run(this.artefact, name, args, settings)) as ResultOf<Exports, Name>;
  }

  /**
   * Calls `name(low, high, ...args)` for all chunks of a range, on all instances at once. An instance takes the next chunk when it has done
   * its last. The first error stops the rest.
   *
   * @returns what the calls returned, in the order of the chunks
   */
  async parallelFor<Name extends ExportName<Exports>>(
    name: Name,
    range: Range,
    args: readonly unknown[] = [],
    options?: RunOptions,
  ): Promise<ResultOf<Exports, Name>[]> {
    checkCall(name, args);
    check(isPlainObject(range), 'a range is { start, stop, chunk }');
    const { start, stop } = range;
    for (const [key, value] of Object.entries({ start, stop }))
      if (!Number.isSafeInteger(value))
        throw argumentError(`range.${key} is an integer; got ${String(value)}`);
    const count = Math.max(0, stop - start);
    const chunk = range.chunk ?? Math.max(1, Math.ceil(count / (this.host.instances * 8)));
    positiveInteger('range.chunk', chunk);
    const settings = readRunOptions(options, this.host.defaults);
    const results = await this.host.parallelFor(this.artefact, name, { start, stop, chunk }, args, settings);
    return results as ResultOf<Exports, Name>[];
  }

  /**
   * Calls a function once on every instance; instances that start later make the same call before anything else of this module.
   *
   * @returns what the calls returned, one an instance
   */
  async broadcast<Name extends ExportName<Exports>>(
    name: Name,
    args: ArgumentsOf<Exports, Name>,
    options?: RunOptions,
  ): Promise<ResultOf<Exports, Name>[]> {
    checkCall(name, args);
    const settings = readRunOptions(options, this.host.defaults);
    const results = await this.host.broadcast(this.artefact, name, args, settings, {
      calls: 1,
      isKept: true,
    });
    return results as ResultOf<Exports, Name>[];
  }

  /** Calls a function some times on every instance, so that later calls find it compiled. Results are dropped. */
  async warmup<Name extends ExportName<Exports>>(
    name: Name,
    args: ArgumentsOf<Exports, Name>,
    options: WarmupOptions = {},
  ): Promise<void> {
    checkCall(name, args);
    const { calls = 3, ...rest } = options;
    positiveInteger('calls', calls);
    const settings = readRunOptions(rest, this.host.defaults);
    await this.host.broadcast(this.artefact, name, args, settings, { calls, isKept: false });
  }

  /** TypeScript declarations of the module's functions, made from their annotations. */
  toDts(options: DeclarationOptions = {}): string {
    return declarationsOf(this.artefact.text, this.artefact.filename, options);
  }

  /** The bytecode as text. */
  disassemble(): string {
    const loaded = loadUnit(this.artefact.code);
    return loaded.kind === 'loaded' ? disassembleUnit(loaded.unit) : loaded.reason;
  }

  /**
   * What becomes of a function's hot loops: their Python lines, bytecode, recorded and optimised traces, machine code, and what makes each guard
   * fail. The function is called some times with the arguments, on this thread and in an instance of its own, whose compiler is watched.
   *
   * @returns text, or a page of HTML
   * @throws what the function raises; PitviperError ERR_NO_SUCH_EXPORT, ERR_ARGUMENT
   */
  explain<Name extends ExportName<Exports>>(
    name: Name,
    args: readonly unknown[] = [],
    options: ExplainOptions = {},
  ): string {
    checkCall(name, args);
    return this.host.explain(this.artefact, name, args, options);
  }

  /** The module as bytes, for `engine.deserialize()` of an engine of the same version. */
  serialize(): Uint8Array {
    return this.bytes.slice();
  }
}

function checkCall(name: unknown, args: unknown): void {
  if (typeof name !== 'string') throw argumentError('the name of a function is a string');
  if (!Array.isArray(args)) throw argumentError(`args is an array of arguments: [${String(args)}]?`);
}
