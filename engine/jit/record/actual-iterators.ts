/**
 * Iterators as the interpreter has them: what the recorder asks of them while it watches a for loop.
 */
import { PyEnumerate, PyRangeIterator, PyTupleIterator, PyZip } from '../../objects/model/iterators.js';
import { listLength } from '../../objects/model/list-storage.js';
import { PyList } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { lengthOf } from '../../objects/protocol/items.js';
import { Abort } from './aborts.table.js';
import { isSequenceIterator, iteratedSequence } from './value-spec.js';

/** How many items a loop may yet get from the iterator. */
export function iterationsLeft(iterator: Value): number {
  if (iterator instanceof PyRangeIterator) return iterator.remaining;
  if (iterator instanceof PyEnumerate) return iterationsLeft(iterator.iterator);
  if (iterator instanceof PyZip) return Math.min(...iterator.iterators.map(iterationsLeft));
  if (!isSequenceIterator(iterator)) return Number.POSITIVE_INFINITY;
  const sequence = iteratedSequence(iterator);
  if (sequence === null || sequence === undefined) return Number.POSITIVE_INFINITY;
  // A list may grow while it is gone through, but hardly does.
  return (sequence instanceof PyList ? listLength(sequence) : lengthOf(sequence)) - iterator.index;
}

/** Whether the iterator has another item. */
export function hasNextNow(iterator: Value): boolean {
  if (iterator instanceof PyRangeIterator) return iterator.remaining > 0;
  if (iterator instanceof PyTupleIterator)
    return iterator.tuple !== null && iterator.index < iterator.tuple.items.length;
  if (isSequenceIterator(iterator)) {
    const sequence = iteratedSequence(iterator);
    if (sequence === null || sequence === undefined) return false;
    const length = sequence instanceof PyList ? listLength(sequence) : lengthOf(sequence);
    return iterator.index < length;
  }
  if (iterator instanceof PyEnumerate) return hasNextNow(iterator.iterator);
  if (iterator instanceof PyZip) return iterator.iterators.every(hasNextNow);
  throw new Abort('no rule for these operands');
}
