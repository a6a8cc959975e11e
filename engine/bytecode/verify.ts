/**
 * The verifier: checks that a code unit keeps the laws of the opcode table, so that the interpreter need not.
 * It is run on all stored code that is loaded and on everything that tests compile.
 */
import { computeLiveness, type Liveness, visitRegisters } from './analyse/liveness.js';
import { checkParameters } from './check-parameters.js';
import type { CodeUnit } from './code-unit.js';
import type { OperandKind } from './instruction-row.js';
import {
  endsControl,
  instructionLengths,
  opcodeNames,
  operandKinds,
  targetOffsets,
  windowExtent,
} from './opcode-facts.js';
import { opcodes } from './opcodes.table.js';
import { specialMethods } from './special-methods.js';

/** The complaints about a code unit and the units inside it; none if all is well. */
export function verifyUnit(unit: CodeUnit): string[] {
  const complaints = verifyOne(unit).map((text) => `${unit.qualname}: ${text}`);
  for (const constant of unit.constants) {
    if (typeof constant === 'object' && constant?.kind === 'code')
      complaints.push(...verifyUnit(constant.unit));
  }
  return complaints;
}

function verifyOne(unit: CodeUnit): string[] {
  const complaints: string[] = [];
  const parameters = checkParameters(unit);
  if (parameters !== undefined) return [parameters];
  const starts = findStarts(unit, complaints);
  if (complaints.length > 0) return complaints;
  let last = 0;
  for (const pc of starts) {
    verifyOperands(unit, pc, starts, complaints);
    last = unit.words[pc] ?? 0;
  }
  if (endsControl[last] !== true) complaints.push('control falls off the end');
  verifyTables(unit, starts, complaints);
  if (complaints.length === 0) verifyRegisters(unit, complaints);
  return complaints;
}

/** pcs of all instructions. */
function findStarts(unit: CodeUnit, complaints: string[]): Set<number> {
  const starts = new Set<number>();
  let pc = 0;
  while (pc < unit.words.length) {
    const length = instructionLengths[unit.words[pc] ?? -1];
    if (length === undefined || unit.words[pc] === opcodes.RECORD.code) {
      complaints.push(`${pc}: no opcode ${unit.words[pc]}`);
      return starts;
    }
    starts.add(pc);
    pc += length;
  }
  if (pc !== unit.words.length || pc === 0) complaints.push('the last instruction is cut off');
  return starts;
}

function verifyOperands(unit: CodeUnit, pc: number, starts: Set<number>, complaints: string[]): void {
  const code = unit.words[pc] ?? 0;
  const fail = (text: string): void => {
    complaints.push(`${pc} ${opcodeNames[code]}: ${text}`);
  };
  operandKinds[code]?.forEach((kind, k) => {
    const word = unit.words[pc + 1 + k] ?? 0;
    if (!isInRange(unit, kind, word, starts)) fail(`${kind} ${word} out of range`);
  });
  const offset = targetOffsets[code] ?? 0;
  const target = unit.words[pc + offset] ?? 0;
  if (code === opcodes.JUMP_BACK.code) {
    if (target > pc) fail('goes forwards');
    if (unit.loopHeaders[unit.words[pc + 2] ?? 0] !== target) fail('is no back edge of its loop');
  } else if (offset > 0 && target <= pc) {
    fail('goes backwards');
  }
  const extent = windowExtent(unit.words, pc);
  if (extent === null) return;
  if (extent.first + extent.count > unit.registerCount) fail('window beyond the frame');
  if (code !== opcodes.COPY_FREE.code && extent.first < unit.variableCount) fail('window over variables');
}

function isInRange(unit: CodeUnit, kind: OperandKind, word: number, starts: Set<number>): boolean {
  const below = (limit: number): boolean => word >= 0 && word < limit;
  switch (kind) {
    case 'def':
    case 'use':
      return below(unit.registerCount);
    case 'window':
      return below(unit.registerCount + 1);
    case 'optional':
      return word === -1 || below(unit.registerCount);
    case 'immediate':
      return true;
    case 'const':
      return below(unit.constants.length);
    case 'name':
      return below(unit.names.length);
    case 'global':
      return below(unit.globalNames.length);
    case 'cache':
      return below(unit.cacheCount);
    case 'target':
      return starts.has(word);
    case 'loop':
      return below(unit.loopHeaders.length);
    case 'opcode':
      return word >= opcodes.TRUEDIV.code && word <= opcodes.XOR.code;
    case 'special':
      return below(specialMethods.length);
  }
}

