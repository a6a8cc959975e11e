/**
 * The bytecode of a code unit and of all code in it, as text.
 */
import { type CodeUnit, disassemble } from '../bytecode/index.js';

/** See the file's head. */
export function disassembleUnit(unit: CodeUnit): string {
  return disassemble(unit, { nested: true });
}
