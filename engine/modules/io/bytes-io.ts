/**
 * `BytesIO`: a binary stream in memory.
 */

import { copyLong, sliceLong } from '../../core/long-buffers.js';
import { byteView } from '../../objects/model/buffer.js';
import { newList } from '../../objects/model/list-storage.js';
import { endUnreachableHolds } from '../../objects/model/memory-holds.js';
import { tick } from '../../objects/model/resources.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { writableBytes } from './io-base.js';
import { callMethod, checkOpen, sizeArgument } from './io-errors.js';
import { ioTypes, PyBytesIO } from './io-objects.js';
import { memoryState, readMemoryState } from './memory-state.js';

const parameters = signature("(initial_bytes=b'')");

/** Gives BytesIO its behaviour. */
export function defineBytesIO(): void {
  defineType(exporterType, { module: '_io', doc: null });
  defineType(ioTypes.BytesIO, {
    doc: 'Buffered I/O implementation using an in-memory bytes buffer.',
    base: ioTypes.BufferedIOBase,
    flags: { hasStorage: true },
    slots: {
      new: (type: PyType) => new PyBytesIO(type),
      init: (self: PyBytesIO, args: Value[], kwargs: KeywordArguments) => {
        const [initial] = bindArguments('BytesIO', parameters, args, kwargs) as (Value | undefined)[];
        checkExports(self);
        self.data =
          initial === undefined || initial === null ? new Uint8Array(0) : expectBytes(initial).slice();
        self.length = self.data.length;
        self.position = 0;
      },
      iter: (self: PyBytesIO) => self,
      next: (self: PyBytesIO) => {
        check(self);
        if (self.type !== ioTypes.BytesIO) {
          const line = callMethod(self, 'readline');
          return line instanceof PyBytes && line.data.length === 0 ? undefined : line;
        }
        const line = readLine(self, -1);
        return line.length === 0 ? undefined : new PyBytes(line);
      },
    },
    methods: {
      read: ['(size=-1, /)', read, 'Read at most size bytes, returned as a bytes object.'],
      read1: ['(size=-1, /)', read],
      readline: [
        '(size=-1, /)',
        (self: PyBytesIO, size: Value | undefined) => {
          check(self);
          return new PyBytes(readLine(self, sizeArgument(size)));
        },
      ],
      readlines: ['(size=None, /)', readLines],
      readinto: [
        '(buffer, /)',
        (self: PyBytesIO, buffer: Value) => {
          const target = writableBytes(buffer, 'readinto');
          check(self);
          const data = take(self, target.length);
          target.set(data);
          return data.length;
        },
      ],
      write: [
        '(b, /)',
        (self: PyBytesIO, data: Value) => {
          check(self);
          checkExports(self);
          return write(self, expectBytes(data));
        },
        'Write bytes to file.',
      ],
      getvalue: [
        '()',
        (self: PyBytesIO) => {
          check(self);
          return new PyBytes(sliceLong(self.data, 0, self.length));
        },
        'Retrieve the entire contents of the BytesIO object.',
      ],
      getbuffer: [
        '()',
        (self: PyBytesIO) => {
          check(self);
          self.exporter ??= new BytesExporter(self);
          return call(memoryviewType(), [self.exporter]);
        },
        'Get a read-write view over the contents of the BytesIO object.',
      ],
      seek: ['(pos, whence=0, /)', seek, 'Change stream position.'],
      tell: [
        '()',
        (self: PyBytesIO) => {
          check(self);
          return self.position;
        },
      ],
      truncate: ['(size=None, /)', truncate],
      close: [
        '()',
        (self: PyBytesIO) => {
          checkExports(self);
          self.isClosed = true;
          return null;
        },
      ],
      flush: ['()', nothing],
      isatty: ['()', answering(false)],
      readable: ['()', answering(true)],
      writable: ['()', answering(true)],
      seekable: ['()', answering(true)],
      __getstate__: [
        '()',
        (self: PyBytesIO) => {
          check(self);
          return memoryState(self, [new PyBytes(self.data.slice(0, self.length))], self.position);
        },
      ],
      __setstate__: [
        '(state, /)',
        (self: PyBytesIO, state: Value) => {
          check(self);
          checkExports(self);
          const { contents, position, settle } = readMemoryState(self, state, 3);
          self.data = expectBytes(contents[0] ?? null).slice();
          self.length = self.data.length;
          self.position = position;
          settle();
          return null;
        },
      ],
    },
  });
}

