/**
 * The awaitables of async generators: `asend` and `__anext__`, `athrow` and `aclose` (PEP 525).
 *
 * A step ends with StopIteration of the value that the generator yielded; what the generator awaits meanwhile
 * passes through.
 */
import {
  asyncGenSendType,
  asyncGenThrowType,
  PyAsyncGenSend,
  type PyAsyncGenThrow,
} from '../../model/awaitables.js';
import { exceptionTypes, PyException } from '../../model/exceptions.js';
import { AsyncGeneratorItem, type PyGenerator } from '../../model/generators.js';
import type { Value } from '../../model/value.js';
import { defineType, type MethodDeclaration } from '../../protocol/define-type.js';
import { isException, runtimeError } from '../../protocol/errors.js';
import { lastStop } from '../../protocol/slot-dispatch.js';
import { givenArguments, stepResult } from './generator.js';
import { sendTo, throwInto } from './resume.js';

type Step = PyAsyncGenSend | PyAsyncGenThrow;

/** Gives the steps their behaviour. */
export function defineAsyncGeneratorSteps(): void {
  for (const type of [asyncGenSendType, asyncGenThrowType]) {
    defineType(type, {
      doc: null,
      slots: {
        new: null,
        await: (self: Step) => self,
        iter: (self: Step) => self,
        next: (self: Step) => sendStep(self, null),
      },
      methods: stepMethods,
      flags: { isAcceptableBase: false },
    });
  }
}

const stepMethods: Record<string, MethodDeclaration> = {
  send: ['(arg, /)', (self: Step, value: Value) => stepResult(sendStep(self, value))],
  throw: [
    '(typ, val=None, tb=None, /)',
    (self: Step, ...args: (Value | undefined)[]) => stepResult(throwStep(self, givenArguments(args))),
  ],
  close: [
    '()',
    (self: Step) => {
      self.state = 'closed';
      return null;
    },
  ],
};

function sendStep(step: Step, value: Value): Value | undefined {
  return step instanceof PyAsyncGenSend ? sendSend(step, value) : sendThrow(step, value);
}

function throwStep(step: Step, args: readonly Value[]): Value | undefined {
  if (step.state === 'closed') throw reused(step);
  if (step instanceof PyAsyncGenSend || step.thrown !== null) {
    return closingAtEnd(step, () => unwrap(step.generator, () => throwInto(step.generator, args)));
  }
  return closeStep(step, () => throwInto(step.generator, args));
}

function sendSend(step: PyAsyncGenSend, value: Value): Value | undefined {
  if (step.state === 'closed') throw reused(step);
  const { generator } = step;
  let sent = value;
  if (step.state === 'created') {
    if (generator.isAwaited) {
      step.state = 'closed';
      throw runtimeError('anext(): asynchronous generator is already running');
    }
    if (value === null) sent = step.sent;
    step.state = 'iterating';
  }
  generator.isAwaited = true;
  return closingAtEnd(step, () => unwrap(generator, () => sendTo(generator, sent)));
}

function sendThrow(step: PyAsyncGenThrow, value: Value): Value | undefined {
  if (step.state === 'closed') throw reused(step);
  const { generator, thrown } = step;
  if (generator.state === 'finished') {
    step.state = 'closed';
    lastStop.value = null;
    return undefined;
  }
  let resume = () => sendTo(generator, value);
  if (step.state === 'created') {
    beginThrow(step, value);
    const args = thrown ?? [exceptionTypes.GeneratorExit];
    resume = () => throwInto(generator, args, false);
  }
  if (thrown === null) return closeStep(step, resume);
  return closingAtEnd(step, () => unwrap(generator, resume));
}

function beginThrow(step: PyAsyncGenThrow, value: Value): void {
  const { generator, thrown } = step;
  if (generator.isAwaited) {
    step.state = 'closed';
    const name = thrown === null ? 'aclose' : 'athrow';
    throw runtimeError(`${name}(): asynchronous generator is already running`);
  }
  if (generator.isClosed) {
    step.state = 'closed';
    throw new PyException(exceptionTypes.StopAsyncIteration);
  }
  if (value !== null) throw runtimeError("can't send non-None value to a just-started coroutine");
  step.state = 'iterating';
  generator.isAwaited = true;
  if (thrown === null) generator.isClosed = true;
}

/** A step of `aclose()`: done when the generator has ended, by whatever means; yielding is an error. */
function closeStep(step: PyAsyncGenThrow, resume: () => Value | undefined): Value | undefined {
  const { generator } = step;
  let result: Value | undefined;
  try {
    result = resume();
  } catch (thrown) {
    finish(step);
    if (!isException(thrown, 'StopAsyncIteration') && !isException(thrown, 'GeneratorExit')) throw thrown;
    lastStop.value = null;
    return undefined;
  }
  if (result === undefined) {
    finish(step);
    lastStop.value = null;
  } else if (result instanceof AsyncGeneratorItem) {
    finish(step);
    throw runtimeError('async generator ignored GeneratorExit');
  } else generator.isAwaited = true;
  return result;
}

/** What resuming the generator means for the step: a value yielded ends it, the generator's end is StopAsyncIteration. */
function unwrap(generator: PyGenerator, resume: () => Value | undefined): Value | undefined {
  let result: Value | undefined;
  try {
    result = resume();
  } catch (thrown) {
    if (isException(thrown, 'StopAsyncIteration') || isException(thrown, 'GeneratorExit'))
      generator.isClosed = true;
    generator.isAwaited = false;
    throw thrown;
  }
  if (result === undefined) {
    generator.isClosed = true;
    generator.isAwaited = false;
    throw new PyException(exceptionTypes.StopAsyncIteration);
  }
  if (!(result instanceof AsyncGeneratorItem)) return result;
  generator.isAwaited = false;
  lastStop.value = result.value;
  return undefined;
}

/** A step that has ended, by a value or an exception, cannot be used again. */
function closingAtEnd(step: Step, action: () => Value | undefined): Value | undefined {
  try {
    const result = action();
    if (result === undefined) step.state = 'closed';
    return result;
  } catch (thrown) {
    finish(step);
    throw thrown;
  }
}

function finish(step: Step): void {
  step.generator.isAwaited = false;
  step.state = 'closed';
}

function reused(step: Step): PyException {
  const what = step instanceof PyAsyncGenSend ? '__anext__()/asend()' : 'aclose()/athrow()';
  return runtimeError(`cannot reuse already awaited ${what}`);
}
