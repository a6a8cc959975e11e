/**
 * What has been decoded: as much as matches may reach back to, and what has not been given out.
 */
export class History {
  bytes = new Uint8Array(1 << 16);
  size = 0;
  private given = 0;
  /** Where the data begins; before what is kept, when some has been let go of. */
  private origin = 0;
  private readonly reach: number;

  constructor(reach: number) {
    this.reach = reach;
  }

  /** How far back there is something. */
  get depth(): number {
    return Math.min(this.size, this.position, this.reach);
  }

  /** Bytes since the last reset. */
  get position(): number {
    return this.size - this.origin;
  }

  /** Makes room for so many bytes more. */
  reserve(count: number): void {
    if (this.size + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.size + count));
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }

  append(piece: Uint8Array): void {
    this.reserve(piece.length);
    this.bytes.set(piece, this.size);
    this.size += piece.length;
  }

  /** What has come since the last time. */
  take(): Uint8Array {
    const taken = this.bytes.slice(this.given, this.size);
    this.given = this.size;
    if (this.size > 2 * this.reach + (1 << 20)) {
      this.origin -= this.size - this.reach;
      this.bytes.copyWithin(0, this.size - this.reach, this.size);
      this.size = this.reach;
      this.given = this.size;
    }
    return taken;
  }

  /** Nothing before this is reached any more. */
  forget(): void {
    this.origin = this.size;
  }
}
