/**
 * Says of patterns of a tree that a program made whether they are such as Python has. Throws ValueError, worded as CPython words it.
 */
import { assertNever } from '../../core/assert-never.js';
import { valueError } from '../../objects/protocol/errors.js';
import type { Expr, MatchClass, MatchMapping, Pattern } from '../../syntax/ast.js';
import { validateExpression, validateName, validatePlace } from './validate-expressions.js';

/** Looks at a pattern; `isStarAllowed` where it is an item of a sequence. */
export function validatePattern(node: Pattern, isStarAllowed: boolean): void {
  validatePlace(node);
  switch (node.kind) {
    case 'MatchValue':
      validateValue(node.value);
      return;
    case 'MatchSingleton':
      if (node.value !== null && typeof node.value !== 'boolean')
        throw valueError('MatchSingleton can only contain True, False and None');
      return;
    case 'MatchSequence':
      validatePatterns(node.patterns, true);
      return;
    case 'MatchMapping':
      validateMapping(node);
      return;
    case 'MatchClass':
      validateClass(node);
      return;
    case 'MatchStar':
      if (!isStarAllowed) throw valueError("can't use MatchStar here");
      validateCapture(node.name);
      return;
    case 'MatchAs':
      validateCapture(node.name);
      if (node.pattern === null) return;
      if (node.name === null) throw valueError('MatchAs must specify a target name if a pattern is given');
      validatePattern(node.pattern, false);
      return;
    case 'MatchOr':
      if (node.patterns.length < 2) throw valueError('MatchOr requires at least 2 patterns');
      validatePatterns(node.patterns, false);
      return;
    default:
      assertNever(node);
  }
}

function validatePatterns(patterns: readonly Pattern[], isStarAllowed: boolean): void {
  for (const each of patterns) {
    if (each === null) throw valueError('None disallowed in pattern list');
    validatePattern(each, isStarAllowed);
  }
}

function validateMapping(node: MatchMapping): void {
  if (node.keys.length !== node.patterns.length)
    throw valueError("MatchMapping doesn't have the same number of keys as patterns");
  validateCapture(node.rest);
  for (const key of node.keys) {
    const isSingleton = key.kind === 'Constant' && (key.value === null || typeof key.value === 'boolean');
    if (!isSingleton) validateValue(key);
  }
  validatePatterns(node.patterns, false);
}

function validateClass(node: MatchClass): void {
  if (node.kwdAttrs.length !== node.kwdPatterns.length)
    throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
  validateExpression(node.cls, 'Load');
  let root = node.cls;
  while (root.kind === 'Attribute') root = root.value;
  if (root.kind !== 'Name')
    throw valueError('MatchClass cls field can only contain Name or Attribute nodes.');
  node.kwdAttrs.forEach(validateName);
  validatePatterns(node.patterns, false);
  validatePatterns(node.kwdPatterns, false);
}

function validateCapture(name: string | null): void {
  if (name === null) return;
  if (name === '_') throw valueError("can't capture name '_' in patterns");
  validateName(name);
}

function validateValue(node: Expr): void {
  validateExpression(node, 'Load');
  if (node.kind === 'Constant') {
    if (isLiteral(node)) return;
    throw valueError('unexpected constant inside of a literal pattern');
  }
  if (node.kind === 'Attribute' || node.kind === 'JoinedStr' || isNegative(node) || isComplex(node)) return;
  throw valueError('patterns may only match literals and attribute lookups');
}

function isLiteral(node: Expr): boolean {
  if (node.kind !== 'Constant' || node.value === null) return false;
  if (typeof node.value !== 'object') return typeof node.value !== 'boolean';
  return node.value.kind === 'float' || node.value.kind === 'complex' || node.value.kind === 'bytes';
}

function isNegative(node: Expr): boolean {
  return node.kind === 'UnaryOp' && node.op === 'USub' && isNumber(node.operand);
}

/** `1 + 2j` and its like: a real number on the left and an imaginary one on the right. */
function isComplex(node: Expr): boolean {
  if (node.kind !== 'BinOp' || (node.op !== 'Add' && node.op !== 'Sub')) return false;
  const left = node.left.kind === 'UnaryOp' && node.left.op === 'USub' ? node.left.operand : node.left;
  return isNumber(left) && !isImaginary(left) && isImaginary(node.right);
}

function isNumber(node: Expr): boolean {
  if (node.kind !== 'Constant') return false;
  const { value } = node;
  return typeof value === 'number' || typeof value === 'bigint' || isFloat(value) || isImaginary(node);
}

function isFloat(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'float';
}

function isImaginary(node: Expr): boolean {
  const value = node.kind === 'Constant' ? node.value : null;
  return typeof value === 'object' && value !== null && value.kind === 'complex';
}
