/**
 * What the types of native iterators share: `iter(it)` is `it`, `next(it)` is a step.
 */
import { addStorage } from '../model/instance.js';
import { type IteratorState, PyNativeIterator } from '../model/iterators.js';
import { tick } from '../model/resources.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { defineType, type TypeDeclaration } from '../protocol/define-type.js';
import { isException, typeError } from '../protocol/errors.js';
import { bareTypeName } from './class/type-name.js';

/** A constructor without parameters that can be named; a subclass with an `__init__` keeps its keywords for that. */
export function refuseKeywords(own: PyType, type: PyType, kwargs: KeywordArguments): void {
  if (kwargs !== null && kwargs.size > 0 && (type === own || type.slots.init === own.slots.init))
    throw typeError(`${bareTypeName(own)}() takes no keyword arguments`);
}

/** Defines a type whose instances are native iterators. */
export function defineNativeIterator(type: PyType, declaration: TypeDeclaration = {}): void {
  defineType(type, {
    ...declaration,
    slots: {
      iter: (self: PyNativeIterator) => self,
      next: advance,
      ...declaration.slots,
    },
  });
}

function advance(self: PyNativeIterator): Value | undefined {
  if (!self.ends) return self.step();
  if (self.isFinished) return undefined;
  tick();
  try {
    const item = self.step();
    if (item === undefined) self.isFinished = true;
    return item;
  } catch (thrown) {
    if (!isException(thrown, 'StopIteration')) throw thrown;
    self.isFinished = true;
    return undefined;
  }
}

/**
 * A native iterator of the type, or of a subclass. It ends where `step` gives undefined or raises StopIteration (as functions that it calls may),
 * and is at its end from then on. `parts`: what the type's constructor makes it of,
 * or how its state is kept.
 */
export function makeNativeIterator(
  type: PyType,
  step: () => Value | undefined,
  parts: readonly Value[] | IteratorState | null = null,
): PyNativeIterator {
  const iterator = new PyNativeIterator(type, step, parts);
  iterator.ends = true;
  return type.hasStorage ? addStorage(iterator) : iterator;
}
