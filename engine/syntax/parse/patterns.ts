/**
 * Patterns of `case` (Python reference, 8.6.4).
 */
import type { Attribute, Expr, Name, Pattern } from '../ast.js';
import { T } from '../tokens.table.js';
import { ExpressionParser } from './expressions.js';

export abstract class PatternParser extends ExpressionParser {
  // patterns: open_sequence_pattern | pattern
  // open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
  protected parsePatterns(): Pattern {
    const start = this.index;
    const first = this.parseMaybeStarPattern();
    if (this.kind !== T.comma) return first.kind === 'MatchStar' ? this.fail() : first;
    const patterns = [first];
    while (this.accept(T.comma)) {
      if (this.kind === T.colon || this.kind === T.kwIf) break;
      patterns.push(this.parseMaybeStarPattern());
    }
    return { kind: 'MatchSequence', ...this.spanFrom(start), patterns };
  }

  // maybe_star_pattern: '*' (capture | wildcard) | pattern
  private parseMaybeStarPattern(): Pattern {
    if (this.kind !== T.star) return this.parsePattern();
    const start = this.index;
    this.advance();
    const name = this.expectName();
    return { kind: 'MatchStar', ...this.spanFrom(start), name: name === '_' ? null : name };
  }

  // pattern: or_pattern ['as' pattern_capture_target]
  private parsePattern(): Pattern {
    this.enter();
    const start = this.index;
    let pattern = this.parseOrPattern();
    if (this.accept(T.kwAs)) {
      const name = this.parseCaptureTarget();
      pattern = { kind: 'MatchAs', ...this.spanFrom(start), pattern, name };
    }
    this.leave();
    return pattern;
  }

  // pattern_capture_target: !"_" NAME !('.' | '(' | '=')
  private parseCaptureTarget(): string {
    const name = this.expectName();
    if (name === '_' || this.kind === T.dot || this.kind === T.leftParen || this.kind === T.equal)
      this.fail();
    return name;
  }

  // or_pattern: closed_pattern ('|' closed_pattern)*
  private parseOrPattern(): Pattern {
    const start = this.index;
    const first = this.parseClosedPattern();
    if (this.kind !== T.bar) return first;
    const patterns = [first];
    while (this.accept(T.bar)) patterns.push(this.parseClosedPattern());
    return { kind: 'MatchOr', ...this.spanFrom(start), patterns };
  }

  // closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern
  //     | group_pattern | sequence_pattern | mapping_pattern | class_pattern
  private parseClosedPattern(): Pattern {
    const start = this.index;
    switch (this.kind) {
      case T.name:
        return this.parseNamePattern();
      case T.leftParen:
        return this.parseGroupOrSequence();
      case T.leftBracket: {
        this.advance();
        const patterns = this.parseSequenceItems(T.rightBracket);
        return { kind: 'MatchSequence', ...this.spanFrom(start), patterns };
      }
      case T.leftBrace:
        return this.parseMappingPattern();
      case T.kwNone:
      case T.kwTrue:
      case T.kwFalse: {
        const value = this.kind === T.kwNone ? null : this.kind === T.kwTrue;
        this.advance();
        return { kind: 'MatchSingleton', ...this.spanFrom(start), value };
      }
      default: {
        const value = this.parseLiteralExpression();
        return { kind: 'MatchValue', ...this.spanFrom(start), value };
      }
    }
  }

  // capture_pattern: NAME     wildcard_pattern: "_"     value_pattern: attr     class_pattern: name_or_attr '(' … ')'
  private parseNamePattern(): Pattern {
    const start = this.index;
    if (this.nameText() === '_') {
      // The wildcard is never the beginning of a longer pattern.
      this.advance();
      return { kind: 'MatchAs', ...this.spanFrom(start), pattern: null, name: null };
    }
    const name = this.parseNameOrAttribute();
    if (this.kind === T.leftParen) return this.parseClassPattern(name, start);
    if (this.kind === T.equal) this.fail();
    if (name.kind === 'Attribute') return { kind: 'MatchValue', ...this.spanFrom(start), value: name };
    return { kind: 'MatchAs', ...this.spanFrom(start), pattern: null, name: name.id };
  }

  // name_or_attr: NAME ('.' NAME)*
  private parseNameOrAttribute(): Name | Attribute {
    const start = this.index;
    let value: Name | Attribute = this.parseName();
    while (this.accept(T.dot)) {
      const attr = this.expectName();
      value = { kind: 'Attribute', ...this.spanFrom(start), value, attr, ctx: 'Load' };
    }
    return value;
  }

