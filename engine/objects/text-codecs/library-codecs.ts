/**
 * Codecs between str and bytes that are written in Python, in the library's package `encodings`: found when they are first used.
 */
import { exceptionTypes, PyException } from '../model/exceptions.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { asText, PyBytes } from '../model/text.js';
import type { Value } from '../model/value.js';
import { getAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { newException, typeError } from '../protocol/errors.js';
import { strText } from '../protocol/text.js';
import type { TextCodec } from './text-codec.js';

/** The codec of a module of `encodings`. */
export function libraryCodec(name: string): TextCodec {
  return {
    name,
    encode(str) {
      const bytes = ask(name, 'encode', str);
      if (bytes instanceof PyBytes) return bytes.data;
      throw typeError(`encoder of ${name} should return a bytes object`);
    },
    decode(bytes) {
      const text = asText(ask(name, 'decode', new PyBytes(bytes)));
      if (text === undefined) throw typeError(`decoder of ${name} should return a string result`);
      return { text, consumed: bytes.length };
    },
  };
}

/** The first item of what the module's function gives. A plain UnicodeError tells which codec it came from. */
function ask(name: string, direction: 'encode' | 'decode', input: Value): Value {
  const module = runtime.current.importModule(`encodings.${name}`, null, new PyTuple(['encode']), 0);
  try {
    const result = call(getAttribute(module, direction), [input]);
    return result instanceof PyTuple ? (result.items[0] ?? null) : null;
  } catch (thrown) {
    if (!(thrown instanceof PyException) || thrown.type !== exceptionTypes.UnicodeError) throw thrown;
    const kind = direction === 'encode' ? 'encoding' : 'decoding';
    const error = newException(
      'UnicodeError',
      `${kind} with '${name}' codec failed (UnicodeError: ${strText(thrown)})`,
    );
    error.cause = thrown;
    throw error;
  }
}
