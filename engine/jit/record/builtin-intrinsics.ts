/**
 * Rules of built-in functions: len, isinstance, abs, min, max, range, int, float, bool, divmod, round, enumerate, zip, complex, pow, type.
 */

import { opcodes } from '../../bytecode/opcodes.table.js';
import { complexType } from '../../objects/model/numbers.js';
import { listType, PyList } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { boolType, floatType, intType, typeType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { compareTrue } from '../../objects/protocol/compare.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { lengthOfObject, needMemory } from './array-access.js';
import { getAttribute, isInstance } from './attributes.js';
import { asFloat, asInt, constantInt, itemsOfTuple, needSigned } from './coerce.js';
import { compareTracked, truthOf } from './compare-values.js';
import { sizeOfComplex } from './complex-arithmetic.js';
import { expectFinite, floatFloorDivision, floatModulo, recordFloat } from './float-arithmetic.js';
import { recordDivision } from './int-arithmetic.js';
import type { Intrinsic } from './intrinsics.js';
import type { Recorder } from './recorder.js';
import { iteratorOf } from './rules/iteration.js';
import { classOfInstance } from './special-calls.js';
import {
  type Tracked,
  type TrackedConst,
  trackedBool,
  trackedConst,
  trackedFloat,
  trackedInt,
} from './tracked.js';

const numberTypes: Readonly<Partial<Record<Tracked['kind'], PyType>>> = {
  int: intType,
  float: floatType,
  bool: boolType,
  complex: complexType,
};

export const builtinIntrinsics: Readonly<Record<string, Intrinsic>> = {
  len: (recorder, args) => {
    const object = only(args);
    if (object.kind === 'tuple') return trackedInt(recorder.int(object.items.length));
    if (object.kind === 'range') return trackedInt(object.length);
    const items = itemsOfTuple(recorder, object);
    if (items !== undefined) return trackedInt(recorder.int(items.length));
    if (object.kind !== 'object') throw new Abort('no rule for these operands');
    return trackedInt(lengthOfObject(recorder, object));
  },
  isinstance: (recorder, args) => {
    const [value, types] = pairOf(args);
    const type = typeOfTracked(recorder, value);
    const candidates = types.kind === 'const' ? [types] : (itemsOfTuple(recorder, types) ?? []);
    const known = candidates.every(
      (each) => each.kind === 'const' && each.value instanceof PyType && each.value.type === typeType,
    );
    if (type === undefined || candidates.length === 0 || !known) throw new Abort('no rule for this call');
    const holds = candidates.some((each) =>
      type.isSubtypeOf((each as TrackedConst).value as unknown as PyType),
    );
    return trackedBool(recorder.trace.bool(holds));
  },
  type: (recorder, args) => {
    const value = only(args);
    const type = typeOfTracked(recorder, value);
    if (type === undefined) throw new Abort('no rule for this call');
    return trackedConst(type);
  },
  getattr: (recorder, args) => {
    const [object, name] = args;
    if (object === undefined || args.length > 3) throw new Abort('no rule for this call');
    return getAttribute(recorder, object, attributeName(name));
  },
  hasattr: (recorder, args) => {
    const [object, name] = pairOf(args);
    getAttribute(recorder, object, attributeName(name));
    return trackedBool(recorder.trace.bool(true));
  },
  pow: (recorder, args) => {
    const [base, exponent] = pairOf(args);
    if (base.kind === 'int' && !base.unsigned && constantInt(recorder, exponent) === 2n)
      return trackedInt(recorder.guard('int_mul_ovf', base.ref, base.ref));
    const [x, y] = [asFloat(recorder, base), asFloat(recorder, exponent)];
    if (x === undefined || y === undefined || (base.kind !== 'float' && exponent.kind !== 'float'))
      throw new Abort('no rule for these operands');
    return recordFloat(recorder, 'pow', x, y);
  },
  abs: (recorder, args) => {
    const operand = only(args);
    if (operand.kind === 'float') return trackedFloat(recorder.emit('float_abs', operand.ref));
    if (operand.kind === 'complex') return trackedFloat(sizeOfComplex(recorder, operand));
    const int = asInt(recorder, operand);
    if (int === undefined) throw new Abort('no rule for these operands');
    if (int.unsigned) return int;
    const negated = recorder.guard('int_sub_ovf', recorder.int(0), int.ref);
    const isNegative = recorder.emit('int_lt', int.ref, recorder.int(0));
    return trackedInt(recorder.emit('int_select', isNegative, negated, int.ref));
  },
  min: (recorder, args) => extreme(recorder, args, 'lt'),
  max: (recorder, args) => extreme(recorder, args, 'gt'),
  range: (recorder, args) => {
    if (args.length < 1 || args.length > 3) throw new Abort('an exception was raised');
    const [first, second, third] = args as [Tracked, Tracked?, Tracked?];
    const start = second === undefined ? recorder.int(0) : needSigned(recorder, first);
    const stop = needSigned(recorder, second ?? first);
    const step = third === undefined ? recorder.int(1) : needSigned(recorder, third);
    return { kind: 'range', start, stop, step, length: lengthOfRange(recorder, start, stop, step) };
  },
  int: (recorder, args) => {
    const operand = only(args);
    if (operand.kind === 'float') return truncated(recorder, recorder.emit('float_trunc', operand.ref));
    const int = asInt(recorder, operand);
    if (int === undefined) throw new Abort('no rule for these operands');
    return int;
  },
  float: (recorder, args) => {
    const ref = asFloat(recorder, only(args));
    if (ref === undefined) throw new Abort('no rule for these operands');
    return trackedFloat(ref);
  },
  bool: (recorder, args) => trackedBool(truthOf(recorder, only(args))),
  complex: (recorder, args) => {
    if (args.length < 1 || args.length > 2) throw new Abort('no rule for this call');
    const real = asFloat(recorder, args[0] as Tracked);
    const imag = args[1] === undefined ? recorder.trace.float(0) : asFloat(recorder, args[1]);
    if (real === undefined || imag === undefined) throw new Abort('no rule for these operands');
    return { kind: 'complex', real, imag };
  },
  divmod: (recorder, args) => {
    const [left, right] = pairOf(args);
    const a = asInt(recorder, left);
    const b = asInt(recorder, right);
    if (a !== undefined && b !== undefined) {
      if (constantInt(recorder, b) === undefined)
        recorder.expect(recorder.emit('int_eq', b.ref, recorder.int(0)), false);
      return {
        kind: 'tuple',
        items: [
          recordDivision(recorder, 'floordiv', a, b, 'checked'),
          recordDivision(recorder, 'mod', a, b, 'checked'),
        ],
      };
    }
    const x = asFloat(recorder, left);
    const y = asFloat(recorder, right);
    if (x === undefined || y === undefined) throw new Abort('no rule for these operands');
    const quotient = floatFloorDivision(recorder, x, y);
    return {
      kind: 'tuple',
      items: [trackedFloat(quotient), trackedFloat(floatModulo(recorder, x, y).modulo)],
    };
  },
  round: (recorder, args) => {
    const operand = only(args);
    if (operand.kind === 'float') return truncated(recorder, recorder.emit('float_rint', operand.ref));
    const int = asInt(recorder, operand);
    if (int === undefined) throw new Abort('no rule for these operands');
    return int;
  },
  enumerate: (recorder, args) => {
    if (args.length < 1 || args.length > 2) throw new Abort('no rule for this call');
    const index = args[1] === undefined ? recorder.int(0) : needSigned(recorder, args[1]);
    return { kind: 'enumerate', iterator: iteratorOf(recorder, args[0] as Tracked), index };
  },
  zip: (recorder, args) => ({ kind: 'zip', iterators: args.map((each) => iteratorOf(recorder, each)) }),
};

/** A value's class, if that is known or can be guarded. */
function typeOfTracked(recorder: Recorder, value: Tracked): PyType | undefined {
  if (value.kind === 'const')
    return isInstance(value) ? classOfInstance(recorder, value) : typeOf(value.value);
  if (value.kind === 'object' && value.value instanceof PyList && value.value.type === listType) {
    needMemory(recorder, value);
    return listType;
  }
  return numberTypes[value.kind] ?? classOfInstance(recorder, value);
}

function attributeName(name: Tracked | undefined): string {
  if (name?.kind !== 'const' || typeof name.value !== 'string') throw new Abort('no rule for this call');
  return name.value;
}

function only(args: readonly Tracked[]): Tracked {
  if (args.length !== 1) throw new Abort('no rule for this call');
  return args[0] as Tracked;
}

function pairOf(args: readonly Tracked[]): readonly [Tracked, Tracked] {
  if (args.length !== 2) throw new Abort('no rule for this call');
  return args as readonly [Tracked, Tracked];
}

/** min and max of numbers of one kind, or of a tuple of them: the first of equal ones. */
function extreme(recorder: Recorder, args: readonly Tracked[], comparison: 'lt' | 'gt'): Tracked {
  const [only] = args;
  const items = args.length === 1 && only !== undefined ? itemsOfTuple(recorder, only) : args;
  if (items === undefined || items.length === 0) throw new Abort('no rule for this call');
  const actual = actualArguments(recorder, items === args ? args.length : -1);
  let now = actual?.[0];
  return items.reduce((best, next, index) => {
    if (best.kind === 'float' && next.kind === 'float') {
      now = extremeNow(comparison, actual?.[index], now);
      const name = comparison === 'lt' ? 'float_min' : 'float_max';
      return trackedFloat(recorder.emit(name, next.ref, best.ref));
    }
    const isBetter = compareTracked(recorder, comparison, next, best);
    const before = now;
    now = extremeNow(comparison, actual?.[index], now);
    if (best.kind === 'int' && next.kind === 'int' && best.unsigned === next.unsigned) {
      const ref = recorder.emit('int_select', isBetter, next.ref, best.ref);
      return { kind: 'int', ref, unsigned: best.unsigned };
    }
    if (now === undefined) throw new Abort('no rule for these operands');
    // Of different kinds: which one it is now, a guard says.
    const holds = now !== before;
    recorder.expect(isBetter, holds);
    return holds ? next : best;
  });
}

/** The arguments of the call as they are now; undefined where they do not lie side by side in its window. */
function actualArguments(recorder: Recorder, count: number): readonly Value[] | undefined {
  if (recorder.words[recorder.pc] !== opcodes.CALL.code || recorder.word(3) !== count) return undefined;
  return Array.from({ length: count }, (_, index) => recorder.actualOf(recorder.word(2) + 1 + index));
}

/** The better one of two numbers, of equal ones the first. */
function extremeNow(
  comparison: 'lt' | 'gt',
  next: Value | undefined,
  best: Value | undefined,
): Value | undefined {
  if (next === undefined || best === undefined) return undefined;
  return compareTrue(comparison, next, best) ? next : best;
}

/** A rounded float as an int; the interpreter makes those beyond 64 bits, and raises for nan and infinities. */
function truncated(recorder: Recorder, rounded: IrRef): Tracked {
  const limit = recorder.trace.float(2 ** 63);
  expectFinite(recorder, rounded);
  recorder.expect(recorder.emit('float_lt', recorder.emit('float_abs', rounded), limit), true);
  return trackedInt(recorder.emit('cast_float_to_int', rounded));
}

/** The step that range() is called with now: constant, or the actual third argument. */
function stepNow(recorder: Recorder, step: IrRef): bigint {
  if (step < 0) {
    const constant = recorder.trace.constant(step);
    if (constant.type === 'int') return constant.value;
  }
  const actual = recorder.actualOf(recorder.word(2) + 3);
  if (typeof actual !== 'number') throw new Abort('no rule for these operands');
  return BigInt(actual);
}

function lengthOfRange(recorder: Recorder, start: IrRef, stop: IrRef, step: IrRef): IrRef {
  const zero = recorder.int(0);
  const size = stepNow(recorder, step);
  if (size === 0n) throw new Abort('an exception was raised');
  if (step >= 0) recorder.expect(recorder.emit(size > 0n ? 'int_gt' : 'int_lt', step, zero), true);
  const isEmpty = recorder.emit(size > 0n ? 'int_ge' : 'int_le', start, stop);
  const distance =
    size > 0n ? recorder.guard('int_sub_ovf', stop, start) : recorder.guard('int_sub_ovf', start, stop);
  const magnitude =
    step < 0 ? recorder.int(size > 0n ? size : -size) : size > 0n ? step : recorder.emit('int_neg', step);
  const count =
    step < 0 && (size === 1n || size === -1n)
      ? distance
      : recorder.emit(
          'int_floordiv',
          recorder.guard('int_add_ovf', distance, recorder.emit('int_sub', magnitude, recorder.int(1))),
          magnitude,
        );
  return recorder.emit('int_select', isEmpty, zero, count);
}
