/**
 * `weakref.ref` and the weak proxies.
 */

import { addStorage } from '../model/instance.js';
import { addressOf } from '../model/object-ids.js';
import { runtime } from '../model/runtime.js';
import { NotImplemented } from '../model/singletons.js';
import type { SlotDeclarations, Slots } from '../model/slots.js';
import type { SlotName } from '../model/special-methods.table.js';
import { asText, strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import { unraisable } from '../model/unraisable.js';
import { type KeywordArguments, PyObject, type Value } from '../model/value.js';
import {
  callableProxyType,
  PyWeakref,
  referencesTo,
  sharedReference,
  weakCallbacks,
  weakProxyType,
  weakrefType,
} from '../model/weakrefs.js';
import { deleteAttribute, findAttributeQuietly, getAttribute, setAttribute } from '../protocol/attribute.js';
import { call, callSpecial } from '../protocol/call.js';
import { type Comparison, compare, comparisons } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { isException, newException, typeError, typeName } from '../protocol/errors.js';
import { hashOf } from '../protocol/hash.js';
import { contains, deleteItem, genericAlias, getItem, lengthOf, setItem } from '../protocol/items.js';
import { getIterator, nextItem } from '../protocol/iterate.js';
import { type BinaryOperator, binary, binaryOperators, inplace, unary } from '../protocol/operators.js';
import { str } from '../protocol/text.js';
import { isTrue } from '../protocol/truth.js';
import { weakReferences } from './class/make-class.js';
import { readOnly } from './class/read-only.js';

/** Gives weak references and proxies their behaviour. */
export function defineWeakrefs(): void {
  weakReferences.find = (object) => (object instanceof PyObject ? (referencesTo(object)[0] ?? null) : null);
  weakCallbacks.run = (reference) => {
    if (reference.callback === null || runtime.current === undefined) return;
    try {
      call(reference.callback, [reference]);
    } catch (thrown) {
      if (!isException(thrown, 'Exception')) throw thrown;
      unraisable.report(thrown, null, reference.callback);
    }
  };
  defineType(weakrefType, {
    doc: null,
    slots: {
      new: newReference,
      init: (_self: PyWeakref, args: Value[], kwargs: KeywordArguments) => {
        if (kwargs !== null && kwargs.size > 0) throw typeError('ref() takes no keyword arguments');
        if (args.length > 2) throw typeError(`__init__ expected at most 2 arguments, got ${args.length}`);
      },
      call: (self: PyWeakref, args: Value[], kwargs: KeywordArguments) => {
        if (kwargs !== null && kwargs.size > 0) throw typeError('weakref() takes no keyword arguments');
        if (args.length > 0) throw typeError(`weakref expected 0 arguments, got ${args.length}`);
        return self.object ?? null;
      },
      hash: (self: PyWeakref) => {
        if (self.hash === undefined)
          self.hash = hashOf(expectAlive(self, 'TypeError', 'weak object has gone away'));
        return self.hash;
      },
      eq: (self: PyWeakref, other: Value) => compareReferences('eq', self, other),
      ne: (self: PyWeakref, other: Value) => compareReferences('ne', self, other),
      repr: reprReference,
    },
    classMethods: {
      __class_getitem__: ['(item, /)', (type: PyType, item: Value) => genericAlias.make(type, item)],
    },
    getters: { __callback__: readOnly((self: PyWeakref) => self.callback) },
  });
  for (const type of [weakProxyType, callableProxyType]) defineProxy(type);
}

/** `weakref.proxy(object, callback)`. */
export function makeProxy(object: Value, callback: Value): PyWeakref {
  const target = expectReferable(object);
  const type = typeOf(object).slots.call === null ? weakProxyType : callableProxyType;
  return callback === null ? sharedReference(target, type) : new PyWeakref(target, callback, type);
}

function newReference(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const [object, callback = null] = args;
  if (object === undefined) throw typeError('__new__ expected at least 1 argument, got 0');
  if (args.length > 2) throw typeError(`__new__ expected at most 2 arguments, got ${args.length}`);
  if (type === weakrefType && kwargs !== null && kwargs.size > 0)
    throw typeError('ref() takes no keyword arguments');
  const target = expectReferable(object);
  if (callback === null && type === weakrefType) return sharedReference(target, type);
  const made = new PyWeakref(target, callback, type);
  return type.hasStorage ? addStorage(made) : made;
}

function expectReferable(object: Value): object {
  if (object === null || typeof object !== 'object' || !typeOf(object).hasWeakref)
    throw typeError(`cannot create weak reference to '${typeName(object)}' object`);
  return object;
}

function expectAlive(
  self: PyWeakref,
  errorName: 'TypeError' | 'ReferenceError' = 'ReferenceError',
  message = 'weakly-referenced object no longer exists',
): Value {
  const object = self.object;
  if (object === undefined) throw newException(errorName, message);
  return object;
}

/** References are equal as their objects are; those to lost objects only to themselves. */
function compareReferences(operator: 'eq' | 'ne', self: PyWeakref, other: Value): Value {
  if (!(other instanceof PyWeakref)) return NotImplemented;
  const [left, right] = [self.object, other.object];
  if (left === undefined || right === undefined) return (self === other) === (operator === 'eq');
  return compare(operator, left, right);
}

function reprReference(self: PyWeakref): Value {
  const object = self.object;
  if (object === undefined) return `<weakref at ${addressOf(self)}; dead>`;
  const name = findAttributeQuietly(object, '__name__');
  const named = name === undefined ? undefined : asText(name);
  const what = `to '${typeOf(object).name}' at ${addressOf(object)}`;
  return strFromText(`<weakref at ${addressOf(self)}; ${what}${named === undefined ? '' : ` (${named})`}>`);
}

function unwrap(value: Value): Value {
  const isProxy =
    value instanceof PyWeakref && (value.type === weakProxyType || value.type === callableProxyType);
  return isProxy ? expectAlive(value) : value;
}

/** A proxy hands every operation on to the object. */
function defineProxy(type: PyType): void {
  const slots: SlotDeclarations = {
    new: null,
    getattribute: (self: PyWeakref, name: string) => getAttribute(expectAlive(self), name),
    setattr: (self: PyWeakref, name: string, value: Value) => setAttribute(expectAlive(self), name, value),
    delattr: (self: PyWeakref, name: string) => deleteAttribute(expectAlive(self), name),
    str: (self: PyWeakref) => str(expectAlive(self)),
    repr: (self: PyWeakref) =>
      strFromText(
        `<weakproxy at ${addressOf(self)} to ${typeName(self.object ?? null)} at ${addressOf(self.object ?? null)}>`,
      ),
    bool: (self: PyWeakref) => isTrue(expectAlive(self)),
    len: (self: PyWeakref) => lengthOf(expectAlive(self)),
    getitem: (self: PyWeakref, key: Value) => getItem(expectAlive(self), key),
    setitem: (self: PyWeakref, key: Value, value: Value) => setItem(expectAlive(self), key, value),
    delitem: (self: PyWeakref, key: Value) => deleteItem(expectAlive(self), key),
    contains: (self: PyWeakref, item: Value) => contains(expectAlive(self), item),
    iter: (self: PyWeakref) => getIterator(expectAlive(self)),
    next: (self: PyWeakref) => {
      const object = expectAlive(self);
      if (typeOf(object).slots.next === null)
        throw typeError(`Weakref proxy referenced a non-iterator '${typeName(object)}' object`);
      return nextItem(object);
    },
    index: (self: PyWeakref) => special(self, '__index__'),
    int: (self: PyWeakref) =>
      special(self, typeOf(expectAlive(self)).slots.int === null ? '__index__' : '__int__'),
    float: (self: PyWeakref) => special(self, '__float__'),
    abs: (self: PyWeakref) => special(self, '__abs__'),
    neg: (self: PyWeakref) => unary('neg', expectAlive(self)),
    pos: (self: PyWeakref) => unary('pos', expectAlive(self)),
    invert: (self: PyWeakref) => unary('invert', expectAlive(self)),
    ...(type === callableProxyType
      ? {
          call: (self: PyWeakref, args: Value[], kwargs: KeywordArguments) =>
            call(expectAlive(self), args.map(unwrap), kwargs),
        }
      : {}),
  };
  for (const operator of Object.keys(comparisons) as Comparison[])
    slots[operator] = (self: Value, other: Value) => compare(operator, unwrap(self), unwrap(other));
  const table = slots as Record<SlotName, Slots[SlotName]>;
  for (const [operator, row] of Object.entries(binaryOperators) as [
    BinaryOperator,
    { slot: SlotName; reflected: SlotName; inplace: SlotName },
  ][]) {
    table[row.slot] = (self: Value, other: Value) => binary(operator, unwrap(self), unwrap(other));
    table[row.reflected] = (self: Value, other: Value) => binary(operator, unwrap(other), unwrap(self));
    if (row.inplace !== row.slot)
      table[row.inplace] = (self: Value, other: Value) => inplace(operator, unwrap(self), unwrap(other));
  }
  defineType(type, {
    doc: null,
    slots,
    methods: {
      __bytes__: ['()', (self: PyWeakref) => special(self, '__bytes__')],
      __reversed__: ['()', (self: PyWeakref) => special(self, '__reversed__')],
    },
    attributes: { __hash__: null },
    flags: { isAcceptableBase: false },
  });
}

function special(self: PyWeakref, name: string): Value {
  const object = expectAlive(self);
  const given = callSpecial(object, name);
  if (given === undefined) throw typeError(`'${typeName(object)}' object has no ${name}`);
  return given;
}
