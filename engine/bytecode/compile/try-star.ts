/**
 * `try … except*` (PEP 654): every clause gets the part of the exception group that it matches; what the
 * clauses raise and what none of them matched is raised together at the end.
 */
import { InternalError } from '../../core/internal-error.js';
import type { ExceptHandler, TryStar } from '../../syntax/ast.js';
import { artificial } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';
import { compileHandling, compileTryFinally } from './try-statements.js';

export function compileTryStar(b: CodeBuilder, node: TryStar): void {
  if (node.finalbody.length > 0) compileTryFinally(b, () => compileClauses(b, node), node.finalbody, node);
  else compileClauses(b, node);
}

function compileClauses(b: CodeBuilder, node: TryStar): void {
  const exception = b.pushTemporary();
  const saved = b.pushTemporary();
  const raised = b.pushTemporary();
  const rest = b.pushTemporary();
  const handler = b.newLabel();
  const end = b.newLabel();
  b.blocks.within({ protection: { handler, register: exception } }, node, () => b.statements(node.body));
  b.statements(node.orelse);
  b.jump(end, b.lastSpan());

  b.place(handler);
  const clauses = (): void => {
    b.emit(opcodes.BUILD_LIST, artificial, raised, b.mark(), 0);
    b.emit(opcodes.MOVE, artificial, rest, exception);
    for (const clause of node.handlers) compileClause(b, clause, rest, raised);
    const nothingLeft = b.newLabel();
    b.emit(opcodes.JUMP_IF_NONE, artificial, rest, nothingLeft);
    b.emit(opcodes.LIST_APPEND, artificial, raised, rest);
    b.place(nothingLeft);
    b.emit(opcodes.PREP_RERAISE_STAR, artificial, exception, exception, raised);
  };
  compileHandling(b, exception, saved, node, clauses, () => {
    b.emit(opcodes.POP_EXC, artificial, saved);
    b.emit(opcodes.JUMP_IF_NONE, artificial, exception, end);
    b.emit(opcodes.RERAISE, artificial, exception);
  });
  b.place(end);
}

function compileClause(b: CodeBuilder, clause: ExceptHandler, rest: Register, raised: Register): void {
  if (clause.type === null) throw new InternalError('except* without a type');
  const mark = b.mark();
  const match = b.pushTemporary();
  const thrown = b.pushTemporary();
  const next = b.newLabel();
  const failed = b.newLabel();
  const type = b.expression(clause.type);
  b.emit(opcodes.CHECK_EG_MATCH, clause, match, rest, rest, type);
  b.release(thrown + 1);
  b.emit(opcodes.JUMP_IF_NONE, clause, match, next);
  const { name } = clause;
  if (name !== null) b.storeName(name, match, clause);
  b.blocks.within({ sealed: true, protection: { handler: failed, register: thrown } }, clause, () =>
    b.statements(clause.body),
  );
  if (name !== null) b.clearName(name, b.lastSpan());
  b.jump(next, b.lastSpan());
  b.place(failed);
  b.emit(opcodes.LIST_APPEND, artificial, raised, thrown);
  if (name !== null) b.clearName(name, artificial);
  b.place(next);
  b.release(mark);
}
