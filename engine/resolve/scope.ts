/**
 * The scopes of a source: one for the module, each class, function, lambda and comprehension, with what every
 * name in it means. Collecting fills `marks`; classifying then fills `resolution` and the closure facts.
 * All names are mangled.
 */
import type { Node, Span } from '../syntax/ast.js';

/** Where a name of a scope lives. */
export type Resolution = 'local' | 'cell' | 'free' | 'globalExplicit' | 'globalImplicit';

/** What a scope does with a name, as bits. */
export const nameMarks = {
  global: 1,
  local: 2,
  parameter: 4,
  nonlocal: 8,
  used: 16,
  annotated: 32,
  imported: 64,
  /** Target of a comprehension's `for`. */
  iteration: 128,
  /** Unbound somewhere: `del`, or the end of `except … as name`. */
  unbound: 256,
} as const;

/** The bits that make a name belong to its scope. */
export const bindingMarks = nameMarks.local | nameMarks.parameter | nameMarks.imported;

/** A name in a scope. */
export interface ScopeSymbol {
  readonly name: string;
  marks: number;
  resolution: Resolution;
  /** A class scope only hands this name through to its functions; its own uses resolve as if it were not there. */
  passedThrough: boolean;
}

/** What a scope belongs to. */
export type ScopeKind = 'module' | 'class' | 'function' | 'annotation';

/** What a comprehension builds. */
export type ComprehensionKind = 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp';

/** One scope. */
export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly node: Node;
  readonly parent: Scope | null;
  readonly children: Scope[] = [];
  readonly symbols = new Map<string, ScopeSymbol>();
  /** Parameters in the order of registers: positional, keyword-only, `*args`, `**kwargs`. */
  readonly parameters: string[] = [];
  /** The class whose private names are mangled here. */
  readonly privateName: string | null;
  readonly comprehension: ComprehensionKind | null;
  /** Whether a function encloses this scope, at any distance. */
  readonly nested: boolean;
  /** Names that `:=` binds here, also from comprehensions within. */
  readonly walrusTargets = new Set<string>();
  /** Where names were declared global or nonlocal. */
  readonly directives = new Map<string, Span>();
  isGenerator = false;
  isCoroutine = false;
  /** A class whose functions use `__class__`. */
  needsClassClosure = false;
  /** How many comprehension iterables the walk is inside of. */
  iterableDepth = 0;
  /** The walk is inside the target of a comprehension's `for`. */
  inIterationTarget = false;

  constructor(
    kind: ScopeKind,
    name: string,
    node: Node,
    parent: Scope | null,
    privateName: string | null,
    comprehension: ComprehensionKind | null = null,
  ) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.parent = parent;
    this.privateName = privateName;
    this.comprehension = comprehension;
    this.nested = parent !== null && (parent.nested || parent.kind === 'function');
    parent?.children.push(this);
  }

  /** The marks of a name, 0 if it does not occur. */
  marksOf(name: string): number {
    return this.symbols.get(name)?.marks ?? 0;
  }

  /** Adds marks to a name, which may be new. */
  mark(name: string, marks: number): void {
    const known = this.symbols.get(name);
    if (known !== undefined) known.marks |= marks;
    else this.symbols.set(name, { name, marks, resolution: 'globalImplicit', passedThrough: false });
  }
}

/** The scopes of one tree, found by the node that opens them. */
export interface ScopeTree {
  readonly root: Scope;
  readonly byNode: ReadonlyMap<Node, Scope>;
}
