/**
 * `ImportError`: message, module name and path.
 */
import { newDict } from '../../model/dicts.js';
import type { PyException } from '../../model/exceptions.js';
import { PyTuple } from '../../model/sequences.js';
import { asStr } from '../../model/text.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { ownAttributes, strException } from './base-exception.js';
import { fieldAttribute, getField, setField } from './exception-fields.js';
import { initWithFields } from './name-errors.js';

/** What ImportError is declared by. */
export const importErrorDeclaration: TypeDeclaration = {
  slots: {
    init: (self: PyException, args: Value[], kwargs: KeywordArguments) => {
      initWithFields(self, 'ImportError', ['name', 'path'], args, kwargs);
      setField(self, 'msg', messageOf(self));
    },
    str: (self: PyException) => {
      const message = self.fields?.has('msg') ? getField(self, 'msg') : messageOf(self);
      return asStr(message) === undefined ? strException(self) : message;
    },
  },
  methods: { __reduce__: ['()', reduceImportError] },
  getters: {
    msg: {
      get: (self: PyException) => (self.fields?.has('msg') ? getField(self, 'msg') : messageOf(self)),
      set: (self: PyException, value: Value | undefined) => setField(self, 'msg', value ?? null),
      doc: 'exception message',
    },
    name: fieldAttribute('name', 'module name'),
    path: fieldAttribute('path', 'module path'),
  },
};

function messageOf(self: PyException): Value {
  return self.args.items.length === 1 ? (self.args.items[0] ?? null) : null;
}

function reduceImportError(self: PyException): Value {
  const own = ownAttributes(self);
  const state = newDict();
  if (own !== null)
    for (const { key, value } of own.entries()) if (value !== undefined) state.set(key, value);
  for (const name of ['name', 'path']) {
    const value = getField(self, name);
    if (value !== null) state.set(name, value);
  }
  return new PyTuple(state.size === 0 ? [self.type, self.args] : [self.type, self.args, state]);
}
