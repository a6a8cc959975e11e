/**
 * collections.defaultdict.
 */
import { PyDict } from '../../objects/model/dict.js';
import { addStorage } from '../../objects/model/instance.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { NotImplemented } from '../../objects/model/singletons.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { dictType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call, callSpecial } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { keyError, typeError } from '../../objects/protocol/errors.js';
import { genericAlias, setItem } from '../../objects/protocol/items.js';
import { getIterator } from '../../objects/protocol/iterate.js';
import { guardRepr } from '../../objects/protocol/repr-guard.js';
import { reprText } from '../../objects/protocol/text.js';
import { bareTypeName } from '../../objects/types/class/type-name.js';
import { mergeDict, updateDict } from '../../objects/types/dict-update.js';

export const defaultdictType = new PyType('collections.defaultdict');

/** A dict that makes missing values. */
export class PyDefaultDict extends PyDict {
  factory: Value = null;
}

export function defineDefaultDict(): void {
  defineType(defaultdictType, {
    base: dictType,
    doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.',
    slots: {
      new: (type) => {
        const dict = new PyDefaultDict(type);
        return type.hasStorage ? addStorage(dict) : dict;
      },
      init: initDefaultDict,
      repr: reprDefaultDict,
      getitem: (self: PyDefaultDict, key) => {
        const found = self.get(key);
        if (found !== undefined) return found;
        if (self.type === defaultdictType) return makeMissing(self, key);
        return callSpecial(self, '__missing__', key) ?? null;
      },
      or: (self: PyDefaultDict, other) => {
        if (!(other instanceof PyDict)) return NotImplemented;
        const united = copyDefaultDict(self);
        updateDict(united as PyDict, other, null);
        return united;
      },
      ror: (self: PyDefaultDict, other) => {
        if (!(other instanceof PyDict)) return NotImplemented;
        const united = new PyDefaultDict(defaultdictType);
        united.factory = self.factory;
        mergeDict(united, other);
        mergeDict(united, self);
        return united;
      },
    },
    getters: {
      default_factory: {
        get: (self: PyDefaultDict) => self.factory,
        set: (self: PyDefaultDict, value) => {
          self.factory = value ?? null;
        },
        doc: 'Factory for default value called by __missing__().',
      },
    },
    methods: {
      __missing__: [
        '(key, /)',
        makeMissing,
        '__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value',
      ],
      copy: ['()', copyDefaultDict, 'D.copy() -> a shallow copy of D.'],
      __copy__: ['()', copyDefaultDict, 'D.copy() -> a shallow copy of D.'],
      __reduce__: [
        '()',
        (self: PyDefaultDict) =>
          new PyTuple([
            self.type,
            new PyTuple(self.factory === null ? [] : [self.factory]),
            null,
            null,
            getIterator(call(getAttribute(self, 'items'), [])),
          ]),
        'Return state information for pickling.',
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
  defaultdictType.layout = defaultdictType;
}

function initDefaultDict(self: PyDefaultDict, args: Value[], kwargs: KeywordArguments): void {
  const [factory = null, ...rest] = args;
  if (factory !== null && typeOf(factory).slots.call === null)
    throw typeError('first argument must be callable or None');
  if (rest.length > 1) throw typeError(`dict expected at most 1 argument, got ${rest.length}`);
  self.factory = factory;
  updateDict(self, rest[0], kwargs);
}

function makeMissing(self: PyDefaultDict, key: Value): Value {
  if (self.factory === null) throw keyError(key);
  const value = call(self.factory, []);
  if (self.type === defaultdictType) self.set(key, value);
  else setItem(self, key, value);
  return value;
}

function copyDefaultDict(self: PyDefaultDict): Value {
  if (self.type !== defaultdictType) return call(self.type, [self.factory, self]);
  const copy = new PyDefaultDict(defaultdictType);
  copy.factory = self.factory;
  mergeDict(copy, self);
  return copy;
}

function reprDefaultDict(self: PyDefaultDict): Value {
  const factory = guardRepr(self, '...', () => reprText(self.factory));
  const items = dictType.slots.repr?.(self) ?? '{}';
  return strFromText(`${bareTypeName(self.type)}(${factory}, ${items})`);
}
