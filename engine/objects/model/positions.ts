/**
 * Source positions of instructions: the rows of `CodeUnit.positions`, searched by pc.
 */
import type { CodeUnit } from '../../bytecode/code-unit.js';

/** Where an instruction comes from: lines from 1, columns from 0 in UTF-8 bytes, -1 where there is none. */
export interface Position {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

const nowhere: Position = { line: 0, endLine: 0, column: -1, endColumn: -1 };

/** The position of the instruction at `pc`; line 0 for an artificial one. */
export function positionAt(unit: CodeUnit, pc: number): Position {
  const row = rowAt(unit.positions, pc);
  if (row < 0) return nowhere;
  const [line = 0, endLine = 0, column = -1, endColumn = -1] = unit.positions.subarray(row + 1, row + 5);
  return { line, endLine, column, endColumn };
}

/** The line of the instruction at `pc`; 0 for an artificial one, the first line of the code before its first. */
export function lineAt(unit: CodeUnit, pc: number): number {
  const row = rowAt(unit.positions, pc);
  return row < 0 ? unit.firstLine : (unit.positions[row + 1] ?? 0);
}

/** Index of the last row that begins at or before `pc`, or -1. */
function rowAt(positions: Int32Array, pc: number): number {
  let low = 0;
  let high = positions.length / 5;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle * 5] ?? 0) <= pc) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 5;
}
