/**
 * Rules of attributes, calls and returns. Python functions are inlined; built-in ones have rules of their own (intrinsics.ts).
 */
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import { initInLoop } from '../../../interp/calls.js';
import { specialName } from '../../../interp/specials.js';
import { PyProperty, propertyType, superType } from '../../../objects/model/descriptors.js';
import { frameRoles } from '../../../objects/model/frame.js';
import { PyFunction, PyMethod } from '../../../objects/model/functions.js';
import { listType, PyList, type PyTuple } from '../../../objects/model/sequences.js';
import { PyType } from '../../../objects/model/type.js';
import { boolType, objectType } from '../../../objects/model/type-objects.js';
import type { Value } from '../../../objects/model/value.js';
import { Abort } from '../aborts.table.js';
import { needMemory } from '../array-access.js';
import { getAttribute, isHolder, isInstance, setAttribute } from '../attributes.js';
import { itemsOfTuple, trackConstant } from '../coerce.js';
import { drawsFromTwister, isBoundRandom } from '../draws-from-twister.js';
import { inlineCall } from '../inline-call.js';
import { recordIntrinsic } from '../intrinsics.js';
import { recordRandom } from '../random-draws.js';
import type { Recorder } from '../recorder.js';
import { classOfInstance, inlineSpecial } from '../special-calls.js';
import { isObjectInit, isObjectSetter, makeSuper } from '../super-calls.js';
import { type Tracked, type TrackedObject, trackedConst, unbound } from '../tracked.js';
import { makeInstance } from '../virtual-instances.js';
import { appendToList } from './items.js';
import type { Rule } from './rule.js';

export const callRules = {
  GETATTR: (recorder) => {
    const name = recorder.frame.code.names[recorder.word(3)] as string;
    const object = recorder.operand(2);
    const getter = findProperty(recorder, object, name)?.getter;
    if (getter instanceof PyFunction) inlineCall(recorder, getter, [object], []);
    else recorder.write(recorder.word(1), getAttribute(recorder, object, name));
  },
  SETATTR: (recorder) => {
    const name = recorder.frame.code.names[recorder.word(2)] as string;
    const object = recorder.operand(1);
    const setter = findProperty(recorder, object, name)?.setter;
    if (setter instanceof PyFunction)
      inlineCall(recorder, setter, [object, recorder.operand(3)], [], null, frameRoles.dropped);
    else setAttribute(recorder, object, name, recorder.operand(3));
  },
  CALL: (recorder) => {
    const window = recorder.word(2);
    call(recorder, recorder.read(window), windowOf(recorder, window + 1, recorder.word(3)), []);
  },
  CALL_KW: (recorder) => {
    const window = recorder.word(2);
    const names = recorder.frame.code.constants[recorder.word(4)] as unknown as PyTuple;
    const values = windowOf(recorder, window + 1, recorder.word(3));
    call(recorder, recorder.read(window), values, names.items as readonly string[]);
  },
  CALL_METHOD: (recorder) => {
    const window = recorder.word(2);
    const name = recorder.frame.code.names[recorder.word(4)] as string;
    callMethod(recorder, recorder.read(window), name, windowOf(recorder, window + 1, recorder.word(3)));
  },
  CALL_METHOD_KW: (recorder) => {
    const window = recorder.word(2);
    const name = recorder.frame.code.names[recorder.word(4)] as string;
    const names = recorder.frame.code.constants[recorder.word(6)] as unknown as PyTuple;
    const values = windowOf(recorder, window + 1, recorder.word(3));
    const callee = getAttribute(recorder, recorder.read(window), name);
    call(recorder, callee, values, names.items as readonly string[]);
  },
  LOAD_METHOD: (recorder) => {
    const object = recorder.operand(2);
    const name = recorder.frame.code.names[recorder.word(3)] as string;
    const window = recorder.word(1);
    if (name === 'append' && object.kind === 'object' && object.value instanceof PyList) {
      needMemory(recorder, object);
      recorder.write(window, trackedConst(listType.lookup('append') as Value));
      recorder.write(window + 1, object);
      return;
    }
    const found = getAttribute(recorder, object, name);
    const isMethod = found.kind === 'method' && found.self === object;
    recorder.write(window, isMethod ? found.callee : found);
    recorder.write(window + 1, isMethod ? object : unbound);
  },
  CALL_LOADED: (recorder) => {
    const window = recorder.word(2);
    const self = recorder.read(window + 1);
    const args = windowOf(recorder, window + 2, recorder.word(3));
    call(recorder, recorder.read(window), self.kind === 'unbound' ? args : [self, ...args], []);
  },
  LOAD_SPECIAL: (recorder) => {
    const object = recorder.operand(2);
    const found = classOfInstance(recorder, object)?.lookup(specialName(recorder.word(3)));
    if (!(found instanceof PyFunction)) throw new Abort('no rule for these operands');
    recorder.write(recorder.word(1), { kind: 'method', callee: trackedConst(found), self: object });
  },
  CALL_EX: (recorder) => {
    const window = recorder.word(2);
    const args = itemsOfTuple(recorder, recorder.read(window + 1));
    const keywords = recorder.actualOf(window + 2);
    if (args === undefined || keywords !== null) throw new Abort('a call with unpacked arguments');
    call(recorder, recorder.read(window), args, []);
  },
  RETURN: (recorder) => recorder.leave(recorder.operand(1)),
  YIELD: () => {
    throw new Abort('a generator or coroutine');
  },
  SEND: () => {
    throw new Abort('a generator or coroutine');
  },
} as const satisfies Partial<Record<OpcodeName, Rule>>;

