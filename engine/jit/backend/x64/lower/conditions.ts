/**
 * Bools as flags: a comparison is made again by each guard and select that asks for it, and as a value only for who needs one.
 *
 * Floats: ucomisd sets CF and ZF as an unsigned comparison, and ZF, PF and CF all to 1 with nan. So a < b is "b above a"; equality
 * needs PF as well.
 */
import type { IrRef } from '../../../ir/trace.js';
import { type Condition, cc, negate } from '../asm/conditions.table.js';
import type { Label } from '../asm/memory-operand.js';
import type { CodeEmitter } from '../emit-code.js';
import type { CountingTest, Operand } from '../machine.js';
import { foldLoad } from './address.js';
import type { Lowering } from './lowering.js';

/** Flags that an instruction sets from its operands, and what they must be. */
export interface FlagTest {
  readonly operands: readonly Operand[];
  readonly compare: (out: CodeEmitter) => void;
  readonly condition: Condition;
  /** What PF must be besides: `and-ordered` 0 as well, `or-unordered` 1 instead. */
  readonly parity: 'none' | 'and-ordered' | 'or-unordered';
  readonly counting?: CountingTest | undefined;
}

/** How to test a bool at the operation at hand. */
export function testBool(lowering: Lowering, ref: IrRef): FlagTest {
  const { trace } = lowering;
  if (ref >= 0) {
    if (lowering.isInReach(ref, 'bool_not')) return negateTest(testBool(lowering, trace.operand(ref, 0)));
    if (lowering.isInReach(ref, ...comparisonNames)) return testComparison(lowering, ref);
  }
  const value = lowering.use(ref);
  return {
    operands: [value],
    compare: ({ asm }) => asm.test_rm32_r32(value.gpr, value.gpr),
    condition: cc.ne,
    parity: 'none',
  };
}

/** How to test what a comparison operation says. */
export function testComparison(lowering: Lowering, ref: IrRef): FlagTest {
  const { trace } = lowering;
  const name = trace.name(ref) as ComparisonName;
  const [a, b] = [trace.operand(ref, 0), trace.operand(ref, 1)];
  const row: ComparisonRow = comparisons[name];
  return row.float ? testFloats(lowering, row, a, b) : testIntegers(lowering, row, a, b);
}

/** Jumps if the test fails. */
export function jumpUnless(out: CodeEmitter, test: FlagTest, target: Label): void {
  const { asm } = out;
  if (test.parity === 'or-unordered') {
    const holds = asm.label();
    asm.jcc(cc.p, holds, 'short');
    asm.jcc(negate(test.condition), target);
    asm.bind(holds);
    return;
  }
  if (test.parity === 'and-ordered') asm.jcc(cc.p, target);
  asm.jcc(negate(test.condition), target);
}

/** Jumps to `target` if the test holds; may jump to `otherwise` where it does not. */
export function jumpIf({ asm }: CodeEmitter, test: FlagTest, target: Label, otherwise: Label): void {
  if (test.parity === 'or-unordered') asm.jcc(cc.p, target);
  if (test.parity === 'and-ordered') asm.jcc(cc.p, otherwise);
  asm.jcc(test.condition, target);
}

/** The opposite test. */
export function negateTest(test: FlagTest): FlagTest {
  const parity = { none: 'none', 'and-ordered': 'or-unordered', 'or-unordered': 'and-ordered' } as const;
  return {
    ...test,
    condition: negate(test.condition),
    parity: parity[test.parity],
    counting: undefined,
  };
}

interface ComparisonRow {
  readonly float?: true;
  /** The flags after comparing a with b. */
  readonly condition: Condition;
  /** The flags after comparing b with a. */
  readonly swapped: Condition;
  /** Floats: b is compared with a, so that nan fails the test. */
  readonly swap?: true;
  readonly parity?: FlagTest['parity'];
}

/** The comparison operations. */
export const comparisons = {
  int_lt: { condition: cc.l, swapped: cc.g },
  int_le: { condition: cc.le, swapped: cc.ge },
  int_eq: { condition: cc.e, swapped: cc.e },
  int_ne: { condition: cc.ne, swapped: cc.ne },
  int_gt: { condition: cc.g, swapped: cc.l },
  int_ge: { condition: cc.ge, swapped: cc.le },
  uint_lt: { condition: cc.b, swapped: cc.a },
  uint_le: { condition: cc.be, swapped: cc.ae },
  obj_same: { condition: cc.e, swapped: cc.e },
  float_lt: { float: true, condition: cc.a, swapped: cc.a, swap: true },
  float_le: { float: true, condition: cc.ae, swapped: cc.ae, swap: true },
  float_eq: { float: true, condition: cc.e, swapped: cc.e, parity: 'and-ordered' },
  float_ne: { float: true, condition: cc.ne, swapped: cc.ne, parity: 'or-unordered' },
  float_gt: { float: true, condition: cc.a, swapped: cc.a },
  float_ge: { float: true, condition: cc.ae, swapped: cc.ae },
} as const satisfies Record<string, ComparisonRow>;

type ComparisonName = keyof typeof comparisons;
const comparisonNames = Object.keys(comparisons) as readonly ComparisonName[];

