/**
 * The parser: the chapters joined, and the start rules. Takes scanned tokens, gives a tree; throws ParseFailed
 * where the tokens are in no production, SyntaxFailure where the error has its wording already.
 */
import type { Expr, Mod, Stmt } from '../ast.js';
import { scan } from '../scan/scanner.js';
import { ParseFailed } from '../syntax-error.js';
import { T } from '../tokens.table.js';
import { CompoundStatementParser } from './compound-statements.js';
import type { ParserInput } from './token-reader.js';

/** What a source is parsed as. */
export type ParseMode = 'exec' | 'eval' | 'single';

/** Parses a whole source. */
export function parseTokens(input: ParserInput, mode: ParseMode): Mod {
  return new Parser(input).parse(mode);
}

/** Parses the string literals that begin at a token; for the diagnosis, which reads literals as the parser does. */
export function parseStringsAt(input: ParserInput, index: number): Expr {
  return new Parser(input).parseStringsFrom(index);
}

class Parser extends CompoundStatementParser {
  parse(mode: ParseMode): Mod {
    switch (mode) {
      case 'exec':
        return { kind: 'Module', body: this.parseFile() };
      case 'eval':
        return { kind: 'Expression', body: this.parseEval() };
      case 'single':
        return { kind: 'Interactive', body: this.parseInteractive() };
    }
  }

  parseStringsFrom(index: number): Expr {
    this.rewind(index);
    return this.parseStrings();
  }

  // file: [statements] ENDMARKER
  private parseFile(): Stmt[] {
    const body: Stmt[] = [];
    while (this.kind !== T.endMarker) this.parseStatement(body);
    return body;
  }

  // eval: expressions NEWLINE* ENDMARKER
  private parseEval(): Expr {
    const body = this.parseExpressionList(false);
    while (this.accept(T.newline));
    this.expect(T.endMarker);
    return body;
  }

  // interactive: statement_newline
  // statement_newline: compound_stmt NEWLINE | simple_stmts
  private parseInteractive(): Stmt[] {
    const body: Stmt[] = [];
    if (this.kind === T.endMarker) this.fail();
    const isCompound = this.parseStatement(body);
    if (isCompound && (this.kind !== T.endMarker || this.lacksFinalLine())) this.fail();
    if (this.kind !== T.endMarker) {
      this.failAtToken('multiple statements found while compiling a single statement', this.index - 1);
    }
    return body;
  }

  /** A compound statement on one line must at least have its line feed: at a prompt, more may follow. */
  private lacksFinalLine(): boolean {
    return this.peekKind(-1) === T.newline && this.tokens.col[this.index - 1] === -1;
  }

  // fstring: star_expressions
  protected parseEmbedded(text: string, line: number, col: number): Expr {
    const input = {
      ...this.input,
      source: text,
      firstLine: line,
      isFile: false,
      scanned: scan(text, line, col),
    };
    try {
      return new Parser(input, this.nesting).parseEmbeddedTokens();
    } catch (error) {
      if (error instanceof ParseFailed) this.input.failEmbedded(input, col);
      throw error;
    }
  }

  private parseEmbeddedTokens(): Expr {
    const value = this.parseStarExpressions();
    this.expect(T.newline);
    return value;
  }
}
