/**
 * iter, next, len, all, any, sorted, min, max, aiter, anext.
 */
import type { Sink } from '../objects/model/generators.js';
import { newList } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import { tick } from '../objects/model/resources.js';
import { PyRange } from '../objects/model/sequences.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { callOne } from '../objects/protocol/call.js';
import { compareTrue } from '../objects/protocol/compare.js';
import { isException, stopIteration, typeError, valueError } from '../objects/protocol/errors.js';
import { lengthOf, toIndex } from '../objects/protocol/items.js';
import { getIterator, nextBeyond, nextItem, toArray } from '../objects/protocol/iterate.js';
import { lastStop } from '../objects/protocol/slot-dispatch.js';
import { isTrue } from '../objects/protocol/truth.js';
import { iterateCallable } from '../objects/types/iterators.js';
import { isLess } from '../objects/types/sorting/is-less.js';
import { sortItems } from '../objects/types/sorting/sort.js';
import { nextAsync } from './anext.js';
import type { FunctionDeclarations } from './declare-functions.js';

export const iterationFunctions: FunctionDeclarations = {
  aiter: ['(async_iterable, /)', asyncIterator, 'Return an AsyncIterator for an AsyncIterable object.'],
  all: [
    '(iterable, /)',
    (iterable: Value) => !someItem(iterable, false),
    'Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.',
  ],
  anext: [
    '(aiterator, default=None, /)',
    nextAsync,
    'Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.',
  ],
  any: [
    '(iterable, /)',
    (iterable: Value) => someItem(iterable, true),
    'Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.',
  ],
  iter: [
    '(object, sentinel=None, /)',
    (object: Value, sentinel: Value | undefined) => {
      if (sentinel === undefined) return getIterator(object);
      if (typeOf(object).slots.call === null) throw typeError('iter(v, w): v must be callable');
      return iterateCallable(object, sentinel);
    },
    'Get an iterator from an object.\n\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.',
  ],
  len: ['(obj, /)', countItems, 'Return the number of items in a container.'],
  max: [
    '(*args, **kwargs)',
    (args: Value[], kwargs: KeywordArguments) => extreme('max', args, kwargs),
    'max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more arguments, return the largest argument.',
  ],
  min: [
    '(*args, **kwargs)',
    (args: Value[], kwargs: KeywordArguments) => extreme('min', args, kwargs),
    'min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more arguments, return the smallest argument.',
  ],
  next: [
    '(iterator, default=None, /)',
    next,
    'Return the next item from the iterator.\n\nIf default is given and the iterator is exhausted,\nit is returned instead of raising StopIteration.',
  ],
  sorted: [
    '(*args, **kwargs)',
    sorted,
    'Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.',
  ],
};

/** Whether some item's truth is the wanted one. */
function someItem(iterable: Value, wanted: boolean): boolean {
  const iterator = getIterator(iterable);
  const isOther: Sink = (item) => typeof item === 'boolean' && item !== wanted;
  for (let item = nextBeyond(iterator, isOther); item !== undefined; item = nextBeyond(iterator, isOther))
    if (isTrue(item) === wanted) return true;
  return false;
}

function countItems(object: Value): number | bigint {
  if (typeof object === 'string') return object.length;
  const length = lengthOf(object);
  if (Number.isSafeInteger(length)) return length;
  return object instanceof PyRange ? object.length : BigInt(length);
}

function next(iterator: Value, fallback: Value | undefined): Value {
  const slot = typeOf(iterator).slots.next;
  if (slot === null) throw typeError(`'${typeOf(iterator).name}' object is not an iterator`);
  lastStop.value = null;
  lastStop.exception = null;
  let item: Value | undefined;
  try {
    item = slot(iterator);
  } catch (thrown) {
    if (fallback === undefined || !isException(thrown, 'StopIteration')) throw thrown;
  }
  if (item !== undefined) return item;
  if (fallback !== undefined) return fallback;
  // An exception that Python code raised goes on as it is, with its traceback.
  throw lastStop.exception ?? stopIteration(lastStop.value);
}

function sorted(args: Value[], kwargs: KeywordArguments): Value {
  const [iterable] = args;
  if (iterable === undefined || args.length > 1)
    throw typeError(`sorted expected 1 argument, got ${args.length}`);
  let key: Value = null;
  let reverse = false;
  for (const [name, value] of kwargs ?? []) {
    if (name === 'key') key = value;
    else if (name === 'reverse') reverse = toIndex(value) !== 0;
    else throw typeError(`'${name}' is an invalid keyword argument for sort()`);
  }
  return newList(sortItems(toArray(iterable), key, reverse));
}

function extreme(name: 'min' | 'max', args: Value[], kwargs: KeywordArguments): Value {
  if (kwargs === null && args.length === 2) {
    const [left, right] = args as [Value, Value];
    return isBeyond(name, right, left) ? right : left;
  }
  let key: Value = null;
  let fallback: Value | undefined;
  for (const [keyword, value] of kwargs ?? []) {
    if (keyword === 'key') key = value;
    else if (keyword === 'default') fallback = value;
    else throw typeError(`'${keyword}' is an invalid keyword argument for ${name}()`);
  }
  const [first] = args;
  if (first === undefined) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1) {
    if (fallback !== undefined)
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    return pickFrom(name, args, key);
  }
  const found = key === null ? pickItem(name, first) : pickFrom(name, toArray(first), key, fallback);
  if (found !== undefined) return found;
  if (fallback !== undefined) return fallback;
  throw empty(name);
}

function empty(name: string) {
  return valueError(`${name}() arg is an empty sequence`);
}

/** The first of the extreme items of an iterable; undefined for an empty one. */
function pickItem(name: 'min' | 'max', iterable: Value): Value | undefined {
  const iterator = getIterator(iterable);
  let best = nextItem(iterator);
  if (best === undefined) return undefined;
  const isMin = name === 'min';
  const compare: Sink = (item) => {
    if (typeof item === 'number' && typeof best === 'number') {
      if (isMin ? item < best : item > best) best = item;
      return true;
    }
    if (!(item instanceof PyFloat && best instanceof PyFloat)) return false;
    if (isMin ? item.value < best.value : item.value > best.value) best = item;
    return true;
  };
  for (let item = nextBeyond(iterator, compare); item !== undefined; item = nextBeyond(iterator, compare))
    if (isBeyond(name, item, best)) best = item;
  return best;
}

function pickFrom(name: 'min' | 'max', items: readonly Value[], key: Value, fallback?: Value): Value {
  let best: Value | undefined;
  let bestKey: Value | undefined;
  for (const item of items) {
    tick();
    const itemKey = key === null ? item : callOne(key, item);
    if (best !== undefined && bestKey !== undefined && !isBeyond(name, itemKey, bestKey)) continue;
    best = item;
    bestKey = itemKey;
  }
  if (best === undefined) best = fallback;
  if (best === undefined) throw empty(name);
  return best;
}

function isBeyond(name: 'min' | 'max', item: Value, best: Value): boolean {
  if (typeof item === 'number' && typeof best === 'number') return name === 'min' ? item < best : item > best;
  if (name === 'min') return isLess(item, best);
  return compareTrue('gt', item, best);
}

function asyncIterator(iterable: Value): Value {
  const slot = typeOf(iterable).slots.aiter;
  if (slot === null) throw typeError(`'${typeOf(iterable).name}' object is not an async iterable`);
  const iterator = slot(iterable);
  if (typeOf(iterator).slots.anext === null) {
    throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
}
