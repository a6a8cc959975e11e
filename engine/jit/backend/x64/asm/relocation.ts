/**
 * What is not known before the code is loaded: an offset in the state, the address of a function. The owner of the code
 * names the kinds and their indices; the assembler says where in the code each stands.
 */

/** What is meant. */
export interface RelocationTarget {
  readonly kind: string;
  readonly index: number;
}

/** Where it stands. The loader adds its value to the little-endian number that is there. */
export interface Relocation extends RelocationTarget {
  /** From the start of the code. */
  readonly offset: number;
  /** In bytes. */
  readonly size: 4 | 8;
  /** The value to add is relative to this offset in the code (that of the next instruction); -1: it is absolute. */
  readonly relativeTo: number;
}
