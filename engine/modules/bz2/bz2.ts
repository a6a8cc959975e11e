/**
 * The module _bz2: encoder and decoder of bzip2 streams, which `bz2` makes its classes of.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import { PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { toSize } from '../../objects/protocol/items.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { defineDecoderType, PyStreamDecoder } from '../stream-decoder.js';
import { BadBlock, Decoder } from './decoder.js';
import { Encoder } from './encoder.js';

export const bz2Module: BuiltinModule = {
  name: '_bz2',
  doc: 'Encoder and decoder of bzip2 streams.',
  create: function* () {
    defineTypes();
    yield* declareFunctions('_bz2', {
      encoder: ['(level, /)', (level: Value) => new PyEncoder(toSize(level)), 'An encoder.'],
      decoder: ['()', () => new PyStreamDecoder(decoderType, new Decoder()), 'A decoder.'],
    });
  },
};

const encoderType = new PyType('_bz2.Encoder');
const decoderType = new PyType('_bz2.Decoder');

class PyEncoder extends PyObject {
  readonly encoder: Encoder;

  constructor(level: number) {
    super();
    this.type = encoderType;
    this.encoder = new Encoder(level);
  }
}

const defineTypes = once(() => {
  defineType(encoderType, {
    construct: null,
    module: '_bz2',
    flags: { isAcceptableBase: false },
    methods: {
      push: [
        '(data, /)',
        (self: PyEncoder, data: Value) => new PyBytes(self.encoder.push(expectBytes(data))),
        'Takes bytes; gives what can be written.',
      ],
      finish: ['()', (self: PyEncoder) => new PyBytes(self.encoder.finish()), 'Ends the stream.'],
    },
  });
  defineDecoderType(decoderType, '_bz2', BadBlock, 'Invalid data stream');
});
