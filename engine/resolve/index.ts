/**
 * Resolving: from a tree to what every name in it means. Takes an AST, gives the scopes by node, or the error
 * that CPython's symbol table raises for the tree.
 */
import type { Mod } from '../syntax/ast.js';
import { classifyNames } from './classify-names.js';
import { NameCollector } from './collect-names.js';
import type { ResolveOptions } from './resolve-options.js';
import type { ScopeTree } from './scope.js';

export { mangleName } from './mangle-name.js';
export type { ResolveOptions } from './resolve-options.js';
export {
  bindingMarks,
  type ComprehensionKind,
  nameMarks,
  type Resolution,
  Scope,
  type ScopeKind,
  type ScopeSymbol,
  type ScopeTree,
} from './scope.js';
export { describeRejection, type LineReader, rejectNesting, SourceRejection } from './source-rejection.js';

/**
 * Resolves the names of a tree.
 * @throws SourceRejection for a tree that breaks a rule of scopes, or that nests too deeply.
 */
export function resolveScopes(tree: Mod, options: ResolveOptions): ScopeTree {
  const collector = new NameCollector(tree, options);
  collector.collect();
  classifyNames(collector.root);
  return { root: collector.root, byNode: collector.byNode };
}
