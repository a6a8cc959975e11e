/**
 * Live registers of finished code: a register is live where some path reads it before writing it. Works on
 * basic blocks, backwards to a fixed point. Inside a range that a handler covers nothing that is live in the
 * handler dies. Code that is too large for the bit sets counts all registers as live everywhere.
 */
import type { ExceptionTableRow } from '../code-unit.js';
import {
  endsControl,
  instructionLengths,
  operandKinds,
  targetOffsets,
  windowExtent,
} from '../opcode-facts.js';
import { opcodes } from '../opcodes.table.js';

/** Most words of bit sets that an analysis may take. */
const sizeLimit = 1 << 23;

/** Code to analyse. */
export interface AnalysedCode {
  readonly words: Int32Array;
  readonly registerCount: number;
  readonly exceptionTable: readonly ExceptionTableRow[];
}

/** The outcome: live registers at the start of each basic block, as rows of 32-bit words. */
export interface Liveness {
  /** Words of a row. */
  readonly width: number;
  /** pcs of the blocks' first instructions, ascending. */
  readonly blocks: readonly number[];
  /** Rows of the registers that are live at the start of a block. */
  readonly liveIn: Int32Array;
  /** Rows of the registers that are live at the end of a block. */
  readonly liveOut: Int32Array;
}

/** Computes live registers; null if the code is too large. */
export function computeLiveness(code: AnalysedCode): Liveness | null {
  const { words } = code;
  const blocks = findBlocks(code);
  const width = (code.registerCount + 31) >>> 5;
  if (blocks.length * width > sizeLimit) return null;
  const size = blocks.length * width;
  const liveIn = new Int32Array(size);
  const liveOut = new Int32Array(size);
  const reads = new Int32Array(size);
  const writes = new Int32Array(size);
  const blockAt = new Map(blocks.map((pc, block) => [pc, block]));
  const successors: number[][] = [];
  const handlerOf = findBlockHandlers(code, blocks, blockAt);
  /** What the FOR_ITER at the end of a block writes on the way into the loop. */
  const loopVariables = new Map<number, number>();

  blocks.forEach((start, block) => {
    const end = blocks[block + 1] ?? words.length;
    const base = block * width;
    const next: number[] = [];
    let last = 0;
    for (let pc = start; pc < end; pc += instructionLengths[words[pc] ?? 0] ?? 1) {
      visitRegisters(
        words,
        pc,
        (register) => {
          if (!hasBit(writes, base, register)) setBit(reads, base, register);
        },
        (register) => {
          if (!writesOnOneWay(words[pc] ?? 0)) setBit(writes, base, register);
        },
      );
      last = words[pc] ?? 0;
      if (writesOnOneWay(last)) loopVariables.set(block, words[pc + 1] ?? 0);
      const offset = targetOffsets[last] ?? 0;
      if (offset > 0) next.push(blockAt.get(words[pc + offset] ?? 0) ?? 0);
    }
    if (endsControl[last] !== true && block + 1 < blocks.length) next.push(block + 1);
    successors.push(next);
  });

  for (let changed = true; changed; ) {
    changed = false;
    for (let block = blocks.length - 1; block >= 0; block--) {
      const base = block * width;
      for (const next of successors[block] ?? []) {
        const written = next === block + 1 ? (loopVariables.get(block) ?? -1) : -1;
        for (let i = 0; i < width; i++)
          liveOut[base + i] = at(liveOut, base + i) | (at(liveIn, next * width + i) & ~bitOf(written, i));
      }
      const handler = handlerOf[block];
      for (let i = 0; i < width; i++) {
        let live = at(reads, base + i) | (at(liveOut, base + i) & ~at(writes, base + i));
        if (handler !== undefined)
          live |= at(liveIn, handler.block * width + i) & ~bitOf(handler.register, i);
        if (live === at(liveIn, base + i)) continue;
        liveIn[base + i] = live;
        changed = true;
      }
    }
  }
  return { width, blocks, liveIn, liveOut };
}

