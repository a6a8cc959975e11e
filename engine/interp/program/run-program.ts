/**
 * A program from its start to its end: run as `__main__`, its uncaught exception shown, exit callbacks called, output flushed.
 */
import { runExitCallbacks } from '../../modules/atexit.js';
import { flushStandardStreams } from '../../modules/sys/hooks.js';
import type { PythonInterpreter } from '../interpreter.js';
import { CannotStart, type ProgramStart, runMain } from './main-module.js';
import { type ProgramEnd, reportUncaught } from './uncaught.js';

export type { ProgramEnd } from './uncaught.js';

/** The status that says that output could not be written at the end. */
const FLUSH_FAILED = 120;

/** Runs a program and finishes it. Throws {@link CannotStart}. */
export function runProgram(interpreter: PythonInterpreter, start: ProgramStart): ProgramEnd {
  return finishProgram(interpreter, runUnfinished(interpreter, start));
}

/** Runs a program whose interpreter goes on afterwards (`-i`). */
export function runUnfinished(interpreter: PythonInterpreter, start: ProgramStart): ProgramEnd {
  try {
    runMain(interpreter, start);
    return { status: 0, interrupted: false };
  } catch (thrown) {
    if (thrown instanceof CannotStart) throw thrown;
    return reportUncaught(interpreter, thrown);
  }
}

/** Calls the exit callbacks and flushes the standard streams. */
export function finishProgram(interpreter: PythonInterpreter, end: ProgramEnd): ProgramEnd {
  runExitCallbacks(interpreter);
  return flushStandardStreams() ? end : { status: FLUSH_FAILED, interrupted: false };
}
