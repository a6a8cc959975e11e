/**
 * Machine code as rows: each instruction with the operation that it is part of.
 *
 * The listing's comments are the operations' numbers (see collect.ts), or the assembler's own words about exits.
 */
import type { ListingLine } from '../backend/x64/asm/listing.js';
import type { LoadedTrace } from '../loaded-trace.js';
import type { CodeRow, OperationRow } from './explanation.js';

/** The rows of a trace's listing. */
export function explainCode(
  { compiled }: LoadedTrace,
  operations: readonly OperationRow[],
): readonly CodeRow[] {
  const listing = compiled.listing ?? [];
  const byRef = new Map(operations.map((row) => [row.ref, row]));
  const stubs = findStubs(listing);
  let operation: OperationRow | undefined;
  let part: CodeRow['part'] = 'entry';
  const rows = listing.map(({ offset, bytes, text, comment }): CodeRow => {
    if (stubs.has(offset)) {
      operation = undefined;
      part = 'exits';
    } else if (/^\d+$/.test(comment) && part !== 'exits') {
      operation = byRef.get(Number(comment)) ?? operation;
      part = operation?.part ?? (part === 'entry' && trackStraight(operations) ? 'straight' : part);
    }
    const target = /^j\w+ +0x([0-9a-f]+)$/.exec(text)?.[1];
    return {
      offset,
      bytes: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      text: text.replace(/ {2,}/, ' '),
      ref: operation?.ref ?? null,
      place: operation?.place ?? null,
      part,
      exit:
        stubs.get(offset) ?? (target === undefined ? null : (stubs.get(Number.parseInt(target, 16)) ?? null)),
    };
  });
  return markVectorLoop(rows, operations.find(({ text }) => text === 'label')?.ref);
}

/** Instructions on several doubles, floats or ints at once. */
const packed = /^v?(?:\w+p[sd]|p\w+) .*[xy]mm/;

/** What the backend writes at the label is a loop over several iterations at a time, if there is one. */
function markVectorLoop(rows: readonly CodeRow[], label: number | undefined): readonly CodeRow[] {
  const isVector = rows.some(({ ref, text }) => ref === label && packed.test(text));
  return isVector ? rows.map((row) => (row.ref === label ? { ...row, part: 'vector' } : row)) : rows;
}

/** Offsets of the exits' stubs. */
function findStubs(listing: readonly ListingLine[]): ReadonlyMap<number, number> {
  const stubs = new Map<number, number>();
  for (const { offset, comment } of listing) {
    const exit = /^exit (\d+)$/.exec(comment)?.[1];
    if (exit !== undefined) stubs.set(offset, Number(exit));
  }
  return stubs;
}

function trackStraight(operations: readonly OperationRow[]): boolean {
  return operations[0]?.part === 'straight';
}
