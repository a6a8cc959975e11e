/**
 * The activation of a code object: a window on an array of registers, and where it stands.
 *
 * Frames of ordinary calls lie in the interpreter's one register array and are reused: `callee` is the frame that the
 * next call from this one will use. A frame that has been seen from outside (by a traceback, sys._getframe, a
 * generator) is `escaped`: it is not reused, and takes a copy of its variables with it when it ends.
 */
import type { PyDict } from './dict.js';
import type { LinkedGlobals, PyCode, PyFunction } from './functions.js';
import type { PyGenerator } from './generators.js';
import type { Continuation } from './tail-call.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const frameType = new PyType('frame');

/**
 * What becomes of the value that a frame returns or yields.
 * - `call`: it is the result of the call in `back`, in the same loop;
 * - `constructor`: the frame is an `__init__` that must return None, the result is `instance`;
 * - `entry`: the frame was entered from TypeScript, the loop gives the value back;
 * - `step`: the frame is a generator stepped by FOR_ITER or SEND in `back`;
 * - `continued`: as `call`, and `after` makes the result of it;
 * - `watched`: as `call`, and a profiler is to hear of the return.
 *
 * From `dropped` on the frame is that of a special method which an instruction of `back` asks, where what that does with the value is more than keep it. Only the
 * compiler makes such frames: when machine code is left within the method.
 * - `dropped`: a store; the value does not matter;
 * - `tested`: `__contains__`; its truth does;
 * - `truth`, `length`: `__bool__`, `__len__`;
 * - `compared`, `reflected`: a comparison asked the left operand, or the right one last;
 * - `negated`: `!=` asked for `__eq__`;
 * - `left`, `right`, `inPlace`: an operator asked `__add__`, `__radd__` last, `__iadd__`.
 */
export const frameRoles = {
  call: 0,
  constructor: 1,
  entry: 2,
  step: 3,
  watched: 4,
  continued: 5,
  dropped: 6,
  tested: 7,
  truth: 8,
  length: 9,
  compared: 10,
  reflected: 11,
  negated: 12,
  left: 13,
  right: 14,
  inPlace: 15,
} as const;

/** A row of {@link frameRoles}. */
export type FrameRole = (typeof frameRoles)[keyof typeof frameRoles];

/** An activation. Also Python's frame object. */
export class Frame extends PyObject {
  code: PyCode;
  /** The function called; null for module code, class bodies and exec. */
  function: PyFunction | null;
  registers: (Value | undefined)[];
  base: number;
  /** pc of the instruction being executed; of a suspended caller, of its call. */
  pc = 0;
  back: Frame | null;
  /** The frame to be reused for the next call from this one. */
  callee: Frame | null = null;
  linked: LinkedGlobals;
  /** The local namespace of module code, class bodies and exec: null in functions; the globals themselves in modules. */
  namespace: Value = null;
  /** The cells of a class body's or exec's free variables; a function's are in its `closure`. */
  closure: readonly Value[] | null = null;
  /** See {@link frameRoles}. Frames that wait to be reused have `call`. */
  role: number = frameRoles.call;
  /** How many frames are below this one, itself included. */
  depth: number;
  /** The new object, where the frame is its `__init__`. */
  instance: Value = null;
  /** What makes the result of what the frame returns, where its role is `continued`. */
  after: Continuation | null = null;
  /** The generator whose frame this is. Its registers are its own, from 0 on. */
  generator: PyGenerator | null = null;
  /** For a generator's frame: first free register of the interpreter's array while it runs. */
  top = 0;
  escaped = false;
  /** Has returned or raised. */
  finished = false;
  /** Trace function of sys.settrace, for f_trace. */
  trace: Value = null;
  /** The dict that `locals()` gave, kept so that it stays the same object. */
  locals: PyDict | null = null;

  constructor(
    code: PyCode,
    callee: PyFunction | null,
    registers: (Value | undefined)[],
    base: number,
    linked: LinkedGlobals,
    back: Frame | null,
  ) {
    super();
    this.type = frameType;
    this.code = code;
    this.function = callee;
    this.registers = registers;
    this.base = base;
    this.linked = linked;
    this.back = back;
    this.depth = back === null ? 1 : back.depth + 1;
  }

  /** Globals of the module that the code belongs to. */
  get globals(): PyDict {
    return this.linked.globals;
  }

  get builtins(): PyDict {
    return this.linked.builtinsDict;
  }
}
