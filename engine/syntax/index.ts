/**
 * The front of the front end: a source in, a tree or an error out. Never throws for a bad source, whatever it holds.
 */
import type { Mod } from './ast.js';
import { diagnose, diagnoseEmbedded, preferScanFailure } from './diagnose/diagnose.js';
import { decodeSource } from './encoding.js';
import { reportFailure } from './error-report.js';
import { findFutureFeatures } from './future-features.js';
import type { UnicodeNameLookup } from './literals/escapes.js';
import { type ParseMode, parseTokens } from './parse/parser.js';
import type { ParserInput } from './parse/token-reader.js';
import { scan } from './scan/scanner.js';
import type { TokenColumns } from './scan/token-columns.js';
import { SourceText } from './source-text.js';
import { ParseFailed, type SyntaxErrorData, SyntaxFailure } from './syntax-error.js';
import type { SyntaxWarning } from './syntax-warning.js';
import { T } from './tokens.table.js';

export type * from './ast.js';
export type * from './constant-value.js';
export { dumpTree } from './dump.js';
export type { UnicodeNameLookup } from './literals/escapes.js';
export type { ParseMode } from './parse/parser.js';
export { SourceText } from './source-text.js';
export type { SyntaxErrorData, SyntaxErrorType } from './syntax-error.js';
export type { SyntaxWarning } from './syntax-warning.js';

/** How a source is to be parsed. */
export interface ParseOptions {
  readonly filename: string;
  readonly mode: ParseMode;
  /** Resolves `\N{name}`; without it every name is unknown. */
  readonly lookupUnicodeName?: UnicodeNameLookup;
  /** The source is the program's file, which CPython reads line by line: some errors differ. */
  readonly isFile?: boolean;
}

/** A tree, or what is wrong with the source. */
export type ParseResult =
  | {
      readonly kind: 'parsed';
      readonly tree: Mod;
      readonly warnings: readonly SyntaxWarning[];
      readonly sourceText: SourceText;
      /** What leading `from __future__` imports name. */
      readonly futureFeatures: ReadonlySet<string>;
    }
  | { readonly kind: 'error'; readonly error: SyntaxErrorData };

/**
 * Parses a Python 3.11 source. Bytes are decoded by their byte order mark or encoding declaration, UTF-8 otherwise.
 * @example
 * const result = parseModule('x = 1', { filename: '<string>', mode: 'exec' });
 * if (result.kind === 'parsed') console.log(dumpTree(result.tree));
 */
export function parseModule(source: string | Uint8Array, options: ParseOptions): ParseResult {
  const isFile = options.isFile ?? false;
  const decoded = decodeSource(source, options.filename, isFile);
  if (decoded.kind === 'error') return decoded;
  const sourceText = new SourceText(decoded.text);
  // The scanner wants a last line feed. CPython adds none to an expression, whose errors tell.
  const text = decoded.text.endsWith('\n') ? decoded.text : `${decoded.text}\n`;
  const scanned = scan(text);
  if (options.mode !== 'exec' && text !== decoded.text)
    hideImpliedNewline(scanned.tokens, decoded.text === '');
  const warnings = [...scanned.warnings];
  const lookup = options.lookupUnicodeName ?? (() => null);
  const input = {
    source: text,
    firstLine: 1,
    isFile,
    scanned,
    lookup,
    warnings,
    failEmbedded: diagnoseEmbedded,
  };
  const { hasDeclaredEncoding } = decoded;
  const reported = { sourceText, hasDeclaredEncoding, completesLastLine: options.mode === 'exec' };
  try {
    const tree = parseTokens(input, options.mode);
    return {
      kind: 'parsed',
      tree,
      warnings: warnings.map(({ category, failure }) => {
        const error = reportFailure(failure, reported);
        return { category, message: error.msg, lineno: error.lineno ?? 1, error };
      }),
      sourceText,
      futureFeatures: findFutureFeatures(tree),
    };
  } catch (error) {
    const failure = explainFailure(error, input, options.mode);
    return { kind: 'error', error: reportFailure(failure, reported) };
  }
}

/** The failure that a parse ended in, found out or put into words; rethrows what is no syntax error. */
function explainFailure(error: unknown, input: ParserInput, mode: ParseMode): SyntaxFailure {
  if (error instanceof ParseFailed) return diagnose(input, mode);
  if (!(error instanceof SyntaxFailure)) throw error;
  return preferScanFailure(error, input.scanned, error.place?.lineno ?? 0);
}

/** At a prompt and in an expression the line feed that is not there has no column either. */
function hideImpliedNewline(
  { kind, start, line, col, endCol, endLine, count }: TokenColumns,
  isEmpty: boolean,
): void {
  if (isEmpty) {
    // Not even the first line is there.
    line[0] = 0;
    endLine[0] = 0;
    return;
  }
  for (let at = count - 1; at >= 0 && kind[at] !== T.error; at--) {
    start[at] = Math.max(0, (start[at] ?? 0) - 1);
    if (kind[at] !== T.newline) continue;
    start[at] = (start[at] ?? 0) + 1;
    col[at] = -1;
    endCol[at] = -1;
    return;
  }
}
