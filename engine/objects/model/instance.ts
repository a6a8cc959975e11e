/**
 * Objects that hold attributes of their own: instances of user-defined classes, and (through the same two fields)
 * exceptions, functions, modules and instances of subclasses of built-in types.
 *
 * Laws. `shape.names[i]` names `slots[i]`. With `shape.isDict`, `slots[0]` is the PyDict of the attributes.
 * `undefined` in a slot is an unset `__slots__` member.
 */
import { PyDict } from './dict.js';
import type { Shape } from './shape.js';
import type { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

/** Whatever has attribute storage. An object has it exactly when `type.hasStorage`. */
export interface AttributeHolder extends PyObject {
  shape: Shape;
  slots: (Value | undefined)[];
}

/** An instance of a class that derives from `object` only. */
export class PyInstance extends PyObject implements AttributeHolder {
  shape: Shape;
  slots: (Value | undefined)[];

  constructor(type: PyType) {
    super();
    this.type = type;
    this.shape = type.rootShape;
    this.slots = [];
  }
}

/** Gives an object of a built-in representation attribute storage, when its class is one that has it. */
export function addStorage<T extends PyObject>(object: T): T {
  const holder = object as T & { shape: Shape; slots: (Value | undefined)[] };
  holder.shape = object.type.rootShape;
  holder.slots = [];
  return object;
}

/** The attribute in the object's own storage, or undefined. */
export function getOwnAttribute(object: AttributeHolder, name: string): Value | undefined {
  const shape = object.shape;
  if (shape.isDict) return (object.slots[0] as PyDict).getString(name);
  const index = shape.indexOf(name);
  return index === undefined ? undefined : object.slots[index];
}

/** Sets the attribute in the object's own storage. */
export function setOwnAttribute(object: AttributeHolder, name: string, value: Value): void {
  const shape = object.shape;
  if (shape.isDict) {
    (object.slots[0] as PyDict).set(name, value);
    return;
  }
  const index = shape.indexOf(name);
  if (index !== undefined) {
    object.slots[index] = value;
    return;
  }
  const next = shape.adding(name);
  if (next === null) {
    ownDict(object).set(name, value);
    return;
  }
  object.slots.push(value);
  object.shape = next;
}

/** Deletes the attribute from the object's own storage; false if it was not there. */
export function deleteOwnAttribute(object: AttributeHolder, name: string): boolean {
  if (getOwnAttribute(object, name) === undefined) return false;
  return ownDict(object).delete(name) !== undefined;
}

/** The `__dict__` of the object: from now on its attributes live in that dict. */
export function ownDict(object: AttributeHolder): PyDict {
  if (object.shape.isDict) return object.slots[0] as PyDict;
  const dict = new PyDict(object.type.dict.type);
  object.shape.names.forEach((name, index) => {
    const value = object.slots[index];
    if (value !== undefined) dict.set(name, value);
  });
  setOwnDict(object, dict);
  return dict;
}

/** Replaces the `__dict__` of the object. */
export function setOwnDict(object: AttributeHolder, dict: PyDict): void {
  object.shape = object.type.dictShape;
  object.slots = [dict];
}
