/**
 * `FileIO`: a file by its descriptor, without a buffer.
 */
import { constants } from 'node:fs';
import { setOwnAttribute } from '../../objects/model/instance.js';
import { asInt } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { asText, PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttribute } from '../../objects/protocol/attribute.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { isException, newException, typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toIndex, toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { reprText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { osError, systemCall } from '../system/errors.js';
import { grantedFiles } from '../system/grants.js';
import { fspath, pathText } from '../system/paths.js';
import { closeStream, writableBytes } from './io-base.js';
import { sizeArgument, unsupported } from './io-errors.js';
import { ioTypes, PyFileIO } from './io-objects.js';

const EISDIR = 21;
const _EBADF = 9;
const TYPE_MASK = 0o170000;
const DIRECTORY = 0o040000;

/** Gives FileIO its behaviour. */
export function defineFileIO(): void {
  defineType(ioTypes.FileIO, {
    doc: "Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading, writing, exclusive creation or appending.",
    base: ioTypes.RawIOBase,
    flags: { hasStorage: true },
    slots: {
      new: (type: PyType) => new PyFileIO(type),
      init: (self: PyFileIO, args: Value[], kwargs: KeywordArguments) => {
        const [file, mode, closefd, opener] = bindArguments('FileIO', parameters, args, kwargs) as (
          | Value
          | undefined
        )[];
        initFile(
          self,
          file ?? null,
          modeText(mode),
          closefd === undefined || isTrue(closefd),
          opener ?? null,
        );
      },
      repr: reprFile,
    },
    methods: {
      read: ['(size=-1, /)', (self: PyFileIO, size: Value | undefined) => readFile(self, sizeArgument(size))],
      readall: ['()', readAllFile, 'Read all data from the file, returned as bytes.'],
      readinto: [
        '(buffer, /)',
        (self: PyFileIO, buffer: Value) => {
          const target = writableBytes(buffer, 'readinto');
          checkFile(self);
          checkReadable(self);
          return readBytes(self, target);
        },
        'Same as RawIOBase.readinto().',
      ],
      write: [
        '(b, /)',
        (self: PyFileIO, data: Value) => {
          checkFile(self);
          if (!self.writable) throw unsupported('File not open for writing');
          return writeBytes(self, expectBytes(data));
        },
        'Write buffer b to file, return number of bytes written.',
      ],
      seek: [
        '(pos, whence=0, /)',
        (self: PyFileIO, position: Value, whence: Value | undefined) => {
          checkFile(self);
          return seekFile(self, toSize(position), whence === undefined ? 0 : toSize(whence));
        },
        'Move to new file position and return the file position.',
      ],
      tell: [
        '()',
        (self: PyFileIO) => {
          checkFile(self);
          return seekFile(self, 0, 1);
        },
        'Current file position.',
      ],
      truncate: [
        '(size=None, /)',
        (self: PyFileIO, size: Value | undefined) => {
          checkFile(self);
          if (!self.writable) throw unsupported('File not open for writing');
          const length = size === undefined || size === null ? seekFile(self, 0, 1) : toSize(size);
          systemCall(() => grantedFiles().truncate(self.descriptor, length));
          return length;
        },
        'Truncate the file to at most size bytes and return the truncated size.',
      ],
      close: ['()', closeFile, 'Close the file.'],
      seekable: [
        '()',
        (self: PyFileIO) => {
          checkFile(self);
          return isSeekable(self);
        },
        'True if file supports random-access.',
      ],
      readable: [
        '()',
        (self: PyFileIO) => {
          checkFile(self);
          return self.readable;
        },
        'True if file was opened in a read mode.',
      ],
      writable: [
        '()',
        (self: PyFileIO) => {
          checkFile(self);
          return self.writable;
        },
        'True if file was opened in a write mode.',
      ],
      fileno: [
        '()',
        (self: PyFileIO) => {
          checkFile(self);
          return self.descriptor;
        },
        'Return the underlying file descriptor (an integer).',
      ],
      isatty: [
        '()',
        (self: PyFileIO) => {
          checkFile(self);
          return isTerminal(self);
        },
        'True if the file is connected to a TTY device.',
      ],
    },
    getters: {
      closed: { get: (self: PyFileIO) => self.descriptor < 0, doc: 'True if the file is closed' },
      closefd: { get: (self: PyFileIO) => self.closesDescriptor },
      mode: { get: modeOf, doc: 'String giving the file mode' },
      _blksize: { get: (self: PyFileIO) => self.blockSize },
    },
  });
}

