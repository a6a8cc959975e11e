/**
 * bzip2's CRC-32: the usual polynomial, but with the highest bit first. A block's sum is over the bytes before they are
 * compressed; the stream's turns by one bit a block.
 */
const table = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  table[byte] = sum;
}

/** The sum of one byte more. Begins with -1, and is inverted at the end. */
export function addByte(sum: number, byte: number): number {
  return (sum << 8) ^ (table[(sum >>> 24) ^ byte] as number);
}

/** The stream's sum after a block. */
export function combine(stream: number, block: number): number {
  return ((stream << 1) | (stream >>> 31)) ^ block;
}
