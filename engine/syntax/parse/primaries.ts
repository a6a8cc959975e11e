/**
 * Primaries (Python reference, 6.3): attribute references, subscriptions, slicings and calls. A chain of them is a
 * loop, so that its length is not limited.
 */
import type { Expr, Keyword, Slice } from '../ast.js';
import { T } from '../tokens.table.js';
import { AtomParser } from './atoms.js';

/** What stands between the parentheses of a call or class header. */
export interface CallArguments {
  readonly args: Expr[];
  readonly keywords: Keyword[];
}

export abstract class PrimaryParser extends AtomParser {
  // await_primary: 'await' primary | primary
  protected parseAwaitPrimary(): Expr {
    if (this.kind !== T.kwAwait) return this.parsePrimary();
    const start = this.index;
    this.advance();
    const value = this.parsePrimary();
    return { kind: 'Await', ...this.spanFrom(start), value };
  }

  // primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' | atom
  protected parsePrimary(): Expr {
    const start = this.index;
    let value = this.parseAtom();
    for (;;) {
      switch (this.kind) {
        case T.dot: {
          this.advance();
          const attr = this.expectName();
          value = { kind: 'Attribute', ...this.spanFrom(start), value, attr, ctx: 'Load' };
          break;
        }
        case T.leftParen: {
          const { args, keywords } = this.parseCallArguments();
          value = { kind: 'Call', ...this.spanFrom(start), func: value, args, keywords };
          break;
        }
        case T.leftBracket: {
          this.advance();
          const slice = this.parseSlices();
          this.expect(T.rightBracket);
          value = { kind: 'Subscript', ...this.spanFrom(start), value, slice, ctx: 'Load' };
          break;
        }
        default:
          return value;
      }
    }
  }

  // slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* [',']
  private parseSlices(): Expr {
    const start = this.index;
    const first = this.parseSlice();
    if (this.kind === T.rightBracket && first.kind !== 'Starred') return first;
    const elts = [first];
    while (this.accept(T.comma)) {
      if (this.kind === T.rightBracket) break;
      elts.push(this.parseSlice());
    }
    return { kind: 'Tuple', ...this.spanFrom(start), elts, ctx: 'Load' };
  }

  // slice: [expression] ':' [expression] [':' [expression]] | named_expression
  private parseSlice(): Expr {
    const start = this.index;
    if (this.kind === T.star) return this.parseStarredExpression();
    const first = this.kind === T.colon ? null : this.parseNamedExpression();
    if (first !== null && (this.kind !== T.colon || this.isBareNamed(start))) return first;
    this.advance();
    const upper = this.parseSliceBound();
    const step = this.accept(T.colon) ? this.parseSliceBound() : null;
    const slice: Slice = { kind: 'Slice', ...this.spanFrom(start), lower: first, upper, step };
    return slice;
  }

  private parseSliceBound(): Expr | null {
    const absent = this.kind === T.colon || this.kind === T.comma || this.kind === T.rightBracket;
    return absent ? null : this.parseExpression();
  }

  // arguments: args [','] &')'
  // args: positional arguments and `*x` first, then `name=value`, where `*x` may stand, then also `**x`
  protected parseCallArguments(): CallArguments {
    const open = this.index;
    this.advance();
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    let unpacked = false;
    while (this.kind !== T.rightParen) {
      const start = this.index;
      if (this.accept(T.doubleStar)) {
        const value = this.parseExpression();
        keywords.push({ kind: 'keyword', ...this.spanFrom(start), arg: null, value });
        unpacked = true;
      } else if (this.kind === T.name && this.peekKind() === T.equal) {
        const arg = this.nameText();
        this.advance();
        this.advance();
        const value = this.parseExpression();
        keywords.push({ kind: 'keyword', ...this.spanFrom(start), arg, value });
      } else if (this.kind === T.star) {
        if (unpacked) this.fail();
        args.push(this.parseStarredExpression());
      } else {
        if (keywords.length > 0) this.fail();
        const value = this.parseNamedExpression();
        if (this.startsComprehension()) {
          // A generator expression may do without its own parentheses where it is the only argument.
          if (args.length > 0) this.fail();
          args.push(this.parseGeneratorExpression(value, open));
          return { args, keywords };
        }
        args.push(value);
      }
      if (this.kind !== T.rightParen) this.expect(T.comma);
    }
    this.advance();
    return { args, keywords };
  }

  // starred_expression: '*' expression
  private parseStarredExpression(): Expr {
    const start = this.index;
    this.advance();
    const value = this.parseExpression();
    return { kind: 'Starred', ...this.spanFrom(start), value, ctx: 'Load' };
  }
}
