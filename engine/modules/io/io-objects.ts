/**
 * Representations of the classes of `io`, and their type objects.
 */
import type { ByteStream } from '../../core/host.js';
import type { AttributeHolder } from '../../objects/model/instance.js';
import type { Shape } from '../../objects/model/shape.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import type { TextCodec } from '../../objects/text-codecs/text-codec.js';
import { utf8 } from '../../objects/text-codecs/utf-8.js';

/** The classes by their names in `io`. */
export const ioTypes = {
  IOBase: new PyType('_io._IOBase'),
  RawIOBase: new PyType('_io._RawIOBase'),
  BufferedIOBase: new PyType('_io._BufferedIOBase'),
  TextIOBase: new PyType('_io._TextIOBase'),
  FileIO: new PyType('_io.FileIO'),
  BytesIO: new PyType('_io.BytesIO'),
  BufferedReader: new PyType('_io.BufferedReader'),
  BufferedWriter: new PyType('_io.BufferedWriter'),
  BufferedRandom: new PyType('_io.BufferedRandom'),
  BufferedRWPair: new PyType('_io.BufferedRWPair'),
  TextIOWrapper: new PyType('_io.TextIOWrapper'),
  StringIO: new PyType('_io.StringIO'),
  IncrementalNewlineDecoder: new PyType('_io.IncrementalNewlineDecoder'),
} as const;

/** Any stream: what Python classes derived from the abstract ones are made of. */
export class PyStream extends PyObject implements AttributeHolder {
  shape: Shape;
  slots: (Value | undefined)[] = [];
  /** `IOBase.close` was called. */
  isClosed = false;

  constructor(type: PyType) {
    super();
    this.type = type;
    this.shape = type.rootShape;
  }
}

/** A file by its descriptor. */
export class PyFileIO extends PyStream {
  /** -1 when closed. */
  descriptor = -1;
  /** One of the standard streams, which are granted on their own. */
  stream: ByteStream | null = null;
  readable = false;
  writable = false;
  appending = false;
  created = false;
  closesDescriptor = true;
  /** Found out when first asked. */
  seekable: boolean | undefined = undefined;
  blockSize = 8192;
}

/** Which of the buffered classes. */
export type BufferedKind = 'reader' | 'writer' | 'random';

/** A raw stream with a buffer before it. */
export class PyBuffered extends PyStream {
  readonly kind: BufferedKind;
  /** null before `__init__`. */
  raw: Value = null;
  state: 'uninitialized' | 'open' | 'detached' = 'uninitialized';
  bufferSize = 8192;
  /** Bytes read and not yet given: `input[inputStart..inputEnd)`. */
  input: Uint8Array = empty;
  inputStart = 0;
  inputEnd = 0;
  /** Bytes given and not yet written: `output[0..outputEnd)`. */
  output: Uint8Array = empty;
  outputEnd = 0;

  constructor(type: PyType, kind: BufferedKind) {
    super(type);
    this.kind = kind;
  }
}

const empty = new Uint8Array(0);

/** A reader and a writer as one object. */
export class PyBufferedPair extends PyStream {
  reader: PyBuffered | null = null;
  writer: PyBuffered | null = null;
}

/** Bytes in memory. */
export class PyBytesIO extends PyStream {
  data: Uint8Array = empty;
  length = 0;
  position = 0;
  /** Views that forbid resizing, and the object that they are of. */
  exports = 0;
  exporter: PyObject | null = null;
}

/** How line ends are read and written. */
export interface NewlineMode {
  /** The argument: null, '', '\n', '\r' or '\r\n'. */
  readonly given: string | null;
  /** All three line ends are known when reading. */
  readonly isUniversal: boolean;
  /** They become '\n'. */
  readonly translates: boolean;
  /** What '\n' becomes when writing; null for no change. */
  readonly written: string | null;
}

/** Line ends seen so far, as bits. */
export const seenNewlines = { cr: 1, lf: 2, crlf: 4 } as const;

/** Text over a binary stream. */
export class PyTextWrapper extends PyStream {
  /** null before `__init__`. */
  buffer: Value = null;
  state: 'uninitialized' | 'open' | 'detached' = 'uninitialized';
  /** For reading and writing; a codec with a byte order mark gives way to its plain one after the first use. */
  readCodec: TextCodec = utf8;
  writeCodec: TextCodec = utf8;
  /** As the program named it. */
  encoding = 'utf-8';
  errors = 'strict';
  newline: NewlineMode = { given: null, isUniversal: true, translates: true, written: null };
  isLineBuffered = false;
  writesThrough = false;
  hasRead1 = false;
  isSeekable = false;
  chunkSize = 8192;
  /** Text written and not yet encoded. */
  pending = '';
  /** Bytes encoded before `pending`. */
  pendingBytes: Uint8Array[] = [];
  pendingByteCount = 0;
  /** Text read and not yet given: `decoded` from `decodedStart` on. */
  decoded = '';
  decodedStart = 0;
  /** `decoded` before its line ends were translated, for `tell`. */
  untranslated = '';
  /** Bytes that are no whole character yet. */
  undecoded: Uint8Array = empty;
  /** A '\r' at the end of what was read, whose '\n' may follow. */
  heldReturn = false;
  seen = 0;
  /** The end of the stream was met, and the decoder finished. */
  atEnd = false;
  /** False while an iteration reads ahead. */
  tells = true;
}

/** Text in memory. */
export class PyStringIO extends PyStream {
  isReady = false;
  /** As UTF-16. */
  text = '';
  /** Where the stream stands in `text`; may lie beyond its end. */
  index = 0;
  /** Some character takes two units. */
  isAstral = false;
  newline: NewlineMode = { given: '\n', isUniversal: false, translates: false, written: null };
  seen = 0;
}

/** Decoder that translates line ends. */
export class PyNewlineDecoder extends PyObject {
  decoder: Value = null;
  translates = false;
  heldReturn = false;
  seen = 0;

  constructor(type: PyType) {
    super();
    this.type = type;
  }
}
