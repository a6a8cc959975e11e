/**
 * slice.
 */
import { asInt } from '../model/numbers.js';
import { PySlice, PyTuple, sliceType } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { addInts } from '../numeric/int-arithmetic.js';
import type { Int } from '../numeric/int-value.js';
import type { Comparison } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { typeError, valueError } from '../protocol/errors.js';
import { toIndex } from '../protocol/items.js';
import { compareArrays } from '../protocol/sequence-compare.js';
import { reprText } from '../protocol/text.js';
import { readOnly } from './class/read-only.js';

export function defineSlice(): void {
  defineType(sliceType, {
    doc: 'slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).',
    flags: { isAcceptableBase: false },
    construct: [
      '(start, stop=None, step=None, /)',
      (_type: PyType, start: Value, stop: Value | undefined, step: Value | undefined) =>
        stop === undefined ? new PySlice(null, start, null) : new PySlice(start, stop, step ?? null),
    ],
    slots: {
      repr: (self: PySlice) => strFromText(`slice(${partsOf(self).map(reprText).join(', ')})`),
      lt: comparison('lt'),
      le: comparison('le'),
      eq: comparison('eq'),
      ne: comparison('ne'),
      gt: comparison('gt'),
      ge: comparison('ge'),
    },
    attributes: { __hash__: null },
    getters: {
      start: readOnly((self: PySlice) => self.start),
      stop: readOnly((self: PySlice) => self.stop),
      step: readOnly((self: PySlice) => self.step),
    },
    methods: {
      __reduce__: [
        '()',
        (self: PySlice) => new PyTuple([sliceType, new PyTuple(partsOf(self))]),
        'Return state information for pickling.',
      ],
      indices: [
        '(length, /)',
        sliceIndices,
        'Assuming a sequence of the given length, give the start, stop and stride that the slice has on it.',
      ],
    },
  });
}

function partsOf(slice: PySlice): Value[] {
  return [slice.start, slice.stop, slice.step];
}

function comparison(operator: Comparison) {
  return (self: PySlice, other: Value) =>
    other instanceof PySlice ? compareArrays(operator, partsOf(self), partsOf(other)) : NotImplemented;
}

function sliceIndices(self: PySlice, lengthGiven: Value): PyTuple {
  const length = toIndex(lengthGiven);
  if (length < 0) throw valueError('length should not be negative');
  const step = self.step === null ? 1 : partOf(self.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const backwards = step < 0;
  const lowest: Int = backwards ? -1 : 0;
  const highest: Int = backwards ? addInts(length, -1) : length;
  const clip = (part: Value, fallback: Int): Int => {
    if (part === null) return fallback;
    const given = partOf(part);
    const at = given < 0 ? addInts(given, length) : given;
    return at < lowest ? lowest : at > highest ? highest : at;
  };
  const start = clip(self.start, backwards ? highest : lowest);
  const stop = clip(self.stop, backwards ? lowest : highest);
  return new PyTuple([start, stop, step]);
}

function partOf(part: Value): Int {
  if (asInt(part) === undefined && typeOf(part).slots.index === null)
    throw typeError('slice indices must be integers or None or have an __index__ method');
  return toIndex(part);
}
