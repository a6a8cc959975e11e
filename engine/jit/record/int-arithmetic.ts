/**
 * Int arithmetic: int64 with overflow guards; ints of any size as far as their low 64 bits suffice; unsigned 64-bit ints.
 */

import { opcodeNames } from '../../bytecode/opcode-facts.js';
import type { BinaryOperator } from '../../bytecode/operator-opcodes.table.js';
import { INT64_MAX, UINT64_MAX } from '../ir/machine-ints.js';
import type { OperationName } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asFloat, constantInt, expectExact, fitsInt64 } from './coerce.js';
import type { Recorder } from './recorder.js';
import {
  type Tracked,
  type TrackedInt,
  type TrackedWide,
  trackedFloat,
  trackedInt,
  trackedUnsigned,
  type WideOperator,
} from './tracked.js';
import { wideOperations } from './wide-operations.js';

type AnyInt = TrackedInt | TrackedWide;

/** The result of an operator for ints; `actual` is what it gives now, where that matters. */
export function recordInt(
  recorder: Recorder,
  operator: BinaryOperator,
  left: AnyInt,
  right: AnyInt,
  actual: bigint | undefined,
): Tracked {
  switch (operator) {
    case 'add':
    case 'sub':
    case 'mul':
      return recordRing(recorder, operator, left, right, actual);
    case 'and':
      return recordAnd(recorder, left, right);
    case 'or':
    case 'xor':
      return recordOrXor(recorder, operator, left, right);
    case 'lshift':
      return recordLeftShift(recorder, left, right, actual);
    case 'rshift':
      return recordRightShift(recorder, narrow(left), narrow(right));
    case 'floordiv':
    case 'mod':
      return recordDivision(recorder, operator, left, narrow(right), 'unchecked');
    case 'truediv':
      return recordTrueDivision(recorder, narrow(left), narrow(right));
    case 'pow':
      return recordPower(recorder, narrow(left), narrow(right), actual);
  }
}

const overflowOperations = { add: 'int_add_ovf', sub: 'int_sub_ovf', mul: 'int_mul_ovf' } as const;

function recordRing(
  recorder: Recorder,
  operator: 'add' | 'sub' | 'mul',
  left: AnyInt,
  right: AnyInt,
  actual: bigint | undefined,
): Tracked {
  const isPlain = left.kind === 'int' && right.kind === 'int' && !left.unsigned && !right.unsigned;
  if (isPlain && !isMaskedLater(recorder) && (actual === undefined || fitsInt64(actual)))
    return trackedInt(recorder.guard(overflowOperations[operator], left.ref, right.ref));
  return wide(recorder, operator, left, right);
}

/** An int of any size, known by its low 64 bits. */
function wide(recorder: Recorder, operator: WideOperator, left: AnyInt, right: AnyInt): TrackedWide {
  return {
    kind: 'wide',
    ref: recorder.emit(wideOperations[operator], left.ref, right.ref),
    operator,
    left,
    right,
  };
}

function narrow(int: AnyInt): TrackedInt {
  if (int.kind === 'wide') throw new Abort('the int is too large');
  return int;
}

/** `x & mask`: a mask of at most 64 bits makes an int of 64 bits of any int. */
function recordAnd(recorder: Recorder, left: AnyInt, right: AnyInt): Tracked {
  const mask = constantInt(recorder, right) ?? constantInt(recorder, left);
  const ref = recorder.emit('int_and', left.ref, right.ref);
  if (mask !== undefined && mask >= 0n) {
    if (mask <= INT64_MAX) return trackedInt(ref);
    if (mask <= UINT64_MAX) {
      // A signed int masked with 64 bits: a negative one becomes a large unsigned one.
      return trackedUnsigned(ref);
    }
  }
  const a = narrow(left);
  const b = narrow(right);
  if (!a.unsigned && !b.unsigned) return trackedInt(ref);
  if (a.unsigned && b.unsigned) return trackedUnsigned(ref);
  const signed = a.unsigned ? b : a;
  expectNotNegative(recorder, signed);
  return trackedInt(ref);
}

function recordOrXor(recorder: Recorder, operator: 'or' | 'xor', left: AnyInt, right: AnyInt): Tracked {
  if (left.kind === 'wide' || right.kind === 'wide') return wide(recorder, operator, left, right);
  if (left.unsigned !== right.unsigned) expectNotNegative(recorder, left.unsigned ? right : left);
  const ref = recorder.emit(wideOperations[operator], left.ref, right.ref);
  return left.unsigned || right.unsigned ? trackedUnsigned(ref) : trackedInt(ref);
}

