/**
 * A compiled code object as plain data: what the compiler gives, what is stored and loaded, and what the
 * engine links into a Python `code` object. It holds no Python object, so one unit serves every instance.
 */

/** A constant of a code unit. A `number` is a safe integer; a `bigint` only lies beyond that range. */
export type CodeConstant =
  | null
  | boolean
  | number
  | bigint
  | string
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'tuple'; readonly items: readonly CodeConstant[] }
  | { readonly kind: 'frozenset'; readonly items: readonly CodeConstant[] }
  | { readonly kind: 'code'; readonly unit: CodeUnit };

/** Bits of {@link CodeUnit.flags}, with CPython's numbers. */
export const codeFlags = {
  optimized: 0x1,
  newlocals: 0x2,
  varargs: 0x4,
  varkeywords: 0x8,
  nested: 0x10,
  generator: 0x20,
  coroutine: 0x80,
  iterableCoroutine: 0x100,
  asyncGenerator: 0x200,
  futureAnnotations: 0x1000000,
} as const;

/** A variable of a frame: where it lives. A cell or free variable's register holds the cell. */
export interface CodeVariable {
  readonly name: string;
  readonly register: number;
  readonly kind: 'local' | 'cell' | 'free';
}

/**
 * A range of instructions that an exception handler covers.
 * An exception raised at a pc in [start, end) puts the exception into `register` and goes on at `handler`.
 * The rows are sorted so that the first that covers a pc is the innermost.
 */
export interface ExceptionTableRow {
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  readonly register: number;
}

/** One code object as data. All pcs are word indices of instructions in {@link words}. */
export interface CodeUnit {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  /** See {@link codeFlags}. */
  readonly flags: number;
  /** Positional parameters, positional-only ones included; then keyword-only; `*args`, `**kwargs` are in flags. */
  readonly argCount: number;
  readonly posOnlyArgCount: number;
  readonly kwOnlyArgCount: number;
  /** Parameters in register order (positional, keyword-only, `*args`, `**kwargs`), then other local variables. */
  readonly variables: readonly CodeVariable[];
  /** Registers that hold variables; temporaries start here. */
  readonly variableCount: number;
  /** Registers of the frame: variables and temporaries. */
  readonly registerCount: number;
  readonly words: Int32Array;
  readonly constants: readonly CodeConstant[];
  /** Attribute, import and variable names of `name` operands. */
  readonly names: readonly string[];
  /** Names of `global` operands. */
  readonly globalNames: readonly string[];
  readonly cacheCount: number;
  /** pc of each loop header, by loop index. */
  readonly loopHeaders: Int32Array;
  /** For each loop header the registers that are live there, as a bit set of 32-bit words, rows of equal length. */
  readonly loopLiveness: Int32Array;
  readonly exceptionTable: readonly ExceptionTableRow[];
  /**
   * Rows of five: pc, line, end line, column, end column (0-based, UTF-8 bytes); ascending pc. Line 0: artificial.
   * The lookup of a CALL_METHOD row has a position of its own, at pc + 1.
   */
  readonly positions: Int32Array;
  /** The docstring constant, if the body begins with one. */
  readonly docstring: string | null;
}
