/**
 * What compiling a trace gives: plain data that structured clone and msgpackr carry, for sibling instances and the code cache.
 *
 * The code is position-independent. What it knows by number (its exits, other traces) reaches it by relocation.
 */
import type { IrType } from '../../ir/operation-row.js';
import type { IrRef, SnapshotId } from '../../ir/trace.js';
import type { ListingLine } from './asm/listing.js';
import type { Scale } from './asm/memory-operand.js';

/** Where a value is while machine code is left. What is in a register may be in a slot as well. */
export type Location =
  | { readonly kind: 'gpr'; readonly register: number; readonly slot?: number }
  | { readonly kind: 'xmm'; readonly register: number; readonly slot?: number }
  | { readonly kind: 'slot'; readonly slot: number }
  /** The constant `ref` (negative) of the trace. */
  | { readonly kind: 'constant'; readonly ref: IrRef };

/** A value that the header has: where. */
export interface PlacedValue {
  readonly registerClass: 'gpr' | 'xmm';
  readonly location: Location;
}

/** How to make a value that lives through the loop; numbers are indices into the label's `needs`. */
export type KeptSource =
  | { readonly kind: 'value'; readonly of: number }
  /** base + the sum of terms * scale */
  | {
      readonly kind: 'row';
      readonly base: number;
      readonly terms: readonly { readonly ref: number; readonly negative: boolean }[];
      readonly scale: Scale;
    }
  /** Offset of an object's row in the object table. */
  | { readonly kind: 'object-row'; readonly of: number }
  /** Address of the control word. */
  | { readonly kind: 'control' };

/** A value that lives through the whole loop. */
export interface KeptValue extends PlacedValue {
  readonly source: KeptSource | undefined;
}

/** A constant that the header has in a register: its 64 bits, signed. */
export interface KeptConstant {
  readonly registerClass: 'gpr' | 'xmm';
  readonly location: Location;
  readonly bits: bigint;
}

/**
 * The header of a trace's loop, or the vector loop before it, for bridges that go on there instead of at the trace's entry: what such a bridge must
 * leave where. Guards that stand at the header are tested again.
 */
export interface CompiledLabel {
  /** Its offset in the code. */
  readonly offset: number;
  /** Where each phi is, in order of the trace. */
  readonly phis: readonly PlacedValue[];
  readonly kept: readonly KeptValue[];
  readonly constants: readonly KeptConstant[];
  /** Values of the trace from which all that is kept can be made; absent if the loop can only be entered from before the label. */
  readonly needs?: readonly IrRef[];
  /** It is the vector loop: there are no phis yet, what they begin with is kept as all else is. */
  readonly isBefore?: true;
}

/** One guard's way out. */
export interface CompiledExit {
  /** The guard. */
  readonly ref: IrRef;
  readonly snapshot: SnapshotId;
  /** Where each fail arg of the snapshot is, in order. */
  readonly locations: readonly Location[];
  /** Types of the fail args, in order. */
  readonly types: readonly IrType[];
  /** Where the values that live through the loop are (`kept` of the label, in order); of exits in a loop, and in bridges that go back to it. */
  readonly kept?: readonly Location[];
  /** Offset of the stub's tail: the initial content of the exit's target. */
  readonly tailOffset: number;
}

/**
 * Kinds of relocation: 32 bits at `offset` to be filled in by the loader.
 * - `exitNumber`: instance-wide number of exit `index` of this trace.
 * - `exitTarget`: offset in the state block of that exit's target.
 * - `traceTarget`: offset in the state block of the target of the trace that this one jumps to.
 * - `labelTarget`: the same of that trace's label.
 */
export type RelocationKind = 'exitNumber' | 'exitTarget' | 'traceTarget' | 'labelTarget';

/** One place in the code that the loader fills in. */
export interface CodeRelocation {
  readonly offset: number;
  readonly kind: RelocationKind;
  readonly index: number;
}

/** Machine code of a trace. */
export interface CompiledTrace {
  readonly code: Uint8Array;
  readonly relocations: readonly CodeRelocation[];
  /** Where jumps of other traces enter (after the prologue); 0 in a bridge, which has none. */
  readonly innerEntry: number;
  readonly exits: readonly CompiledExit[];
  /** The trace that it ends by jumping to, as its jump_to names it. */
  readonly target?: number;
  /** The header of its loop. */
  readonly label?: CompiledLabel;
  /** First slot that neither this trace nor its ancestors use. */
  readonly slotsUsed: number;
  readonly listing?: readonly ListingLine[];
}

/** What compiling gives: code, or why there is none. */
export type CompileOutcome =
  | { readonly kind: 'compiled'; readonly trace: CompiledTrace }
  | { readonly kind: 'refused'; readonly reason: 'too-many-slots' };
