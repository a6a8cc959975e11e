/**
 * Which instructions compute with two operands, which compare them, and which jump by comparing: one row an opcode. The compiler's rules for them, what it
 * makes of short ifs, and what the interpreter does with the result of a special method follow from these rows.
 */
import type { OpcodeName } from './opcodes.table.js';

/** The comparison operators. */
export type Comparison = 'lt' | 'le' | 'eq' | 'ne' | 'gt' | 'ge';

/** The binary operators. */
export type BinaryOperator =
  | 'add'
  | 'sub'
  | 'mul'
  | 'truediv'
  | 'floordiv'
  | 'mod'
  | 'pow'
  | 'lshift'
  | 'rshift'
  | 'and'
  | 'or'
  | 'xor';

/** An instruction `dst, left, right`. */
export interface BinaryRow {
  readonly operator: BinaryOperator;
  /** The right operand is an int in the instruction. */
  readonly isImmediate?: true;
  readonly isInPlace?: true;
}

/** INPLACE is not among them: it names one of these. */
export const binaryOpcodes: Partial<Record<OpcodeName, BinaryRow>> = {
  ADD: { operator: 'add' },
  SUB: { operator: 'sub' },
  MUL: { operator: 'mul' },
  TRUEDIV: { operator: 'truediv' },
  FLOORDIV: { operator: 'floordiv' },
  MOD: { operator: 'mod' },
  POW: { operator: 'pow' },
  LSHIFT: { operator: 'lshift' },
  RSHIFT: { operator: 'rshift' },
  AND: { operator: 'and' },
  OR: { operator: 'or' },
  XOR: { operator: 'xor' },
  IADD: { operator: 'add', isInPlace: true },
  ISUB: { operator: 'sub', isInPlace: true },
  IMUL: { operator: 'mul', isInPlace: true },
  ADD_IMM: { operator: 'add', isImmediate: true },
  SUB_IMM: { operator: 'sub', isImmediate: true },
  IADD_IMM: { operator: 'add', isImmediate: true, isInPlace: true },
  ISUB_IMM: { operator: 'sub', isImmediate: true, isInPlace: true },
};

/** Instructions `dst, left, right` that compare. */
export const comparingOpcodes: Partial<Record<OpcodeName, Comparison>> = {
  LT: 'lt',
  LE: 'le',
  EQ: 'eq',
  NE: 'ne',
  GT: 'gt',
  GE: 'ge',
};

/** An instruction `left, right, target`. */
export interface ComparingJump {
  readonly comparison: Comparison;
  /** What the comparison gives where it jumps. */
  readonly jumpsIf: boolean;
  /** The right operand is an int in the instruction. */
  readonly isImmediate?: true;
}

export const comparingJumps: Partial<Record<OpcodeName, ComparingJump>> = {
  JUMP_IF_LT: { comparison: 'lt', jumpsIf: true },
  JUMP_IF_LE: { comparison: 'le', jumpsIf: true },
  JUMP_IF_EQ: { comparison: 'eq', jumpsIf: true },
  JUMP_IF_NE: { comparison: 'ne', jumpsIf: true },
  JUMP_IF_GT: { comparison: 'gt', jumpsIf: true },
  JUMP_IF_GE: { comparison: 'ge', jumpsIf: true },
  JUMP_IF_NOT_LT: { comparison: 'lt', jumpsIf: false },
  JUMP_IF_NOT_LE: { comparison: 'le', jumpsIf: false },
  JUMP_IF_NOT_EQ: { comparison: 'eq', jumpsIf: false },
  JUMP_IF_NOT_NE: { comparison: 'ne', jumpsIf: false },
  JUMP_IF_NOT_GT: { comparison: 'gt', jumpsIf: false },
  JUMP_IF_NOT_GE: { comparison: 'ge', jumpsIf: false },
  JUMP_IF_NOT_LT_IMM: { comparison: 'lt', jumpsIf: false, isImmediate: true },
  JUMP_IF_NOT_LE_IMM: { comparison: 'le', jumpsIf: false, isImmediate: true },
  JUMP_IF_NOT_EQ_IMM: { comparison: 'eq', jumpsIf: false, isImmediate: true },
  JUMP_IF_NOT_NE_IMM: { comparison: 'ne', jumpsIf: false, isImmediate: true },
  JUMP_IF_NOT_GT_IMM: { comparison: 'gt', jumpsIf: false, isImmediate: true },
  JUMP_IF_NOT_GE_IMM: { comparison: 'ge', jumpsIf: false, isImmediate: true },
};

/** Jumps by the truth of one value: what it must be, and the operand that says where to. */
export const truthJumps: Partial<Record<OpcodeName, { readonly jumpsIf: boolean; readonly target: number }>> =
  {
    JUMP_IF_TRUE: { jumpsIf: true, target: 2 },
    JUMP_IF_FALSE: { jumpsIf: false, target: 2 },
    ...Object.fromEntries(
      Object.entries(comparingJumps).map(([name, { jumpsIf }]) => [name, { jumpsIf, target: 3 }]),
    ),
  };
