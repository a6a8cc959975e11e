/**
 * What every chapter of the parser stands on: the position in the token columns, spans, failure, and the
 * nesting limit that keeps a hostile source from overflowing the JavaScript stack.
 */
import type { Span } from '../ast.js';
import type { UnicodeNameLookup } from '../literals/escapes.js';
import type { Scanned } from '../scan/scanner.js';
import type { TokenColumns } from '../scan/token-columns.js';
import { type ErrorPlace, ParseFailed, SyntaxFailure } from '../syntax-error.js';
import type { FoundWarning } from '../syntax-warning.js';
import { T } from '../tokens.table.js';

/** How deep statements and expressions may nest, counted in the parser's recursions. */
export const MAX_NESTING = 1000;

/** What a parser starts from. */
export interface ParserInput {
  readonly source: string;
  /** The line number of the source's first line. */
  readonly firstLine: number;
  /** CPython reads the source line by line from a file: at its end it stands at the beginning of a line. */
  readonly isFile: boolean;
  readonly scanned: Scanned;
  readonly lookup: UnicodeNameLookup;
  /** Grows as string literals are decoded. */
  readonly warnings: FoundWarning[];
  /** Finds out what is wrong with the expression of an f-string and throws it. */
  readonly failEmbedded: (embedded: ParserInput, col: number) => never;
}

export abstract class TokenReader {
  protected readonly input: ParserInput;
  protected readonly source: string;
  protected readonly tokens: TokenColumns;
  /** The current token. */
  protected index = 0;
  /** The current token's number. */
  protected kind: number;
  private depth: number;

  constructor(input: ParserInput, depth = 0) {
    this.input = input;
    this.source = input.source;
    this.tokens = input.scanned.tokens;
    this.kind = this.tokens.kind[0] ?? T.endMarker;
    this.depth = depth;
  }

  protected advance(): void {
    this.kind = this.tokens.kind[++this.index] ?? T.endMarker;
  }

  protected rewind(index: number): void {
    this.index = index;
    this.kind = this.tokens.kind[index] ?? T.endMarker;
  }

  /** The number of the token after the current one. */
  protected peekKind(ahead = 1): number {
    return this.tokens.kind[this.index + ahead] ?? T.endMarker;
  }

  protected expect(kind: number): void {
    if (this.kind !== kind) this.fail();
    this.advance();
  }

  /** Moves past the token if it is there. */
  protected accept(kind: number): boolean {
    if (this.kind !== kind) return false;
    this.advance();
    return true;
  }

  /** The identifier at the current token, which must be a name. */
  protected expectName(): string {
    if (this.kind !== T.name) this.fail();
    const text = this.nameText();
    this.advance();
    return text;
  }

  /** The identifier of the current token. */
  protected nameText(index = this.index): string {
    return this.tokens.texts[index] ?? '';
  }

  protected fail(): never {
    throw new ParseFailed();
  }

  /**
   * The span from a token to the last one passed that is not a line's end or an indentation. Spread it after
   * `kind`: an object literal that begins with a spread takes V8 thirty times as long.
   */
  protected spanFrom(start: number): Span {
    const { tokens } = this;
    let last = this.index - 1;
    while ((tokens.kind[last] ?? T.name) <= T.dedent) last--;
    return {
      lineno: tokens.line[start] ?? 0,
      colOffset: tokens.col[start] ?? 0,
      endLineno: tokens.endLine[last] ?? 0,
      endColOffset: tokens.endCol[last] ?? 0,
    };
  }

  /** A SyntaxError at the token CPython would have fetched last. */
  protected failAtToken(msg: string, index: number): never {
    throw this.failureAtToken(msg, index);
  }

  /** A SyntaxError over a token, to be thrown or kept. */
  protected failureAtToken(msg: string, index: number): SyntaxFailure {
    return new SyntaxFailure('SyntaxError', msg, placeOfToken(this.input, index));
  }

  /** A SyntaxError over the range of a node. */
  protected failOverNode(msg: string, node: Span): never {
    throw new SyntaxFailure('SyntaxError', msg, {
      lineno: node.lineno,
      offset: node.colOffset + 1,
      endLineno: node.endLineno,
      endOffset: node.endColOffset + 1,
      unit: 'bytes',
      lineFeed: true,
    });
  }

  /** Counts one more level of nesting; the caller counts it off with `leave`. */
  protected enter(): void {
    if (++this.depth > MAX_NESTING) {
      throw new SyntaxFailure('RecursionError', 'maximum recursion depth exceeded during compilation', null);
    }
  }

  protected leave(): void {
    this.depth--;
  }

  /** How deep the parser is, for a parser that starts inside this one or a second attempt. */
  protected get nesting(): number {
    return this.depth;
  }

  protected set nesting(depth: number) {
    this.depth = depth;
  }
}

/** The place of a token, as CPython's errors without a range give it. */
export function placeOfToken({ source, scanned, isFile }: ParserInput, index: number): ErrorPlace {
  const { tokens } = scanned;
  const line = tokens.line[index] ?? 1;
  const col = tokens.col[index] ?? -1;
  const start = tokens.start[index] ?? 0;
  return {
    lineno: line,
    offset: col >= 0 ? col + 1 : offsetOfPosition(source, start, isFile),
    endLineno: tokens.endLine[index] ?? 1,
    endOffset: col >= 0 ? (tokens.endCol[index] ?? 0) + 1 : -1,
    unit: 'bytes',
    lineFeed: true,
  };
}

/** An indentation or the end has no column: the scanner's own position stands in, not counted from 1. */
function offsetOfPosition(source: string, at: number, isFile: boolean): number {
  if (isFile && at === source.length) return 0;
  return byteLength(source.slice(lineStartBefore(source, at), at));
}

/** Where the line of a position begins; a position after the last line feed belongs to the last line. */
function lineStartBefore(source: string, at: number): number {
  const from = at === source.length ? at - 2 : at - 1;
  return from < 0 ? 0 : source.lastIndexOf('\n', from) + 1;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
