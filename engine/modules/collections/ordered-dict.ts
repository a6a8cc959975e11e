/**
 * collections.OrderedDict. Every dict keeps insertion order; this one can also move keys, and minds the order when compared.
 */
import { PyDict } from '../../objects/model/dict.js';
import {
  type DictViewKind,
  dictViewTypes,
  PyDictIterator,
  PyDictView,
} from '../../objects/model/dict-views.js';
import { addStorage } from '../../objects/model/instance.js';
import { newList } from '../../objects/model/list-storage.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { dictType } from '../../objects/model/type-objects.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { isEqual } from '../../objects/protocol/compare.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { keyError, runtimeError, typeError, valueError } from '../../objects/protocol/errors.js';
import { deleteItem, getItem, setItem } from '../../objects/protocol/items.js';
import { getIterator, iterate, toArray } from '../../objects/protocol/iterate.js';
import { guardRepr } from '../../objects/protocol/repr-guard.js';
import { reprText } from '../../objects/protocol/text.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { getDict, setDict } from '../../objects/types/class/make-class.js';
import { bareTypeName } from '../../objects/types/class/type-name.js';
import { updateDict } from '../../objects/types/dict-update.js';
import { defineDictIterator, defineView, stepDictIterator } from '../../objects/types/dict-views.js';

export const orderedDictType = new PyType('collections.OrderedDict');
const iteratorType = new PyType('odict_iterator');
const viewTypes: Record<DictViewKind, PyType> = {
  keys: new PyType('odict_keys'),
  values: new PyType('odict_values'),
  items: new PyType('odict_items'),
};

/** Views whose iterators are of the ordered dict's own type. */
class OrderedView extends PyDictView {}

export function defineOrderedDict(): void {
  defineType(orderedDictType, {
    base: dictType,
    doc: 'Dictionary that remembers insertion order',
    flags: { hasDict: true, hasWeakref: true },
    slots: {
      new: (type) => addStorage(new PyDict(type)),
      init: (self: PyDict, args, kwargs) => {
        if (args.length > 1) throw typeError(`expected at most 1 arguments, got ${args.length}`);
        update(self, args[0], kwargs);
      },
      repr: reprOrderedDict,
      iter: (self: PyDict) => new PyDictIterator(self, 'keys', false, iteratorType),
      eq: (self: PyDict, other) => (other instanceof PyDict ? isSame(self, other) : NotImplemented),
      ne: (self: PyDict, other) => (other instanceof PyDict ? !isSame(self, other) : NotImplemented),
      or: (self: PyDict, other) => (other instanceof PyDict ? unite(self.type, self, other) : NotImplemented),
      ror: (self: PyDict, other) =>
        other instanceof PyDict ? unite(self.type, other, self) : NotImplemented,
      ior: (self: PyDict, other) => {
        update(self, other, null);
        return self;
      },
    },
    attributes: { __hash__: null },
    getters: { __dict__: { get: getDict, set: setDict } },
    methods: {
      copy: [
        '()',
        (self: PyDict) => {
          const copy = call(self.type, []);
          for (let entry = self.following(null); entry !== null; entry = self.following(entry))
            setItem(copy, entry.key, getItem(self, entry.key));
          return copy;
        },
        'od.copy() -> a shallow copy of od',
      ],
      items: ['()', (self: PyDict) => new OrderedView(self, 'items', viewTypes.items)],
      keys: ['()', (self: PyDict) => new OrderedView(self, 'keys', viewTypes.keys)],
      values: ['()', (self: PyDict) => new OrderedView(self, 'values', viewTypes.values)],
      move_to_end: [
        '(key, last=True)',
        (self: PyDict, key: Value, last: Value | undefined) => {
          const entry = self.find(key);
          if (entry === undefined || entry.value === undefined) throw keyError(key);
          self.move(entry, last === undefined || isTrue(last));
          return null;
        },
        'Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.',
      ],
      pop: [
        '(key, default=None)',
        popItem,
        'od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.',
      ],
      popitem: [
        '(last=True)',
        (self: PyDict, last: Value | undefined) => {
          const fromEnd = last === undefined || isTrue(last);
          const entry = fromEnd ? self.preceding(null) : self.following(null);
          if (entry === null) throw keyError('dictionary is empty');
          const { key } = entry;
          return new PyTuple([key, popItem(self, key, undefined)]);
        },
        'Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.',
      ],
      setdefault: [
        '(key, default=None)',
        (self: PyDict, key: Value, fallback: Value | undefined) => {
          const found = self.get(key);
          if (found !== undefined) return found;
          setItem(self, key, fallback ?? null);
          return fallback ?? null;
        },
        'Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.',
      ],
      update: [
        '(*others, **kwargs)',
        (self: PyDict, others: Value[], kwargs: KeywordArguments) => {
          if (others.length > 1)
            throw typeError(`update() takes at most 1 positional argument (${others.length} given)`);
          update(self, others[0], kwargs);
          return null;
        },
      ],
      __reversed__: [
        '()',
        (self: PyDict) => new PyDictIterator(self, 'keys', true, iteratorType),
        'od.__reversed__() <==> reversed(od)',
      ],
      __reduce__: [
        '()',
        (self: PyDict) =>
          new PyTuple([
            self.type,
            new PyTuple([]),
            call(getAttribute(self, '__getstate__'), []),
            null,
            getIterator(call(getAttribute(self, 'items'), [])),
          ]),
        'Return state information for pickling',
      ],
    },
    classMethods: {
      fromkeys: [
        '(iterable, value=None)',
        (type: PyType, iterable: Value, value: Value | undefined) => {
          const dict = call(type, []);
          for (const key of iterate(iterable)) setItem(dict, key, value ?? null);
          return dict;
        },
        'Create a new ordered dictionary with keys from iterable and values set to value.',
      ],
    },
  });
  orderedDictType.layout = orderedDictType;
  for (const kind of ['keys', 'values', 'items'] as const) {
    defineView(kind, viewTypes[kind], dictViewTypes[kind]);
    viewTypes[kind].slots.iter = (self) => {
      const view = self as PyDictView;
      return new PyDictIterator(view.dict, view.kind, false, iteratorType);
    };
  }
  defineDictIterator(iteratorType, stepOrdered);
}

