/**
 * Decompression of one bzip2 stream, piece by piece. Bytes behind its end stay in `unused`.
 */
import { joinParts } from '../../core/join-parts.js';
import type { StreamDecoder } from '../stream-decoder.js';
import { BitReader } from './bit-reader.js';
import { combine } from './checksum.js';
import { BadBlock, decodeBlock } from './decode-block.js';
import { blockMagic, endMagic } from './format.js';
import { MagicScanner } from './magic-scanner.js';

export { BadBlock } from './decode-block.js';

const EMPTY = new Uint8Array(0);

export class Decoder implements StreamDecoder {
  isFinished = false;
  unused: Uint8Array = EMPTY;
  private readonly bits = new BitReader();
  private readonly scanner = new MagicScanner();
  private state: 'head' | 'magic' | 'block' | 'end' = 'head';
  private level = 0;
  private sum = 0;

  /** What more input gives. Throws BadBlock. */
  push(piece: Uint8Array): Uint8Array {
    const moved = this.bits.append(piece);
    this.scanner.move(moved);
    const outputs: Uint8Array[] = [];
    while (!this.isFinished && this.step(outputs));
    return joinParts(outputs);
  }

  /** Does what the input so far is enough for. */
  private step(outputs: Uint8Array[]): boolean {
    const { bits } = this;
    const left = bits.limit - bits.position;
    switch (this.state) {
      case 'head': {
        if (left < 32) return false;
        const isRight = bits.read(24) === 0x425a68;
        this.level = bits.read(8) - 0x30;
        if (!isRight || this.level < 1 || this.level > 9) throw new BadBlock('no bzip2 stream');
        this.state = 'magic';
        return true;
      }
      case 'magic': {
        if (left < 48) return false;
        const high = bits.read(24);
        const low = bits.read(24);
        if (high === blockMagic.high && low === blockMagic.low) this.state = 'block';
        else if (high === endMagic.high && low === endMagic.low) this.state = 'end';
        else throw new BadBlock('magic number');
        this.scanner.begin(bits);
        return true;
      }
      case 'block': {
        if (!this.scanner.find(bits)) return false;
        const { output, sum } = decodeBlock(bits, this.level);
        outputs.push(output);
        this.sum = combine(this.sum, sum);
        this.state = 'magic';
        return true;
      }
      case 'end': {
        if (left < 32) return false;
        if (bits.readWord() !== this.sum) throw new BadBlock('checksum');
        this.isFinished = true;
        this.unused = bits.rest();
        return true;
      }
    }
  }
}
