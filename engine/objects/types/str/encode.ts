/**
 * From str to bytes and back: `str.encode`, `str(bytes, encoding)` and `bytes.decode`.
 */
import { asStr, PyBytes, type PyStr } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { asBytes } from '../../protocol/bytes-like.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { decodeText, encodeText } from '../../text-codecs/encode.js';
import { type StrSelf, strOf } from './sequence.js';

/** `str.encode(encoding, errors)`. */
export function encodeStr(self: StrSelf, encoding?: Value, errors?: Value): Value {
  const name = codecArgument('encode', 'encoding', encoding);
  const handler = codecArgument('encode', 'errors', errors);
  return new PyBytes(encodeText(strOf(self), name, handler));
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(bytes: Uint8Array, encoding?: Value, errors?: Value): PyStr {
  const name = codecArgument('decode', 'encoding', encoding);
  const handler = codecArgument('decode', 'errors', errors);
  return bytes.length === 0 ? '' : decodeText(bytes, name, handler);
}

/** `str(object, encoding, errors)`. */
export function decodeToStr(object: Value, encoding: Value | undefined, errors: Value | undefined): PyStr {
  const name = codecArgument('str', 'encoding', encoding);
  const handler = codecArgument('str', 'errors', errors);
  if (asStr(object) !== undefined) throw typeError('decoding str is not supported');
  const bytes = asBytes(object);
  if (bytes === undefined)
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(object)} found`);
  return bytes.length === 0 ? '' : decodeText(bytes, name, handler);
}

/** The text of an `encoding` or `errors` argument; undefined where it is left out. */
export function codecArgument(method: string, name: string, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  const str = asStr(value);
  if (str === undefined)
    throw typeError(
      `${method}() argument '${name}' must be str, not ${value === null ? 'None' : typeName(value)}`,
    );
  const text = str.toString();
  if (text.includes('\0')) throw valueError('embedded null character');
  return text;
}
