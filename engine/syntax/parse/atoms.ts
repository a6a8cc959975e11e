/**
 * Atoms (Python reference, 6.2): names, literals, f-strings, and the displays and comprehensions in brackets.
 */
import type {
  Comprehension,
  Constant,
  Expr,
  ExprContext,
  FormattedValue,
  JoinedStr,
  Name,
  Span,
  Starred,
} from '../ast.js';
import type { ConstantValue } from '../constant-value.js';
import { decodeBytes, decodeText } from '../literals/escapes.js';
import { type FormatPart, splitFormatString } from '../literals/format-string.js';
import { evaluateNumber } from '../literals/number.js';
import { type StringToken, splitStringToken } from '../literals/string-token.js';
import { extraBytes } from '../scan/cursor.js';
import type { TokenColumns } from '../scan/token-columns.js';
import { Level, T } from '../tokens.table.js';
import { TokenReader } from './token-reader.js';

export abstract class AtomParser extends TokenReader {
  protected abstract parseExpression(): Expr;
  protected abstract parseNamedExpression(): Expr;
  protected abstract parseStarNamedExpression(): Expr;
  protected abstract parseOperation(minLevel: number): Expr;
  protected abstract parseYield(): Expr;
  protected abstract parseForIfClauses(): Comprehension[];
  /** Parses the expression at source[start, end) between the braces of an f-string, anew from its text. */
  protected abstract parseEmbedded(text: string, line: number, col: number): Expr;

  // atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | tuple | group | genexp
  //     | list | listcomp | dict | set | dictcomp | setcomp | '...'
  protected parseAtom(): Expr {
    switch (this.kind) {
      case T.name:
        return this.parseName();
      case T.number:
        return this.parseNumber();
      case T.string:
        return this.parseStrings();
      case T.leftParen:
        return this.parseParenthesized();
      case T.leftBracket:
        return this.parseListDisplay();
      case T.leftBrace:
        return this.parseBraceDisplay();
      case T.kwNone:
        return this.parseSimpleConstant(null);
      case T.kwTrue:
        return this.parseSimpleConstant(true);
      case T.kwFalse:
        return this.parseSimpleConstant(false);
      case T.ellipsis:
        return this.parseSimpleConstant({ kind: 'ellipsis' });
      default:
        return this.fail();
    }
  }

  protected parseName(ctx: ExprContext = 'Load'): Name {
    const start = this.index;
    const id = this.expectName();
    return { kind: 'Name', ...this.spanFrom(start), id, ctx };
  }

  private parseSimpleConstant(value: ConstantValue): Constant {
    const start = this.index;
    this.advance();
    return { kind: 'Constant', ...this.spanFrom(start), value, kindPrefix: null };
  }

  // NUMBER
  protected parseNumber(): Constant {
    const start = this.index;
    const { tokens } = this;
    this.expect(T.number);
    const outcome = evaluateNumber(this.source.slice(tokens.start[start], tokens.end[start]));
    if (outcome.kind === 'bad') return this.failAtToken(outcome.msg, start);
    return { kind: 'Constant', ...this.spanFrom(start), value: outcome.value, kindPrefix: null };
  }

