/**
 * LZMA written: at each place the longest match that chains of equal three bytes find, or a literal. It is greedy: it does not look ahead, nor
 * weigh what a match costs.
 */
import { runtime } from '../../objects/model/runtime.js';
import {
  ALIGN,
  IS_MATCH,
  IS_REP,
  IS_REP_0,
  IS_REP_0_LONG,
  LENGTH_CHOICE,
  LENGTH_CHOICE_2,
  LENGTH_HIGH,
  LENGTH_LOW,
  LENGTH_MIDDLE,
  LENGTHS,
  LITERAL_CODER,
  LITERALS,
  MAX_MATCH,
  MIN_MATCH,
  newProbabilities,
  type Properties,
  REP_LENGTHS,
  SLOTS,
  SPECIAL,
  stateAfterLiteral,
  stateAfterMatch,
  stateAfterRep,
} from './model.js';
import { RangeEncoder } from './range-encoder.js';

const HASH_BITS = 16;
const CHAIN = 24;
const POLL_INTERVAL = 1 << 14;

export class LzmaEncoder {
  at = 0;
  private readonly data: Uint8Array;
  private readonly reach: number;
  private readonly properties: Properties;
  private readonly heads = new Int32Array(1 << HASH_BITS).fill(-1);
  private readonly chains: Int32Array;
  private probabilities: Uint16Array;
  private state = 0;
  private reps = [0, 0, 0, 0];
  private coder = new RangeEncoder();
  private distance = 0;

  constructor(data: Uint8Array, properties: Properties, reach: number) {
    this.data = data;
    this.reach = reach;
    this.properties = properties;
    this.chains = new Int32Array(data.length);
    this.probabilities = newProbabilities(properties);
  }

  /** Forgets what it has learnt. */
  reset(): void {
    this.probabilities = newProbabilities(this.properties);
    this.state = 0;
    this.reps = [0, 0, 0, 0];
  }

  /** Goes on until so many bytes have been taken or written, or the end; gives what was written. */
  encode(mostTaken: number, mostWritten: number): Uint8Array {
    const end = Math.min(this.data.length, this.at + mostTaken);
    let untilPoll = POLL_INTERVAL;
    while (this.at < end && this.coder.size < mostWritten) {
      if (--untilPoll === 0) {
        untilPoll = POLL_INTERVAL;
        runtime.current.poll();
      }
      this.step(Math.min(MAX_MATCH, end - this.at));
    }
    return this.finish();
  }

  /** All there is, with the mark of the end behind it. */
  encodeAll(): Uint8Array {
    while (this.at < this.data.length) this.step(Math.min(MAX_MATCH, this.data.length - this.at));
    this.match(MIN_MATCH, 0xffffffff);
    return this.finish();
  }

  private finish(): Uint8Array {
    const written = this.coder.finish();
    this.coder = new RangeEncoder();
    return written;
  }

  private step(longest: number): void {
    const repLength = this.lengthAt(this.at - (this.reps[0] as number) - 1, longest);
    const length = this.find(longest);
    if (repLength >= MIN_MATCH && repLength + 1 >= length) this.repeat(repLength);
    else if (length >= 3 && !(length === 3 && this.distance > 1 << 14)) this.match(length, this.distance);
    else this.literal();
  }

  /** The longest match of the chain; its distance, less one, is in `distance`. */
  private find(longest: number): number {
    const { data, at, chains } = this;
    if (longest < 3) return 0;
    let best = 2;
    let place = this.heads[this.hash(at)] as number;
    const nearest = at - this.reach;
    for (let left = CHAIN; left > 0 && place >= 0 && place >= nearest; left--) {
      if (data[place + best] === data[at + best]) {
        const length = this.lengthAt(place, longest);
        if (length > best) {
          best = length;
          this.distance = at - place - 1;
          if (length === longest) break;
        }
      }
      place = chains[place] as number;
    }
    return best >= 3 ? best : 0;
  }

  private lengthAt(place: number, longest: number): number {
    const { data, at } = this;
    if (place < 0) return 0;
    let length = 0;
    while (length < longest && data[place + length] === data[at + length]) length++;
    return length;
  }

  private hash(at: number): number {
    const { data } = this;
    const word = (data[at] as number) | ((data[at + 1] as number) << 8) | ((data[at + 2] as number) << 16);
    return Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
  }

