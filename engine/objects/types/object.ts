/**
 * `object`: what every value can do unless its class says otherwise.
 */
import { type AttributeHolder, changeClass, PyInstance } from '../model/instance.js';
import { addressOf, idOf } from '../model/object-ids.js';
import { PyList } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult } from '../model/slots.js';
import { asText, PyStrInstance } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { objectType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import {
  genericDeleteAttribute,
  genericGetAttribute,
  genericSetAttribute,
  getAttribute,
} from '../protocol/attribute.js';
import { defineType } from '../protocol/define-type.js';
import { typeError, typeName } from '../protocol/errors.js';
import { toIndex } from '../protocol/items.js';
import { toArray } from '../protocol/iterate.js';
import { repr, str, strObject, strText } from '../protocol/text.js';
import { isTrue } from '../protocol/truth.js';
import { namesOfObject } from './class/attribute-names.js';
import { checkClassAssignment } from './class/class-layout.js';
import { plainState, reduceEx, reducePlain } from './class/reduce.js';
import { qualifiedTypeName } from './class/type-name.js';

/** Gives `object` its behaviour. */
export function defineObject(): void {
  defineType(objectType, {
    doc: 'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n',
    slots: {
      new: newObject,
      init: initObject,
      repr: (self: Value) => `<${qualifiedTypeName(typeOf(self))} object at ${addressOf(self)}>`,
      str: strByRepr,
      hash: (self: Value) => Math.floor(idOf(self) / 16),
      getattribute: genericGetAttribute,
      setattr: genericSetAttribute,
      delattr: genericDeleteAttribute,
      eq: (self: Value, other: Value) => (self === other ? true : NotImplemented),
      ne: invertEquality,
      lt: () => NotImplemented,
      le: () => NotImplemented,
      gt: () => NotImplemented,
      ge: () => NotImplemented,
    },
    methods: {
      __format__: ['(format_spec, /)', formatObject, 'Default object formatter.'],
      __reduce__: ['()', (self: Value) => reducePlain(self, 0), 'Helper for pickle.'],
      __reduce_ex__: [
        '(protocol, /)',
        (self: Value, protocol: Value) => reduceEx(self, Number(toIndex(protocol))),
        'Helper for pickle.',
      ],
      __getstate__: ['()', (self: Value) => plainState(self, false, true), 'Helper for pickle.'],
      __sizeof__: ['()', () => 16, 'Size of object in memory, in bytes.'],
      __dir__: ['()', (self: Value) => new PyList(namesOfObject(self)), 'Default dir() implementation.'],
    },
    classMethods: {
      __init_subclass__: [
        '()',
        () => null,
        'This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.\n',
      ],
      __subclasshook__: [
        '(subclass, /)',
        () => NotImplemented,
        'Abstract classes can override this to customize issubclass().',
      ],
    },
    getters: {
      __class__: { get: (self: Value) => typeOf(self), set: setClass, doc: "the object's class" },
    },
  });
}

function newObject(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  if (hasArguments(args, kwargs)) {
    if (type.slots.new !== newObject)
      throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    if (type.slots.init === initObject) throw typeError(`${type.name}() takes no arguments`);
  }
  if (type.isAbstract) throw abstractInstance(type);
  return new PyInstance(type);
}

/** `object.__init__`: the arguments are somebody else's only if that one overrides `__new__` or `__init__`. */
function initObject(self: Value, args: Value[], kwargs: KeywordArguments): void {
  if (!hasArguments(args, kwargs)) return;
  const type = typeOf(self);
  if (type.slots.init !== (initObject as typeof type.slots.init))
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  if (type.slots.new === newObject)
    throw typeError(`${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
}

/** `object.__str__`; what `__repr__` gives is checked by whoever asked for the str. */
function strByRepr(self: Value): Value {
  const slot = typeOf(self).slots.repr;
  return slot === null ? repr(self) : slot(self);
}

function hasArguments(args: Value[], kwargs: KeywordArguments): boolean {
  return args.length > 0 || (kwargs !== null && kwargs.size > 0);
}

function abstractInstance(type: PyType) {
  const names = toArray(getAttribute(type, '__abstractmethods__')).map(strText).sort();
  const word = names.length === 1 ? 'method' : 'methods';
  return typeError(`Can't instantiate abstract class ${type.name} with abstract ${word} ${names.join(', ')}`);
}

/** `!=` follows from `==`. */
function invertEquality(self: Value, other: Value): BinaryResult {
  const eq = typeOf(self).slots.eq;
  if (eq === null) return NotImplemented;
  const result = eq(self, other);
  return result === NotImplemented ? NotImplemented : !isTrue(result as Value);
}

function formatObject(self: Value, spec: Value): Value {
  const text = asText(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
  if (text !== '') throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
  const result = strObject(self);
  // An instance of a subclass is asked for its own text.
  return result instanceof PyStrInstance ? str(result) : result;
}

function setClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  const from = typeOf(self);
  const to = checkClassAssignment(from, value);
  if (to.hasStorage) changeClass(self as AttributeHolder, to);
  else (self as PyInstance).type = to;
}
