/**
 * Rules of comparisons and jumps. A conditional jump becomes a guard whose exit goes on at the other side.
 */
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import {
  type ComparingJump,
  type Comparison,
  comparingJumps,
} from '../../../bytecode/operator-opcodes.table.js';
import { frameRoles } from '../../../objects/model/frame.js';
import { asFloat as floatOf, asInt as intOf, PyComplex } from '../../../objects/model/numbers.js';
import { PyTuple } from '../../../objects/model/sequences.js';
import type { Value } from '../../../objects/model/value.js';
import { isEqual } from '../../../objects/protocol/compare.js';
import { isIdentical } from '../../../objects/protocol/identity.js';
import { isTrue } from '../../../objects/protocol/truth.js';
import type { IrRef } from '../../ir/trace.js';
import { Abort } from '../aborts.table.js';
import { constantInt, itemsOfTuple } from '../coerce.js';
import { compareTracked, isSame, truthOf } from '../compare-values.js';
import type { Recorder } from '../recorder.js';
import { recordBothSides } from '../short-branches.js';
import { classOfInstance, inlineComparison, inlineSpecial, inlineTruth } from '../special-calls.js';
import { type Tracked, trackedBool, trackedInt } from '../tracked.js';
import type { Rule } from './rule.js';

const compare =
  (comparison: Comparison): Rule =>
  (recorder) => {
    const [left, right] = [recorder.operand(2), recorder.operand(3)];
    const way = inlineComparison(recorder, comparison, left, right);
    if (way === 'followed') return;
    const condition =
      way === 'identity'
        ? compareIdentity(recorder, comparison, left, right)
        : compareTracked(recorder, comparison, left, right);
    recorder.write(recorder.word(1), trackedBool(condition));
  };

/** The rule of a jump by comparing two operands. */
function comparingRule({ comparison, jumpsIf, isImmediate }: ComparingJump): Rule {
  return (recorder) => {
    const word = recorder.word(2);
    const right = isImmediate === true ? trackedInt(recorder.int(word)) : recorder.operand(2);
    const left = recorder.operand(1);
    const way = inlineComparison(recorder, comparison, left, right);
    if (way === 'followed') return;
    const leftNow = recorder.actualOf(recorder.word(1));
    const rightNow = isImmediate === true ? word : recorder.actualOf(word);
    if (way === 'identity') {
      const condition = compareIdentity(recorder, comparison, left, right);
      const holds = isIdentical(leftNow, rightNow) === (comparison === 'eq');
      branch(recorder, condition, holds, jumpsIf, recorder.word(3));
      return;
    }
    const condition = compareTracked(recorder, comparison, left, right);
    const holds = compareNow(comparison, leftNow, rightNow);
    branch(recorder, condition, holds, jumpsIf, recorder.word(3));
  };
}

const comparingRules: Partial<Record<OpcodeName, Rule>> = Object.fromEntries(
  Object.entries(comparingJumps).map(([name, row]) => [name, comparingRule(row)]),
);

const truthJump =
  (jumpsIf: boolean): Rule =>
  (recorder) => {
    if (inlineTruth(recorder, recorder.operand(1))) return;
    const condition = truthOf(recorder, recorder.operand(1));
    branch(recorder, condition, isTrue(recorder.actualOf(recorder.word(1))), jumpsIf, recorder.word(2));
  };

const noneJump =
  (jumpsIf: boolean): Rule =>
  (recorder) => {
    const condition = isSame(recorder, recorder.operand(1), { kind: 'const', value: null });
    branch(recorder, condition, recorder.actualOf(recorder.word(1)) === null, jumpsIf, recorder.word(2));
  };

const identityJump =
  (jumpsIf: boolean): Rule =>
  (recorder) => {
    const condition = isSame(recorder, recorder.operand(1), recorder.operand(2));
    const holds = isIdentical(recorder.actualOf(recorder.word(1)), recorder.actualOf(recorder.word(2)));
    branch(recorder, condition, holds, jumpsIf, recorder.word(3));
  };