function recordLeftShift(
  recorder: Recorder,
  left: AnyInt,
  right: AnyInt,
  actual: bigint | undefined,
): Tracked {
  const count = narrow(right);
  if (constantInt(recorder, count) === undefined || (constantInt(recorder, count) ?? 64n) >= 64n)
    expectShiftCount(recorder, count.ref);
  if (left.kind === 'wide' || left.unsigned || isMaskedLater(recorder))
    return wide(recorder, 'lshift', left, count);
  if (actual === undefined) throw new Abort('the int is too large');
  if (!fitsInt64(actual)) return wide(recorder, 'lshift', left, count);
  const shifted = recorder.emit('int_lshift', left.ref, count.ref);
  const back = recorder.emit('int_rshift', shifted, count.ref);
  recorder.expect(recorder.emit('int_eq', back, left.ref), true);
  return trackedInt(shifted);
}

function recordRightShift(recorder: Recorder, left: TrackedInt, count: TrackedInt): Tracked {
  const constant = constantInt(recorder, count);
  if (constant === undefined || constant >= 64n || constant < 0n) expectShiftCount(recorder, count.ref);
  if (!left.unsigned) return trackedInt(recorder.emit('int_rshift', left.ref, count.ref));
  const shifted = recorder.emit('uint_rshift', left.ref, count.ref);
  return constant !== undefined && constant > 0n ? trackedInt(shifted) : trackedUnsigned(shifted);
}

function expectShiftCount(recorder: Recorder, count: IrRef): void {
  recorder.expect(recorder.emit('uint_lt', count, recorder.int(64)), true);
}

function expectNotNegative(recorder: Recorder, int: TrackedInt): void {
  const constant = constantInt(recorder, int);
  if (constant !== undefined && constant >= 0n) return;
  recorder.expect(recorder.emit('int_ge', int.ref, recorder.int(0)), true);
}

/** `//` and `%`; `checked`: the divisor is known not to be 0. */
export function recordDivision(
  recorder: Recorder,
  operator: 'floordiv' | 'mod',
  left: AnyInt,
  right: TrackedInt,
  zero: 'checked' | 'unchecked',
): Tracked {
  const divisor = constantInt(recorder, right);
  if (operator === 'mod' && divisor !== undefined && divisor > 0n && (divisor & (divisor - 1n)) === 0n)
    return trackedInt(recorder.emit('int_and', left.ref, recorder.int(divisor - 1n)));
  const dividend = narrow(left);
  if (divisor === 0n) throw new Abort('an exception was raised');
  if (divisor === undefined && zero === 'unchecked') {
    const isZero = recorder.emit('int_eq', right.ref, recorder.int(0));
    recorder.expect(isZero, isZeroNow(recorder));
    if (isZeroNow(recorder)) throw new Abort('an exception was raised');
  }
  if (dividend.unsigned || right.unsigned) return recordUnsignedDivision(recorder, operator, dividend, right);
  if (divisor === undefined || divisor === -1n) {
    // -2**63 // -1 does not fit.
    const isMinusOne = recorder.emit('int_eq', right.ref, recorder.int(-1));
    if (divisor === -1n || constantInt(recorder, dividend) === undefined) recorder.expect(isMinusOne, false);
  }
  return trackedInt(recorder.emit(operator === 'mod' ? 'int_mod' : 'int_floordiv', dividend.ref, right.ref));
}

function isZeroNow(recorder: Recorder): boolean {
  const value = recorder.actualOf(recorder.word(3));
  return value === 0 || value === false;
}

function recordUnsignedDivision(
  recorder: Recorder,
  operator: 'floordiv' | 'mod',
  left: TrackedInt,
  right: TrackedInt,
): Tracked {
  if (!left.unsigned) expectNotNegative(recorder, left);
  if (!right.unsigned) expectNotNegative(recorder, right);
  const name: OperationName = operator === 'mod' ? 'uint_mod' : 'uint_floordiv';
  const ref = recorder.emit(name, left.ref, right.ref);
  const divisor = constantInt(recorder, right);
  const isSmall = operator === 'mod' ? !right.unsigned : divisor !== undefined && divisor > 1n;
  return isSmall ? trackedInt(ref) : trackedUnsigned(ref);
}

function recordTrueDivision(recorder: Recorder, left: TrackedInt, right: TrackedInt): Tracked {
  const divisor = constantInt(recorder, right);
  if (divisor === 0n) throw new Abort('an exception was raised');
  if (divisor === undefined) {
    recorder.expect(recorder.emit('int_eq', right.ref, recorder.int(0)), isZeroNow(recorder));
    if (isZeroNow(recorder)) throw new Abort('an exception was raised');
  }
  // A power of two divides exactly, whatever the dividend was rounded to. Else the quotient of what is exact is rounded once.
  const isPower = divisor !== undefined && divisor > 0n && (divisor & (divisor - 1n)) === 0n;
  if (!isPower) {
    expectExact(recorder, left);
    expectExact(recorder, right);
  }
  const quotient = recorder.emit(
    'float_truediv',
    asFloat(recorder, left) as IrRef,
    asFloat(recorder, right) as IrRef,
  );
  return trackedFloat(quotient);
}

