/**
 * Decompression piece by piece: raw, zlib and gzip data.
 *
 * gzip's header and trailer are read here, because Node's own reading of them goes on with whatever follows the end; the end of
 * a stream, which Node does not tell, shows when zlib is asked to finish without input and does not object.
 */
import { constants, createInflate, createInflateRaw } from 'node:zlib';
import { crc32 } from '../binascii/checksums.js';
import { Coder, type CoderFailure } from './coder.js';
import { streamError } from './zlib-error.js';

const DOING = 'while decompressing data';
const EMPTY = new Uint8Array(0);

type Format = 'raw' | 'zlib' | 'gzip' | 'detect';

export class Inflater {
  /** The end of the data has been read. */
  isFinished = false;
  /** What came after the end. */
  unused: Uint8Array = EMPTY;
  /** Input that was not taken because the output reached its limit. */
  unconsumed: Uint8Array = EMPTY;
  private format: Format;
  private readonly windowBits: number;
  private readonly dictionary: Uint8Array | undefined;
  private coder: Coder | undefined;
  /** The start of the data, until its header is complete. */
  private header: Uint8Array = EMPTY;
  /** The CRC and size at the end of gzip data, until complete; null before the end. */
  private trailer: Uint8Array | null = null;
  /** What came out when zlib was asked for the end. */
  private pending: Uint8Array = EMPTY;
  private crc = 0;
  private size = 0;

  /** `wbits` as zlib takes it: negative for raw data, from 16 on for gzip, from 32 on for either. Throws where zlib knows no such format. */
  constructor(wbits: number, dictionary: Uint8Array | undefined) {
    this.dictionary = dictionary;
    this.format = wbits < 0 ? 'raw' : wbits >= 32 ? 'detect' : wbits >= 16 ? 'gzip' : 'zlib';
    this.windowBits = wbits < 0 ? -wbits : wbits & 15;
  }

  /** Whether zlib would take the number. */
  static accepts(wbits: number): boolean {
    const bits = wbits < 0 ? -wbits : wbits & 15;
    return wbits < 48 && wbits >= -15 && (bits >= 8 || (bits === 0 && wbits >= 0));
  }

  /** Decompresses a piece into at most `limit` bytes. Throws `zlib.error`. */
  push(piece: Uint8Array, limit: number): Uint8Array {
    this.unconsumed = EMPTY;
    if (this.isFinished) {
      this.unused = concat(this.unused, piece);
      return EMPTY;
    }
    let input = piece;
    if (this.coder === undefined) {
      const body = this.readHeader(input);
      if (body === undefined) return EMPTY;
      input = body;
    }
    if (this.trailer !== null) {
      this.readTrailer(input);
      return EMPTY;
    }
    const coder = this.coder ?? this.makeCoder();
    this.coder = coder;
    const { pending } = this;
    this.pending = EMPTY;
    const {
      output: fresh,
      left,
      failure,
    } = coder.write(input, constants.Z_SYNC_FLUSH, limit - pending.length);
    if (failure !== undefined) throw decodingError(failure);
    const output = concat(pending, fresh);
    if (this.format === 'gzip') {
      this.crc = crc32(output, this.crc);
      this.size = (this.size + output.length) >>> 0;
    }
    const rest = input.subarray(input.length - left);
    if (output.length === limit && limit !== Number.POSITIVE_INFINITY && !this.isAtEnd(coder)) {
      this.unconsumed = rest.slice();
      return output;
    }
    if (left > 0 || this.isAtEnd(coder)) {
      if (this.format === 'gzip') {
        this.trailer = EMPTY;
        this.readTrailer(rest);
      } else this.finish(rest);
    }
    return output;
  }

  private finish(rest: Uint8Array): void {
    this.isFinished = true;
    this.unused = rest.slice();
  }

  private isAtEnd(coder: Coder): boolean {
    if (this.pending.length > 0) return false;
    const { output, failure } = coder.write(EMPTY, constants.Z_FINISH, 1);
    this.pending = output;
    return output.length === 0 && failure === undefined;
  }

  private makeCoder(): Coder {
    const options = { ...(this.dictionary === undefined ? {} : { dictionary: this.dictionary }) };
    // Node takes a window of 8 to 15 bits, or 0 for what the header says.
    const windowBits = this.format === 'zlib' ? this.windowBits : Math.max(this.windowBits || 15, 8);
    return new Coder(
      this.format === 'zlib'
        ? createInflate({ ...options, windowBits })
        : createInflateRaw({ ...options, windowBits }),
    );
  }

  /** What follows the header; undefined while the header is not complete. */
  private readHeader(input: Uint8Array): Uint8Array | undefined {
    if (this.format === 'raw' || this.format === 'zlib') return input;
    const all = concat(this.header, input);
    if (this.format === 'detect') {
      if (all.length === 0) return undefined;
      if (all[0] !== 0x1f) {
        this.format = 'zlib';
        return all;
      }
      this.format = 'gzip';
    }
    const end = headerEnd(all);
    if (end === undefined) {
      this.header = all;
      return undefined;
    }
    return all.subarray(end);
  }

  private readTrailer(input: Uint8Array): void {
    const all = concat(this.trailer ?? EMPTY, input);
    this.trailer = all;
    if (all.length < 8) return;
    const view = new DataView(all.buffer, all.byteOffset, 8);
    if (view.getUint32(0, true) !== this.crc) throw streamError(-3, DOING, 'incorrect data check');
    if (view.getUint32(4, true) !== this.size) throw streamError(-3, DOING, 'incorrect length check');
    this.finish(all.subarray(8));
  }
}

function decodingError(failure: CoderFailure) {
  const { code, message } = failure;
  return streamError(code, DOING, code === 2 ? undefined : message);
}

const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** Where a gzip header ends (RFC 1952); undefined while it is not complete. */
function headerEnd(data: Uint8Array): number | undefined {
  const wrong = (words: string) => streamError(-3, DOING, words);
  if ((data.length > 0 && data[0] !== 0x1f) || (data.length > 1 && data[1] !== 0x8b))
    throw wrong('incorrect header check');
  if (data.length > 2 && data[2] !== 8) throw wrong('unknown compression method');
  if (data.length < 10) return undefined;
  const flags = data[3] as number;
  if ((flags & 0xe0) !== 0) throw wrong('unknown header flags set');
  let at = 10;
  if ((flags & HAS_EXTRA) !== 0) at += 2 + ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8));
  for (const field of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & field) === 0) continue;
    const zero = data.indexOf(0, at);
    if (zero < 0) return undefined;
    at = zero + 1;
  }
  if ((flags & HAS_CRC) !== 0) at += 2;
  return at <= data.length ? at : undefined;
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const all = new Uint8Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}
