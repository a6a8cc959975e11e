/**
 * Calls of Python functions: arguments become the registers of a new frame of the trace.
 */
import { codeFlags } from '../../bytecode/code-unit.js';
import { linkFunction } from '../../interp/link.js';
import { type FrameRole, frameRoles } from '../../objects/model/frame.js';
import type { PyFunction } from '../../objects/model/functions.js';
import { Abort } from './aborts.table.js';
import { trackConstant } from './coerce.js';
import type { Recorder } from './recorder.js';
import { type Tracked, unbound } from './tracked.js';

/**
 * Follows a call: the callee's instructions become part of the trace. `instance`: the callee is the `__init__` of an object being made; `role`: what
 * becomes of the result.
 */
export function inlineCall(
  recorder: Recorder,
  callee: PyFunction,
  args: readonly Tracked[],
  names: readonly string[],
  instance: Tracked | null = null,
  role: FrameRole = instance === null ? frameRoles.call : frameRoles.constructor,
): void {
  const { code } = callee;
  if ((code.unit.flags & codeFlags.varkeywords) !== 0) throw new Abort('a call with unpacked arguments');
  const takesRest = (code.unit.flags & codeFlags.varargs) !== 0;
  if (code.generatorFlags !== 0) throw new Abort('a generator or coroutine');
  const { defaults, kwdefaults } = callee;
  recorder.require(callee, { kind: 'function', function: callee, code, defaults, kwdefaults });
  const registers: (Tracked | undefined)[] = new Array(code.registerCount);
  const positional = args.length - names.length;
  if (positional > code.argCount && !takesRest) throw new Abort('an exception was raised');
  const bound = Math.min(positional, code.argCount);
  for (let index = 0; index < bound; index++) registers[index] = args[index];
  if (takesRest)
    registers[code.argCount + code.unit.kwOnlyArgCount] = {
      kind: 'tuple',
      items: args.slice(bound, positional),
    };
  names.forEach((name, index) => {
    const parameter = parameterNamed(callee, name);
    if (parameter < 0 || registers[parameter] !== undefined) throw new Abort('an exception was raised');
    registers[parameter] = args[positional + index];
  });
  fillDefaults(recorder, callee, registers);
  for (let index = code.parameterCount; index < code.variableCount; index++) registers[index] = unbound;
  recorder.enter(callee, linkFunction(callee), registers, role, instance);
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
