/**
 * Builds one code object: its instructions, registers, pools and blocks. The chapters of the compiler call it
 * and, through it, each other. Temporaries are a stack above the variables: `mark` and `release` bracket their
 * use, and a window of a call is always the top of it, so that the callee's frame may lie over the arguments.
 */

import { InternalError } from '../../core/internal-error.js';
import { tickLong } from '../../core/long-work.js';
import {
  describeRejection,
  mangleName,
  nameMarks,
  rejectNesting,
  type Scope,
  SourceRejection,
} from '../../resolve/index.js';
import type { Expr, Node, Span, Stmt } from '../../syntax/ast.js';
import { assemble } from '../assemble.js';
import { type CodeConstant, type CodeUnit, codeFlags } from '../code-unit.js';
import { artificial, type Label } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import { BlockStack } from './blocks.js';
import { anyRegister, type CompileContext, type Register } from './compile-context.js';
import { InstructionBuilder } from './instruction-builder.js';

/** What a code object is called and takes. */
export interface UnitHead {
  readonly name: string;
  readonly firstLine: number;
  readonly argCount?: number;
  readonly posOnlyArgCount?: number;
  readonly kwOnlyArgCount?: number;
  readonly flags?: number;
  readonly docstring?: string | null;
}

/** Deepest nesting of the compiler, CPython's three levels for each of its default recursion limit. */
const nestingLimit = 3000;

/** Builds one code object. */
export class CodeBuilder extends InstructionBuilder {
  readonly context: CompileContext<CodeBuilder>;
  readonly parent: CodeBuilder | null;
  readonly qualname: string;
  readonly blocks = new BlockStack(this.list);
  /** How deep expressions and statements nest here, enclosing code objects included. */
  depth: number;
  private readonly head: UnitHead;
  /** Registers of variables that `:=` rebinds in the middle of an expression. */
  private readonly rebindable = new Set<Register>();

  constructor(
    context: CompileContext<CodeBuilder>,
    scope: Scope,
    parent: CodeBuilder | null,
    head: UnitHead,
  ) {
    super(scope);
    this.context = context;
    this.parent = parent;
    this.head = head;
    this.depth = parent?.depth ?? 0;
    this.qualname = qualify(parent, scope, head.name);
    for (const name of scope.walrusTargets) {
      const place = this.layout.places.get(name);
      if (place?.kind === 'register') this.rebindable.add(place.register);
    }
    // A docstring is the first constant, as CPython's functions have it.
    if (head.docstring !== undefined) this.constants.add(head.docstring);
    this.emitPrologue();
  }

  // ---- parts -------------------------------------------------------------------------------------------

  /** Compiles an expression into `dst`, or where it likes: a variable, or a new temporary on top. */
  expression(node: Expr, dst: Register = anyRegister): Register {
    tickLong();
    const constant = this.constantOf(node);
    if (constant !== undefined) return this.loadConstant(constant, node, dst);
    if (++this.depth > nestingLimit) throw rejectNesting();
    const rule = this.context.chapters.expressions[node.kind] as (
      b: CodeBuilder,
      n: Expr,
      d: Register,
    ) => Register;
    const mark = this.mark();
    const register = rule(this, node, dst);
    this.release(register < mark ? mark : register + 1);
    this.depth--;
    return register;
  }

  /** Compiles an expression into a register that code of `later` leaves alone. */
  operand(node: Expr, ...later: readonly Expr[]): Register {
    return this.keep(this.expression(node), node, later);
  }

  /** Moves the value of a variable that code of `later` may rebind by `:=` into a temporary. */
  keep(register: Register, span: Span, later: readonly Expr[]): Register {
    if (!this.rebindable.has(register) || later.every(isQuiet)) return register;
    const copy = this.pushTemporary();
    this.emit(opcodes.MOVE, span, copy, register);
    return copy;
  }

  /** Compiles an expression into a new temporary on top. */
  pushExpression(node: Expr): Register {
    const temporary = this.pushTemporary();
    this.expression(node, temporary);
    return temporary;
  }

  statement(node: Stmt): void {
    if (++this.depth > nestingLimit) throw rejectNesting();
    const rule = this.context.chapters.statements[node.kind] as (b: CodeBuilder, n: Stmt) => void;
    const mark = this.mark();
    rule(this, node);
    this.release(mark);
    this.depth--;
  }

  statements(body: readonly Stmt[]): void {
    for (const node of body) this.statement(node);
  }

  /**
   * Jumps to the label if the truth of the expression is `when`, else falls through; `span` asks for it. Gives
   * the span that what follows in the same statement is accounted to: CPython's last comparison, if any.
   */
  jumpIf(node: Expr, target: Label, when: boolean, span: Span): Span {
    if (++this.depth > nestingLimit) throw rejectNesting();
    const mark = this.mark();
    const after = this.context.chapters.jumpIf(this, node, target, when, span);
    this.release(mark);
    this.depth--;
    return after;
  }

