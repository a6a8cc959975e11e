/**
 * Cutting str: split, rsplit, splitlines, partition, rpartition.
 *
 * All of them work on UTF-16 text; parts of a str with astral characters are made strs again by looking at them.
 */

import { newList } from '../../model/list-storage.js';
import { tick, tickAt } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import { asStr, type PyStr, strFromText } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { toIndex } from '../../protocol/items.js';
import { isLineEnd, isSpaceCode } from '../../unicode/white-space.js';
import { expectStr, optionalSize } from './arguments.js';
import { cutText } from './long-join.js';
import { nextMatch, previousMatch } from './search.js';
import { type StrSelf, strOf } from './sequence.js';

export function split(self: StrSelf, separator?: Value, maxSplit?: Value): Value {
  const limit = optionalSize(maxSplit);
  const str = strOf(self);
  const text = str.toString();
  const cut = separatorOf(separator);
  if (cut === null) return listOf(str, splitSpaces(text, limit < 0 ? Number.POSITIVE_INFINITY : limit));
  if (limit < 0 && typeof str === 'string') return newList(cutText(text, cut));
  return listOf(str, splitText(text, cut, limit < 0 ? Number.POSITIVE_INFINITY : limit));
}

export function rsplit(self: StrSelf, separator?: Value, maxSplit?: Value): Value {
  const limit = optionalSize(maxSplit);
  const str = strOf(self);
  const text = str.toString();
  const cut = separatorOf(separator);
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  return listOf(str, (cut === null ? splitSpacesLast(text, most) : splitTextLast(text, cut, most)).reverse());
}

export function splitLines(self: StrSelf, keepEnds?: Value): Value {
  const str = strOf(self);
  const text = str.toString();
  const keep = keepEnds !== undefined && toIndex(keepEnds) !== 0;
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    tickAt(at);
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    const end = at;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    lines.push(text.slice(start, keep ? at + 1 : end));
    start = at + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return listOf(str, lines);
}

export function partition(self: StrSelf, separator: Value): Value {
  const str = strOf(self);
  const text = str.toString();
  const cut = expectSeparator(separator);
  const at = nextMatch(text, cut.toString(), 0);
  if (at < 0) return new PyTuple([str, '', '']);
  return new PyTuple([
    partOf(str, text.slice(0, at)),
    cut,
    partOf(str, text.slice(at + cut.toString().length)),
  ]);
}

export function rpartition(self: StrSelf, separator: Value): Value {
  const str = strOf(self);
  const text = str.toString();
  const cut = expectSeparator(separator);
  const at = previousMatch(text, cut.toString(), text.length);
  if (at < 0) return new PyTuple(['', '', str]);
  return new PyTuple([
    partOf(str, text.slice(0, at)),
    cut,
    partOf(str, text.slice(at + cut.toString().length)),
  ]);
}

function separatorOf(separator: Value | undefined): string | null {
  if (separator === undefined || separator === null) return null;
  const str = asStr(separator);
  if (str === undefined) throw typeError(`must be str or None, not ${typeName(separator)}`);
  if (str === '') throw valueError('empty separator');
  return str.toString();
}

function expectSeparator(separator: Value): PyStr {
  const str = expectStr(separator);
  if (str === '') throw valueError('empty separator');
  return str;
}

/** A part of the text of `str`. */
function partOf(str: PyStr, part: string): PyStr {
  return typeof str === 'string' ? part : strFromText(part);
}

function listOf(str: PyStr, parts: string[]): Value {
  if (typeof str === 'string') return newList(parts);
  return newList(
    parts.map((part, index) => {
      tickAt(index);
      return strFromText(part);
    }),
  );
}

function splitText(text: string, cut: string, most: number): string[] {
  const parts: string[] = [];
  let start = 0;
  while (parts.length < most) {
    const at = nextMatch(text, cut, start);
    if (at < 0) break;
    parts.push(text.slice(start, at));
    start = at + cut.length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Parts from the last to the first. */
function splitTextLast(text: string, cut: string, most: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < most) {
    const at = previousMatch(text, cut, end);
    if (at < 0) break;
    parts.push(text.slice(at + cut.length, end));
    end = at;
  }
  parts.push(text.slice(0, end));
  return parts;
}

function splitSpaces(text: string, most: number): string[] {
  const parts: string[] = [];
  const length = text.length;
  let at = 0;
  for (;;) {
    tick();
    while (at < length && isSpaceCode(text.charCodeAt(at))) at++;
    if (at === length) return parts;
    if (parts.length >= most) break;
    const start = at++;
    while (at < length && !isSpaceCode(text.charCodeAt(at))) at++;
    parts.push(text.slice(start, at));
  }
  // What is left over keeps the white space at its far end.
  parts.push(text.slice(at));
  return parts;
}

/** Parts from the last to the first. */
function splitSpacesLast(text: string, most: number): string[] {
  const parts: string[] = [];
  let at = text.length;
  for (;;) {
    tick();
    while (at > 0 && isSpaceCode(text.charCodeAt(at - 1))) at--;
    if (at === 0) return parts;
    if (parts.length >= most) break;
    const end = at--;
    while (at > 0 && !isSpaceCode(text.charCodeAt(at - 1))) at--;
    parts.push(text.slice(at, end));
  }
  parts.push(text.slice(0, at));
  return parts;
}
