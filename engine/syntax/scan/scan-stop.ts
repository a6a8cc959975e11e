/**
 * How scanning can stop short of the end in a way that counts only if the parser gets so far.
 */
import type { SyntaxErrorType } from '../syntax-error.js';
import type { ScanCursor } from './cursor.js';

/** The error that the `error` token stands for; offsets in bytes from 1. */
export interface ScanStop {
  readonly type: SyntaxErrorType;
  readonly msg: string;
  readonly lineno: number;
  readonly offset: number;
  readonly endOffset: number;
  /** Whether the error's line is the one read last. */
  readonly lineFeed: boolean;
  /** The source ended too early. */
  readonly atEnd: boolean;
}

/** A line whose indentation cannot be. */
export function stopAtIndentation(cursor: ScanCursor, type: SyntaxErrorType, msg: string): ScanStop {
  return { type, msg, lineno: cursor.line, offset: 1, endOffset: 0, lineFeed: true, atEnd: false };
}

/** A line that goes back to an indentation that no enclosing block has; CPython points past its end. */
export function stopAtUnindent(cursor: ScanCursor, lineEnd: number): ScanStop {
  cursor.widenOver(cursor.pos, lineEnd);
  return {
    type: 'IndentationError',
    msg: 'unindent does not match any outer indentation level',
    lineno: cursor.line,
    offset: lineEnd - cursor.lineStart + cursor.widening + 1,
    endOffset: -1,
    lineFeed: true,
    atEnd: false,
  };
}

/** A backslash, passed already, that does not end its line. */
export function stopAtContinuation(cursor: ScanCursor): ScanStop {
  const msg = 'unexpected character after line continuation character';
  const offset = cursor.column() + 1;
  return {
    type: 'SyntaxError',
    msg,
    lineno: cursor.line,
    offset,
    endOffset: 0,
    lineFeed: true,
    atEnd: false,
  };
}

/** A backslash that ends the source. */
export function stopAfterContinuation(cursor: ScanCursor): ScanStop {
  const msg = 'unexpected EOF while parsing';
  const offset = cursor.column() + 1;
  return {
    type: 'SyntaxError',
    msg,
    lineno: cursor.line,
    offset,
    endOffset: -1,
    lineFeed: true,
    atEnd: true,
  };
}

/** A bracket, known by its token, that was open when scanning stopped. */
export function stopInBrackets({ tokens, source, line }: ScanCursor, bracket: number): ScanStop {
  const lineno = tokens.line[bracket] ?? 0;
  return {
    type: 'SyntaxError',
    msg: `'${source[tokens.start[bracket] ?? 0]}' was never closed`,
    lineno,
    offset: (tokens.col[bracket] ?? 0) + 1,
    endOffset: 0,
    lineFeed: lineno >= line - 1,
    atEnd: true,
  };
}
