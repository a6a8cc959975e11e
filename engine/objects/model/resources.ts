/**
 * What every piece of code owes to a host that limits it: asking before it allocates much at once, and looking up now and then
 * in loops that call no Python.
 */
import { runtime } from './runtime.js';

/** Less than this is never asked for. */
const LARGE = 1 << 16;

/** Steps between two looks: a few microseconds' worth. A power of two. */
const STEPS = 1024;

let steps = 0;

/** To be called before `bytes` are allocated at once. Throws MemoryError where the host does not let the program have them. */
export function reserve(bytes: number): void {
  if (bytes >= LARGE) runtime.current.reserve(bytes);
}

/** To be called in each round of a loop that may be long: now and then looks whether the program is to be interrupted. */
export function tick(): void {
  steps = (steps + 1) & (STEPS - 1);
  if (steps === 0) look();
}

/** The same for a loop that counts its rounds: to be called in each, with its number from 0. The first thousand cost a test. */
export function tickAt(round: number): void {
  if ((round & (STEPS - 1)) === STEPS - 1) look();
}

/** Looks at once: between pieces of work that take a millisecond. */
export function look(): void {
  const { current } = runtime;
  // Parts of the engine are tested without an interpreter.
  if (current !== undefined && current.control[0] !== 0) current.poll();
}
