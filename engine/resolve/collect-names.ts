/**
 * First half of resolving: walks the tree, opens the scopes and marks what each does with its names. The order
 * of the walk is CPython's, because it decides which of two errors is reported and in which order variables
 * are listed. Left-leaning chains and `elif` ladders are walked in loops, all else by recursion.
 */

import { assertNever } from '../core/assert-never.js';
import { tickLong } from '../core/long-work.js';
import type {
  Alias,
  Arg,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Lambda,
  Mod,
  Node,
  Pattern,
  Span,
  Stmt,
} from '../syntax/ast.js';
import { collectComprehension, collectWalrus } from './collect-comprehension.js';
import type { ResolveOptions } from './resolve-options.js';
import { type ComprehensionKind, nameMarks } from './scope.js';
import { ScopeWalk } from './scope-walk.js';
import { rejectNesting, SourceRejection } from './source-rejection.js';

/** Deepest nesting of the walk, CPython's three levels for each of its default recursion limit. */
const nestingLimit = 3000;

/** Walks one tree. */
export class NameCollector extends ScopeWalk {
  private readonly tree: Mod;
  private readonly futureAnnotations: boolean;
  private depth = 0;

  constructor(tree: Mod, options: ResolveOptions) {
    super(tree);
    this.tree = tree;
    this.futureAnnotations = options.futureAnnotations;
  }

  /** Collects the whole tree. */
  collect(): void {
    if (this.tree.kind === 'Expression') this.expression(this.tree.body);
    else this.statements(this.tree.body);
  }

  statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  expressions(list: readonly (Expr | null)[]): void {
    for (const expr of list) if (expr !== null) this.expression(expr);
  }

  optional(expr: Expr | null): void {
    if (expr !== null) this.expression(expr);
  }

  statement(node: Stmt): void {
    if (++this.depth > nestingLimit) throw rejectNesting();
    this.statementOf(node);
    this.depth--;
  }

  expression(node: Expr): void {
    tickLong();
    if (++this.depth > nestingLimit) throw rejectNesting();
    this.expressionOf(node);
    this.depth--;
  }

