/**
 * A report as a table for a terminal: milliseconds of one call of main, then the ratios to the reference.
 */
import type { Cell } from './measure.js';
import { formatRatio, type Report, ratioOf } from './report.js';

/** The whole report, ending in a newline. */
export function formatText(report: Report): string {
  const names = report.engines.map(({ peer }) => peer);
  const compared = names.filter((peer) => peer !== report.reference);
  const header = [
    'program',
    ...names.map((peer) => `${peer} ms`),
    ...compared.map((peer) => `${peer}/${report.reference}`),
  ];
  const body = report.rows.map((row) => [
    row.program,
    ...names.map((peer) => formatCell(row.cells[peer])),
    ...compared.map((peer) => formatRatio(ratioOf(row, peer, report.reference))),
  ]);
  const mean = [
    'geometric mean',
    ...names.map(() => ''),
    ...compared.map((peer) => formatRatio(report.means[peer])),
  ];
  return [
    `${report.set}: milliseconds of one call, median of ${report.rounds} rounds; ratios below 1 are faster than ${report.reference}`,
    ...report.engines.map(({ peer, version }) => `  ${peer.padEnd(9)} ${version}`),
    '',
    ...alignColumns([header, ...body, mean]),
    ...report.failures.map(({ program, peer, reason }) => `\nFAILED ${program} on ${peer}: ${reason}`),
    '',
  ].join('\n');
}

function formatCell(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === 'no twin') return '-';
  return cell.kind === 'failed' ? 'failed' : (cell.seconds * 1000).toFixed(2);
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((text, at) => Math.max(text.length, most[at] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
