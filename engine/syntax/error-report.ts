/**
 * From a failure inside the front end to the attributes of CPython's SyntaxError: byte offsets become code
 * points, the line is cut out of the source.
 */
import { codePointsInBytes, type SourceText } from './source-text.js';
import type { ErrorPlace, SyntaxErrorData, SyntaxFailure } from './syntax-error.js';

/** What the report needs to know of the source. */
export interface ReportedSource {
  readonly sourceText: SourceText;
  /** Without a declared encoding CPython leaves byte offsets as they are. */
  readonly hasDeclaredEncoding: boolean;
  /** Mode `exec`, in which the last line always has its line feed. */
  readonly completesLastLine: boolean;
}

/** Makes the error's data. */
export function reportFailure(failure: SyntaxFailure, source: ReportedSource): SyntaxErrorData {
  const { type, message: msg, place, incomplete } = failure;
  if (place === null) {
    return {
      type,
      msg,
      lineno: null,
      offset: null,
      endLineno: null,
      endOffset: null,
      text: null,
      incomplete,
    };
  }
  const { lineno, endLineno } = place;
  const { sourceText } = source;
  const text = failure.shownText ?? sourceText.line(lineno) + lineFeedOf(place, source);
  const inBytes = place.unit === 'bytes' && source.hasDeclaredEncoding;
  return {
    type,
    msg,
    lineno,
    offset: inBytes ? toCodePoints(place.offset, text) : place.offset,
    endLineno,
    endOffset: inBytes ? toCodePoints(place.endOffset, text) : place.endOffset,
    text,
    incomplete,
    showsFile: source.completesLastLine && failure.shownText === null && place.unit === 'bytes',
  };
}

function lineFeedOf(place: ErrorPlace, source: ReportedSource): string {
  if (!place.lineFeed) return '';
  const { sourceText } = source;
  const isTerminated = place.lineno < sourceText.lineCount || sourceText.text.endsWith('\n');
  return isTerminated || source.completesLastLine ? '\n' : '';
}

/**
 * Offsets count from 1; 0 and -1 say that there is none. Both ends are measured on the text shown, even when the
 * error ends on another line: CPython does so.
 */
function toCodePoints(offset: number, text: string): number {
  return offset <= 0 ? offset : Math.min(codePointsInBytes(text, offset - 1), [...text].length) + 1;
}
