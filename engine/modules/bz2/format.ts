/**
 * What reader and writer of bzip2 streams share.
 */

/** A block begins with the digits of π, and the end of a stream with those of its root; the words are the upper 24 and lower 24 bits. */
export const blockMagic = { high: 0x314159, low: 0x265359 } as const;
export const endMagic = { high: 0x177245, low: 0x385090 } as const;

/** Symbols that one table is used for before the next selector. */
export const GROUP_SIZE = 50;

/** The two digits in which the lengths of runs of zeros are written. */
export const RUN_A = 0;
export const RUN_B = 1;

/** Where the symbols of a block begin: `h`, a digit, and nothing else, before the first. */
export const BLOCK_UNIT = 100_000;
