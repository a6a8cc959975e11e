/**
 * AVX on the lower halves of its registers: what is left behind rounds of four, two lanes at once. For elements of 64 bits.
 */
import { cc, predicate } from '../asm/conditions.table.js';
import { memLabel } from '../asm/memory-operand.js';
import type { HalfSet } from './packed-set.js';

export const packedAvxHalf: HalfSet = {
  lanes: 2,
  readsElements: true,
  canRound: true,
  handles: (element) => element === 'f64' || element === 'i64' || element === 'u64',
  binary: ({ asm }, name, to, a, b) => asm[`v${name}_xmm_xmm_xm128`](to, a, b),
  compare: ({ asm }, how, to, a, b) => asm.vcmppd_xmm_xmm_xm128_pred(to, a, b, predicate[how]),
  equal: ({ asm }, to, a, b) => asm.vpcmpeqq_xmm_xmm_xm128(to, a, b),
  greater: ({ asm }, to, a, b) => asm.vpcmpgtq_xmm_xmm_xm128(to, a, b),
  select: ({ asm }, to, mask, a, b) => asm.vblendvpd_xmm_xmm_xm128_xmm(to, b, a, mask),
  shift: ({ asm }, direction, to, a, count) => {
    if (direction === 'left') asm.vpsllq_xmm_xmm_u8(to, a, count);
    else asm.vpsrlq_xmm_xmm_u8(to, a, count);
  },
  sqrt: ({ asm }, to, a) => asm.vsqrtpd_xmm_xm128(to, a),
  round: ({ asm }, to, a, rounding) => asm.vroundpd_xmm_xm128_u8(to, a, rounding),
  toSingle: ({ asm }, to, a) => {
    asm.vcvtpd2ps_xmm_xm128(to, a);
    asm.vcvtps2pd_xmm_xm64(to, to);
  },
  move: ({ asm }, to, a) => {
    if (to !== a) asm.vmovapd_xmm_xm128(to, a);
  },
  load: ({ asm }, element, to, from) => {
    if (element === 'f64') asm.vmovupd_xmm_xm128(to, from);
    else asm.vmovdqu_xmm_xm128(to, from);
  },
  store: ({ asm }, element, to, value) => {
    if (element === 'f64') asm.vmovupd_m128_xmm(to, value);
    else asm.vmovdqu_m128_xmm(to, value);
  },
  constant: ({ asm }, bits) => memLabel(asm.constant256(bits)),
  leaveUnless: ({ asm }, vector, expected, scratch, leave) => {
    asm.vmovmskpd_r32_xmm(scratch, vector);
    asm.cmp_rm32_imm(scratch, expected === 1 ? 0b11 : 0);
    asm.jcc(cc.ne, leave);
  },
  repeat: ({ asm }, vector) => asm.vinsertf128_ymm_ymm_xm128_u8(vector, vector, vector, 1),
};
