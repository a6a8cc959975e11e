/**
 * `getset_descriptor` and `member_descriptor`: computed attributes of built-in types, and what `__slots__` makes.
 */
import { getsetType, memberType, type PyGetSet } from '../model/builtin-functions.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { Value } from '../model/value.js';
import { checkSelf } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { newException } from '../protocol/errors.js';
import { readOnly } from './class/read-only.js';

/** Gives computed attributes their behaviour. */
export function defineGetSets(): void {
  defineAs(getsetType, 'attribute');
  defineAs(memberType, 'member');
}

function defineAs(type: PyType, word: string): void {
  defineType(type, {
    doc: null,
    slots: {
      new: null,
      get: (self: PyGetSet, instance: Value | undefined) => {
        if (instance === undefined) return self;
        checkSelf(self, instance);
        return self.getter(instance);
      },
      set: (self: PyGetSet, instance: Value, value: Value) => store(self, instance, value),
      delete: (self: PyGetSet, instance: Value) => store(self, instance, undefined),
      repr: (self: PyGetSet) => strFromText(`<${word} '${self.name}' of '${self.owner.name}' objects>`),
    },
    methods: {
      __reduce__: [
        '()',
        (self: PyGetSet) =>
          new PyTuple([
            runtime.current.builtins.getString('getattr') ?? null,
            new PyTuple([self.owner, self.name]),
          ]),
      ],
    },
    getters: {
      __name__: readOnly((self: PyGetSet) => strFromText(self.name)),
      __objclass__: readOnly((self: PyGetSet) => self.owner),
      __qualname__: { get: (self: PyGetSet) => strFromText(`${self.owner.qualname}.${self.name}`) },
      __doc__: { get: (self: PyGetSet) => self.doc },
    },
    flags: { isAcceptableBase: false },
  });
}

function store(self: PyGetSet, instance: Value, value: Value | undefined): void {
  checkSelf(self, instance);
  if (self.setter === null)
    throw newException(
      'AttributeError',
      `attribute '${self.name}' of '${self.owner.name}' objects is not writable`,
    );
  self.setter(instance, value);
}
