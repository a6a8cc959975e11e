/**
 * Strings of JSON: from a str to its text in quotes.
 */
import { tickAt } from '../../objects/model/resources.js';
import { asStr, type PyStr, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';

const NOT_PLAIN = /[^ !#-[\]-~]/;
const TO_ESCAPE = /["\\\x00-\x1f]/;

/** The text in ASCII: all other characters are escaped. */
export function quoteAscii(str: PyStr): string {
  const text = str.toString();
  if (!NOT_PLAIN.test(text)) return `"${text}"`;
  let quoted = '"';
  let plain = 0;
  for (let at = 0; at < text.length; at++) {
    tickAt(at);
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c) continue;
    quoted += text.slice(plain, at) + escapeUnit(code);
    plain = at + 1;
  }
  return `${quoted}${text.slice(plain)}"`;
}

/** The text with quotes, backslashes and control characters escaped. May hold lone surrogates. */
export function quoteUnicode(str: PyStr): string {
  if (typeof str === 'string') return TO_ESCAPE.test(str) ? JSON.stringify(str) : `"${str}"`;
  return `"${str.toString().replace(/["\\\x00-\x1f]/g, (char) => JSON.stringify(char).slice(1, -1))}"`;
}

const shortEscapes: Readonly<Record<number, string>> = {
  8: '\\b',
  9: '\\t',
  10: '\\n',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

function escapeUnit(code: number): string {
  const short = code < 0x80 ? shortEscapes[code] : undefined;
  if (short !== undefined) return short;
  return `\\u${(code + 0x10000).toString(16).slice(1)}`;
}

/** `encode_basestring_ascii(string)` */
export function encodeAscii(value: Value): Value {
  return quoteAscii(expectStr(value));
}

/** `encode_basestring(string)` */
export function encodeUnicode(value: Value): Value {
  return strFromText(quoteUnicode(expectStr(value)));
}

function expectStr(value: Value): PyStr {
  const str = asStr(value);
  if (str === undefined) throw typeError(`first argument must be a string, not ${typeName(value)}`);
  return str;
}
