/**
 * Tracked values as operands of a type: conversions that Python's operators make of themselves.
 */
import { complexType, PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { INT64_MAX, INT64_MIN, UINT64_MAX } from '../ir/machine-ints.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import type { Recorder } from './recorder.js';
import {
  type Tracked,
  type TrackedInt,
  trackedBool,
  trackedConst,
  trackedFloat,
  trackedInt,
  trackedUnsigned,
} from './tracked.js';

/** Largest int that every smaller one is exact up to as a float. */
const EXACT = 2n ** 53n;

/** A constant as a tracked value. */
export function trackConstant(recorder: Recorder, value: Value): Tracked {
  switch (typeof value) {
    case 'number':
      return trackedInt(recorder.int(value));
    case 'bigint':
      if (value >= INT64_MIN && value <= INT64_MAX) return trackedInt(recorder.int(value));
      if (value >= 0n && value <= UINT64_MAX) return trackedUnsigned(recorder.int(value));
      return trackedConst(value);
    case 'boolean':
      return trackedBool(recorder.trace.bool(value));
    default:
      if (value instanceof PyFloat) return trackedFloat(recorder.trace.float(value.value));
      if (value instanceof PyComplex && value.type === complexType) {
        const { real, imag } = value;
        return { kind: 'complex', real: recorder.trace.float(real), imag: recorder.trace.float(imag) };
      }
      return trackedConst(value);
  }
}

/** The items of a tuple that is virtual or constant; undefined for anything else. */
export function itemsOfTuple(recorder: Recorder, tracked: Tracked): readonly Tracked[] | undefined {
  if (tracked.kind === 'tuple') return tracked.items;
  if (tracked.kind !== 'const' || !(tracked.value instanceof PyTuple)) return undefined;
  return tracked.value.items.map((item) => trackConstant(recorder, item));
}

/** An int of 64 bits, or a bool as one; undefined for anything else. */
export function asInt(recorder: Recorder, tracked: Tracked): TrackedInt | undefined {
  if (tracked.kind === 'int') return tracked;
  if (tracked.kind === 'bool') return trackedInt(recorder.emit('cast_bool_to_int', tracked.ref));
  return undefined;
}

/** A signed int's ref, as indices and counts are; aborts for anything else. */
export function needSigned(recorder: Recorder, tracked: Tracked): IrRef {
  const int = asInt(recorder, tracked);
  if (int === undefined) throw new Abort('no rule for these operands');
  if (int.unsigned) recorder.expect(recorder.emit('int_ge', int.ref, recorder.int(0)), true);
  return int.ref;
}

/** The double that a float, int or bool is in arithmetic; undefined for anything else. */
export function asFloat(recorder: Recorder, tracked: Tracked): IrRef | undefined {
  if (tracked.kind === 'float') return tracked.ref;
  const int = asInt(recorder, tracked);
  if (int === undefined) return undefined;
  return recorder.emit(int.unsigned ? 'cast_uint_to_float' : 'cast_int_to_float', int.ref);
}

/** As asFloat, for comparisons: an int is exact as a double, or the trace is left. */
export function asExactFloat(recorder: Recorder, tracked: Tracked): IrRef | undefined {
  const int = asInt(recorder, tracked);
  if (int !== undefined) expectExact(recorder, int);
  return asFloat(recorder, tracked);
}

/** Leaves the trace for ints that are not exact as a double. */
export function expectExact(recorder: Recorder, int: TrackedInt): void {
  if (int.ref < 0) {
    const constant = recorder.trace.constant(int.ref);
    if (constant.type === 'int' && constant.value <= EXACT && constant.value >= -EXACT && !int.unsigned)
      return;
  }
  const shifted = recorder.emit('int_add', int.ref, recorder.int(EXACT));
  const isExact = recorder.emit('uint_le', shifted, recorder.int(2n * EXACT));
  recorder.expect(isExact, true);
}

/** The value of a constant int; undefined where it is not known. */
export function constantInt(recorder: Recorder, tracked: Tracked): bigint | undefined {
  if (tracked.kind !== 'int' || tracked.ref >= 0) return undefined;
  const constant = recorder.trace.constant(tracked.ref);
  if (constant.type !== 'int') return undefined;
  return tracked.unsigned ? BigInt.asUintN(64, constant.value) : constant.value;
}

/** Whether the value fits a signed 64-bit int. */
export function fitsInt64(value: bigint): boolean {
  return value >= INT64_MIN && value <= INT64_MAX;
}
