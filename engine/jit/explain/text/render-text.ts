/**
 * An explanation as text for a terminal: each loop's stages in the order in which they happened.
 */
import type { ExplainedLoop, ExplainedTrace, Explanation } from '../explanation.js';
import { summarize, tellAbort, tellLink, tellStart, titleOf } from '../wording.js';
import { cutTo, Painter } from './painter.js';
import { paintBytecode, paintCode, paintGuards, paintOperations, paintSource } from './stages.js';

/** How wide, and whether with colours. */
export interface TextOptions {
  readonly width: number;
  readonly colors: boolean;
}

/** The text. */
export function renderText(explanation: Explanation, options: TextOptions): string {
  const painter = new Painter(options.width, options.colors);
  painter.line();
  painter.fitted(`How ${explanation.program} ran`, 'title');
  painter.paragraph(summarize(explanation), 0);
  const { loops } = explanation;
  if (loops.length === 0 && explanation.function !== null) {
    painter.line();
    painter.paragraph(`No loop of the function ${explanation.function} became hot.`, 0);
  }
  loops.forEach((loop, index) => {
    const title = `━━ Loop ${index + 1} of ${loops.length}: ${titleOf(loop)} `;
    painter.line();
    painter.fitted(title.padEnd(painter.width, '━'), 'title');
    renderLoop(painter, loop);
  });
  return painter.text();
}

function renderLoop(painter: Painter, loop: ExplainedLoop): void {
  const stage = stageCounter(painter);
  stage('Python');
  paintSource(painter, loop);
  stage('Bytecode', 'what the interpreter executes');
  paintBytecode(painter, loop);
  stage('Hot', 'when recording began');
  for (const start of loop.starts.filter(({ parent }) => parent === null).slice(0, 3))
    painter.paragraph(tellStart(start), 3);
  for (const abort of loop.aborts) {
    painter.paragraph(`✗ ${tellAbort(abort)}`, 3, 'hot');
    if (abort.place.text !== '') painter.fitted(`     ${abort.place.line}  ${abort.place.text}`, 'dim');
  }
  const [roots, bridges] = [
    loop.traces.filter(({ kind }) => kind !== 'bridge'),
    loop.traces.filter(({ kind }) => kind === 'bridge'),
  ];
  if (roots.length === 0)
    painter.paragraph('No trace of this loop was compiled: the interpreter runs it.', 3);
  for (const trace of roots) renderTrace(painter, loop, trace, stage);
  if (bridges.length === 0) return;
  stage('Bridges', 'ways that guards took often enough to be compiled too');
  for (const trace of bridges) renderBridge(painter, loop, trace);
}

type Stage = (title: string, about?: string) => void;

function stageCounter(painter: Painter): Stage {
  let number = 0;
  return (title, about) => {
    painter.line();
    const head = `${++number}  ${title}`;
    const rest = about === undefined ? '' : `: ${about}`;
    const room = Math.min(rest.length, painter.width - head.length);
    painter.line(`${painter.paint('heading', head)}${painter.paint('dim', cutTo(rest, room))}`);
  };
}

function renderTrace(painter: Painter, loop: ExplainedLoop, trace: ExplainedTrace, stage: Stage): void {
  const { number, inputs, recorded, optimized, codeBytes } = trace;
  stage(`Recorded trace ${number}`, `what that iteration did, ${recorded.length} operations`);
  if (inputs.length > 0) painter.paragraph(`It begins with ${inputs.join(', ')}.`, 3, 'dim');
  paintOperations(painter, loop, recorded);
  stage(`Optimized trace ${number}`, `${optimized.length} operations`);
  for (const [part, title] of [
    ['before', 'once, before the loop:'],
    ['loop', 'in each iteration:'],
    ['straight', ''],
  ] as const) {
    const rows = optimized.filter((row) => row.part === part);
    if (rows.length === 0) continue;
    if (title !== '') painter.line(`   ${painter.paint('hot', title)}`);
    paintOperations(painter, loop, rows);
  }
  painter.paragraph(tellLink(trace), 3, 'dim');
  stage(`Machine code of trace ${number}`, `${codeBytes} bytes, x86-64`);
  paintCode(painter, trace);
  stage(`Guards of trace ${number}`, 'what must stay as it was while recording, and what happened if not');
  paintGuards(painter, trace);
}

function renderBridge(painter: Painter, loop: ExplainedLoop, trace: ExplainedTrace): void {
  const { number, parent } = trace;
  const start = loop.starts.find(
    (each) => each.parent?.trace === parent?.trace && each.parent?.exit === parent?.exit,
  );
  painter.line();
  painter.line(`   ${painter.paint('heading', `Trace ${number}`)}`);
  if (start !== undefined) painter.paragraph(tellStart(start), 3);
  paintOperations(painter, loop, trace.optimized);
  painter.paragraph(tellLink(trace), 3, 'dim');
  paintCode(painter, trace);
  paintGuards(painter, trace);
}
