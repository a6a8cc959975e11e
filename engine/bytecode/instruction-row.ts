/**
 * The shape of a row of the opcode table. An operand is written `name:kind`.
 */

/**
 * What an operand word holds.
 * - `def`: a register that is written; `use`: a register that is read; `optional`: a register that is read, or -1.
 * - `window`: the first register of a run, read by calls and builders, written by the unpacking rows.
 * - `immediate`: the Int32 itself; `const`: index into the constants; `name`: index into the names.
 * - `global`: index into the global names (linked to the module's cells); `cache`: index of an inline cache.
 * - `target`: word index of an instruction; `loop`: index of a loop header.
 * - `opcode`: number of another opcode; `special`: index of a special method.
 */
export type OperandKind =
  | 'def'
  | 'use'
  | 'optional'
  | 'window'
  | 'immediate'
  | 'const'
  | 'name'
  | 'global'
  | 'cache'
  | 'target'
  | 'loop'
  | 'opcode'
  | 'special';

/** One opcode: its number, its operands, whether it can raise, and what it does. */
export interface InstructionRow {
  readonly code: number;
  readonly operands: readonly `${string}:${OperandKind}`[];
  readonly raises?: true;
  readonly doc: string;
}
