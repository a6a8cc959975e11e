/**
 * The module _collections: the types of `collections` that are written in TypeScript.
 */
import { tickLongAt } from '../core/long-work.js';
import { PyDict } from '../objects/model/dict.js';
import type { Sink } from '../objects/model/generators.js';
import { dictType } from '../objects/model/type-objects.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { setItem } from '../objects/protocol/items.js';
import { getIterator, nextBeyond, nextItem } from '../objects/protocol/iterate.js';
import { binary } from '../objects/protocol/operators.js';
import { defaultdictType, defineDefaultDict } from './collections/defaultdict.js';
import { defineDeque, dequeIteratorType, dequeReverseIteratorType } from './collections/deque.js';
import { dequeType } from './collections/deque-representation.js';
import { defineOrderedDict, orderedDictType } from './collections/ordered-dict.js';
import { defineTupleGetter, tupleGetterType } from './collections/tuple-getter.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const collectionsModule: BuiltinModule = {
  name: '_collections',
  doc: 'High performance data structures.',
  create() {
    defineTypes();
    return [
      ['deque', dequeType],
      ['defaultdict', defaultdictType],
      ['OrderedDict', orderedDictType],
      ['_tuplegetter', tupleGetterType],
      ['_deque_iterator', dequeIteratorType],
      ['_deque_reverse_iterator', dequeReverseIteratorType],
      [
        '_count_elements',
        builtinFunction('_count_elements', '(mapping, iterable, /)', countElements, {
          module: '_collections',
          doc: 'Count elements in the iterable, updating the mapping',
        }),
      ],
    ];
  },
};

const defineTypes = once(() => {
  defineDeque();
  defineDefaultDict();
  defineOrderedDict();
  defineTupleGetter();
});

function countElements(mapping: Value, iterable: Value): null {
  const isPlain =
    mapping instanceof PyDict &&
    mapping.type.lookup('get') === dictType.lookup('get') &&
    mapping.type.slots.setitem === dictType.slots.setitem;
  if (isPlain && typeof iterable === 'string') {
    countCharacters(mapping, iterable);
    return null;
  }
  const iterator = getIterator(iterable);
  if (isPlain) {
    const countPlain: Sink = (key) => {
      if (typeof key !== 'number' && typeof key !== 'string') return false;
      countOne(mapping, key);
      return true;
    };
    for (
      let key = nextBeyond(iterator, countPlain);
      key !== undefined;
      key = nextBeyond(iterator, countPlain)
    )
      countOne(mapping, key);
    return null;
  }
  const get = getAttribute(mapping, 'get');
  for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
    setItem(mapping, key, increment(call(get, [key, 0])));
  return null;
}

/** Counts by character code first, so that the dict is asked once for each of the characters that there are. */
function countCharacters(mapping: PyDict, text: string): void {
  const counts = new Int32Array(text.length < COUNTED_SINGLY ? 0 : CODES);
  const found: number[] = [];
  for (let index = 0; index < text.length; index++) {
    tickLongAt(index);
    const code = text.charCodeAt(index);
    if (code >= counts.length) {
      // What was counted so far comes before it in the dict.
      while (found.length > 0) takeCount(mapping, counts, found);
      countOne(mapping, text.charAt(index), 1);
      continue;
    }
    const count = counts[code] as number;
    if (count === 0) found.push(code);
    counts[code] = count + 1;
  }
  while (found.length > 0) takeCount(mapping, counts, found);
}

const CODES = 256;
/** Shorter texts are counted without a table. */
const COUNTED_SINGLY = 48;

function takeCount(mapping: PyDict, counts: Int32Array, found: number[]): void {
  const code = found.shift() as number;
  const count = counts[code] as number;
  counts[code] = 0;
  countOne(mapping, String.fromCharCode(code), count);
}

function countOne(mapping: PyDict, key: Value, count = 1): void {
  const entry = mapping.find(key);
  if (entry === undefined || entry.value === undefined) {
    mapping.set(key, count);
    return;
  }
  const { value } = entry;
  if (typeof value === 'number' && value <= Number.MAX_SAFE_INTEGER - count) entry.value = value + count;
  // Adding may run Python code, which may change the dict.
  else {
    let sum = value;
    for (let step = 0; step < count; step++) sum = increment(sum);
    mapping.set(key, sum);
  }
}

function increment(count: Value): Value {
  return typeof count === 'number' && count < Number.MAX_SAFE_INTEGER ? count + 1 : binary('add', count, 1);
}