function windowOf(recorder: Recorder, first: number, count: number): Tracked[] {
  const values: Tracked[] = [];
  for (let index = 0; index < count; index++) values.push(recorder.read(first + index));
  return values;
}

/** The property that an attribute is; undefined for any other attribute. */
function findProperty(recorder: Recorder, object: Tracked, name: string): PyProperty | undefined {
  if (!isInstance(object)) return undefined;
  const type = classOfInstance(recorder, object);
  const isPlain =
    type?.slots.getattribute === objectType.slots.getattribute &&
    type.slots.setattr === objectType.slots.setattr;
  const found = isPlain ? type.lookup(name) : undefined;
  return found instanceof PyProperty && found.type === propertyType ? found : undefined;
}

/** A constant callable: what it is, guarded if it is only known to be some object. */
function needConstant(recorder: Recorder, callee: Tracked): Value {
  if (callee.kind === 'const') return callee.value;
  if (callee.kind !== 'object') throw new Abort('no rule for this call');
  recorder.guard('guard_same', callee.ref, recorder.constantObject(callee.value));
  return callee.value;
}

function call(recorder: Recorder, callee: Tracked, args: readonly Tracked[], names: readonly string[]): void {
  if (callee.kind === 'method') {
    call(recorder, callee.callee, [callee.self, ...args], names);
    return;
  }
  const type = classOfInstance(recorder, callee);
  if (type !== undefined && names.length === 0) {
    inlineSpecial(recorder, type, '__call__', [callee, ...args]);
    return;
  }
  const target = needConstant(recorder, callee);
  if (names.length === 0 && inlineBuiltin(recorder, target, args)) return;
  if (target === superType && args.length + names.length === 0) {
    recorder.write(recorder.word(1), makeSuper(recorder));
    return;
  }
  const [list, item] = args;
  if (target === listType.lookup('append') && list !== undefined && item !== undefined && args.length === 2) {
    appendToList(recorder, list, item);
    recorder.write(recorder.word(1), trackedConst(null));
    return;
  }
  if (isObjectSetter(target) && args.length === 3 && names.length === 0) {
    const [object, name, value] = args as readonly [Tracked, Tracked, Tracked];
    if (name.kind !== 'const' || typeof name.value !== 'string' || !isInstance(object))
      throw new Abort('no rule for this call');
    setAttribute(recorder, object, name.value, value, true);
    recorder.write(recorder.word(1), trackedConst(null));
    return;
  }
  if (isObjectInit(target) && args.length === 1 && names.length === 0) {
    recorder.write(recorder.word(1), trackedConst(null));
    return;
  }
  if (target instanceof PyFunction) inlineCall(recorder, target, args, names);
  else if (target instanceof PyMethod)
    call(
      recorder,
      trackConstant(recorder, target.callee),
      [trackConstant(recorder, target.self), ...args],
      names,
    );
  else if (target instanceof PyType && target.isHeapType) construct(recorder, target, args, names);
  else if (isBoundRandom(target) && args.length + names.length === 0)
    recorder.write(recorder.word(1), recordRandom(recorder, objectOf(recorder, target.self)));
  else recorder.write(recorder.word(1), recordIntrinsic(recorder, target, args, names));
}

