/**
 * How each operation of a vector loop is done with packed instructions (packed-set.ts). A comparison's result has lanes of ones and zeros.
 *
 * Every form gives the bits that the scalar form gives.
 */
import type { OperationName } from '../../../ir/ops.table.js';
import type { Memory } from '../asm/memory-operand.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { type PackedName, type PackedPredicate, type RoundSet, roundings } from './packed-set.js';

/** What a form is given. */
export interface VectorOperands {
  readonly set: RoundSet;
  readonly out: CodeEmitter;
  readonly to: Xmm;
  readonly a: Xmm;
  /** Memory only if the form is one that takes it. */
  readonly b: Xmm | Memory;
  readonly c: Xmm;
  readonly scratch: readonly Xmm[];
  /** The constant operand of shifts and extensions. */
  readonly immediate: number;
}

/** How an operation is done. */
export interface VectorForm {
  /** How many of the operation's operands are vectors. */
  readonly operands: 1 | 2 | 3;
  /** The first two change places. */
  readonly swapped: boolean;
  /** They may, without a change of the result. */
  readonly commutes: boolean;
  /** The second operand may be an element in memory. */
  readonly takesMemory: boolean;
  /** The result's register is none of the operands'. */
  readonly apart: boolean;
  /** Registers that it needs for itself. */
  readonly scratch: number;
  /** Guards give a vector whose highest bits must all be this. */
  readonly expected: 0 | 1 | undefined;
  readonly emit: (operands: VectorOperands) => void;
}

/** The form of an operation; undefined where the set has none. `isShort`: the operand of a conversion is known to be small. */
export function vectorForm(name: OperationName, set: RoundSet, isShort: boolean): VectorForm | undefined {
  if (name in roundings && !set.canRound) return undefined;
  if (name === 'cast_int_to_float' && isShort) return shortToFloat;
  return forms[name];
}

type Emit = (operands: VectorOperands) => void;

function form(operands: 1 | 2 | 3, emit: Emit, parts: Partial<VectorForm> = {}): VectorForm {
  return {
    operands,
    swapped: false,
    commutes: false,
    takesMemory: false,
    apart: false,
    scratch: 0,
    expected: undefined,
    emit,
    ...parts,
  };
}

function packed(name: PackedName, commutes = false): VectorForm {
  return form(2, ({ set, out, to, a, b }) => set.binary(out, name, to, a, b), {
    commutes,
    takesMemory: true,
  });
}

/** With 64 bits that are the same in each lane. */
function masked(name: PackedName, bits: bigint): VectorForm {
  return form(1, ({ set, out, to, a }) => set.binary(out, name, to, a, set.constant(out, bits)));
}

function compared(how: PackedPredicate, parts: Partial<VectorForm> = {}): VectorForm {
  return form(2, ({ set, out, to, a, b }) => set.compare(out, how, to, a, b), {
    takesMemory: true,
    ...parts,
  });
}

/** a > b, or the contrary. */
function greater(parts: { swapped: boolean; negated: boolean }): VectorForm {
  return form(
    2,
    ({ set, out, to, a, b, scratch }) => {
      set.greater(out, to, a, b as Xmm, scratch[0] as Xmm);
      if (parts.negated) negate(set, out, to);
    },
    { swapped: parts.swapped, apart: true, scratch: 1 },
  );
}

/** As greater, of unsigned integers: the highest bits change places. */
function above(parts: { swapped: boolean; negated: boolean }): VectorForm {
  return form(
    2,
    ({ set, out, to, a, b, scratch }) => {
      const [left, right, third] = scratch as readonly [Xmm, Xmm, Xmm];
      set.binary(out, 'pxor', left, a, set.constant(out, SIGN));
      set.binary(out, 'pxor', right, b as Xmm, set.constant(out, SIGN));
      set.greater(out, to, left, right, third);
      if (parts.negated) negate(set, out, to);
    },
    { swapped: parts.swapped, apart: true, scratch: 3 },
  );
}

