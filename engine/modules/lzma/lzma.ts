/**
 * The module _lzma_codec: encoders and decoders of LZMA and LZMA2, the CRC-64 of xz and its delta filter. The formats around them are the
 * Python module's.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import { PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { defineDecoderType, PyStreamDecoder } from '../stream-decoder.js';
import { crc64 } from './checksum.js';
import { encodeChunks } from './chunk-encoder.js';
import { LzmaEncoder } from './lzma-encoder.js';
import { type Properties, readProperties } from './model.js';
import { BadData, ChunkDecoder, PlainDecoder } from './stream-decoders.js';

export const lzmaModule: BuiltinModule = {
  name: '_lzma_codec',
  doc: 'Encoders and decoders of LZMA and LZMA2.',
  create: function* () {
    defineTypes();
    yield* declareFunctions('_lzma_codec', {
      plain_decoder: [
        '(properties, reach, size, /)',
        (properties: Value, reach: Value, size: Value) =>
          new PyStreamDecoder(
            decoderType,
            new PlainDecoder(
              expectProperties(properties),
              toSize(reach),
              toSize(size) < 0 ? Number.POSITIVE_INFINITY : toSize(size),
            ),
          ),
        'A decoder of LZMA; a negative size is one that is not known.',
      ],
      chunk_decoder: [
        '(reach, /)',
        (reach: Value) => new PyStreamDecoder(decoderType, new ChunkDecoder(toSize(reach))),
        'A decoder of LZMA2.',
      ],
      encode_plain: [
        '(data, properties, reach, /)',
        (data: Value, properties: Value, reach: Value) =>
          new PyBytes(
            new LzmaEncoder(expectBytes(data), expectProperties(properties), toSize(reach)).encodeAll(),
          ),
        'Data as LZMA with a mark of the end.',
      ],
      encode_chunks: [
        '(data, properties, reach, /)',
        (data: Value, properties: Value, reach: Value) =>
          new PyBytes(encodeChunks(expectBytes(data), expectProperties(properties), toSize(reach))),
        'Data as LZMA2.',
      ],
      crc64: [
        '(data, start, /)',
        (data: Value, start: Value) => {
          const sum = crc64(expectBytes(data), BigInt(start as number | bigint));
          return sum <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(sum) : sum;
        },
        'The CRC-64 of data behind what has the sum `start`.',
      ],
      delta: [
        '(data, distance, history, decodes, /)',
        (data: Value, distance: Value, history: Value, decodes: Value) =>
          new PyBytes(delta(expectBytes(data), toSize(distance), expectBytes(history), decodes === true)),
        'Differences to the byte `distance` before, or the way back; `history` is what was before.',
      ],
    });
  },
};

const decoderType = new PyType('_lzma_codec.Decoder');

const defineTypes = once(() => defineDecoderType(decoderType, '_lzma_codec', BadData, 'Corrupt input data'));

function expectProperties(value: Value): Properties {
  const properties = readProperties(toSize(value));
  if (properties === undefined) throw valueError('Invalid or unsupported options');
  return properties;
}

/** `history` is as long as the distance. */
function delta(data: Uint8Array, distance: number, history: Uint8Array, decodes: boolean): Uint8Array {
  const result = new Uint8Array(data.length);
  const original = decodes ? result : data;
  for (let index = 0; index < data.length; index++) {
    const before = index < distance ? (history[index] as number) : (original[index - distance] as number);
    result[index] = (data[index] as number) + (decodes ? before : -before);
  }
  return result;
}