/** Live registers at each loop header, a row each; all of them if the code is too large. */
export function livenessAtLoops(code: AnalysedCode, loopHeaders: Int32Array): Int32Array {
  const width = (code.registerCount + 31) >>> 5;
  const rows = new Int32Array(loopHeaders.length * width);
  if (loopHeaders.length === 0) return rows;
  const liveness = computeLiveness(code);
  if (liveness === null) return rows.fill(-1);
  const blockAt = new Map(liveness.blocks.map((pc, block) => [pc, block]));
  loopHeaders.forEach((pc, loop) => {
    const block = blockAt.get(pc) ?? 0;
    rows.set(liveness.liveIn.subarray(block * width, (block + 1) * width), loop * width);
  });
  return rows;
}

/** Calls back for every register that an instruction reads, then for every one that it writes. */
export function visitRegisters(
  words: ArrayLike<number>,
  pc: number,
  read: (register: number) => void,
  write: (register: number) => void,
): void {
  const code = words[pc] ?? 0;
  const kinds = operandKinds[code] ?? [];
  const extent = windowExtent(words, pc);
  if (extent !== null && extent.access !== 'writes') {
    for (let i = 0; i < extent.count; i++) read(extent.first + i);
  }
  for (let k = 0; k < kinds.length; k++) {
    const register = words[pc + 1 + k] ?? 0;
    if (kinds[k] === 'use' || (kinds[k] === 'optional' && register >= 0)) read(register);
    else if (kinds[k] === 'def' && readsItsDefinition(code)) read(register);
  }
  for (let k = 0; k < kinds.length; k++) if (kinds[k] === 'def') write(words[pc + 1 + k] ?? 0);
  if (extent !== null && extent.access !== 'reads') {
    for (let i = 0; i < extent.count; i++) write(extent.first + i);
  }
}

/** FOR_ITER leaves its destination as it is where the iterator is exhausted: what was in it lives on there. It ends its block. */
export function writesOnOneWay(code: number): boolean {
  return code === opcodes.FOR_ITER.code;
}

function readsItsDefinition(code: number): boolean {
  return code === opcodes.DELETE_LOCAL.code || code === opcodes.MAKE_CELL.code;
}

/** pcs at which basic blocks start: where control can come in or where a handler's range begins or ends. */
function findBlocks(code: AnalysedCode): number[] {
  const { words } = code;
  const leaders = new Set<number>([0]);
  for (let pc = 0; pc < words.length; ) {
    const opcode = words[pc] ?? 0;
    const offset = targetOffsets[opcode] ?? 0;
    const next = pc + (instructionLengths[opcode] ?? 1);
    if (offset > 0) leaders.add(words[pc + offset] ?? 0);
    if (offset > 0 || endsControl[opcode] === true) leaders.add(next);
    pc = next;
  }
  for (const row of code.exceptionTable) leaders.add(row.start).add(row.end).add(row.handler);
  leaders.delete(words.length);
  return [...leaders].sort((left, right) => left - right);
}

function findBlockHandlers(
  code: AnalysedCode,
  blocks: readonly number[],
  blockAt: ReadonlyMap<number, number>,
): ({ block: number; register: number } | undefined)[] {
  const handlers: ({ block: number; register: number } | undefined)[] = new Array(blocks.length);
  for (let i = code.exceptionTable.length - 1; i >= 0; i--) {
    const row = code.exceptionTable[i];
    if (row === undefined) continue;
    const handler = { block: blockAt.get(row.handler) ?? 0, register: row.register };
    const last = row.end === code.words.length ? blocks.length : (blockAt.get(row.end) ?? 0);
    handlers.fill(handler, blockAt.get(row.start) ?? 0, last);
  }
  return handlers;
}

function at(bits: Int32Array, index: number): number {
  return bits[index] ?? 0;
}

function hasBit(bits: Int32Array, base: number, register: number): boolean {
  return (at(bits, base + (register >>> 5)) & (1 << (register & 31))) !== 0;
}

function setBit(bits: Int32Array, base: number, register: number): void {
  bits[base + (register >>> 5)] = at(bits, base + (register >>> 5)) | (1 << (register & 31));
}

function bitOf(register: number, word: number): number {
  return register >>> 5 === word ? 1 << (register & 31) : 0;
}
