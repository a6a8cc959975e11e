/**
 * The signals that an interpreter handles: which have arrived, and what the program wants done about each.
 */
import type { Value } from './value.js';

/** The interrupt from the keyboard. */
export const SIGINT = 2;

/** Signals have numbers below this. */
export const SIGNAL_COUNT = 65;

/** See the file's head. */
export class SignalState {
  /** Word N is 1 when signal N has arrived and is not yet handled; written by handlers in machine code. */
  readonly pending: Int32Array = new Int32Array(new SharedArrayBuffer(SIGNAL_COUNT * 4));
  /** Handlers that the program set, by signal: a callable. */
  readonly handlers: Map<number, Value> = new Map();
  /** Signals for which a handler is installed in the process. */
  readonly installed: Set<number> = new Set();
}
