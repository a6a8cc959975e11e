/**
 * Letters, digits and white space among bytes: ASCII only.
 */
import { tickLongAt } from '../../../core/long-work.js';

/** Whether the byte is white space to bytes.split, bytes.strip and bytes.isspace. */
export function isSpaceByte(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

export function isUpperByte(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

export function isLowerByte(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

export function isDigitByte(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

export function isLetterByte(byte: number): boolean {
  return isUpperByte(byte) || isLowerByte(byte);
}

/** The other case of a letter. */
const CASE_BIT = 0x20;

export function upperByte(byte: number): number {
  return isLowerByte(byte) ? byte ^ CASE_BIT : byte;
}

export function lowerByte(byte: number): number {
  return isUpperByte(byte) ? byte ^ CASE_BIT : byte;
}

export function swapByte(byte: number): number {
  return isLetterByte(byte) ? byte ^ CASE_BIT : byte;
}

/** The first letter of each run in upper case, the others in lower case. */
export function titleBytes(data: Uint8Array): Uint8Array {
  let afterLetter = false;
  return data.map((byte, at) => {
    tickLongAt(at);
    const mapped = afterLetter ? lowerByte(byte) : upperByte(byte);
    afterLetter = isLetterByte(byte);
    return mapped;
  });
}

/** Whether each run of letters starts in upper case and goes on in lower case, and there is one. */
export function isTitleBytes(data: Uint8Array): boolean {
  let seen = false;
  let afterLetter = false;
  for (const [at, byte] of data.entries()) {
    tickLongAt(at);
    if (isUpperByte(byte) ? afterLetter : isLowerByte(byte) && !afterLetter) return false;
    afterLetter = isLetterByte(byte);
    seen ||= afterLetter;
  }
  return seen;
}
