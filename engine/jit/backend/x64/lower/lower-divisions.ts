/**
 * Lowering of division and remainder: shifts and masks for powers of two, multiplication for other constants, idiv or div else.
 *
 * Division by a constant is multiplication by its reciprocal in fixed point (Granlund and Montgomery, "Division by invariant integers
 * using multiplication", 1994). Python rounds down: floor(n / d) = ~floor(~n / d) for n < 0 and d > 0, and ~n is n xor its sign, so that
 * signed division is division of a number below 2**63.
 */
import type { IrRef } from '../../../ir/trace.js';
import { cc } from '../asm/conditions.table.js';
import { rax, rdx } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import type { Operand, Value } from '../machine.js';
import { operandsOf, powerOfTwo } from './lower-integers.js';
import type { Lowering } from './lowering.js';

export function lowerIntFloordiv(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  const divisor = lowering.constantInteger(b);
  if (divisor === undefined || divisor <= 0n) {
    lowerIdiv(lowering, ref, 'quotient');
    return;
  }
  const power = powerOfTwo(divisor);
  if (power !== undefined) {
    shift(lowering, 'sar', lowering.value(a), power, lowering.value(ref));
    return;
  }
  divideByConstant(lowering, lowering.value(a), divisor, lowering.value(ref));
}

export function lowerIntMod(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  const divisor = lowering.constantInteger(b);
  if (divisor === undefined || divisor <= 0n) {
    lowerIdiv(lowering, ref, 'remainder');
    return;
  }
  const power = powerOfTwo(divisor);
  if (power !== undefined) {
    mask(lowering, ref, a, divisor - 1n);
    return;
  }
  const quotient = lowering.intermediate('gpr');
  divideByConstant(lowering, lowering.value(a), divisor, quotient);
  remainder(lowering, ref, a, quotient, divisor);
}

export function lowerUintFloordiv(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  const divisor = unsigned(lowering.constantInteger(b));
  if (divisor === undefined || divisor === 0n) {
    lowerDiv(lowering, ref, 'quotient');
    return;
  }
  const power = powerOfTwo(divisor);
  if (power !== undefined) {
    shift(lowering, 'shr', lowering.value(a), power, lowering.value(ref));
    return;
  }
  divideUnsigned(lowering, a, divisor, lowering.value(ref));
}

export function lowerUintMod(lowering: Lowering, ref: IrRef): void {
  const [a, b] = operandsOf(lowering, ref);
  const divisor = unsigned(lowering.constantInteger(b));
  if (divisor === undefined || divisor === 0n) {
    lowerDiv(lowering, ref, 'remainder');
    return;
  }
  if (powerOfTwo(divisor) !== undefined) {
    mask(lowering, ref, a, divisor - 1n);
    return;
  }
  const quotient = lowering.intermediate('gpr');
  divideUnsigned(lowering, a, divisor, quotient);
  remainder(lowering, ref, a, quotient, divisor);
}

type Part = 'quotient' | 'remainder';

/** Signed division of unknown numbers. Where both are below 2**32, div of 32 bits does, at a third of the time. */
function lowerIdiv(lowering: Lowering, ref: IrRef, part: Part): void {
  lowerDivision(lowering, ref, part, ({ asm }, b, scratch) => {
    const done = asm.label();
    asm.cqo();
    asm.idiv_rm64(b.gpr);
    asm.test_rm64_r64(rdx, rdx);
    asm.jcc(cc.e, done, 'short');
    asm.mov_r64_rm64(scratch.gpr, rdx);
    asm.xor_r64_rm64(scratch.gpr, b.gpr);
    asm.jcc(cc.ns, done, 'short');
    if (part === 'quotient') asm.dec_rm64(rax);
    else asm.add_r64_rm64(rdx, b.gpr);
    asm.bind(done);
  });
}

function lowerDiv(lowering: Lowering, ref: IrRef, part: Part): void {
  lowerDivision(lowering, ref, part, ({ asm }, b) => {
    asm.xor_r32_rm32(rdx, rdx);
    asm.div_rm64(b.gpr);
  });
}

