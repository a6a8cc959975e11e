/**
 * A report as a table for a terminal: milliseconds of one call, then the ratios; below it the first calls, where the
 * set's harness times them.
 */
import type { Cell } from './measure.js';
import type { PeerName } from './peers.table.js';
import { formatRatio, type Report, ratioOf } from './report.js';

/** The whole report, ending in a newline. */
export function formatText(report: Report): string {
  const names = report.engines.map(({ peer }) => peer);
  const labels = report.comparisons.map(({ own, other }) => `${own}/${other}`);
  const header = ['program', ...names.map((peer) => `${peer} ms`), ...labels];
  const body = report.rows.map((row) => [
    row.program,
    ...names.map((peer) => formatCell(row.cells[peer])),
    ...report.comparisons.map(({ own, other }) => formatRatio(ratioOf(row, own, other))),
  ]);
  const blanks = names.map(() => '');
  const means = report.comparisons.map(({ mean }) => formatRatio(mean));
  const highest = report.comparisons.map((comparison) => formatRatio(comparison.highest));
  return [
    `${report.set}: milliseconds of one call, ${report.figure} of ${report.rounds} rounds; a ratio a/b below 1: a is faster than b`,
    ...report.engines.map(({ peer, version }) => `  ${peer.padEnd(15)} ${version}`),
    '',
    ...alignColumns([
      header,
      ...body,
      ['geometric mean', ...blanks, ...means],
      ['highest', ...blanks, ...highest],
    ]),
    ...formatFirstCalls(report, names),
    ...report.failures.map(({ program, peer, reason }) => `\nFAILED ${program} on ${peer}: ${reason}`),
    '',
  ].join('\n');
}

function formatFirstCalls(report: Report, names: readonly PeerName[]): string[] {
  const firsts = report.rows.map((row) => [
    row.program,
    ...names.map((peer) => {
      const cell = row.cells[peer];
      return cell?.kind === 'measured' ? formatMilliseconds(cell.first) : '-';
    }),
  ]);
  if (firsts.every((row) => row.slice(1).every((text) => text === '-'))) return [];
  return [
    '',
    'milliseconds of the first call in a process, with what is compiled in it:',
    ...alignColumns([['program', ...names], ...firsts]),
  ];
}

function formatCell(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === 'no twin') return '-';
  return cell.kind === 'failed' ? 'failed' : formatMilliseconds(cell.seconds);
}

function formatMilliseconds(seconds: number | undefined): string {
  return seconds === undefined ? '-' : (seconds * 1000).toFixed(seconds < 0.001 ? 3 : 2);
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
