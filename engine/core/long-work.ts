/**
 * Looking up from long work in parts of the engine that know no program: arithmetic, reading source, compiling. Who limits the program
 * says here what is to be done then. What knows the program's objects calls `tick` and `look` of `objects/model/resources.ts`.
 */

/** Called between parts of long work: throws to end it. Set by whoever watches the program; null where nobody does. */
export const longWork: { poll: (() => void) | null } = { poll: null };

/** Steps between two looks: less than a millisecond's worth. A power of two. */
const STEPS = 256;

let steps = 0;

/** Rounds of cheap loops between two looks: less than a millisecond's worth. A power of two. */
const ROUNDS = 1 << 14;

/** To be called in each round of a loop that passes over characters or bytes, with the round's number. */
export function tickLongAt(round: number): void {
  if ((round & (ROUNDS - 1)) === ROUNDS - 1) longWork.poll?.();
}

/** To be called in each round of a loop whose rounds take a microsecond or so. */
export function tickLong(): void {
  steps = (steps + 1) & (STEPS - 1);
  if (steps === 0) longWork.poll?.();
}
