/**
 * What suspends a frame: `yield`, `yield from`, `await`, `async for`.
 *
 * Driving another iterator is a loop of three instructions that stand together, so that `throw()` finds its
 * way from the YIELD at which the frame is suspended to the SEND:
 *
 *     header: SEND value, iterator, value, done
 *             YIELD value, value, iterator
 *             JUMP_BACK header
 *     done:
 */
import type { AsyncFor, Await, Expr, Span, Yield, YieldFrom } from '../../syntax/ast.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';

export function compileYield(b: CodeBuilder, node: Yield, dst: Register): Register {
  if (b.scope.kind !== 'function') throw b.reject("'yield' outside function", node);
  return compileYieldedValue(b, node.value, node, dst);
}

/** Yields the value of an expression, or None; gives the register of what is sent. */
export function compileYieldedValue(
  b: CodeBuilder,
  node: Expr | null,
  span: Span,
  dst = anyRegister,
): Register {
  const mark = b.mark();
  let value = node === null ? b.loadConstant(null, span) : b.expression(node);
  if (b.scope.isCoroutine) {
    b.release(mark);
    const wrapped = b.pushTemporary();
    b.emit(opcodes.ASYNC_GEN_WRAP, span, wrapped, value);
    value = wrapped;
  }
  b.release(mark);
  const result = b.destination(dst);
  b.emit(opcodes.YIELD, span, result, value, anyRegister);
  return result;
}

export function compileYieldFrom(b: CodeBuilder, node: YieldFrom, dst: Register): Register {
  if (b.scope.kind !== 'function') throw b.reject("'yield' outside function", node);
  if (b.isAsyncFunction) throw b.reject("'yield from' inside async function", node);
  const value = b.pushTemporary();
  const iterator = b.pushTemporary();
  b.emit(opcodes.GET_YIELD_FROM_ITER, node, iterator, b.expression(node.value));
  compileDriving(b, value, iterator, node);
  return b.settle(value, dst, node);
}

export function compileAwait(b: CodeBuilder, node: Await, dst: Register): Register {
  if (!(b.parent === null && b.context.allowTopLevelAwait)) {
    if (b.scope.kind !== 'function') throw b.reject("'await' outside function", node);
    if (!b.isAsyncFunction && b.scope.comprehension === null)
      throw b.reject("'await' outside async function", node);
  }
  const value = b.pushTemporary();
  b.expression(node.value, value);
  compileAwaiting(b, value, 0, node);
  return b.settle(value, dst, node);
}

/** Replaces an awaitable in a temporary by its result; `where` words the TypeError (see GET_AWAITABLE). */
export function compileAwaiting(b: CodeBuilder, value: Register, where: number, span: Span): void {
  const mark = b.mark();
  const iterator = b.pushTemporary();
  b.emit(opcodes.GET_AWAITABLE, span, iterator, value, where);
  compileDriving(b, value, iterator, span);
  b.release(mark);
}

/** `async for`: an exception StopAsyncIteration out of `__anext__` ends the loop. */
export function compileAsyncFor(b: CodeBuilder, node: AsyncFor): void {
  if (!b.isAsyncFunction && !(b.parent === null && b.context.allowTopLevelAwait)) {
    throw b.reject("'async for' outside async function", node);
  }
  const iterator = b.pushTemporary();
  const mark = b.mark();
  b.emit(opcodes.GET_AITER, node, iterator, b.expression(node.iter));
  b.release(mark);
  compileAsyncLoop(b, iterator, node, node.iter, (item, header, exit) => {
    b.blocks.within({ loop: { header, exit } }, node, () => {
      b.store(node.target, item);
      b.release(mark);
      b.statements(node.body);
      b.jumpBack(header, b.lastSpan());
    });
    return () => b.statements(node.orelse);
  });
}

/**
 * The loop over an async iterator. `compileBody` gets the register of the item and the labels, ends with the
 * back edge, and gives what is compiled for the end of the iterator.
 */
export function compileAsyncLoop(
  b: CodeBuilder,
  iterator: Register,
  span: Span,
  iterable: Span,
  compileBody: (item: Register, header: number, exit: number) => () => void,
): void {
  const mark = b.mark();
  const header = b.list.here();
  const exit = b.newLabel();
  const ended = b.newLabel();
  const item = b.pushTemporary();
  const exception = b.pushTemporary();
  b.blocks.within({ protection: { handler: ended, register: exception } }, span, () => {
    const awaited = b.pushTemporary();
    b.emit(opcodes.GET_ANEXT, span, awaited, iterator);
    compileDriving(b, item, awaited, span);
  });
  b.release(exception);
  const compileEnd = compileBody(item, header, exit);
  b.place(ended);
  b.emit(opcodes.END_ASYNC_FOR, iterable, exception);
  b.release(mark);
  compileEnd();
  b.place(exit);
}

/** Drives an iterator to its end, whose result is then in `value`. */
function compileDriving(b: CodeBuilder, value: Register, iterator: Register, span: Span): void {
  b.loadConstant(null, span, value);
  const header = b.list.here();
  const done = b.newLabel();
  b.emit(opcodes.SEND, span, value, iterator, value, done);
  b.emit(opcodes.YIELD, span, value, value, iterator);
  b.jumpBack(header, span);
  b.place(done);
}
