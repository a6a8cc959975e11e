/**
 * Check sums: CRC-32 as zlib and gzip have it, CRC-CCITT as BinHex has it, Adler-32.
 */
import { tickLong, tickLongAt } from '../../core/long-work.js';

const crcTable = new Uint32Array(256);
for (let index = 0; index < 256; index++) {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  crcTable[index] = crc;
}

/** The CRC-32 of bytes that follow those whose CRC-32 is `start`. */
export function crc32(data: Uint8Array, start: number): number {
  let crc = ~start;
  for (let at = 0; at < data.length; at++) {
    tickLongAt(at);
    crc = (crcTable[(crc ^ (data[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** The CRC-CCITT of bytes, beginning with `start`. */
export function crcHqx(data: Uint8Array, start: number): number {
  let crc = start & 0xffff;
  for (const byte of data) {
    tickLong();
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

const ADLER_BASE = 65521;
/** As many bytes as can be summed before the sums outgrow 31 bits. */
const ADLER_BLOCK = 3800;

/** The Adler-32 of bytes that follow those whose Adler-32 is `start`. */
export function adler32(data: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = start >>> 16;
  for (let from = 0; from < data.length; from += ADLER_BLOCK) {
    tickLong();
    const to = Math.min(from + ADLER_BLOCK, data.length);
    for (let at = from; at < to; at++) {
      low += data[at] as number;
      high += low;
    }
    low %= ADLER_BASE;
    high %= ADLER_BASE;
  }
  return high * 0x10000 + low;
}
