/**
 * Rounding to an integral double on processors without SSE4.1's roundsd.
 *
 * From 2**52 on, every double is integral (and nan stays). Below, adding and subtracting 2**52 rounds the magnitude to the nearest, halves
 * to even; one is then added or taken where that went too far. The sign of the operand is put back last: -0.2 rounds to -0.0.
 */
import type { IrRef } from '../../../ir/trace.js';
import type { Assembler } from '../asm/assembler.js';
import { cc } from '../asm/conditions.table.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import type { Lowering } from './lowering.js';

export function roundWithoutSse41(
  lowering: Lowering,
  ref: IrRef,
  rounding: 'floor' | 'ceil' | 'trunc' | 'rint',
): void {
  const operand = lowering.use(lowering.trace.operand(ref, 0));
  const result = lowering.def(ref);
  const [magnitude, sign] = [lowering.temp('xmm'), lowering.temp('xmm')];
  lowering.add({
    uses: [operand],
    defs: [result],
    temps: [magnitude, sign],
    early: true,
    emit: (out) => {
      const { asm } = out;
      const done = asm.label();
      const [x, y, m, s] = [operand.xmm, result.xmm, magnitude.xmm, sign.xmm];
      asm.movapd_xmm_xm128(y, x);
      asm.movapd_xmm_xm128(m, x);
      asm.andpd_xmm_xm128(m, out.mask128(MAGNITUDE));
      asm.movapd_xmm_xm128(s, x);
      asm.andpd_xmm_xm128(s, out.mask128(~MAGNITUDE & ALL));
      // Unordered sets CF as well: nan and large values stay.
      asm.ucomisd_xmm_xm64(m, out.float64(TWO_52));
      asm.jcc(cc.p, done);
      asm.jcc(cc.ae, done);
      asm.addsd_xmm_xm64(m, out.float64(TWO_52));
      asm.subsd_xmm_xm64(m, out.float64(TWO_52));
      asm.orpd_xmm_xm128(m, s);
      asm.movapd_xmm_xm128(y, m);
      correct(out, asm, rounding, x, y, m, s);
      asm.andpd_xmm_xm128(y, out.mask128(MAGNITUDE));
      asm.orpd_xmm_xm128(y, s);
      asm.bind(done);
    },
  });
}

/** y: x rounded to the nearest, with x's sign in s; m is free. */
function correct(
  out: CodeEmitter,
  asm: Assembler,
  rounding: 'floor' | 'ceil' | 'trunc' | 'rint',
  x: Xmm,
  y: Xmm,
  m: Xmm,
  s: Xmm,
): void {
  if (rounding === 'rint') return;
  const right = asm.label();
  if (rounding === 'trunc') {
    // On magnitudes, trunc is floor.
    asm.andpd_xmm_xm128(y, out.mask128(MAGNITUDE));
    asm.movapd_xmm_xm128(m, x);
    asm.andpd_xmm_xm128(m, out.mask128(MAGNITUDE));
    asm.ucomisd_xmm_xm64(m, y);
    asm.jcc(cc.ae, right, 'short');
    asm.subsd_xmm_xm64(y, out.float64(1));
  } else if (rounding === 'floor') {
    asm.ucomisd_xmm_xm64(x, y);
    asm.jcc(cc.ae, right, 'short');
    asm.subsd_xmm_xm64(y, out.float64(1));
    // From +0.2 - 1 no sign of x's may be kept: a result below zero has its own.
    asm.movapd_xmm_xm128(s, y);
    asm.andpd_xmm_xm128(s, out.mask128(~MAGNITUDE & ALL));
  } else {
    asm.ucomisd_xmm_xm64(y, x);
    asm.jcc(cc.ae, right, 'short');
    asm.addsd_xmm_xm64(y, out.float64(1));
  }
  asm.bind(right);
}

const MAGNITUDE = 0x7fff_ffff_ffff_ffffn;
const ALL = 0xffff_ffff_ffff_ffffn;
const TWO_52 = 2 ** 52;
