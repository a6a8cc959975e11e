/**
 * The abstract streams `IOBase`, `RawIOBase`, `BufferedIOBase` and `TextIOBase`, with what they do for the classes derived from
 * them in Python.
 */

import { newList } from '../../objects/model/list-storage.js';
import { PyMemoryView } from '../../objects/model/memoryview.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { findAttribute } from '../../objects/protocol/attribute.js';
import { asBytes } from '../../objects/protocol/bytes-like.js';
import { call } from '../../objects/protocol/call.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { newException, typeError, typeName } from '../../objects/protocol/errors.js';
import { lengthOf, toSize } from '../../objects/protocol/items.js';
import { iterate } from '../../objects/protocol/iterate.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { getDict } from '../../objects/types/class/make-class.js';
import { callMethod, checkOpen, sizeArgument, unsupported } from './io-errors.js';
import { ioTypes, PyStream } from './io-objects.js';

const construct: MethodDeclaration = ['(*args, **kwargs)', (type: PyType) => new PyStream(type)];

/** Gives the abstract streams their behaviour. */
export function defineAbstractStreams(): void {
  defineType(ioTypes.IOBase, {
    doc: 'The abstract base class for all I/O classes.',
    flags: { hasDict: true, hasWeakref: true },
    construct,
    slots: {
      iter: (self: Value) => {
        checkOpen(self);
        return self;
      },
      next: (self: Value) => {
        const line = callMethod(self, 'readline');
        return isEmpty(line) ? undefined : line;
      },
    },
    methods: {
      seek: ['(*args, **kwargs)', () => refuse('seek'), 'Change stream position.'],
      tell: ['()', (self: Value) => callMethod(self, 'seek', 0, 1), 'Return current stream position.'],
      truncate: ['(*args, **kwargs)', () => refuse('truncate'), 'Truncate file to size bytes.'],
      flush: [
        '()',
        (self: PyStream) => {
          if (self.isClosed) checkOpen(self);
          return null;
        },
        'Flush write buffers, if applicable.',
      ],
      close: ['()', closeStream, 'Flush and close the IO object.'],
      seekable: ['()', () => false, 'Return whether object supports random access.'],
      readable: ['()', () => false, 'Return whether object was opened for reading.'],
      writable: ['()', () => false, 'Return whether object was opened for writing.'],
      fileno: ['()', () => refuse('fileno'), 'Returns underlying file descriptor if one exists.'],
      isatty: [
        '()',
        (self: Value) => {
          checkOpen(self);
          return false;
        },
        "Return whether this is an 'interactive' stream.",
      ],
      readline: ['(size=-1, /)', readLine, 'Read and return a line from the stream.'],
      readlines: ['(hint=-1, /)', readLines, 'Return a list of lines from the stream.'],
      writelines: ['(lines, /)', writeLines, 'Write a list of lines to stream.'],
      _checkClosed: [
        '(msg=None)',
        (self: Value) => {
          checkOpen(self);
          return null;
        },
      ],
      _checkReadable: ['(msg=None)', checking('readable')],
      _checkWritable: ['(msg=None)', checking('writable')],
      _checkSeekable: ['(msg=None)', checking('seekable')],
      __enter__: [
        '()',
        (self: Value) => {
          checkOpen(self);
          return self;
        },
      ],
      __exit__: [
        '(*args)',
        (self: Value) => {
          callMethod(self, 'close');
          return null;
        },
      ],
    },
    getters: {
      closed: { get: (self: PyStream) => self.isClosed },
      __dict__: { get: getDict },
    },
  });
  defineType(ioTypes.RawIOBase, {
    doc: 'Base class for raw binary I/O.',
    base: ioTypes.IOBase,
    methods: {
      read: ['(size=-1, /)', readRaw],
      readall: ['()', readAllRaw, 'Read until EOF, using multiple read() call.'],
      readinto: ['(b, /)', notImplemented],
      write: ['(b, /)', notImplemented],
    },
  });
  defineType(ioTypes.BufferedIOBase, {
    doc: 'Base class for buffered IO objects.',
    base: ioTypes.IOBase,
    methods: {
      detach: ['()', () => refuse('detach'), 'Disconnect this buffer from its underlying raw stream.'],
      read: ['(*args)', () => refuse('read'), 'Read and return up to n bytes.'],
      read1: [
        '(*args)',
        () => refuse('read1'),
        'Read and return up to n bytes, with at most one read() call.',
      ],
      readinto: ['(buffer, /)', (self: Value, buffer: Value) => readInto(self, buffer, 'read')],
      readinto1: ['(buffer, /)', (self: Value, buffer: Value) => readInto(self, buffer, 'read1')],
      write: ['(*args)', () => refuse('write'), 'Write the given buffer to the IO stream.'],
    },
  });
  defineType(ioTypes.TextIOBase, {
    doc: 'Base class for text I/O.',
    base: ioTypes.IOBase,
    methods: {
      detach: ['()', () => refuse('detach')],
      read: ['(*args)', () => refuse('read')],
      readline: ['(*args)', () => refuse('readline')],
      write: ['(*args)', () => refuse('write')],
    },
    getters: {
      encoding: { get: () => null, doc: 'Encoding of the text stream.' },
      newlines: { get: () => null, doc: 'Line endings translated so far.' },
      errors: { get: () => null, doc: 'The error setting of the decoder or encoder.' },
    },
  });
}

