/**
 * Diagnosis of parameter lists. Functions and lambdas have the same productions and the same errors, apart from
 * annotations, the closing token and a few words.
 */
import { T } from '../tokens.table.js';
import { ArgumentRecogniser } from './arguments.js';
import type { Shape } from './shapes.js';

type Owner = 'def' | 'lambda';

export abstract class ParameterRecogniser extends ArgumentRecogniser {
  protected abstract starExpression(): Shape | null;

  // params: invalid_parameters | parameters
  protected parameters(owner: Owner): true | null {
    return this.rule(`${owner}_params`, () => {
      if (this.reporting) this.reportParameters(owner);
      return this.parameterList(owner);
    });
  }

  // parameters: slash_no_default param_no_default* param_with_default* [star_etc]
  //     | slash_with_default param_with_default* [star_etc] | param_no_default+ param_with_default* [star_etc]
  //     | param_with_default+ [star_etc] | star_etc
  private parameterList(owner: Owner): true | null {
    if (this.slashNoDefault(owner)) {
      this.many(() => this.parameterNoDefault(owner));
      this.many(() => this.parameterWithDefault(owner));
      this.starEtc(owner);
      return true;
    }
    if (this.slashWithDefault(owner)) {
      this.many(() => this.parameterWithDefault(owner));
      this.starEtc(owner);
      return true;
    }
    const plain = this.many(() => this.parameterNoDefault(owner));
    const defaulted = this.many(() => this.parameterWithDefault(owner));
    const rest = this.starEtc(owner);
    return plain + defaulted > 0 || rest ? true : null;
  }

  private closer(owner: Owner): number {
    return owner === 'def' ? T.rightParen : T.colon;
  }

  // slash_no_default: param_no_default+ '/' (',' | &')')
  private slashNoDefault(owner: Owner): true | null {
    return this.rule(
      `${owner}_slash_no_default`,
      () => this.many(() => this.parameterNoDefault(owner)) > 0 && this.slash(owner),
    );
  }

  // slash_with_default: param_no_default* param_with_default+ '/' (',' | &')')
  private slashWithDefault(owner: Owner): true | null {
    return this.rule(`${owner}_slash_with_default`, () => {
      this.many(() => this.parameterNoDefault(owner));
      return this.many(() => this.parameterWithDefault(owner)) > 0 && this.slash(owner);
    });
  }

  private slash(owner: Owner): true | null {
    return this.take(T.slash) && this.endOfParameter(owner) ? true : null;
  }

  /** ',' | &')' */
  private endOfParameter(owner: Owner): boolean {
    return this.take(T.comma) || this.at(this.closer(owner));
  }

  // star_etc: '*' param_no_default param_maybe_default* [kwds]
  //     | '*' param_no_default_star_annotation param_maybe_default* [kwds]
  //     | '*' ',' param_maybe_default+ [kwds] | kwds
  private starEtc(owner: Owner): true | null {
    return this.rule(`${owner}_star_etc`, () => {
      if (this.reporting) this.reportStarEtc(owner);
      const named = this.alt(
        () =>
          this.take(T.star) &&
          (this.parameterNoDefault(owner) ?? (owner === 'def' ? this.parameterStarAnnotation() : null)) &&
          this.many(() => this.parameterMaybeDefault(owner)) >= 0,
      );
      const starred =
        named ??
        this.alt(
          () =>
            this.take(T.star) && this.take(T.comma) && this.many(() => this.parameterMaybeDefault(owner)) > 0,
        );
      const keywords = this.keywords(owner);
      return starred !== null || keywords !== null ? true : null;
    });
  }

  // kwds: '**' param_no_default
  private keywords(owner: Owner): true | null {
    if (this.reporting) this.reportKeywords(owner);
    return this.alt(() => this.take(T.doubleStar) && this.parameterNoDefault(owner));
  }

  // param: NAME [':' expression]
  private parameter(owner: Owner): Shape | null {
    const start = this.pos;
    if (!this.take(T.name)) return null;
    const name = this.shape('Name', start);
    if (owner === 'lambda') return name;
    const end = this.pos;
    if (this.take(T.colon) && this.expression()) return this.shape('Tokens', start);
    this.pos = end;
    return name;
  }

  // param_no_default: param (',' | &')')
  private parameterNoDefault(owner: Owner): true | null {
    return this.alt(() => this.parameter(owner) !== null && this.endOfParameter(owner) && true);
  }

  private parameterStarAnnotation(): true | null {
    return this.alt(
      () =>
        this.take(T.name) &&
        this.take(T.colon) &&
        this.starExpression() !== null &&
        this.endOfParameter('def') &&
        true,
    );
  }

  // param_with_default: param default (',' | &')')
  private parameterWithDefault(owner: Owner): true | null {
    return this.alt(
      () => this.parameter(owner) !== null && this.fallback() && this.endOfParameter(owner) && true,
    );
  }

  // param_maybe_default: param [default] (',' | &')')
  private parameterMaybeDefault(owner: Owner): true | null {
    return this.alt(() => {
      if (this.parameter(owner) === null) return null;
      this.fallback();
      return this.endOfParameter(owner) && true;
    });
  }

