/**
 * Text to tokens (Python reference, chapter 2). Takes a source whose lines end in line feeds only, gives all its
 * tokens at once. The stream ends with `endMarker`, or with `error` where scanning stopped. Then either `stop` says
 * how: an inconsistent indentation, an end inside brackets, which count only if the parser gets so far. Or `failure`
 * does: an unterminated string, a stray character, which CPython lets win over nearly every other error of the source.
 */
import { type SyntaxErrorType, SyntaxFailure } from '../syntax-error.js';
import type { FoundWarning } from '../syntax-warning.js';
import { T } from '../tokens.table.js';
import { isDigit, mayContinueName, mayStartName } from './characters.js';
import { ScanCursor } from './cursor.js';
import { operatorAt } from './operators.js';
import { describeBadCharacter, scanName } from './scan-name.js';
import { scanNumber } from './scan-number.js';
import {
  type ScanStop,
  stopAfterContinuation,
  stopAtContinuation,
  stopAtIndentation,
  stopAtUnindent,
  stopInBrackets,
} from './scan-stop.js';
import { scanString } from './scan-string.js';
import type { TokenColumns } from './token-columns.js';

/** The tokens of a source. */
export interface Scanned {
  readonly tokens: TokenColumns;
  readonly stop: ScanStop | null;
  readonly failure: SyntaxFailure | null;
  /** The innermost bracket that was open where scanning stopped. */
  readonly unclosed: ScanStop | null;
  readonly warnings: readonly FoundWarning[];
}

/** Brackets and indentations nest no deeper than this, as in CPython. */
const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;

/** Scans a source that ends in a line feed; `line` and `col` say where it begins if it is a part of another. */
export function scan(source: string, line = 1, col = 0): Scanned {
  return new Scanner(new ScanCursor(source, line, col)).scan();
}

const TAB = 9;
const NEWLINE = 10;
const FORM_FEED = 12;
const SPACE = 32;
const HASH = 35;
const DOT = 46;
const BACKSLASH = 92;

class Scanner {
  private readonly cursor: ScanCursor;
  private readonly indents = [0];
  /** Indentation with a tab counted as one column: must order lines as `indents` does. */
  private readonly tabIndents = [0];
  /** Token indices of the open brackets. */
  private readonly open: number[] = [];
  private stop: ScanStop | null = null;

  constructor(cursor: ScanCursor) {
    this.cursor = cursor;
  }

  scan(): Scanned {
    const { cursor } = this;
    const { tokens, warnings } = cursor;
    let failure: SyntaxFailure | null = null;
    try {
      this.scanLines();
    } catch (error) {
      if (!(error instanceof SyntaxFailure)) throw error;
      failure = error;
    }
    if (failure === null && this.stop === null) this.finish();
    else this.pushError();
    return { tokens, stop: this.stop, failure, unclosed: this.unclosed(), warnings };
  }

  private scanLines(): void {
    const { cursor } = this;
    const { length } = cursor.source;
    while (cursor.pos < length && this.stop === null) {
      if (this.scanIndentation() && this.stop === null) this.scanLogicalLine();
    }
  }

  /** Measures the line's indentation; false for a line that holds no token. */
  private scanIndentation(): boolean {
    const { cursor } = this;
    let width = 0;
    let tabWidth = 0;
    let continued = 0;
    for (; ; cursor.pos++) {
      const code = cursor.peek();
      if (code === SPACE) {
        width++;
        tabWidth++;
      } else if (code === TAB) {
        width = (Math.floor(width / 8) + 1) * 8;
        tabWidth++;
      } else if (code === FORM_FEED) {
        width = 0;
        tabWidth = 0;
      } else if (code === BACKSLASH) {
        // The indentation is that of the first of the joined lines that has one.
        continued ||= width;
        if (!this.joinLines()) return false;
        cursor.pos--;
      } else if (code === HASH || code === NEWLINE) {
        if (code === HASH) this.skipComment();
        cursor.pos++;
        cursor.startLine(cursor.pos);
        return false;
      } else if (code < 0) {
        return false;
      } else {
        this.indentTo(continued || width, continued || tabWidth);
        return true;
      }
    }
  }

