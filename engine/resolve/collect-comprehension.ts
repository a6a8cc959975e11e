/**
 * Scopes of comprehensions: each is a function that gets the outermost iterable as its only argument `.0`
 * (Python reference 6.2.4), and `:=` inside one binds in the scope around it (PEP 572).
 */
import type { Comprehension, Expr, NodeOf, Span } from '../syntax/ast.js';
import { type ComprehensionKind, nameMarks, type Scope } from './scope.js';
import { SourceRejection } from './source-rejection.js';

/** What the walk over the tree offers here. */
export interface Walk {
  readonly root: Scope;
  readonly scope: Scope;
  enter(
    kind: 'function',
    name: string,
    node: NodeOf<ComprehensionKind>,
    privateName: string | null,
    comprehension: ComprehensionKind,
  ): Scope;
  leave(): void;
  mangle(name: string): string;
  mark(name: string, marks: number, span: Span): void;
  expression(node: Expr): void;
  expressions(list: readonly Expr[]): void;
}

/** The name of a comprehension's function. */
export const comprehensionNames = {
  ListComp: 'listcomp',
  SetComp: 'setcomp',
  DictComp: 'dictcomp',
  GeneratorExp: 'genexpr',
} as const satisfies Record<ComprehensionKind, string>;

/** Collects a comprehension: its first iterable outside, all else in a scope of its own. */
export function collectComprehension(walk: Walk, node: NodeOf<ComprehensionKind>): void {
  const outer = walk.scope;
  const [first, ...others] = node.generators;
  if (first === undefined) return;
  outer.iterableDepth++;
  walk.expression(first.iter);
  outer.iterableDepth--;
  const scope = walk.enter('function', comprehensionNames[node.kind], node, outer.privateName, node.kind);
  if (first.isAsync) scope.isCoroutine = true;
  walk.mark('.0', nameMarks.parameter, node);
  collectTarget(walk, first);
  walk.expressions(first.ifs);
  for (const generator of others) {
    collectTarget(walk, generator);
    scope.iterableDepth++;
    walk.expression(generator.iter);
    scope.iterableDepth--;
    walk.expressions(generator.ifs);
    if (generator.isAsync) scope.isCoroutine = true;
  }
  if (node.kind === 'DictComp') {
    walk.expression(node.value);
    walk.expression(node.key);
  } else {
    walk.expression(node.elt);
  }
  scope.isGenerator = node.kind === 'GeneratorExp';
  walk.leave();
  if (scope.isCoroutine && !scope.isGenerator) outer.isCoroutine = true;
}

function collectTarget(walk: Walk, generator: Comprehension): void {
  walk.scope.inIterationTarget = true;
  walk.expression(generator.target);
  walk.scope.inIterationTarget = false;
}

/** Collects `target := value`. */
export function collectWalrus(walk: Walk, node: NodeOf<'NamedExpr'>): void {
  const { scope } = walk;
  if (scope.iterableDepth > 0) {
    throw new SourceRejection(
      'assignment expression cannot be used in a comprehension iterable expression',
      node,
    );
  }
  if (scope.comprehension !== null) bindOutside(walk, node);
  walk.expression(node.value);
  walk.expression(node.target);
  scope.walrusTargets.add(walk.mangle(node.target.id));
}

/** Binds a walrus target of a comprehension in the innermost scope around it that is none. */
function bindOutside(walk: Walk, node: NodeOf<'NamedExpr'>): void {
  const name = node.target.id;
  const mangled = walk.mangle(name);
  for (let scope: Scope | null = walk.scope; scope !== null; scope = scope.parent) {
    if (scope.comprehension !== null) {
      if (scope.marksOf(mangled) & nameMarks.iteration) {
        const message = `assignment expression cannot rebind comprehension iteration variable '${name}'`;
        throw new SourceRejection(message, node.target);
      }
      continue;
    }
    if (scope.kind === 'class') {
      const message = 'assignment expression within a comprehension cannot be used in a class body';
      throw new SourceRejection(message, node.target);
    }
    const isGlobal = scope.kind === 'module' || (scope.marksOf(mangled) & nameMarks.global) !== 0;
    walk.mark(name, isGlobal ? nameMarks.global : nameMarks.nonlocal, node);
    if (isGlobal) walk.root.mark(mangled, nameMarks.global);
    walk.scope.directives.set(mangled, node);
    scope.mark(mangled, scope.kind === 'module' ? nameMarks.global : nameMarks.local);
    scope.walrusTargets.add(mangled);
    return;
  }
}
