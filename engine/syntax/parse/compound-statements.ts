/**
 * Compound statements (Python reference, chapter 8).
 */
import type { ClassDef, ExceptHandler, Expr, FunctionDef, If, MatchCase, Stmt, WithItem } from '../ast.js';
import { ParseFailed } from '../syntax-error.js';
import { T } from '../tokens.table.js';
import { SimpleStatementParser } from './simple-statements.js';
import { asTarget } from './targets.js';

export abstract class CompoundStatementParser extends SimpleStatementParser {
  // statement: compound_stmt | simple_stmts
  // compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt | while_stmt | match_stmt
  /** Appends the statement or the line of simple statements; true if it was compound. */
  protected parseStatement(into: Stmt[]): boolean {
    const statement = this.parseCompoundStatement();
    if (statement === null) this.parseSimpleStatements(into);
    else into.push(statement);
    return statement !== null;
  }

  private parseCompoundStatement(): Stmt | null {
    switch (this.kind) {
      case T.name:
        return this.atMatchStatement() ? this.parseMatch() : null;
      case T.kwIf:
        return this.parseIf();
      case T.kwDef:
        return this.parseFunction(this.index, []);
      case T.kwFor:
        return this.parseFor(this.index, false);
      case T.kwWith:
        return this.parseWith(this.index, false);
      case T.kwTry:
        return this.parseTry();
      case T.kwWhile:
        return this.parseWhile();
      case T.kwClass:
        return this.parseClass([]);
      case T.at:
        return this.parseDecorated();
      case T.kwAsync:
        return this.parseAsync();
      default:
        return null;
    }
  }

  // block: NEWLINE INDENT statements DEDENT | simple_stmts
  private parseBlock(): Stmt[] {
    const body: Stmt[] = [];
    if (this.accept(T.newline)) {
      this.expect(T.indent);
      do {
        this.parseStatement(body);
      } while (this.kind !== T.dedent);
      this.advance();
    } else {
      this.parseSimpleStatements(body);
    }
    return body;
  }

  private parseColonBlock(): Stmt[] {
    this.expect(T.colon);
    return this.parseBlock();
  }

  // else_block: 'else' ':' block
  private parseElse(): Stmt[] {
    return this.accept(T.kwElse) ? this.parseColonBlock() : [];
  }

  // if_stmt: 'if' named_expression ':' block (elif_stmt | [else_block])
  // elif_stmt: 'elif' named_expression ':' block (elif_stmt | [else_block])
  private parseIf(): Stmt {
    const arms: { start: number; test: Expr; body: Stmt[] }[] = [];
    do {
      const start = this.index;
      this.advance();
      const test = this.parseNamedExpression();
      const body = this.parseColonBlock();
      arms.push({ start, test, body });
    } while (this.kind === T.kwElif);
    let orelse = this.parseElse();
    let statement: If | null = null;
    for (let arm = arms.pop(); arm !== undefined; arm = arms.pop()) {
      statement = { kind: 'If', ...this.spanFrom(arm.start), test: arm.test, body: arm.body, orelse };
      orelse = [statement];
    }
    return statement ?? this.fail();
  }

  // while_stmt: 'while' named_expression ':' block [else_block]
  private parseWhile(): Stmt {
    const start = this.index;
    this.advance();
    const test = this.parseNamedExpression();
    const body = this.parseColonBlock();
    const orelse = this.parseElse();
    return { kind: 'While', ...this.spanFrom(start), test, body, orelse };
  }

