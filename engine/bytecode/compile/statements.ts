/**
 * Simple statements, and `if`, `while`, `for`.
 */
import type {
  Assert,
  Break,
  Continue,
  ExprStmt,
  For,
  If,
  Raise,
  Return,
  Stmt,
  While,
} from '../../syntax/ast.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { warnAboutAssert } from './warnings.js';

export function compileExprStmt(b: CodeBuilder, node: ExprStmt): void {
  const isShown = b.context.mode === 'single' && b.parent === null;
  if (!isShown && b.constantOf(node.value) !== undefined) return;
  const value = b.expression(node.value);
  if (isShown) b.emit(opcodes.PRINT_EXPR, node, value);
}

export function compileReturn(b: CodeBuilder, node: Return): void {
  if (b.scope.kind !== 'function') throw b.reject("'return' outside function", node);
  if (node.value !== null && b.scope.isCoroutine && b.scope.isGenerator) {
    throw b.reject("'return' with value in async generator", node);
  }
  const constant = node.value === null ? null : b.constantOf(node.value);
  // CPython accounts the return of a constant to the constant.
  const span =
    node.value !== null && constant !== undefined && node.value.lineno === node.lineno ? node.value : node;
  let value: Register = anyRegister;
  if (node.value !== null && constant === undefined) {
    value = b.expression(node.value);
    // What runs on the way out may rebind the variable.
    if (b.isVariable(value) && b.blocks.leavesCode(0)) value = b.settle(value, b.pushTemporary(), node);
  }
  b.blocks.leaveTo(0, span, () => {
    if (constant !== undefined) value = b.loadConstant(constant, span);
    b.emit(opcodes.RETURN, span, value);
  });
}

export function compileBreak(b: CodeBuilder, node: Break): void {
  const index = b.blocks.findLoop(node);
  const loop = b.blocks.loopAt(index);
  if (loop === undefined) throw b.reject("'break' outside loop", node);
  b.blocks.leaveTo(index + 1, node, () => b.jump(loop.exit, node));
}

export function compileContinue(b: CodeBuilder, node: Continue): void {
  const index = b.blocks.findLoop(node);
  const loop = b.blocks.loopAt(index);
  if (loop === undefined) throw b.reject("'continue' not properly in loop", node);
  b.blocks.leaveTo(index + 1, node, () => b.jumpBack(loop.header, node));
}

/** An `if` with its whole ladder of `elif`. */
export function compileIf(b: CodeBuilder, node: If): void {
  const end = b.newLabel();
  let branch: If | undefined = node;
  while (branch !== undefined) {
    const otherwise = b.newLabel();
    const { test, body, orelse }: If = branch;
    const span: If = branch;
    b.jumpIf(test, otherwise, false, span);
    b.statements(body);
    if (orelse.length > 0) b.jump(end, b.lastSpan());
    b.place(otherwise);
    branch = onlyIf(orelse);
    if (branch === undefined) b.statements(orelse);
  }
  b.place(end);
}

export function compileWhile(b: CodeBuilder, node: While): void {
  const header = b.list.here();
  const exhausted = b.newLabel();
  const exit = b.newLabel();
  b.jumpIf(node.test, exhausted, false, node);
  b.blocks.within({ loop: { header, exit } }, node, () => {
    b.statements(node.body);
    b.jumpBack(header, b.lastSpan());
  });
  b.place(exhausted);
  b.statements(node.orelse);
  b.place(exit);
}

export function compileFor(b: CodeBuilder, node: For): void {
  const container = b.context.folder.containerOf(node.iter);
  const iterator = b.pushTemporary();
  const mark = b.mark();
  const iterable = container === undefined ? b.expression(node.iter) : b.loadConstant(container, node.iter);
  b.emit(opcodes.GET_ITER, node, iterator, iterable);
  b.release(mark);
  const header = b.list.here();
  const exhausted = b.newLabel();
  const exit = b.newLabel();
  const variable = node.target.kind === 'Name' ? b.registerOf(node.target.id) : anyRegister;
  b.blocks.within({ loop: { header, exit } }, node, () => {
    const item = variable === anyRegister ? b.pushTemporary() : variable;
    b.emit(opcodes.FOR_ITER, node, item, iterator, exhausted);
    b.store(node.target, item);
    b.release(mark);
    b.statements(node.body);
    b.jumpBack(header, b.lastSpan());
  });
  b.place(exhausted);
  b.statements(node.orelse);
  b.place(exit);
}

export function compileRaise(b: CodeBuilder, node: Raise): void {
  const exception =
    node.exc === null ? anyRegister : b.operand(node.exc, ...(node.cause === null ? [] : [node.cause]));
  const cause = node.cause === null ? anyRegister : b.expression(node.cause);
  b.emit(opcodes.RAISE, node, exception, cause);
}

export function compileAssert(b: CodeBuilder, node: Assert): void {
  warnAboutAssert(b, node);
  if (b.context.optimize > 0) return;
  const holds = b.newLabel();
  const span = b.jumpIf(node.test, holds, true, node);
  const error = b.pushTemporary();
  b.emit(opcodes.LOAD_ASSERTION_ERROR, span, error);
  if (node.msg !== null) {
    b.pushExpression(node.msg);
    b.emit(opcodes.CALL, span, error, error, 1);
  }
  b.emit(opcodes.RAISE, span, error, anyRegister);
  b.place(holds);
}

/** `pass`, `global` and `nonlocal` compile to nothing. */
export function compileNothing(): void {}

/** The `if` that an `elif` stands for. */
function onlyIf(orelse: readonly Stmt[]): If | undefined {
  const [only, second] = orelse;
  return only?.kind === 'If' && second === undefined ? only : undefined;
}
