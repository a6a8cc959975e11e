/**
 * Words of each instruction, the opcode included, by opcode number.
 */
import { instructionLengths } from '../bytecode/opcode-facts.js';

export const INSTRUCTION_LENGTHS: Int32Array = Int32Array.from(instructionLengths);
