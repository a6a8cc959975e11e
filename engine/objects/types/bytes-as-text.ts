/**
 * Bytes read as the text of a number, by `int()` and `float()`.
 * Only ASCII counts there: a byte that is no ASCII character, or white space to str but not to bytes, becomes a
 * character that no number holds.
 */
import { asBufferExporter, bytesOfView } from '../model/buffer.js';
import type { Value } from '../model/value.js';

/** The text of a bytes-like object, or undefined for anything else. */
export function bytesAsText(value: Value): string | undefined {
  const view = asBufferExporter(value)?.getBuffer();
  if (view === undefined) return undefined;
  let text = '';
  for (const byte of bytesOfView(view)) text += isPlain(byte) ? String.fromCharCode(byte) : '\0';
  view.release();
  return text;
}

function isPlain(byte: number): boolean {
  return byte < 0x80 && (byte < 0x1c || byte > 0x1f);
}
