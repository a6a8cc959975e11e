/**
 * The probabilities of LZMA: one array, and where each kind begins in it. Reader and writer of the format use the same.
 *
 * A decision's probability is one of 2048 for zero; it moves by a 32nd of the way towards what came.
 */
export const PROBABILITY_BITS = 11;
export const MOVE_BITS = 5;
export const HALF = 1 << (PROBABILITY_BITS - 1);
export const TOP = 2 ** 24;

export const STATES = 12;
const POSITIONS = 16;

/** A coder of lengths: two decisions which of three parts, and trees of them. */
export const LENGTH_CHOICE = 0;
export const LENGTH_CHOICE_2 = 1;
export const LENGTH_LOW = 2;
export const LENGTH_MIDDLE = LENGTH_LOW + POSITIONS * 8;
export const LENGTH_HIGH = LENGTH_MIDDLE + POSITIONS * 8;
const LENGTH_CODER = LENGTH_HIGH + 256;

export const IS_MATCH = 0;
export const IS_REP = IS_MATCH + STATES * POSITIONS;
export const IS_REP_0 = IS_REP + STATES;
export const IS_REP_1 = IS_REP_0 + STATES;
export const IS_REP_2 = IS_REP_1 + STATES;
export const IS_REP_0_LONG = IS_REP_2 + STATES;
export const SLOTS = IS_REP_0_LONG + STATES * POSITIONS;
export const SPECIAL = SLOTS + 4 * 64;
export const ALIGN = SPECIAL + 128;
export const LENGTHS = ALIGN + 16;
export const REP_LENGTHS = LENGTHS + LENGTH_CODER;
export const LITERALS = REP_LENGTHS + LENGTH_CODER;

/** Probabilities of one context of literals: 256 for each byte, with a byte to compare 512 more. */
export const LITERAL_CODER = 0x300;

export const MIN_MATCH = 2;
export const MAX_MATCH = 273;
/** The distance, less one, that stands for the end of the data. */
export const END_DISTANCE = 0xffffffff;

/** How literals and positions are told apart. */
export interface Properties {
  /** Upper bits of the byte before that literals depend on. */
  readonly lc: number;
  /** Lower bits of the position that literals depend on. */
  readonly lp: number;
  /** Lower bits of the position that all else depends on. */
  readonly pb: number;
}

/** The properties of a byte of a header, undefined for one that is none. */
export function readProperties(byte: number): Properties | undefined {
  if (byte >= 9 * 5 * 5) return undefined;
  const lc = byte % 9;
  const rest = Math.floor(byte / 9);
  const lp = rest % 5;
  return lc + lp > 4 ? undefined : { lc, lp, pb: Math.floor(rest / 5) };
}

export function newProbabilities({ lc, lp }: Properties): Uint16Array {
  return new Uint16Array(LITERALS + (LITERAL_CODER << (lc + lp))).fill(HALF);
}

/** The states after each kind of step; below 7 the last step was a literal. */
export const stateAfterLiteral = Uint8Array.of(0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 4, 5);
export const stateAfterMatch = (state: number): number => (state < 7 ? 7 : 10);
export const stateAfterRep = (state: number): number => (state < 7 ? 8 : 11);
export const stateAfterShortRep = (state: number): number => (state < 7 ? 9 : 11);
