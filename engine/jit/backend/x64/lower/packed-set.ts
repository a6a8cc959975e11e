/**
 * Packed instructions on lanes of 64 bits, as the vector loop needs them: what AVX2 and SSE2 have in common, behind one interface.
 * Singles and narrow integers are widened to 64 bits as they are loaded.
 *
 * Law: the result may be in the register of the first operand, never in that of another one. Memory that is read as an operand is
 * a constant of the set's own, or an element of an array where `readsElements` holds.
 */
import type { ElementName } from '../../../ir/elements.table.js';
import type { Label, Memory } from '../asm/memory-operand.js';
import type { Gpr, Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';

/** Instructions of two operands that both sets have, named as SSE2 names them. */
export type PackedName =
  | 'addpd'
  | 'subpd'
  | 'mulpd'
  | 'divpd'
  | 'minpd'
  | 'maxpd'
  | 'andpd'
  | 'xorpd'
  | 'paddq'
  | 'psubq'
  | 'pmuludq'
  | 'pand'
  | 'pandn'
  | 'por'
  | 'pxor';

/** Comparisons of doubles that both sets have. */
export type PackedPredicate = 'eq' | 'neq' | 'lt' | 'le';

/** How doubles are rounded to integral ones: the immediate of roundpd. */
export const roundings = { float_rint: 8, float_floor: 9, float_ceil: 10, float_trunc: 11 } as const;

/** The instructions that a round of the loop is made of. */
export interface RoundSet {
  readonly lanes: number;
  /** Operands may be elements in memory, aligned or not. */
  readonly readsElements: boolean;
  readonly canRound: boolean;
  /** Whether elements of this kind can be loaded, and stored. */
  readonly handles: (element: ElementName) => boolean;

  readonly binary: (out: CodeEmitter, name: PackedName, to: Xmm, a: Xmm, b: Xmm | Memory) => void;
  readonly compare: (out: CodeEmitter, how: PackedPredicate, to: Xmm, a: Xmm, b: Xmm | Memory) => void;
  /** Lanes of ones where a == b; `to` and `scratch` differ from the operands. */
  readonly equal: (out: CodeEmitter, to: Xmm, a: Xmm, b: Xmm, scratch: Xmm) => void;
  /** Lanes of ones where a > b, signed; `to` and `scratch` differ from the operands. */
  readonly greater: (out: CodeEmitter, to: Xmm, a: Xmm, b: Xmm, scratch: Xmm) => void;
  /** a where the mask's lane is ones, else b; `to` and `scratch` differ from the operands. */
  readonly select: (out: CodeEmitter, to: Xmm, mask: Xmm, a: Xmm, b: Xmm, scratch: Xmm) => void;
  readonly shift: (out: CodeEmitter, direction: 'left' | 'right', to: Xmm, a: Xmm, count: number) => void;
  readonly sqrt: (out: CodeEmitter, to: Xmm, a: Xmm) => void;
  readonly round: (out: CodeEmitter, to: Xmm, a: Xmm, rounding: number) => void;
  /** Rounds doubles to singles and widens them again. */
  readonly toSingle: (out: CodeEmitter, to: Xmm, a: Xmm) => void;
  readonly move: (out: CodeEmitter, to: Xmm, a: Xmm) => void;

  readonly load: (out: CodeEmitter, element: ElementName, to: Xmm, from: Memory) => void;
  /** Stores the low bytes of integers, doubles rounded to the element; the scratch registers differ from the value's. */
  readonly store: (
    out: CodeEmitter,
    element: ElementName,
    to: Memory,
    value: Xmm,
    scratch: readonly [Xmm, Xmm],
  ) => void;

  /** The same 64 bits in each lane. */
  readonly constant: (out: CodeEmitter, bits: bigint) => Memory;
  /** Jumps where the highest bit of some lane is not `expected`. */
  readonly leaveUnless: (out: CodeEmitter, vector: Xmm, expected: 0 | 1, scratch: Gpr, leave: Label) => void;
}

/** The same on the lower lanes of the registers, for elements of 64 bits. The upper lanes become zero. */
export interface HalfSet extends RoundSet {
  readonly lanes: 2;
  /** Brings the lower lanes to the upper ones too. */
  readonly repeat: (out: CodeEmitter, vector: Xmm) => void;
}

/** The instructions of one set. */
export interface PackedSet extends RoundSet {
  readonly broadcastMemory: (out: CodeEmitter, to: Xmm, from: Memory) => void;
  /** From the lowest lane; the registers may be the same. */
  readonly broadcastLow: (out: CodeEmitter, to: Xmm, from: Xmm) => void;
  readonly broadcastGeneral: (out: CodeEmitter, to: Xmm, from: Gpr) => void;
  /** The highest lane, moved to the lowest. */
  readonly lastLane: (out: CodeEmitter, vector: Xmm) => void;
  /** All lanes made one, in the lowest; `scratch` differs. */
  readonly fold: (out: CodeEmitter, name: PackedName, vector: Xmm, scratch: Xmm) => void;
  /** Two lanes in the same registers, for what rounds of four leave over; undefined where the set has none. */
  readonly half: HalfSet | undefined;
  /** Behind the last vector instruction. */
  readonly end: (out: CodeEmitter) => void;
}
