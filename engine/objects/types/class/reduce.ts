/**
 * `object.__reduce_ex__` and `__getstate__`: how copy and pickle take an object apart when its class does not say.
 * The functions that put it together again live in the Python module `copyreg`.
 */

import { PyGetSet } from '../../model/builtin-functions.js';
import { PyMember } from '../../model/descriptors.js';
import { PyDict } from '../../model/dict.js';
import { newDict } from '../../model/dicts.js';
import { type AttributeHolder, getMember } from '../../model/instance.js';
import { runtime } from '../../model/runtime.js';
import { PyList, PyTuple } from '../../model/sequences.js';
import { PyType } from '../../model/type.js';
import { objectType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { findAttribute, getAttribute } from '../../protocol/attribute.js';
import { call, callSpecial } from '../../protocol/call.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { getIterator } from '../../protocol/iterate.js';
import { getDict } from './make-class.js';

/** `object.__reduce_ex__(protocol)`: a class's own `__reduce__` goes first. */
export function reduceEx(self: Value, protocol: number): Value {
  const reduce = typeOf(self).lookup('__reduce__');
  if (reduce !== undefined && reduce !== objectType.lookup('__reduce__')) {
    return call(getAttribute(self, '__reduce__'), []);
  }
  return reducePlain(self, protocol);
}

/** The reduction of an object whose class does not define its own. */
export function reducePlain(self: Value, protocol: number): Value {
  if (protocol < 2) return call(getAttribute(copyreg(), '_reduce_ex'), [self, protocol]);
  const type = typeOf(self);
  if (type.slots.new === null) throw cannotPickle(self);
  const { args, kwargs } = newArguments(self);
  const isCollection = self instanceof PyList || self instanceof PyDict;
  const state = stateOf(self, args === null && kwargs === null && !isCollection);
  const maker = kwargs === null ? '__newobj__' : '__newobj_ex__';
  const makerArgs = kwargs === null ? [type, ...(args ?? [])] : [type, new PyTuple(args ?? []), kwargs];
  return new PyTuple([
    getAttribute(copyreg(), maker),
    new PyTuple(makerArgs),
    state,
    self instanceof PyList ? getIterator(self) : null,
    self instanceof PyDict ? getIterator(call(getAttribute(self, 'items'), [])) : null,
  ]);
}

/**
 * `object.__getstate__()`: the `__dict__`, or with members a pair of it and their values. It is the dict itself for a program that asks;
 * copy and pickle do with a copy.
 */
export function plainState(self: Value, mustBeComplete: boolean, isShared = false): Value {
  const type = typeOf(self);
  const state = isShared ? ownDict(self, type) : attributesOf(self, type);
  const members = membersOf(type);
  if (mustBeComplete && type.layout !== objectType) throw cannotPickle(self);
  const values = newDict();
  for (const member of members) {
    const value = getMember(self as AttributeHolder, member.key);
    if (value !== undefined) values.set(member.name, value);
  }
  return values.size === 0 ? state : new PyTuple([state, values]);
}

/** The attributes as a new dict; None for none. The object keeps them where they are: asked for its `__dict__` it would move them there. */
function attributesOf(self: Value, type: PyType): Value {
  if (!type.hasDict) return null;
  const found = type.lookup('__dict__');
  const isPlain = found instanceof PyGetSet && found.getter === getDict && !(self instanceof PyType);
  if (isPlain && !(self as AttributeHolder).shape.isDict) {
    const { shape, slots } = self as AttributeHolder;
    const copy = newDict();
    shape.names.forEach((name, index) => {
      const value = slots[index];
      if (value !== undefined && name.charCodeAt(0) !== 0) copy.set(name, value);
    });
    return copy.size > 0 ? copy : null;
  }
  const dict = ownDict(self, type);
  return dict === null ? null : copyDict(dict);
}

function ownDict(self: Value, type: PyType): PyDict | null {
  const dict = type.hasDict ? findAttribute(self, '__dict__') : undefined;
  return dict instanceof PyDict && dict.size > 0 ? dict : null;
}

/** What `__getstate__` gives, the class's own or the plain one. */
export function stateOf(self: Value, mustBeComplete = false): Value {
  const getstate = typeOf(self).lookup('__getstate__');
  if (getstate === undefined || getstate === objectType.lookup('__getstate__'))
    return plainState(self, mustBeComplete);
  return call(getAttribute(self, '__getstate__'), []);
}

function newArguments(self: Value): { args: readonly Value[] | null; kwargs: PyDict | null } {
  const extended = callSpecial(self, '__getnewargs_ex__');
  if (extended !== undefined) {
    if (!(extended instanceof PyTuple))
      throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(extended)}'`);
    const [args, kwargs] = extended.items;
    if (extended.items.length !== 2)
      throw valueError(`__getnewargs_ex__ should return a tuple of length 2, not ${extended.items.length}`);
    if (!(args instanceof PyTuple))
      throw typeError(
        `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(args ?? null)}'`,
      );
    if (!(kwargs instanceof PyDict))
      throw typeError(
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(kwargs ?? null)}'`,
      );
    return { args: args.items, kwargs: kwargs.size === 0 ? null : kwargs };
  }
  const plain = callSpecial(self, '__getnewargs__');
  if (plain === undefined) return { args: null, kwargs: null };
  if (!(plain instanceof PyTuple))
    throw typeError(`__getnewargs__ should return a tuple, not '${typeName(plain)}'`);
  return { args: plain.items, kwargs: null };
}

function membersOf(type: PyType): PyMember[] {
  return type.mro.flatMap((each) =>
    each.slotNames.flatMap((name) => {
      const member = each.dict.getString(name);
      return member instanceof PyMember ? [member] : [];
    }),
  );
}

function copyDict(dict: PyDict): PyDict {
  const copy = newDict();
  for (const entry of dict.entries()) if (entry.value !== undefined) copy.set(entry.key, entry.value);
  return copy;
}

function copyreg(): Value {
  const loaded = runtime.current.modules.getString('copyreg');
  return loaded === undefined ? runtime.current.importModule('copyreg', null, null, 0) : loaded;
}

function cannotPickle(self: Value) {
  return typeError(`cannot pickle '${typeName(self)}' object`);
}
