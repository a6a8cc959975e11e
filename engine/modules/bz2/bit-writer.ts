/**
 * Bits to bytes, the highest first.
 */
export class BitWriter {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;
  private held = 0;
  private count = 0;

  /** Up to 24 bits. */
  write(count: number, value: number): void {
    this.held = (this.held << count) | value;
    this.count += count;
    while (this.count >= 8) {
      this.count -= 8;
      if (this.length === this.bytes.length) this.grow();
      this.bytes[this.length++] = this.held >>> this.count;
      this.held &= (1 << this.count) - 1;
    }
  }

  writeWord(value: number): void {
    this.write(16, value >>> 16);
    this.write(16, value & 0xffff);
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.count > 0) this.write(8 - this.count, 0);
  }

  /** The whole bytes so far, which are let go of. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
