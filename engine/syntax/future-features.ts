/**
 * The features that a module's leading `from __future__ import …` statements switch on. Says only which names stand
 * there: whether they exist, and whether such an import stands too late, is for the compiler to judge.
 */
import type { Mod, Stmt } from './ast.js';

/** The names imported from `__future__` before anything but a docstring. */
export function findFutureFeatures(tree: Mod): ReadonlySet<string> {
  const features = new Set<string>();
  if (tree.kind === 'Expression') return features;
  for (const [index, statement] of tree.body.entries()) {
    if (index === 0 && isDocstring(statement)) continue;
    if (statement.kind !== 'ImportFrom' || statement.module !== '__future__' || statement.level !== 0) break;
    for (const { name } of statement.names) features.add(name);
  }
  return features;
}

function isDocstring(statement: Stmt): boolean {
  return (
    statement.kind === 'Expr' &&
    statement.value.kind === 'Constant' &&
    typeof statement.value.value === 'string'
  );
}
