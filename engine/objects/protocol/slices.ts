/**
 * Slices applied to a sequence of known length: `seq[start:stop:step]` as plain numbers.
 */
import type { PySlice } from '../model/sequences.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { typeError, valueError } from './errors.js';
import { toClippedSize } from './items.js';

/** Items `start`, `start + step`, … of a sequence, `length` of them. */
export interface SliceBounds {
  readonly start: number;
  /** Clipped end; with step 1 never before `start`. */
  readonly stop: number;
  readonly step: number;
  readonly length: number;
}

/** The bounds of a slice on a sequence of `length` items. Runs `__index__` of its parts. */
export function sliceBounds(slice: PySlice, length: number): SliceBounds {
  const step = sliceStep(slice);
  const start = slice.start === null ? undefined : slicePart(slice.start);
  const stop = slice.stop === null ? undefined : slicePart(slice.stop);
  return clipSlice(start, stop, step, length);
}

/** The step of a slice as a number that is not zero. */
export function sliceStep(slice: PySlice): number {
  const step = slice.step === null ? 1 : slicePart(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  return step;
}

/** A start, stop or step as a number clipped to the safe range. */
export function slicePart(part: Value): number {
  if (typeof part === 'number') return part;
  if (typeof part !== 'bigint' && typeof part !== 'boolean' && typeOf(part).slots.index === null)
    throw typeError('slice indices must be integers or None or have an __index__ method');
  return toClippedSize(part);
}

/** Clips parts (undefined where left out) to a sequence of `length` items. */
export function clipSlice(
  start: number | undefined,
  stop: number | undefined,
  step: number,
  length: number,
): SliceBounds {
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? length - 1 : length;
  const first = start === undefined ? (step < 0 ? highest : lowest) : clip(start, length, lowest, highest);
  let end = stop === undefined ? (step < 0 ? lowest : highest) : clip(stop, length, lowest, highest);
  let count = 0;
  if (step < 0) {
    if (end < first) count = Math.floor((first - end - 1) / -step) + 1;
  } else if (first < end) count = Math.floor((end - first - 1) / step) + 1;
  if (step === 1 && end < first) end = first;
  return { start: first, stop: end, step, length: count };
}

function clip(part: number, length: number, lowest: number, highest: number): number {
  const at = part < 0 ? part + length : part;
  return at < lowest ? lowest : at > highest ? highest : at;
}
