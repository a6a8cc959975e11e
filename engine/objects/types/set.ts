/**
 * set and frozenset. The algebra is in set-operations, the table in model/sets.
 */

import { PyNativeIterator } from '../model/iterators.js';
import { newList } from '../model/list-storage.js';
import { PyTuple } from '../model/sequences.js';
import { frozensetType, PySet, setType } from '../model/sets.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { FrozensetHash, wordsToInt } from '../numeric/hash.js';
import { high, low } from '../numeric/words64.js';
import { defineType, type MethodDeclaration, type TypeDeclaration } from '../protocol/define-type.js';
import { keyError, runtimeError } from '../protocol/errors.js';
import { genericAlias } from '../protocol/items.js';
import { guardRepr } from '../protocol/repr-guard.js';
import { bindArguments, signature } from '../protocol/signature.js';
import { reprText } from '../protocol/text.js';
import { stateOf } from './class/reduce.js';
import { leftovers, reduction } from './iterator-reduction.js';
import { defineNativeIterator } from './native-iterator.js';
import {
  areDisjoint,
  copySet,
  intersectSets,
  isSubset,
  makeSet,
  subtractFromSet,
  subtractSets,
  symmetricDifference,
  toggleInSet,
  updateSet,
} from './set-operations.js';
import { joinTexts } from './str/long-join.js';

/** Iterator of a set. */
export const setIteratorType = new PyType('set_iterator');

export function defineSets(): void {
  setType.makeEmpty = () => makeSet(setType);
  defineType(setType, {
    doc: 'set() -> new empty set object\nset(iterable) -> new set object\n\nBuild an unordered collection of unique elements.',
    flags: { matchesSelf: true, hasWeakref: true },
    slots: {
      ...sharedSlots,
      new: (type) => makeSet(type),
      init: initSet,
      iand: (self: PySet, other) => inPlace(self, other, () => self.takeOver(intersectSets(self, other))),
      ior: (self: PySet, other) => inPlace(self, other, () => updateSet(self, other)),
      isub: (self: PySet, other) => inPlace(self, other, () => subtractFromSet(self, other)),
      ixor: (self: PySet, other) => inPlace(self, other, () => toggleInSet(self, other)),
    },
    attributes: { __hash__: null },
    methods: { ...sharedMethods, ...mutatingMethods },
    classMethods: sharedClassMethods,
  });
  defineType(frozensetType, {
    doc: 'frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nBuild an immutable unordered collection of unique elements.',
    flags: { matchesSelf: true, hasWeakref: true },
    construct: [
      '(iterable=(), /)',
      (type: PyType, iterable: Value | undefined) =>
        type === frozensetType && iterable instanceof PySet && iterable.type === frozensetType
          ? iterable
          : makeSet(type, iterable),
    ],
    slots: { ...sharedSlots, hash: hashFrozenset },
    methods: sharedMethods,
    classMethods: sharedClassMethods,
  });
  defineNativeIterator(setIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    methods: {
      __length_hint__: [
        '()',
        (self: PyNativeIterator) => (self instanceof SetIterator ? self.remaining : 0),
        'Private method returning an estimate of len(list(it)).',
      ],
      ...reduction((self: PyNativeIterator) => leftovers(self instanceof SetIterator ? self.rest() : [])),
    },
  });
}

const sharedSlots: NonNullable<TypeDeclaration['slots']> = {
  repr: reprSet,
  len: (self: PySet) => self.size,
  iter: (self: PySet) => new SetIterator(self),
  contains: (self: PySet, element) => self.has(hashable(element)),
  eq: (self: PySet, other) => (other instanceof PySet ? isSame(self, other) : NotImplemented),
  ne: (self: PySet, other) => (other instanceof PySet ? !isSame(self, other) : NotImplemented),
  le: (self: PySet, other) => (other instanceof PySet ? isSubset(self, other) : NotImplemented),
  lt: (self: PySet, other) =>
    other instanceof PySet ? self.size < other.size && isSubset(self, other) : NotImplemented,
  ge: (self: PySet, other) => (other instanceof PySet ? isSubset(other, self) : NotImplemented),
  gt: (self: PySet, other) =>
    other instanceof PySet ? other.size < self.size && isSubset(other, self) : NotImplemented,
  and: (self: PySet, other) => (other instanceof PySet ? intersectSets(self, other) : NotImplemented),
  or: (self: PySet, other) => (other instanceof PySet ? unite(self, [other]) : NotImplemented),
  sub: (self: PySet, other) => (other instanceof PySet ? subtractSets(self, other) : NotImplemented),
  xor: (self: PySet, other) => (other instanceof PySet ? symmetricDifference(self, other) : NotImplemented),
};

const sharedMethods: Record<string, MethodDeclaration> = {
  __reduce__: ['()', reduceSet, 'Return state information for pickling.'],
  copy: [
    '()',
    (self: PySet) => (self.type === frozensetType ? self : copySet(self)),
    'Return a shallow copy of a set.',
  ],
  difference: ['(*others)', subtractAll, 'Return the difference of two or more sets as a new set.'],
  intersection: ['(*others)', intersectAll, 'Return the intersection of two sets as a new set.'],
  isdisjoint: [
    '(other, /)',
    (self: PySet, other: Value) => areDisjoint(self, other),
    'Return True if two sets have a null intersection.',
  ],
  issubset: [
    '(other, /)',
    (self: PySet, other: Value) => isSubset(self, other instanceof PySet ? other : makeSet(setType, other)),
    'Report whether another set contains this set.',
  ],
  issuperset: [
    '(other, /)',
    (self: PySet, other: Value) => isSubset(other instanceof PySet ? other : makeSet(setType, other), self),
    'Report whether this set contains another set.',
  ],
  symmetric_difference: [
    '(other, /)',
    (self: PySet, other: Value) => symmetricDifference(self, other),
    'Return the symmetric difference of two sets as a new set.',
  ],
  union: [
    '(*others)',
    (self: PySet, others: Value[]) => unite(self, others),
    'Return the union of sets as a new set.',
  ],
  __sizeof__: ['()', (self: PySet) => 200 + 16 * self.size],
};

