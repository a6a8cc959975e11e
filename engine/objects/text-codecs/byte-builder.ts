/**
 * Bytes collected one after the other, in a buffer that doubles.
 */
import { tickLong, tickLongAt } from '../../core/long-work.js';

/** Collects bytes. What is slow about encoding ends here, so here somebody looks whether the program is to be stopped. */
export class ByteBuilder {
  private data: Uint8Array;
  private length = 0;

  constructor(capacity: number) {
    this.data = new Uint8Array(Math.max(capacity, 16));
  }

  push(byte: number): void {
    tickLongAt(this.length);
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = byte;
  }

  append(bytes: Uint8Array): void {
    tickLong();
    this.reserve(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was collected, in an array of its own. */
  finish(): Uint8Array {
    return this.data.slice(0, this.length);
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.data.length) return;
    const grown = new Uint8Array(Math.max(needed, this.data.length * 2));
    grown.set(this.data);
    this.data = grown;
  }
}
