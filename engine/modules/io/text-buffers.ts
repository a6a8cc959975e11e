/**
 * The workings of text streams: text that waits to be encoded, text decoded ahead, and the byte position between them.
 *
 * `untranslated` is `decoded` as it was before its line ends were translated (the same string where nothing was); the byte position of
 * a character follows from encoding what lies behind it.
 */
import { asText, PyAstralStr, PyBytes, type PyStr, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { reportTo } from '../../objects/text-codecs/error-handlers.js';
import { codecNamed } from '../../objects/text-codecs/registry.js';
import type { TextCodec } from '../../objects/text-codecs/text-codec.js';
import { utf8 } from '../../objects/text-codecs/utf-8.js';
import { bufferedFlush, bufferedReadSome, bufferedWrite, checkBufferedOpen } from './buffers.js';
import { advance } from './code-points.js';
import { callMethod, checkOpen } from './io-errors.js';
import { ioTypes, PyBuffered, PyFileIO, type PyTextWrapper } from './io-objects.js';
import { findLineEnd, newlinesIn } from './newlines.js';

const nothing = new Uint8Array(0);

/** Throws ValueError before `__init__`, after `detach`, and when closed. */
export function checkText(self: PyTextWrapper): void {
  if (self.state !== 'open') {
    throw valueError(
      self.state === 'detached'
        ? 'underlying buffer has been detached'
        : 'I/O operation on uninitialized object',
    );
  }
  const { buffer } = self;
  const raw = buffer instanceof PyBuffered ? buffer.raw : buffer;
  if (raw instanceof PyFileIO && raw.type === ioTypes.FileIO && raw.descriptor >= 0) return;
  checkOpen(self);
}

/** Text streams with text that their buffers do not have yet. */
export const unencoded = new Set<PyTextWrapper>();

/** Writes text, which goes down when there is enough of it, or at a line end if the stream is one of lines. */
export function writeText(self: PyTextWrapper, str: PyStr): void {
  let text = str.toString();
  const isPlain = self.writeCodec === utf8 && !(str instanceof PyAstralStr);
  const flushes = self.isLineBuffered && (text.includes('\n') || text.includes('\r'));
  const { written } = self.newline;
  if (written !== null) text = text.replaceAll('\n', written);
  if (self.decoded !== '') dropDecoded(self);
  if (isPlain) self.pending += text;
  else {
    // Encoded at once, so that a character that cannot be is complained about here.
    const bytes = encode(self, strFromText(text));
    encodePending(self);
    self.pendingBytes.push(bytes);
    self.pendingByteCount += bytes.length;
  }
  unencoded.add(self);
  if (flushes || self.writesThrough || self.pending.length + self.pendingByteCount > self.chunkSize)
    sendPending(self);
  if (flushes) flushBuffer(self);
}

function encode(self: PyTextWrapper, str: PyStr): Uint8Array {
  const bytes = self.writeCodec.encode(str, reportTo(self.errors));
  self.writeCodec = plainCodec(self.writeCodec);
  return bytes;
}

/** The codec that goes on where one with a byte order mark has begun. */
export function plainCodec(codec: TextCodec, mark?: Uint8Array): TextCodec {
  switch (codec.name) {
    case 'utf-8-sig':
      return utf8;
    case 'utf-16':
      return codecNamed(mark?.[0] === 0xfe ? 'utf-16-be' : 'utf-16-le', 'decode');
    case 'utf-32':
      return codecNamed(mark?.[0] === 0 ? 'utf-32-be' : 'utf-32-le', 'decode');
    default:
      return codec;
  }
}

function encodePending(self: PyTextWrapper): void {
  if (self.pending === '') return;
  const bytes = Buffer.from(self.pending, 'utf8');
  self.pending = '';
  self.pendingBytes.push(bytes);
  self.pendingByteCount += bytes.length;
}

/** Hands the pending text to the buffer below. */
export function sendPending(self: PyTextWrapper): void {
  encodePending(self);
  unencoded.delete(self);
  if (self.pendingByteCount === 0) return;
  const [only = nothing] = self.pendingBytes;
  const bytes = self.pendingBytes.length === 1 ? only : Buffer.concat(self.pendingBytes);
  self.pendingBytes = [];
  self.pendingByteCount = 0;
  const { buffer } = self;
  if (isPlainBuffer(buffer) && buffer.kind !== 'reader') {
    checkBufferedOpen(buffer, 'write to closed file');
    bufferedWrite(buffer, bytes);
  } else callMethod(buffer, 'write', new PyBytes(bytes));
}

/** Flushes the buffer below. */
export function flushBuffer(self: PyTextWrapper): void {
  const { buffer } = self;
  if (isPlainBuffer(buffer) && buffer.kind !== 'reader') {
    checkBufferedOpen(buffer, 'flush of closed file');
    bufferedFlush(buffer);
  } else callMethod(buffer, 'flush');
}

function isPlainBuffer(buffer: Value): buffer is PyBuffered {
  return (
    buffer instanceof PyBuffered &&
    (buffer.type === ioTypes.BufferedReader ||
      buffer.type === ioTypes.BufferedWriter ||
      buffer.type === ioTypes.BufferedRandom)
  );
}

/** Forgets what was decoded ahead. */
export function dropDecoded(self: PyTextWrapper): void {
  self.decoded = '';
  self.untranslated = '';
  self.decodedStart = 0;
  self.undecoded = nothing;
  self.heldReturn = false;
  self.atEnd = false;
}

/** Decodes one more piece; false at the end. */
export function readChunk(self: PyTextWrapper): boolean {
  const data = readBytes(self);
  const isFinal = data.length === 0;
  addDecoded(self, data, isFinal);
  return !isFinal;
}

function readBytes(self: PyTextWrapper): Uint8Array {
  const { buffer, chunkSize } = self;
  if (isPlainBuffer(buffer) && buffer.kind !== 'writer') {
    checkBufferedOpen(buffer, 'read of closed file');
    return bufferedReadSome(buffer, chunkSize);
  }
  const method = self.hasRead1 ? 'read1' : 'read';
  return expectRead(callMethod(buffer, method, chunkSize), method);
}

function expectRead(read: Value, method: string): Uint8Array {
  const bytes = asBytes(read);
  if (bytes === undefined)
    throw typeError(
      `underlying ${method}() should have returned a bytes-like object, not '${typeName(read)}'`,
    );
  return bytes;
}

function addDecoded(self: PyTextWrapper, data: Uint8Array, isFinal: boolean): void {
  const input = self.undecoded.length === 0 ? data : Buffer.concat([self.undecoded, data]);
  const { text, consumed } = self.readCodec.decode(input, reportTo(self.errors), isFinal);
  if (consumed > 0) self.readCodec = plainCodec(self.readCodec, input);
  self.undecoded = consumed === input.length ? nothing : input.slice(consumed);
  appendText(self, text, isFinal);
}

function appendText(self: PyTextWrapper, more: string, isFinal: boolean): void {
  let text = more;
  const { isUniversal, translates } = self.newline;
  if (isUniversal) {
    if (self.heldReturn) text = `\r${text}`;
    self.heldReturn = !isFinal && text.endsWith('\r');
    if (self.heldReturn) text = text.slice(0, -1);
    self.seen |= newlinesIn(text);
  }
  const translated = translates && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const rest = unreadText(self);
  const restBefore = untranslatedRest(self);
  self.decoded = rest + translated;
  self.untranslated = translated === text && restBefore === rest ? self.decoded : restBefore + text;
  self.decodedStart = 0;
}

/** Text that was decoded and not yet given. */
export function unreadText(self: PyTextWrapper): string {
  return self.decodedStart === 0 ? self.decoded : self.decoded.slice(self.decodedStart);
}

/** The same before its line ends were translated. */
export function untranslatedRest(self: PyTextWrapper): string {
  const { decoded, untranslated, decodedStart } = self;
  if (untranslated === decoded) return unreadText(self);
  let at = untranslated.length;
  for (let index = decoded.length - 1; index >= decodedStart; index--) {
    at--;
    if (decoded[index] === '\n' && untranslated[at] === '\n' && untranslated[at - 1] === '\r') at--;
  }
  return untranslated.slice(at);
}

/** Reads up to `size` characters. */
export function readCharacters(self: PyTextWrapper, size: number): string {
  for (;;) {
    const available = self.decoded.length - self.decodedStart;
    const end = advance(self.decoded, self.decodedStart, size);
    // A pair needs two units; the last one may still be missing.
    if ((available >= size && end < self.decoded.length) || available >= size * 2 || !readChunk(self))
      return takeTo(self, advance(self.decoded, self.decodedStart, size));
  }
}

/** Reads to the end. */
export function readRest(self: PyTextWrapper): string {
  const data = callMethod(self.buffer, 'read');
  if (data !== null) addDecoded(self, expectRead(data, 'read'), true);
  const text = unreadText(self);
  self.decoded = self.untranslated = '';
  self.decodedStart = 0;
  return text;
}

/** Reads a line with its end, at most `limit` characters unless that is negative. */
export function readLine(self: PyTextWrapper, limit: number): string {
  let from = self.decodedStart;
  for (;;) {
    const end = findLineEnd(self.decoded, from, self.newline);
    if (end >= 0) return takeTo(self, limited(self, end, limit));
    if (limit >= 0 && self.decoded.length - self.decodedStart >= limit * 2)
      return takeTo(self, limited(self, self.decoded.length, limit));
    const scanned = self.decoded.length - self.decodedStart;
    if (!readChunk(self)) return takeTo(self, limited(self, lineEndOrAll(self), limit));
    from = Math.max(0, scanned - 1);
  }
}

/** At the end of the stream: a '\r' that was held may have come out as a line end. */
function lineEndOrAll(self: PyTextWrapper): number {
  const end = findLineEnd(self.decoded, self.decodedStart, self.newline);
  return end < 0 ? self.decoded.length : end;
}

function limited(self: PyTextWrapper, end: number, limit: number): number {
  return limit < 0 ? end : Math.min(end, advance(self.decoded, self.decodedStart, limit));
}

function takeTo(self: PyTextWrapper, end: number): string {
  const text = self.decoded.slice(self.decodedStart, end);
  if (end === self.decoded.length) {
    self.decoded = self.untranslated = '';
    self.decodedStart = 0;
  } else self.decodedStart = end;
  return text;
}

/** How many bytes lie between the program's position and the buffer's. */
export function bytesAhead(self: PyTextWrapper): number {
  const rest = untranslatedRest(self);
  const held = self.heldReturn ? 1 : 0;
  const encoded = rest === '' ? 0 : self.readCodec.encode(strFromText(rest), reportTo(self.errors)).length;
  return encoded + self.undecoded.length + held;
}

/** The name of an error handler argument. */
export function errorsArgument(value: Value | undefined): string {
  if (value === undefined || value === null) return 'strict';
  const text = asText(value);
  if (text === undefined)
    throw typeError(`TextIOWrapper() argument 'errors' must be str or None, not ${typeName(value)}`);
  return text;
}
