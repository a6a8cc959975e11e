/**
 * Diagnosis of primaries and of the arguments of a call.
 */
import { T } from '../tokens.table.js';
import { AtomRecogniser } from './atoms.js';
import type { Shape } from './shapes.js';

/** The arguments of a call: positional ones (and `*x`), and whether the last of the keywords is a `**x`. */
interface Arguments {
  readonly positional: readonly Shape[];
  readonly hasKeywords: boolean;
  readonly unpacksMapping: boolean;
}

export abstract class ArgumentRecogniser extends AtomRecogniser {
  // await_primary: 'await' primary | primary
  protected awaitPrimary(): Shape | null {
    const start = this.pos;
    if (!this.take(T.kwAwait)) return this.primary();
    if (this.primary()) return this.shape('Await', start);
    this.pos = start;
    return null;
  }

  // primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' | atom
  protected primary(): Shape | null {
    const known = this.recall('primary');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    let value = this.rememberedAtom();
    while (value !== null) {
      const next = this.primarySuffix(start, value);
      if (next === null) break;
      value = next;
    }
    return this.remember('primary', start, value);
  }

  /** One step of the chain: an attribute, call or subscript on what stands before. */
  private primarySuffix(start: number, value: Shape): Shape | null {
    const at = this.pos;
    switch (this.kindAt()) {
      case T.dot:
        this.pos++;
        if (this.take(T.name)) return this.shape('Attribute', start, [value]);
        break;
      case T.leftParen:
        if (this.generatorExpression()) return this.shape('Call', start);
        this.pos++;
        this.arguments();
        if (this.take(T.rightParen)) return this.shape('Call', start);
        break;
      case T.leftBrace:
        // No suffix, but CPython tries a generator expression here, whose errors know all brackets.
        this.generatorExpression();
        break;
      case T.leftBracket:
        this.generatorExpression();
        this.pos++;
        if (this.slices() && this.take(T.rightBracket)) return this.shape('Subscript', start, [value]);
        break;
    }
    this.pos = at;
    return null;
  }

  private rememberedAtom(): Shape | null {
    const known = this.recall('atom');
    if (known !== undefined) return known as Shape | null;
    const start = this.pos;
    return this.remember('atom', start, this.atom());
  }

  // t_primary: as primary, but every step must be followed by '(' | '[' | '.'
  /** The longest chain that leaves one step over. */
  protected targetPrimary(): Shape | null {
    return this.rule('t_primary', () => {
      const start = this.pos;
      let value = this.rememberedAtom();
      if (value === null || !this.continues()) return null;
      for (;;) {
        const at = this.pos;
        const next = this.primarySuffix(start, value);
        if (next === null || !this.continues()) {
          this.pos = at;
          return value;
        }
        value = next;
      }
    });
  }

  /** t_lookahead: '(' | '[' | '.' */
  protected continues(): boolean {
    const kind = this.kindAt();
    return kind === T.leftParen || kind === T.leftBracket || kind === T.dot;
  }

  // slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* [',']
  protected slices(): true | null {
    return this.rule('slices', () => {
      if (this.alt(() => this.slice() && !this.at(T.comma))) return true;
      if (!this.gather(() => this.slice() ?? this.starredExpression())) return null;
      this.take(T.comma);
      return true;
    });
  }

  // slice: [expression] ':' [expression] [':' [expression]] | named_expression
  private slice(): Shape | true | null {
    const bounds = this.alt(() => {
      this.expression();
      if (!this.take(T.colon)) return null;
      this.expression();
      if (this.take(T.colon)) this.expression();
      return true;
    });
    return bounds ?? this.namedExpression();
  }

  // arguments: args [','] &')' | invalid_arguments
  protected arguments(): Arguments | null {
    return this.rule('arguments', () => {
      const found = this.alt(() => {
        const args = this.args();
        if (args === null) return null;
        this.take(T.comma);
        return this.at(T.rightParen) && args;
      });
      if (found === null && this.reporting) this.reportArguments();
      return found;
    });
  }

  // args: positional (',' positional)* [',' kwargs] | kwargs
  // positional: (starred_expression | (assignment_expression | expression !':=') !'=')
  private args(): Arguments | null {
    return this.rule('args', () => {
      const positional = this.gather(
        () =>
          this.starredExpression() ??
          this.alt(() => {
            const value = this.comprehensionElement();
            return value !== null && !this.at(T.equal) && value;
          }),
      );
      if (positional === null) return this.keywordArguments();
      const keywords = this.alt(() => this.take(T.comma) && this.keywordArguments());
      if (keywords === null) return { positional, hasKeywords: false, unpacksMapping: false };
      return { ...keywords, positional: [...positional, ...keywords.positional] };
    });
  }

