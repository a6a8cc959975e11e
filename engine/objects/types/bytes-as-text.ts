/**
 * Bytes read as the text of a number, by `int()` and `float()`.
 * Only ASCII counts there: a byte that is no ASCII character, or white space to str but not to bytes, becomes a
 * character that no number holds.
 */
import { PyByteArray, PyBytes } from '../model/text.js';
import type { Value } from '../model/value.js';

/** The text of a bytes-like object, or undefined for anything else. */
export function bytesAsText(value: Value): string | undefined {
  const data = bytesOf(value);
  if (data === undefined) return undefined;
  let text = '';
  for (const byte of data) text += isPlain(byte) ? String.fromCharCode(byte) : '\0';
  return text;
}

function bytesOf(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.data;
  if (value instanceof PyByteArray) return value.data.subarray(0, value.length);
  return undefined;
}

function isPlain(byte: number): boolean {
  return byte < 0x80 && (byte < 0x1c || byte > 0x1f);
}
