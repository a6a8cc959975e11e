// Unicode decimal digits and white space as int(), float() and complex() accept them: any character of category
// Nd counts as its digit, any white space may stand around the number.
// Nd comes in runs of ten in order from zero, so a digit's value is its place in its run.

const NOT_ASCII = /[\u0080-\u{10ffff}]/u;
const FOREIGN = /[\u0080-\u{10ffff}]/gu;
const SPACE = /^[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

const foreignDigits = new Map<number, number>();

/** The value of a decimal digit, or -1 if the code point is none. */
export function digitValue(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  let value = foreignDigits.get(codePoint);
  if (value === undefined) {
    value = isDigit(codePoint) ? countDigitsBefore(codePoint) % 10 : -1;
    foreignDigits.set(codePoint, value);
  }
  return value;
}

/**
 * The text with every Unicode digit as its ASCII digit and every Unicode space as a blank; other characters
 * stay. ASCII text is returned as it is.
 */
export function foldDigitsAndSpaces(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return text.replace(FOREIGN, (character) => {
    const digit = digitValue(character.codePointAt(0) ?? 0);
    if (digit >= 0) return String(digit);
    return SPACE.test(character) ? ' ' : character;
  });
}

/** The text without ASCII white space at its ends. */
export function stripSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isAsciiSpace(text.charCodeAt(from))) from++;
  while (to > from && isAsciiSpace(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isDigit(codePoint: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));
}

function countDigitsBefore(codePoint: number): number {
  let first = codePoint;
  while (isDigit(first - 1)) first--;
  return codePoint - first;
}
