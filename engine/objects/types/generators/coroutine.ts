/**
 * `coroutine`, and the iterator that `__await__` gives.
 */
import { coroutineWrapperType, PyCoroutineWrapper } from '../../model/awaitables.js';
import { coroutineType, type PyGenerator } from '../../model/generators.js';
import type { Value } from '../../model/value.js';
import { defineType } from '../../protocol/define-type.js';
import { genericAlias } from '../../protocol/items.js';
import { generatorAttributes, givenArguments, reprGenerator, sendMethods, stepResult } from './generator.js';
import { closeGenerator, sendTo, throwInto } from './resume.js';

/** Gives coroutines their behaviour. */
export function defineCoroutine(): void {
  defineType(coroutineType, {
    doc: null,
    slots: {
      new: null,
      await: (self: PyGenerator) => new PyCoroutineWrapper(self),
      repr: (self: PyGenerator) => reprGenerator(self, 'coroutine'),
    },
    methods: sendMethods,
    classMethods: {
      __class_getitem__: ['(item, /)', (type: Value, item: Value) => genericAlias.make(type, item)],
    },
    getters: { ...generatorAttributes('cr', 'await'), cr_origin: { get: () => null } },
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
  defineType(coroutineWrapperType, {
    doc: 'A wrapper object implementing __await__ for coroutines.',
    slots: {
      new: null,
      iter: (self: PyCoroutineWrapper) => self,
      next: (self: PyCoroutineWrapper) => sendTo(self.coroutine, null),
    },
    methods: {
      send: [
        '(arg, /)',
        (self: PyCoroutineWrapper, value: Value) => stepResult(sendTo(self.coroutine, value)),
      ],
      throw: [
        '(typ, val=None, tb=None, /)',
        (self: PyCoroutineWrapper, ...args: (Value | undefined)[]) =>
          stepResult(throwInto(self.coroutine, givenArguments(args))),
      ],
      close: [
        '()',
        (self: PyCoroutineWrapper) => {
          closeGenerator(self.coroutine);
          return null;
        },
      ],
    },
    flags: { isAcceptableBase: false },
  });
}
