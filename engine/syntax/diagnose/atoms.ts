/**
 * Diagnosis of atoms, displays and comprehensions.
 */
import { evaluateNumber } from '../literals/number.js';
import { parseStringsAt } from '../parse/parser.js';
import { T } from '../tokens.table.js';
import { Recogniser } from './recogniser.js';
import { describeShape, findInvalidTarget, type Shape, type TargetUse } from './shapes.js';

export abstract class AtomRecogniser extends Recogniser {
  protected abstract expression(): Shape | null;
  protected abstract namedExpression(): Shape | null;
  protected abstract assignmentExpression(): Shape | null;
  protected abstract disjunction(): Shape | null;
  protected abstract bitwiseOr(): Shape | null;
  protected abstract yieldExpression(): Shape | null;
  protected abstract starExpressions(): Shape | null;
  protected abstract starTargets(): Shape | null;

  // atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | (tuple | group | genexp) | (list | listcomp)
  //     | (dict | set | dictcomp | setcomp) | '...'
  protected atom(): Shape | null {
    const start = this.pos;
    switch (this.kindAt()) {
      case T.name:
        this.pos++;
        return this.shape('Name', start, [], this.tokens.texts[start]);
      case T.kwTrue:
      case T.kwFalse:
      case T.kwNone:
        this.pos++;
        return this.shape('Constant', start, [], this.tokens.texts[start]);
      case T.ellipsis:
        this.pos++;
        return this.shape('Constant', start, [], 'ellipsis');
      case T.number:
        return this.number();
      case T.string:
        return this.strings();
      case T.leftParen:
        return this.tuple() ?? this.group() ?? this.generatorExpression();
      case T.leftBracket:
        return this.list() ?? this.listComprehension();
      case T.leftBrace:
        return this.dict() ?? this.set() ?? this.dictComprehension() ?? this.setComprehension();
      default:
        return null;
    }
  }

  protected number(): Shape | null {
    const start = this.pos;
    if (!this.take(T.number)) return null;
    const text = this.input.source.slice(this.tokens.start[start], this.tokens.end[start]);
    const outcome = evaluateNumber(text);
    if (outcome.kind === 'bad') this.raiseTokens(outcome.msg, start, start);
    const isImaginary = /j$/i.test(text);
    return {
      ...this.shape('Constant', start, [], 'literal'),
      parts: isImaginary ? [this.shape('Tokens', start)] : [],
    };
  }

  // strings: STRING+
  protected strings(): Shape | null {
    return this.rule('strings', () => {
      const start = this.pos;
      while (this.take(T.string));
      if (this.pos === start) return null;
      const { kind } = parseStringsAt(this.input, start);
      return this.shape(kind, start, [], 'literal');
    });
  }

  // tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
  protected tuple(): Shape | null {
    const known = this.recall('tuple');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    let result: Shape | null = null;
    if (this.take(T.leftParen)) {
      const first = this.starNamedExpression();
      if (first === null) {
        if (this.take(T.rightParen)) result = this.shape('Tuple', start);
      } else if (this.take(T.comma)) {
        const rest = this.starNamedExpressions() ?? [];
        if (this.take(T.rightParen)) result = this.shape('Tuple', start, [first, ...rest]);
      }
    }
    return this.remember('tuple', start, result);
  }

  // group: '(' (yield_expr | named_expression) ')'
  //     | '(' starred_expression ')' | '(' '**' expression ')'   (errors)
  protected group(): Shape | null {
    const known = this.recall('group');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    let result: Shape | null = null;
    if (this.take(T.leftParen)) {
      const inner = this.yieldExpression() ?? this.namedExpression();
      if (inner !== null && this.take(T.rightParen)) result = inner;
    }
    if (result === null && this.reporting) {
      this.pos = start;
      this.reportGroup();
    }
    return this.remember('group', start, result);
  }

  private reportGroup(): void {
    const start = this.pos;
    if (!this.take(T.leftParen)) return;
    const starred = this.starredExpression();
    if (starred !== null && this.take(T.rightParen))
      this.raiseOver('cannot use starred expression here', starred);
    this.pos = start + 1;
    if (this.take(T.doubleStar) && this.expression() && this.take(T.rightParen)) {
      this.raiseTokens('cannot use double starred expression here', start + 1, start + 1);
    }
  }

  // genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')'
  protected generatorExpression(): Shape | null {
    return this.rule('genexp', () => {
      const start = this.pos;
      const found =
        this.alt(
          () =>
            this.take(T.leftParen) &&
            this.comprehensionElement() &&
            this.forIfClauses() &&
            this.take(T.rightParen) &&
            this.shape('GeneratorExp', start),
        ) ?? null;
      if (found === null && this.reporting) this.reportComprehension();
      return found;
    });
  }

  /** assignment_expression | expression !':=' */
  protected comprehensionElement(): Shape | null {
    return (
      this.assignmentExpression() ??
      this.alt(() => {
        const value = this.expression();
        return value !== null && !this.at(T.walrus) && value;
      })
    );
  }

  // list: '[' [star_named_expressions] ']'
  protected list(): Shape | null {
    const known = this.recall('list');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    let result: Shape | null = null;
    if (this.take(T.leftBracket)) {
      const elements = this.starNamedExpressions() ?? [];
      if (this.take(T.rightBracket)) result = this.shape('List', start, elements);
    }
    return this.remember('list', start, result);
  }

  // listcomp: '[' named_expression for_if_clauses ']'
  private listComprehension(): Shape | null {
    return this.comprehension('ListComp', T.leftBracket, T.rightBracket);
  }

  // setcomp: '{' named_expression for_if_clauses '}'
  private setComprehension(): Shape | null {
    return this.comprehension('SetComp', T.leftBrace, T.rightBrace);
  }

  private comprehension(kind: 'ListComp' | 'SetComp', opener: number, closer: number): Shape | null {
    const start = this.pos;
    const found = this.alt(
      () =>
        this.take(opener) &&
        this.namedExpression() &&
        this.forIfClauses() &&
        this.take(closer) &&
        this.shape(kind, start),
    );
    if (found === null && this.reporting) this.reportComprehension();
    return found;
  }

  // ('[' | '(' | '{') starred_expression for_if_clauses
  //     | ('[' | '{') star_named_expression ',' [star_named_expressions] for_if_clauses   (errors)
  private reportComprehension(): void {
    const start = this.pos;
    const opener = this.kindAt();
    this.pos++;
    const starred = this.starredExpression();
    if (starred !== null && this.forIfClauses()) {
      this.raiseOver('iterable unpacking cannot be used in comprehension', starred);
    }
    this.pos = start + 1;
    const first = opener === T.leftParen ? null : this.starNamedExpression();
    if (first !== null && this.take(T.comma)) {
      const comma = this.pos - 1;
      const rest = this.starNamedExpressions();
      const last = rest?.at(-1);
      if (this.forIfClauses()) {
        this.raiseTokens(
          'did you forget parentheses around the comprehension target?',
          first.first,
          last?.last ?? comma,
        );
      }
    }
    this.pos = start;
  }

  // dict: '{' [double_starred_kvpairs] '}'
  private dict(): Shape | null {
    const known = this.recall('dict');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    let result: Shape | null = null;
    this.pos++;
    const pairs = this.gather(() => this.doubleStarredPair());
    if (pairs !== null) this.take(T.comma);
    if (this.take(T.rightBrace)) {
      result = this.shape('Dict', start);
    } else {
      // These errors are named in the first pass already.
      this.pos = start + 1;
      this.reportPairs();
    }
    return this.remember('dict', start, result);
  }

  // double_starred_kvpair: '**' bitwise_or | kvpair
  private doubleStarredPair(): Shape | null {
    const start = this.pos;
    return (
      this.alt(() => this.take(T.doubleStar) && this.bitwiseOr()) ??
      (this.pair() ? this.shape('Tokens', start) : null)
    );
  }

  // kvpair: expression ':' expression
  private pair(): true | null {
    return this.alt(
      () => this.expression() !== null && this.take(T.colon) && this.expression() !== null && true,
    );
  }

  // double_starred_kvpair (',' double_starred_kvpair)* ',' invalid_kvpair
  //     | expression ':' '*' bitwise_or | expression ':' &('}' | ',')   (errors)
  private reportPairs(): void {
    const start = this.pos;
    if (this.gather(() => this.doubleStarredPair()) !== null && this.take(T.comma)) this.reportPair();
    this.pos = start;
    this.reportPairValue();
    this.pos = start;
  }

