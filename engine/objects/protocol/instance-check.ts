/**
 * `isinstance` and `issubclass` on any values, with `__instancecheck__` and `__subclasscheck__`.
 */
import { tick } from '../model/resources.js';
import { runtime } from '../model/runtime.js';
import { PyTuple } from '../model/sequences.js';
import { PyType } from '../model/type.js';
import { objectType, typeType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { findAttributeQuietly } from './attribute.js';
import { call, lookupSpecial } from './call.js';
import { newException, typeError } from './errors.js';
import { isTrue } from './truth.js';

/** `isinstance(value, classInfo)`. */
export function isInstance(value: Value, classInfo: Value): boolean {
  if (typeOf(value) === classInfo) return true;
  if (classInfo instanceof PyType && classInfo.type === typeType) return isPlainInstance(value, classInfo);
  if (classInfo instanceof PyTuple) {
    for (const item of classInfo.items)
      if (item instanceof PyTuple ? holdsForAny(isInstance, value, item) : isInstance(value, item))
        return true;
    return false;
  }
  const check = lookupSpecial(classInfo, '__instancecheck__');
  if (check !== undefined) return isTrue(call(check, [value]));
  return isPlainInstance(value, classInfo);
}

/** `issubclass(value, classInfo)`. */
export function isSubclass(value: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyType && classInfo.type === typeType) {
    return value === classInfo || isPlainSubclass(value, classInfo);
  }
  if (classInfo instanceof PyTuple) return holdsForAny(isSubclass, value, classInfo);
  const check = lookupSpecial(classInfo, '__subclasscheck__');
  if (check !== undefined) return isTrue(call(check, [value]));
  return isPlainSubclass(value, classInfo);
}

/** Whether the check holds for one of the items, in tuples within tuples as deep as the stack may be. */
function holdsForAny(
  check: (value: Value, item: Value) => boolean,
  value: Value,
  { items }: PyTuple,
  depth = 0,
): boolean {
  for (const item of items) {
    tick();
    if (!(item instanceof PyTuple)) {
      if (check(value, item)) return true;
      continue;
    }
    if (depth + runtime.current.depth >= runtime.current.recursionLimit)
      throw newException('RecursionError', 'maximum recursion depth exceeded in __instancecheck__');
    if (holdsForAny(check, value, item, depth + 1)) return true;
  }
  return false;
}

/** `type.__instancecheck__`: the value's class, or what its `__class__` says, derives from the class. */
export function isPlainInstance(value: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyType) {
    const type = typeOf(value);
    if (type.isSubtypeOf(classInfo)) return true;
    if (!type.isHeapType && type.slots.getattribute === objectType.slots.getattribute) return false;
    const claimed = findAttributeQuietly(value, '__class__');
    return claimed instanceof PyType && claimed !== type && claimed.isSubtypeOf(classInfo);
  }
  if (basesOf(classInfo) === undefined)
    throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
  const claimed = findAttributeQuietly(value, '__class__');
  return claimed !== undefined && derivesFrom(claimed, classInfo);
}

/** `type.__subclasscheck__`: one derives from the other, by `__bases__` where they are no types. */
export function isPlainSubclass(value: Value, classInfo: Value): boolean {
  if (value instanceof PyType && classInfo instanceof PyType) return value.isSubtypeOf(classInfo);
  if (basesOf(value) === undefined) throw typeError('issubclass() arg 1 must be a class');
  if (!(classInfo instanceof PyType) && basesOf(classInfo) === undefined)
    throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return derivesFrom(value, classInfo);
}

function basesOf(value: Value): PyTuple | undefined {
  const bases = findAttributeQuietly(value, '__bases__');
  return bases instanceof PyTuple ? bases : undefined;
}

function derivesFrom(value: Value, classInfo: Value, depth = runtime.current.depth): boolean {
  if (value === classInfo) return true;
  if (depth > runtime.current.recursionLimit)
    throw newException('RecursionError', 'maximum recursion depth exceeded in __issubclass__');
  return basesOf(value)?.items.some((base) => derivesFrom(base, classInfo, depth + 1)) ?? false;
}
