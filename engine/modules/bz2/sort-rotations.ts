/**
 * The rotations of a block in order: each by the place at which it begins.
 *
 * Prefix doubling: places sorted by their first byte; then, with ranks by `width` bytes known, by twice as many, because the rank of
 * the second half is the rank of another place. Each round is two passes of a counting sort, and the rounds end when all ranks differ, or
 * when the width is the block's (equal rotations may stand in any order).
 */
import { runtime } from '../../objects/model/runtime.js';

export function sortRotations(block: Uint8Array, length: number): Int32Array {
  const order = new Int32Array(length);
  const spare = new Int32Array(length);
  let rank = new Int32Array(length);
  let nextRank = new Int32Array(length);
  let classes = sortByBytes(block, length, order, rank);
  const starts = new Int32Array(Math.max(length, 256) + 1);
  for (let width = 1; width < length && classes < length; width *= 2) {
    runtime.current.poll();
    // By the second half the places are in order already: those of the last round, moved back by its width.
    for (let index = 0; index < length; index++) {
      const place = (order[index] as number) - width;
      spare[index] = place < 0 ? place + length : place;
    }
    starts.fill(0, 0, classes + 1);
    for (let index = 0; index < length; index++) {
      const slot = (rank[index] as number) + 1;
      starts[slot] = (starts[slot] as number) + 1;
    }
    for (let slot = 1; slot < classes; slot++) {
      starts[slot] = (starts[slot] as number) + (starts[slot - 1] as number);
    }
    for (let index = 0; index < length; index++) {
      const place = spare[index] as number;
      const slot = rank[place] as number;
      const to = starts[slot] as number;
      starts[slot] = to + 1;
      order[to] = place;
    }
    classes = rankPairs(order, rank, nextRank, width);
    [rank, nextRank] = [nextRank, rank];
  }
  return order;
}

/** Sorts by one byte; gives how many differ. */
function sortByBytes(block: Uint8Array, length: number, order: Int32Array, rank: Int32Array): number {
  const starts = new Int32Array(257);
  for (let index = 0; index < length; index++) {
    const slot = (block[index] as number) + 1;
    starts[slot] = (starts[slot] as number) + 1;
  }
  let classes = 0;
  const numbers = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    numbers[byte] = classes;
    if ((starts[byte + 1] as number) > 0) classes++;
    starts[byte + 1] = (starts[byte + 1] as number) + (starts[byte] as number);
  }
  for (let index = 0; index < length; index++) {
    const byte = block[index] as number;
    const to = starts[byte] as number;
    starts[byte] = to + 1;
    order[to] = index;
    rank[index] = numbers[byte] as number;
  }
  return classes;
}

/** Numbers the places in order, equal pairs of ranks alike; gives how many differ. */
function rankPairs(order: Int32Array, rank: Int32Array, nextRank: Int32Array, width: number): number {
  const { length } = order;
  let classes = 0;
  let first = -1;
  let second = -1;
  for (let index = 0; index < length; index++) {
    const place = order[index] as number;
    const other = place + width;
    const one = rank[place] as number;
    const two = rank[other >= length ? other - length : other] as number;
    if (one !== first || two !== second) classes++;
    first = one;
    second = two;
    nextRank[place] = classes - 1;
  }
  return classes;
}
