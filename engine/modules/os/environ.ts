/**
 * `os.environ`: a mapping of the environment variables that sets them too.
 */

import type { PyDict } from '../../objects/model/dict.js';
import { PyDictView } from '../../objects/model/dict-views.js';
import { dictOf, newDict } from '../../objects/model/dicts.js';
import { newList } from '../../objects/model/list-storage.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import type { BinaryResult } from '../../objects/model/slots.js';
import { asText, PyBytes, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { isEqual } from '../../objects/protocol/compare.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { keyError, typeError, typeName } from '../../objects/protocol/errors.js';
import { getIterator } from '../../objects/protocol/iterate.js';
import { repr } from '../../objects/protocol/text.js';
import { updateDict } from '../../objects/types/dict-update.js';
import { once } from '../once.js';
import { grantedEnvironment } from '../system/grants.js';
import { fsdecode, fsencode } from '../system/paths.js';

const environType = new PyType('os._Environ');

class PyEnviron extends PyObject {
  /** The variables by name: str, or bytes for `environb`. */
  readonly dict: PyDict;
  readonly isBytes: boolean;

  constructor(dict: PyDict, isBytes: boolean) {
    super();
    this.type = environType;
    this.dict = dict;
    this.isBytes = isBytes;
  }
}

/** The environment as a mapping; empty where the host grants none. */
export function makeEnviron(isBytes = false): Value {
  define();
  const dict = newDict();
  for (const [name, value] of runtime.current.host.environment?.entries() ?? []) {
    const [key, item] = [strFromText(name), strFromText(value)];
    if (isBytes) dict.set(new PyBytes(fsencode(key)), new PyBytes(fsencode(item)));
    else dict.set(key, item);
  }
  return new PyEnviron(dict, isBytes);
}

const define = once(() => {
  defineType(environType, {
    doc: 'The environment variables as a mapping.',
    flags: { collection: 'mapping', hasDict: false },
    slots: {
      getitem: (self: PyEnviron, key: Value) => {
        const found = self.dict.get(checked(self, key));
        if (found === undefined) throw keyError(key);
        return found;
      },
      setitem: assign,
      delitem: (self: PyEnviron, key: Value) => {
        remove(self, key);
      },
      len: (self: PyEnviron) => self.dict.size,
      // The names of this moment: what is set meanwhile does not matter.
      iter: (self: PyEnviron) => getIterator(newList(itemsOf(self.dict).map(([key]) => key))),
      contains: (self: PyEnviron, key: Value) => self.dict.has(checked(self, key)),
      repr: (self: PyEnviron) => strFromText(`environ(${repr(self.dict)})`),
      eq: (self: PyEnviron, other: Value) => {
        if (other instanceof PyEnviron) return isEqual(self.dict, other.dict);
        return typeName(other) === 'dict' ? isEqual(self.dict, other) : NotImplemented;
      },
      or: (self: PyEnviron, other: Value) => unite(self, other),
      ror: (self: PyEnviron, other: Value) => unite(other, self),
      ior: (self: PyEnviron, other: Value) => {
        update(self, other);
        return self;
      },
    },
    methods: {
      get: [
        '(key, default=None)',
        (self: PyEnviron, key: Value, fallback: Value = null) =>
          self.dict.get(checked(self, key)) ?? fallback,
      ],
      keys: ['()', (self: PyEnviron) => new PyDictView(dictOf(itemsOf(self.dict)), 'keys')],
      values: ['()', (self: PyEnviron) => new PyDictView(dictOf(itemsOf(self.dict)), 'values')],
      items: ['()', (self: PyEnviron) => new PyDictView(dictOf(itemsOf(self.dict)), 'items')],
      copy: ['()', (self: PyEnviron) => dictOf(itemsOf(self.dict))],
      setdefault: [
        '(key, value)',
        (self: PyEnviron, key: Value, value: Value) => {
          const found = self.dict.get(checked(self, key));
          if (found !== undefined) return found;
          assign(self, key, value);
          return value;
        },
      ],
      pop: [
        '(key, default=None)',
        (self: PyEnviron, key: Value, fallback: Value | undefined) => {
          const found = self.dict.get(checked(self, key));
          if (found === undefined) {
            if (fallback === undefined) throw keyError(key);
            return fallback;
          }
          remove(self, key);
          return found;
        },
      ],
      popitem: [
        '()',
        (self: PyEnviron) => {
          const { first } = self.dict;
          const value = first?.value;
          if (first === null || value === undefined) throw keyError('popitem(): dictionary is empty');
          remove(self, first.key);
          return new PyTuple([first.key, value]);
        },
      ],
      clear: [
        '()',
        (self: PyEnviron) => {
          for (const [key] of itemsOf(self.dict)) remove(self, key);
          return null;
        },
      ],
      update: [
        '(other=(), /, **kwargs)',
        (self: PyEnviron, other: Value | undefined, kwargs: KeywordArguments) => {
          if (other !== undefined) update(self, other);
          for (const [name, value] of kwargs ?? []) assign(self, strFromText(name), value);
          return null;
        },
      ],
    },
    attributes: { __hash__: null },
  });
});

function unite(left: Value, right: Value): BinaryResult {
  const isMapping = (value: Value) =>
    value instanceof PyEnviron || findAttributeQuietly(value, 'keys') !== undefined;
  if (!isMapping(left) || !isMapping(right)) return NotImplemented;
  const merged = newDict();
  for (const each of [left, right]) updateDict(merged, each instanceof PyEnviron ? each.dict : each, null);
  return merged;
}

function update(self: PyEnviron, other: Value): void {
  const given = newDict();
  updateDict(given, other instanceof PyEnviron ? other.dict : other, null);
  for (const [key, value] of itemsOf(given)) assign(self, key, value);
}

function itemsOf(dict: PyDict): [Value, Value][] {
  return [...dict.entries()].map(({ key, value }) => [key, value ?? null]);
}

function assign(self: PyEnviron, key: Value, value: Value): void {
  const [name, text] = [checked(self, key), checked(self, value)];
  grantedEnvironment().set(plain(name), plain(text));
  self.dict.set(name, text);
}

function remove(self: PyEnviron, key: Value): void {
  const name = checked(self, key);
  if (!self.dict.has(name)) throw keyError(key);
  grantedEnvironment().remove(plain(name));
  self.dict.delete(name);
}

function checked(self: PyEnviron, value: Value): Value {
  const fits = self.isBytes ? value instanceof PyBytes : asText(value) !== undefined;
  if (!fits) throw typeError(`${self.isBytes ? 'bytes' : 'str'} expected, not ${typeName(value)}`);
  return value;
}

function plain(value: Value): string {
  return value instanceof PyBytes ? fsdecode(value.data).toString() : (asText(value) ?? '');
}
