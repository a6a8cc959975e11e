/**
 * Comparisons that the facts decide, by bounds or by a comparison known before, and what a comparison teaches once a guard said that
 * it holds or does not.
 */
import { type OperationName, operations as op } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { NOT_FOUND } from './cse.js';
import type { Emitter } from './emitter.js';
import type { Facts } from './facts.js';
import { KEEP } from './keep.js';
import { sumFits } from './range-rules.js';

/** true, false, or undefined where the facts do not tell. */
type Decision = boolean | undefined;

const { code: LT } = op.int_lt;
const { code: LE } = op.int_le;
const { code: EQ } = op.int_eq;
const { code: NE } = op.int_ne;
const { code: GT } = op.int_gt;
const { code: GE } = op.int_ge;
const { code: UNSIGNED_LT } = op.uint_lt;
const { code: UNSIGNED_LE } = op.uint_le;

/** The comparison that holds exactly where another does not, by code; 0 for what is none. */
export const inverseComparison = new Uint8Array(256);
/** The comparison with its operands swapped, by code. */
export const swappedComparison = new Uint8Array(256);
for (const [name, inverse, swapped] of [
  ['int_lt', 'int_ge', 'int_gt'],
  ['int_le', 'int_gt', 'int_ge'],
  ['int_eq', 'int_ne', 'int_eq'],
  ['int_ne', 'int_eq', 'int_ne'],
  ['int_gt', 'int_le', 'int_lt'],
  ['int_ge', 'int_lt', 'int_le'],
] as const satisfies readonly (readonly [OperationName, OperationName, OperationName])[]) {
  inverseComparison[op[name].code] = op[inverse].code;
  swappedComparison[op[name].code] = op[swapped].code;
}

/** The constant that a comparison always is, or KEEP. */
export function decideComparison(emitter: Emitter, code: number, a: IrRef, b: IrRef): IrRef {
  if (code < LT || code > UNSIGNED_LE) return KEEP;
  const decision =
    decideByBounds(emitter.facts, code, a, b) ??
    decideByDistance(emitter, code, a, b) ??
    decideByRelation(emitter, code, a, b);
  return decision === undefined ? KEEP : emitter.trace.bool(decision);
}

/** Learns from a comparison that is known to hold. */
export function learnComparison(facts: Facts, code: number, a: IrRef, b: IrRef): void {
  if (code === LT) learnLess(facts, a, b, 1);
  else if (code === LE) learnLess(facts, a, b, 0);
  else if (code === GT) learnLess(facts, b, a, 1);
  else if (code === GE) learnLess(facts, b, a, 0);
  else if (code === EQ) learnEqual(facts, a, b);
  else if (code === NE) learnDifferent(facts, a, b);
  else if (code === UNSIGNED_LT && facts.low(b) >= 0) learnBetween(facts, a, b, 1);
  else if (code === UNSIGNED_LE && facts.low(b) >= 0) learnBetween(facts, a, b, 0);
}

function decideByBounds(facts: Facts, code: number, a: IrRef, b: IrRef): Decision {
  switch (code) {
    case LT:
      return isLess(facts, a, b);
    case GT:
      return isLess(facts, b, a);
    case LE:
      return not(isLess(facts, b, a));
    case GE:
      return not(isLess(facts, a, b));
    case EQ:
      return isEqual(facts, a, b);
    case NE:
      return not(isEqual(facts, a, b));
    case UNSIGNED_LT:
      return isLessUnsigned(facts, a, b);
    default:
      return not(isLessUnsigned(facts, b, a));
  }
}

function isLess(facts: Facts, a: IrRef, b: IrRef): Decision {
  if (facts.high(a) < facts.low(b)) return true;
  return a === b || facts.low(a) >= facts.high(b) ? false : undefined;
}

function isEqual(facts: Facts, a: IrRef, b: IrRef): Decision {
  if (a === b) return true;
  return facts.high(a) < facts.low(b) || facts.low(a) > facts.high(b) ? false : undefined;
}

function isLessUnsigned(facts: Facts, a: IrRef, b: IrRef): Decision {
  if (a === b) return false;
  const [signA, signB] = [signOf(facts, a), signOf(facts, b)];
  if (signA === 0 || signB === 0) return undefined;
  return signA === signB ? isLess(facts, a, b) : signA > signB;
}

/** 1: not negative; -1: negative; 0: may be either. */
function signOf(facts: Facts, ref: IrRef): number {
  return facts.low(ref) >= 0 ? 1 : facts.high(ref) < 0 ? -1 : 0;
}

function not(decision: Decision): Decision {
  return decision === undefined ? undefined : !decision;
}

