/**
 * The value of a literal, free of runtime objects: syntax, resolve and bytecode pass it on unseen.
 * An int is a number inside the safe range and a bigint only beyond it; a str is a JavaScript string
 * (astral characters as surrogate pairs, lone surrogates as they stand); the rest are tagged.
 */

/** What a `Constant` node holds. */
export type ConstantValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | FloatLiteral
  | ComplexLiteral
  | BytesLiteral
  | EllipsisLiteral
  | TupleConstant
  | FrozensetConstant;

/** A float: tagged, because a bare number is an int. */
export interface FloatLiteral {
  readonly kind: 'float';
  readonly value: number;
}

/** An imaginary number; a literal's real part is always 0. */
export interface ComplexLiteral {
  readonly kind: 'complex';
  readonly re: number;
  readonly im: number;
}

/** A bytes literal. */
export interface BytesLiteral {
  readonly kind: 'bytes';
  readonly value: Uint8Array;
}

/** A tuple: no literal gives one, but a program can make such a `Constant` node. */
export interface TupleConstant {
  readonly kind: 'tuple';
  readonly items: readonly ConstantValue[];
}

/** A frozenset: as a tuple, only of a program's making. */
export interface FrozensetConstant {
  readonly kind: 'frozenset';
  readonly items: readonly ConstantValue[];
}

/** `...` */
export interface EllipsisLiteral {
  readonly kind: 'ellipsis';
}
