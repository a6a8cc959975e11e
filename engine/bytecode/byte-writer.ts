/**
 * Writes what {@link ByteReader} reads: numbers of seven bits a byte, texts by their place in a table of all texts,
 * arrays of int32 in one column of their own, so that reading takes them as they lie.
 */

/** Bytes that grow; texts and int32 columns are collected apart and put before them. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private readonly texts = new Map<string, number>();
  private readonly columns: number[] = [];

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length++] = value;
  }

  /** A safe integer from 0 on. */
  count(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  double(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) this.byte(view.getUint8(i));
  }

  block(value: Uint8Array): void {
    this.count(value.length);
    for (const byte of value) this.byte(byte);
  }

  text(value: string): void {
    let place = this.texts.get(value);
    if (place === undefined) {
      place = this.texts.size;
      this.texts.set(value, place);
    }
    this.count(place);
  }

  int32s(values: Int32Array): void {
    this.count(values.length);
    for (const value of values) this.columns.push(value);
  }

  /** Everything, behind a head of the same kind. */
  finish(head: (to: ByteWriter) => void): Uint8Array {
    const front = new ByteWriter();
    head(front);
    const narrow = [...this.texts.keys()].map(isNarrow);
    front.count(narrow.length);
    let index = 0;
    for (const text of this.texts.keys()) front.count(text.length * 2 + (narrow[index++] ? 0 : 1));
    index = 0;
    for (const text of this.texts.keys()) front.characters(text, narrow[index++] === true ? 1 : 2);
    front.count(this.columns.length);
    while (front.length % 4 !== 0) front.byte(0);
    const column = new Uint8Array(Int32Array.from(this.columns).buffer);
    const all = new Uint8Array(front.length + column.length + this.length);
    all.set(front.bytes.subarray(0, front.length));
    all.set(column, front.length);
    all.set(this.bytes.subarray(0, this.length), front.length + column.length);
    return all;
  }

  private characters(text: string, width: 1 | 2): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.byte(code & 0xff);
      if (width === 2) this.byte(code >> 8);
    }
  }
}

function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}