/** x + c against x, where the sum does not wrap. */
function decideByDistance(emitter: Emitter, code: number, a: IrRef, b: IrRef): Decision {
  const distance = exactDistance(emitter, a, b) ?? -(exactDistance(emitter, b, a) ?? 0);
  if (distance === 0) return undefined;
  switch (code) {
    case LT:
    case LE:
      return distance > 0;
    case GT:
    case GE:
      return distance < 0;
    case EQ:
    case NE:
      return code === NE;
    default: {
      const sign = signOf(emitter.facts, a);
      return sign !== 0 && sign === signOf(emitter.facts, b) ? distance > 0 : undefined;
    }
  }
}

/** c where b is a + c without wrapping. */
function exactDistance({ trace, facts }: Emitter, a: IrRef, b: IrRef): number | undefined {
  if (b < 0 || trace.operand(b, 0) !== a) return undefined;
  const code = trace.opcode(b);
  const by = trace.operand(b, 1);
  if (by >= 0 || (code !== op.int_add_ovf.code && (code !== op.int_add.code || !sumFits(facts, a, by))))
    return undefined;
  return Number(trace.constant(by).value);
}

/** Looks whether a known comparison of the same two values tells. */
function decideByRelation(emitter: Emitter, code: number, a: IrRef, b: IrRef): Decision {
  if (a < 0 && b < 0) return undefined;
  const less = isKnownLess(emitter, a, b);
  const greater = less === true ? false : isKnownLess(emitter, b, a);
  switch (code) {
    case LT:
      return less ?? (greater === true ? false : undefined);
    case GT:
      return greater ?? (less === true ? false : undefined);
    case LE:
      return less === true ? true : not(greater);
    case GE:
      return greater === true ? true : not(less);
    case EQ:
      return less === true || greater === true ? false : undefined;
    case NE:
      return less === true || greater === true ? true : undefined;
    case UNSIGNED_LT:
      return emitter.facts.low(a) >= 0 && emitter.facts.low(b) >= 0 ? less : undefined;
    default:
      return emitter.facts.low(a) >= 0 && emitter.facts.low(b) >= 0 ? not(greater) : undefined;
  }
}

/** Whether guards before say that a < b, or that not. */
function isKnownLess(emitter: Emitter, a: IrRef, b: IrRef): Decision {
  return (
    truthOf(emitter, LT, a, b) ??
    truthOf(emitter, GT, b, a) ??
    not(truthOf(emitter, GE, a, b)) ??
    not(truthOf(emitter, LE, b, a)) ??
    (emitter.facts.low(b) >= 0 && truthOf(emitter, UNSIGNED_LT, a, b) === true ? true : undefined)
  );
}

function truthOf(emitter: Emitter, code: number, a: IrRef, b: IrRef): Decision {
  const found = emitter.find(code, a, b, 0);
  if (found === NOT_FOUND) return undefined;
  const known = emitter.facts.resolve(found);
  if (known >= 0) return undefined;
  const constant = emitter.trace.constant(known);
  return constant.type === 'bool' ? constant.value : undefined;
}

/** a + by <= b. */
function learnLess(facts: Facts, a: IrRef, b: IrRef, by: 0 | 1): void {
  facts.narrow(a, Number.NEGATIVE_INFINITY, shiftHigh(facts.high(b), by));
  facts.narrow(b, shiftLow(facts.low(a), by), Number.POSITIVE_INFINITY);
  if (by === 1 || facts.isBelowMaximum(b)) facts.noteBelowMaximum(a);
  if (by === 1 || facts.isAboveMinimum(a)) facts.noteAboveMinimum(b);
}

/** 0 <= a, a + by <= b, where 0 <= b. */
function learnBetween(facts: Facts, a: IrRef, b: IrRef, by: 0 | 1): void {
  facts.narrow(a, 0, Number.POSITIVE_INFINITY);
  learnLess(facts, a, b, by);
}

function learnEqual(facts: Facts, a: IrRef, b: IrRef): void {
  facts.narrow(a, facts.low(b), facts.high(b));
  facts.narrow(b, facts.low(a), facts.high(a));
  if (b < 0 || (a >= 0 && b < a)) facts.noteSame(a, b);
  else facts.noteSame(b, a);
}

function learnDifferent(facts: Facts, a: IrRef, b: IrRef): void {
  const [low, high] = [facts.low(b), facts.high(b)];
  if (low !== high || Math.abs(low) > Number.MAX_SAFE_INTEGER) return;
  if (facts.low(a) === low) facts.narrow(a, low + 1, Number.POSITIVE_INFINITY);
  if (facts.high(a) === high) facts.narrow(a, Number.NEGATIVE_INFINITY, high - 1);
}

/** One less than a bound, where bounds are exact. */
function shiftHigh(high: number, by: 0 | 1): number {
  return Math.abs(high) <= Number.MAX_SAFE_INTEGER ? high - by : high;
}

function shiftLow(low: number, by: 0 | 1): number {
  return Math.abs(low) <= Number.MAX_SAFE_INTEGER ? low + by : low;
}
