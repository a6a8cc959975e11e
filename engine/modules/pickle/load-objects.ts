/**
 * Instructions that call Python: making objects, giving them their state, finding globals.
 */

import { PyGetSet } from '../../objects/model/builtin-functions.js';
import { PyDict } from '../../objects/model/dict.js';
import { type AttributeHolder, setOwnAttribute } from '../../objects/model/instance.js';
import { listAppend, newList } from '../../objects/model/list-storage.js';
import { listType, PyList, PyTuple } from '../../objects/model/sequences.js';
import { PySet } from '../../objects/model/sets.js';
import { asText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { dictType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttributeQuietly, getAttribute, setAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { setItem } from '../../objects/protocol/items.js';
import { getDict } from '../../objects/types/class/make-class.js';
import { unpicklingError } from './errors.js';
import { copyregTable, findGlobal, renamed } from './globals.js';
import { type LoadStack, type PyUnpickler, unpicklerType } from './unpickler.js';

/** `find_class(module, name)`: the class's own, or the plain one. */
export function findClass(self: PyUnpickler, module: Value, name: Value): Value {
  if (self.type !== unpicklerType && self.findClass !== undefined)
    return call(self.findClass, [module, name]);
  return findClassPlainly(self, asText(module) ?? '', asText(name) ?? '');
}

export function findClassPlainly(self: PyUnpickler, module: string, name: string): Value {
  const [place, last] =
    self.protocol < 3 && self.fixImports
      ? renamed('name_mapping', 'import_mapping', module, name)
      : [module, name];
  return findGlobal(place, last, self.protocol >= 4);
}

/** What copyreg has a code for. */
export function findExtension(self: PyUnpickler, code: number): Value {
  const cache = copyregTable('_extension_cache');
  const known = cache.get(code);
  if (known !== undefined) return known;
  const names = copyregTable('_inverted_registry').get(code);
  if (!(names instanceof PyTuple)) {
    if (code <= 0) throw unpicklingError('EXT specifies code <= 0');
    throw valueError(`unregistered extension code ${code}`);
  }
  const [module = null, name = null] = names.items;
  const found = findClass(self, module, name);
  cache.set(code, found);
  return found;
}

/** `cls.__new__(cls, *args, **kwargs)`, without `__init__`. */
export function loadNew(stack: LoadStack, hasKeywords: boolean): void {
  const kwargs = hasKeywords ? stack.pop() : undefined;
  const args = stack.pop();
  const cls = stack.pop();
  const what = hasKeywords ? 'NEWOBJ_EX' : 'NEWOBJ';
  if (!(cls instanceof PyType))
    throw unpicklingError(`${what} class argument must be a type, not ${typeOf(cls).name}`);
  if (cls.slots.new === null)
    throw unpicklingError(`${what} class argument '${cls.name}' doesn't have __new__`);
  if (!(args instanceof PyTuple))
    throw unpicklingError(`${what} args argument must be a tuple, not ${typeOf(args).name}`);
  let keywords: KeywordArguments = null;
  if (kwargs !== undefined) {
    if (!(kwargs instanceof PyDict))
      throw unpicklingError(`${what} kwargs argument must be a dict, not ${typeOf(kwargs).name}`);
    keywords = new Map([...kwargs.entries()].map(({ key, value = null }) => [String(key), value]));
  }
  stack.push(cls.slots.new(cls, args.items.slice(), keywords));
}

export function loadReduce(stack: LoadStack): void {
  const args = stack.pop();
  const callee = stack.pop();
  if (!(args instanceof PyTuple)) throw typeError('argument list must be a tuple');
  stack.push(call(callee, args.items.slice()));
}

/** INST and OBJ of protocol 0: a class without arguments may be made without `__init__`. */
export function instantiate(cls: Value, args: Value[]): Value {
  if (
    args.length === 0 &&
    cls instanceof PyType &&
    findAttributeQuietly(cls, '__getinitargs__') === undefined
  )
    return call(getAttribute(cls, '__new__'), [cls]);
  return call(cls, args);
}

/** BUILD: the object takes its state itself, or gets the attributes. */
export function loadBuild(stack: LoadStack): void {
  const state = stack.pop();
  const object = stack.top();
  const setState = findAttributeQuietly(object, '__setstate__');
  if (setState !== undefined) {
    call(setState, [state]);
    return;
  }
  const isPair = state instanceof PyTuple && state.items.length === 2;
  const [attributes = null, members = null] = isPair ? state.items : [state];
  if (attributes !== null) {
    if (!(attributes instanceof PyDict)) throw unpicklingError('state is not a dictionary');
    setAttributes(object, attributes);
  }
  if (members === null) return;
  if (!(members instanceof PyDict)) throw unpicklingError('slot state is not a dictionary');
  for (const { key, value } of members.entries())
    if (value !== undefined) setAttribute(object, asText(key) ?? '', value);
}

/** Attributes as `__dict__` has them: no descriptor is asked. */
function setAttributes(object: Value, attributes: PyDict): void {
  const type = typeOf(object);
  const found = type.hasDict ? type.lookup('__dict__') : undefined;
  if (found instanceof PyGetSet && found.getter === getDict && !(object instanceof PyType)) {
    let isText = true;
    for (const { key } of attributes.entries()) isText &&= typeof key === 'string';
    if (isText) {
      const holder = object as AttributeHolder;
      for (const { key, value } of attributes.entries())
        if (value !== undefined) setOwnAttribute(holder, key as string, value);
      return;
    }
  }
  const dict = getAttribute(object, '__dict__');
  for (const { key, value } of attributes.entries()) if (value !== undefined) setItem(dict, key, value);
}

/** Nothing is asked of what is given nothing. */
export function loadAppends(list: Value, items: Value[]): void {
  if (items.length === 0) return;
  if (list instanceof PyList && list.type === listType) {
    for (const item of items) listAppend(list, item);
    return;
  }
  const extend = findAttributeQuietly(list, 'extend');
  if (extend !== undefined) {
    call(extend, [newList(items)]);
    return;
  }
  // What only looks like a list.
  const append = getAttribute(list, 'append');
  for (const item of items) call(append, [item]);
}

export function loadSetItems(dict: Value, items: readonly Value[], what: string): void {
  if (items.length % 2 !== 0) throw unpicklingError(`odd number of items for ${what}`);
  const isPlain = dict instanceof PyDict && dict.type === dictType;
  for (let at = 0; at < items.length; at += 2) {
    const key = items[at] as Value;
    const value = items[at + 1] as Value;
    if (isPlain) dict.set(key, value);
    else setItem(dict, key, value);
  }
}

export function loadAddItems(set: Value, items: readonly Value[]): void {
  if (items.length === 0) return;
  if (set instanceof PySet) {
    for (const item of items) set.add(item);
    return;
  }
  const add = getAttribute(set, 'add');
  for (const item of items) call(add, [item]);
}
