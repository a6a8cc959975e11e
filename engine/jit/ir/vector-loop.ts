/**
 * How the loop of an optimised trace can run several iterations at once: what the vectorise pass found, for the backend.
 *
 * The backend may put a vector loop before the label. It runs `lanes` iterations a round while so many are left, then adds to the phis
 * what those iterations would have, and goes on at the label, where the loop finishes the rest. The vector loop has no exits: when the
 * control word is set it just stops early. A guard with the role of a vector is tested for all lanes; where one fails, the vector loop
 * stops as it was before that round, and the scalar loop comes to the guard by itself. No store of the round stands before such a guard.
 *
 * Within a round each operation is done for all lanes, in order of the operations. That is right if for every pair in `checks`, at the
 * label, address(second) - address(first) is not in (0, lanes * bytes); of a pair whose elements differ in size, no byte that one
 * reaches in all iterations may be one that the other reaches. The backend checks it there, once, and skips the vector loop where it does not
 * hold. Pairs of which that is known are not listed; none that is known to fail leads to a plan with fewer lanes than `maximumLanes`.
 */
import type { IrRef } from './trace.js';

/** What an operation of the loop is in the vector loop. */
export const vectorRoles = {
  /** Not of the loop, or not needed in the vector loop: the loop's guards and what only they need. */
  none: 0,
  /** Computed once a round, for the first lane: an index. */
  scalar: 1,
  /** Computed for each lane; its operands are vectors or, broadcast, values from before the label. */
  vector: 2,
} as const;

/** An element that is read or written at an index that grows by one. */
export interface VectorAccess {
  readonly ref: IrRef;
  readonly store: boolean;
  /** Of the element. */
  readonly bytes: 1 | 2 | 4 | 8;
}

/** A phi that gathers something up from all iterations, in any order: only if the host asked for fastmath. */
export interface VectorReduction {
  readonly phi: IrRef;
  /** What the iteration makes of it: it, or the phi, is the operand of one operation of the loop each. */
  readonly next: IrRef;
  /** How two parts become one. */
  readonly operation: 'float_add' | 'float_mul' | 'float_min' | 'float_max';
}

/** How many iterations are left, at the label and after each round. */
export type VectorCount =
  /** The phi says it. */
  | { readonly kind: 'remaining'; readonly phi: IrRef }
  /** limit - phi, or one more if the limit is inclusive; phi grows by one. */
  | { readonly kind: 'limit'; readonly phi: IrRef; readonly limit: IrRef; readonly inclusive: boolean };

/** A loop that can run in vectors. */
export interface VectorLoop {
  readonly count: VectorCount;
  /** The most iterations of one round for which no pair is known to be in conflict; a power of two from 2 to 8. */
  readonly maximumLanes: number;
  /** A vectorRoles value by ref. */
  readonly roles: Uint8Array;
  /** Phis that an iteration adds `step` to. */
  readonly inductions: readonly { readonly phi: IrRef; readonly step: bigint }[];
  /** Phis that only hand on the value of the last iteration: of a vector its last lane; of a scalar, its value and `step` for each further lane. */
  readonly lastValues: readonly { readonly phi: IrRef; readonly next: IrRef; readonly step: bigint }[];
  /** Phis that stand for a vector of parts. */
  readonly reductions: readonly VectorReduction[];
  /** Whether guards are tested in the vector loop. */
  readonly guarded: boolean;
  /** In order of the operations. */
  readonly accesses: readonly VectorAccess[];
  /** Values from before the label, and constants, that vectors are computed with. */
  readonly broadcasts: readonly IrRef[];
  readonly checks: readonly { readonly first: IrRef; readonly second: IrRef }[];
}

/** A plan, or what stands in the way: the operation and why. */
export type VectorOutcome =
  | { readonly kind: 'loop'; readonly loop: VectorLoop }
  | { readonly kind: 'refused'; readonly ref: IrRef; readonly reason: string };