function lowerDivision(
  lowering: Lowering,
  ref: IrRef,
  part: Part,
  divideWide: (out: CodeEmitter, b: Operand, scratch: Operand) => void,
): void {
  const [a, b] = operandsOf(lowering, ref);
  const [dividend, divisor] = [lowering.use(a, rax), lowering.use(b)];
  const scratch = lowering.temp('gpr');
  lowering.add({
    uses: [dividend, divisor],
    defs: [lowering.def(ref, part === 'quotient' ? rax : rdx)],
    temps: [scratch],
    clobbers: (1 << rax) | (1 << rdx),
    emit: (out) => {
      const { asm } = out;
      const [wide, done] = [asm.label(), asm.label()];
      asm.mov_r64_rm64(scratch.gpr, rax);
      asm.or_r64_rm64(scratch.gpr, divisor.gpr);
      asm.shr_rm64_u8(scratch.gpr, 32);
      asm.jcc(cc.ne, wide, 'short');
      asm.xor_r32_rm32(rdx, rdx);
      asm.div_rm32(divisor.gpr);
      asm.jmp(done, 'short');
      asm.bind(wide);
      divideWide(out, divisor, scratch);
      asm.bind(done);
    },
  });
}

/** floor(n / d) for d > 2 that is no power of two. */
function divideByConstant(lowering: Lowering, n: Value, divisor: bigint, result: Value): void {
  const bits = bitLength(divisor);
  const reciprocal = ceilDivide(1n << BigInt(63 + bits), divisor);
  const [sign, size, high, quotient] = intermediates(lowering, 4);
  shift(lowering, 'sar', n, 63, sign);
  combine(lowering, 'xor', n, sign, size);
  multiplyHigh(lowering, size, reciprocal, high);
  shift(lowering, 'shr', high, bits - 1, quotient);
  combine(lowering, 'xor', quotient, sign, result);
}

/** Of unsigned numbers: the reciprocal may need 65 bits. */
function divideUnsigned(lowering: Lowering, a: IrRef, divisor: bigint, result: Value): void {
  const n = lowering.value(a);
  const bits = bitLength(divisor);
  const size = sizeOf(lowering, a);
  if (size <= HALF && size + bits < 64) {
    // Dividend and reciprocal of so few bits that their product fits 64.
    const [product] = intermediates(lowering, 1);
    multiplyLow(lowering, n, ceilDivide(1n << BigInt(size + bits), divisor), product);
    shift(lowering, 'shr', product, size + bits, result);
    return;
  }
  const narrow = narrowReciprocal(divisor, bits);
  if (narrow !== undefined) {
    const [high] = intermediates(lowering, 1);
    multiplyHigh(lowering, n, narrow.reciprocal, high);
    shift(lowering, 'shr', high, narrow.shift, result);
    return;
  }
  const reciprocal = (((1n << BigInt(bits)) - divisor) << 64n) / divisor + 1n;
  const [high, rest, half, sum] = intermediates(lowering, 4);
  multiplyHigh(lowering, n, reciprocal, high);
  combine(lowering, 'sub', n, high, rest);
  shift(lowering, 'shr', rest, 1, half);
  combine(lowering, 'add', half, high, sum);
  shift(lowering, 'shr', sum, bits - 1, result);
}

/** Bits of a number that is known not to have more. */
function sizeOf(lowering: Lowering, ref: IrRef): number {
  if (ref < 0) return 64;
  const { trace } = lowering;
  const name = trace.name(ref);
  const constant = lowering.constantInteger(trace.operand(ref, 1));
  if (name === 'int_and' && constant !== undefined && constant > 0n) return constant.toString(2).length;
  if (name === 'uint_rshift' && constant !== undefined) return 64 - Number(constant);
  return name === 'int_zero_extend' ? trace.operand(ref, 1) * 8 : 64;
}

function multiplyLow(lowering: Lowering, a: Value, factor: bigint, result: Value): void {
  const [left, product] = [lowering.read(a), lowering.read(result)];
  if (factor <= 0x7fff_ffffn) {
    const immediate = Number(factor);
    lowering.add({
      uses: [left],
      defs: [product],
      emit: ({ asm }) => asm.imul_r64_rm64_imm(product.gpr, left.gpr, immediate),
    });
    return;
  }
  const right = lowering.read(lowering.integer(BigInt.asIntN(64, factor)), 'register-or-memory');
  lowering.add({
    uses: [left, right],
    defs: [product],
    tied: true,
    emit: (out) => out.asm.imul_r64_rm64(product.gpr, out.gprOrMemory(right)),
  });
}