  // group_pattern: '(' pattern ')'      sequence_pattern: '(' [open_sequence_pattern] ')'
  private parseGroupOrSequence(): Pattern {
    const start = this.index;
    this.advance();
    const patterns = this.parseSequenceItems(T.rightParen);
    const only = patterns.length === 1 ? patterns[0] : undefined;
    if (only !== undefined && this.tokens.kind[this.index - 2] !== T.comma) {
      return only.kind === 'MatchStar' ? this.fail() : only;
    }
    return { kind: 'MatchSequence', ...this.spanFrom(start), patterns };
  }

  /** Patterns up to and including the closing bracket. */
  private parseSequenceItems(closer: number): Pattern[] {
    const patterns: Pattern[] = [];
    while (this.kind !== closer) {
      patterns.push(this.parseMaybeStarPattern());
      if (this.kind !== closer) this.expect(T.comma);
    }
    this.advance();
    return patterns;
  }

  // mapping_pattern: '{' [key_value_pattern (',' key_value_pattern)*] [',' '**' NAME] [','] '}'
  // key_value_pattern: (literal_expr | attr) ':' pattern
  private parseMappingPattern(): Pattern {
    const start = this.index;
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    this.advance();
    while (this.kind !== T.rightBrace) {
      if (this.accept(T.doubleStar)) {
        rest = this.parseCaptureTarget();
        this.accept(T.comma);
        break;
      }
      keys.push(this.parseMappingKey());
      this.expect(T.colon);
      patterns.push(this.parsePattern());
      if (this.kind !== T.rightBrace) this.expect(T.comma);
    }
    this.expect(T.rightBrace);
    return { kind: 'MatchMapping', ...this.spanFrom(start), keys, patterns, rest };
  }

  private parseMappingKey(): Expr {
    const start = this.index;
    switch (this.kind) {
      case T.name: {
        const key = this.parseNameOrAttribute();
        return key.kind === 'Name' ? this.fail() : key;
      }
      case T.kwNone:
      case T.kwTrue:
      case T.kwFalse: {
        const value = this.kind === T.kwNone ? null : this.kind === T.kwTrue;
        this.advance();
        return { kind: 'Constant', ...this.spanFrom(start), value, kindPrefix: null };
      }
      default:
        return this.parseLiteralExpression();
    }
  }

  // class_pattern: name_or_attr '(' [pattern (',' pattern)*] [',' NAME '=' pattern …] [','] ')'
  private parseClassPattern(cls: Expr, start: number): Pattern {
    const patterns: Pattern[] = [];
    const kwdAttrs: string[] = [];
    const kwdPatterns: Pattern[] = [];
    this.advance();
    while (this.kind !== T.rightParen) {
      if (this.kind === T.name && this.peekKind() === T.equal) {
        kwdAttrs.push(this.expectName());
        this.advance();
        kwdPatterns.push(this.parsePattern());
      } else {
        if (kwdAttrs.length > 0) this.fail();
        patterns.push(this.parsePattern());
      }
      if (this.kind !== T.rightParen) this.expect(T.comma);
    }
    this.advance();
    return { kind: 'MatchClass', ...this.spanFrom(start), cls, patterns, kwdAttrs, kwdPatterns };
  }

  // literal_expr: signed_number !('+' | '-') | complex_number | strings
  // complex_number: signed_real_number ('+' | '-') imaginary_number
  private parseLiteralExpression(): Expr {
    if (this.kind === T.string) return this.parseStrings();
    const start = this.index;
    const left = this.parseSignedNumber();
    if (this.kind !== T.plus && this.kind !== T.minus) return left;
    const op = this.kind === T.plus ? 'Add' : 'Sub';
    const literal = left.kind === 'UnaryOp' ? left.operand : left;
    if (isImaginary(literal)) this.failOverNode('real number required in complex literal', literal);
    this.advance();
    const right = this.parseNumber();
    if (!isImaginary(right)) this.failOverNode('imaginary number required in complex literal', right);
    return { kind: 'BinOp', ...this.spanFrom(start), left, op, right };
  }

  // signed_number: NUMBER | '-' NUMBER
  private parseSignedNumber(): Expr {
    if (this.kind !== T.minus) return this.parseNumber();
    const start = this.index;
    this.advance();
    const operand = this.parseNumber();
    return { kind: 'UnaryOp', ...this.spanFrom(start), op: 'USub', operand };
  }
}

function isImaginary(expr: Expr): boolean {
  if (expr.kind !== 'Constant') return false;
  const { value } = expr;
  return typeof value === 'object' && value !== null && value.kind === 'complex';
}
