/**
 * Conditional jumps: the truth of an expression decides whether control goes to a label, without making the
 * value where that can be avoided. Comparisons are fused with their jump.
 */
import type { BoolOp, Compare, Expr, Span } from '../../syntax/ast.js';
import { isSmallInt, truthOf } from '../code-constant.js';
import type { Label } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';
import { compareOpcodes, isOrdering, jumpOpcodes } from './operator-opcodes.js';
import { compileComparator } from './operators.js';
import { warnAboutIdentity } from './warnings.js';

/** Jumps to `target` if the truth of `node` is `when`, else falls through; `span` is what asks for the truth. */
export function compileJumpIf(b: CodeBuilder, node: Expr, target: Label, when: boolean, span: Span): void {
  const constant = b.constantOf(node);
  if (constant !== undefined) {
    if (truthOf(constant) === when) b.jump(target, span);
    return;
  }
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op !== 'Not') break;
      b.jumpIf(node.operand, target, !when, span);
      return;
    case 'BoolOp':
      jumpIfBoolOp(b, node, target, when, span);
      return;
    case 'IfExp': {
      const otherwise = b.newLabel();
      const end = b.newLabel();
      b.jumpIf(node.test, otherwise, false, span);
      b.jumpIf(node.body, target, when, span);
      b.jump(end, span);
      b.place(otherwise);
      b.jumpIf(node.orelse, target, when, span);
      b.place(end);
      return;
    }
    case 'Compare':
      jumpIfCompare(b, node, target, when, span);
      return;
    default:
      break;
  }
  const value = b.expression(node);
  b.emit(when ? opcodes.JUMP_IF_TRUE : opcodes.JUMP_IF_FALSE, span, value, target);
}

function jumpIfBoolOp(b: CodeBuilder, node: BoolOp, target: Label, when: boolean, span: Span): void {
  // `or` is decided by the first true operand, `and` by the first false one.
  const decisive = node.op === 'Or';
  const end = b.newLabel();
  const last = node.values.length - 1;
  node.values.forEach((value, i) => {
    if (i === last) b.jumpIf(value, target, when, span);
    else b.jumpIf(value, decisive === when ? target : end, decisive, span);
  });
  b.place(end);
}

function jumpIfCompare(b: CodeBuilder, node: Compare, target: Label, when: boolean, outer: Span): void {
  warnAboutIdentity(b, node);
  const end = b.newLabel();
  const last = node.ops.length - 1;
  // CPython accounts the links of a longer comparison to the statement.
  const span = last > 0 ? outer : node;
  let left = b.operand(node.left, ...node.comparators.slice(0, 1));
  for (let i = 0; i < last; i++) left = jumpIfLink(b, node, i, left, when ? end : target, false, span);
  jumpIfLink(b, node, last, left, target, when, span);
  b.place(end);
}

/** Jumps if one link of a comparison holds, or if it does not; gives the register of its right operand. */
function jumpIfLink(
  b: CodeBuilder,
  node: Compare,
  index: number,
  left: Register,
  target: Label,
  when: boolean,
  span: Span,
): Register {
  const op = node.ops[index];
  const comparator = node.comparators[index];
  if (op === undefined || comparator === undefined) throw new Error('comparison without operator');
  const constant = b.constantOf(comparator);
  const isLast = index === node.ops.length - 1;
  if (isOrdering(op)) {
    const jumps = jumpOpcodes[op];
    if (isLast && !when && isSmallInt(constant)) {
      b.emit(jumps.failsImmediate, span, left, constant, target);
      return left;
    }
    const right = compileKept(b, node, index);
    b.emit(when ? jumps.holds : jumps.fails, span, left, right, target);
    return right;
  }
  if (op === 'Is' || op === 'IsNot') {
    const wantsSame = (op === 'Is') === when;
    if (isLast && constant === null) {
      b.emit(wantsSame ? opcodes.JUMP_IF_NONE : opcodes.JUMP_IF_NOT_NONE, span, left, target);
      return left;
    }
    const right = compileKept(b, node, index);
    b.emit(wantsSame ? opcodes.JUMP_IF_IS : opcodes.JUMP_IF_IS_NOT, span, left, right, target);
    return right;
  }
  const right = compileKept(b, node, index);
  const result = b.pushTemporary();
  b.emit(compareOpcodes[op], span, result, left, right);
  b.emit(when ? opcodes.JUMP_IF_TRUE : opcodes.JUMP_IF_FALSE, span, result, target);
  return right;
}

function compileKept(b: CodeBuilder, node: Compare, index: number): Register {
  return b.keep(compileComparator(b, node, index), node, node.comparators.slice(index + 1, index + 2));
}
