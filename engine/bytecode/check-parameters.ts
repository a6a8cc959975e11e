/**
 * What calls rely on: the parameters that a code unit says it has are among its variables, and its frame has no more registers than
 * its instructions can name.
 */
import { type CodeUnit, codeFlags } from './code-unit.js';

/** The first complaint about the numbers of parameters, variables and registers; undefined if all is well. */
export function checkParameters(unit: CodeUnit): string | undefined {
  const { argCount, posOnlyArgCount, kwOnlyArgCount, flags, variableCount, registerCount } = unit;
  for (const count of [argCount, posOnlyArgCount, kwOnlyArgCount])
    if (!Number.isSafeInteger(count) || count < 0) return 'a number of parameters is negative';
  if (posOnlyArgCount > argCount) return 'more positional-only parameters than positional ones';
  const collectors = (flags & codeFlags.varargs ? 1 : 0) + (flags & codeFlags.varkeywords ? 1 : 0);
  if (argCount + kwOnlyArgCount + collectors > variableCount) return 'more parameters than variables';
  if (registerCount < variableCount) return 'variables beyond the frame';
  if (registerCount > variableCount + unit.words.length + SPARE)
    return 'more registers than instructions name';
  return undefined;
}

/** Registers that no instruction names by itself. */
const SPARE = 8;
