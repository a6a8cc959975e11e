/**
 * `from __future__ import …`: which features a tree asks for, and the errors of asking wrongly.
 */
import { SourceRejection } from '../../resolve/index.js';
import type { ImportFrom, Mod, Stmt } from '../../syntax/ast.js';

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
  'annotations',
]);

/** Whether the tree imports `annotations` from `__future__`. */
export function findFutureAnnotations(tree: Mod): boolean {
  if (tree.kind === 'Expression') return false;
  let annotations = false;
  let isOver = false;
  tree.body.forEach((statement, i) => {
    if (isFutureImport(statement)) {
      if (isOver) {
        throw new SourceRejection(
          'from __future__ imports must occur at the beginning of the file',
          statement,
        );
      }
      annotations = checkFeatures(statement) || annotations;
    } else if (!(i === 0 && isDocstring(statement))) {
      isOver = true;
    }
  });
  return annotations;
}

function isFutureImport(statement: Stmt): statement is ImportFrom {
  return statement.kind === 'ImportFrom' && statement.module === '__future__' && statement.level === 0;
}

function isDocstring(statement: Stmt): boolean {
  if (statement.kind !== 'Expr' || statement.value.kind !== 'Constant') return false;
  return typeof statement.value.value === 'string';
}

/** Refuses unknown features; whether `annotations` is among them. */
function checkFeatures(statement: ImportFrom): boolean {
  for (const { name } of statement.names) {
    if (name === 'braces') throw rejectFeature('not a chance', statement);
    if (name === 'barry_as_FLUFL' || features.has(name)) continue;
    throw rejectFeature(`future feature ${name} is not defined`, statement);
  }
  return statement.names.some((alias) => alias.name === 'annotations');
}

/** CPython tells of these only where they begin. */
function rejectFeature(message: string, statement: ImportFrom): SourceRejection {
  return new SourceRejection(message, statement, 'SyntaxError', false);
}