  private reportPair(): void {
    const start = this.pos;
    const key = this.expression();
    if (key !== null && !this.at(T.colon)) {
      const { tokens } = this;
      this.raiseAt("':' expected after dictionary key", {
        lineno: tokens.line[key.first] ?? 0,
        offset: tokens.endCol[key.last] ?? 0,
        endLineno: tokens.endLine[key.last] ?? 0,
        endOffset: 0,
      });
    }
    this.pos = start;
    this.reportPairValue();
  }

  private reportPairValue(): void {
    if (this.expression() === null || !this.take(T.colon)) return;
    const colon = this.pos - 1;
    if (this.take(T.star)) {
      if (this.bitwiseOr())
        this.raiseFrom('cannot use a starred expression in a dictionary value', colon + 1);
      return;
    }
    if (this.at(T.rightBrace) || this.at(T.comma)) {
      this.raiseTokens("expression expected after dictionary key and ':'", colon, colon);
    }
  }

  // set: '{' star_named_expressions '}'
  private set(): Shape | null {
    const start = this.pos;
    return this.alt(
      () =>
        this.take(T.leftBrace) &&
        this.starNamedExpressions() &&
        this.take(T.rightBrace) &&
        this.shape('Set', start),
    );
  }

  // dictcomp: '{' kvpair for_if_clauses '}' | '{' '**' bitwise_or for_if_clauses '}'   (the latter an error)
  private dictComprehension(): Shape | null {
    const start = this.pos;
    const found = this.alt(
      () =>
        this.take(T.leftBrace) &&
        this.pair() &&
        this.forIfClauses() &&
        this.take(T.rightBrace) &&
        this.shape('DictComp', start),
    );
    if (found === null && this.reporting) {
      if (
        this.take(T.leftBrace) &&
        this.take(T.doubleStar) &&
        this.bitwiseOr() &&
        this.forIfClauses() &&
        this.take(T.rightBrace)
      ) {
        this.raiseTokens('dict unpacking cannot be used in dict comprehension', start + 1, start + 1);
      }
      this.pos = start;
    }
    return found;
  }

  // for_if_clauses: for_if_clause+
  /** Gives the last expression of the last clause. */
  protected forIfClauses(): Shape | null {
    return this.rule('for_if_clauses', () => {
      let last: Shape | null = null;
      for (let next = this.forIfClause(); next !== null; next = this.forIfClause()) last = next;
      return last;
    });
  }

  // for_if_clause: ['async'] 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  private forIfClause(): Shape | null {
    const start = this.pos;
    this.take(T.kwAsync);
    if (this.take(T.kwFor) && this.starTargets() && this.take(T.kwIn)) {
      // The cut: no other alternative is tried once `in` has been seen.
      let last = this.disjunction();
      for (let next = last; next !== null; ) {
        last = next;
        next = this.alt(() => this.take(T.kwIf) && this.disjunction());
      }
      if (last === null) this.pos = start;
      return last;
    }
    this.pos = start;
    if (this.reporting) this.reportForTarget();
    return null;
  }

  // ['async'] 'for' star_expressions   (an error if that is no target)
  protected reportForTarget(): void {
    const start = this.pos;
    this.take(T.kwAsync);
    if (this.take(T.kwFor)) {
      const target = this.starExpressions();
      if (target !== null) this.reportTarget(target, 'for');
    }
    this.pos = start;
  }

  /** Raises if a part of the expression cannot be such a target. */
  protected reportTarget(shape: Shape, use: TargetUse): void {
    const invalid = findInvalidTarget(shape, use);
    if (invalid === null) return;
    const verb = use === 'del' ? 'delete' : 'assign to';
    this.raiseOver(`cannot ${verb} ${describeShape(invalid)}`, invalid);
  }

  // star_named_expressions: star_named_expression (',' star_named_expression)* [',']
  protected starNamedExpressions(): Shape[] | null {
    const all = this.gather(() => this.starNamedExpression());
    if (all !== null) this.take(T.comma);
    return all;
  }

  // star_named_expression: '*' bitwise_or | named_expression
  protected starNamedExpression(): Shape | null {
    if (!this.at(T.star)) return this.namedExpression();
    const start = this.pos++;
    const value = this.bitwiseOr();
    if (value !== null) return this.shape('Starred', start, [value]);
    this.pos = start;
    return this.namedExpression();
  }

  // starred_expression: '*' expression
  protected starredExpression(): Shape | null {
    const start = this.pos;
    if (!this.take(T.star)) return null;
    const value = this.expression();
    if (value !== null) return this.shape('Starred', start, [value]);
    this.pos = start;
    return null;
  }
}
