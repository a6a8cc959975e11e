/**
 * Bounds of the result of each int operation from the bounds of its operands; and whether sums and products can leave int64.
 * A rule is called with the refs and narrows the result; what has no rule keeps int64's bounds. Proved against exhaustive small cases in tests.
 */
import { elementRows } from '../ir/elements.table.js';
import { objectFieldRows } from '../ir/object-fields.table.js';
import { type OperationName, operations } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { type Facts, roundDown, roundUp } from './facts.js';

type RangeRule = (facts: Facts, result: IrRef, a: number, b: number, c: number) => void;

const LOWEST = Number.NEGATIVE_INFINITY;
const HIGHEST = Number.POSITIVE_INFINITY;
/** Products of this size are surely in int64, roundings of their factors included. */
const PRODUCT_LIMIT = 2 ** 62.99;

/** a + b lies in int64. */
export function sumFits(facts: Facts, a: IrRef, b: IrRef): boolean {
  return (
    (facts.high(a) <= 0 ||
      facts.high(b) <= 0 ||
      fits(facts.high(a) + facts.high(b)) ||
      stepFits(facts, a, b, 1)) &&
    (facts.low(a) >= 0 || facts.low(b) >= 0 || fits(facts.low(a) + facts.low(b)) || stepFits(facts, a, b, -1))
  );
}

/** a - b lies in int64. */
export function differenceFits(facts: Facts, a: IrRef, b: IrRef): boolean {
  return (
    (facts.high(a) <= -1 || facts.low(b) >= 0 || fits(facts.high(a) - facts.low(b))) &&
    (facts.low(a) >= -1 || facts.high(b) <= 0 || fits(facts.low(a) - facts.high(b)))
  );
}

/** a * b lies in int64. */
export function productFits(facts: Facts, a: IrRef, b: IrRef): boolean {
  const a1 = Math.max(Math.abs(facts.low(a)), Math.abs(facts.high(a)));
  const b1 = Math.max(Math.abs(facts.low(b)), Math.abs(facts.high(b)));
  return (
    a1 * b1 < PRODUCT_LIMIT || (a1 <= 1 && facts.isAboveMinimum(b)) || (b1 <= 1 && facts.isAboveMinimum(a))
  );
}

/** Narrows the result of an addition that does not overflow. */
export function narrowSum(facts: Facts, result: IrRef, a: IrRef, b: IrRef): void {
  facts.narrow(result, roundDown(facts.low(a) + facts.low(b)), roundUp(facts.high(a) + facts.high(b)));
}

/** As narrowSum, of a - b. */
export function narrowDifference(facts: Facts, result: IrRef, a: IrRef, b: IrRef): void {
  facts.narrow(result, roundDown(facts.low(a) - facts.high(b)), roundUp(facts.high(a) - facts.low(b)));
}

/** As narrowSum, of a * b. */
export function narrowProduct(facts: Facts, result: IrRef, a: IrRef, b: IrRef): void {
  const corners = [
    corner(facts.low(a), facts.low(b)),
    corner(facts.low(a), facts.high(b)),
    corner(facts.high(a), facts.low(b)),
    corner(facts.high(a), facts.high(b)),
  ];
  facts.narrow(result, roundDown(Math.min(...corners)), roundUp(Math.max(...corners)));
}

