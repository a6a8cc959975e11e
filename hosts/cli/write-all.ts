/**
 * Writing to a standard stream at once and to the end: so that lines of the compiler's stand in order with the program's own, and a reader
 * that has gone (`| head`) is no error.
 */
import { writeSync } from 'node:fs';

/** Milliseconds before a full pipe is tried again. */
const PAUSE = 2;

/** Writes the text; what nobody reads any more is dropped. */
export function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSome(descriptor, bytes, at);
}

function writeSome(descriptor: number, bytes: Buffer, at: number): number {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') return bytes.length - at;
    Atomics.wait(pause, 0, 0, PAUSE);
    return 0;
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));
