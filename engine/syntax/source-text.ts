/**
 * A source as text: decoded (PEP 263), its line ends made line feeds, with a look-up of its lines. Converts the
 * UTF-8 byte columns of the tree into code points and back into positions in the text.
 */

/** A source's text and where its lines begin. */
export class SourceText {
  /** The source as the program gave it, line ends made `\n`. */
  readonly text: string;
  private lineStarts: Int32Array | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The number of lines; a line feed at the very end begins none. */
  get lineCount(): number {
    const { length } = this.starts();
    return this.text.endsWith('\n') ? length - 1 : length;
  }

  /** A line by its number from 1, without its line feed; '' where there is none. */
  line(lineno: number): string {
    const starts = this.starts();
    const start = starts[lineno - 1];
    if (start === undefined || lineno < 1) return '';
    const next = starts[lineno];
    return this.text.slice(start, next === undefined ? undefined : next - 1);
  }

  /** The code-point column for a byte column of a line. */
  codePointColumn(lineno: number, byteColumn: number): number {
    return codePointsInBytes(this.line(lineno), byteColumn);
  }

  private starts(): Int32Array {
    if (this.lineStarts === null) {
      const starts = [0];
      const { text } = this;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
      this.lineStarts = Int32Array.from(starts);
    }
    return this.lineStarts;
  }
}

/** How many code points begin in the first `bytes` bytes of a line's UTF-8. */
export function codePointsInBytes(line: string, bytes: number): number {
  let left = bytes;
  let count = 0;
  for (const char of line) {
    if (left <= 0) return count;
    const code = char.codePointAt(0) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    count++;
  }
  // A line feed, or what lies beyond the end.
  return count + Math.max(left, 0);
}

/** Makes every line end a line feed. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
