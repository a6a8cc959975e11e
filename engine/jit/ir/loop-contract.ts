/**
 * What the loop of an optimised trace relies on, for bridges that go to its label instead of the trace's entry.
 *
 * The preamble has established it for the values that come from there, the jump keeps it up. A bridge must keep it up too: it hands a value to
 * each phi, and leaves alone what the loop takes from before its label.
 */
import type { IrRef } from './trace.js';

/** How the loop gets what the recorded trace has as one of its inputs. */
export type LoopSlot =
  /** Through a phi. */
  | {
      readonly kind: 'phi';
      readonly phi: IrRef;
      /** Bounds of an int that the loop relies on. */
      readonly least?: number;
      readonly most?: number;
      /** Checks of all iterations were made before the loop: all such phis go on by a step at once, as in the loop, or stay as they are. */
      readonly even: boolean;
      /** Bridges may change it, although the loop does not: the phi stays. */
      readonly varies: boolean;
    }
  /** It is this value, or constant, in all iterations. */
  | { readonly kind: 'same'; readonly ref: IrRef }
  | { readonly kind: 'unused' };

/** Memory of which the loop knows from before the label what is there. */
export interface KnownMemory {
  /** Place of the field; undefined for an element. */
  readonly field: number | undefined;
  /** Class of the object that it belongs to, -1 if unknown. */
  readonly classWord: number;
}

/** See the file's head. */
export interface LoopContract {
  /** By input slot of the recorded trace. */
  readonly slots: readonly LoopSlot[];
  /** Phis that stand for memory: no bridge knows their values. */
  readonly carriesMemory: boolean;
  readonly memory: readonly KnownMemory[];
  /** The loop begins with iteration 0, of which the preamble has only made the checks. */
  readonly rewound: boolean;
}
