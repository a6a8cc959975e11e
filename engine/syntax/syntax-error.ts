/**
 * A syntax error as data, and the exception that carries one through the parser up to `parseModule`, which
 * turns it into a result. The data's offsets are those of CPython's SyntaxError attributes: code points from 1.
 */

/** What kind of Python exception a bad source becomes. */
export type SyntaxErrorType =
  | 'SyntaxError'
  | 'IndentationError'
  | 'TabError'
  | 'ValueError'
  | 'MemoryError'
  | 'RecursionError';

/** The attributes of CPython's SyntaxError; all null but msg for the types that are not SyntaxErrors. */
export interface SyntaxErrorData {
  readonly type: SyntaxErrorType;
  readonly msg: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly endLineno: number | null;
  readonly endOffset: number | null;
  readonly text: string | null;
  /** The source ends where more was needed: a prompt asks for another line. */
  readonly incomplete: boolean;
  /** CPython shows the line as the file has it, where there is such a file. */
  readonly showsFile?: boolean;
  /** CPython gives the exception only its message, and the place as attributes afterwards. */
  readonly isPlacedLater?: boolean;
}

/**
 * A place in a source. Offsets count from 1, in UTF-8 bytes (`unit: 'bytes'`, the parser's) or in code points
 * (the scanner's); 0 and -1 say that an end is not known and are handed on as they are.
 */
export interface ErrorPlace {
  readonly lineno: number;
  readonly offset: number;
  readonly endLineno: number;
  readonly endOffset: number;
  readonly unit: 'bytes' | 'characters';
  /** Whether the shown line keeps its line feed: CPython has it only for the line it read last. */
  readonly lineFeed: boolean;
}

/** What few failures need to say. */
export interface FailureDetails {
  readonly shownText?: string;
  readonly incomplete?: boolean;
}

/** Thrown inside the front end for an error that has its wording; `parseModule` catches it. */
export class SyntaxFailure extends Error {
  readonly type: SyntaxErrorType;
  readonly place: ErrorPlace | null;
  /** The line to show where it is not the line of the source (the text of an f-string's expression). */
  readonly shownText: string | null;
  /** The source ended where more was needed. */
  readonly incomplete: boolean;

  constructor(type: SyntaxErrorType, msg: string, place: ErrorPlace | null, details: FailureDetails = {}) {
    super(msg);
    this.type = type;
    this.place = place;
    this.shownText = details.shownText ?? null;
    this.incomplete = details.incomplete ?? false;
  }
}

/**
 * Thrown by the parser when the source is in no production: says only that it failed, since finding out
 * how is the diagnosis' work.
 */
export class ParseFailed extends Error {}
