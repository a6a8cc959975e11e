/**
 * What all code objects of one compilation share, and the table of chapters through which the chapters of the
 * compiler reach each other: a chapter compiles its own node kinds and hands the parts to the builder, which
 * looks the kind up here.
 */
import type { ScopeTree } from '../../resolve/index.js';
import type { Expr, NodeOf, Span, Stmt } from '../../syntax/ast.js';
import type { SyntaxWarning } from '../../syntax/syntax-warning.js';
import type { Label } from '../instruction-list.js';
import type { ConstantFolder } from './constant-folder.js';

/** Number of a register. */
export type Register = number;

/** As a wanted destination: any register will do. */
export const anyRegister = -1;

/** What a compilation knows. */
export interface CompileContext<Builder> {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  /** 0 keeps asserts, 1 drops them, 2 drops docstrings too. */
  readonly optimize: 0 | 1 | 2;
  readonly futureAnnotations: boolean;
  /** Line of the last future import that is in its place, or -1. */
  readonly lastFutureLine: number;
  readonly allowTopLevelAwait: boolean;
  readonly scopes: ScopeTree;
  readonly folder: ConstantFolder;
  readonly warnings: SyntaxWarning[];
  /** Places and texts of the warnings so far. */
  readonly warned: Set<string>;
  readonly chapters: Chapters<Builder>;
}

/** Compiles an expression into `dst`, or into a register of its choice, and gives the register. */
export type ExpressionRule<Builder, K extends Expr['kind']> = (
  builder: Builder,
  node: NodeOf<K>,
  dst: Register,
) => Register;

/** Compiles a statement. */
export type StatementRule<Builder, K extends Stmt['kind']> = (builder: Builder, node: NodeOf<K>) => void;

/** The rules of the compiler by node kind. */
export interface Chapters<Builder> {
  readonly expressions: { readonly [K in Expr['kind']]: ExpressionRule<Builder, K> };
  readonly statements: { readonly [K in Stmt['kind']]: StatementRule<Builder, K> };
  /**
   * Jumps to the label if the truth of the expression is `when`, else falls through. `span` is what asks for
   * the truth; the result is the span that CPython accounts what follows to.
   */
  readonly jumpIf: (builder: Builder, node: Expr, target: Label, when: boolean, span: Span) => Span;
  /** Stores a register into a target. */
  readonly store: (builder: Builder, target: Expr, value: Register) => void;
}

/** A span that starts elsewhere than its node. */
export function spanFrom(start: Pick<Span, 'lineno' | 'colOffset'>, end: Span): Span {
  return {
    lineno: start.lineno,
    colOffset: start.colOffset,
    endLineno: end.endLineno,
    endColOffset: end.endColOffset,
  };
}
