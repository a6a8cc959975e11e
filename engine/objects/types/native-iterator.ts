/**
 * What the types of native iterators share: `iter(it)` is `it`, `next(it)` is a step.
 */
import { addStorage } from '../model/instance.js';
import { PyNativeIterator } from '../model/iterators.js';
import { tick } from '../model/resources.js';
import type { PyType } from '../model/type.js';
import type { Value } from '../model/value.js';
import { defineType, type TypeDeclaration } from '../protocol/define-type.js';
import { isException } from '../protocol/errors.js';

/** Defines a type whose instances are native iterators. */
export function defineNativeIterator(type: PyType, declaration: TypeDeclaration = {}): void {
  defineType(type, {
    ...declaration,
    slots: {
      iter: (self: PyNativeIterator) => self,
      next: (self: PyNativeIterator) => self.step(),
      ...declaration.slots,
    },
  });
}

/**
 * A native iterator of the type, or of a subclass. It ends where `step` gives undefined or raises StopIteration (as functions that it calls may),
 * and is at its end from then on. `parts`: what the type's constructor makes it of.
 */
export function makeNativeIterator(
  type: PyType,
  step: () => Value | undefined,
  parts: readonly Value[] | null = null,
): PyNativeIterator {
  let finished = false;
  const next = () => {
    if (finished) return undefined;
    tick();
    try {
      const item = step();
      if (item === undefined) finished = true;
      return item;
    } catch (thrown) {
      if (!isException(thrown, 'StopIteration')) throw thrown;
      finished = true;
      return undefined;
    }
  };
  const iterator = new PyNativeIterator(type, next, parts);
  return type.hasStorage ? addStorage(iterator) : iterator;
}