  /** Stores a register into a target. */
  store(target: Expr, value: Register): void {
    if (++this.depth > nestingLimit) throw rejectNesting();
    const mark = this.mark();
    this.context.chapters.store(this, target, value);
    this.release(mark);
    this.depth--;
  }

  /** A builder for the code object of a scope inside this one. */
  openChild(node: Node, head: UnitHead): CodeBuilder {
    const scope = this.context.scopes.byNode.get(node);
    if (scope === undefined) throw new InternalError(`no scope for ${node.kind}`);
    return new CodeBuilder(this.context, scope, this, head);
  }

  /** The value of an expression that is known now; undefined if there is none. */
  constantOf(node: Expr): CodeConstant | undefined {
    return this.context.folder.constantOf(node);
  }

  /** Whether this is the body of an `async def`. */
  get isAsyncFunction(): boolean {
    return this.scope.node.kind === 'AsyncFunctionDef';
  }

  // ---- errors ------------------------------------------------------------------------------------------

  reject(message: string, span: Span): SourceRejection {
    return new SourceRejection(message, span);
  }

  warn(message: string, span: Span): void {
    const { lineno, colOffset } = span;
    const { warnings, warned } = this.context;
    // The block of a finally is compiled several times.
    const key = `${lineno}:${colOffset}:${message}`;
    if (warned.has(key)) return;
    warned.add(key);
    const error = describeRejection(this.reject(message, span), () => null);
    warnings.push({ category: 'SyntaxWarning', message, lineno, error });
  }

  // ---- the end -----------------------------------------------------------------------------------------

  /** The finished code object. The instructions must not fall off their end. */
  finish(): CodeUnit {
    const { head, layout, scope } = this;
    const code = assemble(
      this.list,
      layout.variables,
      this.registerCount,
      this.boundAtStart(),
      this.seesItself(),
    );
    return {
      name: head.name,
      qualname: this.qualname,
      filename: this.context.filename,
      firstLine: head.firstLine,
      flags: (head.flags ?? 0) | this.scopeFlags(scope),
      argCount: head.argCount ?? 0,
      posOnlyArgCount: head.posOnlyArgCount ?? 0,
      kwOnlyArgCount: head.kwOnlyArgCount ?? 0,
      variables: layout.variables,
      variableCount: layout.variables.length,
      registerCount: this.registerCount,
      constants: this.constants.items,
      names: this.names.items,
      globalNames: this.globalNames.items,
      docstring: head.docstring ?? null,
      ...code,
    };
  }

  private emitPrologue(): void {
    const { ownCells, freeNames, firstFree } = this.layout;
    for (const register of ownCells) this.emit(opcodes.MAKE_CELL, artificial, register);
    if (freeNames.length > 0) this.emit(opcodes.COPY_FREE, artificial, firstFree, freeNames.length);
  }

  /** How many variables, from the first on, are bound when the frame begins. */
  private boundAtStart(): number {
    return this.scope.parameters.length;
  }

  /** Whether the code can look its variables up by name, so that none of them is ever dead. */
  private seesItself(): boolean {
    return introspection.some((name) => this.scope.symbols.get(name)?.resolution === 'globalImplicit');
  }

  private scopeFlags(scope: Scope): number {
    let flags = this.context.futureAnnotations ? codeFlags.futureAnnotations : 0;
    if (scope.kind !== 'function') {
      return this.parent === null && scope.isCoroutine ? flags | codeFlags.coroutine : flags;
    }
    flags |= codeFlags.optimized | codeFlags.newlocals;
    if (scope.nested) flags |= codeFlags.nested;
    if (scope.isGenerator) flags |= scope.isCoroutine ? codeFlags.asyncGenerator : codeFlags.generator;
    else if (scope.isCoroutine) flags |= codeFlags.coroutine;
    return flags;
  }
}

const introspection = ['locals', 'vars', 'dir', 'eval', 'exec'];

function isQuiet(node: Expr): boolean {
  return node.kind === 'Name' || node.kind === 'Constant';
}

/** The qualified name (PEP 3155) of a code object inside another. */
function qualify(parent: CodeBuilder | null, scope: Scope, name: string): string {
  if (parent === null || parent.parent === null) return name;
  const mangled = mangleName(parent.scope.privateName, name);
  const isNamed = scope.kind === 'class' || !name.startsWith('<');
  if (isNamed && parent.scope.marksOf(mangled) & nameMarks.global) return name;
  // CPython counts comprehensions as no functions here.
  const isFunction = parent.scope.kind === 'function' && parent.scope.comprehension === null;
  return `${parent.qualname}${isFunction ? '.<locals>' : ''}.${name}`;
}
