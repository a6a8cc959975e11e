/**
 * `method_descriptor` and `classmethod_descriptor`: methods of built-in types as they lie in the type.
 */
import {
  classMethodDescriptorType,
  methodDescriptorType,
  PyBuiltinFunction,
  type PyMethodDescriptor,
} from '../model/builtin-functions.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { callMethodDescriptor, checkSelf } from '../protocol/call.js';
import { defineType, type GetSetDeclaration } from '../protocol/define-type.js';
import { typeError, typeName } from '../protocol/errors.js';
import { callImplementation } from '../protocol/signature.js';
import { readOnly } from './class/read-only.js';
import { textSignature } from './class/text-signature.js';

/** Gives methods of built-in types their behaviour. */
export function defineMethodDescriptors(): void {
  defineType(methodDescriptorType, {
    doc: null,
    slots: {
      new: null,
      call: callUnbound,
      get: bindMethod,
      repr: (self: PyMethodDescriptor) => `<method '${self.name}' of '${self.owner.name}' objects>`,
    },
    methods: { __reduce__: ['()', reduceDescriptor] },
    getters: descriptorAttributes('$self'),
    flags: { isAcceptableBase: false },
  });
  defineType(classMethodDescriptorType, {
    doc: null,
    slots: {
      new: null,
      call: callClassMethod,
      get: bindClassMethod,
      repr: (self: PyMethodDescriptor) => `<method '${self.name}' of '${self.owner.name}' objects>`,
    },
    getters: descriptorAttributes('$type'),
    flags: { isAcceptableBase: false },
  });
}

function descriptorAttributes(first: '$self' | '$type'): Record<string, GetSetDeclaration> {
  return {
    __name__: readOnly((self: PyMethodDescriptor) => self.name),
    __objclass__: readOnly((self: PyMethodDescriptor) => self.owner),
    __qualname__: { get: (self: PyMethodDescriptor) => `${self.owner.qualname}.${self.name}` },
    __doc__: { get: (self: PyMethodDescriptor) => self.doc },
    __text_signature__: { get: (self: PyMethodDescriptor) => textSignature(self.signature, first) },
  };
}

function callUnbound(self: PyMethodDescriptor, args: Value[], kwargs: KeywordArguments): Value {
  const [first, ...rest] = args;
  if (first === undefined)
    throw typeError(`unbound method ${self.owner.name}.${self.name}() needs an argument`);
  return callMethodDescriptor(self, first, rest, kwargs);
}

function bindMethod(self: PyMethodDescriptor, instance: Value | undefined): Value {
  if (instance === undefined) return self;
  if (instance === null && self.owner !== typeOf(null) && self.owner.base !== null) return self;
  checkSelf(self, instance);
  return bound(self, instance);
}

function bound(self: PyMethodDescriptor, instance: Value): PyBuiltinFunction {
  return new PyBuiltinFunction(self.name, self.signature, self.implementation, {
    doc: self.doc,
    self: instance,
    // The class in the name is the object's own, or the object itself where that is a class.
    qualname: `${(instance instanceof PyType ? instance : typeOf(instance)).name}.${self.name}`,
  });
}

function callClassMethod(self: PyMethodDescriptor, args: Value[], kwargs: KeywordArguments): Value {
  const [first, ...rest] = args;
  if (first === undefined)
    throw typeError(`descriptor '${self.name}' of '${self.owner.name}' object needs an argument`);
  const type = checkClass(self, first);
  return callImplementation(self, classMethodLabel, self.signature, self.implementation, type, rest, kwargs);
}

function classMethodLabel(self: PyMethodDescriptor): string {
  return `${self.owner.name}.${self.name}`;
}

function bindClassMethod(
  self: PyMethodDescriptor,
  instance: Value | undefined,
  owner: Value | undefined,
): Value {
  return bound(self, checkClass(self, owner ?? (instance === undefined ? null : typeOf(instance))));
}

function checkClass(self: PyMethodDescriptor, value: Value): PyType {
  if (!(value instanceof PyType))
    throw typeError(
      `descriptor '${self.name}' for type '${self.owner.name}' needs a type, not a '${typeName(value)}' as arg 2`,
    );
  if (!value.isSubtypeOf(self.owner))
    throw typeError(
      `descriptor '${self.name}' requires a subtype of '${self.owner.name}' but received '${value.name}'`,
    );
  return value;
}

function reduceDescriptor(self: PyMethodDescriptor): Value {
  return new PyTuple([
    runtime.current.builtins.getString('getattr') ?? null,
    new PyTuple([self.owner, self.name]),
  ]);
}