const parameters = signature("(file, mode='r', closefd=True, opener=None)");

function modeText(mode: Value | undefined): string {
  if (mode === undefined) return 'r';
  const text = asText(mode);
  if (text === undefined) throw typeError(`FileIO() argument 'mode' must be str, not ${typeName(mode)}`);
  return text;
}

/** The complaint about a mode without an action. */
export const MODE_ERROR = 'Must have exactly one of create/read/write/append mode and at most one plus';

/** Opens the file, or takes over a descriptor. */
export function initFile(
  self: PyFileIO,
  file: Value,
  mode: string,
  closesDescriptor: boolean,
  opener: Value,
): void {
  if (self.descriptor >= 0) closeFile(self);
  const flags = readMode(self, mode);
  self.closesDescriptor = closesDescriptor;
  const given = typeof file === 'boolean' ? Number(file) : asInt(file);
  if (given !== undefined) {
    if (given < 0) throw valueError('negative file descriptor');
    takeDescriptor(self, Number(given), file);
  } else {
    const path = pathText(file);
    const name = fspath(file);
    if (!closesDescriptor) throw valueError('Cannot use closefd=False with file name');
    if (opener !== null) {
      const descriptor = asInt(call(opener, [name, flags]));
      if (descriptor === undefined) throw typeError('expected integer from opener');
      if (descriptor < 0) throw valueError(`opener returned ${descriptor}`);
      takeDescriptor(self, Number(descriptor), name);
    } else {
      const files = grantedFiles(name);
      self.descriptor = systemCall(() => files.open(path, flags, 0o666), name);
      examine(self, name);
    }
  }
  setOwnAttribute(self, 'name', file);
  if (self.appending) seekToEnd(self);
}

function readMode(self: PyFileIO, mode: string): number {
  let kinds = 0;
  let plus = 0;
  self.readable = self.writable = self.created = self.appending = false;
  self.seekable = undefined;
  let flags = 0;
  for (const letter of mode) {
    if (letter === 'b') continue;
    if (letter === '+') plus++;
    else if ('rwxa'.includes(letter)) kinds++;
    else throw valueError(`invalid mode: ${mode}`);
    if (letter === 'r') self.readable = true;
    else if (letter !== '+') self.writable = true;
    if (letter === 'w') flags |= constants.O_CREAT | constants.O_TRUNC;
    if (letter === 'x') {
      self.created = true;
      flags |= constants.O_CREAT | constants.O_EXCL;
    }
    if (letter === 'a') {
      self.appending = true;
      flags |= constants.O_CREAT | constants.O_APPEND;
    }
  }
  if (kinds !== 1 || plus > 1) throw valueError(MODE_ERROR);
  if (plus === 1) self.readable = self.writable = true;
  const access = self.readable && self.writable ? constants.O_RDWR : self.writable ? constants.O_WRONLY : 0;
  return flags | access | CLOSE_ON_EXEC;
}

const CLOSE_ON_EXEC = 0o2000000;

function takeDescriptor(self: PyFileIO, descriptor: number, name: Value): void {
  const { streams } = runtime.current.host;
  const standard = [streams.input, streams.output, streams.error].find(
    (stream) => stream?.descriptor === descriptor,
  );
  self.descriptor = descriptor;
  if (standard !== undefined && standard !== null) {
    self.stream = standard;
    if (runtime.current.host.files === null) return;
  }
  try {
    examine(self, typeof name === 'string' ? name : undefined);
  } catch (thrown) {
    self.descriptor = -1;
    throw thrown;
  }
}

/** A directory is refused; the block size becomes that of buffers. */
function examine(self: PyFileIO, name: Value | undefined): void {
  const files = grantedFiles();
  const { descriptor } = self;
  const status = systemCall(() => files.stat(descriptor, true));
  if ((status.mode & TYPE_MASK) === DIRECTORY) {
    self.descriptor = -1;
    files.close(descriptor);
    throw osError(EISDIR, name);
  }
  if (status.blockSize > 1) self.blockSize = status.blockSize;
}

/** Throws ValueError if the file is closed. */
export function checkFile(self: PyFileIO): void {
  if (self.descriptor < 0) throw valueError('I/O operation on closed file');
}

function checkReadable(self: PyFileIO): void {
  if (!self.readable) throw unsupported('File not open for reading');
}

