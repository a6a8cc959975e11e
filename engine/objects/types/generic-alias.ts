/**
 * `types.GenericAlias`: `list[int]`.
 */
import { genericAliasType, PyGenericAlias } from '../model/generic-alias.js';
import { getOwnAttribute } from '../model/instance.js';
import { PyList, PyTuple, tupleType } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { genericGetAttribute, getAttribute, setAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { isEqual } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { isException, typeError } from '../protocol/errors.js';
import { hashLow } from '../protocol/hash.js';
import { genericAlias } from '../protocol/items.js';
import { getIterator } from '../protocol/iterate.js';
import { reprText } from '../protocol/text.js';
import { unionOf } from '../protocol/unions.js';
import { namesOfObject } from './class/attribute-names.js';
import { readOnly } from './class/read-only.js';
import { reprTypeArgument } from './class/type-argument-text.js';
import { collectParameters, substitute } from './class/type-parameters.js';

/** Gives generic aliases their behaviour. */
export function defineGenericAlias(): void {
  genericAlias.make = (origin, args) =>
    new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]));
  defineType(genericAliasType, {
    doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
    construct: [
      '(origin, args, /)',
      (type: PyType, origin: Value, args: Value) =>
        new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]), false, type),
    ],
    slots: {
      repr: (self: PyGenericAlias) => {
        const args = self.args.items.map(reprTypeArgument).join(', ');
        const shown = self.args.items.length === 0 ? '()' : args;
        return strFromText(`${self.starred ? '*' : ''}${reprTypeArgument(self.origin)}[${shown}]`);
      },
      hash: (self: PyGenericAlias) => (hashLow(self.origin) ^ hashLow(self.args)) >>> 0,
      eq: (self: PyGenericAlias, other: Value) =>
        other instanceof PyGenericAlias
          ? self.starred === other.starred &&
            isEqual(self.origin, other.origin) &&
            isEqual(self.args, other.args)
          : NotImplemented,
      call: callAlias,
      getattribute: getAliasAttribute,
      getitem: (self: PyGenericAlias, item: Value) => {
        const parameters = parametersOf(self);
        if (parameters.items.length === 0) throw typeError(`${reprText(self)} is not a generic class`);
        const args = substitute(self, self.args, parameters, item);
        return new PyGenericAlias(self.origin, new PyTuple(args), self.starred);
      },
      iter: (self: PyGenericAlias) =>
        getIterator(new PyList([new PyGenericAlias(self.origin, self.args, true)])),
      or: unionOf,
      ror: (self: Value, other: Value) => unionOf(other, self),
    },
    methods: {
      __mro_entries__: ['(bases, /)', (self: PyGenericAlias) => new PyTuple([self.origin])],
      __instancecheck__: [
        '(instance, /)',
        () => {
          throw typeError('isinstance() argument 2 cannot be a parameterized generic');
        },
      ],
      __subclasscheck__: [
        '(subclass, /)',
        () => {
          throw typeError('issubclass() argument 2 cannot be a parameterized generic');
        },
      ],
      __reduce__: [
        '()',
        (self: PyGenericAlias) => new PyTuple([genericAliasType, new PyTuple([self.origin, self.args])]),
      ],
      __dir__: [
        '()',
        (self: PyGenericAlias) => new PyList([...new Set([...namesOfObject(self.origin), ...ownNames])]),
      ],
    },
    getters: {
      __origin__: readOnly((self: PyGenericAlias) => self.origin),
      __args__: readOnly((self: PyGenericAlias) => self.args),
      __unpacked__: readOnly((self: PyGenericAlias) => self.starred),
      __parameters__: { get: parametersOf },
      __typing_unpacked_tuple_args__: {
        get: (self: PyGenericAlias) => (self.starred && self.origin === tupleType ? self.args : null),
      },
    },
    flags: { hasWeakref: true },
  });
}

/** Attributes that an alias answers itself; all others are its origin's. */
const ownNames = [
  '__class__',
  '__bases__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
  '__copy__',
  '__deepcopy__',
];
const own = new Set(ownNames);

function getAliasAttribute(self: PyGenericAlias, name: string): Value | undefined {
  if (!own.has(name)) {
    if (self.type.hasStorage && getOwnAttribute(self, name) !== undefined)
      return genericGetAttribute(self, name);
    return getAttribute(self.origin, name);
  }
  return genericGetAttribute(self, name);
}

/** Makes an instance of the origin, which may remember the alias it was made by. */
function callAlias(self: PyGenericAlias, args: Value[], kwargs: KeywordArguments): Value {
  const made = call(self.origin, args, kwargs);
  try {
    setAttribute(made, '__orig_class__', self);
  } catch (thrown) {
    if (!isException(thrown, 'AttributeError') && !isException(thrown, 'TypeError')) throw thrown;
  }
  return made;
}

function parametersOf(self: PyGenericAlias): PyTuple {
  self.parameters ??= new PyTuple(collectParameters(self.args.items));
  return self.parameters;
}
