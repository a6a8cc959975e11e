/**
 * Words of each instruction, the opcode included, by opcode number. RECORD takes none: what it stands in for comes next.
 */
import { instructionLengths } from '../bytecode/opcode-facts.js';
import { opcodes } from '../bytecode/opcodes.table.js';

export const INSTRUCTION_LENGTHS: Int32Array = Int32Array.from(instructionLengths);
INSTRUCTION_LENGTHS[opcodes.RECORD.code] = 0;