function testIntegers(lowering: Lowering, row: ComparisonRow, a: IrRef, b: IrRef): FlagTest {
  if (lowering.constantInteger(a) !== undefined && lowering.constantInteger(b) === undefined) {
    return testIntegers(lowering, { condition: row.swapped, swapped: row.condition }, b, a);
  }
  const immediate = lowering.immediate(b);
  const bits = immediate === 0 ? testBits(lowering, row, a) : undefined;
  if (bits !== undefined) return bits;
  const { condition } = row;
  const direction = lowering.isInvariant(b) ? countingDirection(lowering, condition, a) : undefined;
  if (immediate !== undefined) {
    const test = testImmediate(lowering, condition, a, immediate);
    const [counter] = test.operands;
    if (direction === undefined || counter === undefined) return test;
    return { ...test, counting: { counter, bound: immediate, direction } };
  }
  const address = foldLoad(lowering, b, wide);
  if (address !== undefined) {
    const left = lowering.use(a);
    return {
      operands: [left, ...address.operands],
      compare: ({ asm }) => asm.cmp_r64_rm64(left.gpr, address.memory()),
      condition,
      parity: 'none',
    };
  }
  const [left, right] = [lowering.use(a), lowering.useOrMemory(b)];
  return {
    operands: [left, right],
    compare: (out) => out.asm.cmp_r64_rm64(left.gpr, out.gprOrMemory(right)),
    condition,
    parity: 'none',
    counting: direction === undefined ? undefined : { counter: left, bound: right, direction },
  };
}

/** a is a phi that a constant moves towards the bound, which stays: up while a < bound, down while a > bound. */
function countingDirection(lowering: Lowering, condition: Condition, a: IrRef): 'up' | 'down' | undefined {
  const { trace } = lowering;
  if ((condition !== cc.l && condition !== cc.g) || a < 0 || trace.name(a) !== 'phi_int') return undefined;
  const next = trace.operand(a, 1);
  if (next < 0 || trace.operand(next, 0) !== a) return undefined;
  const name = trace.name(next);
  const isSum = name === 'int_add' || name === 'int_add_ovf';
  if (!isSum && name !== 'int_sub') return undefined;
  const step = lowering.immediate(trace.operand(next, 1)) ?? 0;
  const direction = (isSum ? step : -step) > 0 ? 'up' : 'down';
  return step !== 0 && direction === (condition === cc.l ? 'up' : 'down') ? direction : undefined;
}

function testImmediate(lowering: Lowering, condition: Condition, a: IrRef, immediate: number): FlagTest {
  const address = foldLoad(lowering, a, wide);
  if (address !== undefined) {
    return {
      operands: address.operands,
      compare: ({ asm }) => asm.cmp_rm64_imm(address.memory(), immediate),
      condition,
      parity: 'none',
    };
  }
  const left = lowering.useOrMemory(a);
  return {
    operands: [left],
    compare: (out) => {
      const place = out.gprOrMemory(left);
      if (immediate === 0 && typeof place === 'number') out.asm.test_rm64_r64(place, place);
      else out.asm.cmp_rm64_imm(place, immediate);
    },
    condition,
    parity: 'none',
  };
}

/** x & y against 0: for equality, without making x & y. */
function testBits(lowering: Lowering, row: ComparisonRow, a: IrRef): FlagTest | undefined {
  if (row.condition !== cc.e && row.condition !== cc.ne) return undefined;
  if (!lowering.isFoldable(a, 'int_and')) return undefined;
  const [x, y] = [lowering.trace.operand(a, 0), lowering.trace.operand(a, 1)];
  const mask = lowering.immediate(y);
  const left = lowering.use(x);
  if (mask !== undefined) {
    return {
      operands: [left],
      compare: ({ asm }) => {
        if (mask >= 0) asm.test_rm32_imm32(left.gpr, mask);
        else asm.test_rm64_imm32(left.gpr, mask);
      },
      condition: row.condition,
      parity: 'none',
    };
  }
  const right = lowering.use(y);
  return {
    operands: [left, right],
    compare: ({ asm }) => asm.test_rm64_r64(left.gpr, right.gpr),
    condition: row.condition,
    parity: 'none',
  };
}

function testFloats(lowering: Lowering, row: ComparisonRow, a: IrRef, b: IrRef): FlagTest {
  const [first, second] = row.swap === true ? [b, a] : [a, b];
  const left = lowering.use(first);
  const address = foldLoad(lowering, second, ['f64']);
  const right = address === undefined ? lowering.useOrMemory(second) : undefined;
  return {
    operands: [left, ...(right === undefined ? (address?.operands ?? []) : [right])],
    compare: (out) => {
      const place = right === undefined ? address?.memory() : out.xmmOrMemory(right);
      if (place === undefined) return;
      if (lowering.avx) out.asm.vucomisd_xmm_xm64(left.xmm, place);
      else out.asm.ucomisd_xmm_xm64(left.xmm, place);
    },
    condition: row.condition,
    parity: row.parity ?? 'none',
  };
}

const wide = ['i64', 'u64'] as const;
