/**
 * The flags of regular expressions: bit, letter inside a pattern, names in the module `re`.
 */

interface FlagRow {
  readonly bit: number;
  /** As in `(?i)`; null where a pattern cannot say it. */
  readonly letter: string | null;
}

export const flagRows = {
  TEMPLATE: { bit: 1, letter: 't' },
  IGNORECASE: { bit: 2, letter: 'i' },
  LOCALE: { bit: 4, letter: 'L' },
  MULTILINE: { bit: 8, letter: 'm' },
  DOTALL: { bit: 16, letter: 's' },
  UNICODE: { bit: 32, letter: 'u' },
  VERBOSE: { bit: 64, letter: 'x' },
  DEBUG: { bit: 128, letter: null },
  ASCII: { bit: 256, letter: 'a' },
} as const satisfies Record<string, FlagRow>;

export const TEMPLATE = flagRows.TEMPLATE.bit;
export const IGNORECASE = flagRows.IGNORECASE.bit;
export const LOCALE = flagRows.LOCALE.bit;
export const MULTILINE = flagRows.MULTILINE.bit;
export const DOTALL = flagRows.DOTALL.bit;
export const UNICODE = flagRows.UNICODE.bit;
export const VERBOSE = flagRows.VERBOSE.bit;
export const DEBUG = flagRows.DEBUG.bit;
export const ASCII = flagRows.ASCII.bit;

/** Flags that say what a letter, digit or space is; a scope has one of them. */
export const TYPE_FLAGS = ASCII | LOCALE | UNICODE;

/** Flags that only a whole pattern can have. */
export const GLOBAL_FLAGS = DEBUG | TEMPLATE;

/** Bits by letter. */
export const flagLetters: ReadonlyMap<string, number> = new Map(
  Object.values(flagRows).flatMap(({ bit, letter }): [string, number][] =>
    letter === null ? [] : [[letter, bit]],
  ),
);
