/**
 * Complex arithmetic on pairs of doubles, operation by operation as CPython does it.
 */
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asFloat } from './coerce.js';
import type { Recorder } from './recorder.js';
import type { BinaryOperator } from './rules/arithmetic.js';
import type { Tracked, TrackedComplex } from './tracked.js';

/** The result of an operator where one operand at least is complex. */
export function recordComplex(
  recorder: Recorder,
  operator: BinaryOperator,
  left: Tracked,
  right: Tracked,
): TrackedComplex {
  const a = asComplex(recorder, left);
  const b = asComplex(recorder, right);
  switch (operator) {
    case 'add':
      return pair(recorder.emit('float_add', a.real, b.real), recorder.emit('float_add', a.imag, b.imag));
    case 'sub':
      return pair(recorder.emit('float_sub', a.real, b.real), recorder.emit('float_sub', a.imag, b.imag));
    case 'mul':
      return multiply(recorder, a, b);
    default:
      throw new Abort('no rule for these operands');
  }
}

function multiply(recorder: Recorder, a: TrackedComplex, b: TrackedComplex): TrackedComplex {
  const real = recorder.emit(
    'float_sub',
    recorder.emit('float_mul', a.real, b.real),
    recorder.emit('float_mul', a.imag, b.imag),
  );
  const imag = recorder.emit(
    'float_add',
    recorder.emit('float_mul', a.real, b.imag),
    recorder.emit('float_mul', a.imag, b.real),
  );
  return pair(real, imag);
}

function asComplex(recorder: Recorder, tracked: Tracked): TrackedComplex {
  if (tracked.kind === 'complex') return tracked;
  const real = asFloat(recorder, tracked);
  if (real === undefined) throw new Abort('no rule for these operands');
  return pair(real, recorder.trace.float(0));
}

function pair(real: IrRef, imag: IrRef): TrackedComplex {
  return { kind: 'complex', real, imag };
}
