/**
 * `try` in its forms. A handler keeps the exception in a register and the one handled before in the next:
 *
 *     body                      covered by the handler
 *     JUMP end
 *     handler:  PUSH_EXC saved, exception
 *               …               covered by the way out:
 *               POP_EXC saved
 *     way out:  POP_EXC saved; RERAISE
 *
 * The block of `finally` is compiled once for each way by which control leaves, as CPython does.
 */
import type { ExceptHandler, Span, Stmt, Try } from '../../syntax/ast.js';
import { artificial, type Label } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';

/** What is compiled as the protected part of a `try … finally`. */
type Part = () => void;

export function compileTry(b: CodeBuilder, node: Try): void {
  const inner = (): void => {
    if (node.handlers.length > 0) compileTryExcept(b, node);
    else b.statements(node.body);
  };
  if (node.finalbody.length > 0) compileTryFinally(b, inner, node.finalbody, node);
  else inner();
}

/** Compiles `part` so that `finalbody` runs after it in every case. */
export function compileTryFinally(b: CodeBuilder, part: Part, finalbody: readonly Stmt[], span: Span): void {
  const exception = b.pushTemporary();
  const saved = b.pushTemporary();
  const handler = b.newLabel();
  const end = b.newLabel();
  const protection = { handler, register: exception };
  b.blocks.within({ protection, leave: () => b.statements(finalbody) }, span, part);
  b.statements(finalbody);
  b.jump(end, b.lastSpan());

  b.place(handler);
  const reraise = (): void => compileReraise(b, exception, saved, b.lastSpan());
  compileHandling(b, exception, saved, span, () => b.statements(finalbody), reraise);
  b.place(end);
}

/**
 * Compiles `body` with `exception` as the one being handled. An exception out of it restores the former one;
 * where the body ends, `end` restores `saved` and leads away.
 */
export function compileHandling(
  b: CodeBuilder,
  exception: Register,
  saved: Register,
  span: Span,
  body: () => void,
  end: () => void,
): void {
  const wayOut = b.newLabel();
  const thrown = b.pushTemporary();
  b.emit(opcodes.PUSH_EXC, artificial, saved, exception);
  const leave = (at: Span): void => b.emit(opcodes.POP_EXC, at, saved);
  b.blocks.within({ protection: { handler: wayOut, register: thrown }, leave }, span, body);
  end();
  b.place(wayOut);
  b.emit(opcodes.POP_EXC, artificial, saved);
  b.emit(opcodes.RERAISE, artificial, thrown);
}

function compileTryExcept(b: CodeBuilder, node: Try): void {
  const exception = b.pushTemporary();
  const saved = b.pushTemporary();
  const handler = b.newLabel();
  const end = b.newLabel();
  b.blocks.within({ protection: { handler, register: exception } }, node, () => b.statements(node.body));
  b.statements(node.orelse);
  b.jump(end, b.lastSpan());

  b.place(handler);
  const clauses = (): void => compileHandlers(b, node.handlers, exception, saved, end);
  compileHandling(b, exception, saved, node, clauses, () =>
    compileReraise(b, exception, saved, node.handlers.at(-1)?.type ?? artificial),
  );
  b.place(end);
}

/** Restores the exception handled before and raises `exception` on: at the line of `at`, or at the one where it was raised. */
export function compileReraise(
  b: CodeBuilder,
  exception: Register,
  saved: Register,
  at: Span = artificial,
): void {
  b.emit(opcodes.POP_EXC, artificial, saved);
  b.emit(opcodes.RERAISE, at, exception);
}

/** The clauses in turn; falls through if none of them matches. */
function compileHandlers(
  b: CodeBuilder,
  handlers: readonly ExceptHandler[],
  exception: Register,
  saved: Register,
  end: Label,
): void {
  handlers.forEach((handler, i) => {
    if (handler.type === null && i < handlers.length - 1)
      throw b.reject("default 'except:' must be last", handler);
    const next = b.newLabel();
    const mark = b.mark();
    if (handler.type !== null) {
      b.emit(opcodes.JUMP_IF_NO_MATCH, handler, exception, b.expression(handler.type), next);
      b.release(mark);
    }
    const { name } = handler;
    if (name === null) {
      b.blocks.within({}, handler, () => b.statements(handler.body));
    } else {
      b.storeName(name, exception, handler);
      withNameCleared(b, name, handler, () => b.statements(handler.body));
    }
    b.emit(opcodes.POP_EXC, b.lastSpan(), saved);
    forgetException(b, exception);
    b.jump(end, b.lastSpan());
    b.place(next);
    b.release(mark);
  });
}

/** What is handled is kept alive by nothing any more: with it go its traceback and the frames that this shows. */
export function forgetException(b: CodeBuilder, exception: Register): void {
  b.loadConstant(null, artificial, exception);
}

/** Compiles the body of `except … as name`, after which the name is unbound in every case. */
export function withNameCleared(
  b: CodeBuilder,
  name: string,
  handler: ExceptHandler,
  body: () => void,
): void {
  const thrown = b.pushTemporary();
  const cleanup = b.newLabel();
  const past = b.newLabel();
  const leave = (at: Span): void => b.clearName(name, at);
  b.blocks.within({ protection: { handler: cleanup, register: thrown }, leave }, handler, body);
  b.clearName(name, b.lastSpan());
  b.jump(past, artificial);
  b.place(cleanup);
  b.clearName(name, artificial);
  b.emit(opcodes.RERAISE, artificial, thrown);
  b.place(past);
}
