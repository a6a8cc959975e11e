/**
 * The body of a vector loop: each vector operation of the plan as an instruction on four lanes of 64 bits (AVX2), over numbered vectors that are
 * then given registers. Singles are widened to doubles as they are loaded, as in the trace.
 *
 * Gives undefined where an operation has no form here or the registers do not suffice: the loop then stays scalar.
 */
import { elementRows } from '../../../ir/elements.table.js';
import type { OperationName } from '../../../ir/ops.table.js';
import type { IrRef } from '../../../ir/trace.js';
import { type VectorLoop, vectorRoles } from '../../../ir/vector-loop.js';
import { type PredicateName, predicate } from '../asm/conditions.table.js';
import type { EncodingName } from '../asm/encodings.table.js';
import { type Memory, memLabel } from '../asm/memory-operand.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { findRow, type RowAccess } from './address.js';
import type { Lowering } from './lowering.js';

/** Iterations of a round. */
export const LANES = 4;

/** A vector by number. */
type Vector = number;

/** Gives a vector's register, and an access's address. */
export interface VectorPlaces {
  readonly register: (vector: Vector) => Xmm;
  readonly address: (access: RowAccess) => Memory;
}

/** One operation on vectors. */
interface VectorStep {
  readonly uses: readonly Vector[];
  readonly def: Vector | undefined;
  readonly emit: (out: CodeEmitter, places: VectorPlaces) => void;
}

/** A planned body. */
export interface VectorBody {
  readonly steps: readonly VectorStep[];
  /** Values from before the loop and the vectors that hold them in each lane. */
  readonly broadcasts: ReadonlyMap<IrRef, Vector>;
  readonly accesses: ReadonlyMap<IrRef, RowAccess>;
  /** Bytes of the elements. */
  readonly bytes: 4 | 8;
  /** The vector of an operation of the loop. */
  readonly vectorOf: (ref: IrRef) => Vector | undefined;
  /** Which of `registers` registers each vector has. */
  readonly registerOf: readonly number[];
  readonly registers: number;
}

/** Plans the body; `kept` are operations whose vectors are needed behind the last round. */
export function planVectorBody(
  lowering: Lowering,
  loop: VectorLoop,
  kept: readonly IrRef[],
): VectorBody | undefined {
  if (loop.maximumLanes < LANES || (loop.elementBytes !== 8 && loop.elementBytes !== 4)) return undefined;
  const planner = new BodyPlanner(lowering, loop, loop.elementBytes);
  return planner.plan() ? planner.finish(kept) : undefined;
}

class BodyPlanner {
  readonly #lowering: Lowering;
  readonly #loop: VectorLoop;
  readonly #bytes: 4 | 8;
  readonly #steps: VectorStep[] = [];
  readonly #vectors = new Map<IrRef, Vector>();
  readonly #broadcasts = new Map<IrRef, Vector>();
  readonly #accesses = new Map<IrRef, RowAccess>();
  #count = 0;

  constructor(lowering: Lowering, loop: VectorLoop, bytes: 4 | 8) {
    this.#lowering = lowering;
    this.#loop = loop;
    this.#bytes = bytes;
  }

