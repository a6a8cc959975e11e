/**
 * The exception that `throw(type, value, traceback)` means.
 */
import { exceptionTypes, PyException, PyTraceback } from '../../model/exceptions.js';
import { PyTuple } from '../../model/sequences.js';
import { PyType } from '../../model/type.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { call } from '../../protocol/call.js';
import { typeError } from '../../protocol/errors.js';
import { reprText } from '../../protocol/text.js';

/** Makes the exception of one to three arguments. */
export function thrownException(args: readonly Value[]): PyException {
  const [kind = null, value = null, traceback = null] = args;
  if (traceback !== null && !(traceback instanceof PyTraceback))
    throw typeError('throw() third argument must be a traceback object');
  const exception = makeException(kind, value);
  if (traceback !== null) exception.traceback = traceback;
  return exception;
}

function makeException(kind: Value, value: Value): PyException {
  if (kind instanceof PyException) {
    if (value !== null) throw typeError('instance exception may not have a separate value');
    return kind;
  }
  if (!(kind instanceof PyType && kind.isSubtypeOf(exceptionTypes.BaseException))) {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(kind).name}`,
    );
  }
  if (value instanceof PyException && value.type.isSubtypeOf(kind)) return value;
  let made: Value;
  try {
    made = call(kind, value === null ? [] : value instanceof PyTuple ? [...value.items] : [value]);
  } catch (thrown) {
    // What making it raises is thrown in its place.
    if (thrown instanceof PyException) return thrown;
    throw thrown;
  }
  if (made instanceof PyException) return made;
  return typeError(
    `calling ${reprText(kind)} should have returned an instance of BaseException, not ${typeOf(made).name}`,
  );
}
