/**
 * The data that `bytes(…)` and `bytearray(…)` begin with.
 */
import { asStr, PyBytes } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { asBytes } from '../../protocol/bytes-like.js';
import { callSpecial } from '../../protocol/call.js';
import { isException, typeError, typeName, valueError } from '../../protocol/errors.js';
import { toSize } from '../../protocol/items.js';
import { getIterator, nextItem } from '../../protocol/iterate.js';
import { ByteBuilder } from '../../text-codecs/byte-builder.js';
import { encodeText } from '../../text-codecs/encode.js';
import { codecArgument } from '../str/encode.js';
import { allocate, toByte } from './bytes-value.js';

/** The kind of object that is made; it is named in errors. */
export type BytesKind = 'bytes' | 'bytearray';

/** New data from the arguments of the constructor. */
export function bytesFromArguments(
  kind: BytesKind,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Uint8Array {
  const encodingName = codecArgument(kind, 'encoding', encoding);
  const errorsName = codecArgument(kind, 'errors', errors);
  const str = source === undefined ? undefined : asStr(source);
  if (str !== undefined) {
    if (encoding === undefined) {
      const own = errors === undefined && kind === 'bytes' ? ownBytes(source as Value) : undefined;
      if (own !== undefined) return own;
      throw typeError('string argument without an encoding');
    }
    return encodeText(str, encodingName, errorsName);
  }
  if (encoding !== undefined) throw typeError('encoding without a string argument');
  if (errors !== undefined) throw typeError('errors without a string argument');
  if (source === undefined) return new Uint8Array();
  const own = kind === 'bytes' ? ownBytes(source) : undefined;
  if (own !== undefined) return own;
  const size = sizeArgument(source);
  if (size !== undefined) {
    if (size < 0) throw valueError('negative count');
    return allocate(size);
  }
  return bytesFromObject(kind, source);
}

function ownBytes(source: Value): Uint8Array | undefined {
  return bytesOfObject(source)?.data;
}

/** What the object's `__bytes__` gives, or undefined where it has none. */
export function bytesOfObject(source: Value): PyBytes | undefined {
  const result = callSpecial(source, '__bytes__');
  if (result === undefined || result instanceof PyBytes) return result;
  throw typeError(`__bytes__ returned non-bytes (type ${typeName(result)})`);
}

/** The number of zero bytes that an int argument asks for. An `__index__` that refuses leaves other ways open. */
function sizeArgument(source: Value): number | undefined {
  if (typeof source !== 'number' && typeOf(source).slots.index === null) return undefined;
  try {
    return toSize(source);
  } catch (thrown) {
    if (isException(thrown, 'TypeError')) return undefined;
    throw thrown;
  }
}

/** New data from a bytes-like object or from an iterable of ints. */
export function bytesFromObject(kind: BytesKind, source: Value): Uint8Array {
  const bytes = asBytes(source);
  if (bytes !== undefined) return bytes.slice();
  const slots = typeOf(source).slots;
  if (asStr(source) !== undefined || (slots.iter === null && slots.getitem === null))
    throw typeError(`cannot convert '${typeName(source)}' object to ${kind}`);
  return bytesFromIterable(kind, source);
}

/** New data from an iterable of ints. */
export function bytesFromIterable(kind: BytesKind, source: Value): Uint8Array {
  const builder = new ByteBuilder(64);
  const iterator = getIterator(source);
  const what = kind === 'bytes' ? 'bytes' : 'byte';
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    builder.push(toByte(item, what));
  return builder.finish();
}
