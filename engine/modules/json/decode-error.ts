/**
 * Raising `json.JSONDecodeError`, which is a class written in Python.
 */
import { PyException } from '../../objects/model/exceptions.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { newException } from '../../objects/protocol/errors.js';

/** The exception for a fault at a position, which counts characters. */
export function decodeError(message: string, document: Value, position: number): PyException {
  const decoder = runtime.current.importModule('json.decoder', null, new PyTuple(['JSONDecodeError']), 0);
  const error = call(getAttribute(decoder, 'JSONDecodeError'), [message, document, position]);
  return error instanceof PyException ? error : newException('ValueError', message);
}
