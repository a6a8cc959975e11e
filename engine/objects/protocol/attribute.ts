/**
 * Attribute access: `x.name`, its assignment and deletion, on any value.
 */
import type { PyException } from '../model/exceptions.js';
import {
  type AttributeHolder,
  deleteOwnAttribute,
  getOwnAttribute,
  setOwnAttribute,
} from '../model/instance.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { isException, newException, noAttribute } from './errors.js';

/** `object.name`. Throws AttributeError. */
export function getAttribute(object: Value, name: string): Value {
  const found = findAttribute(object, name);
  if (found === undefined) throw noAttribute(object, name);
  return found;
}

/** `object.name`, or undefined where the ordinary AttributeError is due; other AttributeErrors are thrown. */
export function findAttribute(object: Value, name: string): Value | undefined {
  const slot = typeOf(object).slots.getattribute;
  try {
    return slot === null ? genericGetAttribute(object, name) : slot(object, name);
  } catch (thrown) {
    if (isException(thrown, 'AttributeError')) addContext(thrown, object, name);
    throw thrown;
  }
}

/** An AttributeError that a getter or `__getattr__` raised learns what was looked up: suggestions are made from it. */
function addContext(exception: PyException, object: Value, name: string): void {
  const { fields } = exception;
  if ((fields?.get('name') ?? null) !== null || (fields?.get('obj') ?? null) !== null) return;
  exception.fields ??= new Map();
  exception.fields.set('name', strFromText(name));
  exception.fields.set('obj', object);
}

/** `getattr(object, name, None)` in effect: undefined for any AttributeError. */
export function findAttributeQuietly(object: Value, name: string): Value | undefined {
  try {
    return findAttribute(object, name);
  } catch (thrown) {
    if (isException(thrown, 'AttributeError')) return undefined;
    throw thrown;
  }
}

/** `object.name = value`. */
export function setAttribute(object: Value, name: string, value: Value): void {
  const slot = typeOf(object).slots.setattr;
  if (slot === null) genericSetAttribute(object, name, value);
  else slot(object, name, value);
}

/** `del object.name`. */
export function deleteAttribute(object: Value, name: string): void {
  const slot = typeOf(object).slots.delattr;
  if (slot === null) genericDeleteAttribute(object, name);
  else slot(object, name);
}

/** `object.__getattribute__`: data descriptors of the type, the object's own attributes, then what else the type has. */
export function genericGetAttribute(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found !== undefined && isReadFirst(found)) return bind(found, object, type);
  if (type.hasStorage) {
    const own = getOwnAttribute(object as AttributeHolder, name);
    if (own !== undefined) return own;
  }
  return found === undefined ? undefined : bind(found, object, type);
}

/** `object.__setattr__`. */
export function genericSetAttribute(object: Value, name: string, value: Value): void {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found !== undefined) {
    const slots = typeOf(found).slots;
    if (slots.set !== null) {
      slots.set(found, object, value);
      return;
    }
    if (slots.delete !== null) throw newException('AttributeError', '__set__');
  }
  if (!type.hasDict) throw cannotSet(type, name, found);
  setOwnAttribute(object as AttributeHolder, name, value);
}

/** `object.__delattr__`. */
export function genericDeleteAttribute(object: Value, name: string): void {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found !== undefined) {
    const remove = typeOf(found).slots.delete;
    if (remove !== null) {
      remove(found, object);
      return;
    }
    if (typeOf(found).slots.set !== null) throw newException('AttributeError', '__delete__');
  }
  if (!type.hasDict) throw cannotSet(type, name, found);
  if (!deleteOwnAttribute(object as AttributeHolder, name))
    throw newException('AttributeError', `'${type.name}' object has no attribute '${name}'`);
}

function cannotSet(type: PyType, name: string, found: Value | undefined) {
  return newException(
    'AttributeError',
    found === undefined
      ? `'${type.name}' object has no attribute '${name}'`
      : `'${type.name}' object attribute '${name}' is read-only`,
  );
}

/** Whether what was found on a type takes part in assignment. */
export function isDataDescriptor(found: Value): boolean {
  const slots = typeOf(found).slots;
  return slots.set !== null || slots.delete !== null;
}

/** Whether what was found on a type comes before the object's own attributes when it is read. */
export function isReadFirst(found: Value): boolean {
  const slots = typeOf(found).slots;
  return slots.get !== null && (slots.set !== null || slots.delete !== null);
}

/** What reading an attribute gives when `found` lies in the type: the result of its `__get__`, or itself. */
export function bind(found: Value, object: Value, type: PyType): Value {
  const get = typeOf(found).slots.get;
  return get === null ? found : get(found, object, type);
}

/** `type.__getattribute__`: the metatype's data descriptors, the class's own MRO, then the metatype. */
export function typeGetAttribute(type: PyType, name: string): Value | undefined {
  const metatype = type.type;
  const meta = metatype.lookup(name);
  if (meta !== undefined && isReadFirst(meta)) return bind(meta, type, metatype);
  const found = type.lookup(name);
  if (found !== undefined) {
    const get = typeOf(found).slots.get;
    return get === null ? found : get(found, undefined, type);
  }
  return meta === undefined ? undefined : bind(meta, type, metatype);
}
