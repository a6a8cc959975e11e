/**
 * A stable merge sort of positions: finds the runs that are already in order, lengthens short ones by insertion, and merges
 * neighbours of like lengths.
 *
 * What is sorted are positions 0 … n-1, by a number each (its prefix) and, where those are equal, by `isBefore`. Comparing two
 * numbers in typed arrays costs a tenth of calling a comparison, which is what V8's own sort must do for every pair.
 */

import { tick } from '../../model/resources.js';
import { runtime } from '../../model/runtime.js';

/** Whether what stands at one position must come before what stands at another, when their prefixes are equal. */
export type TieBreak = (left: number, right: number) => boolean;

/** Runs shorter than this are lengthened by insertion. */
const SHORTEST_RUN = 24;

/** Merges of so many items are long enough to look first whether the program is to stop. */
const LONG_MERGE = 2 ** 15;

/** The positions in ascending order of their prefixes. Without `isBefore` equal prefixes stay in the order of their positions. */
export function sortPositions(prefixes: Float64Array, isBefore: TieBreak | null): Int32Array {
  const { length } = prefixes;
  const order = new Int32Array(length);
  for (let index = 0; index < length; index++) order[index] = index;
  const spare = new Int32Array(length);
  // Where each run begins that is not merged yet; the last entry is where the next one will.
  const starts: number[] = [0];
  for (let start = 0; start < length; ) {
    tick();
    let end = findRun(order, start, prefixes, isBefore);
    if (end - start < SHORTEST_RUN && end < length) {
      const wanted = Math.min(start + SHORTEST_RUN, length);
      insertInto(order, start, end, wanted, prefixes, isBefore);
      end = wanted;
    }
    starts.push(end);
    start = end;
    while (starts.length > 2 && isMergeDue(starts)) mergeNearTop(order, spare, starts, prefixes, isBefore);
  }
  while (starts.length > 2) mergeNearTop(order, spare, starts, prefixes, isBefore);
  return order;
}

/** The end of the run at `start`. One that descends strictly is turned round, which keeps equal ones in order. */
function findRun(
  order: Int32Array,
  start: number,
  prefixes: Float64Array,
  isBefore: TieBreak | null,
): number {
  const { length } = order;
  let end = start + 1;
  if (end >= length) return length;
  if (!comesBefore(order[end] as number, order[start] as number, prefixes, isBefore)) {
    do end++;
    while (end < length && !comesBefore(order[end] as number, order[end - 1] as number, prefixes, isBefore));
    return end;
  }
  do end++;
  while (end < length && comesBefore(order[end] as number, order[end - 1] as number, prefixes, isBefore));
  order.subarray(start, end).reverse();
  return end;
}

/** Sorts from `start` to `end`, of which all before `sorted` is in order: each goes behind those that are not greater. */
function insertInto(
  order: Int32Array,
  start: number,
  sorted: number,
  end: number,
  prefixes: Float64Array,
  isBefore: TieBreak | null,
): void {
  for (let at = sorted; at < end; at++) {
    const position = order[at] as number;
    const place = placeAfter(order, start, at, position, prefixes, isBefore);
    for (let index = at; index > place; index--) order[index] = order[index - 1] as number;
    order[place] = position;
  }
}

/** True where the run below the last one is not long enough to wait: so the lengths on the stack shrink quickly and merges stay balanced. */
function isMergeDue(starts: readonly number[]): boolean {
  const top = starts.length - 1;
  const last = lengthAt(starts, top - 1);
  const before = lengthAt(starts, top - 2);
  if (before <= last) return true;
  return (
    (top >= 3 && lengthAt(starts, top - 3) <= before + last) ||
    (top >= 4 && lengthAt(starts, top - 4) <= lengthAt(starts, top - 3) + before)
  );
}

function lengthAt(starts: readonly number[], run: number): number {
  return (starts[run + 1] as number) - (starts[run] as number);
}

/** Merges the last two runs, or the two before the last where the first of these is shorter than the last. */
function mergeNearTop(
  order: Int32Array,
  spare: Int32Array,
  starts: number[],
  prefixes: Float64Array,
  isBefore: TieBreak | null,
): void {
  const top = starts.length - 1;
  const run = top >= 3 && lengthAt(starts, top - 3) < lengthAt(starts, top - 1) ? top - 3 : top - 2;
  const middle = starts[run + 1] as number;
  if (lengthAt(starts, run) + lengthAt(starts, run + 1) >= LONG_MERGE) runtime.current.poll();
  merge(order, spare, starts[run] as number, middle, starts[run + 2] as number, prefixes, isBefore);
  starts.splice(run + 1, 1);
}

/** Merges the run `from` … `middle` with the run `middle` … `to`. What is in place already at either end is left there. */
function merge(
  order: Int32Array,
  spare: Int32Array,
  from: number,
  middle: number,
  to: number,
  prefixes: Float64Array,
  isBefore: TieBreak | null,
): void {
  const start = placeAfter(order, from, middle, order[middle] as number, prefixes, isBefore);
  if (start === middle) return;
  for (let index = start; index < middle; index++) spare[index] = order[index] as number;
  let target = start;
  let left = start;
  let right = middle;
  let leftPosition = spare[left] as number;
  let rightPosition = order[right] as number;
  for (;;) {
    tick();
    if (comesBefore(rightPosition, leftPosition, prefixes, isBefore)) {
      order[target++] = rightPosition;
      if (++right === to) break;
      rightPosition = order[right] as number;
    } else {
      order[target++] = leftPosition;
      if (++left === middle) return;
      leftPosition = spare[left] as number;
    }
  }
  while (left < middle) order[target++] = spare[left++] as number;
}

/** The first place in a run whose inhabitant comes after `position`. */
function placeAfter(
  order: Int32Array,
  from: number,
  to: number,
  position: number,
  prefixes: Float64Array,
  isBefore: TieBreak | null,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(position, order[middle] as number, prefixes, isBefore)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function comesBefore(
  left: number,
  right: number,
  prefixes: Float64Array,
  isBefore: TieBreak | null,
): boolean {
  const a = prefixes[left] as number;
  const b = prefixes[right] as number;
  return a < b || (a === b && isBefore !== null && isBefore(left, right));
}
