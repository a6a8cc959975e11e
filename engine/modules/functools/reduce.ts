/**
 * functools.reduce.
 */
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { callTwo } from '../../objects/protocol/call.js';
import { typeError } from '../../objects/protocol/errors.js';
import { getIterator, nextItem } from '../../objects/protocol/iterate.js';

/** `reduce(function, iterable[, initial])` */
export function reduce(combine: Value, iterable: Value, initial: Value | undefined): Value {
  const slots = typeOf(iterable).slots;
  if (slots.iter === null && slots.getitem === null) throw typeError('reduce() arg 2 must support iteration');
  const iterator = getIterator(iterable);
  let result = initial ?? (initial === undefined ? nextItem(iterator) : initial);
  if (result === undefined) throw typeError('reduce() of empty iterable with no initial value');
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    result = callTwo(combine, result, item);
  return result;
}
