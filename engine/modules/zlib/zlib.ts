/**
 * The module zlib, on node:zlib.
 */
import { constants } from 'node:zlib';
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { asBytes, expectBytes } from '../../objects/protocol/bytes-like.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { low32 } from '../binascii/binascii.js';
import { adler32, crc32 } from '../binascii/checksums.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import {
  areValid,
  type DeflateOptions,
  defineCompressObjects,
  makeCompress,
  makeDecompress,
  makeDeflater,
} from './compress-objects.js';
import { Inflater } from './inflater.js';
import { defineZlibError, streamError, zlibError, zlibErrorType } from './zlib-error.js';

export const zlibModule: BuiltinModule = {
  name: 'zlib',
  doc: 'The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.',
  create: function* () {
    defineTypes();
    yield* declareFunctions('zlib', functions);
    yield ['error', zlibErrorType];
    yield* Object.entries(numbers);
    yield ['ZLIB_VERSION', process.versions.zlib.replace(/-.*/, '')];
    yield ['ZLIB_RUNTIME_VERSION', process.versions.zlib.replace(/-.*/, '')];
    yield ['__version__', '1.0'];
  },
};

const defineTypes = once(() => {
  defineZlibError();
  defineCompressObjects();
});

const MAX_WBITS = 15;
const DEF_MEM_LEVEL = 8;
const DEFLATED = 8;

const numbers: Readonly<Record<string, number>> = {
  MAX_WBITS,
  DEFLATED,
  DEF_MEM_LEVEL,
  DEF_BUF_SIZE: 16384,
  Z_BEST_COMPRESSION: 9,
  Z_BEST_SPEED: 1,
  Z_BLOCK: 5,
  Z_DEFAULT_COMPRESSION: -1,
  Z_DEFAULT_STRATEGY: 0,
  Z_FILTERED: 1,
  Z_FINISH: 4,
  Z_FIXED: 4,
  Z_FULL_FLUSH: 3,
  Z_HUFFMAN_ONLY: 2,
  Z_NO_COMPRESSION: 0,
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_RLE: 3,
  Z_SYNC_FLUSH: 2,
  Z_TREES: 6,
};

type Optional = Value | undefined;

const functions: FunctionDeclarations = {
  adler32: [
    '(data, value=1, /)',
    (data: Value, start: Optional) => adler32(expectBytes(data), start === undefined ? 1 : low32(start)),
    'Compute an Adler-32 checksum of data.',
  ],
  crc32: [
    '(data, value=0, /)',
    (data: Value, start: Optional) => crc32(expectBytes(data), start === undefined ? 0 : low32(start)),
    'Compute a CRC-32 checksum of data.',
  ],
  compress: ['(data, /, level=-1, wbits=15)', compress, 'Returns a bytes object containing compressed data.'],
  decompress: [
    '(data, /, wbits=15, bufsize=16384)',
    decompress,
    'Returns a bytes object containing the uncompressed data.',
  ],
  compressobj: [
    '(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)',
    compressObject,
    'Return a compressor object.',
  ],
  decompressobj: ["(wbits=15, zdict=b'')", decompressObject, 'Return a decompressor object.'],
};

function sizeOr(value: Optional, otherwise: number): number {
  return value === undefined ? otherwise : toSize(value);
}

function compress(data: Value, level: Optional, wbits: Optional): Value {
  const bytes = expectBytes(data);
  const options: DeflateOptions = {
    level: sizeOr(level, -1),
    wbits: sizeOr(wbits, MAX_WBITS),
    memLevel: DEF_MEM_LEVEL,
    strategy: 0,
    dictionary: undefined,
  };
  if (!areValid(options)) throw zlibError('Bad compression level');
  const { output } = makeDeflater(options).write(bytes, constants.Z_FINISH, Number.POSITIVE_INFINITY);
  return new PyBytes(output);
}

function decompress(data: Value, wbits: Optional, bufferSize: Optional): Value {
  const bytes = expectBytes(data);
  if (bufferSize !== undefined && toSize(bufferSize) < 0) throw valueError('bufsize must be non-negative');
  const bits = sizeOr(wbits, MAX_WBITS);
  if (!Inflater.accepts(bits)) throw streamError(-2, 'while preparing to decompress data');
  const inflater = new Inflater(bits, undefined);
  const output = inflater.push(bytes, Number.POSITIVE_INFINITY);
  if (!inflater.isFinished) throw streamError(-5, 'while decompressing data');
  return new PyBytes(output);
}

function compressObject(
  level: Optional,
  method: Optional,
  wbits: Optional,
  memLevel: Optional,
  strategy: Optional,
  dictionary: Optional,
): Value {
  const options: DeflateOptions = {
    level: sizeOr(level, -1),
    wbits: sizeOr(wbits, MAX_WBITS),
    memLevel: sizeOr(memLevel, DEF_MEM_LEVEL),
    strategy: sizeOr(strategy, 0),
    dictionary: dictionary === undefined || dictionary === null ? undefined : expectBytes(dictionary).slice(),
  };
  if (sizeOr(method, DEFLATED) !== DEFLATED || !areValid(options))
    throw valueError('Invalid initialization option');
  return makeCompress(options);
}

function decompressObject(wbits: Optional, dictionary: Optional): Value {
  const bits = sizeOr(wbits, MAX_WBITS);
  const bytes = dictionary === undefined ? undefined : asBytes(dictionary);
  if (dictionary !== undefined && bytes === undefined)
    throw typeError('zdict argument must support the buffer protocol');
  if (!Inflater.accepts(bits)) throw valueError('Invalid initialization option');
  return makeDecompress(bits, bytes === undefined || bytes.length === 0 ? undefined : bytes.slice());
}
