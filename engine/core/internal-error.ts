/**
 * A bug in the engine itself, never the fault of the Python program or of its host.
 */

/** Thrown where the engine finds that one of its own invariants does not hold. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
