/**
 * Objects that hold attributes of their own: instances of user-defined classes, and (through the same two fields)
 * exceptions, functions, modules and instances of subclasses of built-in types.
 *
 * Laws. `shape.names[i]` names `slots[i]`; slots beyond are room for more. With `shape.isDict`, `slots[0]` is the PyDict of the attributes.
 * Members that `__slots__` makes lie in the same slots, under keys that begin with NUL, in objects with a dict too.
 * `undefined` in a slot is an unset member. Who writes a slot, or gives an object another shape, tells the `watch` of the shape that it has had.
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
    this.slots = emptySlots(type.slotEstimate);
  }
}

/**
 * Room for as many attributes as instances of the class have had before, one at least: V8 would take an empty array for one of
 * small ints as long as it can, and code that reads slots would have to know arrays of several kinds. Literals, because an
 * array that grows from nothing takes room for sixteen at its first push.
 */
function emptySlots(estimate: number): (Value | undefined)[] {
  switch (estimate) {
    case 0:
    case 1:
      return [undefined];
    case 2:
      return [undefined, undefined];
    case 3:
      return [undefined, undefined, undefined];
    case 4:
      return [undefined, undefined, undefined, undefined];
    default: {
      const slots: (Value | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined];
      while (slots.length < estimate) slots.push(undefined);
      return slots;
    }
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
  shape.watch?.note(object);
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
  place(object, shape.names.length, value);
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
    if (value !== undefined && !isMemberKey(name)) dict.set(name, value);
  });
  setOwnDict(object, dict);
  return dict;
}

/** Replaces the `__dict__` of the object. */
export function setOwnDict(object: AttributeHolder, dict: PyDict): void {
  const { shape, slots } = object;
  shape.watch?.note(object);
  object.shape = object.type.dictShape;
  object.slots = [dict];
  moveMembers(object, shape, slots);
}

/** Gives the object another class: its attributes and members are laid out anew. */
export function changeClass(object: AttributeHolder, type: PyType): void {
  const { shape, slots } = object;
  shape.watch?.note(object);
  object.type = type;
  if (shape.isDict) {
    object.shape = type.dictShape;
    object.slots = [slots[0]];
    moveMembers(object, shape, slots);
    return;
  }
  object.shape = type.rootShape;
  object.slots = [];
  shape.names.forEach((name, index) => {
    const value = slots[index];
    if (value === undefined) return;
    if (isMemberKey(name)) setMember(object, name, value);
    else setOwnAttribute(object, name, value);
  });
}

/** The value of a `__slots__` member, or undefined. */
export function getMember(object: AttributeHolder, key: string): Value | undefined {
  const index = object.shape.indexOf(key);
  return index === undefined ? undefined : object.slots[index];
}

/** Sets a `__slots__` member, or with undefined unsets it. */
export function setMember(object: AttributeHolder, key: string, value: Value | undefined): void {
  object.shape.watch?.note(object);
  const index = object.shape.indexOf(key);
  if (index !== undefined) {
    object.slots[index] = value;
    return;
  }
  place(object, object.shape.names.length, value);
  object.shape = object.shape.addingMember(key);
}

/** Writes the first slot that no name has yet. */
function place(object: AttributeHolder, index: number, value: Value | undefined): void {
  if (index < object.slots.length) object.slots[index] = value;
  else object.slots.push(value);
}

function isMemberKey(name: string): boolean {
  return name.charCodeAt(0) === 0;
}

function moveMembers(object: AttributeHolder, shape: Shape, slots: readonly (Value | undefined)[]): void {
  shape.names.forEach((name, index) => {
    if (isMemberKey(name) && !(shape.isDict && index === 0)) setMember(object, name, slots[index]);
  });
}
