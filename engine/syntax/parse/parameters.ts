/**
 * Parameter lists of functions and lambdas (Python reference, 8.7). The same productions, except that a lambda's
 * parameters have no annotations and end at a colon.
 */
import type { Arg, Arguments, Expr } from '../ast.js';
import { T } from '../tokens.table.js';
import { OperatorParser } from './operators.js';

export abstract class ParameterParser extends OperatorParser {
  // parameters: [plain ',' … '/' ','] [plain ',' …] ['*' [NAME] ',' keyword_only …] ['**' NAME] [',']
  // where a plain parameter with a default is followed only by such
  /** Parses up to, not including, `closer`. */
  protected parseParameters(closer: number, annotated: boolean): Arguments {
    let posonlyargs: Arg[] = [];
    let args: Arg[] = [];
    const defaults: Expr[] = [];
    const kwonlyargs: Arg[] = [];
    const kwDefaults: (Expr | null)[] = [];
    let vararg: Arg | null = null;
    let kwarg: Arg | null = null;
    let seenSlash = false;
    let seenStar = false;
    while (this.kind !== closer) {
      if (this.kind === T.slash) {
        if (seenSlash || seenStar || args.length === 0) this.fail();
        seenSlash = true;
        this.advance();
        posonlyargs = args;
        args = [];
      } else if (this.kind === T.star) {
        if (seenStar) this.fail();
        seenStar = true;
        this.advance();
        if (this.kind !== T.comma) vararg = this.parseParameter(annotated, true);
        else if (this.peekKind() !== T.name) this.fail();
      } else if (this.accept(T.doubleStar)) {
        kwarg = this.parseParameter(annotated, false);
        this.accept(T.comma);
        break;
      } else {
        const parameter = this.parseParameter(annotated, false);
        const fallback = this.accept(T.equal) ? this.parseExpression() : null;
        if (seenStar) {
          kwonlyargs.push(parameter);
          kwDefaults.push(fallback);
        } else {
          if (fallback !== null) defaults.push(fallback);
          else if (defaults.length > 0) this.fail();
          args.push(parameter);
        }
      }
      if (this.kind !== closer) this.expect(T.comma);
    }
    return { kind: 'arguments', posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults };
  }

  // param: NAME [':' expression]        param_no_default_star_annotation: NAME ':' star_expression
  private parseParameter(annotated: boolean, starred: boolean): Arg {
    const start = this.index;
    const arg = this.expectName();
    let annotation: Expr | null = null;
    if (annotated && this.accept(T.colon)) {
      annotation = starred && this.kind === T.star ? this.parseStarred() : this.parseExpression();
    }
    return { kind: 'arg', ...this.spanFrom(start), arg, annotation };
  }
}
