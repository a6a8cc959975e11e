/**
 * The end of an exhaustive switch: a new member of a union breaks the build there.
 */

/** Fails for a value that no case covers; the compiler proves that there is none. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
