/**
 * The port through which `compile`, `eval`, `exec` and `locals` reach the front end and the frames. `interp` implements it.
 */
import type { CodeUnit } from '../../bytecode/code-unit.js';
import type { Frame } from './frame.js';
import type { PyCode } from './functions.js';
import type { Value } from './value.js';

/** What source text is compiled as. */
export type CompileMode = 'exec' | 'eval' | 'single';

/** What the compiler is asked for. */
export interface CompileRequest {
  /** Text (which may hold surrogates), encoded bytes, or a tree of the ast module. */
  readonly source: string | Uint8Array | Value;
  readonly filename: string;
  readonly mode: CompileMode;
  /** Future features and PyCF_ flags. */
  readonly flags: number;
  /** Whether the future features of the calling frame do not count. */
  readonly dontInherit: boolean;
  /** 0, 1, 2, or -1 for the level that the interpreter runs with. */
  readonly optimize: number;
}

/** See the file's head. */
export interface Evaluation {
  /** A code object (a tree, where the flags ask for one). Throws SyntaxError. */
  compile(request: CompileRequest): Value;
  /** The local namespace of a frame: the mapping itself, or a snapshot for functions. */
  locals(frame: Frame): Value;
  /** The code object of a unit. */
  link(unit: CodeUnit): PyCode;
}

/** Filled when the interpreter is loaded. */
export const evaluation: Evaluation = { compile: unlinked, locals: unlinked, link: unlinked };

function unlinked(): never {
  throw new Error('the evaluation port is used before the interpreter is loaded');
}