  // strings: STRING+
  protected parseStrings(): Constant | JoinedStr {
    const start = this.index;
    while (this.kind === T.string) this.advance();
    const span = this.spanFrom(start);
    const first = this.stringTokenAt(start);
    const kindPrefix = first.isU ? 'u' : null;
    const constant = (value: ConstantValue): Constant => ({ kind: 'Constant', ...span, value, kindPrefix });
    if (this.index === start + 1 && !first.isFormatted) {
      return constant(first.isBytes ? this.bytesValue(first, start) : this.textValue(first, start));
    }
    const pieces: StringPiece[] = [];
    const bytes: Uint8Array[] = [];
    let isFormatted = false;
    for (let index = start; index < this.index; index++) {
      const token = index === start ? first : this.stringTokenAt(index);
      if (token.isBytes) bytes.push(this.bytesValue(token, index).value);
      else if (!token.isFormatted) pieces.push({ kind: 'text', value: this.textValue(token, index) });
      else
        for (const part of this.formatParts(token, index))
          pieces.push(toPiece(part, this.spanOfToken(index)));
      if (token.isBytes !== first.isBytes)
        this.failAtToken('cannot mix bytes and nonbytes literals', this.index);
      isFormatted ||= token.isFormatted;
    }
    if (first.isBytes) return constant({ kind: 'bytes', value: Buffer.concat(bytes) });
    const merged = mergeText(pieces);
    if (!isFormatted)
      return constant(merged.map((piece) => (piece.kind === 'text' ? piece.value : '')).join(''));
    return { kind: 'JoinedStr', ...span, values: merged.map((piece) => toNode(piece, constant)) };
  }

  private spanOfToken(index: number): Span {
    const { tokens } = this;
    return {
      lineno: tokens.line[index] ?? 0,
      colOffset: tokens.col[index] ?? 0,
      endLineno: tokens.endLine[index] ?? 0,
      endColOffset: tokens.endCol[index] ?? 0,
    };
  }

  private stringTokenAt(index: number): StringToken {
    return splitStringToken(this.source.slice(this.tokens.start[index], this.tokens.end[index]));
  }

  private textValue(token: StringToken, index: number): string {
    return token.isRaw ? token.body : this.decodeText(token.body, index);
  }

  private decodeText(body: string, index: number): string {
    const decoded = decodeText(body, this.input.lookup);
    if (decoded.kind === 'bad') return this.failAtToken(decoded.msg, this.index);
    if (decoded.invalidEscape !== null) this.warnEscape(decoded.invalidEscape, index);
    return decoded.value;
  }

  private bytesValue(token: StringToken, index: number): { kind: 'bytes'; value: Uint8Array } {
    for (let at = 0; at < token.body.length; at++) {
      if (token.body.charCodeAt(at) >= 128) {
        this.failAtToken('bytes can only contain ASCII literal characters', index);
      }
    }
    if (token.isRaw) return { kind: 'bytes', value: new Uint8Array(Buffer.from(token.body, 'latin1')) };
    const decoded = decodeBytes(token.body);
    if (decoded.kind === 'bad') return this.failAtToken(decoded.msg, this.index);
    if (decoded.invalidEscape !== null) this.warnEscape(decoded.invalidEscape, index);
    return { kind: 'bytes', value: decoded.value };
  }

  private warnEscape(sequence: string, index: number): void {
    const octal = /^[4-7]\d/.test(sequence) ? 'octal ' : '';
    this.input.warnings.push({
      category: 'DeprecationWarning',
      failure: this.failureAtToken(`invalid ${octal}escape sequence '\\${sequence}'`, index),
    });
  }

  private formatParts(token: StringToken, index: number): FormatPart[] {
    const place = new TokenPlace(this.source, this.tokens, index);
    return splitFormatString(token.body, token.isRaw, {
      fail: (msg) => this.failAtToken(msg, this.index),
      decode: (text) => this.decodeText(text, index),
      warnEscape: (letter) => this.warnEscape(letter, index),
      compile: (start, end) => {
        place.moveTo(token.bodyStart + start - 1);
        const text = token.body.slice(start, end);
        return this.parseEmbedded(
          `(${text})\n`,
          place.line,
          /^[ \t\f]*\n/.test(text) ? place.base : place.col,
        );
      },
    });
  }

  // tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
  // group: '(' (yield_expr | named_expression) ')'
  // genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')'
  private parseParenthesized(): Expr {
    const start = this.index;
    this.advance();
    if (this.accept(T.rightParen)) return { kind: 'Tuple', ...this.spanFrom(start), elts: [], ctx: 'Load' };
    if (this.kind === T.kwYield) {
      const value = this.parseYield();
      this.expect(T.rightParen);
      return value;
    }
    const first = this.parseStarNamedExpression();
    if (this.kind === T.rightParen) {
      if (first.kind === 'Starred') this.fail();
      this.advance();
      return first;
    }
    if (this.startsComprehension()) return this.parseGeneratorExpression(first, start);
    this.expect(T.comma);
    const elts = this.parseElementsAfter(first, T.rightParen);
    return { kind: 'Tuple', ...this.spanFrom(start), elts, ctx: 'Load' };
  }

  /** The rest of a generator expression after its element; `start` is its opening bracket. */
  protected parseGeneratorExpression(elt: Expr, start: number): Expr {
    if (elt.kind === 'Starred') this.fail();
    const generators = this.parseForIfClauses();
    this.expect(T.rightParen);
    return { kind: 'GeneratorExp', ...this.spanFrom(start), elt, generators };
  }

  /** Whether the expression from a token on is `NAME := …` without parentheses: no key, no slice bound. */
  protected isBareNamed(start: number): boolean {
    return this.tokens.kind[start] === T.name && this.tokens.kind[start + 1] === T.walrus;
  }

  protected startsComprehension(): boolean {
    return this.kind === T.kwFor || (this.kind === T.kwAsync && this.peekKind() === T.kwFor);
  }

  // list: '[' [star_named_expressions] ']'
  // listcomp: '[' named_expression for_if_clauses ']'
  private parseListDisplay(): Expr {
    const start = this.index;
    this.advance();
    if (this.accept(T.rightBracket)) return { kind: 'List', ...this.spanFrom(start), elts: [], ctx: 'Load' };
    const first = this.parseStarNamedExpression();
    if (this.startsComprehension()) {
      if (first.kind === 'Starred') this.fail();
      const generators = this.parseForIfClauses();
      this.expect(T.rightBracket);
      return { kind: 'ListComp', ...this.spanFrom(start), elt: first, generators };
    }
    if (this.kind !== T.rightBracket) this.expect(T.comma);
    const elts = this.parseElementsAfter(first, T.rightBracket);
    return { kind: 'List', ...this.spanFrom(start), elts, ctx: 'Load' };
  }

  /** The elements after the first one and its comma, up to and including the closing bracket. */
  private parseElementsAfter(first: Expr, closer: number): Expr[] {
    const elts = [first];
    while (this.kind !== closer) {
      elts.push(this.parseStarNamedExpression());
      if (this.kind !== closer) this.expect(T.comma);
    }
    this.advance();
    return elts;
  }

  // dict: '{' [double_starred_kvpairs] '}'      dictcomp: '{' kvpair for_if_clauses '}'
  // set: '{' star_named_expressions '}'         setcomp: '{' named_expression for_if_clauses '}'
  private parseBraceDisplay(): Expr {
    const start = this.index;
    this.advance();
    if (this.accept(T.rightBrace)) return { kind: 'Dict', ...this.spanFrom(start), keys: [], values: [] };
    if (this.kind === T.doubleStar) return this.parseDict(start, [], []);
    const first = this.parseStarNamedExpression();
    if (this.kind === T.colon && first.kind !== 'Starred' && !this.isBareNamed(start + 1)) {
      this.advance();
      const value = this.parseExpression();
      if (this.startsComprehension()) {
        const generators = this.parseForIfClauses();
        this.expect(T.rightBrace);
        return { kind: 'DictComp', ...this.spanFrom(start), key: first, value, generators };
      }
      if (this.kind !== T.rightBrace) this.expect(T.comma);
      return this.parseDict(start, [first], [value]);
    }
    if (this.startsComprehension()) {
      if (first.kind === 'Starred') this.fail();
      const generators = this.parseForIfClauses();
      this.expect(T.rightBrace);
      return { kind: 'SetComp', ...this.spanFrom(start), elt: first, generators };
    }
    if (this.kind !== T.rightBrace) this.expect(T.comma);
    const elts = this.parseElementsAfter(first, T.rightBrace);
    return { kind: 'Set', ...this.spanFrom(start), elts };
  }

