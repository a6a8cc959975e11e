/**
 * Lists of instances, or of tuples, as a whole: as long as a list has the same items, and nobody has written to any object of their shapes, all their rows are
 * right, and nothing of the objects needs to be looked at.
 */
import { PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import type { InstanceRows } from './instance-rows.js';
import type { InstanceLayout } from './record/instance-layouts.js';

/** Layouts of the instances in one list that are looked at together. */
const MAX_LAYOUTS = 4;

/** A list of instances whose rows were all right at an entry, and refer to no other objects. */
export interface KnownItems {
  /** Number of the time that all rows were given anew. */
  readonly generation: number;
  readonly items: readonly Value[];
  readonly numbers: Uint32Array;
  readonly layouts: readonly InstanceLayout[];
  /** By layout. */
  readonly stamps: readonly number[];
}

/** Whether a list has the items that it had, with rows that are still right. */
export function areAsKnown({ items: before, layouts, stamps }: KnownItems, items: readonly Value[]): boolean {
  if (before.length !== items.length) return false;
  for (let index = 0; index < layouts.length; index++)
    if ((layouts[index] as InstanceLayout).stamp !== stamps[index]) return false;
  for (let index = 0; index < before.length; index++) if (before[index] !== items[index]) return false;
  return true;
}

/** What is known of a list whose items' rows have just been filled; undefined where it cannot be looked at as a whole. */
export function rememberItems(
  instances: InstanceRows,
  generation: number,
  items: readonly Value[],
  numbers: Uint32Array,
): KnownItems | undefined {
  const layouts: InstanceLayout[] = [];
  let last: InstanceLayout | undefined;
  for (let index = 0; index < items.length; index++) {
    // Tuples never change.
    if (items[index] instanceof PyTuple) continue;
    const layout = instances.plainLayoutAt(numbers[index] as number);
    if (layout === undefined) return undefined;
    if (layout === last) continue;
    last = layout;
    if (layouts.includes(layout)) continue;
    if (layouts.push(layout) > MAX_LAYOUTS) return undefined;
  }
  const stamps = layouts.map(({ stamp }) => stamp);
  return { generation, items: items.slice(), numbers, layouts, stamps };
}
