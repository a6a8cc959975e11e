/**
 * `zlib.error`, worded as CPython does from zlib's own words.
 */
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { defineType } from '../../objects/protocol/define-type.js';

export const zlibErrorType = new PyType('zlib.error');

export function defineZlibError(): void {
  defineType(zlibErrorType, { base: exceptionTypes.Exception, module: 'zlib' });
}

/** An exception to throw. */
export function zlibError(message: string): PyException {
  return new PyException(zlibErrorType, new PyTuple([strFromText(message)]));
}

/** What zlib's own error numbers mean, where it says no more. */
const meanings: Readonly<Record<number, string>> = {
  [-2]: 'inconsistent stream state',
  [-3]: 'invalid input data',
  [-5]: 'incomplete or truncated stream',
};

/** The exception for an error number of zlib and its words. */
export function streamError(code: number, doing: string, words?: string): PyException {
  const meaning = meanings[code] === undefined || code === -3 ? (words ?? meanings[code]) : meanings[code];
  return zlibError(`Error ${code} ${doing}${meaning === undefined ? '' : `: ${meaning}`}`);
}
