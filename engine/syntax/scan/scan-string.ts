/**
 * String literals: finds where one ends and pushes its token, prefix and quotes included. What stands between
 * the quotes is decoded later (literals/).
 */
import { T } from '../tokens.table.js';
import { countCodePoints, type ScanCursor } from './cursor.js';

const BACKSLASH = 92;
const NEWLINE = 10;

/** Takes a cursor at the opening quote; `start` and `col` are those of the prefix. */
export function scanString(cursor: ScanCursor, start: number, col: number): void {
  const { source } = cursor;
  const quote = cursor.peek();
  const triple = cursor.peek(1) === quote && cursor.peek(2) === quote;
  const { line, lineStart } = cursor;
  let at = cursor.pos + (triple ? 3 : 1);
  let segment = at;
  let ascii = true;
  for (; ; at++) {
    if (at >= source.length) break;
    const code = source.charCodeAt(at);
    if (code === quote) {
      if (!triple || (source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote)) break;
    } else if (code === BACKSLASH) {
      at++;
      if (source.charCodeAt(at) !== NEWLINE) {
        if (source.charCodeAt(at) >= 128) ascii = false;
        continue;
      }
      if (at + 1 >= source.length) break;
      cursor.startLine(at + 1);
      segment = at + 1;
      ascii = true;
    } else if (code === NEWLINE) {
      if (!triple) break;
      cursor.startLine(at + 1);
      segment = at + 1;
      ascii = true;
    } else if (code >= 128) ascii = false;
  }
  if (at >= source.length || source.charCodeAt(at) !== quote) {
    const offset = countCodePoints(source, lineStart, start) + 1;
    const detected = triple ? lastLine(source) : cursor.line;
    const kind = triple ? 'triple-quoted string' : 'string';
    throw cursor.failureAt(
      `unterminated ${kind} literal (detected at line ${detected})`,
      line,
      offset,
      offset,
      triple,
    );
  }
  if (!ascii) cursor.widenOver(segment, at);
  cursor.pos = at + (triple ? 3 : 1);
  const index = cursor.tokens.count;
  cursor.push(T.string, start, col);
  cursor.tokens.line[index] = line;
}

/** The number of the last line that holds something. */
function lastLine(source: string): number {
  let lines = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < source.length - 1; at = source.indexOf('\n', at + 1))
    lines++;
  return lines;
}