  plan(): boolean {
    const { roles } = this.#loop;
    for (let ref = 0; ref < roles.length; ref++) {
      if (roles[ref] === vectorRoles.vector && !this.#planOperation(ref)) return false;
    }
    return true;
  }

  finish(kept: readonly IrRef[]): VectorBody | undefined {
    const lastUse = new Array<number>(this.#count).fill(-1);
    this.#steps.forEach(({ uses }, at) => {
      for (const vector of uses) lastUse[vector] = at;
    });
    const end = this.#steps.length;
    for (const vector of this.#broadcasts.values()) lastUse[vector] = end;
    for (const ref of kept) lastUse[this.#vectors.get(ref) ?? 0] = end;
    const registerOf: number[] = [];
    const free: number[] = [];
    let registers = 0;
    const take = (): number => free.pop() ?? registers++;
    for (const vector of this.#broadcasts.values()) registerOf[vector] = take();
    this.#steps.forEach(({ uses, def }, at) => {
      // Only what dies may share with the result; blends and the like read all operands before they write.
      for (const vector of new Set(uses)) {
        if (lastUse[vector] === at) free.push(registerOf[vector] as number);
      }
      if (def === undefined) return;
      registerOf[def] = take();
      if (lastUse[def] === -1) free.push(registerOf[def] as number);
    });
    return {
      steps: this.#steps,
      broadcasts: this.#broadcasts,
      accesses: this.#accesses,
      bytes: this.#bytes,
      vectorOf: (ref) => this.#vectors.get(ref),
      registerOf,
      registers,
    };
  }

  #planOperation(ref: IrRef): boolean {
    const { trace } = this.#lowering;
    const name = trace.name(ref);
    const [a, b, c] = [trace.operand(ref, 0), trace.operand(ref, 1), trace.operand(ref, 2)];
    const arithmetic = arithmetics[name];
    const comparison = comparisons[name];
    const rounding = roundings[name];
    if (arithmetic !== undefined) return this.#binary(ref, a, b, (o, d, x, y) => o.asm[arithmetic](d, x, y));
    if (comparison !== undefined) {
      return this.#binary(ref, a, b, (o, d, x, y) =>
        o.asm.vcmppd_ymm_ymm_ym256_pred(d, x, y, predicate[comparison]),
      );
    }
    if (rounding !== undefined) {
      return this.#unary(ref, a, (o, d, x) => o.asm.vroundpd_ymm_ym256_u8(d, x, rounding));
    }
    switch (name) {
      case 'getarrayitem_float':
      case 'getarrayitem_int':
        return this.#load(ref);
      case 'setarrayitem_float':
      case 'setarrayitem_int':
        return this.#store(ref, c);
      case 'float_sqrt':
        return this.#unary(ref, a, (o, d, x) => o.asm.vsqrtpd_ymm_ym256(d, x));
      case 'float_neg':
        return this.#unary(ref, a, (o, d, x) => o.asm.vxorpd_ymm_ymm_ym256(d, x, mask256(o, SIGN)));
      case 'float_abs':
        return this.#unary(ref, a, (o, d, x) => o.asm.vandpd_ymm_ymm_ym256(d, x, mask256(o, SIGN - 1n)));
      case 'bool_not':
      case 'int_invert':
        return this.#unary(ref, a, (o, d, x) => o.asm.vxorpd_ymm_ymm_ym256(d, x, mask256(o, ONES)));
      case 'int_zero_extend':
        return this.#unary(ref, a, (o, d, x) => {
          o.asm.vandpd_ymm_ymm_ym256(d, x, mask256(o, (1n << BigInt(8 * b)) - 1n));
        });
      case 'float_to_single':
        return this.#unary(ref, a, (o, d, x) => {
          o.asm.vcvtpd2ps_xmm_ym256(d, x);
          o.asm.vcvtps2pd_ymm_xm128(d, d);
        });
      case 'int_lshift':
      case 'uint_rshift':
        return this.#shift(ref, a, b, name);
      case 'int_lt':
        return this.#binary(ref, b, a, (o, d, x, y) => o.asm.vpcmpgtq_ymm_ymm_ym256(d, x, y));
      case 'float_select':
      case 'int_select':
        return this.#select(ref, a, b, c);
      default:
        return false;
    }
  }

  #load(ref: IrRef): boolean {
    const { trace } = this.#lowering;
    const access = this.#findAccess(ref, trace.operand(ref, 2));
    if (access === undefined) return false;
    const def = this.#define(ref);
    this.#steps.push({
      uses: [],
      def,
      emit: ({ asm }, { register, address }) => {
        if (this.#bytes === 8) asm.vmovupd_ymm_ym256(register(def), address(access));
        else asm.vcvtps2pd_ymm_xm128(register(def), address(access));
      },
    });
    return true;
  }

  #store(ref: IrRef, value: IrRef): boolean {
    const { trace } = this.#lowering;
    const access = this.#findAccess(ref, trace.operand(ref, 3));
    const source = this.#use(value);
    if (access === undefined || source === undefined) return false;
    const narrow = this.#bytes === 4 ? this.#count++ : undefined;
    this.#steps.push({
      uses: [source],
      def: narrow,
      emit: ({ asm }, { register, address }) => {
        if (narrow === undefined) {
          asm.vmovupd_m256_ymm(address(access), register(source));
        } else {
          asm.vcvtpd2ps_xmm_ym256(register(narrow), register(source));
          asm.vmovups_m128_xmm(address(access), register(narrow));
        }
      },
    });
    return true;
  }

  /** Accesses of doubles, singles and 64-bit integers. */
  #findAccess(ref: IrRef, element: number): RowAccess | undefined {
    const row = elementRows[element];
    if (row === undefined || (row.type === 'int' && row.bytes !== 8)) return undefined;
    const { trace } = this.#lowering;
    const access = findRow(this.#lowering, trace.operand(ref, 0), trace.operand(ref, 1), row.bytes);
    if (
      access === undefined ||
      !this.#loop.inductions.some(({ phi, step }) => phi === access.phi && step === 1n)
    ) {
      return undefined;
    }
    this.#accesses.set(ref, access);
    return access;
  }

  /** a OP b, where b is read from memory if it is a load that nobody else reads and that came last. */
  #binary(ref: IrRef, a: IrRef, b: IrRef, emit: Binary): boolean {
    const left = this.#use(a);
    const right = this.#use(b);
    if (left === undefined || right === undefined) return false;
    const def = this.#define(ref);
    const access = this.#accesses.get(b);
    const isLast = this.#steps.at(-1)?.def === right && left !== right;
    if (access !== undefined && isLast && this.#bytes === 8 && this.#lowering.isFoldable(b, ...loads)) {
      this.#steps.pop();
      this.#steps.push({
        uses: [left],
        def,
        emit: (out, { register, address }) => emit(out, register(def), register(left), address(access)),
      });
      return true;
    }
    this.#steps.push({
      uses: [left, right],
      def,
      emit: (out, { register }) => emit(out, register(def), register(left), register(right)),
    });
    return true;
  }

  #unary(ref: IrRef, a: IrRef, emit: Unary): boolean {
    const operand = this.#use(a);
    if (operand === undefined) return false;
    const def = this.#define(ref);
    this.#steps.push({
      uses: [operand],
      def,
      emit: (out, { register }) => emit(out, register(def), register(operand)),
    });
    return true;
  }

  #shift(ref: IrRef, a: IrRef, b: IrRef, name: 'int_lshift' | 'uint_rshift'): boolean {
    const count = this.#lowering.immediate(b);
    if (count === undefined) return false;
    return this.#unary(ref, a, (o, d, x) => {
      if (name === 'int_lshift') o.asm.vpsllq_ymm_ymm_u8(d, x, count & 63);
      else o.asm.vpsrlq_ymm_ymm_u8(d, x, count & 63);
    });
  }

  #select(ref: IrRef, condition: IrRef, a: IrRef, b: IrRef): boolean {
    const flags = this.#vectors.get(condition);
    const [first, second] = [this.#use(a), this.#use(b)];
    if (flags === undefined || first === undefined || second === undefined) return false;
    const def = this.#define(ref);
    this.#steps.push({
      uses: [flags, first, second],
      def,
      emit: ({ asm }, { register }) => {
        asm.vblendvpd_ymm_ymm_ym256_ymm(register(def), register(second), register(first), register(flags));
      },
    });
    return true;
  }

  /** The vector of an operation of the loop, or of a value from before it. */
  #use(ref: IrRef): Vector | undefined {
    if (ref >= 0 && this.#loop.roles[ref] === vectorRoles.vector) return this.#vectors.get(ref);
    const type = this.#lowering.trace.type(ref);
    if (!this.#lowering.isInvariant(ref) || (type !== 'float' && type !== 'int')) return undefined;
    const known = this.#broadcasts.get(ref);
    if (known !== undefined) return known;
    const vector = this.#count++;
    this.#broadcasts.set(ref, vector);
    return vector;
  }

  #define(ref: IrRef): Vector {
    const vector = this.#count++;
    this.#vectors.set(ref, vector);
    return vector;
  }
}

