/**
 * Diagnosis of simple statements.
 */
import { augmentOperators, T } from '../tokens.table.js';
import { PatternRecogniser } from './patterns.js';
import { describeShape, type Shape } from './shapes.js';

export abstract class SimpleStatementRecogniser extends PatternRecogniser {
  // simple_stmts: simple_stmt !';' NEWLINE | simple_stmt (';' simple_stmt)* [';'] NEWLINE
  protected simpleStatements(): true | null {
    return this.rule('simple_stmts', () => {
      if (!this.simpleStatement()) return null;
      this.many(() => this.take(T.semicolon) && this.simpleStatement());
      this.take(T.semicolon);
      return this.take(T.newline);
    });
  }

  private simpleStatement(): true | null {
    return this.rule('simple_stmt', () => {
      if (this.assignment() || this.starExpressions()) return true;
      switch (this.kindAt()) {
        case T.kwReturn:
          this.pos++;
          this.starExpressions();
          return true;
        case T.kwImport:
          return this.importNames();
        case T.kwFrom:
          return this.importFrom();
        case T.kwRaise:
          this.pos++;
          if (this.expression()) this.alt(() => this.take(T.kwFrom) && this.expression());
          return true;
        case T.kwPass:
        case T.kwBreak:
        case T.kwContinue:
          this.pos++;
          return true;
        case T.kwDel:
          return this.deletion();
        case T.kwYield:
          return this.yieldExpression() && true;
        case T.kwAssert:
          this.pos++;
          if (!this.expression()) return null;
          this.alt(() => this.take(T.comma) && this.expression());
          return true;
        case T.kwGlobal:
        case T.kwNonlocal:
          this.pos++;
          return this.gather(() => this.take(T.name)) && true;
        default:
          return null;
      }
    });
  }

  // assignment: NAME ':' expression ['=' annotated_rhs]
  //     | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
  //     | (star_targets '=')+ (yield_expr | star_expressions) !'='
  //     | single_target augassign ~ (yield_expr | star_expressions)
  //     | invalid_assignment
  private assignment(): true | null {
    const start = this.pos;
    const found =
      this.alt(() => this.take(T.name) && this.annotation()) ??
      this.alt(() => this.annotatedTarget() && this.annotation()) ??
      this.alt(() => {
        if (this.many(() => this.starTargets() && this.take(T.equal)) === 0) return null;
        return this.rightHandSide() && !this.at(T.equal);
      });
    if (found !== null) return found;
    if (this.singleTarget() && this.takeAugmentOperator()) {
      // The cut: with the operator seen, no other alternative is tried.
      if (this.rightHandSide()) return true;
      this.pos = start;
      return null;
    }
    this.pos = start;
    if (this.reporting) this.reportAssignment();
    return null;
  }

  private annotatedTarget(): Shape | null {
    return (
      this.alt(() => {
        if (!this.take(T.leftParen)) return null;
        const target = this.singleTarget();
        return target && this.take(T.rightParen) && target;
      }) ?? this.attributeOrSubscript()
    );
  }

  private annotation(): boolean {
    if (!this.take(T.colon) || !this.expression()) return false;
    this.alt(() => this.take(T.equal) && this.rightHandSide());
    return true;
  }

  // yield_expr | star_expressions
  private rightHandSide(): Shape | null {
    return this.yieldExpression() ?? this.starExpressions();
  }

  private takeAugmentOperator(): boolean {
    if ((augmentOperators[this.kindAt()] ?? null) === null) return false;
    this.pos++;
    return true;
  }