  // default: '=' expression | '=' &(')' | ',')   (the latter an error)
  private fallback(): true | null {
    const start = this.pos;
    if (!this.take(T.equal)) return null;
    if (this.expression()) return true;
    if (this.reporting && (this.at(T.rightParen) || this.at(T.comma))) {
      this.raiseTokens('expected default value expression', start, start);
    }
    this.pos = start;
    return null;
  }

  /** The errors of a whole parameter list. */
  private reportParameters(owner: Owner): void {
    const start = this.pos;
    const noDefault = () => this.parameterNoDefault(owner);
    const maybeDefault = () => this.parameterMaybeDefault(owner);
    const slashPart = () => this.slashNoDefault(owner) ?? this.slashWithDefault(owner);
    // param_no_default* (slash_with_default | param_with_default+) param_no_default
    this.many(noDefault);
    if (this.slashWithDefault(owner) ?? (this.many(() => this.parameterWithDefault(owner)) > 0 || null)) {
      const at = this.pos;
      if (this.parameterNoDefault(owner)) {
        this.pos = at;
        const parameter = this.parameter(owner);
        if (parameter !== null) this.raiseOver('non-default argument follows default argument', parameter);
      }
    }
    this.pos = start;
    // param_no_default* '(' param_no_default+ [','] ')'
    this.many(noDefault);
    const open = this.pos;
    if (this.take(T.leftParen) && this.parenthesizedParameters(owner)) {
      const whose = owner === 'def' ? 'Function' : 'Lambda expression';
      this.raiseTokens(`${whose} parameters cannot be parenthesized`, open, this.pos - 1);
    }
    this.pos = start;
    // '/' ','
    if (this.take(T.slash) && this.take(T.comma)) {
      this.raiseTokens('at least one argument must precede /', start, start);
    }
    this.pos = start;
    // (slash_no_default | slash_with_default) param_maybe_default* '/'
    if (slashPart()) {
      this.many(maybeDefault);
      if (this.take(T.slash)) this.raiseTokens('/ may appear only once', this.pos - 1, this.pos - 1);
    }
    this.pos = start;
    // [slash_no_default | slash_with_default] param_maybe_default* '*' (',' | param_no_default) param_maybe_default* '/'
    slashPart();
    this.many(maybeDefault);
    if (this.take(T.star) && (this.take(T.comma) || noDefault())) {
      this.many(maybeDefault);
      if (this.take(T.slash)) this.raiseTokens('/ must be ahead of *', this.pos - 1, this.pos - 1);
    }
    this.pos = start;
    // param_maybe_default+ '/' '*'
    if (this.many(maybeDefault) > 0 && this.take(T.slash) && this.take(T.star)) {
      this.raiseTokens('expected comma between / and *', this.pos - 1, this.pos - 1);
    }
    this.pos = start;
  }

  /** The parameters in parentheses that Python 2 had, and the closing parenthesis. */
  private parenthesizedParameters(owner: Owner): boolean {
    if (owner === 'lambda') {
      // A lambda's parameters end at a colon, so inside the parentheses they are bare names.
      if (this.gather(() => this.take(T.name)) === null) return false;
    } else if (this.many(() => this.parameterNoDefault(owner)) === 0) {
      return false;
    }
    this.take(T.comma);
    return this.take(T.rightParen);
  }

  // '*' (')' | ',' (')' | '**')) | '*' param '=' | '*' (param_no_default | ',') param_maybe_default* '*' (param_no_default | ',')
  private reportStarEtc(owner: Owner): void {
    const start = this.pos;
    if (!this.take(T.star)) return;
    const closer = this.closer(owner);
    if (this.at(closer) || (this.take(T.comma) && (this.at(closer) || this.at(T.doubleStar)))) {
      const msg = 'named arguments must follow bare *';
      if (owner === 'def') this.raiseTokens(msg, start, start);
      this.raise(msg);
    }
    this.pos = start + 1;
    if (this.parameter(owner) && this.take(T.equal)) {
      this.raiseTokens('var-positional argument cannot have default value', this.pos - 1, this.pos - 1);
    }
    this.pos = start + 1;
    if (this.parameterNoDefault(owner) || this.take(T.comma)) {
      this.many(() => this.parameterMaybeDefault(owner));
      const second = this.pos;
      if (this.take(T.star) && (this.parameterNoDefault(owner) || this.take(T.comma))) {
        this.raiseTokens('* argument may appear only once', second, second);
      }
    }
    this.pos = start;
  }

  // '**' param '=' | '**' param ',' param | '**' param ',' ('*' | '**' | '/')
  private reportKeywords(owner: Owner): void {
    const start = this.pos;
    if (!this.take(T.doubleStar) || !this.parameter(owner)) {
      this.pos = start;
      return;
    }
    const end = this.pos;
    if (this.take(T.equal)) this.raiseTokens('var-keyword argument cannot have default value', end, end);
    if (this.take(T.comma)) {
      const msg = 'arguments cannot follow var-keyword argument';
      const next = this.parameter(owner);
      if (next !== null) this.raiseOver(msg, next);
      if (this.takeOneOf(T.star, T.doubleStar, T.slash)) this.raiseTokens(msg, this.pos - 1, this.pos - 1);
    }
    this.pos = start;
  }
}
