/**
 * How the host stops a run. It is no Python exception: no `except` catches it and no `finally` runs, so that it ends the run within
 * the time it takes to leave it. Thrown where the control word is polled; the interpreter gives up the frames that it passes.
 */

/** Why a run was stopped. */
export type InterruptionReason = 'time' | 'memory' | 'interrupt';

/** Ends a run. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly reason: InterruptionReason;

  constructor(reason: InterruptionReason) {
    super(`stopped by the host: ${reason}`);
    this.reason = reason;
  }
}
