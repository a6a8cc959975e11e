/**
 * `template % values` of bytes. Templates and pieces travel as text with one character a byte.
 */
import { asInt } from '../../model/numbers.js';
import { asStr, PyByteArray, PyBytes } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { parsePercentTemplate } from '../../numeric/percent-format.js';
import { asBytes } from '../../protocol/bytes-like.js';
import { callSpecial } from '../../protocol/call.js';
import { overflowError, typeError, typeName } from '../../protocol/errors.js';
import { ascii } from '../../protocol/text.js';
import { bytesBelow, latin1Text } from '../../text-codecs/ascii-text.js';
import { formatTemplate } from '../str/percent.js';
import { type BytesSelf, dataOf, likeSelf } from './bytes-value.js';

/** The slot `bytes % value`. */
export function percent(self: BytesSelf, values: Value): Value {
  const text = formatTemplate(parsePercentTemplate(latin1Text(dataOf(self)), true), values, {
    what: 'bytes',
    text: (type, value) => (type === 'r' || type === 'a' ? ascii(value) : textOf(value)),
    character: characterOf,
    key: (name) => new PyBytes(bytesBelow(name, 0x100) ?? new Uint8Array()),
    isMapping: (value) =>
      typeOf(value).slots.getitem !== null &&
      !(value instanceof PyBytes || value instanceof PyByteArray || asStr(value) !== undefined),
  });
  return likeSelf(self, bytesBelow(text, 0x100) ?? new Uint8Array());
}

function textOf(value: Value): string {
  const bytes = asBytes(value);
  if (bytes !== undefined) return latin1Text(bytes);
  const result = callSpecial(value, '__bytes__');
  if (result instanceof PyBytes) return latin1Text(result.data);
  throw typeError(
    result === undefined
      ? `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(value)}'`
      : `__bytes__ returned non-bytes (type ${typeName(result)})`,
  );
}

function characterOf(value: Value): string {
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    const data = dataOf(value);
    if (data.length === 1) return latin1Text(data);
  } else {
    const slot = typeOf(value).slots.index;
    const int = asInt(value) ?? (slot === null ? undefined : asInt(slot(value)));
    if (int !== undefined) {
      if (int < 0 || int > 255) throw overflowError('%c arg not in range(256)');
      return String.fromCharCode(Number(int));
    }
  }
  throw typeError('%c requires an integer in range(256) or a single byte');
}
