/**
 * A compiled pattern as the matcher runs it.
 */
import type { CharacterSet } from './character-set.js';
import { type OperationName, operations } from './operations.table.js';

/** Which characters can come next: one byte for each of the first 256, and one for all others. */
export type FirstTable = Uint8Array;

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  readonly texts: readonly string[];
  readonly firsts: readonly FirstTable[];
  /** Number of capturing groups. */
  readonly groups: number;
  readonly loops: number;
  readonly regions: number;
  /** What every match begins with. */
  readonly prefix: string;
  /** The prefix is all that there is. */
  readonly isLiteral: boolean;
  /** What a match can begin with; null where that says nothing. */
  readonly first: FirstTable | null;
  /** Fewest characters of a match. */
  readonly minWidth: number;
  /** Matches only at the beginning of the text. */
  readonly isAnchored: boolean;
}

/** A listing for a reader. */
export function listProgram(program: Program): string {
  const lines: string[] = [];
  for (let at = 0; at < program.code.length; ) {
    const row = rows[program.code[at] ?? 0];
    if (row === undefined) break;
    const [name, { operands }] = row;
    const values = operands.map((operand, index) => `${operand}=${program.code[at + 1 + index]}`);
    const size = sizeAt(program.code, at);
    for (let index = operands.length + 1; index < size; index++) values.push(`${program.code[at + index]}`);
    lines.push(`${String(at).padStart(4)}  ${name} ${values.join(' ')}`.trimEnd());
    at += size;
  }
  program.sets.forEach((set, index) => {
    const members = Array.from(set.table.keys()).filter((code) => set.table[code] === 1);
    lines.push(`set ${index}: ${members.map((code) => code.toString(16)).join(' ')}`);
  });
  program.texts.forEach((text, index) => {
    lines.push(`text ${index}: ${JSON.stringify(text)}`);
  });
  return lines.join('\n');
}

const rows = Object.entries(operations).sort((a, b) => a[1].code - b[1].code) as [
  OperationName,
  (typeof operations)[OperationName],
][];

function sizeAt(code: Int32Array, at: number): number {
  const operands = rows[code[at] ?? 0]?.[1].operands.length ?? 0;
  return 1 + operands + (code[at] === operations.branch.code ? 2 * (code[at + 1] ?? 0) : 0);
}
