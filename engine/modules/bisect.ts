/**
 * The module bisect: places in sorted sequences.
 */
import { listGet, listLength } from '../objects/model/list-storage.js';
import { listType, PyList, PyRange } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { normalizeInt } from '../objects/numeric/int-value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call, callOne } from '../objects/protocol/call.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';
import { valueError } from '../objects/protocol/errors.js';
import { getItem, lengthOf, toIndex } from '../objects/protocol/items.js';
import { insertIntoList } from '../objects/types/list.js';
import { isLess } from '../objects/types/sorting/is-less.js';
import type { BuiltinModule } from './module-declaration.js';

export const bisectModule: BuiltinModule = {
  name: 'bisect',
  doc: 'Bisection algorithms.',
  create: () => {
    const made = Object.entries(functions).map(
      ([name, [signature, implementation, doc]]): [string, Value] => [
        name,
        builtinFunction(name, signature, implementation, { module: '_bisect', doc: doc ?? null }),
      ],
    );
    const byName = new Map(made);
    // `bisect` and `insort` are other names of the same functions.
    for (const name of ['bisect', 'insort']) made.push([name, byName.get(`${name}_right`) ?? null]);
    return made;
  },
};

const PARAMETERS = '(a, x, lo=0, hi=None, *, key=None)';

type Arguments = [
  sequence: Value,
  x: Value,
  lo: Value | undefined,
  hi: Value | undefined,
  key: Value | undefined,
];

const right: MethodDeclaration = [
  PARAMETERS,
  (...[sequence, x, lo, hi, key]: Arguments) => bisect(false, sequence, x, lo, hi, key),
  'Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.',
];
const insertRight: MethodDeclaration = [
  PARAMETERS,
  (...[sequence, x, lo, hi, key]: Arguments) => insort(false, sequence, x, lo, hi, key),
  'Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.',
];

const functions: Record<string, MethodDeclaration> = {
  bisect_right: right,
  bisect_left: [
    PARAMETERS,
    (...[sequence, x, lo, hi, key]: Arguments) => bisect(true, sequence, x, lo, hi, key),
    'Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.',
  ],
  insort_right: insertRight,
  insort_left: [
    PARAMETERS,
    (...[sequence, x, lo, hi, key]: Arguments) => insort(true, sequence, x, lo, hi, key),
    'Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.',
  ],
};

function bisect(
  leftmost: boolean,
  sequence: Value,
  x: Value,
  lo: Value | undefined,
  hi: Value | undefined,
  key: Value | undefined,
): Value {
  const start = lo === undefined ? 0 : toIndex(lo);
  if (start < 0) throw valueError('lo must be non-negative');
  const stop = hi === undefined || hi === null ? -1 : toIndex(hi);
  const end = stop === -1 ? countOf(sequence) : stop;
  if (end > Number.MAX_SAFE_INTEGER / 2) return bisectFar(leftmost, sequence, x, start, end, key ?? null);
  let low = Number(start);
  let high = Number(end);
  const keyOf = key ?? null;
  const isList = sequence instanceof PyList && sequence.type === listType;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    const found =
      isList && middle < listLength(sequence) ? listGet(sequence, middle) : getItem(sequence, middle);
    const item = keyOf === null ? found : callOne(keyOf, found);
    if (leftmost ? isLess(item, x) : !isLess(x, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the middle is beyond what a number counts exactly. */
function bisectFar(
  leftmost: boolean,
  sequence: Value,
  x: Value,
  lo: number | bigint,
  hi: number | bigint,
  key: Value,
): Value {
  let low = BigInt(lo);
  let high = BigInt(hi);
  while (low < high) {
    const middle = (low + high) / 2n;
    const found = getItem(sequence, normalizeInt(middle));
    const item = key === null ? found : call(key, [found]);
    if (leftmost ? isLess(item, x) : !isLess(x, item)) low = middle + 1n;
    else high = middle;
  }
  return normalizeInt(low);
}

/** How long a sequence is; exact for a range. */
function countOf(sequence: Value): number | bigint {
  if (sequence instanceof PyRange) return sequence.length;
  const count = lengthOf(sequence);
  return Number.isSafeInteger(count) ? count : toIndex(call(getAttribute(sequence, '__len__'), []));
}

function insort(
  leftmost: boolean,
  sequence: Value,
  x: Value,
  lo: Value | undefined,
  hi: Value | undefined,
  key: Value | undefined,
): null {
  const wanted = key === undefined || key === null ? x : call(key, [x]);
  const at = bisect(leftmost, sequence, wanted, lo, hi, key);
  if (sequence instanceof PyList && sequence.type === listType) insertIntoList(sequence, at, x);
  else call(getAttribute(sequence, 'insert'), [at, x]);
  return null;
}
