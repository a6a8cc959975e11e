/**
 * itertools: groupby and tee.
 */
import { PyNativeIterator } from '../../objects/model/iterators.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { callOne, callSpecial, lookupSpecial } from '../../objects/protocol/call.js';
import { isEqual } from '../../objects/protocol/compare.js';
import { runtimeError, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';
import { defineNativeIterator, makeNativeIterator } from '../../objects/types/native-iterator.js';

export const groupbyType = new PyType('itertools.groupby');
export const grouperType = new PyType('itertools._grouper');
export const teeType = new PyType('itertools._tee');

export function defineGroupingIterators(): void {
  defineNativeIterator(groupbyType, {
    doc: 'make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.',
    construct: ['(iterable, key=None)', groupby],
  });
  defineNativeIterator(grouperType);
  defineNativeIterator(teeType, {
    doc: 'Iterator wrapped to make it copyable.',
    construct: [
      '(iterable, /)',
      (_type: PyType, iterable: Value) =>
        iterable instanceof Tee ? new Tee(iterable.at) : new Tee(new TeeLink(getIterator(iterable))),
    ],
    slots: { next: (self: Tee) => self.advance() },
    methods: {
      __copy__: ['()', (self: Tee) => new Tee(self.at), 'Returns an independent iterator.'],
    },
  });
}

function groupby(type: PyType, iterable: Value, key: Value | undefined): PyNativeIterator {
  const iterator = getIterator(iterable);
  const keyOf = key ?? null;
  let item: Value | undefined;
  let itemKey: Value | undefined;
  let targetKey: Value | undefined;
  let currentGroup: symbol | undefined;

  const advance = (): boolean => {
    item = nextItem(iterator);
    if (item === undefined) return false;
    itemKey = keyOf === null ? item : callOne(keyOf, item);
    return true;
  };

  return makeNativeIterator(type, () => {
    currentGroup = undefined;
    while (
      itemKey === undefined ||
      item === undefined ||
      (targetKey !== undefined && isEqual(targetKey, itemKey))
    )
      if (!advance()) return undefined;
    targetKey = itemKey;
    const group = Symbol('group');
    const groupKey = itemKey;
    currentGroup = group;
    const members = makeNativeIterator(grouperType, () => {
      if (currentGroup !== group) return undefined;
      if (item === undefined && !advance()) return undefined;
      if (itemKey === undefined || !isEqual(groupKey, itemKey)) return undefined;
      const member = item;
      item = undefined;
      return member;
    });
    return new PyTuple([groupKey, members]);
  });
}

/** An item that several iterators will give, with what follows it; made when the first of them comes here. */
class TeeLink {
  private readonly iterator: Value;
  private item: Value | undefined;
  private next: TeeLink | undefined;
  private isReading = false;

  constructor(iterator: Value) {
    this.iterator = iterator;
  }

  /** The item and the link after it; undefined at the end. */
  read(): { item: Value; next: TeeLink } | undefined {
    if (this.next === undefined) {
      if (this.isReading) throw runtimeError('cannot re-enter the tee iterator');
      this.isReading = true;
      try {
        this.item = nextItem(this.iterator);
      } finally {
        this.isReading = false;
      }
      if (this.item === undefined) return undefined;
      this.next = new TeeLink(this.iterator);
    }
    return this.item === undefined ? undefined : { item: this.item, next: this.next };
  }
}

class Tee extends PyNativeIterator {
  at: TeeLink;

  constructor(at: TeeLink) {
    super(teeType, () => this.advance());
    this.at = at;
  }

  advance(): Value | undefined {
    const read = this.at.read();
    if (read === undefined) return undefined;
    this.at = read.next;
    return read.item;
  }
}

/** `tee(iterable, n=2, /)` */
export function tee(iterable: Value, count: Value | undefined): PyTuple {
  const copies = count === undefined ? 2 : toSize(count);
  if (copies < 0) throw valueError('n must be >= 0');
  if (copies === 0) return new PyTuple([]);
  const iterator = getIterator(iterable);
  const first = lookupSpecial(iterator, '__copy__') === undefined ? new Tee(new TeeLink(iterator)) : iterator;
  const results: Value[] = [first];
  while (results.length < copies) results.push(callSpecial(first, '__copy__') ?? null);
  return new PyTuple(results);
}
