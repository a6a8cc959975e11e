/**
 * The count at which the interpreter calls the compiler.
 */

/** Iterations after which a loop is looked for among the traces of other instances. */
const EARLY = 8;

/** The threshold, or early where a loop may be had from others. */
export function hotLimitOf(threshold: number, isSharing: boolean): number {
  return isSharing ? Math.min(EARLY, threshold) : threshold;
}
