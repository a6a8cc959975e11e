/**
 * Set algebra on sets, dicts and any iterables. Which operand is walked, and into which set, decides the order of the result; it
 * is CPython's throughout.
 */

import { PyDict } from '../model/dict.js';
import type { Sink } from '../model/generators.js';
import { addStorage } from '../model/instance.js';
import { frozensetType, PySet, setType } from '../model/sets.js';
import type { PyType } from '../model/type.js';
import { dictType } from '../model/type-objects.js';
import type { Value } from '../model/value.js';
import { high, low } from '../numeric/words64.js';
import { setHash } from '../protocol/hash.js';
import { getIterator, nextBeyond, nextItem } from '../protocol/iterate.js';

/** A new set of the type (a subclass's instance for a subclass) with the elements of an iterable. */
export function makeSet(type: PyType, iterable?: Value): PySet {
  const set = new PySet(type);
  if (type.hasStorage) addStorage(set);
  if (iterable !== undefined) updateSet(set, iterable);
  return set;
}

/** `set` or `frozenset`, whichever the type is or derives from: what operators give for subclasses. */
export function baseOf(set: PySet): PyType {
  if (set.type === setType || set.type === frozensetType) return set.type;
  return set.type.isSubtypeOf(frozensetType) ? frozensetType : setType;
}

/** Adds all elements of an iterable. */
export function updateSet(set: PySet, other: Value): void {
  if (other instanceof PySet) {
    set.merge(other);
    return;
  }
  if (isPlainDict(other)) set.makeRoom(other.size);
  forEach(other, (element) => set.add(element));
}

/** A copy: a plain set or frozenset for subclasses too. */
export function copySet(set: PySet, type: PyType = baseOf(set)): PySet {
  return makeSet(type, set);
}

/** Elements of `left` that are in `right` too. */
export function intersectSets(left: PySet, right: Value): PySet {
  if (left === right) return copySet(left);
  const result = new PySet(baseOf(left));
  if (right instanceof PySet) {
    const [walked, asked] = right.size > left.size ? [left, right] : [right, left];
    walked.everyHashed((element, h, l) => {
      if (asked.hasHashed(element, h, l)) result.addHashed(element, h, l);
      return true;
    });
    return result;
  }
  forEach(right, (element) => {
    setHash(element);
    const h = high;
    const l = low;
    if (left.hasHashed(element, h, l)) result.addHashed(element, h, l);
  });
  return result;
}

/** Takes all elements of an iterable away. */
export function subtractFromSet(set: PySet, other: Value): void {
  if (other === set) {
    set.clear();
    return;
  }
  if (other instanceof PySet) {
    const taken = other.size >> 3 > set.size ? intersectSets(set, other) : other;
    taken.everyHashed((element, h, l) => {
      set.deleteHashed(element, h, l);
      return true;
    });
  } else forEach(other, (element) => set.delete(element));
  set.compact();
}

/** Elements of `left` that are not in `right`. */
export function subtractSets(left: PySet, right: Value): PySet {
  const size = right instanceof PySet || isPlainDict(right) ? right.size : Number.POSITIVE_INFINITY;
  if (size === Number.POSITIVE_INFINITY || left.size >> 2 > size) {
    const result = copySet(left);
    subtractFromSet(result, right);
    return result;
  }
  const result = new PySet(baseOf(left));
  left.everyHashed((element, h, l) => {
    const there = right instanceof PySet ? right.hasHashed(element, h, l) : (right as PyDict).has(element);
    if (!there) result.addHashed(element, h, l);
    return true;
  });
  return result;
}

/** Takes away what the set shares with an iterable, adds what it lacks. */
export function toggleInSet(set: PySet, other: Value): void {
  if (other === set) {
    set.clear();
    return;
  }
  if (isPlainDict(other)) {
    forEach(other, (element) => {
      if (!set.delete(element)) set.add(element);
    });
    return;
  }
  const toggled = other instanceof PySet ? other : makeSet(baseOf(set), other);
  toggled.everyHashed((element, h, l) => {
    if (!set.deleteHashed(element, h, l)) set.addHashed(element, h, l);
    return true;
  });
}

/** Elements that are in exactly one of the two. */
export function symmetricDifference(left: PySet, right: Value): PySet {
  const result = makeSet(baseOf(left), right);
  toggleInSet(result, left);
  return result;
}

/** Whether all elements of `left` are in `right`. */
export function isSubset(left: PySet, right: PySet): boolean {
  return left.size <= right.size && left.everyHashed((element, h, l) => right.hasHashed(element, h, l));
}

/** Whether the two share no element. */
export function areDisjoint(set: PySet, other: Value): boolean {
  if (set === other) return set.size === 0;
  if (other instanceof PySet) {
    const [walked, asked] = other.size > set.size ? [set, other] : [other, set];
    return walked.everyHashed((element, h, l) => !asked.hasHashed(element, h, l));
  }
  const iterator = getIterator(other);
  for (let element = nextItem(iterator); element !== undefined; element = nextItem(iterator))
    if (set.has(element)) return false;
  return true;
}

function forEach(iterable: Value, visit: (element: Value) => void): void {
  const iterator = getIterator(iterable);
  const visitPlain: Sink = (element) => {
    if (typeof element !== 'number' && typeof element !== 'string') return false;
    visit(element);
    return true;
  };
  for (
    let element = nextBeyond(iterator, visitPlain);
    element !== undefined;
    element = nextBeyond(iterator, visitPlain)
  )
    visit(element);
}

function isPlainDict(value: Value): value is PyDict {
  return value instanceof PyDict && value.type === dictType;
}
