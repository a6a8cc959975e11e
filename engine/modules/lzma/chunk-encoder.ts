/**
 * LZMA2: data in chunks of LZMA, or as it is where that is shorter. A chunk takes at most two megabytes, and is at most 64 kilobytes long.
 */
import { joinParts } from '../../core/join-parts.js';
import { LzmaEncoder } from './lzma-encoder.js';
import type { Properties } from './model.js';

const MOST_TAKEN = 1 << 21;
const MOST_STORED = 1 << 16;
/** A step may write some bytes beyond the limit that it was begun below. */
const MOST_WRITTEN = MOST_STORED - 64;

export function encodeChunks(data: Uint8Array, properties: Properties, reach: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const encoder = new LzmaEncoder(data, properties, reach);
  const propertyByte = (properties.pb * 5 + properties.lp) * 9 + properties.lc;
  let isFirst = true;
  let needsProperties = true;
  let needsState = true;
  while (encoder.at < data.length) {
    const start = encoder.at;
    if (needsState) encoder.reset();
    const packed = encoder.encode(MOST_TAKEN, MOST_WRITTEN);
    const size = encoder.at - start;
    if (packed.length >= size) {
      for (let at = start; at < encoder.at; at += MOST_STORED) {
        const piece = data.subarray(at, Math.min(at + MOST_STORED, encoder.at));
        parts.push(Uint8Array.of(isFirst ? 1 : 2, (piece.length - 1) >> 8, (piece.length - 1) & 0xff), piece);
        isFirst = false;
      }
      needsState = true;
      continue;
    }
    const reset = isFirst ? 0xe0 : needsProperties ? 0xc0 : needsState ? 0xa0 : 0x80;
    const head = [reset | ((size - 1) >> 16), ((size - 1) >> 8) & 0xff, (size - 1) & 0xff];
    head.push((packed.length - 1) >> 8, (packed.length - 1) & 0xff);
    if (reset >= 0xc0) head.push(propertyByte);
    parts.push(Uint8Array.from(head), packed);
    isFirst = false;
    needsProperties = false;
    needsState = false;
  }
  parts.push(Uint8Array.of(0));
  return joinParts(parts);
}
