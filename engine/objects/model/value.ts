/**
 * Python values as JavaScript values.
 *
 * int is a number that is a safe integer (never -0), or a bigint beyond that range; bool is a boolean; None is
 * null; str is a JavaScript string without surrogates, or a PyAstralStr; everything else is a PyObject.
 * `undefined` is never a value: in a register it means unbound, as a result it means "not found" or "exhausted".
 */
import type { PyType } from './type.js';

/** Any Python value. */
export type Value = number | bigint | boolean | null | string | PyObject;

/** Everything that is not a JavaScript primitive. Subclasses hold the representation of a built-in type. */
export abstract class PyObject {
  /** The Python class. Writable, because `__class__` can be assigned. Set by the subclass's constructor or on its prototype. */
  declare type: PyType;
}

// `instanceof` walks the prototypes, and is asked most often where the answer is no: one step less for every Python object.
Object.setPrototypeOf(PyObject.prototype, null);

/** Keyword arguments of a call, in order; null stands for none. */
export type KeywordArguments = ReadonlyMap<string, Value> | null;

/**
 * The largest magnitude of an int that is kept as a number: beyond it lies bigint.
 */
export const MAX_SAFE = Number.MAX_SAFE_INTEGER;