function narrowReciprocal(
  divisor: bigint,
  bits: number,
): { readonly reciprocal: bigint; readonly shift: number } | undefined {
  for (let each = 0; each < bits; each++) {
    const power = 1n << BigInt(64 + each);
    const reciprocal = ceilDivide(power, divisor);
    if (reciprocal < 1n << 64n && reciprocal * divisor - power <= 1n << BigInt(each)) {
      return { reciprocal, shift: each };
    }
  }
  return undefined;
}

/** n - quotient * d. */
function remainder(lowering: Lowering, ref: IrRef, a: IrRef, quotient: Value, divisor: bigint): void {
  const [product] = intermediates(lowering, 1);
  multiplyLow(lowering, quotient, divisor, product);
  combine(lowering, 'sub', lowering.value(a), product, lowering.value(ref));
}

function multiplyHigh(lowering: Lowering, a: Value, reciprocal: bigint, result: Value): void {
  const factor = lowering.read(lowering.integer(BigInt.asIntN(64, reciprocal)), 'register-or-memory');
  lowering.add({
    uses: [lowering.read(a, 'register', rax), factor],
    defs: [lowering.read(result, 'register', rdx)],
    clobbers: (1 << rax) | (1 << rdx),
    emit: (out) => out.asm.mul_rm64(out.gprOrMemory(factor)),
  });
}

function shift(lowering: Lowering, mnemonic: 'sar' | 'shr', a: Value, count: number, result: Value): void {
  const operand = lowering.read(a);
  const shifted = lowering.read(result);
  lowering.add({
    uses: [operand],
    defs: [shifted],
    tied: true,
    emit: ({ asm }) => {
      if (count > 0) asm[`${mnemonic}_rm64_u8`](shifted.gpr, count);
    },
  });
}

function combine(
  lowering: Lowering,
  mnemonic: 'add' | 'sub' | 'xor',
  a: Value,
  b: Value,
  result: Value,
): void {
  const [left, right] = [lowering.read(a), lowering.read(b)];
  const sum = lowering.read(result);
  const commutes = mnemonic !== 'sub';
  lowering.add({
    uses: [left, right],
    defs: [sum],
    tied: true,
    commutes,
    emit: ({ asm }) => {
      const other = commutes && left.place !== sum.place ? left : right;
      asm[`${mnemonic}_r64_rm64`](sum.gpr, other.gpr);
    },
  });
}

/** a & bits. */
function mask(lowering: Lowering, ref: IrRef, a: IrRef, bits: bigint): void {
  const operand = lowering.use(a);
  const result = lowering.def(ref);
  if (bits <= 0x7fff_ffffn) {
    const immediate = Number(bits);
    lowering.add({
      uses: [operand],
      defs: [result],
      tied: true,
      emit: ({ asm }) => asm.and_rm32_imm(result.gpr, immediate),
    });
    return;
  }
  const factor = lowering.read(lowering.integer(bits), 'register-or-memory');
  lowering.add({
    uses: [operand, factor],
    defs: [result],
    tied: true,
    emit: (out) => out.asm.and_r64_rm64(result.gpr, out.gprOrMemory(factor)),
  });
}

function intermediates(lowering: Lowering, count: 1): [Value];
function intermediates(lowering: Lowering, count: 4): [Value, Value, Value, Value];
function intermediates(lowering: Lowering, count: number): Value[] {
  return Array.from({ length: count }, () => lowering.intermediate('gpr'));
}

function unsigned(value: bigint | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt.asUintN(64, value);
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

/** The most bits of a dividend whose product with its reciprocal, a bit longer, fits 64 bits. */
const HALF = 31;

/** ceil(log2(value)) of a value that is no power of two. */
function bitLength(value: bigint): number {
  return value.toString(2).length;
}
