/**
 * Line ends of text: what the `newline` argument means, their translation, and finding the end of a line.
 */
import { PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { reprText } from '../../objects/protocol/text.js';
import { type NewlineMode, seenNewlines } from './io-objects.js';

/** The mode for a `newline` argument. Throws TypeError, ValueError; StringIO shows the wrong value as a repr. */
export function newlineMode(newline: Value | undefined, isShownAsRepr = false): NewlineMode {
  if (newline === undefined || newline === null)
    return { given: null, isUniversal: true, translates: true, written: null };
  const text = asText(newline);
  if (text === undefined) throw typeError(`newline must be str or None, not ${typeName(newline)}`);
  if (text !== '' && text !== '\n' && text !== '\r' && text !== '\r\n')
    throw valueError(`illegal newline value: ${isShownAsRepr ? reprText(newline) : text}`);
  return {
    given: text,
    isUniversal: text === '',
    translates: false,
    written: text === '' || text === '\n' ? null : text,
  };
}

/** The line ends in a text, as bits. */
export function newlinesIn(text: string): number {
  if (!text.includes('\r')) return text.includes('\n') ? seenNewlines.lf : 0;
  let seen = 0;
  for (const [end] of text.matchAll(/\r\n?|\n/g)) {
    seen |= end === '\n' ? seenNewlines.lf : end === '\r' ? seenNewlines.cr : seenNewlines.crlf;
  }
  return seen;
}

/** The value of `newlines`: None, one line end, or a tuple of those seen. */
export function seenAsValue(seen: number): Value {
  const found = [
    ...((seen & seenNewlines.cr) === 0 ? [] : ['\r']),
    ...((seen & seenNewlines.lf) === 0 ? [] : ['\n']),
    ...((seen & seenNewlines.crlf) === 0 ? [] : ['\r\n']),
  ];
  const [only] = found;
  if (only === undefined) return null;
  return found.length === 1 ? only : new PyTuple(found);
}

/** Where the line that begins at `from` ends, its line end included; -1 where it does not. */
export function findLineEnd(text: string, from: number, mode: NewlineMode): number {
  if (mode.isUniversal && !mode.translates) {
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10) return at + 1;
      if (unit === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    }
    return -1;
  }
  const end = mode.translates || mode.given === null ? '\n' : mode.given;
  const found = text.indexOf(end === '' ? '\n' : end, from);
  return found < 0 ? -1 : found + end.length;
}
