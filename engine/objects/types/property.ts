/**
 * `property`.
 */
import { PyProperty, propertyType } from '../model/descriptors.js';
import { addStorage } from '../model/instance.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { findAttributeQuietly, setAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { defineType } from '../protocol/define-type.js';
import { newException, typeError } from '../protocol/errors.js';
import { bindArguments, signature } from '../protocol/signature.js';
import { reprText } from '../protocol/text.js';
import { isTrue } from '../protocol/truth.js';
import { readOnly } from './class/read-only.js';
import { typeQualname } from './class/type-name.js';

/** Gives properties their behaviour. */
export function defineProperty(): void {
  defineType(propertyType, {
    doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring",
    slots: {
      new: (type: PyType) => {
        const made = new PyProperty(null, null, null, null, type);
        return type.hasStorage ? addStorage(made) : made;
      },
      init: initProperty,
      get: (self: PyProperty, instance: Value | undefined) => {
        if (instance === undefined) return self;
        if (self.getter === null) throw refusal(self, instance, 'getter');
        return call(self.getter, [instance]);
      },
      set: (self: PyProperty, instance: Value, value: Value) => {
        if (self.setter === null) throw refusal(self, instance, 'setter');
        call(self.setter, [instance, value]);
      },
      delete: (self: PyProperty, instance: Value) => {
        if (self.deleter === null) throw refusal(self, instance, 'deleter');
        call(self.deleter, [instance]);
      },
    },
    methods: {
      getter: [
        '(fget, /)',
        (self: PyProperty, fget: Value) => copyWith(self, fget, null, null),
        'Descriptor to obtain a copy of the property with a different getter.',
      ],
      setter: [
        '(fset, /)',
        (self: PyProperty, fset: Value) => copyWith(self, null, fset, null),
        'Descriptor to obtain a copy of the property with a different setter.',
      ],
      deleter: [
        '(fdel, /)',
        (self: PyProperty, fdel: Value) => copyWith(self, null, null, fdel),
        'Descriptor to obtain a copy of the property with a different deleter.',
      ],
      __set_name__: ['(*args)', setName, 'Method to set name of a property.'],
    },
    getters: {
      fget: readOnly((self: PyProperty) => self.getter),
      fset: readOnly((self: PyProperty) => self.setter),
      fdel: readOnly((self: PyProperty) => self.deleter),
      __doc__: {
        get: (self: PyProperty) => self.doc,
        set: (self: PyProperty, value: Value | undefined) => {
          self.doc = value ?? null;
        },
      },
      __isabstractmethod__: {
        get: (self: PyProperty) => [self.getter, self.setter, self.deleter].some(isAbstract),
      },
    },
    flags: {},
  });
}

const parameters = signature('(fget=None, fset=None, fdel=None, doc=None)');

function initProperty(self: PyProperty, args: Value[], kwargs: KeywordArguments): void {
  const [getter, setter, deleter, doc] = bindArguments('property', parameters, args, kwargs) as (
    | Value
    | undefined
  )[];
  self.getter = getter ?? null;
  self.setter = setter ?? null;
  self.deleter = deleter ?? null;
  self.doc = doc ?? null;
  self.docIsGetters = false;
  if (self.doc !== null || self.getter === null) return;
  const inherited = findAttributeQuietly(self.getter, '__doc__');
  if (inherited === undefined) return;
  self.docIsGetters = true;
  // The class of a subclass's instance has a __doc__ that hides the property's own: the instance keeps its own.
  if (self.type === propertyType) self.doc = inherited;
  else if (self.type.hasDict) setAttribute(self, '__doc__', inherited);
}

function copyWith(self: PyProperty, getter: Value, setter: Value, deleter: Value): Value {
  const fget = getter ?? self.getter;
  const doc = self.docIsGetters && getter !== null ? null : self.doc;
  const made = call(typeOf(self), [fget, setter ?? self.setter, deleter ?? self.deleter, doc]);
  if (made instanceof PyProperty) {
    made.name = self.name;
    if (self.docIsGetters && doc !== null && getter === null) made.docIsGetters = true;
  }
  return made;
}

function setName(self: PyProperty, args: Value[]): Value {
  const [, name] = args;
  if (args.length !== 2 || name === undefined)
    throw typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
  self.name = name;
  return null;
}

function refusal(self: PyProperty, instance: Value, what: string) {
  const owner = typeQualname(typeOf(instance));
  return newException(
    'AttributeError',
    self.name === null
      ? `property of '${owner}' object has no ${what}`
      : `property ${reprText(self.name)} of '${owner}' object has no ${what}`,
  );
}

function isAbstract(callee: Value): boolean {
  if (callee === null) return false;
  const flag = findAttributeQuietly(callee, '__isabstractmethod__');
  return flag !== undefined && isTrue(flag);
}
