/**
 * Diagnosis of compound statements: missing colons, missing blocks, and what may follow a `try`.
 */
import { T } from '../tokens.table.js';
import { SimpleStatementRecogniser } from './simple-statements.js';

export abstract class CompoundStatementRecogniser extends SimpleStatementRecogniser {
  // statements: statement+        statement: compound_stmt | simple_stmts
  protected statements(): boolean {
    return this.many(() => this.statement()) > 0;
  }

  protected statement(): true | null {
    return this.compoundStatement() ?? this.simpleStatements();
  }

  protected compoundStatement(): true | null {
    return this.rule('compound_stmt', () => {
      switch (this.kindAt()) {
        case T.kwDef:
          return this.functionDefinition();
        case T.at:
          this.decorators();
          return this.functionDefinition() ?? this.classDefinition();
        case T.kwAsync:
          return this.functionDefinition() ?? this.withStatement() ?? this.forStatement();
        case T.kwIf:
          return this.ifStatement('if');
        case T.kwClass:
          return this.classDefinition();
        case T.kwWith:
          return this.withStatement();
        case T.kwFor:
          return this.forStatement();
        case T.kwTry:
          return this.tryStatement();
        case T.kwWhile:
          return this.whileStatement();
        default:
          return this.matchStatement();
      }
    });
  }

  // block: NEWLINE INDENT statements DEDENT | simple_stmts | NEWLINE !INDENT   (the last an error)
  private block(): true | null {
    return this.rule('block', () => {
      const start = this.pos;
      if (this.take(T.newline) && this.take(T.indent) && this.statements() && this.take(T.dedent))
        return true;
      this.pos = start;
      if (this.simpleStatements()) return true;
      if (this.reporting && this.take(T.newline) && !this.at(T.indent)) {
        this.raise('expected an indented block', 'IndentationError');
      }
      return null;
    });
  }

  /** ':' NEWLINE !INDENT after a header: the block is missing. `keyword` is the token that began the statement. */
  private reportMissingBlock(what: string, keyword: number): void {
    const start = this.pos;
    if (this.take(T.colon) && this.take(T.newline) && !this.at(T.indent)) {
      const line = this.tokens.line[keyword] ?? 0;
      this.raise(`expected an indented block after ${what} on line ${line}`, 'IndentationError');
    }
    this.pos = start;
  }

  /** A header that ends its line without a colon, or has no block after it. */
  private reportHeader(header: () => unknown, what: string, keyword: number, wantsColon: boolean): void {
    const start = this.pos;
    if (header()) {
      if (wantsColon && this.ahead(() => this.take(T.newline))) this.raise("expected ':'");
      this.reportMissingBlock(what, keyword);
    }
    this.pos = start;
  }

  // decorators: ('@' named_expression NEWLINE)+
  private decorators(): void {
    this.many(() => this.take(T.at) && this.namedExpression() && this.take(T.newline));
  }

  // function_def_raw: invalid_def_raw
  //     | ['async'] 'def' NAME &&'(' [params] ')' ['->' expression] &&':' block
  private functionDefinition(): true | null {
    return this.alt(() => {
      if (this.reporting) this.reportFunction();
      this.take(T.kwAsync);
      if (!this.take(T.kwDef) || !this.take(T.name) || !this.force(T.leftParen, '(')) return null;
      this.parameters('def');
      if (!this.take(T.rightParen)) return null;
      this.alt(() => this.take(T.arrow) && this.expression());
      return this.force(T.colon, ':') && this.block();
    });
  }

  private reportFunction(): void {
    const start = this.pos;
    this.take(T.kwAsync);
    const keyword = this.pos;
    if (this.take(T.kwDef) && this.take(T.name) && this.take(T.leftParen)) {
      this.parameters('def');
      if (this.take(T.rightParen)) {
        this.alt(() => this.take(T.arrow) && this.expression());
        this.reportMissingBlock('function definition', keyword);
      }
    }
    this.pos = start;
  }

