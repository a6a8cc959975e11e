/**
 * `zlib.compressobj()` and `zlib.decompressobj()`. Copies are made by doing again what was done.
 */
import { constants, createDeflate, createDeflateRaw, createGzip } from 'node:zlib';
import { PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { Coder } from './coder.js';
import { Inflater } from './inflater.js';
import { streamError } from './zlib-error.js';

export const compressType = new PyType('zlib.Compress');
export const decompressType = new PyType('zlib.Decompress');

/** How a compressor is set up. */
export interface DeflateOptions {
  readonly level: number;
  readonly wbits: number;
  readonly memLevel: number;
  readonly strategy: number;
  readonly dictionary: Uint8Array | undefined;
}

/** Whether zlib would take the options. */
export function areValid({ level, wbits, memLevel, strategy }: DeflateOptions): boolean {
  const bits = wbits < 0 ? -wbits : wbits > 15 ? wbits - 16 : wbits;
  return (
    level >= -1 &&
    level <= 9 &&
    bits >= (wbits < 0 ? 9 : 8) &&
    bits <= 15 &&
    memLevel >= 1 &&
    memLevel <= 9 &&
    strategy >= 0 &&
    strategy <= 4
  );
}

/** A compressor of node:zlib. */
export function makeDeflater({ level, wbits, memLevel, strategy, dictionary }: DeflateOptions): Coder {
  const windowBits = wbits < 0 ? -wbits : wbits > 15 ? wbits - 16 : wbits;
  const options = {
    level,
    memLevel,
    strategy,
    windowBits,
    ...(dictionary === undefined ? {} : { dictionary }),
  };
  return new Coder(
    wbits < 0 ? createDeflateRaw(options) : wbits > 15 ? createGzip(options) : createDeflate(options),
  );
}

type Step = { readonly data: Uint8Array; readonly flush: number };

class PyCompress extends PyObject {
  readonly options: DeflateOptions;
  readonly steps: Step[] = [];
  private readonly coder: Coder;
  isFinished = false;

  constructor(options: DeflateOptions) {
    super();
    this.type = compressType;
    this.options = options;
    this.coder = makeDeflater(options);
  }

  write(data: Uint8Array, flush: number): Uint8Array {
    const doing = flush === constants.Z_NO_FLUSH ? 'while compressing data' : 'while flushing';
    if (this.isFinished) throw streamError(-2, doing);
    const { output, failure } = this.coder.write(data, flush, Number.POSITIVE_INFINITY);
    if (failure !== undefined) throw streamError(failure.code, doing, failure.message);
    this.steps.push({ data, flush });
    if (flush === constants.Z_FINISH) this.isFinished = true;
    return output;
  }
}

class PyDecompress extends PyObject {
  readonly wbits: number;
  readonly dictionary: Uint8Array | undefined;
  readonly steps: { readonly data: Uint8Array; readonly limit: number }[] = [];
  readonly inflater: Inflater;
  /** Flushed after the end of the data. */
  isEnded = false;

  constructor(wbits: number, dictionary: Uint8Array | undefined) {
    super();
    this.type = decompressType;
    this.wbits = wbits;
    this.dictionary = dictionary;
    this.inflater = new Inflater(wbits, dictionary);
  }

  push(data: Uint8Array, limit: number): Uint8Array {
    this.steps.push({ data, limit });
    return this.inflater.push(data, limit);
  }
}

export function makeCompress(options: DeflateOptions): Value {
  return new PyCompress(options);
}

export function makeDecompress(wbits: number, dictionary: Uint8Array | undefined): Value {
  return new PyDecompress(wbits, dictionary);
}

export function defineCompressObjects(): void {
  const copyCompress = (self: PyCompress) => {
    if (self.isFinished) throw valueError('Inconsistent stream state');
    const copy = new PyCompress(self.options);
    for (const { data, flush } of self.steps) copy.write(data, flush);
    return copy;
  };
  defineType(compressType, {
    construct: null,
    module: 'zlib',
    flags: { isAcceptableBase: false },
    methods: {
      compress: [
        '(data, /)',
        (self: PyCompress, data: Value) =>
          new PyBytes(self.write(expectBytes(data).slice(), constants.Z_NO_FLUSH)),
        'Returns a bytes object containing compressed data.',
      ],
      flush: [
        '(mode=zlib.Z_FINISH, /)',
        (self: PyCompress, mode: Value | undefined) => {
          const flush = mode === undefined ? constants.Z_FINISH : toSize(mode);
          if (flush === constants.Z_NO_FLUSH) return new PyBytes(new Uint8Array());
          if (flush < 0 || flush > constants.Z_BLOCK) throw streamError(-2, 'while flushing');
          return new PyBytes(self.write(new Uint8Array(), flush));
        },
        'Return a bytes object containing any remaining compressed data.',
      ],
      copy: ['()', copyCompress, 'Return a copy of the compression object.'],
      __copy__: ['()', copyCompress],
      __deepcopy__: ['(memo, /)', copyCompress],
    },
  });
  const copyDecompress = (self: PyDecompress) => {
    if (self.isEnded) throw valueError('Inconsistent stream state');
    const copy = new PyDecompress(self.wbits, self.dictionary);
    for (const { data, limit } of self.steps) copy.push(data, limit);
    return copy;
  };
  defineType(decompressType, {
    construct: null,
    module: 'zlib',
    flags: { isAcceptableBase: false },
    methods: {
      decompress: [
        '(data, /, max_length=0)',
        (self: PyDecompress, data: Value, most: Value | undefined) => {
          const limit = most === undefined ? 0 : toSize(most);
          if (limit < 0) throw valueError('max_length must be non-negative');
          return new PyBytes(
            self.push(expectBytes(data).slice(), limit === 0 ? Number.POSITIVE_INFINITY : limit),
          );
        },
        'Return a bytes object containing the decompressed version of the data.',
      ],
      flush: [
        '(length=zlib.DEF_BUF_SIZE, /)',
        (self: PyDecompress, length: Value | undefined) => {
          if (length !== undefined && toSize(length) <= 0)
            throw valueError('length must be greater than zero');
          const rest = self.push(self.inflater.unconsumed, Number.POSITIVE_INFINITY);
          self.isEnded = self.inflater.isFinished;
          return new PyBytes(rest);
        },
        'Return a bytes object containing any remaining decompressed data.',
      ],
      copy: ['()', copyDecompress, 'Return a copy of the decompression object.'],
      __copy__: ['()', copyDecompress],
      __deepcopy__: ['(memo, /)', copyDecompress],
    },
    getters: {
      unused_data: { get: (self: PyDecompress) => new PyBytes(self.inflater.unused) },
      unconsumed_tail: { get: (self: PyDecompress) => new PyBytes(self.inflater.unconsumed) },
      eof: { get: (self: PyDecompress) => self.inflater.isFinished },
    },
  });
}
