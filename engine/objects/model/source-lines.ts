/**
 * Source lines for tracebacks. Files are read by whoever may (the interpreter's host); text that was compiled without a
 * file can be remembered here under its name.
 */

/** Where source text comes from. */
export interface SourceProvider {
  /** The text of a file, or undefined where there is none to be had. */
  read(filename: string): string | undefined;
}

/** Set by the host's owner; by default there is no source. */
export const sourceProvider: SourceProvider = { read: () => undefined };

const files = new Map<string, readonly string[] | null>();

/** A line of a file, counted from 1, without its end; undefined where there is none. */
export function sourceLine(filename: string, line: number): string | undefined {
  let lines = files.get(filename);
  if (lines === undefined) {
    const text = sourceProvider.read(filename);
    lines = text === undefined ? null : splitLines(text);
    files.set(filename, lines);
  }
  return lines?.[line - 1];
}

/** Forgets what was read: files may have changed. */
export function forgetSourceLines(): void {
  files.clear();
}

function splitLines(text: string): readonly string[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = body.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
