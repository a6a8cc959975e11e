/**
 * Bytes of which each is one character, and back: the fast ways that most codecs begin with.
 */
import { longWork, tickLongAt } from '../../core/long-work.js';

const SHORT = 24;

/** Bytes that Node turns into text at once: less than a millisecond's work. */
const PART = 2 ** 19;

/** The text of bytes that are taken as Latin-1. */
export function latin1Text(bytes: Uint8Array): string {
  if (bytes.length > PART) {
    let text = '';
    for (let at = 0; at < bytes.length; at += PART) {
      longWork.poll?.();
      text += latin1Text(bytes.subarray(at, at + PART));
    }
    return text;
  }
  if (bytes.length > SHORT)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let text = '';
  for (let at = 0; at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** The bytes of a text; undefined where a code unit is not below `limit`. */
export function bytesBelow(text: string, limit: number): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    tickLongAt(at);
    const code = text.charCodeAt(at);
    if (code >= limit) return undefined;
    bytes[at] = code;
  }
  return bytes;
}

/** The position of the first byte from 0x80 on, or the length. */
export function asciiLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) tickLongAt(at++);
  return at;
}
