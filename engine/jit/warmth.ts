/**
 * How a count becomes hot. The interpreter counts from the compiler's last word on; the compiler hears of a loop early, and then when as much
 * is counted as was missing. In between counts decay: what is run now and then over hours is not worth compiling.
 */

/** Milliseconds after which a count has lost its share. */
const PERIOD = 1000;

/** One loop's, or function's. */
export class Warmth {
  #counted = 0;
  #awaited = 0;
  #since = 0;

  /**
   * How much more must be counted: 0 when it is hot. `reached`: the count at which the interpreter calls for the first time; later it calls when what
   * was said to be missing has been counted. `decay`: thousandths that a count loses in each second. `now`: milliseconds.
   */
  wait(reached: number, threshold: number, decay: number, now: number): number {
    if (this.#counted >= threshold) return 0;
    if (this.#awaited === 0) this.#counted = reached;
    else {
      const periods = (now - this.#since) / PERIOD;
      const kept = shareLeft(decay) ** periods;
      this.#counted = this.#counted * kept + this.#awaited * meanKept(kept, periods, decay);
    }
    this.#since = now;
    const missing = threshold - this.#counted;
    this.#awaited = Math.ceil(missing);
    // A little is always lost between two looks at the clock: what is nearly hot is hot.
    if (missing * 16 > threshold) return this.#awaited;
    this.#counted = threshold;
    return 0;
  }
}

/** The share that is kept of what was counted at an even pace over so many periods. */
function meanKept(kept: number, periods: number, decay: number): number {
  if (decay <= 0 || periods <= 0) return 1;
  return (1 - kept) / (-Math.log(shareLeft(decay)) * periods);
}

/** What a count keeps in a period: a thousandth at least. */
function shareLeft(decay: number): number {
  return Math.max(1 - decay / 1000, 0.001);
}
