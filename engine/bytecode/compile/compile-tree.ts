/**
 * The compiler's entry: from a tree to a code unit or to the error that CPython's compiler raises for it.
 */
import { describeRejection, type LineReader, resolveScopes } from '../../resolve/index.js';
import type { Mod } from '../../syntax/ast.js';
import type { SyntaxErrorData } from '../../syntax/syntax-error.js';
import type { SyntaxWarning } from '../../syntax/syntax-warning.js';
import { type CodeUnit, codeFlags } from '../code-unit.js';
import { opcodes } from '../opcodes.table.js';
import { chapters } from './chapters.js';
import { compileNamespaceBody } from './classes.js';
import { CodeBuilder } from './code-builder.js';
import type { CompileContext } from './compile-context.js';
import { ConstantFolder } from './constant-folder.js';
import { findFutureFeatures } from './future-imports.js';

/** How a tree is compiled. */
export interface CompileOptions {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  /** 0 (the default) keeps asserts, 1 drops them, 2 drops docstrings too. */
  readonly optimize?: 0 | 1 | 2;
  /** Future features that are inherited from the code that compiles, as bits of `codeFlags`. */
  readonly futureFlags?: number;
  /** `await` at the top level makes the code a coroutine. */
  readonly allowTopLevelAwait?: boolean;
  /** Gives the line that an error shows; CPython reads it from the file, and shows none for `<string>`. */
  readonly readLine?: LineReader;
}

/** A code unit, or what is wrong with the tree. */
export type CompileResult =
  | { readonly kind: 'compiled'; readonly unit: CodeUnit; readonly warnings: readonly SyntaxWarning[] }
  | { readonly kind: 'error'; readonly error: SyntaxErrorData };

/** Compiles a tree. Never throws for a bad tree, however deep. */
export function compileTree(tree: Mod, options: CompileOptions): CompileResult {
  let resolved = false;
  try {
    const inherited = ((options.futureFlags ?? 0) & codeFlags.futureAnnotations) !== 0;
    const future = findFutureFeatures(tree);
    const futureAnnotations = future.annotations || inherited;
    const optimize = options.optimize ?? 0;
    const warnings: SyntaxWarning[] = [];
    const scopes = resolveScopes(tree, { futureAnnotations });
    resolved = true;
    const context: CompileContext<CodeBuilder> = {
      filename: options.filename,
      mode: options.mode,
      optimize,
      futureAnnotations,
      lastFutureLine: future.lastLine,
      allowTopLevelAwait: options.allowTopLevelAwait ?? false,
      scopes,
      folder: new ConstantFolder(optimize === 0),
      warnings,
      warned: new Set(),
      chapters,
    };
    return { kind: 'compiled', unit: compileRoot(context, tree), warnings };
  } catch (thrown) {
    const error = describeRejection(thrown, options.readLine ?? (() => null));
    return { kind: 'error', error: { ...error, isPlacedLater: !resolved } };
  }
}

function compileRoot(context: CompileContext<CodeBuilder>, tree: Mod): CodeUnit {
  const b = new CodeBuilder(context, context.scopes.root, null, { name: '<module>', firstLine: 1 });
  if (tree.kind === 'Expression') {
    b.emit(opcodes.RETURN, tree.body, b.expression(tree.body));
    return b.finish();
  }
  if (tree.kind === 'Module') compileNamespaceBody(b, tree.body);
  else b.statements(tree.body);
  const end = b.lastSpan();
  b.emit(opcodes.RETURN, end, b.loadConstant(null, end));
  return b.finish();
}
