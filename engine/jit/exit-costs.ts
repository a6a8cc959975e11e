/**
 * What exits cost. An exit becomes a bridge when it has been taken `trace_eagerness` times. But one behind which the interpreter runs for long before
 * it comes to machine code again costs more than one behind which it comes back at once; so each time counts as often as the stretch is longer
 * than a short one, up to a limit. Where machine code has run for longer than the interpreter does, as behind a loop that is done, the exit costs
 * little for what it is worth, and counts once. Time is measured only at exits that may yet become bridges.
 */
import type { ExitState } from './loaded-trace.js';

/** Milliseconds from an exit to the next entry that count as once: two hundred of them are about what a bridge takes to be made. */
const STRETCH = 0.004;

/** Most that one time counts, and the part of what makes a bridge that it may be: where a few times are enough, each counts once. */
const HEAVIEST = 8;
const LARGEST_PART = 1 / 25;

/** Weighs the time from an exit to the next entry. */
export class ExitCosts {
  /** Milliseconds of some clock. */
  readonly #now: () => number;
  #exit: ExitState | null = null;
  #leftAt = 0;
  #enteredAt = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Machine code has been left, and the interpreter goes on. */
  left(exit: ExitState): void {
    if (exit.bridgeAt === Infinity) return;
    this.#exit = exit;
    this.#leftAt = this.#now();
  }

  /** Machine code is about to be entered. `eagerness`: how often an exit is taken before it becomes a bridge. */
  entered(eagerness: number): void {
    const exit = this.#exit;
    if (exit === null) return;
    this.#exit = null;
    const now = this.#now();
    const away = now - this.#leftAt;
    const within = this.#leftAt - this.#enteredAt;
    this.#enteredAt = now;
    const most = Math.min(HEAVIEST, Math.floor(eagerness * LARGEST_PART));
    if (away >= 2 * STRETCH && away >= within && most > 1)
      exit.heat += Math.min(Math.floor(away / STRETCH), most) - 1;
  }
}
