/**
 * Entering and leaving frames.
 */
import { codeFlags } from '../bytecode/code-unit.js';
import type { PyException } from '../objects/model/exceptions.js';
import { Frame, frameRoles } from '../objects/model/frame.js';
import type { LinkedGlobals, PyCode, PyFunction } from '../objects/model/functions.js';
import {
  asyncGeneratorType,
  coroutineType,
  generatorType,
  PyGenerator,
} from '../objects/model/generators.js';
import { strFromText } from '../objects/model/text.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { newException } from '../objects/protocol/errors.js';
import { bindParameters } from './arguments.js';
import { linkFunction } from './link.js';
import type { ThreadState } from './thread-state.js';

/**
 * Makes the frame of a call whose arguments are bound to the parameters, which lie in the interpreter's registers from
 * `base` on. The frame becomes the innermost one. The loop does the same in place for the plainest calls.
 */
export function pushFrame(thread: ThreadState, caller: Frame, callee: PyFunction, base: number): Frame {
  const code = callee.code;
  const registers = thread.registers;
  const end = base + code.registerCount;
  if (end > registers.length) growRegisters(registers, end);
  const linked = callee.linked ?? linkFunction(callee);
  let frame = caller.callee;
  if (frame === null) {
    frame = new Frame(code, callee, registers, base, linked, caller);
    if (frame.depth > thread.recursionLimit) throw recursionError();
    caller.callee = frame;
  } else {
    if (frame.depth > thread.recursionLimit) throw recursionError();
    frame.code = code;
    frame.function = callee;
    frame.base = base;
    frame.linked = linked;
    frame.pc = 0;
  }
  for (let index = base + code.parameterCount, last = base + code.variableCount; index < last; index++) {
    registers[index] = undefined;
  }
  thread.frame = frame;
  if (thread.profiler !== null) {
    frame.role = frameRoles.watched;
    tellEntered(thread, frame);
  }
  return frame;
}

/** Tells the profiler of a frame that is the innermost one now. An error of the profiler's leaves the frame again. */
export function tellEntered(thread: ThreadState, frame: Frame): void {
  try {
    thread.profiler?.entered(frame);
  } catch (thrown) {
    if (frame.generator === null) {
      frame.role = frameRoles.call;
      popFrame(thread, frame);
    }
    throw thrown;
  }
}

/** Leaves the innermost frame for `back`, which becomes the innermost one. */
export function popFrame(thread: ThreadState, frame: Frame): void {
  thread.frame = frame.back;
  // Compared, because V8 tests any value for its truth that it finds in a field.
  if (frame.escaped === true) detach(frame);
}

/** An escaped frame ends: it keeps its variables, and its caller will make a new frame for its next call. */
export function detach(frame: Frame): void {
  frame.finished = true;
  if (frame.back !== null && frame.back.callee === frame) frame.back.callee = null;
  if (frame.generator !== null) return;
  frame.registers = frame.registers.slice(frame.base, frame.base + frame.code.variableCount);
  frame.base = 0;
}

/** Makes the frame visible from outside for good. */
export function escapeFrame(frame: Frame): Frame {
  for (let each: Frame | null = frame; each !== null && !each.escaped; each = each.back) {
    each.escaped = true;
    if (each.back !== null && each.back.callee === each) each.back.callee = null;
  }
  return frame;
}

export function growRegisters(registers: (Value | undefined)[], end: number): void {
  const length = Math.max(end, Math.ceil(registers.length * 1.5));
  while (registers.length < length) registers.push(undefined);
}

/** What a call gives that makes a generator, coroutine or async generator: its arguments lie at `base`. */
export function makeGenerator(thread: ThreadState, callee: PyFunction, base: number): PyGenerator {
  const code = callee.code;
  const registers: (Value | undefined)[] = thread.registers.slice(base, base + code.parameterCount);
  while (registers.length < code.registerCount) registers.push(undefined);
  const frame = new Frame(code, callee, registers, 0, linkFunction(callee), null);
  frame.escaped = true;
  const type =
    (code.generatorFlags & codeFlags.asyncGenerator) !== 0
      ? asyncGeneratorType
      : (code.generatorFlags & codeFlags.coroutine) !== 0
        ? coroutineType
        : generatorType;
  const generator = new PyGenerator(type, frame, callee.name, callee.qualname);
  frame.generator = generator;
  return generator;
}

/** What running code gives that awaits outside functions. */
export function makeCodeCoroutine(
  code: PyCode,
  linked: LinkedGlobals,
  namespace: Value,
  closure: readonly Value[] | null,
): PyGenerator {
  const frame = new Frame(code, null, new Array(code.registerCount).fill(undefined), 0, linked, null);
  frame.namespace = namespace;
  frame.closure = closure;
  frame.escaped = true;
  const generator = new PyGenerator(
    coroutineType,
    frame,
    strFromText(code.unit.name),
    strFromText(code.unit.qualname),
  );
  frame.generator = generator;
  return generator;
}

/** Lays out arguments at `base` and binds them to the parameters. */
export function layArguments(
  thread: ThreadState,
  callee: PyFunction,
  base: number,
  args: readonly (Value | undefined)[],
  kwargs: KeywordArguments,
): void {
  const registers = thread.registers;
  const end = base + Math.max(callee.code.registerCount, args.length);
  if (end > registers.length) growRegisters(registers, end);
  for (let index = 0; index < args.length; index++) registers[base + index] = args[index];
  if (!callee.code.isSimple || kwargs !== null || args.length !== callee.code.argCount) {
    bindParameters(callee, registers, base, args.length, kwargs);
  }
}

export function recursionError(): PyException {
  return newException('RecursionError', 'maximum recursion depth exceeded');
}
