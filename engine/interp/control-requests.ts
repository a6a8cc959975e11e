/**
 * What the control word may ask of an interpreter.
 *
 * `interrupt` is a signal's; `pendingCalls` is the engine's: there are calls to be made between two instructions. The others come from a host
 * that watches the run, whose {@link RequestHandler} answers them.
 */

export const controlRequests = {
  none: 0,
  interrupt: 1,
  timeLimit: 2,
  hostInterrupt: 3,
  checkMemory: 4,
  pendingCalls: 5,
} as const;

/** Answers a host's request: throws an Interruption, or lets the run go on. */
export type RequestHandler = (request: number) => void;
