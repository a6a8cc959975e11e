/**
 * What the control word may ask of an interpreter.
 *
 * `interrupt` is a signal's; `starting` is the interpreter's own: the program has run for so short a time that signal handlers are not
 * installed yet; `pendingCalls` is the engine's: there are calls to be made between two instructions. The others come from a host that watches the run, whose {@link RequestHandler} answers them.
 */

export const controlRequests = {
  none: 0,
  interrupt: 1,
  timeLimit: 2,
  starting: 3,
  hostInterrupt: 4,
  checkMemory: 5,
  pendingCalls: 6,
} as const;

/** Answers a host's request: throws an Interruption, or lets the run go on. */
export type RequestHandler = (request: number) => void;
