/**
 * Rules of the arithmetic instructions: int of 64 bits with overflow guards, masked ints of any size, float, complex.
 */
import { opcodeNames } from '../../../bytecode/opcode-facts.js';
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import {
  type BinaryOperator,
  type BinaryRow,
  binaryOpcodes,
} from '../../../bytecode/operator-opcodes.table.js';
import { asInt as intOfValue } from '../../../objects/model/numbers.js';
import type { IrRef } from '../../ir/trace.js';
import { Abort } from '../aborts.table.js';
import { asFloat, asInt, constantInt, fitsInt64 } from '../coerce.js';
import { recordComplex } from '../complex-arithmetic.js';
import { recordFloat } from '../float-arithmetic.js';
import { isMaskedLater, recordInt } from '../int-arithmetic.js';
import type { Recorder } from '../recorder.js';
import { classOfInstance, inlineOperator, inlineSpecial } from '../special-calls.js';
import {
  type Tracked,
  type TrackedBool,
  type TrackedInt,
  type TrackedWide,
  trackedBool,
  trackedFloat,
  trackedInt,
} from '../tracked.js';
import type { Rule } from './rule.js';

/** The rule of an instruction that computes with two operands. */
function binaryRule({ operator, isImmediate, isInPlace }: BinaryRow): Rule {
  return (recorder) => {
    const right = isImmediate === true ? trackedInt(recorder.int(recorder.word(3))) : recorder.operand(3);
    recordBinary(recorder, operator, isInPlace === true, recorder.operand(2), right);
  };
}

const binaryRules: Partial<Record<OpcodeName, Rule>> = Object.fromEntries(
  Object.entries(binaryOpcodes).map(([name, row]) => [name, binaryRule(row)]),
);

export const arithmeticRules = {
  ...binaryRules,
  INPLACE: (recorder) => {
    const row = binaryOpcodes[opcodeNames[recorder.word(4)] as OpcodeName];
    if (row === undefined) throw new Abort('no rule for this instruction');
    recordBinary(recorder, row.operator, true, recorder.operand(2), recorder.operand(3));
  },
  NEG: (recorder) => {
    const operand = recorder.operand(2);
    const type = classOfInstance(recorder, operand);
    if (type !== undefined) inlineSpecial(recorder, type, '__neg__', [operand]);
    else recorder.write(recorder.word(1), negate(recorder, operand));
  },
  POS: (recorder) => {
    const operand = recorder.operand(2);
    const int = asInt(recorder, operand);
    if (int === undefined && operand.kind !== 'float' && operand.kind !== 'complex')
      throw new Abort('no rule for these operands');
    recorder.write(recorder.word(1), int ?? operand);
  },
  INVERT: (recorder) => {
    const int = asInt(recorder, recorder.operand(2));
    if (int === undefined || int.unsigned) throw new Abort('no rule for these operands');
    recorder.write(recorder.word(1), trackedInt(recorder.emit('int_invert', int.ref)));
  },
} as const satisfies Partial<Record<OpcodeName, Rule>>;

function negate(recorder: Recorder, operand: Tracked): Tracked {
  if (operand.kind === 'float') return trackedFloat(recorder.emit('float_neg', operand.ref));
  if (operand.kind === 'complex')
    return {
      kind: 'complex',
      real: recorder.emit('float_neg', operand.real),
      imag: recorder.emit('float_neg', operand.imag),
    };
  const int = asInt(recorder, operand);
  if (int === undefined || int.unsigned) throw new Abort('no rule for these operands');
  return trackedInt(recorder.guard('int_sub_ovf', recorder.int(0), int.ref));
}

function recordBinary(
  recorder: Recorder,
  operator: BinaryOperator,
  isInPlace: boolean,
  left: Tracked,
  right: Tracked,
): void {
  if (inlineOperator(recorder, operator, isInPlace, left, right)) return;
  recorder.write(recorder.word(1), compute(recorder, operator, left, right));
}

/** The result of an operator for tracked operands. */
function compute(recorder: Recorder, operator: BinaryOperator, left: Tracked, right: Tracked): Tracked {
  if (left.kind === 'bool' && right.kind === 'bool' && isBitwise(operator))
    return recordBools(recorder, operator, left.ref, right.ref);
  const leftInt = left.kind === 'wide' ? left : asInt(recorder, left);
  const rightInt = right.kind === 'wide' ? right : asInt(recorder, right);
  if (leftInt !== undefined && rightInt !== undefined) {
    if (isRing(operator) && !isMaskedLater(recorder)) {
      const [a, b] = [asSigned(recorder, leftInt, left, 2), asSigned(recorder, rightInt, right, 3)];
      return recordInt(recorder, operator, a, b, actualResult(recorder, operator, left, right));
    }
    const actual = actualResult(recorder, operator, left, right);
    return recordInt(recorder, operator, leftInt, rightInt, actual);
  }
  if (left.kind === 'complex' || right.kind === 'complex')
    return recordComplex(recorder, operator, left, right);
  const leftFloat = asFloat(recorder, left);
  const rightFloat = asFloat(recorder, right);
  if (leftFloat === undefined || rightFloat === undefined) throw new Abort('no rule for these operands');
  return recordFloat(recorder, operator, leftFloat, rightFloat);
}

function isRing(operator: BinaryOperator): boolean {
  return operator === 'add' || operator === 'sub' || operator === 'mul';
}

/** An int that may be beyond 2**63 but is not now, taken as one that never is: a guard sees to it. */
function asSigned<Int extends TrackedInt | TrackedWide>(
  recorder: Recorder,
  int: Int,
  tracked: Tracked,
  operand: number,
): Int | TrackedInt {
  if (int.kind === 'wide' || !int.unsigned) return int;
  const actual = actualInt(recorder, tracked, operand);
  if (actual === undefined || !fitsInt64(actual)) return int;
  recorder.expect(recorder.emit('int_ge', int.ref, recorder.int(0)), true);
  return trackedInt(int.ref);
}

/** `&`, `|` and `^` of bools are bools. */
function recordBools(
  recorder: Recorder,
  operator: 'and' | 'or' | 'xor',
  left: IrRef,
  right: IrRef,
): TrackedBool {
  const [a, b] = [recorder.emit('cast_bool_to_int', left), recorder.emit('cast_bool_to_int', right)];
  const bits = recorder.emit(`int_${operator}`, a, b);
  return trackedBool(recorder.emit('int_ne', bits, recorder.int(0)));
}

function isBitwise(operator: BinaryOperator): operator is 'and' | 'or' | 'xor' {
  return operator === 'and' || operator === 'or' || operator === 'xor';
}

/** The actual operands as big integers: a constant operand is no register. */
function actualResult(
  recorder: Recorder,
  operator: BinaryOperator,
  left: Tracked,
  right: Tracked,
): bigint | undefined {
  const a = actualInt(recorder, left, 2);
  const b = actualInt(recorder, right, 3);
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'lshift':
      return b >= 0n && b < 4096n ? a << b : undefined;
    case 'pow':
      return b >= 0n && b < 64n ? a ** b : undefined;
    default:
      return undefined;
  }
}

function actualInt(recorder: Recorder, tracked: Tracked, operand: number): bigint | undefined {
  const constant = constantInt(recorder, tracked);
  if (constant !== undefined) return constant;
  const value = intOfValue(recorder.actualOf(recorder.word(operand)));
  return value === undefined ? undefined : BigInt(value);
}
