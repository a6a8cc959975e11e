/**
 * Which instructions of a list are needed: leaves out what control never reaches, and every CHECK_LOCAL of a
 * variable that is bound on all paths to it. One pass in code order suffices, since only back edges go back and
 * a back edge can only know fewer variables than the way into its loop where the loop unbinds some: those are
 * taken off at the header beforehand.
 */

import { tickLong } from '../../core/long-work.js';
import type { InstructionList } from '../instruction-list.js';
import { endsControl, operandKinds, targetOffsets } from '../opcode-facts.js';
import { opcodes } from '../opcodes.table.js';

/** Variables as bits; null where control never comes. */
type Bound = Uint32Array | null;

/** For each instruction 1 if it is needed, else 0. The first `boundAtStart` registers hold parameters. */
export function findNeeded(list: InstructionList, variableCount: number, boundAtStart: number): Uint8Array {
  const { words, starts, labels } = list;
  const count = list.length;
  const needed = new Uint8Array(count);
  const incoming: (Uint32Array | undefined)[] = new Array(count + 1);
  const handlers = findHandlers(list);
  const unbound = findUnboundInLoops(list);
  let bound: Bound = new Uint32Array((variableCount + 31) >>> 5);
  for (let register = 0; register < boundAtStart; register++) setBit(bound, register);
  let mayKnowLess = true;

  const flowTo = (instruction: number, from: Uint32Array): void => {
    const known = incoming[instruction];
    if (known === undefined) incoming[instruction] = from.slice();
    else intersect(known, from);
  };

  for (let i = 0; i < count; i++) {
    tickLong();
    const joined = incoming[i];
    if (joined !== undefined) {
      if (bound === null) bound = joined;
      else intersect(bound, joined);
      incoming[i] = undefined;
      mayKnowLess = true;
    }
    if (bound === null) continue;
    const lost = unbound.get(i);
    if (lost !== undefined) for (const register of lost) clearBit(bound, register);
    const handler = handlers[i] ?? -1;
    if (handler >= 0 && (mayKnowLess || handler !== handlers[i - 1])) flowTo(handler, bound);
    mayKnowLess = false;

    const at = starts[i] ?? 0;
    const code = words[at] ?? 0;
    needed[i] = 1;
    if (code === opcodes.CHECK_LOCAL.code) {
      const register = words[at + 1] ?? 0;
      if (hasBit(bound, register)) needed[i] = 0;
      else setBit(bound, register);
      continue;
    }
    const targetOffset = targetOffsets[code] ?? 0;
    if (targetOffset > 0 && code !== opcodes.JUMP_BACK.code) {
      flowTo(labels[words[at + targetOffset] ?? 0] ?? count, bound);
    }
    if (code === opcodes.DELETE_LOCAL.code || code === opcodes.CLEAR_LOCAL.code) {
      clearBit(bound, words[at + 1] ?? 0);
      mayKnowLess = true;
    } else {
      const kinds = operandKinds[code] ?? [];
      for (let k = 0; k < kinds.length; k++) {
        const register = words[at + 1 + k] ?? 0;
        if (kinds[k] === 'def' && register < variableCount) setBit(bound, register);
      }
    }
    if (endsControl[code] === true) bound = null;
  }
  return needed;
}

/** For each instruction the first instruction of its innermost handler, or -1. */
function findHandlers(list: InstructionList): Int32Array {
  const handlers = new Int32Array(list.length).fill(-1);
  for (let i = list.ranges.length - 1; i >= 0; i--) {
    const range = list.ranges[i];
    if (range !== undefined) handlers.fill(list.labels[range.handler] ?? -1, range.start, range.end);
  }
  return handlers;
}

/** For each loop header, by instruction, the variables that the loop unbinds somewhere. */
function findUnboundInLoops(list: InstructionList): Map<number, number[]> {
  const { words, starts, labels } = list;
  const where: number[] = [];
  const which: number[] = [];
  const ends = new Map<number, number>();
  starts.forEach((at, i) => {
    const code = words[at];
    if (code === opcodes.DELETE_LOCAL.code || code === opcodes.CLEAR_LOCAL.code) {
      where.push(i);
      which.push(words[at + 1] ?? 0);
    } else if (code === opcodes.JUMP_BACK.code) {
      ends.set(labels[words[at + 1] ?? 0] ?? 0, i);
    }
  });
  const lost = new Map<number, number[]>();
  if (where.length === 0) return lost;
  for (const [header, end] of ends) {
    const registers = which.filter((_, k) => (where[k] ?? 0) >= header && (where[k] ?? 0) <= end);
    if (registers.length > 0) lost.set(header, [...new Set(registers)]);
  }
  return lost;
}

function hasBit(bits: Uint32Array, at: number): boolean {
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function clearBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
}

function intersect(into: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) & (other[i] ?? 0);
}
