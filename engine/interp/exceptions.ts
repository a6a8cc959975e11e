/**
 * The raise statement, except clauses, and the chain of exceptions being handled.
 */
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import { PyTuple } from '../objects/model/sequences.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { call } from '../objects/protocol/call.js';
import { runtimeError, typeError } from '../objects/protocol/errors.js';
import { reprText } from '../objects/protocol/text.js';
import type { ThreadState } from './thread-state.js';

/** The exception that `raise exception from cause` raises; undefined stands for what is not written. */
export function raisedBy(
  thread: ThreadState,
  exception: Value | undefined,
  cause: Value | undefined,
): PyException {
  if (exception === undefined) {
    const handled = handledException(thread);
    if (handled === null) return runtimeError('No active exception to reraise');
    thread.isReraise = true;
    return handled;
  }
  const raised = instantiate(exception, 'exceptions must derive from BaseException');
  if (cause !== undefined) {
    raised.cause =
      cause === null ? null : instantiate(cause, 'exception causes must derive from BaseException');
    raised.suppressContext = true;
  }
  setContext(thread, raised);
  return raised;
}

function instantiate(value: Value, complaint: string): PyException {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && value.isSubtypeOf(exceptionTypes.BaseException)) {
    const made = call(value, []);
    if (made instanceof PyException) return made;
    throw typeError(
      `calling ${reprText(value)} should have returned an instance of BaseException, not ${reprText(typeOf(made))}`,
    );
  }
  throw typeError(complaint);
}

/** The innermost exception being handled, or null. */
export function handledException(thread: ThreadState): PyException | null {
  for (let link = thread.handled as ThreadState['handled'] | null; link !== null; link = link.previous) {
    if (link.exception !== null) return link.exception;
  }
  return null;
}

/** Makes the exception being handled the context of one that is raised now; cuts what would become a circle. */
export function setContext(thread: ThreadState, raised: PyException): void {
  const handled = handledException(thread);
  if (handled === null || handled === raised) return;
  // A chain that runs in a circle itself, as a program can make one, is met again by a second walker at half the speed.
  let slow: PyException = handled;
  let advances = false;
  for (let each: PyException = handled; each.context !== null; each = each.context) {
    if (each.context === raised) {
      each.context = null;
      break;
    }
    if (advances) slow = slow.context ?? slow;
    if (each.context === slow) break;
    advances = !advances;
  }
  raised.context = handled;
}

/** Whether an except clause with this type catches the exception. */
export function matchesException(exception: Value, type: Value): boolean {
  const thrown = typeOf(exception);
  if (type instanceof PyType && isExceptionClass(type)) return thrown.isSubtypeOf(type);
  if (type instanceof PyTuple) {
    if (!type.items.every((each) => each instanceof PyType && isExceptionClass(each)))
      throw notExceptionClass();
    return type.items.some((each) => thrown.isSubtypeOf(each as PyType));
  }
  throw notExceptionClass();
}

function isExceptionClass(type: PyType): boolean {
  return type.isSubtypeOf(exceptionTypes.BaseException);
}

function notExceptionClass(): PyException {
  return typeError('catching classes that do not inherit from BaseException is not allowed');
}
