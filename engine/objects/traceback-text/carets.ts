/**
 * The line of carets under a source line: `~` under operands and `^` under the operator or subscript that failed,
 * `^` under everything where there is no such anchor.
 * A character that is wide on the screen has two marks.
 */
import type { Position } from '../model/positions.js';
import { findAnchors } from './anchors.js';
import { isWide } from './screen-width.js';

/** The carets with their indent, or null where the whole line would be marked or nothing is known. */
export function caretLine(line: string, position: Position): string | null {
  const { line: startLine, endLine, column, endColumn } = position;
  if (startLine <= 0 || endLine <= 0 || column < 0 || endColumn < 0) return null;
  const characters = Array.from(line);
  const stripped = characters.length - Array.from(line.replace(/^[ \t\f]+/, '')).length;
  const start = characterOffset(line, column);
  let end: number;
  let anchors: ReturnType<typeof findAnchors> = null;
  if (startLine === endLine) {
    end = characterOffset(line, endColumn);
    anchors = findAnchors(characters.slice(start, end).join(''));
  } else {
    // Of an expression over several lines the first line is marked to its end.
    end = Array.from(line.replace(/[ \t\f]+$/, '')).length;
  }
  if (anchors === null && end - start === characters.length - stripped) return null;
  const [left, right] = anchors === null ? [-1, -1] : [anchors.start + start, anchors.end + start];
  let marks = '';
  for (let offset = stripped; offset < end; offset++) {
    let mark = '^';
    if (offset < start) mark = ' ';
    else if (anchors !== null && (offset < left || offset >= right)) mark = '~';
    marks += isWide(characters[offset] ?? '') ? mark + mark : mark;
  }
  return INDENT + marks;
}

/** Source lines are shown with this indent. */
const INDENT = '    ';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The code point at a UTF-8 byte offset; CPython clips an offset beyond the line. */
function characterOffset(line: string, bytes: number): number {
  return Array.from(decoder.decode(encoder.encode(line).subarray(0, bytes))).length;
}
