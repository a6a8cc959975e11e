/**
 * `from __future__ import …`: which features a tree asks for, and the errors of asking wrongly.
 */
import { SourceRejection } from '../../resolve/index.js';
import type { ImportFrom, Mod, Stmt } from '../../syntax/ast.js';

/** What the beginning of a tree asks for. */
export interface FutureFeatures {
  readonly annotations: boolean;
  /** Line of the last future import; later ones are refused where they are compiled. */
  readonly lastLine: number;
}

/** The complaint about a future import that comes too late. */
export const lateFutureImport = 'from __future__ imports must occur at the beginning of the file';

/** The features that have names; all but annotations have been part of the language for long. */
const features = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'generator_stop',
  'barry_as_FLUFL',
  'annotations',
]);

/** Reads the future imports at the beginning of a tree. */
export function findFutureFeatures(tree: Mod): FutureFeatures {
  let annotations = false;
  let lastLine = -1;
  let isOver = false;
  let hasDocstring = false;
  let previousLine = 0;
  for (const statement of tree.kind === 'Expression' ? [] : tree.body) {
    if (isOver && statement.lineno > previousLine) break;
    previousLine = statement.lineno;
    if (isFutureImport(statement)) {
      if (isOver) throw rejectFeature(lateFutureImport, { ...statement, colOffset: statement.colOffset - 1 });
      annotations = checkFeatures(statement) || annotations;
      lastLine = statement.lineno;
    } else if (isText(statement) && !hasDocstring) {
      hasDocstring = true;
    } else {
      isOver = true;
    }
  }
  return { annotations, lastLine };
}

/** Whether a statement imports from `__future__`; CPython does not look at leading dots. */
export function isFutureImport(statement: Stmt): statement is ImportFrom {
  return statement.kind === 'ImportFrom' && statement.module === '__future__';
}

function isText(statement: Stmt): boolean {
  if (statement.kind !== 'Expr' || statement.value.kind !== 'Constant') return false;
  return typeof statement.value.value === 'string';
}

/** Refuses unknown features; whether `annotations` is among them. */
function checkFeatures(statement: ImportFrom): boolean {
  for (const { name } of statement.names) {
    if (name === 'braces') throw rejectFeature('not a chance', statement);
    if (!features.has(name)) throw rejectFeature(`future feature ${name} is not defined`, statement);
  }
  return statement.names.some((alias) => alias.name === 'annotations');
}

/** CPython tells of these only where they begin. */
function rejectFeature(message: string, statement: ImportFrom): SourceRejection {
  return new SourceRejection(message, statement, 'SyntaxError', false);
}
