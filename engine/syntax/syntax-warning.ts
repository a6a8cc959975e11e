/**
 * A warning about the source, as data: whoever compiles decides whether it is shown, raised or dropped.
 */

/** What CPython would pass to `warnings.warn_explicit`. */
export interface SyntaxWarning {
  readonly category: 'DeprecationWarning' | 'SyntaxWarning';
  readonly message: string;
  readonly lineno: number;
}
