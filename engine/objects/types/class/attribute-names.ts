/**
 * The names that `dir()` lists.
 */
import { PyDict } from '../../model/dict.js';
import { tick } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import { PyType } from '../../model/type.js';
import type { Value } from '../../model/value.js';
import { findAttributeQuietly } from '../../protocol/attribute.js';
import { toArray } from '../../protocol/iterate.js';

/** Attributes of an object and of its class, unsorted: `object.__dir__`. */
export function namesOfObject(object: Value): Value[] {
  const names = new Set<Value>();
  const dict = findAttributeQuietly(object, '__dict__');
  if (dict instanceof PyDict) addKeys(dict, names);
  const type = findAttributeQuietly(object, '__class__');
  if (type !== undefined) addClassNames(type, names);
  return [...names];
}

/** Attributes of a class and its bases, unsorted: `type.__dir__`. */
export function namesOfClass(type: Value): Value[] {
  const names = new Set<Value>();
  addClassNames(type, names);
  return [...names];
}

function addKeys(dict: PyDict, names: Set<Value>): void {
  for (const entry of dict.entries()) {
    tick();
    names.add(entry.key);
  }
}

function addClassNames(type: Value, names: Set<Value>): void {
  if (type instanceof PyType) {
    for (const each of type.mro) addKeys(each.dict, names);
    return;
  }
  const dict = findAttributeQuietly(type, '__dict__');
  if (dict !== undefined) for (const key of toArray(dict)) names.add(key);
  const bases = findAttributeQuietly(type, '__bases__');
  if (bases instanceof PyTuple) for (const base of bases.items) addClassNames(base, names);
}
