/**
 * Diagnosis of the patterns of `case`.
 */
import { T } from '../tokens.table.js';
import { TargetRecogniser } from './targets.js';

/** JavaScript frames from one pattern to one inside it. */
const PATTERN_FRAMES = 20;

export abstract class PatternRecogniser extends TargetRecogniser {
  // patterns: open_sequence_pattern | pattern
  protected patterns(): true | null {
    return this.rule('patterns', () => this.openSequence() ?? this.pattern());
  }

  // open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
  private openSequence(): true | null {
    return this.alt(() => {
      if (!this.maybeStarPattern() || !this.take(T.comma)) return null;
      this.patternSequence();
      return true;
    });
  }

  // maybe_sequence_pattern: maybe_star_pattern (',' maybe_star_pattern)* [',']
  private patternSequence(): void {
    if (this.gather(() => this.maybeStarPattern())) this.take(T.comma);
  }

  // maybe_star_pattern: '*' NAME | pattern
  private maybeStarPattern(): true | null {
    return this.rule('maybe_star_pattern', () => {
      if (this.at(T.star)) {
        this.pos++;
        return this.take(T.name);
      }
      return this.pattern();
    });
  }

  // pattern: or_pattern 'as' pattern_capture_target | invalid_as_pattern | or_pattern
  private pattern(): true | null {
    return this.rule('pattern', () => {
      this.enter(PATTERN_FRAMES);
      const start = this.pos;
      let found = this.alt(() => this.orPattern() && this.take(T.kwAs) && this.captureTarget());
      if (found === null) {
        if (this.reporting) this.reportAsPattern();
        this.pos = start;
        found = this.orPattern();
      }
      this.leave(PATTERN_FRAMES);
      return found;
    });
  }

  // or_pattern 'as' "_" | or_pattern 'as' !NAME expression   (errors)
  private reportAsPattern(): void {
    if (!this.orPattern() || !this.take(T.kwAs)) return;
    const target = this.pos;
    if (this.takeWord('_')) this.raiseTokens("cannot use '_' as a target", target, target);
    if (this.at(T.name)) return;
    const value = this.expression();
    if (value !== null) this.raiseOver('invalid pattern target', value);
  }

  // pattern_capture_target: !"_" NAME !('.' | '(' | '=')
  private captureTarget(): true | null {
    return this.alt(
      () =>
        !this.ahead(() => this.takeWord('_')) &&
        this.take(T.name) &&
        !this.takeOneOf(T.dot, T.leftParen, T.equal),
    );
  }

  // or_pattern: closed_pattern ('|' closed_pattern)*
  private orPattern(): true | null {
    if (!this.closedPattern()) return null;
    this.many(() => this.take(T.bar) && this.closedPattern());
    return true;
  }

  // closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern
  //     | group_pattern | sequence_pattern | mapping_pattern | class_pattern
  private closedPattern(): true | null {
    return this.rule(
      'closed_pattern',
      () =>
        this.literal() ??
        this.captureTarget() ??
        this.alt(() => this.takeWord('_')) ??
        this.alt(() => this.attribute() && !this.takeOneOf(T.dot, T.leftParen, T.equal)) ??
        this.alt(() => this.take(T.leftParen) && this.pattern() && this.take(T.rightParen)) ??
        this.sequencePattern() ??
        this.mappingPattern() ??
        this.classPattern(),
    );
  }

  // literal_expr: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
  private literal(): true | null {
    if (this.takeOneOf(T.kwNone, T.kwTrue, T.kwFalse)) return true;
    if (this.strings()) return true;
    return this.alt(() => this.signedNumber() && !this.takeOneOf(T.plus, T.minus)) ?? this.complexNumber();
  }

  // complex_number: signed_real_number ('+' | '-') imaginary_number
  private complexNumber(): true | null {
    return this.alt(() => this.signedNumber() && this.takeOneOf(T.plus, T.minus) && this.number() !== null);
  }

  private signedNumber(): boolean {
    this.take(T.minus);
    return this.number() !== null;
  }

  // attr: NAME ('.' NAME)+
  private attribute(): true | null {
    return this.alt(() => this.take(T.name) && this.many(() => this.take(T.dot) && this.take(T.name)) > 0);
  }

  // sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
  private sequencePattern(): true | null {
    return this.alt(() => {
      if (this.take(T.leftBracket)) {
        this.patternSequence();
        return this.take(T.rightBracket);
      }
      if (!this.take(T.leftParen)) return null;
      this.openSequence();
      return this.take(T.rightParen);
    });
  }

  // mapping_pattern: '{' [items_pattern] [','] ['**' NAME] [','] '}'
  private mappingPattern(): true | null {
    return this.alt(() => {
      if (!this.take(T.leftBrace)) return null;
      const items = this.gather(
        () => (this.literal() ?? this.attribute()) && this.take(T.colon) && this.pattern(),
      );
      const rest = this.alt(
        () => (items === null || this.take(T.comma)) && this.take(T.doubleStar) && this.captureTarget(),
      );
      if (items !== null || rest !== null) this.take(T.comma);
      return this.take(T.rightBrace);
    });
  }

  // class_pattern: name_or_attr '(' [positional_patterns] [',' keyword_patterns] [','] ')' | invalid_class_pattern
  private classPattern(): true | null {
    const found = this.alt(() => {
      if (!this.className() || !this.take(T.leftParen)) return null;
      if (this.take(T.rightParen)) return true;
      const positional = this.positionalPatterns();
      if (positional === null) {
        if (!this.keywordPatterns()) return null;
      } else {
        this.alt(() => this.take(T.comma) && this.keywordPatterns());
      }
      this.take(T.comma);
      return this.take(T.rightParen);
    });
    if (found === null && this.reporting) this.reportClassPattern();
    return found;
  }

  private className(): boolean {
    if (!this.take(T.name)) return false;
    this.many(() => this.take(T.dot) && this.take(T.name));
    return true;
  }

  // positional_patterns: pattern (',' pattern)*
  /** Gives the first and last token. */
  private positionalPatterns(): readonly [number, number] | null {
    const start = this.pos;
    // A name before `=` begins the keyword patterns: `pattern` itself refuses it.
    return this.gather(() => this.pattern()) && [start, this.pos - 1];
  }

  // keyword_patterns: NAME '=' pattern (',' NAME '=' pattern)*
  private keywordPatterns(): true | null {
    return this.gather(() => this.take(T.name) && this.take(T.equal) && this.pattern()) && true;
  }

  // name_or_attr '(' [positional_patterns ','] keyword_patterns ',' positional_patterns   (an error)
  private reportClassPattern(): void {
    const start = this.pos;
    if (this.className() && this.take(T.leftParen)) {
      this.alt(() => this.positionalPatterns() && this.take(T.comma));
      const late = this.keywordPatterns() && this.take(T.comma) && this.positionalPatterns();
      if (late) this.raiseTokens('positional patterns follow keyword patterns', ...late);
    }
    this.pos = start;
  }
}
