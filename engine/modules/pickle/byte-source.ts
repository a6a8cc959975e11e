/**
 * Where a pickle is read from: bytes, or a file that is asked for as much as is needed and no more.
 */

import { asBufferExporter, bytesOfView } from '../../objects/model/buffer.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { call } from '../../objects/protocol/call.js';
import { newException, typeError } from '../../objects/protocol/errors.js';
import { truncated } from './errors.js';

export class ByteSource {
  private data: Uint8Array;
  private view: DataView;
  private at = 0;
  private readonly readBytes: Value | undefined;
  private readonly readLine: Value | undefined;

  constructor(data: Uint8Array, read?: Value, readLine?: Value) {
    this.data = data;
    this.view = viewOf(data);
    this.readBytes = read;
    this.readLine = readLine;
  }

  /** The next instruction. Throws EOFError at the end. */
  instruction(): number {
    if (this.at < this.data.length) return this.data[this.at++] as number;
    if (this.readBytes !== undefined) {
      this.fetch(1);
      if (this.data.length > 0) return this.data[this.at++] as number;
    }
    throw newException('EOFError', 'Ran out of input');
  }

  /** Bytes in place, which must not be kept. Throws UnpicklingError where there are not so many. */
  take(count: number): Uint8Array {
    const start = this.need(count);
    return this.data.subarray(start, start + count);
  }

  uint8(): number {
    const at = this.need(1);
    return this.data[at] as number;
  }

  uint16(): number {
    const at = this.need(2);
    return this.view.getUint16(at, true);
  }

  int32(): number {
    const at = this.need(4);
    return this.view.getInt32(at, true);
  }

  uint32(): number {
    const at = this.need(4);
    return this.view.getUint32(at, true);
  }

  uint64(): bigint {
    const at = this.need(8);
    return this.view.getBigUint64(at, true);
  }

  double(): number {
    const at = this.need(8);
    return this.view.getFloat64(at);
  }

  /** A line without its end. */
  line(): Uint8Array {
    const end = this.data.indexOf(10, this.at);
    if (end >= 0) {
      const line = this.data.subarray(this.at, end);
      this.at = end + 1;
      return line;
    }
    if (this.readLine === undefined) throw truncated();
    const rest = this.data.slice(this.at);
    const more = bytesFrom(call(this.readLine, []), 'readline');
    if (more[more.length - 1] !== 10) throw truncated();
    this.replace(new Uint8Array(0));
    const line = new Uint8Array(rest.length + more.length - 1);
    line.set(rest);
    line.set(more.subarray(0, more.length - 1), rest.length);
    return line;
  }

  /** Sees that so many bytes are there; a frame is fetched at once. */
  prefetch(count: number): void {
    this.need(count);
    this.at -= count;
  }

  /** Where so many bytes begin, which are taken. */
  private need(count: number): number {
    if (this.at + count > this.data.length) {
      if (this.readBytes === undefined) throw truncated();
      this.fetch(count);
      if (this.data.length < count) throw truncated();
    }
    const start = this.at;
    this.at += count;
    return start;
  }

  private fetch(count: number): void {
    const rest = this.data.slice(this.at);
    const more = bytesFrom(call(this.readBytes as Value, [count - rest.length]), 'read');
    if (rest.length === 0) {
      this.replace(more);
      return;
    }
    const joined = new Uint8Array(rest.length + more.length);
    joined.set(rest);
    joined.set(more, rest.length);
    this.replace(joined);
  }

  private replace(data: Uint8Array): void {
    this.data = data;
    this.view = viewOf(data);
    this.at = 0;
  }
}

function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

function bytesFrom(value: Value, method: string): Uint8Array {
  const bytes = asBytes(value);
  if (bytes === undefined)
    throw method === 'read'
      ? newException('ValueError', `read() returned non-bytes object (${typeOf(value).name})`)
      : typeError(`readline() returned non-bytes object (${typeOf(value).name})`);
  return bytes;
}

/** The bytes of any object with memory. Throws TypeError. */
export function bytesLike(value: Value): Uint8Array {
  const exporter = asBufferExporter(value);
  if (exporter === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  const view = exporter.getBuffer();
  try {
    return bytesOfView(view);
  } finally {
    view.release();
  }
}
