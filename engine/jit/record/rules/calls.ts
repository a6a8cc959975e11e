/**
 * Rules of attributes, calls and returns. Python functions are inlined; built-in ones have rules of their own (intrinsics.ts).
 */
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import { linkFunction } from '../../../interp/link.js';
import type { DictEntry } from '../../../objects/model/dict.js';
import { PyFunction, PyMethod, PyModule } from '../../../objects/model/functions.js';
import type { PyTuple } from '../../../objects/model/sequences.js';
import type { Value } from '../../../objects/model/value.js';
import { Abort } from '../aborts.table.js';
import { trackConstant } from '../coerce.js';
import { drawsFromTwister, isBoundRandom } from '../draws-from-twister.js';
import { recordIntrinsic } from '../intrinsics.js';
import { recordRandom } from '../random-draws.js';
import type { Recorder } from '../recorder.js';
import { type Tracked, type TrackedObject, trackedConst, trackedFloat, unbound } from '../tracked.js';
import { appendToList } from './items.js';
import type { Rule } from './rule.js';
import { readVariable } from './variables.js';

export const callRules = {
  GETATTR: (recorder) => {
    const name = recorder.frame.code.names[recorder.word(3)] as string;
    recorder.write(recorder.word(1), getAttribute(recorder, recorder.operand(2), name));
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
  LOAD_METHOD: (recorder) => {
    const object = recorder.operand(2);
    const name = recorder.frame.code.names[recorder.word(3)] as string;
    const window = recorder.word(1);
    if (!(object.kind === 'const' && object.value instanceof PyModule))
      throw new Abort('no rule for this call');
    recorder.write(window, getAttribute(recorder, object, name));
    recorder.write(window + 1, unbound);
  },
  CALL_LOADED: (recorder) => {
    const window = recorder.word(2);
    call(recorder, recorder.read(window), windowOf(recorder, window + 2, recorder.word(3)), []);
  },
  CALL_EX: () => {
    throw new Abort('a call with unpacked arguments');
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

function getAttribute(recorder: Recorder, object: Tracked, name: string): Tracked {
  if (object.kind === 'complex') {
    if (name === 'real') return trackedFloat(object.real);
    if (name === 'imag') return trackedFloat(object.imag);
  }
  if (object.kind === 'const' && object.value instanceof PyModule) {
    const cell: DictEntry = object.value.dict.cell(name);
    if (cell.value === undefined) throw new Abort('no rule for these operands');
    return readVariable(recorder, cell);
  }
  throw new Abort('no rule for these operands');
}

/** A constant callable: what it is, guarded if it is only known to be some object. */
function needConstant(recorder: Recorder, callee: Tracked): Value {
  if (callee.kind === 'const') return callee.value;
  if (callee.kind !== 'object') throw new Abort('no rule for this call');
  recorder.guard('guard_same', callee.ref, recorder.constantObject(callee.value));
  return callee.value;
}

function call(recorder: Recorder, callee: Tracked, args: readonly Tracked[], names: readonly string[]): void {
  const target = needConstant(recorder, callee);
  if (target instanceof PyFunction) inline(recorder, target, args, names);
  else if (target instanceof PyMethod)
    call(
      recorder,
      trackConstant(recorder, target.callee),
      [trackConstant(recorder, target.self), ...args],
      names,
    );
  else if (isBoundRandom(target) && args.length + names.length === 0)
    recorder.write(recorder.word(1), recordRandom(recorder, objectOf(recorder, target.self)));
  else recorder.write(recorder.word(1), recordIntrinsic(recorder, target, args, names));
}

/** A constant as an object with a row. */
function objectOf(recorder: Recorder, value: Value): TrackedObject {
  return { kind: 'object', ref: recorder.constantObject(value), value };
}

/** Follows a call: the callee's instructions become part of the trace. */
function inline(
  recorder: Recorder,
  callee: PyFunction,
  args: readonly Tracked[],
  names: readonly string[],
): void {
  const { code } = callee;
  if (!code.isSimple && (code.unit.flags & 0xc) !== 0) throw new Abort('a call with unpacked arguments');
  if (code.generatorFlags !== 0) throw new Abort('a generator or coroutine');
  const { defaults, kwdefaults } = callee;
  recorder.require(callee, { kind: 'function', function: callee, code, defaults, kwdefaults });
  const registers: (Tracked | undefined)[] = new Array(code.registerCount);
  const positional = args.length - names.length;
  if (positional > code.argCount) throw new Abort('an exception was raised');
  for (let index = 0; index < positional; index++) registers[index] = args[index];
  names.forEach((name, index) => {
    const parameter = parameterNamed(callee, name);
    if (parameter < 0 || registers[parameter] !== undefined) throw new Abort('an exception was raised');
    registers[parameter] = args[positional + index];
  });
  fillDefaults(recorder, callee, registers);
  for (let index = code.parameterCount; index < code.variableCount; index++) registers[index] = unbound;
  recorder.enter(callee, linkFunction(callee), registers);
}

function parameterNamed(callee: PyFunction, name: string): number {
  const { unit } = callee.code;
  const count = unit.argCount + unit.kwOnlyArgCount;
  for (let index = unit.posOnlyArgCount; index < count; index++)
    if (unit.variables[index]?.name === name) return index;
  return -1;
}

function fillDefaults(recorder: Recorder, callee: PyFunction, registers: (Tracked | undefined)[]): void {
  const { unit } = callee.code;
  const defaults = callee.defaults?.items ?? [];
  for (let index = 0; index < unit.argCount; index++) {
    if (registers[index] !== undefined) continue;
    const value = defaults[index - (unit.argCount - defaults.length)];
    if (value === undefined) throw new Abort('an exception was raised');
    registers[index] = trackConstant(recorder, value);
  }
  for (let index = unit.argCount; index < unit.argCount + unit.kwOnlyArgCount; index++) {
    if (registers[index] !== undefined) continue;
    const variable = callee.kwdefaults?.cell(unit.variables[index]?.name ?? '');
    if (variable?.value === undefined) throw new Abort('an exception was raised');
    if (recorder.services.isMutable(variable)) throw new Abort('a shared variable changes');
    const { value } = variable;
    recorder.require(variable, { kind: 'variable', variable, value });
    registers[index] = trackConstant(recorder, value);
  }
}

function callMethod(recorder: Recorder, object: Tracked, name: string, args: readonly Tracked[]): void {
  if (object.kind === 'const' && object.value instanceof PyModule) {
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