  // class_def_raw: invalid_class_def_raw | 'class' NAME ['(' [arguments] ')'] ':' block
  private classDefinition(): true | null {
    return this.alt(() => {
      const header = () => {
        if (!this.take(T.kwClass) || !this.take(T.name)) return false;
        this.alt(() => {
          if (!this.take(T.leftParen)) return null;
          this.arguments();
          return this.take(T.rightParen);
        });
        return true;
      };
      if (this.reporting) this.reportHeader(header, 'class definition', this.pos, true);
      return header() && this.take(T.colon) && this.block();
    });
  }

  // if_stmt: invalid_if_stmt | 'if' named_expression ':' block (elif_stmt | [else_block]);  elif_stmt likewise
  private ifStatement(keyword: 'if' | 'elif'): true | null {
    return this.rule(keyword, () => {
      const start = this.pos;
      const header = () => this.take(keyword === 'if' ? T.kwIf : T.kwElif) && this.namedExpression();
      for (;;) {
        // The chain is a loop: `elif`s may be many.
        const word = this.pos === start ? keyword : 'elif';
        const head = word === keyword ? header : () => this.take(T.kwElif) && this.namedExpression();
        if (this.reporting) this.reportHeader(head, `'${word}' statement`, this.pos, true);
        const arm = this.alt(() => head() && this.take(T.colon) && this.block());
        if (arm === null) return this.pos > start ? (this.elseBlock() ?? true) : null;
        if (!this.at(T.kwElif)) return this.elseBlock() ?? true;
      }
    });
  }

  // else_block: invalid_else_stmt | 'else' &&':' block
  private elseBlock(): true | null {
    return this.rule('else_block', () => {
      if (this.reporting) this.reportHeader(() => this.take(T.kwElse), "'else' statement", this.pos, false);
      return this.take(T.kwElse) && this.force(T.colon, ':') && this.block();
    });
  }

  // while_stmt: invalid_while_stmt | 'while' named_expression ':' block [else_block]
  private whileStatement(): true | null {
    return this.alt(() => {
      const header = () => this.take(T.kwWhile) && this.namedExpression();
      if (this.reporting) this.reportHeader(header, "'while' statement", this.pos, true);
      if (!header() || !this.take(T.colon) || !this.block()) return null;
      this.elseBlock();
      return true;
    });
  }

  // for_stmt: invalid_for_stmt | ['async'] 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  //     | invalid_for_target
  private forStatement(): true | null {
    return this.alt(() => {
      const start = this.pos;
      const header = () =>
        this.take(T.kwFor) && this.starTargets() && this.take(T.kwIn) && this.starExpressions();
      const withAsync = () => {
        this.take(T.kwAsync);
        return header();
      };
      if (this.reporting) {
        const keyword = this.at(T.kwAsync) ? start + 1 : start;
        this.reportHeader(withAsync, "'for' statement", keyword, true);
      }
      if (withAsync() && this.take(T.colon) && this.block()) {
        this.elseBlock();
        return true;
      }
      this.pos = start;
      const cut = this.ahead(() => {
        this.take(T.kwAsync);
        return this.take(T.kwFor) && this.starTargets() && this.take(T.kwIn);
      });
      if (this.reporting && !cut) this.reportForTarget();
      return null;
    });
  }

