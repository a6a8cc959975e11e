/**
 * `BufferedReader`, `BufferedWriter` and `BufferedRandom`.
 */
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import {
  defineType,
  type MethodDeclaration,
  type TypeDeclaration,
} from '../../objects/protocol/define-type.js';
import { valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { reprText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import {
  bufferedFlush,
  bufferedPeek,
  bufferedRead,
  bufferedReadAll,
  bufferedReadIntoOnce,
  bufferedReadLine,
  bufferedReadSome,
  bufferedSeek,
  bufferedTell,
  bufferedWrite,
  checkBuffered,
  checkBufferedOpen,
  dropOutput,
} from './buffers.js';
import { writableBytes } from './io-base.js';
import { bothOrContext, callMethod, sizeArgument, unsupported } from './io-errors.js';
import { type BufferedKind, ioTypes, PyBuffered } from './io-objects.js';

/** Gives the buffered classes their behaviour. */
export function defineBuffered(): void {
  define(
    ioTypes.BufferedReader,
    'reader',
    { ...shared, ...reading },
    'Create a new buffered reader using the given readable raw IO object.',
  );
  define(
    ioTypes.BufferedWriter,
    'writer',
    { ...shared, ...writing },
    'A buffer for a writeable sequential RawIO object.',
  );
  define(
    ioTypes.BufferedRandom,
    'random',
    { ...shared, ...reading, ...writing },
    'A buffered interface to random access streams.',
  );
}

type Methods = Record<string, MethodDeclaration>;

const shared: Methods = {
  detach: [
    '()',
    (self: PyBuffered) => {
      checkBuffered(self);
      callMethod(self, 'flush');
      const { raw } = self;
      self.raw = null;
      self.state = 'detached';
      return raw;
    },
    'Disconnect this buffer from its underlying raw stream and return it.',
  ],
  close: ['()', closeBuffered],
  flush: [
    '()',
    (self: PyBuffered) => {
      if (self.kind === 'reader') {
        checkBuffered(self);
        return callMethod(self.raw, 'flush');
      }
      checkBufferedOpen(self, 'flush of closed file');
      bufferedFlush(self);
      return null;
    },
  ],
  seekable: ['()', delegated('seekable')],
  fileno: ['()', delegated('fileno')],
  isatty: ['()', delegated('isatty')],
  tell: [
    '()',
    (self: PyBuffered) => {
      checkBuffered(self);
      return bufferedTell(self);
    },
  ],
  seek: [
    '(target, whence=0, /)',
    (self: PyBuffered, target: Value, whence: Value | undefined) => {
      const from = whence === undefined ? 0 : toSize(whence);
      checkBuffered(self);
      if (from < 0 || from > 2) throw valueError(`whence value ${from} unsupported`);
      checkBufferedOpen(self, 'seek of closed file');
      if (!isTrue(callMethod(self.raw, 'seekable'))) throw unsupported('File or stream is not seekable.');
      return bufferedSeek(self, toSize(target), from);
    },
  ],
  truncate: [
    '(pos=None, /)',
    (self: PyBuffered, position: Value | undefined) => {
      checkBufferedOpen(self, 'truncate of closed file');
      if (self.kind === 'reader') throw unsupported('truncate');
      bufferedFlush(self);
      const size = position === undefined || position === null ? bufferedTell(self) : position;
      return callMethod(self.raw, 'truncate', size);
    },
  ],
};

const reading: Methods = {
  readable: ['()', delegated('readable')],
  read: [
    '(size=-1, /)',
    (self: PyBuffered, size: Value | undefined) => {
      const count = sizeArgument(size);
      checkBuffered(self);
      if (count < -1) throw valueError('read length must be non-negative or -1');
      checkBufferedOpen(self, 'read of closed file');
      const data = count < 0 ? bufferedReadAll(self) : bufferedRead(self, count);
      return data === null ? null : new PyBytes(data);
    },
    'Read and return up to n bytes.',
  ],
  read1: [
    '(size=-1, /)',
    (self: PyBuffered, size: Value | undefined) => {
      checkBuffered(self);
      const count = sizeArgument(size);
      checkBufferedOpen(self, 'read of closed file');
      return new PyBytes(bufferedReadSome(self, count < 0 ? self.bufferSize : count));
    },
  ],
  readinto: ['(buffer, /)', (self: PyBuffered, buffer: Value) => readInto(self, buffer, 'readinto')],
  readinto1: ['(buffer, /)', (self: PyBuffered, buffer: Value) => readInto(self, buffer, 'readinto1')],
  peek: [
    '(size=0, /)',
    (self: PyBuffered) => {
      checkBufferedOpen(self, 'peek of closed file');
      return new PyBytes(bufferedPeek(self));
    },
  ],
  readline: [
    '(size=-1, /)',
    (self: PyBuffered, size: Value | undefined) => {
      const limit = sizeArgument(size);
      checkBufferedOpen(self, 'readline of closed file');
      return new PyBytes(bufferedReadLine(self, limit));
    },
  ],
};

const writing: Methods = {
  writable: ['()', delegated('writable')],
  write: [
    '(buffer, /)',
    (self: PyBuffered, data: Value) => {
      checkBuffered(self);
      const bytes = expectBytes(data);
      checkBufferedOpen(self, 'write to closed file');
      bufferedWrite(self, bytes);
      return bytes.length;
    },
    'Write the given buffer to the IO stream.',
  ],
};

const parameters = signature('(raw, buffer_size=8192)');

function define(type: PyType, kind: BufferedKind, methods: Methods, doc: string): void {
  const declaration: TypeDeclaration = {
    doc,
    base: ioTypes.BufferedIOBase,
    flags: { hasStorage: true },
    slots: {
      new: (of: PyType) => new PyBuffered(of, kind),
      init: (self: PyBuffered, args: Value[], kwargs: KeywordArguments) => {
        const [raw, size] = bindArguments(type.name, parameters, args, kwargs) as (Value | undefined)[];
        initBuffered(self, raw ?? null, size === undefined ? 8192 : toSize(size));
      },
      repr: (self: PyBuffered) => {
        const name = self.raw === null ? undefined : findAttributeQuietly(self.raw, 'name');
        return `<${type.name}${name === undefined ? '' : ` name=${reprText(name)}`}>`;
      },
      ...(kind === 'writer'
        ? {}
        : {
            next: (self: PyBuffered) => {
              if (self.type !== type) {
                const line = callMethod(self, 'readline');
                return line instanceof PyBytes && line.data.length === 0 ? undefined : line;
              }
              checkBufferedOpen(self, 'readline of closed file');
              const line = bufferedReadLine(self, -1);
              return line.length === 0 ? undefined : new PyBytes(line);
            },
          }),
    },
    methods,
    getters: {
      raw: { get: (self: PyBuffered) => self.raw },
      closed: {
        get: (self: PyBuffered) => {
          checkBuffered(self);
          return getAttribute(self.raw, 'closed');
        },
      },
      name: { get: (self: PyBuffered) => through(self, 'name') },
      mode: { get: (self: PyBuffered) => through(self, 'mode') },
    },
  };
  defineType(type, declaration);
}

/** No machine has room for more. */
const MOST_BYTES = 2 ** 47;

/** `__init__`. */
export function initBuffered(self: PyBuffered, raw: Value, size: number): void {
  self.state = 'uninitialized';
  if (self.kind === 'random') requireAbility(raw, 'seekable', 'File or stream is not seekable.');
  if (self.kind !== 'writer') requireAbility(raw, 'readable', 'File or stream is not readable.');
  if (self.kind !== 'reader') requireAbility(raw, 'writable', 'File or stream is not writable.');
  if (size <= 0) throw valueError('buffer size must be strictly positive');
  if (size > MOST_BYTES) throw new PyException(exceptionTypes.MemoryError);
  self.raw = raw;
  self.bufferSize = size;
  self.inputStart = self.inputEnd = self.outputEnd = 0;
  self.state = 'open';
}

function requireAbility(raw: Value, method: string, complaint: string): void {
  if (!isTrue(callMethod(raw, method))) throw unsupported(complaint);
}

function delegated(name: string) {
  return (self: PyBuffered): Value => {
    checkBuffered(self);
    return callMethod(self.raw, name);
  };
}

function through(self: PyBuffered, name: string): Value {
  checkBuffered(self);
  return getAttribute(self.raw, name);
}

function readInto(self: PyBuffered, buffer: Value, method: 'readinto' | 'readinto1'): Value {
  checkBuffered(self);
  const target = writableBytes(buffer, method);
  checkBufferedOpen(self, `${method} of closed file`);
  if (method === 'readinto1') return bufferedReadIntoOnce(self, target);
  const data = bufferedRead(self, target.length);
  if (data === null) return null;
  target.set(data);
  return data.length;
}

function closeBuffered(self: PyBuffered): Value {
  checkBuffered(self);
  if (isTrue(getAttribute(self.raw, 'closed'))) return null;
  bothOrContext(
    () => callMethod(self, 'flush'),
    () => {
      dropOutput(self);
      callMethod(self.raw, 'close');
    },
  );
  return null;
}
