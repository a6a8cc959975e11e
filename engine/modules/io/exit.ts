/**
 * Output that nobody closed or flushed.
 *
 * CPython writes it when the last reference to the file goes. There is no such moment here, so it is written when the program opens or
 * examines a file, which might be the same one, and when it ends.
 */
import { isException } from '../../objects/protocol/errors.js';
import { unwritten, writeOut } from './buffers.js';
import type { PyTextWrapper } from './io-objects.js';
import { sendPending, unencoded } from './text-buffers.js';

/** The program's standard streams, which have their own times of being flushed. */
export const standardWrappers = new Set<PyTextWrapper>();

/** Writes what files hold back, all but the standard streams. Errors are ignored. */
export function writeAbandoned(): void {
  if (unencoded.size > 0) {
    for (const wrapper of [...unencoded]) {
      if (!standardWrappers.has(wrapper)) quietly(() => sendPending(wrapper));
    }
  }
  if (unwritten.size === 0) return;
  const kept = new Set([...standardWrappers].map((wrapper) => wrapper.buffer));
  for (const buffer of [...unwritten]) if (!kept.has(buffer)) quietly(() => writeOut(buffer));
}

function quietly(action: () => void): void {
  try {
    action();
  } catch (thrown) {
    if (!isException(thrown, 'Exception')) throw thrown;
  }
}
