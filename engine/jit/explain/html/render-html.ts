/**
 * An explanation as one page that needs nothing else: source, trace and machine code side by side.
 */
import type { ExplainedLoop, ExplainedTrace, Explanation } from '../explanation.js';
import { count, summarize, tellAbort, tellLink, tellStart, titleOf } from '../wording.js';
import { bytecodeColumn, codeColumn, guardTable, operationColumn, sourceColumn } from './columns.js';
import { escapeHtml } from './escape-html.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';

/** The page. */
export function renderHtml(explanation: Explanation): string {
  const { loops, program } = explanation;
  const links = loops.map((loop, index) => `<a href="#loop-${index + 1}">${escapeHtml(titleOf(loop))}</a>`);
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(program)}: how it ran</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<h1>How ${escapeHtml(program)} ran</h1>`,
    `<p>${escapeHtml(summarize(explanation))}</p>`,
    loops.length === 0 ? noLoops(explanation) : `<nav>${links.join('\n')}</nav>`,
    ...loops.map(renderLoop),
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function noLoops({ function: name }: Explanation): string {
  return name === null ? '' : `<p>No loop of the function <code>${escapeHtml(name)}</code> became hot.</p>`;
}

function renderLoop(loop: ExplainedLoop, index: number): string {
  const roots = loop.traces.filter(({ kind }) => kind !== 'bridge');
  const bridges = loop.traces.filter(({ kind }) => kind === 'bridge');
  const starts = loop.starts.filter(({ parent }) => parent === null);
  return [
    `<section id="loop-${index + 1}">`,
    `<h2>Loop ${index + 1}: ${escapeHtml(titleOf(loop))}</h2>`,
    '<h3>Python and bytecode <small>what the program says, and what the interpreter executes</small></h3>',
    '<div class="columns two">',
    sourceColumn(loop),
    bytecodeColumn(loop),
    '</div>',
    '<h3>Hot <small>when recording began</small></h3>',
    ...starts.slice(0, 3).map((start) => `<p>${escapeHtml(tellStart(start))}</p>`),
    ...loop.aborts.map((abort) => `<p class="failed">${escapeHtml(tellAbort(abort))}</p>`),
    ...(roots.length === 0 ? ['<p>No trace of this loop was compiled: the interpreter runs it.</p>'] : []),
    ...roots.map((trace) => renderTrace(loop, trace)),
    ...(bridges.length === 0
      ? []
      : ['<h3>Bridges <small>ways that guards took often enough to be compiled too</small></h3>']),
    ...bridges.map((trace) => renderTrace(loop, trace)),
    '</section>',
  ].join('\n');
}

function renderTrace(loop: ExplainedLoop, trace: ExplainedTrace): string {
  const { number, parent, inputs, recorded, optimized, codeBytes } = trace;
  const start = loop.starts.find(
    (each) => parent !== null && each.parent?.trace === parent.trace && each.parent.exit === parent.exit,
  );
  const about = `${count(recorded.length, 'operation')} recorded, ${optimized.length} optimized, ${codeBytes} bytes of machine code`;
  return [
    `<h3 id="trace-${number}">Trace ${number} <small>${about}</small></h3>`,
    start === undefined ? '' : `<p>${escapeHtml(tellStart(start))}</p>`,
    inputs.length === 0 ? '' : `<p class="soft">It begins with ${escapeHtml(inputs.join(', '))}.</p>`,
    '<div class="columns">',
    sourceColumn(loop),
    operationColumn('Optimized trace', optimized),
    codeColumn(trace),
    '</div>',
    `<p class="soft">${escapeHtml(tellLink(trace))}</p>`,
    '<details><summary>The trace as it was recorded, before optimization</summary>',
    '<div class="columns two">',
    sourceColumn(loop),
    operationColumn('Recorded trace', recorded),
    '</div></details>',
    guardTable(trace),
  ].join('\n');
}
