/**
 * Arguments of calls and of class headers: laid out behind the callee in the window that the call takes, or
 * gathered into a tuple and a dict where there is `*` or `**` among them.
 */
import type { Expr, Keyword, Span } from '../../syntax/ast.js';
import type { CodeConstant } from '../code-unit.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';
import { buildSequence } from './displays.js';

/** Whether there is `*iterable` or `**mapping` among the arguments. */
export function hasSpread(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.some((arg) => arg.kind === 'Starred') || keywords.some((keyword) => keyword.arg === null);
}

/** Compiles plain arguments into the next temporaries; gives how many there are and the keywords' names. */
export function compileArguments(
  b: CodeBuilder,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): { count: number; names: CodeConstant | null } {
  for (const arg of args) b.pushExpression(arg);
  for (const keyword of keywords) b.pushExpression(keyword.value);
  if (keywords.length === 0) return { count: args.length, names: null };
  const items = keywords.map((keyword) => keyword.arg ?? '');
  return { count: args.length + keywords.length, names: { kind: 'tuple', items } };
}

/**
 * Compiles arguments with `*` or `**` into the two registers behind the callee at `window`. `leading` is a run
 * of registers with arguments that come first (of `__build_class__`).
 */
export function compileSpreadArguments(
  b: CodeBuilder,
  window: Register,
  leading: { readonly first: Register; readonly count: number } | null,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  span: Span,
): void {
  const positional = b.pushTemporary();
  const named = b.pushTemporary();
  const [only, second] = args;
  if (leading === null && only?.kind === 'Starred' && second === undefined)
    b.expression(only.value, positional);
  else buildSequence(b, 'tuple', args, span, positional, leading);
  if (keywords.length === 0) b.loadConstant(null, span, named);
  else compileKeywordDict(b, keywords, window, named, span);
}

/** Builds the dict of the keyword arguments: runs of `name=value`, merged with each `**mapping` in turn. */
function compileKeywordDict(
  b: CodeBuilder,
  keywords: readonly Keyword[],
  callee: Register,
  dict: Register,
  span: Span,
): void {
  let begun = false;
  for (let i = 0; i < keywords.length; ) {
    const mark = b.mark();
    let end = i;
    while (end < keywords.length && keywords[end]?.arg !== null) end++;
    if (end > i || !begun) {
      const pairs = b.mark();
      for (const keyword of keywords.slice(i, end)) {
        const key = b.pushTemporary();
        b.loadConstant(keyword.arg ?? '', keyword, key);
        b.pushExpression(keyword.value);
      }
      b.release(mark);
      const part = begun ? b.pushTemporary() : dict;
      b.emit(opcodes.BUILD_MAP, span, part, pairs, end - i);
      if (begun) b.emit(opcodes.DICT_MERGE, span, dict, part, callee);
      begun = true;
      b.release(mark);
    }
    const spread = keywords[end];
    if (spread !== undefined) {
      b.emit(opcodes.DICT_MERGE, span, dict, b.expression(spread.value), callee);
      b.release(mark);
    }
    i = end + 1;
  }
}