function verifyTables(unit: CodeUnit, starts: Set<number>, complaints: string[]): void {
  unit.exceptionTable.forEach((row, i) => {
    const isEnd = row.end === unit.words.length || starts.has(row.end);
    if (!starts.has(row.start) || !isEnd || !starts.has(row.handler) || row.start >= row.end) {
      complaints.push(`exception table row ${i}: no such range or handler`);
    }
    if (row.register < unit.variableCount || row.register >= unit.registerCount) {
      complaints.push(`exception table row ${i}: register ${row.register} is no temporary`);
    }
    // The first row that covers a pc must be the innermost: no earlier row may hold this one inside it.
    const inner = unit.exceptionTable.slice(0, i);
    if (inner.some((other) => other.start < row.start && other.end > row.start && other.end < row.end)) {
      complaints.push(`exception table row ${i}: overlaps an earlier one`);
    }
  });
  unit.loopHeaders.forEach((pc, loop) => {
    if (!starts.has(pc)) complaints.push(`loop ${loop}: header ${pc} is no instruction`);
  });
  let previous = -1;
  for (let i = 0; i < unit.positions.length; i += 5) {
    const pc = unit.positions[i] ?? 0;
    const isLookup = methodCalls.has(unit.words[pc - 1] ?? 0) && starts.has(pc - 1);
    if (pc <= previous || !(starts.has(pc) || isLookup))
      complaints.push(`positions: row for ${pc} is out of order`);
    previous = pc;
  }
  if (unit.variableCount !== unit.variables.length)
    complaints.push('variable count differs from the variables');
  unit.variables.forEach((variable, i) => {
    if (variable.register !== i) complaints.push(`variable ${variable.name} is not in register ${i}`);
  });
}

/** No temporary is read before it is written, and nothing outlives a call in or above its window. */
function verifyRegisters(unit: CodeUnit, complaints: string[]): void {
  const liveness = computeLiveness(unit);
  if (liveness === null) return;
  const { width } = liveness;
  forEachBit(liveness.liveIn.subarray(0, width), (register) => {
    if (register >= unit.variableCount)
      complaints.push(`t${register - unit.variableCount} is read before it is written`);
  });
  liveness.blocks.forEach((_, block) => {
    verifyCallsOf(unit, liveness, block, complaints);
  });
}

/** Calls whose lookup has a place of its own, at the word after the opcode. */
const methodCalls = new Set<number>([opcodes.CALL_METHOD.code, opcodes.CALL_METHOD_KW.code]);

const callCodes = new Set<number>([
  opcodes.CALL.code,
  opcodes.CALL_KW.code,
  opcodes.CALL_EX.code,
  opcodes.CALL_METHOD.code,
  opcodes.CALL_METHOD_KW.code,
  opcodes.CALL_LOADED.code,
]);

function verifyCallsOf(unit: CodeUnit, liveness: Liveness, block: number, complaints: string[]): void {
  const { words } = unit;
  const pcs: number[] = [];
  const end = liveness.blocks[block + 1] ?? words.length;
  for (let pc = liveness.blocks[block] ?? 0; pc < end; pc += instructionLengths[words[pc] ?? 0] ?? 1)
    pcs.push(pc);
  if (!pcs.some((pc) => callCodes.has(words[pc] ?? 0))) return;
  const live = liveness.liveOut.slice(block * liveness.width, (block + 1) * liveness.width);
  for (let i = pcs.length - 1; i >= 0; i--) {
    const pc = pcs[i] ?? 0;
    if (callCodes.has(words[pc] ?? 0)) {
      const dst = words[pc + 1] ?? 0;
      const window = words[pc + 2] ?? 0;
      forEachBit(live, (register) => {
        if (register >= window && register !== dst) {
          complaints.push(`${pc}: t${register - unit.variableCount} outlives a call that overlays it`);
        }
      });
    }
    visitRegisters(
      words,
      pc,
      () => {},
      (register) => {
        live[register >>> 5] = (live[register >>> 5] ?? 0) & ~(1 << (register & 31));
      },
    );
    visitRegisters(
      words,
      pc,
      (register) => {
        live[register >>> 5] = (live[register >>> 5] ?? 0) | (1 << (register & 31));
      },
      () => {},
    );
  }
}

function forEachBit(bits: Int32Array, visit: (register: number) => void): void {
  bits.forEach((word, i) => {
    for (let bit = 0; word !== 0 && bit < 32; bit++) if (word & (1 << bit)) visit(i * 32 + bit);
  });
}
