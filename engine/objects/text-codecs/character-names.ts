/**
 * The port to the names of Unicode characters, for `\N{…}` and `namereplace`. The interpreter links it to the names
 * (unicode/character-names.ts), which lie in a file.
 */

/** Names and characters; each undefined where unknown. */
export const characterNames: {
  nameOf(point: number): string | undefined;
  pointOf(name: string): number | undefined;
} = {
  nameOf: () => undefined,
  pointOf: () => undefined,
};
