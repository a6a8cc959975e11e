/**
 * Turns an expression, read with ctx Load, into the target of an assignment or deletion, which has the same
 * syntax (Python reference, 7.2). Gives null where the expression is no such target.
 */
import type { Expr } from '../ast.js';

/**
 * star_target, del_target: a name, attribute or subscript, or a tuple or list of targets; in a Store a starred
 * target too.
 */
export function asTarget(expr: Expr, ctx: 'Store' | 'Del'): Expr | null {
  switch (expr.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return { ...expr, ctx };
    case 'Tuple':
    case 'List': {
      const elts: Expr[] = [];
      for (const elt of expr.elts) {
        const target = asTarget(elt, ctx);
        if (target === null) return null;
        elts.push(target);
      }
      return { ...expr, elts, ctx };
    }
    case 'Starred': {
      if (ctx === 'Del' || expr.value.kind === 'Starred') return null;
      const value = asTarget(expr.value, ctx);
      return value === null ? null : { ...expr, value, ctx };
    }
    default:
      return null;
  }
}

/** single_target: what an augmented or annotated assignment may have on its left. */
export function asSingleTarget(expr: Expr): Expr | null {
  const isSingle = expr.kind === 'Name' || expr.kind === 'Attribute' || expr.kind === 'Subscript';
  return isSingle ? { ...expr, ctx: 'Store' } : null;
}
