/**
 * `wrapper_descriptor` and `method-wrapper`: slots of built-in types as methods, `int.__add__` and `(1).__add__`.
 */
import {
  methodWrapperType,
  PyMethodWrapper,
  type PySlotWrapper,
  slotWrapperType,
} from '../model/builtin-functions.js';
import { addressOf, idOf } from '../model/object-ids.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { type SlotKind, specialMethods } from '../model/special-methods.table.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { checkSelf } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { isIdentical } from '../protocol/identity.js';
import { callSlot } from '../protocol/slot-dispatch.js';
import { readOnly } from './class/read-only.js';

/** Gives slot wrappers their behaviour. */
export function defineSlotWrappers(): void {
  defineType(slotWrapperType, {
    doc: null,
    slots: {
      new: null,
      call: callWrapper,
      get: (self: PySlotWrapper, instance: Value | undefined) => {
        if (instance === undefined) return self;
        checkSelf(self, instance);
        return new PyMethodWrapper(self, instance);
      },
      repr: (self: PySlotWrapper) => `<slot wrapper '${self.name}' of '${self.owner.name}' objects>`,
    },
    methods: {
      __reduce__: ['()', (self: PySlotWrapper) => reduceTo(self.owner, self.name)],
    },
    getters: {
      __name__: readOnly((self: PySlotWrapper) => self.name),
      __objclass__: readOnly((self: PySlotWrapper) => self.owner),
      __qualname__: { get: (self: PySlotWrapper) => `${self.owner.qualname}.${self.name}` },
      __doc__: { get: (self: PySlotWrapper) => specialMethods[self.name].doc },
      __text_signature__: { get: (self: PySlotWrapper) => signatures[specialMethods[self.name].kind] },
    },
    flags: { isAcceptableBase: false },
  });
  defineType(methodWrapperType, {
    doc: null,
    slots: {
      new: null,
      call: (self: PyMethodWrapper, args: Value[], kwargs: KeywordArguments) =>
        callSlot(self.wrapper, self.self, args, kwargs),
      repr: (self: PyMethodWrapper) =>
        `<method-wrapper '${self.wrapper.name}' of ${typeOf(self.self).name} object at ${addressOf(self.self)}>`,
      eq: (self: PyMethodWrapper, other: Value) =>
        other instanceof PyMethodWrapper
          ? self.wrapper === other.wrapper && isIdentical(self.self, other.self)
          : NotImplemented,
      hash: (self: PyMethodWrapper) => Math.floor(idOf(self.self) / 16) + Math.floor(idOf(self.wrapper) / 16),
    },
    methods: {
      __reduce__: ['()', (self: PyMethodWrapper) => reduceTo(self.self, self.wrapper.name)],
    },
    getters: {
      __self__: readOnly((self: PyMethodWrapper) => self.self),
      __objclass__: { get: (self: PyMethodWrapper) => self.wrapper.owner },
      __name__: { get: (self: PyMethodWrapper) => self.wrapper.name },
      __qualname__: { get: (self: PyMethodWrapper) => `${self.wrapper.owner.qualname}.${self.wrapper.name}` },
      __doc__: { get: (self: PyMethodWrapper) => specialMethods[self.wrapper.name].doc },
      __text_signature__: {
        get: (self: PyMethodWrapper) => signatures[specialMethods[self.wrapper.name].kind],
      },
    },
    flags: { isAcceptableBase: false },
  });
}

function callWrapper(self: PySlotWrapper, args: Value[], kwargs: KeywordArguments): Value {
  const [first, ...rest] = args;
  if (first === undefined)
    throw typeError(`descriptor '${self.name}' of '${self.owner.name}' object needs an argument`);
  const type = typeOf(first);
  if (type !== self.owner && !type.isSubtypeOf(self.owner))
    throw typeError(
      `descriptor '${self.name}' requires a '${self.owner.name}' object but received a '${type.name}'`,
    );
  return callSlot(self, first, rest, kwargs);
}

function reduceTo(owner: Value, name: string): Value {
  return new PyTuple([runtime.current.builtins.getString('getattr') ?? null, new PyTuple([owner, name])]);
}

const signatures: Record<SlotKind, string> = {
  unary: '($self, /)',
  bool: '($self, /)',
  len: '($self, /)',
  next: '($self, /)',
  binary: '($self, value, /)',
  predicate: '($self, key, /)',
  power: '($self, value, mod=None, /)',
  ternary: '($self, key, value, /)',
  remove: '($self, key, /)',
  call: '($self, /, *args, **kwargs)',
  new: '($type, *args, **kwargs)',
  init: '($self, /, *args, **kwargs)',
  getattribute: '($self, name, /)',
  setattr: '($self, name, value, /)',
  delattr: '($self, name, /)',
  get: '($self, instance, owner=None, /)',
};