function stepOrdered(self: PyDictIterator): Value | undefined {
  if (self.dict !== null && self.dict.size !== self.size)
    throw runtimeError('OrderedDict mutated during iteration');
  return stepDictIterator(self);
}

function popItem(self: PyDict, key: Value, fallback: Value | undefined): Value {
  if (self.type === orderedDictType) {
    const value = self.delete(key);
    if (value !== undefined) return value;
    if (fallback === undefined) throw keyError(key);
    return fallback;
  }
  const value = self.get(key);
  if (value !== undefined) {
    deleteItem(self, key);
    return value;
  }
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

/** As a mutable mapping does: through the subclass's `__setitem__`. */
function update(self: PyDict, other: Value | undefined, kwargs: KeywordArguments): void {
  const isPlain = self.type.slots.setitem === dictType.slots.setitem;
  if (other === undefined || other instanceof PyDict || findAttributeQuietly(other, 'keys') !== undefined) {
    const target = isPlain ? self : new PyDict(dictType);
    updateDict(target, other, kwargs);
    if (target === self) return;
    for (let entry = target.following(null); entry !== null; entry = target.following(entry))
      setItem(self, entry.key, entry.value as Value);
    return;
  }
  for (const pair of iterate(other)) {
    const [key, value, ...more] = toArray(pair);
    if (more.length > 0) throw valueError('too many values to unpack (expected 2)');
    if (key === undefined || value === undefined)
      throw valueError(`need more than ${key === undefined ? '0 values' : '1 value'} to unpack`);
    setItem(self, key, value);
  }
  for (const [name, value] of kwargs ?? []) setItem(self, strFromText(name), value);
}

function unite(type: PyType, left: PyDict, right: PyDict): Value {
  const united = call(type, [left]);
  if (!(united instanceof PyDict)) throw typeError(`${type.name}() must return a dict`);
  update(united, right, null);
  return united;
}

function isSame(left: PyDict, right: PyDict): boolean {
  if (left.size !== right.size || dictType.slots.eq?.(left, right) !== true) return false;
  if (!right.type.isSubtypeOf(orderedDictType)) return true;
  let other = right.following(null);
  for (let entry = left.following(null); entry !== null && other !== null; entry = left.following(entry)) {
    if (!isEqual(entry.key, other.key)) return false;
    other = right.following(other);
  }
  return true;
}

function reprOrderedDict(self: PyDict): Value {
  if (self.size === 0) return `${bareTypeName(self.type)}()`;
  return strFromText(
    guardRepr(self, '...', () => {
      const items = newList(toArray(call(getAttribute(self, 'items'), [])));
      return `${bareTypeName(self.type)}(${reprText(items)})`;
    }),
  );
}
