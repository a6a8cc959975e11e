/**
 * `struct.error`.
 */
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { defineType } from '../../objects/protocol/define-type.js';

export const structErrorType = new PyType('struct.error');

export function defineStructError(): void {
  defineType(structErrorType, { base: exceptionTypes.Exception, module: 'struct' });
}

/** An exception to throw. */
export function structError(message: string): PyException {
  return new PyException(structErrorType, new PyTuple([strFromText(message)]));
}
