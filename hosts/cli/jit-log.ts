/**
 * `--jit-log FILE`: every event of the compiler as a line of JSON: `name`, `v`, `ms` since the program's start, and the payload.
 */
import { openSync, writeSync } from 'node:fs';
import { EVENT_SCHEMA_VERSION, type EventSink } from '../../engine/index.js';

/** Opens the file, `%d` in its name being the process's id. Throws where it cannot be written. */
export function openJitLog(path: string): EventSink {
  const descriptor = openSync(path.replaceAll('%d', String(process.pid)), 'w');
  const begin = performance.now();
  return {
    wants: () => true,
    emit: (name, payload) => {
      const ms = Math.round((performance.now() - begin) * 1000) / 1000;
      try {
        writeSync(descriptor, `${JSON.stringify({ name, v: EVENT_SCHEMA_VERSION, ms, ...payload })}\n`);
      } catch {
        // The disk is full: the program is worth more than its log.
      }
    },
  };
}
