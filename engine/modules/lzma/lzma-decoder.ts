/**
 * LZMA: decisions read with a range coder, which are literals and matches. Goes on as far as the input reaches, up to a whole
 * step, and remembers where it was.
 */
import { runtime } from '../../objects/model/runtime.js';
import type { History } from './history.js';
import {
  ALIGN,
  END_DISTANCE,
  IS_MATCH,
  IS_REP,
  IS_REP_0,
  IS_REP_0_LONG,
  IS_REP_1,
  IS_REP_2,
  LENGTH_CHOICE,
  LENGTH_CHOICE_2,
  LENGTH_HIGH,
  LENGTH_LOW,
  LENGTH_MIDDLE,
  LENGTHS,
  LITERAL_CODER,
  LITERALS,
  MIN_MATCH,
  MOVE_BITS,
  newProbabilities,
  PROBABILITY_BITS,
  type Properties,
  REP_LENGTHS,
  SLOTS,
  SPECIAL,
  stateAfterLiteral,
  stateAfterMatch,
  stateAfterRep,
  stateAfterShortRep,
  TOP,
} from './model.js';

/** The data is not what LZMA writes. */
export class BadData extends Error {}

/** The input ends within a step. */
class NeedsInput extends Error {}

/** More bytes than any step takes. */
const LONGEST_STEP = 24;
const POLL_INTERVAL = 1 << 14;

export class LzmaDecoder {
  /** The mark of the end has been read. */
  hasEnded = false;
  /** The next byte of the input. */
  at = 0;
  private input: Uint8Array = new Uint8Array(0);
  private end = 0;
  private readonly history: History;
  private properties: Properties;
  private probabilities: Uint16Array;
  private range = 0;
  private code = 0;
  private state = 0;
  private reps = [0, 0, 0, 0];

  constructor(history: History, properties: Properties) {
    this.history = history;
    this.properties = properties;
    this.probabilities = newProbabilities(properties);
  }

  /** Forgets what it has learnt. */
  reset(properties: Properties): void {
    this.properties = properties;
    this.probabilities = newProbabilities(properties);
    this.state = 0;
    this.reps = [0, 0, 0, 0];
  }

  setInput(input: Uint8Array, at: number, end: number): void {
    this.input = input;
    this.at = at;
    this.end = end;
  }

  /** Reads the five bytes with which the range coder begins. */
  begin(): void {
    if (this.input[this.at] !== 0) throw new BadData('range coder');
    this.code = 0;
    for (let index = 1; index < 5; index++)
      this.code = this.code * 256 + (this.input[this.at + index] as number);
    this.at += 5;
    this.range = 0xffffffff;
  }

  /** Decodes up to so many bytes. Says whether there are all of them, or the end; else more input is needed. */
  decode(count: number): boolean {
    let left = count;
    let untilPoll = POLL_INTERVAL;
    while (left > 0) {
      if (--untilPoll === 0) {
        untilPoll = POLL_INTERVAL;
        runtime.current.poll();
      }
      const taken = this.end - this.at >= LONGEST_STEP ? this.step(left) : this.tryStep(left);
      if (taken === 0) return this.hasEnded;
      left -= taken;
    }
    return true;
  }

  /** Whether the range coder stands where it may end; takes a last byte. */
  finish(): boolean | undefined {
    if (this.range < TOP) {
      if (this.at >= this.end) return undefined;
      this.normalise();
    }
    return this.code === 0;
  }

  /** A step that may find that the input ends; then it is as if it had not been. */
  tryStep(left: number): number {
    const { at, range, code, state } = this;
    const reps = this.reps.slice();
    const probabilities = this.probabilities.slice();
    try {
      return this.step(left);
    } catch (thrown) {
      if (!(thrown instanceof NeedsInput)) throw thrown;
      this.at = at;
      this.range = range;
      this.code = code;
      this.state = state;
      this.reps = reps;
      this.probabilities = probabilities;
      return 0;
    }
  }

