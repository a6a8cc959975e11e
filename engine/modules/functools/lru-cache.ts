/**
 * The wrapper that functools.lru_cache and functools.cache put around a function.
 *
 * A bounded cache is a dict in order of use: a hit moves its entry to the end, a new one drops the first.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { newDict } from '../../objects/model/dicts.js';
import { PyMethod } from '../../objects/model/functions.js';
import { addStorage } from '../../objects/model/instance.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { type Continuation, leaveCall } from '../../objects/model/tail-call.js';
import { strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { call, performTailCall } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { getDict, setDict } from '../../objects/types/class/make-class.js';

export const lruCacheType = new PyType('functools._lru_cache_wrapper');

/** Stands between positional and named arguments in a key. */
class KeywordMark extends PyObject {
  constructor() {
    super();
    this.type = keywordMarkType;
  }
}
const keywordMarkType = new PyType('object');
const keywordMark = new KeywordMark();

class LruCache extends PyObject {
  readonly callee: Value;
  /** Infinity where the cache is not bounded. */
  readonly maxsize: number;
  readonly isTyped: boolean;
  readonly makeInfo: Value;
  readonly results: PyDict = newDict();
  hits = 0;
  misses = 0;

  constructor(type: PyType, callee: Value, maxsize: number, isTyped: boolean, makeInfo: Value) {
    super();
    this.type = type;
    this.callee = callee;
    this.maxsize = maxsize;
    this.isTyped = isTyped;
    this.makeInfo = makeInfo;
  }
}

export function defineLruCache(): void {
  defineType(keywordMarkType, {});
  lruCacheType.tail = findOrLeave;
  defineType(lruCacheType, {
    doc: 'Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize',
    flags: { hasDict: true, hasWeakref: true },
    construct: ['(user_function, maxsize, typed, cache_info_type)', construct],
    slots: {
      call: callCached,
      get: (self: LruCache, instance) =>
        instance === undefined || instance === null ? self : new PyMethod(self, instance),
    },
    getters: { __dict__: { get: getDict, set: setDict } },
    methods: {
      cache_info: [
        '()',
        (self: LruCache) =>
          call(self.makeInfo, [
            self.hits,
            self.misses,
            self.maxsize === Number.POSITIVE_INFINITY ? null : self.maxsize,
            self.results.size,
          ]),
        'Report cache statistics',
      ],
      cache_clear: [
        '()',
        (self: LruCache) => {
          self.hits = 0;
          self.misses = 0;
          self.results.clear();
          return null;
        },
        'Clear the cache and cache statistics',
      ],
      __copy__: ['()', (self: LruCache) => self],
      __deepcopy__: ['(memo, /)', (self: LruCache) => self],
      __reduce__: ['()', (self: LruCache) => findAttributeQuietly(self, '__qualname__') ?? null],
    },
  });
}

function construct(type: PyType, callee: Value, maxsize: Value, typed: Value, makeInfo: Value): LruCache {
  if (typeOf(callee).slots.call === null) throw typeError('the first argument must be callable');
  let limit = Number.POSITIVE_INFINITY;
  if (maxsize !== null) {
    if (typeof maxsize !== 'number' && typeOf(maxsize).slots.index === null)
      throw typeError('maxsize should be integer or None');
    limit = Math.max(toSize(maxsize), 0);
  }
  return addStorage(new LruCache(type, callee, limit, isTrue(typed), makeInfo));
}

function callCached(self: LruCache, args: Value[], kwargs: KeywordArguments): Value {
  const known = findOrLeave(self, args, kwargs);
  return known === undefined ? performTailCall() : known;
}

/** The result that is known, or the call that makes it. */
function findOrLeave(self: LruCache, args: Value[], kwargs: KeywordArguments): Value | undefined {
  if (self.maxsize === 0) {
    self.misses++;
    return leaveCall(self.callee, args, kwargs, null);
  }
  const { results } = self;
  const key = keyOf(args, kwargs, self.isTyped);
  const hash = results.hashKey(key);
  const known = results.findHashed(key, hash);
  if (known !== undefined && known.value !== undefined) {
    const { value } = known;
    self.hits++;
    if (known.after !== null && self.maxsize !== Number.POSITIVE_INFINITY) results.move(known, true);
    return value;
  }
  self.misses++;
  return leaveCall(self.callee, args, kwargs, new Miss(self, key, hash));
}

/** Keeps the result of a call for its key. */
class Miss implements Continuation {
  readonly cache: LruCache;
  readonly key: Value;
  /** The key's `__hash__` is asked once a call. */
  private readonly hash: number | undefined;
  private readonly isForeign: boolean;

  constructor(cache: LruCache, key: Value, hash: number | undefined) {
    this.cache = cache;
    this.key = key;
    this.hash = hash;
    this.isForeign = cache.results.isForeign;
  }

  finish(result: Value): Value {
    const { results, maxsize } = this.cache;
    const { key } = this;
    // Meanwhile the dict may have gone over to other hashes.
    const hash = results.isForeign === this.isForeign ? this.hash : results.hashKey(key);
    if (maxsize === Number.POSITIVE_INFINITY) {
      results.setHashed(key, hash, result);
      return result;
    }
    // The call may have filled the cache with this key itself.
    if (results.findHashed(key, hash)?.value !== undefined) return result;
    if (results.size >= maxsize) {
      const oldest = results.following(null);
      if (oldest !== null) results.deleteEntry(oldest);
    }
    results.setHashed(key, hash, result);
    return result;
  }
}

/** The arguments as one hashable value; a single int or str stands for itself. */
function keyOf(args: readonly Value[], kwargs: KeywordArguments, isTyped: boolean): Value {
  const hasNames = kwargs !== null && kwargs.size > 0;
  if (!hasNames && !isTyped) {
    const [only] = args;
    const isSimple = typeof only === 'number' || typeof only === 'string' || typeof only === 'bigint';
    if (args.length === 1) return isSimple ? only : new PyTuple([only as Value]);
    return new PyTuple(args.length === 2 ? [only as Value, args[1] as Value] : args.slice());
  }
  const key: Value[] = [...args];
  if (hasNames) {
    key.push(keywordMark);
    for (const [name, value] of kwargs) key.push(strFromText(name), value);
  }
  if (isTyped) {
    for (const value of args) key.push(typeOf(value));
    if (hasNames) for (const value of kwargs.values()) key.push(typeOf(value));
  }
  return new PyTuple(key);
}
