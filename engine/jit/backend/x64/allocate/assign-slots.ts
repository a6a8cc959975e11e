/**
 * Numbers for homes: slots behind those that are in use, shared by values whose ranges do not meet.
 */
import { firstHome, type Place, type Value } from '../machine.js';
import type { Allocation } from './allocate-registers.js';

/** The slot of each home, and the first slot that is not in use. */
export interface SlotAssignment {
  readonly slotOf: (home: Place) => number;
  readonly used: number;
}

/** Assigns slots from `firstFree` on. */
export function assignSlots(allocation: Allocation, firstFree: number): SlotAssignment {
  const { homes, givenSlots } = allocation;
  const slots = new Int32Array(homes.length);
  /** Per slot the last position where it is in use. */
  const busyUntil: number[] = [];
  const byStart = homes.filter((value) => value !== undefined).sort((a, b) => a.def - b.def);
  for (const value of byStart) {
    const { start, end } = rangeOf(value, allocation);
    let index = busyUntil.findIndex((last) => last < start);
    if (index === -1) index = busyUntil.length;
    busyUntil[index] = end;
    slots[value.home - firstHome] = firstFree + index;
  }
  for (const [home, slot] of givenSlots) slots[home - firstHome] = slot;
  return {
    slotOf: (home) => slots[home - firstHome] as number,
    used: firstFree + busyUntil.length,
  };
}

/** A phi's home is written before the header and at the jump, at once with other moves. */
function rangeOf(
  value: Value,
  { loop, header }: Allocation,
): { readonly start: number; readonly end: number } {
  if (loop === undefined || !header.has(value)) return { start: value.def, end: value.last };
  return { start: value.def - 1, end: 2 * loop.jump + 1 };
}
