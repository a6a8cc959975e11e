/**
 * From source text to a `code` object: the front end, the compiler and the linker in a row; and the errors of a bad source
 * as Python exceptions.
 */
import { type CompileOptions, compileTree } from '../bytecode/index.js';
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import type { PyCode } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyTuple } from '../objects/model/sequences.js';
import { sourceLine } from '../objects/model/source-lines.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute, setAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { typeError } from '../objects/protocol/errors.js';
import { characterNames } from '../objects/text-codecs/character-names.js';
import { type Mod, parseModule, type SyntaxErrorData, type SyntaxWarning } from '../syntax/index.js';
import { linkCode } from './link.js';

/** What the source is: a module, an expression, or one interactive statement. */
export type CompileMode = 'exec' | 'eval' | 'single';

/** Compiles a source. Throws SyntaxError (or ValueError, MemoryError, RecursionError for sources beyond the limits). */
export function compileSource(
  source: string | Uint8Array,
  filename: string,
  mode: CompileMode,
  options: Partial<CompileOptions> & { readonly isFile?: boolean } = {},
): PyCode {
  const { isFile = false } = options;
  const parsed = parseModule(source, { filename, mode, lookupUnicodeName, isFile });
  if (parsed.kind === 'error')
    throw syntaxException(parsed.error, filename, parsed.error.showsFile ? sourceLine : undefined);
  const compiled = compileTree(parsed.tree, { filename, mode, ...options });
  if (compiled.kind === 'error') throw syntaxException(compiled.error, filename, sourceLine);
  for (const warning of [...parsed.warnings, ...compiled.warnings]) issue(warning, filename);
  return linkCode(compiled.unit);
}

/** The tree of a source. Throws SyntaxError. */
export function parseSource(source: string | Uint8Array, filename: string, mode: CompileMode): Mod {
  const parsed = parseModule(source, { filename, mode, lookupUnicodeName });
  if (parsed.kind === 'error')
    throw syntaxException(parsed.error, filename, parsed.error.showsFile ? sourceLine : undefined);
  for (const warning of parsed.warnings) issue(warning, filename);
  return parsed.tree;
}

/** The tree of a source, without its warnings; undefined where there is an error. */
export function parseQuietly(source: string, filename: string, mode: CompileMode): Mod | undefined {
  const parsed = parseModule(source, { filename, mode, lookupUnicodeName });
  return parsed.kind === 'error' ? undefined : parsed.tree;
}

/** Compiles a tree that a program made: it may be none that a source could give. Throws SyntaxError, TypeError. */
export function compileParsed(
  tree: Mod,
  filename: string,
  mode: CompileMode,
  options: Partial<CompileOptions> = {},
): PyCode {
  const compiled = compileOrRefuse(tree, { filename, mode, ...options });
  if (compiled.kind === 'error') throw syntaxException(compiled.error, filename, sourceLine);
  for (const warning of compiled.warnings) issue(warning, filename);
  return linkCode(compiled.unit);
}

function compileOrRefuse(tree: Mod, options: CompileOptions) {
  try {
    return compileTree(tree, options);
  } catch (thrown) {
    if (thrown instanceof PyException) throw thrown;
    // Nodes of the wrong kinds lead the compiler to fields that are not there.
    throw typeError(`the tree is not one of a program: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}

/** The character of `\N{name}`. */
function lookupUnicodeName(name: string): string | null {
  const point = characterNames.pointOf(name);
  return point === undefined ? null : String.fromCodePoint(point);
}

/** Hands a warning about the source to the `warnings` module. A filter that makes it an exception makes it a SyntaxError. */
function issue(warning: SyntaxWarning, filename: string): void {
  const category = exceptionTypes[warning.category];
  const explain = getAttribute(runtime.current.importModule('warnings', null, null, 0), 'warn_explicit');
  try {
    call(explain, [strFromText(warning.message), category, strFromText(filename), warning.lineno]);
  } catch (thrown) {
    if (!(thrown instanceof PyException) || thrown.type !== category) throw thrown;
    throw syntaxException(warning.error, filename, sourceLine);
  }
}

/** Whether a SyntaxError says that an interactive source is not finished. */
export function isIncomplete(exception: PyException): boolean {
  return incomplete.has(exception);
}

const incomplete = new WeakSet<PyException>();

function syntaxException(
  error: SyntaxErrorData,
  filename: string,
  readLine?: (filename: string, line: number) => string | undefined,
): PyException {
  const type = exceptionTypes[error.type];
  if (error.lineno === null)
    return call(type, error.msg === '' ? [] : [strFromText(error.msg)]) as PyException;
  // What the compiler refuses is shown from the file, so that it has a text only where there is one.
  const line = readLine?.(filename, error.lineno);
  const text = line === undefined ? error.text : `${line}\n`;
  if (error.isPlacedLater)
    return placeLater(call(type, [strFromText(error.msg)]) as PyException, error, filename, text);
  const details: Value[] = [
    strFromText(filename),
    error.lineno,
    error.offset,
    text === null ? null : strFromText(text),
    error.endLineno,
    error.endOffset,
  ];
  const exception = call(type, [strFromText(error.msg), new PyTuple(details)]) as PyException;
  if (error.incomplete) incomplete.add(exception);
  return exception;
}

/** An error that has its place only as attributes. */
function placeLater(
  exception: PyException,
  { lineno, offset, endLineno, endOffset }: SyntaxErrorData,
  filename: string,
  text: string | null,
): PyException {
  const shown = text === null ? null : strFromText(text);
  const place = {
    filename: strFromText(filename),
    lineno,
    offset,
    end_lineno: endLineno,
    end_offset: endOffset,
  };
  for (const [name, value] of Object.entries({ ...place, text: shown })) setAttribute(exception, name, value);
  return exception;
}
