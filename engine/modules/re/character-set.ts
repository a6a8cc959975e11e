/**
 * Sets of characters that one place of a pattern matches, made to be asked fast: a table for the first 256
 * characters; what lies above is computed when it is first asked for and kept, in pages of 256.
 */
import { isAlnum, isDecimal } from '../../objects/unicode/predicates.js';
import { isSpaceCode } from '../../objects/unicode/white-space.js';
import { asciiLower, asciiUpper, capitalsOf, relativesOf, simpleLower } from './case-equivalents.js';
import { ASCII, IGNORECASE, LOCALE, UNICODE } from './flags.table.js';
import type { Category, SetItem } from './nodes.js';

const UNKNOWN = 0;
const OUTSIDE = 1;
const INSIDE = 2;

/** A set of characters. */
export class CharacterSet {
  /** 1 for each of the first 256 characters that is in the set. */
  readonly table = new Uint8Array(256);
  /** No character from 256 on is in the set. */
  readonly isLow: boolean;
  private readonly decide: (code: number) => boolean;
  private readonly pages: (Uint8Array | undefined)[] = [];

  constructor(decide: (code: number) => boolean, isLow = false) {
    this.decide = decide;
    this.isLow = isLow;
    for (let code = 0; code < 256; code++) if (decide(code)) this.table[code] = 1;
  }

  has(code: number): boolean {
    return code < 256 ? this.table[code] === 1 : this.hasHigh(code);
  }

  /** Whether a character from 256 on is in the set. */
  hasHigh(code: number): boolean {
    const number = code >> 8;
    let page = this.pages[number];
    if (page === undefined) {
      page = new Uint8Array(256);
      this.pages[number] = page;
    }
    const known = page[code & 0xff];
    if (known !== UNKNOWN) return known === INSIDE;
    const isInside = this.decide(code);
    page[code & 0xff] = isInside ? INSIDE : OUTSIDE;
    return isInside;
  }
}

/** The set of `[…]` under the flags. */
export function characterSetOf(items: readonly SetItem[], isNegated: boolean, flags: number): CharacterSet {
  const kind = flags & UNICODE ? 'unicode' : 'ascii';
  const [only] = items;
  if (items.length === 1 && only?.kind === 'category')
    return categorySet(only.category, only.isNegated !== isNegated, kind);
  const holds = deciderOf(items, kind, flags);
  if (isNegated) return new CharacterSet((code) => !holds(code));
  return new CharacterSet(holds, hasOnlyLow(items, kind, flags));
}

/** Whether it is plain to see that no character from 256 on is in the set. */
function hasOnlyLow(items: readonly SetItem[], kind: CategoryKind, flags: number): boolean {
  if (kind === 'unicode' && (flags & IGNORECASE) !== 0) return false;
  return items.every((item) => {
    if (item.kind === 'literal') return item.code < 256;
    return item.kind === 'range' ? item.high < 256 : kind === 'ascii' && !item.isNegated;
  });
}

/** The characters that equal any of the given ones. */
export function listedSet(codes: readonly number[], isNegated: boolean): CharacterSet {
  const listed = new Set(codes);
  return new CharacterSet(
    (code) => listed.has(code) !== isNegated,
    !isNegated && codes.every((code) => code < 256),
  );
}

type CategoryKind = 'unicode' | 'ascii';

const categorySets = new Map<string, CharacterSet>();

/** The set of a category; the same object each time. */
export function categorySet(category: Category, isNegated: boolean, kind: CategoryKind): CharacterSet {
  const key = `${category} ${isNegated} ${kind}`;
  let set = categorySets.get(key);
  if (set === undefined) {
    const isLow = kind === 'ascii' && !isNegated;
    set = new CharacterSet((code) => isInCategory(category, kind, code) !== isNegated, isLow);
    categorySets.set(key, set);
  }
  return set;
}

function isInCategory(category: Category, kind: CategoryKind, code: number): boolean {
  // Text has four separators below the blank that are spaces, too; ASCII has not.
  if (kind === 'unicode' && category === 'space') return isSpaceCode(code);
  if (code < 0x80 || kind === 'ascii') return isInAsciiCategory(category, code);
  switch (category) {
    case 'digit':
      return isDecimal(String.fromCodePoint(code));
    case 'space':
      return false;
    case 'word':
      return isAlnum(String.fromCodePoint(code));
  }
}

function isInAsciiCategory(category: Category, code: number): boolean {
  const isDigit = code >= 0x30 && code <= 0x39;
  switch (category) {
    case 'digit':
      return isDigit;
    case 'space':
      return code === 0x20 || (code >= 0x09 && code <= 0x0d);
    case 'word':
      return isDigit || code === 0x5f || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  }
}

function deciderOf(items: readonly SetItem[], kind: CategoryKind, flags: number): (code: number) => boolean {
  const holds = (code: number) => items.some((item) => isInItem(item, kind, code));
  if ((flags & IGNORECASE) === 0) return holds;
  if ((flags & LOCALE) !== 0) return (code) => holds(asciiLower(code)) || holds(asciiUpper(code));
  const literals = items.filter((item) => item.kind !== 'category');
  // A category is asked for the character itself where nothing else in the set has a case.
  if (literals.length === 0) return holds;
  const categories = items.filter((item) => item.kind === 'category');
  const isInCategories = (code: number) => categories.some((item) => isInItem(item, kind, code));
  const isListed = (code: number) => literals.some((item) => isInItem(item, kind, code));
  if ((flags & (UNICODE | ASCII)) !== UNICODE)
    return (code) => {
      const lower = asciiLower(code);
      return isInCategories(lower) || isListed(lower) || isListed(asciiUpper(lower));
    };
  return (code) => {
    const lower = simpleLower(code);
    if (isInCategories(lower) || isListed(lower) || capitalsOf(lower).some(isListed)) return true;
    return relativesOf(lower).some((relative) => isListed(relative) || capitalsOf(relative).some(isListed));
  };
}

function isInItem(item: SetItem, kind: CategoryKind, code: number): boolean {
  switch (item.kind) {
    case 'literal':
      return item.code === code;
    case 'range':
      return code >= item.low && code <= item.high;
    case 'category':
      return isInCategory(item.category, kind, code) !== item.isNegated;
  }
}
