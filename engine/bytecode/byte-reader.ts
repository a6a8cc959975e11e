/**
 * Reads what {@link ByteWriter} wrote. Importing a module waits for this: texts are made once each, however often they
 * occur, and arrays are copied from one column.
 *
 * Damaged bytes raise a RangeError; they never lead beyond the end.
 */

const NO_INT32S = new Int32Array(0);

/** Reads a head, then the tables of texts and int32s, then the rest. */
export class ByteReader {
  private readonly bytes: Buffer;
  private at = 0;
  private texts: readonly string[] = [];
  private column = NO_INT32S;
  private columnAt = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError('the bytes end too early');
    return value;
  }

  count(): number {
    const first = this.byte();
    return first < 128 ? first : this.longCount(first);
  }

  double(): number {
    const start = this.skip(8);
    return this.bytes.readDoubleLE(start);
  }

  /** A copy. */
  block(): Uint8Array {
    const length = this.count();
    const start = this.skip(length);
    return Uint8Array.from(this.bytes.subarray(start, start + length));
  }

  text(): string {
    const text = this.texts[this.count()];
    if (text === undefined) throw new RangeError('no such text');
    return text;
  }

  /** A copy. */
  int32s(): Int32Array {
    const length = this.count();
    if (length === 0) return NO_INT32S;
    const start = this.columnAt;
    this.columnAt = start + length;
    if (this.columnAt > this.column.length) throw new RangeError('the int32s end too early');
    return this.column.slice(start, this.columnAt);
  }

  /** Reads the tables, which follow the head. */
  openTables(): void {
    const sizes: number[] = [];
    for (let left = this.count(); left > 0; left--) sizes.push(this.count());
    this.texts = sizes.map((size) => this.characters(size >>> 1, (size & 1) === 0));
    const length = this.count();
    this.skip((4 - (this.at % 4)) % 4);
    const start = this.skip(length * 4);
    this.column = new Int32Array(Uint8Array.from(this.bytes.subarray(start, start + length * 4)).buffer);
  }

  /** Throws where something is left. */
  finish(): void {
    if (this.at !== this.bytes.length) throw new RangeError('too many bytes');
  }

  private characters(length: number, isNarrow: boolean): string {
    const size = isNarrow ? length : length * 2;
    const start = this.skip(size);
    return isNarrow
      ? this.bytes.toString('latin1', start, start + size)
      : this.bytes.toString('utf16le', start, start + size);
  }

  private longCount(first: number): number {
    let value = first & 127;
    for (let factor = 128; factor < Number.MAX_SAFE_INTEGER; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new RangeError('a number is too long');
  }

  private skip(size: number): number {
    const start = this.at;
    if (size > this.bytes.length - start) throw new RangeError('the bytes end too early');
    this.at = start + size;
    return start;
  }
}
