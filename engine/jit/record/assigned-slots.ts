/**
 * Which numbers a loop may change on a way other than the recorded one: variables that some instruction between the loop's header and its last
 * back edge writes. The optimiser lets them go through phis, so that bridges which change them can come back to the loop.
 */
import { instructionLengths, operandKinds, windowExtent } from '../../bytecode/opcode-facts.js';
import { opcodes } from '../../bytecode/opcodes.table.js';
import type { EntrySignature } from './recorded-trace.js';

/** Input slots of ints and floats in registers that the loop's code writes; those of callers it cannot. */
export function findAssignedSlots({ code, pc, frames }: EntrySignature): ReadonlySet<number> {
  const written = findWritten(code.unit.words, pc);
  const slots = new Set<number>();
  for (const { register, spec } of frames[frames.length - 1]?.registers ?? []) {
    if ((spec.kind === 'int' || spec.kind === 'float') && written[register] === true) slots.add(spec.slot);
  }
  return slots;
}

/** By register; absent where it is not written. */
function findWritten(words: Int32Array, header: number): boolean[] {
  const written: boolean[] = [];
  const end = findLoopEnd(words, header);
  for (let at = header; at < end; at += lengthAt(words, at)) {
    const kinds = operandKinds[words[at] as number] ?? [];
    for (let index = 0; index < kinds.length; index++)
      if (kinds[index] === 'def') written[words[at + 1 + index] as number] = true;
    const window = windowExtent(words, at);
    if (window === null || window.access === 'reads') continue;
    for (let index = 0; index < window.count; index++) written[window.first + index] = true;
  }
  return written;
}

/** Behind the last back edge to the header. */
export function findLoopEnd(words: Int32Array, header: number): number {
  let end = header;
  for (let at = header; at < words.length; at += lengthAt(words, at)) {
    if (words[at] === opcodes.JUMP_BACK.code && words[at + 1] === header) end = at;
  }
  return end;
}

function lengthAt(words: Int32Array, at: number): number {
  return instructionLengths[words[at] as number] ?? 1;
}
