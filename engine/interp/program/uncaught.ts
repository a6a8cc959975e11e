/**
 * The end of a program by an exception: SystemExit's status, `sys.excepthook`, and what is written when the hook fails too.
 */

import { displayException, writeToStandardError } from '../../modules/sys/hooks.js';
import { exceptionTypes, type PyException } from '../../objects/model/exceptions.js';
import type { PyModule } from '../../objects/model/functions.js';
import { asInt } from '../../objects/model/numbers.js';
import type { Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { strText } from '../../objects/protocol/text.js';
import type { PythonInterpreter } from '../interpreter.js';
import { asPythonException } from '../unwind.js';

/** How a program ended. */
export interface ProgramEnd {
  readonly status: number;
  /** By a KeyboardInterrupt that nobody caught: the process should end as if by the signal. */
  readonly interrupted: boolean;
}

/** Shows an exception that left the program, and gives the status that it ends with. */
export function reportUncaught(interpreter: PythonInterpreter, thrown: unknown): ProgramEnd {
  const exception = asPythonException(thrown);
  if (exception.type.isSubtypeOf(exceptionTypes.SystemExit))
    return { status: exitStatus(exception), interrupted: false };
  const exit = showException(interpreter, exception);
  if (exit !== undefined) return { status: exit, interrupted: false };
  return { status: 1, interrupted: exception.type.isSubtypeOf(exceptionTypes.KeyboardInterrupt) };
}

/**
 * Hands an exception to `sys.excepthook`, as the prompt does after each statement. Gives a status where the hook itself asked to
 * exit.
 */
export function showException(interpreter: PythonInterpreter, exception: PyException): number | undefined {
  const sys = interpreter.modules.getString('sys') as PyModule | undefined;
  const { type, traceback } = exception;
  sys?.dict.set('last_type', type);
  sys?.dict.set('last_value', exception);
  sys?.dict.set('last_traceback', traceback);
  const hook = sys?.dict.getString('excepthook');
  if (hook === undefined) {
    writeToStandardError('sys.excepthook is missing\n');
    displayException(exception);
    return undefined;
  }
  try {
    call(hook, [type, exception, traceback]);
  } catch (thrown) {
    const failure = asPythonException(thrown);
    if (failure.type.isSubtypeOf(exceptionTypes.SystemExit)) return exitStatus(failure);
    writeToStandardError('Error in sys.excepthook:\n');
    displayException(failure);
    writeToStandardError('\nOriginal exception was:\n');
    displayException(exception);
  }
  return undefined;
}

/** The status that a SystemExit asks for; a code that is no number is written to standard error. */
export function exitStatus(exit: PyException): number {
  const code: Value = findAttributeQuietly(exit, 'code') ?? null;
  if (code === null) return 0;
  const int = asInt(code);
  if (int !== undefined) return Number(BigInt.asIntN(32, BigInt(int))) & 0xff;
  writeToStandardError(`${strText(code)}\n`);
  return 1;
}
