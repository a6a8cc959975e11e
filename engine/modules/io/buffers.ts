/**
 * The workings of buffered streams: bytes read ahead, bytes written behind, and the position between them.
 *
 * At most one of the two buffers holds anything: writing gives back what was read ahead, reading writes what is pending.
 */
import { exceptionTypes, type PyException } from '../../objects/model/exceptions.js';
import { PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { findAttribute, getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { callMethod } from './io-errors.js';
import { ioTypes, type PyBuffered, PyFileIO } from './io-objects.js';
import { rawRead, rawSeek, rawTell, rawWrite } from './raw-access.js';

const EAGAIN = 11;

/** Throws ValueError before `__init__` and after `detach`. */
export function checkBuffered(self: PyBuffered): void {
  if (self.state === 'open') return;
  throw valueError(
    self.state === 'detached' ? 'raw stream has been detached' : 'I/O operation on uninitialized object',
  );
}

/** Throws ValueError if the stream below is closed. */
export function checkBufferedOpen(self: PyBuffered, message: string): void {
  checkBuffered(self);
  const { raw } = self;
  const closed =
    raw instanceof PyFileIO && raw.type === ioTypes.FileIO
      ? raw.descriptor < 0
      : isTrue(getAttribute(raw, 'closed'));
  if (closed) throw valueError(message);
}

/** Streams with bytes that the system does not have yet. */
export const unwritten = new Set<PyBuffered>();

/** How many bytes were read ahead. */
export function unread(self: PyBuffered): number {
  return self.inputEnd - self.inputStart;
}

/** Reads up to `size` bytes; fewer only at the end. null where there are none now. */
export function bufferedRead(self: PyBuffered, size: number): Uint8Array | null {
  if (unread(self) >= size) return take(self, size);
  beginReading(self);
  const result = new Uint8Array(size);
  let count = takeInto(self, result, 0);
  while (count < size) {
    const wanted = size - count;
    if (wanted >= self.bufferSize) {
      const read = rawRead(self.raw, result.subarray(count));
      if (read === null && count === 0) return null;
      if (read === null || read === 0) break;
      count += read;
    } else {
      const filled = fill(self);
      if (filled === null && count === 0) return null;
      if (filled === null || filled === 0) break;
      count += takeInto(self, result, count);
    }
  }
  return count === size ? result : result.subarray(0, count);
}

/** Reads to the end. */
export function bufferedReadAll(self: PyBuffered): Uint8Array | null {
  const ahead = take(self, unread(self));
  beginReading(self);
  const readAll = findAttribute(self.raw, 'readall');
  const rest = readAll === undefined ? readPieces(self.raw) : call(readAll, []);
  if (rest === null) return ahead.length === 0 ? null : ahead;
  if (!(rest instanceof PyBytes)) throw typeError('readall() should return bytes');
  const { data } = rest;
  return ahead.length === 0 ? data : new Uint8Array(Buffer.concat([ahead, data]));
}

/** All that `read()` of a stream without `readall` gives. */
function readPieces(raw: Value): Value {
  const parts: Uint8Array[] = [];
  for (;;) {
    const piece = callMethod(raw, 'read');
    if (piece !== null && !(piece instanceof PyBytes)) throw typeError('read() should return bytes');
    if (piece === null && parts.length === 0) return null;
    if (piece === null || piece.data.length === 0) return new PyBytes(new Uint8Array(Buffer.concat(parts)));
    parts.push(piece.data);
  }
}

/** Reads into the array what there is, with at most one read below: how many bytes, null where there are none now. */
export function bufferedReadIntoOnce(self: PyBuffered, into: Uint8Array): number | null {
  const ahead = takeInto(self, into, 0);
  const room = into.length - ahead;
  if (room === 0) return ahead;
  if (ahead === 0) beginReading(self);
  if (room > self.bufferSize) {
    const read = rawRead(self.raw, into.subarray(ahead));
    return read === null && ahead === 0 ? null : ahead + (read ?? 0);
  }
  if (ahead > 0) return ahead;
  return fill(self) === null ? null : takeInto(self, into, 0);
}

/** What there is, at most `size` bytes, with at most one read below. */
export function bufferedReadSome(self: PyBuffered, size: number): Uint8Array {
  const ahead = unread(self);
  if (ahead > 0) return take(self, Math.min(size, ahead));
  beginReading(self);
  if (size >= self.bufferSize) {
    const result = new Uint8Array(size);
    return result.subarray(0, rawRead(self.raw, result) ?? 0);
  }
  fill(self);
  return take(self, Math.min(size, unread(self)));
}

/** What was read ahead, after one read if that is nothing. */
export function bufferedPeek(self: PyBuffered): Uint8Array {
  if (unread(self) === 0) {
    beginReading(self);
    fill(self);
  }
  return self.input.slice(self.inputStart, self.inputEnd);
}

const NEWLINE = 10;

/** Up to and with the next line feed, at most `limit` bytes unless that is negative. */
export function bufferedReadLine(self: PyBuffered, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let count = 0;
  beginReading(self);
  while (limit < 0 || count < limit) {
    if (unread(self) === 0) {
      const filled = fill(self);
      if (filled === null || filled === 0) break;
    }
    const found = self.input.indexOf(NEWLINE, self.inputStart);
    const isEnd = found >= 0 && found < self.inputEnd;
    let length = (isEnd ? found + 1 : self.inputEnd) - self.inputStart;
    const cut = limit >= 0 && length > limit - count;
    if (cut) length = limit - count;
    const part = take(self, length);
    count += length;
    if (isEnd || cut) {
      if (parts.length === 0) return part;
      parts.push(part);
      break;
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Writes the bytes, sooner or later. */
export function bufferedWrite(self: PyBuffered, data: Uint8Array): void {
  if (unread(self) > 0 || self.inputEnd > 0) giveBack(self);
  const size = self.bufferSize;
  if (self.outputEnd + data.length > size) {
    const isBlocked = !tryWriteOut(self);
    const room = size - self.outputEnd;
    if (isBlocked && data.length > room) {
      keep(self, data.subarray(0, room));
      throw wouldBlock(room);
    }
    const written = isBlocked ? 0 : writeLarge(self, data);
    keep(self, written === 0 ? data : data.subarray(written));
    return;
  }
  keep(self, data);
}

function keep(self: PyBuffered, data: Uint8Array): void {
  if (data.length === 0) return;
  if (self.output.length < self.outputEnd + data.length) grow(self, self.outputEnd + data.length);
  self.output.set(data, self.outputEnd);
  self.outputEnd += data.length;
  unwritten.add(self);
}

/** Writes what is too long for the buffer; how much was written. What then cannot be kept is lost, and the error says how much was not. */
function writeLarge(self: PyBuffered, data: Uint8Array): number {
  const size = self.bufferSize;
  let written = 0;
  while (data.length - written >= size) {
    const count = rawWrite(self.raw, data.subarray(written));
    if (count === null) {
      if (data.length - written <= size) break;
      keep(self, data.subarray(written, written + size));
      throw wouldBlock(written + size);
    }
    written += count;
  }
  return written;
}

function wouldBlock(written: number): PyException {
  const text = 'write could not complete without blocking';
  return call(exceptionTypes.BlockingIOError, [EAGAIN, text, written]) as PyException;
}

/** Writes what is pending. */
export function writeOut(self: PyBuffered): void {
  if (!tryWriteOut(self)) throw wouldBlock(0);
}

/** As {@link writeOut}; false where no more can go now. */
function tryWriteOut(self: PyBuffered): boolean {
  const length = self.outputEnd;
  if (length === 0) return true;
  let written = 0;
  try {
    while (written < length) {
      const count = rawWrite(self.raw, self.output.subarray(written, length));
      if (count === null) return false;
      written += count;
    }
    return true;
  } finally {
    self.output.copyWithin(0, written, length);
    self.outputEnd = length - written;
    if (self.outputEnd === 0) unwritten.delete(self);
  }
}

/** `flush`: pending bytes are written; what was read ahead is given back. */
export function bufferedFlush(self: PyBuffered): void {
  writeOut(self);
  if (self.kind === 'random') giveBack(self);
}

/** Forgets pending bytes, when the stream is closed though they could not be written. */
export function dropOutput(self: PyBuffered): void {
  self.outputEnd = 0;
  unwritten.delete(self);
}

/** The position as the program sees it. */
export function bufferedTell(self: PyBuffered): number {
  return rawTell(self.raw) - unread(self) + self.outputEnd;
}

/** Moves the position; within what was read ahead without asking below. */
export function bufferedSeek(self: PyBuffered, offset: number, whence: number): number {
  if (whence !== 2 && self.kind !== 'writer' && unread(self) > 0) {
    const current = bufferedTell(self);
    const target = whence === 0 ? offset : current + offset;
    const at = self.inputStart + (target - current);
    if (at >= 0 && at <= self.inputEnd) {
      self.inputStart = at;
      return target;
    }
  }
  writeOut(self);
  const from = whence === 1 ? offset - unread(self) : offset;
  const position = rawSeek(self.raw, from, whence);
  self.inputStart = self.inputEnd = 0;
  return position;
}

function beginReading(self: PyBuffered): void {
  if (self.outputEnd > 0) writeOut(self);
}

/** Puts the raw position where the program's is. */
function giveBack(self: PyBuffered): void {
  const ahead = unread(self);
  self.inputStart = self.inputEnd = 0;
  if (ahead > 0) rawSeek(self.raw, -ahead, 1);
}

function fill(self: PyBuffered): number | null {
  if (self.input.length !== self.bufferSize) self.input = new Uint8Array(self.bufferSize);
  self.inputStart = self.inputEnd = 0;
  const count = rawRead(self.raw, self.input);
  if (count !== null) self.inputEnd = count;
  return count;
}

function take(self: PyBuffered, size: number): Uint8Array {
  const part = self.input.slice(self.inputStart, self.inputStart + size);
  self.inputStart += part.length;
  return part;
}

function takeInto(self: PyBuffered, target: Uint8Array, at: number): number {
  const count = Math.min(unread(self), target.length - at);
  target.set(self.input.subarray(self.inputStart, self.inputStart + count), at);
  self.inputStart += count;
  return count;
}

function grow(self: PyBuffered, needed: number): void {
  const output = new Uint8Array(Math.min(self.bufferSize, Math.max(needed, self.output.length * 2, 512)));
  output.set(self.output.subarray(0, self.outputEnd));
  self.output = output;
}
