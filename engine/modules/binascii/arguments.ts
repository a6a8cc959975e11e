/**
 * Arguments of binascii, and its exceptions.
 */
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { bytesBelow } from '../../objects/text-codecs/ascii-text.js';

export const binasciiErrorType = new PyType('binascii.Error');
export const incompleteType = new PyType('binascii.Incomplete');

export function defineBinasciiErrors(): void {
  defineType(binasciiErrorType, { base: exceptionTypes.ValueError, module: 'binascii' });
  defineType(incompleteType, { base: exceptionTypes.Exception, module: 'binascii' });
}

/** A `binascii.Error` to throw. */
export function binasciiError(message: string): PyException {
  return new PyException(binasciiErrorType, new PyTuple([strFromText(message)]));
}

/** The bytes of an argument that may also be an ASCII str. */
export function asciiBytes(value: Value): Uint8Array {
  const text = asText(value);
  if (text !== undefined) {
    const bytes = bytesBelow(text, 0x80);
    if (bytes === undefined) throw valueError('string argument should contain only ASCII characters');
    return bytes;
  }
  const bytes = asBytes(value);
  if (bytes === undefined)
    throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeName(value)}'`);
  return bytes;
}
