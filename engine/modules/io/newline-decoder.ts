/**
 * `IncrementalNewlineDecoder`: translates line ends piece by piece, after another decoder if there is one.
 */

import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, PyBytes, strFromText } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { callMethod } from './io-errors.js';
import { ioTypes, PyNewlineDecoder } from './io-objects.js';
import { newlinesIn, seenAsValue } from './newlines.js';

const parameters = signature("(decoder, translate, errors='strict')");

/** Gives IncrementalNewlineDecoder its behaviour. */
export function defineNewlineDecoder(): void {
  defineType(ioTypes.IncrementalNewlineDecoder, {
    doc: 'Codec used when reading a file in universal newlines mode.',
    slots: {
      new: (type: PyType) => new PyNewlineDecoder(type),
      init: (self: PyNewlineDecoder, args: Value[], kwargs: KeywordArguments) => {
        const [decoder, translate] = bindArguments(
          'IncrementalNewlineDecoder',
          parameters,
          args,
          kwargs,
        ) as Value[];
        self.decoder = decoder ?? null;
        self.translates = isTrue(translate ?? false);
      },
    },
    methods: {
      decode: [
        '(input, final=False)',
        (self: PyNewlineDecoder, input: Value, final: Value | undefined) =>
          decode(self, input, final !== undefined && isTrue(final)),
      ],
      getstate: [
        '()',
        (self: PyNewlineDecoder) => {
          const below = self.decoder === null ? null : callMethod(self.decoder, 'getstate');
          const [bytes = new PyBytes(new Uint8Array(0)), flags = 0] =
            below instanceof PyTuple ? below.items : [];
          return new PyTuple([bytes, toSize(flags) * 2 + (self.heldReturn ? 1 : 0)]);
        },
      ],
      setstate: [
        '(state, /)',
        (self: PyNewlineDecoder, state: Value) => {
          if (!(state instanceof PyTuple)) throw typeError('state argument must be a tuple');
          const flags = toSize(state.items[1] ?? 0);
          self.heldReturn = flags % 2 === 1;
          if (self.decoder !== null)
            callMethod(
              self.decoder,
              'setstate',
              new PyTuple([state.items[0] ?? null, Math.floor(flags / 2)]),
            );
          return null;
        },
      ],
      reset: [
        '()',
        (self: PyNewlineDecoder) => {
          self.seen = 0;
          self.heldReturn = false;
          return self.decoder === null ? null : callMethod(self.decoder, 'reset');
        },
      ],
    },
    getters: { newlines: { get: (self: PyNewlineDecoder) => seenAsValue(self.seen) } },
  });
}

function decode(self: PyNewlineDecoder, input: Value, isFinal: boolean): Value {
  const decoded = self.decoder === null ? input : callMethod(self.decoder, 'decode', input, isFinal);
  const str = asStr(decoded);
  if (str === undefined) throw typeError(`decoder should return a string result, not '${typeName(decoded)}'`);
  let text = str.toString();
  if (self.heldReturn && (text !== '' || isFinal)) {
    text = `\r${text}`;
    self.heldReturn = false;
  }
  if (!isFinal && text.endsWith('\r')) {
    text = text.slice(0, -1);
    self.heldReturn = true;
  }
  self.seen |= newlinesIn(text);
  return strFromText(self.translates ? text.replace(/\r\n?/g, '\n') : text);
}