export const controlRules = {
  LT: compare('lt'),
  LE: compare('le'),
  EQ: compare('eq'),
  NE: compare('ne'),
  GT: compare('gt'),
  GE: compare('ge'),
  ...comparingRules,
  JUMP_IF_TRUE: truthJump(true),
  JUMP_IF_FALSE: truthJump(false),
  JUMP_IF_NONE: noneJump(true),
  JUMP_IF_NOT_NONE: noneJump(false),
  JUMP_IF_IS: identityJump(true),
  JUMP_IF_IS_NOT: identityJump(false),
  IS: (recorder) =>
    recorder.write(recorder.word(1), trackedBool(isSame(recorder, recorder.operand(2), recorder.operand(3)))),
  IS_NOT: (recorder) => {
    const same = isSame(recorder, recorder.operand(2), recorder.operand(3));
    recorder.write(recorder.word(1), trackedBool(recorder.emit('bool_not', same)));
  },
  NOT: (recorder) => {
    if (inlineTruth(recorder, recorder.operand(2))) return;
    const truth = truthOf(recorder, recorder.operand(2));
    recorder.write(recorder.word(1), trackedBool(recorder.emit('bool_not', truth)));
  },
  IN: (recorder) => contains(recorder, true),
  NOT_IN: (recorder) => contains(recorder, false),
  JUMP: (recorder) => {
    recorder.nextPc = recorder.word(1);
  },
  JUMP_BACK: (recorder) => recorder.jumpBack(recorder.word(1)),
} as const satisfies Partial<Record<OpcodeName, Rule>>;

/** `==` or `!=` of operands that have no say: whether they are the same object. */
function compareIdentity(recorder: Recorder, comparison: Comparison, left: Tracked, right: Tracked): IrRef {
  const same = isSame(recorder, left, right);
  return comparison === 'eq' ? same : recorder.emit('bool_not', same);
}

/** `item in container`: of an instance, of a range, or of a tuple of numbers that is written there. */
function contains(recorder: Recorder, isIn: boolean): void {
  const [item, container] = [recorder.operand(2), recorder.operand(3)];
  const type = classOfInstance(recorder, container);
  if (type !== undefined) {
    inlineSpecial(recorder, type, '__contains__', [container, item], frameRoles.tested);
    return;
  }
  if (container.kind === 'range' && item.kind === 'int' && !item.unsigned) {
    const step = constantInt(recorder, trackedInt(container.step));
    if (step !== 1n) throw new Abort('no rule for these operands');
    const offset = recorder.emit('int_sub', item.ref, container.start);
    const isWithin = recorder.emit('uint_lt', offset, container.length);
    recorder.write(recorder.word(1), trackedBool(isIn ? isWithin : recorder.emit('bool_not', isWithin)));
    return;
  }
  const items = itemsOfTuple(recorder, container);
  if (items === undefined || items.length > MAX_SEARCHED) throw new Abort('no rule for these operands');
  const found = items.reduce((any, each) => {
    const equal = recorder.emit('cast_bool_to_int', compareTracked(recorder, 'eq', item, each));
    return recorder.emit('int_or', any, equal);
  }, recorder.int(0));
  recorder.write(
    recorder.word(1),
    trackedBool(recorder.emit(isIn ? 'int_ne' : 'int_eq', found, recorder.int(0))),
  );
}

/** Items of a tuple that are compared with one after the other. */
const MAX_SEARCHED = 16;

/** Records both ways where they are short, else guards the one that the jump is about to take. */
function branch(
  recorder: Recorder,
  condition: number,
  holds: boolean,
  jumpsIf: boolean,
  target: number,
): void {
  if (condition >= 0 && recordBothSides(recorder, condition, jumpsIf, target)) return;
  const next = recorder.nextPc;
  const jumps = holds === jumpsIf;
  // A condition that is constant needs no guard.
  if (condition >= 0) recorder.expectOrGo(condition, holds, jumps ? next : target);
  recorder.nextPc = jumps ? target : next;
}

/** What a comparison of numbers gives now. */
function compareNow(comparison: Comparison, left: Value, right: Value): boolean {
  if (left instanceof PyComplex || right instanceof PyComplex)
    return compareComplexNow(comparison, left, right);
  if (left instanceof PyTuple && right instanceof PyTuple && (comparison === 'eq' || comparison === 'ne'))
    return isEqual(left, right) === (comparison === 'eq');
  const a = numberOf(left);
  const b = numberOf(right);
  if (a === undefined || b === undefined) {
    if (comparison === 'eq' || comparison === 'ne') return comparison === 'ne';
    throw new Abort('no rule for these operands');
  }
  switch (comparison) {
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'eq':
      // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint compare by value so
      return a == b;
    case 'ne':
      // biome-ignore lint/suspicious/noDoubleEquals: as above
      return a != b;
    case 'gt':
      return a > b;
    case 'ge':
      return a >= b;
  }
}

function compareComplexNow(comparison: Comparison, left: Value, right: Value): boolean {
  const parts = (value: Value): readonly [number, number] =>
    value instanceof PyComplex ? [value.real, value.imag] : [Number(numberOf(value)), 0];
  const [a, b] = [parts(left), parts(right)];
  return (a[0] === b[0] && a[1] === b[1]) === (comparison === 'eq');
}

/** An int or float as a JavaScript number or bigint: these compare exactly with each other. */
function numberOf(value: Value): number | bigint | undefined {
  return floatOf(value) ?? intOf(value);
}
