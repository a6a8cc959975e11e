/**
 * dict. The table is in model/dict; views and iterators in dict-views.
 */

import { PyDict } from '../model/dict.js';
import { PyDictIterator, PyDictView } from '../model/dict-views.js';
import { newDict } from '../model/dicts.js';
import { addStorage } from '../model/instance.js';
import { tick } from '../model/resources.js';
import { PyTuple } from '../model/sequences.js';
import { PySet } from '../model/sets.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { dictType } from '../model/type-objects.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { call, callSpecial } from '../protocol/call.js';
import { isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { keyError, typeError } from '../protocol/errors.js';
import { genericAlias, setItem } from '../protocol/items.js';
import { iterate } from '../protocol/iterate.js';
import { guardRepr } from '../protocol/repr-guard.js';
import { reprText } from '../protocol/text.js';
import { mergeDict, updateDict } from './dict-update.js';
import { defineDictViews } from './dict-views.js';
import { joinTexts } from './str/long-join.js';

export function defineDict(): void {
  dictType.makeEmpty = () => new PyDict(dictType);
  defineType(dictType, {
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
    flags: { collection: 'mapping', matchesSelf: true },
    slots: {
      new: (type) => {
        const dict = new PyDict(type);
        return type.hasStorage ? addStorage(dict) : dict;
      },
      init: (self: PyDict, args, kwargs) => {
        if (args.length > 1) throw typeError(`dict expected at most 1 argument, got ${args.length}`);
        updateDict(self, args[0], kwargs);
      },
      repr: reprDict,
      len: (self: PyDict) => self.size,
      iter: (self: PyDict) => new PyDictIterator(self, 'keys'),
      getitem: getDictItem,
      setitem: (self: PyDict, key, value) => self.set(key, value),
      delitem: (self: PyDict, key) => {
        if (self.delete(key) === undefined) throw keyError(key);
      },
      contains: (self: PyDict, key) => self.has(key),
      eq: (self: PyDict, other) => (other instanceof PyDict ? isSameDict(self, other) : NotImplemented),
      ne: (self: PyDict, other) => (other instanceof PyDict ? !isSameDict(self, other) : NotImplemented),
      or: uniteDicts,
      ror: (self: PyDict, other) => (other instanceof PyDict ? uniteDicts(other, self) : NotImplemented),
      ior: (self: PyDict, other) => {
        updateDict(self, other, null);
        return self;
      },
    },
    attributes: { __hash__: null },
    methods: {
      clear: [
        '()',
        (self: PyDict) => {
          self.clear();
          return null;
        },
        'D.clear() -> None.  Remove all items from D.',
      ],
      copy: ['()', copyDict, 'D.copy() -> a shallow copy of D'],
      get: [
        '(key, default=None, /)',
        (self: PyDict, key: Value, fallback: Value | undefined) => {
          const found = self.get(key);
          return found !== undefined ? found : (fallback ?? null);
        },
        'Return the value for key if key is in the dictionary, else default.',
      ],
      items: [
        '()',
        (self: PyDict) => new PyDictView(self, 'items'),
        "D.items() -> a set-like object providing a view on D's items",
      ],
      keys: [
        '()',
        (self: PyDict) => new PyDictView(self, 'keys'),
        "D.keys() -> a set-like object providing a view on D's keys",
      ],
      values: [
        '()',
        (self: PyDict) => new PyDictView(self, 'values'),
        "D.values() -> an object providing a view on D's values",
      ],
      pop: [
        '(key, default=None, /)',
        (self: PyDict, key: Value, fallback: Value | undefined) => {
          const value = self.delete(key);
          if (value !== undefined) return value;
          if (fallback === undefined) throw keyError(key);
          return fallback;
        },
        'D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.',
      ],
      popitem: [
        '()',
        (self: PyDict) => {
          const entry = self.preceding(null);
          if (entry === null) throw keyError('popitem(): dictionary is empty');
          const pair = new PyTuple([entry.key, entry.value as Value]);
          self.delete(entry.key);
          return pair;
        },
        'Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.',
      ],
      setdefault: [
        '(key, default=None, /)',
        (self: PyDict, key: Value, fallback: Value | undefined) => self.setDefault(key, fallback ?? null),
        'Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.',
      ],
      update: [
        '(*others, **kwargs)',
        (self: PyDict, others: Value[], kwargs: KeywordArguments) => {
          if (others.length > 1) throw typeError(`update expected at most 1 argument, got ${others.length}`);
          updateDict(self, others[0], kwargs);
          return null;
        },
        'D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]',
      ],
      __reversed__: [
        '()',
        (self: PyDict) => new PyDictIterator(self, 'keys', true),
        'Return a reverse iterator over the dict keys.',
      ],
      __sizeof__: ['()', (self: PyDict) => 64 + 100 * self.size],
    },
    classMethods: {
      fromkeys: [
        '(iterable, value=None, /)',
        makeFromKeys,
        'Create a new dictionary with keys from iterable and values set to value.',
      ],
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
  });
  defineDictViews();
}

function reprDict(self: PyDict): Value {
  if (self.size === 0) return '{}';
  return strFromText(
    guardRepr(self, '{...}', () => {
      const parts: string[] = [];
      for (let entry = self.following(null); entry !== null; entry = self.following(entry))
        parts.push(`${reprText(entry.key)}: ${reprText(entry.value as Value)}`);
      return `{${joinTexts(parts, ', ')}}`;
    }),
  );
}

function getDictItem(self: PyDict, key: Value): Value {
  const found = self.get(key);
  if (found !== undefined) return found;
  if (self.type !== dictType) {
    const made = callSpecial(self, '__missing__', key);
    if (made !== undefined) return made;
  }
  throw keyError(key);
}

function isSameDict(left: PyDict, right: PyDict): boolean {
  if (left.size !== right.size) return false;
  for (let entry = left.following(null); entry !== null; entry = left.following(entry)) {
    tick();
    // Comparing keys may delete the entry.
    const { key, value } = entry;
    const other = right.get(key);
    if (other === undefined || value === undefined || !isEqual(value, other)) return false;
  }
  return true;
}

function copyDict(self: PyDict): PyDict {
  const copy = newDict();
  mergeDict(copy, self);
  return copy;
}

function uniteDicts(left: PyDict, right: Value) {
  if (!(right instanceof PyDict)) return NotImplemented;
  const united = copyDict(left);
  updateDict(united, right, null);
  return united;
}

function makeFromKeys(type: PyType, iterable: Value, value: Value = null): Value {
  const dict = call(type, []);
  if (dict instanceof PyDict && dict.type === dictType) {
    if (iterable instanceof PySet) {
      for (const key of iterable.elements()) {
        tick();
        dict.set(key, value);
      }
    } else for (const key of iterate(iterable)) dict.set(key, value);
  } else for (const key of iterate(iterable)) setItem(dict, key, value);
  return dict;
}
