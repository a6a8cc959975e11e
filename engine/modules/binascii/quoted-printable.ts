/**
 * Quoted-printable both ways (RFC 1521, section 5.1), and its variant for headers.
 */

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOT = 0x2e;
const EQUALS = 0x3d;
const UNDERSCORE = 0x5f;

/** Characters of a line, with the `=` at its end. */
const LINE = 76;

export interface QuotingOptions {
  readonly quoteTabs: boolean;
  readonly isText: boolean;
  readonly isHeader: boolean;
}

export function encodeQuoted(data: Uint8Array, options: QuotingOptions): Uint8Array {
  const out: number[] = [];
  const firstNewline = data.indexOf(NEWLINE);
  const isCrlf = firstNewline > 0 && data[firstNewline - 1] === RETURN;
  let line = 0;
  const endLine = () => {
    if (isCrlf) out.push(RETURN);
    out.push(NEWLINE);
    line = 0;
  };
  for (let at = 0; at < data.length; ) {
    const byte = data[at] as number;
    const next = data[at + 1];
    if (mustQuote(byte, next, line === 0, options)) {
      if (line + 3 >= LINE) {
        out.push(EQUALS);
        endLine();
      }
      out.push(EQUALS, hexDigit(byte >> 4), hexDigit(byte));
      line += 3;
      at++;
    } else if (options.isText && (byte === NEWLINE || (byte === RETURN && next === NEWLINE))) {
      const last = out.at(-1);
      if (last === SPACE || last === TAB) out.splice(-1, 1, EQUALS, hexDigit(last >> 4), hexDigit(last));
      endLine();
      at += byte === RETURN ? 2 : 1;
    } else {
      if (next !== undefined && next !== NEWLINE && line + 1 >= LINE) {
        out.push(EQUALS);
        endLine();
      }
      line++;
      out.push(options.isHeader && byte === SPACE ? UNDERSCORE : byte);
      at++;
    }
  }
  return Uint8Array.from(out);
}

function mustQuote(
  byte: number,
  next: number | undefined,
  isLineStart: boolean,
  { quoteTabs, isText, isHeader }: QuotingOptions,
): boolean {
  if (byte > 126 || byte === EQUALS || (isHeader && byte === UNDERSCORE)) return true;
  if (byte === DOT && isLineStart)
    return next === undefined || next === NEWLINE || next === RETURN || next === 0;
  if (byte === NEWLINE || byte === RETURN) return !isText;
  if (byte === TAB || byte === SPACE) return next === undefined || (quoteTabs && byte < 33);
  return byte < 33;
}

function hexDigit(value: number): number {
  return '0123456789ABCDEF'.charCodeAt(value & 15);
}

export function decodeQuoted(data: Uint8Array, isHeader: boolean): Uint8Array {
  const out = new Uint8Array(data.length);
  let written = 0;
  for (let at = 0; at < data.length; ) {
    const byte = data[at++] as number;
    if (byte !== EQUALS) {
      out[written++] = isHeader && byte === UNDERSCORE ? SPACE : byte;
      continue;
    }
    if (at >= data.length) break;
    const next = data[at] as number;
    const high = hexValue(next);
    const low = hexValue(data[at + 1] ?? 0);
    if (next === NEWLINE || next === RETURN) {
      if (next !== NEWLINE) while (at < data.length && data[at] !== NEWLINE) at++;
      at++;
    } else if (next === EQUALS) {
      out[written++] = EQUALS;
      at++;
    } else if (high >= 0 && low >= 0) {
      out[written++] = (high << 4) | low;
      at += 2;
    } else out[written++] = EQUALS;
  }
  return out.slice(0, written);
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
