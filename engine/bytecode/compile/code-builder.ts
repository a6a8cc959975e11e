/**
 * Builds one code object: its instructions, registers, pools and blocks. The chapters of the compiler call it
 * and, through it, each other. Temporaries are a stack above the variables: `mark` and `release` bracket their
 * use, and a window of a call is always the top of it, so that the callee's frame may lie over the arguments.
 */
import { InternalError } from '../../core/internal-error.js';
import { mangleName, nameMarks, rejectNesting, type Scope, SourceRejection } from '../../resolve/index.js';
import type { Expr, Node, Span, Stmt } from '../../syntax/ast.js';
import { assemble } from '../assemble.js';
import { type CodeConstant, type CodeUnit, codeFlags } from '../code-unit.js';
import { ConstantPool, NamePool } from '../constant-pool.js';
import { artificial, InstructionList, type Label } from '../instruction-list.js';
import type { InstructionRow } from '../instruction-row.js';
import { opcodes } from '../opcodes.table.js';
import { BlockStack } from './blocks.js';
import { anyRegister, type CompileContext, type Register } from './compile-context.js';
import { layOutVariables, type Place, type VariableLayout } from './variable-layout.js';

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
export class CodeBuilder {
  readonly context: CompileContext<CodeBuilder>;
  readonly scope: Scope;
  readonly parent: CodeBuilder | null;
  readonly qualname: string;
  readonly list = new InstructionList();
  readonly blocks = new BlockStack(this.list);
  readonly layout: VariableLayout;
  /** How deep expressions and statements nest here, enclosing code objects included. */
  depth: number;
  private readonly head: UnitHead;
  private readonly constants = new ConstantPool();
  private readonly names = new NamePool();
  private readonly globalNames = new NamePool();
  /** Registers of variables that `:=` rebinds in the middle of an expression. */
  private readonly rebindable = new Set<Register>();
  private top: Register;
  private registerCount: number;

