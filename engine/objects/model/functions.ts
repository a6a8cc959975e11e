/**
 * Representations of code, functions, bound methods, cells and modules.
 */
import type { CodeUnit } from '../../bytecode/code-unit.js';
import type { DictEntry, PyDict } from './dict.js';
import type { AttributeHolder } from './instance.js';
import type { PyTuple } from './sequences.js';
import type { Shape } from './shape.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const codeType = new PyType('code');
export const functionType = new PyType('function');
export const methodType = new PyType('method');
export const cellType = new PyType('cell');
export const moduleType = new PyType('module');

/** A `code` object: a code unit with its constants as values. */
export class PyCode extends PyObject {
  readonly unit: CodeUnit;
  /** The unit's words. */
  readonly instructions: Int32Array;
  /** What the interpreter executes: the instructions, or a shadow of them while the compiler watches. */
  words: Int32Array;
  /** Back edges that were taken, by loop. */
  readonly loopCounts: Int32Array;
  /** Calls that entered a frame of this code. */
  entryCount = 0;
  /** Names of `name` and of `global` operands. */
  readonly names: readonly string[];
  readonly globalNames: readonly string[];
  readonly constants: readonly Value[];
  /** Parameters that positional arguments fill. */
  readonly argCount: number;
  /** All parameters: positional, keyword-only, `*args`, `**kwargs`. */
  readonly parameterCount: number;
  /** True when a call with exactly `argCount` positional arguments needs no binding beyond copying them. */
  readonly isSimple: boolean;
  /** Registers to be unbound on entry: from parameterCount to variableCount. */
  readonly variableCount: number;
  readonly registerCount: number;
  /** `generator`, `coroutine` and `asyncGenerator` flags, or 0. */
  readonly generatorFlags: number;
  /** A call with exactly `argCount` positional arguments enters a frame at once: no binding, no generator. */
  readonly isDirect: boolean;
  /** Links of the function of this code that was called first, of those made last. */
  lastLinked: LinkedGlobals | null = null;
  /** Inline caches, one a `cache` operand; shared by all functions of this code. */
  readonly caches: unknown[];
  /** Names of keyword-only parameters as keys of their defaults; made when a default is first asked for. */
  keywordOnlyNames: readonly Value[] | null = null;

  constructor(unit: CodeUnit, constants: readonly Value[]) {
    super();
    this.type = codeType;
    this.unit = unit;
    this.instructions = unit.words;
    this.words = unit.words;
    this.loopCounts = new Int32Array(unit.loopHeaders.length);
    this.names = packed(unit.names);
    this.globalNames = packed(unit.globalNames);
    this.constants = packed(constants);
    this.argCount = unit.argCount;
    const varargs = (unit.flags & 0x4) !== 0 ? 1 : 0;
    const varkeywords = (unit.flags & 0x8) !== 0 ? 1 : 0;
    this.parameterCount = unit.argCount + unit.kwOnlyArgCount + varargs + varkeywords;
    this.isSimple = unit.kwOnlyArgCount + varargs + varkeywords === 0;
    this.variableCount = unit.variableCount;
    this.registerCount = unit.registerCount;
    this.generatorFlags = unit.flags & (0x20 | 0x80 | 0x200);
    this.isDirect = this.isSimple && this.generatorFlags === 0;
    this.caches = packed(new Array<null>(unit.cacheCount).fill(null));
  }
}

/**
 * A copy made by pushing: V8 tells arrays that may have holes, such as those read from disk, from those that never had, and code
 * compiled for one kind is thrown away when it meets the other.
 */
function packed<T>(items: readonly T[]): T[] {
  const copy: T[] = [];
  for (const item of items) copy.push(item);
  return copy;
}

/** A variable that closures share. `value` is undefined while unbound. */
export class PyCell extends PyObject {
  value: Value | undefined;

  constructor(value: Value | undefined) {
    super();
    this.type = cellType;
    this.value = value;
  }
}

/** A code object's global names in one module: the module's cells, and the builtins' cells behind them. */
export interface LinkedGlobals {
  readonly globals: PyDict;
  readonly builtinsDict: PyDict;
  readonly cells: readonly DictEntry[];
  readonly builtins: readonly DictEntry[];
}

/** A function made by `def` or lambda. */
export class PyFunction extends PyObject implements AttributeHolder {
  shape: Shape;
  slots: (Value | undefined)[] = [];
  code: PyCode;
  readonly globals: PyDict;
  /** The builtins dict of the module when the function was made. */
  readonly builtins: PyDict;
  /** Linked on the first call. */
  linked: LinkedGlobals | null;
  defaults: PyTuple | null;
  kwdefaults: PyDict | null;
  readonly closure: PyTuple | null;
  annotations: PyDict | null = null;
  name: Value;
  qualname: Value;
  doc: Value;
  module: Value;

  constructor(code: PyCode, globals: PyDict, builtins: PyDict, closure: PyTuple | null) {
    super();
    this.type = functionType;
    this.shape = functionType.rootShape;
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.linked = null;
    this.defaults = null;
    this.kwdefaults = null;
    this.closure = closure;
    this.name = code.unit.name;
    this.qualname = code.unit.qualname;
    this.doc = code.unit.docstring;
    this.module = globals.getString('__name__') ?? null;
  }
}

/** A bound method: any callable with its first argument. */
export class PyMethod extends PyObject {
  readonly callee: Value;
  readonly self: Value;

  constructor(callee: Value, self: Value) {
    super();
    this.type = methodType;
    this.callee = callee;
    this.self = self;
  }
}

/** A module. Its attributes are its dict. */
export class PyModule extends PyObject implements AttributeHolder {
  shape: Shape;
  slots: (Value | undefined)[];
  dict: PyDict;
  /** A module of the library that is written in Python. */
  isLibrary = false;

  constructor(dict: PyDict, type: PyType = moduleType) {
    super();
    this.type = type;
    this.dict = dict;
    this.shape = type.dictShape;
    this.slots = [dict];
  }
}
