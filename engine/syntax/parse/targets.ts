/**
 * Turns an expression, read with ctx Load, into the target of an assignment or deletion, which has the same
 * syntax (Python reference, 7.2). Gives null where the expression is no such target.
 */
import type { Attribute, Expr, ExprContext, Name, Span, Subscript } from '../ast.js';

/**
 * star_target, del_target: a name, attribute or subscript, or a tuple or list of targets; in a Store a starred
 * target too.
 */
export function asTarget(expr: Expr, ctx: 'Store' | 'Del'): Expr | null {
  switch (expr.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return withContext(expr, ctx);
    case 'Tuple':
    case 'List': {
      const elts: Expr[] = [];
      for (const elt of expr.elts) {
        const target = asTarget(elt, ctx);
        if (target === null) return null;
        elts.push(target);
      }
      return { kind: expr.kind, ...spanOf(expr), elts, ctx };
    }
    case 'Starred': {
      if (ctx === 'Del' || expr.value.kind === 'Starred') return null;
      const value = asTarget(expr.value, ctx);
      return value === null ? null : { kind: 'Starred', ...spanOf(expr), value, ctx };
    }
    default:
      return null;
  }
}

/** single_target: what an augmented or annotated assignment may have on its left. */
export function asSingleTarget(expr: Expr): Expr | null {
  const isSingle = expr.kind === 'Name' || expr.kind === 'Attribute' || expr.kind === 'Subscript';
  return isSingle ? withContext(expr, 'Store') : null;
}

/** A copy with another ctx. Built field by field: an object literal that begins with a spread is slow in V8. */
function withContext(expr: Name | Attribute | Subscript, ctx: ExprContext): Expr {
  switch (expr.kind) {
    case 'Name':
      return { kind: 'Name', ...spanOf(expr), id: expr.id, ctx };
    case 'Attribute':
      return { kind: 'Attribute', ...spanOf(expr), value: expr.value, attr: expr.attr, ctx };
    case 'Subscript':
      return { kind: 'Subscript', ...spanOf(expr), value: expr.value, slice: expr.slice, ctx };
  }
}

function spanOf({ lineno, colOffset, endLineno, endColOffset }: Span): Span {
  return { lineno, colOffset, endLineno, endColOffset };
}
