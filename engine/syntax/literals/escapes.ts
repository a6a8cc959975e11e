/**
 * Escape sequences in str and bytes literals (Python reference, 2.4.1). Takes the body of a literal that is not
 * raw, gives its value, or the message CPython builds from the codec's error. The positions in such a message count
 * as CPython's codec does, to which every non-ASCII character is ten characters long (`\UXXXXXXXX`).
 */

/** Finds the character(s) for a name in `\N{name}`; null for an unknown name. */
export type UnicodeNameLookup = (name: string) => string | null;

/** A decoded body, with the first escape that means nothing, or an error message. */
export type Decoded<V> =
  | { readonly kind: 'decoded'; readonly value: V; readonly invalidEscape: string | null }
  | { readonly kind: 'bad'; readonly msg: string };

/** Decodes the body of a str literal. */
export function decodeText(body: string, lookup: UnicodeNameLookup): Decoded<string> {
  if (!body.includes('\\')) return { kind: 'decoded', value: body, invalidEscape: null };
  return new TextDecoding(body, lookup).decode();
}

/** Decodes the body of a bytes literal, which is ASCII. */
export function decodeBytes(body: string): Decoded<Uint8Array> {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let invalidEscape: string | null = null;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code !== BACKSLASH) {
      bytes[length++] = code;
      continue;
    }
    const letter = body.charAt(++at);
    const simple = simpleEscapes[letter];
    if (simple !== undefined) {
      if (simple !== '') bytes[length++] = simple.charCodeAt(0);
    } else if (isOctal(letter)) {
      const digits = octalDigits(body, at);
      if (digits.length === 3 && digits > '377') invalidEscape ??= digits;
      bytes[length++] = Number.parseInt(digits, 8) & 0xff;
      at += digits.length - 1;
    } else if (letter === 'x') {
      const digits = hexDigits(body, at + 1, 2);
      if (digits.length < 2) {
        return { kind: 'bad', msg: `(value error) invalid \\x escape at position ${at - 1}` };
      }
      bytes[length++] = Number.parseInt(digits, 16);
      at += 2;
    } else {
      invalidEscape ??= letter;
      bytes[length++] = BACKSLASH;
      bytes[length++] = letter.charCodeAt(0);
    }
  }
  return { kind: 'decoded', value: bytes.slice(0, length), invalidEscape };
}

const BACKSLASH = 92;

/** Escapes of one letter; the line feed's joins two lines. */
const simpleEscapes: Readonly<Record<string, string | undefined>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const hexEscapes: Readonly<Record<string, { readonly count: number; readonly form: string } | undefined>> = {
  x: { count: 2, form: '\\xXX' },
  u: { count: 4, form: '\\uXXXX' },
  U: { count: 8, form: '\\UXXXXXXXX' },
};

class TextDecoding {
  private readonly body: string;
  private readonly lookup: UnicodeNameLookup;
  private value = '';
  private at = 0;
  private invalidEscape: string | null = null;

  constructor(body: string, lookup: UnicodeNameLookup) {
    this.body = body;
    this.lookup = lookup;
  }

  decode(): Decoded<string> {
    const { body } = this;
    for (;;) {
      const backslash = body.indexOf('\\', this.at);
      if (backslash < 0) break;
      this.value += body.slice(this.at, backslash);
      this.at = backslash + 1;
      const problem = this.decodeEscape();
      if (problem !== null) return { kind: 'bad', msg: this.describe(backslash, problem) };
    }
    this.value += body.slice(this.at);
    return { kind: 'decoded', value: this.value, invalidEscape: this.invalidEscape };
  }

  /** Decodes what follows the backslash; gives what is wrong with it, leaving `at` where it went wrong. */
  private decodeEscape(): string | null {
    const { body } = this;
    const letter = body.charAt(this.at);
    const simple = simpleEscapes[letter];
    const hex = hexEscapes[letter];
    if (simple !== undefined) {
      this.value += simple;
      this.at++;
    } else if (isOctal(letter)) {
      const digits = octalDigits(body, this.at);
      if (digits.length === 3 && digits > '377') this.invalidEscape ??= digits;
      this.value += String.fromCharCode(Number.parseInt(digits, 8));
      this.at += digits.length;
    } else if (hex !== undefined) {
      const digits = hexDigits(body, this.at + 1, hex.count);
      this.at += 1 + digits.length;
      if (digits.length < hex.count) return `truncated ${hex.form} escape`;
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) return 'illegal Unicode character';
      this.value += String.fromCodePoint(code);
    } else if (letter === 'N') {
      return this.decodeName();
    } else {
      // A backslash that escapes nothing stands for itself; at the end it does so without a warning.
      if (letter !== '') this.invalidEscape ??= letter;
      this.value += '\\';
    }
    return null;
  }

  /** `\N{name}` */
  private decodeName(): string | null {
    const { body } = this;
    const malformed = 'malformed \\N character escape';
    this.at++;
    if (body.charAt(this.at) !== '{') return malformed;
    const nameStart = this.at + 1;
    const close = body.indexOf('}', nameStart);
    this.at = close < 0 ? body.length : close;
    if (close < 0 || close === nameStart) return malformed;
    this.at = close + 1;
    const found = this.lookup(body.slice(nameStart, close));
    if (found === null) return 'unknown Unicode character name';
    this.value += found;
    return null;
  }

  private describe(backslash: number, problem: string): string {
    const first = escapedLength(this.body.slice(0, backslash));
    const last = escapedLength(this.body.slice(0, this.at)) - 1;
    return `(unicode error) 'unicodeescape' codec can't decode bytes in position ${first}-${last}: ${problem}`;
  }
}

/** The length of a text in which each non-ASCII code point takes ten characters. */
function escapedLength(text: string): number {
  let length = 0;
  for (const char of text) length += char.charCodeAt(0) < 128 ? 1 : 10;
  return length;
}

function isOctal(letter: string): boolean {
  return letter >= '0' && letter <= '7' && letter !== '';
}

function octalDigits(body: string, from: number): string {
  let end = from;
  while (end < from + 3 && isOctal(body.charAt(end))) end++;
  return body.slice(from, end);
}

function hexDigits(body: string, from: number, count: number): string {
  let end = from;
  while (end < from + count && /^[0-9a-fA-F]$/.test(body.charAt(end))) end++;
  return body.slice(from, end);
}
