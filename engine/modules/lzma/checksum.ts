/**
 * CRC-64 as xz has it: the polynomial of ECMA-182, the lowest bit first. In two halves of 32 bits.
 */
const lows = new Uint32Array(256);
const highs = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let low = byte;
  let high = 0;
  for (let bit = 0; bit < 8; bit++) {
    const isOdd = (low & 1) === 1;
    low = ((low >>> 1) | (high << 31)) >>> 0;
    high >>>= 1;
    if (isOdd) {
      low = (low ^ 0xd7870f42) >>> 0;
      high = (high ^ 0xc96c5795) >>> 0;
    }
  }
  lows[byte] = low;
  highs[byte] = high;
}

/** The sum of more bytes; begins with 0. */
export function crc64(data: Uint8Array, start: bigint): bigint {
  let low = ~Number(start & 0xffffffffn) >>> 0;
  let high = ~Number(start >> 32n) >>> 0;
  for (const byte of data) {
    const index = (low ^ byte) & 0xff;
    low = (((low >>> 8) | (high << 24)) ^ (lows[index] as number)) >>> 0;
    high = ((high >>> 8) ^ (highs[index] as number)) >>> 0;
  }
  return (BigInt(~high >>> 0) << 32n) | BigInt(~low >>> 0);
}
