/**
 * BLAKE2b and BLAKE2s (RFC 7693) with all parameters of tree hashing, which node:crypto does not offer.
 *
 * Words of BLAKE2b are pairs of 32-bit numbers, low half first, so that no BigInt is made.
 */
import { tickLong } from '../../core/long-work.js';

/** The parameters of a hash besides its key and data. */
export interface Blake2Parameters {
  readonly digestSize: number;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly person: Uint8Array;
  readonly fanout: number;
  readonly depth: number;
  readonly leafSize: number;
  readonly nodeOffset: bigint;
  readonly nodeDepth: number;
  readonly innerSize: number;
  readonly isLastNode: boolean;
}

/** A running hash. */
export abstract class Blake2 {
  protected readonly state: Uint32Array;
  protected readonly block: Uint8Array;
  protected filled = 0;
  /** Bytes hashed before the block. */
  protected count = 0;
  protected readonly parameters: Blake2Parameters;

  constructor(parameters: Blake2Parameters, blockSize: number, state: Uint32Array) {
    this.parameters = parameters;
    this.block = new Uint8Array(blockSize);
    this.state = state;
    if (parameters.key.length > 0) {
      const padded = new Uint8Array(blockSize);
      padded.set(parameters.key);
      this.update(padded);
    }
  }

  update(data: Uint8Array): void {
    let at = 0;
    while (at < data.length) {
      tickLong();
      // The last block is kept: whether it is the last is known only at the end.
      if (this.filled === this.block.length) {
        this.count += this.filled;
        this.compress(this.state, false);
        this.filled = 0;
      }
      const taken = Math.min(this.block.length - this.filled, data.length - at);
      this.block.set(data.subarray(at, at + taken), this.filled);
      this.filled += taken;
      at += taken;
    }
  }

  /** The digest of what has been hashed so far; hashing can go on. */
  digest(): Uint8Array {
    const state = this.state.slice();
    const kept = this.block.slice();
    const count = this.count;
    this.block.fill(0, this.filled);
    this.count += this.filled;
    this.compress(state, true);
    this.block.set(kept);
    this.count = count;
    return new Uint8Array(Uint32Array.from(state).buffer).slice(0, this.parameters.digestSize);
  }

  copyFrom(other: this): this {
    this.state.set(other.state);
    this.block.set(other.block);
    this.filled = other.filled;
    this.count = other.count;
    return this;
  }

  abstract copy(): Blake2;
  protected abstract compress(state: Uint32Array, isLast: boolean): void;
}

const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map((row) => Uint8Array.from(row, (digit) => Number.parseInt(digit, 16)));

/** The halves of the fractions of the square roots of the first primes: low, high, low, high, … */
const IV_B = Uint32Array.of(
  0xf3bcc908,
  0x6a09e667,
  0x84caa73b,
  0xbb67ae85,
  0xfe94f82b,
  0x3c6ef372,
  0x5f1d36f1,
  0xa54ff53a,
  0xade682d1,
  0x510e527f,
  0x2b3e6c1f,
  0x9b05688c,
  0xfb41bd6b,
  0x1f83d9ab,
  0x137e2179,
  0x5be0cd19,
);
const IV_S = Uint32Array.from({ length: 8 }, (_, index) => IV_B[2 * index + 1] as number);

/** The columns and diagonals that a round mixes. */
const MIXES = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

export class Blake2b extends Blake2 {
  constructor(parameters: Blake2Parameters) {
    const block = new Uint8Array(64);
    const view = new DataView(block.buffer);
    setCommon(view, parameters);
    view.setBigUint64(8, parameters.nodeOffset, true);
    block[16] = parameters.nodeDepth;
    block[17] = parameters.innerSize;
    block.set(parameters.salt, 32);
    block.set(parameters.person, 48);
    super(parameters, 128, stateOf(IV_B, view));
  }

  copy(): Blake2 {
    return new Blake2b(this.parameters).copyFrom(this);
  }

