/**
 * The conditions of jcc, setcc and cmovcc, and the predicates of cmppd and its relatives: names as they stand in the
 * mnemonic, numbers as they stand in the encoding. A condition's number with its lowest bit flipped is its opposite.
 */

/** What the flags say: after a comparison of `a` with `b`, or as single flags. */
export const conditions = {
  o: 0, // overflow
  no: 1,
  b: 2, // a < b unsigned; after ucomisd: less or unordered
  ae: 3,
  e: 4, // a = b; after ucomisd: equal or unordered
  ne: 5,
  be: 6, // a <= b unsigned; after ucomisd: less, equal or unordered
  a: 7, // a > b unsigned; after ucomisd: greater and ordered
  s: 8, // negative
  ns: 9,
  p: 10, // parity; after ucomisd: unordered
  np: 11,
  l: 12, // a < b signed
  ge: 13,
  le: 14,
  g: 15,
} as const satisfies Record<string, number>;

export type ConditionName = keyof typeof conditions;

declare const conditionBrand: unique symbol;
/** A condition code: its number, 0 to 15. */
export type Condition = number & { readonly [conditionBrand]: true };

/** The condition codes by name: `cc.ne`. */
export const cc = conditions as unknown as Readonly<Record<ConditionName, Condition>>;

/** The condition that holds exactly where this one does not. */
export function negate(condition: Condition): Condition {
  return (condition ^ 1) as Condition;
}

/** Floating comparisons: SSE knows the first eight; the rest are VEX's (O: false for NaN, U: true; S, Q: signals or not). */
export const predicates = {
  eq: 0,
  lt: 1,
  le: 2,
  unord: 3,
  neq: 4,
  nlt: 5,
  nle: 6,
  ord: 7,
  eq_uq: 8,
  nge: 9,
  ngt: 10,
  false: 11,
  neq_oq: 12,
  ge: 13,
  gt: 14,
  true: 15,
  eq_os: 16,
  lt_oq: 17,
  le_oq: 18,
  unord_s: 19,
  neq_us: 20,
  nlt_uq: 21,
  nle_uq: 22,
  ord_s: 23,
  eq_us: 24,
  nge_uq: 25,
  ngt_uq: 26,
  false_os: 27,
  neq_os: 28,
  ge_oq: 29,
  gt_oq: 30,
  true_us: 31,
} as const satisfies Record<string, number>;

export type PredicateName = keyof typeof predicates;

declare const predicateBrand: unique symbol;
/** A predicate: its number, 0 to 31. */
export type Predicate = number & { readonly [predicateBrand]: true };

/** The predicates by name: `predicate.lt_oq`. */
export const predicate = predicates as unknown as Readonly<Record<PredicateName, Predicate>>;

export const conditionNames = Object.keys(conditions) as readonly ConditionName[];
export const predicateNames = Object.keys(predicates) as readonly PredicateName[];
