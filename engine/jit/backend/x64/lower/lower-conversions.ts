/**
 * Lowering of bools, conversions, rounding and selection.
 *
 * cvtsi2sd and cvtss2sd keep the upper half of their destination and so depend on its last writer: it is zeroed first.
 */
import type { OperationName } from '../../../ir/ops.table.js';
import type { IrRef } from '../../../ir/trace.js';
import { cc, negate, type PredicateName, predicate } from '../asm/conditions.table.js';
import type { Gpr, Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { type FlagTest, jumpUnless, negateTest, testBool, testComparison } from './conditions.js';
import type { Lowering } from './lowering.js';
import { roundWithoutSse41 } from './round-sse2.js';

/** A comparison whose value is wanted, not only its flags. */
export function lowerComparison(lowering: Lowering, ref: IrRef): void {
  lowerTest(lowering, ref, testComparison(lowering, ref));
}

export function lowerBoolNot(lowering: Lowering, ref: IrRef): void {
  lowerTest(lowering, ref, negateTest(testBool(lowering, lowering.trace.operand(ref, 0))));
}

export function lowerCastBoolToInt(lowering: Lowering, ref: IrRef): void {
  const operand = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    tied: true,
    emit: () => undefined,
  });
}

export function lowerIntSelect(lowering: Lowering, ref: IrRef): void {
  const { trace } = lowering;
  const test = testBool(lowering, trace.operand(ref, 0));
  // The result starts as one of the two and is overwritten by the other: where two flags decide, by either of them.
  const startsWithFirst = test.parity === 'and-ordered';
  const [start, other] = startsWithFirst ? [1, 2] : [2, 1];
  const [first, second] = [
    lowering.use(trace.operand(ref, start)),
    lowering.useOrMemory(trace.operand(ref, other)),
  ];
  const result = lowering.def(ref);
  const condition = startsWithFirst ? negate(test.condition) : test.condition;
  lowering.add({
    uses: [first, second, ...test.operands],
    defs: [result],
    tied: true,
    emit: (out) => {
      test.compare(out);
      const source = out.gprOrMemory(second);
      out.asm.cmovcc_r64_rm64(condition, result.gpr, source);
      if (test.parity !== 'none') out.asm.cmovcc_r64_rm64(cc.p, result.gpr, source);
    },
  });
}

export function lowerFloatSelect(lowering: Lowering, ref: IrRef): void {
  const { trace } = lowering;
  if (lowering.avx && blendByComparison(lowering, ref)) return;
  const test = testBool(lowering, trace.operand(ref, 0));
  const [first, second] = [lowering.use(trace.operand(ref, 2)), lowering.useOrMemory(trace.operand(ref, 1))];
  const result = lowering.def(ref);
  lowering.add({
    uses: [first, second, ...test.operands],
    defs: [result],
    tied: true,
    emit: (out) => {
      const keep = out.asm.label();
      test.compare(out);
      jumpUnless(out, test, keep);
      out.moveToXmm(result.xmm, out.xmmOrMemory(second));
      out.asm.bind(keep);
    },
  });
}

/** By a comparison of floats: its mask chooses, so that nothing has to be guessed. False where something else decides. */
function blendByComparison(lowering: Lowering, ref: IrRef): boolean {
  const { trace } = lowering;
  const condition = trace.operand(ref, 0);
  const how = condition >= 0 ? masks[trace.name(condition)] : undefined;
  if (how === undefined) return false;
  const left = lowering.use(trace.operand(condition, 0));
  const right = lowering.useOrMemory(trace.operand(condition, 1));
  const [first, second] = [lowering.use(trace.operand(ref, 1)), lowering.use(trace.operand(ref, 2))];
  const result = lowering.def(ref);
  const mask = lowering.temp('xmm');
  lowering.add({
    uses: [left, right, first, second],
    defs: [result],
    temps: [mask],
    emit: (out) => {
      out.asm.vcmpsd_xmm_xmm_xm64_pred(mask.xmm, left.xmm, out.xmmOrMemory(right), predicate[how]);
      out.asm.vblendvpd_xmm_xmm_xm128_xmm(result.xmm, second.xmm, first.xmm, mask.xmm);
    },
  });
  return true;
}