  constructor(
    context: CompileContext<CodeBuilder>,
    scope: Scope,
    parent: CodeBuilder | null,
    head: UnitHead,
  ) {
    this.context = context;
    this.scope = scope;
    this.parent = parent;
    this.head = head;
    this.depth = parent?.depth ?? 0;
    this.qualname = qualify(parent, scope, head.name);
    this.layout = layOutVariables(scope);
    this.top = this.layout.variables.length;
    this.registerCount = this.top;
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
    const constant = this.constantOf(node);
    if (constant !== undefined) return this.loadConstant(constant, node, dst);
    if (++this.depth > nestingLimit) throw rejectNesting();
    const rule = this.context.chapters.expressions[node.kind] as (
      b: CodeBuilder,
      n: Expr,
      d: Register,
    ) => Register;
    const mark = this.top;
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

  // ---- registers ---------------------------------------------------------------------------------------

  get variableCount(): number {
    return this.layout.variables.length;
  }

  /** The height of the temporaries. */
  mark(): Register {
    return this.top;
  }

  /** Gives up all temporaries above a mark. */
  release(mark: Register): void {
    this.top = mark;
  }

  pushTemporary(): Register {
    return this.pushWindow(1);
  }

  /** Takes `count` temporaries in a run and gives the first. */
  pushWindow(count: number): Register {
    const first = this.top;
    this.top += count;
    if (this.top > this.registerCount) this.registerCount = this.top;
    return first;
  }

  /** The wanted destination, or a new temporary. */
  destination(dst: Register): Register {
    return dst === anyRegister ? this.pushTemporary() : dst;
  }

  /**
   * A register in which a value may be built up step by step: never a variable, whose old value the remaining
   * steps and exception handlers can still see.
   */
  accumulator(dst: Register): Register {
    return dst === anyRegister || this.isVariable(dst) ? this.pushTemporary() : dst;
  }

  /** Ends what {@link accumulator} began: moves the value where it is wanted. */
  settle(register: Register, dst: Register, span: Span): Register {
    if (dst === anyRegister || dst === register) return register;
    this.emit(opcodes.MOVE, span, dst, register);
    return dst;
  }

  isVariable(register: Register): boolean {
    return register < this.variableCount;
  }

  /** The register as the start of a window: itself if it is the topmost temporary, else a new one with its value. */
  windowAt(register: Register, span: Span): Register {
    if (register === this.top - 1 && !this.isVariable(register)) return register;
    const window = this.pushTemporary();
    this.emit(opcodes.MOVE, span, window, register);
    return window;
  }

  // ---- instructions ------------------------------------------------------------------------------------

  emit(
    row: InstructionRow,
    span: Span,
    a?: number,
    b?: number,
    c?: number,
    d?: number,
    e?: number,
    f?: number,
  ): void {
    this.list.emit(row, span, a, b, c, d, e, f);
  }

  newLabel(): Label {
    return this.list.newLabel();
  }

  place(label: Label): void {
    this.list.place(label);
  }

  jump(target: Label, span: Span): void {
    this.emit(opcodes.JUMP, span, target);
  }

  /** A back edge; the loop is numbered by the assembler. */
  jumpBack(header: Label, span: Span): void {
    this.emit(opcodes.JUMP_BACK, span, header);
  }

  /** The span of the last instruction: where an artificial jump is accounted to. */
  lastSpan(): Span {
    return this.list.spans.at(-1) ?? artificial;
  }

  constant(value: CodeConstant): number {
    return this.constants.add(value);
  }

  name(name: string): number {
    return this.names.add(name);
  }

  loadConstant(value: CodeConstant, span: Span, dst: Register = anyRegister): Register {
    const register = this.destination(dst);
    if (typeof value === 'number' && (value | 0) === value)
      this.emit(opcodes.LOAD_INT, span, register, value);
    else this.emit(opcodes.LOAD_CONST, span, register, this.constant(value));
    return register;
  }

  /** The value of an expression that is known now; undefined if there is none. */
  constantOf(node: Expr): CodeConstant | undefined {
    return this.context.folder.constantOf(node);
  }

  // ---- names -------------------------------------------------------------------------------------------

  mangle(name: string): string {
    return mangleName(this.scope.privateName, name);
  }

  placeOf(mangled: string): Place {
    return this.layout.places.get(mangled) ?? unknownPlace;
  }

  /** The register of a name that is a plain local variable, else {@link anyRegister}. */
  registerOf(name: string): Register {
    // `__debug__` cannot be a target: whoever stores it by name says so.
    if (name === '__debug__') return anyRegister;
    const place = this.placeOf(this.mangle(name));
    return place.kind === 'register' ? place.register : anyRegister;
  }

  loadName(name: string, span: Span, dst: Register = anyRegister): Register {
    const mangled = this.mangle(name);
    const place = this.placeOf(mangled);
    if (place.kind === 'register') {
      if (place.mayBeUnbound) this.emit(opcodes.CHECK_LOCAL, span, place.register, this.name(mangled));
      return this.settle(place.register, dst, span);
    }
    const register = this.destination(dst);
    switch (place.kind) {
      case 'cell':
        this.emit(opcodes.LOAD_DEREF, span, register, place.register, this.name(mangled));
        break;
      case 'classCell':
        this.emit(opcodes.LOAD_CLASSDEREF, span, register, place.register, this.globalNames.add(mangled));
        break;
      case 'global':
        this.emit(opcodes.LOAD_GLOBAL, span, register, this.globalNames.add(mangled));
        break;
      case 'name':
        this.emit(opcodes.LOAD_NAME, span, register, this.globalNames.add(mangled));
        break;
    }
    return register;
  }

  storeName(name: string, value: Register, span: Span): void {
    this.rejectDebug(name, 'assign to', span);
    const mangled = this.mangle(name);
    const place = this.placeOf(mangled);
    switch (place.kind) {
      case 'register':
        if (place.register !== value) this.emit(opcodes.MOVE, span, place.register, value);
        break;
      case 'cell':
      case 'classCell':
        this.emit(opcodes.STORE_DEREF, span, place.register, value);
        break;
      case 'global':
        this.emit(opcodes.STORE_GLOBAL, span, this.globalNames.add(mangled), value);
        break;
      case 'name':
        this.emit(opcodes.STORE_NAME, span, this.globalNames.add(mangled), value);
        break;
    }
  }

  deleteName(name: string, span: Span): void {
    this.rejectDebug(name, 'delete', span);
    const mangled = this.mangle(name);
    const place = this.placeOf(mangled);
    switch (place.kind) {
      case 'register':
        this.emit(opcodes.DELETE_LOCAL, span, place.register, this.name(mangled));
        break;
      case 'cell':
      case 'classCell':
        this.emit(opcodes.DELETE_DEREF, span, place.register, this.name(mangled));
        break;
      case 'global':
        this.emit(opcodes.DELETE_GLOBAL, span, this.globalNames.add(mangled));
        break;
      case 'name':
        this.emit(opcodes.DELETE_NAME, span, this.globalNames.add(mangled));
        break;
    }
  }

  /** Unbinds a name that may already be unbound: the end of `except … as name`. */
  clearName(name: string, span: Span): void {
    const register = this.registerOf(name);
    if (register !== anyRegister) {
      this.emit(opcodes.CLEAR_LOCAL, span, register);
      return;
    }
    const mark = this.mark();
    this.storeName(name, this.loadConstant(null, span), span);
    this.deleteName(name, span);
    this.release(mark);
  }

  /** Whether this is the body of an `async def`. */
  get isAsyncFunction(): boolean {
    return this.scope.node.kind === 'AsyncFunctionDef';
  }

  /** Refuses `__debug__` as a target. */
  rejectDebug(name: string, how: 'assign to' | 'delete', span: Span): void {
    if (name === '__debug__') throw new SourceRejection(`cannot ${how} __debug__`, span);
  }

  // ---- errors ------------------------------------------------------------------------------------------

  reject(message: string, span: Span): SourceRejection {
    return new SourceRejection(message, span);
  }

  warn(message: string, span: Span): void {
    const { lineno, colOffset, endLineno, endColOffset } = span;
    const { warnings } = this.context;
    // The block of a finally is compiled several times.
    if (
      warnings.some(
        (known) => known.lineno === lineno && known.colOffset === colOffset && known.message === message,
      )
    ) {
      return;
    }
    warnings.push({ category: 'SyntaxWarning', message, lineno, colOffset, endLineno, endColOffset });
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

const unknownPlace: Place = { kind: 'name' };

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
