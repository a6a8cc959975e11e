/**
 * What the diagnosis knows of an expression: its kind, its tokens, and the parts that decide whether it could be
 * a target. No tree: it is made only to say what is wrong.
 */
import type { Expr } from '../ast.js';

/** An expression or a run of tokens. `first` and `last` are token indices, both inclusive. */
export interface Shape {
  readonly kind: Expr['kind'] | 'Tokens';
  readonly first: number;
  readonly last: number;
  /** Elements of a list or tuple, the value of a starred, the left of `a in b`, the arguments of a call. */
  readonly parts: readonly Shape[];
  /** A name's identifier; for a constant what it is called in an error; 'in' for a comparison with `in` first. */
  readonly detail: string;
}

/** Which statement an expression would be the target of. */
export type TargetUse = 'assign' | 'for' | 'del';

/** The part of an expression that cannot be a target, null if all of it can. */
export function findInvalidTarget(shape: Shape, use: TargetUse): Shape | null {
  switch (shape.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'List':
    case 'Tuple':
      for (const part of shape.parts) {
        const invalid = findInvalidTarget(part, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return use === 'del' ? shape : findInvalidTarget(shape.parts[0] ?? shape, use);
    case 'Compare': {
      // `for a in b` reads as a comparison, whose left side is the target.
      if (use !== 'for') return shape;
      const left = shape.parts[0];
      return shape.detail === 'in' && left !== undefined ? findInvalidTarget(left, use) : null;
    }
    default:
      return shape;
  }
}

/** What CPython calls an expression in an error. */
export function describeShape(shape: Shape): string {
  return shape.kind === 'Constant' ? shape.detail : descriptions[shape.kind];
}

const descriptions: Readonly<Record<Shape['kind'], string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  FormattedValue: 'f-string expression',
  Constant: 'literal',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
  Slice: 'slice',
  Tokens: 'expression',
};