  // kwargs: kwarg_or_starred (',' kwarg_or_starred)* [',' kwarg_or_double_starred (',' kwarg_or_double_starred)*]
  //     | kwarg_or_double_starred (',' kwarg_or_double_starred)*
  private keywordArguments(): Arguments | null {
    const plain = this.gather(() => this.keywordOrStarred());
    const mapped =
      plain === null
        ? this.gather(() => this.keywordOrMapping())
        : this.alt(() => this.take(T.comma) && this.gather(() => this.keywordOrMapping()));
    if (plain === null && mapped === null) return null;
    const positional = (plain ?? []).filter((shape) => shape.kind === 'Starred');
    return {
      positional,
      hasKeywords: true,
      unpacksMapping: (mapped ?? []).some((shape) => shape.detail === '**'),
    };
  }

  // kwarg_or_starred: NAME '=' expression | starred_expression
  private keywordOrStarred(): Shape | null {
    return this.rule('kwarg_or_starred', () => {
      if (this.reporting) this.reportKeyword();
      return this.keyword() ?? this.starredExpression();
    });
  }

  // kwarg_or_double_starred: NAME '=' expression | '**' expression
  private keywordOrMapping(): Shape | null {
    return this.rule('kwarg_or_double_starred', () => {
      if (this.reporting) this.reportKeyword();
      const start = this.pos;
      return (
        this.keyword() ??
        (this.take(T.doubleStar) && this.expression() ? this.shape('Tokens', start, [], '**') : null)
      );
    });
  }

  private keyword(): Shape | null {
    const start = this.pos;
    return this.alt(
      () => this.take(T.name) && this.take(T.equal) && this.expression() && this.shape('Tokens', start),
    );
  }

  // ('True' | 'False' | 'None') '=' | NAME '=' expression for_if_clauses | !(NAME '=') expression '='   (errors)
  private reportKeyword(): void {
    const start = this.pos;
    if (this.takeOneOf(T.kwTrue, T.kwFalse, T.kwNone) && this.take(T.equal)) {
      this.raiseTokens(`cannot assign to ${this.tokens.texts[start]}`, start, start + 1);
    }
    this.pos = start;
    const isKeyword = this.take(T.name) && this.take(T.equal);
    if (isKeyword && this.expression() && this.forIfClauses()) this.raiseMistakenEqual(start, start + 1);
    this.pos = start;
    if (isKeyword) return;
    const value = this.expression();
    if (value !== null && this.take(T.equal)) {
      const msg = 'expression cannot contain assignment, perhaps you meant "=="?';
      this.raiseTokens(msg, value.first, this.pos - 1);
    }
    this.pos = start;
  }

  protected raiseMistakenEqual(first: number, last: number): never {
    this.raiseTokens("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", first, last);
  }

  /** The errors of a whole argument list. */
  private reportArguments(): void {
    const start = this.pos;
    const unparenthesized = 'Generator expression must be parenthesized';
    // args ',' '*', where the args have keywords
    if (this.args()?.hasKeywords && this.take(T.comma) && this.take(T.star)) {
      const msg = 'iterable argument unpacking follows keyword argument unpacking';
      this.raiseTokens(msg, this.pos - 1, this.pos - 1);
    }
    this.pos = start;
    // expression for_if_clauses ',' [args | expression for_if_clauses]
    const element = this.expression();
    const clauses = element && this.forIfClauses();
    if (element && clauses && this.take(T.comma)) {
      this.args() ?? this.alt(() => this.expression() && this.forIfClauses());
      this.raiseOver(unparenthesized, element, clauses);
    }
    this.pos = start;
    // NAME '=' expression for_if_clauses
    if (this.take(T.name) && this.take(T.equal) && this.expression() && this.forIfClauses()) {
      this.raiseMistakenEqual(start, start + 1);
    }
    this.pos = start;
    // args for_if_clauses
    const args = this.args();
    const last = args && this.forIfClauses();
    const lastPositional = args?.positional.at(-1);
    if (args && last && lastPositional !== undefined && args.positional.length > 1) {
      this.raiseOver(unparenthesized, lastPositional, last);
    }
    this.pos = start;
    // args ',' expression for_if_clauses
    if (this.args() && this.take(T.comma)) {
      const value = this.expression();
      const target = value && this.lastClauseTarget();
      if (value && target) this.raiseOver(unparenthesized, value, target);
    }
    this.pos = start;
    // args ',' args
    const before = this.args();
    if (before && this.take(T.comma) && this.args()) {
      const what = before.unpacksMapping ? 'keyword argument unpacking' : 'keyword argument';
      this.raise(`positional argument follows ${what}`);
    }
    this.pos = start;
  }

  /** Passes for_if_clauses and gives the target of the last one. */
  private lastClauseTarget(): Shape | null {
    const start = this.pos;
    if (!this.forIfClauses()) return null;
    const end = this.pos;
    let target: Shape | null = null;
    for (let at = start; at < end; at++) {
      if (this.tokens.kind[at] !== T.kwFor || this.levelAt(at) !== this.levelAt(start)) continue;
      this.pos = at + 1;
      target = this.starTargets() ?? target;
    }
    this.pos = end;
    return target;
  }
}
