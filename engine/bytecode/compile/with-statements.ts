/**
 * `with` and `async with`. The bound `__exit__` stays in a register while the body runs; it is called with
 * three Nones when control leaves, and with type, exception and traceback when an exception does.
 */
import type { AsyncWith, Span, With, WithItem } from '../../syntax/ast.js';
import { artificial } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { compileAwaiting } from './coroutines.js';
import { compileHandling, compileReraise, forgetException } from './try-statements.js';

/** Operands of LOAD_SPECIAL and GET_AWAITABLE. */
const methods = {
  With: { enter: 0, exit: 1 },
  AsyncWith: { enter: 2, exit: 3 },
} as const;

const awaitsEnter = 1;
const awaitsExit = 2;

export function compileWith(b: CodeBuilder, node: With | AsyncWith): void {
  if (node.kind === 'AsyncWith') rejectOutsideAsync(b, node);
  compileItems(b, node, 0);
}

function compileItems(b: CodeBuilder, node: With | AsyncWith, index: number): void {
  const item = node.items[index];
  if (item === undefined) {
    b.statements(node.body);
    return;
  }
  const mark = b.mark();
  const exit = b.pushExpression(item.contextExpr);
  const isAsync = node.kind === 'AsyncWith';
  const window = b.pushTemporary();
  b.emit(opcodes.LOAD_SPECIAL, node, window, exit, methods[node.kind].enter);
  b.emit(opcodes.LOAD_SPECIAL, node, exit, exit, methods[node.kind].exit);
  const variable = isAsync ? anyRegister : directVariable(b, item);
  const entered = variable === anyRegister ? window : variable;
  b.emit(opcodes.CALL, node, entered, window, 0);
  if (isAsync) compileAwaiting(b, window, awaitsEnter, node);

  const exception = b.pushTemporary();
  const saved = b.pushTemporary();
  const handler = b.newLabel();
  const end = b.newLabel();
  const leave = (span: Span): void => callExit(b, exit, isAsync, span);
  b.blocks.within({ protection: { handler, register: exception }, leave }, node, () => {
    if (item.optionalVars !== null && variable === anyRegister) b.store(item.optionalVars, window);
    compileItems(b, node, index + 1);
  });
  callExit(b, exit, isAsync, node);
  b.jump(end, node);

  b.place(handler);
  const suppressed = b.newLabel();
  const callWithException = (): void => {
    const call = b.pushWindow(4);
    b.emit(opcodes.MOVE, node, call, exit);
    b.emit(opcodes.EXC_TRIPLE, node, call + 1, exception);
    b.release(call + 1);
    b.emit(opcodes.CALL, node, call, call, 3);
    if (isAsync) compileAwaiting(b, call, awaitsExit, node);
    b.emit(opcodes.JUMP_IF_TRUE, node, call, suppressed);
  };
  compileHandling(b, exception, saved, node, callWithException, () => {
    compileReraise(b, exception, saved);
    b.place(suppressed);
    b.emit(opcodes.POP_EXC, artificial, saved);
    forgetException(b, exception);
    b.jump(end, artificial);
  });
  b.place(end);
  b.release(mark);
}

/** The variable that the result of `__enter__` can go to at once, if it is a plain one. */
function directVariable(b: CodeBuilder, item: WithItem): Register {
  return item.optionalVars?.kind === 'Name' ? b.registerOf(item.optionalVars.id) : anyRegister;
}

/** Calls `__exit__(None, None, None)`. */
function callExit(b: CodeBuilder, exit: Register, isAsync: boolean, span: Span): void {
  const mark = b.mark();
  const window = b.pushTemporary();
  b.emit(opcodes.MOVE, span, window, exit);
  for (let i = 0; i < 3; i++) b.loadConstant(null, span);
  b.release(window + 1);
  b.emit(opcodes.CALL, span, window, window, 3);
  if (isAsync) compileAwaiting(b, window, awaitsExit, span);
  b.release(mark);
}

function rejectOutsideAsync(b: CodeBuilder, node: AsyncWith): void {
  if (b.isAsyncFunction || (b.parent === null && b.context.allowTopLevelAwait)) return;
  throw b.reject("'async with' outside async function", node);
}
