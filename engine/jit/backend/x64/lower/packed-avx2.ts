/**
 * AVX2: four lanes, three operands, operands in memory at any address.
 */
import type { ElementName } from '../../../ir/elements.table.js';
import { cc, predicate } from '../asm/conditions.table.js';
import { type Memory, memLabel } from '../asm/memory-operand.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { packedAvxHalf } from './packed-avx-half.js';
import type { PackedSet } from './packed-set.js';

export const packedAvx2: PackedSet = {
  lanes: 4,
  readsElements: true,
  canRound: true,
  handles: () => true,
  binary: ({ asm }, name, to, a, b) => asm[`v${name}_ymm_ymm_ym256`](to, a, b),
  compare: ({ asm }, how, to, a, b) => asm.vcmppd_ymm_ymm_ym256_pred(to, a, b, predicate[how]),
  equal: ({ asm }, to, a, b) => asm.vpcmpeqq_ymm_ymm_ym256(to, a, b),
  greater: ({ asm }, to, a, b) => asm.vpcmpgtq_ymm_ymm_ym256(to, a, b),
  select: ({ asm }, to, mask, a, b) => asm.vblendvpd_ymm_ymm_ym256_ymm(to, b, a, mask),
  shift: ({ asm }, direction, to, a, count) => {
    if (direction === 'left') asm.vpsllq_ymm_ymm_u8(to, a, count);
    else asm.vpsrlq_ymm_ymm_u8(to, a, count);
  },
  sqrt: ({ asm }, to, a) => asm.vsqrtpd_ymm_ym256(to, a),
  round: ({ asm }, to, a, rounding) => asm.vroundpd_ymm_ym256_u8(to, a, rounding),
  toSingle: ({ asm }, to, a) => {
    asm.vcvtpd2ps_xmm_ym256(to, a);
    asm.vcvtps2pd_ymm_xm128(to, to);
  },
  move: ({ asm }, to, a) => {
    if (to !== a) asm.vmovapd_ymm_ym256(to, a);
  },
  load: ({ asm }, element, to, from) => asm[loads[element]](to, from),
  store,
  constant: ({ asm }, bits) => memLabel(asm.constant256(bits)),
  broadcastMemory: ({ asm }, to, from) => asm.vbroadcastsd_ymm_m64(to, from),
  broadcastLow: ({ asm }, to, from) => asm.vbroadcastsd_ymm_xmm(to, from),
  broadcastGeneral: ({ asm }, to, from) => {
    asm.vmovq_xmm_rm64(to, from);
    asm.vbroadcastsd_ymm_xmm(to, to);
  },
  lastLane: ({ asm }, vector) => {
    asm.vextractf128_xm128_ymm_u8(vector, vector, 1);
    asm.vpermilpd_xmm_xm128_u8(vector, vector, 1);
  },
  fold: ({ asm }, name, vector, scratch) => {
    asm.vextractf128_xm128_ymm_u8(scratch, vector, 1);
    asm[`v${name}_xmm_xmm_xm128`](vector, vector, scratch);
    asm.vpermilpd_xmm_xm128_u8(scratch, vector, 1);
    asm[`v${name}_xmm_xmm_xm128`](vector, vector, scratch);
  },
  leaveUnless: ({ asm }, vector, expected, scratch, leave) => {
    asm.vmovmskpd_r32_ymm(scratch, vector);
    asm.cmp_rm32_imm(scratch, expected === 1 ? 0b1111 : 0);
    asm.jcc(cc.ne, leave);
  },
  half: packedAvxHalf,
  end: ({ asm }) => asm.vzeroupper(),
};

const loads = {
  i8: 'vpmovsxbq_ymm_xm32',
  u8: 'vpmovzxbq_ymm_xm32',
  i16: 'vpmovsxwq_ymm_xm64',
  u16: 'vpmovzxwq_ymm_xm64',
  i32: 'vpmovsxdq_ymm_xm128',
  u32: 'vpmovzxdq_ymm_xm128',
  i64: 'vmovdqu_ymm_ym256',
  u64: 'vmovdqu_ymm_ym256',
  f32: 'vcvtps2pd_ymm_xm128',
  f64: 'vmovupd_ymm_ym256',
} as const satisfies Record<ElementName, string>;

function store(
  out: CodeEmitter,
  element: ElementName,
  to: Memory,
  value: Xmm,
  [low, high]: readonly [Xmm, Xmm],
): void {
  const { asm } = out;
  switch (element) {
    case 'f64':
      asm.vmovupd_m256_ymm(to, value);
      return;
    case 'i64':
    case 'u64':
      asm.vmovdqu_m256_ymm(to, value);
      return;
    case 'f32':
      asm.vcvtpd2ps_xmm_ym256(low, value);
      asm.vmovups_m128_xmm(to, low);
      return;
    default:
      break;
  }
  // The low halves of the lanes, side by side.
  asm.vextractf128_xm128_ymm_u8(high, value, 1);
  asm.vshufps_xmm_xmm_xm128_u8(low, value, high, 0b10_00_10_00);
  switch (element) {
    case 'i32':
    case 'u32':
      asm.vmovdqu_m128_xmm(to, low);
      return;
    case 'i16':
    case 'u16':
      asm.vpand_xmm_xmm_xm128(low, low, out.mask128(0x0000_ffff_0000_ffffn));
      asm.vpackusdw_xmm_xmm_xm128(low, low, low);
      asm.vmovq_m64_xmm(to, low);
      return;
    case 'i8':
    case 'u8':
      asm.vpand_xmm_xmm_xm128(low, low, out.mask128(0x0000_00ff_0000_00ffn));
      asm.vpackusdw_xmm_xmm_xm128(low, low, low);
      asm.vpackuswb_xmm_xmm_xm128(low, low, low);
      asm.vmovd_rm32_xmm(to, low);
  }
}