  /** Pushes the indents and dedents that lead from the enclosing block to `width`. */
  private indentTo(width: number, tabWidth: number): void {
    const { indents, tabIndents } = this;
    let top = indents.length - 1;
    let deepest = top;
    if (width > (indents[top] ?? 0)) {
      if (indents.length >= MAX_INDENTS) {
        this.stopIndentation('IndentationError', 'too many levels of indentation');
      } else if (tabWidth <= (tabIndents[top] ?? 0)) {
        this.stopAtTabs();
      } else {
        indents.push(width);
        tabIndents.push(tabWidth);
        this.pushIndentation(T.indent);
      }
      return;
    }
    while (top > 0 && width < (indents[top] ?? 0)) {
      indents.pop();
      tabIndents.pop();
      top--;
    }
    if (width !== indents[top]) {
      this.stop = stopAtUnindent(this.cursor, lineEndAt(this.cursor.source, this.cursor.pos));
      return;
    }
    if (tabWidth !== tabIndents[top]) this.stopAtTabs();
    else while (deepest-- > top) this.pushIndentation(T.dedent);
  }

  private pushIndentation(kind: number): void {
    const { cursor } = this;
    // These have no column of their own; `start` keeps where the line's first token stands.
    cursor.tokens.push(kind, cursor.pos, cursor.pos, cursor.line, -1, -1, '');
  }

  private stopAtTabs(): void {
    this.stopIndentation('TabError', 'inconsistent use of tabs and spaces in indentation');
  }

  private stopIndentation(type: SyntaxErrorType, msg: string): void {
    this.stop = stopAtIndentation(this.cursor, type, msg);
  }

  /** Scans tokens up to and including the newline that ends the logical line. */
  private scanLogicalLine(): void {
    const { cursor, open } = this;
    while (this.stop === null) {
      const code = cursor.peek();
      if (code === SPACE || code === TAB || code === FORM_FEED) {
        cursor.pos++;
      } else if (mayStartName(code)) {
        this.scanNameOrString(code);
      } else if (isDigit(code) || (code === DOT && isDigit(cursor.peek(1)))) {
        scanNumber(cursor);
      } else if (code === 34 || code === 39) {
        scanString(cursor, cursor.pos, cursor.column());
      } else if (code === NEWLINE) {
        if (open.length === 0) {
          this.endLine(cursor.pos, cursor.column());
          return;
        }
        cursor.pos++;
        cursor.startLine(cursor.pos);
      } else if (code === HASH) {
        const start = cursor.pos;
        const col = cursor.column();
        this.skipComment();
        if (open.length === 0) {
          this.endLine(start, col);
          return;
        }
      } else if (code === BACKSLASH) {
        this.joinLines();
      } else if (code < 0) {
        if (open.length === 0) this.endLine(cursor.pos, cursor.column());
        return;
      } else {
        this.scanOperator(code);
      }
    }
  }

  /** Pushes the newline token, which covers a comment before it, and moves to the next line. */
  private endLine(start: number, col: number): void {
    const { cursor } = this;
    cursor.push(T.newline, start, col);
    cursor.pos++;
    cursor.startLine(cursor.pos);
  }

  private skipComment(): void {
    const { cursor } = this;
    const end = lineEndAt(cursor.source, cursor.pos);
    cursor.widenOver(cursor.pos, end);
    cursor.pos = end;
  }

