/**
 * Making dicts.
 */
import { PyDict } from './dict.js';
import { dictType } from './type-objects.js';
import type { Value } from './value.js';

/** An empty dict. */
export function newDict(): PyDict {
  return new PyDict(dictType);
}

/** A dict with str keys. */
export function dictOf(items: Iterable<readonly [Value, Value]>): PyDict {
  const dict = newDict();
  for (const [key, value] of items) dict.set(key, value);
  return dict;
}
