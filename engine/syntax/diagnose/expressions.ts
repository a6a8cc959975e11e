/**
 * Diagnosis of expressions: the place where a missing comma, a `=` for `==` and a conditional without `else` are found.
 */
import { binaryLevels, compareOperators, Level, T } from '../tokens.table.js';
import { ParameterRecogniser } from './parameters.js';
import { describeShape, type Shape } from './shapes.js';

export abstract class ExpressionRecogniser extends ParameterRecogniser {
  // expression: invalid_expression | invalid_legacy_expression
  //     | disjunction 'if' disjunction 'else' expression | disjunction | lambdef
  protected expression(): Shape | null {
    const known = this.recall('expression');
    if (known !== undefined) return known as Shape | null;
    this.enter(EXPRESSION_FRAMES);
    const start = this.pos;
    if (this.reporting) {
      this.reportExpression();
      this.reportLegacyStatement();
    }
    const result = this.plainExpression();
    this.leave(EXPRESSION_FRAMES);
    return this.remember('expression', start, result);
  }

  private plainExpression(): Shape | null {
    const start = this.pos;
    const value = this.disjunction();
    if (value === null) return this.lambda();
    const end = this.pos;
    if (this.take(T.kwIf) && this.disjunction() && this.take(T.kwElse) && this.expression()) {
      return this.shape('IfExp', start);
    }
    this.pos = end;
    return value;
  }

  // invalid_expression: !(NAME STRING | SOFT_KEYWORD) disjunction expression_without_invalid
  //     | disjunction 'if' disjunction !('else' | ':')
  private reportExpression(): void {
    const start = this.pos;
    const first = this.atPrefixOrSoftKeyword() ? null : this.disjunction();
    if (first !== null) {
      const second = this.expressionWithoutReports();
      if (second !== null && !this.isLegacyName(first) && this.levelAt(this.pos - 1) > 0) {
        this.raiseOver('invalid syntax. Perhaps you forgot a comma?', first, second);
      }
    }
    this.pos = start;
    const body = this.disjunction();
    if (body !== null && this.take(T.kwIf)) {
      const test = this.disjunction();
      if (test !== null && !this.at(T.kwElse) && !this.at(T.colon)) {
        this.raiseOver("expected 'else' after 'if' expression", body, test);
      }
    }
    this.pos = start;
  }

  /** `kf"text"` is a wrong prefix and `match x` a statement: neither lacks a comma. */
  private atPrefixOrSoftKeyword(): boolean {
    if (!this.at(T.name)) return false;
    const name = this.tokens.texts[this.pos] ?? '';
    // CPython compares only as many characters as the name has, so `c` and `mat` pass for soft keywords too.
    return this.kindAt(1) === T.string || softKeywords.some((keyword) => keyword.startsWith(name));
  }

  private expressionWithoutReports(): Shape | null {
    const { reporting } = this;
    this.reporting = false;
    const result = this.plainExpression();
    this.reporting = reporting;
    return result;
  }

  // invalid_legacy_expression: NAME !'(' star_expressions, where the name is `print` or `exec`
  private reportLegacyStatement(): void {
    const start = this.pos;
    if (!this.take(T.name)) return;
    const name = this.tokens.texts[start] ?? '';
    if (!this.at(T.leftParen)) {
      const rest = this.starExpressions();
      if (rest !== null && legacyStatements.has(name)) {
        const msg = `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`;
        this.raiseTokens(msg, start, rest.last);
      }
    }
    this.pos = start;
  }

  private isLegacyName(shape: Shape): boolean {
    return shape.kind === 'Name' && legacyStatements.has(shape.detail);
  }

  // assignment_expression: NAME ':=' ~ expression
  protected assignmentExpression(): Shape | null {
    const start = this.pos;
    if (this.take(T.name) && this.take(T.walrus) && this.expression()) return this.shape('NamedExpr', start);
    this.pos = start;
    return null;
  }

  // named_expression: assignment_expression | invalid_named_expression | expression !':='
  protected namedExpression(): Shape | null {
    const known = this.recall('named_expression');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    let result = this.assignmentExpression();
    if (result === null && !this.hasCut(start)) {
      if (this.reporting) this.reportNamedExpression();
      result = this.expression();
      if (result !== null && this.at(T.walrus)) result = null;
    }
    return this.remember('named_expression', start, result);
  }

  /** After `NAME :=` no other alternative is tried. */
  private hasCut(start: number): boolean {
    return this.tokens.kind[start] === T.name && this.tokens.kind[start + 1] === T.walrus;
  }

  // invalid_named_expression: expression ':=' expression | NAME '=' bitwise_or !('=' | ':=')
  //     | !(list | tuple | genexp | 'True' | 'None' | 'False') bitwise_or '=' bitwise_or !('=' | ':=')
  private reportNamedExpression(): void {
    const start = this.pos;
    const target = this.expression();
    if (target !== null && this.take(T.walrus) && this.expression()) {
      this.raiseOver(`cannot use assignment expressions with ${describeShape(target)}`, target);
    }
    this.pos = start;
    if (this.take(T.name) && this.take(T.equal)) {
      const value = this.bitwiseOr();
      if (value !== null && !this.at(T.equal) && !this.at(T.walrus))
        this.raiseMistakenEqual(start, value.last);
    }
    this.pos = start;
    if (this.startsDisplayOrConstant()) return;
    const left = this.bitwiseOr();
    if (left !== null && this.take(T.equal) && this.bitwiseOr() && !this.at(T.equal) && !this.at(T.walrus)) {
      const msg = `cannot assign to ${describeShape(left)} here. Maybe you meant '==' instead of '='?`;
      this.raiseOver(msg, left);
    }
    this.pos = start;
  }

