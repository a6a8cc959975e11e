/**
 * Conditional jumps: the truth of an expression decides whether control goes to a label, without making the
 * value where that can be avoided. Comparisons are fused with their jump.
 */
import { InternalError } from '../../core/internal-error.js';
import type { BoolOp, Compare, Expr, IfExp, Span } from '../../syntax/ast.js';
import { isSmallInt, truthOf } from '../code-constant.js';
import type { Label } from '../instruction-list.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';
import { compareOpcodes, isOrdering, jumpOpcodes } from './operator-opcodes.js';
import { compileMiddle, pushCompareSlots } from './operators.js';
import { warnAboutIdentity } from './warnings.js';

/** Jumps to `target` if the truth of `node` is `when`, else falls through; see {@link CodeBuilder.jumpIf}. */
export function compileJumpIf(b: CodeBuilder, node: Expr, target: Label, when: boolean, span: Span): Span {
  const constant = b.constantOf(node);
  if (constant !== undefined) {
    if (truthOf(constant) === when) b.jump(target, span);
    return span;
  }
  switch (node.kind) {
    case 'UnaryOp':
      if (node.op === 'Not') return b.jumpIf(node.operand, target, !when, span);
      break;
    case 'BoolOp':
      return jumpIfBoolOp(b, node, target, when, span);
    case 'IfExp':
      return jumpIfIfExp(b, node, target, when, span);
    case 'Compare':
      jumpIfCompare(b, node, target, when);
      return node;
    default:
      break;
  }
  const value = b.expression(node);
  b.emit(when ? opcodes.JUMP_IF_TRUE : opcodes.JUMP_IF_FALSE, span, value, target);
  return span;
}

function jumpIfBoolOp(b: CodeBuilder, node: BoolOp, target: Label, when: boolean, span: Span): Span {
  // `or` is decided by the first true operand, `and` by the first false one.
  const decisive = node.op === 'Or';
  const end = b.newLabel();
  const last = node.values.length - 1;
  let at = span;
  node.values.forEach((value, i) => {
    if (i === last) at = b.jumpIf(value, target, when, at);
    else at = b.jumpIf(value, decisive === when ? target : end, decisive, at);
  });
  b.place(end);
  return at;
}

function jumpIfIfExp(b: CodeBuilder, node: IfExp, target: Label, when: boolean, span: Span): Span {
  const otherwise = b.newLabel();
  const end = b.newLabel();
  let at = b.jumpIf(node.test, otherwise, false, span);
  at = b.jumpIf(node.body, target, when, at);
  b.jump(end, at);
  b.place(otherwise);
  at = b.jumpIf(node.orelse, target, when, at);
  b.place(end);
  return at;
}

function jumpIfCompare(b: CodeBuilder, node: Compare, target: Label, when: boolean): void {
  warnAboutIdentity(b, node);
  const end = b.newLabel();
  const last = node.ops.length - 1;
  const slots = pushCompareSlots(b, node);
  let left = b.operand(node.left, ...node.comparators.slice(0, 1));
  for (let i = 0; i < last; i++) left = jumpIfLink(b, node, i, left, when ? end : target, false, slots);
  jumpIfLink(b, node, last, left, target, when, slots);
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
  slots: Register,
): Register {
  const op = node.ops[index];
  const comparator = node.comparators[index];
  if (op === undefined || comparator === undefined) throw new InternalError('comparison without operator');
  const constant = b.constantOf(comparator);
  const isLast = index === node.ops.length - 1;
  if (isOrdering(op)) {
    const jumps = jumpOpcodes[op];
    if (isLast && !when && isSmallInt(constant)) {
      b.emit(jumps.failsImmediate, node, left, constant, target);
      return left;
    }
    const right = compileMiddle(b, node, index, slots);
    b.emit(when ? jumps.holds : jumps.fails, node, left, right, target);
    return right;
  }
  if (op === 'Is' || op === 'IsNot') {
    const wantsSame = (op === 'Is') === when;
    if (isLast && constant === null) {
      b.emit(wantsSame ? opcodes.JUMP_IF_NONE : opcodes.JUMP_IF_NOT_NONE, node, left, target);
      return left;
    }
    const right = compileMiddle(b, node, index, slots);
    b.emit(wantsSame ? opcodes.JUMP_IF_IS : opcodes.JUMP_IF_IS_NOT, node, left, right, target);
    return right;
  }
  const right = compileMiddle(b, node, index, slots);
  const result = b.pushTemporary();
  b.emit(compareOpcodes[op], node, result, left, right);
  b.emit(when ? opcodes.JUMP_IF_TRUE : opcodes.JUMP_IF_FALSE, node, result, target);
  b.release(result);
  return right;
}
