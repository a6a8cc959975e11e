/**
 * Finding in str: find, rfind, index, rindex, count, startswith, endswith, `in`.
 *
 * Plain text is searched by JavaScript. A str with astral characters is searched by code points, or as UTF-16 with the
 * matches refused that begin or end in the middle of a pair.
 */

import { tick, tickAt } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import { asStr, type PyStr } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { expectStr, type Range, rangeOf } from './arguments.js';
import { indexInText, lastIndexInText } from './long-search.js';
import { pointsOf, type StrSelf, strLength, strOf, strSlice } from './sequence.js';

/** Position of the first match that lies in the range, or -1. */
export function findStr(haystack: PyStr, needle: PyStr, { start, end }: Range): number {
  if (end - start < strLength(needle)) return -1;
  if (typeof haystack !== 'string') return findPoints(haystack.points, pointsOf(needle), start, end);
  if (typeof needle !== 'string') return -1;
  if (end === haystack.length) return indexInText(haystack, needle, start);
  const found = indexInText(haystack.slice(start, end), needle, 0);
  return found < 0 ? -1 : found + start;
}

/** Position of the last match that lies in the range, or -1. */
export function findLastStr(haystack: PyStr, needle: PyStr, { start, end }: Range): number {
  if (end - start < strLength(needle)) return -1;
  if (typeof haystack !== 'string') return findLastPoints(haystack.points, pointsOf(needle), start, end);
  if (typeof needle !== 'string') return -1;
  const found = lastIndexInText(haystack.slice(start, end), needle, end - start);
  return found < 0 ? -1 : found + start;
}

/** The next match in UTF-16 text that does not split a pair, or -1. */
export function nextMatch(text: string, needle: string, from: number): number {
  tick();
  let at = indexInText(text, needle, from);
  while (at >= 0 && splitsPair(text, at, needle.length)) at = indexInText(text, needle, at + 1);
  return at;
}

/** The last match in UTF-16 text that ends before `end` and does not split a pair, or -1. */
export function previousMatch(text: string, needle: string, end: number): number {
  if (end < needle.length) return -1;
  tick();
  let at = lastIndexInText(text, needle, end - needle.length);
  while (at >= 0 && splitsPair(text, at, needle.length))
    at = at === 0 ? -1 : lastIndexInText(text, needle, at - 1);
  return at;
}

/** `needle in haystack`. */
export function containsStr(haystack: PyStr, needle: PyStr): boolean {
  if (typeof haystack === 'string')
    return typeof needle === 'string' && indexInText(haystack, needle, 0) >= 0;
  return nextMatch(haystack.toString(), needle.toString(), 0) >= 0;
}

export function find(self: StrSelf, sub: Value, start?: Value, end?: Value): Value {
  const str = strOf(self);
  const needle = expectStr(sub);
  return findStr(str, needle, rangeOf(start, end, strLength(str)));
}

export function rfind(self: StrSelf, sub: Value, start?: Value, end?: Value): Value {
  const str = strOf(self);
  const needle = expectStr(sub);
  return findLastStr(str, needle, rangeOf(start, end, strLength(str)));
}

export function index(self: StrSelf, sub: Value, start?: Value, end?: Value): Value {
  return found(find(self, sub, start, end));
}

export function rindex(self: StrSelf, sub: Value, start?: Value, end?: Value): Value {
  return found(rfind(self, sub, start, end));
}

/** Matches that do not overlap. */
export function count(self: StrSelf, sub: Value, start?: Value, end?: Value): Value {
  const str = strOf(self);
  const needle = expectStr(sub);
  const range = rangeOf(start, end, strLength(str));
  const length = strLength(needle);
  if (length === 0) return Math.max(range.end - range.start + 1, 0);
  let total = 0;
  let at = findStr(str, needle, range);
  while (at >= 0) {
    tickAt(total);
    total++;
    at = findStr(str, needle, { start: at + length, end: range.end });
  }
  return total;
}

export function startsWith(self: StrSelf, prefix: Value, start?: Value, end?: Value): Value {
  return matchesEnd('startswith', strOf(self), prefix, start, end);
}

export function endsWith(self: StrSelf, suffix: Value, start?: Value, end?: Value): Value {
  return matchesEnd('endswith', strOf(self), suffix, start, end);
}

export function removePrefix(self: StrSelf, prefix: Value): Value {
  const str = strOf(self);
  const cut = expectStr(prefix, 'removeprefix() argument');
  return isAtEnd('startswith', str, cut) ? strSlice(str, strLength(cut), strLength(str)) : str;
}

export function removeSuffix(self: StrSelf, suffix: Value): Value {
  const str = strOf(self);
  const cut = expectStr(suffix, 'removesuffix() argument');
  return isAtEnd('endswith', str, cut) ? strSlice(str, 0, strLength(str) - strLength(cut)) : str;
}

type EndMethod = 'startswith' | 'endswith';

function matchesEnd(
  method: EndMethod,
  str: PyStr,
  wanted: Value,
  start: Value | undefined,
  end: Value | undefined,
): boolean {
  const length = strLength(str);
  const range = rangeOf(start, end, length);
  const part = range.start === 0 && range.end === length ? str : partOf(str, range);
  if (wanted instanceof PyTuple) {
    return wanted.items.some((item) => {
      const each = asStr(item);
      if (each === undefined)
        throw typeError(`tuple for ${method} must only contain str, not ${typeName(item)}`);
      return part !== undefined && isAtEnd(method, part, each);
    });
  }
  const single = asStr(wanted);
  if (single === undefined)
    throw typeError(`${method} first arg must be str or a tuple of str, not ${typeName(wanted)}`);
  return part !== undefined && isAtEnd(method, part, single);
}

/** The characters in the range; undefined where it begins behind its end, so that not even the empty str is in it. */
function partOf(str: PyStr, { start, end }: Range): PyStr | undefined {
  return start > end ? undefined : strSlice(str, start, end);
}

function isAtEnd(method: EndMethod, str: PyStr, wanted: PyStr): boolean {
  if (typeof str === 'string') {
    if (typeof wanted !== 'string') return false;
    return method === 'startswith' ? str.startsWith(wanted) : str.endsWith(wanted);
  }
  const points = pointsOf(wanted);
  const offset = method === 'startswith' ? 0 : str.points.length - points.length;
  return offset >= 0 && matchesAt(str.points, points, offset);
}

function found(position: Value): Value {
  if (position === -1) throw valueError('substring not found');
  return position;
}

function findPoints(points: Uint32Array, needle: Uint32Array, start: number, end: number): number {
  if (needle.length === 0) return start;
  const last = end - needle.length;
  const first = needle[0] ?? 0;
  for (let at = points.indexOf(first, start); at >= 0 && at <= last; at = points.indexOf(first, at + 1)) {
    tick();
    if (matchesAt(points, needle, at)) return at;
  }
  return -1;
}

function findLastPoints(points: Uint32Array, needle: Uint32Array, start: number, end: number): number {
  for (let at = end - needle.length; at >= start; at--) {
    tickAt(at);
    if (matchesAt(points, needle, at)) return at;
  }
  return -1;
}

function matchesAt(points: Uint32Array, needle: Uint32Array, at: number): boolean {
  if (at + needle.length > points.length) return false;
  for (let offset = 0; offset < needle.length; offset++)
    if (points[at + offset] !== needle[offset]) return false;
  return true;
}

function splitsPair(text: string, at: number, length: number): boolean {
  return isInsidePair(text, at) || isInsidePair(text, at + length);
}

/** Whether a position lies between the two units of a pair. */
function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
