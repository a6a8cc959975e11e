/**
 * Which registers of a frame matter at an instruction: those that some path from there reads before writing them.
 * Computed once for each code object when the recorder first asks, and kept by pc.
 */
import {
  computeLiveness,
  type Liveness,
  visitRegisters,
  writesOnOneWay,
} from '../../bytecode/analyse/liveness.js';
import { instructionLengths, operandKinds } from '../../bytecode/opcode-facts.js';
import type { PyCode } from '../../objects/model/functions.js';

/** Live registers before the instruction at `pc`, ascending. */
export function liveBefore(code: PyCode, pc: number): readonly number[] {
  return analysisOf(code).at(pc, false);
}

/** Live registers of a frame while its call at `pc` runs: what the call gives is not among them, nor what lies where the callee's do. */
export function liveDuring(code: PyCode, pc: number): readonly number[] {
  return analysisOf(code).during(pc);
}

const analyses = new WeakMap<PyCode, CodeLiveness>();

function analysisOf(code: PyCode): CodeLiveness {
  let analysis = analyses.get(code);
  if (analysis === undefined) {
    analysis = new CodeLiveness(code);
    analyses.set(code, analysis);
  }
  return analysis;
}

/** Functions through which a program looks at all variables of its own frame: where code names one, all registers count as live. */
const frameReaders = new Set(['locals', 'vars', 'dir', 'eval', 'exec', '_getframe', 'currentframe']);

class CodeLiveness {
  readonly #code: PyCode;
  readonly #liveness: Liveness | null;
  readonly #before = new Map<number, readonly number[]>();
  readonly #after = new Map<number, readonly number[]>();
  readonly #during = new Map<number, readonly number[]>();
  readonly #everything: readonly number[];
  readonly #isWatched: boolean;

  constructor(code: PyCode) {
    this.#code = code;
    this.#liveness = computeLiveness(code.unit);
    this.#isWatched = [...code.globalNames, ...code.names].some((name) => frameReaders.has(name));
    this.#everything = Array.from({ length: code.registerCount }, (_, register) => register);
  }

  at(pc: number, after: boolean): readonly number[] {
    if (this.#liveness === null || this.#isWatched) return this.#everything;
    const known = (after ? this.#after : this.#before).get(pc);
    if (known !== undefined) return known;
    this.#analyseBlock(pc, this.#liveness);
    return (after ? this.#after : this.#before).get(pc) ?? this.#everything;
  }

  during(pc: number): readonly number[] {
    let live = this.#during.get(pc);
    if (live === undefined) {
      const { words, exceptionTable } = this.#code.unit;
      const kinds = operandKinds[words[pc] ?? 0] ?? [];
      const result = kinds[0] === 'def' ? (words[pc + 1] ?? 0) : -1;
      const isCall = kinds[1] === 'window';
      // Other instructions that call (operators, properties) have their callee's registers behind the frame's own.
      const window = isCall ? (words[pc + 2] ?? 0) : this.#code.registerCount;
      const isHandled = exceptionTable.some((row) => row.start <= pc && pc < row.end);
      live = this.at(pc, true).filter(
        (register) => register < window && (isHandled || this.#isWatched || register !== result),
      );
      // Where the method that an operator asks does not know, the other operand is asked.
      if (!isCall) live = sorted(new Set([...live, ...usedBy(words, pc, kinds)]));
      this.#during.set(pc, live);
    }
    return live;
  }

  /** Walks the block of an instruction backwards. */
  #analyseBlock(pc: number, liveness: Liveness): void {
    const words = this.#code.unit.words;
    const { blocks, width } = liveness;
    let block = 0;
    for (let low = 0, high = blocks.length - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] ?? 0) <= pc) {
        block = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    const start = blocks[block] ?? 0;
    const end = blocks[block + 1] ?? words.length;
    const pcs: number[] = [];
    for (let at = start; at < end; at += instructionLengths[words[at] ?? 0] ?? 1) pcs.push(at);
    const handled = this.#liveInHandler(start, liveness);
    const live = rowOf(liveness.liveOut, block, width);
    for (const register of handled) live.add(register);
    for (const at of pcs.reverse()) {
      this.#after.set(at, sorted(live));
      const reads: number[] = [];
      visitRegisters(
        words,
        at,
        (register) => reads.push(register),
        (register) => {
          if (!writesOnOneWay(words[at] ?? 0)) live.delete(register);
        },
      );
      for (const register of reads) live.add(register);
      for (const register of handled) live.add(register);
      this.#before.set(at, sorted(live));
    }
  }

  #liveInHandler(pc: number, liveness: Liveness): Set<number> {
    const row = this.#code.unit.exceptionTable.find((each) => each.start <= pc && pc < each.end);
    if (row === undefined) return new Set();
    const live = rowOf(liveness.liveIn, liveness.blocks.indexOf(row.handler), liveness.width);
    live.delete(row.register);
    return live;
  }
}

/** The registers that an instruction reads one by one. */
function usedBy(words: Int32Array, pc: number, kinds: readonly string[]): number[] {
  return kinds.flatMap((kind, index) => (kind === 'use' ? [words[pc + 1 + index] ?? 0] : []));
}

function rowOf(bits: Int32Array, block: number, width: number): Set<number> {
  const live = new Set<number>();
  for (let word = 0; word < width; word++) {
    const set = bits[block * width + word] ?? 0;
    for (let bit = 0; bit < 32; bit++) if ((set & (1 << bit)) !== 0) live.add(word * 32 + bit);
  }
  return live;
}

function sorted(live: ReadonlySet<number>): readonly number[] {
  return [...live].sort((left, right) => left - right);
}
