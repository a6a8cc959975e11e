/**
 * `builtin_function_or_method`: functions written in TypeScript, free or bound to an object.
 */
import { builtinFunctionType, PyBuiltinFunction } from '../model/builtin-functions.js';
import { PyModule } from '../model/functions.js';
import { addressOf, idOf } from '../model/object-ids.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { callBuiltin } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { textSignature } from './class/text-signature.js';

/** Gives built-in functions their behaviour. */
export function defineBuiltinFunction(): void {
  defineType(builtinFunctionType, {
    doc: null,
    slots: {
      new: null,
      call: (self: PyBuiltinFunction, args: Value[], kwargs: KeywordArguments) =>
        callBuiltin(self, args, kwargs),
      repr: (self: PyBuiltinFunction) =>
        isFree(self)
          ? `<built-in function ${self.name}>`
          : `<built-in method ${self.name} of ${typeOf(self.self ?? null).name} object at ${addressOf(self.self ?? null)}>`,
      eq: (self: PyBuiltinFunction, other: Value) =>
        other instanceof PyBuiltinFunction
          ? self === other ||
            (self.self === other.self &&
              self.self !== undefined &&
              self.implementation === other.implementation &&
              self.name === other.name)
          : NotImplemented,
      hash: (self: PyBuiltinFunction) =>
        Math.floor(idOf(self.self === undefined ? self : self.self) / 16) + self.name.length,
    },
    methods: { __reduce__: ['()', reduceBuiltin] },
    getters: {
      __name__: { get: (self: PyBuiltinFunction) => self.name },
      __qualname__: { get: (self: PyBuiltinFunction) => self.qualname },
      __doc__: { get: (self: PyBuiltinFunction) => self.doc },
      __self__: { get: (self: PyBuiltinFunction) => self.self ?? moduleOf(self) },
      __module__: { get: (self: PyBuiltinFunction) => self.module },
      __text_signature__: {
        get: (self: PyBuiltinFunction) => textSignature(self.signature, isFree(self) ? '$module' : '$self'),
      },
    },
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
}

/** The module that a free function belongs to, which CPython binds it to. */
function moduleOf(self: PyBuiltinFunction): Value {
  return (self.module === null ? undefined : runtime.current.modules.get(self.module)) ?? null;
}

function isFree(self: PyBuiltinFunction): boolean {
  return self.self === undefined || self.self instanceof PyModule;
}

function reduceBuiltin(self: PyBuiltinFunction): Value {
  // A static method is found in its class.
  if (isFree(self)) return self.qualname.includes('.') ? self.qualname : self.name;
  return new PyTuple([
    runtime.current.builtins.getString('getattr') ?? null,
    new PyTuple([self.self ?? null, self.name]),
  ]);
}
