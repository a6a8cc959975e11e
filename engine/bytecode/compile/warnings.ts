/**
 * The SyntaxWarnings of the compiler: code that is legal and almost surely a mistake.
 */
import type { Assert, Call, Compare, Expr, Subscript } from '../../syntax/ast.js';
import { typeNameOf } from '../code-constant.js';
import type { CodeBuilder } from './code-builder.js';

/** `x is 1`. */
export function warnAboutIdentity(b: CodeBuilder, node: Compare): void {
  let left = isFitForIdentity(b, node.left);
  node.ops.forEach((op, i) => {
    const right = isFitForIdentity(b, node.comparators[i]);
    if ((op === 'Is' || op === 'IsNot') && !(left && right)) {
      const message =
        op === 'Is'
          ? '"is" with a literal. Did you mean "=="?'
          : '"is not" with a literal. Did you mean "!="?';
      b.warn(message, node);
    }
    left = right;
  });
}

/** `assert (test, message)`, which is always true. */
export function warnAboutAssert(b: CodeBuilder, node: Assert): void {
  const constant = b.constantOf(node.test);
  const isTuple = typeof constant === 'object' && constant?.kind === 'tuple' && constant.items.length > 0;
  if (isTuple || (node.test.kind === 'Tuple' && node.test.elts.length > 0)) {
    b.warn('assertion is always true, perhaps remove parentheses?', node);
  }
}

/** `1(x)`: a comma was forgotten. */
export function warnAboutCallee(b: CodeBuilder, node: Call): void {
  const type = typeOfDisplay(b, node.func);
  if (type === null || type === 'function') return;
  b.warn(`'${type}' object is not callable; perhaps you missed a comma?`, node);
}

/** `{1}[x]` and `[1]['x']`. */
export function warnAboutSubscript(b: CodeBuilder, node: Subscript): void {
  const type = typeOfDisplay(b, node.value);
  if (type === null) return;
  if (!subscriptable.has(type)) {
    b.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, node);
    return;
  }
  if (type === 'dict') return;
  const index = typeOfIndex(b, node.slice);
  if (index === null || index === 'int' || index === 'bool' || index === 'slice') return;
  b.warn(`${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, node);
}

const subscriptable = new Set(['str', 'bytes', 'tuple', 'list', 'dict']);

function isFitForIdentity(b: CodeBuilder, node: Expr | undefined): boolean {
  const constant = node === undefined ? undefined : b.constantOf(node);
  if (constant === undefined || constant === null || typeof constant === 'boolean') return true;
  return typeof constant === 'object' && constant.kind === 'ellipsis';
}

/** The type of the value of a literal or display that can be told without running it. */
function typeOfDisplay(b: CodeBuilder, node: Expr): string | null {
  switch (node.kind) {
    case 'Constant': {
      const constant = b.constantOf(node);
      return constant === undefined ? null : typeNameOf(constant);
    }
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    default:
      return null;
  }
}

function typeOfIndex(b: CodeBuilder, node: Expr): string | null {
  return node.kind === 'Slice' ? 'slice' : typeOfDisplay(b, node);
}
