/**
 * The scanner's position in the source and what it has produced so far. `widening` is how many bytes more than
 * UTF-16 units the line has before `pos`, so that a byte column costs nothing on an ASCII line; whoever
 * passes a non-ASCII character adds to it (`widenOver`).
 */
import { tickLongAt } from '../../core/long-work.js';
import { type ErrorPlace, SyntaxFailure } from '../syntax-error.js';
import type { FoundWarning } from '../syntax-warning.js';
import { TokenColumns } from './token-columns.js';

export class ScanCursor {
  readonly source: string;
  readonly tokens: TokenColumns;
  readonly warnings: FoundWarning[] = [];
  pos = 0;
  line: number;
  lineStart = 0;
  widening: number;

  /** A text that begins amid a line of another source says where (an f-string's expression). */
  constructor(source: string, line = 1, col = 0) {
    this.source = source;
    this.line = line;
    this.widening = col;
    this.tokens = new TokenColumns((source.length >> 2) + 16);
  }

  /** The char code `ahead` of the position, -1 past the end. */
  peek(ahead = 0): number {
    const at = this.pos + ahead;
    return at < this.source.length ? this.source.charCodeAt(at) : -1;
  }

  /** The byte column of the position. */
  column(): number {
    return this.pos - this.lineStart + this.widening;
  }

  /** Pushes the token from `start`, where the column was `col`, to the position. */
  push(kind: number, start: number, col: number, text = ''): void {
    this.tokens.push(kind, start, this.pos, this.line, col, this.column(), text);
  }

  /** Takes note of the non-ASCII characters from `from` to `to` on the current line. */
  widenOver(from: number, to: number): void {
    this.widening += extraBytes(this.source, from, to);
  }

  /** Starts the next line at `at`. */
  startLine(at: number): void {
    this.line++;
    this.lineStart = at;
    this.widening = 0;
  }

  /** The error that points at the last character consumed, as the scanner's errors do. */
  failure(msg: string): SyntaxFailure {
    const offset = countCodePoints(this.source, this.lineStart, this.pos);
    return this.failureAt(msg, this.line, offset, offset);
  }

  /** An error with explicit offsets in code points from 1. */
  failureAt(msg: string, line: number, offset: number, endOffset: number, incomplete = false): SyntaxFailure {
    const place: ErrorPlace = {
      lineno: line,
      offset,
      endLineno: line,
      endOffset,
      unit: 'characters',
      lineFeed: false,
    };
    return new SyntaxFailure('SyntaxError', msg, place, { incomplete });
  }
}

/** How many bytes more than UTF-16 units the text has in UTF-8. */
export function extraBytes(source: string, from: number, to: number): number {
  let extra = 0;
  for (let i = from; i < to; i++) {
    tickLongAt(i);
    const code = source.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) extra += 1;
    else if (isLeadSurrogate(code) && i + 1 < to && isTrailSurrogate(source.charCodeAt(i + 1))) {
      extra += 2;
      i++;
    } else extra += 2;
  }
  return extra;
}

/** How many code points the text has; a lone surrogate is one. */
export function countCodePoints(source: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from; i + 1 < to; i++) {
    if (isLeadSurrogate(source.charCodeAt(i)) && isTrailSurrogate(source.charCodeAt(i + 1))) {
      count--;
      i++;
    }
  }
  return count;
}

function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isTrailSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
