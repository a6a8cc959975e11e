/**
 * The module array.
 */
import { arrayIteratorType, arrayKinds, arrayType, type PyArrayIterator } from '../objects/model/array.js';
import { sharedIterator } from '../objects/model/iterators.js';
import type { Value } from '../objects/model/value.js';
import { defineType } from '../objects/protocol/define-type.js';
import { concatenationComplaints } from '../objects/protocol/operators.js';
import { exhausted, indexedReduction, madeAgain } from '../objects/types/iterator-reduction.js';
import { makeArray } from './array/construct.js';
import { arrayGetters, arrayMethods } from './array/methods.js';
import { arrayReconstructor } from './array/reconstruct.js';
import { arraySlots } from './array/slots.js';
import { itemAt } from './array/storage.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const arrayModule: BuiltinModule = {
  name: 'array',
  doc: 'Arrays of basic values: characters, integers, floating point numbers, stored compactly.',
  create() {
    defineTypes();
    return [
      ['_array_reconstructor', arrayReconstructor],
      ['array', arrayType],
      ['ArrayType', arrayType],
      ['typecodes', Object.keys(arrayKinds).join('')],
    ] as const;
  },
};

const defineTypes = once(() => {
  concatenationComplaints.set(arrayType, (other) => `can only append array (not "${other}") to array`);
  defineType(arrayType, {
    doc: DOC,
    module: 'array',
    flags: { collection: 'sequence', hasWeakref: true },
    attributes: { __hash__: null },
    slots: { ...arraySlots, new: makeArray },
    methods: arrayMethods,
    getters: arrayGetters,
  });
  defineType(arrayIteratorType, {
    module: 'array',
    flags: { isAcceptableBase: false },
    slots: { iter: sharedIterator<PyArrayIterator>, next: nextItem },
    methods: indexedReduction(
      (self: PyArrayIterator) =>
        self.array === null ? exhausted() : madeAgain('iter', [self.array], self.index),
      (self, index) => {
        self.index = Math.max(index, 0);
      },
    ),
  });
});

function nextItem(self: PyArrayIterator): Value | undefined {
  const array = self.array;
  if (array === null) return undefined;
  if (self.index < array.length) return itemAt(array, self.index++);
  self.array = null;
  return undefined;
}

const DOC = `array(typecode [, initializer]) -> array

Return a new array whose items are restricted by typecode, and
initialized from the optional initializer value, which must be a list,
string or iterable over elements of the appropriate type.

Typecodes and the C types behind them, with their sizes in bytes:

    'b' signed char 1, 'B' unsigned char 1, 'u' character 4,
    'h' short 2, 'H' unsigned short 2, 'i' int 4, 'I' unsigned int 4,
    'l' long 8, 'L' unsigned long 8, 'q' long long 8,
    'Q' unsigned long long 8, 'f' float 4, 'd' double 8`;
