/**
 * What a host did wrong when it called into Python, as a code and a message that says what to do. The SDK makes its own error classes
 * of these; Python's exceptions and interruptions travel as themselves.
 */

import type { ExceptionDescription } from './describe-exception.js';

/** Codes of {@link EmbedError}; a part of the SDK's table of errors. */
export type EmbedErrorCode =
  | 'ERR_ARGUMENT'
  | 'ERR_RESULT'
  | 'ERR_NO_SUCH_EXPORT'
  | 'ERR_BUFFER_DETACHED'
  | 'ERR_CLOSED';

/** A mistake of the host. */
export class EmbedError extends Error {
  readonly code: EmbedErrorCode;

  constructor(code: EmbedErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A Python exception that nobody caught, as plain data. */
export class PythonFailure extends Error {
  readonly description: ExceptionDescription;

  constructor(description: ExceptionDescription) {
    super(`${description.type}: ${description.message}`);
    this.description = description;
  }
}
