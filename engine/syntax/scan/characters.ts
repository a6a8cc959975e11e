/**
 * Classes of characters by char code. ASCII is a table look-up; beyond it, the Unicode properties decide.
 */

const START = 1;
const CONTINUE = 2;
const DIGIT = 4;
const HEX = 8;
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(char)) classes[code] = START | CONTINUE;
  if (/[0-9]/.test(char)) classes[code] = CONTINUE | DIGIT;
  if (/[0-9A-Fa-f]/.test(char)) classes[code] = (classes[code] ?? 0) | HEX;
}

/** A letter, `_`, or anything beyond ASCII (checked when the whole name is known). */
export function mayStartName(code: number): boolean {
  return code >= 128 || ((classes[code] ?? 0) & START) !== 0;
}

/** As mayStartName, or a digit. */
export function mayContinueName(code: number): boolean {
  return code >= 128 || ((classes[code] ?? 0) & CONTINUE) !== 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isHexDigit(code: number): boolean {
  return code >= 0 && code < 128 && ((classes[code] ?? 0) & HEX) !== 0;
}
