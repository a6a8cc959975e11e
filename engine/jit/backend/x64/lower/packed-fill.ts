/**
 * AVX2 for loops that do nothing but store one narrow integer from before them: as many lanes as a register has elements. A round of four would
 * pack the same four again and again.
 */
import { type ElementName, elements } from '../../../ir/elements.table.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { packedAvx2 } from './packed-avx2.js';
import type { PackedSet } from './packed-set.js';

const REGISTER_BYTES = 32;

/** The set for elements of a kind; undefined where lanes of 64 bits do as well. */
export function packedFill(element: ElementName): PackedSet | undefined {
  const { bytes, type } = elements[element];
  if (bytes === 8 || type !== 'int') return undefined;
  const spread = ({ asm }: CodeEmitter, to: Xmm): void => {
    if (bytes === 1) asm.vpbroadcastb_ymm_xmm(to, to);
    else if (bytes === 2) asm.vpbroadcastw_ymm_xmm(to, to);
    else asm.vpbroadcastd_ymm_xm32(to, to);
  };
  return {
    ...packedAvx2,
    lanes: REGISTER_BYTES / bytes,
    handles: (stored) => stored === element,
    half: undefined,
    store: ({ asm }, _, to, value) => asm.vmovdqu_m256_ymm(to, value),
    broadcastMemory: (out, to, from) => {
      packedAvx2.broadcastMemory(out, to, from);
      spread(out, to);
    },
    broadcastGeneral: (out, to, from) => {
      out.asm.vmovq_xmm_rm64(to, from);
      spread(out, to);
    },
  };
}
