/**
 * The parts of an f-string's body as CPython 3.11 finds them: literal text and replacement fields, by characters and
 * not by tokens. An expression may hold no backslash and no comment; fields nest once, inside a format spec.
 * Takes a body and a compiler for the expressions (the parser, started anew on the expression's text); gives
 * the parts in order. Throws, through `fail`, CPython's errors.
 */
import type { Expr } from '../ast.js';

/** One part of an f-string. */
export type FormatPart =
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'field';
      readonly value: Expr;
      readonly conversion: number;
      readonly spec: readonly FormatPart[] | null;
    };

/** What the splitter needs from the parser. */
export interface FormatStringPort {
  /** Raises a SyntaxError at the string. */
  fail(msg: string): never;
  /** Decodes literal text; `atBrace` says that it ends in a backslash before a brace. */
  decode(text: string): string;
  /** Notes an escape that means nothing. */
  warnEscape(letter: string): void;
  /** Parses the expression at body[start, end). */
  compile(start: number, end: number): Expr;
}

/** Splits the body of an f-string. */
export function splitFormatString(body: string, isRaw: boolean, port: FormatStringPort): FormatPart[] {
  return new FormatStringSplitter(body, isRaw, port).split(0);
}

const MAX_NESTED_BRACKETS = 200;
const closers: Readonly<Record<string, string | undefined>> = { ')': '(', ']': '[', '}': '{' };
const conversions = 'sra';

class FormatStringSplitter {
  private readonly body: string;
  private readonly isRaw: boolean;
  private readonly port: FormatStringPort;
  private at = 0;

  constructor(body: string, isRaw: boolean, port: FormatStringPort) {
    this.body = body;
    this.isRaw = isRaw;
    this.port = port;
  }

  /** f_string: (literal | replacement_field)*; a format spec (level 1) ends before its closing brace. */
  split(level: number): FormatPart[] {
    const { body } = this;
    const parts: FormatPart[] = [];
    while (this.at < body.length) {
      const doubled = this.takeLiteral(level, parts);
      if (doubled) continue;
      if (this.at >= body.length || body[this.at] === '}') break;
      this.takeField(level, parts);
    }
    if (level > 0 && body[this.at] !== '}') this.port.fail("f-string: expecting '}'");
    return parts;
  }

  /** Text up to a brace; true where it ended in a doubled brace (of which one is kept). */
  private takeLiteral(level: number, parts: FormatPart[]): boolean {
    const { body, isRaw } = this;
    const start = this.at;
    let at = start;
    let end = -1;
    let doubled = false;
    while (at < body.length) {
      let char = body[at++];
      if (!isRaw && char === '\\' && at < body.length) {
        char = body[at++];
        if (char === 'N') {
          if (at < body.length && body[at++] === '{') {
            while (at < body.length && body[at++] !== '}');
          }
          continue;
        }
        if (char === '{') this.port.warnEscape('{');
      }
      if (char !== '{' && char !== '}') continue;
      if (level === 0) {
        if (body[at] === char) {
          end = at;
          at++;
          doubled = true;
          break;
        }
        if (char === '}') this.port.fail("f-string: single '}' is not allowed");
      }
      at--;
      break;
    }
    if (end < 0) end = at;
    this.at = at;
    if (end > start) {
      const text = body.slice(start, end);
      this.addText(parts, isRaw ? text : this.port.decode(text));
    }
    return doubled;
  }

  /** replacement_field: '{' expression ['='] ['!' conversion] [':' format_spec] '}' */
  private takeField(level: number, parts: FormatPart[]): void {
    const { body, port } = this;
    if (level >= 2) port.fail('f-string: expressions nested too deeply');
    this.at++;
    const start = this.at;
    this.skipExpression();
    const value = this.compile(start);
    let isDebug = false;
    if (body[this.at] === '=') {
      this.at++;
      while (/^[ \t\n\r\f\v]$/.test(body.charAt(this.at))) this.at++;
      if (this.at >= body.length) port.fail("f-string: expecting '}'");
      this.addText(parts, body.slice(start, this.at));
      isDebug = true;
    }
    let conversion = -1;
    if (body[this.at] === '!') {
      this.at++;
      if (this.at >= body.length) port.fail("f-string: expecting '}'");
      const letter = body.charAt(this.at++);
      if (!conversions.includes(letter)) {
        port.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
      }
      conversion = letter.charCodeAt(0);
    }
    if (this.at >= body.length) port.fail("f-string: expecting '}'");
    let spec: FormatPart[] | null = null;
    if (body[this.at] === ':') {
      this.at++;
      if (this.at >= body.length) port.fail("f-string: expecting '}'");
      spec = this.split(level + 1);
    }
    if (body[this.at] !== '}') port.fail("f-string: expecting '}'");
    this.at++;
    if (isDebug && spec === null && conversion === -1) conversion = 114;
    parts.push({ kind: 'field', value, conversion, spec });
  }

  private compile(start: number): Expr {
    const { body, port } = this;
    const text = body.slice(start, this.at);
    if (/^[ \t\n\f]*$/.test(text)) {
      const next = body.charAt(this.at);
      if (next === '!' || next === ':' || next === '=')
        port.fail(`f-string: expression required before '${next}'`);
      port.fail('f-string: empty expression not allowed');
    }
    return port.compile(start, this.at);
  }

  /** Moves to the character after the expression, which ends outside brackets and quotes. */
  private skipExpression(): void {
    const { body, port } = this;
    const open: string[] = [];
    let quote = '';
    for (; this.at < body.length; this.at++) {
      const char = body.charAt(this.at);
      if (char === '\\') port.fail('f-string expression part cannot include a backslash');
      if (quote !== '') {
        if (body.startsWith(quote, this.at)) {
          this.at += quote.length - 1;
          quote = '';
        }
      } else if (char === "'" || char === '"') {
        quote = body.startsWith(char.repeat(3), this.at) ? char.repeat(3) : char;
        this.at += quote.length - 1;
      } else if (char === '(' || char === '[' || char === '{') {
        if (open.length >= MAX_NESTED_BRACKETS) port.fail('f-string: too many nested parenthesis');
        open.push(char);
      } else if (char === '#') {
        port.fail("f-string expression part cannot include '#'");
      } else if (open.length === 0 && '!:}=<>'.includes(char)) {
        if (body[this.at + 1] === '=' && '!=<>'.includes(char)) this.at++;
        else if (char !== '<' && char !== '>') break;
      } else {
        const opener = closers[char];
        if (opener === undefined) continue;
        const opening = open.pop();
        if (opening === undefined) port.fail(`f-string: unmatched '${char}'`);
        if (opening !== opener) {
          port.fail(
            `f-string: closing parenthesis '${char}' does not match opening parenthesis '${opening}'`,
          );
        }
      }
    }
    if (quote !== '') port.fail('f-string: unterminated string');
    const unclosed = open.at(-1);
    if (unclosed !== undefined) port.fail(`f-string: unmatched '${unclosed}'`);
    if (this.at >= body.length) port.fail("f-string: expecting '}'");
  }

  private addText(parts: FormatPart[], value: string): void {
    const last = parts.at(-1);
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', value: last.value + value };
    else if (value !== '') parts.push({ kind: 'text', value });
  }
}
