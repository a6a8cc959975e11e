/**
 * Containers whose repr is being made: one that contains itself is written as `[...]`.
 */
import { type Interpreter, runtime } from '../model/runtime.js';
import type { PyObject } from '../model/value.js';
import { newException } from './errors.js';
import { rewordOverflow } from './recursion.js';

const active = new Set<PyObject>();

/** Makes a container's text, or gives `recursive` when its text is already being made further out. */
export function guardRepr(container: PyObject, recursive: string, make: () => string): string {
  if (active.has(container)) return recursive;
  const interpreter = runtime.current as Interpreter | undefined;
  if (interpreter !== undefined && active.size + interpreter.depth > interpreter.recursionLimit)
    throw newException(
      'RecursionError',
      'maximum recursion depth exceeded while getting the repr of an object',
    );
  active.add(container);
  try {
    return make();
  } catch (thrown) {
    throw rewordOverflow(thrown, 'while getting the repr of an object');
  } finally {
    active.delete(container);
  }
}
