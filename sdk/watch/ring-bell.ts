/**
 * Waking the watcher.
 */
import { watcherWords } from '../../engine/index.js';

/** Wakes the watcher by its words. */
export function ringBell(watcher: Int32Array): void {
  Atomics.add(watcher, watcherWords.bell, 1);
  Atomics.notify(watcher, watcherWords.bell);
}
