/**
 * PicklingError and UnpicklingError, whose classes are made in the Python module `_pickle_errors`.
 */
import type { PyException } from '../../objects/model/exceptions.js';
import { runtime } from '../../objects/model/runtime.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';

type ErrorName = 'PickleError' | 'PicklingError' | 'UnpicklingError';

/** The class of that name. */
export function errorClass(name: ErrorName): Value {
  return getAttribute(runtime.current.importModule('_pickle_errors', null, null, 0), name);
}

export function picklingError(message: string): PyException {
  return call(errorClass('PicklingError'), [message]) as PyException;
}

export function unpicklingError(message: string): PyException {
  return call(errorClass('UnpicklingError'), [message]) as PyException;
}

/** What a pickle that ends too early gets. */
export function truncated(): PyException {
  return unpicklingError('pickle data was truncated');
}
