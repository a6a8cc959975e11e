/**
 * `TextIOWrapper`: text over a binary stream.
 */
import { asStr, asText, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { compareTrue } from '../../objects/protocol/compare.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { isException, newException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { reprText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { codecNamed, findCodec } from '../../objects/text-codecs/registry.js';
import { bothOrContext, callMethod, sizeArgument, unsupported } from './io-errors.js';
import { ioTypes, PyTextWrapper } from './io-objects.js';
import { newlineMode, seenAsValue } from './newlines.js';
import {
  bytesAhead,
  checkText,
  dropDecoded,
  errorsArgument,
  flushBuffer,
  plainCodec,
  readCharacters,
  readLine,
  readRest,
  sendPending,
  writeText,
} from './text-buffers.js';

const parameters = signature(
  '(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
);

/** Gives TextIOWrapper its behaviour. */
export function defineTextWrapper(): void {
  defineType(ioTypes.TextIOWrapper, {
    doc: 'Character and line based layer over a BufferedIOBase object, buffer.',
    base: ioTypes.TextIOBase,
    flags: { hasStorage: true },
    slots: {
      new: (type: PyType) => new PyTextWrapper(type),
      init: (self: PyTextWrapper, args: Value[], kwargs: KeywordArguments) => {
        const bound = bindArguments('TextIOWrapper', parameters, args, kwargs) as (Value | undefined)[];
        const [buffer, encoding, errors, newline, lines, through] = bound;
        initTextWrapper(self, buffer ?? null, {
          encoding: encodingArgument(encoding),
          errors: errorsArgument(errors),
          newline,
          isLineBuffered: lines !== undefined && isTrue(lines),
          writesThrough: through !== undefined && isTrue(through),
        });
      },
      repr: reprWrapper,
      next: (self: PyTextWrapper) => {
        checkText(self);
        self.tells = false;
        if (self.type !== ioTypes.TextIOWrapper) {
          const line = callMethod(self, 'readline');
          if (asText(line) !== '') return line;
        } else {
          const line = nextLine(self);
          if (line !== '') return strFromText(line);
        }
        self.tells = self.isSeekable;
        return undefined;
      },
    },
    methods: {
      write: [
        '(text, /)',
        (self: PyTextWrapper, text: Value) => {
          if (self.state !== 'open') checkText(self);
          const str = asStr(text);
          if (str === undefined) throw typeError(`write() argument must be str, not ${typeName(text)}`);
          checkText(self);
          checkWritable(self);
          writeText(self, str);
          return typeof str === 'string' ? str.length : str.points.length;
        },
      ],
      read: [
        '(size=-1, /)',
        (self: PyTextWrapper, size: Value | undefined) => {
          const count = sizeArgument(size);
          checkText(self);
          beginReading(self);
          return strFromText(count < 0 ? readRest(self) : readCharacters(self, count));
        },
      ],
      readline: [
        '(size=-1, /)',
        (self: PyTextWrapper, size: Value | undefined) => {
          const limit = size === undefined ? -1 : toSize(size);
          checkText(self);
          beginReading(self);
          return strFromText(readLine(self, limit));
        },
      ],
      flush: [
        '()',
        (self: PyTextWrapper) => {
          checkText(self);
          self.tells = self.isSeekable;
          sendPending(self);
          flushBuffer(self);
          return null;
        },
      ],
      close: ['()', closeWrapper],
      detach: [
        '()',
        (self: PyTextWrapper) => {
          checkText(self);
          callMethod(self, 'flush');
          const { buffer } = self;
          self.buffer = null;
          self.state = 'detached';
          return buffer;
        },
      ],
      tell: ['()', tell],
      seek: ['(cookie, whence=0, /)', seek],
      truncate: [
        '(pos=None, /)',
        (self: PyTextWrapper, position: Value | undefined) => {
          checkText(self);
          callMethod(self, 'flush');
          if (position === undefined) return callMethod(self.buffer, 'truncate');
          return callMethod(self.buffer, 'truncate', position);
        },
      ],
      fileno: ['()', delegated('fileno')],
      seekable: ['()', delegated('seekable')],
      readable: ['()', delegated('readable')],
      writable: ['()', delegated('writable')],
      isatty: ['()', delegated('isatty')],
      reconfigure: [
        '(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)',
        reconfigure,
        'Reconfigure the text stream with new parameters.',
      ],
    },
    getters: {
      buffer: { get: (self: PyTextWrapper) => self.buffer },
      encoding: { get: (self: PyTextWrapper) => self.encoding },
      errors: {
        get: (self: PyTextWrapper) => {
          checkMade(self);
          return self.errors;
        },
      },
      newlines: {
        get: (self: PyTextWrapper) => {
          checkReady(self);
          return seenAsValue(self.seen);
        },
      },
      line_buffering: { get: (self: PyTextWrapper) => self.isLineBuffered },
      write_through: { get: (self: PyTextWrapper) => self.writesThrough },
      name: {
        get: (self: PyTextWrapper) => {
          checkReady(self);
          return getAttribute(self.buffer, 'name');
        },
      },
      closed: {
        get: (self: PyTextWrapper) => {
          checkReady(self);
          return getAttribute(self.buffer, 'closed');
        },
      },
      _CHUNK_SIZE: {
        get: (self: PyTextWrapper) => self.chunkSize,
        set: (self: PyTextWrapper, value: Value | undefined) => {
          const size = toSize(value ?? null);
          if (size <= 0) throw valueError('a strictly positive integer is required');
          self.chunkSize = size;
        },
      },
    },
  });
}

function nextLine(self: PyTextWrapper): string {
  beginReading(self);
  return readLine(self, -1);
}

/** How a text stream is made. */
export interface TextOptions {
  readonly encoding: string;
  readonly errors: string;
  readonly newline: Value | undefined;
  readonly isLineBuffered: boolean;
  readonly writesThrough: boolean;
}

/** The encoding argument: None and 'locale' are UTF-8. */
export function encodingArgument(encoding: Value | undefined): string {
  if (encoding === undefined || encoding === null) return LOCALE_ENCODING;
  const text = asText(encoding);
  if (text === undefined)
    throw typeError(`TextIOWrapper() argument 'encoding' must be str or None, not ${typeName(encoding)}`);
  return text === 'locale' ? LOCALE_ENCODING : text;
}

const LOCALE_ENCODING = 'UTF-8';

/** `__init__`. */
export function initTextWrapper(self: PyTextWrapper, buffer: Value, options: TextOptions): void {
  self.state = 'uninitialized';
  self.newline = newlineMode(options.newline);
  setEncoding(self, options.encoding, options.errors);
  const readable = isTrue(callMethod(buffer, 'readable'));
  const writable = isTrue(callMethod(buffer, 'writable'));
  if (!readable && !writable) setEncoding(self, options.encoding, options.errors);
  self.buffer = buffer;
  self.isLineBuffered = options.isLineBuffered;
  self.writesThrough = options.writesThrough;
  self.hasRead1 = findAttributeQuietly(buffer, 'read1') !== undefined;
  self.isSeekable = isTrue(callMethod(buffer, 'seekable'));
  self.tells = self.isSeekable;
  self.seen = 0;
  dropDecoded(self);
  self.state = 'open';
  if (self.isSeekable && writable && callMethod(buffer, 'tell') !== 0)
    self.writeCodec = plainCodec(self.writeCodec);
}

function setEncoding(self: PyTextWrapper, encoding: string, errors: string): void {
  const codec = findCodec(encoding) ?? codecNamed(encoding, 'decode');
  self.encoding = encoding;
  self.errors = errors;
  self.readCodec = codec;
  self.writeCodec = codec;
}

/** As {@link checkReady}, for what a stream can do without the one below. */
function checkMade(self: PyTextWrapper): void {
  if (self.state !== 'detached') checkReady(self);
}

function checkReady(self: PyTextWrapper): void {
  if (self.state === 'open') return;
  throw valueError(
    self.state === 'detached'
      ? 'underlying buffer has been detached'
      : 'I/O operation on uninitialized object',
  );
}

function checkWritable(self: PyTextWrapper): void {
  const { buffer } = self;
  const type = typeOf(buffer);
  if (type === ioTypes.BufferedWriter || type === ioTypes.BufferedRandom) return;
  if (type === ioTypes.BufferedReader || !isTrue(callMethod(buffer, 'writable')))
    throw unsupported('not writable');
}

function beginReading(self: PyTextWrapper): void {
  const type = typeOf(self.buffer);
  if (type === ioTypes.BufferedReader) return;
  if (
    type === ioTypes.BufferedWriter ||
    (type !== ioTypes.BufferedRandom && !isTrue(callMethod(self.buffer, 'readable')))
  )
    throw unsupported('not readable');
  sendPending(self);
}

function delegated(name: string) {
  return (self: PyTextWrapper): Value => {
    checkReady(self);
    return callMethod(self.buffer, name);
  };
}

function closeWrapper(self: PyTextWrapper): Value {
  checkReady(self);
  if (isTrue(getAttribute(self.buffer, 'closed'))) return null;
  bothOrContext(
    () => callMethod(self, 'flush'),
    () => callMethod(self.buffer, 'close'),
  );
  return null;
}

function tell(self: PyTextWrapper): Value {
  checkText(self);
  if (!self.isSeekable) throw unsupported('underlying stream is not seekable');
  if (!self.tells) throw newException('OSError', 'telling position disabled by next() call');
  sendPending(self);
  callMethod(self, 'flush');
  const position = toSize(callMethod(self.buffer, 'tell'));
  return position - bytesAhead(self);
}

function seek(self: PyTextWrapper, cookie: Value, whenceGiven: Value | undefined): Value {
  checkText(self);
  const whence = whenceGiven === undefined ? 0 : toSize(whenceGiven);
  if (!self.isSeekable) throw unsupported('underlying stream is not seekable');
  if (whence === 1) {
    if (cookie !== 0) throw unsupported("can't do nonzero cur-relative seeks");
    return seekTo(self, tell(self));
  }
  if (whence === 2) {
    if (cookie !== 0) throw unsupported("can't do nonzero end-relative seeks");
    callMethod(self, 'flush');
    dropDecoded(self);
    const end = callMethod(self.buffer, 'seek', 0, 2);
    settleMark(self, end);
    return end;
  }
  if (whence !== 0) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  if (compareTrue('lt', cookie, 0)) throw valueError(`negative seek position ${reprText(cookie)}`);
  return seekTo(self, cookie);
}

function seekTo(self: PyTextWrapper, position: Value): Value {
  callMethod(self, 'flush');
  callMethod(self.buffer, 'seek', position);
  dropDecoded(self);
  settleMark(self, position);
  return position;
}

/** A byte order mark stands at the beginning only. */
function settleMark(self: PyTextWrapper, position: Value): void {
  if (position === 0) setEncoding(self, self.encoding, self.errors);
  else self.writeCodec = plainCodec(self.writeCodec);
}

function reconfigure(
  self: PyTextWrapper,
  encoding: Value | undefined,
  errors: Value | undefined,
  newline: Value | undefined,
  lines: Value | undefined,
  through: Value | undefined,
): null {
  checkText(self);
  const changesCodec = given(encoding) || given(errors) || newline !== undefined;
  if (self.decoded !== '' && changesCodec)
    throw unsupported('It is not possible to set the encoding or newline of stream after the first read');
  callMethod(self, 'flush');
  if (newline !== undefined) self.newline = newlineMode(newline);
  if (given(encoding)) {
    setEncoding(self, encodingArgument(encoding), errorsArgument(errors));
    if (self.isSeekable && callMethod(self.buffer, 'tell') !== 0)
      self.writeCodec = plainCodec(self.writeCodec);
  } else if (given(errors)) self.errors = errorsArgument(errors);
  if (given(lines)) self.isLineBuffered = isTrue(lines ?? null);
  if (given(through)) self.writesThrough = isTrue(through ?? null);
  return null;
}

function given(value: Value | undefined): boolean {
  return value !== undefined && value !== null;
}

function nameOf(self: PyTextWrapper): Value | undefined {
  try {
    return findAttributeQuietly(self, 'name');
  } catch (thrown) {
    // A stream below that has been detached has none.
    if (isException(thrown, 'ValueError')) return undefined;
    throw thrown;
  }
}

function reprWrapper(self: PyTextWrapper): Value {
  checkMade(self);
  const name = nameOf(self);
  const mode = findAttributeQuietly(self, 'mode');
  const shownName = name === undefined ? '' : ` name=${reprText(name)}`;
  const shownMode = mode === undefined ? '' : ` mode=${reprText(mode)}`;
  return strFromText(`<_io.TextIOWrapper${shownName}${shownMode} encoding=${reprText(self.encoding)}>`);
}