  // for_stmt: ['async'] 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  private parseFor(start: number, isAsync: boolean): Stmt {
    this.advance();
    const target = this.parseTargetList();
    this.expect(T.kwIn);
    const iter = this.parseStarExpressions();
    const body = this.parseColonBlock();
    const orelse = this.parseElse();
    return { kind: isAsync ? 'AsyncFor' : 'For', ...this.spanFrom(start), target, iter, body, orelse };
  }

  // with_stmt: ['async'] 'with' '(' with_item (',' with_item)* [','] ')' ':' block
  //     | ['async'] 'with' with_item (',' with_item)* ':' block
  private parseWith(start: number, isAsync: boolean): Stmt {
    this.advance();
    const items = this.parseParenthesizedItems() ?? this.parseWithItems();
    const body = this.parseColonBlock();
    return { kind: isAsync ? 'AsyncWith' : 'With', ...this.spanFrom(start), items, body };
  }

  private parseWithItems(): WithItem[] {
    const items = [this.parseWithItem()];
    while (this.accept(T.comma)) items.push(this.parseWithItem());
    return items;
  }

  /** The items in parentheses; null, with nothing passed, where the parentheses are part of an expression. */
  private parseParenthesizedItems(): WithItem[] | null {
    const start = this.index;
    if (this.kind !== T.leftParen || this.kindAfterBrackets() !== T.colon) return null;
    const { nesting } = this;
    try {
      this.advance();
      const items: WithItem[] = [];
      do {
        items.push(this.parseWithItem());
      } while (this.accept(T.comma) && this.kind !== T.rightParen);
      this.expect(T.rightParen);
      if (this.kind !== T.colon) this.fail();
      return items;
    } catch (error) {
      if (!(error instanceof ParseFailed)) throw error;
      this.rewind(start);
      this.nesting = nesting;
      return null;
    }
  }

  /** The token after the bracket that closes the one at the current token. */
  private kindAfterBrackets(): number {
    const { kind, count } = this.tokens;
    let open = 0;
    for (let at = this.index; at < count; at++) {
      const id = kind[at];
      if (id === T.leftParen || id === T.leftBracket || id === T.leftBrace) open++;
      else if (id === T.rightParen || id === T.rightBracket || id === T.rightBrace) open--;
      if (open === 0) return kind[at + 1] ?? T.endMarker;
    }
    return T.endMarker;
  }

  // with_item: expression ['as' star_target]
  private parseWithItem(): WithItem {
    const contextExpr = this.parseExpression();
    const optionalVars = this.accept(T.kwAs)
      ? (asTarget(this.parseTargetElement(), 'Store') ?? this.fail())
      : null;
    return { kind: 'withitem', contextExpr, optionalVars };
  }

  // try_stmt: 'try' ':' block (finally_block | except_block+ [else_block] [finally_block])
  //     | 'try' ':' block except_star_block+ [else_block] [finally_block]
  private parseTry(): Stmt {
    const start = this.index;
    this.advance();
    const body = this.parseColonBlock();
    const isStar = this.kind === T.kwExcept && this.peekKind() === T.star;
    const handlers: ExceptHandler[] = [];
    while (this.kind === T.kwExcept) {
      if ((this.peekKind() === T.star) !== isStar) this.fail();
      handlers.push(this.parseHandler(isStar));
    }
    const orelse = handlers.length > 0 ? this.parseElse() : [];
    const hasFinally = this.accept(T.kwFinally);
    if (!hasFinally && handlers.length === 0) this.fail();
    const finalbody = hasFinally ? this.parseColonBlock() : [];
    return { kind: isStar ? 'TryStar' : 'Try', ...this.spanFrom(start), body, handlers, orelse, finalbody };
  }

  // except_block: 'except' [expression ['as' NAME]] ':' block
  // except_star_block: 'except' '*' expression ['as' NAME] ':' block
  private parseHandler(isStar: boolean): ExceptHandler {
    const start = this.index;
    this.advance();
    if (isStar) this.advance();
    const type = this.kind === T.colon && !isStar ? null : this.parseExpression();
    const name = type !== null && this.accept(T.kwAs) ? this.expectName() : null;
    const body = this.parseColonBlock();
    return { kind: 'ExceptHandler', ...this.spanFrom(start), type, name, body };
  }

  // function_def: decorators function_def_raw | function_def_raw      class_def: decorators class_def_raw | …
  // decorators: ('@' named_expression NEWLINE)+
  private parseDecorated(): Stmt {
    const decorators: Expr[] = [];
    while (this.accept(T.at)) {
      decorators.push(this.parseNamedExpression());
      this.expect(T.newline);
    }
    if (this.kind === T.kwClass) return this.parseClass(decorators);
    return this.parseFunction(this.index, decorators);
  }

  // function_def_raw: ['async'] 'def' NAME '(' [params] ')' ['->' expression] ':' block
  private parseFunction(start: number, decoratorList: Expr[]): Stmt {
    const isAsync = this.accept(T.kwAsync);
    this.expect(T.kwDef);
    const name = this.expectName();
    this.expect(T.leftParen);
    const args = this.parseParameters(T.rightParen, true);
    this.expect(T.rightParen);
    const returns = this.accept(T.arrow) ? this.parseExpression() : null;
    const body = this.parseColonBlock();
    const parts: Omit<FunctionDef, 'kind'> = {
      ...this.spanFrom(start),
      name,
      args,
      body,
      decoratorList,
      returns,
    };
    return isAsync ? { ...parts, kind: 'AsyncFunctionDef' } : { ...parts, kind: 'FunctionDef' };
  }

  private parseAsync(): Stmt {
    const start = this.index;
    const next = this.peekKind();
    if (next === T.kwDef) return this.parseFunction(start, []);
    this.advance();
    if (next === T.kwFor) return this.parseFor(start, true);
    if (next === T.kwWith) return this.parseWith(start, true);
    return this.fail();
  }

  // class_def_raw: 'class' NAME ['(' [arguments] ')'] ':' block
  private parseClass(decoratorList: Expr[]): ClassDef {
    const start = this.index;
    this.advance();
    const name = this.expectName();
    const { args, keywords } =
      this.kind === T.leftParen ? this.parseCallArguments() : { args: [], keywords: [] };
    const body = this.parseColonBlock();
    return { kind: 'ClassDef', ...this.spanFrom(start), name, bases: args, keywords, body, decoratorList };
  }

  /** `match` is a keyword where its logical line ends in a colon and a block of cases follows. */
  private atMatchStatement(): boolean {
    if (this.nameText() !== 'match') return false;
    const { kind, count } = this.tokens;
    let at = this.index + 1;
    while (at < count && kind[at] !== T.newline) at++;
    return (
      kind[at - 1] === T.colon &&
      at - 1 > this.index + 1 &&
      kind[at + 1] === T.indent &&
      kind[at + 2] === T.name &&
      this.nameText(at + 2) === 'case'
    );
  }

  // match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  // subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
  private parseMatch(): Stmt {
    const start = this.index;
    this.advance();
    const subject = this.parseSubject();
    this.expect(T.colon);
    this.expect(T.newline);
    this.expect(T.indent);
    const cases: MatchCase[] = [];
    do {
      cases.push(this.parseCase());
    } while (this.kind !== T.dedent);
    this.advance();
    return { kind: 'Match', ...this.spanFrom(start), subject, cases };
  }

  private parseSubject(): Expr {
    const start = this.index;
    const first = this.parseStarNamedExpression();
    if (this.kind !== T.comma) return first.kind === 'Starred' ? this.fail() : first;
    const elts = [first];
    while (this.accept(T.comma) && this.kind !== T.colon) elts.push(this.parseStarNamedExpression());
    return { kind: 'Tuple', ...this.spanFrom(start), elts, ctx: 'Load' };
  }

  // case_block: "case" patterns ['if' named_expression] ':' block
  private parseCase(): MatchCase {
    if (this.expectName() !== 'case') this.fail();
    const pattern = this.parsePatterns();
    const guard = this.accept(T.kwIf) ? this.parseNamedExpression() : null;
    const body = this.parseColonBlock();
    return { kind: 'match_case', pattern, guard, body };
  }
}
