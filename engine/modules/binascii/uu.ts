/**
 * Lines of uuencoded data.
 */
import { binasciiError } from './arguments.js';

const SPACE = 0x20;
const BACKTICK = 0x60;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const MOST = 45;

/** The line of at most 45 bytes. With `backtick` zeros are written as that and not as blanks. */
export function encodeUu(data: Uint8Array, backtick: boolean): Uint8Array {
  if (data.length > MOST) throw binasciiError('At most 45 bytes at once');
  const digit = (value: number) => (backtick && value === 0 ? BACKTICK : value + SPACE);
  const out = [digit(data.length)];
  for (let at = 0; at < data.length; at += 3) {
    const word = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) out.push(digit((word >> shift) & 63));
  }
  out.push(NEWLINE);
  return Uint8Array.from(out);
}

/** The bytes of a line. Blanks at its end may be missing. */
export function decodeUu(line: Uint8Array): Uint8Array {
  const out = new Uint8Array(((line[0] ?? 0) - SPACE) & 63);
  let at = 1;
  let bits = 0;
  let rest = 0;
  for (let written = 0; written < out.length; ) {
    const char = line[at] ?? NEWLINE;
    let digit = 0;
    if (char !== NEWLINE && char !== RETURN) {
      if (char < SPACE || char > BACKTICK) throw binasciiError('Illegal char');
      digit = (char - SPACE) & 63;
    }
    at++;
    rest = (rest << 6) | digit;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[written++] = rest >> bits;
    rest &= (1 << bits) - 1;
  }
  for (; at < line.length; at++) {
    const char = line[at];
    if (char !== SPACE && char !== BACKTICK && char !== NEWLINE && char !== RETURN)
      throw binasciiError('Trailing garbage');
  }
  return out;
}
