/**
 * The port through which objects, built-ins and modules call back into the running interpreter.
 * `interp` implements it; nothing below `interp` imports it.
 */
import type { Host } from '../../core/host.js';
import type { CompilerPort } from './compiler-port.js';
import type { PyDict } from './dict.js';
import type { PyException } from './exceptions.js';
import type { Frame } from './frame.js';
import type { PyCode, PyFunction } from './functions.js';
import type { HandledException, PyGenerator } from './generators.js';
import type { Profiler } from './profiler.js';
import type { ProgramSettings } from './settings.js';
import type { SignalState } from './signals.js';
import type { KeywordArguments, Value } from './value.js';

/** What objects may ask of the interpreter. */
export interface Interpreter {
  /** Calls a Python function. */
  callFunction(callee: PyFunction, args: readonly Value[], kwargs: KeywordArguments): Value;
  /** `callee(argument)`, without an array. */
  callFunctionOne(callee: PyFunction, argument: Value): Value;
  /** `callee(first, second)`, without an array. */
  callFunctionTwo(callee: PyFunction, first: Value, second: Value): Value;
  /**
   * Resumes a generator until it yields or ends. Gives what it yields, or undefined when it returned: then the result is in
   * `returned`.
   */
  resume(generator: PyGenerator, sent: Value): Value | undefined;
  /** Resumes a generator by raising the exception at its yield. As {@link resume}. */
  resumeThrow(generator: PyGenerator, exception: PyException): Value | undefined;
  /** Throws into, or closes, what a suspended generator delegates to: its frame is on the stack meanwhile. */
  whileDelegating<T>(generator: PyGenerator, action: () => T): T;
  /** What the generator that ended last returned. */
  returned: Value;
  /** Runs module, exec or class-body code with the given namespaces. */
  runCode(code: PyCode, globals: PyDict, namespace: Value, closure: readonly Value[] | null): Value;
  /** The innermost Python frame, or null. Not to be kept: see {@link currentFrame}. */
  readonly frame: Frame | null;
  /** The innermost Python frame, made fit to be kept. */
  currentFrame(): Frame | null;
  /** The exception being handled, innermost first. */
  handled: HandledException;
  /** What the world grants. */
  readonly host: Host;
  /** How the program was started. */
  readonly settings: ProgramSettings;
  /** sys.modules */
  readonly modules: PyDict;
  /** The dict of the builtins module. */
  readonly builtins: PyDict;
  /** Compiles a source with the program's optimisation level. Throws SyntaxError. */
  compile(source: string | Uint8Array, filename: string, mode: 'exec' | 'eval' | 'single'): PyCode;
  /** `__import__`; `byProgram` where it is the running code that asks, and not the engine on its behalf. */
  importModule(name: string, globals: Value, fromList: Value, level: number, byProgram?: boolean): Value;
  recursionLimit: number;
  /** Who hears of calls and returns; null for nobody. */
  profiler: Profiler | null;
  /** What the program may raise the limit to. */
  readonly maxRecursionLimit: number;
  /** Python frames and nested TypeScript entries on the stack. */
  depth: number;
  readonly signals: SignalState;
  /** Word 0 is the control word: not 0 when something is asked of the interpreter. */
  readonly control: Int32Array;
  /** Throws MemoryError where the host does not let the program have so many bytes at once. */
  reserve(bytes: number): void;
  /** To be called before waiting for someone: from now on an interrupt from the keyboard is noticed. */
  prepareToWait(): void;
  /** The compiler; null where the interpreter does it all. */
  readonly compiler: CompilerPort | null;
  /** Has a call made between two instructions, soon. It deals with the exceptions of its program itself. */
  addPendingCall(call: () => void): void;
  /** Forgets what functions that have returned left behind in registers. */
  clearRegisters(): void;
  /** Polls the control word in a long loop of TypeScript code: throws KeyboardInterrupt or a limit. */
  poll(): void;
}

/** The interpreter running on this thread. Contexts swap it on entry. */
export const runtime: { current: Interpreter } = { current: undefined as unknown as Interpreter };
