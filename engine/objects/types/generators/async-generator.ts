/**
 * `async_generator`: its methods give awaitables, each of which drives one step.
 */
import { asyncGenHooks, PyAsyncGenSend, PyAsyncGenThrow } from '../../model/awaitables.js';
import { asyncGeneratorItemType, asyncGeneratorType, type PyGenerator } from '../../model/generators.js';
import type { Value } from '../../model/value.js';
import { call } from '../../protocol/call.js';
import { defineType } from '../../protocol/define-type.js';
import { genericAlias } from '../../protocol/items.js';
import { generatorAttributes, reprGenerator } from './generator.js';

/** Gives async generators their behaviour. */
export function defineAsyncGenerator(): void {
  defineType(asyncGeneratorType, {
    doc: null,
    slots: {
      new: null,
      aiter: (self: PyGenerator) => self,
      anext: (self: PyGenerator) => {
        callHooks(self);
        return new PyAsyncGenSend(self, null);
      },
      repr: (self: PyGenerator) => reprGenerator(self, 'async_generator'),
    },
    methods: {
      asend: [
        '(value, /)',
        (self: PyGenerator, value: Value) => {
          callHooks(self);
          return new PyAsyncGenSend(self, value);
        },
        "asend(v) -> send 'v' in generator.",
      ],
      athrow: [
        '(*args)',
        (self: PyGenerator, args: Value[]) => {
          callHooks(self);
          return new PyAsyncGenThrow(self, args);
        },
        'athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.',
      ],
      aclose: [
        '()',
        (self: PyGenerator) => {
          callHooks(self);
          return new PyAsyncGenThrow(self, null);
        },
        'aclose() -> raise GeneratorExit inside generator.',
      ],
    },
    classMethods: {
      __class_getitem__: ['(item, /)', (type: Value, item: Value) => genericAlias.make(type, item)],
    },
    getters: generatorAttributes('ag', 'await'),
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
  defineType(asyncGeneratorItemType, { doc: null, slots: { new: null }, flags: { isAcceptableBase: false } });
}

/** Tells an event loop of the generator when it is first iterated. */
function callHooks(generator: PyGenerator): void {
  if (generator.hooksCalled) return;
  generator.hooksCalled = true;
  generator.finalizer = asyncGenHooks.finalizer;
  if (asyncGenHooks.firstiter !== null) call(asyncGenHooks.firstiter, [generator]);
}
