/**
 * Finds where a block ends before it is decoded: the next magic number, at any bit. So each block is decoded once, when it is all there,
 * however small the pieces are in which the input comes.
 */
import type { BitReader } from './bit-reader.js';
import { blockMagic, endMagic } from './format.js';

export class MagicScanner {
  /** The next byte to look at. */
  private index = 0;
  private high = 0;
  private low = 0;

  /** Begins behind a block's own magic number. */
  begin(bits: BitReader): void {
    this.index = (bits.position + 7) >>> 3;
    this.high = 0;
    this.low = 0;
  }

  /** All positions have moved. */
  move(by: number): void {
    this.index -= by >>> 3;
  }

  /** Whether there is another magic number in what has come so far. Goes on where it stopped. */
  find(bits: BitReader): boolean {
    const end = bits.limit >>> 3;
    let { index, high, low } = this;
    let found = false;
    while (index < end && !found) {
      const byte = bits.byteAt(index++);
      for (let bit = 7; bit >= 0; bit--) {
        high = ((high << 1) | (low >>> 23)) & 0xffffff;
        low = ((low << 1) | ((byte >> bit) & 1)) & 0xffffff;
        if (low === blockMagic.low && high === blockMagic.high) found = true;
        else if (low === endMagic.low && high === endMagic.high) found = true;
      }
    }
    this.index = index;
    this.high = high;
    this.low = low;
    return found;
  }
}
