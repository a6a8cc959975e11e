/**
 * Second half of resolving: decides for every name of every scope where it lives, once all marks are there.
 * Rule (Python reference 4.2.2): a free name is looked for in the enclosing functions, inside out, class scopes
 * left out, except that a class offers `__class__` to its functions; what no function binds is global.
 */
import { bindingMarks, nameMarks, type Scope, type ScopeSymbol } from './scope.js';
import { SourceRejection } from './source-rejection.js';

/** Fills `resolution` throughout the tree below `root`. */
export function classifyNames(root: Scope): void {
  const pending: Scope[] = [root];
  for (let scope = pending.pop(); scope !== undefined; scope = pending.pop()) {
    if (scope.kind === 'annotation') continue;
    for (const symbol of [...scope.symbols.values()]) classifyName(scope, symbol);
    for (let i = scope.children.length - 1; i >= 0; i--) {
      const child = scope.children[i];
      if (child !== undefined) pending.push(child);
    }
  }
}

function classifyName(scope: Scope, symbol: ScopeSymbol): void {
  const { name, marks } = symbol;
  if (marks & nameMarks.global) {
    if (marks & nameMarks.nonlocal) throw rejectName(scope, name, `name '${name}' is nonlocal and global`);
    symbol.resolution = 'globalExplicit';
    return;
  }
  if (marks & nameMarks.nonlocal) {
    if (scope.parent === null) {
      throw rejectName(scope, name, 'nonlocal declaration not allowed at module level');
    }
    const binder = findBinder(scope, name);
    if (binder === null) throw rejectName(scope, name, `no binding for nonlocal '${name}' found`);
    capture(scope, binder, symbol);
    return;
  }
  if (marks & bindingMarks) {
    // A function nested in this one may have made it a cell already.
    if (symbol.resolution !== 'cell') symbol.resolution = 'local';
    return;
  }
  const binder = scope.kind === 'module' ? null : findBinder(scope, name);
  if (binder !== null) capture(scope, binder, symbol);
  else if (!symbol.passedThrough) symbol.resolution = 'globalImplicit';
}

/** The scope that holds `name` for the functions inside it, or null if the name is global there. */
function findBinder(scope: Scope, name: string): Scope | null {
  for (let outer = scope.parent; outer !== null; outer = outer.parent) {
    if (outer.kind === 'class' && name === '__class__') return outer;
    if (outer.kind !== 'function') continue;
    const marks = outer.marksOf(name);
    if (marks & nameMarks.global) return null;
    if (marks & bindingMarks && !(marks & nameMarks.nonlocal)) return outer;
  }
  return null;
}

/** Makes the name a cell of its binder and free in every scope from there down to the user. */
function capture(user: Scope, binder: Scope, symbol: ScopeSymbol): void {
  symbol.resolution = 'free';
  symbol.passedThrough = false;
  const { name } = symbol;
  for (let scope = user.parent; scope !== null && scope !== binder; scope = scope.parent) {
    const known = scope.symbols.get(name);
    if (scope.kind === 'class') {
      // The class's own binding of the name stays what it is; only the functions within see the outer one.
      if (known === undefined) {
        scope.symbols.set(name, { name, marks: 0, resolution: 'free', passedThrough: true });
      } else if (known.marks & nameMarks.nonlocal || !(known.marks & (bindingMarks | nameMarks.global))) {
        known.resolution = 'free';
      } else {
        known.passedThrough = true;
      }
    } else if (known === undefined) {
      scope.symbols.set(name, { name, marks: 0, resolution: 'free', passedThrough: false });
    } else {
      known.resolution = 'free';
    }
  }
  if (binder.kind === 'class') {
    binder.needsClassClosure = true;
    return;
  }
  const bound = binder.symbols.get(name);
  if (bound !== undefined) bound.resolution = 'cell';
}

function rejectName(scope: Scope, name: string, message: string): SourceRejection {
  return new SourceRejection(message, scope.directives.get(name) ?? null);
}
