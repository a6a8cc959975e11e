/**
 * The counts at which the interpreter calls the compiler for the first time: before the thresholds, so that counts can decay (warmth.ts),
 * and early where code may be had from other instances.
 */
import type { JitParameter } from '../core/jit-parameters.table.js';
import { NEVER_HOT, type ThreadState } from '../interp/thread-state.js';

type Parameters = Readonly<Record<JitParameter, number>>;

/** Iterations after which a loop is looked for among the traces of other instances. */
const EARLY = 8;

/** The same for calls of a function, of which there are more that come to nothing. */
const EARLY_CALLS = 100;

/** The count of a loop's iterations, or of a function's calls. */
export function firstLookAt(parameters: Parameters, isFunction: boolean, isSharing: boolean): number {
  const threshold = isFunction ? parameters.function_threshold : parameters.threshold;
  return isSharing ? Math.min(isFunction ? EARLY_CALLS : EARLY, threshold) : Math.ceil(threshold / 2);
}

/** Has the interpreter call at these counts. */
export function setHotLimits(
  thread: ThreadState,
  parameters: Parameters,
  isPaused: boolean,
  isSharing: boolean,
): void {
  thread.hotLimit = isPaused ? NEVER_HOT : firstLookAt(parameters, false, isSharing);
  thread.entryLimit = isPaused ? NEVER_HOT : firstLookAt(parameters, true, isSharing);
}

/** The compiler is gone. */
export function neverHot(thread: ThreadState): void {
  thread.hotLimit = NEVER_HOT;
  thread.entryLimit = NEVER_HOT;
}
