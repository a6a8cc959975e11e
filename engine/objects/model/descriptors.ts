/**
 * Representations of property, classmethod, staticmethod and super, and of the members that `__slots__` makes.
 */
import { memberType, PyGetSet } from './builtin-functions.js';
import { exceptionTypes, PyException } from './exceptions.js';
import type { AttributeHolder } from './instance.js';
import { getMember, setMember } from './instance.js';
import { PyTuple } from './sequences.js';
import type { Shape } from './shape.js';
import { strFromText } from './text.js';
import { PyType } from './type.js';
import { typeOf } from './type-of.js';
import { PyObject, type Value } from './value.js';

export const propertyType = new PyType('property');
export const classMethodType = new PyType('classmethod');
export const staticMethodType = new PyType('staticmethod');
export const superType = new PyType('super');

/** A property. Absent functions are None. */
export class PyProperty extends PyObject {
  getter: Value;
  setter: Value;
  deleter: Value;
  doc: Value;
  /** The doc string is the getter's. */
  docIsGetters = false;
  /** Set by `__set_name__`. */
  name: Value = null;

  constructor(getter: Value, setter: Value, deleter: Value, doc: Value, type: PyType = propertyType) {
    super();
    this.type = type;
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.doc = doc;
  }
}

/** A function that is bound to the class. */
export class PyClassMethod extends PyObject implements AttributeHolder {
  callee: Value;
  shape: Shape;
  slots: (Value | undefined)[] = [];

  constructor(callee: Value, type: PyType = classMethodType) {
    super();
    this.type = type;
    this.callee = callee;
    this.shape = type.rootShape;
  }
}

/** A function that is not bound at all. */
export class PyStaticMethod extends PyObject implements AttributeHolder {
  callee: Value;
  shape: Shape;
  slots: (Value | undefined)[] = [];

  constructor(callee: Value, type: PyType = staticMethodType) {
    super();
    this.type = type;
    this.callee = callee;
    this.shape = type.rootShape;
  }
}

/** A super object: lookups begin after `start` in the MRO of `objectType`. Unbound when `self` is undefined. */
export class PySuper extends PyObject {
  start: PyType | null = null;
  self: Value | undefined = undefined;
  /** The class whose MRO is searched. */
  objectType: PyType | null = null;

  constructor(type: PyType = superType) {
    super();
    this.type = type;
  }
}

/**
 * An attribute named in `__slots__`. Its value lies in the object's own slots under `key`, which no ordinary attribute can have,
 * so that it neither shows in `__dict__` nor meets a member of the same name in another class.
 */
export class PyMember extends PyGetSet {
  readonly key: string;

  constructor(owner: PyType, name: string, key: string) {
    super(
      owner,
      name,
      (self) => {
        const value = getMember(self as AttributeHolder, key);
        if (value === undefined) throw missing(`'${typeOf(self).name}' object has no attribute '${name}'`);
        return value;
      },
      (self, value) => {
        const holder = self as AttributeHolder;
        if (value === undefined && getMember(holder, key) === undefined) throw missing(name);
        setMember(holder, key, value);
      },
      null,
      memberType,
    );
    this.key = key;
  }
}

function missing(message: string): PyException {
  return new PyException(exceptionTypes.AttributeError, new PyTuple([strFromText(message)]));
}
