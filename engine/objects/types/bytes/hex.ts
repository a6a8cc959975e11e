/**
 * Bytes as hexadecimal digits: hex and fromhex.
 */
import { LongTextBuilder } from '../../../core/long-text.js';
import { tickAt } from '../../model/resources.js';
import { asStr, PyBytes } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { lengthOf, toSize } from '../../protocol/items.js';
import { ByteBuilder } from '../../text-codecs/byte-builder.js';

const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** `bytes.hex(sep, bytes_per_sep)`: groups are counted from the right, or from the left where the number is negative. */
export function hexText(data: Uint8Array, separator?: Value, groupSize?: Value): string {
  const between = separator === undefined ? '' : separatorOf(separator);
  const size = groupSize === undefined ? 1 : toSize(groupSize);
  const digits = new LongTextBuilder();
  const group = Math.abs(size);
  const offset = size > 0 ? data.length % group : 0;
  for (let at = 0; at < data.length; at++) {
    tickAt(at);
    const isEnd = between !== '' && group > 0 && at > 0 && (at - offset) % group === 0;
    const pair = pairs[data[at] as number] as string;
    digits.add(isEnd ? between + pair : pair);
  }
  return digits.finish();
}

function separatorOf(separator: Value): string {
  if (lengthOf(separator) !== 1) throw valueError('sep must be length 1.');
  const str = asStr(separator);
  const code =
    str !== undefined
      ? str.toString().charCodeAt(0)
      : separator instanceof PyBytes
        ? (separator.data[0] ?? 0)
        : undefined;
  if (code === undefined) throw typeError('sep must be str or bytes.');
  if (code > 0x7f) throw valueError('sep must be ASCII.');
  return String.fromCharCode(code);
}

/** The bytes of pairs of digits, with white space between pairs. */
export function parseHexText(value: Value): Uint8Array {
  const str = asStr(value);
  if (str === undefined) throw typeError(`fromhex() argument must be str, not ${typeName(value)}`);
  const text = str.toString();
  const builder = new ByteBuilder(text.length >> 1);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) {
      at++;
      continue;
    }
    const high = digitOf(text, at);
    const low = digitOf(text, at + 1);
    builder.push(high * 16 + low);
    at += 2;
  }
  return builder.finish();
}

function digitOf(text: string, at: number): number {
  const code = text.charCodeAt(at) | 0x20;
  if (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) return code - 0x30;
  if (text.charCodeAt(at) < 0x7f && code >= 0x61 && code <= 0x66) return code - 0x57;
  throw valueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);
}
