/**
 * zlib's streams, fed piece by piece without waiting.
 *
 * node:zlib offers streams that answer later, and functions for whole data; between the two lies the stream's handle, whose
 * `writeSync` takes a piece and gives what comes out at once. Only this file knows of it.
 */

import type { Transform } from 'node:stream';
import { joinParts } from '../../core/join-parts.js';
import { look } from '../../objects/model/resources.js';

interface Handle {
  writeSync(
    flush: number,
    input: Uint8Array,
    inputOffset: number,
    inputLength: number,
    output: Uint8Array,
    outputOffset: number,
    outputLength: number,
  ): void;
  onerror: (message: string, code: number) => void;
  close(): void;
}

interface StreamWithHandle {
  readonly _handle: Handle;
  /** Room left in the output, and input left. */
  readonly _writeState: Uint32Array;
}

/** What zlib complained of. */
export interface CoderFailure {
  readonly code: number;
  readonly message: string;
}

const EMPTY = new Uint8Array(0);
const BLOCK = 32 * 1024;

/** Bytes that are fed at once: what takes zlib some milliseconds at its slowest. */
const PIECE = 64 * 1024;
const NO_FLUSH = 0;

/** A compressor or decompressor of zlib. */
export class Coder {
  private readonly handle: Handle;
  private readonly state: Uint32Array;
  private failure: CoderFailure | undefined;
  private readonly block = new Uint8Array(BLOCK);

  constructor(stream: Transform) {
    const { _handle, _writeState } = stream as unknown as StreamWithHandle;
    this.handle = _handle;
    this.state = _writeState;
    this.handle.onerror = (message, code) => {
      this.failure = { code, message };
    };
  }

  /** Feeds input. Gives what came out, at most `limit` bytes, and how much input is left; or what zlib complained of. */
  write(
    input: Uint8Array,
    flush: number,
    limit: number,
  ): { output: Uint8Array; left: number; failure: CoderFailure | undefined } {
    const parts: Uint8Array[] = [];
    let length = 0;
    let left = input.length;
    this.failure = undefined;
    for (;;) {
      look();
      const room = Math.min(BLOCK, limit - length);
      if (room === 0) break;
      const size = Math.min(left, PIECE);
      const isLast = size === left;
      this.handle.writeSync(
        isLast ? flush : NO_FLUSH,
        input.length === 0 ? EMPTY : input,
        input.length - left,
        size,
        this.block,
        0,
        room,
      );
      if (this.failure !== undefined) break;
      const made = room - (this.state[0] as number);
      const rest = this.state[1] as number;
      left -= size - rest;
      if (made > 0) parts.push(this.block.slice(0, made));
      length += made;
      if (made < room && (isLast || rest > 0)) break;
    }
    return { output: joinParts(parts), left, failure: this.failure };
  }
}
