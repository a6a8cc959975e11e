/**
 * `method`: a callable bound to its first argument.
 */
import { methodType, PyMethod } from '../model/functions.js';
import { idOf } from '../model/object-ids.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { asText, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import {
  bind,
  findAttribute,
  findAttributeQuietly,
  genericGetAttribute,
  getAttribute,
} from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { hashLow } from '../protocol/hash.js';
import { isIdentical } from '../protocol/identity.js';
import { reprText } from '../protocol/text.js';

/** Gives bound methods their behaviour. */
export function defineMethod(): void {
  defineType(methodType, {
    doc: 'Create a bound instance method object.',
    slots: {
      call: (self: PyMethod, args: Value[], kwargs: KeywordArguments) =>
        call(self.callee, [self.self, ...args], kwargs),
      getattribute: getMethodAttribute,
      get: (self: PyMethod) => self,
      repr: reprMethod,
      eq: (self: PyMethod, other: Value) =>
        other instanceof PyMethod
          ? isIdentical(self.self, other.self) && isEqual(self.callee, other.callee)
          : NotImplemented,
      hash: (self: PyMethod) => (Math.floor(idOf(self.self) / 16) ^ hashLow(self.callee)) >>> 0,
    },
    construct: [
      '(function, instance, /)',
      (_type: PyType, callee: Value, self: Value) => {
        if (typeOf(callee).slots.call === null) throw typeError('first argument must be callable');
        if (self === null) throw typeError('instance must not be None');
        return new PyMethod(callee, self);
      },
    ],
    methods: {
      __reduce__: [
        '()',
        (self: PyMethod) =>
          new PyTuple([
            runtime.current.builtins.getString('getattr') ?? null,
            new PyTuple([self.self, getAttribute(self.callee, '__name__')]),
          ]),
      ],
    },
    getters: {
      __func__: {
        get: (self: PyMethod) => self.callee,
        doc: 'the function (or other callable) implementing a method',
      },
      __self__: { get: (self: PyMethod) => self.self, doc: 'the instance to which a method is bound' },
      __doc__: { get: (self: PyMethod) => findAttribute(self.callee, '__doc__') ?? null },
    },
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
}

/** A method's own attributes, then those of the function. */
function getMethodAttribute(self: PyMethod, name: string): Value | undefined {
  const found = methodType.lookup(name);
  if (found === undefined) return findAttribute(self.callee, name);
  return typeOf(found).slots.get === null ? genericGetAttribute(self, name) : bind(found, self, methodType);
}

function reprMethod(self: PyMethod): Value {
  const qualname =
    findAttributeQuietly(self.callee, '__qualname__') ?? findAttributeQuietly(self.callee, '__name__');
  const name = qualname === undefined ? undefined : asText(qualname);
  return strFromText(`<bound method ${name ?? '?'} of ${reprText(self.self)}>`);
}
