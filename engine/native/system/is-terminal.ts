/**
 * Whether a descriptor is a terminal. Node's own answer needs its network modules, which take as long to load as a small program
 * runs; so what cannot be a terminal is told apart first.
 */
import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Whether the descriptor is a terminal. */
export function isTerminal(descriptor: number): boolean {
  return mayBeTerminal(descriptor) && isatty(descriptor);
}

/** On Linux the major number of memory devices such as /dev/null. */
const MEMORY_DEVICES = 1;

function mayBeTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    if (!status.isCharacterDevice()) return false;
    return process.platform !== 'linux' || status.rdev >> 8 !== MEMORY_DEVICES;
  } catch {
    return false;
  }
}
