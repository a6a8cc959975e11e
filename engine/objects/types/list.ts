/**
 * list. Where the items lie (array or typed array) is known to list-storage only.
 */

import { exceptionTypes, PyException } from '../model/exceptions.js';
import type { Sink } from '../model/generators.js';
import { addStorage } from '../model/instance.js';
import { listIteratorType, PyListIterator, PyNativeIterator, sharedIterator } from '../model/iterators.js';
import {
  listAppend,
  listConcat,
  listCopy,
  listGeneralise,
  listGet,
  listItems,
  listLength,
  listPop,
  listRepeat,
  listReplace,
  listSet,
  listSlice,
  newList,
} from '../model/list-storage.js';
import { tick, tickAt } from '../model/resources.js';
import { listType, PyList, PySlice, PyTuple, tupleType } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { strFromText } from '../model/text.js';
import { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { type Comparison, isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { indexError, valueError } from '../protocol/errors.js';
import { genericAlias, toCSize } from '../protocol/items.js';
import { getIterator, nextBeyond, nextItem } from '../protocol/iterate.js';
import { lengthHint } from '../protocol/length-hint.js';
import { concatenationComplaints } from '../protocol/operators.js';
import { guardRepr } from '../protocol/repr-guard.js';
import { compareArrays } from '../protocol/sequence-compare.js';
import { bindArguments, signature } from '../protocol/signature.js';
import { reprText } from '../protocol/text.js';
import { indexedReduction, leftovers, madeAgain } from './iterator-reduction.js';
import { deleteListSlice, getListSlice, setListSlice } from './list-slices.js';
import { defineNativeIterator } from './native-iterator.js';
import { clippedPosition, positionOf, repeatCount } from './positions.js';
import { sortList } from './sorting/sort.js';
import { joinTexts } from './str/long-join.js';

/** Iterator of `reversed(list)`. */
export const listReverseIteratorType = new PyType('list_reverseiterator');

export function defineList(): void {
  listType.makeEmpty = () => new PyList([], listType);
  concatenationComplaints.set(listType, (other) => `can only concatenate list (not "${other}") to list`);
  defineType(listType, {
    doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
    flags: { collection: 'sequence', matchesSelf: true },
    slots: {
      new: (type) => {
        const list = new PyList([], type);
        return type.hasStorage ? addStorage(list) : list;
      },
      init: initList,
      repr: reprList,
      len: listLength,
      iter: (self: PyList) => new PyListIterator(self),
      getitem: getListItem,
      setitem: setListItem,
      delitem: deleteListItem,
      contains: (self: PyList, item) => findInList(self, item, 0, Number.POSITIVE_INFINITY) >= 0,
      lt: comparison('lt'),
      le: comparison('le'),
      eq: comparison('eq'),
      ne: comparison('ne'),
      gt: comparison('gt'),
      ge: comparison('ge'),
      add: (self: PyList, other) => (other instanceof PyList ? listConcat(self, other) : NotImplemented),
      iadd: (self: PyList, other) => {
        extendList(self, other);
        return self;
      },
      mul: repeatList,
      rmul: repeatList,
      imul: (self: PyList, other) => {
        const repeated = repeatList(self, other);
        if (!(repeated instanceof PyList)) return repeated;
        takeOver(self, repeated);
        return self;
      },
    },
    attributes: { __hash__: null },
    methods: {
      append: ['(object, /)', appendToList, 'Append object to the end of the list.'],
      clear: [
        '()',
        (self: PyList) => {
          listReplace(self, []);
          return null;
        },
        'Remove all items from list.',
      ],
      copy: ['()', (self: PyList) => newList(listCopy(self)), 'Return a shallow copy of the list.'],
      count: [
        '(value, /)',
        (self: PyList, value: Value) => {
          let count = 0;
          for (let index = 0; index < listLength(self); index++) {
            tickAt(index);
            if (isEqual(listGet(self, index), value)) count++;
          }
          return count;
        },
        'Return number of occurrences of value.',
      ],
      extend: [
        '(iterable, /)',
        (self: PyList, iterable: Value) => {
          extendList(self, iterable);
          return null;
        },
        'Extend list by appending elements from the iterable.',
      ],
      index: [
        '(value, start=0, stop=9223372036854775807, /)',
        (self: PyList, value: Value, start: Value | undefined, stop: Value | undefined) => {
          const length = listLength(self);
          const from = clippedPosition(start, length, 0);
          const to = clippedPosition(stop, length, Number.POSITIVE_INFINITY);
          const at = findInList(self, value, from, to);
          if (at < 0) throw valueError(`${reprText(value)} is not in list`);
          return at;
        },
        'Return first index of value.\n\nRaises ValueError if the value is not present.',
      ],
      insert: ['(index, object, /)', insertIntoList, 'Insert object before index.'],
      pop: [
        '(index=-1, /)',
        popFromList,
        'Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.',
      ],
      remove: [
        '(value, /)',
        (self: PyList, value: Value) => {
          const at = findInList(self, value, 0, Number.POSITIVE_INFINITY);
          if (at < 0) throw valueError('list.remove(x): x not in list');
          listGeneralise(self).splice(at, 1);
          return null;
        },
        'Remove first occurrence of value.\n\nRaises ValueError if the value is not present.',
      ],
      reverse: [
        '()',
        (self: PyList) => {
          listReplace(self, listCopy(self).reverse());
          return null;
        },
        'Reverse *IN PLACE*.',
      ],
      sort: ['(*, key=None, reverse=False)', sortList, 'Sort the list in ascending order and return None.'],
      __reversed__: ['()', reverseList, 'Return a reverse iterator over the list.'],
      __sizeof__: [
        '()',
        (self: PyList) => 40 + 8 * listLength(self),
        'Return the size of the list in memory, in bytes.',
      ],
    },
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
  });
  defineListIterators();
}

function defineListIterators(): void {
  defineType(listIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    slots: { iter: sharedIterator<PyListIterator>, next: stepListIterator },
    methods: {
      __length_hint__: [
        '()',
        (self: PyListIterator) => (self.list === null ? 0 : Math.max(listLength(self.list) - self.index, 0)),
        'Private method returning an estimate of len(list(it)).',
      ],
      ...indexedReduction(
        (self: PyListIterator) =>
          self.list === null ? exhaustedList() : madeAgain('iter', [self.list], self.index),
        (self, index) => {
          if (self.list !== null) self.index = Math.min(Math.max(index, 0), listLength(self.list));
        },
      ),
    },
  });
  defineNativeIterator(listReverseIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    methods: {
      __length_hint__: [
        '()',
        (self: ListReverseIterator) => self.index + 1,
        'Private method returning an estimate of len(list(it)).',
      ],
      ...indexedReduction(
        (self: ListReverseIterator) =>
          self.list === null ? exhaustedList() : madeAgain('reversed', [self.list], self.index),
        (self, index) => {
          if (self.list !== null) self.index = Math.min(Math.max(index, -1), listLength(self.list) - 1);
        },
      ),
    },
  });
}

