/**
 * Putting strs together and exchanging parts of them: join, replace, translate, maketrans.
 */

import { PyDict } from '../../model/dict.js';
import { newDict } from '../../model/dicts.js';
import { asInt } from '../../model/numbers.js';
import { tick, tickAt } from '../../model/resources.js';
import { asStr, type PyStr, strFromText } from '../../model/text.js';
import { dictType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { isException, typeError, typeName, valueError } from '../../protocol/errors.js';
import { memoryError } from '../../protocol/failures.js';
import { getItem } from '../../protocol/items.js';
import { toArray } from '../../protocol/iterate.js';
import { expectStr, optionalSize } from './arguments.js';
import { joinTexts } from './long-join.js';
import { indexInText } from './long-search.js';
import { nextMatch } from './search.js';
import { charOf, MAX_TEXT_LENGTH, onlyPoint, pointsOf, type StrSelf, strLength, strOf } from './sequence.js';

export function join(self: StrSelf, iterable: Value): Value {
  const slots = typeOf(iterable).slots;
  if (slots.iter === null && slots.getitem === null) throw typeError('can only join an iterable');
  const separator = strOf(self);
  const items = toArray(iterable);
  if (typeof separator !== 'string') return joinMixed(separator, items);
  let length = separator.length * (items.length - 1);
  for (let index = 0; index < items.length; index++) {
    tickAt(index);
    const item = items[index] as Value;
    if (typeof item !== 'string') return joinMixed(separator, items);
    length += item.length;
  }
  if (length > MAX_TEXT_LENGTH) throw memoryError();
  return joinTexts(items as readonly string[], separator);
}

/** Where the separator or an item is no plain str. */
function joinMixed(separator: PyStr, items: readonly Value[]): Value {
  const parts: string[] = [];
  let astral = typeof separator !== 'string' && items.length > 1;
  let length = separator.toString().length * (items.length - 1);
  for (let index = 0; index < items.length; index++) {
    tickAt(index);
    const item = items[index] as Value;
    const str = asStr(item);
    if (str === undefined)
      throw typeError(`sequence item ${index}: expected str instance, ${typeName(item)} found`);
    if (typeof str !== 'string') astral = true;
    const text = str.toString();
    parts.push(text);
    length += text.length;
  }
  if (length > MAX_TEXT_LENGTH) throw memoryError();
  const text = joinTexts(parts, separator.toString());
  return astral ? strFromText(text) : text;
}

export function replace(self: StrSelf, old: Value, replacement: Value, count?: Value): Value {
  const str = strOf(self);
  const from = expectStr(old, 'replace() argument 1');
  const to = expectStr(replacement, 'replace() argument 2');
  const limit = optionalSize(count);
  if (limit === 0) return str;
  if (
    limit < 0 &&
    typeof str === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    from !== ''
  )
    return replaceAll(str, from, to);
  const text = str.toString();
  const pieces = piecesAround(text, from, limit < 0 ? Number.POSITIVE_INFINITY : limit);
  if (pieces.length <= 1) return str;
  const toText = to.toString();
  if (text.length + (pieces.length - 1) * (toText.length - from.toString().length) > MAX_TEXT_LENGTH)
    throw memoryError();
  const result = joinTexts(pieces, toText);
  return typeof str === 'string' && typeof to === 'string' ? result : strFromText(result);
}

/** The common case: plain strs, every match, none of them empty. */
function replaceAll(text: string, from: string, to: string): string {
  let at = indexInText(text, from, 0);
  if (at < 0) return text;
  const longer = to.length - from.length;
  let length = text.length;
  let result = '';
  let start = 0;
  do {
    tick();
    length += longer;
    if (length > MAX_TEXT_LENGTH) throw memoryError();
    result += text.slice(start, at) + to;
    start = at + from.length;
    at = indexInText(text, from, start);
  } while (at >= 0);
  return result + text.slice(start);
}

/** The text between the first `most` matches of `from`. */
function piecesAround(text: string, from: PyStr, most: number): string[] {
  if (from === '') return piecesBetweenCharacters(text, most);
  const cut = from.toString();
  const pieces: string[] = [];
  let start = 0;
  while (pieces.length < most) {
    tick();
    const at = nextMatch(text, cut, start);
    if (at < 0) break;
    pieces.push(text.slice(start, at));
    start = at + cut.length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

function piecesBetweenCharacters(text: string, most: number): string[] {
  const pieces = [''];
  let at = 0;
  for (const char of text) {
    tick();
    if (pieces.length >= most) break;
    pieces.push(char);
    at += char.length;
  }
  if (pieces.length < most + 1) pieces.push(text.slice(at));
  else pieces[pieces.length - 1] += text.slice(at);
  return pieces;
}

export function translate(self: StrSelf, table: Value): Value {
  const str = strOf(self);
  const plain = table instanceof PyDict && table.type === dictType ? table : null;
  if (plain !== null && typeof str === 'string') return translatePlain(str, plain);
  const parts: string[] = [];
  let astral = false;
  for (const point of pointsOf(str)) {
    tick();
    const mapped = translatePoint(point, table);
    if (typeof mapped !== 'string') astral = true;
    parts.push(mapped.toString());
  }
  const text = joinTexts(parts, '');
  return astral ? strFromText(text) : text;
}

/** By a plain dict, which gives the same answer each time it is asked; runs of characters that stay are copied at once. */
function translatePlain(text: string, table: PyDict): PyStr {
  const known = new Map<number, PyStr | null>();
  let astral = false;
  let result = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    tickAt(at);
    const point = text.charCodeAt(at);
    let mapped = known.get(point);
    if (mapped === undefined) {
      const found = table.get(point);
      mapped = found === undefined ? null : strOfMapped(found);
      known.set(point, mapped);
    }
    if (mapped === null) continue;
    if (typeof mapped !== 'string') astral = true;
    result += text.slice(start, at) + mapped.toString();
    start = at + 1;
  }
  if (start === 0) return text;
  result += text.slice(start);
  return astral ? strFromText(result) : result;
}

function translatePoint(point: number, table: Value): PyStr {
  let mapped: Value;
  try {
    mapped = getItem(table, point);
  } catch (thrown) {
    if (isException(thrown, 'LookupError')) return charOf(point);
    throw thrown;
  }
  return strOfMapped(mapped);
}

/** What an entry of a table puts in a character's place. */
function strOfMapped(mapped: Value): PyStr {
  if (mapped === null) return '';
  const int = asInt(mapped);
  if (int !== undefined) {
    if (int < 0 || int > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
    return charOf(Number(int));
  }
  const str = asStr(mapped);
  if (str === undefined) throw typeError('character mapping must return integer, None or str');
  return str;
}

/** The static method `str.maketrans`. */
export function makeTranslation(from: Value, to?: Value, deleted?: Value): Value {
  const table = newDict();
  if (to === undefined) {
    if (!(from instanceof PyDict))
      throw typeError('if you give only one argument to maketrans it must be a dict');
    for (const { key, value } of from.entries()) table.set(translationKey(key), value ?? null);
    return table;
  }
  const target = expectStr(to, 'maketrans() argument 2');
  const gone = deleted === undefined ? '' : expectStr(deleted, 'maketrans() argument 3');
  const source = asStr(from);
  if (source === undefined)
    throw typeError('first maketrans argument must be a string if there is a second argument');
  if (strLength(source) !== strLength(target))
    throw valueError('the first two maketrans arguments must have equal length');
  const targets = pointsOf(target);
  pointsOf(source).forEach((point, index) => {
    table.set(point, targets[index] ?? 0);
  });
  for (const point of pointsOf(gone)) table.set(point, null);
  return table;
}

function translationKey(key: Value): Value {
  const str = asStr(key);
  if (str !== undefined) {
    const point = onlyPoint(str);
    if (point === undefined) throw valueError('string keys in translate table must be of length 1');
    return point;
  }
  if (asInt(key) === undefined) throw typeError('keys in translate table must be strings or integers');
  return key;
}
