/**
 * Doing something the first time only: types of a module are made once, though every interpreter imports the module anew.
 */

/** A function that runs `action` at its first call. */
export function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
