/**
 * Lowering of int arithmetic: addition to lea where the operands live on, multiplication by small constants to shifts and lea, masks to
 * zero extensions, shifts by a variable to BMI2 where the processor has it.
 */
import type { IrRef } from '../../../ir/trace.js';
import { type Memory, memIndexed, mem as memory, memScaled, type Scale } from '../asm/memory-operand.js';
import { type Gpr, rcx } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import type { Operand } from '../machine.js';
import { foldLoad } from './address.js';
import type { Lowering } from './lowering.js';

export function lowerIntAdd(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  const immediate = lowering.immediate(b);
  if (immediate !== undefined) {
    addImmediate(lowering, ref, a, immediate);
    return;
  }
  if (lowerWithLoad(lowering, ref, a, b, true, 'add')) return;
  const [left, right] = [lowering.use(a), lowering.use(b)];
  const sum = lowering.def(ref);
  lowering.add({
    uses: [left, right],
    defs: [sum],
    emit: ({ asm }) => {
      if (sum.place === left.place) asm.add_r64_rm64(sum.gpr, right.gpr);
      else if (sum.place === right.place) asm.add_r64_rm64(sum.gpr, left.gpr);
      else asm.lea_r64_m(sum.gpr, memIndexed(left.gpr, right.gpr, 1));
    },
  });
}

export function lowerIntSub(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  const immediate = lowering.immediate(b);
  if (immediate !== undefined && immediate !== -0x8000_0000) {
    addImmediate(lowering, ref, a, -immediate);
    return;
  }
  if (lowering.immediate(a) === 0) {
    lowerOneOperand(lowering, ref, b, 'neg_rm64');
    return;
  }
  lowerTwoOperands(lowering, ref, a, b, false, 'sub');
}

export function lowerIntAnd(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  const bytes = extensions.get(lowering.constantInteger(b));
  if (bytes !== undefined) {
    lowerExtension(lowering, ref, a, bytes, false);
    return;
  }
  lowerTwoOperands(lowering, ref, a, b, true, 'and');
}

export function lowerIntOr(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  lowerTwoOperands(lowering, ref, a, b, true, 'or');
}

export function lowerIntXor(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  lowerTwoOperands(lowering, ref, a, b, true, 'xor');
}

export function lowerIntNeg(lowering: Lowering, ref: IrRef): void {
  lowerOneOperand(lowering, ref, lowering.trace.operand(ref, 0), 'neg_rm64');
}

export function lowerIntInvert(lowering: Lowering, ref: IrRef): void {
  lowerOneOperand(lowering, ref, lowering.trace.operand(ref, 0), 'not_rm64');
}

export function lowerIntMul(lowering: Lowering, ref: IrRef): void {
  const [a, b] = constantLast(lowering, ref);
  const constant = lowering.constantInteger(b);
  if (constant !== undefined) {
    const power = powerOfTwo(constant);
    if (power !== undefined) {
      lowerConstantShift(lowering, ref, a, power, 'shl_rm64_u8');
      return;
    }
    const scale = leaScales.get(constant);
    if (scale !== undefined) {
      lowerLeaProduct(lowering, ref, a, scale);
      return;
    }
  }
  lowerProduct(lowering, ref, a, b);
}

export function lowerIntLshift(lowering: Lowering, ref: IrRef): void {
  lowerShift(lowering, ref, 'shl');
}

export function lowerIntRshift(lowering: Lowering, ref: IrRef): void {
  lowerShift(lowering, ref, 'sar');
}

export function lowerUintRshift(lowering: Lowering, ref: IrRef): void {
  lowerShift(lowering, ref, 'shr');
}

export function lowerIntSignExtend(lowering: Lowering, ref: IrRef): void {
  lowerExtension(lowering, ref, lowering.trace.operand(ref, 0), lowering.trace.operand(ref, 1), true);
}

export function lowerIntZeroExtend(lowering: Lowering, ref: IrRef): void {
  lowerExtension(lowering, ref, lowering.trace.operand(ref, 0), lowering.trace.operand(ref, 1), false);
}

/** bytes + pointer: as int_add. */
export function lowerPtrAdd(lowering: Lowering, ref: IrRef): void {
  lowerIntAdd(lowering, ref);
}