/** An iterator over a list that is at its end is made again over another. */
function exhaustedList(): Value {
  return leftovers([]);
}

function stepListIterator(self: PyListIterator): Value | undefined {
  const list = self.list;
  if (list === null) return undefined;
  if (self.index < listLength(list)) return listGet(list, self.index++);
  self.list = null;
  return undefined;
}

const initSignature = signature('(iterable=(), /)');

function initList(self: PyList, args: Value[], kwargs: KeywordArguments): void {
  const named = self.type.slots.new === listType.slots.new ? kwargs : null;
  const [iterable] = bindArguments('list', initSignature, args, named);
  if (listLength(self) > 0) listReplace(self, []);
  if (iterable !== undefined) extendList(self, iterable as Value);
}

function reprList(self: PyList): Value {
  if (listLength(self) === 0) return '[]';
  return strFromText(
    guardRepr(self, '[...]', () => {
      const parts: string[] = [];
      for (let index = 0; index < listLength(self); index++) parts.push(reprText(listGet(self, index)));
      return `[${joinTexts(parts, ', ')}]`;
    }),
  );
}

function getListItem(self: PyList, key: Value): Value {
  if (key instanceof PySlice) return getListSlice(self, key);
  return listGet(self, positionOf(key, listLength(self), 'list', 'list index out of range'));
}

function setListItem(self: PyList, key: Value, value: Value): void {
  if (key instanceof PySlice) {
    setListSlice(self, key, value);
    return;
  }
  const at = positionOf(key, listLength(self), 'list', 'list assignment index out of range');
  listSet(self, at, value);
}

