/**
 * Subscription, length and membership on any values, and ints taken from `__index__`.
 */
import type { PyException } from '../model/exceptions.js';
import { asInt } from '../model/numbers.js';
import { PyType } from '../model/type.js';
import { typeType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import { MAX_SAFE, type Value } from '../model/value.js';
import { findAttribute } from './attribute.js';
import { call } from './call.js';
import { isEqual } from './compare.js';
import { isException, newException, overflowError, typeError } from './errors.js';
import { getIterator, nextItem } from './iterate.js';
import { warn } from './warn.js';

/** `object[key]`. */
export function getItem(object: Value, key: Value): Value {
  const slot = typeOf(object).slots.getitem;
  if (slot !== null) return slot(object, key) as Value;
  if (object instanceof PyType) {
    if (object === typeType) return aliasOf(object, key);
    const method = findAttribute(object, '__class_getitem__');
    if (method !== undefined && method !== null) return call(method, [key]);
    throw typeError(`type '${object.name}' is not subscriptable`);
  }
  throw typeError(`'${typeOf(object).name}' object is not subscriptable`);
}

/** `type[...]`, which has no `__class_getitem__` of its own; set by the types.GenericAlias implementation. */
export const genericAlias: { make: (origin: Value, args: Value) => Value } = {
  make: () => {
    throw newException('SystemError', 'generic aliases are not loaded');
  },
};

function aliasOf(origin: PyType, key: Value): Value {
  return genericAlias.make(origin, key);
}

/** `object[key] = value`. */
export function setItem(object: Value, key: Value, value: Value): void {
  const { slots, name } = typeOf(object);
  if (slots.setitem !== null) slots.setitem(object, key, value);
  else if (slots.delitem !== null) throw newException('AttributeError', '__setitem__');
  else throw typeError(`'${name}' object does not support item assignment`);
}

/** `del object[key]`. */
export function deleteItem(object: Value, key: Value): void {
  const slot = typeOf(object).slots.delitem;
  if (slot === null) throw cannotDelete(object, key);
  slot(object, key);
}

/** Sequences asked for a position have words of their own. */
function cannotDelete(object: Value, key: Value): PyException {
  const type = typeOf(object);
  // A class that has one of the two methods is asked for the other.
  if (type.slots.setitem !== null && type.isHeapType) return newException('AttributeError', '__delitem__');
  const isSequence = type.isHeapType || type.slots.len !== null || type.slots.contains !== null;
  const isPosition = asInt(key) !== undefined || typeOf(key).slots.index !== null;
  const words = isSequence && isPosition ? "doesn't" : 'does not';
  return typeError(`'${type.name}' object ${words} support item deletion`);
}

/** `len(object)`. */
export function lengthOf(object: Value): number {
  const slot = typeOf(object).slots.len;
  if (slot === null) throw typeError(`object of type '${typeOf(object).name}' has no len()`);
  return slot(object);
}

/** `item in container`. */
export function contains(container: Value, item: Value): boolean {
  const slots = typeOf(container).slots;
  if (slots.contains !== null) return slots.contains(container, item);
  if (slots.iter === null && slots.getitem === null) {
    throw typeError(`argument of type '${typeOf(container).name}' is not iterable`);
  }
  const iterator = iteratorToSearch(container);
  for (let next = nextItem(iterator); next !== undefined; next = nextItem(iterator))
    if (isEqual(next, item)) return true;
  return false;
}

function iteratorToSearch(container: Value): Value {
  try {
    return getIterator(container);
  } catch (thrown) {
    if (!isException(thrown, 'TypeError')) throw thrown;
    throw typeError(`argument of type '${typeOf(container).name}' is not iterable`);
  }
}

/** The int of an index: an int, or what `__index__` gives. Throws TypeError for anything else. */
export function toIndex(value: Value): number | bigint {
  const int = asInt(value);
  if (int !== undefined) return int;
  const slot = typeOf(value).slots.index;
  if (slot === null) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const result = slot(value);
  const index = asInt(result);
  if (index === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(result).name})`);
  if (typeof result !== 'number' && typeof result !== 'bigint')
    warn(
      'DeprecationWarning',
      `__index__ returned non-int (type ${typeOf(result).name}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
    );
  return index;
}

/**
 * {@link toIndex} for sizes and positions. Throws OverflowError (or IndexError) for what is no 64-bit size; of those, what no
 * sequence reaches is clipped to the safe range.
 */
export function toSize(value: Value, errorName: 'OverflowError' | 'IndexError' = 'OverflowError'): number {
  const size = clipSize(toIndex(value));
  if (size !== undefined) return size;
  const message = `cannot fit '${typeOf(value).name}' into an index-sized integer`;
  throw errorName === 'IndexError' ? newException('IndexError', message) : overflowError(message);
}

/** {@link toIndex} for an argument that is a C size: a count, a width, a position to insert at. */
export function toCSize(value: Value): number {
  const size = clipSize(toIndex(value));
  if (size !== undefined) return size;
  throw overflowError('Python int too large to convert to C ssize_t');
}

/** A 64-bit size within the safe range, or undefined for a larger int. */
function clipSize(index: number | bigint): number | undefined {
  if (typeof index === 'number') return index;
  if (BigInt.asIntN(64, index) !== index) return undefined;
  return index < 0n ? -MAX_SAFE : MAX_SAFE;
}

/** {@link toIndex} clipped to the safe range, as slices do. */
export function toClippedSize(value: Value): number {
  const index = toIndex(value);
  if (typeof index === 'number') return index;
  return index < 0n ? -MAX_SAFE : MAX_SAFE;
}
