/**
 * System errors as Node throws them, and waiting out those that pass.
 */
import { constants } from 'node:os';

/** An error with the number that the system has for the name. */
export function systemError(code: keyof typeof constants.errno): Error {
  return Object.assign(new Error(code), { code, errno: -constants.errno[code] });
}

/** The error of a number that a system call left. */
export function numberedError(number: number): Error {
  return Object.assign(new Error(`error ${number} of the system`), { errno: -number });
}

/**
 * Repeats an operation on a descriptor that somebody made non-blocking until it does not fail for that reason; sleeping is what a
 * blocking descriptor would have done. Now and then it gives up with EINTR, so that the caller can look for interrupts.
 */
export function retryWhenBusy(operation: () => number): number {
  for (let pauses = 0; pauses < PAUSES; pauses++) {
    try {
      return operation();
    } catch (thrown) {
      if ((thrown as { code?: unknown }).code !== 'EAGAIN') throw thrown;
      Atomics.wait(pause, 0, 0, PAUSE_MILLISECONDS);
    }
  }
  throw systemError('EINTR');
}

const PAUSES = 10;
const PAUSE_MILLISECONDS = 5;
const pause = new Int32Array(new SharedArrayBuffer(4));
