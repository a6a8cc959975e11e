/**
 * Base64 both ways. Well-formed text is read by Node's Buffer; all other text by the rules of CPython, which skip what is no base64.
 */
import { Buffer } from 'node:buffer';
import { tickLongAt } from '../../core/long-work.js';
import { binasciiError } from './arguments.js';

const NEWLINE = 0x0a;
const PAD = 0x3d;

/** The base64 of bytes, with a line feed behind it if asked for. */
export function encodeBase64(bytes: Uint8Array, newline: boolean): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const encoded = new Uint8Array(text.length + (newline ? 1 : 0));
  for (let at = 0; at < text.length; at++) {
    tickLongAt(at);
    encoded[at] = text.charCodeAt(at);
  }
  if (newline) encoded[text.length] = NEWLINE;
  return encoded;
}

/** The bytes of base64 text. */
export function decodeBase64(text: Uint8Array, isStrict: boolean): Uint8Array {
  return decodeWellFormed(text) ?? decodeAny(text, isStrict);
}

const NO_DIGIT = 255;
const digits = new Uint8Array(256).fill(NO_DIGIT);
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((char, value) => {
  digits[char.charCodeAt(0)] = value;
});

function decodeWellFormed(text: Uint8Array): Uint8Array | undefined {
  const { length } = text;
  if (length % 4 !== 0) return undefined;
  let end = length;
  while (end > 0 && length - end < 2 && text[end - 1] === PAD) end--;
  for (let at = 0; at < end; at++) if (digits[text[at] as number] === NO_DIGIT) return undefined;
  const decoded = new Uint8Array((end * 3) >> 2);
  let written = 0;
  for (let at = 0; at < end; at += 4) {
    tickLongAt(at >> 2);
    const word =
      ((digits[text[at] as number] as number) << 18) |
      ((digits[text[at + 1] as number] as number) << 12) |
      ((at + 2 < end ? (digits[text[at + 2] as number] as number) : 0) << 6) |
      (at + 3 < end ? (digits[text[at + 3] as number] as number) : 0);
    decoded[written++] = word >> 16;
    if (written < decoded.length) decoded[written++] = word >> 8;
    if (written < decoded.length) decoded[written++] = word;
  }
  return decoded;
}

function decodeAny(text: Uint8Array, isStrict: boolean): Uint8Array {
  const decoded = new Uint8Array(((text.length + 3) >> 2) * 3);
  let written = 0;
  /** Digits of the group of four so far, and the bits they leave over. */
  let place = 0;
  let rest = 0;
  let pads = 0;
  let isPadded = false;
  for (let at = 0; at < text.length; at++) {
    tickLongAt(at);
    const char = text[at] as number;
    if (char === PAD) {
      isPadded = true;
      if (isStrict && place === 0 && at === 0) throw binasciiError('Leading padding not allowed');
      if (place >= 2 && place + ++pads >= 4) {
        if (isStrict && at + 1 < text.length) throw binasciiError('Excess data after padding');
        return decoded.slice(0, written);
      }
      continue;
    }
    const digit = digits[char] as number;
    if (digit === NO_DIGIT) {
      if (isStrict) throw binasciiError('Only base64 data is allowed');
      continue;
    }
    if (isStrict && isPadded) throw binasciiError('Discontinuous padding not allowed');
    pads = 0;
    if (place > 0) decoded[written++] = (rest << (2 * place)) | (digit >> (6 - 2 * place));
    rest = place === 0 ? digit : digit & ((1 << (6 - 2 * place)) - 1);
    place = (place + 1) & 3;
  }
  if (place === 1)
    throw binasciiError(
      `Invalid base64-encoded string: number of data characters (${(written / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  if (place !== 0) throw binasciiError('Incorrect padding');
  return decoded.slice(0, written);
}
