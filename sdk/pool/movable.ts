/**
 * Results with buffers that move to the host instead of being copied, in Piscina's terms.
 */
import { move, Piscina } from 'piscina';
import type { TaskOutcome } from './messages.js';

/** A result with the buffers that move. */
export type Movable = ReturnType<typeof move>;

/** Marks the buffers of an outcome as moving. */
export function movable(outcome: TaskOutcome, buffers: readonly ArrayBuffer[]): Movable {
  return move({
    get [Piscina.transferableSymbol]() {
      return buffers;
    },
    get [Piscina.valueSymbol]() {
      return outcome;
    },
  } as unknown as Parameters<typeof move>[0]);
}
