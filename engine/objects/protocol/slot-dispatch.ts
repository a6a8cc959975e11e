/**
 * Slots of user-defined classes: functions that look up the special method and call it, one calling convention each.
 * Also the way back: calling a TypeScript slot as a method with Python arguments.
 */
import { PyMethodDescriptor, PySlotWrapper } from '../model/builtin-functions.js';
import { PyException } from '../model/exceptions.js';
import { PyFunction } from '../model/functions.js';
import { asInt } from '../model/numbers.js';
import { runtime } from '../model/runtime.js';
import { NotImplemented } from '../model/singletons.js';
import type { Slots } from '../model/slots.js';
import {
  type SlotKind,
  type SlotName,
  type SpecialMethodName,
  specialMethods,
} from '../model/special-methods.table.js';
import { strFromText } from '../model/text.js';
import { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { bindFound, call, callFound } from './call.js';
import {
  attributeError,
  isException,
  newException,
  overflowError,
  stopIteration,
  typeError,
} from './errors.js';
import { checkSequenceOperand } from './operators.js';
import { expectText } from './text.js';
import { isTrue } from './truth.js';

type AnySlot = NonNullable<Slots[SlotName]>;

/** The slot function of a class whose special method `name` is written in Python. */
export function dispatcher(name: SpecialMethodName): AnySlot {
  let made = dispatchers.get(name);
  if (made === undefined) {
    made = makeDispatcher(name, specialMethods[name].kind);
    dispatchers.set(name, made);
  }
  return made;
}

const dispatchers = new Map<SpecialMethodName, AnySlot>();

/**
 * The Python function that a special method is, for the class that was asked about last: most programs call the special methods of few
 * classes, and remembering one saves the lookup by name. Undefined where it is no Python function.
 */
class MethodMemory {
  readonly name: string;
  private type: PyType | null = null;
  private version = 0;
  private found: PyFunction | undefined = undefined;

  constructor(name: string) {
    this.name = name;
  }

  of(type: PyType): PyFunction | undefined {
    if (type === this.type && type.version === this.version) return this.found;
    const found = type.lookup(this.name);
    this.type = type;
    this.version = type.version;
    this.found = found instanceof PyFunction ? found : undefined;
    return this.found;
  }
}

/** Calls the special method, which was there when the slot was filled. */
function invoke(self: Value, name: string, args: readonly Value[], kwargs: KeywordArguments = null): Value {
  const type = typeOf(self);
  const found = type.lookup(name);
  if (found === undefined)
    throw attributeError(`'${type.name}' object has no attribute '${name}'`, self, name);
  return callFound(found, self, type, args, kwargs);
}

const comparisonNames: ReadonlySet<string> = new Set([
  '__eq__',
  '__ne__',
  '__lt__',
  '__le__',
  '__gt__',
  '__ge__',
]);

/** A comparison that cannot be had from its descriptor is as good as none. */
function invokeComparison(self: Value, name: string, other: Value): Value {
  const type = typeOf(self);
  const found = type.lookup(name);
  const isMethod =
    found instanceof PyFunction || found instanceof PySlotWrapper || found instanceof PyMethodDescriptor;
  if (found === undefined || isMethod) return invoke(self, name, [other]);
  let bound: Value;
  try {
    bound = bindFound(found, self, type);
  } catch (thrown) {
    if (thrown instanceof PyException) return NotImplemented;
    throw thrown;
  }
  return call(bound, [other]);
}

function makeDispatcher(name: SpecialMethodName, kind: SlotKind): AnySlot {
  const isComparison = comparisonNames.has(name);
  const memory = new MethodMemory(name);
  switch (kind) {
    case 'unary':
      return name === '__hash__' ? dispatchHash : (self: Value) => invokeOne(memory, self);
    case 'binary':
      return (self: Value, other: Value) => {
        const found = memory.of(typeOf(self));
        if (found !== undefined) return runtime.current.callFunctionTwo(found, self, other);
        return isComparison ? invokeComparison(self, name, other) : invoke(self, name, [other]);
      };
    case 'power':
      return (self: Value, other: Value, modulus: Value = null) =>
        invoke(self, name, modulus === null ? [other] : [other, modulus]);
    case 'ternary':
      return (self: Value, key: Value, value: Value) => void invoke(self, name, [key, value]);
    case 'remove':
      return (self: Value, key: Value) => void invoke(self, name, [key]);
    case 'predicate':
      return (self: Value, item: Value) => {
        const found = memory.of(typeOf(self));
        return isTrue(
          found === undefined
            ? invoke(self, name, [item])
            : runtime.current.callFunctionTwo(found, self, item),
        );
      };
    case 'bool':
      return dispatchBool;
    case 'len':
      return dispatchLen;
    case 'next':
      return dispatchNext;
    case 'call':
      return (self: Value, args: Value[], kwargs: KeywordArguments) => invoke(self, name, args, kwargs);
    case 'new':
      return dispatchNew as unknown as AnySlot;
    case 'init':
      return dispatchInit;
    case 'getattribute':
      return dispatchGetAttribute as AnySlot;
    case 'setattr':
      return ((self: Value, attribute: string, value: Value) =>
        void invoke(self, name, [strFromText(attribute), value])) as AnySlot;
    case 'delattr':
      return ((self: Value, attribute: string) =>
        void invoke(self, name, [strFromText(attribute)])) as AnySlot;
    case 'get':
      return (self: Value, instance: Value | undefined, owner: PyType | undefined) =>
        invoke(self, name, [instance ?? null, owner ?? null]);
  }
}

/** A special method without arguments. */
function invokeOne(memory: MethodMemory, self: Value): Value {
  const found = memory.of(typeOf(self));
  return found === undefined ? invoke(self, memory.name, []) : runtime.current.callFunctionOne(found, self);
}

const hashMemory = new MethodMemory('__hash__');
const boolMemory = new MethodMemory('__bool__');
const lenMemory = new MethodMemory('__len__');
const nextMemory = new MethodMemory('__next__');

function dispatchHash(self: Value): Value {
  const result = invokeOne(hashMemory, self);
  const hash = asInt(result);
  if (hash === undefined) throw typeError('__hash__ method should return an integer');
  return truncateHash(hash);
}

/** A hash of any size as CPython cuts it to 64 bits. */
function truncateHash(hash: number | bigint): number | bigint {
  if (hash === -1) return -2;
  if (typeof hash === 'number') return hash;
  if (BigInt.asIntN(64, hash) === hash) return hash;
  const modulus = (1n << 61n) - 1n;
  const rest = hash < 0n ? -(-hash % modulus) : hash % modulus;
  const cut = rest === -1n ? -2n : rest;
  return Number.isSafeInteger(Number(cut)) ? Number(cut) : cut;
}

function dispatchBool(self: Value): boolean {
  const result = invokeOne(boolMemory, self);
  if (typeof result !== 'boolean')
    throw typeError(`__bool__ should return bool, returned ${typeOf(result).name}`);
  return result;
}

function dispatchLen(self: Value): number {
  const result = invokeOne(lenMemory, self);
  return checkLength(result);
}

/** The result of `__len__` as a number. */
export function checkLength(result: Value): number {
  let int = asInt(result);
  if (int === undefined) {
    const index = typeOf(result).slots.index;
    int = index === null ? undefined : asInt(index(result));
  }
  if (int === undefined)
    throw typeError(`'${typeOf(result).name}' object cannot be interpreted as an integer`);
  if (int < 0) throw valueErrorOfLength();
  if (int >= 2n ** 63n) throw overflowOfLength(result);
  return Number(int);
}

function dispatchNext(self: Value): Value | undefined {
  try {
    return invokeOne(nextMemory, self);
  } catch (thrown) {
    if (isException(thrown, 'StopIteration')) {
      lastStop.value = thrown.fields?.get('value') ?? null;
      lastStop.exception = thrown;
      return undefined;
    }
    throw thrown;
  }
}

/** The value of the StopIteration that a Python-written `__next__` raised last: the result of `yield from`. */
export const lastStop: { value: Value; exception: PyException | null } = { value: null, exception: null };

function dispatchNew(type: PyType, args: Value[], kwargs: KeywordArguments): Value {
  const found = type.lookup('__new__');
  if (found === undefined) throw typeError(`cannot create '${type.name}' instances`);
  const get = typeOf(found).slots.get;
  const bound = get === null ? found : get(found, undefined, type);
  return call(bound, [type, ...args], kwargs);
}

function dispatchInit(self: Value, args: Value[], kwargs: KeywordArguments): void {
  const result = invoke(self, '__init__', args, kwargs);
  if (result !== null) throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
}

/** The slot behind a class's `__getattribute__` where that is not written in Python, for the class asked about last. */
const attributeReader: { type: PyType | null; version: number; raw: Slots['getattribute'] } = {
  type: null,
  version: 0,
  raw: null,
};

function readerOf(type: PyType): Slots['getattribute'] {
  if (type !== attributeReader.type || type.version !== attributeReader.version) {
    const definer = type.definer('__getattribute__');
    attributeReader.raw = definer !== undefined && !definer.isHeapType ? definer.slots.getattribute : null;
    attributeReader.type = type;
    attributeReader.version = type.version;
  }
  return attributeReader.raw;
}

function dispatchGetAttribute(self: Value, name: string): Value | undefined {
  const type = typeOf(self);
  const fallback = type.lookup('__getattr__');
  try {
    const raw = readerOf(type);
    const found = raw === null ? invoke(self, '__getattribute__', [strFromText(name)]) : raw(self, name);
    if (found !== undefined) return found;
  } catch (thrown) {
    if (fallback === undefined || !isException(thrown, 'AttributeError')) throw thrown;
  }
  if (fallback === undefined) return undefined;
  if (fallback instanceof PyFunction)
    return runtime.current.callFunctionTwo(fallback, self, strFromText(name));
  return callFound(fallback, self, type, [strFromText(name)], null);
}

function valueErrorOfLength() {
  return newException('ValueError', '__len__() should return >= 0');
}

function overflowOfLength(result: Value) {
  return overflowError(`cannot fit '${typeOf(result).name}' into an index-sized integer`);
}

/** Calls a slot wrapper as the method it stands for: `int.__add__(1, 2)`. Arguments are checked by the calling convention. */
export function callSlot(
  wrapper: PySlotWrapper,
  self: Value,
  args: readonly Value[],
  kwargs: KeywordArguments,
): Value {
  const kind = specialMethods[wrapper.name].kind;
  const raw = wrapper.raw;
  if (kind === 'call' || kind === 'init') {
    const result = raw(self, [...args], kwargs) as Value | undefined;
    return result ?? null;
  }
  if (kwargs !== null && kwargs.size > 0)
    throw typeError(`wrapper ${wrapper.name}() takes no keyword arguments`);
  const [min, max] = slotArity[kind];
  if (args.length < min || args.length > max) throw wrongArity(kind, min, max, args.length);
  const [first = null, second = null] = args;
  switch (kind) {
    case 'unary':
    case 'bool':
    case 'len':
      return raw(self);
    case 'next': {
      lastStop.value = null;
      const item = raw(self) as Value | undefined;
      if (item === undefined) throw stopIteration(lastStop.value);
      return item;
    }
    case 'binary': {
      const result = raw(self, first);
      if (result === NotImplemented) checkSequenceOperand(wrapper.owner, wrapper.name, first);
      return result;
    }
    case 'predicate':
      return raw(self, first);
    case 'power':
      return raw(self, first, second);
    case 'ternary':
      raw(self, first, second);
      return null;
    case 'remove':
      raw(self, first);
      return null;
    case 'getattribute': {
      const name = attributeName(first);
      const found = raw(self, name) as Value | undefined;
      if (found === undefined) throw attributeError(missingMessage(self, name), self, name);
      return found;
    }
    case 'setattr':
      checkOwnSetter(wrapper, self);
      raw(self, attributeName(first), second);
      return null;
    case 'delattr':
      checkOwnSetter(wrapper, self);
      raw(self, attributeName(first));
      return null;
    case 'get':
      if (first === null && second === null) throw typeError('__get__(None, None) is invalid');
      return raw(self, first ?? undefined, second instanceof PyType ? second : undefined);
    case 'new':
      return raw(self, [...args], kwargs);
  }
}

/** `object.__setattr__(int, …)` must not get round what the metaclass's own `__setattr__` guards. */
function checkOwnSetter(wrapper: PySlotWrapper, self: Value): void {
  if (!(self instanceof PyType)) return;
  let type: PyType | null = typeOf(self);
  while (type?.isHeapType) type = type.base;
  const slot = specialMethods[wrapper.name].slot;
  if (type !== null && type.slots[slot] !== null && type.slots[slot] !== wrapper.raw)
    throw typeError(`can't apply this ${wrapper.name} to ${typeOf(self).name} object`);
}

function missingMessage(self: Value, name: string): string {
  return self instanceof PyType
    ? `type object '${self.name}' has no attribute '${name}'`
    : `'${typeOf(self).name}' object has no attribute '${name}'`;
}

function attributeName(value: Value): string {
  if (typeof value === 'string') return value;
  return expectAttributeName(value);
}

/** The text of an attribute name given as a value. */
export function expectAttributeName(value: Value): string {
  try {
    return expectText(value, 'attribute name');
  } catch {
    throw typeError(`attribute name must be string, not '${typeOf(value).name}'`);
  }
}

const slotArity: Record<Exclude<SlotKind, 'call' | 'init'>, readonly [number, number]> = {
  unary: [0, 0],
  bool: [0, 0],
  len: [0, 0],
  next: [0, 0],
  binary: [1, 1],
  predicate: [1, 1],
  power: [1, 2],
  ternary: [2, 2],
  remove: [1, 1],
  getattribute: [1, 1],
  setattr: [2, 2],
  delattr: [1, 1],
  get: [1, 2],
  new: [0, Number.POSITIVE_INFINITY],
};

/** Slots whose arguments CPython unpacks under an empty function name, which leaves a blank in the message. */
const unpacked: ReadonlySet<SlotKind> = new Set(['ternary', 'setattr', 'power', 'get']);

function wrongArity(kind: SlotKind, min: number, max: number, given: number) {
  const blank = unpacked.has(kind) ? ' ' : '';
  if (min === max) return typeError(`${blank}expected ${min} argument${min === 1 ? '' : 's'}, got ${given}`);
  return typeError(
    given < min
      ? `${blank}expected at least ${min} argument${min === 1 ? '' : 's'}, got ${given}`
      : `${blank}expected at most ${max} arguments, got ${given}`,
  );
}