  private statementOf(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDefinition(node);
        return;
      case 'ClassDef':
        this.classDefinition(node);
        return;
      case 'Return':
        this.optional(node.value);
        return;
      case 'Delete':
        this.expressions(node.targets);
        return;
      case 'Assign':
        this.expressions(node.targets);
        this.expression(node.value);
        return;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        return;
      case 'AnnAssign':
        this.annotatedTarget(node.target, node.simple === 1, node.value !== null, node);
        this.annotation(node.annotation);
        this.optional(node.value);
        return;
      case 'For':
      case 'AsyncFor':
        if (node.kind === 'AsyncFor') this.awaitsAtTopLevel();
        this.expression(node.target);
        this.expression(node.iter);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'While':
        this.expression(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'If':
        this.ifLadder(node);
        return;
      case 'With':
      case 'AsyncWith':
        if (node.kind === 'AsyncWith') this.awaitsAtTopLevel();
        for (const item of node.items) {
          this.expression(item.contextExpr);
          this.optional(item.optionalVars);
        }
        this.statements(node.body);
        return;
      case 'Match':
        this.expression(node.subject);
        for (const matchCase of node.cases) {
          this.pattern(matchCase.pattern);
          this.optional(matchCase.guard);
          this.statements(matchCase.body);
        }
        return;
      case 'Raise':
        this.optional(node.exc);
        this.optional(node.cause);
        return;
      case 'Try':
      case 'TryStar':
        this.statements(node.body);
        this.statements(node.orelse);
        for (const handler of node.handlers) this.handler(handler);
        this.statements(node.finalbody);
        return;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.msg);
        return;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) this.importAlias(alias);
        return;
      case 'Global':
        for (const name of node.names) this.declare(name, 'global', node);
        return;
      case 'Nonlocal':
        for (const name of node.names) this.declare(name, 'nonlocal', node);
        return;
      case 'Expr':
        this.expression(node.value);
        return;
      case 'Pass':
      case 'Break':
      case 'Continue':
        return;
      default:
        assertNever(node);
    }
  }

  private expressionOf(start: Expr): void {
    let node = start;
    // What follows the left operands of a chain, last one first.
    let later: Expr[][] | null = null;
    for (;;) {
      let rest: Expr[];
      if (node.kind === 'BinOp') rest = [node.right];
      else if (node.kind === 'Attribute') rest = [];
      else if (node.kind === 'Subscript') rest = [node.slice];
      else if (node.kind === 'Call') rest = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
      else break;
      later ??= [];
      later.push(rest);
      node = node.kind === 'BinOp' ? node.left : node.kind === 'Call' ? node.func : node.value;
    }
    this.leaf(node);
    if (later !== null) for (let i = later.length - 1; i >= 0; i--) this.expressions(later[i] ?? []);
  }

  private leaf(node: Expr): void {
    switch (node.kind) {
      case 'BoolOp':
        this.expressions(node.values);
        return;
      case 'NamedExpr':
        this.rejectInAnnotation('named expression', node);
        collectWalrus(this, node);
        return;
      case 'UnaryOp':
        this.expression(node.operand);
        return;
      case 'Lambda':
        this.lambda(node);
        return;
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        this.expression(node.orelse);
        return;
      case 'Dict':
        this.expressions(node.keys);
        this.expressions(node.values);
        return;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(node.elts);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        collectComprehension(this, node);
        return;
      case 'Await':
        this.rejectInAnnotation('await expression', node);
        this.expression(node.value);
        this.scope.isCoroutine = true;
        return;
      case 'Yield':
      case 'YieldFrom':
        this.rejectInAnnotation('yield expression', node);
        this.optional(node.value);
        this.scope.isGenerator = true;
        if (this.scope.comprehension !== null) {
          throw new SourceRejection(`'yield' inside ${comprehensionWords[this.scope.comprehension]}`, node);
        }
        return;
      case 'Compare':
        this.expression(node.left);
        this.expressions(node.comparators);
        return;
      case 'FormattedValue':
        this.expression(node.value);
        this.optional(node.formatSpec);
        return;
      case 'JoinedStr':
        this.expressions(node.values);
        return;
      case 'Constant':
        return;
      case 'Starred':
        this.expression(node.value);
        return;
      case 'Name':
        this.mark(node.id, markOfContext[node.ctx], node);
        // A call of super() without arguments reads the class from a cell (data model 3.3.3.6).
        if (node.ctx === 'Load' && node.id === 'super' && this.scope.kind === 'function') {
          this.mark('__class__', nameMarks.used, node);
        }
        return;
      case 'Slice':
        this.optional(node.lower);
        this.optional(node.upper);
        this.optional(node.step);
        return;
      case 'BinOp':
      case 'Attribute':
      case 'Subscript':
      case 'Call':
        this.expressionOf(node);
        return;
      default:
        assertNever(node);
    }
  }

  /** A statement that awaits outside functions, where that is allowed, makes the module's code a coroutine. */
  private awaitsAtTopLevel(): void {
    if (this.scope.kind === 'module') this.scope.isCoroutine = true;
  }

  private functionDefinition(node: FunctionDef | AsyncFunctionDef): void {
    this.mark(node.name, nameMarks.local, node);
    this.expressions(node.args.defaults);
    this.expressions(node.args.kwDefaults);
    this.parameterAnnotations(node.args, node);
    if (node.returns !== null) this.annotation(node.returns);
    this.expressions(node.decoratorList);
    const scope = this.enter('function', node.name, node, this.scope.privateName);
    if (node.kind === 'AsyncFunctionDef') scope.isCoroutine = true;
    this.parameters(node.args);
    this.statements(node.body);
    this.leave();
  }

  private classDefinition(node: ClassDef): void {
    this.mark(node.name, nameMarks.local, node);
    this.expressions(node.bases);
    for (const keyword of node.keywords) this.expression(keyword.value);
    this.expressions(node.decoratorList);
    this.enter('class', node.name, node, node.name);
    this.statements(node.body);
    this.leave();
  }

  private lambda(node: Lambda): void {
    this.expressions(node.args.defaults);
    this.expressions(node.args.kwDefaults);
    this.enter('function', 'lambda', node, this.scope.privateName);
    this.parameters(node.args);
    this.expression(node.body);
    this.leave();
  }

  private parameters(args: Arguments): void {
    const add = (arg: Arg): void => this.mark(arg.arg, nameMarks.parameter, arg);
    args.posonlyargs.forEach(add);
    args.args.forEach(add);
    args.kwonlyargs.forEach(add);
    if (args.vararg !== null) add(args.vararg);
    if (args.kwarg !== null) add(args.kwarg);
  }

  private parameterAnnotations(args: Arguments, node: Node): void {
    const annotated = [...args.posonlyargs, ...args.args];
    if (args.vararg !== null) annotated.push(args.vararg);
    if (args.kwarg !== null) annotated.push(args.kwarg);
    annotated.push(...args.kwonlyargs);
    if (!annotated.some((arg) => arg.annotation !== null)) return;
    if (this.futureAnnotations) this.enter('annotation', '_annotation', node, this.scope.privateName);
    for (const arg of annotated) this.optional(arg.annotation);
    if (this.futureAnnotations) this.leave();
  }

  private annotation(expr: Expr): void {
    if (this.futureAnnotations) this.enter('annotation', '_annotation', expr, this.scope.privateName);
    this.expression(expr);
    if (this.futureAnnotations) this.leave();
  }

  private rejectInAnnotation(what: string, span: Span): void {
    if (this.scope.kind !== 'annotation') return;
    throw new SourceRejection(`'${what}' can not be used within an annotation`, span);
  }

  private annotatedTarget(target: Expr, simple: boolean, hasValue: boolean, statement: Span): void {
    if (target.kind !== 'Name') {
      this.expression(target);
      return;
    }
    const known = this.scope.marksOf(this.mangle(target.id));
    if (known & (nameMarks.global | nameMarks.nonlocal) && this.scope !== this.root && simple) {
      const which = known & nameMarks.global ? 'global' : 'nonlocal';
      throw new SourceRejection(`annotated name '${target.id}' can't be ${which}`, statement);
    }
    if (simple) this.mark(target.id, nameMarks.annotated | nameMarks.local, target);
    else if (hasValue) this.mark(target.id, nameMarks.local, target);
  }

  private ifLadder(start: Extract<Stmt, { kind: 'If' }>): void {
    let node = start;
    for (;;) {
      this.expression(node.test);
      this.statements(node.body);
      const [only, second] = node.orelse;
      if (only?.kind !== 'If' || second !== undefined) break;
      node = only;
    }
    this.statements(node.orelse);
  }

  private handler(handler: ExceptHandler): void {
    this.optional(handler.type);
    if (handler.name !== null) this.mark(handler.name, nameMarks.local | nameMarks.unbound, handler);
    this.statements(handler.body);
  }

  private importAlias(alias: Alias): void {
    if (alias.name === '*') {
      if (this.scope.kind === 'module') return;
      throw new SourceRejection('import * only allowed at module level', alias);
    }
    const bound = alias.asname ?? alias.name.split('.', 1)[0] ?? alias.name;
    this.mark(bound, nameMarks.imported, alias);
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        return;
      case 'MatchSingleton':
        return;
      case 'MatchSequence':
      case 'MatchOr':
        for (const part of node.patterns) this.pattern(part);
        return;
      case 'MatchMapping':
        this.expressions(node.keys);
        for (const part of node.patterns) this.pattern(part);
        if (node.rest !== null) this.mark(node.rest, nameMarks.local, node);
        return;
      case 'MatchClass':
        this.expression(node.cls);
        for (const part of node.patterns) this.pattern(part);
        for (const part of node.kwdPatterns) this.pattern(part);
        return;
      case 'MatchStar':
        if (node.name !== null) this.mark(node.name, nameMarks.local, node);
        return;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.mark(node.name, nameMarks.local, node);
        return;
      default:
        assertNever(node);
    }
  }
}

const markOfContext = {
  Load: nameMarks.used,
  Store: nameMarks.local,
  Del: nameMarks.local | nameMarks.unbound,
} as const;

const comprehensionWords = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
} as const satisfies Record<ComprehensionKind, string>;
