/**
 * From bytes to text (Python reference, 2.1.4; PEP 263): the byte order mark, the `coding` comment in the first two
 * lines, UTF-8 otherwise. Takes a str as it is. Gives text whose line ends are line feeds, or the SyntaxError
 * that CPython gives when it reads such a file.
 */
import { normalizeLineEnds } from './source-text.js';
import type { SyntaxErrorData } from './syntax-error.js';

/** A decoded source, or why it cannot be decoded. */
export type DecodedSource =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Without a mark or declaration CPython reports the columns of errors in bytes. */
      readonly hasDeclaredEncoding: boolean;
    }
  | { readonly kind: 'error'; readonly error: SyntaxErrorData };

/** Decodes a source; `isFile` says that it is the program's file, for which CPython words an error differently. */
export function decodeSource(source: string | Uint8Array, filename: string, isFile = false): DecodedSource {
  if (typeof source === 'string') {
    if (source.includes('\0')) return failDecoding('source code string cannot contain null bytes', null);
    return { kind: 'text', text: normalizeLineEnds(source), hasDeclaredEncoding: true };
  }
  const hasMark = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf;
  const bytes = hasMark ? source.subarray(3) : source;
  const declared = declaredEncoding(bytes);
  if (hasMark && declared !== null && declared !== 'utf-8') {
    return failDecoding(`encoding problem: ${declared} with BOM`, 0);
  }
  const text = declared === null ? decodeUtf8(bytes) : decodeAs(bytes, declared);
  if (text === null) {
    if (declared === null || declared === 'utf-8') return failDecoding(describeBadUtf8(bytes, filename), 0);
    if (isFile) return failDecoding(`encoding problem: ${declared}`, null);
    return failDecoding(`unknown encoding: ${declared}`, 0);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return failAtNull(text, nul);
  return { kind: 'text', text: normalizeLineEnds(text), hasDeclaredEncoding: hasMark || declared !== null };
}

const declaration = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const blankOrComment = /^[ \t\f]*(?:#|$)/;

/** The encoding that a comment in the first two lines names, as CPython normalises it; null without one. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  const lines = normalizeLineEnds(head).split('\n');
  for (const line of lines.slice(0, 2)) {
    const name = declaration.exec(line)?.[1];
    if (name !== undefined) return normalizeEncodingName(name);
    if (!blankOrComment.test(line)) return null;
  }
  return null;
}

function normalizeEncodingName(name: string): string {
  const plain = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (plain === 'utf-8' || plain.startsWith('utf-8-')) return 'utf-8';
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain)) return 'iso-8859-1';
  return name;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  return decodeWith('utf-8', bytes);
}

/** Names under which Python knows encodings that TextDecoder does not do as Python does. */
const latin1Names = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'latin-1', 'latin', 'l1', '8859', 'cp819']);
const asciiNames = new Set(['ascii', 'us-ascii', '646', 'iso646-us']);

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'utf-8' || name === 'utf8' || name === 'u8') return decodeUtf8(bytes);
  if (latin1Names.has(name)) return Buffer.from(bytes).toString('latin1');
  if (asciiNames.has(name)) {
    return bytes.every((byte) => byte < 128) ? Buffer.from(bytes).toString('latin1') : null;
  }
  // A source is found to have a declaration by its ASCII bytes: no wider encoding can be meant.
  if (name.startsWith('utf-16') || name.startsWith('utf-32')) return null;
  if (name === 'cp1252' || name === 'windows-1252') return decodeWindows1252(bytes);
  return decodeWith(name.replace(/^cp(125\d)$/, 'windows-$1'), bytes);
}

/** What windows-1252 has where latin-1 has control characters; a space stands for a byte without a meaning. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node's own decoder takes windows-1252 for latin-1. */
function decodeWindows1252(bytes: Uint8Array): string | null {
  let undefinedByte = false;
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => {
      const meant = windows1252.charAt(char.charCodeAt(0) - 0x80);
      if (meant === ' ') undefinedByte = true;
      return meant;
    });
  return undefinedByte ? null : text;
}

function decodeWith(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** CPython's words for a file that is not UTF-8 and does not say what it is. */
function describeBadUtf8(bytes: Uint8Array, filename: string): string {
  const valid = new TextDecoder('utf-8').decode(bytes);
  const at = Buffer.byteLength(valid.slice(0, valid.indexOf('\ufffd')));
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
  const code = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return (
    `Non-UTF-8 code starting with '\\x${code}' in file ${filename} on line ${line}, but no encoding declared; ` +
    'see https://peps.python.org/pep-0263/ for details'
  );
}

function failDecoding(msg: string, lineno: number | null): DecodedSource {
  const error: SyntaxErrorData = {
    type: 'SyntaxError',
    msg,
    lineno,
    offset: lineno === null ? null : -1,
    endLineno: null,
    endOffset: null,
    text: null,
    incomplete: false,
  };
  return { kind: 'error', error };
}

function failAtNull(text: string, nul: number): DecodedSource {
  const before = normalizeLineEnds(text.slice(0, nul)).split('\n');
  const lineno = before.length;
  const error: SyntaxErrorData = {
    type: 'SyntaxError',
    msg: 'source code cannot contain null bytes',
    lineno,
    offset: 0,
    endLineno: lineno,
    endOffset: 0,
    text: before.at(-1) ?? '',
    incomplete: false,
  };
  return { kind: 'error', error };
}
