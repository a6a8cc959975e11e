/**
 * Decisions to bytes: the range coder of LZMA, with its probabilities.
 */
import { MOVE_BITS, PROBABILITY_BITS, TOP } from './model.js';

const CARRY = 2 ** 32;

export class RangeEncoder {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private low = 0;
  private range = 0xffffffff;
  /** A byte held back, because a carry may still come, and how many bytes 255 are behind it. */
  private held = 0;
  private heldCount = 1;

  /** Bytes there will be if it ends now. */
  get size(): number {
    return this.length + this.heldCount + 4;
  }

  bit(probabilities: Uint16Array, index: number, bit: number): void {
    const probability = probabilities[index] as number;
    const bound = (this.range >>> PROBABILITY_BITS) * probability;
    if (bit === 0) {
      this.range = bound;
      probabilities[index] = probability + (((1 << PROBABILITY_BITS) - probability) >> MOVE_BITS);
    } else {
      this.low += bound;
      this.range -= bound;
      probabilities[index] = probability - (probability >> MOVE_BITS);
    }
    while (this.range < TOP) this.shift();
  }

  tree(probabilities: Uint16Array, base: number, bits: number, value: number): void {
    let symbol = 1;
    for (let index = bits - 1; index >= 0; index--) {
      const bit = (value >>> index) & 1;
      this.bit(probabilities, base + symbol, bit);
      symbol = (symbol << 1) | bit;
    }
  }

  reverseTree(probabilities: Uint16Array, base: number, bits: number, value: number): void {
    let symbol = 1;
    for (let index = 0; index < bits; index++) {
      const bit = (value >>> index) & 1;
      this.bit(probabilities, base + symbol, bit);
      symbol = (symbol << 1) | bit;
    }
  }

  /** Bits that are as likely one as zero. */
  directBits(value: number, count: number): void {
    for (let index = count - 1; index >= 0; index--) {
      this.range = this.range >>> 1;
      if (((value >>> index) & 1) === 1) this.low += this.range;
      while (this.range < TOP) this.shift();
    }
  }

  /** Ends, and gives all bytes. */
  finish(): Uint8Array {
    for (let left = 5; left > 0; left--) this.shift();
    return this.bytes.slice(0, this.length);
  }

  private shift(): void {
    this.range = (this.range * 256) % CARRY;
    const carry = this.low >= CARRY ? 1 : 0;
    const low = this.low % CARRY;
    if (low < 0xff000000 || carry === 1) {
      let byte = this.held;
      for (; this.heldCount > 0; this.heldCount--) {
        this.put((byte + carry) & 0xff);
        byte = 0xff;
      }
      this.held = low >>> 24;
    }
    this.heldCount++;
    this.low = (low & 0x00ffffff) * 256;
  }

  private put(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }
}
