/**
 * All rules of the fold pass by operation code. A rule gets the writer and the operands (refs, resolved) and gives a ref that has the same
 * value, or KEEP. A rule may emit simpler operations. Each is exact: the same bits for every operand that meets the precondition.
 */
import { type OperationName, operations } from '../../ir/ops.table.js';
import { KEEP } from '../keep.js';
import { foldBitRules } from './fold-bits.js';
import { foldComparisonRules } from './fold-comparisons.js';
import { foldConstants } from './fold-constants.js';
import { foldConversionRules } from './fold-conversions.js';
import { foldDivisionRules } from './fold-divisions.js';
import { foldFloatRules } from './fold-floats.js';
import { foldIntRules } from './fold-ints.js';
import type { FoldRule, FoldRules } from './fold-rule.js';

const rulesByName: FoldRules = {
  ...foldIntRules,
  ...foldBitRules,
  ...foldDivisionRules,
  ...foldComparisonRules,
  ...foldFloatRules,
  ...foldConversionRules,
};

/** The rules by operation code; constants are folded first, then the operation's own rule is asked. */
export const foldRules: readonly (FoldRule | undefined)[] = byCode();

function byCode(): (FoldRule | undefined)[] {
  const rules: (FoldRule | undefined)[] = [];
  for (const [name, { code, kind, result }] of Object.entries(operations) as [
    OperationName,
    { code: number; kind: string; result?: string },
  ][]) {
    if (kind !== 'pure' && !(kind === 'guard' && result !== undefined)) continue;
    const own = rulesByName[name];
    rules[code] = (emitter, a, b, c) => {
      const constant = foldConstants(emitter, code, a, b, c);
      return constant !== KEEP || own === undefined ? constant : own(emitter, a, b, c, code);
    };
  }
  return rules;
}
