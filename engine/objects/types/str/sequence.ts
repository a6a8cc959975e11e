/**
 * str as a sequence, in both its forms: length, items, slices, concatenation, repetition, comparison.
 *
 * Concatenating or cutting texts without surrogates gives texts without surrogates, so that no result of plain strs is ever
 * looked at again; V8 keeps concatenations as ropes and slices as views.
 */
import { look, reserve } from '../../model/resources.js';
import {
  PyAstralStr,
  type PyStr,
  type PyStrInstance,
  strFromPoints,
  textToPoints,
} from '../../model/text.js';
import { memoryError } from '../../protocol/failures.js';
import type { SliceBounds } from '../../protocol/slices.js';

/** What a slot or method of str gets as self. */
export type StrSelf = string | PyAstralStr | PyStrInstance;

/** The longest JavaScript string. */
export const MAX_TEXT_LENGTH = 2 ** 29 - 24;

/** The str behind self. */
export function strOf(self: StrSelf): PyStr {
  return typeof self === 'string' || self instanceof PyAstralStr ? self : self.value;
}

/** Number of code points. */
export function strLength(str: PyStr): number {
  return typeof str === 'string' ? str.length : str.points.length;
}

/** The character at a position in range. */
export function strItem(str: PyStr, index: number): PyStr {
  return typeof str === 'string' ? str.charAt(index) : charOf(str.points[index] ?? 0);
}

/** The str of one code point. */
export function charOf(point: number): PyStr {
  return point > 0xffff || (point & 0xf800) === 0xd800
    ? new PyAstralStr(Uint32Array.of(point))
    : String.fromCharCode(point);
}

/** The only code point of a str; undefined where it has none or several. */
export function onlyPoint(str: PyStr): number | undefined {
  if (typeof str === 'string') return str.length === 1 ? str.charCodeAt(0) : undefined;
  return str.points.length === 1 ? str.points[0] : undefined;
}

/** Code points of a str. */
export function pointsOf(str: PyStr): Uint32Array {
  return typeof str === 'string' ? textToPoints(str) : str.points;
}

/** The characters from `start` to `stop`, which are in range. */
export function strSlice(str: PyStr, start: number, stop: number): PyStr {
  if (typeof str === 'string') return str.slice(start, stop);
  return start === 0 && stop === str.points.length ? str : strFromPoints(str.points.subarray(start, stop));
}

/** The characters of a slice. */
export function strSliceBounds(str: PyStr, bounds: SliceBounds): PyStr {
  const { start, stop, step, length } = bounds;
  if (length === 0) return '';
  if (step === 1) return strSlice(str, start, stop);
  if (typeof str === 'string') return everyNth(str, start, step, length);
  const points = new Uint32Array(length);
  for (let index = 0, at = start; index < length; index++, at += step) points[index] = str.points[at] ?? 0;
  return strFromPoints(points);
}

/** Up to so many characters are put together one by one; more are cheaper as numbers, in chunks. */
const FEW_CHARACTERS = 24;
const CHUNK = 4096;

/** `length` characters of a plain str, each `step` behind the one before. */
function everyNth(text: string, start: number, step: number, length: number): string {
  let result = '';
  let at = start;
  if (length <= FEW_CHARACTERS) {
    for (let index = 0; index < length; index++, at += step) result += text.charAt(at);
    return result;
  }
  const codes = new Uint16Array(Math.min(length, CHUNK));
  for (let done = 0; done < length; done += CHUNK) {
    look();
    const count = Math.min(length - done, CHUNK);
    for (let index = 0; index < count; index++, at += step) codes[index] = text.charCodeAt(at);
    result += String.fromCharCode(...(count === codes.length ? codes : codes.subarray(0, count)));
  }
  return result;
}

/** `left + right`. */
export function concatStrs(left: PyStr, right: PyStr): PyStr {
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.length + right.length > MAX_TEXT_LENGTH) throw memoryError();
    return left + right;
  }
  if (left === '') return right;
  if (right === '') return left;
  const head = pointsOf(left);
  const tail = pointsOf(right);
  const points = new Uint32Array(head.length + tail.length);
  points.set(head);
  points.set(tail, head.length);
  return new PyAstralStr(points);
}

/** `str * count`. */
export function repeatStr(str: PyStr, count: number): PyStr {
  if (count <= 0) return '';
  if (count === 1) return str;
  const length = strLength(str);
  if (length * count > MAX_TEXT_LENGTH) throw memoryError();
  reserve(length * count);
  if (typeof str === 'string') return str.repeat(count);
  const points = new Uint32Array(length * count);
  for (let at = 0; at < points.length; at += length) points.set(str.points, at);
  return new PyAstralStr(points);
}

/** Whether two strs are equal. The two forms never are. */
export function equalStrs(left: PyStr, right: PyStr): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return left.points.length === right.points.length && comparePoints(left.points, right.points) === 0;
}

/** Negative, zero or positive as left is less than, equal to or greater than right, by code points. */
export function compareStrs(left: PyStr, right: PyStr): number {
  // Code units are in the order of code points as long as there are no surrogates.
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return comparePoints(pointsOf(left), pointsOf(right));
}

function comparePoints(left: Uint32Array, right: Uint32Array): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
