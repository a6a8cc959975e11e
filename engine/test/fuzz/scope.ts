/**
 * What a program being written knows at one place: variables with their kinds, functions, classes, and what statements may
 * stand there.
 */
import type { Kind } from './expressions.table.js';

/** What a statement is inside of. */
export type Context = 'loop' | 'function' | 'generator' | 'coroutine';

/** What a definition makes. */
export type Definition = 'function' | 'class' | 'generator' | 'coroutine';

/** A scope of Python names. */
export class Scope {
  readonly parent: Scope | null;
  readonly contexts: ReadonlySet<Context>;
  /** Shared by blocks of one function: assignments make names local. */
  readonly locals: Map<string, Kind>;
  readonly defined: { readonly name: string; readonly as: Definition }[] = [];
  /** Names that only this block knows, such as loop variables. */
  readonly lent: Map<string, Kind>;

  constructor(
    parent: Scope | null,
    contexts: ReadonlySet<Context>,
    locals: Map<string, Kind>,
    lent: Map<string, Kind>,
  ) {
    this.parent = parent;
    this.contexts = contexts;
    this.locals = locals;
    this.lent = lent;
  }

  /** A block of the same function, which knows some more names. */
  block(lent: Map<string, Kind>, contexts: ReadonlySet<Context>): Scope {
    return new Scope(this, contexts, this.locals, lent);
  }

  /** The body of a function, lambda or class. */
  inner(lent: Map<string, Kind>, contexts: ReadonlySet<Context>): Scope {
    return new Scope(this, contexts, new Map(), lent);
  }

  /** Names of a kind that may be read here. */
  readable(kind: Kind): string[] {
    const found = new Set<string>();
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent) {
      for (const [name, of] of scope.lent) if (of === kind) found.add(name);
      for (const [name, of] of scope.locals) if (of === kind) found.add(name);
    }
    return [...found];
  }

  /** Names of a kind that are variables of the function around. */
  assignable(kind: Kind): string[] {
    return [...this.locals].filter(([, of]) => of === kind).map(([name]) => name);
  }

  /** Names of functions, classes or generators made so far. */
  definitions(as: Definition): string[] {
    const found: string[] = [];
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent)
      for (const definition of scope.defined) if (definition.as === as) found.push(definition.name);
    return found;
  }

  /** The scope of the module. */
  get top(): Scope {
    return this.parent === null ? this : this.parent.top;
  }
}
