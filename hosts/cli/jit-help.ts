/**
 * `--jit help`: the parameters, as the table has them.
 */
import { jitParameters } from '../../engine/index.js';

/** The text. */
export function jitHelpText(): string {
  const rows = Object.entries(jitParameters).map(([name, row]) => [
    name,
    String(row.default),
    `${row.doc} (at least ${row.min})`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map(
    ([name = '', value = '', doc]) =>
      `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${doc}`,
  );
  return [
    'usage: --jit off | on | NAME=VALUE,NAME=VALUE,...',
    '',
    'Parameters, their defaults, and what they do:',
    ...table,
    '',
  ].join('\n');
}
