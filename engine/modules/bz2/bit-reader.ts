/**
 * Bits of a growing input, the highest first. What has been read is let go of when more comes.
 */

/** The input ends before what was asked for. */
export class NeedsInput extends Error {}

export class BitReader {
  private bytes = new Uint8Array(0);
  /** The next bit, counted from the first byte kept. */
  position = 0;
  private end = 0;

  /** Bits there are from the first byte kept. */
  get limit(): number {
    return this.end;
  }

  /** Adds input behind what is left. Gives by how many bits all positions have moved. */
  append(piece: Uint8Array): number {
    const start = this.position >>> 3;
    const joined = new Uint8Array((this.end >>> 3) - start + piece.length);
    joined.set(this.bytes.subarray(start, this.end >>> 3));
    joined.set(piece, (this.end >>> 3) - start);
    this.bytes = joined;
    this.position -= start * 8;
    this.end = joined.length * 8;
    return start * 8;
  }

  /** Up to 24 bits. */
  read(count: number): number {
    const at = this.position;
    if (at + count > this.end) throw new NeedsInput();
    this.position = at + count;
    const byte = at >>> 3;
    const { bytes } = this;
    const word =
      (((bytes[byte] as number) << 24) |
        ((bytes[byte + 1] ?? 0) << 16) |
        ((bytes[byte + 2] ?? 0) << 8) |
        (bytes[byte + 3] ?? 0)) <<
      (at & 7);
    return count === 0 ? 0 : word >>> (32 - count);
  }

  /** 32 bits as an int32. */
  readWord(): number {
    return (this.read(16) << 16) | this.read(16);
  }

  /** Up to 24 bits that stay; zeros behind the end. */
  peek(count: number): number {
    const at = this.position;
    const byte = at >>> 3;
    const { bytes } = this;
    const word =
      (((bytes[byte] ?? 0) << 24) |
        ((bytes[byte + 1] ?? 0) << 16) |
        ((bytes[byte + 2] ?? 0) << 8) |
        (bytes[byte + 3] ?? 0)) <<
      (at & 7);
    return word >>> (32 - count);
  }

  /** Goes over bits that were looked at. */
  skip(count: number): void {
    this.position += count;
    if (this.position > this.end) throw new NeedsInput();
  }

  /** The byte at a place, from the first kept. */
  byteAt(index: number): number {
    return this.bytes[index] as number;
  }

  /** What is left, from the next whole byte on. */
  rest(): Uint8Array {
    return this.bytes.slice((this.position + 7) >>> 3, this.end >>> 3);
  }
}
