/**
 * What `yield from`, `await`, `async for` and `async with` ask of their operands.
 */
import { codeFlags } from '../bytecode/code-unit.js';
import type { PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import { coroutineType, generatorType, PyGenerator } from '../objects/model/generators.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { newException, runtimeError, typeError } from '../objects/protocol/errors.js';
import { getIterator } from '../objects/protocol/iterate.js';

/** The iterator that `yield from iterable` drives in this frame. */
export function iteratorToDelegate(frame: Frame, iterable: Value): Value {
  if (iterable instanceof PyGenerator && iterable.type === coroutineType) {
    const flags = frame.code.unit.flags;
    if ((flags & (codeFlags.coroutine | codeFlags.iterableCoroutine)) === 0) {
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return iterable;
  }
  return getIterator(iterable);
}

/** Where an awaitable is awaited: decides the words of the TypeError. */
const awaitedIn = ['await', '__aenter__', '__aexit__'] as const;

/** The iterator of an awaitable. */
export function awaitableIterator(object: Value, where: number): Value {
  const iterator = findAwaitableIterator(object);
  if (iterator === undefined) {
    const name = typeOf(object).name;
    const method = awaitedIn[where];
    if (method === 'await' || method === undefined)
      throw typeError(`object ${name} can't be used in 'await' expression`);
    throw typeError(
      `'async with' received an object from ${method} that does not implement __await__: ${name}`,
    );
  }
  if (iterator instanceof PyGenerator && iterator.type === coroutineType && isBeingAwaited(iterator)) {
    throw runtimeError('coroutine is being awaited already');
  }
  return iterator;
}

function findAwaitableIterator(object: Value): Value | undefined {
  if (object instanceof PyGenerator) {
    if (object.type === coroutineType) return object;
    if (object.type === generatorType && (object.frame.code.unit.flags & codeFlags.iterableCoroutine) !== 0)
      return object;
  }
  const slot = typeOf(object).slots.await;
  if (slot === null) return undefined;
  const iterator = slot(object);
  if (iterator instanceof PyGenerator && iterator.type === coroutineType)
    throw typeError('__await__() returned a coroutine');
  if (typeOf(iterator).slots.next === null) {
    throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
}

/** Whether the coroutine stands at an `await` of its own. */
function isBeingAwaited(coroutine: PyGenerator): boolean {
  return coroutine.state === 'suspended' && (coroutine.frame.code.words[coroutine.frame.pc + 3] ?? -1) >= 0;
}

/** `iterable.__aiter__()`. */
export function asyncIterator(iterable: Value): Value {
  const slot = typeOf(iterable).slots.aiter;
  if (slot === null) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(iterable).name}`);
  }
  const iterator = slot(iterable);
  if (typeOf(iterator).slots.anext === null) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`,
    );
  }
  return iterator;
}

/** The iterator of the awaitable `iterator.__anext__()`. */
export function asyncNext(iterator: Value): Value {
  const slot = typeOf(iterator).slots.anext;
  if (slot === null) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).name}`);
  }
  const awaitable = slot(iterator);
  try {
    const found = findAwaitableIterator(awaitable);
    if (found !== undefined) return found;
  } catch (thrown) {
    throw invalidAnext(awaitable, thrown as PyException);
  }
  throw invalidAnext(awaitable, null);
}

function invalidAnext(awaitable: Value, cause: PyException | null): PyException {
  const exception = newException(
    'TypeError',
    `'async for' received an invalid object from __anext__: ${typeOf(awaitable).name}`,
  );
  exception.cause = cause;
  return exception;
}
