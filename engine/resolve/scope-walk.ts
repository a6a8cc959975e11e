/**
 * The scopes as a walk over the tree opens and leaves them, and what it notes in the present one: marks of names
 * and declarations, with the errors of binding a name twice or declaring it too late.
 */
import type { Node, Span } from '../syntax/ast.js';
import { mangleName } from './mangle-name.js';
import { type ComprehensionKind, nameMarks, Scope, type ScopeKind } from './scope.js';
import { SourceRejection } from './source-rejection.js';

/** The scopes of a tree, one of which is the present one. */
export class ScopeWalk {
  readonly root: Scope;
  readonly byNode = new Map<Node, Scope>();
  scope: Scope;

  constructor(tree: Node) {
    this.root = new Scope('module', '<module>', tree, null, null);
    this.byNode.set(tree, this.root);
    this.scope = this.root;
  }

  /** Opens a scope inside the present one and makes it the present one. */
  enter(
    kind: ScopeKind,
    name: string,
    node: Node,
    privateName: string | null,
    comprehension: ComprehensionKind | null = null,
  ): Scope {
    const scope = new Scope(kind, name, node, this.scope, privateName, comprehension);
    // A lambda in an iterable is still in it.
    scope.iterableDepth = this.scope.iterableDepth;
    if (kind !== 'annotation') this.byNode.set(node, scope);
    this.scope = scope;
    return scope;
  }

  /** Goes back to the scope around the present one. */
  leave(): void {
    if (this.scope.parent !== null) this.scope = this.scope.parent;
  }

  /** The mangled form of a name in the present scope. */
  mangle(name: string): string {
    return mangleName(this.scope.privateName, name);
  }

  /** Marks a name of the present scope that stands at `span`. */
  mark(name: string, marks: number, span: Span): void {
    const mangled = this.mangle(name);
    const { scope } = this;
    const known = scope.marksOf(mangled);
    if (marks & nameMarks.parameter && known & nameMarks.parameter) {
      throw new SourceRejection(`duplicate argument '${name}' in function definition`, span);
    }
    if (scope.inIterationTarget) {
      if (known & (nameMarks.global | nameMarks.nonlocal)) {
        const message = `comprehension inner loop cannot rebind assignment expression target '${name}'`;
        throw new SourceRejection(message, span);
      }
      scope.mark(mangled, marks | nameMarks.iteration);
    } else {
      scope.mark(mangled, marks);
    }
    if (marks & nameMarks.parameter) scope.parameters.push(mangled);
  }

  /** Declares a name of the present scope global or nonlocal. */
  declare(name: string, how: 'global' | 'nonlocal', node: Span): void {
    const { scope } = this;
    const mangled = this.mangle(name);
    const known = scope.marksOf(mangled);
    if (known & (nameMarks.parameter | nameMarks.local | nameMarks.used | nameMarks.annotated)) {
      throw new SourceRejection(describeLateDeclaration(name, how, known), node);
    }
    scope.mark(mangled, nameMarks[how]);
    // As in CPython, a name that any function declares global is global by declaration in the module too.
    if (how === 'global') this.root.mark(mangled, nameMarks.global);
    if (!scope.directives.has(mangled)) scope.directives.set(mangled, node);
  }
}

function describeLateDeclaration(name: string, how: 'global' | 'nonlocal', known: number): string {
  if (known & nameMarks.parameter) return `name '${name}' is parameter and ${how}`;
  if (known & nameMarks.used) return `name '${name}' is used prior to ${how} declaration`;
  if (known & nameMarks.annotated) return `annotated name '${name}' can't be ${how}`;
  return `name '${name}' is assigned to before ${how} declaration`;
}
