/**
 * Complex arithmetic on pairs of doubles, operation by operation as CPython does it.
 */

import type { BinaryOperator } from '../../bytecode/operator-opcodes.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asFloat } from './coerce.js';
import { expectFinite, libmNumber } from './float-arithmetic.js';
import type { Recorder } from './recorder.js';
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
    case 'truediv':
      return divide(recorder, a, b);
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

/** Smith's method: the larger part of the divisor divides. Which one that is, is guarded; a zero divisor leaves the trace. */
function divide(recorder: Recorder, a: TrackedComplex, b: TrackedComplex): TrackedComplex {
  const [realSize, imagSize] = [recorder.emit('float_abs', b.real), recorder.emit('float_abs', b.imag)];
  recorder.expect(
    recorder.emit('float_gt', recorder.emit('float_max', realSize, imagSize), zero(recorder)),
    true,
  );
  const isRealLarger = recorder.emit('float_ge', realSize, imagSize);
  const isImagLarger = recorder.emit('float_lt', realSize, imagSize);
  // Neither holds with a nan.
  recorder.expect(either(recorder, isRealLarger, isImagLarger), true);
  const large = recorder.emit('float_select', isRealLarger, b.real, b.imag);
  const small = recorder.emit('float_select', isRealLarger, b.imag, b.real);
  const ratio = recorder.emit('float_truediv', small, large);
  const divisor = recorder.emit('float_add', large, recorder.emit('float_mul', small, ratio));
  const [x, y] = [
    recorder.emit('float_select', isRealLarger, a.real, a.imag),
    recorder.emit('float_select', isRealLarger, a.imag, a.real),
  ];
  const real = recorder.emit('float_add', x, recorder.emit('float_mul', y, ratio));
  const rest = recorder.emit('float_mul', x, ratio);
  const imag = recorder.emit(
    'float_select',
    isRealLarger,
    recorder.emit('float_sub', y, rest),
    recorder.emit('float_sub', rest, y),
  );
  return pair(recorder.emit('float_truediv', real, divisor), recorder.emit('float_truediv', imag, divisor));
}

/** The size of a complex number; infinite and unknown parts leave the trace. */
export function sizeOfComplex(recorder: Recorder, { real, imag }: TrackedComplex): IrRef {
  return expectFinite(recorder, recorder.emit('call_libm_2', real, imag, libmNumber('hypot')));
}

function either(recorder: Recorder, a: IrRef, b: IrRef): IrRef {
  const bits = recorder.emit(
    'int_or',
    recorder.emit('cast_bool_to_int', a),
    recorder.emit('cast_bool_to_int', b),
  );
  return recorder.emit('int_ne', bits, recorder.int(0));
}

function zero(recorder: Recorder): IrRef {
  return recorder.trace.float(0);
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
