/**
 * `super()` in a method that a trace follows, and what is found by it: the class is the content of the cell `__class__`, which a trace takes to be constant.
 */
import { PyFunction } from '../../objects/model/functions.js';
import { PyType } from '../../objects/model/type.js';
import { objectType } from '../../objects/model/type-objects.js';
import { Abort } from './aborts.table.js';
import type { Recorder } from './recorder.js';
import { classOfInstance } from './special-calls.js';
import { isNewCell, type Tracked, type TrackedSuper, trackedConst } from './tracked.js';

/** `super()` in the innermost frame. */
export function makeSuper(recorder: Recorder): Tracked {
  const { unit } = recorder.frame.code;
  const [first] = unit.variables;
  if (first === undefined || unit.argCount === 0) throw new Abort('an exception was raised');
  const held = recorder.read(first.register);
  const self = held.kind === 'cell' ? recorder.readShared(held.variable) : held;
  const type = classOfInstance(recorder, self);
  const start = classOfMethod(recorder);
  if (type?.isSubtypeOf(start) !== true) throw new Abort('no rule for this call');
  return { kind: 'super', start, type, self };
}

function classOfMethod(recorder: Recorder): PyType {
  const { unit } = recorder.frame.code;
  const variable = unit.variables.find(({ name, kind }) => kind === 'free' && name === '__class__');
  const cell = variable === undefined ? undefined : recorder.frame.registers[variable.register];
  if (cell?.kind !== 'cell' || isNewCell(cell.variable)) throw new Abort('no rule for this call');
  const { variable: shared } = cell;
  if (recorder.shared.has(shared) || recorder.services.isMutable(shared))
    throw new Abort('no rule for this call');
  const value = recorder.contentOf(shared);
  if (!(value instanceof PyType)) throw new Abort('no rule for this call');
  recorder.require(shared, { kind: 'variable', variable: shared, value });
  return value;
}

/** `super().name`: a method written in Python, or `object`'s own `__init__`. */
export function findBehind({ start, type, self }: TrackedSuper, name: string): Tracked {
  const { mro } = type;
  for (let index = mro.indexOf(start) + 1; index < mro.length; index++) {
    const found = mro[index]?.dict.getString(name);
    if (found === undefined) continue;
    if (found instanceof PyFunction || isObjectInit(found))
      return { kind: 'method', callee: trackedConst(found), self };
    break;
  }
  throw new Abort('no rule for these operands');
}

/** Whether a callable is the `__setattr__` that assigns, whatever an object's class says. */
export function isObjectSetter(callee: unknown): boolean {
  return callee === objectType.dict.getString('__setattr__');
}

/** Whether a callable is the `__init__` that does nothing. */
export function isObjectInit(callee: unknown): boolean {
  return callee === objectType.dict.getString('__init__');
}
