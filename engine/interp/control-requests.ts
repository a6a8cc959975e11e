/**
 * What the control word may ask of an interpreter.
 */

/** `starting` is the interpreter's own: the program has run for so short a time that signal handlers are not installed yet. */
export const controlRequests = { none: 0, interrupt: 1, timeLimit: 2, starting: 3 } as const;
