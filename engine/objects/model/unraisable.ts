/**
 * Where exceptions go that nobody can catch: those of callbacks of weak references and of finalisers. The module `sys`, which has the hook
 * for them, puts itself here.
 */
import type { PyException } from './exceptions.js';
import type { Value } from './value.js';

/** Reports an exception: a message that replaces `Exception ignored in`, or null, and what raised it. */
export const unraisable: { report: (exception: PyException, message: string | null, object: Value) => void } =
  {
    report: () => undefined,
  };
