/**
 * The comparisons of addresses that a vector loop begins with, fewer than pairs: accesses that begin at the same places and differ in displacement
 * only are compared once, for the whole interval.
 */
import type { IrRef } from '../../../ir/trace.js';
import type { VectorRow } from './vector-body.js';

/** Conflict: low < place of second - place of first < high, displacements left out. */
export interface CloseCheck {
  readonly first: VectorRow;
  readonly second: VectorRow;
  low: number;
  high: number;
}

/** Displacements further apart than this are compared each on its own. */
const NEAR = 256;

/** `whole`: pairs of different element sizes, all of whose elements must be apart. */
export function groupChecks(
  checks: readonly { readonly first: IrRef; readonly second: IrRef }[],
  accesses: ReadonlyMap<IrRef, VectorRow>,
  lanes: number,
): {
  readonly close: readonly CloseCheck[];
  readonly whole: readonly { first: VectorRow; second: VectorRow }[];
} {
  const close: CloseCheck[] = [];
  const whole: { first: VectorRow; second: VectorRow }[] = [];
  for (const check of checks) {
    const [first, second] = [accesses.get(check.first), accesses.get(check.second)];
    if (first === undefined || second === undefined) continue;
    if (first.bytes !== second.bytes) {
      whole.push({ first, second });
      continue;
    }
    const low = first.displacement - second.displacement;
    const high = low + lanes * first.bytes;
    const known = close.find(
      (each) =>
        isSamePlace(each.first, first) &&
        isSamePlace(each.second, second) &&
        low <= each.high + NEAR &&
        high >= each.low - NEAR,
    );
    if (known === undefined) close.push({ first, second, low, high });
    else {
      known.low = Math.min(known.low, low);
      known.high = Math.max(known.high, high);
    }
  }
  return { close, whole };
}

function isSamePlace(a: VectorRow, b: VectorRow): boolean {
  return a.start === b.start && a.phi === b.phi && a.bytes === b.bytes;
}