function equal(negated: boolean): VectorForm {
  return form(
    2,
    ({ set, out, to, a, b, scratch }) => {
      set.equal(out, to, a, b as Xmm, scratch[0] as Xmm);
      if (negated) negate(set, out, to);
    },
    { apart: true, scratch: 1 },
  );
}

function negate(set: RoundSet, out: CodeEmitter, to: Xmm): void {
  set.binary(out, 'pxor', to, to, set.constant(out, ONES));
}

const select = form(
  3,
  ({ set, out, to, a, b, c, scratch }) => set.select(out, to, a, b as Xmm, c, scratch[0] as Xmm),
  { apart: true, scratch: 1 },
);

/** The low bytes of a lane, without sign: the others are zero. */
function zeroExtend({ set, out, to, a, immediate }: VectorOperands): void {
  set.binary(out, 'pand', to, a, set.constant(out, lowBytes(immediate)));
}

/** (x ^ sign) - sign moves the sign of a narrower integer up. */
function signExtend(operands: VectorOperands): void {
  zeroExtend(operands);
  moveSignUp(operands, 1n << BigInt(8 * operands.immediate - 1));
}

function shiftRightSigned(operands: VectorOperands): void {
  const { set, out, to, a, immediate } = operands;
  set.shift(out, 'right', to, a, immediate);
  moveSignUp(operands, SIGN >> BigInt(immediate));
}

function moveSignUp({ set, out, to }: VectorOperands, sign: bigint): void {
  set.binary(out, 'pxor', to, to, set.constant(out, sign));
  set.binary(out, 'psubq', to, to, set.constant(out, sign));
}

/** The low 64 bits of the product, by three products of halves. */
function multiply({ set, out, to, a, b, scratch }: VectorOperands): void {
  const [first, second] = scratch as readonly [Xmm, Xmm];
  set.shift(out, 'right', first, a, 32);
  set.binary(out, 'pmuludq', first, first, b);
  set.shift(out, 'right', second, b as Xmm, 32);
  set.binary(out, 'pmuludq', second, second, a);
  set.binary(out, 'paddq', first, first, second);
  set.shift(out, 'left', first, first, 32);
  set.binary(out, 'pmuludq', to, a, b);
  set.binary(out, 'paddq', to, to, first);
}

/**
 * Halves as the low bits of doubles whose exponents make them count right: 2**84 and more for the upper, 2**52 for the lower. Subtraction is
 * exact, the addition at the end rounds once. A signed upper half has 2**31 added, which is taken off again.
 */
function toFloat(exponent: bigint): Emit {
  return ({ set, out, to, a, scratch }) => {
    const [upper] = scratch as readonly [Xmm];
    set.shift(out, 'right', upper, a, 32);
    set.binary(out, 'pxor', upper, upper, set.constant(out, exponent));
    set.binary(out, 'subpd', upper, upper, set.constant(out, exponent | (1n << 20n)));
    set.binary(out, 'pand', to, a, set.constant(out, 0xffff_ffffn));
    set.binary(out, 'por', to, to, set.constant(out, TWO_52_BITS));
    set.binary(out, 'addpd', to, to, upper);
  };
}

/** For -2**51 <= x < 2**51: x + 2**52 + 2**51 is a double's low bits. */
const shortToFloat = form(1, ({ set, out, to, a }) => {
  set.binary(out, 'paddq', to, a, set.constant(out, TWO_52_51_BITS));
  set.binary(out, 'subpd', to, to, set.constant(out, TWO_52_51_BITS));
});

/** The sum, or difference, and a vector whose highest bits say where it does not fit. */
function overflowing(name: 'paddq' | 'psubq'): VectorForm {
  return form(
    2,
    ({ set, out, to, a, b, scratch }) => {
      const [first, second] = scratch as readonly [Xmm, Xmm];
      set.binary(out, name, to, a, b);
      // A sum has the sign of one of its operands; a difference of unlike signs that of the first.
      set.binary(out, 'pxor', first, a, name === 'paddq' ? to : b);
      set.binary(out, 'pxor', second, name === 'paddq' ? (b as Xmm) : a, to);
      set.binary(out, 'pand', first, first, second);
    },
    { apart: true, scratch: 2, expected: 0 },
  );
}