/** Whether what a value has under a name is known: modules, classes, instances. */
function hasAttributes(object: Tracked): boolean {
  if (object.kind === 'super' || isInstance(object)) return true;
  return (object.kind === 'const' || object.kind === 'object') && isHolder(object.value);
}

/** Follows `len(object)` and `bool(object)` into what the class says; false for any other call. */
function inlineBuiltin(recorder: Recorder, target: Value, args: readonly Tracked[]): boolean {
  const [object] = args;
  if (object === undefined || args.length !== 1 || !isInstance(object)) return false;
  const { builtinsDict } = recorder.frame.linked;
  const isLen = target === builtinsDict.getString('len');
  if (!isLen && target !== boolType) return false;
  const type = classOfInstance(recorder, object);
  if (type === undefined || (!isLen && type.slots.bool === null)) return false;
  const [name, role] = isLen
    ? (['__len__', frameRoles.length] as const)
    : (['__bool__', frameRoles.truth] as const);
  inlineSpecial(recorder, type, name, [object], role);
  return true;
}

/** `Class(…)`: the object is virtual, and `__init__` is followed. */
function construct(
  recorder: Recorder,
  type: PyType,
  args: readonly Tracked[],
  names: readonly string[],
): void {
  const instance = makeInstance(recorder, type);
  const init = initInLoop(type);
  if (init !== null) inlineCall(recorder, init, [instance, ...args], names, instance);
  else if (args.length === 0 && type.lookup('__init__') === objectType.lookup('__init__'))
    recorder.write(recorder.word(1), instance);
  else throw new Abort('no rule for this call');
}

/** A constant as an object with a row. */
function objectOf(recorder: Recorder, value: Value): TrackedObject {
  return { kind: 'object', ref: recorder.constantObject(value), value };
}

function callMethod(recorder: Recorder, object: Tracked, name: string, args: readonly Tracked[]): void {
  if (hasAttributes(object)) {
    call(recorder, getAttribute(recorder, object, name), args, []);
    return;
  }
  const generator = object.kind === 'const' ? object.value : object.kind === 'object' ? object.value : null;
  if (name === 'random' && args.length === 0 && drawsFromTwister(generator)) {
    const tracked = object.kind === 'object' ? object : objectOf(recorder, generator);
    recorder.write(recorder.word(1), recordRandom(recorder, tracked));
    return;
  }
  const [first] = args;
  if (name === 'append' && args.length === 1 && first !== undefined && object.kind === 'object') {
    appendToList(recorder, object, first);
    recorder.write(recorder.word(1), trackedConst(null));
    return;
  }
  if (name === 'conjugate' && args.length === 0 && object.kind === 'complex') {
    const imag = recorder.emit('float_neg', object.imag);
    recorder.write(recorder.word(1), { kind: 'complex', real: object.real, imag });
    return;
  }
  throw new Abort('no rule for this call');
}
