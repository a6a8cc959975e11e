/**
 * Encoding and decoding by the names of an encoding and of an error handler.
 */
import { type PyStr, strFromText } from '../model/text.js';
import { reportTo } from './error-handlers.js';
import { codecNamed } from './registry.js';
import { utf8 } from './utf-8.js';

/** The bytes of a str. Throws LookupError, UnicodeEncodeError. */
export function encodeText(str: PyStr, encoding = 'utf-8', errors = 'strict'): Uint8Array {
  const codec = encoding === 'utf-8' ? utf8 : codecNamed(encoding, 'encode');
  return codec.encode(str, reportTo(errors));
}

/** The str of bytes. Throws LookupError, UnicodeDecodeError. */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict'): PyStr {
  const codec = encoding === 'utf-8' ? utf8 : codecNamed(encoding, 'decode');
  return strFromText(codec.decode(bytes, reportTo(errors)).text);
}