/** A product in the wrapping form and in the form that exits on overflow (imul sets OF). */
export function lowerProduct(
  lowering: Lowering,
  ref: IrRef,
  a: IrRef,
  b: IrRef,
  guard: Pick<Parameters<Lowering['add']>[0], 'exit'> & { readonly after?: (out: CodeEmitter) => void } = {},
): void {
  const immediate = lowering.immediate(b);
  const product = lowering.def(ref);
  const after = guard.after ?? nothing;
  const exit = { exit: guard.exit };
  if (immediate !== undefined) {
    const left = lowering.useOrMemory(a);
    lowering.add({
      ...exit,
      uses: [left],
      defs: [product],
      emit: (out) => {
        out.asm.imul_r64_rm64_imm(product.gpr, out.gprOrMemory(left), immediate);
        after(out);
      },
    });
    return;
  }
  const [left, right] = [lowering.use(a), lowering.useOrMemory(b)];
  lowering.add({
    ...exit,
    uses: [left, right],
    defs: [product],
    tied: true,
    commutes: true,
    emit: (out) => {
      out.asm.imul_r64_rm64(product.gpr, out.gprOrMemory(otherOf(product, left, right)));
      after(out);
    },
  });
}

/** The operand of a commuting pair that the result is not tied to. */
export function otherOf(result: Operand, left: Operand, right: Operand): Operand {
  return left.place === result.place ? right : left;
}

/** The operands; a constant first operand of a commuting operation comes last. */
export function constantLast(lowering: Lowering, ref: IrRef): readonly [IrRef, IrRef] {
  const [a, b] = operandsOf(lowering, ref);
  return a < 0 && b >= 0 ? [b, a] : [a, b];
}

export function operandsOf(lowering: Lowering, ref: IrRef): readonly [IrRef, IrRef] {
  return [lowering.trace.operand(ref, 0), lowering.trace.operand(ref, 1)];
}

/** k where the constant is 2**k. */
export function powerOfTwo(constant: bigint): number | undefined {
  const bits = BigInt.asUintN(64, constant);
  if (bits === 0n || (bits & (bits - 1n)) !== 0n) return undefined;
  return bits.toString(2).length - 1;
}

const arithmetic = {
  add: { immediate: 'add_rm64_imm', plain: 'add_r64_rm64' },
  sub: { immediate: 'sub_rm64_imm', plain: 'sub_r64_rm64' },
  and: { immediate: 'and_rm64_imm', plain: 'and_r64_rm64' },
  or: { immediate: 'or_rm64_imm', plain: 'or_r64_rm64' },
  xor: { immediate: 'xor_rm64_imm', plain: 'xor_r64_rm64' },
} as const;

type Arithmetic = keyof typeof arithmetic;

function lowerTwoOperands(
  lowering: Lowering,
  ref: IrRef,
  a: IrRef,
  b: IrRef,
  commutes: boolean,
  mnemonic: Arithmetic,
): void {
  const immediate = lowering.immediate(b);
  if (immediate !== undefined) {
    const left = lowering.use(a);
    const result = lowering.def(ref);
    lowering.add({
      uses: [left],
      defs: [result],
      tied: true,
      emit: ({ asm }) => {
        const narrow = mnemonic === 'and' && immediate >= 0;
        if (narrow) asm.and_rm32_imm(result.gpr, immediate);
        else asm[arithmetic[mnemonic].immediate](result.gpr, immediate);
      },
    });
    return;
  }
  if (lowerWithLoad(lowering, ref, a, b, commutes, mnemonic)) return;
  const [left, right] = [lowering.use(a), lowering.useOrMemory(b)];
  const result = lowering.def(ref);
  lowering.add({
    uses: [left, right],
    defs: [result],
    tied: true,
    commutes,
    emit: (out) => {
      const other = commutes ? otherOf(result, left, right) : right;
      out.asm[arithmetic[mnemonic].plain](result.gpr, out.gprOrMemory(other));
    },
  });
}

/** One operand read straight from an array. */
function lowerWithLoad(
  lowering: Lowering,
  ref: IrRef,
  a: IrRef,
  b: IrRef,
  commutes: boolean,
  mnemonic: Arithmetic,
): boolean {
  const second = foldLoad(lowering, b, wide);
  const first = second === undefined && commutes ? foldLoad(lowering, a, wide) : undefined;
  const address = second ?? first;
  if (address === undefined) return false;
  const left = lowering.use(second === undefined ? b : a);
  const result = lowering.def(ref);
  lowering.add({
    uses: [left, ...address.operands],
    defs: [result],
    tied: true,
    emit: ({ asm }) => asm[arithmetic[mnemonic].plain](result.gpr, address.memory()),
  });
  return true;
}

function addImmediate(lowering: Lowering, ref: IrRef, a: IrRef, immediate: number): void {
  const left = lowering.use(a);
  const sum = lowering.def(ref);
  lowering.add({
    uses: [left],
    defs: [sum],
    emit: ({ asm }) => {
      if (sum.place !== left.place) asm.lea_r64_m(sum.gpr, memory(left.gpr, immediate));
      else if (immediate === 128) asm.sub_rm64_imm(sum.gpr, -128);
      else asm.add_rm64_imm(sum.gpr, immediate);
    },
  });
}

