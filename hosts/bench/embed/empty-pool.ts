/**
 * A Piscina whose task does nothing: what a round trip between threads costs at least.
 */
import { Piscina } from 'piscina';

/** Opens the pool. */
export function openEmptyPool(): { run(): Promise<unknown>; close(): Promise<void> } {
  const pool = new Piscina({
    filename: new URL('./empty-task.js', import.meta.url).href,
    minThreads: 2,
    maxThreads: 2,
  });
  return { run: () => pool.run(null), close: () => pool.destroy() };
}