  /** The errors of an assignment. */
  private reportAssignment(): void {
    const start = this.pos;
    // invalid_ann_assign_target ':' expression
    const display = this.displayTarget();
    if (display !== null && this.take(T.colon) && this.expression()) {
      this.raiseOver(`only single target (not ${describeShape(display)}) can be annotated`, display);
    }
    this.pos = start;
    // star_named_expression ',' star_named_expressions* ':' expression
    const first = this.starNamedExpression();
    if (first !== null && this.take(T.comma)) {
      this.many(() => this.starNamedExpressions());
      if (this.take(T.colon) && this.expression()) {
        this.raiseOver('only single target (not tuple) can be annotated', first);
      }
    }
    this.pos = start;
    // expression ':' expression
    const target = this.expression();
    if (target !== null && this.take(T.colon) && this.expression()) {
      this.raiseOver('illegal target for annotation', target);
    }
    this.pos = start;
    // (star_targets '=')* star_expressions '='
    this.many(() => this.starTargets() && this.take(T.equal));
    const assigned = this.starExpressions();
    if (assigned !== null && this.take(T.equal)) this.reportTarget(assigned, 'assign');
    this.pos = start;
    // (star_targets '=')* yield_expr '='
    this.many(() => this.starTargets() && this.take(T.equal));
    const yielded = this.yieldExpression();
    if (yielded !== null && this.take(T.equal)) {
      this.raiseOver('assignment to yield expression not possible', yielded);
    }
    this.pos = start;
    // star_expressions augassign (yield_expr | star_expressions)
    const augmented = this.starExpressions();
    if (augmented !== null && this.takeAugmentOperator() && this.rightHandSide()) {
      this.raiseOver(
        `'${describeShape(augmented)}' is an illegal expression for augmented assignment`,
        augmented,
      );
    }
    this.pos = start;
  }

  // invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')'
  private displayTarget(): Shape | null {
    return (
      this.list() ??
      this.tuple() ??
      this.alt(() => {
        if (!this.take(T.leftParen)) return null;
        const inner = this.displayTarget();
        return inner && this.take(T.rightParen) && inner;
      })
    );
  }

  // del_stmt: 'del' del_targets &(';' | NEWLINE) | 'del' star_expressions   (the latter an error)
  private deletion(): true | null {
    const start = this.pos++;
    if (this.deletionTargets() && (this.at(T.semicolon) || this.at(T.newline))) return true;
    this.pos = start + 1;
    if (this.reporting) {
      const target = this.starExpressions();
      if (target !== null) this.reportTarget(target, 'del');
    }
    return null;
  }

  // import_name: 'import' dotted_as_name (',' dotted_as_name)*
  private importNames(): true | null {
    this.pos++;
    return this.gather(() => this.dottedName() && this.optionalAlias()) && true;
  }

  // import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  //     | 'from' ('.' | '...')+ 'import' import_from_targets
  private importFrom(): true | null {
    this.pos++;
    const dots = this.many(() => this.takeOneOf(T.dot, T.ellipsis));
    if (!this.dottedName() && dots === 0) return null;
    return this.take(T.kwImport) && this.importTargets() ? true : null;
  }

  // import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names !',' | '*'
  //     | import_from_as_names ',' NEWLINE   (an error)
  private importTargets(): true | null {
    const start = this.pos;
    const found =
      this.alt(() => {
        if (!this.take(T.leftParen) || !this.importedNames()) return null;
        this.take(T.comma);
        return this.take(T.rightParen);
      }) ??
      this.alt(() => this.importedNames() && !this.at(T.comma)) ??
      this.alt(() => this.take(T.star));
    if (found === null && this.reporting) {
      if (this.importedNames() && this.take(T.comma) && this.take(T.newline)) {
        this.raise('trailing comma not allowed without surrounding parentheses');
      }
      this.pos = start;
    }
    return found;
  }

  private importedNames(): boolean {
    return this.gather(() => this.take(T.name) && this.optionalAlias()) !== null;
  }

  private optionalAlias(): true {
    return this.optional(() => this.take(T.kwAs) && this.take(T.name));
  }

  private dottedName(): true | null {
    return this.alt(() => {
      if (!this.take(T.name)) return null;
      this.many(() => this.take(T.dot) && this.take(T.name));
      return true;
    });
  }
}
