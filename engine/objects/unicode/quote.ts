/**
 * repr() of str: the text in quotes, with everything escaped that is not printable.
 */
import { LongTextBuilder } from '../../core/long-text.js';
import { tickLong } from '../../core/long-work.js';
import { someIn } from './character-sets.js';
import { isPrintable } from './predicates.js';

/** `repr(text)`: a JavaScript string in which pairs of surrogates are one character. `quote` stands around it. */
export function quoteText(text: string, quote = quoteFor(text)): string {
  if (isPrintable(text) && !text.includes('\\') && !text.includes(quote)) return quote + text + quote;
  const result = new LongTextBuilder();
  result.add(quote);
  let plainFrom = 0;
  for (let at = 0; at < text.length; ) {
    tickLong();
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const escaped = escapeOf(code, quote);
    if (escaped !== null) {
      result.add(text.slice(plainFrom, at) + escaped);
      plainFrom = at + width;
    }
    at += width;
  }
  result.add(text.slice(plainFrom) + quote);
  return result.finish();
}

function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

/** `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, the shortest that fits. */
export function escapePoint(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

function escapeOf(code: number, quote: string): string | null {
  switch (code) {
    case 0x5c:
      return '\\\\';
    case 0x0a:
      return '\\n';
    case 0x0d:
      return '\\r';
    case 0x09:
      return '\\t';
    default:
      if (code === quote.charCodeAt(0)) return `\\${quote}`;
      if (code >= 0x20 && code < 0x7f) return null;
      return code < 0xa1 || someIn('unprintable', String.fromCodePoint(code)) ? escapePoint(code) : null;
  }
}