/** Comparisons as vcmpsd knows them: false with nan, but for float_ne. */
const masks: Partial<Record<OperationName, PredicateName>> = {
  float_lt: 'lt_oq',
  float_le: 'le_oq',
  float_eq: 'eq',
  float_ne: 'neq',
  float_gt: 'gt_oq',
  float_ge: 'ge_oq',
};

export function lowerCastIntToFloat(lowering: Lowering, ref: IrRef): void {
  const operand = lowering.useOrMemory(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: (out) => {
      out.zeroXmm(result.xmm);
      const source = out.gprOrMemory(operand);
      if (lowering.avx) out.asm.vcvtsi2sd_xmm_xmm_rm64(result.xmm, result.xmm, source);
      else out.asm.cvtsi2sd_xmm_rm64(result.xmm, source);
    },
  });
}

/** Halves what does not fit int64, the lowest bit kept for the rounding, and doubles the result. */
export function lowerCastUintToFloat(lowering: Lowering, ref: IrRef): void {
  const operand = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  const [half, bit] = [lowering.temp('gpr'), lowering.temp('gpr')];
  lowering.add({
    uses: [operand],
    defs: [result],
    temps: [half, bit],
    emit: (out) => {
      const { asm } = out;
      const [large, done] = [asm.label(), asm.label()];
      out.zeroXmm(result.xmm);
      asm.test_rm64_r64(operand.gpr, operand.gpr);
      asm.jcc(cc.s, large, 'short');
      convert(lowering, out, result.xmm, operand.gpr);
      asm.jmp(done, 'short');
      asm.bind(large);
      asm.mov_r64_rm64(half.gpr, operand.gpr);
      asm.mov_r64_rm64(bit.gpr, operand.gpr);
      asm.shr_rm64_u8(half.gpr, 1);
      asm.and_rm32_imm(bit.gpr, 1);
      asm.or_r64_rm64(half.gpr, bit.gpr);
      convert(lowering, out, result.xmm, half.gpr);
      if (lowering.avx) asm.vaddsd_xmm_xmm_xm64(result.xmm, result.xmm, result.xmm);
      else asm.addsd_xmm_xm64(result.xmm, result.xmm);
      asm.bind(done);
    },
  });
}

export function lowerCastFloatToInt(lowering: Lowering, ref: IrRef): void {
  if (castInGuard(lowering, ref)) return;
  const operand = lowering.useOrMemory(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: (out) => {
      const source = out.xmmOrMemory(operand);
      if (lowering.avx) out.asm.vcvttsd2si_r64_xm64(result.gpr, source);
      else out.asm.cvttsd2si_r64_xm64(result.gpr, source);
    },
  });
}

/** Operations between the guard of a conversion and the conversion, at most. */
const NEAR = 4;

/** Leaves the conversion to the guard before it that asks whether the result fits, if there is one. */
function castInGuard(lowering: Lowering, cast: IrRef): boolean {
  const operand = lowering.trace.operand(cast, 0);
  for (let ref = cast - 1; ref >= cast - NEAR && ref >= 0; ref--) {
    if (!lowering.isInReach(ref, 'guard_true') || guardedCast(lowering, ref) !== operand) continue;
    lowering.castAtGuard.set(ref, cast);
    return true;
  }
  return false;
}

/** The float of which a guard says that its integral part is within 2**63; undefined of other guards. */
function guardedCast({ trace }: Lowering, guard: IrRef): IrRef | undefined {
  const condition = trace.operand(guard, 0);
  if (condition < 0 || trace.name(condition) !== 'float_lt') return undefined;
  const [size, limit] = [trace.operand(condition, 0), trace.operand(condition, 1)];
  if (size < 0 || limit >= 0 || trace.name(size) !== 'float_abs' || trace.constant(limit).value !== 2 ** 63)
    return undefined;
  const whole = trace.operand(size, 0);
  return whole >= 0 && trace.name(whole) === 'float_trunc' ? trace.operand(whole, 0) : whole;
}

