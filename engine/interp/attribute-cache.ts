/**
 * Inline caches: what an attribute instruction remembers of the objects it saw. The loop tests the first entry
 * (an instance of the remembered shape, its class of the remembered version) itself; what misses comes here, where up to
 * {@link MOST_ENTRIES} entries are chained.
 */
import {
  methodDescriptorType,
  type OpenImplementation,
  PyMethodDescriptor,
} from '../objects/model/builtin-functions.js';
import {
  PyMember,
  PyProperty,
  PyStaticMethod,
  type PySuper,
  propertyType,
  staticMethodType,
  superType,
} from '../objects/model/descriptors.js';
import type { DictEntry } from '../objects/model/dict.js';
import { moduleType, PyFunction, PyModule } from '../objects/model/functions.js';
import { type AttributeHolder, getOwnAttribute, PyInstance } from '../objects/model/instance.js';
import type { Shape } from '../objects/model/shape.js';
import { PyType } from '../objects/model/type.js';
import { objectType, typeType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import {
  bind,
  findAttribute,
  isDataDescriptor,
  isReadFirst,
  setAttribute,
} from '../objects/protocol/attribute.js';

/** Shapes that one instruction remembers; beyond, the last one is forgotten. */
const MOST_ENTRIES = 4;

/** What one GETATTR, SETATTR or CALL_METHOD remembers of one kind of object. */
export class AttributeCache {
  /** Instances of this shape, whose class has this version … */
  shape: Shape | null = null;
  version = 0;
  /** … have the attribute in this slot, or (-1) find `value` in the class. */
  index = -1;
  value: Value | undefined = undefined;
  /** GETATTR: the attribute is a property, whose getter is this Python function. */
  getter: PyFunction | null = null;
  /** CALL_METHOD on an instance: the value, where it is a Python function. */
  method: PyFunction | null = null;
  /** SETATTR: the shape after adding the attribute; null where it is there already. */
  next: Shape | null = null;
  /** The class or module whose attribute it was. */
  holder: Value | undefined = undefined;
  /** The cell of a module's attribute. */
  cell: DictEntry | null = null;
  /** CALL_METHOD on a built-in type: the type. */
  type: PyType | null = null;
  /** … and what implements its method, to be called with the object and `fewest` to `most` arguments; null where that is not enough. */
  implementation: OpenImplementation | null = null;
  fewest = 0;
  most = 0;
  /** CALL_METHOD: the value is a static method, called without the object. Never in the first entry. */
  isStatic = false;
  /** What is remembered of another shape. */
  other: AttributeCache | null = null;
}

/** `object.name`, remembered at `caches[at]`. Undefined: the ordinary AttributeError is due. */
export function getAttributeCached(
  object: Value,
  name: string,
  caches: unknown[],
  at: number,
): Value | undefined {
  if (object instanceof PyInstance) return getFromInstance(object, name, caches, at);
  if (object instanceof PyModule) return getFromModule(object, name, caches, at);
  if (object instanceof PyType) return getFromClass(object, name, caches, at);
  return findAttribute(object, name);
}

/** The entry for instances of a shape and version, or null. */
function entryFor(caches: unknown[], at: number, shape: Shape, version: number): AttributeCache | null {
  let entry = caches[at] as AttributeCache | null;
  while (entry !== null && (entry.shape !== shape || entry.version !== version)) entry = entry.other;
  return entry;
}

/** The entry in which to remember instances of a shape: the shape's own, a free or a new one, or the last. */
function entryToFill(caches: unknown[], at: number, shape: Shape, isFirst = true): AttributeCache {
  let entry = cacheAt(caches, at);
  if (isFirst && (entry.shape === null || entry.shape === shape)) return entry;
  for (let count = 1; count < MOST_ENTRIES; count++) {
    if (entry.other === null) {
      entry.other = new AttributeCache();
      return entry.other;
    }
    entry = entry.other;
    if (entry.shape === shape) return entry;
  }
  return entry;
}

/** The cache at a place, made on first use. */
export function cacheAt(caches: unknown[], at: number): AttributeCache {
  const known = caches[at];
  if (known !== null) return known as AttributeCache;
  const cache = new AttributeCache();
  caches[at] = cache;
  return cache;
}

function getFromInstance(object: PyInstance, name: string, caches: unknown[], at: number): Value | undefined {
  const type = object.type;
  const shape = object.shape;
  const known = entryFor(caches, at, shape, type.version);
  if (known !== null) {
    const value = known.index >= 0 ? object.slots[known.index] : known.value;
    if (value !== undefined) return value;
  }
  const isPlain = type.slots.getattribute === objectType.slots.getattribute;
  if (!isPlain && !readsAsObject(type)) return findAttribute(object, name);
  const found = type.lookup(name);
  if (found !== undefined && isReadFirst(found)) {
    if (found instanceof PyMember && !shape.isDict && type.isSubtypeOf(found.owner)) {
      const index = shape.indexOf(found.key);
      if (index !== undefined) remember(caches, at, shape, type, index, undefined, null);
    } else if (isPlain && found instanceof PyProperty && found.type === propertyType && !shape.isDict) {
      if (found.getter instanceof PyFunction) remember(caches, at, shape, type, -1, undefined, found.getter);
    } else if (name === '__class__' && !shape.isDict && found === objectType.lookup(name)) {
      // The shape belongs to the class.
      remember(caches, at, shape, type, -1, type, null);
    }
    return isPlain ? bind(found, object, type) : findAttribute(object, name);
  }
  if (shape.isDict) return findAttribute(object, name);
  const index = shape.indexOf(name);
  const value = index === undefined ? undefined : object.slots[index];
  if (index !== undefined && value !== undefined) {
    remember(caches, at, shape, type, index, undefined, null);
    return value;
  }
  if (found === undefined) return isPlain ? undefined : findAttribute(object, name);
  if (index !== undefined || typeOf(found).slots.get !== null)
    return isPlain ? bind(found, object, type) : findAttribute(object, name);
  remember(caches, at, shape, type, -1, found, null);
  return found;
}

/** What objects of the shape have under the name: the slot `index`, or else `value`, which their class has, or a property's getter. */
function remember(
  caches: unknown[],
  at: number,
  shape: Shape,
  type: PyType,
  index: number,
  value: Value | undefined,
  getter: PyFunction | null,
): void {
  const entry = entryToFill(caches, at, shape);
  entry.shape = shape;
  entry.version = type.version;
  entry.index = index;
  entry.value = value;
  entry.getter = getter;
}

function getFromModule(module: PyModule, name: string, caches: unknown[], at: number): Value | undefined {
  const known = caches[at] as AttributeCache | null;
  if (known !== null && known.holder === module && known.cell !== null && known.cell.value !== undefined) {
    return known.cell.value;
  }
  const value = module.dict.getString(name);
  const isPlain = module.type === moduleType && moduleType.lookup(name) === undefined;
  if (value === undefined || !isPlain) return findAttribute(module, name);
  const cache = cacheAt(caches, at);
  cache.holder = module;
  cache.cell = module.dict.cell(name);
  cache.shape = null;
  return value;
}

function getFromClass(type: PyType, name: string, caches: unknown[], at: number): Value | undefined {
  const known = caches[at] as AttributeCache | null;
  if (known !== null && known.holder === type && known.cell === null && known.version === type.version)
    return known.value;
  const value = findAttribute(type, name);
  if (value === undefined || !readsAsType(type.type)) return value;
  // Only what needs no binding is remembered: the value as it lies in the class, not shadowed by the metaclass.
  const meta = type.type.lookup(name);
  if (value !== type.lookup(name) || (meta !== undefined && isReadFirst(meta))) return value;
  const cache = cacheAt(caches, at);
  cache.holder = type;
  cache.version = type.version;
  cache.value = value;
  cache.cell = null;
  cache.shape = null;
  return value;
}

/** Whether a metaclass looks attributes up as `type` does; a `__getattr__` of its own is for those not found. */
function readsAsType(metaclass: PyType): boolean {
  return (
    metaclass.slots.getattribute === typeType.slots.getattribute ||
    metaclass.definer('__getattribute__') === typeType
  );
}

/**
 * Whether a class with slots of its own looks attributes up as `object` does, and has a `__getattr__` for those not found and
 * those whose descriptor raises AttributeError: properties of such classes are not remembered.
 */
function readsAsObject(type: PyType): boolean {
  return type.definer('__getattribute__') === objectType;
}

/** `object.name = value`, remembered at `caches[at]`. */
export function setAttributeCached(
  object: Value,
  name: string,
  value: Value,
  caches: unknown[],
  at: number,
): void {
  if (!(object instanceof PyInstance) || !object.type.hasStorage || object.shape.isDict) {
    setAttribute(object, name, value);
    return;
  }
  const type = object.type;
  const shape = object.shape;
  const known = entryFor(caches, at, shape, type.version);
  if (known !== null) {
    shape.watch?.note(object);
    if (known.next === null) object.slots[known.index] = value;
    else {
      if (known.index < object.slots.length) object.slots[known.index] = value;
      else object.slots.push(value);
      object.shape = known.next;
    }
    return;
  }
  const found = type.lookup(name);
  if (type.slots.setattr !== objectType.slots.setattr || (found !== undefined && isDataDescriptor(found))) {
    setAttribute(object, name, value);
    if (type.slots.setattr === objectType.slots.setattr && found instanceof PyMember)
      rememberMember(found, shape, type, caches, at);
    return;
  }
  if (!type.hasDict) {
    setAttribute(object, name, value);
    return;
  }
  const index = shape.indexOf(name);
  const next = index === undefined ? shape.adding(name) : null;
  setAttribute(object, name, value);
  if (index === undefined && next === null) return;
  const cache = entryToFill(caches, at, shape);
  cache.shape = shape;
  cache.version = type.version;
  cache.index = index ?? shape.names.length;
  cache.next = next;
}

/** SETATTR wrote a `__slots__` member of an object that had the shape before. */
function rememberMember(member: PyMember, shape: Shape, type: PyType, caches: unknown[], at: number): void {
  const index = shape.indexOf(member.key);
  const cache = entryToFill(caches, at, shape);
  cache.shape = shape;
  cache.version = type.version;
  cache.index = index ?? shape.names.length;
  cache.next = index === undefined ? shape.addingMember(member.key) : null;
}

/** Whether the callable that {@link findMethod} gave last takes `self`, the object or what a super object stands for, as its first argument. */
export const lookedUp: { takesSelf: boolean; self: Value } = { takesSelf: false, self: null };

/**
 * The callable of `object.name(…)`: a function of the class, to be called with the object (`lookedUp.takesSelf`), or
 * whatever the attribute is. Undefined: the ordinary AttributeError is due.
 */
export function findMethod(object: Value, name: string, caches: unknown[], at: number): Value | undefined {
  const type = typeOf(object);
  const known = caches[at] as AttributeCache | null;
  lookedUp.self = object;
  if (known !== null) {
    if (known.type === type && known.version === type.version) {
      lookedUp.takesSelf = true;
      return known.value;
    }
    if (object instanceof PyInstance || type.hasStorage) {
      const entry = entryFor(caches, at, (object as AttributeHolder).shape, type.version);
      if (entry !== null) {
        lookedUp.takesSelf = !entry.isStatic;
        return entry.value;
      }
    }
  }
  if (type === superType) {
    const found = methodBehind(object as PySuper, name);
    if (found !== undefined) {
      lookedUp.takesSelf = true;
      lookedUp.self = (object as PySuper).self as Value;
      return found;
    }
  }
  const getattribute = type.slots.getattribute;
  if (
    getattribute === objectType.slots.getattribute ||
    getattribute === null ||
    (object instanceof PyInstance && readsAsObject(type))
  ) {
    const found = type.lookup(name);
    if (
      found instanceof PyFunction ||
      (found instanceof PyMethodDescriptor && found.type === methodDescriptorType)
    ) {
      const isOwn = type.hasStorage && getOwnAttribute(object as AttributeHolder, name) !== undefined;
      if (!isOwn) {
        lookedUp.takesSelf = true;
        rememberMethod(object, type, found, caches, at);
        return found;
      }
    } else if (found instanceof PyStaticMethod && found.type === staticMethodType) {
      rememberStatic(object, type, name, found, caches, at);
    }
  }
  const found =
    object instanceof PyModule
      ? getFromModule(object, name, caches, at)
      : object instanceof PyType
        ? getFromClass(object, name, caches, at)
        : findAttribute(object, name);
  // Only now: the lookup may have run Python code, which looks up methods too.
  lookedUp.self = object;
  lookedUp.takesSelf = false;
  return found;
}

function rememberMethod(object: Value, type: PyType, found: Value, caches: unknown[], at: number): void {
  if (object instanceof PyInstance || type.hasStorage) {
    const { shape } = object as AttributeHolder;
    if (shape.isDict) return;
    const cache = entryToFill(caches, at, shape);
    cache.shape = shape;
    cache.version = type.version;
    cache.value = found;
    cache.method = found instanceof PyFunction ? found : null;
    cache.type = null;
    cache.implementation = null;
    cache.isStatic = false;
  } else {
    const cache = cacheAt(caches, at);
    cache.shape = null;
    cache.type = type;
    cache.version = type.version;
    cache.value = found;
    cache.implementation = null;
    if (found instanceof PyMethodDescriptor && type.isSubtypeOf(found.owner)) {
      cache.implementation = found.implementation;
      cache.fewest = found.signature.min;
      cache.most = Math.min(found.signature.max, 2);
    }
  }
}

/** The first entry is the loop's, which takes the object along: a static method is remembered behind it. */
function rememberStatic(
  object: Value,
  type: PyType,
  name: string,
  found: PyStaticMethod,
  caches: unknown[],
  at: number,
): void {
  if (!(object instanceof PyInstance) || object.shape.isDict || object.shape.indexOf(name) !== undefined)
    return;
  const cache = entryToFill(caches, at, object.shape, false);
  cache.shape = object.shape;
  cache.version = type.version;
  cache.value = found.callee;
  cache.isStatic = true;
}

/** The Python function that a lookup on a super object finds for an instance; undefined for anything else. */
function methodBehind(object: PySuper, name: string): Value | undefined {
  const { start, objectType: searched } = object;
  if (searched === null || object.self === undefined || object.self === searched || name === '__class__')
    return undefined;
  const mro = searched.mro;
  for (let index = start === null ? 0 : mro.indexOf(start) + 1; index < mro.length; index++) {
    const found = mro[index]?.dict.getString(name);
    if (found !== undefined) return found instanceof PyFunction ? found : undefined;
  }
  return undefined;
}
