/**
 * Python text of instructions and loops.
 */
import {
  disassembleInstruction,
  instructionLengths,
  opcodeNames,
  targetOffsets,
} from '../../bytecode/index.js';
import type { PyCode } from '../../objects/model/functions.js';
import { positionAt } from '../../objects/model/positions.js';
import { sourceLine } from '../../objects/model/source-lines.js';
import { locationOf } from '../locations.js';
import type { Place, SourceLine } from './explanation.js';

/** The line of an instruction. */
export function placeOf(code: PyCode, pc: number): Place {
  const { module, line } = locationOf(code, pc);
  return { file: module, line };
}

/** A line without its indentation; empty where there is no source. */
export function lineText({ file, line }: Place): string {
  return sourceLine(file, line)?.trim() ?? '';
}

/** The part of the source that an instruction was made from, such as `x[i]`; undefined where there is no source. */
export function segmentOf(code: PyCode, pc: number): string | undefined {
  const { line, endLine, column, endColumn } = positionAt(code.unit, pc);
  const text = sourceLine(code.unit.filename, line);
  if (text === undefined || column < 0) return undefined;
  const bytes = Buffer.from(text);
  const part = endLine === line ? bytes.subarray(column, endColumn) : bytes.subarray(column);
  const segment = part.toString().trim();
  return endLine === line ? segment : `${segment} …`;
}

/** Where unconditional jumps at `pc` lead: `break` is one. */
export function followJumps({ unit }: PyCode, pc: number): number {
  let at = pc;
  for (let hops = 0; hops < MAX_HOPS && opcodeNames[unit.words[at] ?? 0] === 'JUMP'; hops++)
    at = unit.words[at + (targetOffsets[unit.words[at] ?? 0] ?? 1)] ?? at;
  return at;
}

/** More jumps than that in a row are a circle. */
const MAX_HOPS = 8;

/** Whether nothing comes at `pc` but the return that every function ends with. */
export function isFunctionEnd({ unit }: PyCode, pc: number): boolean {
  const next = pc + (instructionLengths[unit.words[pc] ?? 0] ?? 1);
  return (
    /^LOAD_CONST +t\d+, None$/.test(disassembleInstruction(unit, pc)) &&
    opcodeNames[unit.words[next] ?? 0] === 'RETURN'
  );
}

/** The lines that the instructions in a range come from, and those between. */
export function linesOf(code: PyCode, from: number, to: number): readonly SourceLine[] {
  const { unit } = code;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let pc = from; pc < to; pc += instructionLengths[unit.words[pc] ?? 0] ?? 1) {
    const { line, endLine } = positionAt(unit, pc);
    if (line === 0) continue;
    first = Math.min(first, line);
    // A def or class statement reaches over its body; the instruction stands for the head.
    last = Math.max(last, endLine - line > 20 ? line : endLine);
  }
  const lines: SourceLine[] = [];
  for (let line = first; line <= last; line++)
    lines.push({ line, text: sourceLine(unit.filename, line) ?? '' });
  return lines;
}
