/**
 * Says of expressions of a tree that a program made whether Python has such: contexts, lists of equal lengths, places.
 * Throws ValueError, worded as CPython words it.
 */
import { assertNever } from '../../core/assert-never.js';
import { valueError } from '../../objects/protocol/errors.js';
import type { Arg, Arguments, Comprehension, Expr, ExprContext, Keyword, Span } from '../../syntax/ast.js';

/** Looks at an expression, which must stand in the given context where it has one. */
export function validateExpression(node: Expr, context: ExprContext): void {
  validatePlace(node);
  if (!('ctx' in node)) {
    if (context !== 'Load') throw valueError(`expression which can't be assigned to in ${context} context`);
  } else if (node.ctx !== context)
    throw valueError(`expression must have ${context} context but has ${node.ctx} instead`);
  switch (node.kind) {
    case 'BoolOp':
      if (node.values.length < 2) throw valueError('BoolOp with less than 2 values');
      validateExpressions(node.values);
      return;
    case 'BinOp':
      validateExpressions([node.left, node.right]);
      return;
    case 'UnaryOp':
      validateExpression(node.operand, 'Load');
      return;
    case 'Lambda':
      validateArguments(node.args);
      validateExpression(node.body, 'Load');
      return;
    case 'IfExp':
      validateExpressions([node.test, node.body, node.orelse]);
      return;
    case 'Dict':
      if (node.keys.length !== node.values.length)
        throw valueError("Dict doesn't have the same number of keys as values");
      // A key that is None stands for `**`.
      validateExpressions(node.keys.filter((key) => key !== null));
      validateExpressions(node.values);
      return;
    case 'Set':
      validateExpressions(node.elts);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      validateGenerators(node.generators);
      validateExpression(node.elt, 'Load');
      return;
    case 'DictComp':
      validateGenerators(node.generators);
      validateExpressions([node.key, node.value]);
      return;
    case 'Yield':
      validateOptional(node.value);
      return;
    case 'YieldFrom':
    case 'Await':
    case 'NamedExpr':
    case 'Attribute':
      validateExpression(node.value, 'Load');
      return;
    case 'Compare':
      if (node.comparators.length === 0) throw valueError('Compare with no comparators');
      if (node.comparators.length !== node.ops.length)
        throw valueError('Compare has a different number of comparators and operands');
      validateExpressions(node.comparators);
      validateExpression(node.left, 'Load');
      return;
    case 'Call':
      validateExpression(node.func, 'Load');
      validateExpressions(node.args);
      validateKeywords(node.keywords);
      return;
    case 'JoinedStr':
      validateExpressions(node.values);
      return;
    case 'FormattedValue':
      validateExpression(node.value, 'Load');
      validateOptional(node.formatSpec);
      return;
    case 'Constant':
      return;
    case 'Subscript':
      validateExpressions([node.slice, node.value]);
      return;
    case 'Starred':
      validateExpression(node.value, context);
      return;
    case 'Name':
      validateName(node.id);
      return;
    case 'List':
    case 'Tuple':
      validateExpressions(node.elts, context);
      return;
    case 'Slice':
      validateOptional(node.lower);
      validateOptional(node.upper);
      validateOptional(node.step);
      return;
    default:
      assertNever(node);
  }
}

/** Looks at expressions of which none may be missing. */
export function validateExpressions(nodes: readonly Expr[], context: ExprContext = 'Load'): void {
  for (const each of nodes) {
    if (each === null) throw valueError('None disallowed in expression list');
    validateExpression(each, context);
  }
}

/** Looks at an expression that may be missing. */
export function validateOptional(node: Expr | null): void {
  if (node !== null) validateExpression(node, 'Load');
}

/** Looks at the parameters of a function. */
export function validateArguments(node: Arguments): void {
  [...node.posonlyargs, ...node.args].forEach(validateArgument);
  if (node.vararg !== null) validateOptional(node.vararg.annotation);
  node.kwonlyargs.forEach(validateArgument);
  if (node.kwarg !== null) validateOptional(node.kwarg.annotation);
  if (node.defaults.length > node.posonlyargs.length + node.args.length)
    throw valueError('more positional defaults than args on arguments');
  if (node.kwDefaults.length !== node.kwonlyargs.length)
    throw valueError('length of kwonlyargs is not the same as kw_defaults on arguments');
  validateExpressions(node.defaults);
  node.kwDefaults.forEach(validateOptional);
}

/** Looks at the keywords of a call or class. */
export function validateKeywords(keywords: readonly Keyword[]): void {
  for (const { value } of keywords) validateExpression(value, 'Load');
}

/** Names that are words of the language are none. */
export function validateName(name: string): void {
  if (name === 'None' || name === 'True' || name === 'False')
    throw valueError(`identifier field can't represent '${name}' constant`);
}

/** A place ends where it begins or behind. */
export function validatePlace({ lineno, endLineno, colOffset, endColOffset }: Span): void {
  if (lineno > endLineno) throw valueError(`AST node line range (${lineno}, ${endLineno}) is not valid`);
  if ((lineno < 0 && endLineno !== lineno) || (colOffset < 0 && colOffset !== endColOffset))
    throw valueError(
      `AST node column range (${colOffset}, ${endColOffset}) for line range (${lineno}, ${endLineno}) is not valid`,
    );
  if (lineno === endLineno && colOffset > endColOffset)
    throw valueError(`line ${lineno}, column ${colOffset}-${endColOffset} is not a valid range`);
}

function validateGenerators(generators: readonly Comprehension[]): void {
  if (generators.length === 0) throw valueError('comprehension with no generators');
  for (const { target, iter, ifs } of generators) {
    validateExpression(target, 'Store');
    validateExpression(iter, 'Load');
    validateExpressions(ifs);
  }
}

function validateArgument(node: Arg): void {
  validatePlace(node);
  validateOptional(node.annotation);
}
