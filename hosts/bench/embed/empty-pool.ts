/**
 * A Piscina whose task does nothing, with the options that an engine's pool has: what a round trip between threads costs at least.
 */
import { Piscina } from 'piscina';

/** Opens the pool. */
export function openEmptyPool(): { run(): Promise<unknown>; close(): Promise<void> } {
  const pool = new Piscina({
    filename: new URL('./empty-task.js', import.meta.url).href,
    minThreads: 2,
    maxThreads: 2,
    idleTimeout: 10_000,
    concurrentTasksPerWorker: 1,
  });
  return { run: () => pool.run(null), close: () => pool.destroy() };
}
