/**
 * Compiling a module for embedding: source in, a code unit and the description of its exports out. No interpreter is needed, unless the
 * source is wrong: then Python's SyntaxError is made, with the text that CPython shows.
 */
import { type CodeUnit, compileTree } from '../bytecode/index.js';
import { closedHost } from '../core/closed-host.js';
import { linkCharacterNames } from '../interp/character-name-file.js';
import { createInterpreter } from '../interp/create-interpreter.js';
import { compileSource } from '../interp/evaluate.js';
import { PyException } from '../objects/model/exceptions.js';
import { runtime } from '../objects/model/runtime.js';
import { characterNames } from '../objects/text-codecs/character-names.js';
import { parseModule } from '../syntax/index.js';
import { describeException, type ExceptionDescription } from './describe-exception.js';
import { describeExports, type ExportDescription } from './describe-exports.js';

/** A compiled module, or the SyntaxError. */
export type CompiledModule =
  | {
      readonly kind: 'compiled';
      readonly unit: CodeUnit;
      readonly exports: readonly ExportDescription[];
      /** The source as text, for tracebacks. */
      readonly text: string;
    }
  | { readonly kind: 'error'; readonly error: ExceptionDescription };

/** Compiles a source. Warnings about it are not shown. */
export function compileModule(source: string | Uint8Array, filename: string): CompiledModule {
  linkCharacterNames();
  const parsed = parseModule(source, { filename, mode: 'exec', lookupUnicodeName });
  if (parsed.kind === 'error') return { kind: 'error', error: explain(source, filename) };
  const compiled = compileTree(parsed.tree, { filename, mode: 'exec' });
  if (compiled.kind === 'error') return { kind: 'error', error: explain(source, filename) };
  const exports = describeExports(parsed.tree, parsed.sourceText);
  return { kind: 'compiled', unit: compiled.unit, exports, text: parsed.sourceText.text };
}

function lookupUnicodeName(name: string): string | null {
  const point = characterNames.pointOf(name);
  return point === undefined ? null : String.fromCodePoint(point);
}

/** Compiles once more, in an interpreter of its own, for the exception. */
function explain(source: string | Uint8Array, filename: string): ExceptionDescription {
  const former = runtime.current;
  try {
    const text = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    const read = (path: string) => (path === filename ? text : undefined);
    createInterpreter({ host: closedHost({ sources: { read, isDirectory: () => false } }) });
    compileSource(source, filename, 'exec');
  } catch (thrown) {
    if (thrown instanceof PyException) return describeException(thrown);
    throw thrown;
  } finally {
    runtime.current = former;
  }
  throw new Error(`${filename} was refused, then accepted`);
}
