/**
 * UTF-7 (RFC 2152): ASCII that stands for itself, and between `+` and `-` the UTF-16 of all else in base 64.
 *
 * Lone surrogates pass both ways. What is no `+…-` part, or is left unfinished, is a fault.
 */
import { tickLongAt } from '../../core/long-work.js';
import { type PyStr, textToPoints } from '../model/text.js';
import { ByteBuilder } from './byte-builder.js';
import type { Decoded, DecodeFault, Report, TextCodec } from './text-codec.js';

/** UTF-7. */
export const utf7: TextCodec = { name: 'utf-7', encode, decode };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PLUS = 0x2b;
const MINUS = 0x2d;

/** Six bits by ASCII code; -1 for what is no digit of base 64. */
const digits = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value++) digits[ALPHABET.charCodeAt(value)] = value;

function digitOf(code: number): number {
  return digits[code] ?? -1;
}

/** Characters that stand for themselves: all of ASCII that is printed or white but `+`, `\` and `~`. */
function isDirect(point: number): boolean {
  if (point === 0x09 || point === 0x0a || point === 0x0d) return true;
  return point >= 0x20 && point < 0x7e && point !== PLUS && point !== 0x5c;
}

function encode(str: PyStr): Uint8Array {
  const points = typeof str === 'string' ? textToPoints(str) : str.points;
  const builder = new ByteBuilder(points.length);
  let isShifted = false;
  let bits = 0;
  let held = 0;
  const pushDigit = (value: number): void => builder.push(ALPHABET.charCodeAt(value & 63));
  const pushUnit = (unit: number): void => {
    held = (held << 16) | unit;
    bits += 16;
    while (bits >= 6) {
      bits -= 6;
      pushDigit(held >> bits);
    }
    held &= (1 << bits) - 1;
  };
  const endShift = (): void => {
    if (bits > 0) pushDigit(held << (6 - bits));
    [isShifted, bits, held] = [false, 0, 0];
  };
  for (const point of points) {
    if (isDirect(point)) {
      if (isShifted) {
        endShift();
        if (digitOf(point) >= 0 || point === MINUS) builder.push(MINUS);
      }
      builder.push(point);
      continue;
    }
    if (!isShifted) {
      builder.push(PLUS);
      if (point === PLUS) {
        builder.push(MINUS);
        continue;
      }
      isShifted = true;
    }
    if (point < 0x10000) pushUnit(point);
    else {
      pushUnit(0xd800 + ((point - 0x10000) >> 10));
      pushUnit(0xdc00 + ((point - 0x10000) & 0x3ff));
    }
  }
  if (isShifted) {
    endShift();
    builder.push(MINUS);
  }
  return builder.finish();
}

function decode(bytes: Uint8Array, report: Report<DecodeFault>, isFinal = true): Decoded {
  let text = '';
  let at = 0;
  /** Where the shifted part began, in bytes and in the text; -1 outside. */
  let shift = -1;
  let textAtShift = 0;
  let bits = 0;
  let held = 0;
  const fail = (start: number, end: number, reason: string): void => {
    const replaced = report({ kind: 'decode', encoding: 'utf7', bytes, start, end, reason });
    text += replaced.text.toString();
    at = replaced.resume;
  };
  for (;;) {
    while (at < bytes.length) {
      tickLongAt(at);
      const code = bytes[at] ?? 0;
      if (shift >= 0) {
        const digit = digitOf(code);
        if (digit >= 0) {
          at++;
          held = (held << 6) | digit;
          bits += 6;
          if (bits >= 16) {
            bits -= 16;
            text += String.fromCharCode(held >> bits);
            held &= (1 << bits) - 1;
          }
          continue;
        }
        const start = shift;
        shift = -1;
        if (bits >= 6) fail(start, at + 1, 'partial character in shift sequence');
        else if (bits > 0 && held !== 0) fail(start, at + 1, 'non-zero padding bits in shift sequence');
        else if (code === MINUS) at++;
      } else if (code === PLUS) {
        const next = bytes[at + 1];
        if (next === MINUS) {
          text += '+';
          at += 2;
        } else if (next !== undefined && digitOf(next) < 0) fail(at, at + 2, 'ill-formed sequence');
        else {
          [shift, textAtShift, bits, held] = [at, text.length, 0, 0];
          at++;
        }
      } else if (code < 0x80) {
        text += String.fromCharCode(code);
        at++;
      } else fail(at, at + 1, 'unexpected special character');
    }
    if (shift < 0) return { text, consumed: at };
    if (!isFinal) return { text: text.slice(0, textAtShift), consumed: shift };
    const lastUnit = text.length > textAtShift ? text.charCodeAt(text.length - 1) : 0;
    const isCut = bits >= 6 || (bits > 0 && held !== 0) || (lastUnit >= 0xd800 && lastUnit < 0xdc00);
    if (!isCut) return { text, consumed: at };
    if (lastUnit >= 0xd800 && lastUnit < 0xdc00) text = text.slice(0, -1);
    const start = shift;
    shift = -1;
    fail(start, bytes.length, 'unterminated shift sequence');
  }
}
