// Hashes of str and bytes: 64 bits in two independent 32-bit lanes, keyed by a seed so that a program's set order can
// be made reproducible (PYTHONHASHSEED). Each lane multiplies and rotates over the code units, so that a hash table that
// needs only the low half pays for one lane. Latin-1 text and the bytes of it have the same hash, as in CPython.

import { tickLongAt } from '../../core/long-work.js';
import { setWord } from './words64.js';

const LOW_FACTOR = 0x85ebca6b;
const HIGH_FACTOR = 0xc2b2ae35;

let lowSeed = 0x2545f491;
let highSeed = 0x19660d37;

/** Sets the seed of all hashes of text and bytes. Call it before anything is hashed. */
export function seedTextHash(seed: number): void {
  lowSeed = finishLane(seed ^ 0x2545f491);
  highSeed = finishLane(lowSeed ^ 0x19660d37);
}

/** The low half of the hash of a string. */
export function textHashLow(text: string): number {
  const length = text.length;
  if (length === 0) return 0;
  let lane = lowSeed ^ length;
  for (let i = 0; i < length; i++) {
    tickLongAt(i);
    lane = Math.imul(lane ^ text.charCodeAt(i), LOW_FACTOR);
    lane = (lane << 13) | (lane >>> 19);
  }
  return finishLow(lane);
}

/** Leaves the hash of a string in the registers of words64.ts. */
export function setTextHash(text: string): void {
  const length = text.length;
  if (length === 0) {
    setWord(0, 0);
    return;
  }
  let lane = highSeed ^ length;
  for (let i = 0; i < length; i++) {
    tickLongAt(i);
    lane = Math.imul(lane ^ text.charCodeAt(i), HIGH_FACTOR);
    lane = (lane << 15) | (lane >>> 17);
  }
  setWord(finishLane(lane), textHashLow(text));
}

/** The low half of the hash of bytes. */
export function bytesHashLow(bytes: Uint8Array): number {
  const length = bytes.length;
  if (length === 0) return 0;
  let lane = lowSeed ^ length;
  for (let i = 0; i < length; i++) {
    tickLongAt(i);
    lane = Math.imul(lane ^ (bytes[i] ?? 0), LOW_FACTOR);
    lane = (lane << 13) | (lane >>> 19);
  }
  return finishLow(lane);
}

/** Leaves the hash of bytes in the registers of words64.ts. */
export function setBytesHash(bytes: Uint8Array): void {
  const length = bytes.length;
  if (length === 0) {
    setWord(0, 0);
    return;
  }
  let lane = highSeed ^ length;
  for (let i = 0; i < length; i++) {
    tickLongAt(i);
    lane = Math.imul(lane ^ (bytes[i] ?? 0), HIGH_FACTOR);
    lane = (lane << 15) | (lane >>> 17);
  }
  setWord(finishLane(lane), bytesHashLow(bytes));
}

/** No low half is -1, so that no hash is. */
function finishLow(lane: number): number {
  const low = finishLane(lane);
  return low === -1 ? -2 : low;
}

/** Spreads every bit of the lane over all 32. */
function finishLane(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
