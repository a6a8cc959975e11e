/**
 * Views of dicts and their iterators. Keys and items behave as sets.
 */

import type { DictEntry } from '../model/dict.js';
import {
  type DictViewKind,
  dictIteratorTypes,
  dictReverseIteratorTypes,
  dictViewTypes,
  PyDictIterator,
  PyDictView,
} from '../model/dict-views.js';
import { PyMappingProxy } from '../model/mapping-proxy.js';
import { PyTuple } from '../model/sequences.js';
import { PySet, setType } from '../model/sets.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { Value } from '../model/value.js';
import { isEqual } from '../protocol/compare.js';
import { defineType, type TypeDeclaration } from '../protocol/define-type.js';
import { runtimeError } from '../protocol/errors.js';
import { contains, lengthOf } from '../protocol/items.js';
import { iterate } from '../protocol/iterate.js';
import { guardRepr } from '../protocol/repr-guard.js';
import { reprText } from '../protocol/text.js';
import { reduceDictIterator, reduction } from './iterator-reduction.js';
import { intersectSets, makeSet, subtractFromSet, toggleInSet, updateSet } from './set-operations.js';
import { joinTexts } from './str/long-join.js';

export function defineDictViews(): void {
  for (const kind of ['keys', 'values', 'items'] as const) {
    defineView(kind, dictViewTypes[kind]);
    defineDictIterator(dictIteratorTypes[kind]);
    defineDictIterator(dictReverseIteratorTypes[kind]);
  }
}

/** Gives a view type its behaviour; OrderedDict has views of its own. */
export function defineView(kind: DictViewKind, type: PyType, base?: PyType): void {
  defineType(type, {
    ...(base === undefined ? {} : { base }),
    construct: null,
    flags: { isAcceptableBase: false },
    slots: {
      repr: reprView,
      len: (self: PyDictView) => self.dict.size,
      iter: (self: PyDictView) => new PyDictIterator(self.dict, self.kind),
      ...(kind === 'values' ? {} : setSlots),
    },
    methods: {
      __reversed__: [
        '()',
        (self: PyDictView) => new PyDictIterator(self.dict, self.kind, true),
        `Return a reverse iterator over the dict ${kind}.`,
      ],
      ...(kind === 'values'
        ? {}
        : {
            isdisjoint: [
              '(other, /)',
              isDisjoint,
              'Return True if the view and the given iterable have a null intersection.',
            ] as const,
          }),
    },
    getters: {
      mapping: {
        get: (self: PyDictView) => new PyMappingProxy(self.dict),
        doc: 'dictionary that this view refers to',
      },
    },
    ...(kind === 'values' ? {} : { attributes: { __hash__: null } }),
  });
}

/** Gives an iterator type its behaviour. */
export function defineDictIterator(
  type: PyType,
  next: (self: PyDictIterator) => Value | undefined = stepDictIterator,
): void {
  defineType(type, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: (self: PyDictIterator) => self, next },
    methods: {
      __length_hint__: [
        '()',
        (self: PyDictIterator) => (self.dict === null || self.dict.size !== self.size ? 0 : self.remaining),
        'Private method returning an estimate of len(list(it)).',
      ],
      ...reduction((self: PyDictIterator) => reduceDictIterator(self, next)),
    },
  });
}

const setSlots: NonNullable<TypeDeclaration['slots']> = {
  contains: isInView,
  eq: (self: PyDictView, other) =>
    isSetLike(other) ? self.dict.size === lengthOf(other) && allIn(self, other) : NotImplemented,
  ne: (self: PyDictView, other) =>
    isSetLike(other) ? self.dict.size !== lengthOf(other) || !allIn(self, other) : NotImplemented,
  le: (self: PyDictView, other) =>
    isSetLike(other) ? self.dict.size <= lengthOf(other) && allIn(self, other) : NotImplemented,
  lt: (self: PyDictView, other) =>
    isSetLike(other) ? self.dict.size < lengthOf(other) && allIn(self, other) : NotImplemented,
  ge: (self: PyDictView, other) =>
    isSetLike(other) ? lengthOf(other) <= self.dict.size && allIn(other, self) : NotImplemented,
  gt: (self: PyDictView, other) =>
    isSetLike(other) ? lengthOf(other) < self.dict.size && allIn(other, self) : NotImplemented,
  and: (self: PyDictView, other) => intersectView(self, other),
  rand: (self: PyDictView, other) => intersectView(self, other),
  or: (self: PyDictView, other) => changed(self, other, updateSet),
  ror: (self: PyDictView, other) => changed(other, self, updateSet),
  sub: (self: PyDictView, other) => changed(self, other, subtractFromSet),
  rsub: (self: PyDictView, other) => changed(other, self, subtractFromSet),
  xor: (self: PyDictView, other) => changed(self, other, toggleInSet),
  rxor: (self: PyDictView, other) => changed(other, self, toggleInSet),
};

/** The next key, value or item. */
export function stepDictIterator(self: PyDictIterator): Value | undefined {
  const entry = stepDictEntry(self);
  if (entry === null) return undefined;
  if (self.kind === 'keys') return entry.key;
  return self.kind === 'values' ? entry.value : new PyTuple([entry.key, entry.value as Value]);
}

/** The next entry, or null at the end. */
export function stepDictEntry(self: PyDictIterator): DictEntry | null {
  const { dict } = self;
  if (dict === null) return null;
  if (dict.size !== self.size) {
    self.size = -1;
    throw runtimeError('dictionary changed size during iteration');
  }
  const entry = self.isReverse ? dict.preceding(self.at) : dict.following(self.at);
  if (entry === null) {
    self.dict = null;
    return null;
  }
  if (self.remaining === 0) {
    self.dict = null;
    throw runtimeError('dictionary keys changed during iteration');
  }
  self.at = entry;
  self.remaining--;
  return entry;
}

function reprView(self: PyDictView): Value {
  return strFromText(
    guardRepr(self, '...', () => {
      const text = joinTexts(Array.from(iterate(self), reprText), ', ');
      return `${self.type.name}([${text}])`;
    }),
  );
}

function isInView(self: PyDictView, item: Value): boolean {
  if (self.kind === 'keys') return self.dict.has(item);
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const found = self.dict.get(item.items[0] as Value);
  return found !== undefined && isEqual(found, item.items[1] as Value);
}

/** Sets, keys and items. */
function isSetLike(value: Value): value is PySet | PyDictView {
  return value instanceof PySet || (value instanceof PyDictView && value.kind !== 'values');
}

function allIn(left: Value, right: Value): boolean {
  for (const item of iterate(left)) if (!contains(right, item)) return false;
  return true;
}

function changed(left: Value, right: Value, change: (set: PySet, other: Value) => void): BinaryResult {
  const result = makeSet(setType, left);
  change(result, right);
  return result;
}

function intersectView(self: PyDictView, other: Value): BinaryResult {
  if (other instanceof PySet && other.type === setType && self.dict.size <= other.size)
    return intersectSets(other, self);
  const swaps = other instanceof PyDictView && other.kind !== 'values' && other.dict.size > self.dict.size;
  const [asked, walked] = swaps ? [other, self] : [self, other];
  const result = makeSet(setType);
  for (const item of iterate(walked)) if (isInView(asked, item)) result.add(item);
  return result;
}

function isDisjoint(self: PyDictView, other: Value): boolean {
  if (self === other) return self.dict.size === 0;
  const swaps = isSetLike(other) && lengthOf(other) > self.dict.size;
  const [asked, walked]: [Value, Value] = swaps ? [other, self] : [self, other];
  for (const item of iterate(walked)) if (contains(asked, item)) return false;
  return true;
}
