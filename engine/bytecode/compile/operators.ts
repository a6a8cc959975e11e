/**
 * Operators: arithmetic, comparison, boolean operators, conditional expressions, `:=`.
 */
import { InternalError } from '../../core/internal-error.js';
import type { BinOp, BoolOp, Compare, Expr, IfExp, NamedExpr, UnaryOp } from '../../syntax/ast.js';
import { isSmallInt } from '../code-constant.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import { anyRegister, type Register } from './compile-context.js';
import { binaryOpcodes, compareOpcodes, unaryOpcodes } from './operator-opcodes.js';
import { formatAsJoinedStr } from './percent-format.js';
import { warnAboutIdentity } from './warnings.js';

/** A chain of binary operators, from its innermost left operand outwards. */
export function compileBinOp(b: CodeBuilder, node: BinOp, dst: Register): Register {
  const chain: BinOp[] = [node];
  let first: Expr = node.left;
  while (first.kind === 'BinOp' && b.constantOf(first) === undefined) {
    chain.push(first);
    first = first.left;
  }
  const mark = b.mark();
  const innermost = chain.at(-1) ?? node;
  const joined = b.constantOf(innermost.right) === undefined ? formatAsJoinedStr(innermost) : null;
  if (joined !== null) {
    // The f-string takes the place of the innermost operator.
    if (chain.length === 1) return b.expression(joined, dst);
    chain.pop();
    first = joined;
  }
  let later = chain.at(-1)?.right ?? first;
  let left = b.operand(first, later);
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i];
    if (link === undefined) break;
    later = link.right;
    if (i < chain.length - 1) left = b.keep(left, link.left, [later]);
    const immediate = b.constantOf(later);
    const takesImmediate = (link.op === 'Add' || link.op === 'Sub') && isSmallInt(immediate);
    const right = takesImmediate ? anyRegister : b.expression(later);
    b.release(mark);
    const result = i === 0 && dst !== anyRegister ? dst : b.pushTemporary();
    if (takesImmediate)
      b.emit(link.op === 'Add' ? opcodes.ADD_IMM : opcodes.SUB_IMM, link, result, left, immediate);
    else b.emit(binaryOpcodes[link.op], link, result, left, right);
    left = result;
  }
  return left;
}

export function compileUnaryOp(b: CodeBuilder, node: UnaryOp, dst: Register): Register {
  const mark = b.mark();
  const operand = b.expression(node.operand);
  b.release(mark);
  const result = b.destination(dst);
  b.emit(unaryOpcodes[node.op], node, result, operand);
  return result;
}

export function compileCompare(b: CodeBuilder, node: Compare, dst: Register): Register {
  warnAboutIdentity(b, node);
  const mark = b.mark();
  const count = node.ops.length;
  if (count === 1) {
    const [op] = node.ops;
    const [comparator] = node.comparators;
    if (op === undefined || comparator === undefined) throw new InternalError('comparison without operator');
    const left = b.operand(node.left, comparator);
    const right = compileComparator(b, node, 0, anyRegister);
    b.release(mark);
    const result = b.destination(dst);
    b.emit(compareOpcodes[op], node, result, left, right);
    return result;
  }
  const result = b.accumulator(dst);
  const end = b.newLabel();
  const slots = pushCompareSlots(b, node);
  let left = b.operand(node.left, ...node.comparators.slice(0, 1));
  for (let i = 0; i < count; i++) {
    const op = node.ops[i];
    if (op === undefined) break;
    const right = compileMiddle(b, node, i, slots);
    b.emit(compareOpcodes[op], node, result, left, right);
    if (i < count - 1) b.emit(opcodes.JUMP_IF_FALSE, node, result, end);
    left = right;
  }
  b.place(end);
  return b.settle(result, dst, node);
}

/**
 * Takes two registers that the operands of a long chain of comparisons use in turn; none for a short one, whose
 * operands may be where they are.
 */
export function pushCompareSlots(b: CodeBuilder, node: Compare): Register {
  return node.ops.length > 3 ? b.pushWindow(2) : anyRegister;
}

/** The right operand of a comparison, which is the left one of the next. */
export function compileMiddle(b: CodeBuilder, node: Compare, index: number, slots: Register): Register {
  const register = compileComparator(
    b,
    node,
    index,
    slots === anyRegister ? anyRegister : slots + (index & 1),
  );
  return b.keep(register, node, node.comparators.slice(index + 1, index + 2));
}

/** The right operand of a comparison; a display of constants to search in becomes a constant itself. */
function compileComparator(b: CodeBuilder, node: Compare, index: number, dst: Register): Register {
  const comparator = node.comparators[index];
  if (comparator === undefined) throw new InternalError('comparison without operand');
  const op = node.ops[index];
  if ((op === 'In' || op === 'NotIn') && index === node.comparators.length - 1) {
    const container = b.context.folder.containerOf(comparator);
    if (container !== undefined) return b.loadConstant(container, comparator, dst);
  }
  return b.expression(comparator, dst);
}

export function compileBoolOp(b: CodeBuilder, node: BoolOp, dst: Register): Register {
  const result = b.accumulator(dst);
  const end = b.newLabel();
  const jump = node.op === 'And' ? opcodes.JUMP_IF_FALSE : opcodes.JUMP_IF_TRUE;
  const last = node.values.length - 1;
  node.values.forEach((value, i) => {
    b.expression(value, result);
    if (i < last) b.emit(jump, node, result, end);
  });
  b.place(end);
  return b.settle(result, dst, node);
}

export function compileIfExp(b: CodeBuilder, node: IfExp, dst: Register): Register {
  const result = b.destination(dst);
  const otherwise = b.newLabel();
  const end = b.newLabel();
  b.jumpIf(node.test, otherwise, false, node);
  const mark = b.mark();
  b.expression(node.body, result);
  b.release(mark);
  b.jump(end, node);
  b.place(otherwise);
  b.expression(node.orelse, result);
  b.release(mark);
  b.place(end);
  return result;
}

export function compileNamedExpr(b: CodeBuilder, node: NamedExpr, dst: Register): Register {
  const { target } = node;
  const variable = b.registerOf(target.id);
  if (variable !== anyRegister) {
    b.rejectDebug(target.id, 'assign to', target);
    b.expression(node.value, variable);
    return b.settle(variable, dst, node);
  }
  const value = b.expression(node.value, dst);
  b.storeName(target.id, value, target);
  return value;
}
