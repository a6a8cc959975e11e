/**
 * What tests of the object model need: classes made as a class statement makes them, and what an operation gives or raises.
 */
import { dictOf } from '../model/dicts.js';
import { PyException } from '../model/exceptions.js';
import { PyTuple } from '../model/sequences.js';
import type { PyType } from '../model/type.js';
import { typeType } from '../model/type-objects.js';
import type { Value } from '../model/value.js';
import { call } from '../protocol/call.js';
import { reprText, strText } from '../protocol/text.js';
import { defineBuiltinTypes } from '../types/index.js';

defineBuiltinTypes();

/** `type(name, bases, namespace)` in module `__main__`. */
export function makeTestClass(name: string, bases: Value[], namespace: Record<string, Value> = {}): PyType {
  const dict = dictOf([['__module__', '__main__'], ...Object.entries(namespace)]);
  return call(typeType, [name, new PyTuple(bases), dict]) as PyType;
}

/** The repr of what an operation gives, or `Class: message` of what it raises. */
export function outcomeOf(action: () => Value | undefined): string {
  try {
    const result = action();
    return result === undefined ? 'undefined' : reprText(result);
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    return `${thrown.type.name}: ${strText(thrown)}`;
  }
}