/** The owner of the views that `getbuffer` gives. */
const exporterType = new PyType('_BytesIOBuffer');

class BytesExporter extends PyObject {
  readonly stream: PyBytesIO;

  constructor(stream: PyBytesIO) {
    super();
    this.type = exporterType;
    this.stream = stream;
  }

  getBuffer() {
    const { stream } = this;
    stream.exports++;
    return byteView(stream.data.subarray(0, stream.length), false, () => {
      stream.exports--;
    });
  }
}

function memoryviewType(): Value {
  return getAttribute(runtime.current.importModule('builtins', null, null, 0), 'memoryview');
}

function check(self: PyBytesIO): void {
  if (self.isClosed) checkOpen(self);
}

function checkExports(self: PyBytesIO): void {
  if (self.exports > 0 && self.exporter !== null) endUnreachableHolds(self.exporter);
  if (self.exports > 0)
    throw newException('BufferError', 'Existing exports of data: object cannot be re-sized');
}

function nothing(self: PyBytesIO): null {
  check(self);
  return null;
}

function answering(answer: boolean) {
  return (self: PyBytesIO): Value => {
    check(self);
    return answer;
  };
}

function read(self: PyBytesIO, size: Value | undefined): Value {
  const count = sizeArgument(size);
  check(self);
  return new PyBytes(take(self, count < 0 ? self.length : count));
}

function take(self: PyBytesIO, count: number): Uint8Array {
  const end = Math.min(self.position + count, self.length);
  if (end <= self.position) return new Uint8Array(0);
  const data = sliceLong(self.data, self.position, end);
  self.position = end;
  return data;
}

function readLine(self: PyBytesIO, limit: number): Uint8Array {
  if (self.position >= self.length) return new Uint8Array(0);
  const found = self.data.subarray(0, self.length).indexOf(10, self.position);
  const length = (found < 0 ? self.length : found + 1) - self.position;
  return take(self, limit >= 0 ? Math.min(limit, length) : length);
}

function readLines(self: PyBytesIO, hint: Value | undefined): Value {
  const limit = sizeArgument(hint);
  check(self);
  const lines: Value[] = [];
  let size = 0;
  for (let line = readLine(self, -1); line.length > 0; line = readLine(self, -1)) {
    tick();
    lines.push(new PyBytes(line));
    size += line.length;
    if (limit > 0 && size >= limit) break;
  }
  return newList(lines);
}

function write(self: PyBytesIO, data: Uint8Array): number {
  if (data.length === 0) return 0;
  const end = self.position + data.length;
  if (end > self.data.length) {
    const grown = new Uint8Array(Math.max(end, self.data.length * 2, 64));
    copyLong(grown, self.data.subarray(0, self.length));
    self.data = grown;
  }
  if (self.position > self.length) self.data.fill(0, self.length, self.position);
  copyLong(self.data, data, self.position);
  self.position = end;
  if (end > self.length) self.length = end;
  return data.length;
}

function seek(self: PyBytesIO, position: Value, whence: Value | undefined): Value {
  check(self);
  const offset = toSize(position);
  const from = whence === undefined ? 0 : toSize(whence);
  if (from === 0 && offset < 0) throw valueError(`negative seek value ${offset}`);
  if (from < 0 || from > 2) throw valueError(`invalid whence (${from}, should be 0, 1 or 2)`);
  const base = from === 0 ? 0 : from === 1 ? self.position : self.length;
  self.position = Math.max(0, base + offset);
  return self.position;
}

function truncate(self: PyBytesIO, size: Value | undefined): Value {
  check(self);
  checkExports(self);
  const length = size === undefined || size === null ? self.position : toSize(size);
  if (length < 0) throw valueError(`negative size value ${length}`);
  if (length < self.length) self.length = length;
  return length;
}
