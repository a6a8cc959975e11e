/**
 * A warning about the source, as data: whoever compiles decides whether it is shown, raised or dropped.
 */

import type { SyntaxErrorData, SyntaxFailure } from './syntax-error.js';

/** What CPython would pass to `warnings.warn_explicit`. */
export interface SyntaxWarning {
  readonly category: 'DeprecationWarning' | 'SyntaxWarning';
  readonly message: string;
  readonly lineno: number;
  /** What it becomes where a filter makes it an exception. */
  readonly error: SyntaxErrorData;
}

/** A warning as the scanner and the parser find it. */
export interface FoundWarning {
  readonly category: SyntaxWarning['category'];
  readonly failure: SyntaxFailure;
}
