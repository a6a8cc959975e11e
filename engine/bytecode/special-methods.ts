/**
 * The special methods that LOAD_SPECIAL looks up, by the number in its operand.
 */

/** Names by number. */
export const specialMethods = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;
