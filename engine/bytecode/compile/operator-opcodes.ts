/**
 * Which opcodes stand for the operators of the tree.
 */
import type { CompareOperator, Operator, UnaryOperator } from '../../syntax/ast.js';
import { opcodes } from '../opcodes.table.js';

/** `left op right`. */
export const binaryOpcodes = {
  Add: opcodes.ADD,
  Sub: opcodes.SUB,
  Mult: opcodes.MUL,
  MatMult: opcodes.MATMUL,
  Div: opcodes.TRUEDIV,
  Mod: opcodes.MOD,
  Pow: opcodes.POW,
  LShift: opcodes.LSHIFT,
  RShift: opcodes.RSHIFT,
  BitOr: opcodes.OR,
  BitXor: opcodes.XOR,
  BitAnd: opcodes.AND,
  FloorDiv: opcodes.FLOORDIV,
} as const satisfies Record<Operator, unknown>;

/** `op operand`. */
export const unaryOpcodes = {
  Invert: opcodes.INVERT,
  Not: opcodes.NOT,
  UAdd: opcodes.POS,
  USub: opcodes.NEG,
} as const satisfies Record<UnaryOperator, unknown>;

/** `left op right` with a bool as value. */
export const compareOpcodes = {
  Eq: opcodes.EQ,
  NotEq: opcodes.NE,
  Lt: opcodes.LT,
  LtE: opcodes.LE,
  Gt: opcodes.GT,
  GtE: opcodes.GE,
  Is: opcodes.IS,
  IsNot: opcodes.IS_NOT,
  In: opcodes.IN,
  NotIn: opcodes.NOT_IN,
} as const satisfies Record<CompareOperator, unknown>;

/** Comparisons that are fused with a jump: if it holds, unless it holds, unless it holds with a small int. */
export const jumpOpcodes = {
  Eq: {
    holds: opcodes.JUMP_IF_EQ,
    fails: opcodes.JUMP_IF_NOT_EQ,
    failsImmediate: opcodes.JUMP_IF_NOT_EQ_IMM,
  },
  NotEq: {
    holds: opcodes.JUMP_IF_NE,
    fails: opcodes.JUMP_IF_NOT_NE,
    failsImmediate: opcodes.JUMP_IF_NOT_NE_IMM,
  },
  Lt: {
    holds: opcodes.JUMP_IF_LT,
    fails: opcodes.JUMP_IF_NOT_LT,
    failsImmediate: opcodes.JUMP_IF_NOT_LT_IMM,
  },
  LtE: {
    holds: opcodes.JUMP_IF_LE,
    fails: opcodes.JUMP_IF_NOT_LE,
    failsImmediate: opcodes.JUMP_IF_NOT_LE_IMM,
  },
  Gt: {
    holds: opcodes.JUMP_IF_GT,
    fails: opcodes.JUMP_IF_NOT_GT,
    failsImmediate: opcodes.JUMP_IF_NOT_GT_IMM,
  },
  GtE: {
    holds: opcodes.JUMP_IF_GE,
    fails: opcodes.JUMP_IF_NOT_GE,
    failsImmediate: opcodes.JUMP_IF_NOT_GE_IMM,
  },
} as const;

/** Whether a comparison has fused jumps. */
export function isOrdering(op: CompareOperator): op is keyof typeof jumpOpcodes {
  return op in jumpOpcodes;
}
