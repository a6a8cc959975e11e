/**
 * The short way from `print` to the program's standard output: while `sys.stdout` is the object that the interpreter began with,
 * text goes to its sink without a method call. Whoever makes that object (or swaps interpreters) fills this.
 */
import type { Value } from './value.js';

/** See the file's head. */
export interface StandardOutput {
  /** The original `sys.stdout`; undefined where there is no short way. */
  object: Value | undefined;
  /** Writes text (which may hold surrogates) as the object's `write` would. */
  write: (text: string) => void;
  /** As the object's `flush`. */
  flush: () => void;
}

export const standardOutput: StandardOutput = { object: undefined, write: () => {}, flush: () => {} };
