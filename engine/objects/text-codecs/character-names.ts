/**
 * The names of Unicode characters, for `\N{…}`. The unicodedata module fills them in when it has them.
 */

/** Names and characters; each undefined where unknown. */
export const characterNames: {
  nameOf(point: number): string | undefined;
  pointOf(name: string): number | undefined;
} = {
  nameOf: () => undefined,
  pointOf: () => undefined,
};
