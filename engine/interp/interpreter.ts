/**
 * An interpreter: the state of one Python program, and the port through which objects, built-ins and modules call back
 * into it. Entering from TypeScript begins a loop of its own; calls between Python functions stay in theirs.
 */
import type { Host } from '../core/host.js';
import type { CompilerPort } from '../objects/model/compiler-port.js';
import { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import { PyException } from '../objects/model/exceptions.js';
import { Frame, frameRoles } from '../objects/model/frame.js';
import { type PyCode, type PyFunction, PyModule } from '../objects/model/functions.js';
import type { PyGenerator } from '../objects/model/generators.js';
import { type Interpreter, runtime } from '../objects/model/runtime.js';
import type { ProgramSettings } from '../objects/model/settings.js';
import { SignalState } from '../objects/model/signals.js';
import { forgetTailCall } from '../objects/model/tail-call.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { newException } from '../objects/protocol/errors.js';
import { lookedUp } from './attribute-cache.js';
import { controlRequests, type RequestHandler } from './control-requests.js';
import { compileSource } from './evaluate.js';
import { setContext } from './exceptions.js';
import {
  escapeFrame,
  growRegisters,
  layArguments,
  makeCodeCoroutine,
  makeGenerator,
  pushFrame,
  recursionError,
  tellEntered,
} from './frames.js';
import { activate, activateToThrow, alreadyExecuting } from './generators.js';
import { importModule } from './import-modules.js';
import { linkGlobals } from './link.js';
import { PendingCalls } from './pending-calls.js';
import { run } from './run.js';
import { deliverSignals, StartUp } from './signals.js';
import { CONTROL_WORD, FUNCTION_ENTRY, ThreadState } from './thread-state.js';
import { WarmUpCut } from './warm-up.js';

/** What an interpreter is made of. */
export interface InterpreterOptions {
  /** Shared with whoever may interrupt; word 0 is the control word. */
  readonly control?: Int32Array;
  readonly onRequest?: RequestHandler;
  /** Whether the host lets the program have so many bytes at once. */
  readonly mayReserve?: (bytes: number) => boolean;
  readonly host: Host;
  readonly settings: ProgramSettings;
  /** The dict of the builtins module. */
  readonly builtins: PyDict;
}

/** The interpreter of one program. */
export class PythonInterpreter extends ThreadState implements Interpreter {
  readonly host: Host;
  readonly settings: ProgramSettings;
  readonly signals: SignalState = new SignalState();
  private readonly startUp: StartUp;
  private readonly pendingCalls: PendingCalls;
  private readonly onRequest: RequestHandler | null;
  private readonly mayReserve: ((bytes: number) => boolean) | null;

  constructor(options: InterpreterOptions) {
    super(options.control ?? new Int32Array(new SharedArrayBuffer(64)), newDict(), options.builtins);
    this.host = options.host;
    this.settings = options.settings;
    this.onRequest = options.onRequest ?? null;
    this.mayReserve = options.mayReserve ?? null;
    this.startUp = new StartUp(this);
    this.pendingCalls = new PendingCalls(this.control);
  }

  /** Makes this the interpreter that runs on the thread; gives the one that did. */
  enter(): Interpreter {
    const former = runtime.current;
    runtime.current = this;
    return former;
  }

  get compiler(): CompilerPort | null {
    return this.jit;
  }

  addPendingCall(call: () => void): void {
    this.pendingCalls.add(call);
  }

  override poll(): void {
    // The program gets what is asked for, not the warm-up, which might swallow it.
    if (this.isWarmingUp && this.control[CONTROL_WORD] !== controlRequests.none) throw new WarmUpCut();
    this.pendingCalls.run();
    if (this.isStarting) this.startUp.go();
    const request = Atomics.exchange(this.control, CONTROL_WORD, controlRequests.none);
    if (request === controlRequests.interrupt) deliverSignals(this);
    else if (request !== controlRequests.none && request !== controlRequests.pendingCalls)
      this.onRequest?.(request);
  }

  reserve(bytes: number): void {
    if (this.mayReserve !== null && !this.mayReserve(bytes)) throw newException('MemoryError', '');
  }

  prepareToWait(): void {
    if (this.isStarting) this.startUp.finish();
  }

  callFunction(callee: PyFunction, args: readonly Value[], kwargs: KeywordArguments): Value {
    if (this.isStarting || this.control[CONTROL_WORD] !== 0) this.poll();
    const base = this.top;
    layArguments(this, callee, base, args, kwargs);
    if (callee.code.generatorFlags !== 0) return makeGenerator(this, callee, base);
    const caller = this.frame;
    const frame = caller === null ? this.pushFirst(callee, base) : pushFrame(this, caller, callee, base);
    frame.pc = 0;
    frame.role = frameRoles.entry;
    if (++callee.code.entryCount >= this.entryLimit) this.hotLoop = FUNCTION_ENTRY;
    return this.runEntered(frame, caller, null);
  }

  callFunctionOne(callee: PyFunction, argument: Value): Value {
    const frame = this.frameOf(callee, 1);
    if (frame === null) return this.callFunction(callee, [argument], null);
    this.registers[frame.base] = argument;
    return this.runEntered(frame, frame.back, null);
  }

  callFunctionTwo(callee: PyFunction, first: Value, second: Value): Value {
    const frame = this.frameOf(callee, 2);
    if (frame === null) return this.callFunction(callee, [first, second], null);
    const { registers, base } = frame;
    registers[base] = first;
    registers[base + 1] = second;
    return this.runEntered(frame, frame.back, null);
  }

  /** The entered frame of a call whose arguments need no binding, to be laid into it; null where {@link callFunction} has more to do. */
  private frameOf(callee: PyFunction, argc: number): Frame | null {
    const { code } = callee;
    const caller = this.frame;
    if (code.isDirect !== true || code.argCount !== argc || caller === null || this.profiler !== null)
      return null;
    if (this.isStarting || this.control[CONTROL_WORD] !== 0) this.poll();
    const frame = pushFrame(this, caller, callee, this.top);
    frame.role = frameRoles.entry;
    if (++code.entryCount >= this.entryLimit) this.hotLoop = FUNCTION_ENTRY;
    return frame;
  }

  private pushFirst(callee: PyFunction, base: number): Frame {
    const code = callee.code;
    const linked = linkGlobals(code, callee.globals, callee.builtins);
    const frame = new Frame(code, callee, this.registers, base, linked, null);
    this.begin(frame);
    return frame;
  }

  /** Makes a frame that was not reused the innermost one. */
  private begin(frame: Frame): void {
    if (frame.depth > this.recursionLimit) throw recursionError();
    const { code, base, registers } = frame;
    const end = base + code.registerCount;
    if (end > registers.length) growRegisters(registers, end);
    for (let index = base + code.parameterCount; index < base + code.variableCount; index++)
      registers[index] = undefined;
    this.frame = frame;
    if (this.profiler !== null) tellEntered(this, frame);
  }

  /** Runs the loop; an engine bug or an overflow of the JavaScript stack leaves the state as it was before. */
  private runEntered(frame: Frame, caller: Frame | null, pending: PyException | null): Value {
    const handled = this.handled;
    try {
      return run(this, frame, pending);
    } catch (thrown) {
      if (!(thrown instanceof PyException) || this.frame !== caller) {
        this.abandonGenerators(caller);
        this.frame = caller;
        this.handled = frame.generator === null ? handled : (frame.generator.handled.previous ?? handled);
      }
      throw thrown;
    }
  }

  /** Generators among the frames that are given up are over: they cannot be resumed in the middle of a step. */
  private abandonGenerators(caller: Frame | null): void {
    for (let at = this.frame; at !== null && at !== caller; at = at.back)
      if (at.generator !== null) at.generator.state = 'finished';
  }

  runCode(code: PyCode, globals: PyDict, namespace: Value, closure: readonly Value[] | null): Value {
    const builtins = this.builtinsOf(globals);
    const caller = this.frame;
    const linked = linkGlobals(code, globals, builtins);
    if (code.generatorFlags !== 0) return makeCodeCoroutine(code, linked, namespace, closure);
    const frame = new Frame(code, null, this.registers, this.top, linked, caller);
    frame.namespace = namespace;
    frame.closure = closure;
    frame.role = frameRoles.entry;
    frame.escaped = true;
    this.begin(frame);
    return this.runEntered(frame, caller, null);
  }

  /** `__builtins__` of a module, which may be the module or its dict; set where it is missing. */
  private builtinsOf(globals: PyDict): PyDict {
    const found = globals.getString('__builtins__');
    if (found === undefined) {
      globals.set('__builtins__', this.modules.getString('builtins') ?? this.builtins);
      return this.builtins;
    }
    return dictOfModule(found) ?? newDict();
  }

  resume(generator: PyGenerator, sent: Value): Value | undefined {
    // Whoever steps a generator in a loop of TypeScript code may never look up otherwise: each step is too short.
    if (this.control[CONTROL_WORD] !== 0) this.poll();
    if (generator.state === 'running') throw alreadyExecuting(generator);
    const caller = this.frame;
    return this.resumed(generator, activate(this, generator, sent, frameRoles.entry), caller, null);
  }

  resumeThrow(generator: PyGenerator, exception: PyException): Value | undefined {
    if (generator.state === 'running') throw alreadyExecuting(generator);
    const caller = this.frame;
    const frame = activateToThrow(this, generator, frameRoles.entry);
    // Only what the generator itself was handling becomes the context.
    if (this.handled.exception !== null) setContext(this, exception);
    this.isThrownIn = true;
    return this.resumed(generator, frame, caller, exception);
  }

  private resumed(
    generator: PyGenerator,
    frame: Frame,
    caller: Frame | null,
    pending: PyException | null,
  ): Value | undefined {
    const value = this.runEntered(frame, caller, pending);
    if (generator.state === 'suspended') return value;
    this.returned = value;
    return undefined;
  }

  whileDelegating<T>({ frame }: PyGenerator, action: () => T): T {
    frame.depth = this.depth + 1;
    frame.top = this.top;
    frame.back = this.frame;
    this.frame = frame;
    try {
      return action();
    } finally {
      this.frame = frame.back;
      frame.back = null;
    }
  }

  /** Forgets what calls that have ended left behind in registers and the like. */
  clearRegisters(): void {
    this.registers.fill(undefined, this.top);
    lookedUp.self = null;
    this.returned = null;
    forgetTailCall();
  }

  /** The innermost frame, made fit to be kept. */
  currentFrame(): Frame | null {
    return this.frame === null ? null : escapeFrame(this.frame);
  }

  importModule(name: string, globals: Value, fromList: Value, level: number, byProgram = false): Value {
    const asking = byProgram && this.frame !== null ? this.frame.code.unit : null;
    return importModule(this, name, globals, fromList, level, asking);
  }

  /** Compiles a source for `exec`, `eval` or the prompt; `isFile` for the program's own file. Throws SyntaxError. */
  compile(
    source: string | Uint8Array,
    filename: string,
    mode: 'exec' | 'eval' | 'single',
    isFile = false,
  ): PyCode {
    return compileSource(source, filename, mode, { optimize: optimizeLevel(this.settings), isFile });
  }
}

/** The level that `-O` and `-OO` ask for. */
function optimizeLevel(settings: ProgramSettings): 0 | 1 | 2 {
  const { optimize } = settings.flags;
  return optimize <= 0 ? 0 : optimize === 1 ? 1 : 2;
}

function dictOfModule(value: Value): PyDict | null {
  if (value instanceof PyModule) return value.dict;
  return value instanceof PyDict ? value : null;
}
