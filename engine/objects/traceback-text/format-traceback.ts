/**
 * The lines of a traceback: each frame with its source line, and carets under what failed.
 */
import type { PyTraceback } from '../model/exceptions.js';
import { positionAt } from '../model/positions.js';
import { sourceLine } from '../model/source-lines.js';
import { caretLine } from './carets.js';

/** Lines of all frames, each after `margin`. Of repetitions only the first three are shown. */
export function formatTraceback(traceback: PyTraceback, margin: string): string {
  const parts: string[] = [];
  let last: PyTraceback | null = null;
  let count = 0;
  for (let at: PyTraceback | null = within(traceback); at !== null; at = at.next) {
    if (last === null || !isSamePlace(last, at)) {
      parts.push(repetition(count));
      last = at;
      count = 0;
    }
    count++;
    if (count <= SHOWN_REPETITIONS) parts.push(formatFrame(at, margin));
  }
  parts.push(repetition(count));
  return parts.join('');
}

const SHOWN_REPETITIONS = 3;
const LIMIT = 1000;

/** The innermost frames, if there are too many. */
function within(traceback: PyTraceback): PyTraceback | null {
  let depth = 0;
  for (let at: PyTraceback | null = traceback; at !== null; at = at.next) depth++;
  let first: PyTraceback | null = traceback;
  for (; depth > LIMIT && first !== null; depth--) first = first.next;
  return first;
}

function isSamePlace(left: PyTraceback, right: PyTraceback): boolean {
  const [one, two] = [left.frame.code.unit, right.frame.code.unit];
  return left.line === right.line && one.name === two.name && one.filename === two.filename;
}

/** CPython writes this line without the margin of exception groups. */
function repetition(count: number): string {
  const more = count - SHOWN_REPETITIONS;
  return more <= 0 ? '' : `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
}

function formatFrame(step: PyTraceback, margin: string): string {
  const { unit } = step.frame.code;
  const text = `${margin}  File "${unit.filename}", line ${step.line}, in ${unit.name}\n`;
  const line = sourceLine(unit.filename, step.line);
  if (line === undefined) return text;
  const carets = caretLine(line, positionAt(unit, step.pc));
  const shown = `${margin}    ${line.replace(/^[ \t\f]+/, '')}\n`;
  return carets === null ? text + shown : `${text}${shown}${margin}${carets}\n`;
}
