/**
 * The type of decoders that the codecs of compressed streams (_bz2, _lzma_codec) give to their Python modules: bytes are pushed in piece by
 * piece, what they stand for comes out, and what lies behind the stream's end is kept.
 */
import { PyBytes } from '../objects/model/text.js';
import type { PyType } from '../objects/model/type.js';
import { PyObject, type Value } from '../objects/model/value.js';
import { expectBytes } from '../objects/protocol/bytes-like.js';
import { defineType } from '../objects/protocol/define-type.js';
import { newException } from '../objects/protocol/errors.js';

export interface StreamDecoder {
  readonly isFinished: boolean;
  /** What lay behind the end. */
  readonly unused: Uint8Array;
  /** What more input gives. */
  push(piece: Uint8Array): Uint8Array;
}

export class PyStreamDecoder extends PyObject {
  readonly decoder: StreamDecoder;

  constructor(type: PyType, decoder: StreamDecoder) {
    super();
    this.type = type;
    this.decoder = decoder;
  }
}

/** `complaint` is what a program is told of input at which the decoder throws a `fault`. */
export function defineDecoderType(
  type: PyType,
  module: string,
  fault: abstract new (...rest: never) => Error,
  complaint: string,
): void {
  defineType(type, {
    construct: null,
    module,
    flags: { isAcceptableBase: false },
    methods: {
      push: [
        '(data, /)',
        ({ decoder }: PyStreamDecoder, data: Value) => {
          try {
            return new PyBytes(decoder.push(expectBytes(data)));
          } catch (thrown) {
            throw thrown instanceof fault ? newException('OSError', complaint) : thrown;
          }
        },
        'Takes compressed bytes; gives what they stand for.',
      ],
    },
    getters: {
      is_finished: { get: (self: PyStreamDecoder) => self.decoder.isFinished },
      unused: { get: (self: PyStreamDecoder) => new PyBytes(self.decoder.unused) },
    },
  });
}
