/**
 * Where a loop ends: behind the last jump back to its header.
 */
import { instructionLengths, targetOffsets } from '../opcode-facts.js';

/** pc behind the loop whose header is at `header`. */
export function loopEnd({ unit }: { readonly unit: { readonly words: Int32Array } }, header: number): number {
  const { words } = unit;
  let end = header;
  for (let pc = header; pc < words.length; ) {
    const opcode = words[pc] ?? 0;
    const next = pc + (instructionLengths[opcode] ?? 1);
    const offset = targetOffsets[opcode] ?? 0;
    if (offset > 0 && words[pc + offset] === header) end = next;
    pc = next;
  }
  return end;
}
