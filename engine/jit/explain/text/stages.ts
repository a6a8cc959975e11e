/**
 * The tables of a terminal's explanation: lines, operations beside their lines, machine code, guards.
 */
import type { CodeRow, ExitRow, ExplainedLoop, ExplainedTrace, OperationRow, Place } from '../explanation.js';
import { count, tellWayOn, times } from '../wording.js';
import { cutTo, type Painter } from './painter.js';

/** Below this width lines stand above their operations, not beside. */
const TWO_COLUMNS = 90;

/** The loop's lines, and those of functions that are called. */
export function paintSource(painter: Painter, { source }: ExplainedLoop): void {
  source.forEach(({ function: name, lines }, index) => {
    if (index > 0) painter.fitted(`   called: ${name}`, 'dim');
    for (const { line, text } of lines) painter.fitted(`${String(line).padStart(6)}  ${text}`);
  });
}

/** The instructions. */
export function paintBytecode(painter: Painter, { bytecode }: ExplainedLoop): void {
  let shown = 0;
  for (const { pc, line, isTarget, text } of bytecode) {
    const number = line === shown ? '' : String(line);
    shown = line;
    painter.fitted(
      `${number.padStart(6)}  ${isTarget ? '>>' : '  '} ${String(pc).padStart(4)} ${text}`,
      'dim',
    );
  }
}

/** Operations, each run of them beside (or under) the line that it stands for. */
export function paintOperations(painter: Painter, loop: ExplainedLoop, rows: readonly OperationRow[]): void {
  const texts = lineTexts(loop);
  const beside = painter.width >= TWO_COLUMNS;
  const left = Math.floor(painter.width * 0.42);
  let shown = '';
  for (const { text, place, exit, depth } of rows) {
    const key = keyOf(place);
    const isNew = key !== shown;
    shown = key;
    const line = `${String(place.line).padStart(6)}  ${(texts.get(key) ?? '').trim()}`;
    const indent = '. '.repeat(depth);
    const operation = `${indent}${text}${exit === null ? '' : `   → exit ${exit}`}`;
    const style = exit === null ? 'code' : 'link';
    if (beside) {
      const room = painter.width - left - 2;
      painter.line(
        `${cutTo(isNew ? line : '', left)}  ${painter.paint(style, cutTo(operation, room).trimEnd())}`,
      );
      continue;
    }
    if (isNew) painter.fitted(line);
    painter.line(painter.paint(style, cutTo(`          ${operation}`, painter.width).trimEnd()));
  }
}

/** The instructions of the loop, or of a straight trace; the rest in numbers. */
export function paintCode(painter: Painter, { code, optimized }: ExplainedTrace): void {
  const byPart = (part: CodeRow['part']): readonly CodeRow[] => code.filter((row) => row.part === part);
  const operations = new Map(optimized.map(({ ref, text }) => [ref, text]));
  const hasLoop = byPart('loop').length > 0;
  const before = byPart('entry').length + byPart('before').length;
  if (hasLoop) painter.line(painter.paint('dim', `   before the loop: ${count(before, 'instruction')}`));
  paintInstructions(painter, byPart('vector'), operations, 'several iterations at a time:');
  const title = byPart('vector').length > 0 ? 'what is left, one at a time:' : '';
  paintInstructions(painter, byPart(hasLoop ? 'loop' : 'straight'), operations, title);
  const stubs = byPart('exits').filter(({ exit }) => exit !== null).length;
  if (stubs > 0) painter.line(painter.paint('dim', `   and ${count(stubs, 'way')} out, one a guard`));
}

function paintInstructions(
  painter: Painter,
  rows: readonly CodeRow[],
  operations: ReadonlyMap<number, string>,
  title: string,
): void {
  if (rows.length > 0 && title !== '') painter.line(`   ${painter.paint('hot', title)}`);
  let shown: number | null = -1;
  for (const { offset, text, ref, exit } of rows) {
    const operation = ref === null || ref === shown ? '' : (operations.get(ref) ?? '');
    shown = ref;
    const parts = [operation === 'label' ? '' : operation, exit === null ? '' : `→ exit ${exit}`];
    const comment = parts.filter((each) => each !== '').join('  ');
    const head = `${offset.toString(16).padStart(6)}  ${text.padEnd(38)}`;
    const tail = comment === '' ? '' : ` ; ${comment}`;
    const room = Math.max(0, painter.width - head.length);
    const shownHead = cutTo(head, Math.min(head.length, painter.width));
    painter.line(`${shownHead}${painter.paint('dim', cutTo(tail, room).trimEnd())}`);
  }
}

/** The guards of the loop, and of what stands before it only those that have failed. */
export function paintGuards(painter: Painter, { exits }: ExplainedTrace): void {
  const isShown = ({ part, count: failed }: ExitRow): boolean => part !== 'before' || failed > 0;
  for (const row of exits.filter(isShown)) {
    const head = `   exit ${String(row.exit).padEnd(3)} line ${String(row.place.line).padEnd(5)} `;
    const tail = `failed ${times(row.count)}`;
    const guard = cutTo(row.guard, Math.min(row.guard.length, painter.width - head.length - tail.length - 2));
    painter.line(
      `${head}${painter.paint('link', guard)}  ${painter.paint(row.count > 0 ? 'hot' : 'dim', tail)}`,
    );
    painter.paragraph(row.why, 11);
    painter.paragraph(`→ ${tellWayOn(row)}`, 11, 'dim');
  }
  const hidden = exits.filter((row) => !isShown(row)).length;
  if (hidden > 0)
    painter.paragraph(
      `${hidden} more ${hidden === 1 ? 'guard stands' : 'guards stand'} before the loop and did not fail.`,
      3,
      'dim',
    );
}

function lineTexts({ source }: ExplainedLoop): ReadonlyMap<string, string> {
  return new Map(
    source.flatMap(({ file, lines }) => lines.map(({ line, text }) => [keyOf({ file, line }), text])),
  );
}

function keyOf({ file, line }: Place): string {
  return `${file}:${line}`;
}
