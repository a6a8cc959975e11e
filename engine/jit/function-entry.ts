/**
 * The entry of a function as a place where machine code begins.
 *
 * Traces begin behind the instructions that make the frame's cells and fetch those of the closure: then cells are as at a loop's header, those
 * of the frame that is entered, and a trace is for any function of the code.
 */
import { instructionLengths } from '../bytecode/opcode-facts.js';
import { opcodes } from '../bytecode/opcodes.table.js';
import { coldOpcodes } from '../interp/cold-opcodes.js';
import type { ThreadState } from '../interp/thread-state.js';
import type { Frame } from '../objects/model/frame.js';
import type { PyCode } from '../objects/model/functions.js';

/** Where traces of a function begin; undefined where a loop's header stands there, whose traces serve as well. */
export function entryOf({ instructions, unit }: PyCode): number | undefined {
  let pc = 0;
  while (isProlog(instructions[pc])) pc += instructionLengths[instructions[pc] as number] as number;
  return unit.loopHeaders.includes(pc) ? undefined : pc;
}

/** Brings a frame that stands at its first instruction to where traces begin. */
export function goToEntry(thread: ThreadState, frame: Frame): void {
  const { registers, base, code } = frame;
  const { instructions } = code;
  while (isProlog(instructions[frame.pc])) {
    const opcode = instructions[frame.pc] as number;
    coldOpcodes[opcode]?.(thread, frame, registers, base, instructions, frame.pc);
    frame.pc += instructionLengths[opcode] as number;
  }
}

function isProlog(opcode: number | undefined): boolean {
  return opcode === opcodes.MAKE_CELL.code || opcode === opcodes.COPY_FREE.code;
}
