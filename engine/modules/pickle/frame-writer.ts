/**
 * Where a pickle's bytes go: a growing array, in frames from protocol 4 on, so that a reader can fetch much at once.
 *
 * A frame begins with nine bytes that tell its length; they are kept free when it begins and written when it ends. With a `sink`
 * (a file's `write`), what is complete is passed on and not kept.
 */
import { op } from './opcodes.table.js';

const HEADER = 9;
const FRAME_TARGET = 64 * 1024;
const FRAME_MIN = 4;

const double = new DataView(new ArrayBuffer(8));

export class FrameWriter {
  private bytes = new Uint8Array(256);
  private length = 0;
  private frameStart = -1;
  /** Frames are written. */
  framing = false;
  private readonly sink: ((bytes: Uint8Array) => void) | null;

  constructor(sink: ((bytes: Uint8Array) => void) | null) {
    this.sink = sink;
  }

  /** Ends a frame that has become long enough: to be called between objects. */
  boundary(): void {
    if (this.frameStart < 0 || this.length - this.frameStart - HEADER < FRAME_TARGET) return;
    this.endFrame();
    this.flush();
  }

  byte(value: number): void {
    const at = this.room(1);
    this.bytes[at] = value;
  }

  /** An instruction with an operand of one byte. */
  short(code: number, operand: number): void {
    const at = this.room(2);
    this.bytes[at] = code;
    this.bytes[at + 1] = operand;
  }

  /** An instruction with an operand of so many bytes, least first. */
  sized(code: number, operand: number, size: 2 | 4 | 8): void {
    const at = this.room(1 + size);
    this.bytes[at] = code;
    this.number(at + 1, operand, size);
  }

  double(code: number, value: number): void {
    const at = this.room(9);
    double.setFloat64(0, value);
    this.bytes[at] = code;
    for (let index = 0; index < 8; index++) this.bytes[at + 1 + index] = double.getUint8(index);
  }

  /** ASCII text. */
  ascii(text: string): void {
    const at = this.room(text.length);
    const { bytes } = this;
    for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
  }

  raw(data: Uint8Array): void {
    const at = this.room(data.length);
    this.bytes.set(data, at);
  }

  /** Contents behind their header; large ones stand outside of frames, and go to the sink uncopied. */
  contents(writeHeader: () => void, data: Uint8Array, pass: (() => void) | null): void {
    if (data.length < FRAME_TARGET) {
      writeHeader();
      this.raw(data);
      return;
    }
    const { framing } = this;
    this.endFrame();
    this.framing = false;
    writeHeader();
    if (this.sink !== null && pass !== null) {
      this.flush();
      pass();
    } else this.raw(data);
    this.framing = framing;
  }

  /** Ends the frame that is open; one of a few bytes is left without a header. */
  endFrame(): void {
    if (this.frameStart < 0) return;
    const start = this.frameStart;
    const size = this.length - start - HEADER;
    this.frameStart = -1;
    if (size >= FRAME_MIN) {
      this.bytes[start] = op.frame;
      this.number(start + 1, size, 8);
      return;
    }
    this.bytes.copyWithin(start, start + HEADER, this.length);
    this.length -= HEADER;
  }

  /** Passes on what has been written. */
  flush(): void {
    if (this.sink === null || this.length === 0) return;
    const bytes = this.take();
    this.sink(bytes);
  }

  /** All that has been written and not passed on. */
  take(): Uint8Array {
    const bytes = this.bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }

  /** Forgets what a pickle that failed left behind. */
  reset(): void {
    this.length = 0;
    this.frameStart = -1;
    this.framing = false;
  }

  private number(at: number, value: number, size: number): void {
    let rest = value;
    for (let index = 0; index < size; index++) {
      this.bytes[at + index] = rest & 0xff;
      rest = Math.floor(rest / 256);
    }
  }

  /** Makes room, in a frame if that is the way of writing; gives where it begins. */
  private room(count: number): number {
    let at = this.length;
    if (this.framing && this.frameStart < 0) {
      this.frameStart = at;
      at += HEADER;
    }
    const end = at + count;
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    this.length = end;
    return at;
  }
}
