/**
 * Filling up str to a width: center, ljust, rjust, zfill, expandtabs.
 */
import { tickAt } from '../../model/resources.js';
import { asStr, type PyStr, strFromText } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { overflowError, typeError, typeName } from '../../protocol/errors.js';
import { memoryError } from '../../protocol/failures.js';
import { toCSize, toIndex } from '../../protocol/items.js';
import { joinTexts } from './long-join.js';
import {
  charOf,
  concatStrs,
  MAX_TEXT_LENGTH,
  onlyPoint,
  repeatStr,
  type StrSelf,
  strLength,
  strOf,
  strSlice,
} from './sequence.js';

export function center(self: StrSelf, width: Value, fill?: Value): Value {
  const str = strOf(self);
  const target = toCSize(width);
  const missing = target - strLength(str);
  const left = missing > 0 ? Math.floor(missing / 2) + (missing & target & 1) : 0;
  return pad(str, left, missing - left, fill);
}

export function ljust(self: StrSelf, width: Value, fill?: Value): Value {
  const str = strOf(self);
  return pad(str, 0, toCSize(width) - strLength(str), fill);
}

export function rjust(self: StrSelf, width: Value, fill?: Value): Value {
  const str = strOf(self);
  return pad(str, toCSize(width) - strLength(str), 0, fill);
}

export function zfill(self: StrSelf, width: Value): Value {
  const str = strOf(self);
  const missing = toCSize(width) - strLength(str);
  if (missing <= 0) return str;
  const zeros = repeatStr('0', missing);
  const first = strLength(str) === 0 ? '' : strSlice(str, 0, 1);
  if (first !== '+' && first !== '-') return concatStrs(zeros, str);
  return concatStrs(concatStrs(first, zeros), strSlice(str, 1, strLength(str)));
}

export function expandTabs(self: StrSelf, tabSize?: Value): Value {
  const str = strOf(self);
  const size = tabSize === undefined ? 8 : tabSizeOf(tabSize);
  const text = str.toString();
  if (!text.includes('\t')) return str;
  const parts: string[] = [];
  let length = 0;
  let column = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    tickAt(at);
    const code = text.charCodeAt(at);
    if (code === 0x09) {
      const blanks = size > 0 ? size - (column % size) : 0;
      length += at - start + blanks;
      if (length > MAX_TEXT_LENGTH) throw memoryError();
      parts.push(text.slice(start, at), ' '.repeat(blanks));
      start = at + 1;
      column += blanks;
    } else if (code === 0x0a || code === 0x0d) column = 0;
    // The second half of a pair takes no column.
    else if ((code & 0xfc00) !== 0xdc00) column++;
  }
  parts.push(text.slice(start));
  const result = joinTexts(parts, '');
  return typeof str === 'string' ? result : strFromText(result);
}

function pad(str: PyStr, left: number, right: number, fill: Value | undefined): PyStr {
  const char = fillOf(fill);
  if (left <= 0 && right <= 0) return str;
  return concatStrs(concatStrs(repeatStr(char, left), str), repeatStr(char, right));
}

function fillOf(fill: Value | undefined): PyStr {
  if (fill === undefined) return ' ';
  const str = asStr(fill);
  if (str === undefined)
    throw typeError(`The fill character must be a unicode character, not ${typeName(fill)}`);
  const point = onlyPoint(str);
  if (point === undefined) throw typeError('The fill character must be exactly one character long');
  return charOf(point);
}

function tabSizeOf(value: Value): number {
  const index = toIndex(value);
  if (index > 0x7fffffff || index < -0x80000000)
    throw overflowError('Python int too large to convert to C int');
  return Number(index);
}
