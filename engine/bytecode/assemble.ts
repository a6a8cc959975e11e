/**
 * The assembler: from an instruction list to words. Leaves out what is not needed, shortens jumps to jumps,
 * numbers loops and caches, resolves labels to pcs, and lays out positions, exception table and liveness.
 */
import { tickLong } from '../core/long-work.js';
import { findNeeded } from './analyse/definite-assignment.js';
import { livenessAtLoops } from './analyse/liveness.js';
import type { CodeUnit, CodeVariable, ExceptionTableRow } from './code-unit.js';
import type { InstructionList, Label } from './instruction-list.js';
import { endsControl, instructionLengths, operandKinds } from './opcode-facts.js';
import { opcodes } from './opcodes.table.js';

/** What the assembler gives of a code unit. */
export type AssembledCode = Pick<
  CodeUnit,
  'words' | 'cacheCount' | 'loopHeaders' | 'loopLiveness' | 'exceptionTable' | 'positions'
>;

/** Assembles a list; the first `boundAtStart` variables hold parameters. */
export function assemble(
  list: InstructionList,
  variables: readonly CodeVariable[],
  registerCount: number,
  boundAtStart: number,
  keepsVariables: boolean,
): AssembledCode {
  const needed = findNeeded(list, variables.length, boundAtStart);
  const targets = threadJumps(list, needed);
  dropPassedJumps(list, needed, targets);
  const pcs = layOut(list, needed, targets);
  const { words, cacheCount, loopHeaders } = writeWords(list, needed, targets, pcs);
  const exceptionTable = writeExceptionTable(list, pcs);
  const loopLiveness = livenessAtLoops({ words, registerCount, exceptionTable }, loopHeaders);
  if (keepsVariables) keepVariables(loopLiveness, loopHeaders.length, variables.length);
  return {
    words,
    cacheCount,
    loopHeaders,
    loopLiveness,
    exceptionTable,
    positions: writePositions(list, needed, pcs),
  };
}

/** Longest run of jumps to jumps that is followed. */
const hopLimit = 16;

/**
 * The instruction that each jump finally leads to, by instruction; -1 for instructions that do not jump. A jump
 * to the instruction after it is marked as not needed.
 */
function threadJumps(list: InstructionList, needed: Uint8Array): Int32Array {
  const { words, starts, labels } = list;
  const targets = new Int32Array(list.length).fill(-1);
  const next = nextNeeded(needed);
  const follow = (label: Label): number => {
    let target = next[labels[label] ?? 0] ?? 0;
    for (let hops = 0; hops < hopLimit && words[starts[target] ?? 0] === opcodes.JUMP.code; hops++) {
      target = next[labels[words[(starts[target] ?? 0) + 1] ?? 0] ?? 0] ?? 0;
    }
    return target;
  };
  for (let i = 0; i < list.length; i++) {
    tickLong();
    if (needed[i] === 0) continue;
    const at = starts[i] ?? 0;
    const code = words[at] ?? 0;
    const operand = (operandKinds[code] ?? []).indexOf('target');
    if (operand < 0) continue;
    const label = words[at + 1 + operand] ?? 0;
    const isBack = code === opcodes.JUMP_BACK.code;
    const target = isBack ? (next[labels[label] ?? 0] ?? 0) : follow(label);
    targets[i] = target;
    if (code === opcodes.JUMP.code && target === next[i + 1]) needed[i] = 0;
  }
  return targets;
}

/** Leaves out jumps that no jump leads to any more, since those before them go to their end at once. */
function dropPassedJumps(list: InstructionList, needed: Uint8Array, targets: Int32Array): void {
  const { words, starts, labels } = list;
  const reached = new Uint8Array(list.length + 1);
  for (let i = 0; i < list.length; i++) {
    tickLong();
    const target = targets[i] ?? -1;
    if (needed[i] === 1 && target >= 0) reached[becomesBackEdge(list, targets, i) ? list.length : target] = 1;
  }
  const next = nextNeeded(needed);
  for (const range of list.ranges) reached[next[labels[range.handler] ?? 0] ?? 0] = 1;
  let comes = true;
  for (let i = 0; i < list.length; i++) {
    tickLong();
    if (needed[i] === 0) continue;
    const code = words[starts[i] ?? 0] ?? 0;
    if (reached[i] === 1) comes = true;
    if (comes) comes = endsControl[code] !== true;
    else if (code === opcodes.JUMP.code || code === opcodes.JUMP_BACK.code) needed[i] = 0;
  }
}

/** For each instruction, and for the end, the first needed one from there on. */
function nextNeeded(needed: Uint8Array): Int32Array {
  const next = new Int32Array(needed.length + 1);
  next[needed.length] = needed.length;
  for (let i = needed.length - 1; i >= 0; i--) next[i] = needed[i] === 1 ? i : (next[i + 1] ?? 0);
  return next;
}

