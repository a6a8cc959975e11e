/**
 * functools.partial.
 */

import { PyDict } from '../../objects/model/dict.js';
import { newDict } from '../../objects/model/dicts.js';
import { type AttributeHolder, addStorage, ownDict, setOwnDict } from '../../objects/model/instance.js';
import { emptyTuple, PyTuple, tupleType } from '../../objects/model/sequences.js';
import { leaveCall } from '../../objects/model/tail-call.js';
import { asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { dictType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { performTailCall } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError } from '../../objects/protocol/errors.js';
import { genericAlias } from '../../objects/protocol/items.js';
import { guardRepr } from '../../objects/protocol/repr-guard.js';
import { reprText, strText } from '../../objects/protocol/text.js';
import { getDict, setDict } from '../../objects/types/class/make-class.js';

export const partialType = new PyType('functools.partial');

/** A callable with some of its arguments. */
class PyPartial extends PyObject {
  callee: Value;
  args: PyTuple;
  keywords: PyDict;

  constructor(type: PyType, callee: Value, args: PyTuple, keywords: PyDict) {
    super();
    this.type = type;
    this.callee = callee;
    this.args = args;
    this.keywords = keywords;
  }
}

export function definePartial(): void {
  partialType.tail = leaveWhole;
  defineType(partialType, {
    doc: 'partial(func, *args, **keywords) - new function with partial application\n    of the given arguments and keywords.',
    flags: { hasDict: true, hasWeakref: true },
    slots: { new: makePartial, call: callPartial, repr: reprPartial },
    getters: {
      __dict__: { get: getDict, set: setDict },
      func: {
        get: (self: PyPartial) => self.callee,
        doc: 'function object to use in future partial calls',
      },
      args: {
        get: (self: PyPartial) => self.args,
        doc: 'tuple of arguments to future partial calls',
      },
      keywords: {
        get: (self: PyPartial) => self.keywords,
        doc: 'dictionary of keyword arguments to future partial calls',
      },
    },
    methods: {
      __reduce__: ['()', reducePartial],
      __setstate__: ['(state, /)', setState],
    },
    classMethods: {
      __class_getitem__: [
        '(item, /)',
        (type: PyType, item: Value) => genericAlias.make(type, item),
        'See PEP 585',
      ],
    },
  });
}

function makePartial(type: PyType, args: Value[], kwargs: KeywordArguments): PyPartial {
  const [callee, ...rest] = args;
  if (callee === undefined) throw typeError("type 'partial' takes at least one argument");
  if (typeOf(callee).slots.call === null) throw typeError('the first argument must be callable');
  const keywords = newDict();
  const inner = callee instanceof PyPartial && callee.type === partialType && isBare(callee) ? callee : null;
  for (let entry = inner?.keywords.following(null) ?? null; entry !== null; ) {
    keywords.set(entry.key, entry.value as Value);
    entry = inner?.keywords.following(entry) ?? null;
  }
  for (const [name, value] of kwargs ?? []) keywords.set(strFromText(name), value);
  const positional = inner === null ? rest : [...inner.args.items, ...rest];
  const made = new PyPartial(
    type,
    inner === null ? callee : inner.callee,
    positional.length === 0 ? emptyTuple : new PyTuple(positional),
    keywords,
  );
  return addStorage(made);
}

/** Has no attributes of its own, so that nothing is lost when it is unwrapped. */
function isBare(partial: PyPartial): boolean {
  const holder = partial as unknown as AttributeHolder;
  return holder.shape.isDict ? ownDict(holder).size === 0 : holder.slots.length === 0;
}

function callPartial(self: PyPartial, args: Value[], kwargs: KeywordArguments): Value {
  leaveWhole(self, args, kwargs);
  return performTailCall();
}

/** The call with all arguments. */
function leaveWhole(self: PyPartial, args: Value[], kwargs: KeywordArguments): undefined {
  const positional = self.args.items.length === 0 ? args : [...self.args.items, ...args];
  if (self.keywords.size === 0) return leaveCall(self.callee, positional, kwargs, null);
  const named = new Map<string, Value>();
  for (const { key, value } of self.keywords.entries()) {
    const name = asText(key);
    if (name === undefined) throw typeError('keywords must be strings');
    named.set(name, value as Value);
  }
  for (const [name, value] of kwargs ?? []) named.set(name, value);
  return leaveCall(self.callee, positional, named, null);
}

function reprPartial(self: PyPartial): Value {
  return strFromText(
    guardRepr(self, '...', () => {
      const parts = [reprText(self.callee), ...self.args.items.map(reprText)];
      for (const { key, value } of self.keywords.entries())
        parts.push(`${strText(key)}=${reprText(value as Value)}`);
      const name = self.type === partialType ? 'functools.partial' : self.type.name;
      return `${name}(${parts.join(', ')})`;
    }),
  );
}

function reducePartial(self: PyPartial): Value {
  const holder = self as unknown as AttributeHolder;
  const dict = isBare(self) ? null : ownDict(holder);
  return new PyTuple([
    self.type,
    new PyTuple([self.callee]),
    new PyTuple([self.callee, self.args, self.keywords, dict]),
  ]);
}

function setState(self: PyPartial, state: Value): null {
  const [callee, args, keywords, dict] =
    state instanceof PyTuple && state.items.length === 4 ? state.items : [];
  if (
    callee === undefined ||
    dict === undefined ||
    typeOf(callee).slots.call === null ||
    !(args instanceof PyTuple) ||
    !(keywords === null || keywords instanceof PyDict) ||
    !(dict === null || dict instanceof PyDict)
  )
    throw typeError('invalid partial state');
  self.callee = callee;
  self.args = args.type === tupleType ? args : new PyTuple(args.items);
  self.keywords = plainDict(keywords);
  setOwnDict(self as unknown as AttributeHolder, dict ?? newDict());
  return null;
}

/** The keywords as a dict of no subclass, which is the given one where it is such. */
function plainDict(keywords: PyDict | null): PyDict {
  if (keywords !== null && keywords.type === dictType) return keywords;
  const plain = newDict();
  for (const { key, value } of keywords?.entries() ?? []) plain.set(key, value as Value);
  return plain;
}