/**
 * A guard together with the conversion that it is for: what does not fit, and nan, is converted to the smallest int, which is what the guard keeps out
 * besides; it is the only one from which 1 cannot be subtracted.
 */
export function lowerGuardedCast(lowering: Lowering, guard: IrRef, cast: IrRef): void {
  const exit = lowering.exit(guard);
  const operand = lowering.useOrMemory(lowering.trace.operand(cast, 0));
  const result = lowering.def(cast);
  lowering.add({
    uses: [operand],
    defs: [result],
    exit,
    emit: (out) => {
      const source = out.xmmOrMemory(operand);
      if (lowering.avx) out.asm.vcvttsd2si_r64_xm64(result.gpr, source);
      else out.asm.cvttsd2si_r64_xm64(result.gpr, source);
      out.asm.cmp_rm64_imm(result.gpr, 1);
      out.asm.jcc(cc.o, out.stub(exit));
    },
  });
}

export function lowerFloatToSingle(lowering: Lowering, ref: IrRef): void {
  const operand = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: ({ asm }) => {
      if (lowering.avx) {
        asm.vcvtsd2ss_xmm_xmm_xm64(result.xmm, operand.xmm, operand.xmm);
        asm.vcvtss2sd_xmm_xmm_xm32(result.xmm, result.xmm, result.xmm);
      } else {
        asm.cvtsd2ss_xmm_xm64(result.xmm, operand.xmm);
        asm.cvtss2sd_xmm_xm32(result.xmm, result.xmm);
      }
    },
  });
}

/** Rounding modes as roundsd takes them (Intel's manual, table 4-15); without the inexact exception. */
export const roundings = { rint: 8, floor: 9, ceil: 10, trunc: 11 } as const;

export function lowerFloatFloor(lowering: Lowering, ref: IrRef): void {
  lowerRounding(lowering, ref, 'floor');
}

export function lowerFloatCeil(lowering: Lowering, ref: IrRef): void {
  lowerRounding(lowering, ref, 'ceil');
}

export function lowerFloatTrunc(lowering: Lowering, ref: IrRef): void {
  lowerRounding(lowering, ref, 'trunc');
}

export function lowerFloatRint(lowering: Lowering, ref: IrRef): void {
  lowerRounding(lowering, ref, 'rint');
}

function lowerRounding(lowering: Lowering, ref: IrRef, rounding: keyof typeof roundings): void {
  if (!lowering.sse41) {
    roundWithoutSse41(lowering, ref, rounding);
    return;
  }
  const operand = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  const mode = roundings[rounding];
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: ({ asm }) => {
      if (lowering.avx) asm.vroundsd_xmm_xmm_xm64_u8(result.xmm, operand.xmm, operand.xmm, mode);
      else asm.roundsd_xmm_xm64_u8(result.xmm, operand.xmm, mode);
    },
  });
}

function lowerTest(lowering: Lowering, ref: IrRef, test: FlagTest): void {
  const result = lowering.def(ref);
  const unordered = test.parity === 'none' ? undefined : lowering.temp('gpr');
  lowering.add({
    uses: test.operands,
    defs: [result],
    temps: unordered === undefined ? [] : [unordered],
    emit: (out) => {
      const { asm } = out;
      test.compare(out);
      asm.setcc_rm8(test.condition, result.gpr);
      if (unordered !== undefined) {
        const both = test.parity === 'and-ordered';
        asm.setcc_rm8(both ? cc.np : cc.p, unordered.gpr);
        if (both) asm.and_r8_rm8(result.gpr, unordered.gpr);
        else asm.or_r8_rm8(result.gpr, unordered.gpr);
      }
      asm.movzx_r32_rm8(result.gpr, result.gpr);
    },
  });
}

function convert(lowering: Lowering, { asm }: CodeEmitter, result: Xmm, source: Gpr): void {
  if (lowering.avx) asm.vcvtsi2sd_xmm_xmm_rm64(result, result, source);
  else asm.cvtsi2sd_xmm_rm64(result, source);
}
