/**
 * System errors as Node throws them, and waiting out those that pass.
 */
import { constants } from 'node:os';

/** An error with the number that the system has for the name. */
export function systemError(code: keyof typeof constants.errno): Error {
  return Object.assign(new Error(code), { code, errno: -constants.errno[code] });
}

/**
 * Repeats an operation on a descriptor that another process made non-blocking until it does not fail for that reason. Sleeping
 * is what a blocking descriptor would have done.
 */
export function retryWhenBusy(operation: () => number): number {
  for (;;) {
    try {
      return operation();
    } catch (thrown) {
      if ((thrown as { code?: unknown }).code !== 'EAGAIN') throw thrown;
      Atomics.wait(pause, 0, 0, BUSY_PAUSE);
    }
  }
}

const BUSY_PAUSE = 5;
const pause = new Int32Array(new SharedArrayBuffer(4));
