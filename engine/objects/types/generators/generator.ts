/**
 * `generator`, and the attributes that all three kinds of generators share.
 */
import { generatorType, type PyGenerator } from '../../model/generators.js';
import { addressOf } from '../../model/object-ids.js';
import { asText, strFromText } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { defineType, type GetSetDeclaration } from '../../protocol/define-type.js';
import { stopIteration, typeError } from '../../protocol/errors.js';
import { genericAlias } from '../../protocol/items.js';
import { lastStop } from '../../protocol/slot-dispatch.js';
import { strText } from '../../protocol/text.js';
import { readOnly } from '../class/read-only.js';
import { closeGenerator, delegateOf, sendTo, throwInto } from './resume.js';

/** Gives generators their behaviour. */
export function defineGenerator(): void {
  defineType(generatorType, {
    doc: null,
    slots: {
      new: null,
      iter: (self: PyGenerator) => self,
      next: (self: PyGenerator) => sendTo(self, null),
      repr: (self: PyGenerator) => reprGenerator(self, 'generator'),
    },
    methods: sendMethods,
    classMethods: {
      __class_getitem__: ['(item, /)', (type: Value, item: Value) => genericAlias.make(type, item)],
    },
    getters: generatorAttributes('gi', 'yieldfrom'),
    flags: { isAcceptableBase: false, hasWeakref: true },
  });
}

/** `send`, `throw` and `close` of generators and coroutines. */
export const sendMethods = {
  send: [
    '(arg, /)',
    (self: PyGenerator, value: Value) => stepResult(sendTo(self, value)),
    "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.",
  ],
  throw: [
    '(typ, val=None, tb=None, /)',
    (self: PyGenerator, ...args: (Value | undefined)[]) => stepResult(throwInto(self, givenArguments(args))),
    'throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.',
  ],
  close: [
    '()',
    (self: PyGenerator) => {
      closeGenerator(self);
      return null;
    },
    'close() -> raise GeneratorExit inside generator.',
  ],
} as const;

/** The result of a step as a method gives it: what was yielded, or StopIteration with what was returned. */
export function stepResult(yielded: Value | undefined): Value {
  if (yielded === undefined) throw stopIteration(lastStop.value);
  return yielded;
}

/** Arguments up to the first that was left out. */
export function givenArguments(args: readonly (Value | undefined)[]): Value[] {
  const given: Value[] = [];
  for (const each of args) {
    if (each === undefined) break;
    given.push(each);
  }
  return given;
}

/** `<generator object f at 0x…>` */
export function reprGenerator(self: PyGenerator, word: string): Value {
  return strFromText(`<${word} object ${strText(self.qualname)} at ${addressOf(self)}>`);
}

/** `gi_frame`, `cr_frame`, `ag_frame` and so on. */
export function generatorAttributes(
  prefix: 'gi' | 'cr' | 'ag',
  delegate: string,
): Record<string, GetSetDeclaration> {
  return {
    [`${prefix}_frame`]: { get: (self: PyGenerator) => (self.state === 'finished' ? null : self.frame) },
    [`${prefix}_running`]: {
      get: (self: PyGenerator) => (prefix === 'ag' ? self.isAwaited : self.state === 'running'),
    },
    [`${prefix}_suspended`]: { get: (self: PyGenerator) => self.state === 'suspended' },
    [`${prefix}_${delegate}`]: {
      get: (self: PyGenerator) => delegateOf(self) ?? null,
      doc: 'object being iterated by yield from, or None',
    },
    [`${prefix}_code`]: readOnly((self: PyGenerator) => self.frame.code),
    __name__: nameAttribute('name'),
    __qualname__: nameAttribute('qualname'),
  };
}

function nameAttribute(field: 'name' | 'qualname'): GetSetDeclaration {
  return {
    get: (self: PyGenerator) => self[field],
    set: (self: PyGenerator, value: Value | undefined) => {
      if (value === undefined || asText(value) === undefined)
        throw typeError(`__${field}__ must be set to a string object`);
      self[field] = value;
    },
    doc: `${field === 'name' ? 'name' : 'qualified name'} of the generator`,
  };
}
