/**
 * SSE2, with what SSE4.1 and SSE4.2 add where the processor has them: two lanes, two operands, the first of which is overwritten. Elements
 * in memory are loaded first, as operands would have to be aligned.
 */
import type { CpuFeature } from '../../../../native/cpu-features.table.js';
import type { ElementName } from '../../../ir/elements.table.js';
import { cc, predicate } from '../asm/conditions.table.js';
import type { Memory } from '../asm/memory-operand.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import type { PackedSet } from './packed-set.js';

/** The set of a processor with these features. */
export function packedSse2(features: ReadonlySet<CpuFeature>): PackedSet {
  return {
    lanes: 2,
    readsElements: false,
    canRound: features.has('sse41'),
    // Two bytes or words a round do not pay.
    handles: (element) => !/^[iu](8|16)$/.test(element),
    binary: (out, name, to, a, b) => {
      move(out, to, a);
      out.asm[`${name}_xmm_xm128`](to, b);
    },
    compare: (out, how, to, a, b) => {
      move(out, to, a);
      out.asm.cmppd_xmm_xm128_pred(to, b, predicate[how]);
    },
    equal: (out, to, a, b, scratch) => {
      const { asm } = out;
      move(out, to, a);
      if (features.has('sse41')) {
        asm.pcmpeqq_xmm_xm128(to, b);
        return;
      }
      asm.pcmpeqd_xmm_xm128(to, b);
      asm.pshufd_xmm_xm128_u8(scratch, to, SWAP_HALVES);
      asm.pand_xmm_xm128(to, scratch);
    },
    greater: features.has('sse42') ? greaterBySse42 : greaterBySse2,
    select: (out, to, mask, a, b, scratch) => {
      const { asm } = out;
      move(out, scratch, mask);
      asm.pand_xmm_xm128(scratch, a);
      move(out, to, mask);
      asm.pandn_xmm_xm128(to, b);
      asm.por_xmm_xm128(to, scratch);
    },
    shift: (out, direction, to, a, count) => {
      move(out, to, a);
      if (direction === 'left') out.asm.psllq_xmm_u8(to, count);
      else out.asm.psrlq_xmm_u8(to, count);
    },
    sqrt: ({ asm }, to, a) => asm.sqrtpd_xmm_xm128(to, a),
    round: ({ asm }, to, a, rounding) => asm.roundpd_xmm_xm128_u8(to, a, rounding),
    toSingle: ({ asm }, to, a) => {
      asm.cvtpd2ps_xmm_xm128(to, a);
      asm.cvtps2pd_xmm_xm64(to, to);
    },
    move,
    load,
    store,
    constant: (out, bits) => out.mask128(bits),
    broadcastMemory: ({ asm }, to, from) => {
      asm.movsd_xmm_m64(to, from);
      asm.unpcklpd_xmm_xm128(to, to);
    },
    broadcastLow: (out, to, from) => {
      move(out, to, from);
      out.asm.unpcklpd_xmm_xm128(to, to);
    },
    broadcastGeneral: ({ asm }, to, from) => {
      asm.movq_xmm_rm64(to, from);
      asm.punpcklqdq_xmm_xm128(to, to);
    },
    lastLane: ({ asm }, vector) => asm.unpckhpd_xmm_xm128(vector, vector),
    half: undefined,
    fold: (out, name, vector, scratch) => {
      move(out, scratch, vector);
      out.asm.unpckhpd_xmm_xm128(scratch, scratch);
      out.asm[`${name}_xmm_xm128`](vector, scratch);
    },
    leaveUnless: ({ asm }, vector, expected, scratch, leave) => {
      asm.movmskpd_r32_xmm(scratch, vector);
      asm.cmp_rm32_imm(scratch, expected === 1 ? 0b11 : 0);
      asm.jcc(cc.ne, leave);
    },
    end: () => undefined,
  };
}

function move({ asm }: CodeEmitter, to: Xmm, a: Xmm): void {
  if (to !== a) asm.movapd_xmm_xm128(to, a);
}

function greaterBySse42(out: CodeEmitter, to: Xmm, a: Xmm, b: Xmm): void {
  move(out, to, a);
  out.asm.pcmpgtq_xmm_xm128(to, b);
}

/** By the upper halves; where those are equal, by the borrow of b - a. */
function greaterBySse2(out: CodeEmitter, to: Xmm, a: Xmm, b: Xmm, scratch: Xmm): void {
  const { asm } = out;
  move(out, scratch, a);
  asm.pcmpeqd_xmm_xm128(scratch, b);
  move(out, to, b);
  asm.psubq_xmm_xm128(to, a);
  asm.pand_xmm_xm128(to, scratch);
  move(out, scratch, a);
  asm.pcmpgtd_xmm_xm128(scratch, b);
  asm.por_xmm_xm128(to, scratch);
  asm.pshufd_xmm_xm128_u8(to, to, UPPER_HALVES);
}

function load(out: CodeEmitter, element: ElementName, to: Xmm, from: Memory): void {
  const { asm } = out;
  switch (element) {
    case 'f32':
      asm.cvtps2pd_xmm_xm64(to, from);
      return;
    case 'u32':
    case 'i32':
      asm.movq_xmm_xm64(to, from);
      asm.pshufd_xmm_xm128_u8(to, to, LOWER_TO_LANES);
      asm.psrlq_xmm_u8(to, 32);
      if (element === 'u32') return;
      asm.pxor_xmm_xm128(to, out.mask128(SIGN_OF_32));
      asm.psubq_xmm_xm128(to, out.mask128(SIGN_OF_32));
      return;
    case 'f64':
      asm.movupd_xmm_xm128(to, from);
      return;
    default:
      asm.movdqu_xmm_xm128(to, from);
  }
}

function store(
  { asm }: CodeEmitter,
  element: ElementName,
  to: Memory,
  value: Xmm,
  [low]: readonly [Xmm, Xmm],
): void {
  switch (element) {
    case 'f32':
      asm.cvtpd2ps_xmm_xm128(low, value);
      asm.movq_m64_xmm(to, low);
      return;
    case 'u32':
    case 'i32':
      asm.pshufd_xmm_xm128_u8(low, value, LANES_TO_LOWER);
      asm.movq_m64_xmm(to, low);
      return;
    case 'f64':
      asm.movupd_m128_xmm(to, value);
      return;
    default:
      asm.movdqu_m128_xmm(to, value);
  }
}

const SIGN_OF_32 = 0x8000_0000n;
const SWAP_HALVES = 0b10_11_00_01;
const UPPER_HALVES = 0b11_11_01_01;
const LOWER_TO_LANES = 0b01_01_00_00;
const LANES_TO_LOWER = 0b10_00_10_00;
