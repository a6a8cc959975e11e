/**
 * An instance: an interpreter that runs modules for a host, on whatever thread it was made. Calls come in as host values and go out as host
 * values; what a call throws is an EmbedError, a PythonFailure or an Interruption, and the instance can be used on after each of them.
 *
 * The path of a call is kept short: the function is found once, its parameters' annotations are read once, and its Python code
 * is entered directly.
 */

import type { CodeUnit } from '../bytecode/index.js';
import { type EventSink, silentSink } from '../core/event-sink.js';
import type { Host, ImportPolicy } from '../core/host.js';
import { Interruption } from '../core/interruption.js';
import { defaultJitSettings, type JitSettings } from '../core/jit-settings.js';
import { longWork } from '../core/long-work.js';
import { controlRequests } from '../interp/control-requests.js';
import { createInterpreter } from '../interp/create-interpreter.js';
import { newModule } from '../interp/import-modules.js';
import type { PythonInterpreter } from '../interp/interpreter.js';
import { linkCode } from '../interp/link.js';
import { LaterJit } from '../jit/later-jit.js';
import type { TraceExchange } from '../jit/share/shared-trace.js';
import type { JitWatcher } from '../jit/watcher.js';
import type { DictEntry } from '../objects/model/dict.js';
import { PyException } from '../objects/model/exceptions.js';
import { PyFunction, type PyModule } from '../objects/model/functions.js';
import { look } from '../objects/model/resources.js';
import { runtime } from '../objects/model/runtime.js';
import { defaultFlags, defaultSettings } from '../objects/model/settings.js';
import { strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { call } from '../objects/protocol/call.js';
import { type Expectation, expectAny, readAnnotation } from './annotation.js';
import { type ConversionOptions, defaultConversion } from './conversion-options.js';
import { describeException } from './describe-exception.js';
import type { ExportDescription } from './describe-exports.js';
import { EmbedError, PythonFailure } from './embed-error.js';
import { fromPython, type OutgoingConversion } from './from-python.js';
import {
  type FunctionConversions,
  type HostFunction,
  makeHostModule,
  wrapHostFunction,
} from './host-functions.js';
import { Lease } from './host-memory.js';
import { MemoryWatch } from './memory-watch.js';
import { nearNames } from './near-names.js';
import { rememberOriginal } from './python-function.js';
import { type IncomingConversion, toPython } from './to-python.js';
import { WATCH_ROW_WORDS, watchWords } from './watch-words.js';

/** A compiled module as an instance loads it. */
export interface LoadableModule {
  /** Tells modules apart, also those of the same name. */
  readonly id: string;
  readonly name: string;
  readonly filename: string;
  readonly unit: CodeUnit;
  readonly exports: readonly ExportDescription[];
}

/** What an instance may use. Infinity lifts a limit. */
export interface InstanceLimits {
  readonly timeMs: number;
  readonly memoryBytes: number;
  readonly recursionDepth: number;
}

/** What an instance is made with. */
export interface InstanceOptions {
  readonly host: Host;
  readonly limits: InstanceLimits;
  /** The instance has its thread for itself, so that all growth of the heap is its own. */
  readonly ownsThread: boolean;
  /** Its row of watch words. */
  readonly watch?: Int32Array;
  /** Called when a task begins, so that a sleeping watcher wakes. */
  readonly wakeWatcher?: () => void;
  /** Hears what happens in the instance. */
  readonly events?: EventSink;
  /** The compiler's settings. */
  readonly jit?: JitSettings;
  /** Looks at the compiler at work. */
  readonly watcher?: JitWatcher;
  /** Where compiled traces are shared with other instances. */
  readonly exchange?: TraceExchange;
  /** Modules of the library that may be imported; all unless given. */
  readonly modules?: readonly string[];
  /** What the module `host` holds. */
  readonly hostValues?: Readonly<Record<string, unknown>>;
}

/** How a single call is made. */
export interface CallOptions extends ConversionOptions {
  /** Views that Python keeps on the host's memory live on after the call. */
  readonly retain: boolean;
}

export const defaultCallOptions: CallOptions = { ...defaultConversion, retain: false };

/** See the file's head. */
export class Instance {
  readonly interpreter: PythonInterpreter;
  readonly events: EventSink;
  readonly jit: JitSettings;
  /** Undefined where it is switched off. */
  readonly compiler: LaterJit | undefined;
  private readonly watch: Int32Array;
  private readonly wakeWatcher: () => void;
  private readonly limits: InstanceLimits;
  private readonly ownsThread: boolean;
  private memory: MemoryWatch | null = null;
  private readonly modules = new Map<string, InstanceModule>();
  private readonly functionConversions: FunctionConversions;
  private readonly wrapFunction = (callee: HostFunction): Value =>
    wrapHostFunction(callee.name === '' ? '<anonymous>' : callee.name, callee, this.functionConversions);
  private depth = 0;
  private lastTask = 0;
  /** The memory of this task has been looked at before. */
  private isMeasured = false;
  private closed = false;

  constructor(options: InstanceOptions) {
    this.watch = options.watch ?? new Int32Array(new SharedArrayBuffer(WATCH_ROW_WORDS * 4));
    this.wakeWatcher = options.wakeWatcher ?? (() => undefined);
    this.limits = options.limits;
    this.events = options.events ?? silentSink;
    this.jit = options.jit ?? defaultJitSettings;
    this.ownsThread = options.ownsThread;
    const { modules } = options;
    const former = runtime.current;
    this.interpreter = createInterpreter({
      host: modules === undefined ? options.host : { ...options.host, imports: policyOf(modules) },
      settings: {
        ...defaultSettings,
        path: [],
        readsForeignCode: false,
        flags: { ...defaultFlags, unbuffered: true },
      },
      control: this.watch,
      onRequest: (request) => this.obey(request),
      mayReserve: (bytes) => this.mayReserve(bytes),
    });
    this.interpreter.recursionLimit = Math.min(options.limits.recursionDepth, MAX_RECURSION);
    this.interpreter.maxRecursionLimit = this.interpreter.recursionLimit;
    this.functionConversions = {
      outgoing: { ...defaultConversion, wrapCallable: (callee) => this.functionOf(callee) },
      incoming: () => this.freeConversion(),
    };
    if (options.hostValues !== undefined)
      this.interpreter.modules.set(
        'host',
        makeHostModule(options.hostValues, (name) => bareModule(name, 'built-in'), this.functionConversions),
      );
    this.compiler = this.jit.enabled
      ? LaterJit.attach(this.interpreter, {
          settings: this.jit,
          sink: this.events,
          ...(options.watcher === undefined ? {} : { watcher: options.watcher }),
          ...(options.exchange === undefined ? {} : { exchange: options.exchange }),
        })
      : undefined;
    runtime.current = former;
    longWork.poll = look;
    const { memoryBytes } = options.limits;
    this.memory = Number.isFinite(memoryBytes) ? new MemoryWatch(memoryBytes) : null;
    Atomics.store(this.watch, watchWords.watchesMemory, this.memory === null ? 0 : 1);
  }

  /** Loads a module, once: its top-level code runs under the instance's limits. */
  load(module: LoadableModule): InstanceModule {
    const known = this.modules.get(module.id);
    if (known !== undefined) return known;
    const loaded = this.task(0, 0, () => this.run(module));
    this.modules.set(module.id, loaded);
    return loaded;
  }

  /** A module that has been loaded. */
  moduleOf(id: string): InstanceModule | undefined {
    return this.modules.get(id);
  }

  private run(module: LoadableModule): InstanceModule {
    const { interpreter } = this;
    const made = bareModule(module.name, module.filename);
    made.dict.set('__file__', strFromText(module.filename));
    interpreter.modules.set(module.name, made);
    try {
      interpreter.runCode(linkCode(module.unit), made.dict, made.dict, null);
    } catch (thrown) {
      interpreter.modules.delete(module.name);
      throw thrown;
    }
    return new InstanceModule(this, module, made);
  }

  /**
   * Runs something as a task: watched, and with this instance as the one that runs on the thread. `task` is its number (0: any),
   * `timeMs` its own time limit (0: the instance's).
   */
  task<Result>(task: number, timeMs: number, act: () => Result): Result {
    const former = this.begin(task, timeMs);
    try {
      return act();
    } catch (thrown) {
      throw this.failure(thrown);
    } finally {
      this.end(former);
    }
  }

  /** The part of {@link task} before; gives what {@link end} takes. */
  begin(task: number, timeMs: number): typeof runtime.current {
    if (this.closed) throw new EmbedError('ERR_CLOSED', 'the context or engine is closed; make a new one');
    const former = runtime.current;
    runtime.current = this.interpreter;
    if (this.depth++ === 0) {
      const { watch } = this;
      const limit = timeMs === 0 ? this.limits.timeMs : Math.min(timeMs, this.limits.timeMs);
      watch[watchWords.timeLimit] = Number.isFinite(limit) ? Math.min(Math.ceil(limit), 0x7fffffff) : 0;
      this.isMeasured = this.ownsThread;
      this.lastTask = task === 0 ? (this.lastTask % 0x3fffffff) + 1 : task;
      Atomics.store(watch, watchWords.active, this.lastTask);
      this.wakeWatcher();
    }
    return former;
  }

  end(former: typeof runtime.current): void {
    if (--this.depth === 0) {
      Atomics.store(this.watch, watchWords.active, 0);
      this.compiler?.rest();
      if (this.memory?.wasAsked === true) {
        // What the registers of ended calls still hold must not count as used in the next.
        this.interpreter.clearRegisters();
        this.memory.wasAsked = false;
      }
    }
    runtime.current = former;
  }

  /** What the host is to see of anything thrown. To be called before {@link end}. */
  failure(thrown: unknown): unknown {
    if (thrown instanceof PyException) return new PythonFailure(describeException(thrown));
    if (thrown instanceof RangeError && thrown.message.startsWith('Maximum call stack'))
      return new EmbedError(
        'ERR_ARGUMENT',
        'the JavaScript stack is used up: host and Python call each other too deep',
      );
    return thrown;
  }

  /** Answers what the watcher asks by the control word. */
  private obey(request: number): void {
    const { watch } = this;
    if (request === controlRequests.checkMemory) {
      this.checkMemory();
      return;
    }
    if (Atomics.load(watch, watchWords.target) !== this.lastTask || this.depth === 0) return;
    throw new Interruption(request === controlRequests.timeLimit ? 'time' : 'interrupt');
  }

  /** Does what is asked by the control word, while host code waits for something on behalf of Python. */
  checkRequests(): void {
    this.interpreter.poll();
  }

  private mayReserve(bytes: number): boolean {
    if (this.memory === null) return true;
    if (!this.isMeasured) {
      this.isMeasured = true;
      this.memory.restart();
    }
    return this.memory.mayReserve(bytes);
  }

  private checkMemory(): void {
    if (this.memory === null) return;
    if (!this.isMeasured) {
      this.isMeasured = true;
      this.memory.restart();
    } else if (this.memory.isExceeded()) throw new Interruption('memory');
  }

  /** Converting with a lease of the caller's. */
  conversion(lease: Lease): IncomingConversion {
    return { lease, wrapFunction: this.wrapFunction };
  }

  /** Converting what lives on. */
  private freeConversion(): IncomingConversion {
    return this.conversion(new Lease());
  }

  /** Calls any Python value with host values. */
  call(
    callee: Value,
    expected: readonly Expectation[],
    args: readonly unknown[],
    kwargs: Readonly<Record<string, unknown>> | null,
    options: CallOptions,
    outgoing: OutgoingConversion,
  ): unknown {
    const former = this.begin(0, 0);
    const lease = new Lease();
    try {
      const incoming = this.conversion(lease);
      const given: Value[] = [];
      for (let index = 0; index < args.length; index++)
        given.push(convertArgument(args[index], expected, index, incoming));
      const named = kwargs === null ? null : this.keywords(kwargs, incoming);
      const result =
        callee instanceof PyFunction
          ? this.interpreter.callFunction(callee, given, named)
          : call(callee, given, named);
      return fromPython(result, outgoing);
    } catch (thrown) {
      throw this.failure(thrown);
    } finally {
      if (options.retain) lease.keep();
      else lease.end();
      this.end(former);
    }
  }

  private keywords(
    kwargs: Readonly<Record<string, unknown>>,
    incoming: IncomingConversion,
  ): KeywordArguments {
    const named = new Map<string, Value>();
    for (const [name, value] of Object.entries(kwargs)) named.set(name, toPython(value, expectAny, incoming));
    return named.size === 0 ? null : named;
  }

  /** How results cross where functions can: on this thread. */
  outgoing(options: ConversionOptions): OutgoingConversion {
    return { ...options, wrapCallable: (callee) => this.functionOf(callee) };
  }

  /** A host function that calls a Python callable of this instance. */
  private functionOf(callee: Value): HostFunction {
    const outgoing = this.outgoing(defaultConversion);
    const made = (...args: unknown[]): unknown =>
      this.call(callee, [], args, null, defaultCallOptions, outgoing);
    rememberOriginal(made, callee);
    return made;
  }

  /** Ends the instance: every later call is refused. */
  close(): void {
    if (!this.closed) this.compiler?.close();
    this.closed = true;
  }
}

/** A module in an instance. */
export class InstanceModule {
  readonly instance: Instance;
  readonly module: PyModule;
  private readonly expectations = new Map<string, readonly Expectation[]>();
  private readonly loaded: LoadableModule;

  constructor(instance: Instance, loaded: LoadableModule, module: PyModule) {
    this.instance = instance;
    this.loaded = loaded;
    this.module = module;
    for (const { name, parameters } of loaded.exports)
      this.expectations.set(
        name,
        parameters
          .filter(({ kind }) => kind === 'positional' || kind === 'positional-only')
          .map(({ annotation }) => readAnnotation(annotation)),
      );
  }

  /** What is expected of the arguments of an export. */
  expected(name: string): readonly Expectation[] {
    return this.expectations.get(name) ?? [];
  }

  /** The global of a name. */
  cell(name: string): DictEntry {
    return this.module.dict.cell(name);
  }

  /** The callable of a name. Throws an EmbedError with near names where there is none. */
  find(name: string): Value {
    const found = this.module.dict.getString(name);
    if (found !== undefined && typeOf(found).slots.call !== null) return found;
    throw this.noSuchExport(name, found);
  }

  /** The error for a name that is no callable of the module. */
  noSuchExport(name: string, found?: Value): EmbedError {
    const callables = this.callables();
    const near = nearNames(name, callables);
    const advice =
      near.length > 0
        ? `did you mean ${near.join(' or ')}?`
        : `it exports ${callables.length === 0 ? 'nothing' : callables.join(', ')}`;
    const what =
      found === undefined ? 'has no function named' : `has no function but a ${typeOf(found).name} named`;
    return new EmbedError('ERR_NO_SUCH_EXPORT', `module ${this.loaded.name} ${what} ${name}; ${advice}`);
  }

  /** Names of everything that can be called and does not begin with an underscore. */
  callables(): string[] {
    const names: string[] = [];
    for (const { key, value } of this.module.dict.entries())
      if (typeof key === 'string' && !key.startsWith('_') && value !== undefined)
        if (typeOf(value).slots.call !== null) names.push(key);
    return names;
  }

  /** Calls an export by its name. */
  call(
    name: string,
    args: readonly unknown[],
    kwargs: Readonly<Record<string, unknown>> | null,
    options: CallOptions,
    outgoing: OutgoingConversion,
  ): unknown {
    return this.instance.call(this.find(name), this.expected(name), args, kwargs, options, outgoing);
  }

  /** A function that calls an export: the shortest way there is. */
  functionOf(name: string, options: CallOptions): HostFunction {
    const { instance } = this;
    const cell = this.cell(name);
    const expected = this.expected(name);
    const outgoing = instance.outgoing(options);
    return (...args) => {
      const callee = cell.value;
      if (callee === undefined || !(callee instanceof PyFunction)) this.find(name);
      return instance.call(callee as Value, expected, args, null, options, outgoing);
    };
  }
}

/** Deeper recursion of Python code is not counted, but still ends before memory does. */
const MAX_RECURSION = 1_000_000;

function convertArgument(
  value: unknown,
  expected: readonly Expectation[],
  index: number,
  incoming: IncomingConversion,
): Value {
  try {
    return toPython(value, expected[index] ?? expectAny, incoming);
  } catch (thrown) {
    if (!(thrown instanceof EmbedError)) throw thrown;
    throw new EmbedError(thrown.code, `argument ${index + 1}: ${thrown.message}`);
  }
}

/** The modules of a list, what lies in them, and what every program has. */
function policyOf(modules: readonly string[]): ImportPolicy {
  const allowed = new Set([...modules, 'host', 'builtins', '__future__']);
  return {
    mayImport(name) {
      for (let at = name; ; at = at.slice(0, at.lastIndexOf('.'))) {
        if (allowed.has(at)) return true;
        if (!at.includes('.')) return modules.some((each) => each.startsWith(`${name}.`));
      }
    },
  };
}

function bareModule(name: string, origin: string): PyModule {
  return newModule(name, { doc: null, package: '', origin, path: null });
}
