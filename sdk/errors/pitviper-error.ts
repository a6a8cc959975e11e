/**
 * The errors that hosts see, and the plain data by which they cross threads. Class and code survive the trip; `stack` begins with Python's
 * frames and goes on with the caller's.
 */
import type { ExceptionDescription, PythonFrame } from '../../engine/index.js';
import type { ErrorCode } from './errors.table.js';

/** Any error of the SDK. Told apart by `code`. */
export class PitviperError extends Error {
  override readonly name: string = 'PitviperError';
  /** Stable: see {@link errorCodes}. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A Python exception that nobody caught. */
export class PythonError extends PitviperError {
  override readonly name: string = 'PythonError';
  /** The exception's class, qualified by its module unless that is `builtins`: `ZeroDivisionError`, `kernels.Diverged`. */
  readonly type: string;
  /** What `str(exception)` gives; `message` has the class before it. */
  readonly text: string;
  /** The traceback's frames, outermost first. */
  readonly frames: readonly PythonFrame[];
  /** The traceback exactly as CPython 3.11 prints it. */
  readonly traceback: string;

  constructor(code: ErrorCode, description: ExceptionDescription, options?: ErrorOptions) {
    const { type, message, frames, traceback } = description;
    super(code, message === '' ? type : `${type}: ${message}`, options);
    this.type = type;
    this.text = message;
    this.frames = frames;
    this.traceback = traceback;
    const own = (this.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
    this.stack = [
      `${this.constructor.name}: ${this.message}`,
      ...frames.map(stackLine).reverse(),
      ...own,
    ].join('\n');
  }
}

/** A source that is no Python 3.11. */
export class PythonSyntaxError extends PythonError {
  override readonly name: string = 'PythonSyntaxError';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;

  constructor(description: ExceptionDescription) {
    super('ERR_SYNTAX', description);
    const { file, line, column } = description.place ?? { file: '<unknown>', line: 0, column: 0 };
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** An error as plain data. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly description?: ExceptionDescription;
}

/** The error of plain data. */
export function makeError({ code, message, description }: ErrorData, cause?: unknown): PitviperError {
  const options = cause === undefined ? undefined : { cause };
  if (description === undefined) return new PitviperError(code, message, options);
  return description.kind === 'syntax' && code === 'ERR_SYNTAX'
    ? new PythonSyntaxError(description)
    : new PythonError(code, description, options);
}

function stackLine({ name, file, line, column }: PythonFrame): string {
  return `    at ${name} (${file}:${line}:${column + 1})`;
}
