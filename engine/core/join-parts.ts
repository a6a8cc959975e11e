/** Runs of bytes behind one another as one. */
import { longWork } from './long-work.js';

/** A single part is given as it is, and not copied. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    longWork.poll?.();
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
