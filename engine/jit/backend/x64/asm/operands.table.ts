/**
 * The kinds of operands that encodings are written with (Intel's manual, volume 2, 3.1.1.3), each with what a caller
 * passes for it and how wide it is. The name of an encoding lists them: `add_rm64_imm8` is "ADD r/m64, imm8".
 */

interface OperandRow {
  /**
   * What the caller passes: a register, a memory operand, either, a number, a label, a condition or a predicate.
   * `implied` operands are fixed by the opcode and are not passed.
   */
  readonly takes:
    | 'gpr'
    | 'xmm'
    | 'memory'
    | 'gpr-or-memory'
    | 'xmm-or-memory'
    | 'number'
    | 'integer'
    | 'label'
    | 'predicate'
    | 'implied';
  /** Bits of the register or immediate as it is named; of an unsized memory operand 0. */
  readonly width: number;
  /** Bits that are read or written where the operand is memory, if not `width`. */
  readonly memory?: number;
}

export const operandKinds = {
  r8: { takes: 'gpr', width: 8 },
  r16: { takes: 'gpr', width: 16 },
  r32: { takes: 'gpr', width: 32 },
  r64: { takes: 'gpr', width: 64 },
  rm8: { takes: 'gpr-or-memory', width: 8 },
  rm16: { takes: 'gpr-or-memory', width: 16 },
  rm32: { takes: 'gpr-or-memory', width: 32 },
  rm64: { takes: 'gpr-or-memory', width: 64 },
  m: { takes: 'memory', width: 0 },
  m8: { takes: 'memory', width: 8 },
  m16: { takes: 'memory', width: 16 },
  m32: { takes: 'memory', width: 32 },
  m64: { takes: 'memory', width: 64 },
  m128: { takes: 'memory', width: 128 },
  m256: { takes: 'memory', width: 256 },
  xmm: { takes: 'xmm', width: 128 },
  ymm: { takes: 'xmm', width: 256 },
  xm16: { takes: 'xmm-or-memory', width: 128, memory: 16 },
  xm32: { takes: 'xmm-or-memory', width: 128, memory: 32 },
  xm64: { takes: 'xmm-or-memory', width: 128, memory: 64 },
  xm128: { takes: 'xmm-or-memory', width: 128 },
  ym256: { takes: 'xmm-or-memory', width: 256 },
  /** Sign-extended to the width of the operation. */
  imm8: { takes: 'number', width: 8 },
  imm16: { takes: 'number', width: 16 },
  /** Sign-extended where the operation has 64 bits. */
  imm32: { takes: 'number', width: 32 },
  imm64: { takes: 'integer', width: 64 },
  /** A byte that is no addend: a count, a selection, a rounding mode. */
  u8: { takes: 'number', width: 8 },
  rel8: { takes: 'label', width: 8 },
  rel32: { takes: 'label', width: 32 },
  /** The comparison that cmppd and its relatives make; it stands in the mnemonic. */
  pred: { takes: 'predicate', width: 8 },
  cl: { takes: 'implied', width: 8 },
  xmm0: { takes: 'implied', width: 128 },
} as const satisfies Record<string, OperandRow>;

export type OperandKind = keyof typeof operandKinds;
