/**
 * The exception that carries an error of a well-formed tree (scopes, misplaced statements, too deep nesting)
 * from where it is noticed to the entry that turns it into a result. It never leaves resolve and bytecode.
 * Columns are UTF-8 bytes, and offsets count from 1, as CPython's compiler gives them.
 */
import type { Span } from '../syntax/ast.js';
import type { SyntaxErrorData, SyntaxErrorType } from '../syntax/syntax-error.js';

/** Gives the text of a line of the source, or null where there is none to be had. */
export type LineReader = (lineno: number) => string | null;

/** Thrown inside resolve and bytecode for a tree that has no meaning. */
export class SourceRejection extends Error {
  readonly type: SyntaxErrorType;
  readonly span: Span | null;
  /** Whether the error says where its place ends. */
  readonly hasEnd: boolean;

  constructor(msg: string, span: Span | null, type: SyntaxErrorType = 'SyntaxError', hasEnd = true) {
    super(msg);
    this.type = type;
    this.span = span;
    this.hasEnd = hasEnd;
  }
}

/** What a tree that nests too deeply gives, worded as CPython does. */
export function rejectNesting(): SourceRejection {
  return new SourceRejection('maximum recursion depth exceeded during compilation', null, 'RecursionError');
}

/**
 * The result for what was thrown while a tree was walked: the data of a rejection, and a RecursionError where
 * JavaScript's own stack was too short. Anything else is a bug and is thrown on.
 */
export function describeRejection(thrown: unknown, readLine: LineReader): SyntaxErrorData {
  const isOverflow = thrown instanceof RangeError && thrown.message.includes('call stack');
  const rejection = isOverflow ? rejectNesting() : thrown;
  if (!(rejection instanceof SourceRejection)) throw thrown;
  const { span, type, message } = rejection;
  if (span === null) {
    const nowhere = { lineno: null, offset: null, endLineno: null, endOffset: null, text: null };
    return { type, msg: message, ...nowhere, incomplete: false };
  }
  return {
    type,
    msg: message,
    lineno: span.lineno,
    offset: span.colOffset + 1,
    endLineno: span.endLineno,
    endOffset: rejection.hasEnd ? span.endColOffset + 1 : null,
    text: readLine(span.lineno),
    incomplete: false,
  };
}
