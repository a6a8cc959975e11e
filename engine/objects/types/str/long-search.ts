/**
 * Finding a text in a long text, so that whoever limits the program can step in: V8's search looks up for nothing, and takes the product of
 * both lengths where it meets what it likes least.
 *
 * A short needle is looked for in pieces of the text, a long one by Knuth, Morris and Pratt, each unit of the text once.
 */
import { look, reserve, tickAt } from '../../model/resources.js';

/** Products of lengths up to this are left to V8: a millisecond or two at worst. */
const QUICK = 2 ** 20;

/** Needles up to this are looked for in pieces. */
const SHORT = 256;

/** What is searched: a string's code units, or bytes. */
interface Units<Text> {
  readonly indexOf: (text: Text, needle: Text, from: number) => number;
  readonly lastIndexOf: (text: Text, needle: Text, from: number) => number;
  /** A view on a part. */
  readonly part: (text: Text, start: number, end: number) => Text;
  readonly at: (text: Text, index: number) => number;
}

const texts: Units<string> = {
  indexOf: (text, needle, from) => text.indexOf(needle, from),
  lastIndexOf: (text, needle, from) => text.lastIndexOf(needle, from),
  part: (text, start, end) => text.slice(start, end),
  at: (text, index) => text.charCodeAt(index),
};

const bytes: Units<Uint8Array> = {
  indexOf: (data, needle, from) => asBuffer(data).indexOf(needle, from),
  lastIndexOf: (data, needle, from) => asBuffer(data).lastIndexOf(needle, from),
  part: (data, start, end) => data.subarray(start, end),
  at: (data, index) => data[index] ?? 0,
};

/** `text.indexOf(needle, from)`. */
export function indexInText(text: string, needle: string, from: number): number {
  if ((text.length - from) * needle.length <= QUICK) return text.indexOf(needle, from);
  return findForward(texts, text, needle, from);
}

/** `text.lastIndexOf(needle, from)`. */
export function lastIndexInText(text: string, needle: string, from: number): number {
  if (text.length * needle.length <= QUICK) return text.lastIndexOf(needle, from);
  return findBackward(texts, text, needle, from);
}

/** Position of the first match from `from` on, or -1. The needle is not empty. */
export function indexInBytes(data: Uint8Array, needle: Uint8Array, from: number): number {
  if ((data.length - from) * needle.length <= QUICK) return bytes.indexOf(data, needle, from);
  return findForward(bytes, data, needle, from);
}

/** Position of the last match that begins at `from` or before, or -1. The needle is not empty. */
export function lastIndexInBytes(data: Uint8Array, needle: Uint8Array, from: number): number {
  if (data.length * needle.length <= QUICK) return bytes.lastIndexOf(data, needle, from);
  return findBackward(bytes, data, needle, from);
}

function findForward<Text extends { readonly length: number }>(
  { indexOf, part, at }: Units<Text>,
  text: Text,
  needle: Text,
  from: number,
): number {
  const { length } = needle;
  if (length > SHORT) {
    const found = matchUnits(
      text.length - from,
      length,
      (index) => at(text, from + index),
      (index) => at(needle, index),
    );
    return found < 0 ? -1 : from + found;
  }
  const step = Math.floor(QUICK / Math.max(length, 1));
  for (let start = from; start + length <= text.length; start += step) {
    look();
    const found = indexOf(part(text, start, Math.min(start + step + length - 1, text.length)), needle, 0);
    if (found >= 0) return start + found;
  }
  return -1;
}

function findBackward<Text extends { readonly length: number }>(
  { lastIndexOf, part, at }: Units<Text>,
  text: Text,
  needle: Text,
  from: number,
): number {
  const { length } = needle;
  const last = Math.min(from, text.length - length);
  if (last < 0) return -1;
  if (length > SHORT) {
    const end = last + length;
    const found = matchUnits(
      end,
      length,
      (index) => at(text, end - 1 - index),
      (index) => at(needle, length - 1 - index),
    );
    return found < 0 ? -1 : end - found - length;
  }
  const step = Math.floor(QUICK / Math.max(length, 1));
  for (let end = last + length; end >= length; end -= step) {
    look();
    const start = Math.max(0, end - step - length + 1);
    const found = lastIndexOf(part(text, start, end), needle, end - start);
    if (found >= 0) return start + found;
  }
  return -1;
}

/** The first match of so many units in so many others, or -1. */
function matchUnits(
  length: number,
  wanted: number,
  unitAt: (index: number) => number,
  wantedAt: (index: number) => number,
): number {
  if (wanted > length) return -1;
  reserve(wanted * Int32Array.BYTES_PER_ELEMENT);
  // How much of the needle still matches where its next unit does not.
  const shorter = new Int32Array(wanted);
  for (let index = 1, matched = 0; index < wanted; index++) {
    tickAt(index);
    const unit = wantedAt(index);
    while (matched > 0 && wantedAt(matched) !== unit) matched = shorter[matched - 1] ?? 0;
    if (wantedAt(matched) === unit) matched++;
    shorter[index] = matched;
  }
  for (let index = 0, matched = 0; index < length; index++) {
    tickAt(index);
    const unit = unitAt(index);
    while (matched > 0 && wantedAt(matched) !== unit) matched = shorter[matched - 1] ?? 0;
    if (wantedAt(matched) === unit) matched++;
    if (matched === wanted) return index - wanted + 1;
  }
  return -1;
}

function asBuffer(data: Uint8Array): Buffer {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