const mutatingMethods: Record<string, MethodDeclaration> = {
  add: [
    '(element, /)',
    (self: PySet, element: Value) => {
      self.add(element);
      return null;
    },
    'Add an element to a set.\n\nThis has no effect if the element is already present.',
  ],
  clear: [
    '()',
    (self: PySet) => {
      self.clear();
      return null;
    },
    'Remove all elements from this set.',
  ],
  discard: [
    '(element, /)',
    (self: PySet, element: Value) => {
      self.delete(hashable(element));
      return null;
    },
    'Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.',
  ],
  pop: [
    '()',
    (self: PySet) => {
      const element = self.pop();
      if (element === undefined) throw keyError('pop from an empty set');
      return element;
    },
    'Remove and return an arbitrary set element.\nRaises KeyError if the set is empty.',
  ],
  remove: [
    '(element, /)',
    (self: PySet, element: Value) => {
      if (!self.delete(hashable(element))) throw keyError(element);
      return null;
    },
    'Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.',
  ],
  update: [
    '(*others)',
    (self: PySet, others: Value[]) => {
      for (const other of others) updateSet(self, other);
      return null;
    },
    'Update a set with the union of itself and others.',
  ],
  difference_update: [
    '(*others)',
    (self: PySet, others: Value[]) => {
      for (const other of others) subtractFromSet(self, other);
      return null;
    },
    'Remove all elements of another set from this set.',
  ],
  intersection_update: [
    '(*others)',
    (self: PySet, others: Value[]) => {
      self.takeOver(intersectAll(self, others));
      return null;
    },
    'Update a set with the intersection of itself and another.',
  ],
  symmetric_difference_update: [
    '(other, /)',
    (self: PySet, other: Value) => {
      toggleInSet(self, other);
      return null;
    },
    'Update a set with the symmetric difference of itself and another.',
  ],
};

/** `(type, ([elements],), attributes)`, from which copy and pickle make the set again. */
function reduceSet(self: PySet): Value {
  return new PyTuple([self.type, new PyTuple([newList(self.elements())]), stateOf(self)]);
}

const sharedClassMethods: Record<string, MethodDeclaration> = {
  __class_getitem__: [
    '(item, /)',
    (type: PyType, item: Value) => genericAlias.make(type, item),
    'See PEP 585',
  ],
};

/** Steps over a set, which must keep its size. */
class SetIterator extends PyNativeIterator {
  remaining: number;

  constructor(set: PySet) {
    super(setIteratorType, () => this.advance());
    this.set = set;
    this.size = set.size;
    this.remaining = set.size;
    this.next = set.stepper();
  }

  private set: PySet | null;
  private size: number;
  private readonly next: () => Value | undefined;

  /** The elements that are to come. */
  rest(): Value[] {
    if (this.set === null) return [];
    if (this.set.size !== this.size) throw runtimeError('Set changed size during iteration');
    return [...this.set.elements()].slice(this.size - this.remaining);
  }

  private advance(): Value | undefined {
    if (this.set === null) return undefined;
    if (this.set.size !== this.size) {
      this.size = -1;
      throw runtimeError('Set changed size during iteration');
    }
    const element = this.next();
    if (element === undefined) {
      this.set = null;
      this.remaining = 0;
    } else this.remaining--;
    return element;
  }
}

const initSignature = signature('(iterable=(), /)');

function initSet(self: PySet, args: Value[], kwargs: KeywordArguments): void {
  const [iterable] = bindArguments('set', initSignature, args, kwargs);
  if (self.size > 0) self.clear();
  if (iterable !== undefined) updateSet(self, iterable as Value);
}

/** A set looked for in a set is looked for as the frozenset of its elements. */
function hashable(element: Value): Value {
  if (!(element instanceof PySet) || element.type.slots.hash !== null) return element;
  return copySet(element, frozensetType);
}

function reprSet(self: PySet): Value {
  const name = self.type.name;
  if (self.size === 0) return `${name}()`;
  return strFromText(
    guardRepr(self, `${name}(...)`, () => {
      const text = `{${joinTexts(self.elements().map(reprText), ', ')}}`;
      return self.type === setType ? text : `${name}(${text})`;
    }),
  );
}

function isSame(left: PySet, right: PySet): boolean {
  return left.size === right.size && isSubset(left, right);
}

function inPlace(self: PySet, other: Value, change: () => void) {
  if (!(other instanceof PySet)) return NotImplemented;
  change();
  return self;
}

function unite(self: PySet, others: readonly Value[]): PySet {
  const result = copySet(self);
  for (const other of others) if (other !== self) updateSet(result, other);
  return result;
}

function intersectAll(self: PySet, others: readonly Value[]): PySet {
  if (others.length === 0) return copySet(self);
  return others.reduce<PySet>((result, other) => intersectSets(result, other), self);
}

function subtractAll(self: PySet, others: readonly Value[]): PySet {
  const [first, ...rest] = others;
  if (first === undefined) return copySet(self);
  const result = subtractSets(self, first);
  for (const other of rest) subtractFromSet(result, other);
  return result;
}

function hashFrozenset(self: PySet): Value {
  if (self.cachedHash === null) {
    const hash = new FrozensetHash();
    self.everyHashed((_, h, l) => {
      hash.add(h, l);
      return true;
    });
    hash.finish(self.size);
    self.cachedHash = wordsToInt(high, low);
  }
  return self.cachedHash;
}
