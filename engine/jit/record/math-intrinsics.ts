/**
 * Rules of the functions of math. Arguments and results for which Python raises leave the trace: the interpreter finds the words.
 */
import type { LibmName } from '../../native/libm-functions.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asExactFloat, asFloat } from './coerce.js';
import { expectFinite, floatPower, libmNumber, recordFloat } from './float-arithmetic.js';
import type { Intrinsic } from './intrinsics.js';
import type { Recorder } from './recorder.js';
import { type Tracked, type TrackedFloat, trackedBool, trackedFloat, trackedInt } from './tracked.js';

export const mathIntrinsics: Readonly<Record<string, Intrinsic>> = {
  sqrt: (recorder, args) => {
    const x = double(recorder, args, 0, 1);
    recorder.expect(recorder.emit('float_lt', x, recorder.trace.float(0)), false);
    return trackedFloat(recorder.emit('float_sqrt', x));
  },
  fabs: (recorder, args) => trackedFloat(recorder.emit('float_abs', double(recorder, args, 0, 1))),
  floor: (recorder, args) => rounded(recorder, args, 'float_floor'),
  ceil: (recorder, args) => rounded(recorder, args, 'float_ceil'),
  trunc: (recorder, args) => rounded(recorder, args, 'float_trunc'),
  ...unary('sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'),
  ...unary('exp', 'exp2', 'expm1', 'log1p', 'cbrt', 'erf', 'erfc'),
  log: (recorder, args) => {
    const [x, base] = args;
    if (args.length !== 2 || x === undefined || base === undefined) return logarithm(recorder, args, 'log');
    const numerator = logarithm(recorder, [x], 'log');
    const denominator = logarithm(recorder, [base], 'log');
    return recordFloat(recorder, 'truediv', numerator.ref, denominator.ref);
  },
  log2: (recorder, args) => logarithm(recorder, args, 'log2'),
  log10: (recorder, args) => logarithm(recorder, args, 'log10'),
  pow: (recorder, args) => {
    const x = double(recorder, args, 0, 2);
    return trackedFloat(floatPower(recorder, x, double(recorder, args, 1, 2)));
  },
  atan2: (recorder, args) => binaryFunction(recorder, args, 'atan2'),
  fmod: (recorder, args) => {
    const divisor = double(recorder, args, 1, 2);
    recorder.expect(recorder.emit('float_ne', divisor, recorder.trace.float(0)), true);
    return binaryFunction(recorder, args, 'fmod');
  },
  copysign: (recorder, args) => {
    const size = recorder.emit('float_abs', double(recorder, args, 0, 2));
    const sign = double(recorder, args, 1, 2);
    // The sign of a zero shows in its reciprocal; that of a nan nowhere.
    recorder.expect(recorder.emit('float_eq', sign, sign), true);
    const isZero = recorder.emit('float_eq', sign, recorder.trace.float(0));
    const reciprocal = recorder.emit('float_truediv', recorder.trace.float(1), sign);
    const shown = recorder.emit('float_select', isZero, reciprocal, sign);
    const isNegative = recorder.emit('float_lt', shown, recorder.trace.float(0));
    return trackedFloat(recorder.emit('float_select', isNegative, recorder.emit('float_neg', size), size));
  },
  isnan: (recorder, args) => {
    const x = double(recorder, args, 0, 1);
    return trackedBool(recorder.emit('float_ne', x, x));
  },
  isfinite: (recorder, args) => trackedBool(isBelowInfinity(recorder, double(recorder, args, 0, 1))),
  isinf: (recorder, args) => {
    const magnitude = recorder.emit('float_abs', double(recorder, args, 0, 1));
    return trackedBool(recorder.emit('float_eq', magnitude, recorder.trace.float(Infinity)));
  },
  radians: (recorder, args) =>
    trackedFloat(
      recorder.emit('float_mul', double(recorder, args, 0, 1), recorder.trace.float(Math.PI / 180)),
    ),
  degrees: (recorder, args) =>
    trackedFloat(
      recorder.emit('float_mul', double(recorder, args, 0, 1), recorder.trace.float(180 / Math.PI)),
    ),
};

function unary(...names: LibmName[]): Record<string, Intrinsic> {
  const rules: Record<string, Intrinsic> = {};
  for (const name of names)
    rules[name] = (recorder, args) => {
      const x = double(recorder, args, 0, 1);
      return trackedFloat(expectFinite(recorder, recorder.emit('call_libm_1', x, libmNumber(name))));
    };
  return rules;
}

function binaryFunction(recorder: Recorder, args: readonly Tracked[], name: LibmName): Tracked {
  const x = double(recorder, args, 0, 2);
  const y = double(recorder, args, 1, 2);
  return trackedFloat(expectFinite(recorder, recorder.emit('call_libm_2', x, y, libmNumber(name))));
}

/** Logarithms of what is not positive raise; those of large ints are not taken of a rounded float. */
function logarithm(recorder: Recorder, args: readonly Tracked[], name: LibmName): TrackedFloat {
  const x = args.length === 1 && args[0] !== undefined ? asExactFloat(recorder, args[0]) : undefined;
  if (x === undefined) throw new Abort('no rule for these operands');
  recorder.expect(recorder.emit('float_gt', x, recorder.trace.float(0)), true);
  return trackedFloat(expectFinite(recorder, recorder.emit('call_libm_1', x, libmNumber(name))));
}

function rounded(
  recorder: Recorder,
  args: readonly Tracked[],
  operation: 'float_floor' | 'float_ceil' | 'float_trunc',
): Tracked {
  const [operand] = args;
  if (args.length === 1 && operand?.kind === 'int') return operand;
  if (args.length !== 1 || operand?.kind !== 'float') throw new Abort('no rule for these operands');
  const whole = recorder.emit(operation, operand.ref);
  const limit = recorder.trace.float(2 ** 63);
  recorder.expect(recorder.emit('float_lt', recorder.emit('float_abs', whole), limit), true);
  return trackedInt(recorder.emit('cast_float_to_int', whole));
}

function isBelowInfinity(recorder: Recorder, x: IrRef): IrRef {
  return recorder.emit('float_lt', recorder.emit('float_abs', x), recorder.trace.float(Infinity));
}

function double(recorder: Recorder, args: readonly Tracked[], index: number, count: number): IrRef {
  const operand = args[index];
  if (args.length !== count || operand === undefined) throw new Abort('no rule for this call');
  const ref = asFloat(recorder, operand);
  if (ref === undefined) throw new Abort('no rule for these operands');
  return ref;
}