/** Small constant powers are multiplied out, exactly. */
function recordPower(
  recorder: Recorder,
  left: TrackedInt,
  right: TrackedInt,
  actual: bigint | undefined,
): Tracked {
  const exponent = constantInt(recorder, right);
  if (exponent === undefined || exponent < 0n || exponent > 8n || left.unsigned)
    throw new Abort('no rule for these operands');
  if (actual === undefined || !fitsInt64(actual)) throw new Abort('the int is too large');
  if (exponent === 0n) return trackedInt(recorder.int(1));
  let power = left.ref;
  for (let count = 1n; count < exponent; count++) power = recorder.guard('int_mul_ovf', power, left.ref);
  return trackedInt(power);
}

const ringOpcodes = new Set(['ADD', 'SUB', 'MUL', 'IADD', 'ISUB', 'IMUL', 'LSHIFT', 'OR', 'XOR']);
const immediateOpcodes = new Set(['ADD_IMM', 'SUB_IMM', 'IADD_IMM', 'ISUB_IMM']);

/**
 * Whether the result of this instruction is only used for its low bits: a chain of such instructions leads to `& mask`. Looked for
 * within the straight code that follows.
 */
export function isMaskedLater(recorder: Recorder): boolean {
  const { words, frame } = recorder;
  let register = recorder.word(1);
  let pc = recorder.nextPc;
  for (let step = 0; step < 12; step++) {
    const name = opcodeNames[words[pc] ?? 0] as string;
    const destination = words[pc + 1] as number;
    if (name === 'LOAD_CONST' || name === 'LOAD_INT' || name === 'LOAD_GLOBAL' || name === 'LOAD_NAME') {
      if (destination === register) return false;
      pc += 3;
      continue;
    }
    if (name === 'MOVE') {
      if (destination === register || words[pc + 2] === register) return false;
      pc += 3;
      continue;
    }
    const isRing = ringOpcodes.has(name);
    const isAnd = name === 'AND' || (name === 'INPLACE' && opcodeNames[words[pc + 4] ?? 0] === 'AND');
    if (!isRing && !isAnd && !immediateOpcodes.has(name)) return false;
    const reads = words[pc + 2] === register || (!immediateOpcodes.has(name) && words[pc + 3] === register);
    // A variable that is not overwritten would be seen with all its bits later on.
    const isTemporary = register >= frame.code.variableCount || destination === register;
    if (reads && !isTemporary) return false;
    if (isAnd && reads) return isMask(recorder, words, pc, register);
    if (name === 'LSHIFT' && words[pc + 3] === register) return false;
    if (reads) register = destination;
    else if (destination === register) return false;
    pc += name === 'INPLACE' ? 5 : 4;
  }
  return false;
}

/** Whether the other operand of the `&` is a mask of at most 64 bits: a constant that was loaded just before, or is known. */
function isMask(recorder: Recorder, words: Int32Array, pc: number, register: number): boolean {
  const other = (words[pc + 2] === register ? words[pc + 3] : words[pc + 2]) as number;
  const value = loadedBefore(recorder, words, pc, other);
  return value !== undefined && value >= 0n && value <= UINT64_MAX;
}

function loadedBefore(
  recorder: Recorder,
  words: Int32Array,
  end: number,
  register: number,
): bigint | undefined {
  let found: bigint | undefined;
  for (let pc = recorder.nextPc; pc < end; ) {
    const name = opcodeNames[words[pc] ?? 0] as string;
    if (words[pc + 1] === register) {
      found = undefined;
      const value =
        name === 'LOAD_CONST'
          ? recorder.frame.code.constants[words[pc + 2] as number]
          : name === 'LOAD_INT'
            ? words[pc + 2]
            : name === 'LOAD_GLOBAL' || name === 'LOAD_NAME'
              ? recorder.frame.linked.cells[words[pc + 2] as number]?.value
              : undefined;
      if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value);
      return undefined;
    }
    pc +=
      name === 'INPLACE'
        ? 5
        : name === 'LOAD_CONST' ||
            name === 'LOAD_INT' ||
            name === 'MOVE' ||
            name === 'LOAD_GLOBAL' ||
            name === 'LOAD_NAME'
          ? 3
          : 4;
  }
  const tracked = recorder.frame.registers[register];
  if (tracked !== undefined) found = constantInt(recorder, tracked);
  if (found === undefined && tracked?.kind === 'int') {
    const value = recorder.actualOf(register);
    if (typeof value === 'number' || typeof value === 'bigint') found = BigInt(value);
  }
  return found;
}
