/**
 * The activation of a code object: a window on an array of registers, and where it stands.
 *
 * Frames of ordinary calls lie in the interpreter's one register array and are reused: `callee` is the frame that the next call from this
 * one will use. A frame that has been seen from outside (by a traceback, sys._getframe, a generator) is `escaped`: it
 * is not reused, and takes a copy of its registers with it when it ends.
 */
import type { PyDict } from './dict.js';
import type { LinkedGlobals, PyCode, PyFunction } from './functions.js';
import type { PyGenerator } from './generators.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const frameType = new PyType('frame');

/**
 * What becomes of the value that a frame returns.
 * - `call`: it is the result of the call in `back`, in the same loop;
 * - `constructor`: the frame is an `__init__` that must return None, the result is `instance`;
 * - `entry`: the frame was entered from TypeScript, the loop gives the value back.
 */
export const frameRoles = { call: 0, constructor: 1, entry: 2 } as const;

/** An activation. Also Python's frame object. */
export class Frame extends PyObject {
  code: PyCode;
  function: PyFunction | null = null;
  registers: (Value | undefined)[];
  base: number;
  /** pc of the instruction being executed; of a suspended caller, of its call. */
  pc = 0;
  back: Frame | null;
  callee: Frame | null = null;
  globals: PyDict;
  builtins: PyDict;
  linked: LinkedGlobals;
  /** The local namespace of module code, class bodies and exec: null in functions; `globals` itself in modules. */
  namespace: Value;
  /** What becomes of the value that the frame returns: see {@link frameRoles}. */
  role: number = frameRoles.call;
  /** The new object, where the frame is its `__init__`. */
  instance: Value = null;
  generator: PyGenerator | null = null;
  escaped = false;
  /** Has returned or raised. */
  finished = false;

  constructor(
    code: PyCode,
    registers: (Value | undefined)[],
    base: number,
    globals: PyDict,
    builtins: PyDict,
    linked: LinkedGlobals,
    back: Frame | null,
  ) {
    super();
    this.type = frameType;
    this.code = code;
    this.registers = registers;
    this.base = base;
    this.globals = globals;
    this.builtins = builtins;
    this.linked = linked;
    this.back = back;
    this.namespace = null;
  }
}