const named: Partial<Record<OperationName, RangeRule>> = {
  int_add: (facts, result, a, b) => {
    if (sumFits(facts, a, b)) narrowSum(facts, result, a, b);
  },
  int_sub: (facts, result, a, b) => {
    if (differenceFits(facts, a, b)) narrowDifference(facts, result, a, b);
  },
  int_mul: (facts, result, a, b) => {
    if (productFits(facts, a, b)) narrowProduct(facts, result, a, b);
  },
  int_add_ovf: narrowSum,
  int_sub_ovf: narrowDifference,
  int_mul_ovf: narrowProduct,
  int_and: (facts, result, a, b) => {
    const [lowA, lowB] = [facts.low(a), facts.low(b)];
    if (lowA >= 0 && lowB >= 0) facts.narrow(result, 0, Math.min(facts.high(a), facts.high(b)));
    else if (lowA >= 0) facts.narrow(result, 0, facts.high(a));
    else if (lowB >= 0) facts.narrow(result, 0, facts.high(b));
  },
  int_or: narrowBits,
  int_xor: narrowBits,
  int_lshift: (facts, result, a, count) => {
    const shift = facts.high(count);
    if (shift !== facts.low(count) || shift < 0 || shift > 62) return;
    const low = facts.low(a) * 2 ** shift;
    const high = facts.high(a) * 2 ** shift;
    if (fits(low) && fits(high)) facts.narrow(result, roundDown(low), roundUp(high));
  },
  int_rshift: (facts, result, a, count) => {
    const least = Math.max(0, facts.low(count));
    if (facts.low(count) === facts.high(count)) {
      const scale = 2 ** least;
      facts.narrow(
        result,
        roundDown(Math.floor(Math.max(facts.low(a), -(2 ** 63)) / scale)),
        roundUp(Math.floor(Math.min(facts.high(a), 2 ** 63) / scale)),
      );
      return;
    }
    facts.narrow(result, Math.min(facts.low(a), 0), Math.max(facts.high(a), -1));
  },
  uint_rshift: (facts, result, a, count) => {
    const least = facts.low(count);
    const scale = 2 ** Math.max(0, least);
    if (facts.low(a) >= 0) facts.narrow(result, 0, roundUp(Math.floor(facts.high(a) / scale)));
    else if (least >= 1) facts.narrow(result, 0, roundUp(2 ** 64 / scale));
  },
  int_neg: (facts, result, a) => {
    if (facts.isAboveMinimum(a)) facts.narrow(result, -facts.high(a), -facts.low(a));
  },
  int_invert: (facts, result, a) => {
    facts.narrow(result, roundDown(-1 - facts.high(a)), roundUp(-1 - facts.low(a)));
  },
  int_floordiv: (facts, result, a, b) => {
    if (facts.low(b) < 1) return;
    const [low, high] = [facts.low(a), facts.high(a)];
    facts.narrow(result, low >= 0 ? 0 : low, high < 0 ? -1 : high);
    if (facts.low(b) === facts.high(b)) {
      const by = facts.low(b);
      facts.narrow(
        result,
        Math.floor(roundDown(Math.max(low, -(2 ** 63)) / by)),
        Math.ceil(roundUp(Math.min(high, 2 ** 63) / by)),
      );
    }
  },
  int_mod: (facts, result, a, b) => {
    if (facts.low(b) >= 1) facts.narrow(result, 0, roundUp(facts.high(b) - 1));
    if (facts.low(b) >= 1 && facts.low(a) >= 0) facts.narrow(result, 0, facts.high(a));
    if (facts.high(b) <= -1) facts.narrow(result, roundDown(facts.low(b) + 1), 0);
  },
  uint_floordiv: (facts, result, a, b) => {
    if (facts.low(a) >= 0 && facts.low(b) >= 0) facts.narrow(result, 0, facts.high(a));
  },
  uint_mod: (facts, result, a, b) => {
    if (facts.low(b) >= 0) facts.narrow(result, 0, roundUp(facts.high(b) - 1));
    if (facts.low(b) >= 0 && facts.low(a) >= 0) facts.narrow(result, 0, facts.high(a));
  },
  int_sign_extend: (facts, result, _, bytes) => {
    facts.narrow(result, -(2 ** (8 * bytes - 1)), 2 ** (8 * bytes - 1) - 1);
  },
  int_zero_extend: (facts, result, a, bytes) => {
    facts.narrow(
      result,
      0,
      facts.low(a) >= 0 ? Math.min(facts.high(a), 2 ** (8 * bytes) - 1) : 2 ** (8 * bytes) - 1,
    );
  },
  int_select: (facts, result, _, a, b) => {
    facts.narrow(result, Math.min(facts.low(a), facts.low(b)), Math.max(facts.high(a), facts.high(b)));
  },
  cast_bool_to_int: (facts, result) => facts.narrow(result, 0, 1),
  getfield_int: (facts, result, _, field) => {
    const range = objectFieldRows[field]?.range;
    if (range) facts.narrow(result, range[0], range[1]);
  },
  getarrayitem_int: (facts, result, _base, _index, element) => {
    const row = elementRows[element];
    if (row === undefined || row.bytes === 8) return;
    const bits = row.bytes * 8;
    if (row.signed) facts.narrow(result, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1);
    else facts.narrow(result, 0, 2 ** bits - 1);
  },
};

/** The rules by operation code. */
export const rangeRules: readonly (RangeRule | undefined)[] = byCode();

function byCode(): (RangeRule | undefined)[] {
  const rules: (RangeRule | undefined)[] = [];
  for (const [name, rule] of Object.entries(named)) rules[operations[name as OperationName].code] = rule;
  return rules;
}

/** or and xor of what is not negative have no bit that neither has. */
function narrowBits(facts: Facts, result: IrRef, a: IrRef, b: IrRef): void {
  if (facts.low(a) < 0 || facts.low(b) < 0) return;
  const high = Math.max(facts.high(a), facts.high(b));
  let bits = 1;
  while (bits <= high && bits < 2 ** 53) bits *= 2;
  facts.narrow(result, 0, bits > high ? bits - 1 : HIGHEST);
}

/** Adding 1 to what is below the maximum, or -1 to what is above the minimum. */
function stepFits(facts: Facts, a: IrRef, b: IrRef, step: 1 | -1): boolean {
  return isStep(facts, a, b, step) || isStep(facts, b, a, step);
}

function isStep(facts: Facts, value: IrRef, by: IrRef, step: 1 | -1): boolean {
  if (step === 1) return facts.high(by) <= 1 && facts.isBelowMaximum(value);
  return facts.low(by) >= -1 && facts.isAboveMinimum(value);
}

function fits(bound: number): boolean {
  return Math.abs(bound) < PRODUCT_LIMIT;
}

/** A product of bounds, where no bound times zero is zero. */
function corner(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : Math.max(LOWEST, a * b);
}
