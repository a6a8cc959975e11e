/**
 * The tokens of one source as columns: number, UTF-16 range in the source, and the span as the tree wants it
 * (lines from 1, UTF-8 byte columns). `texts` holds the NFKC-normalised identifier of a name, '' elsewhere.
 * The last token is `endMarker`, or `error` where scanning stopped.
 */
import { tickLong } from '../../core/long-work.js';
export class TokenColumns {
  count = 0;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  line: Int32Array;
  col: Int32Array;
  endLine: Int32Array;
  endCol: Int32Array;
  readonly texts: string[] = [];

  constructor(capacity: number) {
    this.kind = new Uint8Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.line = new Int32Array(capacity);
    this.col = new Int32Array(capacity);
    this.endLine = new Int32Array(capacity);
    this.endCol = new Int32Array(capacity);
  }

  /** Appends a token that lies on one line. */
  push(
    kind: number,
    start: number,
    end: number,
    line: number,
    col: number,
    endCol: number,
    text: string,
  ): void {
    tickLong();
    const at = this.count++;
    if (at === this.kind.length) this.grow();
    this.kind[at] = kind;
    this.start[at] = start;
    this.end[at] = end;
    this.line[at] = line;
    this.col[at] = col;
    this.endLine[at] = line;
    this.endCol[at] = endCol;
    this.texts.push(text);
  }

  private grow(): void {
    const capacity = this.kind.length * 2;
    const kind = new Uint8Array(capacity);
    kind.set(this.kind);
    this.kind = kind;
    this.start = widen(this.start, capacity);
    this.end = widen(this.end, capacity);
    this.line = widen(this.line, capacity);
    this.col = widen(this.col, capacity);
    this.endLine = widen(this.endLine, capacity);
    this.endCol = widen(this.endCol, capacity);
  }
}

function widen(column: Int32Array, capacity: number): Int32Array {
  const wider = new Int32Array(capacity);
  wider.set(column);
  return wider;
}