  // with_stmt: invalid_with_stmt_indent | ['async'] 'with' '(' with_item (',' with_item)* [','] ')' ':' block
  //     | ['async'] 'with' with_item (',' with_item)* ':' block | invalid_with_stmt
  private withStatement(): true | null {
    return this.alt(() => {
      const start = this.pos;
      const keyword = this.at(T.kwAsync) ? start + 1 : start;
      const loose = (item: () => unknown) => () => {
        this.take(T.kwAsync);
        return this.take(T.kwWith) && this.gather(() => item() || null);
      };
      const parenthesized = (item: () => unknown) => () => {
        this.take(T.kwAsync);
        if (!this.take(T.kwWith) || !this.take(T.leftParen) || !this.gather(() => item() || null))
          return false;
        this.take(T.comma);
        return this.take(T.rightParen);
      };
      const item = () => this.expression() && this.optional(() => this.take(T.kwAs) && this.starTarget());
      const items = () => this.expressions() && this.optional(() => this.take(T.kwAs) && this.starTarget());
      if (this.reporting) {
        this.reportHeader(loose(item), "'with' statement", keyword, false);
        this.reportHeader(parenthesized(items), "'with' statement", keyword, false);
      }
      const withItem = () => this.withItem();
      const found =
        this.alt(() => parenthesized(withItem)() && this.take(T.colon) && this.block()) ??
        this.alt(() => loose(withItem)() && this.take(T.colon) && this.block());
      if (found === null && this.reporting) {
        for (const header of [loose(item), parenthesized(items)]) {
          this.pos = start;
          if (header() && this.take(T.newline)) this.raise("expected ':'");
        }
      }
      return found;
    });
  }

  // with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
  private withItem(): true | null {
    return this.rule('with_item', () => {
      const start = this.pos;
      const atEnd = () => this.at(T.comma) || this.at(T.rightParen) || this.at(T.colon);
      if (this.expression() && this.take(T.kwAs) && this.starTarget() && atEnd()) return true;
      this.pos = start;
      if (this.reporting) {
        if (this.expression() && this.take(T.kwAs)) {
          const target = this.expression();
          if (target !== null && atEnd()) this.reportTarget(target, 'assign');
        }
        this.pos = start;
      }
      return this.expression() && true;
    });
  }

  // try_stmt: invalid_try_stmt | 'try' &&':' block finally_block
  //     | 'try' &&':' block except_block+ [else_block] [finally_block]
  //     | 'try' &&':' block except_star_block+ [else_block] [finally_block]
  private tryStatement(): true | null {
    return this.alt(() => {
      const start = this.pos;
      if (this.reporting) this.reportTry();
      this.pos = start + 1;
      this.force(T.colon, ':');
      if (!this.block()) return null;
      if (this.finallyBlock()) return true;
      const handlers = this.many(() => this.exceptBlock()) || this.many(() => this.exceptStarBlock());
      if (handlers === 0) return null;
      this.elseBlock();
      this.finallyBlock();
      return true;
    });
  }

  /** invalid_try_stmt */
  private reportTry(): void {
    const start = this.pos;
    this.pos++;
    this.reportMissingBlock("'try' statement", start);
    if (this.take(T.colon)) {
      const body = this.pos;
      if (this.block() && !this.at(T.kwExcept) && !this.at(T.kwFinally)) {
        this.raise("expected 'except' or 'finally' block");
      }
      this.pos = body;
      this.many(() => this.block());
      this.reportMixedHandlers();
    }
    this.pos = start;
  }

  // except_block+ 'except' '*' expression ['as' NAME] ':' | except_star_block+ 'except' [expression ['as' NAME]] ':'
  private reportMixedHandlers(): void {
    const start = this.pos;
    const msg = "cannot have both 'except' and 'except*' on the same 'try'";
    this.many(() => this.exceptBlock());
    const star = this.pos;
    if (star > start && this.take(T.kwExcept) && this.take(T.star) && this.expression()) {
      this.handlerName();
      if (this.take(T.colon)) this.raiseTokens(msg, star, star + 1);
    }
    this.pos = start;
    this.many(() => this.exceptStarBlock());
    const plain = this.pos;
    if (plain > start && this.take(T.kwExcept)) {
      this.optional(() => this.expression() && this.handlerName());
      if (this.take(T.colon)) this.raiseTokens(msg, plain, plain);
    }
  }