  // double_starred_kvpair: '**' bitwise_or | expression ':' expression
  private parseDict(start: number, keys: (Expr | null)[], values: Expr[]): Expr {
    while (this.kind !== T.rightBrace) {
      if (this.accept(T.doubleStar)) {
        keys.push(null);
        values.push(this.parseOperation(Level.bitOr));
      } else {
        keys.push(this.parseExpression());
        this.expect(T.colon);
        values.push(this.parseExpression());
      }
      if (this.kind !== T.rightBrace) this.expect(T.comma);
    }
    this.advance();
    return { kind: 'Dict', ...this.spanFrom(start), keys, values };
  }

  /** `*` bitwise_or, where the current token is the star. */
  protected parseStarred(): Starred {
    const start = this.index;
    this.advance();
    const value = this.parseOperation(Level.bitOr);
    return { kind: 'Starred', ...this.spanFrom(start), value, ctx: 'Load' };
  }
}

/** Line and byte column inside a string token, for places asked for in order. */
class TokenPlace {
  line: number;
  col: number;
  /** The column that CPython takes for an expression that begins with a line feed: the token's, on its first line. */
  base: number;
  private readonly source: string;
  private readonly start: number;
  private at: number;

  constructor(source: string, tokens: TokenColumns, index: number) {
    this.source = source;
    this.start = tokens.start[index] ?? 0;
    this.at = this.start;
    this.line = tokens.line[index] ?? 1;
    this.col = tokens.col[index] ?? 0;
    this.base = this.col;
  }

  /** Moves on to the character `ahead` characters into the token. */
  moveTo(ahead: number): void {
    const end = this.start + ahead;
    let from = this.at;
    for (let at = from; at < end; at++) {
      if (this.source.charCodeAt(at) !== 10) continue;
      this.line++;
      this.col = 0;
      this.base = 0;
      from = at + 1;
    }
    this.col += end - from + extraBytes(this.source, from, end);
    this.at = end;
  }
}

/** A part of a run of string literals; a field knows the span of its own literal. */
type StringPiece =
  | (FormatPart & { readonly kind: 'text' })
  | (FormatPart & { readonly kind: 'field'; readonly literal: Span });

function toPiece(part: FormatPart, literal: Span): StringPiece {
  return part.kind === 'text' ? part : { ...part, literal };
}

/**
 * The node of a piece. CPython gives every node of an f-string the span of the whole run of literals, but for a
 * format spec and the text that ends it, which get that of their own literal.
 */
function toNode(piece: StringPiece, constant: (value: string) => Constant): Constant | FormattedValue {
  if (piece.kind === 'text') return constant(piece.value);
  const { literal } = piece;
  const { lineno, colOffset, endLineno, endColOffset } = constant('');
  const spec = piece.spec?.map((part, index, { length }) => {
    const node = toNode(toPiece(part, literal), constant);
    return part.kind === 'text' && index === length - 1 ? { ...node, ...literal } : node;
  });
  return {
    lineno,
    colOffset,
    endLineno,
    endColOffset,
    kind: 'FormattedValue',
    value: piece.value,
    conversion: piece.conversion,
    formatSpec: spec === undefined ? null : { ...literal, kind: 'JoinedStr', values: spec },
  };
}

/** Joins neighbouring texts; drops empty ones. */
function mergeText(pieces: readonly StringPiece[]): StringPiece[] {
  const merged: StringPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      merged[merged.length - 1] = { kind: 'text', value: last.value + piece.value };
    } else if (piece.kind === 'field' || piece.value !== '') {
      merged.push(piece);
    }
  }
  return merged;
}
