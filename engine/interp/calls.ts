/**
 * Calls from the loop: into Python functions (a new frame), or into anything else (a value).
 */
import { PyBuiltinFunction, PyMethodDescriptor, PySlotWrapper } from '../objects/model/builtin-functions.js';
import { PyStaticMethod, staticMethodType, superType } from '../objects/model/descriptors.js';
import { PyDict } from '../objects/model/dict.js';
import { exceptionTypes } from '../objects/model/exceptions.js';
import { type Frame, frameRoles } from '../objects/model/frame.js';
import { PyFunction, PyMethod } from '../objects/model/functions.js';
import { PyInstance } from '../objects/model/instance.js';
import { PyTuple } from '../objects/model/sequences.js';
import { type Continuation, tailCall } from '../objects/model/tail-call.js';
import { asText } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import { objectType, typeType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { findAttributeQuietly } from '../objects/protocol/attribute.js';
import {
  call,
  callBuiltin,
  callMethodDescriptor,
  convertTo,
  performTailCall,
} from '../objects/protocol/call.js';
import { isException, typeError } from '../objects/protocol/errors.js';
import { toArray } from '../objects/protocol/iterate.js';
import { strText } from '../objects/protocol/text.js';
import { newException } from '../objects/types/exceptions/base-exception.js';
import { superOfFrame } from '../objects/types/super.js';
import { addDefaults, bindNamed, bindParameters } from './arguments.js';
import { growRegisters, makeGenerator, pushFrame } from './frames.js';
import { CONTROL_WORD, type ThreadState } from './thread-state.js';

/**
 * Calls a Python function whose `argc` positional arguments lie in `registers` from `start` on. Gives its new frame, pc 0; or null for a
 * generator function: the generator is in `thread.returned`.
 */
export function enterFunction(
  thread: ThreadState,
  caller: Frame,
  callee: PyFunction,
  registers: (Value | undefined)[],
  start: number,
  argc: number,
  kwargs: KeywordArguments,
): Frame | null {
  if (thread.control[CONTROL_WORD] !== 0) thread.poll();
  const stack = thread.registers;
  let base = start;
  if (registers !== stack) {
    // The caller is a generator, whose registers are its own: the arguments move to the common array.
    base = caller.top;
    if (base + argc > stack.length) growRegisters(stack, base + argc);
    for (let index = 0; index < argc; index++) stack[base + index] = registers[start + index];
  }
  const code = callee.code;
  if (argc !== code.argCount || !code.isSimple || kwargs !== null) {
    const end = base + Math.max(code.registerCount, argc);
    if (end > stack.length) growRegisters(stack, end);
    if (kwargs !== null || !code.isSimple || !addDefaults(callee, stack, base, argc)) {
      bindParameters(callee, stack, base, argc, kwargs);
    }
  }
  if (code.generatorFlags !== 0) {
    thread.returned = makeGenerator(thread, callee, base);
    return null;
  }
  return pushFrame(thread, caller, callee, base);
}

/** Calls a built-in function, or a bound method of a built-in type, with positional arguments from registers. */
export function callBuiltinHere(
  callee: PyBuiltinFunction,
  registers: readonly (Value | undefined)[],
  start: number,
  argc: number,
): Value {
  const { signature, implementation, self } = callee;
  if (argc >= signature.min && argc <= signature.max) {
    if (self === undefined) {
      if (argc === 1) return implementation(registers[start]);
      if (argc === 2) return implementation(registers[start], registers[start + 1]);
      if (argc === 0) return implementation();
      if (argc === 3) return implementation(registers[start], registers[start + 1], registers[start + 2]);
    } else {
      if (argc === 0) return implementation(self);
      if (argc === 1) return implementation(self, registers[start]);
      if (argc === 2) return implementation(self, registers[start], registers[start + 1]);
    }
  }
  const args = argumentsAt(registers, start, argc);
  if (signature.isOpen && signature.parameters.length <= 2) {
    const rest = signature.parameters[1]?.kind === 'varkeywords' ? null : undefined;
    return self === undefined ? implementation(args, rest) : implementation(self, args, rest);
  }
  return callBuiltin(callee, args, null);
}

/** Arguments in an array of their own. A literal takes a third of the time of `slice`. */
function argumentsAt(registers: readonly (Value | undefined)[], start: number, argc: number): Value[] {
  switch (argc) {
    case 1:
      return [registers[start] as Value];
    case 2:
      return [registers[start] as Value, registers[start + 1] as Value];
    case 3:
      return [registers[start] as Value, registers[start + 1] as Value, registers[start + 2] as Value];
    default:
      return registers.slice(start, start + argc) as Value[];
  }
}

/** Makes an instance of a class with positional arguments from registers. */
export function construct(
  type: PyType,
  registers: readonly (Value | undefined)[],
  start: number,
  argc: number,
): Value {
  if (argc === 1) {
    const only = registers[start] as Value;
    if (type === typeType) return typeOf(only);
    if (type.convert !== null) return convertTo(type, only);
  } else if (argc === 0) {
    if (type.makeEmpty !== null) return type.makeEmpty();
    if (type === superType) return superOfFrame();
  }
  return call(type, argumentsAt(registers, start, argc), null);
}

/**
 * Calls anything but a Python function with positional arguments from registers, and leaves the result in `thread.returned`. False where a frame
 * has been entered, which is the innermost one now: its result is that of the call.
 */
export function callNative(
  thread: ThreadState,
  frame: Frame,
  callee: Value,
  registers: readonly (Value | undefined)[],
  start: number,
  argc: number,
): boolean {
  const value = resultOfNative(thread, frame, callee, registers, start, argc);
  if (value === undefined) return false;
  thread.returned = value;
  return true;
}

function resultOfNative(
  thread: ThreadState,
  frame: Frame,
  callee: Value,
  registers: readonly (Value | undefined)[],
  start: number,
  argc: number,
): Value | undefined {
  if (callee instanceof PyBuiltinFunction) return callBuiltinHere(callee, registers, start, argc);
  if (callee instanceof PyMethodDescriptor && argc > 0) {
    const { signature, implementation, owner } = callee;
    const self = registers[start] as Value;
    const type = typeOf(self);
    if (argc > signature.min && argc <= signature.max + 1 && (type === owner || type.isSubtypeOf(owner))) {
      if (argc === 1) return implementation(self);
      if (argc === 2) return implementation(self, registers[start + 1]);
      if (argc === 3) return implementation(self, registers[start + 1], registers[start + 2]);
    } else if (signature.isOpen && signature.parameters.length === 1 && type === owner) {
      return implementation(self, argumentsAt(registers, start + 1, argc - 1));
    }
    if (callee.type.name === 'method_descriptor') {
      return callMethodDescriptor(callee, self, argumentsAt(registers, start + 1, argc - 1), null);
    }
  }
  if (callee === superType && argc === 0) return superOfFrame();
  if (callee instanceof PySlotWrapper && argc === 3 && callee.raw === objectType.slots.setattr) {
    // As frozen dataclasses set their fields.
    const self = registers[start] as Value;
    const name = registers[start + 1];
    if (self instanceof PyInstance && typeof name === 'string') {
      callee.raw(self, name, registers[start + 2]);
      return null;
    }
  }
  const args = argumentsAt(registers, start, argc);
  const type = typeOf(callee);
  if (type.tail !== null) {
    const value = type.tail(callee as never, args, null);
    return value === undefined ? enterTail(thread, frame) : value;
  }
  if (type.isHeapType) {
    const method = type.lookup('__call__');
    if (method instanceof PyFunction) {
      args.unshift(callee);
      return enterWith(thread, frame, method, args, null, null);
    }
    if (callee instanceof PyType) {
      const init = initUnderMetaclass(callee);
      if (init !== null) {
        const instance = new PyInstance(callee);
        args.unshift(instance);
        enterWith(thread, frame, init, args, null, null);
        const next = thread.frame as Frame;
        next.role = frameRoles.constructor;
        next.instance = instance;
        return undefined;
      }
    }
  }
  return call(callee, args, null);
}

/** Makes the call that a tail has left; undefined where a frame has been entered. */
function enterTail(thread: ThreadState, frame: Frame): Value | undefined {
  const { callee, args, kwargs, after } = tailCall;
  return callee instanceof PyFunction
    ? enterWith(thread, frame, callee, args, kwargs, after)
    : performTailCall();
}

/** Enters a Python function with arguments from an array; undefined where its frame waits to be run. */
function enterWith(
  thread: ThreadState,
  frame: Frame,
  callee: PyFunction,
  args: readonly Value[],
  kwargs: KeywordArguments,
  after: Continuation | null,
): Value | undefined {
  const stack = thread.registers;
  const base = thread.top;
  const end = base + args.length;
  if (end > stack.length) growRegisters(stack, end);
  for (let index = 0; index < args.length; index++) stack[base + index] = args[index];
  const next = enterFunction(thread, frame, callee, stack, base, args.length, kwargs);
  if (next === null) return after === null ? thread.returned : after.finish(thread.returned);
  if (after !== null) {
    next.role = frameRoles.continued;
    next.after = after;
  }
  return undefined;
}

/**
 * The Python `__init__` of a class whose instances the loop can make itself: nothing but `__init__` takes part in construction.
 */
function fastInit(type: PyType): PyFunction | null {
  return type.layout === objectType ? initInLoop(type) : null;
}

/** As {@link fastInit}, for classes of exceptions, too: {@link newInstance} makes their instances. The class remembers what was found. */
export function initInLoop(type: PyType): PyFunction | null {
  if (type.initVersion !== type.version) {
    type.init = findInit(type);
    type.maker = findMaker(type);
    type.initVersion = type.version;
  }
  return type.init as PyFunction | null;
}

/** What `__init__` of an exception class gets as self. */
export function newInstance(
  type: PyType,
  registers: readonly (Value | undefined)[],
  start: number,
  argc: number,
): Value {
  return newException(type, argumentsAt(registers, start, argc), null);
}

/** As {@link fastInit} for classes of metaclasses, such as abstract ones. Not remembered: the metaclass may get a `__call__`. */
function initUnderMetaclass(type: PyType): PyFunction | null {
  if (type.layout !== objectType || type.isAbstract || !type.isHeapType) return null;
  if (type.type.slots.call !== typeType.slots.call || type.slots.new !== objectType.slots.new) return null;
  const init = type.lookup('__init__');
  return init instanceof PyFunction && init.code.generatorFlags === 0 ? init : null;
}

function findInit(type: PyType): PyFunction | null {
  if (type.type !== typeType || type.isAbstract || !type.isHeapType) return null;
  const plain = type.layout === objectType ? objectType : exceptionTypes.BaseException;
  if (type.slots.new !== plain.slots.new) return null;
  const init = type.lookup('__init__');
  return init instanceof PyFunction && init.code.generatorFlags === 0 ? init : null;
}

/**
 * The Python `__new__` of a class that has no `__init__` beside it, nor anything built-in that would be one, or null. It is called with the class in the place
 * of the first argument, in a frame of the role `constructor` whose `instance` is the class. Where there are subclasses, it may give an instance of one
 * that has an `__init__`.
 */
export function makerInLoop(type: PyType): PyFunction | null {
  if (type.initVersion !== type.version) initInLoop(type);
  return type.subclasses.size === 0 ? (type.maker as PyFunction | null) : null;
}

function findMaker(type: PyType): PyFunction | null {
  if (type.type !== typeType || !type.isHeapType || type.slots.init !== objectType.slots.init) return null;
  const found = type.lookup('__new__');
  if (!(found instanceof PyStaticMethod) || found.type !== staticMethodType) return null;
  const { callee } = found;
  return callee instanceof PyFunction && callee.code.generatorFlags === 0 ? callee : null;
}

/**
 * Calls with keywords: the last arguments are named by `names`. Gives a new frame, or null with the result in
 * `thread.returned`.
 */
export function callWithKeywords(
  thread: ThreadState,
  frame: Frame,
  callee: Value,
  start: number,
  argc: number,
  names: Value,
): Frame | null {
  const registers = frame.registers;
  const keywords = (names as PyTuple).items;
  const positional = argc - keywords.length;
  if (callee instanceof PyFunction) {
    const direct = callNamed(thread, frame, callee, registers, start, positional, keywords);
    if (direct !== null) return direct;
  } else if (callee instanceof PyType) {
    const init = fastInit(callee);
    const maker = init === null ? makerInLoop(callee) : null;
    const method = init ?? maker;
    if (method !== null) {
      const instance = init === null ? callee : new PyInstance(callee);
      // Where the class itself, or the module that it was found in, was.
      registers[start - 1] = instance;
      const direct = callNamed(thread, frame, method, registers, start - 1, positional + 1, keywords);
      if (direct !== null) {
        direct.role = frameRoles.constructor;
        direct.instance = instance;
        return direct;
      }
    }
  }
  if (callee instanceof PyBuiltinFunction) {
    const bound = bindBuiltin(callee, registers, start, positional, keywords);
    if (bound !== undefined) {
      thread.returned = callee.implementation(...bound);
      return null;
    }
  }
  const kwargs = new Map<string, Value>();
  keywords.forEach((name, index) => {
    kwargs.set(asText(name) ?? '', registers[start + positional + index] as Value);
  });
  return callAny(thread, frame, callee, registers, start, positional, kwargs);
}

/** Calls a Python function whose parameters take all that is given, without a map in between; null for any other call. */
function callNamed(
  thread: ThreadState,
  frame: Frame,
  callee: PyFunction,
  registers: readonly (Value | undefined)[],
  start: number,
  positional: number,
  keywords: readonly Value[],
): Frame | null {
  if (callee.code.generatorFlags !== 0 || thread.control[CONTROL_WORD] !== 0) return null;
  const stack = thread.registers;
  const base = thread.top;
  const end = base + callee.code.registerCount;
  if (end > stack.length) growRegisters(stack, end);
  return bindNamed(callee, registers, start, positional, keywords, stack, base)
    ? pushFrame(thread, frame, callee, base)
    : null;
}

/**
 * What a built-in function's implementation is called with: self, and a place for each parameter. Undefined where the call has an error,
 * or the function takes any number of arguments or keywords.
 */
function bindBuiltin(
  { signature, self }: PyBuiltinFunction,
  registers: readonly (Value | undefined)[],
  start: number,
  positional: number,
  keywords: readonly Value[],
): (Value | undefined)[] | undefined {
  const { named, parameters, min } = signature;
  if (named === null || signature.isOpen || positional > signature.max) return undefined;
  const bound: (Value | undefined)[] = self === undefined ? [] : [self];
  const first = bound.length;
  for (let index = 0; index < positional; index++) bound.push(registers[start + index]);
  for (let index = positional; index < parameters.length; index++) bound.push(undefined);
  for (let at = 0; at < keywords.length; at++) {
    const index = named.get(asText(keywords[at] as Value) ?? '');
    if (index === undefined || index < positional) return undefined;
    bound[first + index] = registers[start + positional + at];
  }
  for (let index = positional; index < min; index++) if (bound[first + index] === undefined) return undefined;
  return bound;
}

/** `callee(*args, **kwargs)`. As {@link callWithKeywords}. */
export function callUnpacked(
  thread: ThreadState,
  frame: Frame,
  callee: Value,
  args: Value,
  keywords: Value,
): Frame | null {
  const items = args instanceof PyTuple ? args.items : unpackArguments(callee, args);
  let kwargs: Map<string, Value> | null = null;
  if (keywords instanceof PyDict && keywords.size > 0) {
    if (typeOf(callee).slots.call === null)
      throw typeError(`'${typeOf(callee).name}' object is not callable`);
    kwargs = new Map();
    for (const entry of keywords.entries()) {
      const name = asText(entry.key);
      if (name === undefined) throw typeError('keywords must be strings');
      kwargs.set(name, entry.value as Value);
    }
  }
  return callAny(thread, frame, callee, items, 0, items.length, kwargs);
}

function unpackArguments(callee: Value, args: Value): Value[] {
  try {
    return toArray(args);
  } catch (thrown) {
    const type = typeOf(args);
    if (isException(thrown, 'TypeError') && type.slots.iter === null && type.slots.getitem === null) {
      throw typeError(`${calleeLabel(callee)} argument after * must be an iterable, not ${type.name}`);
    }
    throw thrown;
  }
}

/** The callee as messages about its arguments name it: `module.f()`, or its text where it has no qualified name. */
export function calleeLabel(callee: Value): string {
  const qualname = findAttributeQuietly(callee, '__qualname__');
  if (qualname === undefined) return strText(callee);
  const module = findAttributeQuietly(callee, '__module__');
  const prefix =
    module === undefined || module === null || module === 'builtins' ? '' : `${strText(module)}.`;
  return `${prefix}${strText(qualname)}()`;
}

function callAny(
  thread: ThreadState,
  frame: Frame,
  callee: Value,
  values: readonly (Value | undefined)[],
  start: number,
  positional: number,
  kwargs: KeywordArguments,
): Frame | null {
  let target = callee;
  let self: Value | undefined;
  let instance: Value = null;
  if (target instanceof PyMethod && target.callee instanceof PyFunction) {
    self = target.self;
    target = target.callee;
  } else if (target instanceof PyType) {
    const init = fastInit(target);
    if (init !== null) {
      instance = new PyInstance(target);
      self = instance;
      target = init;
    }
  }
  if (!(target instanceof PyFunction)) {
    const args = values.slice(start, start + positional) as Value[];
    const { tail } = typeOf(target);
    const value = tail === null ? call(target, args, kwargs) : tail(target as never, args, kwargs);
    if (value !== undefined) thread.returned = value;
    else {
      const result = enterTail(thread, frame);
      if (result === undefined) return thread.frame;
      thread.returned = result;
    }
    return null;
  }
  const stack = thread.registers;
  const base = thread.top;
  const shift = self === undefined ? 0 : 1;
  const end = base + positional + shift;
  if (end > stack.length) growRegisters(stack, end);
  if (self !== undefined) stack[base] = self;
  for (let index = 0; index < positional; index++) stack[base + shift + index] = values[start + index];
  const next = enterFunction(thread, frame, target, stack, base, positional + shift, kwargs);
  if (next !== null && instance !== null) {
    next.role = frameRoles.constructor;
    next.instance = instance;
  }
  return next;
}