function deleteListItem(self: PyList, key: Value): void {
  if (key instanceof PySlice) {
    deleteListSlice(self, key);
    return;
  }
  const at = positionOf(key, listLength(self), 'list', 'list assignment index out of range');
  if (at === listLength(self) - 1) listPop(self);
  else listGeneralise(self).splice(at, 1);
}

function appendToList(self: PyList, item: Value): null {
  listAppend(self, item);
  return null;
}

/** Appends all items of an iterable. What the iterable gave before it raised stays. */
export function extendList(self: PyList, iterable: Value): void {
  if (iterable instanceof PyList && iterable.type === listType) {
    const joined = listLength(self) === 0 ? listSlice(iterable, 0, listLength(iterable)) : null;
    if (joined === null) {
      for (const item of listCopy(iterable)) {
        tick();
        listAppend(self, item);
      }
    } else takeOver(self, joined);
  } else if (iterable instanceof PyTuple && iterable.type === tupleType) {
    for (const item of iterable.items) {
      tick();
      listAppend(self, item);
    }
  } else {
    const iterator = getIterator(iterable);
    // Only a class written in Python can tell that it is asked.
    if (typeOf(iterable).isHeapType) lengthHint(iterable, 0);
    const append: Sink = (item) => {
      listAppend(self, item);
      return true;
    };
    for (let item = nextBeyond(iterator, append); item !== undefined; item = nextItem(iterator))
      listAppend(self, item);
  }
}

/** Gives the list the storage of another one, which is dropped. */
function takeOver(self: PyList, other: PyList): void {
  self.typed = other.typed;
  self.items = other.items;
}

export function insertIntoList(self: PyList, index: Value, item: Value): null {
  const length = listLength(self);
  const given = toCSize(index);
  const at = given < 0 ? Math.max(given + length, 0) : Math.min(given, length);
  if (at === length) listAppend(self, item);
  else insertAt(listGeneralise(self), at, item);
  return null;
}

/** A few items are moved one by one: `splice` takes as long as that for sixty. */
function insertAt(items: Value[], at: number, item: Value): void {
  let index = items.length;
  if (index - at > 60) {
    items.splice(at, 0, item);
    return;
  }
  items.push(item);
  for (; index > at; index--) items[index] = items[index - 1] as Value;
  items[at] = item;
}

function popFromList(self: PyList, index: Value | undefined): Value {
  const given = index === undefined ? -1 : toCSize(index);
  const length = listLength(self);
  if (length === 0) throw indexError('pop from empty list');
  const at = given < 0 ? given + length : given;
  if (at < 0 || at >= length) throw indexError('pop index out of range');
  if (at === length - 1) return listPop(self) as Value;
  return listGeneralise(self).splice(at, 1)[0] as Value;
}

/** Position of the first item that equals the value, from `start` and before `stop`; -1 if there is none. */
function findInList(self: PyList, value: Value, start: number, stop: number): number {
  for (let index = start; index < listLength(self) && index < stop; index++) {
    tickAt(index);
    if (isEqual(listGet(self, index), value)) return index;
  }
  return -1;
}

function comparison(operator: Comparison) {
  return (self: PyList, other: Value) =>
    other instanceof PyList ? compareArrays(operator, listItems(self), listItems(other)) : NotImplemented;
}

function repeatList(self: PyList, factor: Value): BinaryResult {
  const count = repeatCount(factor);
  if (count === undefined) return NotImplemented;
  const length = listLength(self);
  if (count * length > LONGEST) throw new PyException(exceptionTypes.MemoryError);
  return listRepeat(self, length === 0 ? 0 : count);
}

/** JavaScript arrays hold fewer than 2 ** 32 items. */
const LONGEST = 2 ** 32 - 1;

function reverseList(self: PyList): Value {
  return new ListReverseIterator(self);
}

/** Goes backwards through a list; `list` becomes null when exhausted. */
class ListReverseIterator extends PyNativeIterator {
  index: number;
  list: PyList | null;

  constructor(list: PyList) {
    super(listReverseIteratorType, () => this.back());
    this.list = list;
    this.index = listLength(list) - 1;
  }

  private back(): Value | undefined {
    const { list } = this;
    if (list !== null && this.index >= 0 && this.index < listLength(list)) return listGet(list, this.index--);
    this.list = null;
    this.index = -1;
    return undefined;
  }
}