  private startsDisplayOrConstant(): boolean {
    const kind = this.kindAt();
    if (kind === T.kwTrue || kind === T.kwNone || kind === T.kwFalse) return true;
    if (kind === T.leftBracket) return this.ahead(() => this.list());
    if (kind !== T.leftParen) return false;
    return this.ahead(() => this.tuple()) || this.ahead(() => this.generatorExpression());
  }

  // disjunction and all that binds tighter: no errors of their own, so read by precedence
  protected disjunction(): Shape | null {
    const known = this.recall('disjunction');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    return this.remember('disjunction', start, this.operation(Level.or));
  }

  protected bitwiseOr(): Shape | null {
    const known = this.recall('bitwise_or');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    return this.remember('bitwise_or', start, this.operation(Level.bitOr));
  }

  private operation(minLevel: number): Shape | null {
    const start = this.pos;
    let left = minLevel <= Level.not && this.at(T.kwNot) ? this.inversion() : this.factor();
    while (left !== null) {
      const kind = this.kindAt();
      const level = binaryLevels[kind] ?? 0;
      if (level === 0 || level < minLevel) return left;
      const at = this.pos;
      const isComparison = level === Level.comparison;
      if (isComparison ? !this.takeCompareOperator() : !this.take(kind)) return left;
      const operand = this.operation(isComparison ? Level.bitOr : level + 1);
      if (operand === null) {
        this.pos = at;
        return left;
      }
      left = this.combine(start, left, kind, level);
    }
    this.pos = start;
    return null;
  }

  private combine(start: number, left: Shape, kind: number, level: number): Shape {
    if (level < Level.not) return this.shape('BoolOp', start);
    if (level !== Level.comparison) return this.shape('BinOp', start);
    // A chain of comparisons is one comparison, known by its first operator and operand.
    if (left.kind === 'Compare' && left.first === start) return { ...left, last: this.pos - 1 };
    return this.shape('Compare', start, [left], kind === T.kwIn ? 'in' : '');
  }

  private takeCompareOperator(): boolean {
    const op = compareOperators[this.kindAt()] ?? null;
    if (op === null || (op === 'NotIn' && this.kindAt(1) !== T.kwIn)) return false;
    this.pos += op === 'NotIn' ? 2 : 1;
    if (op === 'Is') this.take(T.kwNot);
    return true;
  }

  private inversion(): Shape | null {
    const start = this.pos++;
    this.enter(OPERATOR_FRAMES);
    const operand = this.operation(Level.not);
    this.leave(OPERATOR_FRAMES);
    if (operand !== null) return this.shape('UnaryOp', start);
    this.pos = start;
    return null;
  }

  // factor: ('+' | '-' | '~') factor | power      power: await_primary ['**' factor]
  private factor(): Shape | null {
    const start = this.pos;
    if (this.takeOneOf(T.plus, T.minus, T.tilde)) {
      if (this.nestedFactor()) return this.shape('UnaryOp', start);
      this.pos = start;
      return null;
    }
    const base = this.awaitPrimary();
    if (base === null || !this.at(T.doubleStar)) return base;
    const end = this.pos++;
    if (this.nestedFactor()) return this.shape('BinOp', start);
    this.pos = end;
    return base;
  }

  private nestedFactor(): Shape | null {
    this.enter(OPERATOR_FRAMES);
    const operand = this.factor();
    this.leave(OPERATOR_FRAMES);
    return operand;
  }

  // lambdef: 'lambda' [lambda_params] ':' expression
  private lambda(): Shape | null {
    const start = this.pos;
    if (!this.take(T.kwLambda)) return null;
    this.parameters('lambda');
    if (this.take(T.colon) && this.expression()) return this.shape('Lambda', start);
    this.pos = start;
    return null;
  }

  // star_expressions: star_expression (',' star_expression)* [',']
  protected starExpressions(): Shape | null {
    return this.rule('star_expressions', () => this.listOf(() => this.starExpression()));
  }

  // expressions: expression (',' expression)* [',']
  protected expressions(): Shape | null {
    return this.listOf(() => this.expression());
  }

  private listOf(element: () => Shape | null): Shape | null {
    const start = this.pos;
    const all = this.gather(element);
    const only = all?.[0];
    if (all === null || only === undefined) return null;
    if (!this.take(T.comma) && all.length === 1) return only;
    return this.shape('Tuple', start, all);
  }

  // star_expression: '*' bitwise_or | expression
  protected starExpression(): Shape | null {
    const start = this.pos;
    if (!this.take(T.star)) return this.expression();
    const value = this.bitwiseOr();
    if (value !== null) return this.shape('Starred', start, [value]);
    this.pos = start;
    return this.expression();
  }

  // yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
  protected yieldExpression(): Shape | null {
    const start = this.pos;
    if (!this.take(T.kwYield)) return null;
    const end = this.pos;
    if (this.take(T.kwFrom) && this.expression()) return this.shape('YieldFrom', start);
    this.pos = end;
    this.starExpressions();
    return this.shape('Yield', start);
  }
}

/** JavaScript frames from one expression to one in brackets inside it, and from an operator to its operand. */
const EXPRESSION_FRAMES = 10;
const OPERATOR_FRAMES = 3;

const softKeywords = ['_', 'case', 'match'];
const legacyStatements = new Set(['print', 'exec']);
