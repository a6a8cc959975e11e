// The layout shared by all formatted values: padding to a width in code points, and for numbers the sign, the
// prefix, grouped digits and the zeros between them.

import { codePointLength, type FormatSpec } from './format-spec.js';

/** A number in pieces: sign, prefix such as 0x, the digits that are grouped, and the rest (`.5e+10`, `%`). */
export interface NumberPieces {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
  /** Digits between separators: 3, or 4 for binary, octal and hexadecimal. */
  readonly groupSize: 3 | 4;
}

/** The sign that a spec gives a number. */
export function signText(negative: boolean, sign: FormatSpec['sign']): string {
  return negative ? '-' : sign === '-' ? '' : sign;
}

/** The number laid out by the spec. */
export function layOutNumber(pieces: NumberPieces, spec: FormatSpec): string {
  const { sign, prefix, rest } = pieces;
  const fixedLength = sign.length + prefix.length + rest.length;
  let digits = pieces.digits;
  if (digits !== '' && spec.grouping !== '') {
    const least = spec.fill === '0' && spec.align === '=' ? spec.width - fixedLength : 0;
    digits = groupDigits(digits, spec.grouping, pieces.groupSize, least);
  }
  const missing = spec.width - fixedLength - digits.length;
  if (missing <= 0) return sign + prefix + digits + rest;
  if (spec.align === '=') return sign + prefix + spec.fill.repeat(missing) + digits + rest;
  return pad(sign + prefix + digits + rest, missing, spec);
}

/** The text padded to the spec's width. */
export function padText(text: string, spec: FormatSpec): string {
  if (spec.width <= 0) return text;
  const missing = spec.width - codePointLength(text);
  return missing > 0 ? pad(text, missing, spec) : text;
}

/** Centred text has the odd fill character on its right. */
function pad(text: string, missing: number, spec: FormatSpec): string {
  switch (spec.align) {
    case '<':
      return text + spec.fill.repeat(missing);
    case '^':
      return spec.fill.repeat(missing >> 1) + text + spec.fill.repeat(missing - (missing >> 1));
    default:
      return spec.fill.repeat(missing) + text;
  }
}

/** Digits in groups from the right, extended by zeros until at least `least` characters long; never a leading separator. */
function groupDigits(digits: string, separator: string, size: number, least: number): string {
  const step = size + 1;
  // A length that is a whole number of steps would begin with a separator, so it takes one digit more.
  const needed = least > 0 ? size * Math.floor(least / step) + Math.max(least % step, 1) : 0;
  const all = digits.padStart(needed, '0');
  const groups: string[] = [];
  const head = all.length % size;
  if (head > 0) groups.push(all.slice(0, head));
  for (let at = head; at < all.length; at += size) groups.push(all.slice(at, at + size));
  return groups.join(separator);
}
