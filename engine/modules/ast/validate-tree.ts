/**
 * Says of a tree that a program made whether Python has such a program: contexts, bodies that are not empty, lists of equal
 * lengths, places. Throws ValueError, worded as CPython words it. A tree that the parser gave needs no such look.
 */
import { assertNever } from '../../core/assert-never.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import type { ExceptHandler, FunctionParts, Mod, Stmt, TryParts } from '../../syntax/ast.js';
import {
  validateArguments,
  validateExpression,
  validateExpressions,
  validateKeywords,
  validateOptional,
  validatePlace,
} from './validate-expressions.js';
import { validatePattern } from './validate-patterns.js';

/** Looks at a whole program. */
export function validateTree(tree: Mod): void {
  if (tree.kind === 'Expression') validateExpression(tree.body, 'Load');
  else validateStatements(tree.body);
}

function validateBody(body: readonly Stmt[], owner: string): void {
  requireSome(body, 'body', owner);
  validateStatements(body);
}

function validateStatements(body: readonly Stmt[]): void {
  for (const each of body) {
    if (each === null) throw valueError('None disallowed in statement list');
    validateStatement(each);
  }
}

function requireSome(items: readonly unknown[], what: string, owner: string): void {
  if (items.length === 0) throw valueError(`empty ${what} on ${owner}`);
}

function validateStatement(node: Stmt): void {
  validatePlace(node);
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      validateFunction(node, node.kind);
      return;
    case 'ClassDef':
      requireSome(node.body, 'body', node.kind);
      validateExpressions(node.bases);
      validateKeywords(node.keywords);
      validateExpressions(node.decoratorList);
      validateStatements(node.body);
      return;
    case 'Return':
      validateOptional(node.value);
      return;
    case 'Delete':
      requireSome(node.targets, 'targets', node.kind);
      validateExpressions(node.targets, 'Del');
      return;
    case 'Assign':
      requireSome(node.targets, 'targets', node.kind);
      validateExpressions(node.targets, 'Store');
      validateExpression(node.value, 'Load');
      return;
    case 'AugAssign':
      validateExpression(node.target, 'Store');
      validateExpression(node.value, 'Load');
      return;
    case 'AnnAssign':
      if (node.target.kind !== 'Name' && node.simple !== 0)
        throw typeError('AnnAssign with simple non-Name target');
      validateExpression(node.target, 'Store');
      validateOptional(node.value);
      validateExpression(node.annotation, 'Load');
      return;
    case 'For':
    case 'AsyncFor':
      validateExpression(node.target, 'Store');
      validateExpression(node.iter, 'Load');
      validateBody(node.body, node.kind);
      validateStatements(node.orelse);
      return;
    case 'While':
    case 'If':
      validateExpression(node.test, 'Load');
      validateBody(node.body, node.kind);
      validateStatements(node.orelse);
      return;
    case 'With':
    case 'AsyncWith':
      requireSome(node.items, 'items', node.kind);
      for (const item of node.items) {
        validateExpression(item.contextExpr, 'Load');
        if (item.optionalVars !== null) validateExpression(item.optionalVars, 'Store');
      }
      validateBody(node.body, node.kind);
      return;
    case 'Match':
      validateExpression(node.subject, 'Load');
      requireSome(node.cases, 'cases', node.kind);
      for (const { pattern, guard, body } of node.cases) {
        validatePattern(pattern, false);
        validateOptional(guard);
        validateBody(body, 'match_case');
      }
      return;
    case 'Raise':
      if (node.exc === null && node.cause !== null) throw valueError('Raise with cause but no exception');
      validateOptional(node.exc);
      validateOptional(node.cause);
      return;
    case 'Try':
    case 'TryStar':
      validateTry(node, node.kind);
      return;
    case 'Assert':
      validateExpression(node.test, 'Load');
      validateOptional(node.msg);
      return;
    case 'ImportFrom':
      if (node.level < 0) throw valueError('Negative ImportFrom level');
      requireSome(node.names, 'names', node.kind);
      return;
    case 'Import':
    case 'Global':
    case 'Nonlocal':
      requireSome(node.names, 'names', node.kind);
      return;
    case 'Expr':
      validateExpression(node.value, 'Load');
      return;
    case 'Pass':
    case 'Break':
    case 'Continue':
      return;
    default:
      assertNever(node);
  }
}

function validateFunction(node: FunctionParts, kind: string): void {
  requireSome(node.body, 'body', kind);
  validateArguments(node.args);
  validateExpressions(node.decoratorList);
  validateOptional(node.returns);
  validateStatements(node.body);
}

function validateTry(node: TryParts, kind: string): void {
  validateBody(node.body, kind);
  if (node.handlers.length === 0 && node.finalbody.length === 0)
    throw valueError(`${kind} has neither except handlers nor finalbody`);
  if (node.handlers.length === 0 && node.orelse.length > 0)
    throw valueError(`${kind} has orelse but no except handlers`);
  node.handlers.forEach(validateHandler);
  validateStatements(node.orelse);
  validateStatements(node.finalbody);
}

function validateHandler(node: ExceptHandler): void {
  validatePlace(node);
  validateOptional(node.type);
  validateBody(node.body, 'ExceptHandler');
}
