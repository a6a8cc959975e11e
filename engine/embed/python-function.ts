/**
 * Python callables that were handed to the host as functions, and the way back: a function that came from Python is, when the host passes it
 * in again, the callable that it was.
 */
import type { Value } from '../objects/model/value.js';

const originals = new WeakMap<object, Value>();

/** Notes which Python value a host function stands for. */
export function rememberOriginal(made: object, value: Value): void {
  originals.set(made, value);
}

/** The Python value that a host function stands for, if it came from Python. */
export function originalValue(made: object): Value | undefined {
  return originals.get(made);
}
