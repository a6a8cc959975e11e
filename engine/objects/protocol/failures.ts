/**
 * From the failures of the numeric layer, which are data, to Python exceptions.
 */
import { exceptionTypes, PyException } from '../model/exceptions.js';
import { isFailure, type NumericFailure } from '../numeric/failure.js';
import { newException } from './errors.js';

/** The result, unless it is a failure: then the exception it describes is thrown. */
export function orThrow<T>(result: T | NumericFailure): T {
  if (isFailure(result)) throw raisedBy(result);
  return result;
}

/** The exception that a failure describes. */
export function raisedBy(failed: NumericFailure): PyException {
  return failed.message === ''
    ? new PyException(exceptionTypes[failed.exception])
    : newException(failed.exception, failed.message);
}

/** MemoryError without a message, for what JavaScript cannot hold. */
export function memoryError(): PyException {
  return new PyException(exceptionTypes.MemoryError);
}