/** One read into the array; 0 at the end. */
export function readBytes(self: PyFileIO, into: Uint8Array): number {
  if (into.length === 0) return 0;
  const { stream, descriptor } = self;
  if (stream !== null) {
    if (!isSeekable(self)) runtime.current.prepareToWait();
    return systemCall(() => stream.read(into));
  }
  const files = grantedFiles();
  return systemCall(() => files.read(descriptor, into));
}

/** One write; gives how many bytes went. */
export function writeBytes(self: PyFileIO, data: Uint8Array): number {
  if (data.length === 0) return 0;
  const { stream, descriptor } = self;
  if (stream !== null) return systemCall(() => stream.write(data));
  const files = grantedFiles();
  return systemCall(() => files.write(descriptor, data));
}

/** To the end of what is appended to; a pipe has none. */
function seekToEnd(self: PyFileIO): void {
  try {
    seekFile(self, 0, 2);
  } catch (thrown) {
    if (!isException(thrown, 'OSError') || thrown.fields?.get('errno') !== ESPIPE) throw thrown;
  }
}

const ESPIPE = 29;

/** Moves the position and gives the new one. */
export function seekFile(self: PyFileIO, offset: number, whence: number): number {
  const { descriptor } = self;
  return systemCall(() => grantedFiles().seek(descriptor, offset, whence));
}

/** Whether the file has positions. */
export function isSeekable(self: PyFileIO): boolean {
  if (self.seekable === undefined) {
    try {
      grantedFiles().seek(self.descriptor, 0, 1);
      self.seekable = true;
    } catch {
      self.seekable = false;
    }
  }
  return self.seekable;
}

/** Whether the file is a terminal. */
export function isTerminal(self: PyFileIO): boolean {
  return self.stream !== null ? self.stream.isTerminal() : grantedFiles().isTerminal(self.descriptor);
}

function readFile(self: PyFileIO, size: number): Value {
  checkFile(self);
  checkReadable(self);
  if (size < 0) return readAllFile(self);
  const target = new Uint8Array(size);
  return new PyBytes(target.subarray(0, readBytes(self, target)));
}

/** All bytes up to the end, as few reads as the file's size allows. */
export function readAllFile(self: PyFileIO): PyBytes {
  checkFile(self);
  checkReadable(self);
  const parts: Uint8Array[] = [];
  let size = Math.max(remainingSize(self) + 1, 4096);
  for (;;) {
    const part = new Uint8Array(size);
    const count = readBytes(self, part);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    size = Math.min(Math.max(size * 2, 65536), 1 << 26);
  }
  const [only] = parts;
  return new PyBytes(parts.length === 1 && only !== undefined ? only : new Uint8Array(Buffer.concat(parts)));
}

function remainingSize(self: PyFileIO): number {
  if (self.stream !== null || !isSeekable(self)) return 0;
  const files = grantedFiles();
  const size = Number(systemCall(() => files.stat(self.descriptor, true)).size);
  return Math.max(0, size - seekFile(self, 0, 1));
}

/** Closes the descriptor, if it is the file's own. */
export function closeFile(self: PyFileIO): null {
  try {
    closeStream(self);
  } finally {
    const { descriptor } = self;
    self.descriptor = -1;
    if (descriptor >= 0 && self.closesDescriptor) systemCall(() => grantedFiles().close(descriptor));
  }
  return null;
}

function modeOf(self: PyFileIO): string {
  if (self.created) return self.readable ? 'xb+' : 'xb';
  if (self.appending) return self.readable ? 'ab+' : 'ab';
  if (self.readable) return self.writable ? 'rb+' : 'rb';
  return 'wb';
}

function reprFile(self: PyFileIO): string {
  if (self.descriptor < 0) return '<_io.FileIO [closed]>';
  const name = findAttribute(self, 'name');
  const shown = name === undefined ? `fd=${self.descriptor}` : `name=${reprText(name)}`;
  return `<_io.FileIO ${shown} mode='${modeOf(self)}' closefd=${self.closesDescriptor ? 'True' : 'False'}>`;
}

/** The file of a descriptor for `os` functions: standard streams included. */
export function descriptorArgument(value: Value): number {
  const index = toIndex(value);
  if (typeof index !== 'number' || index > 0x7fffffff || index < -0x80000000)
    throw newException('OverflowError', 'Python int too large to convert to C int');
  return index;
}
