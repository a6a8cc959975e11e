/**
 * Live ranges: fills in `def`, `last` and `uses` of the values of a lowered trace, and finds its loop.
 *
 * Instruction n reads at position 2n and writes at 2n + 1, where its exit still needs its values. What is made before the loop and needed
 * in it lives until the jump.
 */
import type { Instruction, Value } from '../machine.js';

/** The loop of a trace: instruction numbers of label and jump. */
export interface LoopBounds {
  readonly label: number;
  readonly jump: number;
}

/** Computes the ranges; gives the loop, if there is one. */
export function computeRanges(
  instructions: readonly Instruction[],
  values: readonly Value[],
): LoopBounds | undefined {
  let label = -1;
  for (let at = 0; at < instructions.length; at++) {
    const instruction = instructions[at] as Instruction;
    const early = 2 * at;
    for (const { value, policy } of instruction.uses) {
      value.last = early;
      if (policy !== 'anywhere') value.addUse(early);
    }
    for (const { value } of instruction.defs) value.def = early + 1;
    for (const value of instruction.exit?.values ?? []) value.last = early + 1;
    for (const { value, to } of instruction.landings ?? []) {
      value.last = early;
      value.addUse(early);
      if (to.kind === 'register') value.hint = to.place;
    }
    if (instruction.kind === 'label') {
      label = at;
      for (const { phi, entry } of instruction.phis ?? []) {
        phi.def = early + 1;
        entry.last = Math.max(entry.last, early);
      }
    } else if (instruction.kind === 'jump') {
      for (const { next } of instruction.phis ?? []) {
        next.last = early;
        next.addUse(early);
      }
      extendThroughLoop(values, label, at);
      return { label, jump: at };
    }
  }
  return undefined;
}

/** Values other than phis that are needed in every round of the loop. */
export function livesThrough(value: Value, loop: LoopBounds): boolean {
  if (value.constant !== undefined) return value.uses.some((each) => each > 2 * loop.label);
  return value.def < 2 * loop.label && value.last > 2 * loop.jump;
}

function extendThroughLoop(values: readonly Value[], label: number, jump: number): void {
  for (const value of values) {
    if (value.def < 2 * label && value.last > 2 * label) value.last = 2 * jump + 1;
  }
}