  /** Decodes a literal or a match; how many bytes it has given, 0 at the end. */
  private step(left: number): number {
    const { history, reps } = this;
    const positionState = history.position & ((1 << this.properties.pb) - 1);
    if (this.bit(IS_MATCH + this.state * 16 + positionState) === 0) {
      const byte = this.literal();
      history.reserve(1);
      history.bytes[history.size++] = byte;
      this.state = stateAfterLiteral[this.state] as number;
      return 1;
    }
    let length: number;
    if (this.bit(IS_REP + this.state) === 0) {
      length = this.length(LENGTHS, positionState);
      const distance = this.distance(length);
      if (distance === END_DISTANCE) {
        this.hasEnded = true;
        return 0;
      }
      reps.unshift(distance);
      reps.pop();
      this.state = stateAfterMatch(this.state);
    } else if (this.bit(IS_REP_0 + this.state) === 0) {
      if (this.bit(IS_REP_0_LONG + this.state * 16 + positionState) === 0) {
        this.state = stateAfterShortRep(this.state);
        return this.copy(1, left);
      }
      length = this.length(REP_LENGTHS, positionState);
      this.state = stateAfterRep(this.state);
    } else {
      const which = this.bit(IS_REP_1 + this.state) === 0 ? 1 : 2 + this.bit(IS_REP_2 + this.state);
      const [distance] = reps.splice(which, 1) as [number];
      reps.unshift(distance);
      length = this.length(REP_LENGTHS, positionState);
      this.state = stateAfterRep(this.state);
    }
    return this.copy(length, left);
  }

  private copy(length: number, left: number): number {
    const { history } = this;
    const distance = (this.reps[0] as number) + 1;
    if (distance > history.depth || length > left) throw new BadData('match');
    history.reserve(length);
    const { bytes } = history;
    let to = history.size;
    for (let from = to - distance, end = to + length; to < end; ) bytes[to++] = bytes[from++] as number;
    history.size = to;
    return length;
  }

  private literal(): number {
    const { history, properties } = this;
    const before = history.position === 0 ? 0 : (history.bytes[history.size - 1] as number);
    const context =
      ((history.position & ((1 << properties.lp) - 1)) << properties.lc) + (before >> (8 - properties.lc));
    const base = LITERALS + LITERAL_CODER * context;
    let symbol = 1;
    if (this.state >= 7) {
      // After a match, the byte that the match would have gone on with is not the one.
      const distance = (this.reps[0] as number) + 1;
      if (distance > history.depth) throw new BadData('match');
      let other = history.bytes[history.size - distance] as number;
      while (symbol < 0x100) {
        const expected = (other >> 7) & 1;
        other <<= 1;
        const bit = this.bit(base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.bit(base + symbol);
    return symbol & 0xff;
  }

  private length(base: number, positionState: number): number {
    if (this.bit(base + LENGTH_CHOICE) === 0)
      return MIN_MATCH + this.tree(base + LENGTH_LOW + positionState * 8, 3);
    if (this.bit(base + LENGTH_CHOICE_2) === 0)
      return MIN_MATCH + 8 + this.tree(base + LENGTH_MIDDLE + positionState * 8, 3);
    return MIN_MATCH + 16 + this.tree(base + LENGTH_HIGH, 8);
  }

  private distance(length: number): number {
    const slot = this.tree(SLOTS + Math.min(length - MIN_MATCH, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + this.reverseTree(SPECIAL + high - slot, bits);
    return high + this.directBits(bits - 4) * 16 + this.reverseTree(ALIGN, 4);
  }

  private tree(base: number, bits: number): number {
    let symbol = 1;
    for (let left = bits; left > 0; left--) symbol = (symbol << 1) | this.bit(base + symbol);
    return symbol - (1 << bits);
  }

  private reverseTree(base: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let index = 0; index < bits; index++) {
      const bit = this.bit(base + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << index;
    }
    return value;
  }

  /** Bits that are as likely one as zero. */
  private directBits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) {
      if (this.range < TOP) this.normalise();
      this.range = this.range >>> 1;
      const isOne = this.code >= this.range;
      if (isOne) this.code -= this.range;
      value = value * 2 + (isOne ? 1 : 0);
    }
    return value;
  }

  private bit(index: number): number {
    if (this.range < TOP) this.normalise();
    const probability = this.probabilities[index] as number;
    const bound = (this.range >>> PROBABILITY_BITS) * probability;
    if (this.code < bound) {
      this.range = bound;
      this.probabilities[index] = probability + (((1 << PROBABILITY_BITS) - probability) >> MOVE_BITS);
      return 0;
    }
    this.range -= bound;
    this.code -= bound;
    this.probabilities[index] = probability - (probability >> MOVE_BITS);
    return 1;
  }

  private normalise(): void {
    if (this.at >= this.end) throw new NeedsInput();
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | (this.input[this.at++] as number)) >>> 0;
  }
}
