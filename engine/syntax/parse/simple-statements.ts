/**
 * Simple statements (Python reference, chapter 7).
 */
import type { Alias, AnnAssign, Expr, Import, ImportFrom, Stmt } from '../ast.js';
import { augmentOperators, Level, T } from '../tokens.table.js';
import { PatternParser } from './patterns.js';
import { asSingleTarget, asTarget } from './targets.js';

export abstract class SimpleStatementParser extends PatternParser {
  // simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE
  protected parseSimpleStatements(into: Stmt[]): void {
    do {
      into.push(this.parseSimpleStatement());
    } while (this.accept(T.semicolon) && this.kind !== T.newline);
    this.expect(T.newline);
  }

  // simple_stmt: assignment | star_expressions | return_stmt | import_stmt | raise_stmt | 'pass' | del_stmt
  //     | yield_stmt | assert_stmt | 'break' | 'continue' | global_stmt | nonlocal_stmt
  private parseSimpleStatement(): Stmt {
    const start = this.index;
    switch (this.kind) {
      case T.kwReturn:
        return this.parseReturn();
      case T.kwImport:
        return this.parseImport();
      case T.kwFrom:
        return this.parseImportFrom();
      case T.kwRaise:
        return this.parseRaise();
      case T.kwPass:
        this.advance();
        return { kind: 'Pass', ...this.spanFrom(start) };
      case T.kwDel:
        return this.parseDelete();
      case T.kwAssert:
        return this.parseAssert();
      case T.kwBreak:
        this.advance();
        return { kind: 'Break', ...this.spanFrom(start) };
      case T.kwContinue:
        this.advance();
        return { kind: 'Continue', ...this.spanFrom(start) };
      case T.kwGlobal: {
        const names = this.parseNameList();
        return { kind: 'Global', ...this.spanFrom(start), names };
      }
      case T.kwNonlocal: {
        const names = this.parseNameList();
        return { kind: 'Nonlocal', ...this.spanFrom(start), names };
      }
      default:
        return this.parseExpressionStatement();
    }
  }

  // assignment: NAME ':' expression ['=' annotated_rhs]
  //     | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
  //     | (star_targets '=')+ (yield_expr | star_expressions) !'='
  //     | single_target augassign (yield_expr | star_expressions)
  private parseExpressionStatement(): Stmt {
    const start = this.index;
    const isYield = this.kind === T.kwYield;
    const first = this.parseRightHandSide();
    switch (this.kind) {
      case T.newline:
      case T.semicolon:
        break;
      case T.equal:
        return isYield ? this.fail() : this.parseAssignment(first, start);
      case T.colon:
        return this.parseAnnotatedAssignment(first, start);
      default: {
        const op = augmentOperators[this.kind] ?? null;
        if (op === null) break;
        const target = asSingleTarget(first) ?? this.fail();
        this.advance();
        const value = this.parseRightHandSide();
        return { kind: 'AugAssign', ...this.spanFrom(start), target, op, value };
      }
    }
    return { kind: 'Expr', ...this.spanFrom(start), value: first };
  }

  private parseAssignment(first: Expr, start: number): Stmt {
    const targets: Expr[] = [];
    let value = first;
    let isYield = false;
    while (this.accept(T.equal)) {
      if (isYield) this.fail();
      targets.push(asTarget(value, 'Store') ?? this.fail());
      isYield = this.kind === T.kwYield;
      value = this.parseRightHandSide();
    }
    return { kind: 'Assign', ...this.spanFrom(start), targets, value };
  }

  private parseAnnotatedAssignment(first: Expr, start: number): Stmt {
    const target = asSingleTarget(first) ?? this.fail();
    const simple = target.kind === 'Name' && this.tokens.kind[start] === T.name ? 1 : 0;
    this.advance();
    const annotation = this.parseExpression();
    const value = this.accept(T.equal) ? this.parseRightHandSide() : null;
    const statement: AnnAssign = {
      kind: 'AnnAssign',
      ...this.spanFrom(start),
      target,
      annotation,
      value,
      simple,
    };
    return statement;
  }

