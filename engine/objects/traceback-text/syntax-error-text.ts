/**
 * The place of a SyntaxError: file, line, and the source line with a caret.
 */
import { exceptionTypes, PyException } from '../model/exceptions.js';
import { asText } from '../model/text.js';
import type { Value } from '../model/value.js';
import { findAttribute } from '../protocol/attribute.js';
import { strText } from '../protocol/text.js';

/** What stands before the message, and the message itself. */
export interface SyntaxErrorPlace {
  /** The line `File "…", line n`, without margin. */
  readonly location: string;
  /** Source line and carets; may be empty. */
  readonly excerpt: string;
  readonly message: Value;
}

/** The place of an exception that has one: SyntaxErrors whose line is known. */
export function locateSyntaxError(exception: PyException): SyntaxErrorPlace | null {
  try {
    return locate(exception);
  } catch (thrown) {
    if (thrown instanceof PyException) return null;
    throw thrown;
  }
}

function locate(exception: PyException): SyntaxErrorPlace | null {
  if (findAttribute(exception, 'print_file_and_line') === undefined) return null;
  const field = (name: string) => findAttribute(exception, name) ?? null;
  const line = field('lineno');
  if (typeof line !== 'number') return null;
  const filename = field('filename');
  const offset = numberOr(field('offset'), -1);
  // CPython looks at the end of a plain SyntaxError only; subclasses get a single caret.
  const isPlain = exception.type === exceptionTypes.SyntaxError;
  const endLine = isPlain ? numberOr(field('end_lineno'), line) : line;
  const endOffset = isPlain ? numberOr(field('end_offset'), -1) : -1;
  const text = asText(field('text'));
  const file = filename === null ? '<string>' : strText(filename);
  return {
    location: `  File "${file}", line ${line}\n`,
    excerpt: text === undefined ? '' : excerptOf(text, line, offset, endLine, endOffset),
    message: field('msg'),
  };
}

function numberOr(value: Value, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

/** The line and, where the offset lies in it, carets below. Offsets count from 1. */
function excerptOf(text: string, line: number, offset: number, endLine: number, endOffset: number): string {
  const size = Buffer.byteLength(text);
  const end = Math.min(size + 1, endLine > line ? size : endOffset);
  const count = end > 0 && end > offset ? end - offset : 1;
  let at = offset - 1;
  let shown = text;
  while (/^[ \t\f]/.test(shown)) {
    shown = shown.slice(1);
    at--;
  }
  const length = Array.from(shown.endsWith('\n') ? shown.slice(0, -1) : shown).length;
  if (at > length) at = length;
  for (let end = shown.indexOf('\n'); end >= 0 && end < at; end = shown.indexOf('\n')) {
    shown = shown.slice(end + 1);
    at -= end + 1;
  }
  const body = `    ${shown}${shown.endsWith('\n') ? '' : '\n'}`;
  return at < 0 ? body : `${body}    ${' '.repeat(at)}${'^'.repeat(count)}\n`;
}
