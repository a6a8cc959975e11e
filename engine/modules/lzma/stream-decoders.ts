/**
 * Decoding piece by piece: plain LZMA, of a known size or up to its mark of the end, and LZMA2, which is chunks of it. What comes behind the end
 * stays in `unused`. At bad data BadData is thrown.
 */
import type { StreamDecoder } from '../stream-decoder.js';
import { History } from './history.js';
import { BadData, LzmaDecoder } from './lzma-decoder.js';
import { type Properties, readProperties } from './model.js';

export { BadData } from './lzma-decoder.js';

const EMPTY = new Uint8Array(0);

export class PlainDecoder implements StreamDecoder {
  isFinished = false;
  unused: Uint8Array = EMPTY;
  private readonly history: History;
  private readonly decoder: LzmaDecoder;
  private waiting: Uint8Array = EMPTY;
  private hasBegun = false;
  /** Infinite where only the mark tells the end. */
  private left: number;

  constructor(properties: Properties, reach: number, size: number) {
    this.history = new History(reach);
    this.decoder = new LzmaDecoder(this.history, properties);
    this.left = size;
  }

  push(piece: Uint8Array): Uint8Array {
    const input = concat(this.waiting, piece);
    const { decoder, history } = this;
    decoder.setInput(input, 0, input.length);
    if (!this.hasBegun) {
      if (input.length < 5) {
        this.waiting = input;
        return EMPTY;
      }
      decoder.begin();
      this.hasBegun = true;
    }
    const output = this.decode(history);
    if (this.isFinished) {
      this.unused = input.slice(decoder.at);
      this.waiting = EMPTY;
    } else {
      this.waiting = input.slice(decoder.at);
    }
    return output;
  }

  private decode(history: History): Uint8Array {
    const { decoder } = this;
    const before = history.size;
    const isDone = decoder.decode(this.left);
    this.left -= history.size - before;
    if (isDone) {
      if (decoder.hasEnded && Number.isFinite(this.left) && this.left > 0) throw new BadData('size');
      const isClean = decoder.finish();
      if (isClean === true) {
        this.isFinished = true;
      } else if (isClean === false) {
        // The size is known, and yet there may be a mark.
        if (decoder.hasEnded) throw new BadData('end');
        decoder.tryStep(0);
        if (decoder.hasEnded) this.isFinished = decoder.finish() === true;
      }
    }
    return history.take();
  }
}

export class ChunkDecoder implements StreamDecoder {
  isFinished = false;
  unused: Uint8Array = EMPTY;
  private readonly history: History;
  private decoder: LzmaDecoder | undefined;
  private properties: Properties | undefined;
  private waiting: Uint8Array = EMPTY;
  private hasHistory = false;
  private needsState = true;

  constructor(reach: number) {
    this.history = new History(reach);
  }

  push(piece: Uint8Array): Uint8Array {
    const input = concat(this.waiting, piece);
    let at = 0;
    while (!this.isFinished) {
      const next = this.chunk(input, at);
      if (next === at) break;
      at = next;
    }
    if (this.isFinished) {
      this.unused = input.slice(at);
      this.waiting = EMPTY;
    } else {
      this.waiting = input.slice(at);
    }
    return this.history.take();
  }

  /** Decodes the chunk at a place, if it is all there; where the next one begins. */
  private chunk(input: Uint8Array, at: number): number {
    const control = input[at];
    if (control === undefined) return at;
    if (control === 0) {
      this.isFinished = true;
      return at + 1;
    }
    if (control < 0x80) return this.storedChunk(input, at, control);
    const hasProperties = control >= 0xc0;
    const headSize = hasProperties ? 6 : 5;
    if (input.length < at + headSize) return at;
    const size = ((control & 0x1f) << 16) + ((input[at + 1] as number) << 8) + (input[at + 2] as number) + 1;
    const packed = ((input[at + 3] as number) << 8) + (input[at + 4] as number) + 1;
    const start = at + headSize;
    const end = start + packed;
    if (input.length < end) return at;
    if (control >= 0xe0) this.resetHistory();
    else if (!this.hasHistory) throw new BadData('chunk');
    if (hasProperties) {
      this.properties = readProperties(input[at + 5] as number);
    }
    const { properties } = this;
    if (properties === undefined) throw new BadData('properties');
    if (control >= 0xa0) {
      if (this.decoder === undefined) this.decoder = new LzmaDecoder(this.history, properties);
      this.decoder.reset(properties);
      this.needsState = false;
    } else if (this.needsState) {
      throw new BadData('chunk');
    }
    const decoder = this.decoder as LzmaDecoder;
    if (packed < 5) throw new BadData('chunk');
    decoder.setInput(input, start, end);
    decoder.begin();
    if (!decoder.decode(size) || decoder.hasEnded) throw new BadData('chunk');
    if (decoder.finish() !== true || decoder.at !== end) throw new BadData('chunk');
    return end;
  }

  private storedChunk(input: Uint8Array, at: number, control: number): number {
    if (control > 2) throw new BadData('chunk');
    if (input.length < at + 3) return at;
    const size = ((input[at + 1] as number) << 8) + (input[at + 2] as number) + 1;
    if (input.length < at + 3 + size) return at;
    if (control === 1) this.resetHistory();
    else if (!this.hasHistory) throw new BadData('chunk');
    this.history.append(input.subarray(at + 3, at + 3 + size));
    return at + 3 + size;
  }

  private resetHistory(): void {
    this.history.forget();
    this.hasHistory = true;
    this.needsState = true;
  }
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second.slice();
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
