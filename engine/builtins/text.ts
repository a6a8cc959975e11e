/**
 * ascii, bin, chr, format, hex, oct, ord, repr.
 */
import { asStr, PyByteArray, PyBytes, type PyStr, strFromPoints } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { longToDigits } from '../objects/numeric/long-digits.js';
import { overflowError, typeError, valueError } from '../objects/protocol/errors.js';
import { toIndex } from '../objects/protocol/items.js';
import { ascii, format, reprObject } from '../objects/protocol/text.js';
import type { FunctionDeclarations } from './declare-functions.js';

export const textFunctions: FunctionDeclarations = {
  ascii: [
    '(obj, /)',
    ascii,
    'Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes.',
  ],
  bin: [
    '(number, /)',
    (number: Value) => inBase(number, 2, '0b'),
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
  ],
  chr: ['(i, /)', character, 'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.'],
  format: [
    "(value, format_spec='', /)",
    (value: Value, spec: Value | undefined) => {
      if (spec !== undefined && asStr(spec) === undefined)
        throw typeError(`format() argument 2 must be str, not ${typeOf(spec).name}`);
      return format(value, spec ?? '');
    },
    'Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language.',
  ],
  hex: [
    '(number, /)',
    (number: Value) => inBase(number, 16, '0x'),
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
  ],
  oct: [
    '(number, /)',
    (number: Value) => inBase(number, 8, '0o'),
    "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
  ],
  ord: ['(c, /)', ordinal, 'Return the Unicode code point for a one-character string.'],
  repr: [
    '(obj, /)',
    reprObject,
    'Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.',
  ],
};

function inBase(number: Value, base: 2 | 8 | 16, prefix: string): string {
  const value = toIndex(number);
  const digits = typeof value === 'bigint' ? longToDigits(value, base) : value.toString(base);
  return digits.startsWith('-') ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}

function character(value: Value): PyStr {
  if (typeof value === 'number' && value >= 0 && value < 0xd800) return String.fromCharCode(value);
  const point = toIndex(value);
  if (point < -(2 ** 31) || point >= 2 ** 31) throw overflowError('Python int too large to convert to C int');
  if (point < 0 || point > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return strFromPoints(Uint32Array.of(Number(point)));
}

function ordinal(value: Value): number {
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    const length = value instanceof PyByteArray ? value.length : value.data.length;
    if (length === 1) return value.data[0] as number;
    throw typeError(`ord() expected a character, but string of length ${length} found`);
  }
  const text = asStr(value);
  if (text === undefined)
    throw typeError(`ord() expected string of length 1, but ${typeOf(value).name} found`);
  const length = typeof text === 'string' ? text.length : text.points.length;
  if (length !== 1) throw typeError(`ord() expected a character, but string of length ${length} found`);
  return typeof text === 'string' ? text.charCodeAt(0) : (text.points[0] as number);
}
