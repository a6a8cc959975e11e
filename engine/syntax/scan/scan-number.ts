/**
 * Number literals: moves a cursor over one and pushes its token, or throws CPython's error at the character it
 * points at. The value is made later (literals/number.ts).
 */
import { T } from '../tokens.table.js';
import { isDigit, isHexDigit, mayContinueName } from './characters.js';
import { countCodePoints, type ScanCursor } from './cursor.js';

const UNDERSCORE = 95;
const ZERO = 48;
const DOT = 46;
/** Or-ed into a letter's code gives its lower case. */
const LOWER = 32;

/** Takes a cursor at a digit, or at a dot before one. */
export function scanNumber(cursor: ScanCursor): void {
  const start = cursor.pos;
  const col = cursor.column();
  const radix = cursor.peek() === ZERO ? radixes[cursor.peek(1) | LOWER] : undefined;
  if (radix !== undefined) scanRadix(cursor, radix);
  else scanDecimal(cursor, start);
  cursor.push(T.number, start, col);
}

interface Radix {
  readonly name: string;
  readonly accepts: (code: number) => boolean;
}

const radixes: Readonly<Record<number, Radix>> = {
  ['x'.charCodeAt(0)]: { name: 'hexadecimal', accepts: isHexDigit },
  ['o'.charCodeAt(0)]: { name: 'octal', accepts: (code) => code >= 48 && code < 56 },
  ['b'.charCodeAt(0)]: { name: 'binary', accepts: (code) => code === 48 || code === 49 },
};

/** `0` (`x`|`o`|`b`) (`_`? digit)+ */
function scanRadix(cursor: ScanCursor, radix: Radix): void {
  cursor.pos += 2;
  do {
    if (cursor.peek() === UNDERSCORE) cursor.pos++;
    if (!radix.accepts(cursor.peek())) throw radixFailure(cursor, radix);
    while (radix.accepts(cursor.peek())) cursor.pos++;
  } while (cursor.peek() === UNDERSCORE);
  if (isDigit(cursor.peek())) throw radixFailure(cursor, radix);
  checkEnd(cursor, radix.name);
}

function radixFailure(cursor: ScanCursor, radix: Radix): Error {
  const code = cursor.peek();
  if (!isDigit(code)) return cursor.failure(`invalid ${radix.name} literal`);
  cursor.pos++;
  return cursor.failure(`invalid digit '${String.fromCharCode(code)}' in ${radix.name} literal`);
}

/** digits [`.` digits] [exponent] [`j`], where a bare integer other than zero has no leading zero. */
function scanDecimal(cursor: ScanCursor, start: number): void {
  let zerosEnd = -1;
  if (cursor.peek() === ZERO) {
    skipZeros(cursor);
    if (isDigit(cursor.peek())) zerosEnd = cursor.pos + 1;
  }
  if (isDigit(cursor.peek())) skipDigits(cursor);
  let isInteger = true;
  let kind = 'decimal';
  if (cursor.peek() === DOT) {
    isInteger = false;
    cursor.pos++;
    if (isDigit(cursor.peek())) skipDigits(cursor);
  }
  if ((cursor.peek() | LOWER) === 101 && scanExponent(cursor)) isInteger = false;
  if ((cursor.peek() | LOWER) === 106) {
    isInteger = false;
    kind = 'imaginary';
    cursor.pos++;
  }
  if (isInteger && zerosEnd >= 0) {
    const msg =
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    const before = countCodePoints(cursor.source, cursor.lineStart, start);
    throw cursor.failureAt(msg, cursor.line, before + 1, before + zerosEnd - start);
  }
  checkEnd(cursor, kind);
}

/** (`e`|`E`) (`+`|`-`)? digits; false where the letter begins no exponent, such as in `1else`. */
function scanExponent(cursor: ScanCursor): boolean {
  const sign = cursor.peek(1);
  const signed = sign === 43 || sign === 45;
  if (!isDigit(cursor.peek(signed ? 2 : 1))) {
    if (!signed) return false;
    cursor.pos += 2;
    throw cursor.failure('invalid decimal literal');
  }
  cursor.pos += signed ? 2 : 1;
  skipDigits(cursor);
  return true;
}

/** digit (`_`? digit)* */
function skipDigits(cursor: ScanCursor): void {
  for (;;) {
    while (isDigit(cursor.peek())) cursor.pos++;
    if (cursor.peek() !== UNDERSCORE) return;
    cursor.pos++;
    if (!isDigit(cursor.peek())) throw cursor.failure('invalid decimal literal');
  }
}

/** `0` (`_`? `0`)*, where an underscore must be followed by a digit. */
function skipZeros(cursor: ScanCursor): void {
  cursor.pos++;
  for (;;) {
    if (cursor.peek() === UNDERSCORE) {
      cursor.pos++;
      if (!isDigit(cursor.peek())) throw cursor.failure('invalid decimal literal');
    }
    if (cursor.peek() !== ZERO) return;
    cursor.pos++;
  }
}

/** Those that can follow an operand; CPython does not look past the two letters of `if`, `in` and `is`. */
const keywordAfterNumber = /^(?:i[fns]|(?:and|else|for|or|not)(?![\w\u0080-\uffff]))/;

/**
 * A name may not follow without a space; a keyword that can follow an operand is only warned of. What is not ASCII
 * is left to the next token.
 */
function checkEnd(cursor: ScanCursor, kind: string): void {
  const code = cursor.peek();
  if (code < 0 || code >= 128 || !mayContinueName(code)) return;
  if (keywordAfterNumber.test(cursor.source.slice(cursor.pos, cursor.pos + 5))) {
    cursor.warnings.push({
      category: 'SyntaxWarning',
      failure: cursor.failure(`invalid ${kind} literal`),
    });
    return;
  }
  throw cursor.failure(`invalid ${kind} literal`);
}
