/**
 * The module bisect: places in sorted sequences.
 */
import { listGet, listLength } from '../objects/model/list-storage.js';
import { listType, PyList } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';
import { valueError } from '../objects/protocol/errors.js';
import { getItem, lengthOf, toSize } from '../objects/protocol/items.js';
import { isLess } from '../objects/types/list-sort.js';
import type { BuiltinModule } from './module-declaration.js';

export const bisectModule: BuiltinModule = {
  name: 'bisect',
  doc: 'Bisection algorithms.',
  create: () =>
    Object.entries(functions).map(([name, [signature, implementation, doc]]) => [
      name,
      builtinFunction(name.replace(/^(bisect|insort)$/, '$1_right'), signature, implementation, {
        module: '_bisect',
        doc: doc ?? null,
      }),
    ]),
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
  bisect: right,
  bisect_left: [
    PARAMETERS,
    (...[sequence, x, lo, hi, key]: Arguments) => bisect(true, sequence, x, lo, hi, key),
    'Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.',
  ],
  insort_right: insertRight,
  insort: insertRight,
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
): number {
  let low = lo === undefined ? 0 : toSize(lo);
  if (low < 0) throw valueError('lo must be non-negative');
  const end = hi === undefined || hi === null ? -1 : toSize(hi);
  let high = end === -1 ? lengthOf(sequence) : end;
  const keyOf = key ?? null;
  const isList = sequence instanceof PyList && sequence.type === listType;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found =
      isList && middle < listLength(sequence) ? listGet(sequence, middle) : getItem(sequence, middle);
    const item = keyOf === null ? found : call(keyOf, [found]);
    if (leftmost ? isLess(item, x) : !isLess(x, item)) low = middle + 1;
    else high = middle;
  }
  return low;
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
  call(getAttribute(sequence, 'insert'), [at, x]);
  return null;
}
