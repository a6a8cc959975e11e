/**
 * Finds out what is wrong with a source that the parser has refused. As CPython does, reads it twice: once plainly, for
 * the furthest token reached, once with the alternatives that name an error; the first of those to match wins, and if
 * none does, the furthest token of the first pass is the error.
 */
import { InternalError } from '../../core/internal-error.js';
import type { ParseMode } from '../parse/parser.js';
import type { ParserInput } from '../parse/token-reader.js';
import type { Scanned } from '../scan/scanner.js';
import { SyntaxFailure } from '../syntax-error.js';
import { T } from '../tokens.table.js';
import { CompoundStatementRecogniser } from './compound-statements.js';
import { failureOfScan, failureOfStop } from './recogniser.js';

/** What is wrong with a source. */
export function diagnose(input: ParserInput, mode: ParseMode): SyntaxFailure {
  return new Diagnosis(input, mode).run();
}

/** Throws what is wrong with the expression of an f-string; `col` is where it begins in its source's line. */
export function diagnoseEmbedded(input: ParserInput, col: number): never {
  const failure = new Diagnosis(input, 'fstring').run();
  const { place } = failure;
  if (place === null) throw failure;
  const line = input.source.split('\n')[place.lineno - input.firstLine] ?? '';
  if (failure === input.scanned.failure)
    throw new SyntaxFailure(failure.type, failure.message, place, { shownText: line });
  // CPython counts these offsets from the opening brace and shows the expression in parentheses.
  const offset = place.offset - col;
  const endOffset = place.endOffset > 0 ? place.endOffset - col : place.endOffset;
  const shownText = place.lineFeed ? `${line}\n` : line;
  const shown = { ...place, offset, endOffset };
  throw new SyntaxFailure(failure.type, `f-string: ${failure.message}`, shown, { shownText });
}

/**
 * The scanner's error, where CPython prefers it to another: it reads on to the end of the source to find one. `line`
 * is how far the parser got.
 */
export function preferScanFailure(failure: SyntaxFailure, scanned: Scanned, line: number): SyntaxFailure {
  const isNotRead = failure.place === null || /^unexpected (?:in|unin)dent$/.test(failure.message);
  if (isNotRead) return failure;
  if (scanned.failure !== null) return scanned.failure;
  // A bracket left open on a line before the error explains it better.
  const { unclosed } = scanned;
  return unclosed !== null && line > unclosed.lineno ? failureOfStop(unclosed) : failure;
}

class Diagnosis extends CompoundStatementRecogniser {
  private readonly mode: ParseMode | 'fstring';

  constructor(input: ParserInput, mode: ParseMode | 'fstring') {
    super(input);
    this.mode = mode;
  }

  run(): SyntaxFailure {
    const plain = this.runPass(false);
    const last = this.furthest;
    const failure = plain ?? this.runPass(true) ?? this.runGeneric(last);
    // The scanner reads on only if it has not stopped already.
    const { furthest, tokens } = this;
    const line = tokens.kind[furthest] === T.error ? 0 : (tokens.line[furthest] ?? 0);
    const better = preferScanFailure(failure, this.input.scanned, line);
    return this.tokens.kind[last] === T.endMarker ? withIncomplete(better) : better;
  }

  /** The error that a pass ends in, null if it ends without one. */
  private runPass(reporting: boolean): SyntaxFailure | null {
    this.restart(reporting);
    try {
      this.start();
    } catch (error) {
      if (error instanceof SyntaxFailure) return error;
      throw error;
    }
    return null;
  }

  private start(): void {
    switch (this.mode) {
      case 'exec':
        while (this.statement()) this.forget();
        if (this.take(T.endMarker)) throw new InternalError('the diagnosis found nothing wrong');
        break;
      case 'single':
        this.interactive();
        break;
      case 'eval':
        if (this.expressions()) {
          this.many(() => this.take(T.newline));
          this.take(T.endMarker);
        }
        break;
      case 'fstring':
        this.starExpressions();
        break;
    }
  }

  // interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE | ENDMARKER
  private interactive(): void {
    if (this.compoundStatement()) this.take(T.endMarker);
    else this.simpleStatements();
  }

  private runGeneric(last: number): SyntaxFailure {
    const kind = this.tokens.kind[last];
    if (kind === T.error) return failureOfScan(this.input.scanned);
    try {
      if (kind === T.indent) this.raise('unexpected indent', 'IndentationError');
      if (kind === T.dedent) this.raise('unexpected unindent', 'IndentationError');
      this.raiseTokens('invalid syntax', last, last);
    } catch (error) {
      if (error instanceof SyntaxFailure) return error;
      throw error;
    }
  }
}

function withIncomplete({ type, message, place, shownText }: SyntaxFailure): SyntaxFailure {
  return new SyntaxFailure(type, message, place, {
    ...(shownText === null ? {} : { shownText }),
    incomplete: true,
  });
}
