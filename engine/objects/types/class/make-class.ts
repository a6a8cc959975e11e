/**
 * Making classes: `type.__new__`, behind `type(name, bases, dict)` and class statements.
 */

import { PyBuiltinFunction, PyGetSet } from '../../model/builtin-functions.js';
import { PyClassMethod, PyStaticMethod } from '../../model/descriptors.js';
import { PyDict } from '../../model/dict.js';
import { newDict } from '../../model/dicts.js';
import { PyException } from '../../model/exceptions.js';
import { PyCell, PyFunction, PyModule } from '../../model/functions.js';
import { type AttributeHolder, ownDict, setOwnDict } from '../../model/instance.js';
import { PyMappingProxy } from '../../model/mapping-proxy.js';
import { runtime } from '../../model/runtime.js';
import { asText } from '../../model/text.js';
import { PyType } from '../../model/type.js';
import { objectType, typeType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import { bind } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { newException, runtimeError, typeError, typeName } from '../../protocol/errors.js';
import { toArray } from '../../protocol/iterate.js';
import { fillSlots } from '../../protocol/slot-update.js';
import { reprText } from '../../protocol/text.js';
import { bestBase, solidBase } from './class-layout.js';
import { addMembers, readSlots } from './class-slots.js';
import { linearise } from './method-resolution.js';
import { checkTypeName } from './type-name.js';

/** Makes a class of exactly this metaclass, which has been found to be the right one. */
export function makeClass(
  metatype: PyType,
  name: string,
  bases: readonly Value[],
  namespace: PyDict,
  kwargs: KeywordArguments,
): PyType {
  const base = bestBase(bases);
  const allBases = (bases.length === 0 ? [objectType] : bases) as readonly PyType[];
  checkTypeName(name);
  const declared = readSlots(name, base, namespace);
  const type = new PyType(name, metatype);
  type.isHeapType = true;
  type.isImmutable = false;
  type.base = base;
  type.bases = allBases;
  type.layout = base.layout;
  inheritFlags(type, allBases);
  const addsDict = declared.wantsDict && !type.hasDict;
  const addsWeakref = declared.wantsWeakref && !type.hasWeakref;
  type.hasDict ||= declared.wantsDict;
  type.hasWeakref ||= declared.wantsWeakref;
  type.hasStorage ||= type.hasDict || declared.names.length > 0;
  const cell = takeNamespace(type, namespace);
  type.mro = methodResolutionOrder(type);
  addMembers(type, declared.names);
  if (addsDict && !type.dict.has('__dict__')) type.dict.set('__dict__', dictAttribute(type));
  if (addsWeakref && !type.dict.has('__weakref__')) type.dict.set('__weakref__', weakrefAttribute(type));
  if (!type.dict.has('__doc__')) type.dict.set('__doc__', null);
  if (type.dict.has('__eq__') && !type.dict.has('__hash__')) type.dict.set('__hash__', null);
  for (const each of allBases) each.subclasses.add(new WeakRef(type));
  type.modified();
  fillSlots(type);
  if (cell !== undefined) cell.value = type;
  callSetName(type);
  callInitSubclass(type, kwargs);
  return type;
}

/** The metaclass of a class with these bases, or TypeError where theirs do not go together. */
export function calculateMetaclass(metatype: PyType, bases: readonly Value[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    const candidate = typeOf(base);
    if (winner.isSubtypeOf(candidate)) continue;
    if (!candidate.isSubtypeOf(winner)) {
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = candidate;
  }
  return winner;
}

/** The order as C3 or the metaclass's own `mro()` gives it. */
export function methodResolutionOrder(type: PyType): readonly PyType[] {
  const plain = typeType.lookup('mro');
  if (type.type.lookup('mro') === plain || type.type === typeType) return linearise(type, type.bases);
  const method = findAttributeOfMetatype(type, 'mro');
  const order = toArray(call(method, []));
  return order.map((each) => {
    if (!(each instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeName(each)}')`);
    if (!solidBase(type).isSubtypeOf(solidBase(each)))
      throw typeError(`mro() returned base with unsuitable layout ('${each.name}')`);
    return each;
  });
}

function findAttributeOfMetatype(type: PyType, name: string): Value {
  return bind(type.type.lookup(name) ?? null, type, type.type);
}

function inheritFlags(type: PyType, bases: readonly PyType[]): void {
  for (const base of bases) {
    type.hasDict ||= base.hasDict;
    type.hasStorage ||= base.hasStorage;
    type.hasWeakref ||= base.hasWeakref;
    type.equalsOthers ||= base.equalsOthers;
    type.matchesSelf ||= base.matchesSelf;
    type.collection ??= base.collection;
  }
}

/** Copies the class body's names; gives the `__class__` cell of the body if it has one. */
function takeNamespace(type: PyType, namespace: PyDict): PyCell | undefined {
  const dict = type.dict;
  for (const entry of namespace.entries()) {
    if (entry.value === undefined || entry.key === '__classcell__') continue;
    dict.set(entry.key, entry.value);
  }
  if (!dict.has('__module__')) {
    const module = runtime.current?.frame?.globals.getString('__name__');
    if (module !== undefined) dict.set('__module__', module);
  }
  const qualname = dict.delete('__qualname__');
  if (qualname !== undefined) {
    const text = asText(qualname);
    if (text === undefined) throw typeError(`type __qualname__ must be a str, not ${typeName(qualname)}`);
    type.qualname = text;
  }
  const make = dict.getString('__new__');
  if (make instanceof PyFunction) dict.set('__new__', new PyStaticMethod(make));
  for (const name of ['__init_subclass__', '__class_getitem__']) {
    const method = dict.getString(name);
    if (method instanceof PyFunction) dict.set(name, new PyClassMethod(method));
  }
  const cell = namespace.getString('__classcell__');
  if (cell === undefined || cell instanceof PyCell) return cell;
  throw typeError(`__classcell__ must be a nonlocal cell, not ${reprText(typeOf(cell))}`);
}

function dictAttribute(type: PyType): PyGetSet {
  // An instance whose `__dict__` is deleted has an empty one; built-in types do not let it go.
  const set = (self: Value, value: Value | undefined) =>
    setDict(self, value === undefined ? newDict() : value);
  return new PyGetSet(type, '__dict__', getDict, set, 'dictionary for instance variables');
}

/** The `__dict__` of an object that keeps its attributes itself. */
export function getDict(self: Value): Value {
  if (self instanceof PyModule) return self.dict;
  if (self instanceof PyType) return new PyMappingProxy(self.dict);
  return ownDict(self as AttributeHolder);
}

/** Replaces the `__dict__` of such an object. */
export function setDict(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError('cannot delete __dict__');
  if (!(value instanceof PyDict))
    throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
  checkKeepsDict(self);
  setOwnDict(self as AttributeHolder, value);
}

/** A class or module that inherits the attribute from a class without own attributes keeps its dict elsewhere, and for good. */
function checkKeepsDict(self: Value): void {
  if (self instanceof PyType || self instanceof PyModule)
    throw newException(
      'AttributeError',
      `attribute '__dict__' of '${typeName(self)}' objects is not writable`,
    );
  if ((self as Partial<AttributeHolder>).shape === undefined)
    throw typeError(`this __dict__ descriptor does not support '${typeName(self)}' objects`);
}

function weakrefAttribute(type: PyType): PyGetSet {
  return new PyGetSet(
    type,
    '__weakref__',
    (self) => weakReferences.find(self),
    null,
    'list of weak references to the object',
  );
}

/** How `__weakref__` finds the reference to an object; the weakref type links itself in. */
export const weakReferences: { find: (object: Value) => Value } = { find: () => null };

function callSetName(type: PyType): void {
  for (const { key, value } of [...type.dict.entries()].map(({ key, value }) => ({ key, value }))) {
    if (value === undefined) continue;
    // Functions and the like are most of what lies in a class; they have no __set_name__.
    if (value instanceof PyFunction || value instanceof PyBuiltinFunction) continue;
    const method = typeOf(value).lookup('__set_name__');
    if (method === undefined) continue;
    try {
      call(bind(method, value, typeOf(value)), [type, key]);
    } catch (thrown) {
      if (!(thrown instanceof PyException)) throw thrown;
      const error = runtimeError(
        `Error calling __set_name__ on '${typeName(value)}' instance ${reprText(key)} in '${type.name}'`,
      );
      error.cause = thrown;
      error.context = thrown;
      error.suppressContext = true;
      throw error;
    }
  }
}

/** `super(type, type).__init_subclass__(**kwargs)`. */
function callInitSubclass(type: PyType, kwargs: KeywordArguments): void {
  for (const each of type.mro.slice(1)) {
    const found = each.dict.getString('__init_subclass__');
    if (found === undefined) continue;
    if (each === objectType && (kwargs === null || kwargs.size === 0)) return;
    const get = typeOf(found).slots.get;
    call(get === null ? found : get(found, type, type), [], kwargs);
    return;
  }
}
