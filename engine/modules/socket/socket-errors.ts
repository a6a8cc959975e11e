/**
 * The errors that only sockets have: `gaierror` and `herror`, and those of waiting.
 */
import { exceptionTypes, type PyException } from '../../objects/model/exceptions.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException } from '../../objects/protocol/errors.js';
import { once } from '../once.js';

/** Of looking up names and addresses. */
export const gaierrorType = new PyType('socket.gaierror');
/** Of the older functions for the same. */
export const herrorType = new PyType('socket.herror');

export const defineSocketErrors = once(() => {
  for (const type of [gaierrorType, herrorType])
    defineType(type, { base: exceptionTypes.OSError, module: 'socket' });
});

/** The resolver's error as an exception to throw. */
export function resolverError(code: number, message: string, type = gaierrorType): PyException {
  return call(type, [code, strFromText(message)]) as PyException;
}

export function timedOut(): PyException {
  return newException('TimeoutError', 'timed out');
}
