/**
 * Rules of comparisons and jumps. A conditional jump becomes a guard whose exit goes on at the other side.
 */
import type { OpcodeName } from '../../../bytecode/opcodes.table.js';
import { asFloat as floatOf, asInt as intOf, PyComplex } from '../../../objects/model/numbers.js';
import type { Value } from '../../../objects/model/value.js';
import { isIdentical } from '../../../objects/protocol/identity.js';
import { isTrue } from '../../../objects/protocol/truth.js';
import { Abort } from '../aborts.table.js';
import { type Comparison, compareTracked, isSame, truthOf } from '../compare-values.js';
import type { Recorder } from '../recorder.js';
import { recordBothSides } from '../short-branches.js';
import { trackedBool, trackedInt } from '../tracked.js';
import type { Rule } from './rule.js';

const compare =
  (comparison: Comparison): Rule =>
  (recorder) =>
    recorder.write(
      recorder.word(1),
      trackedBool(compareTracked(recorder, comparison, recorder.operand(2), recorder.operand(3))),
    );

/** JUMP_IF_x and JUMP_IF_NOT_x: jumps where the comparison gives `jumpsIf`. */
const compareJump =
  (comparison: Comparison, jumpsIf: boolean): Rule =>
  (recorder) => {
    const condition = compareTracked(recorder, comparison, recorder.operand(1), recorder.operand(2));
    const holds = compareNow(
      comparison,
      recorder.actualOf(recorder.word(1)),
      recorder.actualOf(recorder.word(2)),
    );
    branch(recorder, condition, holds, jumpsIf, recorder.word(3));
  };

const compareImmediateJump =
  (comparison: Comparison): Rule =>
  (recorder) => {
    const right = trackedInt(recorder.int(recorder.word(2)));
    const condition = compareTracked(recorder, comparison, recorder.operand(1), right);
    const holds = compareNow(comparison, recorder.actualOf(recorder.word(1)), recorder.word(2));
    branch(recorder, condition, holds, false, recorder.word(3));
  };

const truthJump =
  (jumpsIf: boolean): Rule =>
  (recorder) => {
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
  JUMP_IF_LT: compareJump('lt', true),
  JUMP_IF_LE: compareJump('le', true),
  JUMP_IF_EQ: compareJump('eq', true),
  JUMP_IF_NE: compareJump('ne', true),
  JUMP_IF_GT: compareJump('gt', true),
  JUMP_IF_GE: compareJump('ge', true),
  JUMP_IF_NOT_LT: compareJump('lt', false),
  JUMP_IF_NOT_LE: compareJump('le', false),
  JUMP_IF_NOT_EQ: compareJump('eq', false),
  JUMP_IF_NOT_NE: compareJump('ne', false),
  JUMP_IF_NOT_GT: compareJump('gt', false),
  JUMP_IF_NOT_GE: compareJump('ge', false),
  JUMP_IF_NOT_LT_IMM: compareImmediateJump('lt'),
  JUMP_IF_NOT_LE_IMM: compareImmediateJump('le'),
  JUMP_IF_NOT_EQ_IMM: compareImmediateJump('eq'),
  JUMP_IF_NOT_NE_IMM: compareImmediateJump('ne'),
  JUMP_IF_NOT_GT_IMM: compareImmediateJump('gt'),
  JUMP_IF_NOT_GE_IMM: compareImmediateJump('ge'),
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
    const truth = truthOf(recorder, recorder.operand(2));
    recorder.write(recorder.word(1), trackedBool(recorder.emit('bool_not', truth)));
  },
  JUMP: (recorder) => {
    recorder.nextPc = recorder.word(1);
  },
  JUMP_BACK: (recorder) => recorder.jumpBack(recorder.word(1)),
} as const satisfies Partial<Record<OpcodeName, Rule>>;

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
