/**
 * Expressions as a whole (Python reference, 6.12 to 6.15): conditional and assignment expressions, lambda, yield,
 * comprehension clauses and expression lists.
 */
import { tickLong } from '../../core/long-work.js';
import type { Comprehension, Expr } from '../ast.js';
import { Level, T } from '../tokens.table.js';
import { ParameterParser } from './parameters.js';
import { asTarget } from './targets.js';

export abstract class ExpressionParser extends ParameterParser {
  // expression: disjunction ['if' disjunction 'else' expression] | lambdef
  protected parseExpression(): Expr {
    tickLong();
    this.enter();
    const start = this.index;
    let value: Expr;
    if (this.kind === T.kwLambda) {
      value = this.parseLambda();
    } else {
      value = this.parseOperation(Level.or);
      if (this.kind === T.kwIf) {
        this.advance();
        const test = this.parseOperation(Level.or);
        this.expect(T.kwElse);
        const orelse = this.parseExpression();
        value = { kind: 'IfExp', ...this.spanFrom(start), test, body: value, orelse };
      }
    }
    this.leave();
    return value;
  }

  // lambdef: 'lambda' [lambda_params] ':' expression
  private parseLambda(): Expr {
    const start = this.index;
    this.advance();
    const args = this.parseParameters(T.colon, false);
    this.expect(T.colon);
    const body = this.parseExpression();
    return { kind: 'Lambda', ...this.spanFrom(start), args, body };
  }

  // named_expression: NAME ':=' expression | expression !':='
  protected parseNamedExpression(): Expr {
    if (this.kind === T.name && this.peekKind() === T.walrus) {
      const start = this.index;
      const target = this.parseName('Store');
      this.advance();
      const value = this.parseExpression();
      return { kind: 'NamedExpr', ...this.spanFrom(start), target, value };
    }
    const value = this.parseExpression();
    if (this.kind === T.walrus) this.fail();
    return value;
  }

  // star_named_expression: '*' bitwise_or | named_expression
  protected parseStarNamedExpression(): Expr {
    return this.kind === T.star ? this.parseStarred() : this.parseNamedExpression();
  }

  // star_expressions: star_expression (',' star_expression)* [',']
  // star_expression: '*' bitwise_or | expression
  protected parseStarExpressions(): Expr {
    return this.parseExpressionList(true);
  }

  /** One expression, or a tuple of several; a starred one alone stands as it is. */
  protected parseExpressionList(allowStar: boolean): Expr {
    const start = this.index;
    const first = allowStar && this.kind === T.star ? this.parseStarred() : this.parseExpression();
    if (this.kind !== T.comma) return first;
    const elts = [first];
    while (this.accept(T.comma)) {
      if (!this.startsExpression()) break;
      elts.push(allowStar && this.kind === T.star ? this.parseStarred() : this.parseExpression());
    }
    return { kind: 'Tuple', ...this.spanFrom(start), elts, ctx: 'Load' };
  }

  /** Whether an element may follow the comma at this point, rather than the list's end. */
  private startsExpression(): boolean {
    return expressionStarts[this.kind] === 1;
  }

  // yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
  protected parseYield(): Expr {
    const start = this.index;
    this.advance();
    if (this.accept(T.kwFrom)) {
      const value = this.parseExpression();
      return { kind: 'YieldFrom', ...this.spanFrom(start), value };
    }
    const value = this.startsExpression() ? this.parseStarExpressions() : null;
    return { kind: 'Yield', ...this.spanFrom(start), value };
  }

  // for_if_clause: ['async'] 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  protected parseForIfClauses(): Comprehension[] {
    const generators: Comprehension[] = [];
    while (this.startsComprehension()) {
      const isAsync = this.accept(T.kwAsync) ? 1 : 0;
      this.advance();
      const target = this.parseTargetList();
      this.expect(T.kwIn);
      const iter = this.parseOperation(Level.or);
      const ifs: Expr[] = [];
      while (this.accept(T.kwIf)) ifs.push(this.parseOperation(Level.or));
      generators.push({ kind: 'comprehension', target, iter, ifs, isAsync });
    }
    return generators;
  }

  // star_targets: star_target (',' star_target)* [',']
  /** The targets before an `in`: read below the comparisons, so that `in` ends them. */
  protected parseTargetList(): Expr {
    const start = this.index;
    const first = this.parseTargetElement();
    if (this.kind !== T.comma) return asTarget(first, 'Store') ?? this.fail();
    const elts = [first];
    while (this.accept(T.comma)) {
      if (!this.startsExpression()) break;
      elts.push(this.parseTargetElement());
    }
    return asTarget({ kind: 'Tuple', ...this.spanFrom(start), elts, ctx: 'Load' }, 'Store') ?? this.fail();
  }

  /** star_target: '*' bitwise_or | bitwise_or, not yet made a target. */
  protected parseTargetElement(): Expr {
    return this.kind === T.star ? this.parseStarred() : this.parseOperation(Level.bitOr);
  }
}

/** 1 for each token that can begin an expression or a starred one. */
const expressionStarts = new Uint8Array(256);
for (const kind of [
  T.name,
  T.number,
  T.string,
  T.leftParen,
  T.leftBracket,
  T.leftBrace,
  T.ellipsis,
  T.plus,
  T.minus,
  T.tilde,
  T.star,
  T.kwNot,
  T.kwLambda,
  T.kwAwait,
  T.kwNone,
  T.kwTrue,
  T.kwFalse,
]) {
  expressionStarts[kind] = 1;
}
