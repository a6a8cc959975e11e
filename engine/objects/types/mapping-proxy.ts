/**
 * `mappingproxy`: a read-only view of a mapping.
 */
import { PyDict } from '../model/dict.js';
import { mappingProxyType, PyMappingProxy } from '../model/mapping-proxy.js';
import { PyList, PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { getAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { type Comparison, compare } from '../protocol/compare.js';
import { defineType, type MethodDeclaration } from '../protocol/define-type.js';
import { typeError, typeName } from '../protocol/errors.js';
import { contains, genericAlias, getItem, lengthOf } from '../protocol/items.js';
import { getIterator } from '../protocol/iterate.js';
import { binary } from '../protocol/operators.js';
import { reprText, str } from '../protocol/text.js';

/** Gives mapping proxies their behaviour. */
export function defineMappingProxy(): void {
  defineType(mappingProxyType, {
    doc: null,
    construct: ['(mapping)', newProxy],
    slots: {
      len: (self: PyMappingProxy) => lengthOf(self.mapping),
      getitem: (self: PyMappingProxy, key: Value) => getItem(self.mapping, key),
      contains: (self: PyMappingProxy, key: Value) => contains(self.mapping, key),
      iter: (self: PyMappingProxy) => getIterator(self.mapping),
      str: (self: PyMappingProxy) => str(self.mapping),
      repr: (self: PyMappingProxy) => strFromText(`mappingproxy(${reprText(self.mapping)})`),
      or: (self: Value, other: Value) => binary('or', unwrap(self), unwrap(other)),
      ror: (self: Value, other: Value) => binary('or', unwrap(other), unwrap(self)),
      ior: (self: PyMappingProxy) => {
        throw typeError(`'|=' is not supported by ${self.type.name}; use '|' instead`);
      },
      eq: comparing('eq'),
      ne: comparing('ne'),
      lt: comparing('lt'),
      le: comparing('le'),
      gt: comparing('gt'),
      ge: comparing('ge'),
    },
    methods: {
      get: [
        '(key, default=None, /)',
        (self: PyMappingProxy, key: Value, fallback: Value = null) => forward(self, 'get', key, fallback),
        'Return the value for key if key is in the mapping, else default.',
      ],
      keys: forwarded('keys', "a set-like object providing a view on D's keys"),
      values: forwarded('values', "an object providing a view on D's values"),
      items: forwarded('items', "a set-like object providing a view on D's items"),
      copy: forwarded('copy', 'a shallow copy of D'),
      __reversed__: forwarded('__reversed__', 'D.__reversed__() -> reverse iterator'),
    },
    classMethods: {
      __class_getitem__: ['(item, /)', (type: PyType, item: Value) => genericAlias.make(type, item)],
    },
    attributes: { __hash__: null },
    flags: { isAcceptableBase: false, collection: 'mapping' },
  });
}

function newProxy(_type: PyType, mapping: Value): Value {
  const isMapping = typeOf(mapping).slots.getitem !== null;
  if (!isMapping || mapping instanceof PyList || mapping instanceof PyTuple)
    throw typeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping)}`);
  return new PyMappingProxy(mapping);
}

function unwrap(value: Value): Value {
  return value instanceof PyMappingProxy ? value.mapping : value;
}

function comparing(operator: Comparison) {
  return (self: PyMappingProxy, other: Value): Value =>
    other instanceof PyDict || other instanceof PyMappingProxy
      ? compare(operator, self.mapping, unwrap(other))
      : operator === 'eq' || operator === 'ne'
        ? compare(operator, self.mapping, other)
        : NotImplemented;
}

function forward(self: PyMappingProxy, name: string, ...args: Value[]): Value {
  return call(getAttribute(self.mapping, name), args);
}

function forwarded(name: string, doc: string): MethodDeclaration {
  return ['()', (self: PyMappingProxy) => forward(self, name), doc];
}