function lowerOneOperand(
  lowering: Lowering,
  ref: IrRef,
  a: IrRef,
  instruction: 'neg_rm64' | 'not_rm64',
): void {
  const operand = lowering.use(a);
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    tied: true,
    emit: ({ asm }) => asm[instruction](result.gpr),
  });
}

function lowerLeaProduct(lowering: Lowering, ref: IrRef, a: IrRef, scale: Scale): void {
  const operand = lowering.use(a);
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: ({ asm }) => asm.lea_r64_m(result.gpr, memIndexed(operand.gpr, operand.gpr, scale)),
  });
}

type ShiftName = 'shl' | 'sar' | 'shr';

function lowerShift(lowering: Lowering, ref: IrRef, mnemonic: ShiftName): void {
  const [a, b] = operandsOf(lowering, ref);
  const count = lowering.immediate(b);
  if (count !== undefined) {
    lowerConstantShift(lowering, ref, a, count & 63, `${mnemonic}_rm64_u8`);
  } else if (lowering.bmi2) {
    const [left, right] = [lowering.useOrMemory(a), lowering.use(b)];
    const result = lowering.def(ref);
    lowering.add({
      uses: [left, right],
      defs: [result],
      emit: (out) => out.asm[`${mnemonic}x_r64_rm64_r64`](result.gpr, out.gprOrMemory(left), right.gpr),
    });
  } else {
    const [left, right] = [lowering.use(a), lowering.use(b, rcx)];
    const result = lowering.def(ref);
    lowering.add({
      uses: [left, right],
      defs: [result],
      tied: true,
      emit: ({ asm }) => asm[`${mnemonic}_rm64_cl`](result.gpr),
    });
  }
}

function lowerConstantShift(
  lowering: Lowering,
  ref: IrRef,
  a: IrRef,
  count: number,
  instruction: `${ShiftName}_rm64_u8`,
): void {
  const operand = lowering.use(a);
  const result = lowering.def(ref);
  const scale = instruction === 'shl_rm64_u8' ? leaShifts[count] : undefined;
  if (scale !== undefined) {
    lowering.add({
      uses: [operand],
      defs: [result],
      emit: ({ asm }) => {
        if (result.place === operand.place) asm.shl_rm64_u8(result.gpr, count);
        else if (count === 1) asm.lea_r64_m(result.gpr, memIndexed(operand.gpr, operand.gpr, 1));
        else asm.lea_r64_m(result.gpr, memScaled(operand.gpr, scale));
      },
    });
    return;
  }
  lowering.add({
    uses: [operand],
    defs: [result],
    tied: true,
    emit: ({ asm }) => {
      if (count !== 0) asm[instruction](result.gpr, count);
    },
  });
}

/** The low bytes of a value. */
function lowerExtension(lowering: Lowering, ref: IrRef, a: IrRef, bytes: number, signed: boolean): void {
  const operand = lowering.use(a);
  const result = lowering.def(ref);
  lowering.add({
    uses: [operand],
    defs: [result],
    emit: (out) => extendFrom(out, result.gpr, operand.gpr, bytes, signed),
  });
}

/** Moves 1, 2, 4 or 8 bytes of a register or memory into a register, extended to 64 bits. */
export function extendFrom(
  { asm }: CodeEmitter,
  result: Gpr,
  source: Gpr | Memory,
  bytes: number,
  signed: boolean,
): void {
  if (bytes === 8) asm.mov_r64_rm64(result, source);
  else if (bytes === 4 && signed) asm.movsxd_r64_rm32(result, source);
  else if (bytes === 4) asm.mov_r32_rm32(result, source);
  else if (bytes === 2 && signed) asm.movsx_r64_rm16(result, source);
  else if (bytes === 2) asm.movzx_r32_rm16(result, source);
  else if (signed) asm.movsx_r64_rm8(result, source);
  else asm.movzx_r32_rm8(result, source);
}

const nothing = (): void => undefined;
const wide = ['i64', 'u64'] as const;
const extensions = new Map<bigint | undefined, number>([
  [0xffn, 1],
  [0xffffn, 2],
  [0xffff_ffffn, 4],
]);
const leaScales = new Map<bigint, Scale>([
  [3n, 2],
  [5n, 4],
  [9n, 8],
]);
/** The scale by shift count. */
const leaShifts: readonly (Scale | undefined)[] = [undefined, 2, 4, 8];
