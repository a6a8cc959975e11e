/**
 * Float arithmetic: the four operations as IEEE has them, floor division and modulo as Python defines them on C's fmod, powers by libm.
 */

import type { BinaryOperator } from '../../bytecode/operator-opcodes.table.js';
import { type LibmName, libmFunctions } from '../../native/libm-functions.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import type { Recorder } from './recorder.js';
import { type TrackedFloat, trackedFloat } from './tracked.js';

const libmNumbers = new Map(Object.keys(libmFunctions).map((name, index) => [name, index]));

/** The operand that names a function of libm. */
export function libmNumber(name: LibmName): number {
  return libmNumbers.get(name) as number;
}

/** The result of an operator for two doubles. */
export function recordFloat(
  recorder: Recorder,
  operator: BinaryOperator,
  left: IrRef,
  right: IrRef,
): TrackedFloat {
  switch (operator) {
    case 'add':
      return trackedFloat(recorder.emit('float_add', left, right));
    case 'sub':
      return trackedFloat(recorder.emit('float_sub', left, right));
    case 'mul':
      return trackedFloat(recorder.emit('float_mul', left, right));
    case 'truediv':
      expectNonZero(recorder, right);
      return trackedFloat(recorder.emit('float_truediv', left, right));
    case 'mod':
      return trackedFloat(floatModulo(recorder, left, right).modulo);
    case 'floordiv':
      return trackedFloat(floatFloorDivision(recorder, left, right));
    case 'pow':
      return trackedFloat(floatPower(recorder, left, right));
    default:
      throw new Abort('no rule for these operands');
  }
}

/** Division by zero raises: the interpreter does that. */
export function expectNonZero(recorder: Recorder, divisor: IrRef): void {
  if (divisor < 0) {
    const constant = recorder.trace.constant(divisor);
    if (constant.type === 'float' && constant.value !== 0) return;
  }
  recorder.expect(recorder.emit('float_ne', divisor, recorder.trace.float(0)), true);
}

/** A result that is neither infinite nor nan: the interpreter looks into the others. */
export function expectFinite(recorder: Recorder, ref: IrRef): IrRef {
  const magnitude = recorder.emit('float_abs', ref);
  recorder.expect(recorder.emit('float_lt', magnitude, recorder.trace.float(Infinity)), true);
  return ref;
}

/** `left % right`, with the remainder of C's fmod that it is made of. */
export function floatModulo(
  recorder: Recorder,
  left: IrRef,
  right: IrRef,
): { readonly modulo: IrRef; readonly rest: IrRef; readonly isAdjusted: IrRef } {
  const zero = recorder.trace.float(0);
  expectNonZero(recorder, right);
  const rest = expectFinite(recorder, recorder.emit('call_libm_2', left, right, libmNumber('fmod')));
  // The remainder gets the divisor's sign: it is moved into place where the signs differ, and 0 takes the sign as it is.
  const isZero = recorder.emit('float_eq', rest, zero);
  const isNegative = recorder.emit('float_lt', right, zero);
  const differs = recorder.emit(
    'int_ne',
    recorder.emit('cast_bool_to_int', isNegative),
    recorder.emit('cast_bool_to_int', recorder.emit('float_lt', rest, zero)),
  );
  const moved = recorder.emit('float_select', differs, recorder.emit('float_add', rest, right), rest);
  const signedZero = recorder.emit('float_select', isNegative, recorder.trace.float(-0), zero);
  const modulo = recorder.emit('float_select', isZero, signedZero, moved);
  const isAdjusted = recorder.emit(
    'int_ne',
    recorder.emit(
      'int_and',
      recorder.emit('cast_bool_to_int', differs),
      recorder.emit('cast_bool_to_int', recorder.emit('bool_not', isZero)),
    ),
    recorder.int(0),
  );
  return { modulo, rest, isAdjusted };
}

/** `left // right`. */
export function floatFloorDivision(recorder: Recorder, left: IrRef, right: IrRef): IrRef {
  const zero = recorder.trace.float(0);
  const one = recorder.trace.float(1);
  const { rest, isAdjusted } = floatModulo(recorder, left, right);
  const quotient = recorder.emit('float_truediv', recorder.emit('float_sub', left, rest), right);
  const lowered = recorder.emit(
    'float_select',
    isAdjusted,
    recorder.emit('float_sub', quotient, one),
    quotient,
  );
  const floor = recorder.emit('float_floor', lowered);
  const isBelow = recorder.emit(
    'float_gt',
    recorder.emit('float_sub', lowered, floor),
    recorder.trace.float(0.5),
  );
  const whole = recorder.emit('float_select', isBelow, recorder.emit('float_add', floor, one), floor);
  // A quotient of 0 has the sign of the true quotient, which is then too small to be infinite.
  const signed = recorder.emit('float_mul', recorder.emit('float_truediv', left, right), zero);
  return recorder.emit('float_select', recorder.emit('float_ne', lowered, zero), whole, signed);
}

/** `left ** right`: libm's pow where that gives a finite number. A negative base with a fractional exponent gives nan there, a complex number in Python. */
export function floatPower(recorder: Recorder, left: IrRef, right: IrRef): IrRef {
  recorder.expect(recorder.emit('float_ne', left, recorder.trace.float(0)), true);
  return expectFinite(recorder, recorder.emit('call_libm_2', left, right, libmNumber('pow')));
}
