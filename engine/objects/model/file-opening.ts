/**
 * The port through which the built-in `open` reaches the module io, which is loaded when the first file is opened.
 */
import type { Value } from './value.js';

/** What `open` does, with its eight arguments bound: file, mode, buffering, encoding, errors, newline, closefd, opener. */
export interface FileOpening {
  open: ((file: Value, ...options: (Value | undefined)[]) => Value) | null;
}

/** Filled by the module io. */
export const fileOpening: FileOpening = { open: null };