  /** A backslash joins its line with the next; nothing may follow it on its own. */
  private joinLines(): boolean {
    const { cursor } = this;
    cursor.pos++;
    if (cursor.peek() !== NEWLINE && cursor.pos < cursor.source.length) {
      this.stop = stopAtContinuation(cursor);
      return false;
    }
    if (cursor.pos + 1 >= cursor.source.length) {
      this.stop = this.unclosed() ?? stopAfterContinuation(cursor);
      return false;
    }
    cursor.pos++;
    cursor.startLine(cursor.pos);
    return true;
  }

  private unclosed(): ScanStop | null {
    const bracket = this.open.at(-1);
    return bracket === undefined ? null : stopInBrackets(this.cursor, bracket);
  }

  private pushError(): void {
    const { tokens, pos, line } = this.cursor;
    tokens.push(T.error, pos, pos, line, -1, -1, '');
  }

  /** A name, unless its letters are the prefix of a string. */
  private scanNameOrString(code: number): void {
    const { cursor } = this;
    const start = cursor.pos;
    const col = cursor.column();
    const length = prefixLength(cursor, code);
    if (length > 0) {
      cursor.pos += length;
      scanString(cursor, start, col);
    } else {
      scanName(cursor, start, col);
    }
  }

  private scanOperator(code: number): void {
    const { cursor, open } = this;
    const start = cursor.pos;
    const col = cursor.column();
    const kind = operatorAt(cursor.source, start);
    if (kind.id === T.unknown && (code < SPACE || code === 127)) {
      cursor.pos++;
      throw cursor.failure(describeBadCharacter(String.fromCharCode(code)));
    }
    cursor.pos += kind.length;
    switch (kind.id) {
      case T.leftParen:
      case T.leftBracket:
      case T.leftBrace:
        if (open.length >= MAX_BRACKETS) throw cursor.failure('too many nested parentheses');
        open.push(cursor.tokens.count);
        break;
      case T.rightParen:
      case T.rightBracket:
      case T.rightBrace:
        this.closeBracket(kind.id);
        break;
    }
    cursor.push(kind.id, start, col);
  }

  private closeBracket(kind: number): void {
    const { cursor } = this;
    const { tokens, source } = cursor;
    const opening = this.open.pop();
    const closer = source[cursor.pos - 1];
    if (opening === undefined) throw cursor.failure(`unmatched '${closer}'`);
    // A closing bracket's number follows its opening bracket's.
    if (tokens.kind[opening] === kind - 1) return;
    const line = tokens.line[opening] ?? 0;
    const where = line === cursor.line ? '' : ` on line ${line}`;
    const opener = source[tokens.start[opening] ?? 0];
    throw cursor.failure(
      `closing parenthesis '${closer}' does not match opening parenthesis '${opener}'${where}`,
    );
  }

  /** Ends the stream: open brackets are an error, open blocks are closed. */
  private finish(): void {
    const { cursor } = this;
    const { tokens } = cursor;
    this.stop = this.unclosed();
    if (this.stop !== null) {
      this.pushError();
      return;
    }
    // The end belongs to the last line: an error there shows the line that wants something after it.
    const line = Math.max(1, cursor.line - 1);
    const at = cursor.source.length;
    while (this.indents.pop() !== 0) tokens.push(T.dedent, at, at, line, -1, -1, '');
    tokens.push(T.endMarker, at, at, line, -1, -1, '');
  }
}

function lineEndAt(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** The length of the string prefix (`r`, `b`, `u`, `f` and their pairs) at the cursor, 0 if there is none. */
function prefixLength(cursor: ScanCursor, code: number): number {
  const lower = code | 32;
  if (lower !== 114 && lower !== 98 && lower !== 117 && lower !== 102) return 0;
  const second = cursor.peek(1);
  if (second === 34 || second === 39) return 1;
  if (!mayContinueName(second) || lower === 117) return 0;
  const third = cursor.peek(2);
  if (third !== 34 && third !== 39) return 0;
  const other = second | 32;
  const paired = lower === 114 ? other === 98 || other === 102 : other === 114;
  return paired ? 2 : 0;
}
