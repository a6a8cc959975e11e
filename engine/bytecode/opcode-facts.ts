/**
 * What assembler, verifier, disassembler and analyses need of the opcode table, by opcode number: names, operand
 * kinds, lengths, where control goes on, and how far a window reaches. Derived once when the module loads.
 */
import type { InstructionRow, OperandKind } from './instruction-row.js';
import { type OpcodeName, opcodes } from './opcodes.table.js';

const entries = Object.entries(opcodes) as [OpcodeName, InstructionRow][];

/** Opcode names by number. */
export const opcodeNames: readonly OpcodeName[] = byCode((name) => name);

/** Operand names by opcode number. */
export const operandNames: readonly (readonly string[])[] = byCode((_, row) =>
  row.operands.map((operand) => operand.slice(0, operand.indexOf(':'))),
);

/** Operand kinds by opcode number. */
export const operandKinds: readonly (readonly OperandKind[])[] = byCode((_, row) =>
  row.operands.map((operand) => operand.slice(operand.indexOf(':') + 1) as OperandKind),
);

/** Words of an instruction, the opcode included, by opcode number. */
export const instructionLengths: readonly number[] = byCode((_, row) => row.operands.length + 1);

/** Position of the `target` operand within the instruction's words, 0 if it has none, by opcode number. */
export const targetOffsets: readonly number[] = operandKinds.map((kinds) => kinds.indexOf('target') + 1);

/** Whether control never goes on at the next instruction, by opcode number. */
export const endsControl: readonly boolean[] = byCode(
  (name) =>
    name === 'JUMP' || name === 'JUMP_BACK' || name === 'RETURN' || name === 'RAISE' || name === 'RERAISE',
);

/** A run of registers that an instruction touches through its window operand. */
export interface WindowExtent {
  readonly first: number;
  readonly count: number;
  readonly access: 'reads' | 'writes' | 'both';
}

/** The window of the instruction at `at`, or null if it has none. */
export function windowExtent(words: ArrayLike<number>, at: number): WindowExtent | null {
  const name = opcodeNames[words[at] ?? -1];
  const word = (offset: number): number => words[at + offset] ?? 0;
  switch (name) {
    case 'CALL':
    case 'CALL_KW':
    case 'CALL_METHOD':
    case 'CALL_METHOD_KW':
      return { first: word(2), count: word(3) + 1, access: 'reads' };
    case 'CALL_LOADED':
      return { first: word(2), count: word(3) + 2, access: 'reads' };
    case 'CALL_EX':
      return { first: word(2), count: 3, access: 'reads' };
    case 'BUILD_TUPLE':
    case 'BUILD_LIST':
    case 'BUILD_SET':
    case 'BUILD_STRING':
      return { first: word(2), count: word(3), access: 'reads' };
    case 'BUILD_MAP':
      return { first: word(2), count: word(3) * 2, access: 'reads' };
    case 'UNPACK_SEQUENCE':
      return { first: word(1), count: word(3), access: 'writes' };
    case 'UNPACK_EX':
      return { first: word(1), count: word(3) + 1 + word(4), access: 'writes' };
    case 'EXC_TRIPLE':
      return { first: word(1), count: 3, access: 'writes' };
    case 'LOAD_METHOD':
      return { first: word(1), count: 2, access: 'writes' };
    case 'COPY_FREE':
      return { first: word(1), count: word(2), access: 'writes' };
    default:
      return null;
  }
}

function byCode<T>(give: (name: OpcodeName, row: InstructionRow) => T): readonly T[] {
  const facts: T[] = [];
  for (const [name, row] of entries) facts[row.code] = give(name, row);
  return facts;
}
