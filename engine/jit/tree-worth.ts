/**
 * How the entries of one tree of traces have paid, and how long it is to rest where they do not: twice as long each time, but never so long
 * that a loop which has become long after all is kept waiting. What an entry has been worth, entry-gauge.ts says.
 */

/** Entries without use before a tree rests, and how many of them it gets back after a rest. */
const PATIENCE = 32;
const SECOND_CHANCE = 4;

/** Iterations, or calls, of a tree's first rest, and of the longest. */
const FIRST_REST = 64;
const LONGEST_REST = 4096;

/** How the entries of one tree have paid. */
export class TreeWorth {
  #grace = 0;
  #fruitless = 0;
  #rest = FIRST_REST;

  /** Entries that are not looked at: bridges may yet come about at the exits that they take. */
  wait(entries: number): void {
    this.#grace = entries;
    this.#fruitless = 0;
    this.#rest = FIRST_REST;
  }

  /** An entry has ended. Gives the iterations for which the tree is to rest; 0 where it goes on. */
  note(isFruitless: boolean): number {
    if (this.#grace > 0) {
      this.#grace--;
      return 0;
    }
    if (!isFruitless) {
      this.#fruitless = Math.max(0, this.#fruitless - SECOND_CHANCE);
      if (this.#fruitless === 0) this.#rest = FIRST_REST;
      return 0;
    }
    if (++this.#fruitless < PATIENCE) return 0;
    this.#fruitless = PATIENCE - SECOND_CHANCE;
    const rest = this.#rest;
    this.#rest = Math.min(rest * 2, LONGEST_REST);
    return rest;
  }
}
