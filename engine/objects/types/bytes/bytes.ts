/**
 * The type bytes.
 */
import { addStorage } from '../../model/instance.js';
import { PyTuple } from '../../model/sequences.js';
import { bytesType, PyBytes } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import { PyObject, type Value } from '../../model/value.js';
import { wordsToInt } from '../../numeric/hash.js';
import { setBytesHash } from '../../numeric/text-hash.js';
import { high, low } from '../../numeric/words64.js';
import { call } from '../../protocol/call.js';
import { defineType } from '../../protocol/define-type.js';
import { concatenationComplaints } from '../../protocol/operators.js';
import { quoteBytes } from './bytes-repr.js';
import { bytesFromArguments, bytesOfObject } from './construct.js';
import { parseHexText } from './hex.js';
import { sharedMethods, sharedSlots } from './methods.js';
import { makeTranslation } from './transform.js';

/** Gives the type its behaviour. */
export function defineBytes(): void {
  concatenationComplaints.set(bytesType, (other) => `can't concat ${other} to bytes`);
  defineType(bytesType, {
    doc: DOC,
    flags: { matchesSelf: true },
    construct: ["(source=b'', encoding='utf-8', errors='strict')", construct],
    slots: {
      ...sharedSlots,
      repr: (self: PyBytes) => quoteBytes(self.data),
      str: (self: PyBytes) => quoteBytes(self.data),
      hash: (self: PyBytes) => {
        setBytesHash(self.data);
        return wordsToInt(high, low);
      },
    },
    methods: {
      ...sharedMethods,
      __bytes__: [
        '()',
        (self: PyBytes) => (self.type === bytesType ? self : new PyBytes(self.data)),
        'Convert this value to exact type bytes.',
      ],
      __getnewargs__: ['()', (self: PyBytes) => new PyTuple([new PyBytes(self.data)])],
      __sizeof__: ['()', (self: PyBytes) => 33 + self.data.length],
    },
    classMethods: {
      fromhex: ['(string, /)', fromHex, 'Create a bytes object from a string of hexadecimal numbers.'],
    },
    staticMethods: {
      maketrans: [
        '(frm, to, /)',
        makeTranslation,
        'Return a translation table usable for the bytes or bytearray translate method.',
      ],
    },
  });
}

const DOC = `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer`;

function construct(type: PyType, source?: Value, encoding?: Value, errors?: Value): Value {
  if (type === bytesType && source instanceof PyBytes && source.type === bytesType && encoding === undefined)
    return source;
  if (type === bytesType && source instanceof PyObject && encoding === undefined && errors === undefined) {
    // An instance of a subclass stays one.
    const own = bytesOfObject(source);
    if (own !== undefined) return own;
  }
  const bytes = new PyBytes(bytesFromArguments('bytes', source, encoding, errors), type);
  return type.hasStorage ? addStorage(bytes) : bytes;
}

function fromHex(type: PyType, text: Value): Value {
  const bytes = new PyBytes(parseHexText(text));
  return type === bytesType ? bytes : call(type, [bytes]);
}