function refuse(what: string): never {
  throw unsupported(what);
}

function notImplemented(): never {
  throw newException('NotImplementedError', '');
}

function checking(what: 'readable' | 'writable' | 'seekable') {
  return (self: Value): Value => {
    if (!isTrue(callMethod(self, what))) throw unsupported(`File or stream is not ${what}.`);
    return true;
  };
}

/** `IOBase.close`: flushes once, and is closed even where flushing fails. */
export function closeStream(self: PyStream): null {
  if (self.isClosed) return null;
  try {
    callMethod(self, 'flush');
  } finally {
    self.isClosed = true;
  }
  return null;
}

function isEmpty(line: Value): boolean {
  return lengthOf(line) === 0;
}

const NEWLINE = 10;

/** Byte by byte, unless the stream can peek. */
function readLine(self: Value, size: Value | undefined): Value {
  const limit = sizeArgument(size);
  const peek = findAttribute(self, 'peek');
  const parts: number[] = [];
  while (limit < 0 || parts.length < limit) {
    let wanted = 1;
    if (peek !== undefined) {
      const ahead = asBytes(call(peek, [1]));
      if (ahead === undefined) throw newException('OSError', `peek() should have returned a bytes object`);
      if (ahead.length > 0) {
        const end = ahead.indexOf(NEWLINE);
        wanted = end < 0 ? ahead.length : end + 1;
        if (limit >= 0) wanted = Math.min(wanted, limit - parts.length);
      }
    }
    const read = callMethod(self, 'read', wanted);
    const bytes = read instanceof PyBytes ? read.data : undefined;
    if (bytes === undefined)
      throw newException('OSError', `read() should have returned a bytes object, not '${typeName(read)}'`);
    if (bytes.length === 0) break;
    for (const byte of bytes) parts.push(byte);
    if (bytes[bytes.length - 1] === NEWLINE) break;
  }
  return new PyBytes(Uint8Array.from(parts));
}

function readLines(self: Value, hint: Value | undefined): Value {
  const limit = sizeArgument(hint);
  const lines: Value[] = [];
  let size = 0;
  for (const line of iterate(self)) {
    lines.push(line);
    size += lengthOf(line);
    if (limit > 0 && size > limit) break;
  }
  return newList(lines);
}

function writeLines(self: Value, lines: Value): null {
  checkOpen(self);
  for (const line of iterate(lines)) callMethod(self, 'write', line);
  return null;
}

function readRaw(self: Value, size: Value | undefined): Value {
  const count = size === undefined ? -1 : sizeArgument(size);
  if (count < 0) return callMethod(self, 'readall');
  const target = new PyByteArray(new Uint8Array(count));
  const read = callMethod(self, 'readinto', target);
  if (read === null) return null;
  return new PyBytes(target.data.slice(0, toSize(read)));
}

const READ_SIZE = 8192;

function readAllRaw(self: Value): Value {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = callMethod(self, 'read', READ_SIZE);
    if (part === null) {
      if (parts.length === 0) return null;
      break;
    }
    if (!(part instanceof PyBytes)) throw typeError('read() should return bytes');
    if (part.data.length === 0) break;
    parts.push(part.data);
  }
  return new PyBytes(Buffer.concat(parts));
}

function readInto(self: Value, buffer: Value, method: 'read' | 'read1'): Value {
  const target = writableBytes(buffer, method === 'read' ? 'readinto' : 'readinto1');
  const read = callMethod(self, method, target.length);
  const bytes = read instanceof PyBytes ? read.data : undefined;
  if (bytes === undefined) throw typeError(`${method}() should return bytes`);
  if (bytes.length > target.length)
    throw newException(
      'ValueError',
      `${method}() returned too much data: ${target.length} bytes requested, ${bytes.length} returned`,
    );
  target.set(bytes);
  return bytes.length;
}

/** The memory of an argument to be filled; its number is said where there are several. */
export function writableBytes(buffer: Value, method: string, place?: number): Uint8Array {
  const isFixed = buffer instanceof PyBytes || (buffer instanceof PyMemoryView && buffer.layout.readonly);
  const bytes = isFixed ? undefined : asBytes(buffer);
  if (bytes === undefined)
    throw typeError(
      `${method}() argument${place === undefined ? '' : ` ${place}`} must be read-write bytes-like object, not ${typeOf(buffer).name}`,
    );
  return bytes;
}