  protected compress(state: Uint32Array, isLast: boolean): void {
    const words = new DataView(this.block.buffer);
    const m = Uint32Array.from({ length: 32 }, (_, index) => words.getUint32(4 * index, true));
    const v = new Uint32Array(32);
    v.set(state);
    v.set(IV_B, 16);
    v[24] = (v[24] as number) ^ this.count;
    v[25] = (v[25] as number) ^ Math.floor(this.count / 2 ** 32);
    if (isLast) invert(v, 28, this.parameters.isLastNode ? 4 : 2);
    for (let round = 0; round < 12; round++) {
      const sigma = SIGMA[round % 10] as Uint8Array;
      MIXES.forEach(([a, b, c, d], index) => {
        const x = 2 * (sigma[2 * index] as number);
        const y = 2 * (sigma[2 * index + 1] as number);
        addPair(v, 2 * a, v[2 * b] as number, v[2 * b + 1] as number);
        addPair(v, 2 * a, m[x] as number, m[x + 1] as number);
        xorRotate(v, 2 * d, 2 * a, 32);
        addPair(v, 2 * c, v[2 * d] as number, v[2 * d + 1] as number);
        xorRotate(v, 2 * b, 2 * c, 24);
        addPair(v, 2 * a, v[2 * b] as number, v[2 * b + 1] as number);
        addPair(v, 2 * a, m[y] as number, m[y + 1] as number);
        xorRotate(v, 2 * d, 2 * a, 16);
        addPair(v, 2 * c, v[2 * d] as number, v[2 * d + 1] as number);
        xorRotate(v, 2 * b, 2 * c, 63);
      });
    }
    for (let index = 0; index < 16; index++)
      state[index] = (state[index] as number) ^ (v[index] as number) ^ (v[index + 16] as number);
  }
}

export class Blake2s extends Blake2 {
  constructor(parameters: Blake2Parameters) {
    const block = new Uint8Array(32);
    const view = new DataView(block.buffer);
    setCommon(view, parameters);
    view.setUint32(8, Number(parameters.nodeOffset & 0xffffffffn), true);
    view.setUint16(12, Number(parameters.nodeOffset >> 32n), true);
    block[14] = parameters.nodeDepth;
    block[15] = parameters.innerSize;
    block.set(parameters.salt, 16);
    block.set(parameters.person, 24);
    super(parameters, 64, stateOf(IV_S, view));
  }

  copy(): Blake2 {
    return new Blake2s(this.parameters).copyFrom(this);
  }

  protected compress(state: Uint32Array, isLast: boolean): void {
    const words = new DataView(this.block.buffer);
    const m = Uint32Array.from({ length: 16 }, (_, index) => words.getUint32(4 * index, true));
    const v = new Uint32Array(16);
    v.set(state);
    v.set(IV_S, 8);
    v[12] = (v[12] as number) ^ this.count;
    v[13] = (v[13] as number) ^ Math.floor(this.count / 2 ** 32);
    if (isLast) invert(v, 14, this.parameters.isLastNode ? 2 : 1);
    for (let round = 0; round < 10; round++) {
      const sigma = SIGMA[round] as Uint8Array;
      MIXES.forEach(([a, b, c, d], index) => {
        v[a] = (v[a] as number) + (v[b] as number) + (m[sigma[2 * index] as number] as number);
        v[d] = rotate((v[d] as number) ^ (v[a] as number), 16);
        v[c] = (v[c] as number) + (v[d] as number);
        v[b] = rotate((v[b] as number) ^ (v[c] as number), 12);
        v[a] = (v[a] as number) + (v[b] as number) + (m[sigma[2 * index + 1] as number] as number);
        v[d] = rotate((v[d] as number) ^ (v[a] as number), 8);
        v[c] = (v[c] as number) + (v[d] as number);
        v[b] = rotate((v[b] as number) ^ (v[c] as number), 7);
      });
    }
    for (let index = 0; index < 8; index++)
      state[index] = (state[index] as number) ^ (v[index] as number) ^ (v[index + 8] as number);
  }
}

function setCommon(view: DataView, parameters: Blake2Parameters): void {
  view.setUint8(0, parameters.digestSize);
  view.setUint8(1, parameters.key.length);
  view.setUint8(2, parameters.fanout);
  view.setUint8(3, parameters.depth);
  view.setUint32(4, parameters.leafSize, true);
}

function stateOf(iv: Uint32Array, parameters: DataView): Uint32Array {
  return iv.map((word, index) => word ^ parameters.getUint32(4 * index, true));
}

/** Inverts words: the flags of the last block and of the last node. */
function invert(v: Uint32Array, from: number, count: number): void {
  for (let index = from; index < from + count; index++) v[index] = ~(v[index] as number);
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function addPair(v: Uint32Array, at: number, low: number, high: number): void {
  const sum = (v[at] as number) + low;
  v[at] = sum;
  v[at + 1] = (v[at + 1] as number) + high + (sum >= 2 ** 32 ? 1 : 0);
}

/** `v[at] = (v[at] ^ v[other]) >>> bits`, of 64 bits, turned around. */
function xorRotate(v: Uint32Array, at: number, other: number, bits: number): void {
  const low = (v[at] as number) ^ (v[other] as number);
  const high = (v[at + 1] as number) ^ (v[other + 1] as number);
  if (bits === 32) {
    v[at] = high;
    v[at + 1] = low;
  } else if (bits < 32) {
    v[at] = (low >>> bits) | (high << (32 - bits));
    v[at + 1] = (high >>> bits) | (low << (32 - bits));
  } else {
    v[at] = (low << 1) | (high >>> 31);
    v[at + 1] = (high << 1) | (low >>> 31);
  }
}
