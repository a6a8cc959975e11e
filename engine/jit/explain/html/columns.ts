/**
 * The columns of a trace, and the table of its guards. Rows of one Python line carry the same `data-line`, those of one operation the
 * same `data-op`: the page's script connects them.
 */
import type { CodeRow, ExitRow, ExplainedLoop, ExplainedTrace, OperationRow, Place } from '../explanation.js';
import { tellWayOn, times } from '../wording.js';
import { escapeHtml } from './escape-html.js';

const partTitles: Readonly<Record<CodeRow['part'], string>> = {
  entry: 'the way in',
  before: 'once, before the loop',
  vector: 'several iterations at a time',
  loop: 'in each iteration',
  straight: '',
  exits: 'where guards go that fail',
};

/** The lines of the loop, and of functions whose calls were recorded. */
export function sourceColumn({ source }: ExplainedLoop): string {
  const rows = source.flatMap(({ file, function: name, lines }, index) => [
    ...(index === 0 ? [] : [part(`called: ${name}`)]),
    ...lines.map(({ line, text }) =>
      row(escapeHtml(`${String(line).padStart(4)}  ${text}`), { place: { file, line } }),
    ),
  ]);
  return column('Python', rows);
}

/** The loop's instructions. */
export function bytecodeColumn({ bytecode, file }: ExplainedLoop): string {
  return column(
    'Bytecode',
    bytecode.map(({ pc, line, isTarget, text }) =>
      row(
        escapeHtml(
          `${String(line).padStart(4)}  ${isTarget ? '>>' : '  '} ${String(pc).padStart(4)} ${text}`,
        ),
        {
          place: { file, line },
        },
      ),
    ),
  );
}

/** Operations. */
export function operationColumn(title: string, operations: readonly OperationRow[]): string {
  return column(
    title,
    inParts(operations, ({ text, place, depth, ref, exit }) =>
      row(
        `${'. '.repeat(depth)}${escapeHtml(text)}${exit === null ? '' : `<span class="note">  → exit ${exit}</span>`}`,
        { place, op: ref, isGuard: exit !== null },
      ),
    ),
  );
}

/** Machine code. */
export function codeColumn({ code }: ExplainedTrace): string {
  return column(
    'Machine code',
    inParts(code, ({ offset, text, ref, place, exit }) =>
      row(
        `${escapeHtml(`${offset.toString(16).padStart(4)}  ${text}`)}${exit === null ? '' : `<span class="note">  → exit ${exit}</span>`}`,
        { place, op: ref },
      ),
    ),
  );
}

/** All guards, in the order of the trace. */
export function guardTable({ exits }: ExplainedTrace): string {
  if (exits.length === 0) return '<p class="soft">It has no guards.</p>';
  const rows = exits.map((exit) =>
    [
      `<tr><td class="number">${exit.exit}</td>`,
      `<td class="number">${exit.place.line}</td>`,
      `<td><code>${escapeHtml(exit.guard)}</code>${whereItStands(exit)}</td>`,
      `<td>${escapeHtml(exit.why)}</td>`,
      `<td class="number${exit.count > 0 ? ' failed' : ''}">${times(exit.count)}</td>`,
      `<td>${wayOn(exit)}<details><summary>what is restored</summary><code>${exit.restores.map(escapeHtml).join('<br>')}</code></details></td></tr>`,
    ].join(''),
  );
  return `<table><thead><tr><th>exit</th><th>line</th><th>guard</th><th>what makes it fail</th><th>failed</th><th>then</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function whereItStands({ part: where }: ExitRow): string {
  return where === 'before' ? '<br><span class="soft">before the loop</span>' : '';
}

function wayOn(exit: ExitRow): string {
  const text = escapeHtml(tellWayOn(exit));
  return exit.bridge === null
    ? text
    : text.replace(`trace ${exit.bridge}`, `<a href="#trace-${exit.bridge}">trace ${exit.bridge}</a>`);
}

function column(title: string, rows: readonly string[]): string {
  return `<div class="column"><h4>${title}</h4><div class="rows">${rows.join('')}</div></div>`;
}

function inParts<T extends { readonly part: CodeRow['part'] }>(
  rows: readonly T[],
  render: (row: T) => string,
): string[] {
  let current: CodeRow['part'] | undefined;
  return rows.flatMap((each) => {
    const isNew = each.part !== current;
    current = each.part;
    const title = partTitles[each.part];
    return isNew && title !== '' ? [part(title), render(each)] : [render(each)];
  });
}

function part(title: string): string {
  return `<span class="row part">${escapeHtml(title)}</span>`;
}

function row(
  html: string,
  of: { readonly place: Place | null; readonly op?: number | null; readonly isGuard?: boolean },
): string {
  const line = of.place === null ? '' : ` data-line="${escapeHtml(`${of.place.file}:${of.place.line}`)}"`;
  const op = typeof of.op === 'number' ? ` data-op="${of.op}"` : '';
  return `<span class="row${of.isGuard === true ? ' guard' : ''}"${line}${op}>${html}</span>`;
}
