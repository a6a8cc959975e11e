/**
 * Operators (Python reference, 6.5 to 6.11): precedence climbing over the levels of the token table. Chains to the
 * left are loops; only unary operators and powers, which lean to the right, count as nesting.
 */
import type { BinOp, CompareOperator, Expr, UnaryOperator } from '../ast.js';
import { binaryLevels, binaryOperators, compareOperators, Level, T } from '../tokens.table.js';
import { PrimaryParser } from './primaries.js';

export abstract class OperatorParser extends PrimaryParser {
  // disjunction: conjunction ('or' conjunction)*      conjunction: inversion ('and' inversion)*
  // inversion: 'not' inversion | comparison           comparison: bitwise_or (compare_op bitwise_or)*
  // bitwise_or, bitwise_xor, bitwise_and, shift_expr, sum, term: left op right
  /** An operation of operators that bind at least as tightly as `minLevel`. */
  protected parseOperation(minLevel: number): Expr {
    const start = this.index;
    let left = this.kind === T.kwNot && minLevel <= Level.not ? this.parseInversion() : this.parseFactor();
    for (;;) {
      const { kind } = this;
      const level = binaryLevels[kind] ?? 0;
      if (level === 0 || level < minLevel) return left;
      if (level > Level.comparison) {
        this.advance();
        const right = this.parseOperation(level + 1);
        const op = binaryOperators[kind] as BinOp['op'];
        left = { kind: 'BinOp', ...this.spanFrom(start), left, op, right };
      } else if (level === Level.comparison) {
        if (kind === T.kwNot && this.peekKind() !== T.kwIn) return left;
        left = this.parseComparison(left, start);
      } else {
        const values = [left];
        while (this.kind === kind) {
          this.advance();
          values.push(this.parseOperation(level + 1));
        }
        left = { kind: 'BoolOp', ...this.spanFrom(start), op: kind === T.kwOr ? 'Or' : 'And', values };
      }
    }
  }

  private parseComparison(left: Expr, start: number): Expr {
    const ops: CompareOperator[] = [];
    const comparators: Expr[] = [];
    for (let op = this.acceptCompareOperator(); op !== null; op = this.acceptCompareOperator()) {
      ops.push(op);
      comparators.push(this.parseOperation(Level.bitOr));
    }
    return { kind: 'Compare', ...this.spanFrom(start), left, ops, comparators };
  }

  // compare_op: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'
  private acceptCompareOperator(): CompareOperator | null {
    const op = compareOperators[this.kind] ?? null;
    if (op === null) return null;
    if (op === 'NotIn') {
      if (this.peekKind() !== T.kwIn) return null;
      this.advance();
    }
    this.advance();
    return op === 'Is' && this.accept(T.kwNot) ? 'IsNot' : op;
  }

  // inversion: 'not' inversion
  private parseInversion(): Expr {
    const start = this.index;
    this.advance();
    this.enter();
    const operand = this.parseOperation(Level.not);
    this.leave();
    return { kind: 'UnaryOp', ...this.spanFrom(start), op: 'Not', operand };
  }

  // factor: ('+' | '-' | '~') factor | power
  private parseFactor(): Expr {
    const op = unaryOperators[this.kind];
    if (op === undefined) return this.parsePower();
    const start = this.index;
    this.advance();
    this.enter();
    const operand = this.parseFactor();
    this.leave();
    return { kind: 'UnaryOp', ...this.spanFrom(start), op, operand };
  }

  // power: await_primary ['**' factor]
  private parsePower(): Expr {
    const start = this.index;
    const left = this.parseAwaitPrimary();
    if (this.kind !== T.doubleStar) return left;
    this.advance();
    this.enter();
    const right = this.parseFactor();
    this.leave();
    return { kind: 'BinOp', ...this.spanFrom(start), left, op: 'Pow', right };
  }
}

const unaryOperators: Readonly<Record<number, UnaryOperator>> = {
  [T.plus]: 'UAdd',
  [T.minus]: 'USub',
  [T.tilde]: 'Invert',
};
