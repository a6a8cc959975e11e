/**
 * `type`: classes as objects. Calling a class, its attributes, `type(name, bases, dict)`.
 */
import { PyDict } from '../model/dict.js';
import { dictOf } from '../model/dicts.js';
import { PyMappingProxy } from '../model/mapping-proxy.js';
import { PyList, PyTuple } from '../model/sequences.js';
import { asText, strFromText } from '../model/text.js';
import { PyType } from '../model/type.js';
import { typeType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { bind, findAttributeQuietly, typeGetAttribute } from '../protocol/attribute.js';
import { defineType, newFor } from '../protocol/define-type.js';
import { attributeError, newException, typeError, typeName } from '../protocol/errors.js';
import { isPlainInstance, isPlainSubclass } from '../protocol/instance-check.js';
import { fillSlots, updateSlot } from '../protocol/slot-update.js';
import { isTrue } from '../protocol/truth.js';
import { unionOf } from '../protocol/unions.js';
import { namesOfClass } from './class/attribute-names.js';
import { bestBase, haveSameLayout } from './class/class-layout.js';
import { calculateMetaclass, makeClass, methodResolutionOrder } from './class/make-class.js';
import { linearise } from './class/method-resolution.js';
import { readOnly } from './class/read-only.js';
import {
  bareTypeName,
  checkTypeName,
  qualifiedTypeName,
  typeModule,
  typeQualname,
} from './class/type-name.js';

/** Gives `type` its behaviour. */
export function defineTypeType(): void {
  newFor.check = checkNew;
  defineType(typeType, {
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    slots: {
      new: newType,
      init: initType,
      call: callType,
      repr: (self: PyType) => strFromText(`<class '${qualifiedTypeName(self)}'>`),
      getattribute: typeGetAttribute,
      setattr: setTypeAttribute,
      delattr: deleteTypeAttribute,
      or: unionOf,
      ror: (self: PyType, other: Value) => unionOf(other, self),
    },
    methods: {
      mro: [
        '()',
        (self: PyType) => new PyList([...linearise(self, self.bases)]),
        "Return a type's method resolution order.",
      ],
      __subclasses__: [
        '()',
        (self: PyType) => new PyList([...self.liveSubclasses()]),
        'Return a list of immediate subclasses.',
      ],
      __instancecheck__: [
        '(instance, /)',
        (self: PyType, value: Value) => isPlainInstance(value, self),
        'Check if an object is an instance.',
      ],
      __subclasscheck__: [
        '(subclass, /)',
        (self: PyType, value: Value) => isPlainSubclass(value, self),
        'Check if a class is a subclass.',
      ],
      __dir__: [
        '()',
        (self: PyType) => new PyList(namesOfClass(self)),
        'Specialized __dir__ implementation for types.',
      ],
      __sizeof__: ['()', () => 1064, 'Return memory consumption of the type object.'],
    },
    classMethods: {
      __prepare__: [
        '(*args, **kwargs)',
        () => dictOf([]),
        '__prepare__() -> dict\nused to create the namespace for the class statement',
      ],
    },
    getters: {
      __name__: { get: (self: PyType) => strFromText(bareTypeName(self)), set: setName },
      __qualname__: { get: (self: PyType) => strFromText(typeQualname(self)), set: setQualname },
      __module__: { get: getModule, set: setModule },
      __bases__: { get: (self: PyType) => new PyTuple(self.bases), set: setBases },
      __base__: readOnly((self: PyType) => self.base),
      __mro__: readOnly((self: PyType) => new PyTuple(self.mro)),
      __dict__: { get: (self: PyType) => new PyMappingProxy(self.dict) },
      __abstractmethods__: { get: getAbstractMethods, set: setAbstractMethods },
      __annotations__: { get: getAnnotations, set: setAnnotations },
      __text_signature__: { get: () => null },
      __flags__: { get: getFlags },
      __basicsize__: { get: () => 16 },
      __itemsize__: { get: () => 0 },
      __dictoffset__: { get: (self: PyType) => (self.hasDict ? -1 : 0) },
      __doc__: { get: getDoc, set: setDoc },
      __weakrefoffset__: { get: (self: PyType) => (self.hasWeakref ? -1 : 0) },
    },
    flags: { hasWeakref: true },
  });
}

/** `cls(...)`: `type(x)`, or `__new__` and `__init__`. */
function callType(self: PyType, args: Value[], kwargs: KeywordArguments): Value {
  if (self === typeType) {
    const [only] = args;
    if (args.length === 1 && only !== undefined && kwargs === null) return typeOf(only);
    if (args.length !== 3) {
      if (args.length === 1) throw typeError('type() takes no keyword arguments');
      throw typeError('type() takes 1 or 3 arguments');
    }
  }
  if (args.length === 0 && kwargs === null && self.makeEmpty !== null) return self.makeEmpty();
  const make = self.slots.new;
  if (make === null) throw typeError(`cannot create '${self.name}' instances`);
  const object = make(self, args, kwargs);
  const type = typeOf(object);
  if (type !== self && !type.isSubtypeOf(self)) return object;
  const init = type.slots.init;
  if (init !== null) init(object, args, kwargs);
  return object;
}

/** `type.__new__(metatype, name, bases, dict, **kwargs)`. */
function newType(metatype: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const [name, bases, namespace] = args;
  if (args.length !== 3 || name === undefined || bases === undefined || namespace === undefined)
    throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const text = asText(name);
  if (text === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${typeName(name)}`);
  if (!(bases instanceof PyTuple))
    throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(bases)}`);
  if (!(namespace instanceof PyDict))
    throw typeError(`type.__new__() argument 3 must be dict, not ${typeName(namespace)}`);
  for (const base of bases.items) {
    if (base instanceof PyType) continue;
    if (findAttributeQuietly(base, '__mro_entries__') !== undefined)
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
  }
  const winner = calculateMetaclass(metatype, bases.items);
  const make = winner.slots.new;
  if (winner !== metatype && make !== null && make !== typeType.slots.new) return make(winner, args, kwargs);
  return makeClass(winner, text, bases.items, namespace, kwargs);
}

function initType(_self: PyType, args: Value[], kwargs: KeywordArguments): void {
  if (args.length === 1 && kwargs !== null && kwargs.size > 0)
    throw typeError('type.__init__() takes no keyword arguments');
  if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
}

/** The first argument of `T.__new__`: a class whose instances T's representation fits. */
function checkNew(type: PyType, args: Value[], make: (cls: PyType, rest: Value[]) => Value): Value {
  const cls = args[0];
  if (cls === undefined) throw typeError(`${type.name}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType))
    throw typeError(`${type.name}.__new__(X): X is not a type object (${typeName(cls)})`);
  if (!cls.isSubtypeOf(type))
    throw typeError(`${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
  let builtin: PyType | null = cls;
  while (builtin?.isHeapType) builtin = builtin.base;
  if (builtin !== null && builtin.slots.new !== type.slots.new) {
    throw typeError(`${type.name}.__new__(${cls.name}) is not safe, use ${builtin.name}.__new__()`);
  }
  return make(cls, args.slice(1));
}

function setTypeAttribute(self: PyType, name: string, value: Value): void {
  checkMutable(self, name);
  const found = self.type.lookup(name);
  const set = found === undefined ? null : typeOf(found).slots.set;
  if (found !== undefined && set !== null) {
    set(found, self, value);
    return;
  }
  self.dict.set(strFromText(name), value);
  self.modified();
  updateSlot(self, name);
}

function deleteTypeAttribute(self: PyType, name: string): void {
  checkMutable(self, name);
  const found = self.type.lookup(name);
  const remove = found === undefined ? null : typeOf(found).slots.delete;
  if (found !== undefined && remove !== null) {
    remove(found, self);
    return;
  }
  if (self.dict.delete(strFromText(name)) === undefined)
    throw newException('AttributeError', `type object '${self.name}' has no attribute '${name}'`);
  self.modified();
  updateSlot(self, name);
}

function checkMutable(self: PyType, name: string): void {
  if (self.isImmutable) throw typeError(`cannot set '${name}' attribute of immutable type '${self.name}'`);
}

/** The value given to a special attribute of a class, which cannot be deleted. */
function expectValue(self: PyType, name: string, value: Value | undefined): Value {
  checkMutable(self, name);
  if (value === undefined)
    throw typeError(`cannot delete '${name}' attribute of immutable type '${self.name}'`);
  return value;
}

function setName(self: PyType, value: Value | undefined): void {
  const given = expectValue(self, '__name__', value);
  const text = asText(given);
  if (text === undefined)
    throw typeError(`can only assign string to ${self.name}.__name__, not '${typeName(given)}'`);
  checkTypeName(text);
  self.name = text;
}

function setQualname(self: PyType, value: Value | undefined): void {
  const given = expectValue(self, '__qualname__', value);
  const text = asText(given);
  if (text === undefined)
    throw typeError(`can only assign string to ${self.name}.__qualname__, not '${typeName(given)}'`);
  self.qualname = text;
}

function getModule(self: PyType): Value {
  const module = typeModule(self);
  if (module === undefined) throw newException('AttributeError', '__module__');
  return module;
}

function setModule(self: PyType, value: Value | undefined): void {
  self.dict.set('__module__', expectValue(self, '__module__', value));
  self.modified();
}

function getDoc(self: PyType): Value {
  if (!self.isHeapType) return self.doc;
  const doc = self.dict.getString('__doc__') ?? null;
  return typeOf(doc).slots.get?.(doc, undefined, self) ?? doc;
}

function setDoc(self: PyType, value: Value | undefined): void {
  self.dict.set('__doc__', expectValue(self, '__doc__', value));
  self.modified();
}

/** Rebasing a class: its order, slots and those of its subclasses are worked out anew. */
function setBases(self: PyType, value: Value | undefined): void {
  const given = expectValue(self, '__bases__', value);
  if (!(given instanceof PyTuple))
    throw typeError(`can only assign tuple to ${self.name}.__bases__, not ${typeName(given)}`);
  if (given.items.length === 0)
    throw typeError(`can only assign non-empty tuple to ${self.name}.__bases__, not ()`);
  const bases = given.items.map((base) => {
    if (!(base instanceof PyType))
      throw typeError(`${self.name}.__bases__ must be tuple of classes, not '${typeName(base)}'`);
    if (base.isSubtypeOf(self) || derives(base, self))
      throw typeError('a __bases__ item causes an inheritance cycle');
    return base;
  });
  const base = bestBase(bases);
  if (self.base !== null && base !== self.base) checkBaseAssignment(base, self.base);
  const formerBases = self.bases;
  const formerBase = self.base;
  const former = [...ordersBelow(self)];
  self.bases = bases;
  self.base = base;
  try {
    reorder(self);
  } catch (thrown) {
    if (self.bases === bases) {
      self.bases = formerBases;
      self.base = formerBase;
      for (const [type, order] of former) adoptOrder(type, order);
    }
    throw thrown;
  }
  // An `mro` method may have set other bases meanwhile.
  if (self.bases !== bases) return;
  for (const each of formerBases)
    for (const reference of each.subclasses)
      if (reference.deref() === self) each.subclasses.delete(reference);
  for (const each of bases) each.subclasses.add(new WeakRef(self));
}

/** Whether a class derives from another by its bases, whatever its `mro` method says. */
function derives(type: PyType, from: PyType): boolean {
  for (let at: PyType | null = type; at !== null; at = at.base) if (at === from) return true;
  return false;
}

/** Whether instances stay what they are when their class gets another base. */
function checkBaseAssignment(base: PyType, former: PyType): void {
  const message = (what: string) =>
    `__bases__ assignment: '${base.name}' ${what} differs from '${former.name}'`;
  if (!base.isHeapType && hasPlainValues.has(base.name) !== former.isHeapType)
    throw typeError(message('object layout'));
  if (!base.isHeapType || !former.isHeapType) throw typeError(message('deallocator'));
  if (!haveSameLayout(base, former)) throw typeError(message('object layout'));
}

/** Built-in types whose values CPython frees as those of `object`; it frees those of all others as those of classes. */
const hasPlainValues: ReadonlySet<string> = new Set([
  'object',
  'int',
  'float',
  'complex',
  'str',
  'bytes',
  'bytearray',
]);

/** A class and its subclasses with their orders. */
function* ordersBelow(type: PyType): Generator<[PyType, readonly PyType[]]> {
  yield [type, type.mro];
  for (const subclass of type.liveSubclasses()) yield* ordersBelow(subclass);
}

function adoptOrder(type: PyType, order: readonly PyType[]): void {
  type.mro = order;
  type.modified();
  fillSlots(type);
}

function reorder(type: PyType): void {
  adoptOrder(type, methodResolutionOrder(type));
  for (const subclass of type.liveSubclasses()) reorder(subclass);
}

function getAbstractMethods(self: PyType): Value {
  const names = self === typeType ? undefined : self.dict.getString('__abstractmethods__');
  if (names === undefined) throw attributeError('__abstractmethods__', self, '__abstractmethods__');
  return names;
}

function setAbstractMethods(self: PyType, value: Value | undefined): void {
  if (value === undefined) {
    if (self.dict.delete('__abstractmethods__') === undefined)
      throw newException('AttributeError', '__abstractmethods__');
    self.isAbstract = false;
  } else {
    self.dict.set('__abstractmethods__', value);
    self.isAbstract = isTrue(value);
  }
  self.modified();
}

function getAnnotations(self: PyType): Value {
  if (!self.isHeapType)
    throw attributeError(
      `type object '${self.name}' has no attribute '__annotations__'`,
      self,
      '__annotations__',
    );
  const known = self.dict.getString('__annotations__');
  if (known !== undefined) {
    const get = typeOf(known).slots.get;
    return get === null ? known : bind(known, null, self);
  }
  const made = dictOf([]);
  self.dict.set('__annotations__', made);
  self.modified();
  return made;
}

function setAnnotations(self: PyType, value: Value | undefined): void {
  checkMutable(self, '__annotations__');
  if (value !== undefined) self.dict.set('__annotations__', value);
  else if (self.dict.delete('__annotations__') === undefined)
    throw newException('AttributeError', '__annotations__');
  self.modified();
}

/** The bits of `__flags__` that Python code looks at. */
function getFlags(self: PyType): Value {
  return (
    ((self.isImmutable ? 1 << 8 : 0) |
      (self.isHeapType ? 1 << 9 : 0) |
      (self.isAcceptableBase ? 1 << 10 : 0) |
      (1 << 12) |
      (self.isAbstract ? 1 << 20 : 0) |
      (self.isSubtypeOf(typeType) ? 1 << 31 : 0)) >>>
    0
  );
}
