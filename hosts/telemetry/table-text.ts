/**
 * The table of functions as lines of text, for a terminal of some width.
 */
import { bytesText, fileName, timeText } from './event-line.js';
import type { FunctionRow, FunctionTable } from './function-table.js';

/** How the lines are to be. */
export interface TableStyle {
  readonly columns: number;
  /** Lines at most; functions beyond are counted only. */
  readonly lines: number;
  readonly isColoured: boolean;
}

/** Counters by name, as `engine.stats().jit` has them. */
export type CompilerTotals = Readonly<Record<string, unknown>>;

const heads = [
  'function',
  'loops',
  'bridges',
  'exits',
  'aborts',
  'code',
  'compiling',
  'running',
  'last abort',
] as const;

/** The lines. `totals` are the compiler's counters, where they are known: exact where events are told now and then. */
export function tableLines(
  table: FunctionTable,
  { columns, lines, isColoured }: TableStyle,
  totals?: CompilerTotals,
): string[] {
  const rows = table.rows();
  const shown = rows.slice(0, Math.max(1, lines - 3));
  const cells = [[...heads], ...shown.map(cellsOf)];
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const grey = (text: string) => (isColoured ? `\x1b[2m${text}\x1b[22m` : text);
  const bold = (text: string) => (isColoured ? `\x1b[1m${text}\x1b[22m` : text);
  const body = cells.map((row, index) => {
    const line = row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  ');
    const cut = cutTo(line.trimEnd(), columns);
    return index === 0 ? bold(cut) : cut;
  });
  const hidden = rows.length - shown.length;
  return [
    grey(cutTo(summary(table, totals), columns)),
    ...body,
    ...(hidden > 0 ? [grey(cutTo(`and ${hidden} more functions`, columns))] : []),
  ];
}

function summary(
  { events, instances, crashes, limits }: FunctionTable,
  totals: CompilerTotals | undefined,
): string {
  const parts = [`pitviper: ${events} events`, instances === 1 ? '1 instance' : `${instances} instances`];
  for (const [name, text] of [
    ['entries', 'entries into code'],
    ['exitsTaken', 'exits'],
  ] as const)
    if (typeof totals?.[name] === 'number') parts.push(`${totals[name]} ${text}`);
  if (crashes > 0) parts.push(`${crashes} crashed`);
  if (limits > 0) parts.push(`${limits} calls stopped by a limit`);
  return parts.join(', ');
}

function cellsOf(row: FunctionRow): string[] {
  return [
    `${row.function} (${fileName(row.module)})`,
    String(row.loops),
    String(row.bridges),
    String(row.exits),
    String(row.aborts),
    bytesText(row.codeBytes),
    timeText(row.compileUs),
    timeText(row.machineUs),
    row.lastAbort ?? '',
  ];
}

/** Names stand at the left, figures at the right. */
function pad(cell: string, width: number, at: number): string {
  return at === 0 || at === heads.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}

function cutTo(line: string, columns: number): string {
  const points = [...line];
  return points.length <= columns ? line : `${points.slice(0, Math.max(0, columns - 1)).join('')}…`;
}
