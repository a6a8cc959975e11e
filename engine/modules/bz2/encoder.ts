/**
 * Compression to one bzip2 stream, piece by piece: runs are shortened as bytes come in, and a block is written when it is full.
 */
import { BitWriter } from './bit-writer.js';
import { addByte, combine } from './checksum.js';
import { encodeBlock } from './encode-block.js';
import { BLOCK_UNIT, endMagic } from './format.js';

/** What a block leaves free, so that a run always fits. */
const MARGIN = 19;
const LONGEST_RUN = 255;

export class Encoder {
  private readonly bits = new BitWriter();
  private readonly block: Uint8Array;
  private readonly room: number;
  private length = 0;
  private sum = -1;
  private streamSum = 0;
  private runByte = -1;
  private runLength = 0;

  constructor(level: number) {
    this.block = new Uint8Array(level * BLOCK_UNIT);
    this.room = level * BLOCK_UNIT - MARGIN;
    this.bits.write(24, 0x425a68);
    this.bits.write(8, 0x30 + level);
  }

  /** Takes bytes; gives what can be written. */
  push(piece: Uint8Array): Uint8Array {
    for (const byte of piece) {
      if (byte === this.runByte && this.runLength < LONGEST_RUN) {
        this.runLength++;
        continue;
      }
      this.endRun();
      this.runByte = byte;
      this.runLength = 1;
    }
    return this.bits.take();
  }

  /** Ends the stream. */
  finish(): Uint8Array {
    this.endRun();
    this.endBlock();
    this.bits.write(24, endMagic.high);
    this.bits.write(24, endMagic.low);
    this.bits.writeWord(this.streamSum);
    this.bits.align();
    return this.bits.take();
  }

  /** Four equal bytes stand for themselves and as many more as the byte behind them says. */
  private endRun(): void {
    const { runByte, runLength, block } = this;
    if (runLength === 0) return;
    for (let left = runLength; left > 0; left--) this.sum = addByte(this.sum, runByte);
    for (let left = Math.min(runLength, 4); left > 0; left--) block[this.length++] = runByte;
    if (runLength >= 4) block[this.length++] = runLength - 4;
    this.runLength = 0;
    if (this.length >= this.room) this.endBlock();
  }

  private endBlock(): void {
    if (this.length === 0) return;
    const sum = ~this.sum;
    encodeBlock(this.bits, this.block, this.length, sum);
    this.streamSum = combine(this.streamSum, sum);
    this.length = 0;
    this.sum = -1;
  }
}
