/**
 * From the host's system errors to OSError, and `strerror`.
 */
import type { PyException } from '../../objects/model/exceptions.js';
import { runtime } from '../../objects/model/runtime.js';
import type { Value } from '../../objects/model/value.js';
import { newOsError } from '../../objects/types/exceptions/os-error.js';
import { errorRows } from './errors.table.js';

const INTERRUPTED = 4;

let messages: Map<number, string> | undefined;

/** The message for an error number. */
export function strerror(number: number): string {
  messages ??= new Map(errorRows.map(([of, , message]) => [of, message]));
  return messages.get(number) ?? (number === 0 ? 'Success' : `Unknown error ${number}`);
}

/** The OSError of an error number. */
export function osError(number: number, filename?: Value, filename2?: Value): PyException {
  return newOsError(number, strerror(number), filename, filename2);
}

/**
 * Runs an operation of the host. Its system errors become OSError with the given file names; one that a signal interrupted is
 * repeated unless the signal raises (PEP 475).
 */
export function systemCall<T>(operation: () => T, filename?: Value, filename2?: Value): T {
  for (;;) {
    try {
      return operation();
    } catch (thrown) {
      const number = numberOf(thrown);
      if (number === undefined) throw thrown;
      if (number !== INTERRUPTED) throw osError(number, filename, filename2);
      runtime.current.poll();
    }
  }
}

/** The error number of a system error as Node throws it. */
function numberOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { errno } = thrown as { errno?: unknown };
  return typeof errno === 'number' && errno < 0 ? -errno : undefined;
}
