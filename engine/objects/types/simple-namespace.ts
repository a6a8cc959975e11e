/**
 * `types.SimpleNamespace`.
 */
import { ownDict } from '../model/instance.js';
import { PySimpleNamespace, simpleNamespaceType } from '../model/namespaces.js';
import { PyTuple } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import { strFromText } from '../model/text.js';
import type { PyType } from '../model/type.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { setAttribute } from '../protocol/attribute.js';
import { type Comparison, compare } from '../protocol/compare.js';
import { defineType } from '../protocol/define-type.js';
import { typeError } from '../protocol/errors.js';
import { guardRepr } from '../protocol/repr-guard.js';
import { reprText, strText } from '../protocol/text.js';
import { getDict } from './class/make-class.js';
import { readOnly } from './class/read-only.js';

/** Gives simple namespaces their behaviour. */
export function defineSimpleNamespace(): void {
  defineType(simpleNamespaceType, {
    doc: 'A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)',
    slots: {
      new: (type: PyType) => new PySimpleNamespace(type),
      init: (self: PySimpleNamespace, args: Value[], kwargs: KeywordArguments) => {
        if (args.length > 0) throw typeError('no positional arguments expected');
        for (const [name, value] of kwargs ?? []) setAttribute(self, name, value);
      },
      repr: reprNamespace,
      eq: comparing('eq'),
      ne: comparing('ne'),
      lt: comparing('lt'),
      le: comparing('le'),
      gt: comparing('gt'),
      ge: comparing('ge'),
    },
    methods: {
      __reduce__: [
        '()',
        (self: PySimpleNamespace) => new PyTuple([self.type, new PyTuple([]), ownDict(self)]),
        'Return state information for pickling',
      ],
    },
    getters: { __dict__: readOnly(getDict) },
    attributes: { __hash__: null },
    flags: { hasDict: true },
  });
}

function reprNamespace(self: PySimpleNamespace): Value {
  const name = self.type === simpleNamespaceType ? 'namespace' : self.type.name;
  const text = guardRepr(self, `${name}(...)`, () => {
    const items = [...ownDict(self).entries()].map(
      ({ key, value }) => `${strText(key)}=${reprText(value ?? null)}`,
    );
    return `${name}(${items.join(', ')})`;
  });
  return strFromText(text);
}

function comparing(operator: Comparison) {
  return (self: Value, other: Value): Value =>
    self instanceof PySimpleNamespace && other instanceof PySimpleNamespace
      ? compare(operator, ownDict(self), ownDict(other))
      : NotImplemented;
}
