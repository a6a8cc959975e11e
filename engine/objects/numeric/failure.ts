// The outcome of a numeric operation that is a Python error. The functions of this folder never throw:
// they return a primitive (or a tuple of primitives) on success and a NumericFailure otherwise, and the
// type that called them raises the exception of that name with that message.
// Failures without a variable part are constants, so that returning one allocates nothing.

/** A Python error as data: the name of the built-in exception class and its message. */
export interface NumericFailure {
  readonly exception: 'ValueError' | 'OverflowError' | 'ZeroDivisionError' | 'TypeError' | 'MemoryError';
  readonly message: string;
}

/** Makes a failure; use it once at module level where the message is constant. */
export function failure(exception: NumericFailure['exception'], message: string): NumericFailure {
  return { exception, message };
}

/** Whether a result is a failure rather than a value. */
export function isFailure(result: unknown): result is NumericFailure {
  return typeof result === 'object' && result !== null && 'exception' in result;
}