/** Whether a needed instruction is a jump to a back edge, and so becomes that back edge itself. */
function becomesBackEdge(list: InstructionList, targets: Int32Array, i: number): boolean {
  const { words, starts } = list;
  if (words[starts[i] ?? 0] !== opcodes.JUMP.code) return false;
  return words[starts[targets[i] ?? 0] ?? 0] === opcodes.JUMP_BACK.code;
}

/** The pc of each instruction, and of the end. */
function layOut(list: InstructionList, needed: Uint8Array, targets: Int32Array): Int32Array {
  const pcs = new Int32Array(list.length + 1);
  let pc = 0;
  for (let i = 0; i < list.length; i++) {
    tickLong();
    pcs[i] = pc;
    if (needed[i] === 0) continue;
    const code = becomesBackEdge(list, targets, i) ? opcodes.JUMP_BACK.code : list.words[list.starts[i] ?? 0];
    pc += instructionLengths[code ?? 0] ?? 1;
  }
  pcs[list.length] = pc;
  return pcs;
}

function writeWords(
  list: InstructionList,
  needed: Uint8Array,
  targets: Int32Array,
  pcs: Int32Array,
): Pick<AssembledCode, 'words' | 'cacheCount' | 'loopHeaders'> {
  const words = new Int32Array(pcs[list.length] ?? 0);
  const backEdges: number[] = [];
  let cacheCount = 0;
  for (let i = 0; i < list.length; i++) {
    tickLong();
    if (needed[i] === 0) continue;
    const pc = pcs[i] ?? 0;
    const at = list.starts[i] ?? 0;
    const code = list.words[at] ?? 0;
    if (code === opcodes.JUMP_BACK.code || becomesBackEdge(list, targets, i)) {
      const header = code === opcodes.JUMP_BACK.code ? targets[i] : targets[targets[i] ?? 0];
      words[pc] = opcodes.JUMP_BACK.code;
      words[pc + 1] = pcs[header ?? 0] ?? 0;
      backEdges.push(pc);
      continue;
    }
    words[pc] = code;
    const kinds = operandKinds[code] ?? [];
    for (let k = 0; k < kinds.length; k++) {
      const operand = list.words[at + 1 + k] ?? 0;
      if (kinds[k] === 'target') words[pc + 1 + k] = pcs[targets[i] ?? 0] ?? 0;
      else words[pc + 1 + k] = kinds[k] === 'cache' ? cacheCount++ : operand;
    }
  }
  const headers = [...new Set(backEdges.map((pc) => words[pc + 1] ?? 0))].sort((left, right) => left - right);
  const loopOf = new Map(headers.map((pc, loop) => [pc, loop]));
  for (const pc of backEdges) words[pc + 2] = loopOf.get(words[pc + 1] ?? 0) ?? 0;
  return { words, cacheCount, loopHeaders: Int32Array.from(headers) };
}

function writeExceptionTable(list: InstructionList, pcs: Int32Array): ExceptionTableRow[] {
  const rows: ExceptionTableRow[] = [];
  for (const range of list.ranges) {
    const start = pcs[range.start] ?? 0;
    const end = pcs[range.end] ?? 0;
    if (start === end) continue;
    rows.push({ start, end, handler: pcs[list.labels[range.handler] ?? 0] ?? 0, register: range.register });
  }
  return rows;
}

function writePositions(list: InstructionList, needed: Uint8Array, pcs: Int32Array): Int32Array {
  const rows: number[] = [];
  let previous: unknown;
  for (let i = 0; i < list.length; i++) {
    tickLong();
    const span = list.spans[i];
    if (needed[i] === 0 || span === undefined) continue;
    const pc = pcs[i] ?? 0;
    if (span !== previous) rows.push(pc, span.lineno, span.endLineno, span.colOffset, span.endColOffset);
    const lookup = list.lookupSpans.get(i);
    previous = lookup ?? span;
    if (lookup === undefined) continue;
    rows.push(pc + 1, lookup.lineno, lookup.endLineno, lookup.colOffset, lookup.endColOffset);
  }
  return Int32Array.from(rows);
}

/** Counts all variables as live at every loop header. */
function keepVariables(rows: Int32Array, loops: number, variableCount: number): void {
  const width = loops === 0 ? 0 : rows.length / loops;
  for (let loop = 0; loop < loops; loop++) {
    for (let register = 0; register < variableCount; register++) {
      const at = loop * width + (register >>> 5);
      rows[at] = (rows[at] ?? 0) | (1 << (register & 31));
    }
  }
}