  // yield_expr | star_expressions
  private parseRightHandSide(): Expr {
    return this.kind === T.kwYield ? this.parseYield() : this.parseStarExpressions();
  }

  private atStatementEnd(): boolean {
    return this.kind === T.newline || this.kind === T.semicolon;
  }

  // return_stmt: 'return' [star_expressions]
  private parseReturn(): Stmt {
    const start = this.index;
    this.advance();
    const value = this.atStatementEnd() ? null : this.parseStarExpressions();
    return { kind: 'Return', ...this.spanFrom(start), value };
  }

  // raise_stmt: 'raise' [expression ['from' expression]]
  private parseRaise(): Stmt {
    const start = this.index;
    this.advance();
    const exc = this.atStatementEnd() ? null : this.parseExpression();
    const cause = exc !== null && this.accept(T.kwFrom) ? this.parseExpression() : null;
    return { kind: 'Raise', ...this.spanFrom(start), exc, cause };
  }

  // del_stmt: 'del' del_target (',' del_target)* [','] &(';' | NEWLINE)
  private parseDelete(): Stmt {
    const start = this.index;
    this.advance();
    const targets: Expr[] = [];
    do {
      targets.push(asTarget(this.parseOperation(Level.bitOr), 'Del') ?? this.fail());
    } while (this.accept(T.comma) && !this.atStatementEnd());
    return { kind: 'Delete', ...this.spanFrom(start), targets };
  }

  // assert_stmt: 'assert' expression [',' expression]
  private parseAssert(): Stmt {
    const start = this.index;
    this.advance();
    const test = this.parseExpression();
    const msg = this.accept(T.comma) ? this.parseExpression() : null;
    return { kind: 'Assert', ...this.spanFrom(start), test, msg };
  }

  // global_stmt: 'global' NAME (',' NAME)*      nonlocal_stmt: 'nonlocal' NAME (',' NAME)*
  private parseNameList(): string[] {
    this.advance();
    const names = [this.expectName()];
    while (this.accept(T.comma)) names.push(this.expectName());
    return names;
  }

  // import_name: 'import' dotted_as_name (',' dotted_as_name)*
  // dotted_as_name: dotted_name ['as' NAME]
  private parseImport(): Import {
    const start = this.index;
    this.advance();
    const names: Alias[] = [];
    do {
      const aliasStart = this.index;
      const name = this.parseDottedName();
      names.push(this.parseAliasRest(name, aliasStart));
    } while (this.accept(T.comma));
    return { kind: 'Import', ...this.spanFrom(start), names };
  }

  // import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  //     | 'from' ('.' | '...')+ 'import' import_from_targets
  private parseImportFrom(): ImportFrom {
    const start = this.index;
    this.advance();
    let level = 0;
    for (; this.kind === T.dot || this.kind === T.ellipsis; this.advance())
      level += this.kind === T.dot ? 1 : 3;
    const module = level > 0 && this.kind === T.kwImport ? null : this.parseDottedName();
    this.expect(T.kwImport);
    const names = this.parseImportedNames();
    return { kind: 'ImportFrom', ...this.spanFrom(start), module, names, level };
  }

  // import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names !',' | '*'
  // import_from_as_name: NAME ['as' NAME]
  private parseImportedNames(): Alias[] {
    const start = this.index;
    if (this.accept(T.star)) return [{ kind: 'alias', ...this.spanFrom(start), name: '*', asname: null }];
    const parenthesized = this.accept(T.leftParen);
    const names: Alias[] = [];
    do {
      const aliasStart = this.index;
      names.push(this.parseAliasRest(this.expectName(), aliasStart));
    } while (this.accept(T.comma) && !(parenthesized && this.kind === T.rightParen));
    if (parenthesized) this.expect(T.rightParen);
    return names;
  }

  private parseAliasRest(name: string, start: number): Alias {
    const asname = this.accept(T.kwAs) ? this.expectName() : null;
    return { kind: 'alias', ...this.spanFrom(start), name, asname };
  }

  // dotted_name: NAME ('.' NAME)*
  private parseDottedName(): string {
    let name = this.expectName();
    while (this.accept(T.dot)) name += `.${this.expectName()}`;
    return name;
  }
}
