/**
 * The shape of a standard-library module written in TypeScript.
 */
import type { Value } from '../objects/model/value.js';

/** A built-in module. `create` runs once an interpreter, when the module is first imported. */
export interface BuiltinModule {
  readonly name: string;
  readonly doc?: string;
  /** Its attributes in order. `__name__`, `__doc__`, `__loader__` and `__spec__` are added. */
  create(): Iterable<readonly [name: string, value: Value]>;
}
