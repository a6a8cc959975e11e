/**
 * The globals that a code object assigns: found in its instructions before it is recorded, so that no recording takes them for constants.
 */
import { instructionLengths } from '../../bytecode/opcode-facts.js';
import { opcodes } from '../../bytecode/opcodes.table.js';
import type { PyCode } from '../../objects/model/functions.js';

/** Indices of the code's global names that it stores to. */
export function assignedGlobals(code: PyCode): readonly number[] {
  const known = found.get(code);
  if (known !== undefined) return known;
  const names = new Set<number>();
  const words = code.instructions;
  for (let pc = 0; pc < words.length; pc += instructionLengths[words[pc] ?? 0] ?? 1)
    if (words[pc] === opcodes.STORE_GLOBAL.code || words[pc] === opcodes.STORE_NAME.code)
      names.add(words[pc + 1] as number);
  const list = [...names];
  found.set(code, list);
  return list;
}

const found = new WeakMap<PyCode, readonly number[]>();