/** Encodings of two packed operands. */
type Packed = Extract<
  EncodingName,
  `v${'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'p'}${string}_ymm_ymm_ym256`
>;
type Binary = (out: CodeEmitter, result: Xmm, a: Xmm, b: Xmm | Memory) => void;
const loads = ['getarrayitem_float', 'getarrayitem_int'] as const;
type Unary = (out: CodeEmitter, result: Xmm, a: Xmm) => void;

const SIGN = 1n << 63n;
const ONES = (1n << 64n) - 1n;

function mask256({ asm }: CodeEmitter, bits: bigint): Memory {
  return memLabel(asm.constant256(bits));
}

const arithmetics: Partial<Record<OperationName, Packed>> = {
  float_add: 'vaddpd_ymm_ymm_ym256',
  float_sub: 'vsubpd_ymm_ymm_ym256',
  float_mul: 'vmulpd_ymm_ymm_ym256',
  float_truediv: 'vdivpd_ymm_ymm_ym256',
  float_min: 'vminpd_ymm_ymm_ym256',
  float_max: 'vmaxpd_ymm_ymm_ym256',
  int_add: 'vpaddq_ymm_ymm_ym256',
  int_sub: 'vpsubq_ymm_ymm_ym256',
  int_and: 'vpand_ymm_ymm_ym256',
  int_or: 'vpor_ymm_ymm_ym256',
  int_xor: 'vpxor_ymm_ymm_ym256',
  int_eq: 'vpcmpeqq_ymm_ymm_ym256',
  int_gt: 'vpcmpgtq_ymm_ymm_ym256',
};

const comparisons: Partial<Record<OperationName, PredicateName>> = {
  float_lt: 'lt_oq',
  float_le: 'le_oq',
  float_eq: 'eq',
  float_ne: 'neq',
  float_gt: 'gt_oq',
  float_ge: 'ge_oq',
};

const roundings: Partial<Record<OperationName, number>> = {
  float_rint: 8,
  float_floor: 9,
  float_ceil: 10,
  float_trunc: 11,
};
