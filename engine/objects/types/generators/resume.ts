/**
 * Sending to, throwing into and closing generators of all three kinds, through what they delegate to
 * (Python reference 6.2.9; PEP 380).
 *
 * All give what the generator yields, or undefined when it returned: then `lastStop.value` is the result.
 */
import { exceptionTypes, PyException } from '../../model/exceptions.js';
import { asyncGeneratorType, coroutineType, PyGenerator } from '../../model/generators.js';
import { PyNativeIterator } from '../../model/iterators.js';
import { runtime } from '../../model/runtime.js';
import { PyType } from '../../model/type.js';
import { unraisable } from '../../model/unraisable.js';
import type { Value } from '../../model/value.js';
import { findAttribute } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { defineType } from '../../protocol/define-type.js';
import { isException, runtimeError, typeError, valueError } from '../../protocol/errors.js';
import { lastStop } from '../../protocol/slot-dispatch.js';
import { thrownException } from './thrown-exception.js';

/** Resumes the generator with a value. */
export function sendTo(generator: PyGenerator, value: Value): Value | undefined {
  checkNotRunning(generator);
  if (generator.state === 'finished') {
    if (generator.type === coroutineType) throw runtimeError('cannot reuse already awaited coroutine');
    lastStop.value = null;
    return undefined;
  }
  if (generator.state === 'created' && value !== null)
    throw typeError(`can't send non-None value to a just-started ${kindOf(generator)}`);
  return outcome(runtime.current.resume(generator, value));
}

/** `throw(type, value=None, traceback=None)`: into what the generator delegates to, if that can take it. */
export function throwInto(
  generator: PyGenerator,
  args: readonly Value[],
  closesDelegate = true,
): Value | undefined {
  checkNotRunning(generator);
  const delegate = delegateOf(generator);
  if (delegate === undefined) return raiseIn(generator, thrownException(args));
  const exception = args[0] ?? null;
  if (closesDelegate && isGeneratorExit(exception)) {
    const failure = whileRunning(generator, () => attempt(() => closeDelegate(delegate)));
    if (failure instanceof PyException) return raiseIn(generator, failure);
    return raiseIn(generator, thrownException(args));
  }
  if (!(delegate instanceof PyGenerator)) {
    const method = findAttribute(delegate, 'throw');
    if (method === undefined) return raiseIn(generator, thrownException(args));
    return goOn(generator, () => call(method, [...args]));
  }
  return goOn(generator, () => {
    const yielded = throwInto(delegate, args, closesDelegate);
    if (yielded === undefined) throw new DelegateReturned(lastStop.value);
    return yielded;
  });
}

/** Raises the exception at the generator's own yield. */
export function raiseIn(generator: PyGenerator, exception: PyException): Value | undefined {
  if (generator.state === 'finished') {
    if (generator.type === coroutineType) throw runtimeError('cannot reuse already awaited coroutine');
    throw exception;
  }
  return outcome(runtime.current.resumeThrow(generator, exception));
}

/** `close()`. */
export function closeGenerator(generator: PyGenerator): void {
  checkNotRunning(generator);
  if (generator.state === 'finished') return;
  if (generator.state === 'created') {
    generator.state = 'finished';
    generator.frame.finished = true;
    return;
  }
  const delegate = delegateOf(generator);
  let exception = new PyException(exceptionTypes.GeneratorExit);
  if (delegate !== undefined) {
    const failure = whileRunning(generator, () => attempt(() => closeDelegate(delegate)));
    if (failure instanceof PyException) exception = failure;
  }
  let yielded: Value | undefined;
  try {
    yielded = raiseIn(generator, exception);
  } catch (thrown) {
    if (isException(thrown, 'GeneratorExit') || isException(thrown, 'StopIteration')) return;
    throw thrown;
  }
  if (yielded !== undefined) throw runtimeError(`${kindOf(generator)} ignored GeneratorExit`);
}

/** What a suspended generator awaits or yields from, or undefined. */
export function delegateOf(generator: PyGenerator): Value | undefined {
  if (generator.state !== 'suspended') return undefined;
  const { frame } = generator;
  const register = frame.code.words[frame.pc + DELEGATE] ?? -1;
  return register < 0 ? undefined : frame.registers[frame.base + register];
}

/** The word that errors call the generator. */
export function kindOf(generator: PyGenerator): string {
  if (generator.type === coroutineType) return 'coroutine';
  return generator.type === asyncGeneratorType ? 'async generator' : 'generator';
}

/** Defines the type of the iterator that {@link goOn} leaves behind. */
export function defineFinishedDelegate(): void {
  defineType(finishedDelegateType, {
    doc: null,
    slots: {
      new: null,
      iter: (self: PyNativeIterator) => self,
      next: (self: PyNativeIterator) => self.step(),
    },
  });
}

/** YIELD dst, value, delegate: the delegate's operand. */
const DELEGATE = 3;

const finishedDelegateType = new PyType('finished_delegate');

/** A delegate that is a generator has returned: as StopIteration of any other iterator. */
class DelegateReturned {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/**
 * Throws into the delegate. Where it ends with a value, the generator goes on after its `yield from`: it is given in place of
 * the delegate an iterator that ends at once with this value.
 */
function goOn(generator: PyGenerator, throwIntoDelegate: () => Value): Value | undefined {
  const result = whileRunning(generator, () => attempt(throwIntoDelegate));
  if (result instanceof DelegateReturned || isException(result, 'StopIteration')) {
    const value = result instanceof DelegateReturned ? result.value : stopValue(result);
    const { frame } = generator;
    const register = frame.code.words[frame.pc + DELEGATE] ?? -1;
    frame.registers[frame.base + register] = new PyNativeIterator(finishedDelegateType, () => {
      lastStop.value = value;
      return undefined;
    });
    return outcome(runtime.current.resume(generator, null));
  }
  if (result instanceof PyException) return raiseIn(generator, result);
  return result.yielded;
}

/** The generator counts as running while its delegate works. */
function whileRunning<T>(generator: PyGenerator, action: () => T): T {
  generator.state = 'running';
  try {
    return runtime.current.whileDelegating(generator, action);
  } finally {
    generator.state = 'suspended';
  }
}

/** Runs an action; gives its value, or what it raised. */
function attempt(action: () => Value): { yielded: Value } | PyException | DelegateReturned {
  try {
    return { yielded: action() };
  } catch (thrown) {
    if (thrown instanceof PyException || thrown instanceof DelegateReturned) return thrown;
    throw thrown;
  }
}

function closeDelegate(delegate: Value): Value {
  if (delegate instanceof PyGenerator) {
    closeGenerator(delegate);
    return null;
  }
  let method: Value | undefined;
  try {
    method = findAttribute(delegate, 'close');
  } catch (thrown) {
    // That there is no finding out about it keeps nobody from closing.
    if (!(thrown instanceof PyException)) throw thrown;
    unraisable.report(thrown, null, delegate);
  }
  return method === undefined ? null : call(method, []);
}

function outcome(yielded: Value | undefined): Value | undefined {
  if (yielded === undefined) lastStop.value = runtime.current.returned;
  return yielded;
}

function checkNotRunning(generator: PyGenerator): void {
  if (generator.state === 'running') throw valueError(`${kindOf(generator)} already executing`);
}

function isGeneratorExit(exception: Value): boolean {
  if (exception instanceof PyType) return exception.isSubtypeOf(exceptionTypes.GeneratorExit);
  return isException(exception, 'GeneratorExit');
}

function stopValue(stop: PyException): Value {
  return stop.fields?.get('value') ?? null;
}