  // except_block: invalid_except_stmt_indent | 'except' expression ['as' NAME] ':' block | 'except' ':' block
  //     | invalid_except_stmt
  private exceptBlock(): true | null {
    return this.rule('except_block', () => {
      const start = this.pos;
      const header = () =>
        this.take(T.kwExcept) && this.optional(() => this.expression() && this.handlerName());
      if (this.reporting) this.reportHeader(header, "'except' statement", start, false);
      if (header() && this.take(T.colon) && this.block()) return true;
      this.pos = start;
      if (this.reporting) this.reportExcept();
      return null;
    });
  }

  // except_star_block: invalid_except_star_stmt_indent | 'except' '*' expression ['as' NAME] ':' block
  //     | invalid_except_stmt
  private exceptStarBlock(): true | null {
    return this.rule('except_star_block', () => {
      const start = this.pos;
      const header = () =>
        this.take(T.kwExcept) && this.take(T.star) && this.expression() && this.handlerName();
      if (this.reporting) this.reportHeader(header, "'except*' statement", start, false);
      if (header() && this.take(T.colon) && this.block()) return true;
      this.pos = start;
      if (this.reporting) this.reportExcept();
      return null;
    });
  }

  private handlerName(): true {
    return this.optional(() => this.take(T.kwAs) && this.take(T.name));
  }

  // 'except' ['*'] expression ',' expressions ['as' NAME] ':' | 'except' ['*'] expression ['as' NAME] NEWLINE
  //     | 'except' NEWLINE | 'except' '*' (NEWLINE | ':')   (errors)
  private reportExcept(): void {
    const start = this.pos;
    if (!this.take(T.kwExcept)) return;
    const isStar = this.take(T.star);
    const afterStar = this.pos;
    const type = this.expression();
    const afterType = this.pos;
    if (type !== null) {
      if (this.take(T.comma) && this.expressions() && this.handlerName() && this.take(T.colon)) {
        this.raiseFrom('multiple exception types must be parenthesized', type.first);
      }
      this.pos = afterType;
      this.handlerName();
      if (this.take(T.newline)) this.raise("expected ':'");
    }
    this.pos = afterStar;
    if (!isStar && this.take(T.newline)) this.raise("expected ':'");
    if (isStar && this.takeOneOf(T.newline, T.colon)) this.raise('expected one or more exception types');
    this.pos = start;
  }

  // finally_block: invalid_finally_stmt | 'finally' &&':' block
  private finallyBlock(): true | null {
    return this.rule('finally_block', () => {
      const header = () => this.take(T.kwFinally);
      if (this.reporting) this.reportHeader(header, "'finally' statement", this.pos, false);
      return header() && this.force(T.colon, ':') && this.block();
    });
  }

  // match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt
  private matchStatement(): true | null {
    return this.alt(() => {
      const start = this.pos;
      const header = () => this.takeWord('match') && this.subject();
      const found = this.alt(
        () =>
          header() &&
          this.take(T.colon) &&
          this.take(T.newline) &&
          this.take(T.indent) &&
          this.many(() => this.caseBlock()) > 0 &&
          this.take(T.dedent),
      );
      if (found === null && this.reporting) this.reportHeader(header, "'match' statement", start, true);
      return found;
    });
  }

  // subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
  private subject(): true | null {
    const sequence = this.alt(() => {
      if (!this.starNamedExpression() || !this.take(T.comma)) return null;
      this.starNamedExpressions();
      return true;
    });
    return sequence ?? (this.namedExpression() && true);
  }

  // case_block: invalid_case_block | "case" patterns ['if' named_expression] ':' block
  private caseBlock(): true | null {
    return this.rule('case_block', () => {
      const header = () =>
        this.takeWord('case') &&
        this.patterns() &&
        this.optional(() => this.take(T.kwIf) && this.namedExpression());
      if (this.reporting) this.reportHeader(header, "'case' statement", this.pos, true);
      return header() && this.take(T.colon) && this.block();
    });
  }
}
