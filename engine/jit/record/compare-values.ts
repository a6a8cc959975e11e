/**
 * Comparisons of tracked values: a bool's ref, or what is known without any operation.
 */
import type { Comparison } from '../../bytecode/operator-opcodes.table.js';
import type { OperationName } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asExactFloat, asFloat, asInt } from './coerce.js';
import type { Recorder } from './recorder.js';
import { classOfInstance } from './special-calls.js';
import type { Tracked, TrackedInt } from './tracked.js';

/** `left COMPARISON right`. */
export function compareTracked(
  recorder: Recorder,
  comparison: Comparison,
  left: Tracked,
  right: Tracked,
): IrRef {
  const leftInt = asInt(recorder, left);
  const rightInt = asInt(recorder, right);
  if (leftInt !== undefined && rightInt !== undefined)
    return compareInts(recorder, comparison, leftInt, rightInt);
  if (left.kind === 'complex' || right.kind === 'complex')
    return compareComplex(recorder, comparison, left, right);
  if (isNumeric(left) && isNumeric(right)) {
    const a = asExactFloat(recorder, left);
    const b = asExactFloat(recorder, right);
    if (a !== undefined && b !== undefined) return recorder.emit(`float_${comparison}`, a, b);
  }
  if (comparison === 'eq' || comparison === 'ne') {
    const known = knownUnequal(left, right);
    if (known) return recorder.trace.bool(comparison === 'ne');
    if (left.kind === 'tuple' && right.kind === 'tuple')
      return compareTuples(recorder, comparison, left.items, right.items);
  }
  throw new Abort('no rule for these operands');
}

/** `==` and `!=` of tuples of numbers. Items that are one object are equal, even a nan: that the interpreter has to see. */
function compareTuples(
  recorder: Recorder,
  comparison: 'eq' | 'ne',
  left: readonly Tracked[],
  right: readonly Tracked[],
): IrRef {
  if (left.length !== right.length) return recorder.trace.bool(comparison === 'ne');
  for (const each of [...left, ...right]) {
    if (!isNumeric(each)) throw new Abort('no rule for these operands');
    if (each.kind === 'float') recorder.expect(recorder.emit('float_eq', each.ref, each.ref), true);
  }
  const unequal = left.reduce((any, each, index) => {
    const differs = compareTracked(recorder, 'ne', each, right[index] as Tracked);
    return recorder.emit('int_or', any, recorder.emit('cast_bool_to_int', differs));
  }, recorder.int(0));
  return recorder.emit(comparison === 'eq' ? 'int_eq' : 'int_ne', unequal, recorder.int(0));
}

/** `left is right`. */
export function isSame(recorder: Recorder, left: Tracked, right: Tracked): IrRef {
  if (left.kind === 'bool' && right.kind === 'bool') {
    const a = recorder.emit('cast_bool_to_int', left.ref);
    return recorder.emit('int_eq', a, recorder.emit('cast_bool_to_int', right.ref));
  }
  if (left.kind === 'const' && right.kind === 'const') return recorder.trace.bool(left.value === right.value);
  const isObject = (each: Tracked) => each.kind === 'object' || each.kind === 'const';
  if (isObject(left) && isObject(right))
    return recorder.emit('obj_same', rowOf(recorder, left), rowOf(recorder, right));
  // What the trace makes is nothing that there was before.
  if (left.kind === 'instance' || right.kind === 'instance') return recorder.trace.bool(left === right);
  const none = left.kind === 'const' ? left : right.kind === 'const' ? right : undefined;
  // A number or a virtual is not None, nor any other object that is known.
  if (none !== undefined && left.kind !== right.kind) return recorder.trace.bool(false);
  throw new Abort('no rule for these operands');
}

/** Whether a value counts as true. */
export function truthOf(recorder: Recorder, tracked: Tracked): IrRef {
  switch (tracked.kind) {
    case 'bool':
      return tracked.ref;
    case 'int':
      return recorder.emit('int_ne', tracked.ref, recorder.int(0));
    case 'float':
      return recorder.emit('float_ne', tracked.ref, recorder.trace.float(0));
    case 'const':
      if (tracked.value === null) return recorder.trace.bool(false);
      throw new Abort('no rule for these operands');
    case 'tuple':
      return recorder.trace.bool(tracked.items.length > 0);
    case 'object':
    case 'instance': {
      const type = classOfInstance(recorder, tracked);
      if (type === undefined || type.slots.bool !== null || type.slots.len !== null)
        throw new Abort('no rule for these operands');
      return recorder.trace.bool(true);
    }
    default:
      throw new Abort('no rule for these operands');
  }
}

function rowOf(recorder: Recorder, tracked: Tracked): IrRef {
  if (tracked.kind === 'object') return tracked.ref;
  if (tracked.kind === 'const') return recorder.constantObject(tracked.value);
  throw new Abort('no rule for these operands');
}

function isNumeric(tracked: Tracked): boolean {
  return tracked.kind === 'int' || tracked.kind === 'float' || tracked.kind === 'bool';
}

/** Numbers never equal None. */
function knownUnequal(left: Tracked, right: Tracked): boolean {
  const isNone = (each: Tracked) => each.kind === 'const' && each.value === null;
  return (isNone(left) && isNumeric(right)) || (isNone(right) && isNumeric(left));
}

const unsignedForms: Record<Comparison, { readonly name: OperationName; readonly swap: boolean }> = {
  lt: { name: 'uint_lt', swap: false },
  le: { name: 'uint_le', swap: false },
  gt: { name: 'uint_lt', swap: true },
  ge: { name: 'uint_le', swap: true },
  eq: { name: 'int_eq', swap: false },
  ne: { name: 'int_ne', swap: false },
};

function compareInts(recorder: Recorder, comparison: Comparison, left: TrackedInt, right: TrackedInt): IrRef {
  if (!left.unsigned && !right.unsigned) return recorder.emit(`int_${comparison}`, left.ref, right.ref);
  for (const each of [left, right])
    if (!each.unsigned) recorder.expect(recorder.emit('int_ge', each.ref, recorder.int(0)), true);
  const { name, swap } = unsignedForms[comparison];
  return swap ? recorder.emit(name, right.ref, left.ref) : recorder.emit(name, left.ref, right.ref);
}

function compareComplex(recorder: Recorder, comparison: Comparison, left: Tracked, right: Tracked): IrRef {
  if (comparison !== 'eq' && comparison !== 'ne') throw new Abort('an exception was raised');
  const parts = (each: Tracked): { real: IrRef; imag: IrRef } => {
    if (each.kind === 'complex') return each;
    const real = asFloat(recorder, each);
    if (real === undefined) throw new Abort('no rule for these operands');
    return { real, imag: recorder.trace.float(0) };
  };
  const a = parts(left);
  const b = parts(right);
  const both = recorder.emit(
    'int_and',
    recorder.emit('cast_bool_to_int', recorder.emit('float_eq', a.real, b.real)),
    recorder.emit('cast_bool_to_int', recorder.emit('float_eq', a.imag, b.imag)),
  );
  return recorder.emit(comparison === 'eq' ? 'int_ne' : 'int_eq', both, recorder.int(0));
}
