/**
 * What a text codec is, and the faults that it reports while it works.
 *
 * A codec never decides what becomes of a fault: it asks `report`, which gives what to put there and where to go on, or throws.
 * Positions are bytes when decoding and code points when encoding.
 */
import type { PyStr } from '../model/text.js';

/** A codec between str and bytes. */
export interface TextCodec {
  /** The name under which codecs.lookup shows it. */
  readonly name: string;
  encode(str: PyStr, report: Report<EncodeFault>): Uint8Array;
  /** With `isFinal` false, an incomplete character at the end is no fault but left for the next call. */
  decode(bytes: Uint8Array, report: Report<DecodeFault>, isFinal?: boolean): Decoded;
}

/** What a codec made of bytes. */
export interface Decoded {
  /** UTF-16 text; may have lone surrogates when an error handler gave them. */
  readonly text: string;
  /** How many of the bytes it stands for. */
  readonly consumed: number;
}

/** Bytes that are no character. */
export interface DecodeFault {
  readonly kind: 'decode';
  readonly encoding: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Characters that the encoding does not have. */
export interface EncodeFault {
  readonly kind: 'encode';
  readonly encoding: string;
  readonly str: PyStr;
  readonly points: Uint32Array;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What stands in for a faulty part (bytes only when encoding), and the position at which to go on. */
export interface Replacement {
  readonly text: string | Uint8Array;
  readonly resume: number;
}

/** Asks what to do about a fault. Throws where it is an error. */
export type Report<Fault> = (fault: Fault) => Replacement;
