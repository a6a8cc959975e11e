// math.fsum: the sum of doubles rounded once. The running sum is held exactly, as doubles whose bits do not overlap
// (Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997), smallest first.

import { failure, type NumericFailure } from '../../objects/numeric/failure.js';

const OVERFLOW = failure('OverflowError', 'intermediate overflow in fsum');
const OPPOSITE_INFINITIES = failure('ValueError', '-inf + inf in fsum');

/**
 * An exact sum that grows item by item.
 *
 * @example
 *     const sum = new FloatSum();
 *     for (const value of [0.1, 0.2, 0.3]) sum.add(value);
 *     sum.finish();   // 0.6
 */
export class FloatSum {
  private readonly partials: number[] = [];
  /** How many of them count: the array is never cut, which would be slower than all else here. */
  private count = 0;
  private infinities = 0;
  private specials = 0;

  /** Adds an item. OverflowError if the exact sum leaves the range of doubles on the way; else null. */
  add(value: number): NumericFailure | null {
    const partials = this.partials;
    let sum = value;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const partial = partials[i] as number;
      const isLarger = Math.abs(sum) >= Math.abs(partial);
      const large = isLarger ? sum : partial;
      const small = isLarger ? partial : sum;
      sum = large + small;
      const error = small - (sum - large);
      if (error !== 0) partials[kept++] = error;
    }
    this.count = kept;
    if (sum === 0) return null;
    if (Number.isFinite(sum)) {
      partials[kept] = sum;
      this.count = kept + 1;
      return null;
    }
    if (Number.isFinite(value)) return OVERFLOW;
    if (!Number.isNaN(value)) this.infinities += value;
    this.specials += value;
    this.count = 0;
    return null;
  }

  /** The sum, rounded half to even. ValueError for infinities of both signs. */
  finish(): number | NumericFailure {
    if (this.specials !== 0) return Number.isNaN(this.infinities) ? OPPOSITE_INFINITIES : this.specials;
    const partials = this.partials;
    let at = this.count - 1;
    if (at < 0) return 0;
    let sum = partials[at] ?? 0;
    let error = 0;
    while (at > 0 && error === 0) {
      const next = partials[--at] ?? 0;
      const rounded = sum + next;
      error = next - (rounded - sum);
      sum = rounded;
    }
    return at > 0 ? this.correctTie(sum, error, partials[at - 1] ?? 0) : sum;
  }

  /** What was rounded off may be exactly half a unit; then the partial below decides the direction. */
  private correctTie(sum: number, error: number, below: number): number {
    if (!(error < 0 && below < 0) && !(error > 0 && below > 0)) return sum;
    const doubled = error * 2;
    const moved = sum + doubled;
    return moved - sum === doubled ? moved : sum;
  }
}
