/**
 * The lower half of a code object's builder: instructions, pools, registers, and access to names. Knows the
 * scope, but no node of the tree.
 */
import { mangleName, type Scope, SourceRejection } from '../../resolve/index.js';
import type { Span } from '../../syntax/ast.js';
import type { CodeConstant } from '../code-unit.js';
import { ConstantPool, NamePool } from '../constant-pool.js';
import { artificial, InstructionList, type Label } from '../instruction-list.js';
import type { InstructionRow } from '../instruction-row.js';
import { opcodes } from '../opcodes.table.js';
import { anyRegister, type Register } from './compile-context.js';
import { layOutVariables, type Place, type VariableLayout } from './variable-layout.js';

/** Builds the instructions of one code object. */
export class InstructionBuilder {
  readonly scope: Scope;
  readonly layout: VariableLayout;
  readonly list = new InstructionList();
  protected readonly constants = new ConstantPool();
  protected readonly names = new NamePool();
  protected readonly globalNames = new NamePool();
  /** Registers of the frame so far. */
  protected registerCount: number;
  private top: Register;

  constructor(scope: Scope) {
    this.scope = scope;
    this.layout = layOutVariables(scope);
    this.top = this.layout.variables.length;
    this.registerCount = this.top;
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

  /** Refuses `__debug__` as a target. */
  rejectDebug(name: string, how: 'assign to' | 'delete', span: Span): void {
    if (name === '__debug__') throw new SourceRejection(`cannot ${how} __debug__`, span);
  }
}

const unknownPlace: Place = { kind: 'name' };
