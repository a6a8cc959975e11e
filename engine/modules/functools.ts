/**
 * The module _functools: the parts of `functools` that are written in TypeScript.
 */
import { builtinFunction } from '../objects/protocol/define-type.js';
import { comparisonToKey, defineComparisonKey } from './functools/cmp-to-key.js';
import { defineLruCache, lruCacheType } from './functools/lru-cache.js';
import { definePartial, partialType } from './functools/partial.js';
import { reduce } from './functools/reduce.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const functoolsModule: BuiltinModule = {
  name: '_functools',
  doc: 'Tools that operate on functions.',
  create() {
    defineTypes();
    return [
      ['partial', partialType],
      ['_lru_cache_wrapper', lruCacheType],
      [
        'cmp_to_key',
        builtinFunction('cmp_to_key', '(mycmp)', comparisonToKey, {
          module: '_functools',
          doc: 'Convert a cmp= function into a key= function.',
        }),
      ],
      [
        'reduce',
        builtinFunction('reduce', '(function, iterable, initial=None, /)', reduce, {
          module: '_functools',
          doc: 'reduce(function, iterable[, initial]) -> value\n\nApply a function of two arguments cumulatively to the items of a sequence\nor iterable, from left to right, so as to reduce the iterable to a single\nvalue.',
        }),
      ],
    ];
  },
};

const defineTypes = once(() => {
  definePartial();
  defineComparisonKey();
  defineLruCache();
});
