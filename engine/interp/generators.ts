/**
 * Suspending and resuming frames of generators, coroutines and async generators.
 *
 * A generator is resumed in the loop that steps it (FOR_ITER, SEND: role `step`), or entered from TypeScript
 * (`next()`, `send()`: role `entry`). While it runs, its chain link of handled exceptions lies on top of its caller's.
 */
import type { PyException } from '../objects/model/exceptions.js';
import { type Frame, frameRoles } from '../objects/model/frame.js';
import {
  AsyncGeneratorItem,
  asyncGeneratorType,
  coroutineType,
  type PyGenerator,
} from '../objects/model/generators.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import {
  isException,
  newException,
  runtimeError,
  typeError,
  valueError,
} from '../objects/protocol/errors.js';
import { nextItem } from '../objects/protocol/iterate.js';
import { lastStop } from '../objects/protocol/slot-dispatch.js';
import { finishSpecial } from './finish-special.js';
import { popFrame, recursionError, tellEntered } from './frames.js';
import { INSTRUCTION_LENGTHS } from './instruction-lengths.js';
import type { ThreadState } from './thread-state.js';

/** Makes the generator's frame the innermost one, at the instruction where it goes on with `sent`. */
export function activate(thread: ThreadState, generator: PyGenerator, sent: Value, role: number): Frame {
  const frame = generator.frame;
  if (generator.state === 'suspended') {
    const words = frame.code.instructions;
    frame.registers[words[frame.pc + 1]] = sent;
    frame.pc += INSTRUCTION_LENGTHS[words[frame.pc]];
  } else if (sent !== null) {
    throw typeError(`can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  enterGenerator(thread, generator, role);
  return frame;
}

/** As {@link activate}, to raise at the instruction where it is suspended. */
export function activateToThrow(thread: ThreadState, generator: PyGenerator, role: number): Frame {
  // Nothing of the body has begun: not even a `try` at its very start catches the exception.
  if (generator.state === 'created') generator.frame.pc = -1;
  enterGenerator(thread, generator, role);
  return generator.frame;
}

function enterGenerator(thread: ThreadState, generator: PyGenerator, role: number): void {
  const frame = generator.frame;
  const depth = thread.depth + 1;
  if (depth > thread.recursionLimit) throw recursionError();
  frame.depth = depth;
  frame.top = thread.top;
  frame.back = thread.frame;
  frame.role = role;
  generator.state = 'running';
  generator.handled.previous = thread.handled;
  thread.handled = generator.handled;
  thread.frame = frame;
  if (thread.profiler !== null) tellEntered(thread, frame);
}

/** Takes the generator's frame off the stack; gives the frame below. */
function leave(thread: ThreadState, frame: Frame, generator: PyGenerator): Frame | null {
  const back = frame.back;
  thread.handled = generator.handled.previous ?? thread.handled;
  generator.handled.previous = null;
  thread.frame = back;
  frame.back = null;
  return back;
}

/** For FOR_ITER and SEND: the frame of the generator, to go on in the same loop; null where it is finished. */
export function stepGenerator(thread: ThreadState, generator: PyGenerator, sent: Value): Frame | null {
  if (generator.state === 'running') throw alreadyExecuting(generator);
  if (generator.state === 'finished') {
    if (generator.type === coroutineType) throw runtimeError('cannot reuse already awaited coroutine');
    return null;
  }
  return activate(thread, generator, sent, frameRoles.step);
}

export function alreadyExecuting(generator: PyGenerator): PyException {
  return valueError(`${kindOf(generator)} already executing`);
}

function kindOf(generator: PyGenerator): string {
  if (generator.type === coroutineType) return 'coroutine';
  return generator.type === asyncGeneratorType ? 'async generator' : 'generator';
}

/** The exception for an `__init__` that returned a value. */
export function initFailure(frame: Frame, value: Value): PyException {
  frame.instance = null;
  return typeError(`__init__() should return None, not '${typeOf(value).name}'`);
}

/** YIELD: the frame to go on in, with the value in place; null where the generator was entered from TypeScript, and has no sink that takes the value. */
export function suspend(thread: ThreadState, frame: Frame, value: Value): Frame | null {
  const generator = frame.generator;
  if (generator === null) throw new Error('YIELD outside a generator');
  const sink = generator.sink;
  if (sink !== null && thread.profiler === null && sink(value)) {
    const words = frame.code.instructions;
    frame.registers[words[frame.pc + 1]] = null;
    frame.pc += INSTRUCTION_LENGTHS[words[frame.pc]];
    return frame;
  }
  thread.profiler?.left(frame, value);
  generator.state = 'suspended';
  const caller = leave(thread, frame, generator);
  if (frame.role === frameRoles.entry || caller === null) return null;
  const words = caller.code.instructions;
  caller.registers[caller.base + words[caller.pc + 1]] = value;
  caller.pc += INSTRUCTION_LENGTHS[words[caller.pc]];
  return caller;
}

/**
 * RETURN in a frame whose role is not `call`: the frame to go on in, or null where the loop ends. An `__init__` that keeps its
 * instance returned something else than None: {@link initFailure} is to be raised in its caller.
 */
export function leaveFrame(thread: ThreadState, frame: Frame, value: Value): Frame | null {
  thread.profiler?.left(frame, value);
  const generator = frame.generator;
  if (generator === null) {
    const caller = frame.back;
    const role = frame.role;
    frame.role = frameRoles.call;
    popFrame(thread, frame);
    if (role === frameRoles.entry || caller === null) return null;
    if (role >= frameRoles.dropped) {
      finishSpecial(caller, role, value);
      return caller;
    }
    let result = value;
    if (role === frameRoles.constructor) {
      const { instance } = frame;
      if (instance instanceof PyType) finishMaking(instance, value, frame);
      else if (value !== null) return caller;
      else result = instance;
      frame.instance = null;
    } else if (frame.after !== null) {
      const { after } = frame;
      frame.after = null;
      result = after.finish(value);
    }
    const words = caller.code.instructions;
    caller.registers[caller.base + words[caller.pc + 1]] = result;
    caller.pc += INSTRUCTION_LENGTHS[words[caller.pc]];
    return caller;
  }
  generator.state = 'finished';
  frame.finished = true;
  const caller = leave(thread, frame, generator);
  thread.returned = value;
  if (frame.role === frameRoles.entry || caller === null) return null;
  const words = caller.code.instructions;
  const at = caller.pc;
  // The stepping instruction's last operand is where it goes on when the iterator is exhausted.
  const length = INSTRUCTION_LENGTHS[words[at]];
  const isSend = length === 5;
  if (isSend) caller.registers[caller.base + words[at + 1]] = value;
  caller.pc = words[at + length - 1];
  return caller;
}

/** A `__new__` that a class was called for has given something: an instance of a subclass made meanwhile may have an `__init__`. */
function finishMaking(type: PyType, made: Value, { code, registers, base }: Frame): void {
  const { slots } = typeOf(made);
  if (slots.init === type.slots.init || slots.init === null || !typeOf(made).isSubtypeOf(type)) return;
  slots.init(made, registers.slice(base + 1, base + code.argCount) as Value[], null);
}

/** An exception leaves a generator: it is finished; StopIteration must not pass for its end. */
export function failGenerator(
  thread: ThreadState,
  generator: PyGenerator,
  exception: PyException,
): PyException {
  generator.state = 'finished';
  generator.frame.finished = true;
  leave(thread, generator.frame, generator);
  const isAsync = generator.type === asyncGeneratorType;
  const name = isException(exception, 'StopIteration')
    ? 'StopIteration'
    : isAsync && isException(exception, 'StopAsyncIteration')
      ? 'StopAsyncIteration'
      : null;
  if (name === null) return exception;
  const replacement = newException('RuntimeError', `${kindOf(generator)} raised ${name}`);
  replacement.cause = exception;
  replacement.context = exception;
  replacement.suppressContext = true;
  return replacement;
}

/** SEND to anything but a generator: what it yields, or undefined with its result in `thread.returned`. */
export function sendTo(thread: ThreadState, iterator: Value, sent: Value): Value | undefined {
  if (sent === null) {
    lastStop.value = null;
    const item = nextItem(iterator);
    if (item === undefined) thread.returned = lastStop.value;
    return item;
  }
  try {
    return call(getAttribute(iterator, 'send'), [sent]);
  } catch (thrown) {
    if (!isException(thrown, 'StopIteration')) throw thrown;
    thread.returned = thrown.fields?.get('value') ?? null;
    return undefined;
  }
}

/** Marks what an async generator yields. */
export function wrapAsyncItem(value: Value): Value {
  return new AsyncGeneratorItem(value);
}
