/**
 * Numbers by which keys are sorted: where two keys' prefixes differ, the keys are ordered as the prefixes are; where they are
 * equal, a tie break decides, if the keys can differ at all.
 *
 * An int or a float is its own prefix. That of a str is made of the few characters behind the beginning that all strs share, that of a tuple
 * belongs to its first item. Keys of any other kind all have the same prefix, so that each comparison asks Python.
 */

import { PyFloat } from '../../model/numbers.js';
import { tick, tickAt } from '../../model/resources.js';
import { runtime } from '../../model/runtime.js';
import { PyTuple, tupleType } from '../../model/sequences.js';
import type { Value } from '../../model/value.js';
import { isLess, isTupleLess } from './is-less.js';
import type { TieBreak } from './merge-sort.js';

/** Prefixes of keys, and what decides between equal ones; null where equal prefixes mean equal keys. */
export interface SortKeys {
  readonly prefixes: Float64Array;
  readonly isBefore: TieBreak | null;
}

/** How keys, of which there is at least one, are sorted. */
export function prefixesOf(keys: readonly Value[]): SortKeys {
  return numberPrefixes(keys) ?? textPrefixes(keys) ?? tuplePrefixes(keys) ?? noPrefixes(keys);
}

/** Ints in the safe range, bools and floats, mixed as they like. A NaN is in no order. */
function numberPrefixes(keys: readonly Value[]): SortKeys | null {
  if (Number.isNaN(numberOf(keys[0] as Value))) return null;
  const prefixes = new Float64Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    tickAt(index);
    const number = numberOf(keys[index] as Value);
    if (Number.isNaN(number)) return null;
    prefixes[index] = number;
  }
  return { prefixes, isBefore: null };
}

function numberOf(key: Value): number {
  if (typeof key === 'number') return key;
  if (typeof key === 'boolean') return key ? 1 : 0;
  return key instanceof PyFloat ? key.value : Number.NaN;
}

/** Seven characters of ASCII, or three of any kind, fit into a number that is exact; each counts from 1, the end of the text as 0. */
const ASCII = { base: 129, characters: 7 } as const;
const WIDE = { base: 65537, characters: 3 } as const;

/** Strings have no surrogates, so by code unit is by code point. */
function textPrefixes(keys: readonly Value[]): SortKeys | null {
  const [first] = keys;
  if (typeof first !== 'string') return null;
  let shared = first.length;
  for (const key of keys) {
    tick();
    if (typeof key !== 'string') return null;
    let length = 0;
    while (length < shared && length < key.length && key.charCodeAt(length) === first.charCodeAt(length))
      length++;
    shared = length;
  }
  const texts = keys as readonly string[];
  const prefixes = new Float64Array(texts.length);
  const { characters } = packAll(texts, shared, ASCII, prefixes) ? ASCII : WIDE;
  if (characters === WIDE.characters) packAll(texts, shared, WIDE, prefixes);
  const isWhole = texts.every((text) => text.length <= shared + characters);
  const isBefore = (left: number, right: number): boolean =>
    (texts[left] as string) < (texts[right] as string);
  return { prefixes, isBefore: isWhole ? null : isBefore };
}

/** Writes the numbers of all texts' characters from `start` on; false at a character that does not fit. */
function packAll(
  texts: readonly string[],
  start: number,
  { base, characters }: { readonly base: number; readonly characters: number },
  prefixes: Float64Array,
): boolean {
  for (let index = 0; index < texts.length; index++) {
    tickAt(index);
    const text = texts[index] as string;
    let packed = 0;
    for (let at = start; at < start + characters; at++) {
      const digit = at < text.length ? text.charCodeAt(at) + 1 : 0;
      if (digit >= base) return false;
      packed = packed * base + digit;
    }
    prefixes[index] = packed;
  }
  return true;
}

/** Tuples whose first items have prefixes of their own. Between equal ones the whole tuples decide. */
function tuplePrefixes(keys: readonly Value[]): SortKeys | null {
  const firsts: Value[] = [];
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.type !== tupleType || key.items.length === 0) return null;
    firsts.push(key.items[0] as Value);
  }
  const found = numberPrefixes(firsts) ?? textPrefixes(firsts);
  if (found === null) return null;
  return {
    prefixes: found.prefixes,
    isBefore: (left, right) => isTupleLess(keys[left] as PyTuple, keys[right] as PyTuple),
  };
}

let compared = 0;

function noPrefixes(keys: readonly Value[]): SortKeys {
  return {
    prefixes: new Float64Array(keys.length),
    isBefore: (left, right) => {
      if ((++compared & 0xffff) === 0) runtime.current.poll();
      return isLess(keys[left] as Value, keys[right] as Value);
    },
  };
}
