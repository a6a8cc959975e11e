/**
 * Lowering of float arithmetic: AVX's three-operand forms throughout where the processor has AVX (mixing both costs), SSE2's otherwise.
 */
import type { IrRef } from '../../../ir/trace.js';
import type { Memory } from '../asm/memory-operand.js';
import { callerSaved, type Xmm, xmm0 } from '../asm/registers.table.js';
import { type CodeEmitter, libmMemory } from '../emit-code.js';
import { firstXmm } from '../machine.js';
import { foldLoad } from './address.js';
import { constantLast, operandsOf, otherOf } from './lower-integers.js';
import type { Lowering } from './lowering.js';

export function lowerFloatAdd(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  lowerArithmetic(lowering, ref, a, b, true, 'add');
}

export function lowerFloatSub(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  lowerArithmetic(lowering, ref, a, b, false, 'sub');
}

export function lowerFloatMul(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  lowerArithmetic(lowering, ref, a, b, true, 'mul');
}

export function lowerFloatTruediv(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  lowerArithmetic(lowering, ref, a, b, false, 'div');
}

/** minsd gives its second operand unless a < b: what the row says. */
export function lowerFloatMin(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  lowerArithmetic(lowering, ref, a, b, false, 'min');
}

export function lowerFloatMax(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  lowerArithmetic(lowering, ref, a, b, false, 'max');
}

export function lowerFloatNeg(lowering: Lowering, ref: IrRef): void {
  lowerWithMask(lowering, ref, 'xor', SIGN);
}

export function lowerFloatAbs(lowering: Lowering, ref: IrRef): void {
  lowerWithMask(lowering, ref, 'and', ~SIGN & 0xffff_ffff_ffff_ffffn);
}

export function lowerFloatSqrt(lowering: Lowering, ref: IrRef): void {
  const a = lowering.trace.operand(ref, 0);
  const operand = lowering.use(a);
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: ({ asm }) => {
      if (lowering.avx) asm.vsqrtsd_xmm_xmm_xm64(result.xmm, operand.xmm, operand.xmm);
      else asm.sqrtsd_xmm_xm64(result.xmm, operand.xmm);
    },
  });
}

export function lowerCallLibm1(lowering: Lowering, ref: IrRef): void {
  lowerCall(lowering, ref, [lowering.trace.operand(ref, 0)], lowering.trace.operand(ref, 1));
}

export function lowerCallLibm2(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  lowerCall(lowering, ref, [a, b], lowering.trace.operand(ref, 2));
}

/** a OP b; the last operand may be memory. Commuting changes at most which of two nans' bits the result has. */
function lowerArithmetic(
  lowering: Lowering,
  ref: IrRef,
  a: IrRef,
  b: IrRef,
  commutes: boolean,
  mnemonic: Arithmetic,
): void {
  const second = foldLoad(lowering, b, ['f64']);
  const first = second === undefined && commutes ? foldLoad(lowering, a, ['f64']) : undefined;
  const address = second ?? first;
  const left = lowering.use(first === undefined ? a : b);
  const result = lowering.def(ref);
  if (address !== undefined) {
    lowering.add({
      uses: [left, ...address.operands],
      defs: [result],
      tied: !lowering.avx,
      emit: (out) => emitArithmetic(lowering, out, mnemonic, result.xmm, left.xmm, address.memory()),
    });
    return;
  }
  const right = lowering.useOrMemory(b);
  lowering.add({
    uses: [left, right],
    defs: [result],
    tied: !lowering.avx,
    commutes: commutes && !lowering.avx,
    emit: (out) => {
      const swapped = commutes && !lowering.avx && left.place !== result.place;
      const [x, y] = swapped ? [right, otherOf(result, left, right)] : [left, right];
      emitArithmetic(lowering, out, mnemonic, result.xmm, x.xmm, out.xmmOrMemory(y));
    },
  });
}

/** The instructions of each operation; texts put together anew for each would cost more than writing it. */
const arithmetic = {
  add: { avx: 'vaddsd_xmm_xmm_xm64', sse: 'addsd_xmm_xm64' },
  sub: { avx: 'vsubsd_xmm_xmm_xm64', sse: 'subsd_xmm_xm64' },
  mul: { avx: 'vmulsd_xmm_xmm_xm64', sse: 'mulsd_xmm_xm64' },
  div: { avx: 'vdivsd_xmm_xmm_xm64', sse: 'divsd_xmm_xm64' },
  min: { avx: 'vminsd_xmm_xmm_xm64', sse: 'minsd_xmm_xm64' },
  max: { avx: 'vmaxsd_xmm_xmm_xm64', sse: 'maxsd_xmm_xm64' },
} as const;

type Arithmetic = keyof typeof arithmetic;

function emitArithmetic(
  lowering: Lowering,
  { asm }: CodeEmitter,
  mnemonic: Arithmetic,
  result: Xmm,
  left: Xmm,
  right: Xmm | Memory,
): void {
  if (lowering.avx) asm[arithmetic[mnemonic].avx](result, left, right);
  else asm[arithmetic[mnemonic].sse](result, right);
}

function lowerWithMask(lowering: Lowering, ref: IrRef, mnemonic: 'xor' | 'and', mask: bigint): void {
  const operand = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    tied: !lowering.avx,
    emit: (out) => {
      const bits = out.mask128(mask);
      if (lowering.avx) out.asm[`v${mnemonic}pd_xmm_xmm_xm128`](result.xmm, operand.xmm, bits);
      else out.asm[`${mnemonic}pd_xmm_xm128`](result.xmm, bits);
    },
  });
}

/** System V: doubles in xmm0 and xmm1, the result in xmm0; the call changes every xmm and the caller-saved general registers. */
function lowerCall(lowering: Lowering, ref: IrRef, args: readonly IrRef[], libm: number): void {
  const uses = args.map((each, index) => lowering.use(each, firstXmm + xmm0 + index));
  lowering.add({
    uses,
    defs: [lowering.def(ref, firstXmm + xmm0)],
    clobbers: callClobbers,
    emit: ({ asm }) => asm.call_rm64(libmMemory(libm)),
  });
}

const SIGN = 0x8000_0000_0000_0000n;
const callClobbers = callerSaved.reduce((mask, register) => mask | (1 << register), 0xffff << firstXmm);