  private advance(count: number): void {
    for (let left = count; left > 0; left--) {
      if (this.at + 2 < this.data.length) {
        const slot = this.hash(this.at);
        this.chains[this.at] = this.heads[slot] as number;
        this.heads[slot] = this.at;
      }
      this.at++;
    }
  }

  private get positionState(): number {
    return this.at & ((1 << this.properties.pb) - 1);
  }

  private literal(): void {
    const { coder, data, at, properties, probabilities, state } = this;
    coder.bit(probabilities, IS_MATCH + state * 16 + this.positionState, 0);
    const before = at === 0 ? 0 : (data[at - 1] as number);
    const context = ((at & ((1 << properties.lp) - 1)) << properties.lc) + (before >> (8 - properties.lc));
    const base = LITERALS + LITERAL_CODER * context;
    const byte = data[at] as number;
    let symbol = 1;
    let shift = 7;
    if (state >= 7) {
      let other = data[at - (this.reps[0] as number) - 1] as number;
      for (; shift >= 0; shift--) {
        const expected = (other >> 7) & 1;
        other <<= 1;
        const bit = (byte >> shift) & 1;
        coder.bit(probabilities, base + ((1 + expected) << 8) + symbol, bit);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) {
          shift--;
          break;
        }
      }
    }
    for (; shift >= 0; shift--) {
      const bit = (byte >> shift) & 1;
      coder.bit(probabilities, base + symbol, bit);
      symbol = (symbol << 1) | bit;
    }
    this.state = stateAfterLiteral[state] as number;
    this.advance(1);
  }

  private match(length: number, distance: number): void {
    const { coder, probabilities, state } = this;
    const positionState = this.positionState;
    coder.bit(probabilities, IS_MATCH + state * 16 + positionState, 1);
    coder.bit(probabilities, IS_REP + state, 0);
    this.length(LENGTHS, length, positionState);
    this.writeDistance(length, distance);
    this.reps.unshift(distance);
    this.reps.pop();
    this.state = stateAfterMatch(state);
    if (distance !== 0xffffffff) this.advance(length);
  }

  /** A match at the distance of the last one. */
  private repeat(length: number): void {
    const { coder, probabilities, state } = this;
    const positionState = this.positionState;
    coder.bit(probabilities, IS_MATCH + state * 16 + positionState, 1);
    coder.bit(probabilities, IS_REP + state, 1);
    coder.bit(probabilities, IS_REP_0 + state, 0);
    coder.bit(probabilities, IS_REP_0_LONG + state * 16 + positionState, 1);
    this.length(REP_LENGTHS, length, positionState);
    this.state = stateAfterRep(state);
    this.advance(length);
  }

  private length(base: number, length: number, positionState: number): void {
    const { coder, probabilities } = this;
    const value = length - MIN_MATCH;
    coder.bit(probabilities, base + LENGTH_CHOICE, value < 8 ? 0 : 1);
    if (value < 8) {
      coder.tree(probabilities, base + LENGTH_LOW + positionState * 8, 3, value);
      return;
    }
    coder.bit(probabilities, base + LENGTH_CHOICE_2, value < 16 ? 0 : 1);
    if (value < 16) coder.tree(probabilities, base + LENGTH_MIDDLE + positionState * 8, 3, value - 8);
    else coder.tree(probabilities, base + LENGTH_HIGH, 8, value - 16);
  }

  private writeDistance(length: number, distance: number): void {
    const { coder, probabilities } = this;
    const slots = SLOTS + Math.min(length - MIN_MATCH, 3) * 64;
    if (distance < 4) {
      coder.tree(probabilities, slots, 6, distance);
      return;
    }
    const bits = 30 - Math.clz32(distance);
    const slot = ((bits + 1) << 1) | ((distance >>> bits) & 1);
    coder.tree(probabilities, slots, 6, slot);
    const high = ((2 | (slot & 1)) << bits) >>> 0;
    const rest = (distance - high) >>> 0;
    if (slot < 14) {
      coder.reverseTree(probabilities, SPECIAL + high - slot, bits, rest);
      return;
    }
    coder.directBits(rest >>> 4, bits - 4);
    coder.reverseTree(probabilities, ALIGN, 4, rest & 15);
  }
}