const SIGN = 1n << 63n;
const ONES = (1n << 64n) - 1n;
const TWO_52_BITS = 0x4330_0000_0000_0000n;
const TWO_52_51_BITS = 0x4338_0000_0000_0000n;
const SIGNED_UPPER = 0x4530_0000_8000_0000n;
const UNSIGNED_UPPER = 0x4530_0000_0000_0000n;

function lowBytes(bytes: number): bigint {
  return (1n << BigInt(8 * bytes)) - 1n;
}

const forms: Partial<Record<OperationName, VectorForm>> = {
  float_add: packed('addpd', true),
  float_sub: packed('subpd'),
  float_mul: packed('mulpd', true),
  float_truediv: packed('divpd'),
  float_min: packed('minpd'),
  float_max: packed('maxpd'),
  float_neg: masked('xorpd', SIGN),
  float_abs: masked('andpd', SIGN - 1n),
  float_sqrt: form(1, ({ set, out, to, a }) => set.sqrt(out, to, a)),
  float_rint: rounded('float_rint'),
  float_floor: rounded('float_floor'),
  float_ceil: rounded('float_ceil'),
  float_trunc: rounded('float_trunc'),
  float_to_single: form(1, ({ set, out, to, a }) => set.toSingle(out, to, a)),
  float_lt: compared('lt'),
  float_le: compared('le'),
  float_eq: compared('eq', { commutes: true }),
  float_ne: compared('neq', { commutes: true }),
  float_gt: compared('lt', { swapped: true }),
  float_ge: compared('le', { swapped: true }),
  float_select: select,
  int_select: select,
  int_add: packed('paddq', true),
  int_sub: packed('psubq'),
  int_and: packed('pand', true),
  int_or: packed('por', true),
  int_xor: packed('pxor', true),
  int_mul: form(2, multiply, { apart: true, scratch: 2 }),
  int_add_ovf: overflowing('paddq'),
  int_sub_ovf: overflowing('psubq'),
  int_neg: form(
    1,
    ({ set, out, to, a }) => {
      set.binary(out, 'pxor', to, to, to);
      set.binary(out, 'psubq', to, to, a);
    },
    { apart: true },
  ),
  int_invert: masked('pxor', ONES),
  bool_not: masked('pxor', ONES),
  int_lshift: form(1, ({ set, out, to, a, immediate }) => set.shift(out, 'left', to, a, immediate)),
  uint_rshift: form(1, ({ set, out, to, a, immediate }) => set.shift(out, 'right', to, a, immediate)),
  int_rshift: form(1, shiftRightSigned),
  int_zero_extend: form(1, zeroExtend),
  int_sign_extend: form(1, signExtend),
  int_gt: greater({ swapped: false, negated: false }),
  int_lt: greater({ swapped: true, negated: false }),
  int_le: greater({ swapped: false, negated: true }),
  int_ge: greater({ swapped: true, negated: true }),
  int_eq: equal(false),
  int_ne: equal(true),
  uint_lt: above({ swapped: true, negated: false }),
  uint_le: above({ swapped: false, negated: true }),
  cast_bool_to_int: form(1, ({ set, out, to, a }) => set.shift(out, 'right', to, a, 63)),
  cast_int_to_float: form(1, toFloat(SIGNED_UPPER), { scratch: 1 }),
  cast_uint_to_float: form(1, toFloat(UNSIGNED_UPPER), { scratch: 1 }),
  guard_true: form(1, () => undefined, { expected: 1 }),
  guard_false: form(1, () => undefined, { expected: 0 }),
};

function rounded(name: keyof typeof roundings): VectorForm {
  return form(1, ({ set, out, to, a }) => set.round(out, to, a, roundings[name]));
}
